/** Who gets how much for a period: whole fen, and apart from them those whose amount is not known. */
import { OUTPUT_TEXTS } from "../../i18n/outputs";
import { fill } from "../../i18n/language";
import type { ResultColumn } from "../../schemes/scheme";
import { isExcelError } from "../excelErrors";
import type { Layout } from "../layout";
import { isMoneyUnit } from "../moneyUnits";
import { idKey } from "../lists/ids";
import type { Period } from "../periods";
import type { CellContent } from "../plan";
import { afterAppeal } from "../registers/appeal";
import { paidWith, sumOf, type Correction } from "../registers/correction";
import type { Registered } from "../registers/registered";
import { basisOf, type Basis, type BasisLine } from "./basis";
import { fenOf } from "./fen";
import { columnsAtEnd, peopleOf, type PeriodPerson, type YearPerson } from "./periodFigures";

export interface Listed {
  id: string;
  name: string;
  department: string;
}

export interface PaidPerson extends Listed {
  /** Of each column, in fen; what is taken is negative. `undefined`: nothing is due by it. */
  amounts: (number | undefined)[];
  /** Of closed periods, in fen; none where there are none. */
  corrections?: number;
  /** With them. */
  sum: number;
}

interface LeftOut extends Listed {
  reason: string;
}

export interface Payment {
  columns: ResultColumn[];
  /** By department and id; last who is only paid a correction and is in the results no more. */
  paid: PaidPerson[];
  apart: LeftOut[];
  /** Ids of those who are paid though the roster has them no more; their name is empty. */
  nameless: string[];
  /** What the results warn of: people may be in neither list. */
  warning: string;
  /** Those that are paid with this period. */
  corrections: Correction[];
  /** Figures of this period that stand after an appeal: whose, and which. */
  appealed: { id: string; name: string; column: ResultColumn }[];
  basis: Basis;
}

/** Columns by which money is paid when a period ends; none where the scheme pays none. */
export const paymentColumns = (layout: Layout, period: Period): ResultColumn[] =>
  columnsAtEnd(layout, period)
    .map(({ definition }) => definition)
    .filter(({ paidOut, unit }) => paidOut !== undefined && isMoneyUnit(unit));

/** Who is paid what for a period, in fen, by department and id; apart from it, whose amount is not known, and why. */
export function paymentOf(
  layout: Layout,
  period: Period,
  people: readonly YearPerson[],
  warning: string,
  { corrections, appeals }: Registered,
): Payment {
  const columns = paymentColumns(layout, period);
  const paid: PaidPerson[] = [];
  const apart: LeftOut[] = [];
  const nameless: string[] = [];
  const appealed: Payment["appealed"] = [];
  const own = byPerson(paidWith(corrections, period));
  for (const person of peopleOf(layout, period, people)) {
    const { id, department } = person;
    const corrected = own.get(idKey(id));
    own.delete(idKey(id));
    const name = person.unlisted ? (corrected?.[0]?.name ?? "") : person.name;
    const reason = reasonOf(layout, person, columns);
    const contested = afterAppeal(appeals, period, id, person.figures);
    appealed.push(...columns.flatMap((column) => (contested.has(column.id) ? [{ id, name, column }] : [])));
    if (reason !== undefined) apart.push({ id, name, department, reason });
    // A correction is known whatever becomes of the figures.
    const amounts = columns.map((column) =>
      reason === undefined ? amountOf(column, person.figures[column.id] ?? "") : undefined,
    );
    if (!corrected && (reason !== undefined || isGone(person, columns))) continue;
    if (person.unlisted && name === "") nameless.push(id);
    paid.push(withSum({ id, name, department, amounts }, corrected));
  }
  const nothing = columns.map(() => undefined);
  for (const [first, ...others] of own.values()) {
    if (!first) continue;
    const { id, name } = first;
    paid.push(withSum({ id, name, department: "", amounts: nothing }, [first, ...others]));
  }
  return {
    columns,
    paid,
    apart,
    nameless,
    warning,
    corrections: paidWith(corrections, period),
    appealed,
    basis: basisOf(
      layout,
      period,
      columns.map(({ id }) => id),
      [
        ...paid.map(({ amounts, corrections: sum, ...person }) =>
          line(person, [...amounts.map((fen) => fen ?? ""), ...(sum === undefined ? [] : [sum])]),
        ),
        ...apart.map(({ reason, ...person }) => line(person, [reason])),
      ],
    ),
  };
}

function byPerson(corrections: readonly Correction[]): Map<string, Correction[]> {
  const found = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const key = idKey(correction.id);
    found.set(key, [...(found.get(key) ?? []), correction]);
  }
  return found;
}

function withSum(
  person: Omit<PaidPerson, "sum" | "corrections">,
  corrected: readonly Correction[] | undefined,
): PaidPerson {
  const due = person.amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
  if (!corrected) return { ...person, sum: due };
  const corrections = sumOf(corrected);
  return { ...person, corrections, sum: due + corrections };
}

const line = ({ id, name, department }: Listed, figures: CellContent[]): BasisLine => ({
  ...{ id, who: [name, department], figures },
});

function amountOf({ unit, paidOut }: ResultColumn, cell: CellContent): number | undefined {
  if (typeof cell !== "number" || !unit) return undefined;
  return fenOf(cell, unit) * (paidOut === "taken" ? -1 : 1) + 0;
}

/** Not employed in the period, and nothing is due any more. */
const isGone = ({ absent, figures }: PeriodPerson, columns: readonly ResultColumn[]): boolean =>
  absent && columns.every(({ id }) => figures[id] === "" || figures[id] === 0);

/** Why the amount of a person is not known; none where it is. */
function reasonOf(
  { language }: Layout,
  { state, ready, absent, figures }: PeriodPerson,
  columns: readonly ResultColumn[],
): string | undefined {
  if (!ready && !absent) return state;
  const say = (key: "broken" | "noFigure", column: ResultColumn) =>
    fill(OUTPUT_TEXTS[key][language], {
      title: column.title[language],
      error: String(figures[column.id]),
    });
  for (const column of columns) {
    const cell = figures[column.id] ?? "";
    if (isExcelError(cell)) return say("broken", column);
    if (cell !== "" && typeof cell !== "number") return say("noFigure", column);
    if (cell === "" && ready && !column.mayBeBlank) return say("noFigure", column);
  }
  // Money that only other roles get is none, and known to be none.
  const everybodys = columns.find(({ ofSome }) => !ofSome);
  const none = columns.every(({ id }) => (figures[id] ?? "") === "");
  return ready && none && everybodys ? say("noFigure", everybodys) : undefined;
}
