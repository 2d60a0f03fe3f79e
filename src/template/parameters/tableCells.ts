/** Cells of a table parameter: numbers, days, words. The same rules for the sheet, the pane and typed options. */
import type { Language } from "../../i18n/language";
import type { TableCell, TableColumn, TableParameter } from "../../schemes/scheme";
import { parseDate, parseNumber, plainText } from "../typedValues";

export const limitsOf = ({ min = -1e12, max = 1e12 }: TableColumn): { min: number; max: number } => ({
  min,
  max,
});

/** The word of a text cell in the sheet's language; `rows` of schemes hold the Chinese ones. */
export function wordOf({ words = [] }: TableColumn, cell: string, language: Language): string {
  return words.find((word) => Object.values(word).includes(cell))?.[language] ?? cell;
}

/** The word as schemes and records hold it. */
const ownWord = (column: TableColumn, cell: string): string => wordOf(column, cell, "zh-CN");

export type CellProblem = "notNumber" | "notDate" | "notWord" | "outOfRange";

/** What is typed into a cell that is not blank. */
export function readTableCell(
  column: TableColumn,
  content: string,
): { cell: number | string } | { problem: CellProblem } {
  switch (column.kind) {
    case "text": {
      const { words } = column;
      const word = ownWord(column, plainText(content));
      return !words || words.some((known) => known["zh-CN"] === word)
        ? { cell: word }
        : { problem: "notWord" };
    }
    case "date": {
      const day = parseDate(content);
      return day === undefined ? { problem: "notDate" } : { cell: day };
    }
    default: {
      const number = parseNumber(content);
      if (number === undefined) return { problem: "notNumber" };
      const { min, max } = limitsOf(column);
      return number < min || number > max ? { problem: "outOfRange" } : { cell: number };
    }
  }
}

/** A used row may leave these cells blank. */
export const mayBeBlank = ({ columns }: TableParameter, column: number): boolean =>
  (column === 0 && columns.length > 1) || columns[column]?.optional === true;

/** Numbers in the first column rise from row to row. */
export const rises = ({ columns, unordered = false }: TableParameter): boolean =>
  !unordered && columns.length > 1 && (columns[0]?.kind ?? "number") === "number";

/** Whether the scheme's row lacks what the source lost. */
export const lacksCells = (parameter: TableParameter, row: readonly TableCell[]): boolean =>
  parameter.columns.some((_, column) => (row[column] ?? null) === null && !mayBeBlank(parameter, column));
