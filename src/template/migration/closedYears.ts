/**
 * What of closed years a scheme brought up to date takes over: figures that were paid stand under their ids as they stood;
 * columns that are new have none. All else beside them (looked-up entries, steps) is as today's version computes it.
 */
import { nodesOf } from "../formulas/expression";
import { parseFormula } from "../formulas/syntax";
import { isClosed, type Closing } from "../kept/closing";
import type { InsertionRecord } from "../kept/record";
import type { Layout } from "../layout";
import { CLOSED_MARK, closedMarkText } from "../lists/closedList";
import { periodId, yearsOf, type Period } from "../periods";
import type { CellContent, SheetPlan } from "../plan";
import { closedCells } from "../results/closedCells";
import { firstPeriodOf, resultColumns, resultColumnsOf, type ResultPlace } from "../results/resultColumns";
import { headPlaces } from "../results/resultsHead";
import { roleOfToday } from "./previewPlan";
import { columnsOfRole, figurePlaces, type Written } from "./written";

/**
 * Where a closed column of today comes from: a column of the earlier version, none there, what is computed today, or, where
 * the same stands for everybody who was rated, the state that the person had then.
 */
export type ClosedSource = number | "none" | "computed" | OfState;

/** What stands for who was in order, and for who was not rated at all. */
interface OfState {
  state: number;
  ready: number;
  absent: 0 | "";
}

/** "=1": who was in order had it, whatever else a period held. */
const CONSTANT = /^=(\d+)$/;

/** Today's columns that are closed in a year, with their sources. */
export function closedSources(written: Written, year: number): Map<number, ClosedSource> {
  const { layout, shape, carry } = written;
  const first = firstPeriodOf(layout, year);
  const now = resultColumns(layout.scheme, first);
  const then = figurePlaces(shape, first);
  const sources = new Map<number, ClosedSource>([
    [now.id, 0],
    [now.name, 1],
    [now.department, 2],
  ]);
  now.periods.forEach((_, at) => sources.set(now.state + at, then.state + at));
  for (const [id, { column, count, definition }] of Object.entries(now.places)) {
    const old = then.places.find(
      (own) => carry.results(own.id) === id && own.span === definition.span && own.count === count,
    );
    const [, constant] = CONSTANT.exec(definition.formula) ?? [];
    const absent = definition.others === "absentZero" ? 0 : "";
    for (let at = 0; at < count; at += 1)
      sources.set(
        column + at,
        old
          ? old.column + at
          : constant !== undefined && definition.span === "period"
            ? { state: then.state + at, ready: Number(constant), absent }
            : "none",
      );
  }
  const { columns } = closedCells(layout, now);
  return new Map(
    [...columns].sort((a, b) => a - b).map((column) => [column, sources.get(column) ?? "computed"]),
  );
}

/**
 * Result columns of today that reckon with periods, closed ones among them, in which what they take has no figures: it is
 * new, and closed periods stay as they are. They would have none all year.
 */
export function withoutPast(written: Written): string[] {
  const { layout } = written;
  return yearsOf(layout.opened).flatMap((year) => {
    const now = resultColumnsOf(layout, year);
    const closed = closedCells(layout, now);
    const sources = closedSources(written, year);
    const places = Object.entries(now.places);
    const fresh = new Set(
      places.flatMap(([id, { column, definition }]) =>
        definition.span === "period" && now.periods.some((_, at) => sources.get(column + at) === "none")
          ? [id]
          : [],
      ),
    );
    const isSplit = ({ definition: { span } }: ResultPlace): boolean =>
      now.spans[span].some(
        ({ periods }) =>
          periods.some((at) => closed.periods.has(at)) && !periods.every((at) => closed.periods.has(at)),
      );
    const isOpen = closed.periods.size < now.periods.length;
    return places.flatMap(([id, place]) => {
      const looksBack = [...nodesOf(parseFormula(place.definition.formula))].some((node) => {
        const cell = node.kind === "reference" ? node.reference.cell : undefined;
        if (!cell || !fresh.has(cell.id)) return false;
        return place.definition.span === "period"
          ? isOpen && EARLIER.has(cell.selector ?? "")
          : isSplit(place);
      });
      return looksBack ? [id] : [];
    });
  });
}

