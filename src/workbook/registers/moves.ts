/** Lines of the register of moves: the roster has the new department at once, periods before keep the old one. */
import { fill } from "../../i18n/language";
import { REGISTER_TEXTS } from "../../i18n/registers";
import { momentOf } from "../../template/clock";
import { closedPeriods } from "../../template/kept/closing";
import { listRows } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import { ROSTER_COLUMNS } from "../../template/lists/listShape";
import { comparePeriods, parsePeriod, periodId, periodLabel, type Period } from "../../template/periods";
import { area } from "../../template/plan";
import { movesOf, type Move } from "../../template/registers/move";
import { movePeriods, MOVES, openBefore } from "../../template/registers/moveRegister";
import { linesOf, nextNumber } from "../../template/registers/register";
import { refuseMoved } from "../columns";
import { command } from "../command";
import { readWholeInstance, sheetPlace, type Instance } from "../instances";
import { WorkbookProblem } from "../problems";
import { rosterPeople } from "../roster";
import type { Undo } from "../undo";
import { unlock } from "../unlock";
import { rangeOf } from "../writeSheet";
import { writeValues } from "../writeValues";
import { refuseGone } from "./goneRegister";
import { logRegister } from "./registerLog";
import { appendLines, countingRowOf, loadRows, rewriteLine } from "./registerSheet";
import { said, type RegisterWords } from "./registerWords";

/** Somebody is of another department from a period on. @throws WorkbookProblem; the workbook is then as it was before. */
export const addMove = (
  number: number,
  { id, from, department }: { id: string; from: Period; department: string },
  words: RegisterWords,
  now = new Date(),
): Promise<void> =>
  command(async (context, undo) => {
    const { by, reason } = said(words);
    const instance = await readWholeInstance(context, number);
    const { layout } = instance;
    refuseGone(instance, "moves");
    await refuseMoved(context, instance);
    const loaded = loadRows(context, instance, MOVES);
    const roster = loadRoster(context, instance);
    await context.sync();
    const person = roster.find(id);
    const label = (period: Period) => periodLabel(period, layout.language);
    const after = department.trim();
    if (after === "" || after === person.department)
      throw new WorkbookProblem("sameDepartment", { id, department: person.department });
    if (!movePeriods(layout).some((own) => periodId(own) === periodId(from)))
      throw new WorkbookProblem("movePeriod", { period: label(from) });
    const open = openBefore(layout, from);
    if (open.length > 0) throw new WorkbookProblem("moveOpenBefore", { periods: open.map(label).join(", ") });
    const rows = loaded();
    const last = movesOf(linesOf(rows), id).at(-1);
    const lastFrom = last && parsePeriod(layout.scheme.period, last.from);
    if (last && lastFrom && comparePeriods(lastFrom, from) >= 0)
      throw new WorkbookProblem("moveLater", { number: last.number, period: label(lastFrom) });
    const line: Move = {
      ...{
        number: nextNumber(MOVES, rows, instance.record),
        id: person.id,
        name: person.name,
        from: periodId(from),
      },
      ...{ before: person.department, after, reason, by, at: momentOf(now) },
    };
    await writeDepartment(context, undo, person, after);
    await appendLines(context, undo, instance, MOVES, [line]);
  });

/** The last move of a person counts no more. @throws WorkbookProblem; the workbook is then as it was before. */
export const takeBackMove = (
  number: number,
  line: number,
  words: RegisterWords,
  now = new Date(),
): Promise<void> =>
  command(async (context, undo) => {
    const { by, reason } = said(words);
    const instance = await readWholeInstance(context, number);
    const { layout } = instance;
    await refuseMoved(context, instance);
    const loaded = loadRows(context, instance, MOVES);
    const roster = loadRoster(context, instance);
    await context.sync();
    const row = countingRowOf(loaded(), line);
    const { id, name, before, after, from } = row.line;
    const last = movesOf(linesOf(loaded()), id).at(-1);
    if (last && last.number !== line)
      throw new WorkbookProblem("moveLater", { number: last.number, period: last.from });
    // Whoever was taken out since has no department.
    const person = roster.look(id);
    const period = parsePeriod(layout.scheme.period, from);
    const label = (own: Period) => periodLabel(own, layout.language);
    const closed = closedPeriods(layout).filter((own) => period && comparePeriods(own, period) >= 0);
    if (closed.length > 0)
      throw new WorkbookProblem("moveClosed", { number: line, periods: closed.map(label).join(", ") });
    const open = period ? openBefore(layout, period) : [];
    if (open.length > 0)
      throw new WorkbookProblem("moveOpenBefore", {
        periods: open.map(label).join(", "),
      });
    // What somebody has typed since then is theirs.
    if (person?.department === after) await writeDepartment(context, undo, person, before);
    const takenBack = { at: momentOf(now), by, reason };
    await rewriteLine(context, undo, instance, MOVES, row.row, { ...row.line, takenBack });
    const change = {
      parameter: fill(REGISTER_TEXTS.logMove[layout.language], { number: line, who: `${name} ${id}`.trim() }),
      item: period ? label(period) : from,
      ...{ before: after, after: before, format: "@" },
    };
    await logRegister(context, undo, instance, change, { by, reason }, now);
  });

interface InRoster {
  id: string;
  name: string;
  department: string;
  sheet: string;
  /** Of the sheet, from 0. */
  row: number;
  formula: unknown;
}

/** Queues the reading of the roster; after the sync somebody is found in it. */
function loadRoster(
  context: Excel.RequestContext,
  instance: Instance,
): { find(id: string): InRoster; look(id: string): InRoster | undefined } {
  const { name, ...place } = sheetPlace(instance, "roster");
  const { row, rows } = listRows("roster", { name, ...place });
  const body = area(row, 0, Math.max(1, rows), ROSTER_COLUMNS.length);
  const range = rangeOf(context.workbook.worksheets.getItem(name), body).load("values,formulas");
  const look = (id: string): InRoster | undefined => {
    const values = range.values as unknown[][];
    const at = values.findIndex(([own]) => idKey(own) === idKey(id));
    const [person] = at < 0 ? [] : rosterPeople(values.slice(at, at + 1));
    const formula = (range.formulas as unknown[][])[at]?.[DEPARTMENT];
    return person && { ...person, sheet: name, row: row + at, formula };
  };
  return {
    look,
    find: (id) => {
      const person = look(id);
      if (!person) throw new WorkbookProblem("notInRoster", { id });
      return person;
    },
  };
}

const DEPARTMENT = ROSTER_COLUMNS.indexOf("department");

async function writeDepartment(
  context: Excel.RequestContext,
  undo: Undo,
  { sheet, row, formula }: InRoster,
  department: string,
): Promise<void> {
  const { ids, lock } = await unlock(context, undo, [sheet]);
  const cell = area(row, DEPARTMENT);
  undo.writes({
    ...{ sheet: ids[sheet] ?? "", area: cell, written: [[department]] },
    ...{ formulas: [[formula]], formats: [["@"]] },
  });
  writeValues(rangeOf(context.workbook.worksheets.getItem(sheet), cell), [[department]]);
  lock();
  await context.sync();
}
