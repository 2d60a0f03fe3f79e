/** HR's own designs, kept in a very hidden sheet of the workbook. */
import { DESIGN_TEXTS } from "../../i18n/paneDesigns";
import { readKeptDesign, sameDesign, type Design } from "../../schemes/designs/design";
import type { CellContent } from "../plan";
import { titleSaid, whyNoDesign, type WhyUnread } from "./keptScheme";
import { keptCells, parseKept, type KeptSheet } from "./keptSheet";

export const DESIGNS_SHEET: KeptSheet = {
  role: "designs",
  name: "APPRAISE_DESIGNS",
  title: DESIGN_TEXTS.sheet,
};

const DESIGNS_FORMAT = 1;

/** What is kept, each as it was written: one that this add-in cannot read is not lost when another one is saved. */
export type KeptDesigns = readonly unknown[];

/** The cells of the sheet that keeps these designs. */
export const designCells = (designs: KeptDesigns): CellContent[][] =>
  keptCells({ format: DESIGNS_FORMAT, designs });

/** What stands in the sheet's first column, or the format of a newer add-in; `undefined` where somebody has damaged it. */
export const parseDesigns = (
  cells: readonly unknown[],
): { kept: KeptDesigns } | { newerFormat: number } | undefined => parseKept(cells, DESIGNS_FORMAT, "designs");

/** Those that can be read. */
export const readable = (kept: KeptDesigns): Design[] =>
  kept.flatMap((data) => {
    const read = readKeptDesign(data);
    return "design" in read ? [read.design] : [];
  });

/** One that is kept and cannot be read. */
export interface UnreadDesign {
  /** Its title, where that can be told. */
  title?: string;
  why: WhyUnread;
}

/** Those that cannot be read, each with the reason. */
export const unreadable = (kept: KeptDesigns): UnreadDesign[] =>
  kept.flatMap((data) => {
    const read = readKeptDesign(data);
    const title = titleSaid(data);
    return "design" in read
      ? []
      : [{ ...(title === undefined ? {} : { title }), why: whyNoDesign(read.problems) }];
  });

const idOf = (data: unknown): unknown => (data as { id?: unknown } | null)?.id;

const revisionOf = (data: unknown): number => {
  const { revision } = data as { revision?: unknown };
  return typeof revision === "number" ? revision : 0;
};

/**
 * The designs with this one last; it takes the place of the one with its id, as its next revision if it differs: also of one
 * that cannot be read, for sheets may have been made by that.
 */
export function withDesign(kept: KeptDesigns, design: Design): KeptDesigns {
  const others = withoutDesign(kept, design.id);
  const before = kept.find((data) => idOf(data) === design.id);
  if (before === undefined) return [...others, design];
  if (sameDesign(before as Design, design)) return [...others, before];
  return [...others, { ...design, revision: Math.max(revisionOf(before) + 1, design.revision) }];
}

/** The designs but for the one with this id. */
export const withoutDesign = (kept: KeptDesigns, id: string): KeptDesigns =>
  kept.filter((other) => idOf(other) !== id);
