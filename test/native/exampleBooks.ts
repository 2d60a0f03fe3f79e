/** A scheme's worked examples as workbooks: those with the same parameters share one. */
import type { Scheme, WorkedExample } from "../../src/schemes/scheme";
import { groupExamples, periodCount, rowsOf } from "../../src/template/workedExamples";
import type { Book, Values } from "./subject";

export const exampleBooks = (scheme: Scheme, examples = scheme.examples): Book[] =>
  enteredTogether(examples).map((group, index) => bookOfExamples(scheme, group, `examples ${index + 1}`));

/** The examples that can be entered, those of a workbook together. */
export const enteredTogether = (examples: readonly WorkedExample[]): WorkedExample[][] =>
  groupExamples(examples).filter((group) => group.some(({ people }) => people.length > 0));

function bookOfExamples(scheme: Scheme, examples: readonly WorkedExample[], id: string): Book {
  const people = examples.flatMap((example) => example.people);
  const lists: Record<string, Values[][]> = {};
  for (const { list, period, row } of rowsOf(examples)) {
    const periods = (lists[list] ??= []);
    while (periods.length < period) periods.push([]);
    periods[period - 1]?.push(row);
  }
  return {
    id,
    firstPeriod: { kind: scheme.period, year: 2026, index: 1, ...examples[0]?.firstPeriod },
    periods: periodCount(examples),
    parameters: examples[0]?.parameters ?? {},
    people: people.map(({ roster = {}, ...person }) => ({ ...person, roster })),
    lists,
  };
}
