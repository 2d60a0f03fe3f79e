/**
 * The scheme of today beside the sheets of an earlier version, filled with what stands in those: Excel computes its
 * figures, they are compared, and everything goes again.
 */
import type { Scheme } from "../../schemes/scheme";
import {
  freePrefix,
  listRole,
  listRows,
  resultsRole,
  sheetName,
  type Layout,
  type SheetPlace,
} from "../layout";
import type { TakenNames } from "../insertion";
import { planEntrySheet } from "../lists/entrySheet";
import { behindEntries, FIRST_ENTRY_COLUMN, HEADER_ROW } from "../lists/listShape";
import { planRosterSheet } from "../lists/rosterSheet";
import { newListPlace, planSchemeListSheet } from "../lists/schemeListSheet";
import { parameterPlaces, parametersBlock, placeFrom } from "../parameters/parameterPlaces";
import { planParametersSheet } from "../parameters/parametersSheet";
import { parsePeriod, yearsOf, type Period } from "../periods";
import { area, type CellContent, type NamePlan, type Plan, type SheetPlan } from "../plan";
import { LEAVE_ROLE } from "../registers/leave";
import { resultsHeaderRow } from "../results/resultsHead";
import { planResultsSheet } from "../results/resultsSheet";
import { freeSheetName } from "../sheetNames";
import { columnsOfRole, writtenRows, type Written } from "./written";

/** What stands in the sheets, as it stands. */
export interface Contents {
  /** What is entered for each parameter, by the ids of today. */
  parameters: Readonly<Record<string, CellContent[][]>>;
  /** The same for values that hold from a later period on. */
  later?: readonly { id: string; from: Period; cells: CellContent[][] }[];
  /** The rows of roster, entry sheets and lists, by role. */
  rows: Readonly<Record<string, CellContent[][]>>;
  /** What stands above their columns. */
  headings: Readonly<Record<string, readonly string[]>>;
}

export interface PreviewPlan extends Plan {
  layout: Layout;
}

/** Scratch sheets in which the new version computes what stands in the old ones, so that both can be compared. */
export function planPreview(written: Written, contents: Contents, taken: TakenNames): PreviewPlan {
  const { scheme, language, opened } = written.layout;
  const layout = previewLayout(written, taken);
  const { sheet: parameters, names } = planFilledParameters(layout, contents);
  const plans: SheetPlan[] = [parameters];
  for (const role of Object.keys(written.layout.sheets)) {
    const plan = planFilled(written, layout, role, contents.rows[role] ?? []);
    if (plan) plans.push(plan);
  }
  for (const list of scheme.lists)
    for (const period of opened) {
      const role = listRole(list.id, period);
      if (!plans.some((plan) => plan.role === role)) plans.push(planSchemeListSheet(layout, list, period));
    }
  for (const year of yearsOf(opened)) plans.push(planResultsSheet(layout, year));
  const sheets = plans.map((plan): SheetPlan => ({ ...plan, hidden: true }));
  return { layout: { ...layout, language }, sheets, names };
}

/** The parameters of today with what was entered; those that are new have their default, or must be entered. */
export function planFilledParameters(
  layout: Layout,
  { parameters, later = [] }: Pick<Contents, "parameters" | "later">,
): { sheet: SheetPlan; names: NamePlan[] } {
  const { sheet, names } = planParametersSheet(layout, {});
  const places = parameterPlaces(layout.scheme);
  for (const [id, cells] of Object.entries(parameters)) {
    const place = places[id];
    if (place) sheet.cells.push({ area: place.input, values: cells });
  }
  for (const { id, from, cells } of later) {
    const place = placeFrom(layout, id, from);
    if (place) sheet.cells.push({ area: place.input, values: cells });
  }
  return { sheet, names };
}

/** Where the parameters stand in a sheet of that name. */
export function parametersPlace(scheme: Scheme, name: string): SheetPlace {
  const block = parametersBlock(scheme);
  return { name, header: block.row, end: block.row + block.rows - 1 };
}

/** Where a new sheet of that name has room for all rows of a roster, an entry sheet or a list that is there. */
export function filledPlace(written: Written, role: string, place: SheetPlace, name: string): SheetPlace {
  const { rows } = writtenRows(written.shape, role, place);
  const now = roleOfToday(written, role) ?? role;
  const { row } = listRows(now, { ...place, header: HEADER_ROW, end: HEADER_ROW });
  return { name, header: HEADER_ROW, end: row + rows };
}

