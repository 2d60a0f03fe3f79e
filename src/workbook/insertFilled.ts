/** Inserts a scheme together with the entries that came with the people: adds their periods and fills them. */
import type { PeriodEntries } from "../exchange/reading/people";
import type { Scheme } from "../schemes/scheme";
import type { InsertionChoices, InsertionPlan } from "../template/insertion";
import { firstAndLast, periodId, periodsFrom, type Period } from "../template/periods";
import { addPeriod } from "./addPeriod";
import { fillEntries } from "./fillEntries";
import { insertScheme, selectFirstInput } from "./insertScheme";
import { readInstance } from "./instances";
import { problemOf, WorkbookProblem } from "./problems";
import { removeScheme } from "./removeScheme";
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
  const plan = await insertScheme(scheme, choices, (share) => progress(share / steps));
  const { number } = plan.layout;
  try {
    for (let done = 1; done < periods.length; done += 1) {
      await addPeriod(number);
      progress((done + 1) / steps);
    }
    const unlisted = filled ? await fillAll(number, periods, entries) : [];
    progress(1);
    // Sheets have come since the first input was selected.
    if (steps > 1) await Excel.run((context) => selectFirstInput(context, plan));
    return { plan, unlisted };
  } catch (error) {
    await removeScheme(number).catch(() => {
      const names = Object.values(plan.layout.sheets).map(({ name }) => name);
      throw new WorkbookProblem("notUndone", { names: names.join(", ") });
    });
    throw problemOf(error).undone();
  }
}

async function fillAll(
  number: number,
  periods: readonly Period[],
  entries: Entries,
): Promise<FilledInsertion["unlisted"]> {
  return Excel.run(async (context) => {
    const instance = await readInstance(context, number);
    const unlisted: FilledInsertion["unlisted"] = [];
    for (const period of periods) {
      const own = entries.filter((entry) => periodId(entry.period) === periodId(period));
      const ids = await fillEntries(context, instance, period, own);
      if (ids.length > 0) unlisted.push({ period, ids });
    }
    return unlisted;
  });
}
