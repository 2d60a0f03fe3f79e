/** Compares the add-in's figures with the twins that LibreOffice has computed. */
import { checkColumns } from "../../src/template/check/checkColumns";
import { toleranceOf } from "../../src/template/check/checkFormulas";
import { listRole } from "../../src/template/layout";
import { periodId, periodLabel, type Period } from "../../src/template/periods";
import { parseDate } from "../../src/template/typedDays";
import type { Scheme } from "../../src/schemes/scheme";
import type { Results } from "../../src/workbook/readResults";
import type { Sheets } from "./libreOffice";
import type { Book } from "./subject";
import { periodsOf, recalculated, type FilledBook } from "./filled";

export interface Difference {
  book: string;
  sheet: string;
  row: number;
  who: string;
  column: string;
  addIn: unknown;
  native: string;
}

export interface Comparison {
  /** Figures compared: numbers, and other contents (blank, logical, text, error). */
  numbers: number;
  others: number;
  differences: Difference[];
}

export function compareBook(scheme: Scheme, book: Book, filled: FilledBook, sheets: Sheets): Comparison {
  if (!recalculated(sheets)) throw new Error(`${book.id}: LibreOffice has not recalculated`);
  const comparison: Comparison = { numbers: 0, others: 0, differences: [] };
  const periods = periodsOf(book);
  for (const [year, results] of filled.results) {
    const name = filled.sheets.get(year) ?? "";
    const rows = sheets.get(name);
    const first = periods.find((period) => period.year === year);
    if (!rows || !first) throw new Error(`LibreOffice has no sheet ${name}`);
    compareYear({ scheme, book, name, rows, comparison }, results, first);
    compareLists(
      { scheme, book, name, rows, comparison },
      filled,
      periods.filter((period) => period.year === year),
    );
  }
  return comparison;
}

interface Sheet {
  scheme: Scheme;
  book: Book;
  name: string;
  rows: string[][];
  comparison: Comparison;
}

function compareYear(sheet: Sheet, { people }: Results, first: Period): void {
  const { scheme, rows } = sheet;
  const columns = checkColumns(scheme, first);
  const rowOf = new Map(rows.map((row, index) => [row[columns.id] ?? "", index]));
  for (const person of people) {
    const row = rowOf.get(person.id);
    if (row === undefined) throw new Error(`${person.id} is not in ${sheet.name}`);
    for (const { definition, count, native } of columns.figures) {
      const tolerance = toleranceOf(scheme, definition.unit);
      for (let index = 0; index < count; index += 1) {
        const addIn = person.figures[definition.id]?.[index] ?? "";
        const column = count > 1 ? `${definition.id} ${index + 1}` : definition.id;
        compareCell(
          sheet,
          { row, who: person.id, column, addIn, native: rows[row]?.[native + index] ?? "" },
          tolerance,
        );
      }
    }
  }
}

/** Lists come below the people, each with its title and headings; columns: row, add-in, twins, differences. */
function compareLists(sheet: Sheet, filled: FilledBook, periods: readonly Period[]): void {
  const { scheme, rows } = sheet;
  const checked = scheme.lists.filter(({ results }) => results.some(({ native }) => native));
  for (const list of checked) {
    for (const period of periods) {
      const title = `${list.title["zh-CN"]} ${periodLabel(period, "zh-CN")}`;
      const start = rows.findIndex(([first]) => first === title) + 2;
      const figures = filled.lists.get(`${list.id}:${periodId(period)}`) ?? [];
      if (start < 2) throw new Error(`${listRole(list.id, period)} is not in ${sheet.name}`);
      figures.forEach((cells, at) => {
        let column = 1;
        for (const result of list.results) {
          if (!result.native) continue;
          for (let index = 0; index < result.width; index += 1) {
            compareCell(
              sheet,
              {
                row: start + at,
                who: `${list.id} ${periodId(period)} ${at + 1}`,
                column: `${result.id}${index + 1}`,
                addIn: cells[result.id]?.[index] ?? "",
                native: rows[start + at]?.[column + result.width + index] ?? "",
              },
              toleranceOf(scheme, result.unit),
            );
          }
          column += 3 * result.width;
        }
      });
    }
  }
}

function compareCell(
  { book, name, comparison }: Sheet,
  cell: Omit<Difference, "book" | "sheet">,
  tolerance: number,
): void {
  if (typeof cell.addIn === "number") comparison.numbers += 1;
  else comparison.others += 1;
  if (same(cell.addIn, cell.native, tolerance)) return;
  comparison.differences.push({ book: book.id, sheet: name, ...cell, row: cell.row + 1 });
}

const ERROR = /^(#|Err:)/;

/** Cells with a percent format come as "12.5%", with all their digits; days as "2026-04-05". */
const numberOf = (text: string): number =>
  text.endsWith("%")
    ? Number(text.slice(0, -1)) / 100
    : /^\d{4}-\d\d-\d\d$/.test(text)
      ? (parseDate(text) ?? NaN)
      : Number(text);

/** LibreOffice writes texts; it has no logical values but 1 and 0 (shown as TRUE and FALSE where it knows). */
function same(addIn: unknown, native: string, tolerance: number): boolean {
  if (typeof addIn === "number")
    return native.trim() !== "" && Math.abs(addIn - numberOf(native)) <= tolerance + 1e-14 * Math.abs(addIn);
  if (typeof addIn === "boolean") return [addIn ? "TRUE" : "FALSE", addIn ? "1" : "0"].includes(native);
  const text = String(addIn);
  // Where there is nothing to rate both say so, each engine in its own words.
  return ERROR.test(text) ? ERROR.test(native) && native !== "#NAME?" : text === native;
}
