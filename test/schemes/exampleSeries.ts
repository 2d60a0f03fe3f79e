/**
 * What a worked example holds, by the words of example-columns.json:
 *   base              what stands in that column (roster, entries, "list.column", parameter set by the example), in order
 *   a, b              one behind the other
 *   a 2               the second of it
 *   a+b, a/b>c        of each row of entries (or of a list), from left to right; what is blank counts nothing
 *   sum a             all of it together
 *   blank a           "" for each row of entries that has none
 *   {rate}            the parameter, as set by the example or as the scheme has it
 *   =pay              an expected figure of the example
 *   word a            the words of the options that are chosen there
 *   refused a         what must be refused
 *   people            how many there are
 *   period            the first one
 */
import type { ExpectedFigure, ParameterInput, Scheme, WorkedExample } from "../../src/schemes/scheme";

/** An example, or what stands of it in one of several schemes. */
export interface Part {
  scheme: Scheme;
  example: WorkedExample;
}

type Cell = unknown;
type Row = Readonly<Record<string, Cell>>;

const figureId = (figure: ExpectedFigure): string =>
  "person" in figure
    ? figure.column
    : "list" in figure
      ? `${figure.list}.${figure.column}`
      : `rollUp ${figure.rollUp}`;

/** The figures that must come out, by "rollUp a", "call 1", "refused" besides ids. */
export function outputsOf(parts: readonly Part[], id: string): Cell[] {
  return parts.flatMap(({ example: { expected, functionLevel, refused = [] } }) => [
    ...expected.filter((figure) => figureId(figure) === id).flatMap(({ values }) => [...values]),
    ...(functionLevel?.calls ?? []).flatMap(({ cells }, index) =>
      `call ${index + 1}` === id ? cells.flat() : [],
    ),
    ...(id === "refused" && refused.length > 0 ? ["#VALUE!"] : []),
  ]);
}

/** The inputs that one word, or several with commas, mean. */
export const inputsOf = (parts: readonly Part[], words: string): Cell[] =>
  words.split(", ").flatMap((word) => inputOf(parts, word));

function inputOf(parts: readonly Part[], word: string): Cell[] {
  const [, head, rest = ""] = /^(sum|blank|word|refused) (.+)$/.exec(word) ?? [];
  switch (head) {
    case "sum":
      return [inputOf(parts, rest).reduce<number>((total, value) => total + Number(value), 0)];
    case "blank":
      return entriesOf(parts).flatMap((row) => (rest in row ? [] : [""]));
    case "word":
      return parts.flatMap((part) => wordsOf(part, rest));
    case "refused":
      return parts.flatMap(({ example }) => refusedOf(example, rest));
  }
  if (word === "people") return [parts.flatMap(({ example: { people } }) => people).length];
  if (word === "period") return parts.map(({ example: { firstPeriod } }) => periodOf(firstPeriod));
  const [, all, number] = /^(.+) (\d+)$/.exec(word) ?? [];
  if (all !== undefined) return [inputOf(parts, all)[Number(number) - 1]];
  if (word.startsWith("=")) return outputsOf(parts, word.slice(1));
  if (word.startsWith("{")) return parts.flatMap((part) => parameterOf(part, word.slice(1, -1)));
  const list = /(\w+)\./.exec(word)?.[1];
  const rows = list === undefined ? entriesOf(parts) : listRowsOf(parts, list);
  if (/^[\w.]+$/.test(word)) {
    const found = [...rows, ...parts.map(({ example: { parameters = {} } }) => parameters)];
    return found.flatMap((row: Row) => (word in row ? [row[word]].flat(3) : []));
  }
  const names = word.match(/[a-z][\w.]*/g) ?? [];
  return rows.filter((row) => names.some((name) => name in row)).map((row) => computed(row, word));
}

function wordsOf({ scheme, example }: Part, id: string): Cell[] {
  const { options = [] } = scheme.entryColumns.find((column) => column.id === id) ?? {};
  return inputOf([{ scheme, example }], id).map(
    (chosen) => options.find((option) => option.id === chosen)?.word["zh-CN"],
  );
}

function refusedOf({ refused = [] }: WorkedExample, id: string): Cell[] {
  return refused.flatMap((input): Cell[] => {
    if ("entry" in input) return input.entry === id ? [input.value] : [];
    return input.parameter === id ? [input.input].flat(2) : [];
  });
}

const periodOf = (first: WorkedExample["firstPeriod"]): string =>
  first ? `${first.year}-${String(first.index).padStart(2, "0")}` : "";

/** A row for each person's period, with what the roster says. */
const entriesOf = (parts: readonly Part[]): Row[] =>
  parts.flatMap(({ example: { people } }) =>
    people.flatMap(({ roster = {}, entries }) =>
      entries.map((row, at) => (at === 0 ? { ...roster, ...row } : row)),
    ),
  );

const listRowsOf = (parts: readonly Part[], list: string): Row[] =>
  parts.flatMap(({ example: { lists = {} } }) =>
    (lists[list] ?? []).map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [`${list}.${column}`, value])),
    ),
  );

function parameterOf({ scheme, example }: Part, id: string): Cell[] {
  const set: ParameterInput | undefined = example.parameters?.[id];
  if (set !== undefined) return [set].flat(2);
  const parameter = scheme.parameters.find((one) => one.id === id);
  if (parameter?.kind === "weights") return parameter.items.map(({ value }) => value);
  if (parameter?.kind === "table") return parameter.rows.flat();
  return parameter ? [parameter.value] : [];
}

function computed(row: Row, words: string): number | boolean {
  const number = (part: string): number => (/^[\d.]+$/.test(part) ? Number(part) : Number(row[part] ?? 0));
  const [first = "", ...more] = words.split(/([-+*/>])/);
  let value: number | boolean = number(first);
  for (let at = 0; at < more.length; at += 2) {
    const left: number = Number(value);
    const right: number = number(more[at + 1] ?? "");
    switch (more[at]) {
      case "+":
        value = left + right;
        break;
      case "-":
        value = left - right;
        break;
      case "*":
        value = left * right;
        break;
      case "/":
        value = left / right;
        break;
      default:
        value = left > right;
    }
  }
  return value;
}
