import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  type Styles,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { Border, CellFormat, FormatChange } from "./model";

export type Borders = NonNullable<CellFormat["borders"]>;

/** What a cell has that was never formatted. */
export const DEFAULT_FORMAT: Required<Omit<CellFormat, "borders">> & { borders: Borders } = {
  fill: null,
  fontColor: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
  numberFormat: "General",
  borders: {},
};

/** The formats in use, each kept once and known to Univer as a named style, so that a grid shows them. */
export class Formats {
  private readonly ids = new Map<string, string>();
  private readonly formats = new Map<string, CellFormat>();
  private readonly merged = new Map<string, string | undefined>();

  constructor(private readonly styles: Styles) {}

  get(id: string | undefined): CellFormat {
    return (id !== undefined && this.formats.get(id)) || {};
  }

  /** `undefined` for a format without anything of its own. */
  idOf(format: CellFormat): string | undefined {
    const own = Object.entries(format).filter(([, value]) => value !== undefined);
    if (!own.length) return undefined;
    own.sort(([a], [b]) => (a < b ? -1 : 1));
    const text = JSON.stringify(own);
    let id = this.ids.get(text);
    if (id === undefined) {
      id = `format${this.ids.size + 1}`;
      this.ids.set(text, id);
      const kept = Object.fromEntries(own) as CellFormat;
      this.formats.set(id, kept);
      this.styles.addCustomStyle(id, univerStyle(kept));
    }
    return id;
  }

  merge(id: string | undefined, change: FormatChange, changeKey: string): string | undefined {
    const key = `${id}|${changeKey}`;
    if (this.merged.has(key)) return this.merged.get(key);
    const before = this.get(id);
    const { borders: lines, ...rest } = change;
    const merged: CellFormat = { ...before, ...rest };
    if (lines) merged.borders = withLines(before.borders ?? {}, lines);
    const result = this.idOf(merged);
    this.merged.set(key, result);
    return result;
  }
}

function withLines(before: Borders, lines: NonNullable<FormatChange["borders"]>): Borders {
  const borders = { ...before };
  for (const [edge, line] of Object.entries(lines)) {
    const own: Border = { style: "Continuous", ...before[edge], ...line };
    borders[edge] = own;
  }
  return borders;
}

const horizontal: Record<string, HorizontalAlign> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};
const vertical: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

function univerStyle(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  if (format.fill) style.bg = { rgb: format.fill };
  if (format.fontColor) style.cl = { rgb: format.fontColor };
  if (format.fontName) style.ff = format.fontName;
  if (format.fontSize) style.fs = format.fontSize;
  if (format.bold !== undefined) style.bl = flag(format.bold);
  if (format.italic !== undefined) style.it = flag(format.italic);
  if (format.horizontalAlignment)
    style.ht = horizontal[format.horizontalAlignment] ?? HorizontalAlign.UNSPECIFIED;
  if (format.verticalAlignment) style.vt = vertical[format.verticalAlignment] ?? VerticalAlign.UNSPECIFIED;
  if (format.wrapText) style.tb = WrapStrategy.WRAP;
  if (format.numberFormat) style.n = { pattern: format.numberFormat };
  if (format.borders) {
    const line = (edge: string): { bd?: { s: BorderStyleTypes; cl: { rgb: string } } } => {
      const border = format.borders?.[edge];
      if (!border || border.style === "None") return {};
      return { bd: { s: BorderStyleTypes.THIN, cl: { rgb: border.color ?? "#000000" } } };
    };
    style.bd = {
      t: line("EdgeTop").bd,
      b: line("EdgeBottom").bd,
      l: line("EdgeLeft").bd,
      r: line("EdgeRight").bd,
    };
  }
  return style;
}

/** The borders that fall on one cell of an area: its outer edges and the lines inside. */
export function bordersAt<Line>(
  borders: Partial<Record<string, Line>>,
  first: { row: boolean; column: boolean },
  last: { row: boolean; column: boolean },
): Partial<Record<string, Line>> {
  const own: Partial<Record<string, Line>> = {};
  const set = (edge: string, source: string): void => {
    const border = borders[source];
    if (border) own[edge] = border;
  };
  set("EdgeTop", first.row ? "EdgeTop" : "InsideHorizontal");
  set("EdgeBottom", last.row ? "EdgeBottom" : "InsideHorizontal");
  set("EdgeLeft", first.column ? "EdgeLeft" : "InsideVertical");
  set("EdgeRight", last.column ? "EdgeRight" : "InsideVertical");
  return own;
}
