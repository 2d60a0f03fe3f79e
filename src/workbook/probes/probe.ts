/** What a probe is: data that is carried out in a sheet of its own, in a real Excel and on the workbench. */
import type { Text } from "../../i18n/language";
import type { CellContent } from "../../template/plan";

export type Step =
  | { at: string; values: CellContent[][] }
  /** `{other}` stands for a reference to the probe's second sheet. */
  | { at: string; formula: string }
  /** The formulas of another cell, as they read here. */
  | { at: string; copyFrom: string }
  | { at: string; numberFormat: string }
  | { at: string; unlocked: true }
  | { at: string; name: string; hidden?: true }
  | { at: string; words: string }
  /** A validation, relative to the first cell. */
  | { at: string; rule: string }
  /** A conditional format. */
  | { at: string; mark: string }
  | { at: string; columnWidth: number }
  | { at: string; wrapped: true }
  /** Another cell is the active one meanwhile. */
  | { at: string; select: true }
  | { insertRow: number }
  | { protect: Excel.WorksheetProtectionOptions }
  | { unprotect: true }
  | { suspend: true }
  /** Values on the probe's second sheet, and that sheet's hiding. */
  | { other: CellContent[][] }
  | { hideOther: true }
  /** What comes before is sent and computed first. */
  | { settle: true };

/** What else than values is looked at. */
export type Look =
  | "values"
  | "valuesAndFormulas"
  | "lastValue"
  | "valid"
  | "options"
  | "name"
  | "otherSheet"
  | "mark"
  | "sizes"
  | "state";

export interface Probe {
  id: string;
  title: Text;
  /** Where the code relies on it; in English, for the report. */
  assumes: string;
  steps: readonly Step[];
  /** A last write by itself: it is refused, or it is not. */
  attempt?: Extract<Step, { values: CellContent[][] }>;
  read: string;
  look?: Look;
  outcomes: readonly Outcome[];
  /** How long it took is part of the answer. */
  timed?: true;
}

export interface Outcome {
  /** A cell "*" may hold anything that is no error. */
  cells: readonly (readonly unknown[])[] | "AccessDenied";
  means: Text;
  good: boolean;
}

/** Name that probes define, and that goes with them. */
export const PROBE_NAME = "APPRAISE_self_test";

export const NOT_AVAILABLE = "#N/A";
