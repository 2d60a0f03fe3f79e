import { bounding, fullAddress, intersect, onSheet, SHEET_COLUMNS, SHEET_ROWS } from "../addresses";
import { failure, invalidArgument, notImplemented } from "../errors";
import { isAlive, type RangeData, type Session } from "../session";
import { choice, flag, integer, isAbsent, optionalFlag, text } from "./arguments";
import {
  bounded,
  eachCell,
  encodeValue,
  indexes,
  inputFor,
  isUnbounded,
  matrix,
  same,
  valueType,
} from "./cells";
import { conditionalFormatsKind } from "./conditional";
import { rangeFormatKind } from "./format";
import type { HostObject } from "./kind";
import { rangeKind, worksheetKind } from "./kinds";
import { areaOnSheet, rangeAt, rangeOf } from "./places";
import { rangeSortKind } from "./sort";
import { dataValidationKind } from "./validation";

const CELL_READS = ["values", "valueTypes", "text"];

rangeKind.define({
  className: "Range",
  keptByReference: true,
  alive: isAlive,
  afterCalculation: [...CELL_READS, "copyFrom", "getUsedRange", "getUsedRangeOrNullObject"],
  properties: {
    address: { get: ({ sheet, area }) => fullAddress(sheet.name, area) },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    cellCount: {
      get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
    },
    isEntireRow: { get: ({ area }) => area.columns === SHEET_COLUMNS },
    isEntireColumn: { get: ({ area }) => area.rows === SHEET_ROWS },
    values: {
      ...bounded(({ sheet, area }) => sheet.values(area).map((row) => row.map(encodeValue))),
      set: ({ sheet, area }, value) => sheet.write(area, inputFor(area, value), "api"),
    },
    formulas: {
      ...bounded(({ sheet, area }) => sheet.formulas(area)),
      set: ({ sheet, area }, value) => sheet.write(area, inputFor(area, value), "api"),
    },
    formulasR1C1: {
      ...bounded(({ sheet, area }) => sheet.formulasR1C1(area)),
      set: ({ sheet, area }, value) => sheet.writeR1C1(area, inputFor(area, value), "api"),
    },
    valueTypes: bounded(({ sheet, area }) => sheet.values(area).map((row) => row.map(valueType))),
    text: bounded(({ sheet, area }) => sheet.texts(area)),
    numberFormat: { ...bounded(numberFormats), set: setNumberFormats },
    rowHidden: {
      onDemand: true,
      get: ({ sheet, area }) =>
        hidden(indexes(area.row, area.rows), "rowHidden", sheet.rowHidden?.bind(sheet)),
      set: ({ sheet, area }, value) => {
        if (!sheet.setRowHidden) throw notImplemented("Range.rowHidden");
        sheet.setRowHidden(area.row, area.rows, flag(value));
      },
    },
    columnHidden: {
      onDemand: true,
      get: ({ sheet, area }) =>
        hidden(indexes(area.column, area.columns), "columnHidden", sheet.columnHidden?.bind(sheet)),
      set: ({ sheet, area }, value) => sheet.setColumnHidden(area.column, area.columns, flag(value)),
    },
  },
  navigations: {
    worksheet: ({ sheet }) => worksheetKind.wrap(sheet),
    format: (range) => rangeFormatKind.wrap(range),
    dataValidation: (range) => dataValidationKind.wrap(range),
    conditionalFormats: (range) => conditionalFormatsKind.wrap(range),
    sort: (range) => rangeSortKind.wrap(range),
  },
  methods: {
    // Like Excel, a cell may lie outside the range as long as it is on the sheet.
    getCell: ({ sheet, area }, [row, column], session) =>
      rangeAt(session, sheet, {
        row: area.row + integer(row),
        column: area.column + integer(column),
        rows: 1,
        columns: 1,
      }),
    getRow: ({ sheet, area }, [row], session) =>
      rangeAt(session, sheet, { ...area, row: area.row + integer(row), rows: 1 }),
    getColumn: ({ sheet, area }, [column], session) =>
      rangeAt(session, sheet, { ...area, column: area.column + integer(column), columns: 1 }),
    getLastRow: ({ sheet, area }, _, session) =>
      rangeAt(session, sheet, { ...area, row: area.row + area.rows - 1, rows: 1 }),
    getLastColumn: ({ sheet, area }, _, session) =>
      rangeAt(session, sheet, { ...area, column: area.column + area.columns - 1, columns: 1 }),
    getLastCell: ({ sheet, area }, _, session) =>
      rangeAt(session, sheet, {
        row: area.row + area.rows - 1,
        column: area.column + area.columns - 1,
        rows: 1,
        columns: 1,
      }),
    getOffsetRange: ({ sheet, area }, [rows, columns], session) =>
      rangeAt(session, sheet, {
        ...area,
        row: area.row + integer(rows),
        column: area.column + integer(columns),
      }),
    getResizedRange: ({ sheet, area }, [rows, columns], session) =>
      rangeAt(session, sheet, {
        ...area,
        rows: area.rows + integer(rows),
        columns: area.columns + integer(columns),
      }),
    getAbsoluteResizedRange: ({ sheet, area }, [rows, columns], session) =>
      rangeAt(session, sheet, { ...area, rows: integer(rows, 1), columns: integer(columns, 1) }),
    getEntireRow: ({ sheet, area }, _, session) =>
      rangeAt(session, sheet, { ...area, column: 0, columns: SHEET_COLUMNS }),
    getEntireColumn: ({ sheet, area }, _, session) =>
      rangeAt(session, sheet, { ...area, row: 0, rows: SHEET_ROWS }),
    getRowsBelow: (range, [count], session) => rowsBeside(range, count, 1, session),
    getRowsAbove: (range, [count], session) => rowsBeside(range, count, -1, session),
    getBoundingRect: (range, [other], session) =>
      rangeAt(session, range.sheet, bounding(range.area, areaOnSheet(range.sheet, other, session))),
    getIntersection: (range, [other], session) => {
      const found = intersection(range, other, session);
      if (!found) throw failure("ItemNotFound");
      return found;
    },
    getIntersectionOrNullObject: (range, [other], session) => intersection(range, other, session),
    getUsedRange: (range, [valuesOnly], session) =>
      usedWithin(range, valuesOnly, session) ??
      rangeAt(session, range.sheet, { ...range.area, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: (range, [valuesOnly], session) => usedWithin(range, valuesOnly, session),
    copyFrom,
    clear: ({ sheet, area }, [what]) => {
      const part = choice(what, ["All", "Contents", "Formats"], "Range.clear", "All");
      // Excel calculates before it clears, as before every look: what is under way is seen as busy.
      if (!isUnbounded(area)) sheet.values({ ...area, rows: 1, columns: 1 });
      const used = isUnbounded(area) ? sheet.usedArea(false) : area;
      const cleared = used && intersect(used, area);
      if (cleared) sheet.clear(cleared, part);
      return null;
    },
    insert: (range, [shift], session) => {
      choice(shift, ["Down"], "Range.insert (whole rows only)");
      const { sheet, area } = wholeRows(range, "Range.insert");
      session.insertRows(sheet, area.row, area.rows, "api");
      return rangeAt(session, sheet, area);
    },
    delete: (range, [shift], session) => {
      choice(shift, ["Up"], "Range.delete (whole rows only)");
      const { sheet, area } = wholeRows(range, "Range.delete");
      session.deleteRows(sheet, area.row, area.rows, "api");
      return null;
    },
    select: ({ sheet, area }, _, session) => {
      if (sheet.visibility !== "Visible") throw failure("InvalidOperation");
      session.book.active = { sheet, area };
      return null;
    },
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns) throw invalidArgument();
      return null;
    },
  },
});

