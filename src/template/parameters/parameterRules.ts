/**
 * Whether a parameter is in order: each rule once, as a test of its cells and as the Excel text of the same test. The
 * parameters sheet, the pane, the command line, the overview and whatever changes parameters ask here.
 */
import { PARAMETER_PROBLEMS } from "../../i18n/cellProblems";
import { fill, type Language, type Text } from "../../i18n/language";
import { TEMPLATE_TEXTS } from "../../i18n/template";
import type {
  Parameter,
  ParameterInput,
  Scheme,
  TableColumn,
  TableParameter,
  WeightsParameter,
} from "../../schemes/scheme";
import {
  cellProblem,
  cellTests,
  demand,
  isBlankCell,
  isMinor,
  problemText,
  type CellProblem,
  type CellRule,
} from "../cellRules";
import { literal } from "../addresses";
import type { CellContent } from "../plan";
import { numberText } from "../typedValues";
import { optionOf, parameterCells, weightFormat, type ParameterCells } from "./parameterCells";

/** What is wrong, in which of the parameter's cells; the total of weights stands in the row below them. */
export interface Finding {
  problem: CellProblem | keyof typeof PARAMETER_PROBLEMS;
  row: number;
  column: number;
}

const MISSING: readonly Finding["problem"][] = ["blank", "noRows"];
/** Whether something that must be there is not. */
export const isMissing = ({ problem }: Finding): boolean => MISSING.includes(problem);
/** Neither missing nor only asked about. */
export const isWrong = (finding: Finding): boolean => !isMissing(finding) && !isMinor(finding.problem);

// ---- what a cell takes

const eitherWord = (words: readonly Text[]): string[] => [
  ...new Set([...words.map((word) => word["zh-CN"]), ...words.map((word) => word["en-US"])]),
];

function columnRule({ kind = "number", min, max, usual, format, words }: TableColumn): CellRule {
  if (kind === "text") return words ? { kind: "words", words: eitherWord(words) } : { kind };
  return {
    kind,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(usual === undefined ? {} : { usual }),
    ...(format === undefined ? {} : { format }),
  };
}

/** What a cell of the parameter takes; the columns of a table differ. Words of either language are taken. */
export function ruleOf(parameter: Parameter, column = 0): CellRule {
  switch (parameter.kind) {
    case "number":
      return parameter;
    case "choice":
      return { kind: "words", words: eitherWord(parameter.options.map(({ word }) => word)) };
    case "weights":
      return { kind: "number", min: 0, max: parameter.total ?? 1, format: weightFormat(parameter) };
    case "table": {
      const definition = parameter.columns[column];
      return definition ? columnRule(definition) : { kind: "text" };
    }
  }
}

// ---- half-filled rows, rising bounds, totals, what counts

/** A used row of a table may leave these cells blank; other parameters none. */
export const mayBeBlank = (parameter: Parameter, column: number): boolean =>
  parameter.kind === "table" &&
  ((column === 0 && parameter.columns.length > 1) || parameter.columns[column]?.optional === true);

/** Numbers in the first column rise from row to row. */
const rises = ({ columns, unordered = false }: TableParameter): boolean =>
  !unordered && columns.length > 1 && (columns[0]?.kind ?? "number") === "number";

/** `before`: the cells above, which may hold texts; an error among them is to be mended first. */
const notAbove = (bound: number, before: readonly (CellContent | undefined)[]): boolean => {
  const bounds = before.filter((cell) => typeof cell === "number");
  const error = before.some((cell) => typeof cell === "string" && cell.startsWith("#"));
  return !error && bounds.length > 0 && bound <= Math.max(...bounds);
};
const notAboveTest = (bound: string, before: string): string =>
  `IF(COUNT(${before})>0,IFERROR(${bound}<=MAX(${before}),FALSE),FALSE)`;

/** Weights total at nine decimals. */
const totals = (weights: readonly number[], { total = 1 }: WeightsParameter): boolean =>
  Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - total) < 5e-10;
const notTotalTest = (weights: string, { total = 1 }: WeightsParameter): string =>
  `ROUND(SUM(${weights}),9)<>${total}`;

/** What weights must total, as people read it. */
const shownTotal = (parameter: WeightsParameter): string =>
  numberText(parameter.total ?? 1, weightFormat(parameter));

