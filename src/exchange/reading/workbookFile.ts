/** The sheets of an .xlsx file as tables: what is stored in its cells, nothing is calculated. Loaded when a file comes. */
import { XMLParser } from "fast-xml-parser";
import { unzipSync, strFromU8 } from "fflate";
import { fillText } from "../../i18n/language";
import { READING_TEXTS } from "../../i18n/reading";
import type { Finding } from "./findings";
import { DAYS_1904, isDateFormat, typedCell } from "./numberFormats";
import type { SourceCell, SourceRow, SourceTable } from "./source";

export interface FileSheet {
  name: string;
  hidden: boolean;
  table: SourceTable;
}

/** What an XML element is parsed into: attributes and elements by name; all elements that may repeat are arrays. */
export interface Element {
  [name: string]: string | Element | Element[] | undefined;
}

const REPEATED = new Set([
  "sheet",
  "Relationship",
  "si",
  "r",
  "row",
  "c",
  "xf",
  "numFmt",
  "mergeCell",
  "col",
  "definedName",
]);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
  // LibreOffice writes a line's end as a number.
  htmlEntities: true,
  isArray: (name, _path, _leaf, isAttribute) => !isAttribute && REPEATED.has(name),
});

/** Unpacked, a list of people is smaller than that. */
const MOST_BYTES = 200 * 1024 * 1024;

/** The parts of a file that say what stands in its cells. */
interface WorkbookParts {
  workbook: Element;
  sheets: { name: string; hidden: boolean; read(): Element }[];
  shared: Shared;
}

/** @throws Error where it is no workbook, or a damaged one */
export function readWorkbookFile(bytes: Uint8Array): FileSheet[] {
  const { sheets, shared } = workbookParts(bytes);
  return sheets.map(({ name, hidden, read }) => ({ name, hidden, table: readSheet(read(), shared) }));
}

/** @throws Error where it is no workbook, or a damaged one */
export function workbookParts(bytes: Uint8Array): WorkbookParts {
  let total = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^xl\/.*\.(xml|rels)$|^_rels\//i.test(name) || /\/(drawings|charts|theme|comments)/i.test(name))
        return false;
      total += originalSize;
      if (total > MOST_BYTES) throw new Error("too large");
      return true;
    },
  });
  const part = (path: string): Element => {
    const found = Object.keys(parts).find((name) => name.toLowerCase() === path.toLowerCase());
    return found === undefined ? {} : (parser.parse(strFromU8(parts[found] ?? new Uint8Array())) as Element);
  };
  const workbook = child(part("xl/workbook.xml"), "workbook");
  const sheets = children(child(workbook, "sheets"), "sheet");
  if (sheets.length === 0) throw new Error("no sheets");
  const targets = new Map(
    children(child(part("xl/_rels/workbook.xml.rels"), "Relationships"), "Relationship").map((relation) => [
      attribute(relation, "Id"),
      attribute(relation, "Target").replace(/^\/xl\/|^\.\//, ""),
    ]),
  );
  const strings = children(child(part("xl/sharedStrings.xml"), "sst"), "si").map(textOfRuns);
  const formats = cellFormats(child(part("xl/styles.xml"), "styleSheet"));
  const from1904 = isTrue(child(workbook, "workbookPr"), "date1904");
  return {
    workbook,
    shared: { strings, formats, from1904 },
    sheets: sheets
      .map((sheet) => ({ sheet, target: targets.get(attribute(sheet, "id")) ?? "" }))
      .filter(({ target }) => /worksheets\//i.test(target))
      .map(({ sheet, target }) => ({
        name: attribute(sheet, "name"),
        hidden: /hidden/i.test(attribute(sheet, "state")),
        read: () => child(part(`xl/${target}`), "worksheet"),
      })),
  };
}

export const attribute = (element: Element, name: string): string => {
  const value = element[`@${name}`];
  return typeof value === "string" ? value : "";
};

export const child = (element: Element, name: string): Element => {
  const value = element[name];
  return value !== undefined && typeof value === "object" && !Array.isArray(value) ? value : {};
};

export const children = (element: Element, name: string): Element[] => {
  const value = element[name];
  return Array.isArray(value) ? value : [];
};

/** The text of an element that has attributes or none. */
export const ownText = (value: Element[string]): string =>
  typeof value === "string" ? value : value && !Array.isArray(value) ? ownText(value["#text"]) : "";

/** One text, or runs of rich text; what is written above it as a reading aid is not part of it. */
export const textOfRuns = (element: Element): string =>
  [ownText(element.t), ...children(element, "r").map((run) => ownText(run.t))].join("");

/** Formats that need no definition, as far as they matter here. */
const BUILT_IN: Readonly<Record<string, string>> = Object.fromEntries([
  ...[9, 10].map((id) => [id, "0%"]),
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "yyyy-mm-dd"]),
]);

