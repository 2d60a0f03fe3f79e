/** The plans: a scheme's first insertion, its next period, people who join. */
import type { Language } from "../i18n/language";
import type { ParameterInput, Scheme } from "../schemes/scheme";
import { newEntryPlace, planEntrySheet } from "./lists/entrySheet";
import { newListPlace, planSchemeListSheet } from "./lists/schemeListSheet";
import { planGuideSheet } from "./guideSheet";
import {
  entryRole,
  freeNumber,
  freePrefix,
  listRole,
  listRows,
  markerName,
  resultsRole,
  sheetName,
  type Layout,
  type SheetPlace,
} from "./layout";
import { parametersBlock } from "./parameters/parameterPlaces";
import { planParametersSheet } from "./parameters/parametersSheet";
import { endRow, HEADER_ROW, spareRows, type Person } from "./lists/listShape";
import { nextPeriod, type Period } from "./periods";
import type { Cells, NamePlan, Plan, SheetPlan } from "./plan";
import { keptName, planRecordSheet, RECORD_FORMAT, SHEET_FRAME, type InsertionRecord } from "./kept/record";
import { resultsHeaderRow } from "./results/resultsHead";
import { planOpenedPeriod, planResultsSheet } from "./results/resultsSheet";
import { isOnLeave, type LeaveRange } from "./registers/leave";
import { planRosterSheet } from "./lists/rosterSheet";

export interface InsertionChoices {
  language: Language;
  firstPeriod: Period;
  people: readonly Person[];
  parameters: Readonly<Record<string, ParameterInput>>;
}

/** What is in the workbook already. */
export interface TakenNames {
  sheets: string[];
  names: string[];
}

export interface InsertionPlan extends Plan {
  layout: Layout;
}

/** All sheets and names of a new instance, under names that nothing in the workbook has yet. */
export function planInsertion(scheme: Scheme, choices: InsertionChoices, taken: TakenNames): InsertionPlan {
  const { language, firstPeriod, people, parameters } = choices;
  const prefix = freePrefix(scheme, language, taken.sheets, taken.names);
  const number = freeNumber(taken.names);
  const names = { prefix, scheme, language };
  const ids = people.map(({ id }) => id);
  const roles = ["guide", "parameters", "roster", "record"];
  const block = parametersBlock(scheme);
  const sheets: Record<string, SheetPlace> = {};
  for (const role of roles) {
    const name = sheetName(prefix, scheme, role, language);
    if (role === "roster")
      sheets[role] = { name, header: HEADER_ROW, end: endRow(people.length + spareRows(people.length)) };
    else if (role === "parameters")
      sheets[role] = { name, header: block.row, end: block.row + block.rows - 1 };
    else sheets[role] = { name, header: 0, end: 0 };
  }
  const layout: Layout = {
    ...names,
    number,
    sheets: { ...sheets, ...newPeriodPlaces({ ...names, sheets }, firstPeriod, people.length) },
    opened: [firstPeriod],
  };
  const { sheet: parametersSheet, names: parameterNames } = planParametersSheet(layout, parameters);
  const record: InsertionRecord = {
    format: RECORD_FORMAT,
    scheme: scheme.id,
    schemeVersion: scheme.version,
    frame: SHEET_FRAME,
    language,
    prefix,
    parameters,
    ...(scheme.design ? { design: scheme.design } : {}),
  };
  const plans: SheetPlan[] = [
    planGuideSheet(layout),
    parametersSheet,
    planRosterSheet(layout, people),
    ...planPeriodSheets(layout, firstPeriod, ids),
    planResultsSheet(layout, firstPeriod.year),
    planRecordSheet(layout, record),
  ];
  return {
    layout,
    sheets: plans,
    names: [...parameterNames, ...markers(number, plans), keptName(number, record)],
  };
}

export interface PeriodPlan extends Plan {
  layout: Layout;
  period: Period;
  /** Cells of the year's results sheet that come to life; none if the sheet itself is new. */
  opens: { sheet: string; cells: Cells[] } | undefined;
}

/** The period after the last one: entry sheets for who is still employed, and its figures in the results. */
export function planNextPeriod(
  layout: Layout,
  people: readonly { id: string; left?: number; leaves?: readonly LeaveRange[] }[],
  firstDay: (period: Period) => number,
): PeriodPlan {
  const last = layout.opened[layout.opened.length - 1];
  if (!last) throw new Error("no period yet");
  const period = nextPeriod(last);
  const staying = people
    .filter(
      ({ left, leaves }) => (left === undefined || left >= firstDay(period)) && !isOnLeave(leaves, period),
    )
    .map(({ id }) => id);
  const extended: Layout = {
    ...layout,
    sheets: { ...layout.sheets, ...newPeriodPlaces(layout, period, staying.length) },
    opened: [...layout.opened, period],
  };
  const plans = planPeriodSheets(extended, period, staying);
  // Beside the entry sheets that are there, in front of the year's results.
  const behind = layout.sheets[resultsRole(last.year)]?.name;
  if (behind !== undefined) for (const plan of plans) plan.before = behind;
  const newYear = layout.sheets[resultsRole(period.year)] === undefined;
  if (newYear)
    plans.push({
      ...planResultsSheet(extended, period.year),
      ...(behind === undefined ? {} : { before: behind }),
    });
  const results = extended.sheets[resultsRole(period.year)];
  return {
    layout: extended,
    period,
    sheets: plans,
    names: markers(layout.number, plans),
    opens:
      newYear || !results ? undefined : { sheet: results.name, cells: planOpenedPeriod(extended, period) },
  };
}

function newPeriodPlaces(
  layout: Pick<Layout, "prefix" | "scheme" | "language" | "sheets">,
  period: Period,
  people: number,
): Record<string, SheetPlace> {
  const { scheme, prefix, language } = layout;
  const places: Record<string, SheetPlace> = { [entryRole(period)]: newEntryPlace(layout, period, people) };
  for (const list of scheme.lists) places[listRole(list.id, period)] = newListPlace(layout, list, period);
  const role = resultsRole(period.year);
  const roster = layout.sheets.roster;
  if (!layout.sheets[role] && roster) {
    const header = resultsHeaderRow(scheme.rollUps.length);
    // As many rows as the roster: who is entered into its free rows appears by himself.
    const { rows } = listRows("roster", roster);
    places[role] = { name: sheetName(prefix, scheme, role, language), header, end: header + 2 + rows };
  }
  return places;
}

function planPeriodSheets(layout: Layout, period: Period, ids: readonly string[]): SheetPlan[] {
  return [
    planEntrySheet(layout, period, ids),
    ...layout.scheme.lists.map((list) => planSchemeListSheet(layout, list, period)),
  ];
}

/** The hidden names by which sheets are found again. */
export const markers = (number: number, sheets: readonly SheetPlan[]): NamePlan[] =>
  sheets.map(({ role, block }) => ({ name: markerName(number, role), role, area: block, visible: false }));
