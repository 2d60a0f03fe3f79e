/** What was handed out of an inserted scheme, and whether it still fits the results; made anew on demand. */
import { entryRole, resultsRole, type Layout } from "../../template/layout";
import { stillFits } from "../../template/outputs/basis";
import {
  outputKind,
  readKept,
  KEPT_CELL,
  type KeptOutput,
  type OutputKind,
} from "../../template/outputs/kept";
import type { PersonFacts } from "../../template/outputs/notice";
import type { Pools } from "../../template/outputs/reconciliation";
import type { Registered } from "../../template/registers/registered";
import type { YearPerson } from "../../template/outputs/periodFigures";
import { parsePeriod, periodId, yearsOf, type Period } from "../../template/periods";
import type { Plan, SheetPlan } from "../../template/plan";
import type { SignOff } from "../../template/kept/signOffs";
import { loadSigned } from "../closing/readSigning";
import { signOffStates } from "../closing/signedFigures";
import { inTurn } from "../command";
import { readInstance, readWholeInstance, type Instance } from "../instances";
import { problemOf } from "../problems";
import { readResults, type Results } from "../readResults";
import { refuseGone } from "../registers/goneRegister";
import { loadRegistered } from "../registers/registered";
import { renewSheets } from "../renewSheets";
import { computed, settled } from "../settled";
import { rangeOf } from "../writeSheet";
import { basisNow } from "./kinds";
import { readEntries } from "./readEntries";
import { readPools } from "./readPools";

export interface OutputState {
  role: string;
  sheet: string;
  kind: OutputKind;
  period: Period;
  /** `undefined`: what it knew of itself is gone. */
  kept: KeptOutput | undefined;
  /** Its figures are those of the results now. */
  fits: boolean;
}

interface Facts {
  layout: Layout;
  people: YearPerson[];
  /** What the results warn of. */
  warning: string;
  /** What stands above the people, by id. */
  rollUps: Readonly<Record<string, unknown>>;
  registered: Registered;
  /** Who has signed the figures as they are. */
  signed: SignOff[];
}

/** The results of a period's year once Excel has computed: what is handed out must not be half an answer. */
export async function settledFacts(number: number, period: Period): Promise<Facts> {
  return settled(
    () =>
      Excel.run(async (context) => {
        const instance = await readWholeInstance(context, number);
        const { layout, record } = instance;
        refuseGone(instance, "corrections");
        const figures = loadSigned(context, instance, period);
        const registered = loadRegistered(context, instance);
        const { people, warning, rollUps } = await readResults(context, instance, period.year);
        const signed = signOffStates(layout, record, period, figures?.());
        return {
          ...{ layout, people, warning, rollUps, registered: registered() },
          signed: signed.filter(({ fits }) => fits).map(({ signOff }) => signOff),
        };
      }),
    () => undefined,
  );
}

/** Plans the sheet in the workbook as it is when it is written. */
export type Planner = (layout: Layout, taken: readonly string[]) => Plan & { sheets: [SheetPlan] };

export interface Made {
  sheet: string;
  /** What the results warn of: it concerns what was handed out, too. */
  warning: string;
}

/** Writes one, in the place of an earlier one of the same kind and period. @throws WorkbookProblem */
export const handOut = (
  number: number,
  kind: OutputKind,
  period: Period,
  planner: (facts: Facts) => Promise<Planner>,
): Promise<Made> =>
  inTurn(async () => {
    try {
      const facts = await settledFacts(number, period);
      const plan = await planner(facts);
      const [sheet = ""] = await renewSheets({
        number,
        roles: new RegExp(`^${kind}:${periodId(period)}$`),
        read: readWholeInstance,
        plan,
      });
      return { sheet, warning: facts.warning };
    } catch (error) {
      throw problemOf(error);
    }
  });

/**
 * Everything that was handed out, the latest period first. Five syncs, one a year and one for each period's notices; again
 * until Excel has computed, where something seems not to fit. @throws WorkbookProblem
 */
export async function readOutputs(number: number): Promise<OutputState[]> {
  const read = () => Excel.run(async (context) => statesOf(context, await readInstance(context, number)));
  try {
    await computed();
    const { states } = await read();
    if (states.every(({ fits, kept }) => fits || !kept)) return states;
    return (await settled(read, () => undefined)).states;
  } catch (error) {
    throw problemOf(error);
  }
}

/** With the figures, by which it is seen that Excel has computed. */
async function statesOf(context: Excel.RequestContext, instance: Instance) {
  const { layout } = instance;
  const found = Object.entries(layout.sheets).flatMap(([role, { name }]) => {
    const kind = outputKind(role);
    const period = parsePeriod(layout.scheme.period, role.split(":")[1] ?? "");
    if (!kind || !period) return [];
    const cell = rangeOf(context.workbook.worksheets.getItem(name), KEPT_CELL).load("values");
    return [{ role, sheet: name, kind, period, cell }];
  });
  if (found.length === 0) return { states: [], figures: [] };
  const loaded = loadRegistered(context, instance);
  await context.sync();
  const registered = loaded();
  const years = new Map<number, Results>();
  for (const year of yearsOf(found.map(({ period }) => period)))
    if (layout.sheets[resultsRole(year)]) years.set(year, await readResults(context, instance, year));
  const entries = new Map<string, PersonFacts["entries"]>();
  const pools = new Map<string, Pools>();
  for (const { kind, period } of found) {
    if (["notices", "talk", "reconcile"].includes(kind) && layout.sheets[entryRole(period)])
      entries.set(periodId(period), await readEntries(context, instance, period));
    if (kind === "reconcile") pools.set(periodId(period), await readPools(context, instance, period));
  }
  const states = found
    .map(({ cell, ...output }): OutputState => {
      const kept = readKept(cell.values[0]?.[0]);
      const results = years.get(output.period.year);
      const entered: PersonFacts["entries"] = entries.get(periodId(output.period)) ?? new Map();
      const { period } = output;
      const fits =
        kept !== undefined &&
        results !== undefined &&
        stillFits(
          layout,
          period,
          kept,
          basisNow(layout, kept, period, results, entered, registered, pools.get(periodId(period)) ?? {}),
        );
      return { ...output, kept, fits };
    })
    .sort((a, b) => (a.role < b.role ? 1 : -1));
  return { states, figures: [...years.values()].map(({ people }) => people) };
}
