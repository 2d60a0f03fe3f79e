/** Reads the figures of a results sheet back, by person and column. */
import { resultColumnsOf } from "../template/results/resultColumns";
import { headPlaces } from "../template/results/resultsHead";
import { listRole, listRows, resultsRole } from "../template/layout";
import { listColumns } from "../template/lists/listFrame";
import type { Period } from "../template/periods";
import { movesOf, type Moved } from "../template/registers/move";
import { MOVES } from "../template/registers/moveRegister";
import { linesOf } from "../template/registers/register";
import { sheetPlace, type Instance } from "./instances";
import { loadRows } from "./registers/registerSheet";
import { rangeOf } from "./writeSheet";

interface PersonResults {
  id: string;
  name: string;
  /** As the roster has it now. */
  department: string;
  /** The moves that count, the first one first. */
  moves?: readonly Moved[];
  /** State of the entries, one a period. */
  states: string[];
  /** Cells of each result column, one a period, half-year or year. */
  figures: Record<string, unknown[]>;
}

export interface Results {
  periods: Period[];
  people: PersonResults[];
  rollUps: Record<string, unknown>;
  /** What the sheet warns of: missing parameters, people without a row. */
  warning: string;
}

/** One sync. */
export async function readResults(
  context: Excel.RequestContext,
  instance: Pick<Instance, "layout">,
  year: number,
): Promise<Results> {
  const { layout } = instance;
  const role = resultsRole(year);
  const place = sheetPlace(instance, role);
  const columns = resultColumnsOf(layout, year);
  const sheet = context.workbook.worksheets.getItem(place.name);
  const body = rangeOf(sheet, {
    ...listRows(role, place),
    column: 0,
    columns: columns.width,
  }).load("values");
  const { rollUps } = layout.scheme;
  const head = headPlaces(layout.scheme);
  const warning = rangeOf(sheet, head.warning).load("values");
  const values = rollUps.length > 0 ? rangeOf(sheet, head.rollUps).load("values") : undefined;
  const lines = loadRows(context, instance, MOVES);
  await context.sync();
  const moves = linesOf(lines());
  const rows: unknown[][] = body.values;
  return {
    periods: columns.periods,
    warning: String(warning.values[0]?.[0] ?? ""),
    rollUps: Object.fromEntries(rollUps.map(({ id }, index) => [id, values?.values[index]?.[0] as unknown])),
    people: rows
      .filter((row) => String(row[columns.id] ?? "") !== "")
      .map((row) => ({
        id: String(row[columns.id]),
        name: String(row[columns.name]),
        department: String(row[columns.department]),
        ...(moves.length === 0 ? {} : { moves: movesOf(moves, String(row[columns.id])) }),
        states: columns.periods.map((_, index) => String(row[columns.state + index])),
        figures: Object.fromEntries(
          Object.entries(columns.places).map(([id, { column, count }]) => [
            id,
            row.slice(column, column + count),
          ]),
        ),
      })),
  };
}

/** The computed columns of a list, row by row. One sync. */
export async function readList(
  context: Excel.RequestContext,
  instance: Pick<Instance, "layout">,
  list: string,
  period: Period,
): Promise<Record<string, unknown[]>[]> {
  const role = listRole(list, period);
  const place = sheetPlace(instance, role);
  const definition = instance.layout.scheme.lists.find(({ id }) => id === list);
  const results = definition?.results ?? [];
  const sheet = context.workbook.worksheets.getItem(place.name);
  const { row, rows } = listRows(role, place);
  const ranges = results.map(({ id }) => {
    const at = definition && listColumns(definition, id);
    return rangeOf(sheet, {
      row,
      column: at?.column ?? 0,
      rows,
      columns: at?.count ?? 1,
    }).load("values");
  });
  await context.sync();
  return Array.from({ length: rows }, (_, index) =>
    Object.fromEntries(results.map(({ id }, at) => [id, ranges[at]?.values[index] ?? []])),
  );
}
