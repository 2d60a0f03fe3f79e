/** A figure on a page for the person: short, and never at a limit that it has not reached. */
import { schemeById } from "../../../src/schemes";
import { planInsertion } from "../../../src/template/insertion";
import { toldFigure } from "../../../src/template/outputs/personPage";

const { layout } = planInsertion(
  schemeById("base-plus-20")!,
  { language: "zh-CN", firstPeriod: { kind: "month", year: 2026, index: 1 }, people: [], parameters: {} },
  { sheets: [], names: [] },
);
const title = { "zh-CN": "完成率", "en-US": "Rate" };

test.each([
  // 19,999 of 25,000: below 80 %, and told as it is.
  [0.79996, "0.00%", "79.996％"],
  // 26 of 30: shortened, and said to be.
  [26 / 30, "0.00%", "约 86.6667％"],
  [0.8, "0.00%", "80％"],
  [77.5402857143, undefined, "约 77.5403"],
  [89.99996, undefined, "约 90"],
  // What binary fractions add is nothing that was shortened.
  [0.1 + 0.2, undefined, 0.3],
  [90, undefined, 90],
])("%p in %p is told as %p", (value, format, told) => {
  expect(toldFigure(layout, { title, ...(format && { format }) }, value)).toBe(told);
});
