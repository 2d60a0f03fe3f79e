/** Where a scheme's sheets are in the workbook, and how they and its names are called. */
import { fill, type Language } from "../i18n/language";
import { CHECK_TEXTS } from "../i18n/check";
import { REGISTER_TEXTS } from "../i18n/registers";
import { TEMPLATE_TEXTS } from "../i18n/template";
import type { Parameter, Scheme } from "../schemes/scheme";
import type { ClosedMark } from "./kept/closing";
import { periodId, type Period } from "./periods";
import { SHEET_NAME_LENGTH } from "./sheetNames";

/** A sheet's list: heading row and end row (both locked, so that rows between them may come and go). */
export interface SheetPlace {
  name: string;
  header: number;
  end: number;
}

/** Results and lists: formulas that spill down stand in a thin locked row under the headings, which nothing moves. */
const hasAnchorRow = (role: string): boolean => /^(results|list):/.test(role);

/** The first row that holds a person, an event …, and how many there are. */
export const listRows = (role: string, { header, end }: SheetPlace): { row: number; rows: number } => {
  const row = header + (hasAnchorRow(role) ? 2 : 1);
  return { row, rows: Math.max(0, end - row) };
};

/**
 * Parameters that have another value from a period on. Each such period has columns of its own on the sheet of parameters,
 * in the order in which they came.
 */
export interface Stretch {
  from: Period;
  /** Ids of those that change with it. */
  parameters: readonly string[];
}

export interface Layout {
  scheme: Scheme;
  language: Language;
  /** 1 for the first scheme inserted into the workbook. */
  number: number;
  /** Head of the sheet names and parameter names. */
  prefix: string;
  sheets: Readonly<Record<string, SheetPlace>>;
  /** Periods that have entry sheets, in order. */
  opened: readonly Period[];
  /** None: each parameter has one value for all periods. */
  stretches?: readonly Stretch[];
  /** How far its periods are closed; none where none is. */
  closed?: ClosedMark;
}

/** The role of a period's entry sheet; roles name the sheets of an instance whatever they are called. */
export const entryRole = (period: Period): string => `entry:${periodId(period)}`;
/** The role of an extra list's sheet in a period. */
export const listRole = (list: string, period: Period): string => `list:${list}:${periodId(period)}`;
/** The roles of the sheets in which a period is filled. */
export const filledRoles = ({ scheme }: Pick<Layout, "scheme">, period: Period): string[] => [
  entryRole(period),
  ...scheme.lists.map(({ id }) => listRole(id, period)),
];
/** The role of a year's results sheet. */
export const resultsRole = (year: number): string => `results:${year}`;
/** The role of a year's check sheet. */
export const checkRole = (year: number): string => `check:${year}`;
/** What a sheet of an earlier version is once its successor has its place: values only, to look things up. */
export const formerRole = (role: string, version: number): string => `former:${role}:v${version}`;
/** Whether a role is that of a sheet of an earlier version, kept to look things up. */
export const isFormer = (role: string): boolean => role.startsWith("former:");

/** A check sheet that is being made anew, until its successor stands: it waits to be deleted. */
export const isOutdated = (role: string): boolean => role.startsWith("outdated:");

/** Where a sheet of the instance is; throws an Error for a role that it does not have. */
export function placeOf(layout: Layout, role: string): SheetPlace {
  const place = layout.sheets[role];
  if (!place) throw new Error(`no sheet for ${role}`);
  return place;
}

/** What a sheet is called at first, of at most Excel's 31 characters. */
export function sheetName(prefix: string, scheme: Scheme, role: string, language: Language): string {
  const [kind = "", first = "", second = ""] = role.split(":");
  const list = scheme.lists.find(({ id }) => id === first);
  const title =
    {
      guide: TEMPLATE_TEXTS.sheetGuide[language],
      parameters: TEMPLATE_TEXTS.sheetParameters[language],
      roster: TEMPLATE_TEXTS.sheetRoster[language],
      entry: TEMPLATE_TEXTS.sheetEntry[language],
      list: list?.title[language],
      results: TEMPLATE_TEXTS.sheetResults[language],
      record: TEMPLATE_TEXTS.sheetRecord[language],
      check: CHECK_TEXTS.sheet[language],
      corrections: REGISTER_TEXTS.corrections[language],
      appeals: REGISTER_TEXTS.appeals[language],
      leave: REGISTER_TEXTS.leave[language],
      moves: REGISTER_TEXTS.moves[language],
    }[kind] ?? role;
  const tail = list ? second : first;
  const room = SHEET_NAME_LENGTH - prefix.length - 1 - tail.length;
  return `${prefix}·${title.slice(0, room)}${tail}`;
}

/** The role of the name that keeps the record once more: it has no sheet. */
export const KEPT_ROLE = "kept";

/** Hidden name of a sheet's list: it follows the sheet through renaming, sorting, inserting and deleting. */
export const markerName = (number: number, role: string): string =>
  `${markerPrefix(number)}${role.replace(/:/g, ".")}`;
const markerPrefix = (number: number): string => `APPRAISE_${number}.`;
export const MARKER = /^APPRAISE_(\d+)\.(.+)$/i;

/** A name of such a sheet that is free. */
export function freeOutdatedMarker(number: number, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const name = markerName(number, `outdated:${n}`);
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The role a marker name stands for. */
export const roleOfMarker = (tail: string): string => tail.replace(/\./g, ":");

/** The workbook's name for a parameter: prefix and title, and from which period on its value is another one. */
export function parameterName(
  prefix: string,
  parameter: Pick<Parameter, "name">,
  language: Language,
  from?: Period,
): string {
  // What Excel does not allow in names becomes "_".
  const name = `${prefix}_${parameter.name[language].replace(/[^\p{L}\p{N}_.]/gu, "_")}`;
  return from ? `${name}_${periodId(from)}` : name;
}

/** A head for names that nothing in the workbook begins with yet: 大客户, 大客户2, 大客户3 … */
export function freePrefix(
  scheme: Scheme,
  language: Language,
  sheetNames: string[],
  names: string[],
): string {
  const lower = (text: string) => text.toLowerCase();
  for (let n = 1; ; n += 1) {
    const prefix = scheme.shortTitle[language] + (n === 1 ? "" : String(n));
    const taken =
      sheetNames.some((name) => lower(name).startsWith(lower(`${prefix}·`))) ||
      names.some((name) => lower(name).startsWith(lower(`${prefix}_`)));
    if (!taken) return prefix;
  }
}

/** The first number that no marker name uses. */
export function freeNumber(names: string[]): number {
  const used = new Set(names.map((name) => Number(MARKER.exec(name)?.[1] ?? 0)));
  for (let n = 1; ; n += 1) if (!used.has(n)) return n;
}

/** A text of the sheets in the sheets' language, its {places} filled in. */
export const say = (
  key: keyof typeof TEMPLATE_TEXTS,
  language: Language,
  values: Record<string, string | number> = {},
) => fill(TEMPLATE_TEXTS[key][language], values);
