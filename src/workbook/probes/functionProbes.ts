/** What the add-in assumes of custom functions: how Excel hands cells over and takes answers. */
import { PROBE_TEXTS as T } from "../../i18n/paneProbes";
import { NOT_AVAILABLE, PROBE_NAME, type Probe } from "./probe";

export const FUNCTION_PROBES: readonly Probe[] = [
  {
    id: "registered",
    title: T.registered,
    assumes: "functions/registered.ts: functions answer in cells",
    steps: [{ at: "A1", formula: "=APPRAISE.VERSION()" }],
    read: "A1",
    outcomes: [
      { cells: [["*"]], means: T.registeredGood, good: true },
      { cells: [["#NAME?"]], means: T.registeredBad, good: false },
    ],
  },
  {
    id: "blankCell",
    title: T.blankCell,
    assumes: "template/lists/entryState.ts: who has a blank cell is told apart before a function is called",
    steps: [{ at: "B1", formula: "=APPRAISE.BONUS(A1,1)" }],
    read: "B1",
    outcomes: [
      { cells: [[""]], means: T.asBlank, good: true },
      { cells: [[0]], means: T.asZero, good: true },
    ],
  },
  {
    id: "blankRow",
    title: T.blankRow,
    assumes: "calculation/frame: a blank cell in a column arrives as blank or as 0, and both are guarded",
    steps: [
      { at: "B1", values: [[80]] },
      { at: "C1", formula: "=APPRAISE.WEIGHTED(A1:B1,{0.5,0.5})" },
    ],
    read: "C1",
    outcomes: [
      { cells: [[NOT_AVAILABLE]], means: T.asBlank, good: true },
      { cells: [[40]], means: T.asZero, good: true },
    ],
  },
  {
    id: "omitted",
    title: T.omitted,
    assumes: "calculation/frame: an omitted argument is its default",
    steps: [{ at: "A1", formula: "=APPRAISE.BONUS(100,0.1,,0.5,0.8)" }],
    read: "A1",
    outcomes: [{ cells: [[9]], means: T.omittedGood, good: true }],
  },
  {
    id: "single",
    title: T.single,
    assumes: "functions/answer.ts: a 1×1 array stays in its cell",
    steps: [
      { at: "B1", values: [["x"]] },
      { at: "A2", values: [["y"]] },
      { at: "A1", formula: "=APPRAISE.BONUS(100,0.1)" },
      { at: "C1", formula: "=IF(A1=10,A1+1,0)" },
    ],
    read: "A1:C1",
    outcomes: [{ cells: [[10, "x", 11]], means: T.singleGood, good: true }],
  },
  {
    id: "errorCell",
    title: T.errorCell,
    assumes: "functions/metadata.cjs: allowErrorForDataTypeAny; an error gives its own row an error only",
    steps: [
      { at: "A1", formula: "=NA()" },
      { at: "A2", values: [[100]] },
      { at: "B1", formula: "=APPRAISE.BONUS(A1:A2,0.1)" },
    ],
    read: "B1:B2",
    outcomes: [
      { cells: [[NOT_AVAILABLE], [10]], means: T.errorCellGood, good: true },
      { cells: [[NOT_AVAILABLE], [""]], means: T.errorCellBad, good: false },
    ],
  },
  {
    id: "rowError",
    title: T.rowError,
    assumes: "functions/answer.ts: errors as elements of an array",
    steps: [
      { at: "A1:A2", values: [[-5], [5]] },
      { at: "C1:D1", values: [[0, 7]] },
      { at: "B1", formula: "=APPRAISE.BAND(A1:A2,C1:D1)" },
    ],
    read: "B1:B2",
    outcomes: [{ cells: [[NOT_AVAILABLE], [7]], means: T.rowErrorGood, good: true }],
  },
  {
    id: "emptyText",
    title: T.emptyText,
    assumes: "results: who is not rated shows an empty text, which is not summed",
    steps: [
      { at: "A1", formula: '=APPRAISE.BONUS("",1)' },
      { at: "B1", formula: "=SUM(A1)" },
      { at: "C1", formula: "=ISTEXT(A1)" },
    ],
    read: "A1:C1",
    outcomes: [
      { cells: [["", 0, true]], means: T.emptyTextGood, good: true },
      { cells: [[0, 0, false]], means: T.emptyTextZero, good: false },
    ],
  },
  {
    id: "spill",
    title: T.spill,
    assumes: "results, lists: one formula a column",
    steps: [
      { at: "A1:C1", values: [[0.2, 0.3, 0.5]] },
      { at: "A2", formula: "=APPRAISE.SPLIT(100,A1:C1)" },
    ],
    read: "A2:C2",
    outcomes: [
      { cells: [[20, 30, 50]], means: T.spillGood, good: true },
      { cells: [[20, "", ""]], means: T.spillBad, good: false },
    ],
  },
  {
    id: "spillBlocked",
    title: T.spillBlocked,
    assumes: "broken.ts, repair.ts: a blocked spill is #SPILL! and overwrites nothing",
    steps: [
      { at: "A1:C1", values: [[0.2, 0.3, 0.5]] },
      { at: "B2", values: [["x"]] },
      { at: "A2", formula: "=APPRAISE.SPLIT(100,A1:C1)" },
    ],
    read: "A2:C2",
    outcomes: [{ cells: [["#SPILL!", "x", ""]], means: T.spillBlockedGood, good: true }],
  },
  {
    id: "columnCall",
    title: T.columnCall,
    assumes: "writeSheet.ts: formulas in A1 spill without an implicit @",
    steps: [
      {
        at: "A1:B3",
        values: [
          ["ready", 100],
          ["", ""],
          ["ready", 50],
        ],
      },
      {
        at: "C1",
        formula: '=IF($A$1:$A$3="ready",APPRAISE.BONUS($B$1:$B$3,0.1,1,0,IF(ISBLANK($B$1:$B$3),0,1)),"")',
      },
    ],
    read: "C1:C3",
    look: "valuesAndFormulas",
    outcomes: [
      {
        cells: [
          [10, '=IF($A$1:$A$3="ready",APPRAISE.BONUS($B$1:$B$3,0.1,1,0,IF(ISBLANK($B$1:$B$3),0,1)),"")'],
          ["", ""],
          [5, ""],
        ],
        means: T.columnCallGood,
        good: true,
      },
    ],
  },
  {
    id: "arrayFormula",
    title: T.arrayFormula,
    assumes:
      "template/results/totals.ts, twins: array formulas are computed as arrays, without an implicit @",
    steps: [
      {
        at: "A1:B3",
        values: [
          ["x", 1],
          ["y", 9],
          ["x", 4],
        ],
      },
      { at: "C1", formula: '=MAX(IF($A$1:$A$3="x",$B$1:$B$3))' },
      { at: "D1", formula: '=SUM(($A$1:$A$3="x")*$B$1:$B$3)' },
    ],
    read: "C1:D1",
    look: "valuesAndFormulas",
    outcomes: [
      {
        cells: [[4, 5, '=MAX(IF($A$1:$A$3="x",$B$1:$B$3))', '=SUM(($A$1:$A$3="x")*$B$1:$B$3)']],
        means: T.holds,
        good: true,
      },
    ],
  },
  {
    id: "afterError",
    title: T.afterError,
    assumes: "results: an answer follows its arguments out of #N/A; else only repair.ts brings it",
    steps: [
      { at: "A1", formula: "=NA()" },
      { at: "B1", formula: "=APPRAISE.BONUS(A1,0.1)" },
      { settle: true },
      { at: "A1", values: [[50]] },
    ],
    read: "B1",
    outcomes: [
      { cells: [[5]], means: T.holds, good: true },
      { cells: [[NOT_AVAILABLE]], means: T.afterErrorStale, good: false },
      { cells: [["#BUSY!"]], means: T.afterErrorBusy, good: false },
    ],
  },
  {
    id: "spillLocked",
    title: T.spillLocked,
    assumes: "writePlan.ts: answers that arrive after the sheet was protected still spill",
    steps: [
      { at: "A1:A3", values: [[100], [200], [300]] },
      { at: "B1", formula: "=APPRAISE.BONUS($A$1:$A$3,0.1)" },
      { protect: {} },
    ],
    read: "B1:B3",
    outcomes: [{ cells: [[10], [20], [30]], means: T.holds, good: true }],
  },
  {
    id: "guardedArguments",
    title: T.guardedArguments,
    assumes:
      "template/formulas: arguments behind IF, of INDEX(…,row,0) and of names reach functions as cells do",
    steps: [
      {
        at: "A1:B2",
        values: [
          [100, ""],
          [80, 60],
        ],
      },
      { at: "A1", name: PROBE_NAME },
      { at: "C1", formula: '=IF(A1="","",APPRAISE.BONUS(A1,0.1))' },
      { at: "D1", formula: '=IF(B1="","",APPRAISE.BONUS(B1,0.1))' },
      { at: "E1", formula: "=APPRAISE.WEIGHTED(INDEX(A1:B2,2,0),{0.5,0.5})" },
      { at: "F1", formula: `=APPRAISE.BONUS(${PROBE_NAME},0.1)` },
    ],
    read: "C1:F1",
    outcomes: [{ cells: [[10, "", 70, 10]], means: T.holds, good: true }],
  },
];

