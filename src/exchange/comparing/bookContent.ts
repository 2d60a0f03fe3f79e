/** What a workbook says of a scheme, by ids: wherever the rows stand, two workbooks can be laid beside each other. */
import { compileInA1 } from "../../template/addresses";
import { sameFormula } from "../../template/formulas/formulaText";
import { entryRole, listRole, listRows, resultsRole, type Layout } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import { FIRST_ENTRY_COLUMN, ROSTER_COLUMNS } from "../../template/lists/listShape";
import { placeFrom } from "../../template/parameters/parameterPlaces";
import { stretchesOf } from "../../template/parameters/stretches";
import { periodId, yearsOf, type Period } from "../../template/periods";
import { area, formulaOf, type Area } from "../../template/plan";
import { resultColumns } from "../../template/results/resultColumns";
import { firstPeriodOf, planResultsSheet } from "../../template/results/resultsSheet";
import { registersIn, type Registers } from "./registerChanges";
import type { StoredCells } from "./storedBook";

export interface Figure {
  value: unknown;
  cell: Area;
  /** What stands there instead of the scheme's formula: another one, or "" for a value. */
  stray?: string;
}

export interface PersonContent {
  id: string;
  /** Columns of the roster by id, name and department among them. */
  roster: Readonly<Record<string, unknown>>;
  /** Where their row is. */
  row: number;
}

export interface BookContent {
  layout: Layout;
  people: ReadonlyMap<string, PersonContent>;
  /** By period and person; the row is that of the sheet. */
  entries: ReadonlyMap<
    string,
    ReadonlyMap<string, { row: number; values: Readonly<Record<string, unknown>> }>
  >;
  /** Rows of lists by role, as texts in their order; blank ones are left out. */
  lists: ReadonlyMap<string, { row: number; values: unknown[] }[]>;
  /** What was entered, by parameter and the period from which it holds ("" from the beginning). */
  parameters: ReadonlyMap<string, { cells: unknown[][]; input: Area }>;
  /** By year, person and column; one a period, quarter, half or year. */
  figures: ReadonlyMap<number, ReadonlyMap<string, Readonly<Record<string, readonly Figure[]>>>>;
  registers: Registers;
}

type CellsOf = (role: string) => StoredCells | undefined;

export const parameterKey = (id: string, from: Period | undefined): string =>
  `${id} ${from ? periodId(from) : ""}`.trim();

/** `cellsOf`: those of a role's sheet. */
export function bookContent(layout: Layout, cellsOf: CellsOf): BookContent {
  const { scheme, opened } = layout;
  return {
    layout,
    people: peopleIn(layout, cellsOf),
    entries: new Map(
      opened.map((period) => {
        const rows = rowsOf(layout, cellsOf, entryRole(period));
        return [
          periodId(period),
          new Map(
            rows.map(({ id, row, cells }) => [
              idKey(id),
              {
                row,
                values: Object.fromEntries(
                  scheme.entryColumns.map((column, at) => [column.id, cells[FIRST_ENTRY_COLUMN + at] ?? ""]),
                ),
              },
            ]),
          ),
        ];
      }),
    ),
    lists: new Map(
      opened.flatMap((period) =>
        scheme.lists.map((list) => {
          const role = listRole(list.id, period);
          const { columns } = list;
          return [role, filledRows(layout, cellsOf, role, columns.length)] as const;
        }),
      ),
    ),
    parameters: parametersIn(layout, cellsOf),
    figures: new Map(yearsOf(opened).map((year) => [year, figuresIn(layout, cellsOf, year)])),
    registers: registersIn(layout, cellsOf),
  };
}

interface Row {
  id: string;
  row: number;
  cells: readonly unknown[];
}

function rowsOf(layout: Layout, cellsOf: CellsOf, role: string): Row[] {
  const place = layout.sheets[role];
  const values = cellsOf(role)?.values;
  if (!place || !values) return [];
  const { row, rows } = listRows(role, place);
  return Array.from({ length: rows }, (_, index) => row + index).flatMap((at) => {
    const cells = values[at] ?? [];
    const id = String(cells[0] ?? "");
    return id === "" ? [] : [{ id, row: at, cells }];
  });
}

