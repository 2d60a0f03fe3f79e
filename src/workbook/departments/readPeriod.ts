/** A period as it stands for the departments: who is in which, what is entered, what was sent and what came back. */
import { clauseDue, type ClauseDue } from "../../exchange/departments/dueDates";
import { EVENT_COLUMNS, eventsIn, type ExchangeEvent } from "../../exchange/departments/exchangeEvents";
import {
  RATER_COLUMNS,
  raterLines,
  RATERS_ROLE,
  type RaterLine,
} from "../../exchange/departments/raterLines";
import { displayLanguage } from "../../i18n/language";
import { isClosed } from "../../template/kept/closing";
import type { ParameterInput } from "../../schemes/scheme";
import { entryRole, listRole, listRows, type Layout } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import { behindEntries, FIRST_ENTRY_COLUMN, ROSTER_COLUMNS } from "../../template/lists/listShape";
import { planEntrySheet } from "../../template/lists/entrySheet";
import { planSchemeListSheet } from "../../template/lists/schemeListSheet";
import { periodLabel, type Period } from "../../template/periods";
import { area, type CellContent } from "../../template/plan";
import { LEAVE } from "../../template/registers/leaveRegister";
import { departmentIn, movesOf } from "../../template/registers/move";
import { MOVES } from "../../template/registers/moveRegister";
import { linesOf } from "../../template/registers/register";
import { loadHeadings, movedIn } from "../columns";
import { readOwnInstance, sheetPlace, type Instance } from "../instances";
import { inputsOf, loadParameters } from "../parameters";
import { loadRows } from "../registers/registerSheet";
import { problemOf, WorkbookProblem } from "../problems";
import { rosterPeople, withLeaves, type RosterPerson } from "../roster";
import { rangeOf } from "../writeSheet";
import { EXCHANGE_ROLE } from "./exchangeLog";

export interface PeriodNow {
  layout: Layout;
  period: Period;
  /** As they hold in the period. */
  parameters: Readonly<Record<string, ParameterInput>>;
  /** With the departments of the period. */
  roster: RosterPerson[];
  /** Rows of the roster by the key of the id. */
  facts: Readonly<Record<string, readonly CellContent[]>>;
  /** Rows of the entry sheet that have an id: entries, and behind them the note. */
  entries: { id: string; values: CellContent[] }[];
  /** Rows of the lists, blank ones too, by the list's id. */
  lists: Record<string, CellContent[][]>;
  events: ExchangeEvent[];
  /** Until when a clause wants it; none where the scheme says nothing. */
  due?: ClauseDue;
  /** Who scores whom; none where it is not laid down. */
  raters?: RaterLine[];
}

