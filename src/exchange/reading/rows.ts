/** The rows below a heading: which are a person's, and what each of them brings. */
import { comparePeriods, type Period } from "../../template/periods";
import type { CellContent } from "../../template/plan";
import {
  isBefore,
  readCell,
  readId,
  readPeriodCell,
  readYear,
  wholePeriod,
  type CellContext,
  type Judge,
} from "./cells";
import { choice, type Findings } from "./findings";
import type { MatchedColumn } from "./matching";
import { shownOf, textOf, type SourceCell, type SourceRow } from "./source";
import { visible, wordKey } from "../../template/typedWords";

export interface ReadRow {
  row: number;
  /** "" where the row has none. */
  id: string;
  name: string;
  /** Roster facts but id and name, and those of the scheme. */
  facts: Record<string, CellContent>;
  entries: { period: Period; values: Record<string, CellContent> }[];
}

interface PreviewCell {
  source: string;
  /** What it is read as; none where it is not used or not understood. */
  read?: CellContent;
}

export interface PreviewRow {
  row: number;
  /** By column of the table. */
  cells: PreviewCell[];
}

const TOTAL =
  /(合计|小计|总计|共计|累计|平均|平均值|平均分)$|^(grand|sub)?totals?$|^averages?$|^sum$|^(grand|sub)?total(of|for).+/i;

/** "制表人：王五", "注：…": what stands below a list. */
const NOTE = /[:：]|^(注|备注|说明|制表|审核|填表|note)/i;

interface Reading {
  matched: readonly MatchedColumn[];
  /** `period`: of rows that name none. */
  context: CellContext & { period: Period };
  judge: Judge;
}

export function readRows(
  rows: readonly SourceRow[],
  reading: Reading,
): { people: ReadRow[]; preview: PreviewRow[] } {
  const people: ReadRow[] = [];
  const preview = rows.map((source): PreviewRow => {
    const cells = source.cells.map((cell): PreviewCell => ({ source: shownOf(cell) }));
    const row = source.number;
    const { read, values } = readRow(source, reading);
    for (const [index, value] of values) cells[index] = { source: cells[index]?.source ?? "", read: value };
    if (!read) return { row, cells };
    people.push(read);
    return { row, cells };
  });
  return { people, preview };
}

/** The rows of people; of the others it is said why they are left out. */
export function peopleRows(
  rows: readonly SourceRow[],
  labels: readonly string[],
  matched: readonly MatchedColumn[],
  findings: Findings,
): SourceRow[] {
  return rows.filter((source) => {
    const reason = whyLeftOut(source, labels, matched);
    if (!reason) return true;
    const content = source.cells.map(textOf).find((text) => visible(text) !== "") ?? "";
    findings.say("leftOut", reason, { row: source.number }, { content: visible(content) });
    return false;
  });
}

/** A total, a heading once more, a note below the list: no person's row. */
function whyLeftOut(
  { cells }: SourceRow,
  labels: readonly string[],
  matched: readonly MatchedColumn[],
): "totalRow" | "headingAgain" | "noteRow" | undefined {
  const texts = cells.map((cell) => visible(textOf(cell)));
  const full = texts.flatMap((text, index) => (text === "" ? [] : [index]));
  if (full.every((index) => wordKey(texts[index] ?? "") === wordKey(labels[index] ?? "")))
    return "headingAgain";
  const at = (id: string) => matched.find(({ column }) => column?.id === id)?.index;
  const heads = new Set([full[0], at("id"), at("name"), at("department"), at("group")]);
  const isTotal = (index: number | undefined) =>
    index !== undefined && TOTAL.test(wordKey(texts[index] ?? "").replace(/\s/g, ""));
  const idAt = at("id");
  const hasId = idAt !== undefined && texts[idAt] !== "";
  if ([...heads].some(isTotal) && (!hasId || isTotal(idAt))) return "totalRow";
  const [only] = full;
  const isPerson = (index: number | undefined) =>
    (index === idAt || (idAt === undefined && index === at("name"))) && !NOTE.test(texts[index ?? 0] ?? "");
  return full.length === 1 && matched.length > 1 && !isPerson(only) && isNaN(Number(texts[only ?? 0]))
    ? "noteRow"
    : undefined;
}

