/** Lines of the register of leave: entered, taken back. With the first one results and entry sheets learn to ask it. */
import { fill } from "../../i18n/language";
import { REGISTER_TEXTS } from "../../i18n/registers";
import { momentOf } from "../../template/clock";
import { isClosed } from "../../template/kept/closing";
import { entryRole, listRows } from "../../template/layout";
import { planEntrySheet } from "../../template/lists/entrySheet";
import { isComputed } from "../../template/lists/rowOrder";
import { idKey } from "../../template/lists/ids";
import { isEmployed } from "../../template/missing";
import type { Period } from "../../template/periods";
import { area, type CellContent } from "../../template/plan";
import {
  isOnLeave,
  leaveRange,
  leavesOf,
  overlapping,
  type Leave,
  type LeaveRange,
} from "../../template/registers/leave";
import { hasLeave, LEAVE } from "../../template/registers/leaveRegister";
import { linesOf, nextNumber, sayRegister } from "../../template/registers/register";
import { dateText } from "../../template/typedValues";
import { writeChecksAnew } from "../addCheck";
import { refuseMoved } from "../columns";
import { command, inTurn, wholly } from "../command";
import { readWholeInstance, sheetPlace, type Instance } from "../instances";
import { listInEntries } from "../people";
import { WorkbookProblem } from "../problems";
import { deleteEarlier, type Earlier } from "../renewSheets";
import { rewriteForLeave } from "../rewriteSheets";
import { readRoster, withLeaves } from "../roster";
import type { Undo } from "../undo";
import { unlock } from "../unlock";
import { rangeOf } from "../writeSheet";
import { refuseGone } from "./goneRegister";
import { logRegister } from "./registerLog";
import { appendLines, countingRowOf, loadRows, rewriteLine } from "./registerSheet";
import { said, type RegisterWords } from "./registerWords";

export type NewLeave = Pick<Leave, "id" | "kind" | "from" | "to" | "part">;

/**
 * Enters a line. Who is on leave for a whole period and has no entries in it yet goes from its entry sheet; entries that
 * stand there stay and do not count. @throws WorkbookProblem; the workbook is then as it was before, or the problem says
 * that earlier check sheets are left over.
 */
export const addLeave = (
  number: number,
  wanted: NewLeave,
  words: RegisterWords,
  now = new Date(),
): Promise<void> =>
  inTurn(async () => {
    const earlier = await wholly((context, undo) => add(context, undo, number, wanted, words, now));
    if (earlier) await deleteEarlier(number, earlier);
  });

async function add(
  context: Excel.RequestContext,
  undo: Undo,
  number: number,
  { id, kind, from, to, part }: NewLeave,
  words: RegisterWords,
  now: Date,
): Promise<Earlier | undefined> {
  const { by, reason } = said(words);
  const instance = await readWholeInstance(context, number);
  const { layout } = instance;
  refuseGone(instance, "leave");
  if (kind.trim() === "" || (to !== undefined && to < from)) throw new WorkbookProblem("leaveDates");
  await refuseMoved(context, instance);
  const loaded = loadRows(context, instance, LEAVE);
  const person = (await readRoster(context, instance)).find((own) => idKey(own.id) === idKey(id));
  if (!person) throw new WorkbookProblem("notInRoster", { id });
  const rows = loaded();
  const days = { from, ...(to === undefined ? {} : { to }), part };
  const other = overlapping(linesOf(rows), { id, ...days });
  // It stands already, but for check sheets that could not be deleted then.
  if (other && other.kind === kind.trim() && other.from === from && other.to === to && other.part === part)
    return [];
  if (other) throw new WorkbookProblem("leaveOverlaps", { number: other.number });
  const line: Leave = {
    ...{
      number: nextNumber(LEAVE, rows, instance.record),
      id: person.id,
      name: person.name,
      kind: kind.trim(),
    },
    ...{ ...days, ...leaveRange(layout.scheme.period, days), reason, by, at: momentOf(now) },
  };
  await appendLines(context, undo, instance, LEAVE, [line]);
  const next = await readWholeInstance(context, number);
  const isFirst = !hasLeave(layout);
  if (isFirst) await rewriteForLeave(context, undo, { before: layout, after: next.layout });
  await unlist(context, undo, next, line, leavesOf(linesOf(rows), id));
  return isFirst ? writeChecksAnew(context, undo, next.layout) : undefined;
}

/**
 * A line counts no more; it stays to be read. Who is asked for entries again gets a row in the entry sheets.
 * @throws WorkbookProblem; the workbook is then as it was before.
 */
