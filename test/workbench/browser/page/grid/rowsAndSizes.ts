import { areaOf, isRange } from "./areas";
import type { GridContext } from "./context";

/** Pixels of the grid in points. */
const POINTS = 0.75;

/** Rows by the menus of the grid, widths and heights by dragging; columns cannot be inserted or deleted. */
export function addRowsAndSizes({ book, session, gate, sheetOf, attempt, tell, texts }: GridContext): void {
  const insert = (params: Record<string, unknown>, after: boolean): void => {
    const sheet = sheetOf(undefined);
    const { row, rows } = isRange(params.range) ? areaOf(params.range) : book.active.area;
    const count = typeof params.value === "number" ? params.value : rows;
    if (sheet) attempt(() => session.insertRows(sheet, after ? row + rows : row, count, "typing"));
  };
  gate.replace(
    [
      "sheet.command.insert-row-before",
      "sheet.command.insert-multi-rows-above",
      "sheet.command.insert-row-by-range",
    ],
    (params) => insert(params, false),
  );
  gate.replace(["sheet.command.insert-row-after", "sheet.command.insert-multi-rows-after"], (params) =>
    insert(params, true),
  );
  gate.replace(
    ["sheet.command.remove-row-confirm", "sheet.command.remove-row-by-range", "sheet.command.remove-row"],
    (params) => {
      const sheet = sheetOf(undefined);
      const { row, rows } = isRange(params.range) ? areaOf(params.range) : book.active.area;
      if (sheet) attempt(() => session.deleteRows(sheet, row, rows, "typing"));
    },
  );
  gate.replace(
    [
      "sheet.command.insert-col-before",
      "sheet.command.insert-col-after",
      "sheet.command.insert-col-by-range",
      "sheet.command.insert-multi-cols-before",
      "sheet.command.insert-multi-cols-right",
      "sheet.command.remove-col-confirm",
      "sheet.command.remove-col-by-range",
      "sheet.command.remove-col",
    ],
    () => tell(texts("unavailable"), texts("noColumns")),
  );

  gate.replace("sheet.command.delta-column-width", ({ anchorCol, deltaX }) => {
    const sheet = sheetOf(undefined);
    if (!sheet || typeof anchorCol !== "number" || typeof deltaX !== "number") return;
    attempt(() =>
      sheet.setColumnWidth(anchorCol, 1, Math.max(0, sheet.columnWidth(anchorCol) + deltaX * POINTS)),
    );
  });
  gate.replace("sheet.command.delta-row-height", ({ anchorRow, deltaY }) => {
    const sheet = sheetOf(undefined);
    if (!sheet || typeof anchorRow !== "number" || typeof deltaY !== "number") return;
    attempt(() =>
      sheet.setRowHeight(anchorRow, 1, Math.max(0, sheet.rowHeight(anchorRow) + deltaY * POINTS)),
    );
  });
  gate.replace("sheet.command.set-worksheet-col-width", ({ value }) => {
    const sheet = sheetOf(undefined);
    const { column, columns } = book.active.area;
    if (sheet && typeof value === "number")
      attempt(() => sheet.setColumnWidth(column, columns, value * POINTS));
  });
  gate.replace("sheet.command.set-row-height", ({ value }) => {
    const sheet = sheetOf(undefined);
    const { row, rows } = book.active.area;
    if (sheet && typeof value === "number") attempt(() => sheet.setRowHeight(row, rows, value * POINTS));
  });
}
