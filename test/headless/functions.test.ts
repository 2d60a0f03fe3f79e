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
  ["=APPRAISE.VERSION()", [["1.0.0"]]],
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

/** Cells from A1 on, one of them blank; a formula over them, and what it gives where the blank is null and where it is 0. */
const BLANKS: [
  formula: string,
  cells: (string | number | boolean)[][],
  asNull: unknown[][],
  asZero: unknown[][],
][] = [
  ['=APPRAISE.BAND(A1:A2,{0,"丙";60,"乙"})', [[75], [""]], [["乙"], [""]], [["乙"], ["丙"]]],
  // no lower limit and 0 are the same first bound
  [
    "=APPRAISE.TIERED(150,A1:B2)",
    [
      ["", 0.1],
      [100, 0.2],
    ],
    [[20]],
    [[20]],
  ],
  ["=APPRAISE.LINEAR(A1:A2,0,1,10,5)", [[5], [""]], [[3], [""]], [[3], [1]]],
  ["=APPRAISE.STEPSCORE(A1:A2,5,1,10,1,2)", [[7], [""]], [[12], [""]], [[12], [0]]],
  // beside a count a blank is 0
  ["=APPRAISE.DEDUCT(10,A1:C1,{1,2,3})", [[1, "", 2]], [[3]], [[3]]],
  [
    "=APPRAISE.SCORE(A1:B2,20)",
    [
      [18, 20],
      ["", ""],
    ],
    [[38], [""]],
    [[38], [0]],
  ],
  ['=APPRAISE.WEIGHTED(A1:C1,{0.5,0.2,0.3},"按现有权重")', [[80, "", 100]], [[87.5]], [[70]]],
  ["=APPRAISE.BONUS(A1:A2,0.03)", [[100], [""]], [[3], [""]], [[3], [0]]],
  ['=APPRAISE.CARRYOVER(A1:A2,10,,,,,,,"gap_out")', [[6], [""]], [[4], [""]], [[4], [14]]],
  [
    "=APPRAISE.QUOTAOFFSET(A1:A2,10,B1:B2,5,5)",
    [
      [12, 5],
      ["", ""],
    ],
    [
      [true, 2, 0, 0],
      ["", "", "", ""],
    ],
    [
      [true, 2, 0, 0],
      [false, 0, 0, 0],
    ],
  ],
  ['=APPRAISE.SPLIT(100,A1:C1,2,"score")', [[1, "", 3]], [[25, "", 75]], [[25, 0, 75]]],
  [
    '=APPRAISE.QUOTA(A1:A4,{0.25,0.5,0.25},{"A","B","C"})',
    [[90], [""], [80], [70]],
    [["A"], [""], ["B"], ["C"]],
    [["A"], ["C"], ["B"], ["B"]],
  ],
  ["=APPRAISE.STREAK(A1:A3)", [[true], [""], [true]], [[1], [0], [1]], [[1], [0], [1]]],
  ['=APPRAISE.LEVEL(A1:A2,">=",{0;400},{"铜";"银"})', [[500], [""]], [["银"], [""]], [["银"], ["铜"]]],
  // Wednesday 1 October 2025 is a holiday, the cell below it is none
  ['=APPRAISE.DUEWINDOW(45930,"workdays",1,,A1:A2)', [[45931], [""]], [[45931, 45932]], [[45931, 45932]]],
  ["=APPRAISE.RATIO(A1:A2,50)", [[45], [""]], [[0.9], [""]], [[0.9], [0]]],
];

test.each(["null", "zero"] as const)("every function with a blank cell handed over as %s", async (blanks) => {
  addIn = await openAddIn({ blanks });
  const { workbench } = addIn;
  const seen = [];
  for (const [formula, cells, asNull] of BLANKS) {
    const range = (column: string, width: number, height: number) =>
      `Sheet1!${column}1:${String.fromCharCode(column.charCodeAt(0) + width - 1)}${height}`;
    await workbench.write("Sheet1!A1:J4", new Array(4).fill(new Array(10).fill("")));
    for (const [row, line] of cells.entries())
      for (const [column, cell] of line.entries())
        if (cell !== "") await workbench.write(`Sheet1!${"ABC"[column] ?? ""}${row + 1}`, cell);
    await workbench.write("Sheet1!E1", formula);
    seen.push([formula, await workbench.read(range("E", asNull[0]?.length ?? 1, asNull.length))]);
  }
  expect(seen).toEqual(
    BLANKS.map(([formula, , asNull, asZero]) => [formula, blanks === "null" ? asNull : asZero]),
  );
});
