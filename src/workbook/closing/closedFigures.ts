/** The figures that a closing turns into values, as its fingerprint knows them. */
import { closedPeriods, type Closing } from "../../template/kept/closing";
import { resultsRole, type Layout } from "../../template/layout";
import { parsePeriod, periodId, type Period } from "../../template/periods";
import { area, type Area } from "../../template/plan";
import { closedCells, runs } from "../../template/results/closedCells";
import { resultColumns, type ResultColumns } from "../../template/results/resultColumns";
import { firstPeriodOf } from "../../template/results/resultsSheet";
import { fingerprint } from "../../template/fingerprint";
import { rowText } from "../audit/fingerprint";
import { sheetPlace } from "../instances";

/** The layout as it was when this was the last closed period. */
function layoutClosedTo(layout: Layout, { period, rows }: Pick<Closing, "period" | "rows">): Layout {
  const year = period.slice(0, 4);
  return { ...layout, closed: { to: period, rows: { ...layout.closed?.rows, [year]: rows } } };
}

/** The columns of people's figures that closed with a period: its own, and of quarter, half-year and year. */
function figuresOf(layout: Layout, columns: ResultColumns): { column: number; count: number }[] {
  const closed = closedCells(layout, columns);
  const last = Math.max(...closed.periods);
  const own = new Set<number>([columns.state + last]);
  for (const { column, definition } of Object.values(columns.places))
    columns.spans[definition.span].forEach(({ periods }, index) => {
      if (periods.includes(last) && closed.totals.has(column + index)) own.add(column + index);
    });
  return runs(own);
}

/** Where the figures of a closed period stand: whose, and what. */
export function closedFigureAreas(
  layout: Layout,
  closing: Pick<Closing, "period" | "rows">,
): { ids: Area; figures: Area[] } | undefined {
  const period = parsePeriod(layout.scheme.period, closing.period);
  if (!period || !layout.sheets[resultsRole(period.year)]) return undefined;
  const place = sheetPlace({ layout }, resultsRole(period.year));
  const columns = resultColumns(layout.scheme, firstPeriodOf(layout, period.year));
  const at = (column: number, count = 1) => area(place.header + 1, column, closing.rows, count);
  return {
    ids: at(columns.id),
    figures: figuresOf(layoutClosedTo(layout, closing), columns).map(({ column, count }) =>
      at(column, count),
    ),
  };
}

/** Of the rows of people, whatever their order; `blocks` are the figures' values, one an area. */
export function closedFingerprint(
  ids: readonly (readonly unknown[])[],
  blocks: readonly (readonly (readonly unknown[])[])[],
): string {
  const rows = ids.flatMap(([id], row) =>
    String(id ?? "") === "" ? [] : [rowText([id, ...blocks.flatMap((block) => block[row] ?? [])])],
  );
  return fingerprint([...rows].sort());
}

/** The closing of a period, as the record keeps it. */
export const closingOf = (
  { closings = [] }: { closings?: readonly Closing[] },
  period: Period,
): Closing | undefined => closings.find((own) => own.period === periodId(period));

/** The last closed period: the only one that can be opened again. */
export const lastClosed = (layout: Layout): Period | undefined => closedPeriods(layout).at(-1);
