/**
 * Planned sheets as the bytes of an .xlsx file, with what the plans know of: contents, formats, rules, protection, frozen
 * and printed headings. Loaded when a file is written.
 *
 * Written here and not by a library: the libraries that know rules, conditional formats and protection bring some 250 kB
 * (gzipped) with them, ten times what this takes with the zipping that reading needs as well; the lighter ones know none
 * of them.
 */
import { strToU8, zipSync, type Zippable } from "fflate";
import { absolute, sheetReference } from "../../template/addresses";
import { area, type SheetPlan } from "../../template/plan";
import { CellStyles } from "./cellStyles";
import { sheetPart } from "./sheetPart";
import { xml } from "./xml";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The first sheet is the one that is seen first; hidden ones come last. */
export function workbookBytes(sheets: readonly SheetPlan[]): Uint8Array {
  const styles = new CellStyles();
  const texts = new Map<string, number>();
  const text = (content: string): number => {
    const known = texts.get(content) ?? texts.size;
    texts.set(content, known);
    return known;
  };
  const parts = sheets.map((plan, index) => sheetPart(plan, { styles, text }, index === 0));
  const relations = [
    ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
  ] as const;
  const files: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      [
        ["/xl/workbook.xml", "sheet.main"],
        ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, "worksheet"]),
        ["/xl/styles.xml", "styles"],
        ["/xl/sharedStrings.xml", "sharedStrings"],
      ]
        .map(([name, type]) => `<Override PartName="${name}" ContentType="${TYPE}.${type}+xml"/>`)
        .join("") +
      "</Types>",
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": workbookPart(sheets),
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relations
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`,
    "xl/styles.xml": styles.part(),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" uniqueCount="${texts.size}">${[...texts.keys()]
      .map((content) => `<si><t xml:space="preserve">${xml(content)}</t></si>`)
      .join("")}</sst>`,
    ...Object.fromEntries(parts.map((part, index) => [`xl/worksheets/sheet${index + 1}.xml`, part])),
  };
  return zipped(
    Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strToU8(HEAD + part)])),
  );
}

/** Files in one archive. */
export const zipped = (files: Zippable): Uint8Array => zipSync(files, { level: 6 });

function workbookPart(sheets: readonly SheetPlan[]): string {
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${xml(name)}" sheetId="${index + 1}"${hidden ? ' state="veryHidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, filter, freeze, block }, index) => {
    const local = (title: string, refersTo: string, hidden = false) =>
      `<definedName name="_xlnm.${title}" localSheetId="${index}"${hidden ? ' hidden="1"' : ""}>${xml(refersTo)}</definedName>`;
    const sheet = sheetReference(name);
    return [
      // Programs find a filter by its name.
      ...(filter ? [local("_FilterDatabase", sheet + absolute(filter), true)] : []),
      ...(freeze.rows > 0
        ? [local("Print_Area", sheet + absolute(area(0, 0, block.row + block.rows, block.columns)))]
        : []),
      ...(freeze.rows > 0 ? [local("Print_Titles", `${sheet}$${block.row + 1}:$${block.row + 1}`)] : []),
    ];
  });
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${listed.join("")}</sheets>${names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : ""}` +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}
