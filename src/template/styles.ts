/** How the sheets look. Colours are never the only sign: texts and states say the same. */
import type { EntryColumn } from "../schemes/scheme";
import type { Style } from "./plan";

export const COLORS = {
  input: "#FFF9DB",
  missing: "#FFC078",
  changed: "#D0BFFF",
  wrong: "#FFA8A8",
  heading: "#1F4E79",
  section: "#DCE6F1",
  locked: "#F1F3F5",
  white: "#FFFFFF",
  note: "#595959",
} as const;

export const TAB_COLORS = {
  guide: "#808080",
  parameters: "#7048E8",
  roster: "#1971C2",
  entry: "#F59F00",
  results: "#2B8A3E",
  output: "#C2255C",
} as const;

export const STYLES = {
  title: { bold: true, size: 14 },
  note: { color: COLORS.note },
  heading: {
    bold: true,
    fill: COLORS.heading,
    color: COLORS.white,
    wrap: true,
    align: "Center",
    // What does not fit is cut at the bottom, if at all.
    top: true,
    border: true,
  },
  section: { bold: true, fill: COLORS.section, align: "Left" },
  input: { fill: COLORS.input, unlocked: true, border: true },
  formula: { border: true },
  locked: { fill: COLORS.locked, border: true },
  total: { bold: true, fill: COLORS.section, border: true },
  end: { fill: COLORS.locked, color: COLORS.note, italic: true },
  wrapped: { wrap: true, top: true, border: true },
} as const satisfies Record<string, Style>;

/** Ids are text, or "00123" would lose its zeros. */
export const TEXT_FORMAT = "@";
export const DATE_FORMAT = "yyyy-mm-dd";

/** Texts stay texts, whatever they look like: "007", "=1+1", "3-1". */
export function entryFormat({ kind, format }: Pick<EntryColumn, "format"> & { kind: string }): Style {
  if (kind === "date") return { numberFormat: DATE_FORMAT };
  if (kind !== "number") return { numberFormat: TEXT_FORMAT };
  return format === undefined ? {} : { numberFormat: format };
}

/** Points of the row that holds the formulas which spill down. */
export const ANCHOR_HEIGHT = 4;
