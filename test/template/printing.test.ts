/** A list that is a little longer than its pages is drawn into them: its signatures are on no page alone. */
import { area, type SheetPlan } from "../../src/template/plan";
import { printed } from "../../src/template/printing";

/** 740 points of A4 upright, 493 across, are 49 and 32 rows of 15. */
const list = (rows: number, width: number): SheetPlan => ({
  ...{ role: "list", name: "list", tabColor: "", cells: [], styles: [], protection: undefined as never },
  ...{ validations: [], conditionalFormats: [], freeze: { rows: 1, columns: 0 } },
  widths: [{ column: 0, count: 1, points: width }],
  block: area(0, 0, rows, 1),
});
const tall = (rows: number, width: number, complete = true): number | undefined =>
  printed(list(rows, width), "zh-CN", complete ? { complete: true } : {}).print?.pagesTall;

test.each([
  [49, 500, undefined],
  [50, 500, 1],
  [61, 500, 1],
  [62, 500, undefined],
  [100, 500, 2],
  // Across: 32 rows, and 39 where it is drawn to 768 points from 921.
  [33, 768, 1],
  [42, 768, undefined],
  [42, 921, 1],
])("%p rows, %p points wide: %p pages", (rows, width, pages) => {
  expect(tall(rows, width)).toBe(pages);
});

test("what would be drawn too small, and a list that goes on growing, take as many pages as they need", () => {
  expect(tall(50, 1200)).toBeUndefined();
  expect(tall(50, 500, false)).toBeUndefined();
});
