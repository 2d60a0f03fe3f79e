/** What a workbook says of a scheme, by ids: wherever the rows stand, two workbooks can be laid beside each other. */
import type { SchemeList } from "../../schemes/scheme";
import { compileInA1 } from "../../template/addresses";
import { sameFormula } from "../../template/formulas/formulaText";
import { entryRole, listRole, listRows, resultsRole, type Layout } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import { listColumns } from "../../template/lists/listFrame";
import { FIRST_ENTRY_COLUMN, ROSTER_COLUMNS } from "../../template/lists/listShape";
import { placeFrom } from "../../template/parameters/parameterPlaces";
import { stretchesOf } from "../../template/parameters/stretches";
import { periodId, yearsOf, type Period } from "../../template/periods";
import { planSchemeListSheet } from "../../template/lists/schemeListSheet";
import { area, formulaOf, type Area, type Cells } from "../../template/plan";
import { resultColumnsOf, type ResultPlace } from "../../template/results/resultColumns";
import { headPlaces } from "../../template/results/resultsHead";
import { planResultsSheet } from "../../template/results/resultsSheet";
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
  /** Rows of lists by role, in their order; blank ones are left out. */
  lists: ReadonlyMap<string, ListRow[]>;
  /** What was entered, by parameter and the period from which it holds ("" from the beginning). */
  parameters: ReadonlyMap<string, { cells: unknown[][]; input: Area }>;
  /** By year, person and column; one a period, quarter, half or year. */
  figures: ReadonlyMap<number, ReadonlyMap<string, Readonly<Record<string, readonly Figure[]>>>>;
  /** How each person's entries of the year's periods stand, by year and person. */
  states: ReadonlyMap<number, ReadonlyMap<string, readonly unknown[]>>;
  /** What stands above the people, by year: totals by column, roll-ups by their ids. */
  heads: ReadonlyMap<
    number,
    { totals: Readonly<Record<string, Figure[]>>; rollUps: Readonly<Record<string, Figure>> }
  >;
  registers: Registers;
}

/** A row of a list: what was entered, and what its locked columns make of it. */
export interface ListRow {
  row: number;
  values: unknown[];
  figures: Readonly<Record<string, readonly Figure[]>>;
}

type CellsOf = (role: string) => StoredCells | undefined;

export const parameterKey = (id: string, from: Period | undefined): string =>
  `${id} ${from ? periodId(from) : ""}`.trim();

/** `cellsOf`: those of a role's sheet. */
export function bookContent(layout: Layout, cellsOf: CellsOf): BookContent {
  const { scheme, opened } = layout;
  const years = yearsOf(opened).map((year) => ({ year, ...resultsIn(layout, cellsOf, year) }));
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
        scheme.lists.map(
          (list) => [listRole(list.id, period), listRowsIn(layout, cellsOf, list, period)] as const,
        ),
      ),
    ),
    parameters: parametersIn(layout, cellsOf),
    figures: new Map(years.map(({ year, figures }) => [year, figures])),
    states: new Map(years.map(({ year, states }) => [year, states])),
    heads: new Map(years.map(({ year, heads }) => [year, heads])),
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

