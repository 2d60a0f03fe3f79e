/** A scheme's worked examples as workbooks: those with the same parameters share one. */
import { isDeepStrictEqual } from "node:util";
import type { Scheme, WorkedExample } from "../../src/schemes/scheme";
import type { Book, Values } from "./subject";

export function exampleBooks(scheme: Scheme): Book[] {
  const groups: WorkedExample[][] = [];
  for (const example of scheme.examples) {
    if (example.functionLevel || example.people.length === 0) continue;
    const group = groups.find(([first]) => first && together(first, example));
    if (group) group.push(example);
    else groups.push([example]);
  }
  return groups.map((examples, index) => bookOfExamples(scheme, examples, `examples ${index + 1}`));
}

const together = (a: WorkedExample, b: WorkedExample): boolean =>
  !a.alone &&
  !b.alone &&
  isDeepStrictEqual(a.parameters, b.parameters) &&
  isDeepStrictEqual(a.firstPeriod, b.firstPeriod);

function bookOfExamples(scheme: Scheme, examples: readonly WorkedExample[], id: string): Book {
  const people = examples.flatMap((example) => example.people);
  const lists: Record<string, Values[][]> = {};
  for (const [list, rows] of examples.flatMap((example) => Object.entries(example.lists ?? {}))) {
    for (const { period = 1, ...row } of rows) {
      const periods = (lists[list] ??= []);
      while (periods.length < Number(period)) periods.push([]);
      periods[Number(period) - 1]?.push(row);
    }
  }
  return {
    id,
    firstPeriod: { kind: scheme.period, year: 2026, index: 1, ...examples[0]?.firstPeriod },
    periods: Math.max(
      ...people.map(({ entries }) => entries.length),
      ...Object.values(lists).map(({ length }) => length),
    ),
    parameters: examples[0]?.parameters ?? {},
    people: people.map(({ roster = {}, ...person }) => ({ ...person, roster })),
    lists,
  };
}
