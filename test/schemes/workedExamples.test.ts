/**
 * The schemes hold every worked example of the catalogue: what is entered and what must come out, column by column. Which
 * word of the catalogue is which column says example-columns.json ("a, b": one behind the other; "a 2": the second figure
 * of a; "rollUp a": of all people; "call 1": of a function; "refused": not accepted). Inputs that the catalogue gives in
 * another form, as a total for what is entered item by item, are not in it.
 */
import { SCHEMES } from "../../src/schemes";
import type { WorkedExample } from "../../src/schemes/scheme";
import { parseDate } from "../../src/template/typedDays";
import worked from "../functions/worked-examples.json";
import columns from "./example-columns.json";

const EXAMPLES = SCHEMES.flatMap(({ examples }) => examples);

type Words = Readonly<Record<string, string>>;
const COLUMNS: Readonly<Record<string, { expected: Words; inputs: Words }>> = columns;

/** An example with two readings, or about two tables, stands once for each. */
const IDS = [...new Set(EXAMPLES.map(({ id }) => id))];

/** Values in the order in which they stand, by column. */
type Series = Record<string, unknown[]>;

const add = (series: Series, id: string, values: unknown): void => {
  series[id] = [...(series[id] ?? []), ...[values].flat(3)];
};

function outputs(parts: readonly WorkedExample[]): Series {
  const series: Series = {};
  for (const { expected, functionLevel, refused } of parts) {
    for (const figure of expected) {
      const id =
        "person" in figure
          ? figure.column
          : "list" in figure
            ? `${figure.list}.${figure.column}`
            : `rollUp ${figure.rollUp}`;
      add(series, id, figure.values);
    }
    functionLevel?.calls.forEach(({ cells }, index) => add(series, `call ${index + 1}`, cells));
    if (refused?.length) series.refused = ["#VALUE!"];
  }
  return series;
}

function inputs(parts: readonly WorkedExample[]): Series {
  const series: Series = {};
  const addAll = (values: object, head = "") => {
    for (const [id, value] of Object.entries(values)) add(series, head + id, value);
  };
  for (const { people, parameters = {}, lists = {}, refused = [] } of parts) {
    for (const { roster = {}, entries } of people) [roster, ...entries].forEach((values) => addAll(values));
    addAll(parameters);
    for (const [list, rows] of Object.entries(lists)) rows.forEach((row) => addAll(row, `${list}.`));
    for (const input of refused) if ("entry" in input) add(series, input.entry, input.value);
  }
  return series;
}

/** What the catalogue says in English words. */
const WORDS: Words = {
  none: "无",
  "talk: office manager": "服务室经理谈话",
  "talk: department head": "部门负责人谈话",
  "stand-down 1 month": "待岗1个月",
};

/** As it stands in a cell: days as serials, nothing as "". */
function inCell(value: unknown): unknown {
  if (value === null) return "";
  if (typeof value !== "string") return value;
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? parseDate(value) : undefined;
  return day ?? WORDS[value] ?? value.replace("(", "（").replace(")", "）");
}

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 5e-11 * Math.max(1, Math.abs(b))
    : a === b;

/** Or again and again: one value for all, the same for each of two readings. */
const holds = (series: readonly unknown[], values: readonly unknown[]): boolean =>
  values.length > 0 &&
  series.length > 0 &&
  series.length % values.length === 0 &&
  series.every((one, index) => isSame(one, values[index % values.length]));

function valuesOf(said: object, words: string): unknown[] {
  return words.split(", ").flatMap((word) => [(said as Record<string, unknown>)[word]].flat(3).map(inCell));
}

function seriesOf(series: Series, ids: string): unknown[] {
  return ids.split(", ").flatMap((id) => {
    const all = series[id];
    if (all) return all;
    const [, own = "", number = ""] = /^(\w+) (\d+)$/.exec(id) ?? [];
    return series[own]?.[Number(number) - 1] ?? [];
  });
}

/** What the scheme does not hold as the catalogue has it. */
const differing = (said: object, words: Words, series: Series) =>
  Object.entries(words).flatMap(([word, ids]) => {
    const [values, own] = [valuesOf(said, word), seriesOf(series, ids)];
    return holds(own, values) ? [] : [{ word, values, column: ids, own }];
  });

test("each example of the catalogue stands in a scheme, and no other", () => {
  expect([...IDS].sort()).toEqual(worked.map(({ id }) => id).sort());
  expect(Object.keys(COLUMNS).sort()).toEqual([...IDS].sort());
});

test.each(IDS)("%s: the catalogue's figures stand in their columns, and its inputs are entered", (id) => {
  const parts = EXAMPLES.filter((example) => example.id === id);
  const said = worked.find((example) => example.id === id);
  const words = COLUMNS[id];
  if (!said || !words) throw new Error(`no example ${id}`);
  expect(
    Object.keys(words.expected)
      .flatMap((word) => word.split(", "))
      .sort(),
  ).toEqual(Object.keys(said.expected).sort());
  expect(differing(said.expected, words.expected, outputs(parts))).toEqual([]);
  expect(differing(said.inputs, words.inputs, inputs(parts))).toEqual([]);
});

test("a figure in another column, another order or another value is noticed", () => {
  const series: Series = { a: [1, 2], b: [3] };
  const said = { x: [1, 2], y: 3 };
  expect(differing(said, { x: "a", y: "b" }, series)).toEqual([]);
  for (const [wrong, words] of [
    [
      { a: [2, 1], b: [3] },
      { x: "a", y: "b" },
    ],
    [
      { a: [1, 2], b: [3.001] },
      { x: "a", y: "b" },
    ],
    [series, { x: "b", y: "a" }],
    [{ a: [1, 2] }, { x: "a", y: "b" }],
  ] as const)
    expect(differing(said, words, wrong as Series)).not.toEqual([]);
});
