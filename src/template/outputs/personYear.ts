/** What a person's year came to so far: each period, quarter, half and the year, and what was paid. */
import { shortened } from "../shortened";
import type { ResultColumn } from "../../schemes/scheme";
import { isExcelError } from "../excelErrors";
import { say, type Layout } from "../layout";
import { idKey } from "../lists/ids";
import { comparePeriods, periodId, type Period } from "../periods";
import type { CellContent } from "../plan";
import { resultColumnsOf } from "../results/resultColumns";
import { spanLabels } from "../results/resultsHead";
import type { Registered } from "../registers/registered";
import { basisOf, type Basis } from "./basis";
import type { Whom } from "./notice";
import { paymentColumns, paymentOf } from "./payment";
import { columnsAtEnd, peopleOf, type YearPerson } from "./periodFigures";

interface PeriodLine {
  period: Period;
  /** How the person stands in it, where there are no figures. */
  state?: string;
  values: readonly CellContent[];
}

export interface PersonYear {
  id: string;
  name: string;
  department: string;
  /** Of each period, in the order of `periodColumns`. */
  lines: readonly PeriodLine[];
  whole: readonly { column: ResultColumn; part: string; value: CellContent }[];
  /** In fen, with corrections of earlier periods; none where the scheme pays nothing until then. `unknown`: periods whose amount is not known. */
  paid?: { fen: number; unknown: readonly Period[] };
}

/** More would not fit a page. */
const MOST_COLUMNS = 10;

/** The figures that are told period by period: what the scheme shows first, and what is paid. */
export const periodColumns = (layout: Layout, period: Period): ResultColumn[] => {
  const { summary } = layout.scheme;
  const columns = columnsAtEnd(layout, period)
    .map(({ definition }) => definition)
    .filter(({ span, id, paidOut }) => span === "period" && (summary.includes(id) || paidOut !== undefined));
  return columns.slice(0, MOST_COLUMNS);
};

/** The opened periods of the year, up to this one. */
const periodsUntil = ({ opened }: Pick<Layout, "opened">, until: Period): Period[] =>
  opened.filter((period) => period.year === until.year && comparePeriods(period, until) <= 0);

/** Whoever has figures in a period of the year until then, within what was chosen; by department and id. */
export function personYears(
  layout: Layout,
  until: Period,
  people: readonly YearPerson[],
  { department, id }: Whom,
  registered: Registered,
): PersonYear[] {
  const { language } = layout;
  const ready = say("stateReady", language);
  const periods = periodsUntil(layout, until);
  const columns = resultColumnsOf(layout, until.year);
  const index = (period: Period) => columns.periods.findIndex((own) => periodId(own) === periodId(period));
  const shown = periodColumns(layout, until);
  const wholes = Object.values(columns.places).flatMap(({ definition }) =>
    definition.span === "period"
      ? []
      : columns.spans[definition.span].flatMap((cell, at) => {
          const end = cell.periods[cell.periods.length - 1] ?? -1;
          const part = spanLabels(columns, definition, language)[at] ?? "";
          return end <= index(until) ? [{ definition, at, part }] : [];
        }),
  );
  const paying = periods.filter((period) => paymentColumns(layout, period).length > 0);
  const payments = paying.map((period) => {
    const { paid, apart } = paymentOf(layout, period, people, "", registered);
    return {
      period,
      sums: new Map(paid.map((own) => [idKey(own.id), own.sum])),
      apart: new Set(apart.map((own) => idKey(own.id))),
    };
  });
  const byId = new Map(people.map((person) => [idKey(person.id), person]));
  return peopleOf(layout, until, people).flatMap((who): PersonYear[] => {
    const person = byId.get(idKey(who.id));
    if (
      !person ||
      !periods.some((period) => person.states[index(period)] === ready) ||
      (department !== undefined && who.department !== department) ||
      (id !== undefined && idKey(who.id) !== idKey(id))
    )
      return [];
    const value = (column: ResultColumn, at: number): CellContent =>
      told((person.figures[column.id]?.[at] ?? "") as CellContent);
    return [
      {
        ...{ id: who.id, name: who.name, department: who.department },
        lines: periods.map((period): PeriodLine => {
          const state = person.states[index(period)] ?? "";
          return {
            period,
            ...(state === ready ? {} : { state }),
            values: state === ready ? shown.map((column) => value(column, index(period))) : [],
          };
        }),
        whole: wholes.flatMap(({ definition, at, part }) => {
          const own = value(definition, at);
          return own === "" ? [] : [{ column: definition, part, value: own }];
        }),
        ...(paying.length === 0
          ? {}
          : {
              paid: {
                fen: payments.reduce((sum, { sums }) => sum + (sums.get(idKey(who.id)) ?? 0), 0),
                unknown: payments.filter(({ apart }) => apart.has(idKey(who.id))).map(({ period }) => period),
              },
            }),
      },
    ];
  });
}

/** A figure that cannot be computed is none. */
const told = (cell: CellContent): CellContent => (isExcelError(cell) ? "—" : shortened(cell));

/** Of all that the pages tell. */
export const yearBasis = (layout: Layout, until: Period, years: readonly PersonYear[]): Basis =>
  basisOf(
    layout,
    until,
    periodColumns(layout, until).map(({ id }) => id),
    years.map(({ id, name, department, lines, whole, paid }) => ({
      ...{ id, who: [name, department] },
      figures: [
        ...lines.flatMap(({ state = "", values }) => [state, ...values]),
        ...whole.flatMap(({ column, part, value }) => [column.id, part, value]),
        paid?.fen ?? "",
      ],
    })),
  );
