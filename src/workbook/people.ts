/** The people of an inserted scheme: who joins gets rows in roster, entry sheets and results; who leaves a date. */
import { planEntrySheet } from "../template/lists/entrySheet";
import {
  entryRole,
  listRows,
  markerName,
  resultsRole,
  type Layout,
  type SheetPlace,
} from "../template/layout";
import { idKey } from "../template/lists/ids";
import { behindEntries, MOST_PEOPLE, ROSTER_COLUMNS, type Person } from "../template/lists/listShape";
import { isClosed } from "../template/kept/closing";
import { isEmployed } from "../template/missing";
import { periodId, type Period, yearsOf } from "../template/periods";
import { area, type Area, type CellContent, type SheetPlan } from "../template/plan";
import { planResultsSheet } from "../template/results/resultsSheet";
import { planRosterSheet, rosterRow } from "../template/lists/rosterSheet";
import { refuseMoved } from "./columns";
import { command } from "./command";
import { readOwnInstance, readWholeInstance, sheetPlace, type Instance } from "./instances";
import { WorkbookProblem } from "./problems";
import type { Undo } from "./undo";
import { unlock } from "./unlock";
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
export const addPeople = (number: number, people: readonly Person[]): Promise<void> =>
  command(async (context, undo) => {
    const instance = await readWholeInstance(context, number);
    await refuseMoved(context, instance);
    const { roster, entries, results } = await readLists(context, instance);
    const twice = people.filter(({ id }) => roster.ids.has(idKey(id))).map(({ id }) => id);
    if (twice.length > 0) throw new WorkbookProblem("alreadyListed", { ids: twice.join(", ") });
    const count = roster.ids.size + people.length;
    if (count > MOST_PEOPLE) throw new WorkbookProblem("tooManyPeople", { count, most: MOST_PEOPLE });
    const joining = growth(roster, people.length);
    const rosterRows = listRows("roster", roster.place).rows + joining.inserted;
    const work: Work = {
      roster: joining,
      // Who joins a period that is closed has no figures in it.
      entries: entries.flatMap(({ period, list }) => {
        if (isClosed(instance.layout, period)) return [];
        const own = people.filter((person) => isEmployed(person, period) && !list.ids.has(idKey(person.id)));
        return { period, people: own, growth: growth(list, own.length) };
      }),
      results: results.map(({ year, list, closed }) => ({
        year,
        growth: {
          list,
          // Closed rows keep their people; who is in none of them needs a row below.
          inserted: Math.max(
            0,
            closed
              ? rosterRows - closed.ids.filter((id) => roster.ids.has(id)).length - closed.below
              : rosterRows - listRows(list.role, list.place).rows,
          ),
          targets: [],
        },
      })),
    };
    await write(context, undo, grown(instance.layout, work), work, people);
  });

interface Work {
  roster: Growth;
  entries: { period: Period; people: Person[]; growth: Growth }[];
  results: { year: number; growth: Growth }[];
}

const growthsOf = ({ roster, entries, results }: Work): Growth[] =>
  [roster, ...entries.map((entry) => entry.growth), ...results.map((result) => result.growth)].filter(
    ({ inserted, targets }) => inserted > 0 || targets.length > 0,
  );

/** Somebody of the roster gets a row in these entry sheets, where there is none; part of a command. */
export async function listInEntries(
  context: Excel.RequestContext,
  undo: Undo,
  instance: Instance,
  id: string,
  periods: readonly Period[],
): Promise<void> {
  const { roster, entries } = await readLists(context, instance);
  const wanted = new Set(periods.map(periodId));
  const work: Work = {
    roster: { list: roster, inserted: 0, targets: [] },
    entries: entries.flatMap(({ period, list }) =>
      wanted.has(periodId(period)) && !list.ids.has(idKey(id))
        ? [{ period, people: [{ id, name: "" }], growth: growth(list, 1) }]
        : [],
    ),
    results: [],
  };
  if (work.entries.length > 0) await write(context, undo, grown(instance.layout, work), work, []);
}

