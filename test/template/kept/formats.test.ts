/** What is kept in the workbook is read in its own format, by steps from an older one, and never guessed from a newer. */
import { schemeById } from "../../../src/schemes";
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import { carryFrom } from "../../../src/schemes/migrations";
import type { Scheme } from "../../../src/schemes/scheme";
import { cellTexts, parseRecord, RECORD_FORMAT } from "../../../src/template/kept/record";
import { parseVariants, variantToday } from "../../../src/template/kept/variants";
import { readDesign, type Block, type Design } from "../../../src/schemes/designs/design";
import { readable, withDesign } from "../../../src/template/kept/designs";
import { schemeOfRecord } from "../../../src/template/kept/keptScheme";
import { designOf, everyKind } from "../../schemes/designs/examples";

const kept = {
  scheme: "base-plus-20",
  schemeVersion: 1,
  language: "zh-CN",
  prefix: "绩效两成",
  parameters: { share: 0.3 },
};
const cells = (record: object) => [JSON.stringify(record)];

describe("the record", () => {
  test("of version 0.1.0 is read as one of today", () => {
    expect(parseRecord(cells({ ...kept, format: 1 }))).toEqual({
      record: { ...kept, format: RECORD_FORMAT },
    });
  });

  test("over several cells is one", () => {
    const text = JSON.stringify({ ...kept, format: RECORD_FORMAT });
    expect(parseRecord([text.slice(0, 30), text.slice(30)])?.record).toMatchObject(kept);
  });

  test("over several cells is cut into whole characters that fit a cell, rare names as well", () => {
    const text = JSON.stringify({ ...kept, format: RECORD_FORMAT, prefix: `一${"𠮷".repeat(40_000)}` });
    const parts = cellTexts(text);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(32_767);
      // As a file stores it: half a character would come back as another one.
      expect(Buffer.from(part, "utf8").toString("utf8")).toBe(part);
    }
    expect(parts.join("")).toBe(text);
  });

  test("of a newer add-in is known as such", () => {
    expect(parseRecord(cells({ ...kept, format: RECORD_FORMAT + 1 }))).toMatchObject({
      newerFormat: RECORD_FORMAT + 1,
      record: { scheme: "base-plus-20", prefix: "绩效两成" },
    });
  });

  test.each([["{"], [JSON.stringify({ ...kept, format: "1" })], [JSON.stringify({ format: 1 })]])(
    "that is damaged is none: %s",
    (text) => {
      expect(parseRecord([text])).toBeUndefined();
    },
  );
});

/** A scheme that has come to version 4: a parameter renamed twice, a result removed, a list renamed with a column. */
const scheme: Scheme = {
  ...schemeById("base-plus-20")!,
  version: 5,
  migrations: {
    3: { parameters: { renamed: { portion: "part" } } },
    4: {
      parameters: { renamed: { part: "share" } },
      results: { removed: ["pay"], renamed: { score: "points" } },
    },
    5: { lists: { renamed: { joint: "shared" } }, listColumns: { shared: { renamed: { who: "person" } } } },
  },
};

describe("variants", () => {
  test("of a newer format are not read", () => {
    expect(parseVariants(cells({ format: 1, variants: [] }))).toEqual({ kept: [] });
    expect(parseVariants(cells({ format: 2, variants: [] }))).toEqual({ newerFormat: 2 });
    expect(parseVariants(["nothing"])).toBeUndefined();
  });

  test("of an earlier version of the scheme come under the ids of today, and say what is gone", () => {
    const variant = {
      scheme: "base-plus-20",
      schemeVersion: 2,
      name: "南",
      parameters: { portion: 0.3, bonus: 5 },
    };
    expect(variantToday(scheme, variant)).toEqual({
      variant: { ...variant, schemeVersion: 5, parameters: { share: 0.3 } },
      gone: ["bonus"],
    });
    expect(variantToday(scheme, { ...variant, schemeVersion: 6 })).toBeUndefined();
  });
});

test("a variant of HR's own design holds for its own revision alone", () => {
  const own = schemeOfDesign({ ...everyKind, revision: 3 });
  const variant = { scheme: own.id, schemeVersion: 3, name: "南", parameters: { b17_share: 0.5 } };
  expect(variantToday(own, variant)).toEqual({ variant, gone: [] });
  for (const schemeVersion of [1, 2, 4])
    expect(variantToday(own, { ...variant, schemeVersion })).toBeUndefined();
});

test("ids go through all steps", () => {
  const carry = carryFrom(scheme, 1);
  expect([carry.parameters("portion"), carry.parameters("bonus"), carry.parameters("pass")]).toEqual([
    "share",
    "bonus",
    "pass",
  ]);
  expect([carry.results("score"), carry.results("pay")]).toEqual(["points", undefined]);
  expect(carry.lists("joint")).toBe("shared");
  expect(carry.listColumns("shared")("who")).toBe("person");
});

describe("a design that was accepted before today's rules of money", () => {
  const bonus: Block = {
    ...{ kind: "pay", id: "b1", title: { zh: "奖金" }, share: 1, factors: [] },
    base: { from: "entry", name: "基数" },
  };
  const capped: Block = { kind: "limits", id: "b2", title: { zh: "封顶" }, from: "b1", low: 0, high: 100 };
  const both: Block = {
    ...{ kind: "total", id: "b3", title: { zh: "合计" }, paid: true },
    of: { how: "sum", members: [{ id: "b1" }, { id: "b2" }] },
  };
  const design: Design = designOf([bonus, capped, both]);
  const changed: Design = { ...design, blocks: [bonus, { ...capped, paid: true }] };
  const record = {
    ...{ ...kept, format: RECORD_FORMAT, language: "zh-CN" as const },
    ...{ scheme: design.id, schemeVersion: design.revision, parameters: {} },
  };

  test("is refused where it is kept anew, and stays the scheme of its sheets and open to be changed", async () => {
    expect(readDesign(design)).toMatchObject({ problems: [{ key: "addedTwice" }] });
    expect((await schemeOfRecord({ ...record, design }, () => []))?.design).toEqual(design);
    expect(readable([design])).toEqual([design]);
  });

  test("gets another revision when it is changed, also where it cannot be read", () => {
    expect(withDesign([design], changed)).toEqual([{ ...changed, revision: design.revision + 1 }]);
    const unreadable = { ...design, blocks: [{ kind: "unknown" }] };
    expect(withDesign([unreadable], changed)).toEqual([{ ...changed, revision: design.revision + 1 }]);
    expect(withDesign([design], design)).toEqual([design]);
  });

  test("of a record that cannot be read is not taken for the one that is kept", async () => {
    const unreadable = { ...design, blocks: [{ kind: "unknown" }] };
    expect(await schemeOfRecord({ ...record, design: unreadable as never }, () => [changed])).toBeUndefined();
    expect((await schemeOfRecord(record, () => [changed]))?.design).toEqual(changed);
  });
});
