/** A merged cell holds its content in its first row only: the rows below it get it, too. */
import type { Findings } from "./findings";
import type { MatchedColumn } from "./matching";
import { textOf, type SourceCell, type SourceRow, type SourceTable } from "./source";
import { visible } from "../../template/typedWords";

/** Facts that stand for several people or periods at once. */
const GROUPING = ["department", "group"];

export function fillDown(
  rows: readonly SourceRow[],
  merged: SourceTable["merged"],
  matched: readonly MatchedColumn[],
  findings: Findings,
): SourceRow[] {
  let result = [...rows];
  for (const { index, heading, column } of matched) {
    if (!column || column.target === "entry" || column.target === "more") continue;
    const filled = merged
      ? mergedAbove(result, merged, index)
      : GROUPING.includes(column.id)
        ? groupAbove(result, index)
        : new Map<number, SourceCell>();
    if (filled.size === 0) continue;
    result = result.map((row) => {
      const content = filled.get(row.number);
      if (content === undefined) return row;
      const cells = [...row.cells];
      while (cells.length < index) cells.push("");
      cells[index] = content;
      return { ...row, cells };
    });
    findings.say(
      "understood",
      "filledDown",
      { column: index, heading },
      { rows: [...filled.keys()].join(", ") },
    );
  }
  return result;
}

const isBlank = (row: SourceRow, index: number): boolean => visible(textOf(row.cells[index])) === "";

function mergedAbove(
  rows: readonly SourceRow[],
  merged: NonNullable<SourceTable["merged"]>,
  index: number,
): Map<number, SourceCell> {
  const filled = new Map<number, SourceCell>();
  for (const [top, left, bottom, right] of merged) {
    if (index < left || index > right) continue;
    const head = rows.find(({ number }) => number === top);
    const content = head?.cells[left];
    if (content === undefined || visible(textOf(content)) === "") continue;
    for (const row of rows) {
      if (row.number > top && row.number <= bottom && isBlank(row, index)) filled.set(row.number, content);
    }
  }
  return filled;
}

/**
 * Pasted cells do not say what was merged. Each group once, with blanks below, is a merged column; a group that stands
 * twice was typed row by row, and a blank in it is a gap.
 */
function groupAbove(rows: readonly SourceRow[], index: number): Map<number, SourceCell> {
  const contents = rows.flatMap((row) => (isBlank(row, index) ? [] : [visible(textOf(row.cells[index]))]));
  const filled = new Map<number, SourceCell>();
  const [first] = rows;
  if (
    !first ||
    isBlank(first, index) ||
    new Set(contents).size < contents.length ||
    contents.length === rows.length
  )
    return filled;
  let above: SourceCell = "";
  for (const row of rows) {
    if (!isBlank(row, index)) above = row.cells[index] ?? "";
    // A single cell is a note, no person.
    else if (row.cells.filter((cell) => visible(textOf(cell)) !== "").length > 1)
      filled.set(row.number, above);
  }
  return filled;
}
