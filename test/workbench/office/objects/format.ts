import type { Border, CellFormat } from "../../workbook/model";
import { intersect } from "../addresses";
import type { Area } from "../../workbook/model";
import { isAlive, type RangeData } from "../session";
import { choice, colour, flag, integer, positiveNumber, text } from "./arguments";
import { indexes, same } from "./cells";
import { Kind, type Property } from "./kind";

/** The value that all cells share; null when they differ. */
function shared<K extends keyof CellFormat>(
  { sheet, area }: RangeData,
  key: K,
  absent: Exclude<CellFormat[K], undefined>,
): Exclude<CellFormat[K], undefined> | null {
  const value = sheet.format(area)[key] as CellFormat[K];
  if (value !== undefined) return value as Exclude<CellFormat[K], undefined>;
  return area.rows === 1 && area.columns === 1 ? absent : null;
}

function formatted<K extends keyof CellFormat>(
  key: K,
  absent: Exclude<CellFormat[K], undefined>,
  read: (value: unknown) => CellFormat[K],
): Property<RangeData> {
  return {
    get: (range) => shared(range, key, absent),
    set: ({ sheet, area }, value) => sheet.setFormat(area, { [key]: read(value) }),
  };
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export const rangeFormatKind: Kind<RangeData> = new Kind<RangeData>({
  className: "RangeFormat",
  alive: isAlive,
  properties: {
    columnWidth: {
      get: ({ sheet, area }) =>
        same(indexes(area.column, area.columns).map((column) => sheet.columnWidth(column))),
      set: ({ sheet, area }, value) => sheet.setColumnWidth(area.column, area.columns, positiveNumber(value)),
    },
    rowHeight: {
      get: ({ sheet, area }) => same(indexes(area.row, area.rows).map((row) => sheet.rowHeight(row))),
      set: ({ sheet, area }, value) => sheet.setRowHeight(area.row, area.rows, positiveNumber(value)),
    },
    horizontalAlignment: formatted("horizontalAlignment", "General", (value) =>
      choice(value, HORIZONTAL, "RangeFormat.horizontalAlignment"),
    ),
    verticalAlignment: formatted("verticalAlignment", "Bottom", (value) =>
      choice(value, VERTICAL, "RangeFormat.verticalAlignment"),
    ),
    wrapText: formatted("wrapText", false, flag),
    indentLevel: formatted("indent", 0, (value) => integer(value, 0)),
  },
  navigations: {
    fill: (range) => rangeFillKind.wrap(range),
    font: (range) => rangeFontKind.wrap(range),
    borders: (range) => rangeBordersKind.wrap(range),
    protection: (range) => formatProtectionKind.wrap(range),
  },
  methods: { autofitColumns: (range) => autofitColumns(range), autofitRows: (range) => autofitRows(range) },
  afterCalculation: ["autofitColumns", "autofitRows"],
});

const rangeFillKind: Kind<RangeData> = new Kind<RangeData>({
  className: "RangeFill",
  alive: isAlive,
  properties: {
    color: {
      // Excel calls a cell without fill white.
      get: (range) => {
        const fill = shared(range, "fill", null);
        const mixed = fill === null && range.sheet.format(range.area).fill === undefined;
        return fill ?? (mixed && range.area.rows * range.area.columns > 1 ? null : "#FFFFFF");
      },
      set: ({ sheet, area }, value) => sheet.setFormat(area, { fill: colour(value) }),
    },
  },
  methods: {
    clear: ({ sheet, area }) => {
      sheet.setFormat(area, { fill: null });
      return null;
    },
  },
});

const rangeFontKind: Kind<RangeData> = new Kind<RangeData>({
  className: "RangeFont",
  alive: isAlive,
  properties: {
    bold: formatted("bold", false, flag),
    italic: formatted("italic", false, flag),
    color: formatted("fontColor", "#000000", colour),
    size: formatted("fontSize", 11, positiveNumber),
    name: formatted("fontName", "Calibri", text),
  },
});

const formatProtectionKind: Kind<RangeData> = new Kind<RangeData>({
  className: "FormatProtection",
  alive: isAlive,
  properties: {
    locked: formatted("locked", true, flag),
    formulaHidden: formatted("formulaHidden", false, flag),
  },
});

interface BorderData {
  range: RangeData;
  side: (typeof SIDES)[number];
}

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const rangeBordersKind: Kind<RangeData> = new Kind<RangeData>({
  className: "RangeBorderCollection",
  alive: isAlive,
  items: (range) => SIDES.map((side) => rangeBorderKind.wrap({ range, side })),
  getItem: (range, key) =>
    rangeBorderKind.wrap({ range, side: choice(key, SIDES, "RangeBorderCollection.getItem") }),
});

const rangeBorderKind: Kind<BorderData> = new Kind<BorderData>({
  className: "RangeBorder",
  alive: ({ range }, session) => isAlive(range, session),
  properties: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (border) => current(border)?.style ?? "None",
      set: (border, value) => draw(border, { style: choice(value, STYLES, "RangeBorder.style") }),
    },
    color: {
      get: (border) => current(border)?.color ?? "#000000",
      set: (border, value) => draw(border, { color: colour(value) }),
    },
    weight: {
      get: (border) => current(border)?.weight ?? "Thin",
      set: (border, value) => draw(border, { weight: choice(value, WEIGHTS, "RangeBorder.weight") }),
    },
  },
});

