/** What a department's file knows of itself: kept in a hidden sheet, so that it is known again whatever is done to it. */
import type { Language } from "../../i18n/language";
import { cellTexts } from "../../template/kept/record";
import { area, type CellContent, type SheetPlan } from "../../template/plan";
import { TAB_COLORS, TEXT_FORMAT } from "../../template/styles";
import type { Rating } from "./rating";

/** A department's file; version 1.0 reads no other. */
const FILE_FORMAT = 1;

/** A rater's file: means are taken of several, which who knows departments alone must not merge. */
const RATER_FORMAT = 2;

/** The name of the hidden sheet. */
export const KEPT_SHEET = "APPRAISE";

/** Each row is headed by it: other hidden sheets are somebody else's. */
const MARK = "APPRAISE department file";

export interface SentFile {
  format: number;
  scheme: string;
  schemeVersion: number;
  /** Which of the workbook's schemes it is. */
  number: number;
  language: Language;
  /** Id of the period. */
  period: string;
  /** Of the roster, "" for who has none. */
  department: string;
  /** The moment of sending (ISO), by which its files are told from earlier ones. */
  sent: string;
  /** Names of the sheets that people fill. */
  entrySheet: string;
  listSheets: Readonly<Record<string, string>>;
  /** Ids of the entry columns. */
  columns: readonly string[];
  /** Of a rater's file with the department of each. */
  people: readonly { id: string; name: string; department?: string }[];
  /** Of a rater's file; the name of `department` is then the rater's, or a sign for who is anonymous. */
  rating?: Rating;
  /** What stood in the workbook when it was sent: a row a person, a column an entry. */
  values: readonly (readonly CellContent[])[];
  /** Rows of the lists that name the department or its people, numbered from 1 in the file. */
  lists: Readonly<Record<string, readonly (readonly CellContent[])[]>>;
}

/** A file in the format of today. */
export const sentFile = (content: Omit<SentFile, "format">): SentFile => ({
  format: content.rating ? RATER_FORMAT : FILE_FORMAT,
  ...content,
});

export function planKeptSheet(sent: SentFile): SheetPlan {
  const parts = [MARK, ...cellTexts(JSON.stringify(sent))];
  return {
    role: "kept",
    name: KEPT_SHEET,
    tabColor: TAB_COLORS.guide,
    cells: [{ area: area(0, 0, parts.length), values: parts.map((part) => [part]) }],
    styles: [{ area: area(0, 0, parts.length), style: { numberFormat: TEXT_FORMAT } }],
    widths: [],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    block: area(0, 0, parts.length),
    protection: { insertRows: false, deleteRows: false },
    hidden: true,
  };
}

/** What the cells of such a sheet say; "damaged" where they are no longer whole, `undefined` where it is no such sheet. */
export function parseKeptSheet(cells: readonly string[]): SentFile | "damaged" | "newer" | undefined {
  const [mark, ...parts] = cells;
  if (mark !== MARK) return undefined;
  try {
    const sent = JSON.parse(parts.join("")) as SentFile;
    if (typeof sent.format !== "number" || !Array.isArray(sent.people)) return "damaged";
    return sent.format > RATER_FORMAT ? "newer" : sent;
  } catch {
    return "damaged";
  }
}