/** True or false if it holds of all, null if only of some. */
function hidden(lines: number[], what: string, isHidden?: (line: number) => boolean): boolean | null {
  if (!isHidden) throw notImplemented(`Range.${what}`);
  return same(lines.map(isHidden));
}

function intersection(range: RangeData, other: unknown, session: Session): HostObject | null {
  const source = rangeOf(range.sheet, other, session);
  const area = source.sheet === range.sheet ? intersect(range.area, source.area) : null;
  return area && rangeAt(session, range.sheet, area);
}

function rowsBeside(range: RangeData, count: unknown, side: 1 | -1, session: Session): HostObject {
  // A negative count turns to the other side, as Excel's documentation has it.
  const given = isAbsent(count) ? 1 : integer(count);
  if (given === 0) throw invalidArgument();
  const { sheet, area } = range;
  const rows = Math.abs(given);
  const below = given * side > 0;
  return rangeAt(session, sheet, { ...area, row: below ? area.row + area.rows : area.row - rows, rows });
}

function usedWithin({ sheet, area }: RangeData, valuesOnly: unknown, session: Session): HostObject | null {
  const used = sheet.usedArea(optionalFlag(valuesOnly));
  const common = used && intersect(used, area);
  return common && rangeAt(session, sheet, common);
}

function wholeRows(range: RangeData, what: string): RangeData {
  if (range.area.columns !== SHEET_COLUMNS) throw notImplemented(`${what} of other than whole rows`);
  return range;
}

function copyFrom(target: RangeData, args: unknown[], session: Session): null {
  const [source, type, skipBlanks, transpose] = args;
  const from = rangeOf(target.sheet, source, session);
  const what = choice(type, ["All", "Formulas", "Values", "Formats"], "Range.copyFrom", "All");
  if (optionalFlag(skipBlanks)) throw notImplemented("Range.copyFrom with skipBlanks");
  if (optionalFlag(transpose)) throw notImplemented("Range.copyFrom with transpose");
  // As with pasting: a smaller target grows to the source, a multiple of it is filled by repetition.
  const area = {
    ...target.area,
    rows: repeats(target.area.rows, from.area.rows),
    columns: repeats(target.area.columns, from.area.columns),
  };
  target.sheet.copy(from.area, from.sheet, onSheet(area), what);
  return null;
}

function repeats(wanted: number, given: number): number {
  return wanted % given === 0 ? wanted : given;
}

function numberFormats({ sheet, area }: RangeData): string[][] {
  const common = sheet.format(area).numberFormat;
  return eachCell(area, (cell) => common ?? sheet.format(cell).numberFormat ?? "General");
}

function setNumberFormats({ sheet, area }: RangeData, value: unknown): void {
  if (!Array.isArray(value)) return sheet.setFormat(area, { numberFormat: text(value) });
  const formats = matrix(area, value, (format) => (format === null ? null : text(format)));
  const first = formats[0]?.[0];
  if (typeof first === "string" && formats.every((row) => row.every((format) => format === first)))
    return sheet.setFormat(area, { numberFormat: first });
  eachCell(area, (cell) => {
    const format = formats[cell.row - area.row]?.[cell.column - area.column];
    if (typeof format === "string") sheet.setFormat(cell, { numberFormat: format });
  });
}
