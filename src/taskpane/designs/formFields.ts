/** The kinds of fields that a block has in the designer, and short ways to write them. */
import { FIELD_TEXTS as T } from "../../i18n/paneDesigns";
import type { Language, Text } from "../../i18n/language";
import type { BlockKindId } from "../../schemes/designs/blocks";
import type { Block } from "../../schemes/designs/design";

export interface RowColumn {
  key: string;
  label: Text;
  type: "number" | "percent" | "text" | "reference" | "flag";
  /** The first row stays blank there: no lower limit. */
  openFirst?: boolean;
}

export type FormField =
  | { type: "number" | "percent" | "text"; path: string; label: Text; optional?: boolean }
  | { type: "reference"; path: string; label: Text }
  | {
      type: "choice";
      path: string;
      label: Text;
      options: readonly (readonly [value: string, label: Text])[];
      /** What the part that holds the choice becomes. */
      whole?: { path: string; of: Readonly<Record<string, object>> };
      /** "" is left out. */
      optional?: boolean;
      /** What the whole block becomes. */
      becomes?: Readonly<Record<string, object>>;
      /** Which stands, where no field says it. */
      stands?: string;
    }
  | {
      type: "rows";
      path: string;
      label: Text;
      columns: readonly RowColumn[];
      blank: unknown;
      /** A new row has a number of its own, after which its columns are called. */
      keyed?: boolean;
      /** Other rows, in the same part of the block, hold under `key` a value for each of these. */
      beside?: { part: string; rows: string; key: string; blank: unknown };
    };

/** The fields of each kind of block. */
export type Forms = {
  readonly [K in BlockKindId]: (block: Extract<Block, { kind: K }>, language: Language) => FormField[];
};

export const number = (path: string, label: Text): FormField => ({ type: "number", path, label });
export const percent = (path: string, label: Text): FormField => ({ type: "percent", path, label });
export const text = (path: string, label: Text, optional = false): FormField => ({
  type: "text",
  path,
  label,
  optional,
});
export const reference = (path: string, label: Text): FormField => ({ type: "reference", path, label });

export const choice = (
  path: string,
  label: Text,
  options: (FormField & { type: "choice" })["options"],
  more: Partial<FormField & { type: "choice" }> = {},
): FormField => ({ type: "choice", path, label, options, ...more });

export const rows = (
  path: string,
  label: Text,
  columns: readonly RowColumn[],
  blank: unknown,
  more: Partial<FormField & { type: "rows" }> = {},
): FormField => ({ type: "rows", path, label, columns, blank, ...more });

export const edge = (path: string): FormField =>
  choice(path, T.edge, [
    ["up", T.edgeUp],
    ["down", T.edgeDown],
  ]);

export const bands = (
  path: string,
  label: Text,
  result: Text,
  type: RowColumn["type"],
  from: RowColumn["type"] = "number",
): FormField =>
  rows(
    path,
    label,
    [
      { key: "from", label: T.from, type: from, openFirst: true },
      { key: "result", label: result, type },
    ],
    { from: null, result: "" },
  );

export const words = (path: string, result: Text, label = T.label): FormField =>
  rows(
    path,
    label,
    [
      { key: "label", label, type: "text" },
      { key: "result", label: result, type: "number" },
    ],
    { label: "", result: 0 },
  );
