/** Every parameter does something: each number, weight, option and cell of a table changes a figure of somebody. */
import { periodId } from "../../src/template/periods";
import { entryRole } from "../../src/template/layout";
import type { Parameter, ParameterInput, Scheme, TableCell, TableParameter } from "../../src/schemes/scheme";
import type { AddIn } from "../headless/addIn";
import { fillBook, periodsOf, type FilledBook } from "./filled";
import { exact } from "./generate";
import type { Book } from "./subject";

/** Something to be changed, and ways to change it; one of them must do something. */
interface Change {
  parameter: Parameter;
  what: string;
  inputs: ParameterInput[];
}

/**
 * Names of the parameters, options and cells that change nothing: in the first workbook, then, as long as there are any,
 * in the ones after it, whose parameters or rows may let them count.
 */
export async function idleParameters(
  scheme: Scheme,
  books: readonly { book: Book; filled?: FilledBook }[],
): Promise<string[]> {
  let idle: string[] | undefined;
  for (const { book, filled } of books) {
    const open = changesOf(scheme, book).filter(({ what }) => idle?.includes(what) ?? true);
    if (open.length === 0) continue;
    const still = await idleIn(scheme, sample(book, filled), open);
    idle =
      idle?.filter((what) => still.includes(what) || !open.some((change) => change.what === what)) ?? still;
    if (idle.length === 0) break;
  }
  return idle ?? [];
}

async function idleIn(scheme: Scheme, book: Book, changes: readonly Change[]): Promise<string[]> {
  const idle: string[] = [];
  await fillBook(scheme, book, {
    checked: false,
    use: async (addIn, number) => {
      const state = () => stateOf(addIn, scheme, book, number);
      const before = await state();
      let changed: string | undefined;
      for (const { parameter, what, inputs } of changes) {
        let works = false;
        for (const input of inputs) {
          if (works) break;
          // What was changed before is put back in the same go.
          const back = changed === undefined ? {} : { [changed]: book.parameters[changed] ?? null };
          try {
            await addIn.call("change", number, { ...back, [parameter.id]: input }, "2026-11-23T08:00:00Z");
            changed = parameter.id;
          } catch {
            // Not an input that the scheme takes.
            continue;
          }
          works = (await state()) !== before;
        }
        if (!works) idle.push(what);
      }
    },
  });
  return idle;
}

/** All that the workbook shows: figures, states, roll-ups, lists, what is due. */
async function stateOf(
  { workbench, call }: AddIn,
  scheme: Scheme,
  book: Book,
  number: number,
): Promise<string> {
  await workbench.book.calculated();
  const periods = periodsOf(book);
  const shown: unknown[] = [];
  for (const year of new Set(periods.map((period) => period.year))) {
    const { people, rollUps } = await call("results", number, year);
    shown.push(
      people.map(({ states, figures }) => [states, figures]),
      rollUps,
    );
  }
  for (const { id, results } of scheme.lists) {
    if (results.length === 0) continue;
    for (const period of periods) shown.push(await call("listResults", number, id, periodId(period)));
  }
  if (scheme.dueDates?.length) {
    const instance = (await call("instances")).find((one) => one.number === number);
    for (const period of periods) {
      const name = instance?.sheets[entryRole(period)];
      if (name) shown.push(await workbench.read(`'${name}'!A1:D4`));
    }
  }
  return JSON.stringify(shown);
}

/** Of so many values a column goes through all, not of more. */
const FEW = 30;
const MOST_PEOPLE = 40;

/** Few people among whom every value of entries and figures is still there: taken while they add something new. */
export function sample(book: Book, filled?: FilledBook): Book {
  if (book.people.length <= MOST_PEOPLE) return book;
  const signs = new Map<string, Set<string>>();
  for (const { id, entries, roster } of book.people) {
    const own = new Set<string>();
    for (const [index, values] of [roster, ...entries].entries())
      for (const [column, value] of Object.entries(values ?? {}))
        own.add(`${Math.min(1, index)}${column}=${value}`);
    signs.set(id, own);
  }
  for (const { people } of filled?.results.values() ?? []) {
    for (const { id, figures, states } of people)
      for (const [column, cells] of [...Object.entries(figures), ["state", states] as const])
        for (const cell of cells) signs.get(id)?.add(`2${column}=${String(cell)}`);
  }
  const values = new Map<string, Set<string>>();
  for (const own of signs.values())
    for (const sign of own) {
      const column = sign.slice(0, sign.indexOf("="));
      values.set(column, (values.get(column) ?? new Set()).add(sign));
    }
  const wanted = new Set([...values.values()].filter(({ size }) => size <= FEW).flatMap((all) => [...all]));
  const chosen = new Set<string>();
  while (wanted.size > 0 && chosen.size < MOST_PEOPLE) {
    let best: [string, number] = ["", 0];
    for (const [id, own] of signs) {
      const adds = chosen.has(id) ? 0 : [...own].filter((sign) => wanted.has(sign)).length;
      if (adds > best[1]) best = [id, adds];
    }
    if (best[1] === 0) break;
    chosen.add(best[0]);
    for (const sign of signs.get(best[0]) ?? []) wanted.delete(sign);
  }
  return { ...book, people: book.people.filter(({ id }) => chosen.has(id)) };
}

