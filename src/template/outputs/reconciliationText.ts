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
    case "list":
    case "rollUp":
      return fill(T[kind][language], { title: own });
    case "step":
      return own;
    case "budget":
      return T.budgetRow[language];
    default:
      return T[kind][language];
  }
}

/** Somebody's figure is another one than its sum, also where others' make up for it. */
export const isBroken = ({ off = 0 }: Pick<ReconcileRow, "off">): boolean => off > 0;

/** Whether the total is the sum that it should be; "" where it is no sum. */
export function tieText(row: ReconcileRow, language: Language): string {
  const { kind, terms, differs = 0, off = 0 } = row;
  if (!terms) return "";
  const sum = terms
    .map(({ title, sign }, at) => `${sign < 0 ? "− " : at > 0 ? "+ " : ""}${title[language]}`)
    .join(" ");
  const values = { terms: sum, differs: yuanGrouped(differs), off };
  if (kind === "rollUp") return fill((isBroken(row) ? T.rollUpBreaks : T.rollUpEquals)[language], values);
  const text = isBroken(row) ? T.breaks : differs === 0 ? T.equals : T.roundsTo;
  return fill(text[language], values);
}
