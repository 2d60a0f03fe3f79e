/** The people of an inserted scheme: who joins gets rows in roster, entry sheets and results; who leaves a date. */
import { planEntrySheet } from "../template/lists/entrySheet";
import { entryRole, listRows, resultsRole, type Layout, type SheetPlace } from "../template/layout";
import { idKey } from "../template/lists/ids";
import { FIRST_ENTRY_COLUMN, MOST_PEOPLE, ROSTER_COLUMNS, type Person } from "../template/lists/listShape";
import { periodDays, type Period, yearsOf } from "../template/periods";
import type { CellContent, SheetPlan } from "../template/plan";
import { planResultsSheet } from "../template/results/resultsSheet";
import { rosterRow } from "../template/lists/rosterSheet";
import { readOwnInstance, sheetPlace, type Instance } from "./instances";
import { problemOf, WorkbookProblem } from "./problems";
import { rangeOf, writeCells } from "./writeSheet";
import { writeValues } from "./writeValues";

/** One sheet's list: where it is, which of its rows are free, how it is protected. */
interface List {
  role: string;
  place: SheetPlace;
  width: number;
  /** Free rows, as rows of the sheet. */
  free: number[];
  /** Keys of the ids in it: of who is in an entry sheet before the roster, too. */
  ids: ReadonlySet<string>;
  /** Options of the protection, `undefined` where the sheet is not protected. */
  protection: Excel.WorksheetProtectionOptions | undefined;
}

/** What happens to a list: rows inserted before its last one, and the rows that people are written into. */
interface Growth {
  list: List;
  inserted: number;
  targets: number[];
}

/**
 * Writes people into free rows of the roster and of the entry sheets of the periods in which they are employed; inserts
 * rows where there are too few, and lengthens the results with the roster. Without people it only does the latter.
 * @throws WorkbookProblem; the workbook is then as it was before.
 */
export async function addPeople(number: number, people: readonly Person[]): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const instance = await readOwnInstance(context, number);
      const { roster, entries, results } = await readLists(context, instance);
      const twice = people.filter(({ id }) => roster.ids.has(idKey(id))).map(({ id }) => id);
      if (twice.length > 0) throw new WorkbookProblem("alreadyListed", { ids: twice.join(", ") });
      const count = roster.ids.size + people.length;
      if (count > MOST_PEOPLE) throw new WorkbookProblem("tooManyPeople", { count, most: MOST_PEOPLE });
      const joining = growth(roster, people.length);
      const rosterRows = listRows("roster", roster.place).rows + joining.inserted;
      const work: Work = {
        roster: joining,
        entries: entries.map(({ period, list }) => {
          const own = people.filter(
            (person) => isEmployed(person, period) && !list.ids.has(idKey(person.id)),
          );
          return { period, people: own, growth: growth(list, own.length) };
        }),
        results: results.map(({ year, list }) => ({
          year,
          growth: {
            list,
            inserted: Math.max(0, rosterRows - listRows(list.role, list.place).rows),
            targets: [],
          },
        })),
      };
      try {
        await write(context, grown(instance.layout, work), work, people);
      } catch (error) {
        await putBack(number, work);
        throw problemOf(error).undone();
      }
    });
  } catch (error) {
    throw problemOf(error);
  }
}

interface Work {
  roster: Growth;
  entries: { period: Period; people: Person[]; growth: Growth }[];
  results: { year: number; growth: Growth }[];
}

const growthsOf = ({ roster, entries, results }: Work): Growth[] =>
  [roster, ...entries.map((entry) => entry.growth), ...results.map((result) => result.growth)].filter(
    ({ inserted, targets }) => inserted > 0 || targets.length > 0,
  );

/** Without dates a person is employed throughout. */
function isEmployed({ entered, left }: Person, period: Period): boolean {
  const { first, last } = periodDays(period);
  return (entered === undefined || entered <= last) && (left === undefined || left >= first);
}