/** The choice that decides whether the parameter counts, and the option on which it does. */
export function conditionOf({ parameters }: Pick<Scheme, "parameters">, { neededIf }: Parameter) {
  const choice = parameters.find(({ id }) => id === neededIf?.choice);
  if (choice?.kind !== "choice") return undefined;
  const option = choice.options.find(({ id }) => id === neededIf?.option);
  return option && { choice, option };
}

/** Whether the parameter counts, as the choices stand: where it does not, nothing is missing. */
export function counts(
  scheme: Pick<Scheme, "parameters">,
  parameter: Parameter,
  cellsOf: (id: string) => ParameterCells | undefined,
): boolean {
  const found = conditionOf(scheme, parameter);
  if (!found) return true;
  const { choice, option } = found;
  return optionOf(choice.options, cellsOf(choice.id)?.[0]?.[0])?.id === option.id;
}

// ---- the judge

/** All that is wrong with the cells of a parameter, in their order. */
export function judge(parameter: Parameter, cells: ParameterCells): Finding[] {
  return parameter.kind === "table" ? judgeTable(parameter, cells) : judgeColumn(parameter, cells);
}

function judgeColumn(parameter: Exclude<Parameter, TableParameter>, cells: ParameterCells): Finding[] {
  const rule = ruleOf(parameter);
  const rows = parameter.kind === "weights" ? parameter.items.length : 1;
  const findings = Array.from({ length: rows }, (_, row) => cells[row]?.[0]).flatMap(
    (content, row): Finding[] => {
      const problem = isBlankCell(content) ? "blank" : cellProblem(rule, content ?? null);
      return problem ? [{ problem, row, column: 0 }] : [];
    },
  );
  if (parameter.kind !== "weights") return findings;
  const weights = cells.map(([weight]) => weight).filter((weight) => typeof weight === "number");
  // There is no total before all of them are numbers.
  return weights.length < rows || totals(weights, parameter)
    ? findings
    : [...findings, { problem: "total", row: rows, column: 0 }];
}

function judgeTable(parameter: TableParameter, cells: ParameterCells): Finding[] {
  const { columns, required } = parameter;
  const used = cells.some((row) => !row.every(isBlankCell));
  if (!used) return required ? [{ problem: "noRows", row: 0, column: 0 }] : [];
  return cells.flatMap((contents, row): Finding[] => {
    if (contents.every(isBlankCell)) return [];
    const above = cells.slice(0, row).map(([bound]) => bound);
    return columns.flatMap((_, column): Finding[] => {
      const content = contents[column] ?? null;
      if (isBlankCell(content))
        return mayBeBlank(parameter, column) ? [] : [{ problem: "blank", row, column }];
      const problem = cellProblem(ruleOf(parameter, column), content);
      if (problem && !isMinor(problem)) return [{ problem, row, column }];
      const falls =
        column === 0 && rises(parameter) && typeof content === "number" && notAbove(content, above);
      const found = falls ? "notRising" : problem;
      return found ? [{ problem: found, row, column }] : [];
    });
  });
}

/** The findings of all parameters: what is missing only where it counts. */
export function judgeAll(
  scheme: Pick<Scheme, "parameters">,
  cellsOf: (id: string) => ParameterCells | undefined,
): { parameter: Parameter; findings: Finding[] }[] {
  return scheme.parameters.map((parameter) => {
    const needed = counts(scheme, parameter, cellsOf);
    const findings = judge(parameter, cellsOf(parameter.id) ?? []);
    return { parameter, findings: needed ? findings : findings.filter((finding) => !isMissing(finding)) };
  });
}

/** What is missing is what the source lost or HR must choose, and nothing of it has been entered: it may come later. */
export function mayWait(parameter: Parameter, cells: ParameterCells): boolean {
  if (parameter.kind === "number" || parameter.kind === "choice") return parameter.value === null;
  if (parameter.kind === "weights")
    return (
      parameter.items.some(({ value }) => value === null) && cells.every((row) => row.every(isBlankCell))
    );
  if (parameter.kind !== "table" || !isLost(parameter)) return false;
  const own = parameterCells(parameter, undefined, "zh-CN");
  return cells.every(
    (row, at) =>
      row.every(isBlankCell) || row.every((cell, column) => (cell ?? "") === (own[at]?.[column] ?? "")),
  );
}

