/** Whether two cells hold the same, whichever program has saved them. */
import type { CellContent } from "../../template/plan";
import { visible } from "../../template/typedWords";

/** A content as it is compared: numbers at the 15 digits of a cell, texts without what cannot be seen. */
export const contentKey = (content: CellContent | undefined): string =>
  typeof content === "number"
    ? String(Number(content.toPrecision(15)))
    : visible(String(content ?? "")).replace(/\r\n?/g, "\n");

export const sameContent = (one: CellContent | undefined, other: CellContent | undefined): boolean =>
  contentKey(one) === contentKey(other);
