/**
 * What this add-in assumes of Excel, as probes: data, and a runner that carries them out in a scratch sheet. They run
 * from the pane in a real Excel and on the workbench in the tests. Comments elsewhere name a probe by its id.
 */
import type { Text } from "../i18n/language";
import { PROBE_TEXTS } from "../i18n/paneProbes";
import { freeSheetName } from "../template/sheetNames";
import type { CellContent } from "../template/plan";
import { problemOf, WorkbookProblem } from "./problems";

type Step =
  | { at: string; values: CellContent[][] }
  | { at: string; formula: string }
  /** The formulas of another cell, as they read here. */
  | { at: string; copyFrom: string }
  | { at: string; numberFormat: string }
  | { at: string; unlocked: true }
  | { at: string; name: string }
  | { insertRow: number }
  | { protect: true };

export interface Probe {
  id: string;
  title: Text;
  steps: readonly Step[];
  /** A last write by itself: it is refused, or it is not. */
  attempt?: Extract<Step, { values: CellContent[][] }>;
  /** Cells whose values are compared; with `formulas` also what is in them. */
  read: string;
  formulas?: true;
  outcomes: readonly Outcome[];
  /** How long it took is part of the answer. */
  timed?: true;
}

interface Outcome {
  /** A cell "*" may hold anything that is no error. */
  cells: readonly (readonly unknown[])[] | "AccessDenied";
  means: Text;
  good: boolean;
}

const T = PROBE_TEXTS;
const NOT_AVAILABLE = "#N/A";

export const PROBES: readonly Probe[] = [
  {
    id: "registered",
    title: T.registered,
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
    steps: [{ at: "A1", formula: "=APPRAISE.BONUS(100,0.1,,0.5,0.8)" }],
    read: "A1",
    outcomes: [{ cells: [[9]], means: T.omittedGood, good: true }],
  },
  {
    id: "single",
    title: T.single,
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
    steps: [
      { at: "A1:C1", values: [[0.2, 0.3, 0.5]] },
      { at: "B2", values: [["x"]] },
      { at: "A2", formula: "=APPRAISE.SPLIT(100,A1:C1)" },
    ],
    read: "A2:C2",
    outcomes: [{ cells: [["#SPILL!", "x", ""]], means: T.spillBlockedGood, good: true }],
  },
  {
    id: "column",
    title: T.column,
    steps: [
      { at: "A1:A3", values: [[1], [2], [3]] },
      { at: "B1", formula: "=A1*$A$1+$A1" },
      { at: "B1:B3", copyFrom: "B1" },
    ],
    read: "B1:B3",
    formulas: true,
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
    id: "columnCall",
    title: T.columnCall,
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
    formulas: true,
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
    id: "insertedRow",
    title: T.insertedRow,
    steps: [
      { at: "A1:A3", values: [[1], [2], [3]] },
      { at: "A1:A3", name: "APPRAISE_self_test" },
      { at: "C1", formula: "=SUM(A1:A3)" },
      { at: "D1", formula: "=ROWS(APPRAISE_self_test)" },
      { insertRow: 3 },
      { at: "A3", values: [[10]] },
    ],
    read: "C1:D1",
    outcomes: [{ cells: [[16, 4]], means: T.insertedRowGood, good: true }],
  },
  {
    id: "lockedCell",
    title: T.lockedCell,
    steps: [{ protect: true }],
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
    steps: [{ at: "A1", unlocked: true }, { protect: true }],
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
    steps: [
      { at: "A1", numberFormat: "@" },
      { at: "A1", values: [["=1+1"]] },
    ],
    read: "A1",
    outcomes: [{ cells: [["=1+1"]], means: T.textFormulaGood, good: true }],
  },
  {
    id: "oneCall",
    title: T.oneCall,
    steps: [{ at: "A1", formula: "=APPRAISE.BONUS(200,0.1)" }],
    read: "A1",
    outcomes: [{ cells: [[20]], means: T.computed, good: true }],
    timed: true,
  },
  {
    id: "chain",
    title: T.chain,
    steps: [
      { at: "A1", formula: "=APPRAISE.BONUS(300,0.1)" },
      { at: "B1", formula: "=APPRAISE.BONUS(A1,0.5)" },
      { at: "C1", formula: "=APPRAISE.BONUS(B1,2)" },
    ],
    read: "C1",
    outcomes: [{ cells: [[30]], means: T.computed, good: true }],
    timed: true,
  },
];

export interface Finding {
  id: string;
  title: Text;
  good: boolean;
  /** What the outcome means, if it is one that was thought of. */
  means: Text;
  /** What was seen, as JSON. */
  seen: string;
  milliseconds?: number;
}

const SCRATCH = "APPRAISE self-test";
const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 25;

/**
 * Runs the probes one after the other in a sheet of its own, which is removed again whatever happens. A throw of
 * `progress` ends the test.
 * @throws WorkbookProblem
 */
