/**
 * What may stand in a cell that people fill: each rule once, as a test of a content and as the Excel text of the same
 * test. Parameters and entries are judged by it wherever they are typed, pasted or brought in a file.
 */
import { fill, inBoth, type Language } from "../i18n/language";
import { CELL_DEMANDS, CELL_PROBLEMS, PERCENT_OUT_OF_RANGE } from "../i18n/cellProblems";
import { literal } from "./addresses";
import type { CellContent } from "./plan";
import { isPercent, numberText } from "./typedValues";
import { DAYS } from "./years";

export interface CellRule {
  kind: "number" | "date" | "words" | "text";
  min?: number;
  max?: number;
  whole?: boolean;
  /** More than that is taken, but asked about. */
  usual?: number;
  /** The contents that are taken, of words. */
  words?: readonly string[];
  /** How its numbers are shown. */
  format?: string;
}

export type CellProblem = keyof typeof CELL_PROBLEMS;

/** Whether what has the problem is in force all the same. */
export const isMinor = (problem: string): boolean => problem === "unusual";

/** Limits add up to what they should within so much. */
const TOLERANCE = 1e-9;

/** The bounds of a rule; of days, those that Excel knows. */
export const limitsOf = ({
  kind,
  min,
  max,
}: CellRule): { min?: number | undefined; max?: number | undefined } =>
  kind === "date" ? { min: DAYS.first, max: DAYS.last } : { min, max };

/** Whether nothing stands in a cell. */
export const isBlankCell = (content: CellContent | undefined): boolean =>
  content === "" || content === null || content === undefined;

/** Excel does not tell capitals apart. */
const sameWord = (word: string, content: CellContent): boolean =>
  typeof content === "string" && word.toLowerCase() === content.toLowerCase();

/** What is wrong with a content that is not blank; `limit`: the most that a parameter allows. */
export function cellProblem(rule: CellRule, content: CellContent, limit?: number): CellProblem | undefined {
  if (rule.kind === "text") return undefined;
  if (rule.kind === "words")
    return rule.words?.some((word) => sameWord(word, content)) ? undefined : "notOption";
  const { min = -Infinity, max = Infinity } = limitsOf(rule);
  if (typeof content !== "number" || !Number.isFinite(content))
    return rule.kind === "date" ? "notDate" : "notNumber";
  if (content < min || content > max) return rule.kind === "date" ? "notDate" : "outOfRange";
  if (rule.whole && !Number.isInteger(content)) return "notWhole";
  if (limit !== undefined && content > limit + TOLERANCE) return "aboveLimit";
  return rule.usual !== undefined && content > rule.usual ? "unusual" : undefined;
}

/** An Excel text that is TRUE where there is the problem; each holds where those before it are FALSE. */
type ProblemTest = readonly [problem: CellProblem, test: string];

const above = (cells: string, limit: string): string => `IFERROR(${cells}>${limit}+1/10^9,FALSE)`;
/** TRUE where one of the tests is; without tests, FALSE. */
export const anyOf = (tests: readonly string[]): string =>
  tests.length === 1 ? (tests[0] ?? "FALSE") : `OR(${tests.join(",")})`;

/** The same of each cell of a column at once, in an array formula: OR would give one answer for all. */
export const anyOfEach = (tests: readonly string[]): string =>
  tests.length === 0 ? "FALSE" : `(${tests.map((test) => `(${test})`).join("+")}>0)`;

/**
 * The same of a cell that is not blank; a limit that is missing refuses nothing, what depends on it shows that. `any`
 * joins tests: of one cell, or of each cell of a column.
 */
export function cellTests(rule: CellRule, cell: string, limit?: string, any = anyOf): ProblemTest[] {
  if (rule.kind === "text") return [];
  if (rule.kind === "words") {
    const words = (rule.words ?? []).map((word) => `${cell}=${literal(word)}`);
    // No MATCH: it takes "*" for every word.
    return [["notOption", `IFERROR(NOT(${any(words)}),TRUE)`]];
  }
  const [notKind, notIn]: CellProblem[] =
    rule.kind === "date" ? ["notDate", "notDate"] : ["notNumber", "outOfRange"];
  const { min, max } = limitsOf(rule);
  const outside = [
    ...(min === undefined ? [] : [`${cell}<${min}`]),
    ...(max === undefined ? [] : [`${cell}>${max}`]),
  ];
  return [
    [notKind ?? "notNumber", `NOT(ISNUMBER(${cell}))`],
    ...(outside.length > 0 ? [[notIn ?? "outOfRange", any(outside)] as const] : []),
    ...(rule.whole ? [["notWhole", `${cell}<>INT(${cell})`] as const] : []),
    ...(limit === undefined ? [] : [["aboveLimit", above(cell, limit)] as const]),
    ...(rule.usual === undefined ? [] : [["unusual", `${cell}>${rule.usual}`] as const]),
  ];
}

