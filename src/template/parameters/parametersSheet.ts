/**
 * The sheet of parameters and weights. What people enter stands beside what is in force: the defined names point to
 * the latter, which is #N/A where a value is missing and "" in the unused rows of a table. So no function ever gets a
 * blank cell, which some builds of Excel hand over as 0.
 */
import type { Language } from "../../i18n/language";
import type {
  ChoiceParameter,
  NumberParameter,
  Parameter,
  ParameterInput,
  Scheme,
  TableCell,
  TableColumn,
  TableParameter,
  WeightsParameter,
} from "../../schemes/scheme";
import { missingParameters, shownTotal, weightFormat } from "./parameterInput";
import { limitsOf, mayBeBlank, wordOf } from "./tableCells";
import { parameterName, placeOf, say, type Layout } from "../layout";
import { area, type Area, type CellContent, type NamePlan, type SheetPlan, type Style } from "../plan";
import { address, columnLetters, fixed, inRow, literal } from "../addresses";
import { COLORS, DATE_FORMAT, STYLES, TAB_COLORS, TEXT_FORMAT } from "../styles";
import { numberValidation, validation, wordsValidation } from "../validations";

const LABEL = 0;
const VALUE = 1;
const IN_FORCE = 2;
const SCHEME = 3;
const UNIT = 4;
const CLAUSE = 5;
/** Wide tables go beyond it. */
const WIDTH = 7;

interface ParameterPlace {
  /** Where people enter: one cell, the weights, the rows of a table. */
  input: Area;
  inForce: Area;
}

/** Where each parameter stands, by its id. */
export function parameterPlaces(
  scheme: Scheme,
): Record<string, ParameterPlace> & { [row: string]: ParameterPlace } {
  const places: Record<string, ParameterPlace> = {};
  let row = 4;
  for (const parameter of singles(scheme)) {
    places[parameter.id] = { input: area(row, VALUE), inForce: area(row, IN_FORCE) };
    row += 1;
  }
  for (const parameter of scheme.parameters) {
    if (parameter.kind === "weights") {
      const count = parameter.items.length;
      places[parameter.id] = { input: area(row + 2, VALUE, count), inForce: area(row + 2, IN_FORCE, count) };
      row += count + 3;
    } else if (parameter.kind === "table") {
      places[parameter.id] = {
        input: area(row + 2, VALUE, parameter.size, parameter.columns.length),
        // Columns of values, then as many in force.
        inForce: area(row + 2, VALUE + parameter.columns.length, parameter.size, parameter.columns.length),
      };
      row += parameter.size + 2;
    }
  }
  return places;
}

const singles = (scheme: Scheme) =>
  scheme.parameters.filter(
    (p): p is NumberParameter | ChoiceParameter => p.kind === "number" || p.kind === "choice",
  );

/** At least the heading: a scheme of mere formulas has no parameters. */
const lastRow = (scheme: Scheme): number =>
  Math.max(4, ...Object.values(parameterPlaces(scheme)).map(({ input }) => input.row + input.rows)) + 1;

export const parametersBlock = (scheme: Scheme): Area => area(3, 0, lastRow(scheme) - 2, widthOf(scheme));

const widthOf = (scheme: Scheme): number =>
  Math.max(
    WIDTH,
    ...scheme.parameters.map((parameter) =>
      parameter.kind === "table" ? VALUE + 2 * parameter.columns.length : 0,
    ),
  );

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
        parameter.columns.map((column, at) => tableCell(column, rows[index]?.[at] ?? null, language)),
      );
    }
  }
}

const tableCell = (column: TableColumn, cell: TableCell, language: Language): string | number =>
  typeof cell === "string" ? wordOf(column, cell, language) : (cell ?? "");

