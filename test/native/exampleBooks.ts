/** A scheme's worked examples as workbooks: those with the same parameters share one. */
import { isDeepStrictEqual } from "node:util";
import type { Scheme, WorkedExample } from "../../src/schemes/scheme";
import type { Book, Values } from "./subject";

export function exampleBooks(scheme: Scheme): Book[] {
  const groups: WorkedExample[][] = [];
  for (const example of scheme.examples) {
    const group = groups.find(([first]) => isDeepStrictEqual(first?.parameters, example.parameters));
    if (group) group.push(example);
    else groups.push([example]);
  }
  return groups.map((examples, index) => {
    const people = examples.flatMap((example) => example.people);
    const lists: Record<string, Values[][]> = {};
    for (const example of examples) {
      for (const [list, rows] of Object.entries(example.lists ?? {}))
        (lists[list] ??= [[]])[0]?.push(...rows);
    }
    return {
      id: `examples ${index + 1}`,
      firstPeriod: { kind: scheme.period, year: 2026, index: 1 },
      periods: Math.max(...people.map(({ entries }) => entries.length)),
      parameters: examples[0]?.parameters ?? {},
      people: people.map(({ id, roster = {}, entries }) => ({ id, roster, entries })),
      lists,
    };
  });
}
