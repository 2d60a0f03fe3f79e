/** What happens to a department's file outside: it is opened and edited by another library than the one that wrote it. */
import ExcelJS from "exceljs";
import { departmentsOf, type Department } from "../../../src/exchange/departments/departments";
import type { Asking } from "../../../src/exchange/departments/departmentSheets";
import type { Here } from "../../../src/exchange/departments/merge";
import { readReturned } from "../../../src/exchange/departments/returnedFile";
import type { ReturnContext, ReturnedFile } from "../../../src/exchange/departments/returned";
import { makeFiles, type MadeFile, type Sending } from "../../../src/exchange/departments/sending";
import type { Language } from "../../../src/i18n/language";
import type { EntryColumn, Scheme } from "../../../src/schemes/scheme";
import type { Layout } from "../../../src/template/layout";
import { limitValue } from "../../../src/template/lists/entryRules";
import { idKey } from "../../../src/template/lists/ids";
import type { CellContent } from "../../../src/template/plan";

export const SENT = "2026-04-01T01:00:00.000Z";

interface Person {
  id: string;
  name: string;
  department: string;
}

/** A period of a scheme that is in no workbook. */
export interface Book {
  roster: Person[];
  entries: { id: string; values: CellContent[] }[];
  lists: Record<string, CellContent[][]>;
  /** Rows of the roster by the key of the id. */
  facts?: Record<string, CellContent[]>;
}

/** Something that the column takes; blank for every third. */
export function exampleCell(scheme: Scheme, column: EntryColumn, at: number): string | number {
  if (at % 3 === 2) return "";
  if (column.kind === "choice") return column.options?.[at % column.options.length]?.word["zh-CN"] ?? "";
  if (column.kind === "date") return 46_000 + at;
  if (column.kind === "text") return at % 2 === 0 ? "  说明，“=1+1” <&> 007" : "-";
  const most = Math.min(column.max ?? 1000, limitValue(scheme, column, {}) ?? 1000, 1000);
  const least = Math.max(column.min ?? 0, -1000);
  const value = least + ((most - least) * (at % 7)) / 7;
  return column.whole ? Math.floor(value) : Number(value.toFixed(4));
}

/** Some people of two departments and of none, with entries. */
export const bookOf = (scheme: Scheme, people = 6): Book => {
  const roster = Array.from({ length: people }, (_, at) => ({
    id: String(at + 1).padStart(4, "0"),
    name: `员工${at + 1}`,
    department: ["一部", "二部", ""][at % 3]!,
  }));
  return {
    roster,
    entries: roster.map(({ id }, at) => ({
      id,
      values: scheme.entryColumns.map((column, index) => exampleCell(scheme, column, at + index)),
    })),
    lists: Object.fromEntries(scheme.lists.map(({ id }) => [id, []])),
  };
};

export const layoutOf = (scheme: Scheme, language: Language = "zh-CN"): Layout => ({
  ...{ scheme, language, number: 1, prefix: scheme.shortTitle[language], sheets: {}, opened: [] },
});

export const contextOf = (
  scheme: Scheme,
  { roster }: Pick<Book, "roster">,
  language?: Language,
): ReturnContext => ({
  layout: layoutOf(scheme, language),
  period: { kind: scheme.period, year: 2026, index: 1 },
  parameters: {},
  roster: { ids: roster.map(({ id }) => id), departments: roster.map(({ department }) => department) },
});

const sendingOf = (scheme: Scheme, sent = SENT, language?: Language, asking: Asking = {}): Sending => ({
  layout: layoutOf(scheme, language),
  period: { kind: scheme.period, year: 2026, index: 1 },
  parameters: {},
  ...{
    sent,
    pattern: "{scheme}_{period}_{department}",
    asking: { due: "2026-04-05", back: "人力资源部", ...asking },
  },
});

export const send = (
  scheme: Scheme,
  book: Book,
  sent = SENT,
  language?: Language,
  asking?: Asking,
): Promise<MadeFile[]> =>
  makeFiles(sendingOf(scheme, sent, language, asking), departmentsOf(scheme, book), () => undefined);

/** To those who are given: raters, say. */
export const sendTo = (scheme: Scheme, receivers: readonly Department[]): Promise<MadeFile[]> =>
  makeFiles(sendingOf(scheme), receivers, () => undefined);

export const hereOf = ({ entries, lists }: Pick<Book, "entries" | "lists">): Here => ({
  entries: new Map(entries.map(({ id, values }) => [idKey(id), values])),
  lists,
});

/** The file after somebody has done something to it. */
export async function edited(bytes: Uint8Array, edit: (file: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes as unknown as ArrayBuffer);
  edit(file);
  return new Uint8Array(await file.xlsx.writeBuffer());
}

const HEADING = 5;

/** The column, from 1, whose heading begins with the words. */
export function columnOf(sheet: ExcelJS.Worksheet, heading: string): number {
  const cells = sheet.getRow(HEADING).values as unknown[];
  const found = cells.findIndex((cell) => String(cell ?? "").startsWith(heading));
  if (found < 0) throw new Error(`no column ${heading} in ${cells.join()}`);
  return found;
}

/** The row, from 1, of an id. */
export function rowOf(sheet: ExcelJS.Worksheet, id: string): number {
  for (let row = HEADING + 1; row <= sheet.rowCount; row += 1)
    if (String(sheet.getCell(row, 1).value) === id) return row;
  throw new Error(`no row of ${id}`);
}

/** The second sheet, after the guide, holds the people. */
const entrySheetOf = (file: ExcelJS.Workbook): ExcelJS.Worksheet => file.worksheets[1]!;

/** Types into the cell of a person. */
export function type(file: ExcelJS.Workbook, id: string, heading: string, value: ExcelJS.CellValue): void {
  const sheet = entrySheetOf(file);
  sheet.getCell(rowOf(sheet, id), columnOf(sheet, heading)).value = value;
}

/** Reads a file that must be readable. */
export async function returned(
  name: string,
  bytes: Uint8Array,
  context: ReturnContext,
): Promise<ReturnedFile> {
  const read = await readReturned(name, bytes, context);
  if ("refusal" in read) throw new Error(read.refusal["zh-CN"]);
  return read;
}
