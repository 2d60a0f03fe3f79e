import { openAddIn } from "../headless/addIn";
async function main(){
 for (const f of ["=RC[-4]*2", "=IF(RC1=\"\",\"\",RC[-4]-RC[-2])", "=IF(RC1=\"\",\"\",IF(ABS(RC[-4]-RC[-2])<=0.1,0,RC[-4]-RC[-2]))", "=IF(RC1=\"\",\"\",IF(ISERROR(RC[-4]),IF(ISERROR(RC[-2]),0,9),RC[-4]-RC[-2]))", "=IF(ISERROR(RC[-4]),0,RC[-4])","=IF(RC[-4]=RC[-2],0,RC[-4])"]) {
 const {workbench}=await openAddIn();
 const sheet = workbench.book.sheetByName("Sheet1")!;
 await workbench.write("Sheet1!A1:A3",[["a"],["b"],["c"]]);
 await workbench.write("Sheet1!B1:E3",[[1,2,1,2],[1,2,1,2],[1,2,1,2]]);
 (workbench as any).book.sheetByName("Sheet1");
 const anySheet = sheet as any;
 void anySheet;
 const { default: x } = { default: 0 }; void x;
 // A1 texts of the same
 const a1 = (col:string,row:number)=>f.replace(/RC1/g,`$A${row}`).replace(/RC\[-4\]/g, `${String.fromCharCode(col.charCodeAt(0)-4)}${row}`).replace(/RC\[-2\]/g, `${String.fromCharCode(col.charCodeAt(0)-2)}${row}`);
 await workbench.write("Sheet1!F1:G3",[1,2,3].map(r=>["F","G"].map(c=>a1(c,r))));
 await workbench.book.calculated(); const before=JSON.stringify(await workbench.read("Sheet1!F1:G1"));
 await workbench.write("Sheet1!B1",5); await workbench.book.calculated();
 console.log(f, before, JSON.stringify(await workbench.read("Sheet1!F1:G1")));
 workbench.close(); }
}
void main();