export function planParametersSheet(
  layout: Layout,
  inputs: Readonly<Record<string, ParameterInput>>,
): { sheet: SheetPlan; names: NamePlan[] } {
  const { scheme, language } = layout;
  const places = parameterPlaces(scheme);
  const block = parametersBlock(scheme);
  const sheet: SheetPlan = {
    role: "parameters",
    name: placeOf(layout, "parameters").name,
    tabColor: TAB_COLORS.parameters,
    cells: [
      { area: area(0, 0), values: [[`${scheme.title[language]} — ${say("parametersTitle", language)}`]] },
      { area: area(1, 0), values: [[say("parametersNote", language)]] },
      {
        area: area(3, 0, 1, WIDTH),
        values: [
          [
            say("parameter", language),
            say("value", language),
            say("inForce", language),
            say("schemeValue", language),
            say("unit", language),
            say("clause", language),
            say("reading", language),
          ],
        ],
      },
    ],
    styles: [
      { area: area(0, 0), style: STYLES.title },
      { area: area(1, 0), style: STYLES.note },
      { area: area(3, 0, 1, WIDTH), style: STYLES.heading },
    ],
    widths: [
      { column: LABEL, count: 1, points: 130 },
      { column: VALUE, count: 4, points: 80 },
      { column: CLAUSE, count: 2, points: 300 },
    ],
    fitRows: { row: block.row + 1, rows: block.rows },
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 4, columns: 1 },
    block,
    protection: { sort: false, insertRows: false, deleteRows: false },
  };
  const names: NamePlan[] = [];
  for (const parameter of scheme.parameters) {
    const place = places[parameter.id];
    if (!place) continue;
    const writer = { sheet, place, language, neededIf: neededTest(scheme, parameter, language) };
    sheet.cells.push({
      area: place.input,
      values: parameterCells(parameter, inputs[parameter.id], language),
    });
    sheet.styles.push({ area: place.input, style: { ...STYLES.input, top: true, ...formatOf(parameter) } });
    if (parameter.kind === "number" || parameter.kind === "choice") planSingle(writer, parameter);
    else if (parameter.kind === "weights") planWeights(writer, parameter);
    else planTable(writer, parameter);
    names.push({
      name: parameterName(layout.prefix, parameter, language),
      role: "parameters",
      area: place.inForce,
      visible: true,
    });
  }
  const [firstMissing] = missingParameters(scheme, inputs);
  const firstInput = (firstMissing && places[firstMissing.id]?.input) ?? Object.values(places)[0]?.input;
  if (firstInput) sheet.firstInput = area(firstInput.row, firstInput.column);
  return { sheet, names };
}

const formatOf = (parameter: Parameter): Style => {
  if (parameter.kind === "weights") return { numberFormat: weightFormat(parameter) };
  if (parameter.kind === "number" && parameter.format) return { numberFormat: parameter.format };
  return {};
};

interface Writer {
  sheet: SheetPlan;
  place: ParameterPlace;
  language: Language;
  /** See neededTest. */
  neededIf: string | undefined;
}

function planSingle(
  { sheet, place, language, neededIf }: Writer,
  parameter: NumberParameter | ChoiceParameter,
): void {
  const { row } = place.input;
  const number = parameter.kind === "number";
  const own = number
    ? parameter.value
    : (parameter.options.find(({ id }) => id === parameter.value)?.word[language] ??
      say("mustChoose", language));
  const words = number ? [] : parameter.options.map(({ word }) => word[language]);
  sheet.cells.push(
    { area: area(row, LABEL), values: [[parameter.name[language]]] },
    {
      area: place.inForce,
      formula: number
        ? `=IF(ISNUMBER(${inRow(VALUE)}),${inRow(VALUE)},NA())`
        : `=IF(OR(${words.map((word) => `${inRow(VALUE)}=${literal(word)}`).join(",")}),${inRow(VALUE)},NA())`,
    },
    {
      area: area(row, SCHEME, 1, 4),
      values: [
        [
          own ?? say("lost", language),
          number ? parameter.unit[language] : "",
          clauseText(parameter),
          parameter.reading?.[language] ?? "",
        ],
      ],
    },
  );
  sheet.styles.push(
    { area: area(row, LABEL), style: STYLES.wrapped },
    { area: area(row, IN_FORCE, 1, 2), style: { ...STYLES.locked, top: true, ...formatOf(parameter) } },
    { area: area(row, UNIT, 1, 3), style: STYLES.wrapped },
  );
  const prompt = parameter.reading?.[language];
  sheet.validations.push(
    number
      ? numberValidation(place.input, parameter, language, prompt)
      : wordsValidation(place.input, words, language, prompt),
  );
  markMissing(sheet, place.input, neededIf);
  markChanged(sheet, place.input, `$${columnLetters(SCHEME)}${row + 1}`);
}

