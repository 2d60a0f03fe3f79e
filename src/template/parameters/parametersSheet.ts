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
  TableColumn,
  TableParameter,
  WeightsParameter,
} from "../../schemes/scheme";
import { placeText } from "../../schemes/sources";
import { columnFormat, parameterCells, weightFormat } from "./parameterCells";
import {
  conditionOf,
  inForceFormula,
  mayBeBlank,
  missingParameters,
  reasonFormula,
  ruleOf,
  totalReasonFormula,
  type SheetCells,
} from "./parameterRules";
import { parameterName, placeOf, say, type Layout } from "../layout";
import { printed } from "../printing";
import { area, type Area, type NamePlan, type SheetPlan, type Style } from "../plan";
import { address, columnLetters, fixed, formulaInA1, inRow, literal } from "../addresses";
import { COLORS, STYLES, TAB_COLORS, TEXT_FORMAT } from "../styles";
import { placeWords, ruleValidation } from "../validations";

const LABEL = 0;
const VALUE = 1;
const IN_FORCE = 2;
/** What is wrong with the value; beside what is in force, also where a table has more columns. */
const REASON = 3;
const SCHEME = 4;
const UNIT = 5;
const CLAUSE = 6;
/** Wide tables go beyond it. */
const WIDTH = 8;

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

/** The area of all parameters, as the change log compares it. */
export const parametersBlock = (scheme: Scheme): Area => area(3, 0, lastRow(scheme) - 2, widthOf(scheme));

const widthOf = (scheme: Scheme): number =>
  Math.max(
    WIDTH,
    ...scheme.parameters.map((parameter) =>
      parameter.kind === "table" ? VALUE + 2 * parameter.columns.length + 1 : 0,
    ),
  );

/** The parameters' sheet with these inputs, and the names that formulas call them by. */
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
            say("reason", language),
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
      { column: VALUE, count: 2, points: 80 },
      { column: REASON, count: 1, points: 290 },
      { column: SCHEME, count: 2, points: 80 },
      { column: CLAUSE, count: 2, points: 300 },
    ],
    fitRows: { row: block.row + 1, rows: block.rows },
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 4, columns: 1 },
    block,
    protection: { insertRows: false, deleteRows: false },
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
  placeWords(sheet);
  return { sheet: printed(sheet, language), names };
}

