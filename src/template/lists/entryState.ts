/**
 * Whether a person's entries of a period are complete and usable, as one native formula. Typing is held by the
 * validations; what is pasted is not, so everything that could move pay is looked at again here.
 */
import { anyOf } from "../cellRules";
import { expandFormula, type Resolver } from "../formulas/expand";
import { say, type Layout } from "../layout";
import type { Scheme } from "../../schemes/scheme";
import { entryTests, type EntryCells } from "./entryRules";
import { inCells, type Question } from "./inTurn";
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
  /** How many questions about the entries each cell asks, and where those before the state itself stand. */
  parts: { counts: readonly number[]; before: readonly string[] };
  resolver: Resolver;
}

/** What is asked about the entries of a person who is rated, in turn; the words are Excel's. */
export function stateQuestions(
  { entryColumns: columns, entryChecks }: Pick<Scheme, "entryColumns" | "entryChecks">,
  { entries, resolver }: Pick<StateCells, "entries" | "resolver">,
): Question[] {
  const { language } = resolver;
  const word = (key: Parameters<typeof say>[0]) => literal(say(key, language));
  const tests = entryTests(columns, entries, resolver);
  const ask = (problem: keyof typeof tests, then: string): Question[] => {
    const asked = tests[problem].flatMap(({ tests: own }) => own);
    return asked.length > 0 ? [[anyOf(asked), then]] : [];
  };
  const required = columnRuns(columns, ({ blank }) => blank === "missing").map(
    ({ start, count }) => `COUNTBLANK(${entries(start, count)})`,
  );
  const missing = required.join("+");
  const [before = "", after = ""] = say("stateMissing", language).split("{n}");
  return [
    ...ask("notNumber", word("stateNotNumber")),
    ...(required.length === 0
      ? []
      : [[`${missing}>0`, `${literal(before)}&(${missing})&${literal(after)}`] satisfies Question]),
    ...ask("outOfRange", word("stateOutOfRange")),
    ...ask("notWhole", word("stateNotWhole")),
    ...ask("aboveLimit", word("stateAboveLimit")),
    ...ask("notOption", word("stateNotOption")),
    ...entryChecks.map(({ formula, message }): Question => [
      `NOT(${expandFormula(formula, resolver).slice(1)})`,
      literal(message[language]),
    ]),
  ];
}

/**
 * The formulas of a person's state in a period: a word for the first thing that is not in order, or that all is. The last
 * one is the state; others stand before it where one cell has no room for all.
 */
export function stateFormulas({ scheme, language }: Pick<Layout, "scheme" | "language">, cells: StateCells) {
  const word = (key: Parameters<typeof say>[0]) => literal(say(key, language));
  const person: Question[] = [
    [`NOT(${cells.employed})`, word("stateAbsent")],
    ...(cells.onLeave === undefined ? [] : [[cells.onLeave, word("stateLeave")] satisfies Question]),
    [`${cells.entryRow}=""`, word("stateNoEntry")],
    [cells.twice, word("stateDuplicate")],
  ];
  // What does not come out of a list stands all the same: it is asked last.
  const lists = cells.wrongRows.map(({ list, rows }): Question => [
    `${rows}>0`,
    listState(list, rows, language),
  ]);
  const { counts, before } = cells.parts;
  const [first = 0, ...others] = counts;
  return inCells(
    [...person, ...stateQuestions(scheme, cells), ...lists],
    [person.length + first, ...others],
    before,
    word("stateReady"),
  );
}
