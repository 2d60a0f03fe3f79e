import type { Area, PageLayout, SheetModel } from "../../workbook/model";
import { SHEET_COLUMNS, SHEET_ROWS } from "../addresses";
import { invalidArgument, notImplemented } from "../errors";
import type { Session } from "../session";
import { choice, flag, integer, isAbsent, positiveNumber, record, text } from "./arguments";
import { type HostObject, Kind, type Property } from "./kind";
import { areaOnSheet } from "./places";

const alive = (sheet: SheetModel, session: Session): boolean => session.book.sheets().includes(sheet);

const ORIENTATIONS = ["Portrait", "Landscape"] as const;

const margin = (side: keyof PageLayout["margins"]): Property<SheetModel> => ({
  get: ({ pageLayout }) => pageLayout.margins[side],
  set: (sheet, value) =>
    sheet.setPageLayout({ margins: { ...sheet.pageLayout.margins, [side]: positiveNumber(value) } }),
});

export const pageLayoutKind: Kind<SheetModel> = new Kind<SheetModel>({
  className: "PageLayout",
  alive,
  properties: {
    orientation: {
      get: ({ pageLayout }) => pageLayout.orientation,
      set: (sheet, value) =>
        sheet.setPageLayout({
          orientation: choice(value, ORIENTATIONS, "PageLayout.orientation"),
        }),
    },
    paperSize: {
      get: ({ pageLayout }) => pageLayout.paperSize,
      set: (sheet, value) =>
        sheet.setPageLayout({
          paperSize: choice(value, ["Letter", "Legal", "A3", "A4", "A5"], "PageLayout.paperSize"),
        }),
    },
    centerHorizontally: {
      get: ({ pageLayout }) => pageLayout.centerHorizontally,
      set: (sheet, value) => sheet.setPageLayout({ centerHorizontally: flag(value) }),
    },
    printGridlines: {
      get: ({ pageLayout }) => pageLayout.printGridlines,
      set: (sheet, value) => sheet.setPageLayout({ printGridlines: flag(value) }),
    },
    zoom: {
      get: ({ pageLayout }) => pageLayout.zoom,
      set: (sheet, value) => sheet.setPageLayout({ zoom: zoomOf(value) }),
    },
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  navigations: { headersFooters: (sheet) => headerFooterGroupKind.wrap(sheet) },
  methods: {
    setPrintArea: (sheet, [range], session) => {
      sheet.setPageLayout({ printArea: areaOnSheet(sheet, range, session) });
      return null;
    },
    setPrintTitleRows: (sheet, [range], session) => {
      sheet.setPageLayout({
        titleRows: { ...areaOnSheet(sheet, range, session), column: 0, columns: SHEET_COLUMNS },
      });
      return null;
    },
    setPrintTitleColumns: (sheet, [range], session) => {
      sheet.setPageLayout({
        titleColumns: { ...areaOnSheet(sheet, range, session), row: 0, rows: SHEET_ROWS },
      });
      return null;
    },
  },
});

/** Either a scale, or so many pages. */
function zoomOf(value: unknown): PageLayout["zoom"] {
  const { scale, horizontalFitToPages, verticalFitToPages } = record(value);
  if (!isAbsent(scale)) {
    if (!isAbsent(horizontalFitToPages) || !isAbsent(verticalFitToPages)) throw invalidArgument();
    if (integer(scale, 10) > 400) throw invalidArgument();
    return { scale: integer(scale) };
  }
  return {
    ...(isAbsent(horizontalFitToPages) ? {} : { horizontalFitToPages: integer(horizontalFitToPages, 1) }),
    ...(isAbsent(verticalFitToPages) ? {} : { verticalFitToPages: integer(verticalFitToPages, 1) }),
  };
}

const headerFooterGroupKind: Kind<SheetModel> = new Kind<SheetModel>({
  className: "HeaderFooterGroup",
  alive,
  navigations: { defaultForAllPages: (sheet) => headerFooterKind.wrap(sheet) },
});

const part = (what: "header" | "footer", side: "left" | "center" | "right"): Property<SheetModel> => ({
  get: ({ pageLayout }) => pageLayout[what][side],
  set: (sheet, value) => sheet.setPageLayout({ [what]: { ...sheet.pageLayout[what], [side]: text(value) } }),
});

const headerFooterKind: Kind<SheetModel> = new Kind<SheetModel>({
  className: "HeaderFooter",
  alive,
  properties: {
    leftHeader: part("header", "left"),
    centerHeader: part("header", "center"),
    rightHeader: part("header", "right"),
    leftFooter: part("footer", "left"),
    centerFooter: part("footer", "center"),
    rightFooter: part("footer", "right"),
  },
});

interface Break {
  sheet: SheetModel;
  row: number;
}

const pageBreakKind: Kind<Break> = new Kind<Break>({
  className: "PageBreak",
  alive: ({ sheet, row }, session) => alive(sheet, session) && sheet.pageLayout.rowBreaks.includes(row),
  properties: { rowIndex: { get: ({ row }) => row }, columnIndex: { get: () => 0 } },
  methods: {
    delete: ({ sheet, row }) => {
      sheet.setPageLayout({ rowBreaks: sheet.pageLayout.rowBreaks.filter((own) => own !== row) });
      return null;
    },
  },
});

/** Breaks come before the row that is given. */
export const pageBreaksKind: Kind<SheetModel> = new Kind<SheetModel>({
  className: "PageBreakCollection",
  alive,
  items: (sheet) => sheet.pageLayout.rowBreaks.map((row) => pageBreakKind.wrap({ sheet, row })),
  methods: {
    add: (sheet, [range], session): HostObject => {
      const { row }: Area = areaOnSheet(sheet, range, session);
      if (row === 0) throw notImplemented("PageBreakCollection.add before the first row");
      const { rowBreaks } = sheet.pageLayout;
      sheet.setPageLayout({ rowBreaks: [...new Set([...rowBreaks, row])].sort((a, b) => a - b) });
      return pageBreakKind.wrap({ sheet, row });
    },
    getCount: ({ pageLayout }) => pageLayout.rowBreaks.length,
    removePageBreaks: (sheet) => {
      sheet.setPageLayout({ rowBreaks: [] });
      return null;
    },
  },
});

export const pageKinds = [
  pageLayoutKind,
  headerFooterGroupKind,
  headerFooterKind,
  pageBreakKind,
  pageBreaksKind,
];
