/** Formulas as Excel writes and computes them: read, compared, evaluated for one row. */
import { sameFormula } from "../../src/workbook/audit/formulaText";
import { evaluate, NotComputed } from "../../src/workbook/explain/evaluate";
import { areaOf, treeOf } from "../../src/workbook/explain/formulaTree";
import type { Matrix } from "../../src/workbook/explain/values";

test.each([
  ["='大客户·结果'!$A$1+1", "=大客户·结果!$A$1+1"],
  ['=IF(A1="x y",1E-9,0)', '=if( A1 = "x y" , 0.000000001 , 0 )'],
  ["='It''s'!A1", "='It''s'!a1"],
  ["=_xlfn.CONCAT(A1)", "=CONCAT(A1)"],
])("%s and %s are one formula", (a, b) => expect(sameFormula(a, b)).toBe(true));

test.each([
  ['=A1&"x"', '=A1&"X"'],
  ["=A1+10", "=A1+1"],
  ["=$A1", "=A1"],
  ["=SUM(@A1:A3)", "=SUM(A1:A3)"],
  ["='甲'!A1", "='乙'!A1"],
])("%s and %s are two", (a, b) => expect(sameFormula(a, b)).toBe(false));

const SHEET: Matrix = [
  ["007", 1, 10],
  ["008", 2, 20],
  ["010", null, ""],
];
const cells = {
  area: ({ area }: { area: ReturnType<typeof areaOf> }) =>
    SHEET.slice(area.row, area.row + area.rows).map((row) =>
      row.slice(area.column, area.column + area.columns),
    ),
  name: (name: string) =>
    name === "表"
      ? [
          [0, 0.03],
          [15, 0.05],
        ]
      : undefined,
};
/** As it stands in A1 and answers for all three rows, asked for the second. */
const ofSecond = (formula: string) =>
  evaluate(treeOf(formula)!, cells, { rows: areaOf("A1:A3"), row: 1, column: 0 });
const alone = (formula: string) =>
  evaluate(treeOf(formula)!, cells, { rows: areaOf("E1"), row: 0, column: 0 }).value;

test.each([
  ["=-2^2", 4],
  ["=2^3^2", 64],
  ["=50%*2", 1],
  ["=1+2*3-4/2", 5],
  ['="a"&1&TRUE', "a1TRUE"],
  ["=B3+1", 1],
  ["=C3+1", { code: "#VALUE!" }],
  ['=B3=""', true],
  ["=1/0", { code: "#DIV/0!" }],
  ["=IFERROR(1/0,7)", 7],
  ["=ROUND(2.5,0)+ROUND(-2.5,0)+ROUND(1.005,2)", 1.01],
  ["=SUM(B1:C3)", 33],
  ["=COUNT(B1:C3)+COUNTA(B1:C3)+COUNTBLANK(B1:C3)", 4 + 5 + 2],
  ['=COUNTIF(B1:C3,">=2")', 3],
  ['=SUMIFS(C1:C3,A1:A3,"008")', 20],
  ['=MATCH("008",A1:A3,0)', 2],
  ["=INDEX(A1:C3,2,3)", 20],
  ["=SUM(INDEX(表,1,2):INDEX(表,2,2))", 0.08],
  ["=SUM(CHOOSE({1,3},5,6,7))", 12],
  ['=SUMPRODUCT((A1:A3="007")*B1:B3,C1:C3)', 10],
  ["=INDEX(MMULT({1,2;3,4},{5;6}),2,1)", 39],
  ['=SUBSTITUTE("a~b","~","")&LEFT("清单",1)&MID("abc",2,1)', "ab清b"],
  ['="A"="a"', true],
  ['="1"=1', false],
])("%s is %p, as Excel has it", (formula, value) => expect(alone(formula)).toEqual(value));

test("one formula for a column gives each row its own: ranges of its rows are the row's cells", () => {
  expect(ofSecond('=IF(A1:A3="","",B1:B3*APPRAISE.BAND(C1:C3,表))')).toEqual({
    value: 0.1,
    calls: [
      {
        id: "BAND",
        args: [
          [[20]],
          [
            [0, 0.03],
            [15, 0.05],
          ],
        ],
        answer: [[0.05]],
      },
    ],
  });
  // A sum is one for all rows.
  expect(ofSecond("=SUM(B1:B3)*10+B1:B3").value).toBe(32);
});

test("what looks through a whole column gets it whole, with the row that is meant", () => {
  const { value, calls } = ofSecond('=APPRAISE.QUOTA(C1:C3,{0.5;0.5},{"甲";"乙"})');
  expect(value).toBe("甲");
  expect(calls).toMatchObject([{ id: "QUOTA", row: 1 }]);
  expect(calls[0]?.args[0]).toHaveLength(3);
});

test("a branch that is not taken is no step", () => {
  expect(ofSecond("=IF(B1:B3>5,APPRAISE.BAND(C1:C3,表),0)")).toEqual({ value: 0, calls: [] });
});

test("what is not computed is named", () => {
  expect(() => alone("=XLOOKUP(1,A1:A3,B1:B3)")).toThrow(NotComputed);
  expect(() => alone("=没有的名称+1")).toThrow("没有的名称");
  expect(treeOf("=[上月.xlsx]Sheet1!A1")).toBeUndefined();
});
