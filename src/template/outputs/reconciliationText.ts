/** The rows of a reconciliation in words, for the pane and for the sheet. */
import { fill, type Language } from "../../i18n/language";
import { RECONCILE_TEXTS as T } from "../../i18n/reconciliation";
import { yuanGrouped } from "./fen";
import type { ReconcileRow } from "./reconciliation";

/** What a row is. */
export function rowTitle({ kind, title }: Pick<ReconcileRow, "kind" | "title">, language: Language): string {
  const own = title?.[language] ?? "";
  switch (kind) {
    case "entry":
    case "pool":
      return fill(T[kind][language], { title: own });
    case "step":
      return own;
    case "budget":
      return T.budgetRow[language];
    default:
      return T[kind][language];
  }
}

/** Less than a fen for each of those who have the figure can come from rounding each of them. */
export const isBroken = ({ differs = 0, whole }: Pick<ReconcileRow, "differs" | "whole">): boolean =>
  Math.abs(differs) > whole.people;

/** Whether the total is the sum that it should be; "" where it is no sum. */
export function tieText(row: ReconcileRow, language: Language): string {
  const { terms, differs = 0 } = row;
  if (!terms) return "";
  const sum = terms
    .map(({ title, sign }, at) => `${sign < 0 ? "− " : at > 0 ? "+ " : ""}${title[language]}`)
    .join(" ");
  const values = { terms: sum, differs: yuanGrouped(differs) };
  const text = differs === 0 ? T.equals : isBroken(row) ? T.breaks : T.roundsTo;
  return fill(text[language], values);
}
