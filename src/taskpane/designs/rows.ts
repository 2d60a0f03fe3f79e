/** Rows of a block's table that come and go, each together with what belongs to it elsewhere in the block. */
import { at, withAt } from "./data";
import type { FormField } from "./formFields";

export type RowsField = Extract<FormField, { type: "rows" }>;

/** What is to stand where. */
export interface Change {
  path: string;
  value: unknown;
}

const rowsAt = (data: unknown, path: string): readonly unknown[] => {
  const rows = at(data, path);
  return Array.isArray(rows) ? rows : [];
};

/** `key`: a number that no row has had. */
export function rowAdded(block: object, field: RowsField, key: number): Change {
  const { path, keyed } = field;
  const blank = keyed && isData(field.blank) ? { key, ...field.blank } : field.blank;
  const rows = rowsAt(block, path);
  const row = rows.length === 0 && isBand(blank) ? { ...blank, from: null } : blank;
  return changed(block, field, [...rows, row], (beside) => beside);
}

export function rowDropped(block: object, field: RowsField, index: number): Change {
  const others = (rows: readonly unknown[]) => rows.filter((_, other) => other !== index);
  return changed(block, field, others(rowsAt(block, field.path)), others);
}

/** Each of the rows beside holds as many values as there are rows now. */
function changed(
  block: object,
  { path, beside }: RowsField,
  rows: readonly unknown[],
  follow: (values: readonly unknown[]) => readonly unknown[],
): Change {
  if (!beside) return { path, value: rows };
  const members = rowsAt(block, beside.rows).map((member) => {
    const values = follow(rowsAt(member, beside.key));
    return withAt(
      member,
      beside.key,
      rows.map((_, index) => values[index] ?? beside.blank),
    );
  });
  const { part } = beside;
  return { path: part, value: at(withAt(withAt(block, path, rows), beside.rows, members), part) };
}

const isData = (blank: unknown): blank is object => typeof blank === "object" && blank !== null;
const isBand = (blank: unknown): blank is { from: unknown } =>
  typeof blank === "object" && blank !== null && "from" in blank;
