/**
 * What becomes of the sheets when a scheme is brought up to date. Sheets that people fill stay the same sheets: rows and
 * columns come into them, so that whatever refers to their cells moves along. Results and guide are written anew; the
 * results that were stay as values under a name that says so.
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
import { planRecordSheet, type InsertionRecord } from "../kept/record";
import { newListPlace, planSchemeListSheet } from "../lists/schemeListSheet";
import { parameterPlaces, parametersBlock, planParametersSheet } from "../parameters/parametersSheet";
import { parsePeriod, yearsOf } from "../periods";
import { area, type Area, type Cells, type NamePlan, type SheetPlan } from "../plan";
import { planRosterSheet } from "../lists/rosterSheet";
import { planResultsSheet, resultsHeaderRow } from "../results/resultsSheet";
import { freeSheetName } from "../sheetNames";
import { roleOfToday } from "./previewPlan";
import { columnsOfRole, type ColumnsOfRole, type Written } from "./written";

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

/** What comes into columns that were free. */
type Appended = Pick<
  SheetPlan,
  "styles" | "validations" | "conditionalFormats" | "cells" | "widths" | "hiddenColumns"
> & { block: Area };

interface Rewritten {
  role: string;
  /** Columns with which a roster, or what a list computes, goes on at the right. */
  appended?: Appended;
  /** Contents that go first, and contents that come. In the sheet as it is after the insertions. */
  clear: Area[];
  cells: Cells[];
  /** Thin rows. */
  heights: NonNullable<SheetPlan["heights"]>;
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
  /** Names of lists that are new. */
  names: NamePlan[];
}

