/** What stands in the sheet in which HR lays down who scores whom. */

export const RATERS_ROLE = "raters";

export const RATER_COLUMNS = ["rater", "source", "whom", "anonymous"] as const;

/** A line as it was typed. */
export interface RaterLine {
  /** Row of the sheet, from 1. */
  row: number;
  rater: string;
  source: string;
  /** Ids, names or departments; blank: everybody. */
  whom: string;
  anonymous: string;
}

/** The lines in rows of the sheet that was read; `first` is the number of the first row, from 1. */
export const raterLines = (rows: readonly (readonly unknown[])[], first: number): RaterLine[] =>
  rows.flatMap((cells, index) => {
    const [rater = "", source = "", whom = "", anonymous = ""] = cells.map((cell) => String(cell ?? ""));
    const isBlank = [rater, source, whom, anonymous].every((cell) => cell.trim() === "");
    return isBlank ? [] : [{ row: first + index, rater, source, whom, anonymous }];
  });
