/**
 * The self-test: what this add-in assumes of Excel, tried one after the other. It runs from the pane in a real Excel and
 * on the workbench in the tests. Comments elsewhere name a probe by its id.
 */
import type { Text } from "../../i18n/language";
import { PROBE_TEXTS } from "../../i18n/paneProbes";
import { freeSheetName } from "../../template/sheetNames";
import { problemOf, WorkbookProblem } from "../problems";
import { carryOut, type Place } from "./carryOut";
import { FUNCTION_PROBES, TIMED_PROBES } from "./functionProbes";
import { PROBE_NAME, type Outcome, type Probe } from "./probe";
import { SHEET_PROBES } from "./sheetProbes";

export const PROBES: readonly Probe[] = [...FUNCTION_PROBES, ...SHEET_PROBES, ...TIMED_PROBES];

export interface Finding {
  id: string;
  title: Text;
  good: boolean;
  /** What the outcome means, if it is one that was thought of. */
  means: Text;
  /** What was seen, as JSON. */
  seen: string;
  /** Where the code relies on it. */
  assumes: string;
  milliseconds?: number;
}

/** The finding that sheets of the test itself are left. */
export const CLEAN_UP = "cleanUp";

const SCRATCH = "APPRAISE self-test";
const OTHER = "APPRAISE self-test 2";

/**
 * Runs each probe in a sheet of its own, which is removed again whatever happens; what cannot be removed is a finding. A
 * throw of `progress` ends the test.
 * @throws WorkbookProblem
 */
export async function runProbes(
  progress: (share: number) => void = () => undefined,
  probes: readonly Probe[] = PROBES,
): Promise<Finding[]> {
  const left: string[] = [];
  try {
    const active = await begin();
    const findings: Finding[] = [];
    try {
      for (const probe of probes) {
        findings.push(await run(probe, left));
        progress(findings.length / probes.length);
      }
    } finally {
      await end(active, left);
    }
    return left.length === 0 ? findings : [...findings, notCleaned(left)];
  } catch (error) {
    throw problemOf(error);
  }
}

/** The sheet that is shown. */
const begin = (): Promise<string> =>
  Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    if (protection.protected) throw new WorkbookProblem("structureProtected");
    return active.name;
  });

/** What one probe shows; an error of Excel is an outcome like another. */
async function run(probe: Probe, left: string[]): Promise<Finding> {
  const place = await addSheets(probe);
  const start = Date.now();
  let seen: Outcome["cells"];
  try {
    seen = await Excel.run((context) => carryOut(context, place, probe));
  } catch (error) {
    const { code = String(error) } = error as { code?: string };
    seen = code === "AccessDenied" ? code : [[code]];
  }
  const milliseconds = Date.now() - start;
  const names = [place.sheet, ...(place.other === undefined ? [] : [place.other])];
  await removeSheets(names).catch(() => left.push(...names));
  const outcome = probe.outcomes.find(({ cells }) => alike(cells, seen));
  return {
    id: probe.id,
    title: probe.title,
    good: outcome?.good ?? false,
    means: outcome?.means ?? PROBE_TEXTS.other,
    seen: JSON.stringify(seen),
    assumes: probe.assumes,
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

const addSheets = ({ steps }: Probe): Promise<Place> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const taken = sheets.items.map(({ name }) => name);
    const sheet = freeSheetName(SCRATCH, taken);
    sheets.add(sheet);
    const second = steps.some((step) => "other" in step);
    const other = second ? freeSheetName(OTHER, [...taken, sheet]) : undefined;
    if (other !== undefined) sheets.add(other);
    await context.sync();
    return { sheet, ...(other === undefined ? {} : { other }) };
  });

const removeSheets = (names: readonly string[]): Promise<void> =>
  Excel.run(async (context) => {
    const { worksheets, names: defined } = context.workbook;
    const name = defined.getItemOrNullObject(PROBE_NAME);
    const sheets = names.map((each) => worksheets.getItemOrNullObject(each));
    await context.sync();
    if (!name.isNullObject) name.delete();
    for (const sheet of sheets) {
      if (sheet.isNullObject) continue;
      // Excel refuses to delete a very hidden sheet.
      sheet.visibility = Excel.SheetVisibility.visible;
      sheet.delete();
    }
    await context.sync();
  });

/** A second try for what is left, and the sheet that was shown is shown again. */
async function end(active: string, left: string[]): Promise<void> {
  if (left.length > 0)
    await removeSheets(left).then(
      () => left.splice(0),
      () => undefined,
    );
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(active).activate();
    await context.sync();
  }).catch(() => undefined);
}

const notCleaned = (sheets: readonly string[]): Finding => ({
  id: CLEAN_UP,
  title: PROBE_TEXTS.cleanUp,
  good: false,
  means: PROBE_TEXTS.cleanUpLeft,
  seen: JSON.stringify(sheets),
  assumes: "writePlan.ts: what a command has added can be removed again",
});
