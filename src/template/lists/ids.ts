/**
 * Ids of people: when two are the same, and what is wrong with one; each rule as a test and as the Excel text of the same
 * test. Roster, entry sheets, import, pane and overview ask here.
 */
import { ID_PROBLEMS } from "../../i18n/cellProblems";
import type { Language } from "../../i18n/language";
import { literal } from "../addresses";
import { anyOf } from "../cellRules";
import { isExcelError } from "../excelErrors";
import type { CellContent } from "../plan";

export type IdProblem = keyof typeof ID_PROBLEMS;

/** Not allowed in ids: MATCH takes them for wildcards. */
const WILDCARDS = ["*", "?", "~"] as const;

/** Excel's = and MATCH do not tell capitals apart: ids are the same where their keys are. */
export const idKey = (id: unknown): string => String(id ?? "").toLowerCase();

/** What is wrong with an id by itself, as a cell holds it. */
export function idProblem(id: CellContent): IdProblem | undefined {
  if (id === "" || id === null) return "missing";
  if (typeof id !== "string") return "notText";
  if (isExcelError(id)) return "error";
  if (hasWildcard(id)) return "wildcard";
  // What TRIM takes out.
  return /^ | $| {2}/.test(id) ? "blanks" : undefined;
}

/** Whether MATCH would take a text for others, too. */
export const hasWildcard = (text: string): boolean => WILDCARDS.some((mark) => text.includes(mark));

/** TRUE where an id holds a wildcard; `any` joins tests, of one cell or of each cell of a column. */
export const wildcardTest = (id: string, any = anyOf): string =>
  any(WILDCARDS.map((mark) => `ISNUMBER(FIND(${literal(mark)},${id}))`));

/** TRUE where something is wrong with an id that is not blank; `all`: the cells of all ids, among them this one. */
export const idTest = (id: string, all: string): string =>
  `IF(ISTEXT(${id}),OR(${wildcardTest(id)},TRIM(${id})<>${id},NOT(${onceTest(id, all)})),TRUE)`;

/** COUNTIF would take "00123" and "123" for the same. */
const onceTest = (id: string, all: string): string => `SUMPRODUCT(--(${all}=${id}))=1`;

/** TRUE where an id is among those of the roster. */
export const listedTest = (id: string, roster: string): string => `ISNUMBER(MATCH(${id},${roster},0))`;

/** TRUE where an id stands once among `all`, and in the roster. */
export const entryIdTest = (id: string, all: string, roster: string): string =>
  `AND(${onceTest(id, all)},${listedTest(id, roster)})`;

/** Each id that stands more than once, once. */
export function repeatedIds(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Map<string, string>();
  for (const id of ids) {
    const key = idKey(id);
    if (seen.has(key)) twice.set(key, id);
    seen.add(key);
  }
  return [...twice.values()];
}

/** The problem and what to do about it. */
export const idProblemText = (problem: IdProblem, language: Language): string =>
  ID_PROBLEMS[problem][language];