function current({ range, side }: BorderData): Border | undefined {
  return range.sheet.format(range.area).borders?.[side];
}

function draw({ range, side }: BorderData, change: Partial<Border>): void {
  range.sheet.setFormat(range.area, { borders: { [side]: change } });
}

/** Points that a character and a column's margins take in the standard font, roughly. */
const CHARACTER_POINTS = 5.25;
const MARGIN_POINTS = 6;
const LINE_POINTS = 15;

function autofitColumns({ sheet, area }: RangeData): null {
  const used = filled({ sheet, area, alive: true });
  if (!used) return null;
  const texts = sheet.texts(used);
  for (let column = 0; column < used.columns; column += 1) {
    const longest = Math.max(...texts.map((row) => widthOf(row[column] ?? "")));
    if (longest > 0)
      sheet.setColumnWidth(used.column + column, 1, longest * CHARACTER_POINTS + MARGIN_POINTS);
  }
  return null;
}

function autofitRows({ sheet, area }: RangeData): null {
  const used = filled({ sheet, area, alive: true });
  if (!used) return null;
  for (const [row, texts] of sheet.texts(used).entries()) {
    const lines = texts.map((shown, column) => linesOf(sheet, used.row + row, used.column + column, shown));
    sheet.setRowHeight(used.row + row, 1, Math.max(...lines) * LINE_POINTS);
  }
  return null;
}

/** A wrapped text takes as many lines as its column's width makes of it. */
function linesOf(sheet: RangeData["sheet"], row: number, column: number, shown: string): number {
  const lines = shown.split("\n");
  const room = sheet.columnWidth(column) - MARGIN_POINTS;
  if (room <= 0 || widthOf(shown) * CHARACTER_POINTS <= room) return lines.length;
  const { wrapText } = sheet.format({ row, column, rows: 1, columns: 1 });
  if (!wrapText) return lines.length;
  return lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * CHARACTER_POINTS) / room)),
    0,
  );
}

function filled({ sheet, area }: RangeData): Area | null {
  const used = sheet.usedArea(true);
  return used && intersect(used, area);
}

/** East Asian characters are two wide. */
function widthOf(shown: string): number {
  const lines = shown.split("\n").map((line) => line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0));
  return Math.max(...lines);
}

export const formatKinds = [
  rangeFormatKind,
  rangeFillKind,
  rangeFontKind,
  rangeBordersKind,
  rangeBorderKind,
  formatProtectionKind,
];