const changesOf = (scheme: Scheme, book: Book): Change[] =>
  scheme.parameters.flatMap((parameter): Change[] => {
    const now = book.parameters[parameter.id];
    const change = (what: string, inputs: (ParameterInput | undefined)[]): Change => ({
      parameter,
      what: `${parameter.id}${what}`,
      inputs: inputs.filter((input) => input !== undefined),
    });
    switch (parameter.kind) {
      case "number":
        return [change("", numbers(typeof now === "number" ? now : parameter.value, parameter))];
      case "choice": {
        const standard = parameter.value ?? parameter.options[0]?.id;
        return parameter.options
          .filter(({ id }) => id !== standard)
          .map(({ id }) => change(` = ${id}`, [id === now ? standard : id]));
      }
      case "weights": {
        const values = isNumbers(now) ? now : parameter.items.map(({ value }) => value);
        return parameter.items.map(({ id }, index) =>
          change(`:${id}`, shifted(values, index, parameter.total ?? 1)),
        );
      }
      case "table": {
        const rows = isTable(now) ? now : parameter.rows;
        if (rows.length === 0) return [change("", someRows(parameter, book))];
        return rows.flatMap((row, r) =>
          row.flatMap((cell, c) =>
            cell === null || cell === ""
              ? []
              : [
                  change(
                    ` row ${r + 1} column ${c + 1}`,
                    cells(parameter, rows, r, c).map((other) =>
                      rows.map((line, at) =>
                        at === r ? line.map((old, i) => (i === c ? other : old)) : line,
                      ),
                    ),
                  ),
                ],
          ),
        );
      }
    }
  });

const isNumbers = (input: ParameterInput | undefined): input is readonly number[] =>
  Array.isArray(input) && input.every((item) => typeof item === "number");
const isTable = (input: ParameterInput | undefined): input is readonly (readonly TableCell[])[] =>
  Array.isArray(input) && input.every(Array.isArray);

interface Limits {
  min?: number;
  max?: number;
  whole?: boolean;
}

/** A tenth, one, half, nothing, much more or less; within the limits. */
function numbers(value: number | null, { min = -1e9, max = 1e9, whole = false }: Limits): number[] {
  const now = value ?? Math.max(min, Math.min(max, 1));
  const others = [now * 1.1, now * 0.9, now + 1, now - 1, now * 0.5, now * 2, 0, now + 10, now / 10, max];
  const all = others.map((other) => (whole ? Math.round(other) : exact(other)));
  return [...new Set(all)].filter((other) => other !== value && other >= min && other <= max);
}

/** A weight goes to another item, or comes from it; of equal points all. */
function shifted(values: readonly (number | null)[], index: number, total: number): (number[] | undefined)[] {
  const now = values.map((value) => value ?? exact(total / values.length));
  return now.flatMap((_, other) => {
    if (other === index) return [];
    const from = (now[index] ?? 0) > 0 ? index : other;
    const to = from === index ? other : index;
    const part = exact((now[from] ?? 0) / 2);
    return part === 0
      ? []
      : [now.map((value, at) => exact(at === from ? value - part : at === to ? value + part : value))];
  });
}

function cells(
  { columns, unordered }: TableParameter,
  rows: readonly (readonly TableCell[])[],
  r: number,
  c: number,
): TableCell[] {
  const { kind = "number", words = [], min, max } = columns[c] ?? {};
  const cell = rows[r]?.[c] ?? null;
  if (kind === "text") {
    const texts = [...words.map((word) => word["zh-CN"]), ...rows.map((row) => row[c] ?? ""), "改"];
    return [...new Set(texts)].filter((text) => text !== cell && text !== "");
  }
  if (typeof cell !== "number") return [];
  if (kind === "date") return [cell + 1, cell - 1, cell + 7];
  const near = (at: number): number[] => {
    const other = rows[at]?.[c];
    return c === 0 && !unordered && typeof other === "number" ? [exact((cell + other) / 2)] : [];
  };
  return [...near(r + 1), ...near(r - 1), ...numbers(cell, { min, max })];
}

/** Something in a table that stands empty: two rows over the limits, or days of the first period. */
function someRows({ columns }: TableParameter, { firstPeriod: { year } }: Book): TableCell[][][] {
  const row = (part: number, day: number): TableCell[] =>
    columns.map(({ kind = "number", words = [], min = 0, max = 1 }) =>
      kind === "text"
        ? (words[0]?.["zh-CN"] ?? "改")
        : kind === "date"
          ? day
          : exact(min + (max - min) * part),
    );
  const first = Math.round(Date.UTC(year, 0, 1) / 86_400_000 + 25_569);
  const days = [0, 30, 58, 89, 90, 119, 180, 272, 364, 365].map((day) => first + day);
  const isDates = columns.every(({ kind }) => kind === "date");
  return isDates
    ? [days.map((day) => [day]), days.map((day) => [day - 1])]
    : [[row(0, first), row(0.8, first + 30)], [row(0.3, first)]];
}
