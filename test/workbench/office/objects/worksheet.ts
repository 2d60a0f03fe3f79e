import type { Area, SheetModel } from "../../workbook/model";
import { parseAddress, SHEET_COLUMNS, SHEET_ROWS } from "../addresses";
import { failure, invalidArgument, notImplemented } from "../errors";
import type { RangeData, Session } from "../session";
import {
  choice,
  colour,
  flag,
  integer,
  isAbsent,
  optionalFlag,
  optionalText,
  record,
  text,
} from "./arguments";
import { type HostObject, Kind } from "./kind";
import { pageBreaksKind, pageLayoutKind } from "./worksheetPage";
import { rangeKind, worksheetKind } from "./kinds";
import { areaOnSheet, rangeAt } from "./places";

const exists = (sheet: SheetModel, session: Session): boolean => session.book.sheets().includes(sheet);

worksheetKind.define({
  className: "Worksheet",
  alive: exists,
  identity: ({ id }) => ({ Id: id }),
  afterCalculation: ["getUsedRange", "getUsedRangeOrNullObject"],
  builtByClient: ["onChanged"],
  setAs: { gridlines: "showGridlines" },
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (sheet, value) => {
        sheet.name = text(value);
      },
    },
    position: {
      get: ({ position }) => position,
      set: (sheet, value, { book }) => {
        if (integer(value, 0) >= book.sheets().length) throw invalidArgument();
        sheet.position = integer(value, 0);
      },
    },
    visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value) => {
        sheet.visibility = choice(value, ["Visible", "Hidden", "VeryHidden"], "Worksheet.visibility");
      },
    },
    tabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === "" ? "" : colour(value);
      },
    },
    showGridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = flag(value);
      },
    },
  },
  navigations: {
    protection: (sheet) => worksheetProtectionKind.wrap(sheet),
    freezePanes: (sheet) => freezePanesKind.wrap(sheet),
    autoFilter: (sheet) => autoFilterKind.wrap(sheet),
    pageLayout: (sheet) => pageLayoutKind.wrap(sheet),
    horizontalPageBreaks: (sheet) => pageBreaksKind.wrap(sheet),
  },
  methods: {
    activate: (sheet, _, { book }) => {
      if (sheet.visibility !== "Visible") throw failure("InvalidOperation");
      if (book.active.sheet !== sheet)
        book.active = { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
      return null;
    },
    delete: (sheet, _, session) => {
      const { id } = sheet;
      if (sheet.visibility === "VeryHidden") throw failure("InvalidOperation");
      session.book.deleteSheet(sheet);
      session.events.deleted(id);
      return null;
    },
    calculate: (_, [markAllDirty], { book }) => {
      book.calculate(optionalFlag(markAllDirty) ? "Full" : "Recalculate");
      return null;
    },
    getRange: (sheet, [address], session) => rangeAt(session, sheet, namedArea(sheet, address, session)),
    getRangeByIndexes: (sheet, [row, column, rows, columns], session) =>
      rangeAt(session, sheet, {
        row: integer(row, 0),
        column: integer(column, 0),
        rows: integer(rows, 1),
        columns: integer(columns, 1),
      }),
    getCell: (sheet, [row, column], session) =>
      rangeAt(session, sheet, { row: integer(row, 0), column: integer(column, 0), rows: 1, columns: 1 }),
    // Of an empty sheet Excel gives the first cell.
    getUsedRange: (sheet, [valuesOnly], session) =>
      usedRange(sheet, valuesOnly, session) ??
      rangeAt(session, sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: (sheet, [valuesOnly], session) => usedRange(sheet, valuesOnly, session),
    _RegisterDataChangedEvent: (sheet, _, { events }) => {
      events.register("changed", sheet.id);
      return null;
    },
    _UnregisterDataChangedEvent: (sheet, _, { events }) => {
      events.unregister("changed", sheet.id);
      return null;
    },
  },
});

function usedRange(sheet: SheetModel, valuesOnly: unknown, session: Session): HostObject | null {
  const area = sheet.usedArea(optionalFlag(valuesOnly));
  return area && rangeAt(session, sheet, area);
}

/** An address, or a name that points to this sheet; without either the whole sheet. */
function namedArea(sheet: SheetModel, address: unknown, session: Session): Area {
  if (isAbsent(address)) return { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };
  const parsed = parseAddress(text(address));
  if (parsed) {
    const { sheetName, area } = parsed;
    if (sheetName !== undefined && sheetName.toLowerCase() !== sheet.name.toLowerCase())
      throw invalidArgument();
    return area;
  }
  const name = session.book.nameByText(text(address));
  const target = name?.target();
  if (!target || target.sheet !== sheet) throw invalidArgument();
  return target.area;
}

const worksheetProtectionKind: Kind<SheetModel> = new Kind<SheetModel>({
  className: "WorksheetProtection",
  alive: exists,
  properties: {
    protected: { get: ({ protection }) => protection.protected },
    options: { get: ({ protection }) => (protection.protected ? protection.options : null) },
  },
  methods: {
    // Excel refuses both on a sheet that is already in that state.
    protect: (sheet, [options, password]) => {
      if (sheet.protection.protected) throw failure("AccessDenied");
      sheet.protect(isAbsent(options) ? {} : record(options), optionalText(password));
      return null;
    },
    unprotect: (sheet, [password]) => {
      if (!sheet.protection.protected) throw failure("AccessDenied");
      sheet.unprotect(optionalText(password));
      return null;
    },
  },
});

const freezePanesKind: Kind<SheetModel> = new Kind<SheetModel>({
  className: "WorksheetFreezePanes",
  alive: exists,
  methods: {
    freezeRows: (sheet, [count]) => freeze(sheet, isAbsent(count) ? 1 : integer(count, 1), 0),
    freezeColumns: (sheet, [count]) => freeze(sheet, 0, isAbsent(count) ? 1 : integer(count, 1)),
    freezeAt: (sheet, [range], session) => {
      const area = areaOnSheet(sheet, range, session);
      const rows = area.rows === SHEET_ROWS ? 0 : area.row + area.rows;
      const columns = area.columns === SHEET_COLUMNS ? 0 : area.column + area.columns;
      return freeze(sheet, rows, columns);
    },
    unfreeze: (sheet) => freeze(sheet, 0, 0),
  },
});

function freeze(sheet: SheetModel, rows: number, columns: number): null {
  sheet.freeze = { rows, columns };
  return null;
}

const autoFilterKind: Kind<SheetModel> = new Kind<SheetModel>({
  className: "AutoFilter",
  alive: exists,
  properties: { enabled: { get: ({ autoFilter }) => autoFilter !== null } },
  methods: {
    apply: (sheet, [range, columnIndex, criteria], session) => {
      if (!isAbsent(columnIndex) || !isAbsent(criteria))
        throw notImplemented("AutoFilter.apply with columnIndex or criteria");
      const target: RangeData | undefined = rangeKind.unwrap(range);
      if (target && target.sheet !== sheet) throw invalidArgument();
      sheet.autoFilter = areaOnSheet(sheet, range, session);
      return null;
    },
    remove: (sheet) => {
      sheet.autoFilter = null;
      return null;
    },
    // Criteria cannot be set here, so there are none to take out; a sheet without a filter has none to clear.
    clearCriteria: (sheet) => {
      if (!sheet.autoFilter) throw failure("InvalidOperation");
      return null;
    },
  },
});

export const worksheetKinds = [worksheetKind, worksheetProtectionKind, freezePanesKind, autoFilterKind];
