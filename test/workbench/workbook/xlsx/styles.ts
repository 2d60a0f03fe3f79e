import type { Border, BorderStyle, Borders as FileBorders, Color, Fill, Style } from "exceljs";
import { type Borders, DEFAULT_FORMAT } from "../formats";
import type { CellFormat } from "../model";

const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;
const rgb = (color: Partial<Color> | undefined): string | undefined =>
  color?.argb && /^[0-9a-f]{8}$/i.test(color.argb) ? `#${color.argb.slice(2).toUpperCase()}` : undefined;

const HORIZONTAL: Record<string, NonNullable<Style["alignment"]["horizontal"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const VERTICAL: Record<string, NonNullable<Style["alignment"]["vertical"]>> = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};
const EDGES: Record<string, "top" | "bottom" | "left" | "right"> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};
const LINES: Record<string, BorderStyle> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
  Double: "double",
};

const keyFor = <V>(table: Record<string, V>, value: V): string | undefined =>
  Object.keys(table).find((name) => table[name] === value);

export function toFileStyle(format: CellFormat): Partial<Style> {
  const style: Partial<Style> = {};
  const full = { ...DEFAULT_FORMAT, ...format };
  if (full.numberFormat !== "General") style.numFmt = full.numberFormat;
  style.font = {
    name: full.fontName,
    size: full.fontSize,
    ...(full.bold ? { bold: true } : {}),
    ...(full.italic ? { italic: true } : {}),
    ...(format.fontColor ? { color: { argb: argb(format.fontColor) } } : {}),
  };
  if (full.fill) style.fill = { type: "pattern", pattern: "solid", fgColor: { argb: argb(full.fill) } };
  const alignment: Partial<Style["alignment"]> = {};
  const horizontal = HORIZONTAL[full.horizontalAlignment];
  const vertical = VERTICAL[full.verticalAlignment];
  if (horizontal) alignment.horizontal = horizontal;
  if (format.verticalAlignment && vertical) alignment.vertical = vertical;
  if (full.wrapText) alignment.wrapText = true;
  if (full.indent) alignment.indent = full.indent;
  if (Object.keys(alignment).length) style.alignment = alignment;
  if (!full.locked || full.formulaHidden)
    style.protection = { locked: full.locked, hidden: full.formulaHidden };
  const border = toFileBorders(full.borders);
  if (border) style.border = border;
  return style;
}

function toFileBorders(borders: Borders): Partial<FileBorders> | undefined {
  const result: Partial<FileBorders> = {};
  for (const [edge, side] of Object.entries(EDGES)) {
    const line = borders[edge];
    if (!line || line.style === "None") continue;
    const heavy: Record<string, BorderStyle> = { Medium: "medium", Thick: "thick", Hairline: "hair" };
    const style = (line.style === "Continuous" && heavy[line.weight ?? ""]) || LINES[line.style] || "thin";
    result[side] = { style, color: { argb: argb(line.color ?? "#000000") } };
  }
  return Object.keys(result).length ? result : undefined;
}

export function fromFileStyle(style: Partial<Style> | undefined): CellFormat {
  const format: CellFormat = {};
  if (!style) return format;
  if (style.numFmt && style.numFmt !== "General") format.numberFormat = style.numFmt;
  const { font, alignment, protection } = style;
  if (font?.name && font.name !== DEFAULT_FORMAT.fontName) format.fontName = font.name;
  if (font?.size && font.size !== DEFAULT_FORMAT.fontSize) format.fontSize = font.size;
  if (font?.bold) format.bold = true;
  if (font?.italic) format.italic = true;
  const color = rgb(font?.color);
  if (color) format.fontColor = color;
  const fill = fillOf(style.fill);
  if (fill) format.fill = fill;
  const horizontal = alignment?.horizontal && keyFor(HORIZONTAL, alignment.horizontal);
  if (horizontal) format.horizontalAlignment = horizontal;
  const vertical = alignment?.vertical && keyFor(VERTICAL, alignment.vertical);
  if (vertical) format.verticalAlignment = vertical;
  if (alignment?.wrapText) format.wrapText = true;
  if (alignment?.indent) format.indent = alignment.indent;
  if (protection?.locked === false) format.locked = false;
  if (protection?.hidden) format.formulaHidden = true;
  const borders = bordersOf(style.border);
  if (borders) format.borders = borders;
  return format;
}

export function fillOf(fill: Fill | undefined): string | undefined {
  if (fill?.type !== "pattern" || fill.pattern === "none") return undefined;
  return rgb(fill.fgColor) ?? rgb(fill.bgColor);
}

function bordersOf(border: Partial<FileBorders> | undefined): Borders | undefined {
  const result: Borders = {};
  for (const [edge, side] of Object.entries(EDGES)) {
    const line: Partial<Border> | undefined = border?.[side];
    if (!line?.style) continue;
    const weights: Partial<Record<BorderStyle, string>> = {
      medium: "Medium",
      thick: "Thick",
      hair: "Hairline",
    };
    const weight = weights[line.style];
    const style = weight ? "Continuous" : (keyFor(LINES, line.style) ?? "Continuous");
    const color = rgb(line.color);
    result[edge] = { style, ...(color ? { color } : {}), ...(weight ? { weight } : {}) };
  }
  return Object.keys(result).length ? result : undefined;
}
