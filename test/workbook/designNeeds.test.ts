/** What companies' own sheets need comes to what was worked by hand; what is asked and shown of it. */
import { readDesign, type Block } from "../../src/schemes/designs/design";
import { schemeOfDesign } from "../../src/schemes/designs/designScheme";
import { GALLERY } from "../../src/schemes/designs/gallery";
import { aroundThresholds, tryOut } from "../../src/workbook/designs/tryOut";
import { designOf } from "../schemes/designs/examples";
import { NEEDS, points, target } from "../schemes/designs/needs";

test.each(NEEDS.map((need) => [need.need, need] as const))("%s", (_, { blocks, tried, figures }) => {
  const read = readDesign(designOf(blocks));
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const scheme = schemeOfDesign(read.design);
  for (const by of ["formula", "native"] as const) {
    const found = new Map(tryOut(scheme, tried, "zh-CN", by).map(({ column, value }) => [column.id, value]));
    for (const [id, figure] of Object.entries(figures)) {
      if (typeof figure === "number") expect([id, found.get(id)]).toEqual([id, expect.closeTo(figure, 9)]);
      else expect([id, found.get(id)]).toEqual([id, figure]);
    }
  }
});

test("what a score rests on is a column to be filled, and nobody waits for it", () => {
  const scheme = schemeOfDesign(designOf([{ ...points("b1"), evidence: true } as Block]));
  expect(scheme.entryColumns).toMatchObject([{ id: "b1" }, { id: "b1_proof", kind: "text", blank: "none" }]);
});

test.each(GALLERY.map(({ id, design }) => [id, design] as const))(
  "%s of the gallery is in order as it is offered",
  (_, design) => {
    expect(readDesign({ ...design, format: 2, id: "own-gallery1", revision: 1 })).toHaveProperty("design");
  },
);

test("a gate, a cap and a floor of completion are shown just under, on and just over each number", () => {
  const scheme = schemeOfDesign(
    designOf([
      target("b1", { by: "proportion", full: 50, floor: 0.6, cap: 1.2 }),
      points("b2"),
      { kind: "gate", id: "b3", title: { zh: "有效" }, from: "b2", condition: "b1", least: 30, otherwise: 0 },
      { kind: "limits", id: "b4", title: { zh: "封顶" }, from: "b2", low: 0, high: 80 },
    ]),
  );
  const tried = { b1_target: 100, b1_actual: 100, b2: 90 };
  const around = (id: string) =>
    aroundThresholds(
      scheme,
      scheme.results.flatMap(({ columns }) => columns).find((column) => column.id === id)!,
      tried,
      "zh-CN",
    ).map(({ threshold, under, on, over }) => [threshold, under, on, over]);
  // 0.01 % is half a hundredth of a point; above 120 % nothing more comes.
  expect(around("b1")).toEqual([
    [0.6, 0, 30, expect.closeTo(30.005, 9)],
    [1.2, expect.closeTo(59.995, 9), 60, 60],
  ]);
  expect(around("b3")).toEqual([[30, 0, 90, 90]]);
  expect(around("b4")).toEqual([
    [0, 0, 0, 0.01],
    [80, 79.99, 80, 80],
  ]);
});
