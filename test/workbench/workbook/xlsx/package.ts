/** The parts of a file that exceljs does not know or loses: names, structure protection, validations. */
import JSZip from "jszip";
import type { Area } from "../model";
import { areaOfAddress, attribute, child, escapeXml, list, parseXml, type XmlNode } from "./xml";

interface StoredName {
  name: string;
  /** Without "=". */
  formula: string;
  hidden: boolean;
  comment: string;
}

export interface Additions {
  names: StoredName[];
  structureProtected: boolean;
  /** For each sheet in order: its validations' XML, the ranks of conditional formats that stop, its spills. */
  sheets: { validations: string; stopping: number[]; spills: string[] }[];
}

/** Our own mark for the areas that custom functions have spilled over; other programs pass over it. */
const SPILLS = "{5F1B9A52-6C1D-4B8E-9A37-2D0C4E7A51B0}";

const WORKBOOK = "xl/workbook.xml";

/** Excel recalculates a whole file that an older version calculated: this is the version of Excel 2019 and 365. */
const CALCULATION_ENGINE = 191029;

export async function addParts(bytes: ArrayBuffer | Uint8Array, additions: Additions): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const workbook = await text(zip, WORKBOOK);
  zip.file(WORKBOOK, withBookParts(workbook, additions));
  const paths = await sheetPaths(zip);
  for (const [index, path] of paths.entries()) {
    const sheet = additions.sheets[index];
    if (sheet) zip.file(path, withSheetParts(await text(zip, path), sheet));
  }
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 1 } });
}

async function text(zip: JSZip, path: string): Promise<string> {
  return (await zip.file(path)?.async("string")) ?? "";
}

function withBookParts(xml: string, { names, structureProtected }: Additions): string {
  const own = names.map(({ name, formula, hidden, comment }) => {
    const attributes = `name="${escapeXml(name)}"${comment ? ` comment="${escapeXml(comment)}"` : ""}${hidden ? ' hidden="1"' : ""}`;
    return `<definedName ${attributes}>${escapeXml(formula)}</definedName>`;
  });
  const there = /<definedNames>(.*?)<\/definedNames>/s.exec(xml)?.[1] ?? "";
  const all = there + own.join("");
  let result = xml.replace(/<definedNames\s*\/>|<definedNames>.*?<\/definedNames>/s, "");
  result = result.replace(/<calcPr[^>]*\/>/, "");
  const calculation = `<calcPr calcId="${CALCULATION_ENGINE}"/>`;
  result = result.replace(
    "</sheets>",
    () => `</sheets>${all ? `<definedNames>${all}</definedNames>` : ""}${calculation}`,
  );
  if (structureProtected)
    result = result.replace("<bookViews", '<workbookProtection lockStructure="1"/><bookViews');
  return result;
}

/** What must stand behind the validations in a sheet. */
const BEHIND =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;

function withSheetParts(xml: string, sheet: Additions["sheets"][number]): string {
  let result = xml;
  for (const rank of sheet.stopping) {
    result = result.replace(new RegExp(`(<cfRule [^>]*priority="${rank}")`), '$1 stopIfTrue="1"');
  }
  if (sheet.validations) result = result.replace(BEHIND, (tag) => sheet.validations + tag);
  if (!sheet.spills.length) return result;
  const mark = `<ext uri="${SPILLS}" xmlns:w="urn:workbench"><w:spills>${sheet.spills.join(" ")}</w:spills></ext>`;
  return result.includes("</extLst></worksheet>")
    ? result.replace("</extLst></worksheet>", `${mark}</extLst></worksheet>`)
    : result.replace("</worksheet>", `<extLst>${mark}</extLst></worksheet>`);
}

async function sheetPaths(zip: JSZip): Promise<string[]> {
  const relations = new Map<string, string>();
  const rels = parseXml(await text(zip, "xl/_rels/workbook.xml.rels"));
  for (const relation of list(child(rels, "Relationships")["Relationship"])) {
    const target = attribute(relation, "Target") ?? "";
    relations.set(attribute(relation, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const workbook = child(parseXml(await text(zip, WORKBOOK)), "workbook");
  return list(child(workbook, "sheets")["sheet"]).map(
    (sheet) => relations.get(attribute(sheet, "id") ?? "") ?? "",
  );
}

export interface Parts {
  names: StoredName[];
  structureProtected: boolean;
  /** For each sheet in order: its XML, without its cells, the cells whose formula gave "", the spills. */
  sheets: { xml: XmlNode; emptyTexts: ReadonlySet<string>; spills: Area[] }[];
}

/** exceljs reads the saved result "" as none. */
const EMPTY_TEXT =
  /<c r="([A-Z]+\d+)"[^>]*\bt="str"[^>]*>(?:<f[^>]*>[^<]*<\/f>|<f[^>]*\/>)<v\s*(?:\/>|><\/v>)/g;

export async function readParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await JSZip.loadAsync(bytes);
  const workbook = child(parseXml(await text(zip, WORKBOOK)), "workbook");
  const names = list(child(workbook, "definedNames")["definedName"]).flatMap((node): StoredName[] => {
    const name = attribute(node, "name") ?? "";
    // names of one sheet only and Excel's own (print areas) are not kept
    if (attribute(node, "localSheetId") !== undefined || name.startsWith("_xlnm.")) return [];
    const hidden = attribute(node, "hidden") === "1";
    return [
      { name, formula: String(node["#text"] ?? ""), hidden, comment: attribute(node, "comment") ?? "" },
    ];
  });
  const sheets: Parts["sheets"] = [];
  for (const path of await sheetPaths(zip)) {
    const whole = await text(zip, path);
    const emptyTexts = new Set([...whole.matchAll(EMPTY_TEXT)].map((match) => match[1] ?? ""));
    const xml = whole.replace(/<(\w+:)?sheetData>.*<\/(\w+:)?sheetData>/s, "");
    const sheet = child(parseXml(xml), "worksheet");
    const mark = list(child(sheet, "extLst")["ext"]).find((ext) => attribute(ext, "uri") === SPILLS);
    const spills = String(mark?.["spills"] ?? "")
      .split(/\s+/)
      .flatMap((address) => areaOfAddress(address) ?? []);
    sheets.push({ xml: sheet, emptyTexts, spills });
  }
  const structureProtected = attribute(child(workbook, "workbookProtection"), "lockStructure") === "1";
  return { names, structureProtected, sheets };
}
