/** What a payroll system takes over: a text file with the columns that it wants, under the headings that it wants. */
import type { Payment } from "./payment";
import { yuanText } from "./fen";

/** A column of the file: facts of a person, "corrections", "sum", or the id of a result column. */
export interface PayrollColumn {
  source: string;
  heading: string;
}

/** Excel and payroll systems take a file without this mark for one in the system's own encoding. */
const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/** What Excel would compute when it opens the file; a tab or break in front hides such a sign. */
const COMPUTED = /^[\t\r\n ]*[=+\-@＝＋－＠]/;

/** A text as one cell: never computed, whatever it begins with. Amounts are no texts. */
function textCell(text: string): string {
  const safe = COMPUTED.test(text) ? `'${text}` : text;
  return /[",\r\n\t]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const amountCell = (fen: number | undefined): string => (fen === undefined ? "" : yuanText(fen));

/** Everybody whose amount is known, a line each; a column by which nothing is due is empty. */
export function payrollFile(payment: Payment, columns: readonly PayrollColumn[]): string {
  const lines = [
    columns.map(({ heading }) => textCell(heading)),
    ...payment.paid.map((person) =>
      columns.map(({ source }) => {
        if (source === "id" || source === "name" || source === "department") return textCell(person[source]);
        if (source === "sum") return yuanText(person.sum);
        if (source === "corrections") return amountCell(person.corrections);
        const fen = person.amounts[payment.columns.findIndex(({ id }) => id === source)];
        return amountCell(fen);
      }),
    ),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => cells.join(",") + LINE_END).join("");
}
