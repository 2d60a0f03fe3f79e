/** A figure on a page for the person: short, and never at a limit that it has not reached. */
import { schemeById } from "../../../src/schemes";
import { planInsertion } from "../../../src/template/insertion";
import { toldFigure } from "../../../src/template/outputs/personPage";
import { planPosting } from "../../../src/template/outputs/postingSheet";

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

test("a list to publish tells points that have no format of their own as pages do", () => {
  const column = layout.scheme.results
    .flatMap(({ columns }) => columns)
    .find(({ id, format }) => id === "score" && format === "General")!;
  const person = (id: string, score: number) => ({
    ...{ id, name: id, department: "", state: "", ready: true, absent: false },
    figures: { score },
  });
  const { sheets } = planPosting(
    layout,
    {
      ...{ kind: "posting", period: "2026M01", made: "", fingerprint: "" },
      choices: { columns: ["score"], from: 46_000, to: 46_003, deadline: 46_003, recipient: "" },
    },
    // 95 of 3, and a whole number.
    {
      columns: [column],
      posted: [person("1", 95 / 3), person("2", 90)],
      pending: [],
      basis: { whole: "", figures: "" },
    },
    [],
  );
  const cells = sheets[0].cells.flatMap((each) => ("values" in each ? each.values : []));
  expect(cells.filter(([, id]) => id === "1" || id === "2").map((row) => row[4])).toEqual(["约 31.6667", 90]);
});
