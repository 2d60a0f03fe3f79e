/**
 * The schemes hold every worked example of the catalogue: what is entered and what must come out, column by column. Which
 * word of the catalogue is which column says example-columns.json, in the notation of exampleSeries.ts; an input that is
 * not compared has its reason there ("not").
 */
import { SCHEMES } from "../../src/schemes";
import type { WorkedExample } from "../../src/schemes/scheme";
import { parseDate } from "../../src/template/typedDays";
import worked from "../functions/worked-examples.json";
import columns from "./example-columns.json";
import { inputsOf, outputsOf, type Part } from "./exampleSeries";

const EXAMPLES: readonly Part[] = SCHEMES.flatMap((scheme) =>
  scheme.examples.map((example) => ({ scheme, example })),
);

type Words = Readonly<Record<string, string>>;
const COLUMNS: Readonly<Record<string, { expected: Words; inputs: Words; not?: Words }>> = columns;

/** An example with two readings, or about two tables, stands once for each. */
const IDS = [...new Set(EXAMPLES.map(({ example }) => example.id))];

/** What the catalogue says in other words than the entry. */
const WORDS: Words = {
  none: "无",
  "talk: office manager": "服务室经理谈话",
  "talk: department head": "部门负责人谈话",
  "stand-down 1 month": "待岗1个月",
  "big-account department": "former",
};

/** As it stands in a cell: days as serials, thirds as numbers, nothing as "". */
function inCell(value: unknown): unknown {
  if (value === null) return "";
  if (typeof value !== "string") return value;
  const [, day] = /^(\d{4}-\d\d-\d\d)(?: \(\w+\))?$/.exec(value) ?? [];
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
  if (day !== undefined) return parseDate(day);
  if (whole !== undefined) return Number(part) / Number(whole);
  return WORDS[value] ?? value.replace("(", "（").replace(")", "）");
}

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 5e-11 * Math.max(1, Math.abs(b))
    : // What is so or not is entered as a word.
      a === b || (typeof b === "boolean" && a === (b ? "yes" : "no"));

/** Or again and again: one value for all, the same for each of two readings. */
const holds = (series: readonly unknown[], values: readonly unknown[]): boolean =>
  values.length > 0 &&
  series.length > 0 &&
  series.length % values.length === 0 &&
  series.every((one, index) => isSame(one, values[index % values.length]));

function valuesOf(said: object, words: string): unknown[] {
  return words.split(", ").flatMap((word) => [(said as Record<string, unknown>)[word]].flat(3).map(inCell));
}

type Series = (words: string) => readonly unknown[];

/** What the scheme does not hold as the catalogue has it. */
const differing = (said: object, words: Words, series: Series) =>
  Object.entries(words).flatMap(([word, ids]) => {
    const [values, own] = [valuesOf(said, word), series(ids)];
    return holds(own, values) ? [] : [{ word, values, column: ids, own }];
  });

const keys = (words: Words = {}): string[] => Object.keys(words).flatMap((word) => word.split(", "));

test("each example of the catalogue stands in a scheme, and no other", () => {
  expect([...IDS].sort()).toEqual(worked.map(({ id }) => id).sort());
  expect(Object.keys(COLUMNS).sort()).toEqual([...IDS].sort());
});

test.each(IDS)("%s: the catalogue's figures stand in their columns, and its inputs are entered", (id) => {
  const parts = EXAMPLES.filter(({ example }) => example.id === id);
  const said = worked.find((example) => example.id === id);
  const words = COLUMNS[id];
  if (!said || !words) throw new Error(`no example ${id}`);
  const figures: Series = (ids) => ids.split(", ").flatMap((one) => figureOf(parts, one));
  expect(keys(words.expected).sort()).toEqual(Object.keys(said.expected).sort());
  expect([...keys(words.inputs), ...keys(words.not)].sort()).toEqual(Object.keys(said.inputs).sort());
  expect(differing(said.expected, words.expected, figures)).toEqual([]);
  expect(differing(said.inputs, words.inputs, (ids) => inputsOf(parts, ids))).toEqual([]);
});

/** All of a figure, or "a 2" of it. */
function figureOf(parts: readonly Part[], word: string): unknown[] {
  const all = outputsOf(parts, word);
  if (all.length > 0) return all;
  const [, own = "", number = ""] = /^(\w+) (\d+)$/.exec(word) ?? [];
  return [outputsOf(parts, own)[Number(number) - 1]];
}

test("a figure in another column, another order or another value is noticed", () => {
  const said = { x: [1, 2], y: 3 };
  const words = { x: "a", y: "b" };
  const of =
    (values: Readonly<Record<string, readonly unknown[]>>): Series =>
    (ids) =>
      values[ids] ?? [];
  expect(differing(said, words, of({ a: [1, 2], b: [3] }))).toEqual([]);
  const wrong: Parameters<typeof of>[0][] = [
    { a: [2, 1], b: [3] },
    { a: [1, 2], b: [3.001] },
    { a: [3], b: [1, 2] },
    { a: [1, 2] },
  ];
  for (const each of wrong) expect(differing(said, words, of(each))).not.toEqual([]);
});

test("inputs are read as the words say", () => {
  const [part] = EXAMPLES.filter(({ example }) => example.id === "base-plus-20-1");
  if (!part) throw new Error("no example");
  const example: WorkedExample = {
    ...part.example,
    parameters: { share: 0.3 },
    firstPeriod: { year: 2026, index: 3 },
    people: [
      { id: "1", roster: { since: 7 }, entries: [{ a: 1, b: 2 }, { a: 4 }] },
      { id: "2", entries: [{ b: 6 }] },
    ],
    lists: { joint: [{ part: 2, of: 8 }] },
    refused: [{ entry: "a", value: 9 }],
  };
  const read = (words: string) => inputsOf([{ ...part, example }], words);
  expect(read("a, b 2")).toEqual([1, 4, 6]);
  expect(read("a-b*10")).toEqual([-10, 40, -60]);
  expect(read("since")).toEqual([7]);
  expect(read("joint.part/joint.of")).toEqual([0.25]);
  expect(read("a>3")).toEqual([false, true]);
  expect([read("sum a"), read("blank b"), read("refused a"), read("people")]).toEqual([[5], [""], [9], [2]]);
  expect([read("{share}"), read("share"), read("period")]).toEqual([[0.3], [0.3], ["2026-03"]]);
});
