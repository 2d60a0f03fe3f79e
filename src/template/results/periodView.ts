/** Which columns of a results sheet tell of one period: so few that they are seen without scrolling. */
import type { ResultColumn } from "../../schemes/scheme";
import { resultsRole, type Layout } from "../layout";
import { columnsAtEnd } from "../outputs/periodFigures";
import { periodId, type Period } from "../periods";
import { runs } from "./closedCells";
import { resultColumnsOf } from "./resultColumns";

/** Who it is, how the entries stand, and figures. */
const MOST_SHOWN = 12;

/** Neighbouring columns that are shown or hidden together. */
interface ShownColumns {
  column: number;
  count: number;
  hidden: boolean;
}

interface ResultsView {
  role: string;
  columns: ShownColumns[];
  /** How many of them are shown. */
  shown: number;
}

/**
 * The results of a period: what is paid and what the scheme shows first, then as many others as there is room for; also what
 * is complete with it of a quarter, half or year.
 */
export function periodView(layout: Layout, period: Period): ResultsView {
  const columns = resultColumnsOf(layout, period.year);
  const index = columns.periods.findIndex((own) => periodId(own) === periodId(period));
  const person = [columns.id, columns.name, columns.department, columns.state + index];
  const figures = columnsAtEnd(layout, period)
    .map(({ definition, cell }) => ({
      rank: rankOf(layout, definition),
      at: (columns.places[definition.id]?.column ?? 0) + cell,
    }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, MOST_SHOWN - person.length);
  return viewOf(layout, period.year, new Set([...person, ...figures.map(({ at }) => at)]));
}

/** All figures of the year, without what only formulas need: as the sheet was written. */
export function wholeView(layout: Layout, year: number): ResultsView {
  const { lookup } = resultColumnsOf(layout, year);
  return viewOf(layout, year, new Set(Array.from({ length: lookup.first }, (_, at) => at)));
}

const rankOf = ({ scheme }: Layout, { id, paidOut }: ResultColumn): number => {
  if (paidOut !== undefined) return 0;
  return scheme.summary.includes(id) ? 1 : 2;
};

function viewOf(layout: Layout, year: number, shown: ReadonlySet<number>): ResultsView {
  const { width } = resultColumnsOf(layout, year);
  const others = Array.from({ length: width }, (_, at) => at).filter((at) => !shown.has(at));
  return {
    role: resultsRole(year),
    columns: [
      ...runs(shown).map((own) => ({ ...own, hidden: false })),
      ...runs(new Set(others)).map((own) => ({ ...own, hidden: true })),
    ],
    shown: shown.size,
  };
}
