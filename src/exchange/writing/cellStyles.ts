/** The formats of cells and of conditional formats, each once, as the style sheet of an .xlsx file numbers them. */
import type { Style } from "../../template/plan";
import { xml } from "./xml";

/** Formats that need no definition. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, "@": 49 };
const FIRST_OWN_FORMAT = 164;

const FONT = "Calibri";
const SIZE = 11;
const BORDER = "FFD0D0D0";

const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;

/** Numbers for texts, each once, in the order in which they come. */
class Numbered {
  private readonly numbers = new Map<string, number>();

  constructor(
    first: readonly string[],
    private readonly from = 0,
  ) {
    for (const text of first) this.of(text);
  }

  of(text: string): number {
    const known = this.numbers.get(text) ?? this.numbers.size + this.from;
    this.numbers.set(text, known);
    return known;
  }

  get all(): [string, number][] {
    return [...this.numbers];
  }
}

export class CellStyles {
  private readonly styles: Style[] = [{}];
  private readonly keys = new Map<string, number>([["{}", 0]]);
  private readonly merged = new Map<string, number>();
  private readonly conditional = new Numbered([]);

  /** The number of a style that comes over the one with that number. */
  over(number: number, style: Style): number {
    const step = `${number} ${JSON.stringify(style)}`;
    const known = this.merged.get(step);
    if (known !== undefined) return known;
    const both = { ...this.styles[number], ...style };
    const key = JSON.stringify(Object.entries(both).sort(([a], [b]) => (a < b ? -1 : 1)));
    const found = this.keys.get(key) ?? this.styles.push(both) - 1;
    this.keys.set(key, found);
    this.merged.set(step, found);
    return found;
  }

  /** The number of a fill that a condition gives. */
  fill(color: string): number {
    return this.conditional.of(
      `<dxf><fill><patternFill patternType="solid"><bgColor rgb="${argb(color)}"/></patternFill></fill></dxf>`,
    );
  }

  /** The part `xl/styles.xml`. */
  part(): string {
    const formats = new Numbered([], FIRST_OWN_FORMAT);
    const fonts = new Numbered([fontOf({})]);
    const fills = new Numbered([patternFill("none"), patternFill("gray125")]);
    const borders = new Numbered([NO_BORDER]);
    const cells = this.styles.map((style) => {
      const { numberFormat: format = "General", wrap, align, top, unlocked } = style;
      const alignment = [
        align
          ? ` horizontal="${align === "CenterAcrossSelection" ? "centerContinuous" : align.toLowerCase()}"`
          : "",
        top ? ' vertical="top"' : "",
        wrap ? ' wrapText="1"' : "",
      ].join("");
      return (
        `<xf numFmtId="${BUILT_IN[format] ?? formats.of(format)}" fontId="${fonts.of(fontOf(style))}"` +
        ` fillId="${fills.of(style.fill ? patternFill("solid", style.fill) : patternFill("none"))}"` +
        ` borderId="${borders.of(style.border ? ALL_BORDERS : NO_BORDER)}" xfId="0" applyNumberFormat="1"` +
        ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
        (alignment === "" ? "" : `<alignment${alignment}/>`) +
        `<protection locked="${unlocked ? 0 : 1}"/></xf>`
      );
    });
    const own = formats.all.map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xml(code)}"/>`);
    const listed = (name: string, all: readonly string[]): string =>
      `<${name} count="${all.length}">${all.join("")}</${name}>`;
    const texts = (numbered: Numbered): string[] => numbered.all.map(([text]) => text);
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      own.length > 0 ? listed("numFmts", own) : "",
      ...[listed("fonts", texts(fonts)), listed("fills", texts(fills)), listed("borders", texts(borders))],
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      listed("cellXfs", cells),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      ...[listed("dxfs", texts(this.conditional)), "</styleSheet>"],
    ].join("");
  }
}

const fontOf = ({ bold, italic, size = SIZE, color }: Style): string =>
  `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz val="${size}"/>` +
  `${color ? `<color rgb="${argb(color)}"/>` : ""}<name val="${FONT}"/><family val="2"/></font>`;

const patternFill = (pattern: string, color?: string): string =>
  color === undefined
    ? `<fill><patternFill patternType="${pattern}"/></fill>`
    : `<fill><patternFill patternType="${pattern}"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;

const NO_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>";
const ALL_BORDERS = `<border>${["left", "right", "top", "bottom"]
  .map((side) => `<${side} style="thin"><color rgb="${BORDER}"/></${side}>`)
  .join("")}<diagonal/></border>`;
