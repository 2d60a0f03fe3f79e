import type { Sheet } from "../../../workbook/sheet";

/** Fonts of at most this size fit into Excel's standard row. */
const STANDARD_FONT = 11;
const LINE = 1.35;
const PIXELS = 4 / 3;
/** Beyond these rows nobody looks for fitted titles. */
const ROWS_LOOKED_AT = 500;

/** Excel fits the height of a row to its largest font unless the row was given a height. Whether any has changed. */
export function fitRows(sheet: Sheet): boolean {
  const used = sheet.cells.used(true);
  if (!used) return false;
  const { rowData } = sheet.book.core.host.workbook.getSheetBySheetId(sheet.id)?.getConfig() ?? {};
  if (!rowData) return false;
  let changed = false;
  const rows = Math.min(used.rows, ROWS_LOOKED_AT);
  const largest = new Map<number, number>();
  sheet.cells.each({ ...used, rows }, (row, column, cell) => {
    if (cell.v === undefined) return;
    const size = sheet.formats.at(row, column).fontSize ?? STANDARD_FONT;
    if (size > (largest.get(row) ?? STANDARD_FONT)) largest.set(row, size);
  });
  for (let row = used.row; row < used.row + rows; row++) {
    const size = largest.get(row);
    const data = rowData[row];
    const fitted = size !== undefined && data?.h === undefined ? Math.ceil(size * PIXELS * LINE) : undefined;
    if (fitted === data?.ah) continue;
    changed = true;
    if (fitted !== undefined) rowData[row] = { ...data, ah: fitted };
    else delete data?.ah;
  }
  return changed;
}