/** Nothing is wrong or missing: the parameter is in force. */
export const isWhole = (parameter: Parameter, cells: ParameterCells): boolean =>
  judge(parameter, cells).every(({ problem }) => isMinor(problem));

/** Whether a value cannot be taken: something is wrong, or missing that the source has not lost. */
export const isRefused = (parameter: Parameter, cells: ParameterCells): boolean =>
  judge(parameter, cells).some(
    (finding) => isWrong(finding) || (isMissing(finding) && !mayWait(parameter, cells)),
  );

/** Parameters that must still be entered. */
export const missingParameters = (
  scheme: Pick<Scheme, "parameters">,
  inputs: Readonly<Record<string, ParameterInput>>,
): Parameter[] => {
  const cells = new Map(
    scheme.parameters.map((parameter) => [
      parameter.id,
      parameterCells(parameter, inputs[parameter.id], "zh-CN"),
    ]),
  );
  return judgeAll(scheme, (id) => cells.get(id))
    .filter(({ findings }) => findings.some(isMissing))
    .map(({ parameter }) => parameter);
};

/** Whether the source lost what must be entered. */
export const isLost = (parameter: Parameter): boolean =>
  judge(parameter, parameterCells(parameter, undefined, "zh-CN")).some(isMissing);

// ---- what is said

/** Words are told in the reader's language alone. */
function saidRule(parameter: Parameter, column: number, language: Language): CellRule {
  const words =
    parameter.kind === "choice"
      ? parameter.options.map(({ word }) => word[language])
      : parameter.kind === "table"
        ? parameter.columns[column]?.words?.map((word) => word[language])
        : undefined;
  return { ...ruleOf(parameter, column), ...(words ? { words } : {}) };
}

/** The problem and what to do about it. */
export function findingText(
  parameter: Parameter,
  { problem, column }: Pick<Finding, "problem" | "column">,
  language: Language,
): string {
  const rule = saidRule(parameter, column, language);
  if (!(problem in PARAMETER_PROBLEMS)) return problemText(problem as CellProblem, rule, language);
  return fill(PARAMETER_PROBLEMS[problem as keyof typeof PARAMETER_PROBLEMS][language], {
    demand: demand(rule, language),
    ...(parameter.kind === "weights" ? { total: shownTotal(parameter) } : {}),
  });
}

/** Which of the parameter's cells: the weight or their total, the row and column of a table; "" where there is only one. */
export function cellText(parameter: Parameter, { row, column }: Finding, language: Language): string {
  if (parameter.kind === "weights")
    return (parameter.items[row]?.name ?? TEMPLATE_TEXTS.weightsTotal)[language];
  if (parameter.kind !== "table") return "";
  const name = parameter.columns[column]?.name[language] ?? "";
  return language === "zh-CN" ? `第 ${row + 1} 行 ${name}` : `row ${row + 1}, ${name}`;
}

// ---- the same in the sheet

/** Where the cells of a parameter stand, as its formulas name them: in the row of the formula. */
export interface SheetCells {
  /** The cell, or those of the row. */
  row: readonly string[];
  /** All cells of the parameter. */
  all: string;
  /** Cells above the first of the row. */
  above: string;
  /** TRUE where the parameter counts; none: always. */
  needed: string | undefined;
}

const isBlankTest = (cell: string): string => `COUNTA(${cell})=0`;

function testsOf(parameter: Parameter, column: number, cells: SheetCells) {
  const cell = cells.row[column] ?? "";
  const tests: (readonly [Finding["problem"], string])[] = cellTests(ruleOf(parameter, column), cell);
  if (parameter.kind !== "table" || column > 0 || !rises(parameter)) return tests;
  const minor = tests.filter(([problem]) => isMinor(problem));
  const major = tests.filter(([problem]) => !isMinor(problem));
  return [...major, ["notRising", notAboveTest(cell, cells.above)] as const, ...minor];
}

/** IF asks one test after the other, so that no later one meets what an earlier one excludes. */
const firstOf = (
  tests: readonly (readonly [Finding["problem"], string])[],
  then: (problem: Finding["problem"]) => string,
  otherwise: string,
): string => tests.reduceRight((rest, [problem, test]) => `IF(${test},${then(problem)},${rest})`, otherwise);

