/** Sheets of a scheme that stands which somebody deleted, planned anew: what was entered in them is lost. */
import { markers } from "./insertion";
import {
  entryRole,
  listRole,
  listRows,
  placeOf,
  resultsRole,
  sheetName,
  type Layout,
  type SheetPlace,
} from "./layout";
import { newEntryPlace, planEntrySheet } from "./lists/entrySheet";
import { newListPlace, planSchemeListSheet } from "./lists/schemeListSheet";
import { periodDays, yearsOf, type Period } from "./periods";
import type { Plan, SheetPlan } from "./plan";
import { isOnLeave, type LeaveRange } from "./registers/leave";
import { resultsHeaderRow } from "./results/resultsHead";
import { planResultsSheet } from "./results/resultsSheet";
import { freeSheetName } from "./sheetNames";

interface Employed {
  id: string;
  entered?: number;
  left?: number;
  leaves?: readonly LeaveRange[];
}

/** Whether somebody is asked for entries of a period: employed, and not on leave. Without dates, throughout. */
export function isEmployed({ entered, left, leaves }: Omit<Employed, "id">, period: Period): boolean {
  const { first, last } = periodDays(period);
  return (
    (entered === undefined || entered <= last) &&
    (left === undefined || left >= first) &&
    !isOnLeave(leaves, period)
  );
}

/** Entry sheets list who is employed then. Empty where nothing is missing. */
export function planMissing(layout: Layout, people: readonly Employed[], taken: readonly string[]): Plan {
  const { scheme, opened, prefix, language, number } = layout;
  const idsOf = (period: Period) => people.filter((own) => isEmployed(own, period)).map(({ id }) => id);
  const sheets: Record<string, SheetPlace> = { ...layout.sheets };
  const plans: ((extended: Layout) => SheetPlan)[] = [];
  const names = [...taken];
  const renew = (role: string, place: () => SheetPlace, plan: (extended: Layout) => SheetPlan): void => {
    if (sheets[role]) return;
    const own = place();
    const name = freeSheetName(own.name, names);
    names.push(name);
    sheets[role] = { ...own, name };
    plans.push(plan);
  };
  for (const period of opened) {
    const ids = idsOf(period);
    renew(
      entryRole(period),
      () => newEntryPlace(layout, period, ids.length),
      (extended) => planEntrySheet(extended, period, ids),
    );
    for (const list of scheme.lists)
      renew(
        listRole(list.id, period),
        () => newListPlace(layout, list, period),
        (extended) => planSchemeListSheet(extended, list, period),
      );
  }
  for (const year of yearsOf(opened)) {
    const header = resultsHeaderRow(scheme.rollUps.length);
    const role = resultsRole(year);
    const rows = () => listRows("roster", placeOf(layout, "roster")).rows;
    renew(
      role,
      () => ({ name: sheetName(prefix, scheme, role, language), header, end: header + 2 + rows() }),
      (extended) => planResultsSheet(extended, year),
    );
  }
  const planned = plans.map((plan) => plan({ ...layout, sheets }));
  return { sheets: planned, names: markers(number, planned) };
}
