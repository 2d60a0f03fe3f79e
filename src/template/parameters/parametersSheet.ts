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
  TableColumn,
  TableParameter,
  WeightsParameter,
} from "../../schemes/scheme";
import { placeText } from "../../schemes/sources";
import { columnFormat, parameterCells, weightFormat } from "./parameterCells";
import {
  CLAUSE,
  groupColumn,
  groupWidth,
  LABEL,
  parameterPlaces,
  parametersBlock,
  placeFrom,
  REASON,
  SCHEME,
  UNIT,
  VALUE,
  WIDTH,
  type ParameterPlace,
} from "./parameterPlaces";
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
import { parameterName, placeOf, say, type Layout, type Stretch } from "../layout";
import { comparePeriods, periodLabel, type Period } from "../periods";
import { printed } from "../printing";
import { area, type Area, type NamePlan, type SheetPlan, type Style, type Validation } from "../plan";
import { address, columnLetters, fixed, formulaInA1, inRow, literal } from "../addresses";
import { COLORS, STYLES, TAB_COLORS, TEXT_FORMAT } from "../styles";
import { changesOf, overlapping, stretchAt } from "./stretches";
import { placeWords, ruleValidation } from "../validations";

/** Says which later values there are. */
const NOTE_ROW = 2;

/** The parameters' sheet with these first values, and the names that formulas call them by. */
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
  const rules = new Map<string, Validation[]>();
  for (const parameter of scheme.parameters) {
    const place = places[parameter.id];
    if (!place) continue;
    const writer = writerOf(layout, sheet, parameter, place, undefined);
    const before = sheet.validations.length;
    sheet.cells.push({
      area: place.input,
      values: parameterCells(parameter, inputs[parameter.id], language),
    });
    styleInput(writer, parameter);
    if (parameter.kind === "number" || parameter.kind === "choice") planSingle(writer, parameter);
    else if (parameter.kind === "weights") planWeights(writer, parameter);
    else planTable(writer, parameter);
    rules.set(parameter.id, sheet.validations.slice(before));
    names.push(nameOf(layout, parameter, place, undefined));
  }
  const [firstMissing] = missingParameters(scheme, inputs);
  const firstInput = (firstMissing && places[firstMissing.id]?.input) ?? Object.values(places)[0]?.input;
  if (firstInput) sheet.firstInput = area(firstInput.row, firstInput.column);
  placeWords(sheet);
  names.push(...planStretches(layout, sheet, rules));
  return { sheet: printed(sheet, language), names };
}

const nameOf = (
  { prefix, language }: Layout,
  parameter: Parameter,
  { inForce }: ParameterPlace,
  from: Period | undefined,
): NamePlan => ({
  name: parameterName(prefix, parameter, language, from),
  role: "parameters",
  area: inForce,
  visible: true,
});

