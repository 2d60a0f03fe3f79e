/** What a workbook that begins in the midst of a quarter or year says that it leaves out. */
import type { Block } from "../../src/schemes/designs/design";
import { schemeOfDesign } from "../../src/schemes/designs/designScheme";
import { begunLate } from "../../src/taskpane/insert/chosenPeriod";
import { designOf } from "../schemes/designs/examples";

const rolled = (id: string, to: "quarter" | "half" | "year"): Block => ({
  ...({ kind: "rollUp", id, title: { zh: id }, from: "b1", how: "sum" } as const),
  to,
});
const scheme = schemeOfDesign(
  designOf([
    { kind: "points", id: "b1", title: { zh: "得分" }, max: 100 },
    rolled("b2", "quarter"),
    rolled("b3", "half"),
    rolled("b4", "year"),
  ]),
);
const begun = (index: number) => {
  const { without, partOfYear } = begunLate(scheme, { kind: "month", year: 2026, index });
  return [without.map(({ kind, index: number }) => `${kind}${number}`), partOfYear];
};

test("a quarter or half-year that had begun has no figures, a year those of its rest", () => {
  expect(begun(1)).toEqual([[], false]);
  // July begins the third quarter and the second half.
  expect(begun(7)).toEqual([[], true]);
  expect(begun(8)).toEqual([["quarter3", "half2"], true]);
  expect(begun(10)).toEqual([["half2"], true]);
});

test("nothing is said of what a scheme does not take together", () => {
  const single = schemeOfDesign(designOf([{ kind: "points", id: "b1", title: { zh: "得分" }, max: 100 }]));
  expect(begunLate(single, { kind: "month", year: 2026, index: 8 })).toEqual({
    without: [],
    partOfYear: false,
  });
});