/** By the style of a cell. */
function cellFormats(styles: Element): string[] {
  const own = new Map(
    children(child(styles, "numFmts"), "numFmt").map((format) => [
      attribute(format, "numFmtId"),
      attribute(format, "formatCode"),
    ]),
  );
  return children(child(styles, "cellXfs"), "xf").map((xf) => {
    const id = attribute(xf, "numFmtId");
    return own.get(id) ?? BUILT_IN[id] ?? "General";
  });
}

export interface Shared {
  strings: readonly string[];
  formats: readonly string[];
  from1904: boolean;
}

function readSheet(sheet: Element, shared: Shared): SourceTable {
  const findings: Finding[] = [];
  let number = 0;
  const rows = children(child(sheet, "sheetData"), "row").map((row): SourceRow => {
    number = Number(attribute(row, "r")) || number + 1;
    const cells: SourceCell[] = [];
    const formulas: number[] = [];
    for (const cell of children(row, "c")) {
      const at = placeOf(attribute(cell, "r"))?.[1] ?? cells.length;
      while (cells.length < at) cells.push("");
      if (cell.f !== undefined) formulas.push(at);
      const content = cellContent(cell, shared);
      if (content === undefined)
        findings.push({
          standing: "refused",
          row: number,
          column: at,
          text: fillText(READING_TEXTS.noStoredValue, { row: number }),
        });
      cells[at] = content ?? "";
    }
    return {
      ...{ number, cells },
      ...(isTrue(row, "hidden") ? { hidden: true } : {}),
      ...(formulas.length > 0 ? { formulas } : {}),
    };
  });
  const merged = children(child(sheet, "mergeCells"), "mergeCell").flatMap((area) => {
    const [first = "", last = first] = attribute(area, "ref").split(":");
    const [from, to] = [placeOf(first), placeOf(last)];
    return from && to ? [[from[0], from[1], to[0], to[1]] as const] : [];
  });
  const hiddenColumns = children(child(sheet, "cols"), "col")
    .filter((columns) => isTrue(columns, "hidden"))
    .flatMap((columns) => {
      const [first, last] = [Number(attribute(columns, "min")), Number(attribute(columns, "max"))];
      return Array.from(
        { length: Math.max(0, Math.min(last, MOST_COLUMNS) - first + 1) },
        (_, at) => first - 1 + at,
      );
    });
  return { rows, merged, findings, ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}) };
}

/** Whatever is hidden up to the sheet's end is none of the list's. */
const MOST_COLUMNS = 1000;

const isTrue = (element: Element, name: string): boolean => /^(1|true)$/.test(attribute(element, name));

/** "B3" as [3, 1]. */
export function placeOf(address: string): [row: number, column: number] | undefined {
  const match = /^([A-Z]{1,3})(\d+)$/.exec(address);
  if (!match) return undefined;
  const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(match[2]), column];
}

/** `undefined` where a formula's result was not stored. */
function cellContent(cell: Element, { strings, formats, from1904 }: Shared): SourceCell | undefined {
  const stored = ownText(cell.v);
  const format = formats[Number(attribute(cell, "s"))] ?? "General";
  switch (attribute(cell, "t")) {
    case "s":
      return strings[Number(stored)] ?? "";
    case "inlineStr":
      return textOfRuns(child(cell, "is"));
    case "b":
      return stored === "1" ? "TRUE" : "FALSE";
    case "str":
    case "e":
    case "d":
      return stored;
    default: {
      if (stored === "") return cell.f === undefined ? "" : undefined;
      const value = Number(stored);
      return typedCell(isDateFormat(format) && from1904 ? value + DAYS_1904 : value, format);
    }
  }
}