/** Values that hold from a later period on: the same cells, tests and marks as the first ones, under the period. */
function planStretches(
  layout: Layout,
  sheet: SheetPlan,
  rules: ReadonlyMap<string, readonly Validation[]>,
): NamePlan[] {
  const { scheme, language, stretches = [] } = layout;
  const used = stretches.filter(({ parameters }) => parameters.length > 0);
  const last = used[used.length - 1];
  if (!last) return [];
  const names: NamePlan[] = [];
  sheet.cells.push({ area: area(NOTE_ROW, LABEL), formula: laterFormula(layout, used) });
  sheet.styles.push({ area: area(NOTE_ROW, LABEL), style: { bold: true } });
  for (const { from, parameters } of used) {
    const column = groupColumn(layout, from);
    const heading = area(sheet.block.row, column, 1, REASON);
    const since = say("since", language, { period: periodLabel(from, language) });
    sheet.cells.push({
      area: heading,
      values: [[`${since}\n${say("value", language)}`, say("inForce", language), say("reason", language)]],
    });
    sheet.styles.push({ area: heading, style: STYLES.heading });
    sheet.widths.push({ column, count: groupWidth(scheme) - 1, points: 90 });
    for (const parameter of scheme.parameters) {
      const place = parameters.includes(parameter.id) ? placeFrom(layout, parameter.id, from) : undefined;
      if (!place) continue;
      const writer = writerOf(layout, sheet, parameter, place, from);
      const before = sheet.validations.length;
      styleInput(writer, parameter);
      if (parameter.kind === "number" || parameter.kind === "choice") planSingleEntry(writer, parameter);
      else {
        const { row } = place.input;
        sheet.cells.push({ area: area(row - 2, column), formula: `=${literal(since)}` });
        sheet.styles.push({ area: area(row - 2, column, 1, groupWidth(scheme) - 1), style: STYLES.section });
        if (parameter.kind === "weights") planWeightsEntry(writer, parameter);
        else planTableEntry(writer, parameter);
      }
      // Words stand in the sheet once.
      rules.get(parameter.id)?.forEach(({ rule }, at) => {
        const own = sheet.validations[before + at];
        if (own) own.rule = rule;
      });
      names.push(nameOf(layout, parameter, place, from));
    }
  }
  const end = groupColumn(layout, last.from) + groupWidth(scheme);
  const columns = Math.max(end, ...used.map(({ from }) => groupColumn(layout, from) + groupWidth(scheme)));
  sheet.block = { ...sheet.block, columns };
  return names;
}

/** Excel takes texts in a formula up to 255 characters each: so much of the names is told. */
const LONGEST_TEXT = 200;

/** Tells of the values further right. A formula, so that repairing writes it again. */
function laterFormula({ scheme, language }: Layout, stretches: readonly Stretch[]): string {
  const separator = language === "zh-CN" ? "、" : ", ";
  const each = [...stretches]
    .sort((a, b) => comparePeriods(a.from, b.from))
    .map(({ from, parameters }) => {
      const names = scheme.parameters
        .filter(({ id }) => parameters.includes(id))
        .map(({ name }) => name[language]);
      const said = say("laterOne", language, {
        period: periodLabel(from, language),
        names: names.join(separator),
      });
      return literal(said.length > LONGEST_TEXT ? `${said.slice(0, LONGEST_TEXT)}…` : said);
    });
  return `=${[literal(say("laterValues", language)), each.join(`&${literal(language === "zh-CN" ? "；" : "; ")}&`)].join("&")}`;
}

const writerOf = (
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

const styleInput = ({ sheet, place }: Writer, parameter: Parameter): void => {
  sheet.styles.push({ area: place.input, style: { ...STYLES.input, top: true, ...formatOf(parameter) } });
};

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
  /** The column of what is wrong. */
  reason: number;
}