const formatOf = (parameter: Parameter): Style => {
  if (parameter.kind === "weights") return { numberFormat: weightFormat(parameter) };
  if (parameter.kind === "number" && parameter.format) return { numberFormat: parameter.format };
  // Words of an option are longer than any number: they are read whole, or chosen wrongly.
  return parameter.kind === "choice" ? { wrap: true } : {};
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
  const cells = sheetCells(place.input, neededIf);
  sheet.cells.push(
    { area: area(row, LABEL), values: [[parameter.name[language]]] },
    { area: place.inForce, formula: inForceFormula(parameter, 0, cells, language) },
    { area: area(row, REASON), formula: reasonFormula(parameter, cells, language) },
    {
      area: area(row, SCHEME, 1, 4),
      values: [
        [
          own ?? say("lost", language),
          number ? parameter.unit[language] : "",
          clauseText(parameter, language),
          parameter.reading?.[language] ?? "",
        ],
      ],
    },
  );
  const locked = { ...STYLES.locked, top: true, ...formatOf(parameter) };
  sheet.styles.push(
    { area: area(row, LABEL), style: STYLES.wrapped },
    { area: place.inForce, style: locked },
    { area: area(row, REASON), style: STYLES.wrapped },
    { area: area(row, SCHEME), style: locked },
    { area: area(row, UNIT, 1, 3), style: STYLES.wrapped },
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

function planWeights({ sheet, place, language, neededIf }: Writer, parameter: WeightsParameter): void {
  const { row, rows } = place.input;
  const total = row + rows;
  const cells = sheetCells(place.input, neededIf);
  const numberFormat = weightFormat(parameter);
  sheet.cells.push(
    ...blockHeading(parameter, row, language, [
      say("value", language),
      say("inForce", language),
      say("reason", language),
      say("schemeValue", language),
    ]),
    { area: area(row, LABEL, rows), values: parameter.items.map(({ name }) => [name[language]]) },
    { area: place.inForce, formula: inForceFormula(parameter, 0, cells, language) },
    { area: area(row, REASON, rows), formula: reasonFormula(parameter, cells, language) },
    {
      area: area(row, SCHEME, rows),
      values: parameter.items.map(({ value }) => [value ?? say("lost", language)]),
    },
    ...(parameter.items.some(({ clause }) => clause)
      ? [
          {
            area: area(row, CLAUSE, rows),
            values: parameter.items.map((item) => [clauseText(item, language)]),
          },
        ]
      : []),
    { area: area(total, LABEL), values: [[say("weightsTotal", language)]] },
    { area: area(total, VALUE), formula: `=SUM(${cells.all})` },
    { area: area(total, REASON), formula: totalReasonFormula(parameter, cells.all, "✓", language) },
  );
  sheet.styles.push(
    { area: area(row - 2, 0, 1, WIDTH), style: STYLES.section },
    { area: area(row - 1, 0, 1, 5), style: STYLES.heading },
    { area: area(row, LABEL, rows), style: STYLES.formula },
    { area: place.inForce, style: { ...STYLES.locked, numberFormat } },
    { area: area(row, REASON, rows), style: STYLES.wrapped },
    { area: area(row, SCHEME, rows), style: { ...STYLES.locked, numberFormat } },
    ...(parameter.items.some(({ clause }) => clause)
      ? [{ area: area(row, CLAUSE, rows), style: STYLES.wrapped }]
      : []),
    { area: area(total, LABEL, 1, 5), style: { ...STYLES.total, numberFormat } },
  );
  const rule = ruleValidation(place.input, ruleOf(parameter), language);
  if (rule) sheet.validations.push(rule);
  sheet.conditionalFormats.push({
    area: area(total, VALUE, 1, 3),
    formula: `=LEN($${columnLetters(REASON)}$${total + 1})>1`,
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

function planTable({ sheet, place, language }: Writer, parameter: TableParameter): void {
  const { columns } = parameter;
  const { row, rows } = place.input;
  const inForce = place.inForce.column;
  const reason = inForce + columns.length;
  const heading = ({ name, unit }: TableColumn) => name[language] + (unit ? `(${unit[language]})` : "");
  const input = area(row, VALUE, rows, columns.length);
  const cells = sheetCells(input, undefined);
  sheet.cells.push(
    ...blockHeading(parameter, row, language, [
      ...columns.map(heading),
      ...columns.map(({ name }) => `${say("inForce", language)}: ${name[language]}`),
      say("reason", language),
    ]),
    {
      area: area(row, LABEL, rows),
      values: Array.from({ length: rows }, (_, index) => [say("tierRow", language, { n: index + 1 })]),
    },
    ...columns.map((_, index) => ({
      area: area(row, inForce + index, rows),
      formula: inForceFormula(parameter, index, cells, language),
    })),
    { area: area(row, reason, rows), formula: reasonFormula(parameter, cells, language) },
  );
  sheet.styles.push(
    { area: area(row - 2, 0, 1, WIDTH), style: STYLES.section },
    { area: area(row - 1, 0, 1, 2 + 2 * columns.length), style: STYLES.heading },
    { area: area(row, LABEL, rows), style: STYLES.formula },
    // A column of them may stand where the reasons of others do, which is wide: beside what is entered, not at its far end.
    { area: { ...place.inForce, row: row - 1, rows: 1 }, style: { align: "Left" } },
    { area: place.inForce, style: { ...STYLES.locked, align: "Left" } },
    { area: area(row, reason, rows), style: STYLES.formula },
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
        formula: `=AND(COUNTA(${firstCell}:${lastCell})>0,${columnLetters(VALUE + index)}${row + 1}="")`,
        fill: COLORS.missing,
      });
    markWrong(sheet, cells, inForce + index);
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

function blockHeading(parameter: Parameter, row: number, language: Language, headings: string[]) {
  return [
    {
      area: area(row - 2, 0, 1, WIDTH),
      values: [
        [
          parameter.name[language],
          ...Array<string>(CLAUSE - 1).fill(""),
          clauseText(parameter, language),
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

const clauseText = ({ clause }: Pick<Parameter, "clause">, language: Language): string =>
  clause ? `「${clause.quote}」(${placeText(clause)[language]})` : "";

/** TRUE in the sheet of the parameters where the parameter counts; `undefined`: it always does. */
function neededTest(scheme: Scheme, parameter: Parameter, language: Language): string | undefined {
  const found = conditionOf(scheme, parameter);
  const place = found && parameterPlaces(scheme)[found.choice.id];
  if (!place) return undefined;
  return `IFERROR(${fixed(place.inForce)}=${literal(found.option.word[language])},FALSE)`;
}

const alsoIf = (neededIf: string | undefined, test: string): string =>
  neededIf === undefined ? test : `AND(${neededIf},${test})`;

function markMissing(sheet: SheetPlan, input: Area, neededIf: string | undefined): void {
  sheet.conditionalFormats.push({
    area: input,
    formula: formulaInA1(`=${alsoIf(neededIf, `${inRow(input.column)}=""`)}`, input),
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

/** What is not in force although something stands there. */
function markWrong(sheet: SheetPlan, input: Area, inForce: number): void {
  const cell = address({ ...input, rows: 1, columns: 1 });
  sheet.conditionalFormats.push({
    area: input,
    formula: `=AND(COUNTA(${cell})>0,ISNA($${columnLetters(inForce)}${input.row + 1}))`,
    fill: COLORS.wrong,
  });
}

/** TRUE in the workbook while a parameter that counts is not in force, whatever the reason. */
export const missingParameterTest = (layout: Layout, parameter: Parameter): string =>
  alsoIf(
    countsTest(layout, parameter),
    `SUMPRODUCT(--ISNA(${parameterName(layout.prefix, parameter, layout.language)}))>0`,
  );

/** TRUE in the workbook where the choice in force lets the parameter count; `undefined`: it always does. */
function countsTest({ scheme, prefix, language }: Layout, parameter: Parameter): string | undefined {
  const found = conditionOf(scheme, parameter);
  return (
    found &&
    `IFERROR(${parameterName(prefix, found.choice, language)}=${literal(found.option.word[language])},FALSE)`
  );
}
