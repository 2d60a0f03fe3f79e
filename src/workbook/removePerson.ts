/**
 * Takes out somebody who was entered by mistake: cleared from the roster and from the entry sheets and lists of all periods
 * that are not closed, as if never entered. The rows are free then; the figures, which are found by the id, are gone.
 */
import { fill } from "../i18n/language";
import { REMOVING_TEXTS } from "../i18n/paneRemoving";
import { isBlankCell } from "../template/cellRules";
import { fingerprint } from "../template/fingerprint";
import { isClosed } from "../template/kept/closing";
import { entryRole, listRole, listRows, resultsRole } from "../template/layout";
import { planEntrySheet } from "../template/lists/entrySheet";
import { idKey } from "../template/lists/ids";
import { FIRST_ENTRY_COLUMN, ROSTER_COLUMNS } from "../template/lists/listShape";
import { isComputed } from "../template/lists/rowOrder";
import { planSchemeListSheet } from "../template/lists/schemeListSheet";
import { periodId, yearsOf, type Period } from "../template/periods";
import { area, type Area, type CellContent } from "../template/plan";
import { inForce } from "../template/registers/correction";
import { leavesOf } from "../template/registers/leave";
import { movesOf } from "../template/registers/move";
import { appendLog, logRows, openLog } from "./changeLog";
import { refuseMoved } from "./columns";
import { command } from "./command";
import { readWholeInstance, sheetPlace, type Instance } from "./instances";
import { problemOf, WorkbookProblem } from "./problems";
import { loadRegistered } from "./registers/registered";
import { said, type RegisterWords } from "./registers/registerWords";
import { rosterPeople } from "./roster";
import { unlock } from "./unlock";
import { rangeOf } from "./writeSheet";

/** What goes with a person. */
export interface PersonContents {
  id: string;
  name: string;
  /** Of each period that has a row of theirs. */
  entries: { period: Period; count: number }[];
  /** Rows of lists that name nobody else, as Excel counts them. */
  lists: { sheet: string; rows: number[] }[];
  /** Of all that is cleared: whoever removes it has seen that. */
  print: string;
}

