/** What is published of a period's results: the columns that HR chooses, of everybody who has figures. */
import { shortened } from "../shortened";
import { isExcelError } from "../excelErrors";
import type { ResultColumn } from "../../schemes/scheme";
import type { Layout } from "../layout";
import { isMoneyUnit } from "../moneyUnits";
import type { Period } from "../periods";
import { basisOf, type Basis, type BasisLine } from "./basis";
import { columnsAtEnd, peopleOf, type PeriodPerson, type YearPerson } from "./periodFigures";

export interface PostingChoices {
  /** Ids of result columns, in the order of the results. */
  columns: readonly string[];
  /** Date serials. */
  from: number;
  to: number;
  /** The last day to appeal. */
  deadline: number;
  /** Who takes appeals. */
  recipient: string;
}

export interface Posting {
  columns: ResultColumn[];
  posted: PeriodPerson[];
  /** Employed, but without all of these figures. */
  pending: PeriodPerson[];
  basis: Basis;
}

/** Columns that may be published at the end of a period. */
export const postingColumns = (layout: Layout, period: Period): ResultColumn[] =>
  columnsAtEnd(layout, period).map(({ definition }) => definition);

/** Scores and grades: what the scheme shows first, without money. */
export const usualColumns = (layout: Layout, period: Period): string[] =>
  postingColumns(layout, period)
    .filter(({ id, unit }) => layout.scheme.summary.includes(id) && !isMoneyUnit(unit))
    .map(({ id }) => id);

/** Who is posted with which of the chosen figures; apart from it, how many are not ready. */
export function postingOf(
  layout: Layout,
  period: Period,
  people: readonly YearPerson[],
  chosen: readonly string[],
): Posting {
  const columns = postingColumns(layout, period).filter(({ id }) => chosen.includes(id));
  const employed = peopleOf(layout, period, people).filter(({ absent }) => !absent);
  const isPosted = ({ ready, figures }: PeriodPerson) =>
    ready && columns.every(({ id }) => !isExcelError(figures[id]));
  const posted = employed.filter(isPosted);
  const pending = employed.filter((person) => !isPosted(person));
  return { columns, posted, pending, basis: basisOfPosting(layout, period, columns, posted, pending) };
}

function basisOfPosting(
  layout: Layout,
  period: Period,
  columns: readonly ResultColumn[],
  posted: readonly PeriodPerson[],
  pending: readonly PeriodPerson[],
): Basis {
  const lines: BasisLine[] = [
    ...posted.map(({ id, name, department, figures }) => ({
      ...{ id, who: [name, department] },
      figures: columns.map((column) => shortened(figures[column.id] ?? "")),
    })),
    ...pending.map(({ id, name, department }) => ({ id, who: [name, department], figures: [] })),
  ];
  return basisOf(
    layout,
    period,
    columns.map(({ id }) => id),
    lines,
  );
}
