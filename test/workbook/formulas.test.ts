/** Formulas as Excel writes and computes them: read, compared, evaluated for one row. */
import { sameFormula } from "../../src/template/formulas/formulaText";
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
  [null, null, null],
  ["a*", "a?", "ab"],
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

describe("numbers are Excel's", () => {
  test.each([
    ["=B3", 0],
    ["=IF(TRUE,B3)", 0],
    ["=0.1+0.2=0.3", true],
    ["=IF(0.1*3>0.3,1,0)", 0],
    ["=0.1*3<>0.3", false],
    ["=0.1*3-0.3", 0],
    ["=0.5-0.4-0.1", 0],
    // Only what the cell comes to at last is made 0.
    ["=0=0.5-0.4-0.1", false],
    ["=1E-20+0", 1e-20],
    ['=0.1+0.2&""', "0.3"],
    ["=ROUND(1.1*1.15,2)", 1.27],
    ["=0^0", { code: "#NUM!" }],
    ["=0^-1", { code: "#DIV/0!" }],
    ["=(-8)^(1/3)", { code: "#NUM!" }],
    ["=1E308*10", { code: "#NUM!" }],
    ["=SUM(1E308,1E308)", { code: "#NUM!" }],
    ['="1,200"+"8%"', 1200.08],
    ['="0x10"+1', { code: "#VALUE!" }],
  ])("%s is %p", (formula, value) => expect(alone(formula)).toEqual(value));
});

describe("what stands in a call counts otherwise than what stands in cells", () => {
  test.each([
    ['=SUM("3",TRUE)', 4],
    ['=SUM("drei")', { code: "#VALUE!" }],
    ['=SUM({"3",TRUE})', 0],
    ["=SUM(A1:A3)", 0],
    ["=SUM(A1)", 0],
    ["=SUM(INDEX(A1:A3,1))", 0],
    ["=SUM(IF(TRUE,A1))", 0],
    ['=SUM(APPRAISE.QUOTA(C1,{1},{"3"}))', 0],
    ['=SUM(A1="007")', 1],
    ['=SUM(A1:A3="007")', 0],
    ['=COUNT("3","x",TRUE,A1)', 2],
    ['=MAX("3",1)', 3],
    ["=AND(A1:B2)", true],
    ["=AND(A1:A3)", { code: "#VALUE!" }],
    ['=OR(A1:A3="008")', true],
    ['=AND("TRUE",1)', true],
    ['=AND("ja",TRUE)', { code: "#VALUE!" }],
  ])("%s is %p", (formula, value) => expect(alone(formula)).toEqual(value));
});

describe("criteria", () => {
  test.each([
    ['=COUNTIF(B1:C3,"")', 2],
    ['=COUNTIF(B1:C3,"=")', 1],
    ['=COUNTIF(B1:C3,"<>")', 5],
    ['=COUNTIF(B1:C3,"<>2")', 5],
    ['=COUNTIF(A1:A3,"0*")', 3],
    ['=COUNTIF(A1:A3,"0?0")', 1],
    ['=COUNTIF(A5:C5,"a~*")', 1],
    ['=COUNTIF(A5:C5,"a*")', 3],
    ['=COUNTIF(A5:C5,"a~?")', 1],
    ['=COUNTIF(A5:C5,">a*")', 2],
    ["=COUNTIF(A1:A3,8)", 1],
    ["=COUNTIF(B1:C3,B3)", 0],
    ['=SUM(COUNTIF(A1:A3,{"007","008","009"}))', 2],
    ['=SUMIFS(C1:C2,A1:A3,"008")', { code: "#VALUE!" }],
  ])("%s is %p", (formula, value) => expect(alone(formula)).toEqual(value));
});

describe("errors and texts", () => {
  test.each([
    ['=FIND("a",NA())', { code: "#N/A" }],
    ['=FIND(1/0,"a")', { code: "#DIV/0!" }],
    ['=FIND("a","banana",3)', 4],
    ['=LEFT("清单",NA())', { code: "#N/A" }],
    ['=LEFT("清单",-1)', { code: "#VALUE!" }],
    ['=MID("abc",1/0,1)', { code: "#DIV/0!" }],
    ['=MID("abc",0,1)', { code: "#VALUE!" }],
    ['=SUBSTITUTE("a",NA(),"")', { code: "#N/A" }],
    ['=SUBSTITUTE("abab","b","c",2)', "abac"],
    ['=SUBSTITUTE("ab","","c")', "ab"],
    ["=SUMPRODUCT(B1:B3,C1:C2)", { code: "#VALUE!" }],
  ])("%s is %p", (formula, value) => expect(alone(formula)).toEqual(value));
});

test("one formula for a column gives each row its own: ranges of its rows are the row's cells", () => {
  expect(ofSecond('=IF(A1:A3="","",B1:B3*APPRAISE.BAND(C1:C3,表))')).toMatchObject({
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

describe("@ takes the cell of the row in which the formula stands", () => {
  const at = (address: string, formula: string) =>
    evaluate(treeOf(formula)!, cells, { rows: areaOf(address), row: areaOf(address).row, column: 0 }).value;
  test.each([
    ["E3", "=@A1:A3", "010"],
    ["B9", "=@A2:C2", 2],
    ["E9", "=@A1:A3", { code: "#VALUE!" }],
    ["E1", "=@A1:C3", { code: "#VALUE!" }],
    ["E9", "=@A2", "008"],
  ])("in %s %s is %p", (address, formula, value) => expect(at(address, formula)).toEqual(value));
  test("in all rows of a spill it is that of its first", () =>
    expect(ofSecond('=A1:A3&"-"&@A1:A3').value).toBe("008-007"));
  test("of what is no range it is not computed", () => expect(() => alone("=@表")).toThrow(NotComputed));
});

test.each([
  ["=INDEX(A1:A3,3)", "010"],
  ["=INDEX(B1:C3,1,2)", 10],
  ["=INDEX(B1:C3,0,2)", 20],
  ["=INDEX(A1:A3,0)", "008"],
  ["=INDEX(B1:C3,,1)", 2],
  ["=INDEX(A1:A3,ROW()-ROW(A$1)+1)", "008"],
  ["=INDEX(A1:A3,ROW(A1:A3)-MIN(ROW(A1:A3))+1)", "008"],
  ["=INDEX(A1:A3,4-ROW(A1:A3))", "008"],
  ["=INDEX(C1:C3,3-B1:B3)", 10],
  ["=INDEX(A1:A3,4)", { code: "#REF!" }],
  ["=SUM(INDEX(B1:C3,1,0))", 11],
  ['=COUNTIF(B1:B3,">"&B1:B3)', 0],
  ['=COUNTIF(B1:B3,"<"&B1:B3)', 1],
  ["=SUMIFS(C1:C3,A1:A3,A1:A3)", 20],
])("in the second row of a spill %s is %p", (formula, value) =>
  expect(ofSecond(formula).value).toEqual(value),
);

test("what is not computed is named", () => {
  expect(() => alone("=XLOOKUP(1,A1:A3,B1:B3)")).toThrow(NotComputed);
  expect(() => alone("=没有的名称+1")).toThrow("没有的名称");
  expect(treeOf("=[上月.xlsx]Sheet1!A1")).toBeUndefined();
});

test.each(["='[上月.xlsx]结果'!A1", "='C:\\工资\\[上月.xlsx]结果'!A1+1", "='甲:丙'!A1", "=A1#"])(
  "%s is not of this workbook's sheets, and is not read",
  (formula) => expect(treeOf(formula)).toBeUndefined(),
);
