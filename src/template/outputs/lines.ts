/** Long texts in lines of their own: what flows over into empty cells is not cut, and no row needs a height. */
import { linesOf } from "../headings";
import type { CellContent } from "../plan";

/** Pieces that are not broken: a word, or one Chinese character with the sign that follows it. */
const PIECE = /[\u2e80-\uffff][，。；：、）」”]*|\s+|[^\s\u2e80-\uffff]+/gu;

/** The lines of a text that is so many points wide at most; a longer word is broken. */
export function linesIn(text: string, points: number): string[] {
  return text.split(/\n/).flatMap((part) => {
    const lines: string[] = [];
    let line = "";
    for (const piece of part.match(PIECE) ?? []) {
      if (line === "" || linesOf(line + piece, points) === 1) line += piece;
      else {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      }
      while (linesOf(line, points) > 1 && line.length > 1) {
        let length = line.length - 1;
        while (length > 1 && linesOf(line.slice(0, length), points) > 1) length -= 1;
        lines.push(line.slice(0, length));
        line = line.slice(length);
      }
    }
    return line.trim() === "" ? lines : [...lines, line.trimEnd()];
  });
}

/** Cells in as many rows as the longest takes: what is longer than its column would be cut by what stands beside it. */
export function wrapped(cells: readonly CellContent[], widths: readonly number[]): CellContent[][] {
  const columns = cells.map((cell, at): CellContent[] =>
    typeof cell === "string" ? linesIn(cell, widths[at] ?? 0) : [cell],
  );
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => columns.map((own) => own[line] ?? ""));
}

const LINE_HEIGHT = 16;
/** Above and below the lines: without it the first one is cut in print. */
const ROOM = 4;

/** The height that a row of a table needs where words take more than a line of their column; none where all fit. */
export function heightOf(cells: readonly CellContent[], widths: readonly number[]): number | undefined {
  const lines = cells.map((cell, at) =>
    // A number is never broken.
    typeof cell === "string" && /\p{L}/u.test(cell) ? linesOf(cell, widths[at] ?? 0) : 1,
  );
  const most = Math.max(...lines);
  return most > 1 ? most * LINE_HEIGHT + ROOM : undefined;
}
