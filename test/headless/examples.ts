/** Enters a scheme's worked examples into an inserted workbook and reads the figures from its cells. */
import { isDeepStrictEqual } from "node:util";
import type { Language, Text } from "../../src/i18n/language";
import type {
  ExpectedFigure,
  ParameterInput,
  RefusedInput,
  Scheme,
  WorkedExample,
} from "../../src/schemes/scheme";
import { entryRole } from "../../src/template/layout";
import { parseParameter } from "../../src/template/parameterInput";
import { entryColumnIndex } from "../../src/template/people";
import { nextPeriod, periodId, type Period } from "../../src/template/periods";
import { address } from "../../src/template/references";
import type { Results } from "../../src/workbook/readResults";
import type { AddIn } from "./addIn";

/** One figure, refusal or function call of an example: what should be there, and what is. */
export interface ExampleFigure {
  example: WorkedExample;
  how: "cells" | "refused" | "function";
  /** The column, roll-up, entry or formula. */
  what: string;
  expected: readonly unknown[];
  actual: unknown[];
  good: boolean;
}

/** The worked figures are given to ten decimals. */
const GIVEN_TO = 5e-11;

/** Room for the results of an example's calls. */
const ROWS_AN_EXAMPLE = 100;

/** Examples with the same parameters and period share a workbook: their people have ids of their own. */
export async function runExamples(
  addIn: AddIn,
  scheme: Scheme,
  firstPeriod: Period,
  language: Language = "zh-CN",
): Promise<ExampleFigure[]> {
  const groups: WorkedExample[][] = [];
  for (const example of scheme.examples.filter(({ functionLevel }) => !functionLevel)) {
    const group = groups.find(
      ([first]) =>
        !first?.alone &&
        !example.alone &&
        isDeepStrictEqual(first?.parameters, example.parameters) &&
        isDeepStrictEqual(first?.firstPeriod, example.firstPeriod),
    );
    if (group) group.push(example);
    else groups.push([example]);
  }
  const figures: ExampleFigure[] = [];
  for (const group of groups) {
    const own = group[0]?.firstPeriod;
    const first = own ? { kind: scheme.period, ...own } : firstPeriod;
    figures.push(...(await runGroup(addIn, scheme, { firstPeriod: first, language }, group)));
  }
  for (const [index, example] of scheme.examples.entries())
    figures.push(...(await callFunctions(addIn, example, index * ROWS_AN_EXAMPLE)));
  return figures.sort((a, b) => scheme.examples.indexOf(a.example) - scheme.examples.indexOf(b.example));
}

interface Choices {
  firstPeriod: Period;
  language: Language;
}

async function runGroup(
  addIn: AddIn,
  scheme: Scheme,
  choices: Choices,
  examples: WorkedExample[],
): Promise<ExampleFigure[]> {
  const { workbench, call } = addIn;
  const { firstPeriod, language } = choices;
  const people = examples.flatMap((example) => example.people);
  const { number } = await call("insert", scheme.id, {
    language,
    firstPeriod,
    people: people.map(({ id, department = "", group = "", entered, left, roster = {} }) => ({
      ...{ id, name: id, department, group, more: roster },
      ...(entered === undefined ? {} : { entered }),
      ...(left === undefined ? {} : { left }),
    })),
    parameters: examples[0]?.parameters ?? {},
  });
  const rows = examples.flatMap((example) =>
    Object.entries(example.lists ?? {}).flatMap(([list, all]) =>
      all.map(({ period = 1, ...row }) => ({ list, period: Number(period), row })),
    ),
  );
  const periods = [firstPeriod];
  const last = Math.max(...people.map(({ entries }) => entries.length), ...rows.map(({ period }) => period));
  while (periods.length < last) {
    await call("nextPeriod", number);
    periods.push(nextPeriod(periods[periods.length - 1] ?? firstPeriod));
  }
  for (const [index, period] of periods.entries()) {
    const entries = people.flatMap(({ id, entries: all }) =>
      all[index] ? [{ id, values: all[index] }] : [],
    );
    await call("fill", number, periodId(period), entries);
    for (const { id } of scheme.lists) {
      const own = rows.filter((row) => row.list === id && row.period === index + 1).map(({ row }) => row);
      if (own.length > 0) await call("fillRows", number, id, periodId(period), own);
    }
  }
  await workbench.book.calculated();
  const years = [...new Set(periods.map(({ year }) => year))];
  const results = await Promise.all(years.map((year) => call("results", number, year)));
  const figures: ExampleFigure[] = [];
  const words = wordsOf(scheme);
  for (const example of examples) {
    for (const expected of example.expected) {
      const cells = await cellsOf(expected, results, (list) =>
        call("listResults", number, list, periodId(firstPeriod)),
      );
      const actual = cells.slice(0, expected.values.length);
      const values = expected.values.map(
        (value) => words.get(value)?.[language] ?? inLanguage(value, language),
      );
      figures.push({
        example,
        how: "cells",
        what: "rollUp" in expected ? expected.rollUp : expected.column,
        expected: values,
        actual,
        good: values.every((value, at) => same(value, actual[at])),
      });
    }
    for (const refused of example.refused ?? [])
      figures.push(await refusal(addIn, scheme, { ...choices, number }, example, refused));
  }
  return figures;
}

