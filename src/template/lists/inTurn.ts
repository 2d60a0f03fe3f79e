/**
 * Questions asked one after the other, as nested IFs. What one cell has no room for stands in several: Excel takes 8,192
 * characters and 64 levels. A cell takes over what the one before it has said, so that a later question is asked only
 * where all earlier ones are answered by no.
 */

/** What is asked, TRUE where it is so, and the words that are then said. */
export type Question = readonly [test: string, words: string];

/** The words of the first question that is answered by yes. */
export const inTurn = (questions: readonly Question[], otherwise: string): string =>
  questions.reduceRight((rest, [test, words]) => `IF(${test},${words},${rest})`, otherwise);

/** What a question adds to a formula. */
export const lengthOf = ([test, words]: Question): number => inTurn([[test, words]], "").length;

/** Levels that questions take at most: their tests have some of their own. */
const MOST_IN_TURN = 40;

/** How many questions of such lengths stand in each cell that has so much room; one cell at least. */
export function sharedOut(lengths: readonly number[], room: number): number[] {
  const counts = [0];
  let left = room;
  for (const length of lengths) {
    const last = counts.length - 1;
    const count = counts[last] ?? 0;
    if (count > 0 && (length > left || count >= MOST_IN_TURN)) {
      counts.push(1);
      left = room - length;
    } else {
      counts[last] = count + 1;
      left -= length;
    }
  }
  return counts;
}

/** The same questions cell by cell; `before`: where each cell but the last stands. The last one says all. */
export function inCells(
  questions: readonly Question[],
  counts: readonly number[],
  before: readonly string[],
  otherwise: string,
): string[] {
  let from = 0;
  return counts.map((count, at) => {
    const last = at === counts.length - 1;
    // What the lengths do not know of stands in the last cell.
    const own = questions.slice(from, last ? undefined : from + count);
    from += count;
    const rest = inTurn(own, last ? otherwise : '""');
    const said = before[at - 1];
    // A cell that somebody has emptied, or not copied along, has asked nothing: that is no "all in order".
    return said === undefined ? rest : `IF(ISBLANK(${said}),NA(),IF(${said}<>"",${said},${rest}))`;
  });
}
