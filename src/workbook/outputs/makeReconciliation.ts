/** The reconciliation of a period: for the pane, and as a sheet to be printed. */
import { momentText } from "../../template/clock";
import { entryRole } from "../../template/layout";
import { keptBasis } from "../../template/outputs/basis";
import type { KeptOutput } from "../../template/outputs/kept";
import type { PersonFacts } from "../../template/outputs/notice";
import { reconcile, type ReconcileChoices, type Reconciliation } from "../../template/outputs/reconciliation";
import { planReconciliation } from "../../template/outputs/reconciliationSheet";
import { periodId, type Period } from "../../template/periods";
import { inTurn } from "../command";
import { readWholeInstance } from "../instances";
import { problemOf } from "../problems";
import { handOut, settledFacts, type Made } from "./outputs";
import { readEntries } from "./readEntries";
import { readPools } from "./readPools";

/** What was entered in the period. */
const readGiven = (number: number, period: Period) =>
  Excel.run(async (context) => {
    const instance = await readWholeInstance(context, number);
    const entries: PersonFacts["entries"] = instance.layout.sheets[entryRole(period)]
      ? await readEntries(context, instance, period)
      : new Map();
    return { entries, pools: await readPools(context, instance, period) };
  });

/** Without writing anything. @throws WorkbookProblem */
export const readReconciliation = (
  number: number,
  period: Period,
  choices: ReconcileChoices,
): Promise<Reconciliation> =>
  inTurn(async () => {
    try {
      const facts = await settledFacts(number, period);
      return reconcile({ ...facts, ...(await readGiven(number, period)), period }, choices);
    } catch (error) {
      throw problemOf(error);
    }
  });

/** @throws WorkbookProblem; the workbook is then as before, or the problem says that an earlier sheet is left over. */
export const makeReconciliation = (
  number: number,
  period: Period,
  choices: ReconcileChoices,
  now: Date,
): Promise<Made> =>
  handOut(number, "reconcile", period, async (facts) => {
    const found = reconcile({ ...facts, ...(await readGiven(number, period)), period }, choices);
    const kept: KeptOutput<ReconcileChoices> = {
      ...{ kind: "reconcile" as const, period: periodId(period), made: momentText(now) },
      ...keptBasis(facts.layout, period, found.basis),
      choices,
    };
    return (own, taken) => planReconciliation(own, kept, found, facts.signed, taken);
  });