/**
 * TRUE where a cell that is not blank holds none of the words: shorter than a comparison each, where a format or a rule
 * must not be long. A number that reads like a word passes, which only marks less.
 */
export const shortWordTest = ({ words = [] }: CellRule, cell: string): string =>
  `ISERROR(FIND("|"&LOWER(${cell})&"|",${literal(`|${words.join("|").toLowerCase()}|`)}))`;

/** TRUE where a cell that is not blank has one of the problems; IF asks one after the other. */
export const anyProblem = (tests: readonly ProblemTest[]): string =>
  tests
    .filter(([problem]) => !isMinor(problem))
    .reduceRight((otherwise, [, test]) => `IF(${test},TRUE,${otherwise})`, "FALSE");

/**
 * The same of neighbouring cells at once, blank ones among them: TRUE where one has the problem and none those before
 * it in this list.
 */
export const RUN_TESTS = {
  notNumber: (_: CellRule, cells: string, count: number): string[] => [
    `COUNT(${cells})+COUNTBLANK(${cells})<${count}`,
  ],
  outOfRange: (rule: CellRule, cells: string): string[] => {
    const { min, max } = limitsOf(rule);
    // MIN and MAX of blank cells are 0.
    const some = (test: string, blank: boolean) => (blank ? `AND(COUNT(${cells})>0,${test})` : test);
    return [
      ...(min === undefined ? [] : [some(`MIN(${cells})<${min}`, min > 0)]),
      ...(max === undefined ? [] : [some(`MAX(${cells})>${max}`, max < 0)]),
    ];
  },
  // Blank cells count as 0.
  notWhole: ({ whole }: CellRule, cells: string): string[] =>
    whole ? [`SUMPRODUCT(--(${cells}<>INT(${cells})))>0`] : [],
  aboveLimit: (_: CellRule, cells: string, __: number, limit: string): string[] => [
    above(`MAX(${cells})`, limit),
  ],
  // Of one cell; its text is long, and stands here as seldom as can be.
  notOption: ({ words = [] }: CellRule, cell: string): string[] => [
    `IFERROR(IF(${cell}="",FALSE,SUMPRODUCT(--(${cell}={${words.map(literal).join(",")}}))=0),TRUE)`,
  ],
} as const;

/** A bound that only keeps nonsense out; nobody needs to be told of it who has not passed it. */
const FAR = 1e9;

/** What the cell takes, as an instruction; `bounds`: with those that are out of everybody's reach. */
export function demand(rule: CellRule, language: Language, bounds = false): string {
  const { kind, whole, format, words = [] } = rule;
  const told = (bound: number | undefined) =>
    bound === undefined || (!bounds && Math.abs(bound) >= FAR) ? undefined : bound;
  const min = told(rule.min);
  const max = told(rule.max);
  if (kind === "words")
    return fill(CELL_DEMANDS.words[language], { words: words.join(language === "zh-CN" ? "、" : ", ") });
  if (kind !== "number") return CELL_DEMANDS[kind][language];
  const shown = {
    ...(min === undefined ? {} : { min: numberText(min, format) }),
    ...(max === undefined ? {} : { max: numberText(max, format) }),
  };
  const limits = `${min === undefined ? "" : "From"}${max === undefined ? "" : "To"}` as
    "" | "From" | "To" | "FromTo";
  const key = limits === "FromTo" ? "Between" : limits;
  return fill(CELL_DEMANDS[`${whole ? "whole" : "number"}${key}`][language], shown);
}

/** Of a day, or a number, that is typed where no column says what it takes. */
export const NOT_A_DATE = inBoth((language) => problemText("notDate", { kind: "date" }, language));
export const NOT_A_NUMBER = inBoth((language) => problemText("notNumber", { kind: "number" }, language));

/** The problem and what to do about it; `limit`: the most that is allowed, as people read it. */
export function problemText(
  problem: CellProblem,
  rule: CellRule,
  language: Language,
  limit?: string,
): string {
  const text =
    problem === "outOfRange" && isPercent(rule.format) ? PERCENT_OUT_OF_RANGE : CELL_PROBLEMS[problem];
  return fill(text[language], {
    demand: demand(rule, language, problem === "outOfRange"),
    ...(limit === undefined ? {} : { limit }),
    ...(rule.usual === undefined ? {} : { usual: numberText(rule.usual, rule.format) }),
  });
}
