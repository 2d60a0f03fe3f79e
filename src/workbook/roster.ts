/** Who is in the roster of an inserted scheme, and when they are employed. */
import { listRows } from "../template/layout";
import { ROSTER_COLUMNS } from "../template/lists/listShape";
import { leavesOf, type Leave, type LeaveRange } from "../template/registers/leave";
import { LEAVE } from "../template/registers/leaveRegister";
import { linesOf } from "../template/registers/register";
import { sheetPlace, type Instance } from "./instances";
import { loadRows } from "./registers/registerSheet";
import { rangeOf } from "./writeSheet";

export interface RosterPerson {
  id: string;
  name: string;
  department: string;
  /** Date serials. */
  entered?: number;
  left?: number;
  /** When the person is not rated. */
  leaves?: LeaveRange[];
}

/** The people in rows of a roster that were read; rows without an id are nobody's. */
export function rosterPeople(rows: readonly (readonly unknown[])[]): RosterPerson[] {
  const column = (id: (typeof ROSTER_COLUMNS)[number]) => ROSTER_COLUMNS.indexOf(id);
  const text = (cell: unknown): string => String(cell ?? "");
  return rows.flatMap((row) => {
    const [entered, left] = [row[column("entered")], row[column("left")]];
    if (text(row[0]) === "") return [];
    return [
      {
        id: text(row[0]),
        name: text(row[column("name")]),
        department: text(row[column("department")]),
        ...(typeof entered === "number" ? { entered } : {}),
        ...(typeof left === "number" ? { left } : {}),
      },
    ];
  });
}

/** The same with the leave that a register tells of. */
export const withLeaves = (people: readonly RosterPerson[], lines: readonly Leave[]): RosterPerson[] =>
  people.map((person) => {
    const leaves = leavesOf(lines, person.id).map(({ notFrom, notTo }) => ({ notFrom, notTo }));
    return leaves.length > 0 ? { ...person, leaves } : person;
  });

/** One sync. */
export async function readRoster(
  context: Excel.RequestContext,
  instance: Pick<Instance, "layout">,
): Promise<RosterPerson[]> {
  const place = sheetPlace(instance, "roster");
  const people = rangeOf(context.workbook.worksheets.getItem(place.name), {
    ...listRows("roster", place),
    column: 0,
    columns: ROSTER_COLUMNS.length,
  }).load("values");
  const lines = loadRows(context, instance, LEAVE);
  await context.sync();
  return withLeaves(rosterPeople(people.values), linesOf(lines()));
}
