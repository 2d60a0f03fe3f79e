/** The register of corrections: which periods can pay one, what stays as it is, and the sheet. */
import { resultToday } from "../../schemes/migrations";
import { isClosed } from "../kept/closing";
import type { Layout } from "../layout";
import { yuanOf } from "../outputs/fen";
import { labelOf } from "../outputs/outputSheet";
import { paymentColumns } from "../outputs/payment";
import { comparePeriods, periodId, type Period } from "../periods";
import { firstPeriodOf, resultColumns } from "../results/resultColumns";
import type { Correction } from "./correction";
import { ABOUT, COUNTS, ENTERED, FORMATS, sayRegister, type Register } from "./register";

/** Opened periods after a closed one with which money is paid, and that are not closed: in them it can be corrected. */
export const payingPeriods = (layout: Layout, after?: Period): Period[] =>
  layout.opened.filter(
    (period) =>
      !isClosed(layout, period) &&
      (after === undefined || comparePeriods(period, after) > 0) &&
      paymentColumns(layout, period).length > 0,
  );

/** Whether a line may still be taken back: what was paid with a closed period stands. */
export const isSettled = (layout: Layout, { paysIn }: Pick<Correction, "paysIn">): boolean =>
  layout.opened.some((period) => periodId(period) === paysIn && isClosed(layout, period));

/** A figure's title; an id that the scheme has no more stays as it is. */
export function figureTitle(layout: Layout, period: string, column: string): string {
  const { scheme, language } = layout;
  const year = Number(period.slice(0, 4));
  const first = layout.opened.some((own) => own.year === year) ? firstPeriodOf(layout, year) : undefined;
  const found = first && resultColumns(scheme, first).places[column]?.definition;
  return found?.title[language] ?? column;
}

/** "补发" or "扣回", by the sign. */
export const kindOf = ({ amount }: Pick<Correction, "amount">, layout: Pick<Layout, "language">): string =>
  sayRegister(amount < 0 ? "less" : "more", layout);

const yuanCell = (fen: number | undefined) => (fen === undefined ? "" : yuanOf(fen));

export const CORRECTIONS: Register<Correction> = {
  ...{ role: "corrections", title: "corrections", note: "correctionsNote", end: "correctionsEnd" },
  today: (line, { scheme }) => ({ ...line, column: resultToday(scheme, line.column) }),
  columns: [
    ...ABOUT,
    {
      ...{ title: "period", points: 84, format: FORMATS.text },
      cell: ({ period }, layout) => labelOf(layout, period),
    },
    {
      ...{ title: "figure", points: 90, format: FORMATS.text },
      cell: ({ period, column }, layout) => figureTitle(layout, period, column),
    },
    { title: "paid", points: 72, format: FORMATS.money, cell: ({ paid }) => yuanCell(paid) },
    { title: "now", points: 72, format: FORMATS.money, cell: ({ now }) => yuanCell(now) },
    { title: "amount", points: 78, format: FORMATS.money, cell: ({ amount }) => yuanOf(amount) },
    { title: "kind", points: 60, format: FORMATS.text, cell: kindOf },
    {
      ...{ title: "paysIn", points: 84, format: FORMATS.text },
      cell: ({ paysIn }, layout) => labelOf(layout, paysIn),
    },
    ...ENTERED,
    { title: "appeal", points: 48, format: FORMATS.number, cell: ({ appeal }) => appeal ?? "" },
    COUNTS,
  ],
};
