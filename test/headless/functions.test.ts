/** Every function called as Excel calls it: out of a cell, through office.js, and back into cells. */
import { openAddIn, type AddIn } from "./addIn";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

/** Formula, and the cells it fills from A1 on. Figures by hand. */
const CALLS: [formula: string, cells: unknown[][]][] = [
  ['=APPRAISE.BAND(75,{0,"丙";60,"乙";80,"甲"})', [["乙"]]],
  ["=APPRAISE.TIERED(150,{0,0.1;100,0.2})", [[20]]],
  ["=APPRAISE.LINEAR(80,70,0,90,5)", [[2.5]]],
  ["=APPRAISE.STEPSCORE(0.07,0.05,0.01,10,1,1)", [[12]]],
  ["=APPRAISE.DEDUCT(10,{1,2},{2,3})", [[2]]],
  ["=APPRAISE.SCORE({18,20},{20,25})", [[38]]],
  ["=APPRAISE.WEIGHTED({90,80,95},{0.5,0.2,0.3})", [[89.5]]],
  ["=APPRAISE.BONUS(117,0.03,1.17,0.8,0.895)", [[2.937]]],
  ['=APPRAISE.CARRYOVER({48.5,127},58.5,117,,,,,,"有效完成额")', [[48.5, 117]]],
  ["=APPRAISE.QUOTAOFFSET(12,10,0,5,5)", [[true, 1, 0, 0]]],
  ["=APPRAISE.SPLIT(117,{0.5,0.3,0.2})", [[58.5, 35.1, 23.4]]],
  ['=APPRAISE.QUOTA({90;80;70;60},{0.25,0.5,0.25},{"A","B","C"})', [["A"], ["B"], ["B"], ["C"]]],
  ["=APPRAISE.STREAK({TRUE;TRUE;FALSE;TRUE})", [[1], [2], [0], [1]]],
  ['=APPRAISE.LEVEL(500,">=",{100;400},{"铜";"银"})', [["银"]]],
  // 31 March 2026: the first to the fifth of April.
  ['=APPRAISE.DUEWINDOW(46112,"次月几日",1,5)', [[46113, 46117]]],
  ["=APPRAISE.RATIO(45,50)", [[0.9]]],
  ['=INDEX(APPRAISE.EXPLAIN("BONUS",117,0.03),2,3)', [[3.51]]],
  ["=APPRAISE.VERSION()", [["0.1.0"]]],
];

describe.each(["zero", "null"] as const)("blank cells handed over as %s", (blanks) => {
  test("every function answers in its cells", async () => {
    addIn = await openAddIn({ blanks });
    const { workbench } = addIn;
    for (const [index, [formula]] of CALLS.entries())
      await workbench.write(`Sheet1!A${index * 6 + 1}`, formula);
    const seen = [];
    for (const [index, [formula, cells]] of CALLS.entries()) {
      const last = String.fromCharCode(64 + (cells[0]?.length ?? 1));
      const row = index * 6 + 1;
      seen.push([formula, await workbench.read(`Sheet1!A${row}:${last}${row + cells.length - 1}`)]);
    }
    expect(seen).toEqual(CALLS);
  });

  test("a row in error has its message, the others compute", async () => {
    addIn = await openAddIn({ blanks });
    const { workbench } = addIn;
    await workbench.write("Sheet1!A1:A3", [[100], ["一百"], [200]]);
    await workbench.write("Sheet1!B1", "=APPRAISE.BONUS(A1:A3,0.03)");
    const [[first], [second], [third]] = (await workbench.read("Sheet1!B1:B3")) as [
      [unknown],
      [unknown],
      [unknown],
    ];
    expect([first, third]).toEqual([3, 6]);
    expect(second).toMatchObject({ error: "#VALUE!" });
    await workbench.write("Sheet1!D1", '=APPRAISE.BONUS("一百",0.03)');
    expect(await workbench.read("Sheet1!D1")).toEqual([
      [{ error: "#VALUE!", message: expect.stringContaining("一百") }],
    ]);
  });
});

test("a blank amount is blank where Excel says so, and 0 where Excel says 0", async () => {
  addIn = await openAddIn({ blanks: "null" });
  await addIn.workbench.write("Sheet1!B1", "=APPRAISE.BONUS(A1,0.03)");
  expect(await addIn.workbench.read("Sheet1!B1")).toEqual([[""]]);
  addIn.workbench.close();
  addIn = await openAddIn({ blanks: "zero" });
  await addIn.workbench.write("Sheet1!B1", "=APPRAISE.BONUS(A1,0.03)");
  expect(await addIn.workbench.read("Sheet1!B1")).toEqual([[0]]);
});
