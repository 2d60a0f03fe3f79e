/** Numbers to be compared, without the digits that Excel does not keep. */
import type { CellContent } from "./plan";

/** The last digits of a sum may come out otherwise after the workbook was opened again. */
export const shortened = (cell: CellContent): CellContent =>
  typeof cell === "number" ? Number(cell.toPrecision(12)) : cell;
