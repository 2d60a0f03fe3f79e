/** The note of a row as a column that is filled: whatever moves entries takes it along, and nothing reckons with it. */
import { ENTRY_SHEET_TEXTS } from "../../i18n/entrySheet";
import type { EntryColumn } from "../../schemes/scheme";

/** Ids of columns never begin so. */
export const NOTE_COLUMN: EntryColumn = {
  id: "#note",
  title: ENTRY_SHEET_TEXTS.note,
  kind: "text",
  blank: "none",
};

/** All that a department fills in a row: its entries, and behind them the note. */
export const withNote = (columns: readonly EntryColumn[]): readonly EntryColumn[] => [
  ...columns,
  NOTE_COLUMN,
];