function planSingle(writer: Writer, parameter: NumberParameter | ChoiceParameter): void {
  const { sheet, place, language } = writer;
  const { row } = place.input;
  const number = parameter.kind === "number";
  const own = number
    ? parameter.value
    : (parameter.options.find(({ id }) => id === parameter.value)?.word[language] ??
      say("mustChoose", language));
  sheet.cells.push(
    { area: area(row, LABEL), values: [[parameter.name[language]]] },
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
  sheet.styles.push(
    { area: area(row, LABEL), style: STYLES.wrapped },
    { area: area(row, SCHEME), style: { ...STYLES.locked, top: true, ...formatOf(parameter) } },
    { area: area(row, UNIT, 1, 3), style: STYLES.wrapped },
  );
  planSingleEntry(writer, parameter);
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

function planWeights(writer: Writer, parameter: WeightsParameter): void {
  const { sheet, place, language } = writer;
  const { row, rows } = place.input;
  const total = row + rows;
  const numberFormat = weightFormat(parameter);
  sheet.cells.push(
    ...blockHeading(parameter, row, language, [
      say("value", language),
      say("inForce", language),
      say("reason", language),
      say("schemeValue", language),
    ]),
    { area: area(row, LABEL, rows), values: parameter.items.map(({ name }) => [name[language]]) },
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
  );
  sheet.styles.push(
    { area: area(row - 2, 0, 1, WIDTH), style: STYLES.section },
    { area: area(row - 1, 0, 1, 5), style: STYLES.heading },
    { area: area(row, LABEL, rows), style: STYLES.formula },
    { area: area(row, SCHEME, rows), style: { ...STYLES.locked, numberFormat } },
    ...(parameter.items.some(({ clause }) => clause)
      ? [{ area: area(row, CLAUSE, rows), style: STYLES.wrapped }]
      : []),
    { area: area(total, LABEL, 1, 5), style: { ...STYLES.total, numberFormat } },
  );
  planWeightsEntry(writer, parameter);
}

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
const tableHeadings = ({ columns }: TableParameter, language: Language): string[] => [
  ...columns.map((column) => tableHeading(column, language)),
  ...columns.map(({ name }) => `${say("inForce", language)}: ${name[language]}`),
  say("reason", language),
];

function planTable(writer: Writer, parameter: TableParameter): void {
  const { sheet, place, language } = writer;
  const { row, rows } = place.input;
  sheet.cells.push(...blockHeading(parameter, row, language, tableHeadings(parameter, language)), {
    area: area(row, LABEL, rows),
    values: Array.from({ length: rows }, (_, index) => [say("tierRow", language, { n: index + 1 })]),
  });
  sheet.styles.push(
    { area: area(row - 2, 0, 1, WIDTH), style: STYLES.section },
    { area: area(row - 1, 0, 1, 2 + 2 * parameter.columns.length), style: STYLES.heading },
    { area: area(row, LABEL, rows), style: STYLES.formula },
  );
  planTableEntry(writer, parameter);
}

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
    // A column of them may stand where the reasons of others do, which is wide: beside what is entered, not at its far end.
    { area: { ...place.inForce, row: row - 1, rows: 1 }, style: { align: "Left" } },
    { area: place.inForce, style: { ...STYLES.locked, align: "Left" } },
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

/** One of them is TRUE. */
const anyOf = (tests: readonly string[]): string | undefined =>
  tests.length > 1 ? `OR(${tests.join(",")})` : tests[0];

/**
 * TRUE in the sheet of the parameters where the parameter counts with the value that holds from a period on, at least in
 * one period in which that does; `undefined`: it always does.
 */
function neededTest(layout: Layout, parameter: Parameter, from: Period | undefined): string | undefined {
  const found = conditionOf(layout.scheme, parameter);
  if (!found) return undefined;
  const word = literal(found.option.word[layout.language]);
  const places = overlapping(layout, parameter.id, from, found.choice.id).map((change) =>
    placeFrom(layout, found.choice.id, change),
  );
  return anyOf(places.flatMap((place) => (place ? [`IFERROR(${fixed(place.inForce)}=${word},FALSE)`] : [])));
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

/**
 * TRUE in the workbook while a parameter that counts is not in force in one of these periods, the first and the last of
 * which are given, whatever the reason.
 */
export function missingParameterTest(
  layout: Layout,
  parameter: Parameter,
  { first, last }: { first: Period; last: Period },
): string {
  const { prefix, language } = layout;
  const begins = stretchAt(layout, parameter.id, first);
  const later = changesOf(layout, parameter.id).filter(
    (change) => comparePeriods(change, first) > 0 && comparePeriods(change, last) <= 0,
  );
  const tests = [begins, ...later].map((from) =>
    alsoIf(
      countsTest(layout, parameter, from),
      `SUMPRODUCT(--ISNA(${parameterName(prefix, parameter, language, from)}))>0`,
    ),
  );
  return anyOf(tests) ?? "FALSE";
}

/** TRUE in the workbook where the choice in force lets the parameter count; `undefined`: it always does. */
function countsTest(layout: Layout, parameter: Parameter, from: Period | undefined): string | undefined {
  const { scheme, prefix, language } = layout;
  const found = conditionOf(scheme, parameter);
  if (!found) return undefined;
  const word = literal(found.option.word[language]);
  return anyOf(
    overlapping(layout, parameter.id, from, found.choice.id).map(
      (change) => `IFERROR(${parameterName(prefix, found.choice, language, change)}=${word},FALSE)`,
    ),
  );
}