/** How long functions take. */
export const TIMED_PROBES: readonly Probe[] = [
  {
    id: "oneCall",
    title: T.oneCall,
    assumes: "settled.ts: patience with one call",
    steps: [{ at: "A1", formula: "=APPRAISE.BONUS(200,0.1)" }],
    read: "A1",
    outcomes: [{ cells: [[20]], means: T.computed, good: true }],
    timed: true,
  },
  {
    id: "thousandCalls",
    title: T.thousandCalls,
    assumes: "design: one call a column is quick enough where a thousand calls are not",
    steps: [
      { at: "A1", formula: "=APPRAISE.BONUS(ROW(),0.1)" },
      { at: "A1:A1000", copyFrom: "A1" },
    ],
    read: "A1:A1000",
    look: "lastValue",
    outcomes: [{ cells: [[100]], means: T.computed, good: true }],
    timed: true,
  },
  {
    id: "chain",
    title: T.chain,
    assumes: "design: chains of functions stay short",
    steps: [
      { at: "A1", formula: "=APPRAISE.BONUS(300,0.1)" },
      { at: "B1", formula: "=APPRAISE.BONUS(A1,0.5)" },
      { at: "C1", formula: "=APPRAISE.BONUS(B1,2)" },
      { at: "D1", formula: "=APPRAISE.BONUS(C1,0.1)" },
    ],
    read: "D1",
    outcomes: [{ cells: [[3]], means: T.computed, good: true }],
    timed: true,
  },
];
