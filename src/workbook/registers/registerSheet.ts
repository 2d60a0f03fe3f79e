/** Reads and writes the registers of a scheme: sheets that come with their first line, locked, found by their markers. */
import type { Layout } from "../../template/layout";
import { area } from "../../template/plan";
import {
  lineCells,
  lineFormats,
  readRow,
  sayRegister,
  type Numbered,
  type Register,
  type RegisterRow,
} from "../../template/registers/register";
import { STYLES } from "../../template/styles";
import { readBefore } from "../before";
import { keepRecord } from "../closing/keepRecord";
import type { Instance } from "../instances";
import { LOG_PROTECTION, makeLog, queueLines, type LogTexts, type OpenLog } from "../logSheet";
import { WorkbookProblem } from "../problems";
import type { Undo } from "../undo";
import { unlock } from "../unlock";
import { protectSheet, rangeOf, writeParts } from "../writeSheet";
import { writeValues } from "../writeValues";

type Own = Pick<Instance, "layout">;

/** Queues the reading of a register; its rows are there after the next sync. None where there is no such sheet. */
export function loadRows<Line extends Numbered>(
  context: Excel.RequestContext,
  { layout }: Own,
  register: Register<Line>,
): () => RegisterRow<Line>[] {
  const place = layout.sheets[register.role];
  const rows = place ? place.end - place.header - 1 : 0;
  if (!place || rows < 1) return () => [];
  const first = place.header + 1;
  const range = rangeOf(
    context.workbook.worksheets.getItem(place.name),
    area(first, 0, rows, register.columns.length + 1),
  ).load("values");
  return () =>
    (range.values as unknown[][]).flatMap((cells, index) => {
      const row = readRow(register, first + index, cells);
      if (!row) return [];
      return { ...row, line: row.line && register.today(row.line, layout) };
    });
}

function emptyRegister<Line>(register: Register<Line>, layout: Layout): LogTexts {
  const { role, title, note, end, columns } = register;
  const say = (key: Parameters<typeof sayRegister>[0]) => sayRegister(key, layout);
  return {
    ...{ role, sheet: say(title), title: say(title), note: say(note), end: say(end) },
    headings: [...columns.map((column) => say(column.title)), say("kept")],
    widths: columns.map(({ points }, column) => ({ column, count: 1, points })),
    hidden: [{ column: columns.length, count: 1 }],
  };
}

/** The row of a line by its number. @throws WorkbookProblem where there is none */
export function rowOf<Line extends { number: number }>(
  rows: readonly RegisterRow<Line>[],
  number: number,
): RegisterRow<Line> & { line: Line } {
  for (const row of rows) if (row.line?.number === number) return { ...row, line: row.line };
  throw new WorkbookProblem("lineGone", { number });
}

/** The same of a line that counts. @throws WorkbookProblem where there is none, or it was taken back */
export function countingRowOf<Line extends { number: number; takenBack?: unknown }>(
  rows: readonly RegisterRow<Line>[],
  number: number,
): RegisterRow<Line> & { line: Line } {
  const row = rowOf(rows, number);
  if (row.line.takenBack) throw new WorkbookProblem("lineGone", { number });
  return row;
}

/**
 * Adds lines at the end; the sheet comes with the first one. Three syncs, or those of a new sheet, and those of the
 * record, which keeps the last number.
 */
export async function appendLines<Line extends Numbered>(
  context: Excel.RequestContext,
  undo: Undo,
  instance: Pick<Instance, "layout" | "record" | "recordDamaged">,
  register: Register<Line>,
  lines: readonly Line[],
): Promise<void> {
  const { layout, record } = instance;
  // What cannot be read is not written over.
  if (!instance.recordDamaged && layout.sheets.record) {
    const last = Math.max(...lines.map(({ number }) => number));
    const numbers = { ...record.numbers, [register.role]: last };
    await keepRecord(context, undo, instance, { ...record, numbers }, await readBefore(context));
  }
  const log = await openRegister(context, undo, layout, register);
  queueLines(context, undo, layout, register.role, log, {
    values: lines.map((line) => lineCells(register, line, layout)),
    formats: lines.map(() => lineFormats(register)),
  });
  const sheet = context.workbook.worksheets.getItem(log.name);
  const own = area(log.end, 0, lines.length, register.columns.length);
  writeParts(sheet, {
    ...{ widths: [], cells: [], validations: [], styles: [{ area: own, style: STYLES.wrapped }] },
    // Rows that come take no colours from those above.
    conditionalFormats: register.marks?.(own) ?? [],
  });
  protectSheet(sheet, LOG_PROTECTION);
  await context.sync();
}

/** A register without a line. */
export async function makeRegister<Line>(
  context: Excel.RequestContext,
  undo: Undo,
  layout: Layout,
  register: Register<Line>,
): Promise<void> {
  const { name } = await makeLog(context, undo, layout, emptyRegister(register, layout));
  protectSheet(context.workbook.worksheets.getItem(name), LOG_PROTECTION);
  await context.sync();
}

async function openRegister<Line>(
  context: Excel.RequestContext,
  undo: Undo,
  layout: Layout,
  register: Register<Line>,
): Promise<OpenLog> {
  const place = layout.sheets[register.role];
  if (!place) return makeLog(context, undo, layout, emptyRegister(register, layout));
  const { ids } = await unlock(context, undo, [place.name]);
  return { id: ids[place.name] ?? "", name: place.name, end: place.end };
}

/** Writes a line anew in its row. Three syncs. */
export async function rewriteLine<Line extends Numbered>(
  context: Excel.RequestContext,
  undo: Undo,
  { layout }: Own,
  register: Register<Line>,
  row: number,
  line: Line,
): Promise<void> {
  const name = layout.sheets[register.role]?.name ?? "";
  const own = area(row, 0, 1, register.columns.length + 1);
  const { ids } = await unlock(context, undo, [name]);
  const sheet = context.workbook.worksheets.getItem(name);
  const range = rangeOf(sheet, own).load("formulas");
  await context.sync();
  const [cells, formats] = [lineCells(register, line, layout), lineFormats(register)];
  undo.writes({
    ...{ sheet: ids[name] ?? "", area: own, written: [cells] },
    ...{ formulas: range.formulas as unknown[][], formats: [formats] },
  });
  range.numberFormat = [formats];
  writeValues(range, [cells]);
  protectSheet(sheet, LOG_PROTECTION);
  await context.sync();
}