function filledRows(layout: Layout, cellsOf: CellsOf, role: string, width: number) {
  const place = layout.sheets[role];
  const values = cellsOf(role)?.values;
  if (!place || !values) return [];
  const { row, rows } = listRows(role, place);
  return Array.from({ length: rows }, (_, index) => row + index).flatMap((at) => {
    const cells = Array.from({ length: width }, (_, column) => values[at]?.[column] ?? "");
    return cells.every((cell) => cell === "") ? [] : [{ row: at, values: cells }];
  });
}

function peopleIn(layout: Layout, cellsOf: CellsOf): BookContent["people"] {
  const { rosterColumns } = layout.scheme;
  const columns = [...ROSTER_COLUMNS, ...rosterColumns.map(({ id }) => id)];
  return new Map(
    rowsOf(layout, cellsOf, "roster").map(({ id, row, cells }) => [
      idKey(id),
      { id, row, roster: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) },
    ]),
  );
}

function parametersIn(layout: Layout, cellsOf: CellsOf): BookContent["parameters"] {
  const values = cellsOf("parameters")?.values ?? [];
  return new Map(
    layout.scheme.parameters.flatMap(({ id }) =>
      stretchesOf(layout, id).flatMap((from) => {
        const place = placeFrom(layout, id, from);
        if (!place) return [];
        const { row, column, rows, columns } = place.input;
        const cells = Array.from({ length: rows }, (_, down) =>
          Array.from({ length: columns }, (__, across) => values[row + down]?.[column + across] ?? ""),
        );
        return [[parameterKey(id, from), { cells, input: place.input }] as const];
      }),
    ),
  );
}

function figuresIn(
  layout: Layout,
  cellsOf: CellsOf,
  year: number,
): ReadonlyMap<string, Readonly<Record<string, readonly Figure[]>>> {
  const role = resultsRole(year);
  const stored = cellsOf(role);
  if (!stored || !layout.sheets[role]) return new Map();
  const { places } = resultColumns(layout.scheme, firstPeriodOf(layout, year));
  const stray = strayFormulas(layout, stored, year);
  return new Map(
    rowsOf(layout, cellsOf, role).map(({ id, row, cells }) => [
      idKey(id),
      Object.fromEntries(
        Object.entries(places).map(([column, { column: first, count }]) => [
          column,
          Array.from({ length: count }, (_, at): Figure => {
            const other = stray(row, first + at);
            return {
              value: cells[first + at] ?? "",
              cell: area(row, first + at),
              ...(other === undefined ? {} : { stray: other }),
            };
          }),
        ]),
      ),
    ]),
  );
}

/** What stands in a cell, or in the anchor of its column, in the place of the planned formula. */
function strayFormulas(
  layout: Layout,
  { formulas }: StoredCells,
  year: number,
): (row: number, column: number) => string | undefined {
  const header = layout.sheets[resultsRole(year)]?.header ?? 0;
  const byColumn = new Map<number, { at: Area; spill: boolean; formulaAt: ReturnType<typeof compileInA1> }>();
  for (const cells of planResultsSheet(layout, year).cells) {
    const formula = formulaOf(cells);
    // What stands above the people are heads and totals.
    if (formula === undefined || cells.area.row <= header) continue;
    const formulaAt = compileInA1(formula);
    for (let column = cells.area.column; column < cells.area.column + cells.area.columns; column += 1)
      byColumn.set(column, { at: cells.area, spill: "spill" in cells, formulaAt });
  }
  return (row, column) => {
    const planned = byColumn.get(column);
    if (!planned) return undefined;
    const { at, spill, formulaAt } = planned;
    if (row < at.row || row >= at.row + at.rows) return undefined;
    const cell = spill ? { row: at.row, column: at.column } : { row, column };
    // A copy of another's formula is read as that.
    const found = formulas[cell.row]?.[cell.column];
    if (found === null) return undefined;
    return sameFormula(formulaAt(cell), found ?? "") ? undefined : (found ?? "");
  };
}