function planWeights({ sheet, place, language, neededIf }: Writer, parameter: WeightsParameter): void {
  const { row, rows } = place.input;
  const total = row + rows;
  const sum = `SUM(R[-${rows}]C:R[-1]C)`;
  const full = { total: shownTotal(parameter) };
  const numberFormat = weightFormat(parameter);
  sheet.cells.push(
    ...blockHeading(parameter, row, language, [
      say("value", language),
      say("inForce", language),
      say("schemeValue", language),
    ]),
    { area: area(row, LABEL, rows), values: parameter.items.map(({ name }) => [name[language]]) },
    { area: place.inForce, formula: `=IF(ISNUMBER(${inRow(VALUE)}),${inRow(VALUE)},NA())` },
    {
      area: area(row, SCHEME, rows),
      values: parameter.items.map(({ value }) => [value ?? say("lost", language)]),
    },
    { area: area(total, LABEL), values: [[say("weightsTotal", language)]] },
    { area: area(total, VALUE), formula: `=${sum}` },
    {
      area: area(total, IN_FORCE),
      formula: `=IF(ROUND(${inRow(VALUE)},9)=${parameter.total ?? 1},${literal(say("weightsGood", language, full))},${literal(say("weightsBad", language, full))})`,
    },
  );
  sheet.styles.push(
    { area: area(row - 2, 0, 1, WIDTH), style: STYLES.section },
    { area: area(row - 1, 0, 1, 4), style: STYLES.heading },
    { area: area(row, LABEL, rows), style: STYLES.formula },
    { area: area(row, IN_FORCE, rows, 2), style: { ...STYLES.locked, numberFormat } },
    { area: area(total, LABEL, 1, 4), style: { ...STYLES.total, numberFormat } },
  );
  sheet.validations.push(numberValidation(place.input, { min: 0, max: parameter.total ?? 1 }, language));
  sheet.conditionalFormats.push({
    area: area(total, VALUE, 1, 2),
    formula: `=${alsoIf(neededIf, `ROUND($${columnLetters(VALUE)}${total + 1},9)<>${parameter.total ?? 1}`)}`,
    fill: COLORS.wrong,
  });
  markMissing(sheet, place.input, neededIf);
  markChanged(sheet, place.input, `$${columnLetters(SCHEME)}${row + 1}`);
}

function planTable({ sheet, place, language }: Writer, parameter: TableParameter): void {
  const { columns } = parameter;
  const { row, rows } = place.input;
  const inForce = place.inForce.column;
  const heading = ({ name, unit }: TableColumn) => name[language] + (unit ? `(${unit[language]})` : "");
  const input = area(row, VALUE, rows, columns.length);
  const unused = `COUNTA(RC${VALUE + 1}:RC${VALUE + columns.length})=0`;
  const empty = parameter.required ? `COUNTA(${fixed(input)})=0` : undefined;
  sheet.cells.push(
    ...blockHeading(parameter, row, language, [
      ...columns.map(heading),
      ...columns.map(({ name }) => `${say("inForce", language)}: ${name[language]}`),
    ]),
    {
      area: area(row, LABEL, rows),
      values: Array.from({ length: rows }, (_, index) => [say("tierRow", language, { n: index + 1 })]),
    },
    ...columns.map((column, index) => ({
      area: area(row, inForce + index, rows),
      formula: tableInForce(column, inRow(VALUE + index), {
        blankIf: mayBeBlank(parameter, index) ? "TRUE" : unused,
        missingIf: empty,
      }),
    })),
  );
  sheet.styles.push(
    { area: area(row - 2, 0, 1, WIDTH), style: STYLES.section },
    { area: area(row - 1, 0, 1, 1 + 2 * columns.length), style: STYLES.heading },
    { area: area(row, LABEL, rows), style: STYLES.formula },
    { area: place.inForce, style: STYLES.locked },
  );
  const firstCell = `$${columnLetters(VALUE)}${row + 1}`;
  const lastCell = `$${columnLetters(VALUE + columns.length - 1)}${row + 1}`;
  columns.forEach((column, index) => {
    const cells = area(row, VALUE + index, rows);
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
    const rule = tableValidation(cells, column, language);
    if (rule) sheet.validations.push(rule);
    if (!mayBeBlank(parameter, index))
      sheet.conditionalFormats.push({
        area: cells,
        formula: `=AND(COUNTA(${firstCell}:${lastCell})>0,${columnLetters(VALUE + index)}${row + 1}="")`,
        fill: COLORS.missing,
      });
  });
  if (parameter.required)
    sheet.conditionalFormats.push({
      area: area(row, VALUE, 1, columns.length),
      formula: `=COUNTA($${columnLetters(VALUE)}$${row + 1}:$${columnLetters(VALUE + columns.length - 1)}$${row + rows})=0`,
      fill: COLORS.missing,
    });
  parameterCells(parameter, undefined, language).forEach((values, index) =>
    values.forEach((value, column) => {
      if (value === "" || value === null) return;
      const cell = area(row + index, input.column + column);
      sheet.conditionalFormats.push({
        area: cell,
        formula: `=${address(cell)}<>${typeof value === "string" ? literal(value) : value}`,
        fill: COLORS.changed,
      });
    }),
  );
}

/**
 * A cell that is not what it should be is a hole in the table: whoever reaches it must see that. A table that must not be
 * empty and is has nothing else, and is missing like a number.
 */
