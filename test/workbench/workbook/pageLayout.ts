import { type RowChange, movedArea, movedRow } from "./changes";
import type { PageLayout } from "./model";

/** Points, as Excel sets them in a new sheet. */
export const newPageLayout = (): PageLayout => ({
  orientation: "Portrait",
  paperSize: "Letter",
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  printGridlines: false,
  zoom: { scale: 100 },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
  rowBreaks: [],
});

/** Print area, title rows and page breaks move with their rows. */
export function movePageLayout(layout: PageLayout, change: RowChange): void {
  if (layout.printArea) layout.printArea = movedArea(change, layout.printArea);
  if (layout.titleRows) layout.titleRows = movedArea(change, layout.titleRows);
  layout.rowBreaks = layout.rowBreaks.flatMap((row) => movedRow(change, row) ?? []);
}
