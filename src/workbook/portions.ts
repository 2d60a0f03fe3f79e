/** A planned sheet in as many requests as it takes: Excel refuses one above 5 MB. */
import type { Cells, SheetPlan, Style } from "../template/plan";

/** Bytes of a request: half of what Excel takes, for they are estimated. */
const MOST_BYTES = 2_500_000;
/** Of finding a range, of setting one of its properties, and of one line of its border. */
const BYTES = { range: 700, property: 450, line: 1300 } as const;
/** Of a cell, beside its text. */
const CELL_BYTES = 8;

type Part = { bytes: number } & (
  | { style: SheetPlan["styles"][number] }
  | { cells: Cells }
  | { height: NonNullable<SheetPlan["heights"]>[number] }
);

/**
 * Plans that together are the plan, in this order; rows are freed before anything is locked, and rules come last. Most
 * sheets are one.
 */
export function portionsOf(plan: SheetPlan): SheetPlan[] {
  const parts: Part[] = [
    ...plan.styles.map((style) => ({ bytes: styleBytes(style.style), style })),
    ...plan.cells.flatMap(blocks).map((cells) => ({ bytes: BYTES.range + cellBytes(cells), cells })),
    ...(plan.heights ?? []).map((height) => ({ bytes: BYTES.range + BYTES.property, height })),
  ];
  const portions: Part[][] = [[]];
  let bytes = 0;
  for (const part of parts) {
    if (bytes > 0 && bytes + part.bytes > MOST_BYTES) {
      portions.push([]);
      bytes = 0;
    }
    bytes += part.bytes;
    portions[portions.length - 1]?.push(part);
  }
  if (portions.length === 1) return [plan];
  const { freeRows, hiddenColumns, fitRows, filter, validations, conditionalFormats, ...rest } = plan;
  return portions.map((own, at) => ({
    ...rest,
    ...(at === 0 ? { ...(freeRows ? { freeRows } : {}) } : { widths: [] }),
    styles: own.flatMap((part) => ("style" in part ? [part.style] : [])),
    cells: own.flatMap((part) => ("cells" in part ? [part.cells] : [])),
    heights: own.flatMap((part) => ("height" in part ? [part.height] : [])),
    ...(at < portions.length - 1
      ? { validations: [], conditionalFormats: [] }
      : {
          ...{ validations, conditionalFormats },
          ...(hiddenColumns ? { hiddenColumns } : {}),
          ...(fitRows ? { fitRows } : {}),
          ...(filter ? { filter } : {}),
        }),
  }));
}

const styleBytes = ({ border, ...style }: Style): number =>
  BYTES.range + Object.keys(style).length * BYTES.property + (border ? 6 * BYTES.line : 0);

/** A character may take three bytes; a formula goes once. */
function cellBytes(cells: Cells): number {
  if (!("values" in cells)) return BYTES.property;
  return cells.values.flat().reduce<number>((sum, cell) => sum + CELL_BYTES + 3 * String(cell).length, 0);
}

/** Values of many rows, in blocks that a request has room for. */
function blocks(cells: Cells): Cells[] {
  const bytes = cellBytes(cells);
  if (!("values" in cells) || bytes <= MOST_BYTES / 2) return [cells];
  const { area, values } = cells;
  const rows = Math.max(1, Math.floor((area.rows * MOST_BYTES) / 2 / bytes));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, at) => {
    const own = values.slice(at * rows, (at + 1) * rows);
    return { area: { ...area, row: area.row + at * rows, rows: own.length }, values: own };
  });
}