/** The value that formulas use: the cell's (weights: all of them or none), #N/A where something is wrong or missing, "" where it may be blank. */
export function inForceFormula(
  parameter: Parameter,
  column: number,
  cells: SheetCells,
  language: Language,
): string {
  const cell = cells.row[column] ?? "";
  if (parameter.kind === "weights") {
    const { all } = cells;
    // None is above the total where none is below 0.
    const wrong = `COUNT(${all})<${parameter.items.length},MIN(${all})<0,${notTotalTest(all, parameter)}`;
    return `=IF(IFERROR(OR(${wrong}),TRUE),NA(),${cell})`;
  }
  const major = testsOf(parameter, column, cells).filter(([problem]) => !isMinor(problem));
  const good = firstOf(major, () => "NA()", valueIn(parameter, column, cell, language));
  return `=IF(${isBlankTest(cell)},${blankIn(parameter, column, cells)},${good})`;
}

function blankIn(parameter: Parameter, column: number, { row, all }: SheetCells): string {
  if (parameter.kind !== "table") return "NA()";
  const none = parameter.required ? `IF(${isBlankTest(all)},NA(),"")` : '""';
  if (mayBeBlank(parameter, column)) return none;
  const first = row[0] ?? "";
  const last = row[row.length - 1] ?? first;
  return `IF(${isBlankTest(first === last ? first : `${first}:${last}`)},${none},NA())`;
}

/** Words become those of the sheet's language, which its formulas ask for. */
function valueIn(parameter: Parameter, column: number, cell: string, language: Language): string {
  const definition = parameter.kind === "table" ? parameter.columns[column] : undefined;
  const words = parameter.kind === "choice" ? parameter.options.map(({ word }) => word) : definition?.words;
  if (words) {
    const other = language === "zh-CN" ? "en-US" : "zh-CN";
    return firstOfWords(cell, words, language, other);
  }
  return definition?.kind === "text" ? `${cell}&""` : cell;
}

const firstOfWords = (cell: string, words: readonly Text[], own: Language, other: Language): string =>
  words
    .filter((word) => word[own] !== word[other])
    .reduceRight((rest, word) => `IF(${cell}=${literal(word[other])},${literal(word[own])},${rest})`, cell);

/** What is wrong in the formula's row, "" where nothing is. */
export function reasonFormula(parameter: Parameter, cells: SheetCells, language: Language): string {
  const say = (problem: Finding["problem"], column = 0) =>
    literal(findingText(parameter, { problem, column }, language));
  if (parameter.kind === "table") {
    const parts = parameter.columns.map(({ name }, column) => {
      const cell = cells.row[column] ?? "";
      const named = (problem: Finding["problem"]) =>
        literal(
          `${language === "zh-CN" ? "；" : "; "}${name[language]}: ${findingText(parameter, { problem, column }, language)}`,
        );
      const blank = mayBeBlank(parameter, column) ? '""' : named("blank");
      return `IF(${isBlankTest(cell)},${blank},${firstOf(testsOf(parameter, column, cells), named, '""')})`;
    });
    const [first = "", last = first] = [cells.row[0], cells.row[cells.row.length - 1]];
    const none = parameter.required
      ? `IF(AND(${isBlankTest(cells.all)},${firstRowTest(cells)}),${say("noRows")},"")`
      : '""';
    return `=IF(${isBlankTest(first === last ? first : `${first}:${last}`)},${none},MID(${parts.join("&")},${language === "zh-CN" ? 2 : 3},500))`;
  }
  const [cell = ""] = cells.row;
  const blank = cells.needed === undefined ? say("blank") : `IF(${cells.needed},${say("blank")},"")`;
  return `=IF(${isBlankTest(cell)},${blank},${firstOf(testsOf(parameter, 0, cells), say, '""')})`;
}

/** TRUE in the first row: no cell stands above but the heading. */
const firstRowTest = ({ above }: SheetCells): string => `ROWS(${above})=1`;

/** Below the weights: what is wrong with their total, once all of them are there. */
export const totalReasonFormula = (
  parameter: WeightsParameter,
  all: string,
  good: string,
  language: Language,
): string =>
  `=IF(COUNT(${all})<${parameter.items.length},"",IF(${notTotalTest(all, parameter)},${literal(
    findingText(parameter, { problem: "total", column: 0 }, language),
  )},${literal(good)}))`;
