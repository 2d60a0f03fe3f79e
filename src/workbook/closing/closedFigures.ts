/** The figures that a closing turns into values, as its fingerprint knows them. */
import { closedPeriods, type Closing } from "../../template/kept/closing";
import { resultsRole, type Layout } from "../../template/layout";
import { parsePeriod, periodId, type Period } from "../../template/periods";
import { area, type Area } from "../../template/plan";
import { closingColumns } from "../../template/results/closedCells";
import { resultColumnsOf } from "../../template/results/resultColumns";
import { fingerprint } from "../../template/fingerprint";
import { rowText } from "../audit/fingerprint";
import { sheetPlace } from "../instances";

/** Where the figures of a closed period stand: whose, and what. */
export function closedFigureAreas(
  layout: Layout,
  closing: Pick<Closing, "period" | "rows">,
): { ids: Area; figures: Area[] } | undefined {
  const period = parsePeriod(layout.scheme.period, closing.period);
  if (!period || !layout.sheets[resultsRole(period.year)]) return undefined;
  const place = sheetPlace({ layout }, resultsRole(period.year));
  const columns = resultColumnsOf(layout, period.year);
  const last = columns.periods.findIndex((own) => periodId(own) === periodId(period));
  const figures = Object.values(columns.places).map(({ column, definition: { span } }) => ({ column, span }));
  const at = (column: number, count = 1) => area(place.header + 1, column, closing.rows, count);
  return {
    ids: at(columns.id),
    figures: closingColumns(columns, figures, last).map(({ column, count }) => at(column, count)),
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
