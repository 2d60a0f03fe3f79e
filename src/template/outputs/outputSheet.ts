/** What all sheets that are handed out have in common: values only, locked, ready to print, and known again. */
import { fill } from "../../i18n/language";
import { OUTPUT_TEXTS } from "../../i18n/outputs";
import { markerName, type Layout } from "../layout";
import { parsePeriod, periodLabel, type Period } from "../periods";
import { area, type CellContent, type Plan, type SheetPlan, type Style } from "../plan";
import { printed, type PrintChoices } from "../printing";
import { freeSheetName } from "../sheetNames";
import { STYLES, TAB_COLORS, TEXT_FORMAT } from "../styles";
import { linesIn } from "./lines";
import { KEPT_CELL, keptText, outputRole, type KeptOutput } from "./kept";

/** A text of the sheets that are handed out, in the scheme's language. */
export const sayOutput = (
  key: keyof typeof OUTPUT_TEXTS,
  { language }: Pick<Layout, "language">,
  values: Record<string, string | number> = {},
): string => fill(OUTPUT_TEXTS[key][language], values);

/** A row of a sheet that is handed out, from its first column on. */
export interface OutputRow {
  cells: readonly CellContent[];
  style?: Style;
  height?: number;
}

export interface OutputTable {
  /** Below title, stamp and basis. */
  rows: readonly OutputRow[];
  /** Among the rows, from 0: where the block begins that the sheet is known by, and what stands on every page. */
  heading: number;
  widths: readonly number[];
  /** Number formats of columns; text where none is told. */
  formats: readonly (string | undefined)[];
  /** Of columns; as Excel would where none is told. */
  aligned?: readonly Style["align"][];
  print?: PrintChoices;
  stamp: string;
}

/** Rows above a table. */
export const TOP_ROWS = 3;

/** The plan of one such sheet, with the name by which it is found again. */
export function planOutput(
  layout: Layout,
  kept: KeptOutput,
  table: OutputTable,
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  const { scheme, language, prefix, number } = layout;
  const role = outputRole(kept.kind, kept.period);
  const title = sayOutput(kept.kind, layout);
  const width = table.widths.length;
  const points = table.widths.reduce((sum, width) => sum + width, 0);
  const line = (cells: readonly CellContent[]) =>
    Array.from({ length: width }, (_, column) => cells[column] ?? "");
  const basis = sayOutput("basis", layout, {
    scheme: scheme.title[language],
    version: scheme.version,
    fingerprint: kept.fingerprint,
  });
  // A long line would be cut at the edge of a narrow sheet: it stands below, in as many as it takes.
  const above = table.print?.from !== undefined;
  const rows: readonly OutputRow[] = above
    ? table.rows
    : [...table.rows, ...linesIn(basis, points).map((text) => ({ cells: [text], style: STYLES.note }))];
  const body = area(TOP_ROWS, 0, rows.length, width);
  const sheet: SheetPlan = {
    role,
    name: freeSheetName(`${prefix}·${title}${kept.period}`, taken),
    tabColor: TAB_COLORS.output,
    cells: [
      {
        area: area(0, 0),
        values: [[`${scheme.title[language]} — ${title} ${labelOf(layout, kept.period)}`]],
      },
      { area: area(1, 0, 2), values: [[table.stamp], [above ? basis : ""]] },
      { area: KEPT_CELL, values: [[keptText(kept)]] },
      { area: body, values: rows.map(({ cells }) => line(cells)) },
    ],
    styles: [
      { area: area(0, 0), style: STYLES.title },
      { area: area(1, 0, 2), style: STYLES.note },
      { area: KEPT_CELL, style: { numberFormat: TEXT_FORMAT } },
      ...table.formats.map((format, column) => ({
        area: { ...body, column, columns: 1 },
        style: { numberFormat: format ?? TEXT_FORMAT },
      })),
      ...(table.aligned ?? []).flatMap((align, column) =>
        align ? [{ area: { ...body, column, columns: 1 }, style: { align } }] : [],
      ),
      ...runsOf(rows).map(({ row, count, style }) => ({
        area: area(TOP_ROWS + row, 0, count, width),
        style,
      })),
    ],
    widths: table.widths.map((points, column) => ({ column, count: 1, points })),
    heights: rows.flatMap(({ height }, row) =>
      height === undefined ? [] : [{ row: TOP_ROWS + row, count: 1, points: height }],
    ),
    hiddenColumns: [{ column: KEPT_CELL.column, count: 1 }],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: TOP_ROWS + table.heading + 1, columns: 0 },
    block: area(TOP_ROWS + table.heading, 0, rows.length - table.heading, width),
    protection: { insertRows: false, deleteRows: false },
  };
  return {
    sheets: [printed(sheet, language, { ...table.print, complete: true })],
    names: [{ name: markerName(number, role), role, area: sheet.block, visible: false }],
  };
}

/** A period's id as people read it; an id that is none stays as it is. */
export function labelOf({ scheme, language }: Layout, period: string): string {
  const read: Period | undefined = parsePeriod(scheme.period, period);
  return read ? periodLabel(read, language) : period;
}

/** Neighbours that look alike, in one go: requests must not grow with the people more than their cells do. */
function runsOf(rows: readonly OutputRow[]): { row: number; count: number; style: Style }[] {
  const runs: { row: number; count: number; style: Style }[] = [];
  rows.forEach(({ style }, row) => {
    const last = runs[runs.length - 1];
    if (!style) return;
    if (last && last.style === style && last.row + last.count === row) last.count += 1;
    else runs.push({ row, count: 1, style });
  });
  return runs;
}
