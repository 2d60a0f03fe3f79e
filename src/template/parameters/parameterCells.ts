/** A parameter as the cells of its sheet hold it, as a value, and as people type it; each turned into the other. */
import type { Language, Text } from "../../i18n/language";
import type {
  NumberParameter,
  Parameter,
  ParameterInput,
  TableCell,
  TableColumn,
  TableParameter,
  WeightsParameter,
} from "../../schemes/scheme";
import { isBlankCell } from "../cellRules";
import type { CellContent } from "../plan";
import { DATE_FORMAT, TEXT_FORMAT } from "../styles";
import { parseDate } from "../typedDays";
import { parseNumber } from "../typedNumbers";
import { dateText, numberText } from "../typedValues";
import { halfWidth } from "../typedWords";

/** The cells in which people enter a parameter: one, one a weight, the rows of a table. */
export type ParameterCells = readonly (readonly CellContent[])[];

/** The same as texts: one field for a number or a choice (its option's id), one a weight, one a cell of a table. */
export type Typed = readonly (readonly string[])[];

/** Weights are shown as percentages, points as they are. */
export const weightFormat = ({ total = 1 }: Pick<WeightsParameter, "total">): string =>
  total === 1 ? "0.00%" : "General";

/** How the cells of a table's column are shown; none: as they are. */
export function columnFormat(column: TableColumn | undefined): string | undefined {
  if (column?.kind === "text") return TEXT_FORMAT;
  return column?.kind === "date" ? DATE_FORMAT : column?.format;
}

const inEither = (words: readonly Text[], word: string): Text | undefined =>
  words.find((known) => Object.values(known).some((one) => one.toLowerCase() === word.toLowerCase()));

/** The word of a text cell in a language; one that is not known stays as it is. */
const wordOf = ({ words = [] }: TableColumn, cell: string, language: Language): string =>
  inEither(words, cell)?.[language] ?? cell;

const contentOf = (column: TableColumn, cell: TableCell, language: Language): string | number =>
  typeof cell === "string" ? wordOf(column, cell, language) : (cell ?? "");

/** The cells to enter for a parameter, from what HR chose or else from the scheme. */
export function parameterCells(
  parameter: Parameter,
  input: ParameterInput | undefined,
  language: Language,
): CellContent[][] {
  switch (parameter.kind) {
    case "number":
      return [[typeof input === "number" ? input : (parameter.value ?? "")]];
    case "choice": {
      const chosen =
        parameter.options.find(({ id }) => id === input) ??
        parameter.options.find(({ id }) => id === parameter.value);
      return [[chosen?.word[language] ?? ""]];
    }
    case "weights": {
      const weights = Array.isArray(input) ? (input as readonly number[]) : [];
      return parameter.items.map((item, index) => [weights[index] ?? item.value ?? ""]);
    }
    case "table": {
      const rows = Array.isArray(input) ? (input as TableParameter["rows"]) : parameter.rows;
      return Array.from({ length: parameter.size }, (_, index) =>
        parameter.columns.map((column, at) => contentOf(column, rows[index]?.[at] ?? null, language)),
      );
    }
  }
}

/** The value of cells in which nothing is wrong or missing. Words are kept in Chinese, as schemes hold them. */
export function inputOf(parameter: Parameter, cells: ParameterCells): ParameterInput {
  switch (parameter.kind) {
    case "number":
      return Number(cells[0]?.[0]);
    case "choice":
      return optionOf(parameter.options, cells[0]?.[0])?.id ?? "";
    case "weights":
      return cells.map(([weight]) => Number(weight));
    case "table":
      return cells
        .filter((row) => !row.every(isBlankCell))
        .map((row) =>
          parameter.columns.map((column, at): TableCell => {
            const content = row[at];
            if (isBlankCell(content)) return null;
            return column.kind === "text" ? wordOf(column, String(content), "zh-CN") : Number(content);
          }),
        );
  }
}

/** The option of a choice that a cell or a person names: by its word in either language, or by its id. */
export const optionOf = <Option extends { id: string; word: Text }>(
  options: readonly Option[],
  content: CellContent | undefined,
): Option | undefined =>
  options.find(({ id, word }) => id === content || inEither([word], String(content ?? "")) !== undefined);

/** What is typed as cells hold it; what cannot be read stays a text, and is judged as such. */
export function readTyped(parameter: Parameter, typed: Typed): ParameterCells {
  switch (parameter.kind) {
    case "number":
      return [[readNumber(typed[0]?.[0])]];
    case "choice": {
      const content = halfWidth(typed[0]?.[0] ?? "");
      return [[optionOf(parameter.options, content)?.word["zh-CN"] ?? content]];
    }
    case "weights":
      return parameter.items.map((_, index) => [readNumber(typed[index]?.[0])]);
    case "table":
      return typed.map((row) => parameter.columns.map((column, at) => readCell(column, row[at])));
  }
}

function readNumber(typed = ""): string | number {
  return parseNumber(typed) ?? halfWidth(typed);
}

function readCell(column: TableColumn, typed = ""): string | number {
  const content = halfWidth(typed);
  if (column.kind === "text") return wordOf(column, content, "zh-CN");
  return column.kind === "date" ? (parseDate(content) ?? content) : readNumber(content);
}

const formatOf = (parameter: NumberParameter | WeightsParameter): string | undefined =>
  parameter.kind === "weights" ? weightFormat(parameter) : parameter.format;

/** Cells as a person would type them: words in that language, days as dates, 0.03 of a rate as "3%". */
export function typedOfCells(parameter: Parameter, cells: ParameterCells, language: Language): Typed {
  switch (parameter.kind) {
    case "number":
    case "weights":
      return cells.map(([content]) => [shown(content, formatOf(parameter))]);
    case "choice": {
      const content = cells[0]?.[0];
      return [[optionOf(parameter.options, content)?.id ?? shown(content)]];
    }
    case "table": {
      const rows = cells.map((row) =>
        parameter.columns.map((column, at) => shownCell(column, row[at], language)),
      );
      const used = rows.reduce((last, row, at) => (row.some((cell) => cell !== "") ? at : last), 0);
      return rows.slice(0, used + 1);
    }
  }
}

/** A value as a person would type it; blank fields where there is none. */
export const typedOf = (parameter: Parameter, input: ParameterInput | undefined, language: Language): Typed =>
  typedOfCells(
    parameter,
    input === undefined ? blankCells(parameter) : parameterCells(parameter, input, language),
    language,
  );

const blankCells = (parameter: Parameter): ParameterCells =>
  parameter.kind === "weights"
    ? parameter.items.map(() => [""])
    : [parameter.kind === "table" ? parameter.columns.map(() => "") : [""]].map((row) => [...row]);

const shown = (content: CellContent | undefined, format?: string): string =>
  typeof content === "number" ? numberText(content, format) : String(content ?? "");

function shownCell(column: TableColumn, content: CellContent | undefined, language: Language): string {
  if (typeof content === "number" && column.kind === "date") return dateText(content);
  if (typeof content === "string" && column.kind === "text") return wordOf(column, content, language);
  return shown(content, column.format);
}
