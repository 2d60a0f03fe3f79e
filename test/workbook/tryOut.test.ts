import { schemeOfDesign } from "../../src/schemes/designs/designScheme";
import { DESIGN_FORMAT, readDesign } from "../../src/schemes/designs/design";
import { GALLERY } from "../../src/schemes/designs/gallery";
import { unusedBlocks } from "../../src/schemes/designs/rules";
import { aroundThresholds, tryOut } from "../../src/workbook/designs/tryOut";
import { everyEntry, everyFigure, everyKind } from "../schemes/designs/examples";

const scheme = schemeOfDesign(everyKind);
const tried = { ...everyEntry, b18_base: 5000, group: "客户经理", department: "一部" };

test("a made-up person gets what the cells would show, by the formulas and by their twins", () => {
  for (const by of ["formula", "native"] as const) {
    const found = Object.fromEntries(
      tryOut(scheme, tried, "zh-CN", by).map(({ column, value }) => [column.id, value]),
    );
    const expected = Object.fromEntries(
      Object.entries(everyFigure).map(([id, value]) => [
        id,
        typeof value === "number" ? expect.closeTo(value, 9) : value,
      ]),
    );
    // One period stands for the quarter and the year.
    expect(found).toMatchObject({ ...expected, b25: 100, b26: "良好", b27: 5400 });
  }
});

test("each figure has the steps of the functions that it calls", () => {
  const weighted = tryOut(scheme, tried, "zh-CN").find(({ column }) => column.id === "b8");
  expect(weighted?.steps.map(({ name }) => name)).toEqual(["APPRAISE.WEIGHTED"]);
  expect(weighted?.steps[0]?.rows.length).toBeGreaterThan(1);
});

test("on a bound, just under and just over it", () => {
  const around = (id: string) => {
    const column = scheme.results[0]!.columns.find((one) => one.id === id)!;
    return aroundThresholds(scheme, column, tried, "zh-CN");
  };
  const percent = false;
  expect(around("b12")).toEqual([
    { percent, threshold: 60, under: "不合格", on: "合格", over: "合格" },
    { percent, threshold: 90, under: "合格", on: "优秀", over: "优秀" },
  ]);
  // The bound belongs to the band below.
  expect(around("b13")[1]).toEqual({ percent, threshold: 90, under: "乙", on: "乙", over: "甲" });
  expect(around("b3")[0]).toEqual({ percent: true, threshold: 0.8, under: 0, on: 60, over: 60 });
  // 10,000 at 1 %, then 2 % of a cent more
  expect(around("b19")).toEqual([{ percent, threshold: 10_000, under: 100, on: 100, over: 100 }]);
  expect(around("b8")).toEqual([]);
});

test.each(GALLERY)(
  "$id of the gallery is in order, uses all it has, and computes",
  ({ design, shortEnglish }) => {
    const own = { ...design, format: DESIGN_FORMAT, id: "own-gallery1", revision: 1 } as const;
    expect(readDesign(own)).toEqual({ design: own });
    expect(readDesign({ ...own, short: shortEnglish })).toHaveProperty("design");
    expect(shortEnglish).toMatch(/^[A-Za-z]+$/);
    expect(unusedBlocks(own)).toEqual([]);
    const made = schemeOfDesign(own);
    const entered = Object.fromEntries(
      [...made.entryColumns, ...made.rosterColumns].map(({ id }) => [id, 10]),
    );
    for (const { value } of tryOut(made, { ...entered, department: "一部" }, "zh-CN"))
      expect(value).not.toHaveProperty("code");
  },
);
