/** A workbook file as it was saved: what its cells hold, their formulas, and its names. Nothing is calculated. */
import {
  attribute,
  child,
  children,
  ownText,
  placeOf,
  textOfRuns,
  workbookParts,
  type Element,
  type Shared,
} from "../reading/workbookFile";

/** Cells from A1 on, with holes; a formula that is another's copy has no text of its own and is null. */
export interface StoredCells {
  values: unknown[][];
  formulas: (string | null)[][];
}

export interface StoredBook {
  cells(sheet: string): StoredCells | undefined;
  /** What names mean, as they are written: 'Sheet 1'!$A$1:$B$2. */
  names: ReadonlyMap<string, string>;
}

/** @throws Error where it is no workbook, or a damaged one */
export function readStoredBook(bytes: Uint8Array): StoredBook {
  const { workbook, sheets, shared } = workbookParts(bytes);
  const known = new Map<string, StoredCells>();
  return {
    names: new Map(
      children(child(workbook, "definedNames"), "definedName").map((name) => [
        attribute(name, "name"),
        ownText(name),
      ]),
    ),
    cells: (sheet) => {
      const found = sheets.find(({ name }) => name === sheet);
      if (!found) return undefined;
      const read = known.get(sheet) ?? storedCells(found.read(), shared);
      known.set(sheet, read);
      return read;
    },
  };
}

function storedCells(sheet: Element, shared: Shared): StoredCells {
  const values: unknown[][] = [];
  const formulas: (string | null)[][] = [];
  for (const row of children(child(sheet, "sheetData"), "row"))
    for (const cell of children(row, "c")) {
      const place = placeOf(attribute(cell, "r"));
      if (!place) continue;
      const [number, column] = place;
      (values[number - 1] ??= [])[column] = contentOf(cell, shared);
      (formulas[number - 1] ??= [])[column] = formulaOf(cell);
    }
  return { values, formulas };
}

/** "" for a cell without one; null where it is only said to be like another's. */
function formulaOf(cell: Element): string | null {
  if (cell.f === undefined) return "";
  const text = ownText(cell.f);
  return text === "" ? null : `=${inSheets(text)}`;
}

/** Functions of ours and newer ones of Excel's as they read in a sheet. */
const inSheets = (formula: string): string =>
  formula
    .replace(/_xldudf_APPRAISE_/gi, "APPRAISE.")
    .replace(/_xlfn\.(_xlws\.)?/gi, "")
    .replace(/_xlpm\./gi, "");

function contentOf(cell: Element, { strings }: Shared): unknown {
  const stored = ownText(cell.v);
  switch (attribute(cell, "t")) {
    case "s":
      return strings[Number(stored)] ?? "";
    case "inlineStr":
      return textOfRuns(child(cell, "is"));
    case "b":
      return stored === "1";
    case "str":
    case "e":
    case "d":
      return stored;
    default:
      return stored === "" ? "" : Number(stored);
  }
}
