/** Enters a scheme's worked examples into an inserted workbook and reads the figures from its cells. */
import { isDeepStrictEqual } from "node:util";
import type { Language } from "../../src/i18n/language";
import type { ExpectedFigure, Scheme, WorkedExample } from "../../src/schemes/scheme";
import { nextPeriod, periodId, type Period } from "../../src/template/periods";
import type { AddIn } from "./addIn";

export interface ExampleFigure {
  example: WorkedExample;
  expected: ExpectedFigure;
  actual: unknown[];
  good: boolean;
}

/** The worked figures are given to ten decimals. */
const GIVEN_TO = 5e-11;

/** Examples with the same parameters share a workbook: their people have ids of their own. */
export async function runExamples(
  addIn: AddIn,
  scheme: Scheme,
  firstPeriod: Period,
  language: Language = "zh-CN",
): Promise<ExampleFigure[]> {
  const groups: WorkedExample[][] = [];
  for (const example of scheme.examples) {
    const group = groups.find(([first]) => isDeepStrictEqual(first?.parameters, example.parameters));
    if (group) group.push(example);
    else groups.push([example]);
  }
  const figures: ExampleFigure[] = [];
  for (const group of groups)
    figures.push(...(await runGroup(addIn, scheme, { firstPeriod, language }, group)));
  return figures;
}

async function runGroup(
  { workbench, call }: AddIn,
  scheme: Scheme,
  { firstPeriod, language }: { firstPeriod: Period; language: Language },
  examples: WorkedExample[],
): Promise<ExampleFigure[]> {
  const people = examples.flatMap((example) => example.people);
  const { number } = await call("insert", scheme.id, {
    language,
    firstPeriod,
    people: people.map(({ id, roster }) => ({ id, name: id, more: roster ?? {} })),
    parameters: examples[0]?.parameters ?? {},
  });
  const periods = [firstPeriod];
  while (periods.length < Math.max(...people.map(({ entries }) => entries.length))) {
    await call("nextPeriod", number);
    periods.push(nextPeriod(periods[periods.length - 1] ?? firstPeriod));
  }
  for (const [index, period] of periods.entries()) {
    const entries = people.flatMap(({ id, entries: all }) =>
      all[index] ? [{ id, values: all[index] }] : [],
    );
    await call("fill", number, periodId(period), entries);
  }
  const lists: Record<string, Record<string, string | number>[]> = {};
  for (const example of examples) {
    for (const [list, rows] of Object.entries(example.lists ?? {})) (lists[list] ??= []).push(...rows);
  }
  for (const [list, rows] of Object.entries(lists))
    await call("fillRows", number, list, periodId(firstPeriod), rows);
  await workbench.book.calculated();
  const results = await call("results", number, firstPeriod.year);
  const figures: ExampleFigure[] = [];
  for (const example of examples) {
    for (const expected of example.expected) {
      const cells =
        "person" in expected
          ? results.people.find(({ id }) => id === expected.person)?.figures[expected.column]
          : (await call("listResults", number, expected.list, periodId(firstPeriod)))[expected.row]?.[
              expected.column
            ];
      const actual = (cells ?? []).slice(0, expected.values.length);
      figures.push({
        example,
        expected,
        actual,
        good: expected.values.every((value, at) => same(value, actual[at])),
      });
    }
  }
  return figures;
}

function same(expected: unknown, actual: unknown): boolean {
  return typeof expected === "number" && typeof actual === "number"
    ? Math.abs(expected - actual) <= GIVEN_TO
    : expected === actual;
}
