/** What an inserted scheme knows of itself, kept in a very hidden sheet of the workbook. */
import type { Language } from "../../i18n/language";
import type { ParameterInput } from "../../schemes/scheme";
import { placeOf, type Layout } from "../layout";
import { area, type SheetPlan } from "../plan";
import { TAB_COLORS } from "../styles";

export interface InsertionRecord {
  format: 1;
  scheme: string;
  schemeVersion: number;
  language: Language;
  prefix: string;
  /** Parameters as inserted, only those that HR gave. */
  parameters: Readonly<Record<string, ParameterInput>>;
}

/** A cell holds at most 32,767 characters. */
const CELL_LENGTH = 30_000;

/** A text over as many cells as it needs. */
export const cellTexts = (text: string): string[] =>
  text.match(new RegExp(`[\\s\\S]{1,${CELL_LENGTH}}`, "g")) ?? [];

/** The very hidden sheet with the record, cut into texts that fit cells. */
export function planRecordSheet(layout: Layout, record: InsertionRecord): SheetPlan {
  const parts = cellTexts(JSON.stringify(record));
  return {
    role: "record",
    name: placeOf(layout, "record").name,
    tabColor: TAB_COLORS.guide,
    cells: [{ area: area(0, 0, parts.length), values: parts.map((part) => [part]) }],
    styles: [{ area: area(0, 0, parts.length), style: { numberFormat: "@" } }],
    widths: [],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    block: area(0, 0, parts.length),
    protection: { sort: false, insertRows: false, deleteRows: false },
    hidden: true,
  };
}

/** The record in the cells of its sheet, `undefined` if somebody has damaged it. */
export function parseRecord(cells: readonly unknown[]): InsertionRecord | undefined {
  try {
    const record = JSON.parse(cells.map(String).join("")) as InsertionRecord;
    return record.format === 1 && typeof record.scheme === "string" ? record : undefined;
  } catch {
    return undefined;
  }
}