/** The new version's sheets, what becomes of the old ones, and the record that says so. */
export function planUpdate(
  written: Written,
  record: InsertionRecord,
  rows: Readonly<Record<string, number>>,
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
  for (const [role, place] of Object.entries(before.sheets)) {
    const now = roleOfToday(written, role);
    if (/^results:/.test(role) || now === undefined) retired.push(retire(role, place));
    else if (role === "guide") {
      sheets[role] = place;
      retired.push({ role, place, name: free(place.name, former), as: formerRole(role, version) });
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
    sheets[role] = { name, header, end: header + 2 + roster };
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
  for (const role of [...years.map(resultsRole), ...(sheets.guide ? ["guide"] : [])]) {
    const place = sheets[role];
    if (!place || !taken.sheets.includes(place.name)) continue;
    temporary[role] = free(place.name, UPDATE_SHEET_TEXTS.successor[language]);
    (writing.sheets as Record<string, SheetPlace>)[role] = { ...place, name: temporary[role] };
  }
  const guide = sheets.guide && temporary.guide ? [{ ...planGuideSheet(layout), name: temporary.guide }] : [];
  const newLists = added.map(({ list, period }) => planSchemeListSheet(writing, list, period));
  const results = years.map((year) => planResultsSheet(writing, year));
  const next: InsertionRecord = {
    ...record,
    schemeVersion: scheme.version,
    parameters: Object.fromEntries(
      Object.entries(record.parameters).flatMap(([id, input]) => {
        const now = carry.parameters(id);
        return now === undefined ? [] : [[now, input]];
      }),
    ),
  };
  return {
    layout,
    record: next,
    recordSheet: planRecordSheet(layout, next),
    insertions,
    parametersInPlace: Object.entries(parameterPlaces(scheme)).every(
      ([id, { input }]) => rows[id] === undefined || rows[id] === input.row,
    ),
    rewritten: [
      ...Object.keys(before.sheets).flatMap((role) => rewrittenList(written, layout, role)),
      ...rewrittenRoster(written, layout),
      rewrittenParameters(written, layout, rows),
    ],
    retired,
    stores: retired.flatMap(({ as, store }) =>
      store === undefined ? [] : [emptySheet(`store:${as}`, store)],
    ),
    sheets: [...newLists, ...results, ...guide].map((plan) => {
      const behind = before.sheets[plan.role]?.name;
      return behind === undefined ? plan : { ...plan, before: behind };
    }),
    finalNames: Object.fromEntries(
      Object.entries(temporary).map(([role, name]) => [name, sheets[role]?.name ?? name]),
    ),
    names: newLists.map(({ role, block }) => ({
      name: markerName(number, role),
      role,
      area: block,
      visible: false,
    })),
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

/** What is computed in a list, as it is computed today; what people fill stays. */
function rewrittenList(written: Written, layout: Layout, role: string): Rewritten[] {
  const now = roleOfToday(written, role);
  const columns = columnsOfRole(written, role);
  const [kind, id = "", last = ""] = now?.split(":") ?? [];
  const period = parsePeriod(layout.scheme.period, last);
  const list = layout.scheme.lists.find((candidate) => candidate.id === id);
  const place = now === undefined ? undefined : layout.sheets[now];
  if (kind !== "list" || now === undefined || !columns || !period || !list || !place) return [];
  const plan = planSchemeListSheet(layout, list, period);
  const first = list.columns.length;
  const computed = columns.after.length - first;
  const rows = place.end - place.header - 1;
  const more = columns.after.length - columns.before.length;
  return [
    {
      role,
      clear: computed > 0 && rows > 0 ? [area(place.header + 1, first, rows, computed)] : [],
      cells: plan.cells.filter((cells) => "formula" in cells || "spill" in cells),
      heights: (plan.heights ?? []).filter(({ row }) => row === place.header + 1),
      ...(more > 0 ? { appended: goingOn(plan, place, columns) } : {}),
    },
  ];
}

/** The columns with which a sheet goes on at the right, as a new one has them; formulas come apart. */
function goingOn(plan: SheetPlan, place: SheetPlace, { before, after }: ColumnsOfRole): Appended {
  const first = before.length;
  const count = after.length - first;
  const beside = ({ area: own }: { area: Area }) => own.column >= first;
  /** What is said of whole rows, of the new columns alone. */
  const cut = (own: Area): Area => {
    const column = Math.max(own.column, first);
    return { ...own, column, columns: own.column + own.columns - column };
  };
  const headings = plan.cells.find(({ area: own }) => own.row === place.header);
  return {
    block: area(place.header, first, place.end - place.header + 1, count),
    cells:
      headings && "values" in headings
        ? [{ area: cut(headings.area), values: headings.values.map((row) => row.slice(first)) }]
        : [],
    styles: plan.styles
      .map(({ area: own, style }) => ({ area: cut(own), style }))
      .filter(({ area: own }) => own.columns > 0 && own.row >= place.header),
    widths: plan.widths.flatMap(({ column, count: own, points }) => {
      const from = Math.max(first, column);
      return column + own > from ? [{ column: from, count: column + own - from, points }] : [];
    }),
    validations: plan.validations.filter(beside),
    conditionalFormats: plan.conditionalFormats.filter(beside),
    hiddenColumns: plan.hiddenColumns?.filter(({ column }) => column >= first) ?? [],
  };
}

/** The columns that a roster has in addition, as a new one has them. */
function rewrittenRoster(written: Written, layout: Layout): Rewritten[] {
  const columns = columnsOfRole(written, "roster");
  const place = layout.sheets.roster;
  if (!columns || !place || columns.after.length === columns.before.length) return [];
  const appended = goingOn(planRosterSheet(layout, []), place, columns);
  return [{ role: "roster", clear: [], cells: [], heights: [], appended }];
}

/** What is computed or said beside what people enter; `rows` tells where the first cell of a parameter stands now. */
function rewrittenParameters(
  { layout: { scheme } }: Written,
  layout: Layout,
  rows: Readonly<Record<string, number>>,
): Rewritten {
  const { sheet } = planParametersSheet(layout, {});
  const places = parameterPlaces(scheme);
  const inputs = Object.values(places).map(({ input }) => input);
  const cells = scheme.parameters.flatMap(({ id, kind }) => {
    const place = places[id];
    const row = rows[id];
    if (!place || row === undefined) return [];
    const { input } = place;
    // Weights and tables have headings of their own; under weights stands their total.
    const first = input.row - (kind === "weights" || kind === "table" ? 2 : 0);
    const end = input.row + input.rows + (kind === "weights" ? 1 : 0);
    return sheet.cells
      .filter(({ area: own }) => own.row >= first && own.row + own.rows <= end)
      .filter(({ area: own }) => !inputs.some((each) => overlaps(own, each)))
      .map((own) => ({ ...own, area: { ...own.area, row: own.area.row + row - input.row } }));
  });
  const headings = sheet.cells.filter(({ area: own }) => own.row === parametersBlock(scheme).row);
  return { role: "parameters", clear: [], cells: [...headings, ...cells], heights: [] };
}

const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Marks the sheet of an earlier version: what it is, and that it does not move any more. */
export const formerNote = ({ language }: Pick<Layout, "language">, version: number): string =>
  fill(UPDATE_SHEET_TEXTS.note[language], { version });
