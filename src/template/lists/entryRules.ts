/**
 * What may stand in the entry columns of people and lists and in a scheme's roster columns: the rule of a column, as
 * data that is brought is judged by it and as the sheets hold to it.
 */
import { ENTRY_DEMANDS } from "../../i18n/cellProblems";
import { fill, type Language } from "../../i18n/language";
import type { EntryColumn, ParameterInput, Scheme } from "../../schemes/scheme";
import { address } from "../addresses";
import { anyProblem, cellTests, demand, shortWordTest, RUN_TESTS, type CellRule } from "../cellRules";
import { expandFormula, type Resolver } from "../formulas/expand";
import { parseFormula, referencesOf, type Node } from "../formulas/syntax";
import { placeOf, say, type Layout } from "../layout";
import { inputOf, parameterCells } from "../parameters/parameterCells";
import { isWhole } from "../parameters/parameterRules";
import { isMoneyUnit } from "../moneyUnits";
import type { Period } from "../periods";
import { area, type Area, type ConditionalFormat, type Validation } from "../plan";
import { parameterResolver } from "../parameters/parameterResolver";
import { COLORS } from "../styles";
import { isPercent, numberText } from "../typedValues";
import { ruleValidation, testedRule, validation } from "../validations";
import { columnRuns } from "./listShape";

type Column = Pick<EntryColumn, "kind"> & Partial<EntryColumn>;

/** What a cell of the column takes, choices in the sheet's language; the limit that a parameter sets comes on top. */
export function entryRule({ kind, options = [], ...column }: Column, language: Language): CellRule {
  if (kind === "choice") return { kind: "words", words: options.map(({ word }) => word[language]) };
  const { min, max, whole, format } = column;
  return {
    kind,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(whole === undefined ? {} : { whole }),
    ...(format === undefined ? {} : { format }),
  };
}

/** The most that may be entered, as the parameters stand; `undefined`: there is no limit, or it is not in force. */
export function limitValue(
  { parameters }: Pick<Scheme, "parameters">,
  { limit }: Pick<Column, "limit">,
  inputs: Readonly<Record<string, ParameterInput>>,
): number | undefined {
  const value = (node: Node): number | undefined => {
    if (node.kind === "call" && node.name === "MAX") {
      const all = node.args.map((arg) => arg && value(arg));
      return all.includes(undefined) ? undefined : Math.max(...all.map(Number));
    }
    const { id, item } = (node.kind === "reference" && node.reference.parameter) || {};
    const parameter = parameters.find((one) => one.id === id);
    if (!parameter) throw new Error(`no limit ${limit}`);
    const cells = parameterCells(parameter, inputs[parameter.id], "zh-CN");
    if (!isWhole(parameter, cells)) return undefined;
    const input = inputOf(parameter, cells);
    const index = parameter.kind === "weights" ? parameter.items.findIndex((one) => one.id === item) : -1;
    return Number(index < 0 ? input : (input as readonly number[])[index]);
  };
  return limit === undefined ? undefined : value(parseFormula(limit));
}

/** The limit as Excel's text, if there is one. */
export const limitText = ({ limit }: Pick<Column, "limit">, resolver: Resolver): string | undefined =>
  limit === undefined ? undefined : expandFormula(limit, resolver);

/** The validation of an entry column's cells, none for free text. */
export function entryValidation(
  cells: Area,
  column: Column,
  layout: Layout,
  period?: Period,
): Validation | undefined {
  const { language } = layout;
  const rule = entryRule(column, language);
  const prompt = column.hint?.[language];
  const limit = limitText(column, parameterResolver(layout, period));
  if (limit === undefined)
    return ruleValidation(
      cells,
      rule,
      language,
      prompt,
      `${demand(rule, language)}${rest(column, language)}`,
    );
  const cell = address({ ...cells, rows: 1, columns: 1 });
  return validation(
    cells,
    testedRule(cell, `NOT(${anyProblem(cellTests(rule, cell, limit))})`),
    say("refuseLimit", language, {
      min: numberText(rule.min ?? 0, rule.format),
      limit: limitName(column, layout.scheme.parameters, language) ?? "",
      sheet: placeOf(layout, "parameters").name,
    }) + rest(column, language),
    language,
    prompt,
  );
}

/** What a refusal says beside the numbers that are taken: their unit, and what to do where there is nothing. */
function rest({ kind, unit, min = 0, whole = false, blank, format }: Column, language: Language): string {
  if (kind !== "number") return ENTRY_DEMANDS.end[language];
  // A percentage is typed with its sign.
  const shown = isPercent(format) ? undefined : unit?.[language];
  // No amount and no case is 0; who has no score has not been rated.
  const none = (whole || isMoneyUnit(unit) || blank === "zero") && min <= 0 ? blank : undefined;
  return [
    shown === undefined ? "" : fill(ENTRY_DEMANDS.unit[language], { unit: shown }),
    none === undefined || none === "none" ? "" : ENTRY_DEMANDS[none][language],
    ENTRY_DEMANDS.end[language],
  ].join("");
}

/** The title of the parameter that holds the limit. */
export function limitName(
  { limit }: Pick<Column, "limit">,
  parameters: Scheme["parameters"],
  language: Language,
): string | undefined {
  const id = limit === undefined ? undefined : referencesOf(limit)[0]?.parameter?.id;
  return parameters.find((candidate) => candidate.id === id)?.name[language];
}

