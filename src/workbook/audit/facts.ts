/** What was read of a scheme, and what several judges need of it: people, their rows, how they stand. */
import { address } from "../../template/addresses";
import { entryRole, listRows, resultsRole } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import { ROSTER_COLUMNS } from "../../template/lists/listShape";
import type { Period } from "../../template/periods";
import type { Area, CellContent, SheetPlan } from "../../template/plan";
import { resultColumnsOf } from "../../template/results/resultColumns";
import { periodRows, type PeriodRow } from "../../template/results/periodStates";
import type { Appeal } from "../../template/registers/appeal";
import type { Correction } from "../../template/registers/correction";
import type { Due } from "../../template/registers/dues";
import type { Leave } from "../../template/registers/leave";
import type { Move } from "../../template/registers/move";
import type { RegisterRow } from "../../template/registers/register";
import type { EntryColumn } from "../../schemes/scheme";
import type { Instance } from "../instances";
import type { CheckState } from "../readCheck";
import type { Finding } from "./findings";

/** A sheet as it is: formulas and values from its first cell on. */
export interface ReadSheet {
  role: string;
  name: string;
  plan: SheetPlan;
  formulas: CellContent[][];
  values: unknown[][];
  protected: boolean;
  hidden: boolean;
  /** Rows that nobody sees, from 0. */
  hiddenRows: number[];
}

interface ReadParameter {
  id: string;
  /** From which period on it holds. */
  from: Period | undefined;
  /** What people have entered; none where the name is gone. */
  input?: CellContent[][];
  /** Where the name points. */
  inForce?: { sheet: string; row: number; column: number };
}

export interface AuditRead {
  instance: Instance;
  sheets: ReadSheet[];
  /** "张三 007": who it is, by the roster. */
  who(id: string): string;
  /** The most that a parameter allows in a column, as the parameters stand in a period; without one, at last. */
  limit(column: EntryColumn, period?: Period): number | undefined;
  parameters: ReadParameter[];
  /** Lines of the change log, in its columns. */
  log: unknown[][];
  check: CheckState | undefined;
  /** What closed periods would pay now; where that could not be computed, why. */
  dues: readonly Due[];
  notCompared?: string;
  registers: {
    corrections: readonly RegisterRow<Correction>[];
    appeals: readonly RegisterRow<Appeal>[];
    leave: readonly RegisterRow<Leave>[];
    moves: readonly RegisterRow<Move>[];
  };
  /** The fingerprint of an earlier audit's report. */
  report: { sheet: string; fingerprint: string } | undefined;
  manual: boolean;
}

/** A row of a sheet's list in which an id stands. */
export interface ListedRow {
  /** Of the sheet, from 0. */
  row: number;
  id: string;
  cells: readonly CellContent[];
}

/** The sheet of a role as it was read, if it was. */
export const sheetOf = ({ sheets }: { sheets: readonly ReadSheet[] }, role: string): ReadSheet | undefined =>
  sheets.find((sheet) => sheet.role === role);

/** What the column of a sheet is called, in one line. */
export const headingAt = ({ formulas, plan }: ReadSheet, column: number): string =>
  oneLine(formulas[plan.block.row]?.[column]);

/** A text without line breaks. */
export const oneLine = (text: unknown): string => String(text ?? "").replace(/\s+/g, " ");

/** Where a finding is, and its text's words for that. */
export function atCell(sheet: ReadSheet, cell: Area): Pick<Finding, "place" | "values"> {
  return {
    place: { sheet: sheet.name, cell },
    values: { sheet: sheet.name, cell: address(cell), heading: headingAt(sheet, cell.column) },
  };
}

/** How the plan has a cell's numbers shown. */
export const formatAt = ({ plan }: ReadSheet, cell: Area): string =>
  plan.styles.reduce(
    (format, { area: own, style: { numberFormat = format } }) => (holds(own, cell) ? numberFormat : format),
    "General",
  );

/** What stands in an area of a sheet as it was read. */
export const cellsIn = <T>(
  grid: readonly (readonly T[])[],
  { row, column, rows, columns }: Area,
): (readonly T[])[] => grid.slice(row, row + rows).map((cells) => cells.slice(column, column + columns));

/** Whether an area begins inside another. */
export const holds = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.row < outer.row + outer.rows &&
  inner.column >= outer.column &&
  inner.column < outer.column + outer.columns;

/** Rows with an id, from the first below the heading to the last before the end row. */
export function listedRows(
  { instance }: Pick<AuditRead, "instance">,
  { role, values }: ReadSheet,
): ListedRow[] {
  const place = instance.layout.sheets[role];
  if (!place) return [];
  const { row, rows } = listRows(role, place);
  return values.slice(row, row + rows).flatMap((cells, index) => {
    const id = String(cells[0] ?? "");
    return id === "" ? [] : [{ row: row + index, id, cells: cells as CellContent[] }];
  });
}

const NAME = ROSTER_COLUMNS.indexOf("name");

/** The names of the roster beside their ids. */
export function nameOf(instance: Instance, sheets: readonly ReadSheet[]): AuditRead["who"] {
  const roster = sheetOf({ sheets }, "roster");
  const names = new Map(
    (roster ? listedRows({ instance }, roster) : []).map(({ id, cells }) => [
      idKey(id),
      String(cells[NAME] ?? ""),
    ]),
  );
  return (id) => `${names.get(idKey(id)) ?? ""} ${id}`.trim();
}

export interface PersonState extends Omit<PeriodRow, "at"> {
  period: Period;
  /** The row in the results. */
  row: number;
}

/** How everybody stands in each opened period. */
export function personStates(read: AuditRead): PersonState[] {
  const { layout } = read.instance;
  return layout.opened.flatMap((period) => {
    const role = resultsRole(period.year);
    const sheet = sheetOf(read, role);
    const place = layout.sheets[role];
    if (!sheet || !place) return [];
    const columns = resultColumnsOf(layout, period.year);
    const { row, rows } = listRows(role, place);
    return periodRows(sheet.values.slice(row, row + rows), columns, period, layout.language).map(
      ({ at, ...own }) => ({ ...own, period, row: row + at }),
    );
  });
}

/** The same of a period's entries. */
export const entrySheetOf = (read: AuditRead, period: Period): ReadSheet | undefined =>
  sheetOf(read, entryRole(period));
