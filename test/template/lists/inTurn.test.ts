/** Questions in several cells say what they say in one. */
import fc, { runs } from "../../property";
import { inCells, inTurn, lengthOf, sharedOut, type Question } from "../../../src/template/lists/inTurn";

test("each cell holds what it has room for, in order, and at most forty questions; a longer one stands alone", () => {
  expect(sharedOut([], 100)).toEqual([0]);
  expect(sharedOut([30, 30, 40], 100)).toEqual([3]);
  expect(sharedOut([30, 30, 41, 200, 1], 100)).toEqual([2, 1, 1, 1]);
  expect(sharedOut(Array<number>(85).fill(1), 100)).toEqual([40, 40, 5]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 90 }), (lengths) => {
      const counts = sharedOut(lengths, 100);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(lengths.length);
      let from = 0;
      for (const count of counts) {
        const own = lengths.slice(from, (from += count));
        expect(own.length).toBeGreaterThan(0);
        expect(own.length).toBeLessThanOrEqual(40);
        if (own.length > 1) expect(own.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(100);
      }
    }),
    runs(200),
  );
});

/** What Excel answers: TRUE or FALSE of a test, a word of a text, what an earlier cell has said; one that is blank is none. */
function answer(formula: string, cells: readonly (string | undefined)[]): string {
  const blank = /^IF\(ISBLANK\(C(\d)\),NA\(\),(.*)\)$/.exec(formula);
  if (blank) return cells[Number(blank[1])] === undefined ? "#N/A" : answer(blank[2] ?? "", cells);
  const found = /^IF\((.+?),(.+?),(.*)\)$/.exec(formula);
  if (!found) return formula.slice(1, -1);
  const [, test = "", then = "", otherwise = ""] = found;
  const cell = /^C(\d)<>""$/.exec(test);
  if (cell) {
    const said = cells[Number(cell[1])] ?? "";
    return said === "" ? answer(otherwise, cells) : said;
  }
  return test === "TRUE" ? answer(then, cells) : answer(otherwise, cells);
}

test("the last of several cells says what one cell would say, and nothing where the one before it is empty", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 9 }), fc.integer({ min: 15, max: 60 }), (yes, room) => {
      const questions = yes.map((own, at): Question => [own ? "TRUE" : "FALSE", `"${at}"`]);
      const counts = sharedOut(questions.map(lengthOf), room);
      const before = counts.slice(1).map((_, at) => `C${at}`);
      const cells: string[] = [];
      for (const formula of inCells(questions, counts, before, '"✓"')) cells.push(answer(formula, cells));
      expect(cells[cells.length - 1]).toBe(answer(inTurn(questions, '"✓"'), []));
      const last = inCells(questions, counts, before, '"✓"').at(-1) ?? "";
      if (before.length > 0) expect(answer(last, [])).toBe("#N/A");
      expect(cells[cells.length - 1]).toBe(yes.includes(true) ? String(yes.indexOf(true)) : "✓");
    }),
    runs(200),
  );
});
