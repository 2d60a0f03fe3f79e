/**
 * Three-way merge of what was sent, what has come back and what stands here by now: by id and column, never by place. What
 * a department has not touched stays as it is here; what it has changed comes in; what both have changed is HR's to decide.
 */
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import { isBlankCell } from "../../template/cellRules";
import { idKey } from "../../template/lists/ids";
import { withNote } from "../../template/lists/noteColumn";
import type { CellContent } from "../../template/plan";
import { mergeList, type Decisions, type ListChange, type ListMerge } from "./mergeLists";
import type { ReturnedFile } from "./returned";
import { contentKey, sameContent } from "./sameContent";

/** What stands in the workbook now. */
export interface Here {
  /** By the key of the id: the cells of the entry columns, and the note. */
  entries: ReadonlyMap<string, readonly CellContent[]>;
  /** By the id of the list: all rows of its sheet, blank ones as well. */
  lists: Readonly<Record<string, readonly (readonly CellContent[])[]>>;
}

interface CellMerge {
  key: string;
  /** Name of the file. */
  file: string;
  id: string;
  name: string;
  column: EntryColumn;
  kind: "new" | "changed" | "conflict";
  sent: CellContent;
  there: CellContent;
  here: CellContent;
}

/** What is to be written into a cell, and what stands in it. */
export interface CellChange {
  id: string;
  column: string;
  before: CellContent;
  after: CellContent;
}

export interface Merge {
  cells: CellMerge[];
  lists: ListMerge[];
  /** Cells that are not written: the department left them, or they stand here so already. */
  unchanged: number;
  /** People who have no row here any more, by file. */
  gone: { file: string; id: string; name: string }[];
  /** Rows that the sheets of lists have too few, by list. */
  noRoom: Readonly<Record<string, number>>;
  /** Conflicts that wait for HR. */
  open: number;
  changes: CellChange[];
  listChanges: ListChange[];
  /** Cells and rows of lists that each file brings, in the order of the files: what was decided against is not among them. */
  brought: number[];
}

/** One file after the other, each upon what the ones before it have brought. */
export function mergeFiles(
  { entryColumns, lists }: Pick<Scheme, "entryColumns" | "lists">,
  files: readonly ReturnedFile[],
  here: Here,
  decisions: Decisions = {},
): Merge {
  const columns = withNote(entryColumns);
  const now = new Map([...here.entries].map(([key, cells]) => [key, [...cells]]));
  const touched = new Map<string, { id: string; at: number }>();
  const merge: Merge = {
    ...{ cells: [], lists: [], unchanged: 0, gone: [], noRoom: {}, open: 0, changes: [], listChanges: [] },
    brought: files.map(() => 0),
  };
  for (const [index, file] of files.entries()) {
    const { sent, name } = file;
    const places = new Map(sent.people.map(({ id }, at) => [idKey(id), at]));
    for (const row of file.rows) {
      const cells = now.get(idKey(row.id));
      if (!cells) {
        merge.gone.push({ file: name, id: row.id, name: row.name });
        continue;
      }
      const before = sent.values[places.get(idKey(row.id)) ?? -1];
      columns.forEach((column, at) => {
        const there = row.values[column.id];
        const was = before?.[sent.columns.indexOf(column.id)] ?? "";
        const own = cells[at] ?? "";
        if (there === undefined) return;
        if (sameContent(there, was) || sameContent(there, own)) {
          merge.unchanged += 1;
          return;
        }
        // What was decided holds for these contents of this file: for others it is another question.
        const contents = [own, there].map(contentKey);
        const key = JSON.stringify([name, sent.sent, sent.department, idKey(row.id), column.id, ...contents]);
        const kind = !sameContent(own, was) ? "conflict" : isBlankCell(own) ? "new" : "changed";
        merge.cells.push({
          key,
          file: name,
          id: row.id,
          name: row.name,
          column,
          kind,
          sent: was,
          there,
          here: own,
        });
        const decision = kind === "conflict" ? decisions[key] : "there";
        if (decision === undefined) merge.open += 1;
        if (decision !== "there") return;
        cells[at] = there;
        merge.brought[index] = (merge.brought[index] ?? 0) + 1;
        touched.set(`${idKey(row.id)}|${at}`, { id: row.id, at });
      });
    }
  }
  for (const { id, at } of touched.values()) {
    const [before, after] = [here.entries.get(idKey(id))?.[at] ?? "", now.get(idKey(id))?.[at] ?? ""];
    const column = columns[at]?.id;
    if (column !== undefined && !sameContent(before, after))
      merge.changes.push({ id, column, before, after });
  }
  for (const list of lists) {
    const merged = mergeList(list, files, here.lists[list.id] ?? [], decisions);
    merge.lists.push(...merged.rows);
    merge.listChanges.push(...merged.changes);
    merge.open += merged.open;
    merge.unchanged += merged.unchanged;
    merge.brought = merge.brought.map((count, index) => count + (merged.brought[index] ?? 0));
    if (merged.noRoom > 0) merge.noRoom = { ...merge.noRoom, [list.id]: merged.noRoom };
  }
  return merge;
}