function readRow(
  { cells, number: row }: SourceRow,
  { matched, context, judge }: Reading,
): { read: ReadRow | undefined; values: Map<number, CellContent> } {
  const { findings } = context;
  const values = new Map<number, CellContent>();
  const place = ({ index, heading }: MatchedColumn) => ({ row, column: index, heading });
  const cellOf = (column: MatchedColumn): SourceCell => cells[column.index] ?? "";
  const isBlank = (column: MatchedColumn) => visible(textOf(cellOf(column))) === "";
  const one = (id: string) => matched.find(({ column }) => column?.id === id);

  const [ids, names, years, times] = [one("id"), one("name"), one("year"), one("period")];
  const id = ids && !isBlank(ids) ? readId(cellOf(ids), place(ids), findings) : "";
  if (ids && id !== undefined) values.set(ids.index, id);
  const name =
    names && !isBlank(names) ? String(readCell(names, cellOf(names), row, context, judge) ?? "") : "";
  const year = years && !isBlank(years) ? readYear(textOf(cellOf(years)), place(years), findings) : undefined;
  if (years && year !== undefined) values.set(years.index, String(year));
  let period: Period | undefined = context.period;
  if (times) {
    const content = visible(textOf(cellOf(times)));
    period = readPeriodCell(content, year, place(times), context);
    if (period && isBefore(period, place(times), context, content)) period = undefined;
    if (period) values.set(times.index, content);
  } else if (year !== undefined) period = { ...period, year };

  const facts: ReadRow["facts"] = {};
  const common: Record<string, CellContent> = {};
  const headed: ReadRow["entries"] = [];
  for (const column of matched) {
    const { column: own, index, period: words } = column;
    if (!own || own.kind === "id" || own.target === "time" || isBlank(column)) continue;
    const value = readCell(column, cellOf(column), row, context, judge);
    if (value === undefined) continue;
    values.set(index, value);
    if (own.target !== "entry") {
      if (own.id !== "name") facts[own.id] = value;
    } else if (!words) common[own.id] = value;
    else {
      const whole = wholePeriod(words, year, column.heading, place(column), context);
      if (!whole || isBefore(whole, place(column), context, column.heading)) continue;
      const there = headed.find((entry) => comparePeriods(entry.period, whole) === 0);
      if (there) there.values[own.id] = value;
      else headed.push({ period: whole, values: { [own.id]: value } });
    }
  }
  const { entered, left } = facts;
  if (typeof entered === "number" && typeof left === "number" && left < entered)
    findings.say("refused", "leftBeforeEntered", {
      row,
      ...(one("left") ? { column: one("left")?.index } : {}),
    });
  // A damaged id or a period that is not read is said; without them the row belongs to nobody yet.
  if (id === undefined || (!period && headed.length === 0)) return { read: undefined, values };
  if (ids && id === "" && !keepsWithoutId(row, name, ids, context)) return { read: undefined, values };
  const isHeaded = matched.some(({ period: words }) => words !== undefined);
  const entries = isHeaded
    ? headed.map((entry) => ({ ...entry, values: { ...common, ...entry.values } }))
    : period
      ? [{ period, values: common }]
      : [];
  return { read: { row, id, name, facts, entries }, values };
}

/** A row without an id in a list that has ids: left out by name, or numbered, or known by its name. */
function keepsWithoutId(
  row: number,
  name: string,
  ids: MatchedColumn,
  { findings, numbers }: CellContext,
): boolean {
  if (!numbers && name !== "") return true;
  const answer = findings.ask(
    "rowWithoutId",
    "",
    [choice("out", "rowsOut"), ...(name === "" ? [] : [choice("number", "rowsNumbered")])],
    { row, column: ids.index },
    { name },
  );
  if (answer === "number" && name !== "") return true;
  if (answer !== undefined) findings.say("leftOut", "rowLeftOut", { row }, { name });
  return false;
}