export const takeBackLeave = (
  number: number,
  line: number,
  words: RegisterWords,
  now = new Date(),
): Promise<void> =>
  command(async (context, undo) => {
    const instance = await readWholeInstance(context, number);
    const { layout } = instance;
    const { by, reason } = said(words);
    await refuseMoved(context, instance);
    const loaded = loadRows(context, instance, LEAVE);
    const roster = await readRoster(context, instance);
    const row = countingRowOf(loaded(), line);
    const taken: Leave = { ...row.line, takenBack: { at: momentOf(now), by, reason } };
    await rewriteLine(context, undo, instance, LEAVE, row.row, taken);
    const { id, name, from, to, kind } = taken;
    const lines = linesOf(loaded());
    const others = lines.filter((own) => own.number !== line);
    const before = leavesOf(lines, id);
    const [person] = withLeaves(
      roster.flatMap((own) => {
        const { leaves, ...alone } = own;
        void leaves;
        return idKey(own.id) === idKey(id) ? [alone] : [];
      }),
      others,
    );
    const again = openPeriods(instance).filter(
      (period) => isOnLeave(before, period) && person !== undefined && isEmployed(person, period),
    );
    if (person) await listInEntries(context, undo, instance, person.id, again);
    const change = {
      parameter: fill(REGISTER_TEXTS.logLeave[layout.language], {
        number: line,
        who: `${name} ${id}`.trim(),
      }),
      item: kind,
      before: `${dateText(from)} – ${to === undefined ? "" : dateText(to)}`.trim(),
      ...{
        after: sayRegister("takenBack", layout, { at: dateText(momentOf(now)), by, reason }),
        format: "@",
      },
    };
    await logRegister(context, undo, instance, change, { by, reason }, now);
  });

/** What a line would do. */
export interface LeaveEffect {
  notRated: Period[];
  /** Covered in part and rated as usual. */
  rated: Period[];
}

/** Of the periods that are open and that it touches; `others`: what else the person has. */
export function effectOf(
  instance: Pick<Instance, "layout">,
  days: Pick<Leave, "from" | "to" | "part">,
  others: readonly LeaveRange[],
): LeaveEffect {
  const { layout } = instance;
  const range = leaveRange(layout.scheme.period, days);
  const touched = leaveRange(layout.scheme.period, { ...days, part: "not" });
  const own = openPeriods(instance).filter((period) => isOnLeave([touched], period));
  const notRated = own.filter((period) => isOnLeave([...others, range], period));
  return { notRated, rated: own.filter((period) => !notRated.includes(period)) };
}

const openPeriods = ({ layout }: Pick<Instance, "layout">): Period[] =>
  layout.opened.filter((period) => !isClosed(layout, period));

/** Rows of the entry sheets in which nothing is entered go: their ids are cleared. Two syncs and those that open. */
async function unlist(
  context: Excel.RequestContext,
  undo: Undo,
  instance: Instance,
  line: Leave,
  others: readonly Leave[],
): Promise<void> {
  const { layout } = instance;
  const { id } = line;
  const loaded = openPeriods(instance)
    .filter((period) => isOnLeave([...others, line], period) && !isOnLeave(others, period))
    .map((period) => {
      const place = sheetPlace(instance, entryRole(period));
      const { row, rows } = listRows(entryRole(period), place);
      const { columns } = planEntrySheet(layout, period, []).block;
      const body = area(row, 0, Math.max(1, rows), columns);
      const range = rangeOf(context.workbook.worksheets.getItem(place.name), body);
      return { name: place.name, body, range: range.load("formulas") };
    });
  await context.sync();
  const blank = loaded.flatMap(({ name, body, range }) =>
    (range.formulas as CellContent[][]).flatMap(([own, ...cells], at) =>
      idKey(own) === idKey(id) &&
      cells.every((cell, column) => cell === "" || isComputed(layout.scheme, "entry", column + 1))
        ? [{ name, cell: area(body.row + at, 0), own }]
        : [],
    ),
  );
  if (blank.length === 0) return;
  const { ids, lock } = await unlock(
    context,
    undo,
    blank.map(({ name }) => name),
  );
  for (const { name, cell, own } of blank) {
    undo.writes({ sheet: ids[name] ?? "", area: cell, written: [[""]], formulas: [[own]], formats: [["@"]] });
    rangeOf(context.workbook.worksheets.getItem(name), cell).values = [[""]];
  }
  lock();
  await context.sync();
}
