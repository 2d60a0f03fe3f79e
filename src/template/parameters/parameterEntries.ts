/**
 * The cells of a parameter that people fill, beside them what is in force and what is wrong: those of its first value and,
 * further right, those of values that hold from a later period on.
 */
import type { Language } from "../../i18n/language";
import type {
  ChoiceParameter,
  NumberParameter,
  Parameter,
  TableColumn,
  TableParameter,
  WeightsParameter,
} from "../../schemes/scheme";
import { address, columnLetters, fixed, inRow, literal } from "../addresses";
import { say, type Layout } from "../layout";
import type { Period } from "../periods";
import { area, type Area, type SheetPlan, type Style } from "../plan";
import { COLORS, STYLES, TEXT_FORMAT } from "../styles";
import { ruleValidation } from "../validations";
import { columnFormat, parameterCells, weightFormat } from "./parameterCells";
import { markChanged, markMissing, markWrong } from "./parameterMarks";
import { neededTest } from "./parameterNeeds";
import { SCHEME, VALUE, type ParameterPlace } from "./parameterPlaces";
import {
  inForceFormula,
  mayBeBlank,
  reasonFormula,
  ruleOf,
  totalReasonFormula,
  type SheetCells,
} from "./parameterRules";

export interface Writer {
  sheet: SheetPlan;
  place: ParameterPlace;
  language: Language;
  /** See neededTest. */
  neededIf: string | undefined;
  /** The column of what is wrong. */
  reason: number;
}

/** Writes a parameter in its place, with the value that holds from a period on. */
export const writerOf = (
  layout: Layout,
  sheet: SheetPlan,
  parameter: Parameter,
  place: ParameterPlace,
  from: Period | undefined,
): Writer => ({
  sheet,
  place,
  language: layout.language,
  neededIf: neededTest(layout, parameter, from),
  reason: place.inForce.column + place.inForce.columns,
});

/** The look of what is filled. */
export const styleInput = ({ sheet, place }: Writer, parameter: Parameter): void => {
  sheet.styles.push({ area: place.input, style: { ...STYLES.input, top: true, ...formatOf(parameter) } });
};

/** How values of the parameter are shown. */
export const formatOf = (parameter: Parameter): Style => {
  if (parameter.kind === "weights") return { numberFormat: weightFormat(parameter) };
  if (parameter.kind === "number" && parameter.format) return { numberFormat: parameter.format };
  // Words of an option are longer than any number: they are read whole, or chosen wrongly.
  return parameter.kind === "choice" ? { wrap: true } : {};
};

/** All of them, of a parameter of any kind. */
export function planEntry(writer: Writer, parameter: Parameter): void {
  if (parameter.kind === "weights") planWeightsEntry(writer, parameter);
  else if (parameter.kind === "table") planTableEntry(writer, parameter);
  else planSingleEntry(writer, parameter);
}

/** What is entered, what of it is in force, what is wrong with it. */
function planSingleEntry(
  { sheet, place, language, neededIf, reason }: Writer,
  parameter: NumberParameter | ChoiceParameter,
): void {
  const { row } = place.input;
  const cells = sheetCells(place.input, neededIf);
  sheet.cells.push(
    { area: place.inForce, formula: inForceFormula(parameter, 0, cells, language) },
    { area: area(row, reason), formula: reasonFormula(parameter, cells, language) },
  );
  sheet.styles.push(
    { area: place.inForce, style: { ...STYLES.locked, top: true, ...formatOf(parameter) } },
    { area: area(row, reason), style: STYLES.wrapped },
  );
  const rule = saidRule(parameter, language);
  const found = ruleValidation(place.input, rule, language, parameter.reading?.[language]);
  if (found) sheet.validations.push(found);
  markMissing(sheet, place.input, neededIf);
  markWrong(sheet, place.input, place.inForce.column);
  markChanged(sheet, place.input, `$${columnLetters(SCHEME)}${row + 1}`);
}

/** Chosen from words of the sheet's language. */
const saidRule = (parameter: NumberParameter | ChoiceParameter, language: Language) =>
  parameter.kind === "number"
    ? parameter
    : { ...ruleOf(parameter), words: parameter.options.map(({ word }) => word[language]) };

