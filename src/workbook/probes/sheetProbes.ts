/** What the add-in assumes of sheets: formulas, formats, protection, rules, names, calculation. */
import { PROBE_TEXTS as T } from "../../i18n/paneProbes";
import { PROBE_NAME, type Probe } from "./probe";

/** Nearly as long as Excel takes: 31 texts of 255 characters. */
const LONG_FORMULA = `=${Array<string>(31)
  .fill(`LEN("${"x".repeat(255)}")`)
  .join("+")}`;
/** Excel takes 255 characters. */
const LONG_MARK = '=AND($A1<>"",ISNUMBER(MATCH($A1,{other}$A$1:$A$2,0)))';

export const SHEET_PROBES: readonly Probe[] = [
  {
    id: "column",
    title: T.column,
    assumes: "writeSheet.ts: formulas in A1, copied down",
    steps: [
      { at: "A1:A3", values: [[1], [2], [3]] },
      { at: "B1", formula: "=A1*$A$1+$A1" },
      { at: "B1:B3", copyFrom: "B1" },
    ],
    read: "B1:B3",
    look: "valuesAndFormulas",
    outcomes: [
      {
        cells: [
          [2, "=A1*$A$1+$A1"],
          [4, "=A2*$A$1+$A2"],
          [6, "=A3*$A$1+$A3"],
        ],
        means: T.columnGood,
        good: true,
      },
    ],
  },
  {
    id: "insertedRow",
    title: T.insertedRow,
    assumes: "people.ts, layout: names and formulas grow with a row inserted before the last",
    steps: [
      { at: "A1:A3", values: [[1], [2], [3]] },
      { at: "A1:A3", name: PROBE_NAME },
      { at: "C1", formula: "=SUM(A1:A3)" },
      { at: "D1", formula: `=ROWS(${PROBE_NAME})` },
      { insertRow: 3 },
      { at: "A3", values: [[10]] },
    ],
    read: "C1:D1",
    outcomes: [{ cells: [[16, 4]], means: T.insertedRowGood, good: true }],
  },
  {
    id: "lockedCell",
    title: T.lockedCell,
    assumes: "problems.ts: a locked cell refuses a write with AccessDenied",
    steps: [{ protect: {} }],
    attempt: { at: "A1", values: [["x"]] },
    read: "A1",
    outcomes: [
      { cells: "AccessDenied", means: T.lockedCellGood, good: true },
      { cells: [["x"]], means: T.notRefused, good: false },
    ],
  },
  {
    id: "unlockedCell",
    title: T.unlockedCell,
    assumes: "fillEntries.ts: unlocked cells of a protected sheet take writes",
    steps: [{ at: "A1", unlocked: true }, { protect: {} }],
    attempt: { at: "A1", values: [["x"]] },
    read: "A1",
    outcomes: [
      { cells: [["x"]], means: T.unlockedCellGood, good: true },
      { cells: "AccessDenied", means: T.refused, good: false },
    ],
  },
  {
    id: "textFormat",
    title: T.textFormat,
    assumes: "writeValues.ts, ids: text format keeps leading zeros",
    steps: [
      { at: "A1", numberFormat: "@" },
      { at: "A1", values: [["00123"]] },
      { at: "B1", formula: '=IFERROR(MATCH("00123",A1:A1,0),0)' },
      { at: "C1", formula: '=IFERROR(MATCH("123",A1:A1,0),0)' },
    ],
    read: "A1:C1",
    outcomes: [{ cells: [["00123", 1, 0]], means: T.textFormatGood, good: true }],
  },
  {
    id: "textFormula",
    title: T.textFormula,
    assumes: "writeValues.ts: text format keeps a text that begins with =",
    steps: [
      { at: "A1", numberFormat: "@" },
      { at: "A1", values: [["=1+1"]] },
    ],
    read: "A1",
    outcomes: [{ cells: [["=1+1"]], means: T.textFormulaGood, good: true }],
  },
  {
    id: "textSign",
    title: T.textSign,
    assumes: "writeValues.ts: text format keeps a text that begins with + or -",
    steps: [
      { at: "A1:A3", numberFormat: "@" },
      { at: "A1:A3", values: [["+1 升一级"], ["-1"], ["+1"]] },
    ],
    read: "A1:A3",
    outcomes: [{ cells: [["+1 升一级"], ["-1"], ["+1"]], means: T.holds, good: true }],
  },
  {
    id: "listWord",
    title: T.listWord,
    assumes: "validations.ts: words of a list are split at commas and nowhere else",
    steps: [
      { at: "A1:A3", words: "甲 乙,丙" },
      { at: "A1:A3", values: [["甲 乙"], ["丙"], ["乙"]] },
    ],
    read: "A1:A3",
    look: "valid",
    outcomes: [{ cells: [[true], [true], [false]], means: T.holds, good: true }],
  },
  {
    id: "ruleElsewhere",
    title: T.ruleElsewhere,
    assumes: "validations.ts: a rule is relative to the first cell of its area, whichever cell is active",
    steps: [
      { at: "D9", select: true },
      { at: "A2:A3", rule: "=A2>5" },
      { at: "A2:A3", values: [[6], [1]] },
    ],
    read: "A2:A3",
    look: "valid",
    outcomes: [{ cells: [[true], [false]], means: T.holds, good: true }],
  },
  {
    id: "ruleBlanks",
    title: T.ruleBlanks,
    assumes: "validations.ts: with ignoreBlanks off a blank cell in the range lets nothing in",
    steps: [
      { at: "A1:A4", rule: '=OR(A1="",SUMPRODUCT(--($A$1:$A$4=A1))=1)' },
      { at: "A1:A4", values: [["x"], [""], ["x"], ["y"]] },
    ],
    read: "A1:A4",
    look: "valid",
    outcomes: [
      { cells: [[false], [true], [false], [true]], means: T.holds, good: true },
      { cells: [[true], [true], [true], [true]], means: T.notRefused, good: false },
    ],
  },
  {
    id: "ruleOtherSheet",
    title: T.ruleOtherSheet,
    assumes: "entrySheet.ts: rules look at another sheet and at names",
    steps: [
      { other: [["a"], ["b"]] },
      { at: "C1", values: [[5]] },
      { at: "C1", name: PROBE_NAME },
      { at: "A1:A2", rule: "=ISNUMBER(MATCH(A1,{other}$A$1:$A$2,0))" },
      { at: "A3:A4", rule: `=A3<=${PROBE_NAME}` },
      { at: "A1:A4", values: [["b"], ["c"], [5], [6]] },
    ],
    read: "A1:A4",
    look: "valid",
    outcomes: [{ cells: [[true], [false], [true], [false]], means: T.holds, good: true }],
  },
  {
    id: "protectAgain",
    title: T.protectAgain,
    assumes: "repair.ts, people.ts: protection with its options comes off and on again",
    steps: [
      { protect: { allowInsertRows: true } },
      { settle: true },
      { unprotect: true },
      { settle: true },
      { protect: { allowAutoFilter: true, allowFormatColumns: true } },
    ],
    read: "A1",
    look: "options",
    outcomes: [{ cells: [[true, true, true, false, false]], means: T.holds, good: true }],
  },
  {
    id: "longFormula",
    title: T.longFormula,
    assumes: "check sheets: formulas of nearly 8,192 characters are taken",
    steps: [{ at: "A1", formula: LONG_FORMULA }],
    read: "A1",
    outcomes: [{ cells: [[7905]], means: T.holds, good: true }],
  },
  {
    id: "longMark",
    title: T.longMark,
    assumes: "entrySheet.ts: conditional formats of up to 255 characters look at another sheet",
    steps: [{ other: [["a"], ["b"]] }, { at: "A1:A3", mark: LONG_MARK }],
    read: "A1:A3",
    look: "mark",
    outcomes: [{ cells: [[1, 255]], means: T.holds, good: true }],
  },
  {
    id: "afterSuspend",
    title: T.afterSuspend,
    assumes: "writePlan.ts: what is written while calculation is suspended is computed after the sync",
    steps: [
      { at: "A1", values: [[1]] },
      { at: "B1", formula: "=A1*2" },
      { settle: true },
      { suspend: true },
      { at: "A1", values: [[21]] },
    ],
    read: "B1",
    outcomes: [{ cells: [[42]], means: T.holds, good: true }],
  },
  {
    id: "hiddenName",
    title: T.hiddenName,
    assumes: "instances.ts: hidden names are found again",
    steps: [{ at: "A1:B2", name: PROBE_NAME, hidden: true }],
    read: "A1",
    look: "name",
    outcomes: [{ cells: [[true, false, 2]], means: T.holds, good: true }],
  },
  {
    id: "veryHidden",
    title: T.veryHidden,
    assumes: "kept/record.ts, removeScheme.ts: a very hidden sheet is read, shown and deleted",
    steps: [{ other: [["kept"]] }, { hideOther: true }],
    read: "A1",
    look: "otherSheet",
    outcomes: [{ cells: [["VeryHidden", "kept", "deleted"]], means: T.holds, good: true }],
  },
  {
    id: "sizes",
    title: T.sizes,
    assumes: "headings.ts, writeSheet.ts: widths are read back as written, and rows fit wrapped texts",
    steps: [
      { at: "A1", columnWidth: 120 },
      { at: "A1", wrapped: true },
      { at: "A1", values: [["一\n二\n三\n四"]] },
    ],
    read: "A1",
    look: "sizes",
    outcomes: [{ cells: [[120, true]], means: T.holds, good: true }],
  },
  {
    id: "atRest",
    title: T.atRest,
    assumes: "settled.ts: Excel says that it is done when nothing is computed any more",
    steps: [{ at: "A1", formula: "=APPRAISE.BONUS(100,0.1)" }],
    read: "A1",
    look: "state",
    outcomes: [
      { cells: [["Done"]], means: T.holds, good: true },
      { cells: [["Pending"]], means: T.atRestPending, good: false },
    ],
  },
];