function listRowsIn(layout: Layout, cellsOf: CellsOf, list: SchemeList, period: Period): ListRow[] {
  const role = listRole(list.id, period);
  const place = layout.sheets[role];
  const stored = cellsOf(role);
  if (!place || !stored) return [];
  const { row, rows } = listRows(role, place);
  const stray = strayFormulas(planSchemeListSheet(layout, list, period).cells, stored, place.header);
  return Array.from({ length: rows }, (_, index) => row + index).flatMap((at): ListRow[] => {
    const cells = stored.values[at] ?? [];
    const values = list.columns.map((_, column) => cells[column] ?? "");
    if (values.every((cell) => cell === "")) return [];
    const figures = list.results.map(({ id }) => {
      const { column, count } = listColumns(list, id) ?? { column: 0, count: 0 };
      return [id, figuresFrom(cells, at, column, count, stray)] as const;
    });
    return [{ row: at, values, figures: Object.fromEntries(figures) }];
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

interface YearResults {
  figures: ReadonlyMap<string, Readonly<Record<string, readonly Figure[]>>>;
  states: ReadonlyMap<string, readonly unknown[]>;
  heads: { totals: Readonly<Record<string, Figure[]>>; rollUps: Readonly<Record<string, Figure>> };
}

function resultsIn(layout: Layout, cellsOf: CellsOf, year: number): YearResults {
  const role = resultsRole(year);
  const place = layout.sheets[role];
  const stored = cellsOf(role);
  if (!stored || !place) return { figures: new Map(), states: new Map(), heads: { totals: {}, rollUps: {} } };
  const { places, state, periods } = resultColumnsOf(layout, year);
  const stray = strayFormulas(planResultsSheet(layout, year).cells, stored, place.header);
  const rows = rowsOf(layout, cellsOf, role);
  const across = (row: number, cells: readonly unknown[]) => (column: ResultPlace) =>
    figuresFrom(cells, row, column.column, column.count, stray);
  const ofAll = (own: readonly ResultPlace[], from: ReturnType<typeof across>) =>
    Object.fromEntries(own.map((column) => [column.definition.id, from(column)]));
  const all = Object.values(places);
  const totals = place.header - 2;
  const heads = headPlaces(layout.scheme).rollUps;
  return {
    figures: new Map(rows.map(({ id, row, cells }) => [idKey(id), ofAll(all, across(row, cells))])),
    states: new Map(
      rows.map(({ id, cells }) => [idKey(id), periods.map((_, index) => cells[state + index] ?? "")]),
    ),
    heads: {
      totals: ofAll(
        all.filter(({ definition }) => definition.total),
        across(totals, stored.values[totals] ?? []),
      ),
      rollUps: Object.fromEntries(
        layout.scheme.rollUps.flatMap(({ id }, index) => {
          const row = heads.row + index;
          return figuresFrom(stored.values[row] ?? [], row, heads.column, 1, stray).map((figure) => [
            id,
            figure,
          ]);
        }),
      ),
    },
  };
}

type Stray = (row: number, column: number) => string | undefined;

const figuresFrom = (
  cells: readonly unknown[],
  row: number,
  first: number,
  count: number,
  stray: Stray,
): Figure[] =>
  Array.from({ length: count }, (_, at): Figure => {
    const other = stray(row, first + at);
    return {
      value: cells[first + at] ?? "",
      cell: area(row, first + at),
      ...(other === undefined ? {} : { stray: other }),
    };
  });

/** What stands in a cell, or in the anchor of its column, in the place of the planned formula. */
function strayFormulas(planned: readonly Cells[], { formulas }: StoredCells, header: number): Stray {
  const byColumn = new Map<number, Planned>();
  const heads = new Map<string, Planned>();
  for (const cells of planned) {
    const formula = formulaOf(cells);
    if (formula === undefined) continue;
    const { row, column: first, rows, columns } = cells.area;
    const own = { at: cells.area, spill: "spill" in cells, formulaAt: compileInA1(formula) };
    for (let column = first; column < first + columns; column += 1)
      // What stands above the people are totals and what is rolled up.
      if (row > header) byColumn.set(column, own);
      else for (let down = row; down < row + rows; down += 1) heads.set(`${down} ${column}`, own);
  }
  const strayAt = (cell: { row: number; column: number }, formulaAt: Planned["formulaAt"]) => {
    // A copy of another's formula is read as that.
    const found = formulas[cell.row]?.[cell.column];
    if (found === null) return undefined;
    return sameFormula(formulaAt(cell), found ?? "") ? undefined : (found ?? "");
  };
  const anchors = new Map<string, string | undefined>();
  return (row, column) => {
    const own = row > header ? byColumn.get(column) : heads.get(`${row} ${column}`);
    if (!own) return undefined;
    const { at, spill, formulaAt } = own;
    if (row < at.row || row >= at.row + at.rows) return undefined;
    if (!spill) return strayAt({ row, column }, formulaAt);
    // One formula for all rows: it is looked at once.
    const anchor = `${at.row} ${at.column}`;
    if (!anchors.has(anchor)) anchors.set(anchor, strayAt(at, formulaAt));
    return anchors.get(anchor);
  };
}

interface Planned {
  at: Area;
  spill: boolean;
  formulaAt: ReturnType<typeof compileInA1>;
}
