/**
 * Whether a person's entries of a period are complete and usable, as one native formula. Typing is held by the
 * validations; what is pasted is not, so everything that could move pay is looked at again here.
 */
import { anyOf } from "../cellRules";
import { expandFormula, type Resolver } from "../formulas/expand";
import { say, type Layout } from "../layout";
import { entryTests, type EntryCells } from "./entryRules";
import { columnRuns } from "./listShape";
import { listState } from "./stateWords";
import { literal } from "../addresses";

export interface StateCells {
  /** TRUE while the person is employed. */
  employed: string;
  /** TRUE while the person is on leave; none in a scheme without such a register. */
  onLeave: string | undefined;
  /** Row of the person in the entry list, "" if there is none. */
  entryRow: string;
  /** TRUE where the id stands in the entry list more than once. */
  twice: string;
  entries: EntryCells;
  /** Of each list, the number of rows that are not in order and name the person. */
  wrongRows: readonly { list: string; rows: string }[];
  resolver: Resolver;
}

/** The formula of a person's state in a period: a word for the first thing that is not in order, or that all is. */
export function stateFormula(layout: Layout, cells: StateCells): string {
  const { scheme, language } = layout;
  const columns = scheme.entryColumns;
  const word = (key: Parameters<typeof say>[0]) => literal(say(key, language));
  const conditions: [test: string, word: string][] = [
    [`NOT(${cells.employed})`, word("stateAbsent")],
    ...(cells.onLeave === undefined ? [] : [[cells.onLeave, word("stateLeave")] as [string, string]]),
    [`${cells.entryRow}=""`, word("stateNoEntry")],
    [cells.twice, word("stateDuplicate")],
  ];
  const tests = entryTests(columns, cells.entries, cells.resolver);
  const ask = (problem: keyof typeof tests, then: string) => {
    const asked = tests[problem].flatMap(({ tests: own }) => own);
    if (asked.length > 0) conditions.push([anyOf(asked), then]);
  };
  ask("notNumber", word("stateNotNumber"));
  const required = columnRuns(columns, ({ blank }) => blank === "missing").map(
    ({ start, count }) => `COUNTBLANK(${cells.entries(start, count)})`,
  );
  if (required.length > 0) {
    const missing = required.join("+");
    const [before = "", after = ""] = say("stateMissing", language).split("{n}");
    conditions.push([`${missing}>0`, `${literal(before)}&(${missing})&${literal(after)}`]);
  }
  ask("outOfRange", word("stateOutOfRange"));
  ask("notWhole", word("stateNotWhole"));
  ask("aboveLimit", word("stateAboveLimit"));
  ask("notOption", word("stateNotOption"));
  for (const { formula, message } of scheme.entryChecks) {
    conditions.push([`NOT(${expandFormula(formula, cells.resolver).slice(1)})`, literal(message[language])]);
  }
  // What does not come out of a list stands all the same: it is asked last.
  for (const { list, rows } of cells.wrongRows)
    conditions.push([`${rows}>0`, listState(list, rows, language)]);
  // IF takes its tests one after the other, so that no later one meets what an earlier one excludes.
  return `=${conditions.reduceRight((otherwise, [test, then]) => `IF(${test},${then},${otherwise})`, word("stateReady"))}`;
}