/** Selectors that mean periods before the own one. */
const EARLIER: ReadonlySet<string> = new Set(["previous", "toDate", "yearToDate", "all", "first"]);

/** Result columns of today that the earlier version did not have. */
export function newColumns({ layout, shape, carry }: Written): string[] {
  const known = new Set(shape.results.map(({ id }) => carry.results(id)));
  return layout.scheme.results.flatMap(({ columns }) =>
    columns.map(({ id }) => id).filter((id) => !known.has(id)),
  );
}

/** Where a cell above the people comes from: a roll-up by its id, totals by their column. */
export function headSource(
  { layout, shape }: Written,
  cell: { row: number; column: number },
  sources: ReadonlyMap<number, ClosedSource>,
  headers: { now: number; then: number },
): { row: number; column: number } | "none" | "computed" {
  const rollUps = headPlaces(layout.scheme).rollUps;
  const at = cell.row - rollUps.row;
  if (at >= 0 && at < rollUps.rows) {
    const id = layout.scheme.rollUps[at]?.id;
    const old = shape.rollUps.findIndex((own) => own.id === id);
    return old < 0 ? "none" : { row: headPlaces(shape).rollUps.row + old, column: cell.column };
  }
  const below = headers.now - cell.row;
  // How many people the totals leave out stands beside their title.
  const source = cell.column === 1 ? 1 : (sources.get(cell.column) ?? "computed");
  if (typeof source === "object") return "none";
  return typeof source === "number" ? { row: headers.then - below, column: source } : source;
}

/** What a closed list has computed, under today's columns; those that are new are blank. */
export function closedListCells(
  written: Written,
  role: string,
  rows: readonly CellContent[][],
): { role: string; period: Period; column: number; values: CellContent[][] } | undefined {
  const now = roleOfToday(written, role);
  const columns = columnsOfRole(written, role);
  const [kind, id = "", last] = now?.split(":") ?? [];
  const { scheme, opened } = written.layout;
  const list = scheme.lists.find((own) => own.id === id);
  const period = opened.find((own) => periodId(own) === last);
  if (kind !== "list" || now === undefined || !columns || !list || !period) return undefined;
  if (!isClosed(written.layout, period) || rows.length === 0) return undefined;
  const column = list.columns.length;
  const sources = columns.after.slice(column).map((own) => columns.before.indexOf(own));
  if (sources.length === 0) return undefined;
  return {
    ...{ role: now, period, column },
    values: rows.map((cells) => sources.map((at) => (at < 0 ? "" : (cells[at] ?? "")))),
  };
}

/** The sheet of a closed period that is written anew says who closed it, as the one before did. */
export function markClosed(
  plan: SheetPlan,
  layout: Layout,
  { closings = [] }: Pick<InsertionRecord, "closings">,
): SheetPlan {
  const closing = closings.find(({ period }) => plan.role.endsWith(`:${period}`));
  if (!closing) return plan;
  return {
    ...plan,
    cells: [...plan.cells, { area: CLOSED_MARK, values: [[closedMarkText(layout, closing)]] }],
  };
}

/** Parameters of closings under the ids of today. */
export const carriedClosings = (closings: readonly Closing[], { carry }: Pick<Written, "carry">): Closing[] =>
  closings.map((closing) => ({
    ...closing,
    ...(closing.parameters
      ? {
          parameters: Object.fromEntries(
            Object.entries(closing.parameters).flatMap(([id, input]) => {
              const now = carry.parameters(id);
              return now === undefined ? [] : [[now, input]];
            }),
          ),
        }
      : {}),
  }));
