/**
 * What becomes of the sheets when a scheme is brought up to date. Sheets that people fill stay the same sheets while their
 * columns stay in place: rows and columns come into them, so that whatever refers to their cells moves along. Results,
 * guide and the others are written anew; those that were stay as values under a name that says so.
 */
import { fill } from "../../i18n/language";
import { UPDATE_SHEET_TEXTS } from "../../i18n/updateSheets";
import type { TakenNames } from "../insertion";
import {
  formerRole,
  listRole,
  listRows,
  markerName,
  resultsRole,
  sheetName,
  type Layout,
  type SheetPlace,
} from "../layout";
import { planGuideSheet } from "../guideSheet";
import { planRecordSheet, SHEET_FRAME, type InsertionRecord } from "../kept/record";
import { newListPlace, planSchemeListSheet } from "../lists/schemeListSheet";
import { parameterPlaces } from "../parameters/parameterPlaces";
import { yearsOf } from "../periods";
import { area, type NamePlan, type SheetPlan } from "../plan";
import { resultsHeaderRow } from "../results/resultsHead";
import { planResultsSheet } from "../results/resultsSheet";
import { freeSheetName } from "../sheetNames";
import {
  filledPlace,
  parametersPlace,
  planFilled,
  planFilledParameters,
  roleOfToday,
  type Contents,
} from "./previewPlan";
import {
  rewrittenEntries,
  rewrittenList,
  rewrittenParameters,
  rewrittenRoster,
  type Rewritten,
} from "./rewritten";
import { carriedStretches } from "../kept/keptStretches";
import { markClosed } from "./closedYears";
import { isReplaced, type Written } from "./written";

/** Rows that come into a sheet, before a row that is there. */
export interface RowInsertion {
  role: string;
  row: number;
  rows: number;
}

/** A sheet that makes room for its successor, or has none. */
interface Retired {
  role: string;
  place: SheetPlace;
  /** What it is called from then on, and its role. */
  name: string;
  as: string;
  /** Where its values wait until it is certain that they take the place of its formulas; none: the sheet goes. */
  store?: string;
}

export interface UpdatePlan {
  /** Where all will be. */
  layout: Layout;
  record: InsertionRecord;
  recordSheet: SheetPlan;
  insertions: RowInsertion[];
  rewritten: Rewritten[];
  /** Whether all parameters stand where a new sheet has them. */
  parametersInPlace: boolean;
  retired: Retired[];
  /** Empty sheets in which values wait. */
  stores: SheetPlan[];
  /** New sheets under names that are free, and what they are called at the end. */
  sheets: SheetPlan[];
  finalNames: Readonly<Record<string, string>>;
  /** Names of lists and parameters that are new. */
  names: NamePlan[];
  /** Names of parameters that go on, in a sheet of parameters that is written anew. */
  moved: NamePlan[];
}