/** One sync: roster, entry sheets and results that are still there. */
async function readLists(context: Excel.RequestContext, instance: Instance) {
  const { layout } = instance;
  const { scheme, sheets, opened } = layout;
  const years = yearsOf(opened);
  const rosterWidth = ROSTER_COLUMNS.length + scheme.rosterColumns.length;
  const load = (role: string, width: number) => {
    const place = sheetPlace(instance, role);
    const sheet = context.workbook.worksheets.getItem(place.name);
    sheet.protection.load("protected,options");
    const cells =
      width > 0 && listRows(role, place).rows > 0
        ? rangeOf(sheet, { ...listRows(role, place), column: 0, columns: width }).load("values")
        : undefined;
    return { role, place, width, sheet, cells };
  };
  const loaded = {
    roster: load("roster", rosterWidth),
    entries: opened
      .filter((period) => sheets[entryRole(period)])
      .map((period) => ({
        period,
        from: load(entryRole(period), FIRST_ENTRY_COLUMN + scheme.entryColumns.length),
      })),
    results: years
      .filter((year) => sheets[resultsRole(year)])
      .map((year) => ({ year, from: load(resultsRole(year), 0) })),
  };
  await context.sync();
  const list = ({ role, place, width, sheet, cells }: ReturnType<typeof load>, formulas: number[]): List => ({
    role,
    place,
    width,
    free: (cells?.values ?? []).flatMap((row: unknown[], index) =>
      row.every((cell, column) => cell === "" || formulas.includes(column))
        ? [listRows(role, place).row + index]
        : [],
    ),
    ids: new Set((cells?.values ?? []).map(([id]) => idKey(id)).filter((id) => id !== "")),
    protection: sheet.protection.protected ? sheet.protection.options : undefined,
  });
  return {
    roster: list(loaded.roster, []),
    // The name beside the id is a formula.
    entries: loaded.entries.map(({ period, from }) => ({ period, list: list(from, [1]) })),
    results: loaded.results.map(({ year, from }) => ({ year, list: list(from, []) })),
  };
}

/** Rows come before the last one: only there names, validations and formulas over the list grow with it
 * (probe insertedRow). */
const insertedAt = ({ role, place }: List): number => Math.max(listRows(role, place).row, place.end - 1);

function growth(list: List, wanted: number): Growth {
  const inserted = Math.max(0, wanted - list.free.length);
  const at = insertedAt(list);
  const rows = [
    ...list.free.map((row) => (row < at ? row : row + inserted)),
    ...Array.from({ length: inserted }, (_, index) => at + index),
  ];
  return { list, inserted, targets: rows.sort((a, b) => a - b).slice(0, wanted) };
}

/** The layout after the rows are inserted. */
function grown(layout: Layout, work: Work): Layout {
  const sheets = { ...layout.sheets };
  for (const { list, inserted } of growthsOf(work)) {
    sheets[list.role] = { ...list.place, end: list.place.end + inserted };
  }
  return { ...layout, sheets };
}

/** Two syncs: rows, then contents. */
async function write(
  context: Excel.RequestContext,
  layout: Layout,
  work: Work,
  people: readonly Person[],
): Promise<void> {
  const { workbook } = context;
  const sheetOf = ({ list }: Growth) => workbook.worksheets.getItem(list.place.name);
  const growths = growthsOf(work);
  context.runtime.enableEvents = false;
  workbook.application.suspendApiCalculationUntilNextSync();
  for (const each of growths) {
    const sheet = sheetOf(each);
    if (each.list.protection) sheet.protection.unprotect();
    if (each.inserted === 0) continue;
    const rows = { row: insertedAt(each.list), column: 0, rows: each.inserted, columns: 1 };
    rangeOf(sheet, rows).getEntireRow().insert(Excel.InsertShiftDirection.down);
    // The last row has moved below them: theirs is its format.
    const last = rangeOf(sheet, { ...rows, row: rows.row + rows.rows, rows: 1 }).getEntireRow();
    rangeOf(sheet, rows).getEntireRow().copyFrom(last, Excel.RangeCopyType.formats);
  }
  await context.sync();
  workbook.application.suspendApiCalculationUntilNextSync();
  writeRows(
    sheetOf(work.roster),
    work.roster.targets,
    people.map((person) => rosterRow(person, layout.scheme.rosterColumns)),
  );
  for (const { period, people: own, growth: each } of work.entries) {
    const sheet = sheetOf(each);
    if (each.inserted > 0) writeFormulas(sheet, each, planEntrySheet(layout, period, []));
    writeRows(
      sheet,
      each.targets,
      own.map(({ id }) => [id]),
    );
  }
  for (const { year, growth: each } of work.results) {
    if (each.inserted === 0) continue;
    writeFormulas(sheetOf(each), each, planResultsSheet(layout, year));
  }
  for (const each of growths)
    if (each.list.protection) sheetOf(each).protection.protect(each.list.protection);
  context.runtime.enableEvents = true;
  await context.sync();
}

