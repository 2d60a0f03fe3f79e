/** Entries of a period that are taken over into the blank cells of the next one: what would be written, person by person. */
import { isBlankCell } from "../template/cellRules";
import { isExcelError } from "../template/excelErrors";
import { idKey } from "../template/lists/ids";
import { comparePeriods, type Period } from "../template/periods";
import type { CellContent } from "../template/plan";
import { entryRows, loadPeriod, refuseMovedIn } from "./departments/readPeriod";
import { compareEntries, type EntryChange } from "./importEntries";
import { readOwnInstance } from "./instances";
import { problemOf, WorkbookProblem } from "./problems";

export interface Carried {
  /** To be written by `writeChanges`. */
  changes: EntryChange[];
  /** Cells that hold something else already: they stay. */
  kept: number;
  /** Cells that hold the same. */
  same: number;
}

/** Of these columns, from the period before. Nothing is written. @throws WorkbookProblem */
export async function carriedEntries(
  number: number,
  period: Period,
  columns: readonly string[],
): Promise<Carried> {
  const entries = await readBefore(number, period, columns);
  const { changes, same } = await compareEntries(number, entries);
  const open = changes.filter(({ before }) => isBlankCell(before));
  return { changes: open, kept: changes.length - open.length, same };
}

async function readBefore(number: number, period: Period, columns: readonly string[]) {
  try {
    return await Excel.run(async (context) => {
      const instance = await readOwnInstance(context, number);
      const { scheme, opened } = instance.layout;
      const before = opened.filter((own) => comparePeriods(own, period) < 0).at(-1);
      if (!before) throw new WorkbookProblem("nothingBefore");
      const loaded = loadPeriod(context, instance, before);
      await context.sync();
      refuseMovedIn(loaded);
      const wanted = scheme.entryColumns.flatMap(({ id }, at) => (columns.includes(id) ? [{ id, at }] : []));
      const people = new Map<string, { id: string; values: Record<string, CellContent> }>();
      for (const { id, values } of entryRows(loaded)) {
        // Of a person who stands there twice nobody knows which row counts: the first, as a look-up finds it.
        if (id === "" || people.has(idKey(id))) continue;
        const filled = wanted.flatMap(({ id: column, at }): [string, CellContent][] => {
          const value = values[at];
          return value === undefined || isBlankCell(value) || isExcelError(value) ? [] : [[column, value]];
        });
        people.set(idKey(id), { id, values: Object.fromEntries(filled) });
      }
      return [...people.values()].map((person) => ({ ...person, period }));
    });
  } catch (error) {
    throw problemOf(error);
  }
}
