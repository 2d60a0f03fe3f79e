/** Inserts a scheme together with the entries that came with the people: adds their periods and fills them. */
import type { PeriodEntries } from "../exchange/reading/people";
import type { Scheme } from "../schemes/scheme";
import type { InsertionChoices, InsertionPlan } from "../template/insertion";
import { firstAndLast, periodId, periodsFrom, type Period } from "../template/periods";
import { openPeriod } from "./addPeriod";
import { command } from "./command";
import { fillEntries } from "./fillEntries";
import { selectFirstInput, writeScheme } from "./insertScheme";
import { readInstance } from "./instances";
import { WorkbookProblem } from "./problems";
import type { Progress } from "./writePlan";

export type Entries = readonly PeriodEntries[];

export interface FilledInsertion {
  plan: InsertionPlan;
  /** Entries that found no row: their people had left before the period began. */
  unlisted: { period: Period; ids: string[] }[];
}

/** Three years of months: a year mistyped would otherwise write hundreds of sheets. */
const MOST_PERIODS = 36;

/** From the first period to the last one that has entries. */
export function periodsOf(firstPeriod: Period, entries: Entries): Period[] {
  const filled = entries.filter(({ values }) => Object.keys(values).length > 0);
  const { last } = firstAndLast(filled.map(({ period }) => period)) ?? { last: firstPeriod };
  return periodsFrom(firstPeriod, last);
}

/**
 * A throw of `progress` (which is called between syncs) cancels: everything written is removed again.
 * @throws WorkbookProblem in the user's words; the workbook is then as it was before.
 */
export async function insertFilled(
  scheme: Scheme,
  choices: InsertionChoices,
  entries: Entries,
  progress: Progress = () => undefined,
): Promise<FilledInsertion> {
  const periods = periodsOf(choices.firstPeriod, entries);
  if (periods.length > MOST_PERIODS) {
    throw new WorkbookProblem("tooManyPeriods", { count: periods.length, most: MOST_PERIODS });
  }
  const filled = entries.some(({ values }) => Object.keys(values).length > 0);
  const steps = periods.length + (filled ? 1 : 0);
  return command(async (context, undo) => {
    const plan = await writeScheme(context, undo, scheme, choices, (share) => progress(share / steps));
    const { number } = plan.layout;
    for (let done = 1; done < periods.length; done += 1) {
      await openPeriod(context, undo, number);
      progress((done + 1) / steps);
    }
    const unlisted = filled ? await fillAll(context, number, periods, entries) : [];
    progress(1);
    await selectFirstInput(context, plan);
    return { plan, unlisted };
  });
}

async function fillAll(
  context: Excel.RequestContext,
  number: number,
  periods: readonly Period[],
  entries: Entries,
): Promise<FilledInsertion["unlisted"]> {
  const instance = await readInstance(context, number);
  const unlisted: FilledInsertion["unlisted"] = [];
  for (const period of periods) {
    const own = entries.filter((entry) => periodId(entry.period) === periodId(period));
    const ids = await fillEntries(context, instance, period, own);
    if (ids.length > 0) unlisted.push({ period, ids });
  }
  return unlisted;
}