function tableInForce(
  { kind = "number", words }: TableColumn,
  cell: string,
  { blankIf, missingIf }: { blankIf: string; missingIf: string | undefined },
): string {
  const good =
    kind === "text"
      ? words
        ? `ISNUMBER(MATCH(${cell},{${words.flatMap((word) => Object.values(word).map(literal)).join(",")}},0))`
        : `${cell}<>""`
      : `ISNUMBER(${cell})`;
  const held = `IF(${cell}="",IF(${blankIf},"",NA()),IF(${good},${kind === "text" ? `${cell}&""` : cell},NA()))`;
  return missingIf === undefined ? `=${held}` : `=IF(${missingIf},NA(),${held})`;
}

export function columnFormat(column: TableColumn | undefined): string | undefined {
  if (column?.kind === "text") return TEXT_FORMAT;
  return column?.kind === "date" ? DATE_FORMAT : column?.format;
}

function tableValidation(cells: Area, column: TableColumn, language: Language) {
  if (column.kind === "date")
    return validation(cells, { kind: "date" }, say("refuseDate", language), language);
  if (column.kind !== "text") return numberValidation(cells, limitsOf(column), language);
  return (
    column.words &&
    wordsValidation(
      cells,
      column.words.map((word) => word[language]),
      language,
    )
  );
}

function blockHeading(parameter: Parameter, row: number, language: Language, headings: string[]) {
  return [
    {
      area: area(row - 2, 0, 1, WIDTH),
      values: [
        [
          parameter.name[language],
          "",
          "",
          "",
          "",
          clauseText(parameter),
          parameter.reading?.[language] ?? "",
        ],
      ],
    },
    {
      area: area(row - 1, 0, 1, headings.length + 1),
      values: [[say("parameter", language), ...headings]],
    },
  ];
}

const clauseText = ({ clause }: Parameter): string => (clause ? `「${clause.quote}」(${clause.place})` : "");

/** The choice that decides whether the parameter counts, and the word on which it does. */
function condition(scheme: Scheme, { neededIf }: Parameter, language: Language) {
  const choice = scheme.parameters.find(({ id }) => id === neededIf?.choice);
  if (choice?.kind !== "choice") return undefined;
  const option = choice.options.find(({ id }) => id === neededIf?.option);
  return option && { choice, word: literal(option.word[language]) };
}

/** TRUE in the sheet of the parameters where the parameter counts; `undefined`: it always does. */
function neededTest(scheme: Scheme, parameter: Parameter, language: Language): string | undefined {
  const found = condition(scheme, parameter, language);
  const place = found && parameterPlaces(scheme)[found.choice.id];
  if (!place) return undefined;
  const { row, column } = place.input;
  return `$${columnLetters(column)}$${row + 1}=${found.word}`;
}

const alsoIf = (neededIf: string | undefined, test: string): string =>
  neededIf === undefined ? test : `AND(${neededIf},${test})`;

function markMissing(sheet: SheetPlan, input: Area, neededIf: string | undefined): void {
  sheet.conditionalFormats.push({
    area: input,
    formula: `=${alsoIf(neededIf, `${address(area(input.row, input.column))}=""`)}`,
    fill: COLORS.missing,
  });
}

function markChanged(sheet: SheetPlan, input: Area, schemeCell: string): void {
  const cell = address(area(input.row, input.column));
  // Where the source lost the number there is nothing to differ from.
  sheet.conditionalFormats.push({
    area: input,
    formula: `=AND(${cell}<>"",OR(ISNUMBER(${cell}),ISTEXT(${schemeCell})),ISNUMBER(${cell})=ISNUMBER(${schemeCell}),${cell}<>${schemeCell})`,
    fill: COLORS.changed,
  });
}

/** TRUE in the workbook while a parameter that counts is missing. */
export const missingParameterTest = (layout: Layout, parameter: Parameter): string =>
  alsoIf(
    countsTest(layout, parameter),
    `SUMPRODUCT(--ISNA(${parameterName(layout.prefix, parameter, layout.language)}))>0`,
  );

/** TRUE in the workbook while weights that count do not total; what they must total. */
export const wrongTotal = (layout: Layout, parameter: WeightsParameter): { test: string; what: string } => ({
  test: alsoIf(
    countsTest(layout, parameter),
    `IFERROR(ROUND(SUM(${parameterName(layout.prefix, parameter, layout.language)}),9)<>${parameter.total ?? 1},FALSE)`,
  ),
  what: say("weightsBad", layout.language, { total: shownTotal(parameter) }),
});

/** TRUE in the workbook where the choice in force lets the parameter count; `undefined`: it always does. */
function countsTest({ scheme, prefix, language }: Layout, parameter: Parameter): string | undefined {
  const found = condition(scheme, parameter, language);
  return found && `IFERROR(${parameterName(prefix, found.choice, language)}=${found.word},FALSE)`;
}