/** Cells between the rows that are written stay as they are. */
function writeRows(
  sheet: Excel.Worksheet,
  targets: readonly number[],
  contents: readonly CellContent[][],
): void {
  const [first, last] = [targets[0], targets[targets.length - 1]];
  const columns = contents[0]?.length ?? 0;
  if (first === undefined || last === undefined) return;
  const rows = Array.from({ length: last - first + 1 }, () => Array<CellContent>(columns).fill(null));
  targets.forEach((row, index) => {
    rows[row - first] = [...(contents[index] ?? [])];
  });
  writeValues(rangeOf(sheet, { row: first, column: 0, rows: rows.length, columns }), rows);
}

/** The formulas a row that a new sheet would have, in the inserted rows; what spills grows by itself. */
function writeFormulas(sheet: Excel.Worksheet, { list, inserted }: Growth, plan: SheetPlan) {
  const at = insertedAt(list);
  for (const cells of plan.cells) {
    const { row, rows } = cells.area;
    if ("formula" in cells && row <= at && row + rows > at && rows > 1)
      writeCells(sheet, { ...cells, area: { ...cells.area, row: at, rows: inserted } });
  }
}

/** Takes back what a failed attempt may have done; what it has done is seen in the workbook. */
async function putBack(number: number, work: Work): Promise<void> {
  const growths = growthsOf(work);
  try {
    await Excel.run(async (context) => {
      const { layout } = await readOwnInstance(context, number);
      const sheets = growths.map(({ list }) => context.workbook.worksheets.getItem(list.place.name));
      for (const { protection } of sheets) protection.load("protected");
      await context.sync();
      growths.forEach(({ list, inserted, targets }, index) => {
        const sheet = sheets[index];
        if (!sheet) return;
        if (sheet.protection.protected) sheet.protection.unprotect();
        const done = (layout.sheets[list.role]?.end ?? list.place.end) - list.place.end === inserted;
        if (done && inserted > 0) {
          const rows = { row: insertedAt(list), column: 0, rows: inserted, columns: 1 };
          rangeOf(sheet, rows).getEntireRow().delete(Excel.DeleteShiftDirection.up);
        }
        // Those free before are free again; in entry sheets only the id was written.
        const columns = list.role === "roster" ? list.width : 1;
        const free = list.free.slice(0, targets.length);
        writeRows(
          sheet,
          free,
          free.map(() => Array<CellContent>(columns).fill("")),
        );
        if (list.protection) sheet.protection.protect(list.protection);
      });
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch {
    const names = growths.map(({ list }) => list.place.name).join(", ");
    throw new WorkbookProblem("notUndone", { names });
  }
}

/** Enters a leaving date (a date serial), or takes it out again (`null`). */
export async function markLeaver(number: number, id: string, left: number | null): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const instance = await readOwnInstance(context, number);
      const place = sheetPlace(instance, "roster");
      const sheet = context.workbook.worksheets.getItem(place.name);
      const columns = ROSTER_COLUMNS.length;
      const rows = rangeOf(sheet, { ...listRows("roster", place), column: 0, columns }).load("values,text");
      await context.sync();
      const index = rows.values.findIndex(([own]) => idKey(own) === idKey(id));
      if (index < 0) throw new WorkbookProblem("notInRoster", { id });
      const enteredColumn = ROSTER_COLUMNS.indexOf("entered");
      const entered: unknown = rows.values[index]?.[enteredColumn];
      if (left !== null && typeof entered === "number" && left < entered) {
        throw new WorkbookProblem("leftBeforeEntered", { entered: rows.text[index]?.[enteredColumn] ?? "" });
      }
      rangeOf(sheet, {
        row: listRows("roster", place).row + index,
        column: ROSTER_COLUMNS.indexOf("left"),
        rows: 1,
        columns: 1,
      }).values = [[left ?? ""]];
      await context.sync();
    });
  } catch (error) {
    throw problemOf(error);
  }
}