/** Rows come into the results of a year, before the last one, as part of another command. Two syncs and two to open. */
export async function lengthenResults(
  context: Excel.RequestContext,
  undo: Undo,
  { layout }: Pick<Instance, "layout">,
  year: number,
  inserted: number,
): Promise<Layout> {
  const role = resultsRole(year);
  const place = sheetPlace({ layout }, role);
  const list = (own: string, at: SheetPlace): List => ({
    ...{ role: own, place: at, width: 0, free: [], ids: new Set() },
  });
  const work: Work = {
    roster: { list: list("roster", sheetPlace({ layout }, "roster")), inserted: 0, targets: [] },
    entries: [],
    results: [{ year, growth: { list: list(role, place), inserted, targets: [] } }],
  };
  const longer = grown(layout, work);
  await write(context, undo, longer, work, []);
  return longer;
}

/** One sync: roster, entry sheets and results. */
async function readLists(context: Excel.RequestContext, instance: Instance) {
  const { layout } = instance;
  const { scheme, opened } = layout;
  const years = yearsOf(opened);
  const rosterWidth = ROSTER_COLUMNS.length + scheme.rosterColumns.length;
  const load = (role: string, width: number) => {
    const place = sheetPlace(instance, role);
    const sheet = context.workbook.worksheets.getItem(place.name);
    const cells =
      width > 0 && listRows(role, place).rows > 0
        ? rangeOf(sheet, { ...listRows(role, place), column: 0, columns: width }).load("values")
        : undefined;
    return { role, place, width, cells };
  };
  const loaded = {
    roster: load("roster", rosterWidth),
    entries: opened.map((period) => ({
      period,
      from: load(entryRole(period), behindEntries(scheme, "note") + 1),
    })),
    results: years.map((year) => ({
      year,
      from: load(resultsRole(year), 0),
      closed: loadClosed(context, instance, year),
    })),
  };
  await context.sync();
  const list = ({ role, place, width, cells }: ReturnType<typeof load>, formulas: number[]): List => ({
    role,
    place,
    width,
    free: (cells?.values ?? []).flatMap((row: unknown[], index) =>
      row.every((cell, column) => cell === "" || formulas.includes(column))
        ? [listRows(role, place).row + index]
        : [],
    ),
    ids: new Set((cells?.values ?? []).map(([id]) => idKey(id)).filter((id) => id !== "")),
  });
  return {
    roster: list(loaded.roster, []),
    // Formulas: the name, and what is said behind the entries, but for the note.
    entries: loaded.entries.map(({ period, from }) => ({
      period,
      list: list(from, [1, behindEntries(scheme, "missing"), behindEntries(scheme, "check")]),
    })),
    results: loaded.results.map(({ year, from, closed }) => ({
      year,
      list: list(from, []),
      ...(closed
        ? { closed: { ids: closed.ids.values.flat().map(idKey).filter(Boolean), below: closed.below } }
        : {}),
    })),
  };
}

