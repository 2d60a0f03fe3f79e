/**
 * The merge of a list's rows. They have no ids: a row is known by the number that it was sent with and, here, by what
 * stands in it. What is there already is not brought a second time.
 */
import type { SchemeList } from "../../schemes/scheme";
import { isBlankCell } from "../../template/cellRules";
import type { CellContent } from "../../template/plan";
import type { ReturnedFile, ReturnedList } from "./returned";
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
  /** Rows that each file brings, changes or takes away, in the order of the files. */
  brought: number[];
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
  const merged: MergedList = { rows: [], changes: [], open: 0, unchanged: 0, noRoom: 0, brought: [] };
  const blank = list.columns.map((): CellContent => "");
  const countHere = (key: string): number => here.filter((cells) => rowKey(cells) === key).length;
  for (const [index, file] of files.entries()) {
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
    const bring = () => {
      merged.brought[index] = (merged.brought[index] ?? 0) + 1;
    };
    const say = (
      kind: ListMerge["kind"],
      was: readonly CellContent[],
      there: readonly CellContent[],
    ): string => {
      // What was decided holds for this file and what stands here by now.
      const rows = [was, there].map(rowKey);
      const { sent: moment, department } = file.sent;
      const key = JSON.stringify([file.name, moment, department, list.id, ...rows, ...rows.map(countHere)]);
      merged.rows.push({ key, file: file.name, list, kind, sent: was, there });
      if (kind !== "conflict") bring();
      return key;
    };
    const ask = (was: readonly CellContent[], there: readonly CellContent[]): boolean => {
      const decision = decisions[say("conflict", was, there)];
      if (decision === undefined) merged.open += 1;
      if (decision === "there") bring();
      return decision === "there";
    };
    const { kept, changed, removed, added } = differences(sent, returned);
    // Deleted or changed here since, which the department has left to us.
    let missing = kept.filter((was) => claim(was) < 0);
    const alike = (cells: readonly CellContent[]) => missing.filter((was) => rowKey(was) === rowKey(cells));
    /** The file's rows that say so, all of them. */
    const restore = (cells: readonly CellContent[]) => {
      const own = alike(cells);
      missing = missing.filter((was) => !own.includes(was));
      own.forEach(add);
    };
    merged.unchanged += kept.length;
    const copiesOf = (cells: readonly CellContent[]): number[] =>
      now.flatMap((row, at) => (!claimed.has(at) && rowKey(row) === rowKey(cells) ? [at] : []));
    const gone = [...removed, ...changed.map(([was]) => was)].map(rowKey);
    // More rows here say so than were sent: which of them is meant nobody knows.
    const unclear = new Set(
      gone.filter(
        (key) =>
          now.filter((row, at) => !claimed.has(at) && rowKey(row) === key).length >
          gone.filter((own) => own === key).length,
      ),
    );
    for (const cells of added) {
      if (claim(cells) >= 0) merged.unchanged += 1;
      else if (alike(cells).length === 0) {
        say("added", blank, cells);
        add(cells);
      } else if (ask(blank, cells)) {
        // New there, and one that says the same is gone here: whether it is that one again only HR knows.
        add(cells);
        restore(cells);
      }
    }
    // Before the deleted ones: what HR keeps of rows alike must not be taken for the deleted one the next time.
    for (const [was, there] of changed) {
      const done = claim(there);
      const copies = copiesOf(was);
      const [at] = copies;
      if (done >= 0 && at === undefined) merged.unchanged += 1;
      else if (done < 0 && at !== undefined && alike(there).length === 0 && !unclear.has(rowKey(was))) {
        say("changed", was, there);
        put(at, there);
      } else if (ask(was, there)) {
        // It stands here already beside what it was, or what it was is no longer here.
        for (const copy of unclear.has(rowKey(was)) ? copies : copies.slice(0, 1)) put(copy, blank);
        if (done < 0) add(there);
        restore(there);
      } else if (at !== undefined) claimed.add(at);
    }
    for (const was of removed) {
      const copies = copiesOf(was);
      const [at] = copies;
      if (at === undefined) continue;
      if (!unclear.has(rowKey(was))) {
        say("removed", was, blank);
        put(at, blank);
      } else if (ask(was, blank)) for (const copy of copies) put(copy, blank);
    }
  }
  here.forEach((before, row) => {
    const after = now[row] ?? blank;
    if (rowKey(before) !== rowKey(after)) merged.changes.push({ list: list.id, row, before, after });
  });
  return merged;
}

interface Differences {
  kept: (readonly CellContent[])[];
  changed: (readonly [was: readonly CellContent[], there: readonly CellContent[]])[];
  removed: (readonly CellContent[])[];
  added: (readonly CellContent[])[];
}

/** What became of the rows that were sent. Whoever cuts a row and pastes it elsewhere has changed nothing. */
function differences(sent: readonly (readonly CellContent[])[], returned: ReturnedList): Differences {
  const left = new Map(sent.map((cells, at) => [at + 1, cells]));
  const found: Differences = { kept: [], changed: [], removed: [], added: [] };
  const keep = (key: number) => {
    found.kept.push(left.get(key) ?? []);
    left.delete(key);
  };
  for (const key of returned.refused) if (left.has(key)) keep(key);
  const rows = returned.rows.filter(({ cells, key: own }) => {
    const same = [...left].filter(([, was]) => rowKey(was) === rowKey(cells)).map(([key]) => key);
    const key = same.find((one) => one === own) ?? same[0];
    if (key !== undefined) keep(key);
    return key === undefined;
  });
  for (const { key, cells } of rows) {
    const was = key === undefined ? undefined : left.get(key);
    if (was && key !== undefined) {
      found.changed.push([was, cells]);
      left.delete(key);
    } else found.added.push(cells);
  }
  // Without its numbers nobody knows which of them were deleted.
  if (returned.unnumbered) [...left.keys()].forEach(keep);
  found.removed.push(...left.values());
  return found;
}
