/** What several judges need of what was read: people, their rows, what parameters allow. */
import { address } from "../../template/addresses";
import { entryRole, listRows, resultsRole, say } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import { limitValue } from "../../template/lists/entryRules";
import { ROSTER_COLUMNS } from "../../template/lists/listShape";
import { inputOf } from "../../template/parameters/parameterCells";
import { periodId, yearsOf, type Period } from "../../template/periods";
import type { Area, CellContent } from "../../template/plan";
import { resultColumns } from "../../template/results/resultColumns";
import { firstPeriodOf } from "../../template/results/resultsSheet";
import type { EntryColumn, ParameterInput } from "../../schemes/scheme";
import type { Finding } from "./findings";
import type { AuditRead, ReadSheet } from "./readAudit";

/** A row of a sheet's list in which an id stands. */
export interface ListedRow {
  /** Of the sheet, from 0. */
  row: number;
  id: string;
  cells: readonly CellContent[];
}

/** The sheet of a role as it was read, if it was. */
export const sheetOf = ({ sheets }: Pick<AuditRead, "sheets">, role: string): ReadSheet | undefined =>
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

/** Rows with an id, from the first below the heading to the last before the end row. */
export function listedRows({ instance }: AuditRead, { role, values }: ReadSheet): ListedRow[] {
  const place = instance.layout.sheets[role];
  if (!place) return [];
  const { row, rows } = listRows(role, place);
  return values.slice(row, row + rows).flatMap((cells, index) => {
    const id = String(cells[0] ?? "");
    return id === "" ? [] : [{ row: row + index, id, cells: cells as CellContent[] }];
  });
}

const NAME = ROSTER_COLUMNS.indexOf("name");

/** "张三 007": who it is, by the roster. */
export function nameOf(read: AuditRead): (id: string) => string {
  const roster = sheetOf(read, "roster");
  const names = new Map(
    (roster ? listedRows(read, roster) : []).map(({ id, cells }) => [idKey(id), String(cells[NAME] ?? "")]),
  );
  return (id) => `${names.get(idKey(id)) ?? ""} ${id}`.trim();
}

/** The most that a parameter allows in a column, as the parameters stand. */
export function limitsOf({ instance, parameters }: AuditRead): (column: EntryColumn) => number | undefined {
  const { scheme } = instance.layout;
  const inputs: Record<string, ParameterInput> = Object.fromEntries(
    scheme.parameters.flatMap((parameter) => {
      const input = parameters.find(({ id }) => id === parameter.id)?.input;
      return input ? [[parameter.id, inputOf(parameter, input)]] : [];
    }),
  );
  return (column) => limitValue(scheme, column, inputs);
}

export interface PersonState {
  id: string;
  period: Period;
  state: string;
  ready: boolean;
  absent: boolean;
  /** The row in the results, and its cells. */
  row: number;
  cells: readonly unknown[];
  index: number;
}

/** How everybody stands in each opened period, by the words of the results. */
export function personStates(read: AuditRead): PersonState[] {
  const { layout } = read.instance;
  const { language } = layout;
  return yearsOf(layout.opened).flatMap((year) => {
    const sheet = sheetOf(read, resultsRole(year));
    if (!sheet) return [];
    const columns = resultColumns(layout.scheme, firstPeriodOf(layout, year));
    return listedRows(read, sheet).flatMap(({ row, id, cells }) =>
      columns.periods.flatMap((period, index): PersonState[] => {
        if (!layout.opened.some((opened) => periodId(opened) === periodId(period))) return [];
        const state = String(cells[columns.state + index] ?? "");
        return [
          {
            id,
            period,
            state,
            ready: state === say("stateReady", language),
            absent: state === say("stateAbsent", language),
            row,
            cells,
            index,
          },
        ];
      }),
    );
  });
}

/** The same of a period's entries. */
export const entrySheetOf = (read: AuditRead, period: Period): ReadSheet | undefined =>
  sheetOf(read, entryRole(period));
