/** What the audit reports: what was found, where, how grave it is, what it may cost, and what mends it. */
import type { Period } from "../../template/periods";
import type { AUDIT_TEXTS } from "../../i18n/audit";
import type { Text } from "../../i18n/language";
import type { Area, CellContent } from "../../template/plan";
import type { Warning } from "../overview";

/** Wrong: a figure is, or may be, not what the scheme says. Doubt: somebody should look. Note: to be known. */
export const WEIGHTS = ["wrong", "doubt", "note"] as const;
export type Weight = (typeof WEIGHTS)[number];

export interface CellPlace {
  sheet: string;
  cell: Area;
}

/** A press that is safe: none of these changes what somebody has entered into anything else than what it means. */
export type Mend =
  /** Formulas, headings, formats, locks of the whole scheme as the plan has them. */
  | { do: "repair" }
  /** The check sheets anew. */
  | { do: "check" }
  /** Rows of the results for all of the roster. */
  | { do: "lengthen" }
  /** The same text without blanks too many, the same number as a number, in the format of its column. */
  | ({ do: "write"; value: CellContent; found: CellContent; format: string } & CellPlace)
  | ({ do: "show" } & CellPlace)
  /** A parameter as it was last written down, with a line in the change log. */
  | { do: "putBack"; parameter: string; from: Period | undefined; cells: CellContent[][] }
  | { do: "calculate" };

export interface Finding {
  kind: keyof typeof AUDIT_TEXTS | "warning";
  weight: Weight;
  place?: CellPlace;
  /** What the text of the kind names; a text in both languages in the reader's. */
  values: Readonly<Record<string, string | number | Text>>;
  /** In the scheme's unit. */
  money?: number;
  mend?: Mend;
  /** What the overview warns of, told in its words. */
  warning?: Warning;
}

/** The gravest first; of the same weight the one that costs most. */
export const byWeight = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
      Math.abs(b.money ?? 0) - Math.abs(a.money ?? 0),
  );
