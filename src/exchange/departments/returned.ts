/** What a department's file is once it has been read, and what is noted of all its sheets alike. */
import { fillText, type Text } from "../../i18n/language";
import { RETURNED_TEXTS } from "../../i18n/returned";
import type { ParameterInput, SchemeList } from "../../schemes/scheme";
import { address } from "../../template/addresses";
import type { Layout } from "../../template/layout";
import type { Period } from "../../template/periods";
import { area, type CellContent } from "../../template/plan";
import { visible } from "../../template/typedWords";
import type { MatchedColumn } from "../reading/matching";
import { textOf, type SourceRow, type SourceTable } from "../reading/source";
import type { SentFile } from "./sentFile";

/** What the roster has, as lists name it. */
interface RosterNames {
  ids: readonly string[];
  departments: readonly string[];
}

interface ReturnedListRow {
  /** The number that it was sent with; none where it is new. */
  key: number | undefined;
  cells: CellContent[];
}

export interface ReturnedList {
  list: SchemeList;
  rows: ReturnedListRow[];
  /** Numbers of rows that are refused: what stood there when it was sent stays. */
  refused: number[];
  /** The numbers are gone, so that no row is known to have been deleted. */
  unnumbered: boolean;
}

export interface ReturnContext {
  layout: Layout;
  period: Period;
  parameters: Readonly<Record<string, ParameterInput>>;
  roster: RosterNames;
}

/** A cell, or a row, that is not taken over. */
interface RefusedCell {
  /** Where it stands in the file: "C7", or a row. */
  place: string;
  id: string;
  name: string;
  reason: Text;
}

interface ReturnedRow {
  id: string;
  name: string;
  /** By entry column; "" where the cell is blank. Columns that are refused or gone are not among them. */
  values: Readonly<Record<string, CellContent>>;
}

export interface ReturnedFile {
  name: string;
  sent: SentFile;
  rows: ReturnedRow[];
  refused: RefusedCell[];
  /** People who were sent and of whom the file has no row. */
  deleted: { id: string; name: string }[];
  lists: ReturnedList[];
  /** What is unusual about the file and was understood all the same. */
  notes: Text[];
}

/** Rows in which something stands. */
export const usedRows = ({ rows }: SourceTable): SourceRow[] =>
  rows.filter(({ cells }) => cells.some((cell) => visible(textOf(cell)) !== ""));

export function noteSheet(file: ReturnedFile, sheet: string, now: string): void {
  if (sheet !== now) file.notes.push(fillText(RETURNED_TEXTS.sheetRenamed, { sheet, now }));
}

/** So many are named. */
const MOST_NAMED = 5;

export function noteFormulas(
  file: Pick<ReturnedFile, "notes">,
  rows: readonly SourceRow[],
  columns: readonly MatchedColumn[],
): void {
  const cells = rows.flatMap(({ number, formulas = [] }) =>
    columns
      .filter(({ index }) => formulas.includes(index))
      .map(({ index }) => address(area(number - 1, index))),
  );
  if (cells.length === 0) return;
  const named = cells.slice(0, MOST_NAMED).join(", ") + (cells.length > MOST_NAMED ? " …" : "");
  file.notes.push(fillText(RETURNED_TEXTS.formulas, { cells: named }));
}
