/** The order in which people see the rows of roster, entry sheets and lists; each row goes whole. */
import type { Language } from "../../i18n/language";
import type { Scheme, SchemeList } from "../../schemes/scheme";
import { isBlankCell } from "../cellRules";
import type { CellContent } from "../plan";
import { idKey } from "./ids";
import { IN_ORDER } from "./listCheck";
import { isSettled } from "./entryVerdict";
import { BEHIND_ENTRIES, behindEntries, FIRST_ENTRY_COLUMN, ROSTER_COLUMNS } from "./listShape";

/** What rows may be put in order by. */
const ORDERS = ["id", "name", "department", "missing"] as const;
export type RowOrder = (typeof ORDERS)[number];

/** Sheets whose rows may be put in order: their kind, which their roles begin with. */
type Rows = { kind: "roster" | "entry" } | { kind: "list"; list: SchemeList };

/** The rows of a sheet by its role; none where rows have an order of their own. */
export function rowsOf(scheme: Scheme, role: string): Rows | undefined {
  const [kind, id] = role.split(":");
  if (kind === "roster" || kind === "entry") return { kind };
  const list = kind === "list" ? scheme.lists.find((own) => own.id === id) : undefined;
  return list && { kind: "list", list };
}

/** A list is about people where one of its columns names them. */
const personColumn = ({ columns }: SchemeList): number => columns.findIndex(({ kind }) => kind === "person");

/** What the rows of a sheet can be put in order by; nothing where they cannot. */
export function ordersOf(scheme: Scheme, role: string): readonly RowOrder[] {
  const rows = rowsOf(scheme, role);
  if (!rows) return [];
  if (rows.kind === "list" && personColumn(rows.list) < 0) return ["missing"];
  return rows.kind === "roster" ? ORDERS.filter((order) => order !== "missing") : ORDERS;
}

interface OrderedRow {
  id: string;
  /** Of the roster, by the id. */
  name: string;
  department: string;
  /** Entries that are missing, or a row that is not in order. */
  missing: number;
  /** Nothing stands in it: such rows come last. */
  free: boolean;
}

/** The place that each row comes to, from 0; `roster`: what its rows hold. */
export function placesOf(
  scheme: Scheme,
  role: string,
  rows: readonly (readonly CellContent[])[],
  roster: readonly (readonly CellContent[])[],
  by: RowOrder,
  language: Language,
): number[] {
  const people = new Map(roster.map((person) => [idKey(person[0]), person]));
  return inOrder(
    rows.map((cells) => described(scheme, role, cells, people, language)),
    by,
    language,
  );
}

const text = (cell: CellContent | undefined): string => String(cell ?? "").trim();

function described(
  scheme: Scheme,
  role: string,
  cells: readonly CellContent[],
  people: ReadonlyMap<string, readonly CellContent[]>,
  language: Language,
): OrderedRow {
  const rows = rowsOf(scheme, role);
  const list = rows?.kind === "list" ? rows.list : undefined;
  const at = list ? personColumn(list) : 0;
  const id = at < 0 ? "" : text(cells[at]);
  const person = people.get(idKey(id));
  const fact = (name: (typeof ROSTER_COLUMNS)[number]) => text(person?.[ROSTER_COLUMNS.indexOf(name)]);
  const free =
    id === "" && cells.every((cell, column) => isBlankCell(cell) || isComputed(scheme, role, column));
  // A row that somebody has inserted says nothing of itself.
  const missing = list
    ? Number(!free && cells[list.columns.length] !== IN_ORDER)
    : Number(cells[behindEntries(scheme, "missing")] ?? 0) ||
      Number(!free && !isSettled(text(cells[behindEntries(scheme, "check")]), language));
  return { id, name: fact("name"), department: fact("department"), missing, free };
}

/** What a sheet makes of its rows: in entry sheets the name and what stands behind the entries but for the note. */
export function isComputed(scheme: Scheme, role: string, column: number): boolean {
  const rows = rowsOf(scheme, role);
  if (rows?.kind === "list") return column >= rows.list.columns.length;
  const behind = column - FIRST_ENTRY_COLUMN - scheme.entryColumns.length;
  return rows?.kind === "entry" && (column === 1 || (behind >= 0 && BEHIND_ENTRIES[behind] !== "note"));
}

function inOrder(rows: readonly OrderedRow[], by: RowOrder, language: Language): number[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  // Who has none comes after those who have one.
  const texts = (a: string, b: string) => Number(a === "") - Number(b === "") || compare(a, b);
  const first = (a: OrderedRow, b: OrderedRow): number =>
    by === "missing" ? b.missing - a.missing : texts(a[by], b[by]);
  const order = rows
    .map((row, index) => ({ row, index }))
    .sort(
      (a, b) =>
        Number(a.row.free) - Number(b.row.free) ||
        first(a.row, b.row) ||
        texts(a.row.id, b.row.id) ||
        a.index - b.index,
    );
  const places = Array<number>(rows.length).fill(0);
  order.forEach(({ index }, place) => (places[index] = place));
  return places;
}
