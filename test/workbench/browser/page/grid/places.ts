import type { Book } from "../../../workbook/book";
import { UNIT_ID } from "../../../workbook/univer";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from "../univer";

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a cell of the shown sheet stands on the page; undefined if it is scrolled out of sight. */
export function boxOf(book: Book, row: number, column: number): Box | undefined {
  const render = book.host.injector.get(IRenderManagerService).getRenderById(UNIT_ID);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = render?.engine.getCanvasElement();
  if (!render || !skeleton || !view || !canvas) return undefined;
  const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row, column);
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const { xSplit, ySplit } = book.host.workbook.getActiveSheet().getFreeze();
  // Frozen rows and columns stay; the others move with the main view.
  const scrollX = column < xSplit ? 0 : view.viewportScrollX;
  const scrollY = row < ySplit ? 0 : view.viewportScrollY;
  const { left, top, right, bottom } = canvas.getBoundingClientRect();
  const box = {
    left: left + (startX - scrollX) * scaleX,
    top: top + (startY - scrollY) * scaleY,
    right: left + (endX - scrollX) * scaleX,
    bottom: top + (endY - scrollY) * scaleY,
  };
  const minLeft = column < xSplit ? left : left + view.left * scaleX;
  const minTop = row < ySplit ? top : top + view.top * scaleY;
  const visible =
    box.right > box.left &&
    box.bottom > box.top &&
    box.left >= minLeft - 1 &&
    box.top >= minTop - 1 &&
    box.left < right &&
    box.top < bottom;
  return visible ? box : undefined;
}

/** The cell of the shown sheet at a place of the page; undefined on its heads and outside of it. */
export function cellAt(book: Book, x: number, y: number): { row: number; column: number } | undefined {
  const render = book.host.injector.get(IRenderManagerService).getRenderById(UNIT_ID);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = render?.engine.getCanvasElement();
  if (!render || !skeleton || !view || !canvas) return undefined;
  const { left, top, right, bottom } = canvas.getBoundingClientRect();
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const inX = (x - left) / scaleX;
  const inY = (y - top) / scaleY;
  const outside =
    x > right || y > bottom || inX < skeleton.rowHeaderWidth || inY < skeleton.columnHeaderHeight;
  if (outside) return undefined;
  const scrolledX = inX + (inX > view.left ? view.viewportScrollX : 0);
  const scrolledY = inY + (inY > view.top ? view.viewportScrollY : 0);
  return skeleton.getCellIndexByOffset(scrolledX, scrolledY, 1, 1, { x: 0, y: 0 });
}
