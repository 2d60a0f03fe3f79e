/**
 * The merge of a list's rows. They have no ids: a row is known by the number that it was sent with and, here, by what
 * stands in it. What is there already is not brought a second time.
 */
import type { SchemeList } from "../../schemes/scheme";
import { isBlankCell } from "../../template/cellRules";
import type { CellContent } from "../../template/plan";
import type { ReturnedFile, ReturnedListRow } from "./returned";
import { contentKey } from "./sameContent";

export type Decision = "there" | "here";

/** HR's decisions by the keys of conflicts. */
export type Decisions = Readonly<Record<string, Decision>>;

export interface ListMerge {
  key: string;
  file: string;
  list: SchemeList;
  kind: "added" | "changed" | "removed" | "conflict";
  /** What was sent; nothing where the row is new. */
  sent: readonly CellContent[];
  /** Blank where the row was deleted there. */
  there: readonly CellContent[];
}

/** A row of the list's sheet, from 0, and what it is to hold. */
export interface ListChange {
  list: string;
  row: number;
  before: readonly CellContent[];
  after: readonly CellContent[];
}

interface MergedList {
  rows: ListMerge[];
  changes: ListChange[];
  open: number;
  unchanged: number;
  noRoom: number;
}

const rowKey = (cells: readonly CellContent[]): string => JSON.stringify(cells.map(contentKey));

/** Whether nothing stands in a row. */
const isFree = (cells: readonly CellContent[]): boolean => cells.every((cell) => isBlankCell(cell));

export function mergeList(
  list: SchemeList,
  files: readonly ReturnedFile[],
  here: readonly (readonly CellContent[])[],
  decisions: Decisions,
): MergedList {
  const now = here.map((cells) => [...cells]);
  const merged: MergedList = { rows: [], changes: [], open: 0, unchanged: 0, noRoom: 0 };
  const blank = list.columns.map((): CellContent => "");
  for (const file of files) {
    const returned = file.lists.find((one) => one.list.id === list.id);
    if (!returned) continue;
    const sent = file.sent.lists[list.id] ?? [];
    const claimed = new Set<number>();
    /** A row here that says so and is nobody else's yet. */
    const claim = (cells: readonly CellContent[]): number => {
      const key = rowKey(cells);
      const at = now.findIndex((row, index) => !claimed.has(index) && rowKey(row) === key);
      if (at >= 0) claimed.add(at);
      return at;
    };
    const put = (at: number, cells: readonly CellContent[]) => {
      now[at] = [...cells];
      claimed.add(at);
    };
    const add = (cells: readonly CellContent[]) => {
      const last = now.reduce((found, row, at) => (isFree(row) ? found : at), -1);
      const after = now.findIndex((row, at) => at > last && isFree(row));
      const at = after >= 0 ? after : now.findIndex(isFree);
      if (at < 0) merged.noRoom += 1;
      else put(at, cells);
    };
    const say = (
      kind: ListMerge["kind"],
      was: readonly CellContent[],
      there: readonly CellContent[],
    ): string => {
      const key = `${file.sent.department}|${list.id}|${rowKey(was)}|${rowKey(there)}`;
      merged.rows.push({ key, file: file.name, list, kind, sent: was, there });
      return key;
    };
    const isNew = ({ key }: ReturnedListRow) => key === undefined || key > sent.length;
    const rowOf = new Map(
      returned.rows.flatMap((row) => (isNew(row) ? [] : [[row.key ?? 0, row.cells] as const])),
    );
    const changed: [was: readonly CellContent[], there: readonly CellContent[]][] = [];
    sent.forEach((was, index) => {
      const there = rowOf.get(index + 1);
      const isKept = returned.refused.includes(index + 1) || (!there && returned.unnumbered);
      if (isKept || (there && rowKey(there) === rowKey(was))) {
        claim(was);
        merged.unchanged += 1;
      } else changed.push([was, there ?? blank]);
    });
    for (const [was, there] of changed) {
      const removed = isFree(there);
      if (!removed && claim(there) >= 0) {
        merged.unchanged += 1;
        continue;
      }
      const at = claim(was);
      if (at >= 0) {
        say(removed ? "removed" : "changed", was, there);
        put(at, there);
      } else if (!removed) {
        const decision = decisions[say("conflict", was, there)];
        if (decision === undefined) merged.open += 1;
        else if (decision === "there") add(there);
      }
    }
    for (const { cells } of returned.rows.filter(isNew)) {
      if (claim(cells) >= 0) merged.unchanged += 1;
      else {
        say("added", blank, cells);
        add(cells);
      }
    }
  }
  here.forEach((before, row) => {
    const after = now[row] ?? blank;
    if (rowKey(before) !== rowKey(after)) merged.changes.push({ list: list.id, row, before, after });
  });
  return merged;
}
