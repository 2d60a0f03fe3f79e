/** A cell's content as people read it. */
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import type { Say } from "./language";

/** Numbers without what floating point leaves behind. */
export function figureText(cell: unknown, say: Say): string {
  if (cell === "" || cell === null || cell === undefined) return say(INSERTED_TEXTS.nothing);
  return typeof cell === "number" ? String(Number(cell.toPrecision(12))) : String(cell);
}
