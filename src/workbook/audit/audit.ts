/** Everything that can be wrong with a scheme in the workbook, in one press: read, judged, sorted. */
import { closedPeriods } from "../../template/kept/closing";
import { nowDiffersIn } from "../closing/nowDiffers";
import { inTurn, wholly } from "../command";
import { otherVersion, readInstance, type Instance } from "../instances";
import { readState, type Warning } from "../overview";
import { problemOf } from "../problems";
import { computed } from "../settled";
import type { Undo } from "../undo";
import type { Progress } from "../writePlan";
import { carryFindings } from "./carries";
import { closedFindings } from "./closed";
import { entryFindings } from "./entries";
import { errorFindings } from "./errors";
import { fingerprintOf } from "./fingerprint";
import { byWeight, type Finding, type Weight } from "./findings";
import { formulaFindings } from "./formulas";
import { listFindings } from "./lists";
import { parameterFindings } from "./parameters";
import { rosterFindings } from "./people";
import type { AuditRead } from "./facts";
import { readForAudit, type Compared } from "./readAudit";
import { registerFindings } from "./registers";
import { sheetFindings } from "./sheets";
import { signOffFindings } from "./signOffs";
import { twinFindings, withMoney } from "./twins";

export interface Audit {
  number: number;
  findings: Finding[];
  /** Whether the figures were compared with their twins: there are no check sheets, or they know too little. */
  twins: "compared" | "none" | "outdated";
  /** What was looked at. */
  sheets: number;
  cells: number;
  /** Of what was looked at; "" where nothing was. */
  fingerprint: string;
  /** An earlier report, and whether the sheets are still as they were then. */
  report?: { sheet: string; fits: boolean };
}

const JUDGES: readonly ((read: AuditRead) => Finding[])[] = [
  formulaFindings,
  closedFindings,
  registerFindings,
  signOffFindings,
  parameterFindings,
  entryFindings,
  rosterFindings,
  listFindings,
  carryFindings,
  sheetFindings,
  errorFindings,
  twinFindings,
];

/** In its turn, and once Excel has computed: what is half written or half computed is nobody's fault. @throws WorkbookProblem */
export const auditScheme = (number: number, progress: Progress = () => undefined): Promise<Audit> =>
  inTurn(() => audited(number, progress, true));

/** What others judge when a period is closed. */
const ELSEWHERE: readonly Finding["kind"][] = [
  "warning",
  "entriesMissing",
  "twin",
  "checkOutdated",
  "checkUnreadable",
];

/**
 * How many findings somebody should look at, other than those on some sheets; none where a report of the audit is on file
 * and all is as it was then. Part of a command. @throws WorkbookProblem
 */
export async function unseenFindings(number: number, others: readonly string[]): Promise<number> {
  const { findings, report } = await audited(number, () => undefined);
  if (report?.fits) return 0;
  return findings.filter(
    ({ kind, weight, place }) =>
      weight !== "note" && !ELSEWHERE.includes(kind) && !(place && others.includes(place.sheet)),
  ).length;
}

/** `compare`: closed periods are computed again, which takes its time. */
async function audited(number: number, progress: Progress, compare = false): Promise<Audit> {
  try {
    await computed();
    const overview = await readState(number);
    const warned = (overview?.warnings ?? []).map(warningFinding);
    const compared =
      compare && overview
        ? await comparedNow(overview.instance, (share) => progress(share / 2))
        : { dues: [] };
    return await Excel.run(async (context) => {
      const instance = await readInstance(context, number);
      // What another version wrote stands elsewhere.
      if (otherVersion(instance)) return auditOf(number, warned);
      const read = await readForAudit(context, instance, compared, progress);
      if (read.sheets.length === 0)
        return auditOf(number, [...warned, { kind: "notChecked", weight: "wrong", values: {} }], read);
      const judged = JUDGES.flatMap((judge) => judge(read));
      return auditOf(number, [...warned, ...withMoney(judged, read)], read);
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** What closed periods would pay now; where it cannot be computed the rest is audited all the same. */
async function comparedNow(instance: Instance, progress: Progress): Promise<Compared> {
  const { layout } = instance;
  if (closedPeriods(layout).length === 0 || otherVersion(instance)) return { dues: [] };
  try {
    const job = (context: Excel.RequestContext, undo: Undo) =>
      nowDiffersIn(context, undo, layout.number, progress);
    const { dues, notCompared } = await wholly(job, true);
    return { dues, ...(notCompared === undefined ? {} : { notCompared }) };
  } catch (error) {
    const problem = problemOf(error);
    if (problem.key === "cancelled") throw problem;
    return { dues: [], notCompared: problem.message };
  }
}

function auditOf(number: number, findings: Finding[], read?: AuditRead): Audit {
  const sheets = read?.sheets ?? [];
  const fingerprint = !read || sheets.length === 0 ? "" : fingerprintOf(read);
  const { report } = read ?? {};
  return {
    number,
    findings: byWeight(findings),
    twins: twinsOf(read),
    sheets: sheets.length,
    cells: sheets.reduce((sum, { formulas }) => sum + formulas.length * (formulas[0]?.length ?? 0), 0),
    fingerprint,
    ...(report ? { report: { sheet: report.sheet, fits: report.fingerprint === fingerprint } } : {}),
  };
}

function twinsOf(read: AuditRead | undefined): Audit["twins"] {
  if (!read?.check) return "none";
  const { years, missing } = read.check;
  return missing.length > 0 || years.some(({ outdated }) => outdated) ? "outdated" : "compared";
}

const NOTES: readonly Warning["kind"][] = ["soFar"];

const warningFinding = (warning: Warning): Finding => {
  const weight: Weight = NOTES.includes(warning.kind) ? "doubt" : "wrong";
  const mend = mendOf(warning);
  return { kind: "warning", weight, values: {}, warning, ...(mend ? { mend } : {}) };
};

function mendOf({ kind }: Warning): Finding["mend"] {
  if (kind === "resultsShort") return { do: "lengthen" };
  return kind === "broken" || kind === "stale" || kind === "parameterBroken" || kind === "parameterGone"
    ? { do: "repair" }
    : undefined;
}
