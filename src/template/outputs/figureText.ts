/** Figures on what is handed out: truths in words, numbers without what floating point leaves behind. */
import { shortened } from "../shortened";
import type { Language } from "../../i18n/language";
import { OUTPUT_TEXTS } from "../../i18n/outputs";
import type { CellContent } from "../plan";

/** As a cell: a number stays one, and its column has the format. */
export function shownFigure(cell: CellContent, language: Language): CellContent {
  if (typeof cell === "boolean") return OUTPUT_TEXTS[cell ? "yes" : "no"][language];
  return shortened(cell);
}
