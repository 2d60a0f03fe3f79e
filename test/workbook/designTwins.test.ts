/** The twins of random designs, written from the rules, against the formulas, by two evaluations; a sample in cells. */
import { BLOCK_KINDS } from "../../src/schemes/designs/blocks";
import { schemeOfDesign } from "../../src/schemes/designs/designScheme";
import { tryOut } from "../../src/workbook/designs/tryOut";
import type { Value } from "../../src/workbook/explain/values";
import { designBook } from "../native/designBooks";
import { fillBook } from "../native/filled";
import { Random } from "../native/random";
import { sampled } from "../sample";
import { randomDesign } from "../schemes/designs/random";
import { randomEntries, randomRoster } from "../schemes/designs/randomEntries";

const SEEDS = Array.from(
  { length: process.env.EVERY_CASE === undefined ? 40 : 120 },
  (_, index) => index + 1,
);

const near = (a: Value, b: Value): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
    : JSON.stringify(a) === JSON.stringify(b);

test("random designs of every kind of block: each figure is what its twin says, on, under and over thresholds", () => {
  const kinds = new Set<string>();
  for (const seed of SEEDS) {
    const design = randomDesign(seed);
    const scheme = schemeOfDesign(design);
    const random = new Random(seed * 7919);
    for (const { kind } of design.blocks) kinds.add(kind);
    for (let person = 0; person < 4; person += 1) {
      const tried = {
        ...randomEntries(design, random),
        ...randomRoster(design, random),
        group: random.pick(["客户经理", "助理"]),
        department: "一部",
      };
      const own = tryOut(scheme, tried, "zh-CN");
      const twins = tryOut(scheme, tried, "zh-CN", "native");
      own.forEach(({ column, value }, index) => {
        const twin = twins[index]?.value ?? null;
        if (!near(value, twin))
          throw new Error(
            `seed ${seed} ${column.id} ${column.formula}: ${JSON.stringify([value, twin, tried])}`,
          );
        expect(value).not.toHaveProperty("code");
      });
    }
  }
  expect(kinds.size).toBe(BLOCK_KINDS.length);
});

test.each(sampled([3, 11], 1))(
  "the design of seed %i in cells: several people and periods, no difference",
  async (seed) => {
    const { scheme, book } = designBook(seed);
    await fillBook(scheme, book, {
      checked: false,
      use: async ({ call }, number) => {
        await call("check", number);
        const state = await call("checked", number);
        expect(state?.differences).toEqual([]);
        expect(state?.years).toMatchObject([{ people: 0, totals: 0, outdated: false }]);
      },
    });
  },
);
