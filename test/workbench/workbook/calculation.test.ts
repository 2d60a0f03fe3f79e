import { createBook } from "./book";
import { CellError, type FunctionCall, type FunctionDeclaration, type FunctionResult } from "./model";

const declare = (name: string, dims: ("scalar" | "matrix")[], more: Partial<FunctionDeclaration> = {}): FunctionDeclaration => ({
  id: name,
  formulaName: `NS.${name}`,
  parameters: dims.map((dimensionality, i) => ({ name: `p${i}`, dimensionality, type: "any", optional: false, repeating: false })),
  result: { dimensionality: "matrix" },
  options: { requiresAddress: false, requiresParameterAddresses: false, volatile: false },
  allowErrorForDataTypeAny: true,
  ...more,
});

test("first use", async () => {
  const rounds: FunctionCall[][] = [];
  const book = createBook({
    functions: [declare("DOUBLE", ["scalar"]), declare("LIST", ["matrix"])],
    blanks: "null",
    invoke: async (calls) => {
      rounds.push(calls);
      return calls.map((call): FunctionResult => {
        const [x] = call.args;
        if (call.id === "LIST") return { ok: true, value: [["a"], ["b"], [new CellError("#N/A", "nothing")]] };
        return typeof x === "number" ? { ok: true, value: x * 2 } : { ok: false, error: new CellError("#VALUE!", "no number") };
      });
    },
  });
  const [sheet] = book.sheets();
  if (!sheet) throw new Error();
  sheet.name = "大客户部·参数";
  sheet.write({ row: 0, column: 0, rows: 1, columns: 3 }, [[5, "=A1+1", "=NS.DOUBLE(B1)"]], "api");
  sheet.write({ row: 0, column: 3, rows: 1, columns: 3 }, [["=NS.DOUBLE(C1)+1", '=IF(D1>3,"ok",NS.DOUBLE(1))', "=NS.LIST(A1:C1)"]], "api");
  book.addName("奖金.比例", "='大客户部·参数'!$A$1");
  sheet.write({ row: 0, column: 6, rows: 1, columns: 3 }, [["=奖金.比例*3", "=NS.DOUBLE(\"x\")", "=NS.DOUBLE(A1:B1)"]], "api");
  expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 3 })).toEqual([[5, 6, new CellError("#BUSY!")]]);
  await book.calculated();
  console.log(JSON.stringify(sheet.values({ row: 0, column: 0, rows: 3, columns: 10 })), rounds.length, JSON.stringify(rounds));
  console.log(JSON.stringify(sheet.formulas({ row: 0, column: 0, rows: 3, columns: 10 })));
  sheet.writeR1C1({ row: 5, column: 1, rows: 3, columns: 1 }, "=R1C1+RC[-1]+ROW()", "api");
  sheet.insertRows(2, 1, "api");
  await book.calculated();
  console.log(JSON.stringify(sheet.values({ row: 0, column: 0, rows: 10, columns: 10 })), rounds.length);
  console.log(JSON.stringify(sheet.formulas({ row: 0, column: 0, rows: 10, columns: 3 })));
});