/** The role under which a sheet goes on; `undefined` for a list that is no longer there. */
export function roleOfToday({ carry }: Pick<Written, "carry">, role: string): string | undefined {
  const [kind, list = "", period] = role.split(":");
  if (kind !== "list") return role;
  const id = carry.lists(list);
  return id === undefined ? undefined : `list:${id}:${period}`;
}

function previewLayout(written: Written, taken: TakenNames): Layout {
  const { layout } = written;
  const { scheme, language, opened } = layout;
  const prefix = freePrefix(scheme, language, taken.sheets, taken.names);
  const names = [...taken.sheets];
  const named = (role: string): string => {
    const name = freeSheetName(sheetName(prefix, scheme, role, language), names);
    names.push(name);
    return name;
  };
  const sheets: Record<string, SheetPlace> = { parameters: parametersPlace(scheme, named("parameters")) };
  for (const [role, place] of Object.entries(layout.sheets)) {
    const now = roleOfToday(written, role);
    if (now === undefined || !columnsOfRole(written, role)) continue;
    sheets[now] = filledPlace(written, role, place, named(now));
  }
  // Who is on leave is asked of the register itself.
  const leave = layout.sheets[LEAVE_ROLE];
  if (leave) sheets[LEAVE_ROLE] = leave;
  for (const list of scheme.lists)
    for (const period of opened) {
      const role = listRole(list.id, period);
      sheets[role] ??= { ...newListPlace({ prefix, scheme, language }, list, period), name: named(role) };
    }
  const roster = sheets.roster;
  const people = roster ? listRows("roster", roster).rows : 0;
  for (const { year } of opened) {
    const header = resultsHeaderRow(scheme.rollUps.length);
    sheets[resultsRole(year)] ??= { name: named(resultsRole(year)), header, end: header + 2 + people };
  }
  return { ...layout, prefix, sheets };
}

/** The same sheets with results of their own in which closed periods are closed; as long as the closed rows need. */
export function closedPreview(
  { layout: { closed, sheets: old, opened } }: Written,
  computed: Layout,
  taken: readonly string[],
): Layout {
  const names = [...taken];
  const sheets: Record<string, SheetPlace> = { ...computed.sheets };
  for (const role of yearsOf(opened).map(resultsRole)) {
    const own = computed.sheets[role];
    const was = old[role];
    if (!own) continue;
    const name = freeSheetName(own.name, names, "~");
    names.push(name);
    const rows = Math.max(own.end - own.header, was ? was.end - was.header : 0);
    sheets[role] = { ...own, name, end: own.header + rows };
  }
  return { ...computed, sheets, ...(closed ? { closed } : {}) };
}

/** Roster, an entry sheet or a list of today with the rows that stand in it, by its role as it was; none for other sheets. */
export function planFilled(
  written: Written,
  layout: Layout,
  role: string,
  rows: readonly CellContent[][],
): SheetPlan | undefined {
  const columns = columnsOfRole(written, role);
  const now = roleOfToday(written, role);
  const place = now === undefined ? undefined : layout.sheets[now];
  if (!columns || now === undefined || !place) return undefined;
  const sources = columns.after.map((id) => columns.before.indexOf(id));
  const fill = (plan: SheetPlan, from: number, count: number): SheetPlan => {
    const { row } = listRows(now, place);
    if (rows.length > 0 && count > 0)
      plan.cells.push({
        area: area(row, from, rows.length, count),
        // What is new is blank.
        values: rows.map((cells) => sources.slice(from, from + count).map((at) => cells[at] ?? "")),
      });
    return plan;
  };
  const [kind, id = "", last] = now.split(":");
  const { scheme } = layout;
  if (kind === "roster") return fill(planRosterSheet(layout, []), 0, columns.after.length);
  const period = parsePeriod(scheme.period, kind === "entry" ? id : (last ?? ""));
  if (!period) return undefined;
  if (kind === "entry") {
    const plan = fill(planEntrySheet(layout, period, []), 0, 1);
    return fill(
      fill(plan, FIRST_ENTRY_COLUMN, scheme.entryColumns.length),
      behindEntries(scheme, "note"),
      columns.before.includes("#note") ? 1 : 0,
    );
  }
  const list = scheme.lists.find((candidate) => candidate.id === id);
  return list && fill(planSchemeListSheet(layout, list, period), 0, list.columns.length);
}
