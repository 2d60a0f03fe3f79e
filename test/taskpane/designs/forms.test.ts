/** The designer's fields and what the blocks hold: each number, word and reference of a block has its field. */
import { BLOCK_KINDS } from "../../../src/schemes/designs/blocks";
import { readDesign, usedIn, type Block } from "../../../src/schemes/designs/design";
import { at } from "../../../src/taskpane/designs/data";
import type { FormField } from "../../../src/taskpane/designs/formFields";
import { formOf } from "../../../src/taskpane/designs/forms";
import { newBlock } from "../../../src/taskpane/designs/newBlock";
import { designOf, everyKind } from "../../schemes/designs/examples";
import { randomDesign } from "../../schemes/designs/random";

const BLOCKS = [
  ...everyKind.blocks,
  ...Array.from({ length: 30 }, (_, seed) => randomDesign(seed + 1)).flatMap(({ blocks }) => blocks),
];
/** Fields of the card, for every kind. */
const OF_CARD = new Set(["kind", "id", "title", "clause", "by", "hint", "evidence", "forRoles", "paid"]);

/** Where the fields write. */
const pathsOf = (fields: readonly FormField[]): string[] =>
  fields.flatMap((field) =>
    field.type === "choice" ? [field.path, field.whole?.path ?? []].flat() : field.path,
  );

test.each(BLOCK_KINDS)(
  "%s: what it holds can be changed, and no field is of something that it has not",
  (kind) => {
    const own = BLOCKS.filter((block) => block.kind === kind);
    expect(own.length).toBeGreaterThan(0);
    for (const block of own) {
      const fields = formOf(block, "zh-CN");
      const heads = new Set(pathsOf(fields).map((path) => path.split(".")[0]));
      for (const key of Object.keys(block))
        if (!OF_CARD.has(key)) expect([kind, key, heads.has(key)]).toEqual([kind, key, true]);
      for (const field of fields) {
        const optional = "optional" in field && field.optional === true;
        const stands = field.type === "choice" && field.stands !== undefined;
        if (!optional && !stands)
          expect([field.path, at(block, field.path)]).not.toEqual([field.path, undefined]);
      }
    }
  },
);

test.each(BLOCK_KINDS)("%s: a new one lacks nothing but what only HR can say", (kind) => {
  const block = newBlock(kind, "b1", "新构件", "zh-CN", 1) as Block;
  const read = readDesign(designOf([block]));
  // References, words and numbers that nobody can guess.
  for (const { key, path } of "problems" in read ? read.problems : [])
    expect([key, path]).toEqual([
      expect.stringMatching(/^(field|missing|empty|number|tooFew|twice|labelMissing)$/),
      path,
    ]);
});

test("what is new gets a number that nothing has had, in a block or in a row", () => {
  expect(usedIn(designOf([]))).toBe(0);
  expect(usedIn({ ...designOf([]), used: 7 })).toBe(7);
  expect(usedIn(everyKind)).toBe(27);
  const events = newBlock("events", "b28", "事件", "zh-CN", 28) as Block;
  expect(usedIn(designOf([events]))).toBe(29);
});
