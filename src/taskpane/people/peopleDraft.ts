/** People and entries as they were pasted or taken from somewhere, with what was chosen by hand. */
import type { SourceTable } from "../../exchange/reading/source";

/** A sheet of a file, or the selected cells. */
interface DraftSheet {
  name: string;
  table: SourceTable;
}

export interface PeopleDraft {
  /** What was pasted, or stood in a text file; "" where cells were taken. */
  text: string;
  sheets: readonly DraftSheet[];
  /** Which of the sheets is read. */
  sheet: number;
  /** File or range it came from; "" where it was pasted. */
  source: string;
  /** As typed; "" where the headings are found. */
  headingRow: string;
  /** By heading: a column's id, "" for not used. Headings that are not here are matched by themselves. */
  chosen: Readonly<Record<string, string>>;
  /** By question. */
  answers: Readonly<Record<string, string>>;
  /** By "row:column": what stands there instead. */
  corrections: Readonly<Record<string, string>>;
  /** By entry column: what every row gets. */
  fills: Readonly<Record<string, Fill>>;
}

export interface Fill {
  value: string;
  /** Times this column; "" for a fixed value. */
  of: string;
}

export const NO_PEOPLE: PeopleDraft = {
  text: "",
  sheets: [],
  sheet: 0,
  source: "",
  headingRow: "",
  chosen: {},
  answers: {},
  corrections: {},
  fills: {},
};

/** Other data: what was answered about and put right in the old does not hold for it. */
export const withData = (
  draft: PeopleDraft,
  data: Pick<PeopleDraft, "text" | "sheets" | "source">,
): PeopleDraft => ({ ...draft, ...data, sheet: 0, headingRow: "", answers: {}, corrections: {} });

export const hasData = ({ text, sheets }: PeopleDraft): boolean => text.trim() !== "" || sheets.length > 0;
