/**
 * Whether a person's entries of a period are complete and usable, as one native formula. Typing is held by the
 * validations; what is pasted is not, so everything that could move pay is looked at again here.
 */
import type { EntryColumn } from "../../schemes/scheme";
import { expandFormula, type Resolver } from "../formulas/expand";
import { say, type Layout } from "../layout";
import { columnRuns } from "./listShape";
import { literal } from "../addresses";

export interface StateCells {
  /** TRUE while the person is employed. */
  employed: string;
  /** Row of the person in the entry list, "" if there is none. */
  entryRow: string;
  /** TRUE where the id stands in the entry list more than once. */
  twice: string;
  /** The person's cells of so many entry columns from one on. */
  entries: (start: number, count: number) => string;
  resolver: Resolver;
}

/** The formula of a person's state in a period: a word for the first thing that is not in order, or that all is. */
export function stateFormula(layout: Layout, cells: StateCells): string {
  const { scheme, language } = layout;
  const columns = scheme.entryColumns;
  const word = (key: Parameters<typeof say>[0]) => literal(say(key, language));
  const conditions: [test: string, word: string][] = [
    [`NOT(${cells.employed})`, word("stateAbsent")],
    [`${cells.entryRow}=""`, word("stateNoEntry")],
    [cells.twice, word("stateDuplicate")],
  ];
  const texts = columnRuns(columns, isNumber).map(({ start, count }) => {
    const run = cells.entries(start, count);
    return `COUNT(${run})+COUNTBLANK(${run})<${count}`;
  });
  if (texts.length > 0) conditions.push([anyOf(texts), word("stateNotNumber")]);
  const required = columnRuns(columns, ({ blank }) => blank === "missing").map(
    ({ start, count }) => `COUNTBLANK(${cells.entries(start, count)})`,
  );
  if (required.length > 0) {
    const missing = required.join("+");
    const [before = "", after = ""] = say("stateMissing", language).split("{n}");
    conditions.push([`${missing}>0`, `${literal(before)}&(${missing})&${literal(after)}`]);
  }
  const outside = columnRuns(columns, isNumber, (a, b) => a.min === b.min && a.max === b.max).flatMap(
    ({ first, start, count }) => {
      const run = cells.entries(start, count);
      return [
        ...(first.min === undefined ? [] : [`MIN(${run})<${first.min}`]),
        ...(first.max === undefined ? [] : [`MAX(${run})>${first.max}`]),
      ];
    },
  );
  if (outside.length > 0) conditions.push([anyOf(outside), word("stateOutOfRange")]);
  const broken = columnRuns(columns, ({ whole = false }) => whole).map(({ start, count }) => {
    const run = cells.entries(start, count);
    // Blank cells count as 0.
    return `SUMPRODUCT(--(${run}<>INT(${run})))>0`;
  });
  if (broken.length > 0) conditions.push([anyOf(broken), word("stateNotWhole")]);
  const limited = columnRuns(
    columns,
    ({ limit }) => limit !== undefined,
    (a, b) => a.limit === b.limit,
  );
  const above = limited.map(({ first, start, count }) => {
    const limit = expandFormula(first.limit ?? "", cells.resolver);
    // A limit that is missing shows where it is used, not here.
    return `IFERROR(MAX(${cells.entries(start, count)})>${limit}+1/10^9,FALSE)`;
  });
  if (above.length > 0) conditions.push([anyOf(above), word("stateAboveLimit")]);
  const others = columns.flatMap(({ kind, options = [] }, index) => {
    const cell = cells.entries(index, 1);
    const words = options.map((option) => literal(option.word[language])).join(",");
    return kind === "choice" ? [`AND(${cell}<>"",ISNA(MATCH(${cell},{${words}},0)))`] : [];
  });
  if (others.length > 0) conditions.push([anyOf(others), word("stateNotOption")]);
  for (const { formula, message } of scheme.entryChecks) {
    conditions.push([`NOT(${expandFormula(formula, cells.resolver).slice(1)})`, literal(message[language])]);
  }
  // IF takes its tests one after the other, so that no later one meets what an earlier one excludes.
  return `=${conditions.reduceRight((otherwise, [test, then]) => `IF(${test},${then},${otherwise})`, word("stateReady"))}`;
}

const isNumber = ({ kind }: EntryColumn): boolean => kind === "number" || kind === "date";
const anyOf = (tests: string[]): string =>
  tests.length === 1 ? (tests[0] ?? "FALSE") : `OR(${tests.join(",")})`;