/** What would go with a person. @throws WorkbookProblem where he cannot be taken out */
export async function readPersonContents(number: number, id: string): Promise<PersonContents> {
  try {
    return await Excel.run(async (context) => {
      const instance = await readWholeInstance(context, number);
      return (await find(context, instance, id)).contents;
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/**
 * What would be cleared must be what was shown.
 * @throws WorkbookProblem; the workbook is then as it was before.
 */
export const removePerson = (
  number: number,
  id: string,
  print: string,
  words: RegisterWords,
  now = new Date(),
): Promise<void> =>
  command(async (context, undo) => {
    const { by, reason } = said(words);
    const instance = await readWholeInstance(context, number);
    const { layout } = instance;
    await refuseMoved(context, instance);
    const { contents, rows } = await find(context, instance, id);
    if (contents.print !== print) throw new WorkbookProblem("entriesMoved");
    const { ids, lock } = await unlock(
      context,
      undo,
      rows.map(({ sheet }) => sheet),
    );
    for (const { sheet, role, area: own, formulas, formats } of rows) {
      // By their columns: a text may begin as a formula does, and an entry may be one.
      const written = [formulas.map((_, column) => (isComputed(layout.scheme, role, column) ? null : ""))];
      undo.writes({ sheet: ids[sheet] ?? "", area: own, written, formulas: [formulas], formats: [formats] });
      rangeOf(context.workbook.worksheets.getItem(sheet), own).values = written;
    }
    lock();
    await context.sync();
    const { language } = layout;
    const count = contents.entries.reduce((sum, own) => sum + own.count, 0);
    const line = {
      parameter: REMOVING_TEXTS.logPerson[language],
      item: `${contents.name} ${contents.id}`.trim(),
      before: fill(REMOVING_TEXTS.logEntries[language], { count }),
      after: "",
      format: "@",
    };
    const log = await openLog(context, undo, instance);
    await appendLog(context, undo, layout, log, logRows([line], "", { who: by, why: reason }, now));
  });

/** A row that is cleared but for what the sheet computes. */
interface OwnRow {
  sheet: string;
  role: string;
  area: Area;
  formulas: CellContent[];
  formats: string[];
}

/** One sync. @throws WorkbookProblem */
async function find(
  context: Excel.RequestContext,
  instance: Instance,
  id: string,
): Promise<{ contents: PersonContents; rows: OwnRow[] }> {
  const { layout } = instance;
  const { scheme } = layout;
  const key = idKey(id);
  const load = (role: string, columns: number) => {
    const place = sheetPlace(instance, role);
    const { row, rows } = listRows(role, place);
    const body = area(row, 0, Math.max(1, rows), columns);
    const sheet = context.workbook.worksheets.getItem(place.name);
    return {
      role,
      sheet: place.name,
      body,
      range: rangeOf(sheet, body).load("values,formulas,numberFormat"),
    };
  };
  const open = layout.opened.filter((period) => !isClosed(layout, period));
  const roster = load("roster", ROSTER_COLUMNS.length + scheme.rosterColumns.length);
  const entries = open.map((period) => ({
    period,
    ...load(entryRole(period), planEntrySheet(layout, period, []).block.columns),
  }));
  const lists = open.flatMap((period) =>
    scheme.lists.map((list) => ({
      list,
      ...load(listRole(list.id, period), planSchemeListSheet(layout, list, period).block.columns),
    })),
  );
  const closed = yearsOf(layout.opened).flatMap((year) => {
    const rows = layout.closed?.rows[year];
    if (rows === undefined) return [];
    const { name, header } = sheetPlace(instance, resultsRole(year));
    return [rangeOf(context.workbook.worksheets.getItem(name), area(header + 1, 0, rows)).load("values")];
  });
  const registered = loadRegistered(context, instance);
  await context.sync();
  const own = (
    { role, sheet, body, range }: ReturnType<typeof load>,
    of: (row: readonly unknown[]) => boolean,
  ) =>
    (range.values as CellContent[][]).flatMap((values, at) =>
      of(values)
        ? [
            {
              ...{ role, sheet, values, area: { ...body, row: body.row + at, rows: 1 } },
              formulas: range.formulas[at] as CellContent[],
              formats: range.numberFormat[at] as string[],
            },
          ]
        : [],
    );
  const isTheirs = ([cell]: readonly unknown[]) => idKey(cell) === key;
  const listed = own(roster, isTheirs);
  const [person] = rosterPeople(listed.map(({ values }) => values));
  if (!person) throw new WorkbookProblem("notInRoster", { id });
  if (closed.some(({ values }) => (values as unknown[][]).some(isTheirs)))
    throw new WorkbookProblem("personClosed", { id });
  const { leave, moves, corrections, appeals } = registered();
  const theirsIn = <Line extends { id: string }>(all: readonly Line[]) =>
    all.filter((line) => idKey(line.id) === key);
  const lines = [
    ...[...leavesOf(leave, id), ...movesOf(moves, id), ...theirsIn(inForce(corrections))],
    ...theirsIn(appeals).filter(({ decision }) => !decision),
  ];
  if (lines.length > 0) throw new WorkbookProblem("personRegistered", { id });
  const inEntries = entries.map((each) => ({ period: each.period, rows: own(each, isTheirs) }));
  const inLists = lists.map((each) => {
    const people = each.list.columns.flatMap(({ kind }, at) => (kind === "person" ? [at] : []));
    const rows = own(each, (row) => people.some((at) => idKey(row[at]) === key));
    const shared = rows.find(({ values }) =>
      people.some((at) => !isBlankCell(values[at]) && idKey(values[at]) !== key),
    );
    if (shared)
      throw new WorkbookProblem("personShared", { id, sheet: each.sheet, row: shared.area.row + 1 });
    return { sheet: each.sheet, rows };
  });
  const rows = [
    ...listed,
    ...inEntries.flatMap((each) => each.rows),
    ...inLists.flatMap((each) => each.rows),
  ];
  const entered = scheme.entryColumns.length;
  return {
    rows,
    contents: {
      ...{ id: person.id, name: person.name },
      entries: inEntries.flatMap(({ period, rows: theirs }) =>
        theirs.length === 0
          ? []
          : [
              {
                period,
                count: theirs
                  .flatMap(({ values }) => values.slice(FIRST_ENTRY_COLUMN, FIRST_ENTRY_COLUMN + entered))
                  .filter((cell) => !isBlankCell(cell)).length,
              },
            ],
      ),
      lists: inLists.flatMap(({ sheet, rows: theirs }) =>
        theirs.length === 0 ? [] : [{ sheet, rows: theirs.map(({ area: at }) => at.row + 1) }],
      ),
      print: fingerprint([
        JSON.stringify(inEntries.map(({ period }) => periodId(period))),
        JSON.stringify(rows.map(({ sheet, area: at, formulas }) => [sheet, at.row, formulas])),
      ]),
    },
  };
}