export async function runProbes(
  progress: (share: number) => void = () => undefined,
  probes: readonly Probe[] = PROBES,
): Promise<Finding[]> {
  let name: string | undefined;
  try {
    name = await addScratch();
    const findings: Finding[] = [];
    for (const probe of probes) {
      findings.push(await run(name, probe));
      progress(findings.length / probes.length);
    }
    return findings;
  } catch (error) {
    throw problemOf(error);
  } finally {
    if (name !== undefined) await removeScratch(name);
  }
}

const addScratch = (): Promise<string> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    if (protection.protected) throw new WorkbookProblem("structureProtected");
    const taken = sheets.items.map(({ name }) => name);
    const name = freeSheetName(SCRATCH, taken);
    sheets.add(name);
    await context.sync();
    return name;
  });

async function removeScratch(name: string): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const names = probeNames().map((own) => context.workbook.names.getItemOrNullObject(own));
      await context.sync();
      names.forEach((own) => {
        if (!own.isNullObject) own.delete();
      });
      context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
  } catch {
    throw new WorkbookProblem("scratchLeft", { name });
  }
}

const probeNames = (): string[] =>
  PROBES.flatMap(({ steps }) => steps.flatMap((step) => ("name" in step ? [step.name] : [])));

/** What one probe shows; an error of Excel is an outcome like another. */
async function run(sheetName: string, probe: Probe): Promise<Finding> {
  const start = Date.now();
  let seen: Outcome["cells"];
  try {
    seen = await Excel.run((context) =>
      carryOut(context, context.workbook.worksheets.getItem(sheetName), probe),
    );
  } catch (error) {
    const { code = String(error) } = error as { code?: string };
    seen = code === "AccessDenied" ? code : [[code]];
  }
  const milliseconds = Date.now() - start;
  await Excel.run((context) => clean(context, context.workbook.worksheets.getItem(sheetName)));
  const outcome = probe.outcomes.find(({ cells }) => alike(cells, seen));
  return {
    id: probe.id,
    title: probe.title,
    good: outcome?.good ?? false,
    means: outcome?.means ?? PROBE_TEXTS.other,
    seen: JSON.stringify(seen),
    ...(probe.timed ? { milliseconds } : {}),
  };
}

function alike(expected: Outcome["cells"], seen: Outcome["cells"]): boolean {
  if (typeof expected === "string" || typeof seen === "string") return expected === seen;
  const same = (a: unknown, b: unknown) =>
    a === "*" ? b !== "" && !(typeof b === "string" && b.startsWith("#")) : a === b;
  return (
    expected.length === seen.length &&
    expected.every((row, r) => row.every((cell, c) => same(cell, seen[r]?.[c])))
  );
}

async function carryOut(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { steps, attempt, read, formulas }: Probe,
): Promise<unknown[][]> {
  for (const step of steps) queue(context, sheet, step);
  await context.sync();
  if (attempt) {
    queue(context, sheet, attempt);
    await context.sync();
  }
  const values = await settled(context, sheet, read, Date.now() + PATIENCE_MS);
  if (!formulas) return values;
  const range = sheet.getRange(read).load("formulas");
  await context.sync();
  return values.map((row, r) => [...row, ...(range.formulas[r] ?? [])]);
}

function queue(context: Excel.RequestContext, sheet: Excel.Worksheet, step: Step): void {
  if ("protect" in step) return sheet.protection.protect();
  if ("insertRow" in step) {
    sheet.getRange(`${step.insertRow}:${step.insertRow}`).insert(Excel.InsertShiftDirection.down);
    return;
  }
  const range = sheet.getRange(step.at);
  if ("values" in step) range.values = step.values;
  else if ("formula" in step) range.formulas = [[step.formula]];
  else if ("copyFrom" in step) range.copyFrom(step.copyFrom, Excel.RangeCopyType.formulas);
  else if ("numberFormat" in step) range.numberFormat = step.numberFormat as unknown as string[][];
  else if ("unlocked" in step) range.format.protection.locked = false;
  else context.workbook.names.add(step.name, range);
}

/** The values once no cell is computing any more. */
async function settled(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  address: string,
  until: number,
): Promise<unknown[][]> {
  const range = sheet.getRange(address).load("values");
  await context.sync();
  const values: unknown[][] = range.values;
  if (!values.flat().includes("#BUSY!") || Date.now() > until) return values;
  await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  return settled(context, sheet, address, until);
}

/** The sheet as it was added, for the next probe. */
async function clean(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const protection = sheet.protection.load("protected");
  await context.sync();
  if (protection.protected) protection.unprotect();
  const used = sheet.getRange("A1:Z20");
  used.clear(Excel.ClearApplyTo.all);
  used.format.protection.locked = true;
  await context.sync();
}