/** Four syncs. @throws WorkbookProblem */
export async function readPeriodNow(number: number, period: Period): Promise<PeriodNow> {
  try {
    return await Excel.run(async (context) => {
      const instance = await readOwnInstance(context, number);
      const loaded = loadPeriod(context, instance, period);
      const place = sheetPlace(instance, "roster");
      const roster = rangeOf(
        context.workbook.worksheets.getItem(place.name),
        area(
          listRows("roster", place).row,
          0,
          Math.max(1, listRows("roster", place).rows),
          ROSTER_COLUMNS.length + instance.layout.scheme.rosterColumns.length,
        ),
      ).load("values");
      const log = instance.layout.sheets[EXCHANGE_ROLE];
      const lines =
        log &&
        rangeOf(
          context.workbook.worksheets.getItem(log.name),
          area(log.header, 0, log.end - log.header + 1, EVENT_COLUMNS.length),
        ).load("values");
      // Above the headings (`lists/entrySheet`).
      const entry = sheetPlace(instance, entryRole(period));
      const said = rangeOf(context.workbook.worksheets.getItem(entry.name), area(entry.header - 1, 0)).load(
        "values",
      );
      const raters = loadRaters(context, instance);
      const parameters = loadParameters(context, instance.layout);
      const leave = loadRows(context, instance, LEAVE);
      const moves = loadRows(context, instance, MOVES);
      await context.sync();
      refuseMovedIn(loaded);
      const due = clauseDue(String(said.values[0]?.[0] ?? ""));
      return {
        parameters: inputsOf(parameters, instance.layout, period),
        ...{ layout: instance.layout, period },
        roster: withLeaves(rosterPeople(roster.values), linesOf(leave())).map((person) => ({
          ...person,
          department: departmentIn(person.department, movesOf(linesOf(moves()), person.id), period),
        })),
        facts: Object.fromEntries((roster.values as CellContent[][]).map((row) => [idKey(row[0]), row])),
        entries: entryRows(loaded).filter(({ id }) => id !== ""),
        lists: Object.fromEntries(
          loaded.lists.map(({ list, range }) => [list.id, range.values as CellContent[][]]),
        ),
        events: eventsIn(lines?.values ?? []),
        ...(due ? { due } : {}),
        ...(raters ? { raters: raters() } : {}),
      };
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** Queues the reading of who scores whom. */
function loadRaters(context: Excel.RequestContext, { layout }: Instance): (() => RaterLine[]) | undefined {
  const place = layout.sheets[RATERS_ROLE];
  if (!place) return undefined;
  const { row, rows } = listRows(RATERS_ROLE, place);
  const range = rangeOf(
    context.workbook.worksheets.getItem(place.name),
    area(row, 0, Math.max(1, rows), RATER_COLUMNS.length),
  ).load("values");
  return () => (rows === 0 ? [] : raterLines(range.values, row + 1));
}

/** Queues the reading of a period's entry sheet and lists, with their headings. */
export function loadPeriod(context: Excel.RequestContext, instance: Instance, period: Period) {
  const { layout } = instance;
  const { scheme } = layout;
  const place = sheetPlace(instance, entryRole(period));
  const sheetOf = (name: string) => context.workbook.worksheets.getItem(name);
  const body = area(
    place.header + 1,
    0,
    Math.max(1, place.end - place.header - 1),
    behindEntries(scheme, "note") + 1,
  );
  const lists = scheme.lists.map((list) => {
    const role = listRole(list.id, period);
    const own = sheetPlace(instance, role);
    const { row, rows } = listRows(role, own);
    const cells = area(row, 0, Math.max(1, rows), list.columns.length);
    return {
      list,
      role,
      name: own.name,
      area: cells,
      range: rangeOf(sheetOf(own.name), cells).load("values,formulas,numberFormat"),
    };
  });
  const plans = [
    planEntrySheet(layout, period, []),
    ...lists.map(({ list }) => planSchemeListSheet(layout, list, period)),
  ];
  return {
    name: place.name,
    entries: scheme.entryColumns.length,
    area: body,
    range: rangeOf(sheetOf(place.name), body).load("values,formulas"),
    lists,
    headings: loadHeadings(context, instance, plans),
  };
}

type LoadedPeriod = ReturnType<typeof loadPeriod>;

/** The rows of an entry sheet that was loaded: the id, what is entered, and behind it the note. */
export const entryRows = ({ range, entries }: LoadedPeriod): { id: string; values: CellContent[] }[] =>
  (range.values as CellContent[][]).map((row) => ({
    id: String(row[0] ?? ""),
    values: [...row.slice(FIRST_ENTRY_COLUMN, FIRST_ENTRY_COLUMN + entries), ...row.slice(-1)],
  }));

/** @throws WorkbookProblem where columns do not stand where they did */
export function refuseMovedIn({ headings }: LoadedPeriod): void {
  for (const row of headings) {
    const moved = movedIn(row);
    if (moved) throw new WorkbookProblem("columnsMoved", { ...moved });
  }
}

/** @throws WorkbookProblem: the figures of a closed period are values, which entries do not move any more. */
export function refuseClosed(layout: Layout, period: Period): void {
  if (isClosed(layout, period))
    throw new WorkbookProblem("filesOfClosed", { period: periodLabel(period, displayLanguage()) });
}