/** The people of closed rows, and how many rows are below them. */
function loadClosed(context: Excel.RequestContext, instance: Instance, year: number) {
  const rows = instance.layout.closed?.rows[year];
  if (rows === undefined) return undefined;
  const { name, header, end } = sheetPlace(instance, resultsRole(year));
  const ids = rangeOf(context.workbook.worksheets.getItem(name), area(header + 1, 0, rows)).load("values");
  return { ids, below: end - header - 1 - rows };
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

/** Four syncs: two that open the sheets, rows, then contents. */
async function write(
  context: Excel.RequestContext,
  undo: Undo,
  layout: Layout,
  work: Work,
  people: readonly Person[],
): Promise<void> {
  const { workbook } = context;
  const sheetOf = ({ list }: Growth) => workbook.worksheets.getItem(list.place.name);
  const growths = growthsOf(work);
  const { ids, lock } = await unlock(
    context,
    undo,
    growths.map(({ list }) => list.place.name),
  );
  const idOf = ({ list }: Growth) => ids[list.place.name] ?? "";
  context.runtime.enableEvents = false;
  workbook.application.suspendApiCalculationUntilNextSync();
  for (const each of growths) {
    if (each.inserted === 0) continue;
    const { list, inserted: rows } = each;
    const row = insertedAt(list);
    undo.inserts({
      ...{ sheet: idOf(each), row, rows },
      ...{ name: markerName(layout.number, list.role), end: list.place.end },
    });
    const sheet = sheetOf(each);
    const added = { row, column: 0, rows, columns: 1 };
    rangeOf(sheet, added).getEntireRow().insert(Excel.InsertShiftDirection.down);
    // The last row has moved below them: theirs is its format.
    const last = rangeOf(sheet, { ...added, row: row + rows, rows: 1 }).getEntireRow();
    rangeOf(sheet, added).getEntireRow().copyFrom(last, Excel.RangeCopyType.formats);
  }
  await context.sync();
  workbook.application.suspendApiCalculationUntilNextSync();
  const enter = (each: Growth, contents: readonly CellContent[][]): void => {
    const rows = writtenRows(each.targets, contents);
    if (!rows) return;
    undo.writes({ sheet: idOf(each), area: rows.area, written: rows.values });
    writeValues(rangeOf(sheetOf(each), rows.area), rows.values);
  };
  enter(
    work.roster,
    people.map((person) => rosterRow(person, layout.scheme.rosterColumns)),
  );
  for (const { period, people: own, growth: each } of work.entries) {
    if (each.inserted > 0) writeFormulas(sheetOf(each), each, planEntrySheet(layout, period, []));
    enter(
      each,
      own.map(({ id }) => [id]),
    );
  }
  for (const { year, growth: each } of work.results) {
    if (each.inserted === 0) continue;
    writeFormulas(sheetOf(each), each, planResultsSheet(layout, year));
  }
  lock();
  context.runtime.enableEvents = true;
  await context.sync();
}

/** Cells between the rows that are written stay as they are. */
function writtenRows(
  targets: readonly number[],
  contents: readonly CellContent[][],
): { area: Area; values: CellContent[][] } | undefined {
  const [first, last] = [targets[0], targets[targets.length - 1]];
  const columns = contents[0]?.length ?? 0;
  if (first === undefined || last === undefined) return undefined;
  const values = Array.from({ length: last - first + 1 }, () => Array<CellContent>(columns).fill(null));
  targets.forEach((row, index) => {
    values[row - first] = [...(contents[index] ?? [])];
  });
  return { area: area(first, 0, values.length, columns), values };
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

/** Enters a leaving date (a date serial), or takes it out again (`null`). @throws WorkbookProblem */
export const markLeaver = (number: number, id: string, left: number | null): Promise<void> =>
  command(async (context, undo) => {
    const instance = await readOwnInstance(context, number);
    const place = sheetPlace(instance, "roster");
    await refuseMoved(context, instance, [planRosterSheet(instance.layout, [])]);
    const sheet = context.workbook.worksheets.getItem(place.name);
    const columns = ROSTER_COLUMNS.length;
    const rows = rangeOf(sheet, { ...listRows("roster", place), column: 0, columns });
    rows.load("values,text,formulas,numberFormat");
    await context.sync();
    const index = rows.values.findIndex(([own]) => idKey(own) === idKey(id));
    if (index < 0) throw new WorkbookProblem("notInRoster", { id });
    const [enteredColumn, leftColumn] = [ROSTER_COLUMNS.indexOf("entered"), ROSTER_COLUMNS.indexOf("left")];
    const entered: unknown = rows.values[index]?.[enteredColumn];
    if (left !== null && typeof entered === "number" && left < entered) {
      throw new WorkbookProblem("leftBeforeEntered", { entered: rows.text[index]?.[enteredColumn] ?? "" });
    }
    const { ids, lock } = await unlock(context, undo, [place.name]);
    const cell = area(listRows("roster", place).row + index, leftColumn);
    undo.writes({
      ...{ sheet: ids[place.name] ?? "", area: cell, written: [[left ?? ""]] },
      formulas: [[rows.formulas[index]?.[leftColumn]]],
      formats: [[String(rows.numberFormat[index]?.[leftColumn])]],
    });
    rangeOf(sheet, cell).values = [[left ?? ""]];
    lock();
    await context.sync();
  });