/** The words of a scheme by the Chinese ones, in which examples expect them. */
function wordsOf(scheme: Scheme): Map<unknown, Text> {
  const words = new Map<unknown, Text>();
  const collect = (part: unknown): void => {
    if (typeof part === "string") {
      for (const [, zh = "", en = ""] of part.matchAll(/t"([^"|]*)\|([^"]*)"/g))
        words.set(zh, { "zh-CN": zh, "en-US": en });
    } else if (typeof part === "object" && part !== null) {
      if ("zh-CN" in part) words.set(part["zh-CN"], part as Text);
      else Object.values(part).forEach(collect);
    }
  };
  collect(scheme);
  return words;
}

/** Over the years of the results, one after the other. */
async function cellsOf(
  expected: ExpectedFigure,
  results: readonly Results[],
  list: (id: string) => Promise<Record<string, unknown[]>[]>,
): Promise<unknown[]> {
  if ("person" in expected)
    return results.flatMap(
      ({ people }) => people.find(({ id }) => id === expected.person)?.figures[expected.column] ?? [],
    );
  if ("rollUp" in expected) return results.map(({ rollUps }) => rollUps[expected.rollUp]);
  return (await list(expected.list))[expected.row]?.[expected.column] ?? [];
}

/** Types what must be refused as a person would: the cell's own validation answers. */
async function refusal(
  { workbench, call }: AddIn,
  scheme: Scheme,
  { firstPeriod, number, language }: Choices & { number: number },
  example: WorkedExample,
  refused: RefusedInput,
): Promise<ExampleFigure> {
  const figure = (what: string, value: unknown, message: string): ExampleFigure => ({
    example,
    how: "refused",
    what,
    expected: [value],
    actual: [message],
    good: message !== "",
  });
  if ("parameter" in refused) {
    const typed = typedText(refused.input);
    const result = parseParameter(scheme, refused.parameter, typed, language);
    return figure(refused.parameter, typed, "problem" in result ? result.problem : "");
  }
  const instance = (await call("instances")).find((one) => one.number === number);
  const place = instance?.places[entryRole(firstPeriod)];
  const column = entryColumnIndex(scheme, refused.entry);
  if (!place || column === undefined) throw new Error(`${example.id}: no entry ${refused.entry}`);
  const cell = (row: number, at: number) =>
    `'${place.name}'!${address({ row, column: at, rows: 1, columns: 1 })}`;
  const ids = (await workbench.read(`'${place.name}'!A${place.header + 2}:A${place.end}`)) as unknown[][];
  const row = place.header + 1 + ids.findIndex(([id]) => id === example.people[0]?.id);
  const before = await workbench.read(cell(row, column));
  const message = await workbench.write(cell(row, column), refused.value).then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const kept = isDeepStrictEqual(before, await workbench.read(cell(row, column)));
  return figure(refused.entry, refused.value, kept ? message : "");
}

/** A parameter as it is typed in one line: 3%, 50%/50%, 0:5%;100:6%. */
function typedText(input: ParameterInput): string {
  if (!Array.isArray(input)) return String(input);
  return input.some(Array.isArray)
    ? (input as (readonly unknown[])[]).map((row) => row.map((cell) => cell ?? "").join(":")).join(";")
    : input.join("/");
}

/** Examples that cannot be entered: their calls, below each other in the workbook's own sheet. */
async function callFunctions(
  { workbench }: AddIn,
  example: WorkedExample,
  from: number,
): Promise<ExampleFigure[]> {
  const figures: ExampleFigure[] = [];
  let row = from;
  for (const { formula, cells } of example.functionLevel?.calls ?? []) {
    await workbench.write(`Sheet1!A${row + 1}`, formula);
    const columns = cells[0]?.length ?? 1;
    const actual = await workbench.read(`Sheet1!${address({ row, column: 0, rows: cells.length, columns })}`);
    row += cells.length;
    figures.push({
      example,
      how: "function",
      what: formula,
      expected: cells.flat(),
      actual: actual.flat(),
      good: cells.every((values, r) => values.every((value, c) => same(value, actual[r]?.[c]))),
    });
  }
  return figures;
}

function same(expected: unknown, actual: unknown): boolean {
  return typeof expected === "number" && typeof actual === "number"
    ? Math.abs(expected - actual) <= GIVEN_TO
    : expected === actual;
}
