/** How a formula of the results stands: one a person, or one in the anchor row whose answer spills down. */
import { fixed } from "../addresses";
import type { ColumnFormula } from "../formulas/columnFormulas";
import { expandNode } from "../formulas/expand";
import type { Layout } from "../layout";
import type { Area, Cells } from "../plan";
import { openRows, type ClosedCells } from "./closedCells";
import type { ResultColumns } from "./resultColumns";
import { resultResolver, type ResultSheet } from "./resultReferences";

/** Writes formulas about these periods: one a person, or one in the anchor row whose answer spills down. */
export function writer(
  layout: Layout,
  columns: ResultColumns,
  body: Area,
  closed: ClosedCells,
  periods: number[],
  unrated = false,
) {
  const resolver = (more: Pick<ResultSheet, "rows" | "body">) =>
    resultResolver(layout, columns, { periods }, { ...more, entries: unrated ? "direct" : "lookedUp" });
  const own = resolver({ rows: "own" });
  return ({ node, spills }: ColumnFormula, { column, count }: { column: number; count: number }): Cells => {
    const place = openRows(body, closed, column, count);
    if (!spills) return { area: place, formula: perPerson(expandNode(node, own).slice(1)) };
    const all = resolver({ rows: "all", body: place });
    return { area: place, spill: forPeople(place, expandNode(node, all).slice(1)) };
  };
}

/** Free rows show nothing. */
export const perPerson = (expression: string): string => `=IF(RC1="","",${expression})`;

/** The same for all people at once. */
export const forPeople = (body: Area, expression: string): string =>
  `=IF(${fixed({ ...body, column: 0, columns: 1 })}="","",${expression})`;

/** A cell that may be blank, which a reference would make 0 of. */
export const orBlank = (cell: string, blank: string): string => `IF(${cell}="",${blank},${cell})`;
