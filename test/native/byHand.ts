/** People who come into a workbook without the add-in: somebody inserts rows and types. */
import type { Scheme } from "../../src/schemes/scheme";
import { address } from "../../src/template/addresses";
import { entryRole, listRows, type SheetPlace } from "../../src/template/layout";
import type { Person } from "../../src/template/lists/listShape";
import { rosterRow } from "../../src/template/lists/rosterSheet";
import { area, type CellContent } from "../../src/template/plan";
import { periodDays, type Period } from "../../src/template/periods";
import type { AddIn } from "../headless/addIn";

/** The results follow the roster when HR lets the add-in lengthen them. */
export async function joinByHand(
  addIn: AddIn,
  scheme: Scheme,
  number: number,
  people: readonly Person[],
  opened: readonly Period[],
): Promise<void> {
  await typeRows(
    addIn,
    number,
    "roster",
    people.map((person) => rosterRow(person, scheme.rosterColumns)),
  );
  for (const period of opened) {
    const { first, last } = periodDays(period);
    const own = people.filter(({ entered = first, left = last }) => entered <= last && left >= first);
    await typeRows(
      addIn,
      number,
      entryRole(period),
      own.map(({ id }) => [id]),
    );
  }
  await addIn.call("join", number, []);
}

/** A third below the first person, the others right above the end of the list. */
async function typeRows(
  { workbench, call }: AddIn,
  number: number,
  role: string,
  rows: readonly CellContent[][],
): Promise<void> {
  const place = async (): Promise<SheetPlace> => {
    const instance = (await call("instances")).find((candidate) => candidate.number === number);
    const found = instance?.places[role];
    if (!found) throw new Error(role);
    return found;
  };
  const type = async (row: number, name: string, contents: readonly CellContent[][]) => {
    if (contents.length === 0) return;
    await workbench.insertRows(name, row + 1, contents.length);
    const cells = area(row, 0, contents.length, contents[0]?.length ?? 1);
    await workbench.write(`'${name}'!${address(cells)}`, contents as CellContent[][]);
  };
  const third = Math.ceil(rows.length / 3);
  const before = await place();
  await type(listRows(role, before).row + 1, before.name, rows.slice(0, third));
  await type((await place()).end, before.name, rows.slice(third));
}