/** The weights, what of them is in force, and their total. */
function planWeightsEntry(
  { sheet, place, language, neededIf, reason }: Writer,
  parameter: WeightsParameter,
): void {
  const { row, rows, column } = place.input;
  const total = row + rows;
  const cells = sheetCells(place.input, neededIf);
  const numberFormat = weightFormat(parameter);
  sheet.cells.push(
    { area: place.inForce, formula: inForceFormula(parameter, 0, cells, language) },
    { area: area(row, reason, rows), formula: reasonFormula(parameter, cells, language) },
    { area: area(total, column), formula: `=SUM(${cells.all})` },
    { area: area(total, reason), formula: totalReasonFormula(parameter, cells.all, "✓", language) },
  );
  sheet.styles.push(
    { area: place.inForce, style: { ...STYLES.locked, numberFormat } },
    { area: area(row, reason, rows), style: STYLES.wrapped },
  );
  if (column !== VALUE)
    sheet.styles.push({ area: area(total, column, 1, 3), style: { ...STYLES.total, numberFormat } });
  const rule = ruleValidation(place.input, ruleOf(parameter), language);
  if (rule) sheet.validations.push(rule);
  sheet.conditionalFormats.push({
    area: area(total, column, 1, 3),
    formula: `=LEN($${columnLetters(reason)}$${total + 1})>1`,
    fill: COLORS.wrong,
  });
  markMissing(sheet, place.input, neededIf);
  markWrong(sheet, place.input, place.inForce.column);
  markChanged(sheet, place.input, `$${columnLetters(SCHEME)}${row + 1}`);
}

/** Cells as the formulas of their row name them; the cell above the first row holds a heading. */
function sheetCells(input: Area, needed: string | undefined): SheetCells {
  const { row, column, columns } = input;
  return {
    row: Array.from({ length: columns }, (_, at) => inRow(column + at)),
    all: fixed(input),
    above: `${fixed(area(row - 1, column))}:R[-1]C${column + 1}`,
    needed,
  };
}

const tableHeading = ({ name, unit }: TableColumn, language: Language): string =>
  name[language] + (unit ? `(${unit[language]})` : "");

/** What stands above the columns of a table: those of values, those in force, what is wrong. */
export const tableHeadings = ({ columns }: TableParameter, language: Language): string[] => [
  ...columns.map((column) => tableHeading(column, language)),
  ...columns.map(({ name }) => `${say("inForce", language)}: ${name[language]}`),
  say("reason", language),
];

/** The rows of a table, and what of them is in force. */
function planTableEntry({ sheet, place, language, reason }: Writer, parameter: TableParameter): void {
  const { columns } = parameter;
  const { row, rows, column: value } = place.input;
  const inForce = place.inForce.column;
  const { input } = place;
  const cells = sheetCells(input, undefined);
  if (value !== VALUE) {
    const headings = tableHeadings(parameter, language);
    headings.forEach((text, at) =>
      sheet.cells.push({ area: area(row - 1, value + at), formula: `=${literal(text)}` }),
    );
    sheet.styles.push({ area: area(row - 1, value, 1, headings.length), style: STYLES.heading });
  }
  sheet.cells.push(
    ...columns.map((_, index) => ({
      area: area(row, inForce + index, rows),
      formula: inForceFormula(parameter, index, cells, language),
    })),
    { area: area(row, reason, rows), formula: reasonFormula(parameter, cells, language) },
  );
  sheet.styles.push(
    { area: place.inForce, style: STYLES.locked },
    // As what is entered. A column of them may stand where the reasons of others do, which is wide: so do the headings.
    ...columns.map(({ kind }, index) => ({
      area: area(row - 1, inForce + index, rows + 1),
      style: { align: kind === "text" ? "Left" : "Right" } as const,
    })),
    { area: area(row, reason, rows), style: STYLES.formula },
  );
  const firstCell = `$${columnLetters(value)}${row + 1}`;
  const lastCell = `$${columnLetters(value + columns.length - 1)}${row + 1}`;
  columns.forEach((column, index) => {
    const cells = area(row, value + index, rows);
    const format = columnFormat(column);
    if (format !== undefined) {
      sheet.styles.push(
        { area: cells, style: { numberFormat: format } },
        // A formula in a cell of text format would be shown, not computed.
        ...(format === TEXT_FORMAT
          ? []
          : [{ area: area(row, inForce + index, rows), style: { numberFormat: format } }]),
      );
    }
    const words = column.words?.map((word) => word[language]);
    const rule = ruleValidation(
      cells,
      { ...ruleOf(parameter, index), ...(words ? { words } : {}) },
      language,
    );
    if (rule) sheet.validations.push(rule);
    if (!mayBeBlank(parameter, index))
      sheet.conditionalFormats.push({
        area: cells,
        formula: `=AND(COUNTA(${firstCell}:${lastCell})>0,${columnLetters(value + index)}${row + 1}="")`,
        fill: COLORS.missing,
      });
    markWrong(sheet, cells, inForce + index);
  });
  if (parameter.required)
    sheet.conditionalFormats.push({
      area: area(row, value, 1, columns.length),
      formula: `=COUNTA($${columnLetters(value)}$${row + 1}:$${columnLetters(value + columns.length - 1)}$${row + rows})=0`,
      fill: COLORS.missing,
    });
  parameterCells(parameter, undefined, language).forEach((values, index) =>
    values.forEach((own, column) => {
      if (own === "" || own === null) return;
      const cell = area(row + index, input.column + column);
      sheet.conditionalFormats.push({
        area: cell,
        formula: `=${address(cell)}<>${typeof own === "string" ? literal(own) : own}`,
        fill: COLORS.changed,
      });
    }),
  );
}