/** The new version's sheets, what becomes of the old ones, and the record that says so. */
export function planUpdate(
  written: Written,
  record: InsertionRecord,
  rows: Readonly<Record<string, number>>,
  contents: Contents,
  taken: TakenNames,
): UpdatePlan {
  const { layout: before, shape, carry, version } = written;
  const { scheme, language, number, prefix, opened } = before;
  const names = [...taken.sheets];
  const free = (wanted: string, end = ""): string => {
    const name = freeSheetName(wanted, names, end);
    names.push(name);
    return name;
  };
  const former = UPDATE_SHEET_TEXTS.former[language];
  const retire = (role: string, place: SheetPlace): Retired => ({
    role,
    place,
    name: free(place.name, former),
    as: formerRole(role, version),
    store: free(place.name, UPDATE_SHEET_TEXTS.values[language]),
  });
  const insertions: RowInsertion[] = [];
  const retired: Retired[] = [];
  const sheets: Record<string, SheetPlace> = {};
  /** Sheets that people fill and that are written anew, by their role of today. */
  const replaced = new Map<string, string>();
  for (const [role, place] of Object.entries(before.sheets)) {
    const now = roleOfToday(written, role);
    if (/^results:/.test(role) || now === undefined) retired.push(retire(role, place));
    else if (role === "guide") {
      sheets[role] = place;
      retired.push({ role, place, name: free(place.name, former), as: formerRole(role, version) });
    } else if (isReplaced(written, role)) {
      retired.push(retire(role, place));
      replaced.set(now, role);
      sheets[now] =
        role === "parameters"
          ? parametersPlace(scheme, place.name)
          : filledPlace(written, role, place, place.name);
    } else if (/^list:/.test(role) && shape.frame < 2) {
      // The anchor row of formulas that spill.
      insertions.push({ role, row: place.header + 1, rows: 1 });
      sheets[now] = { ...place, end: place.end + 1 };
    } else sheets[now] = place;
  }
  // In the workbook's order, so that each stands where its predecessor did.
  const years = yearsOf(opened);
  const header = resultsHeaderRow(scheme.rollUps.length);
  const roster = sheets.roster ? listRows("roster", sheets.roster).rows : 0;
  for (const year of years) {
    const role = resultsRole(year);
    const name = before.sheets[role]?.name ?? free(sheetName(prefix, scheme, role, language));
    const old = before.sheets[role];
    // Rows of people who are in the roster no more stand among the closed ones.
    const rows = Math.max(roster + 1, before.closed && old ? old.end - old.header - 1 : 0);
    sheets[role] = { name, header, end: header + 1 + rows };
  }
  const added = scheme.lists.flatMap((list) =>
    opened.flatMap((period) => {
      const role = listRole(list.id, period);
      if (sheets[role]) return [];
      const name = free(sheetName(prefix, scheme, role, language));
      sheets[role] = { ...newListPlace({ prefix, scheme, language }, list, period), name };
      return [{ list, period }];
    }),
  );
  const layout: Layout = { ...before, sheets };
  // Under names of their own until the earlier ones make room.
  const temporary: Record<string, string> = {};
  const writing: Layout = { ...layout, sheets: { ...sheets } };
  for (const role of [...years.map(resultsRole), ...(sheets.guide ? ["guide"] : []), ...replaced.keys()]) {
    const place = sheets[role];
    if (!place || !taken.sheets.includes(place.name)) continue;
    temporary[role] = free(place.name, UPDATE_SHEET_TEXTS.successor[language]);
    (writing.sheets as Record<string, SheetPlace>)[role] = { ...place, name: temporary[role] };
  }
  const guide = sheets.guide && temporary.guide ? [{ ...planGuideSheet(layout), name: temporary.guide }] : [];
  const newLists = added.map(({ list, period }) => planSchemeListSheet(writing, list, period));
  const results = years.map((year) => planResultsSheet(writing, year));
  const parameters = replaced.has("parameters") ? planFilledParameters(writing, contents) : undefined;
  const filled = [...replaced.values()]
    .flatMap((role) => planFilled(written, writing, role, contents.rows[role] ?? []) ?? [])
    .map((plan) => markClosed(plan, layout, record));
  const known = new Set(taken.names.map((name) => name.toUpperCase()));
  const goesOn = ({ name }: NamePlan): boolean => known.has(name.toUpperCase());
  const next: InsertionRecord = {
    ...record,
    schemeVersion: scheme.version,
    frame: SHEET_FRAME,
    ...(scheme.design ? { design: scheme.design } : {}),
    parameters: Object.fromEntries(
      Object.entries(record.parameters).flatMap(([id, input]) => {
        const now = carry.parameters(id);
        return now === undefined ? [] : [[now, input]];
      }),
    ),
    ...(record.stretches ? { stretches: carriedStretches(record.stretches, carry.parameters) } : {}),
  };
  return {
    layout,
    record: next,
    recordSheet: planRecordSheet(layout, next),
    insertions,
    parametersInPlace:
      !parameters &&
      Object.entries(parameterPlaces(scheme)).every(
        ([id, { input }]) => rows[id] === undefined || rows[id] === input.row,
      ),
    rewritten: [
      ...Object.keys(before.sheets)
        .filter((role) => !isReplaced(written, role))
        .flatMap((role) => [
          ...rewrittenList(written, layout, role),
          ...rewrittenEntries(written, layout, role),
        ]),
      ...rewrittenRoster(written, layout),
      ...(parameters ? [] : [rewrittenParameters(written, layout, rows)]),
    ],
    retired,
    stores: retired.flatMap(({ as, store }) =>
      store === undefined ? [] : [emptySheet(`store:${as}`, store)],
    ),
    sheets: [...(parameters ? [parameters.sheet] : []), ...filled, ...newLists, ...results, ...guide].map(
      (plan) => {
        const behind = before.sheets[replaced.get(plan.role) ?? plan.role]?.name;
        return behind === undefined ? plan : { ...plan, before: behind };
      },
    ),
    finalNames: Object.fromEntries(
      Object.entries(temporary).map(([role, name]) => [name, sheets[role]?.name ?? name]),
    ),
    names: [
      ...newLists.map(({ role, block }) => ({
        name: markerName(number, role),
        role,
        area: block,
        visible: false,
      })),
      ...(parameters?.names ?? []).filter((name) => !goesOn(name)),
    ],
    moved: (parameters?.names ?? []).filter(goesOn),
  };
}

const emptySheet = (role: string, name: string): SheetPlan => ({
  role,
  name,
  tabColor: "",
  cells: [],
  styles: [],
  widths: [],
  validations: [],
  conditionalFormats: [],
  freeze: { rows: 0, columns: 0 },
  block: area(0, 0),
  protection: { insertRows: false, deleteRows: false },
  hidden: true,
});

/** Marks the sheet of an earlier version: what it is, and that it does not move any more. */
export const formerNote = ({ language }: Pick<Layout, "language">, role: string, version: number): string =>
  fill(UPDATE_SHEET_TEXTS[/^results:/.test(role) ? "note" : "filledNote"][language], { version });
