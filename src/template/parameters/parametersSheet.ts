/**
 * The sheet of parameters and weights. What people enter stands beside what is in force: the defined names point to
 * the latter, which is #N/A where a value is missing and "" in the unused rows of a table. So no function ever gets a
 * blank cell, which some builds of Excel hand over as 0.
 */
import type { Parameter, ParameterInput } from "../../schemes/scheme";
import { literal } from "../addresses";
import { parameterName, placeOf, say, type Layout, type Stretch } from "../layout";
import { comparePeriods, periodLabel, type Period } from "../periods";
import { area, type NamePlan, type SheetPlan, type Validation } from "../plan";
import { printed } from "../printing";
import { STYLES, TAB_COLORS } from "../styles";
import { placeWords } from "../validations";
import { planBlock } from "./parameterBlocks";
import { parameterCells } from "./parameterCells";
import { planEntry, styleInput, writerOf } from "./parameterEntries";
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
  VALUE,
  WIDTH,
  type ParameterPlace,
} from "./parameterPlaces";
import { missingParameters } from "./parameterRules";

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
    planBlock(writer, parameter);
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
      if (parameter.kind === "weights" || parameter.kind === "table") {
        const { row } = place.input;
        sheet.cells.push({ area: area(row - 2, column), formula: `=${literal(since)}` });
        sheet.styles.push({ area: area(row - 2, column, 1, groupWidth(scheme) - 1), style: STYLES.section });
      }
      planEntry(writer, parameter);
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
