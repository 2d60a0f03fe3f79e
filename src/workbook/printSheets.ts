/** Page layouts: a convenience, so that a printer which is not there must cost nobody a sheet. */
import type { PrintPlan, SheetPlan } from "../template/plan";
import { PRINT_MARGINS } from "../template/printing";
import { rangeOf } from "./writeSheet";

interface Printed {
  sheet: Excel.Worksheet;
  print: PrintPlan | undefined;
}

/** Of sheets that are planned, and not protected now; one sync, none where there is nothing to do. */
export const printPlanned = (context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<void> =>
  printSheets(
    context,
    plans.map(({ name, print }) => ({ sheet: context.workbook.worksheets.getItem(name), print })),
  );

/**
 * Excel without the interface, or without any printer, may refuse: what is written stands all the same, and repairing sets
 * the pages up again.
 */
export async function printSheets(context: Excel.RequestContext, sheets: readonly Printed[]): Promise<void> {
  const wanted = sheets.flatMap(({ sheet, print }) => (print ? [{ sheet, print }] : []));
  if (wanted.length === 0 || !Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return;
  for (const { sheet, print } of wanted) queuePrint(sheet, print);
  await context.sync().catch(() => undefined);
}

function queuePrint(sheet: Excel.Worksheet, print: PrintPlan): void {
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation = print.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  // Excel minds no break by hand on pages that are fitted: such sheets have a scale of their own.
  pageLayout.zoom = print.breaks
    ? { scale: print.breaks.scale }
    : {
        horizontalFitToPages: print.pagesWide,
        ...(print.pagesTall === undefined ? {} : { verticalFitToPages: print.pagesTall }),
      };
  pageLayout.leftMargin = PRINT_MARGINS.side;
  pageLayout.rightMargin = PRINT_MARGINS.side;
  pageLayout.topMargin = PRINT_MARGINS.top;
  pageLayout.bottomMargin = PRINT_MARGINS.bottom;
  pageLayout.headerMargin = PRINT_MARGINS.header;
  pageLayout.footerMargin = PRINT_MARGINS.footer;
  pageLayout.setPrintArea(rangeOf(sheet, print.area));
  if (print.heads)
    pageLayout.setPrintTitleRows(rangeOf(sheet, { ...print.heads, column: 0, columns: 1 }).getEntireRow());
  if (print.sides)
    pageLayout.setPrintTitleColumns(rangeOf(sheet, { ...print.sides, row: 0, rows: 1 }).getEntireColumn());
  const texts = pageLayout.headersFooters.defaultForAllPages;
  texts.centerHeader = print.header;
  texts.centerFooter = print.footer;
  if (!print.breaks) return;
  horizontalPageBreaks.removePageBreaks();
  for (const row of print.breaks.rows)
    horizontalPageBreaks.add(rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }));
}
