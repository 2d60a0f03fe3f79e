/** Who gets how much for a period: whole fen, and apart from them those whose amount is not known. */
import { OUTPUT_TEXTS } from "../../i18n/outputs";
import { fill } from "../../i18n/language";
import type { ResultColumn } from "../../schemes/scheme";
import { isExcelError } from "../excelErrors";
import { say as sayInSheets, type Layout } from "../layout";
import { isMoneyUnit } from "../moneyUnits";
import type { Period } from "../periods";
import type { CellContent } from "../plan";
import { basisOf, type Basis, type BasisLine } from "./basis";
import { fenOf } from "./fen";
import { columnsAtEnd, peopleOf, type PeriodPerson, type YearPerson } from "./periodFigures";

interface Listed {
  id: string;
  name: string;
  department: string;
}

export interface PaidPerson extends Listed {
  /** Of each column, in fen; what is taken is negative. `undefined`: nothing is due by it. */
  amounts: (number | undefined)[];
  sum: number;
}

interface LeftOut extends Listed {
  reason: string;
}

export interface Payment {
  columns: ResultColumn[];
  /** By department and id. */
  paid: PaidPerson[];
  apart: LeftOut[];
  /** Ids of those who are paid though the roster has them no more; their name is empty. */
  nameless: string[];
  /** What the results warn of: people may be in neither list. */
  warning: string;
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
): Payment {
  const columns = paymentColumns(layout, period);
  const paid: PaidPerson[] = [];
  const apart: LeftOut[] = [];
  const nameless: string[] = [];
  const unknown = sayInSheets("notInRoster", layout.language);
  for (const person of peopleOf(layout, period, people)) {
    const { id, name, department } = person;
    const reason = reasonOf(layout, person, columns);
    if (reason !== undefined) apart.push({ id, name, department, reason });
    else if (!isGone(person, columns)) {
      const amounts = columns.map((column) => amountOf(column, person.figures[column.id] ?? ""));
      const sum = amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
      if (name === unknown) nameless.push(id);
      paid.push({ id, name: name === unknown ? "" : name, department, amounts, sum });
    }
  }
  return {
    columns,
    paid,
    apart,
    nameless,
    warning,
    basis: basisOf(
      layout,
      period,
      columns.map(({ id }) => id),
      [
        ...paid.map(({ amounts, ...person }) =>
          line(
            person,
            amounts.map((fen) => fen ?? ""),
          ),
        ),
        ...apart.map(({ reason, ...person }) => line(person, [reason])),
      ],
    ),
  };
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
  const [first] = columns;
  const none = columns.every(({ id }) => (figures[id] ?? "") === "");
  return ready && none && first ? say("noFigure", first) : undefined;
}
