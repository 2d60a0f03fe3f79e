/** Schemes of the catalogue opened as designs: once what the source lost is filled in, both have the same figures. */
import { SCHEMES, schemeById } from "../../../src/schemes";
import { readDesign, type Design } from "../../../src/schemes/designs/design";
import { OPENED_SCHEMES, openedScheme } from "../../../src/schemes/designs/opened";

const asDesign = (id: string) =>
  ({ ...openedScheme(schemeById(id)!), format: 2, id: "own-opened01", revision: 1 }) as const;

test("those of weighted items with one full score can be opened", () => {
  const made = SCHEMES.filter(({ parameters }) => parameters.some(({ id }) => id === "item_weights"));
  expect([...OPENED_SCHEMES].sort()).toEqual(made.map(({ id }) => id).sort());
});

test.each(OPENED_SCHEMES)("%s: nothing but what its source lost is to be filled in", (id) => {
  const read = readDesign(asDesign(id));
  for (const { key, path } of "problems" in read ? read.problems : [])
    expect([key, path]).toEqual([
      expect.stringMatching(/^(number|field|empty|least|total)$/),
      expect.stringMatching(/\.(max|weight|members|raters|bands\.\d\.(from|result))$/),
    ]);
});

test("items can be renamed, added and removed, and weights filled in", () => {
  const draft = asDesign("service-staff-indicators");
  const [first, ...others] = draft.blocks;
  const filled = {
    ...draft,
    blocks: [first, ...others].map((block) => {
      if (block?.kind === "points") return { ...block, max: 100 };
      if (block?.kind === "total" && block.of.how === "weighted")
        return {
          ...block,
          of: {
            how: "weighted",
            members: block.of.members.map((own, index) => ({ ...own, weight: index === 0 ? 0.5 : 0.1 })),
          },
        };
      if (block?.kind === "grade")
        return {
          ...block,
          bands: [
            { from: null, result: "合格" },
            { from: 90, result: "优秀" },
          ],
        };
      return block;
    }),
  } as Design;
  expect(readDesign(filled)).toHaveProperty("design");
});
