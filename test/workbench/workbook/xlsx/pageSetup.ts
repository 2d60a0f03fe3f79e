/** How a sheet is printed, in a file: exceljs writes it, and reads it but for the print area and titles. */
import type { PageSetup, Worksheet } from "exceljs";
import { areaName, cellName } from "../grid";
import type { PageLayout } from "../model";
import { newPageLayout } from "../pageLayout";
import { areaOfAddress, attribute, child, list, type XmlNode } from "./xml";

const POINTS = 72;

/** Numbers of paper sizes in a file. */
const PAPERS: Record<string, number> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

export function writePageSetup(layout: PageLayout, target: Worksheet): void {
  const { margins, zoom, printArea, titleRows, titleColumns, header, footer } = layout;
  const inches = Object.fromEntries(Object.entries(margins).map(([side, points]) => [side, points / POINTS]));
  const fits = zoom.scale === undefined;
  const setup: Partial<PageSetup> = {
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: PAPERS[layout.paperSize] as number,
    margins: inches as unknown as PageSetup["margins"],
    horizontalCentered: layout.centerHorizontally,
    showGridLines: layout.printGridlines,
    ...(fits
      ? {
          fitToPage: true,
          // 0: as many as it takes
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }
      : { scale: zoom.scale as number }),
    // exceljs fixes the columns alone: where rows are not fixed, LibreOffice prints the whole sheet.
    ...(printArea ? { printArea: areaName(printArea).replace(/\d+/g, "$$$&") } : {}),
    ...(titleRows ? { printTitlesRow: `${titleRows.row + 1}:${titleRows.row + titleRows.rows}` } : {}),
    ...(titleColumns
      ? {
          printTitlesColumn: [titleColumns.column, titleColumns.column + titleColumns.columns - 1]
            .map((column) => cellName(0, column).replace(/\d+/, ""))
            .join(":"),
        }
      : {}),
  };
  Object.assign(target.pageSetup, setup);
  const said = (parts: PageLayout["header"]): string =>
    [
      parts.left && `&L${parts.left}`,
      parts.center && `&C${parts.center}`,
      parts.right && `&R${parts.right}`,
    ].join("");
  if (said(header)) target.headerFooter.oddHeader = said(header);
  if (said(footer)) target.headerFooter.oddFooter = said(footer);
  for (const row of layout.rowBreaks) target.getRow(row).addPageBreak();
}

/** `named`: print area and titles, which a file keeps as names and exceljs finds there. */
export function readPageSetup(xml: XmlNode, named: Partial<PageSetup>): PageLayout {
  const layout = newPageLayout();
  const setup = child(xml, "pageSetup");
  const options = child(xml, "printOptions");
  const number = (node: XmlNode, name: string): number | undefined => {
    const value = attribute(node, name);
    return value === undefined ? undefined : Number(value);
  };
  if (attribute(setup, "orientation") === "landscape") layout.orientation = "Landscape";
  const paper = Object.entries(PAPERS).find(([, size]) => size === number(setup, "paperSize"));
  if (paper) layout.paperSize = paper[0];
  const margins = child(xml, "pageMargins");
  for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
    const inches = number(margins, side);
    if (inches !== undefined) layout.margins[side] = Number((inches * POINTS).toFixed(6));
  }
  layout.centerHorizontally = attribute(options, "horizontalCentered") === "1";
  layout.printGridlines = attribute(options, "gridLines") === "1";
  const fits = attribute(child(child(xml, "sheetPr"), "pageSetUpPr"), "fitToPage") === "1";
  const [wide, high] = [number(setup, "fitToWidth") ?? 1, number(setup, "fitToHeight") ?? 1];
  layout.zoom = fits
    ? {
        ...(wide > 0 ? { horizontalFitToPages: wide } : {}),
        ...(high > 0 ? { verticalFitToPages: high } : {}),
      }
    : { scale: number(setup, "scale") ?? 100 };
  layout.header = parts(child(xml, "headerFooter")["oddHeader"]);
  layout.footer = parts(child(xml, "headerFooter")["oddFooter"]);
  layout.rowBreaks = list(child(xml, "rowBreaks")["brk"]).flatMap((node) => number(node, "id") ?? []);
  const area = (text: string | undefined) => areaOfAddress((text ?? "").replaceAll("$", ""));
  layout.printArea = area(named.printArea);
  layout.titleRows = area(named.printTitlesRow);
  layout.titleColumns = area(named.printTitlesColumn);
  return layout;
}

/** "&Lleft&Ccenter&Rright"; what stands before them is in the middle. */
function parts(text: unknown): PageLayout["header"] {
  const found = { left: "", center: "", right: "" };
  const sides = { L: "left", C: "center", R: "right" } as const;
  let side: keyof typeof found = "center";
  for (const piece of String(text ?? "").split(/(&[LCR])/)) {
    const next = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof sides | undefined;
    if (next) side = sides[next];
    else found[side] += piece;
  }
  return found;
}