/** What typing refuses can still be pasted: it is marked. `body`: the cells of all columns. */
export function wrongMarks(
  columns: readonly EntryColumn[],
  body: Area,
  layout: Layout,
  period?: Period,
): ConditionalFormat[] {
  const ruleText = (column: EntryColumn) =>
    JSON.stringify([entryRule(column, layout.language), column.limit]);
  return columnRuns(
    columns,
    ({ kind }) => kind !== "text",
    (a, b) => ruleText(a) === ruleText(b),
  ).map(({ first, start, count }) => {
    const cells = { ...body, column: body.column + start, columns: count };
    const cell = address(area(cells.row, cells.column));
    const rule = entryRule(first, layout.language);
    const tests = cellTests(rule, cell, limitText(first, parameterResolver(layout, period)));
    const marked = (test: string) => `=IF(ISERROR(${cell}),TRUE,AND(${cell}<>"",${test}))`;
    const formula = marked(anyProblem(tests));
    return {
      area: cells,
      formula:
        formula.length <= LONGEST_RULE || rule.kind !== "words" ? formula : marked(shortWordTest(rule, cell)),
      fill: COLORS.wrong,
    };
  });
}

/**
 * Blank cells where something is missing: of everybody who stands in the row, or of those whose group is one of a table's;
 * `isIn`: whether it is, where the sheet tells.
 */
export function missingMarks(
  columns: readonly EntryColumn[],
  body: Area,
  isIn: (table: string) => string | undefined,
): ConditionalFormat[] {
  return columnRuns(
    columns,
    ({ blank, missingFor }) => blank === "missing" || missingFor !== undefined,
    (a, b) => a.missingFor === b.missingFor,
  ).flatMap(({ first: { missingFor }, start, count }): ConditionalFormat[] => {
    const cells = { ...body, column: body.column + start, columns: count };
    const theirs = missingFor === undefined ? [] : [isIn(missingFor)];
    const asked = [`$A${body.row + 1}<>""`, `${address(area(cells.row, cells.column))}=""`, ...theirs];
    const formula = `=AND(${asked.join(",")})`;
    return asked.includes(undefined) || formula.length > LONGEST_RULE
      ? []
      : [{ area: cells, formula, fill: COLORS.missing }];
  });
}

/** Of whom an item is not, blank cells are as if locked, and what stands in one is wrong; `isOther` as above. */
export function othersMarks(
  columns: readonly EntryColumn[],
  body: Area,
  isOther: (table: string) => string | undefined,
): ConditionalFormat[] {
  return columnRuns(
    columns,
    ({ onlyFor }) => onlyFor !== undefined,
    (a, b) => a.onlyFor === b.onlyFor,
  ).flatMap(({ first: { onlyFor = "" }, start, count }): ConditionalFormat[] => {
    const cells = { ...body, column: body.column + start, columns: count };
    const other = isOther(onlyFor);
    const cell = address(area(cells.row, cells.column));
    const marked = (test: string, fill: string): ConditionalFormat[] => {
      const formula = `=AND($A${body.row + 1}<>"",${test},${other})`;
      return other === undefined || formula.length > LONGEST_RULE ? [] : [{ area: cells, formula, fill }];
    };
    return [...marked(`${cell}=""`, COLORS.locked), ...marked(`${cell}<>""`, COLORS.wrong)];
  });
}

/** Characters that Excel takes in the formula of a rule or a format. */
const LONGEST_RULE = 255;

/** Where a person's entries of a period stand: neighbouring columns from one on. */
export type EntryCells = (start: number, count: number) => string;

/** Neighbouring columns of which Excel texts tell at once whether one has a problem: TRUE where one has. */
export interface TestedRun {
  first: EntryColumn;
  start: number;
  count: number;
  tests: readonly string[];
}

export type EntryProblem = keyof typeof RUN_TESTS;

/** What is asked of a person's entries, per problem; in the order to be asked in. */
export function entryTests(
  columns: readonly EntryColumn[],
  cells: EntryCells,
  resolver: Resolver,
): Record<EntryProblem, TestedRun[]> {
  const ruleOf = (column: EntryColumn) => entryRule(column, resolver.language);
  const isNumber = ({ kind }: EntryColumn) => kind === "number" || kind === "date";
  const tests = (
    problem: EntryProblem,
    belongs: (column: EntryColumn) => boolean,
    alike?: (a: EntryColumn, b: EntryColumn) => boolean,
  ) =>
    columnRuns(columns, belongs, alike).flatMap((run): TestedRun[] => {
      const { first, start, count } = run;
      const limit = limitText(first, resolver) ?? "";
      const own = RUN_TESTS[problem](ruleOf(first), cells(start, count), count, limit);
      return own.length > 0 ? [{ ...run, tests: own }] : [];
    });
  return {
    notNumber: tests("notNumber", isNumber),
    outOfRange: tests(
      "outOfRange",
      isNumber,
      (a, b) => a.kind === b.kind && a.min === b.min && a.max === b.max,
    ),
    notWhole: tests("notWhole", ({ whole = false }) => whole),
    aboveLimit: tests(
      "aboveLimit",
      ({ limit }) => limit !== undefined,
      (a, b) => a.limit === b.limit,
    ),
    notOption: tests(
      "notOption",
      ({ kind }) => kind === "choice",
      () => false,
    ),
  };
}
