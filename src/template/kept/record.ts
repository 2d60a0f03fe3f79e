/** What an inserted scheme knows of itself, kept in a very hidden sheet of the workbook. */
import { LANGUAGES, type Language } from "../../i18n/language";
import type { ParameterInput } from "../../schemes/scheme";
import { KEPT_ROLE, markerName, placeOf, type Layout } from "../layout";
import { area, type NamePlan, type SheetPlan } from "../plan";
import { TAB_COLORS } from "../styles";
import type { KeptStretch } from "./keptStretches";
import { closedMark, type ClosingRecord } from "./closing";

/**
 * Version 0.1.0 of the add-in (format 1) wrote into whatever version of a scheme it found; what it does not know it
 * leaves alone.
 */
export const RECORD_FORMAT = 2 as const;

/**
 * How sheets are framed, whatever the scheme; what the record does not say is 2. Frame 3: entry sheets say what is to be done
 * about each row, and have room for a note.
 */
export const SHEET_FRAME = 3;

/** The frame of the sheets that a record knows. */
export const frameOf = ({ frame = 2 }: Pick<InsertionRecord, "frame">): number => frame;

export interface InsertionRecord extends ClosingRecord {
  format: typeof RECORD_FORMAT;
  scheme: string;
  schemeVersion: number;
  frame?: number;
  language: Language;
  prefix: string;
  /** Parameters as inserted, only those that HR gave. */
  parameters: Readonly<Record<string, ParameterInput>>;
  /** Values that hold from a later period on, in the order of their columns; none in records of earlier versions. */
  stretches?: readonly KeptStretch[];
  /** The last number that each register has given, by its role: a register that is gone begins behind it. */
  numbers?: Readonly<Record<string, number>>;
  /** HR's own design as inserted, where the scheme is none of the catalogue: the workbook brings its scheme along. */
  design?: object;
}

/** A cell holds at most 32,767 characters; one beyond the first plane (𠮷) counts as two and is never cut in halves. */
const CELL_LENGTH = 15_000;

/** A text over as many cells as it needs. */
export const cellTexts = (text: string): string[] =>
  text.match(new RegExp(`[\\s\\S]{1,${CELL_LENGTH}}`, "gu")) ?? [];

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
    protection: { insertRows: false, deleteRows: false },
    hidden: true,
  };
}

/** A record that is read: in its own format, or as far as one that is newer can be understood. */
export interface KeptRecord {
  record: InsertionRecord;
  /** Of an add-in that is newer than this one: to be read, not to be written into. */
  newerFormat?: number;
}

/** One step a format, to the one after it. */
const STEPS: Readonly<Record<number, (record: object) => object>> = {
  // The same content.
  1: (record) => record,
};

/** The record in the cells of its sheet, `undefined` if somebody has damaged it. */
export function parseRecord(cells: readonly unknown[]): KeptRecord | undefined {
  try {
    let kept = JSON.parse(cells.map(String).join("")) as Omit<InsertionRecord, "format"> & { format: number };
    const { format } = kept;
    if (typeof format !== "number" || !isWhole(kept)) return undefined;
    for (let older = format; older < RECORD_FORMAT; older += 1) {
      const step = STEPS[older];
      if (!step) return undefined;
      kept = step(kept) as typeof kept;
    }
    const record: InsertionRecord = { ...kept, format: RECORD_FORMAT };
    return format > RECORD_FORMAT ? { record, newerFormat: format } : { record };
  } catch {
    return undefined;
  }
}

/** Parts of it that may be left out, each a list. */
const LISTS = ["stretches", "closings", "reopenings", "signOffs", "publications", "finishings"] as const;

/** What everything else rests on is there and of its kind: one record that is not stops none of the others. */
function isWhole(kept: Partial<Record<keyof InsertionRecord, unknown>>): boolean {
  return (
    [kept.scheme, kept.prefix].every((text) => typeof text === "string") &&
    LANGUAGES.some((language) => language === kept.language) &&
    typeof kept.schemeVersion === "number" &&
    isData(kept.parameters) &&
    LISTS.every((part) => kept[part] === undefined || isListOfData(kept[part]))
  );
}

const isData = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isListOfData = (value: unknown): boolean => Array.isArray(value) && value.every(isData);

/** The format in these cells where it is a newer add-in's, whatever else can be understood of them. */
export function newerFormatIn(cells: readonly unknown[]): number | undefined {
  try {
    const { format } = JSON.parse(cells.map(String).join("")) as { format?: unknown };
    return typeof format === "number" && format > RECORD_FORMAT ? format : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The record once more, in the formula of a hidden name, without parameters and design, and of what is closed how far
 * alone: a text in a formula holds at most 255 characters. By it a scheme is known whose record somebody has deleted or
 * damaged.
 */
function recordFormula(record: InsertionRecord): string {
  const { format, scheme, schemeVersion, frame, language, prefix } = record;
  const closed = closedMark(record);
  const rest = {
    ...{ format, scheme, schemeVersion, ...(frame === undefined ? {} : { frame }), language, prefix },
    ...(closed ? { closed } : {}),
  };
  return `="${JSON.stringify(rest).replace(/"/g, '""')}"`;
}

/** The hidden name that keeps the record once more, for workbooks whose record is damaged. */
export const keptName = (number: number, record: InsertionRecord): NamePlan & { formula: string } => ({
  name: markerName(number, KEPT_ROLE),
  role: "record",
  area: area(0, 0),
  visible: false,
  formula: recordFormula(record),
});

/** The record in such a formula, `undefined` if it is none. */
export function parseRecordFormula(formula: string): KeptRecord | undefined {
  const text = /^="(.*)"$/s.exec(formula)?.[1]?.replace(/""/g, '"');
  return text === undefined ? undefined : parseRecord([text.replace(/}$/, ',"parameters":{}}')]);
}
