/**
 * What is said of a row of entries, in plain Excel: the tests of the results' state, asked of the row itself, with the
 * columns that they are about. Entry sheets and the files that go out to departments ask here.
 */
import { ENTRY_SHEET_TEXTS } from "../../i18n/entrySheet";
import { fill, type Language, type Text } from "../../i18n/language";
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import { literal } from "../addresses";
import { anyOf, demand, isBlankCell, limitsOf } from "../cellRules";
import { expandFormula, type Resolver } from "../formulas/expand";
import { referencesOf } from "../formulas/syntax";
import { say, type Layout } from "../layout";
import { isMoneyUnit } from "../moneyUnits";
import type { CellContent } from "../plan";
import { absentTest } from "../registers/leaveRegister";
import { entryRule, entryTests, limitText, type EntryProblem, type TestedRun } from "./entryRules";
import { IN_ORDER } from "./listCheck";
import type { Question } from "./inTurn";
import { columnRuns } from "./listShape";
import { isAbsentState } from "./stateWords";

/** A text of the entry sheets. */
export const told = (
  key: keyof typeof ENTRY_SHEET_TEXTS,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(ENTRY_SHEET_TEXTS[key][language], values);

/** What begins the words of a row that lacks something which only its case asks for. */
export const lacksHead = (language: Language): string => told("lacks", language);

/** TRUE where a row needs nothing more: it is in order, asked about or not, or of nobody who is rated in the period. Of one cell or many. */
export const settledTest = (check: string, layout: Pick<Layout, "language" | "sheets">): string =>
  `((LEFT(${check},1)=${literal(IN_ORDER)})+${absentTest(check, layout)}>0)`;

/** The same of the words themselves. */
export const isSettled = (words: string, language: Language): boolean =>
  words.startsWith(IN_ORDER) || isAbsentState(words, language);

const WORDS = {
  notNumber: "stateNotNumber",
  outOfRange: "stateOutOfRange",
  notWhole: "stateNotWhole",
  aboveLimit: "stateAboveLimit",
  notOption: "stateNotOption",
} as const satisfies Record<EntryProblem, Parameters<typeof say>[0]>;

/** Where the cells of a row stand, and what its formulas name. */
export interface CheckedRow {
  scheme: Pick<Scheme, "entryColumns" | "entryChecks">;
  /** Neighbouring entries of the row, from one on. */
  cells: (start: number, count: number) => string;
  /** What stands above them. */
  titles: (start: number, count: number) => string;
  resolver: Resolver;
}

/** What is asked of a person's row in turn, and what is said where all is in order; texts in Excel's words. */
export function verdictQuestions({ scheme, cells, titles, resolver }: CheckedRow): {
  questions: Question[];
  otherwise: string;
} {
  const { language } = resolver;
  const columns = scheme.entryColumns;
  const tests = entryTests(columns, cells, resolver);
  /** The first column of some of which a test holds, given for all of them at once. */
  const title = (start: number, count: number, test: string): string =>
    count === 1 ? titles(start, 1) : `INDEX(${titles(start, count)},MATCH(1,INDEX(${test},0,0),0))`;
  const about = (problem: EntryProblem): Question[] => {
    const runs = tests[problem];
    if (runs.length === 0) return [];
    const word = literal(told("column", language, { word: say(WORDS[problem], language) }));
    const all = runs.map((run): [test: string, named: string] => {
      const { start, count, tests: own } = run;
      const range = cells(start, count);
      return [
        anyOf(own),
        title(start, count, cellTest(problem, run, range, resolver)) + detail(problem, run, resolver),
      ];
    });
    const named = all.map(([test, name]) => (all.length === 1 ? name : `IF(${test}," "&${name},"")`));
    return [[anyOf(runs.flatMap(({ tests: own }) => own)), `${word}&${named.join("&")}`]];
  };
  const required = columnRuns(columns, ({ blank }) => blank === "missing");
  const blanks = required.map(({ start, count }) => `COUNTBLANK(${cells(start, count)})`);
  const [before = "", after = ""] = told("missing", language).split("{n}");
  const first = required.reduceRight((otherwise, { start, count }, at) => {
    const name = title(start, count, `--(${cells(start, count)}="")`);
    return otherwise === "" ? name : `IF(${blanks[at] ?? "0"}>0,${name},${otherwise})`;
  }, "");
  const missing: Question[] =
    required.length === 0
      ? []
      : [[`${blanks.join("+")}>0`, `${literal(before)}&(${blanks.join("+")})&${literal(after)}&${first}`]];
  const own = scheme.entryChecks.map(({ formula, message, lacks }): Question => [
    `NOT(${expandFormula(formula, resolver).slice(1)})`,
    literal((lacks ? lacksHead(language) : "") + message[language]),
  ]);
  // In the order of the state: no later one meets what an earlier one excludes.
  const questions = [
    ...about("notNumber"),
    ...missing,
    ...about("outOfRange"),
    ...about("notWhole"),
    ...about("aboveLimit"),
    ...about("notOption"),
    ...own,
  ];
  const unlikely = unlikelyMoney(columns, cells);
  const inOrder =
    unlikely === undefined
      ? literal(IN_ORDER)
      : `IF(${unlikely.test},${literal(told("unlikely", language, { unit: unlikely.unit[language] }))},${literal(IN_ORDER)})`;
  return { questions, otherwise: inOrder };
}

/** So many times what is aimed at is another unit, not another performance: 万元 are 10,000 元. */
const UNLIKELY = 100;
/** A quota and what must be reached of it at least lie closer together than units, too. */
const APART = 1000;
const QUOTA = /(^|_)(target|base)$/;

/** TRUE where an amount is so far beyond base and target that it looks typed in another unit; none where there are none. */
function unlikelyMoney(
  columns: readonly EntryColumn[],
  cells: (start: number, count: number) => string,
): { test: string; unit: Text } | undefined {
  const unit = columns.find((column) => QUOTA.test(column.id) && isMoneyUnit(column.unit))?.unit;
  if (unit === undefined) return undefined;
  const all = (quota: boolean): string =>
    columnRuns(
      columns,
      (column) => column.unit?.["zh-CN"] === unit["zh-CN"] && QUOTA.test(column.id) === quota,
    )
      .map(({ start, count }) => cells(start, count))
      .join(",");
  const [quotas, others] = [all(true), all(false)];
  const beyond = [
    `MAX(${quotas})>=${APART}*MIN(${quotas})`,
    ...(others === "" ? [] : [`MAX(${others})>=${UNLIKELY}*MAX(${quotas})`]),
  ];
  return { test: `IF(MIN(${quotas})>0,${anyOf(beyond)},FALSE)`, unit };
}

/** Of a row's contradiction, by its words: the entry column that it is about, a blank one before others; none known: -1. */
export function columnOfCheck(
  { entryColumns, entryChecks }: Pick<Scheme, "entryColumns" | "entryChecks">,
  said: string,
  entries: readonly CellContent[],
  language: Language,
): number {
  const check = entryChecks.find(({ message }) => said.endsWith(message[language]));
  if (!check) return -1;
  const at = (id: string | undefined) => entryColumns.findIndex((column) => column.id === id);
  const about = referencesOf(check.formula).flatMap(({ call }) => {
    if (call?.name !== "entry" && call?.name !== "entries") return [];
    const [from, to] = [at(call.from), at(call.to ?? call.from)];
    return from < 0 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  const blank = check.lacks ? about.find((index) => isBlankCell(entries[index])) : undefined;
  return blank ?? about[0] ?? -1;
}

/** Of a contradiction that neither entries nor lists mend, the fact of the roster that it is about. */
export function rosterFactOfCheck(
  { entryChecks }: Pick<Scheme, "entryChecks">,
  said: string,
  language: Language,
): string | undefined {
  const check = entryChecks.find(({ message }) => said.endsWith(message[language]));
  if (!check) return undefined;
  const calls = referencesOf(check.formula).flatMap(({ call }) => (call ? [call] : []));
  return calls.some(({ name }) => name === "entry" || name === "entries" || name === "list")
    ? undefined
    : calls.find(({ name }) => name === "roster")?.from;
}

/** 1 for each cell of a run that has the problem, given that all before it are in order. */
function cellTest(problem: EntryProblem, { first }: TestedRun, cells: string, resolver: Resolver): string {
  const { min, max } = limitsOf(entryRule(first, resolver.language));
  switch (problem) {
    case "notNumber":
      return `1-ISNUMBER(${cells})-ISBLANK(${cells})`;
    case "outOfRange": {
      const outside = [
        ...(min === undefined ? [] : [`(${cells}<${min})`]),
        ...(max === undefined ? [] : [`(${cells}>${max})`]),
      ];
      return `(${cells}<>"")*(${outside.join("+")})`;
    }
    case "notWhole":
      return `--(${cells}<>INT(${cells}))`;
    case "aboveLimit":
      return `(${cells}<>"")*(${cells}>${limitText(first, resolver) ?? "0"}+1/10^9)`;
    case "notOption":
      return "1";
  }
}

/** What is taken instead, where the word alone does not tell; behind the name of the column. */
function detail(problem: EntryProblem, { first }: TestedRun, resolver: Resolver): string {
  const { language } = resolver;
  if (problem === "outOfRange")
    return `&${literal(told("demand", language, { demand: demand(entryRule(first, language), language) }))}`;
  if (problem !== "aboveLimit") return "";
  const [before = "", after = ""] = told("limit", language).split("{limit}");
  return `&${literal(before)}&${limitText(first, resolver) ?? '""'}&${literal(after)}`;
}

/** As people read it: names of columns go over several lines. */
const inOneLine = (text: string): string => `SUBSTITUTE(TRIM(${text}),CHAR(10)," ")`;

/** The verdict on a row whose formulas may fail: what cannot be judged is not in order. */
export const rowVerdict = (judged: string, language: Language): string =>
  `IFERROR(${inOneLine(judged)},${literal(told("error", language))})`;
