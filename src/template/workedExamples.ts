/** A scheme's worked examples: which share a workbook, and whether what its cells show is what they should. */
import type { Language, Text } from "../i18n/language";
import type { ParameterInput, Scheme, TableCell, WorkedExample } from "../schemes/scheme";
import { referencesOf } from "./formulas/syntax";

/** Examples with the same parameters and period share a workbook: their people have ids of their own. */
export function groupExamples(examples: readonly WorkedExample[]): WorkedExample[][] {
  const groups = new Map<string, WorkedExample[]>();
  for (const [index, example] of examples.entries()) {
    if (example.functionLevel) continue;
    const { alone, parameters = {}, firstPeriod } = example;
    const key = JSON.stringify(alone ? index : [parameters, firstPeriod]);
    groups.set(key, [...(groups.get(key) ?? []), example]);
  }
  return [...groups.values()];
}

/** A row of a list, and its period from 1. */
export interface ExampleRow {
  list: string;
  period: number;
  row: Record<string, string | number>;
}

/** The rows of all extra lists of the examples, each with its list and its period from 1. */
export const rowsOf = (examples: readonly WorkedExample[]): ExampleRow[] =>
  examples.flatMap(({ lists = {} }) =>
    Object.entries(lists).flatMap(([list, rows]) =>
      rows.map(({ period = 1, ...row }) => ({ list, period: Number(period), row })),
    ),
  );

/** How many periods the examples' entries and lists need. */
export const periodCount = (examples: readonly WorkedExample[]): number =>
  Math.max(
    1,
    ...examples.flatMap(({ people }) => people.map(({ entries }) => entries.length)),
    ...rowsOf(examples).map(({ period }) => period),
  );

/** The worked figures are given to ten decimals. */
const GIVEN_TO = 5e-11;

/** Whether a cell shows the expected figure, as exactly as examples give it; words must be equal. */
export function sameFigure(expected: unknown, actual: unknown): boolean {
  return typeof expected === "number" && typeof actual === "number"
    ? Math.abs(expected - actual) <= GIVEN_TO
    : expected === actual;
}

/** Turns expected words into the sheet's language: written "中|en", or one of the scheme's own in Chinese. */
export function expectedWords(scheme: Scheme, language: Language): (value: unknown) => unknown {
  const words = new Map<unknown, Text>();
  const collect = (part: unknown): void => {
    if (typeof part === "string") {
      for (const { texts } of part.startsWith("=") ? referencesOf(part) : [])
        if (texts) words.set(texts.zh, { "zh-CN": texts.zh, "en-US": texts.en });
    } else if (typeof part === "object" && part !== null) {
      if ("zh-CN" in part) words.set((part as Text)["zh-CN"], part as Text);
      else Object.values(part).forEach(collect);
    }
  };
  collect([scheme.parameters, scheme.entryColumns, scheme.lists, scheme.results, scheme.rollUps]);
  return (value) => {
    if (typeof value !== "string") return value;
    const [zh, en] = value.split("|");
    if (zh !== undefined && en !== undefined) return language === "zh-CN" ? zh : en;
    return words.get(value)?.[language] ?? value;
  };
}

/** A parameter as it is typed in one line: 3%, 50%/50%, 0:5%;100:6%. */
export function typedInput(input: ParameterInput): string {
  if (!Array.isArray(input)) return String(input);
  return input.some(Array.isArray)
    ? (input as (readonly TableCell[])[]).map((row) => row.map((cell) => cell ?? "").join(":")).join(";")
    : input.join("/");
}
