/** The notation of schemes refuses what would be lost or out of place in the model. */
import { entry, example, figure, parameter, section } from "../../src/schemes/building";
import { forAll, listed } from "../../src/schemes/records";
import { around, headed, text } from "../../src/schemes/words";

test("a text has both halves and no third", () => {
  expect(text("得分|Score")).toEqual({ "zh-CN": "得分", "en-US": "Score" });
  expect(() => text("得分|")).toThrow("得分|");
  expect(() => text("|Score")).toThrow("|Score");
  expect(() => text("是|yes|no")).toThrow("是|yes|no");
});

test("texts are put together in both languages at once", () => {
  expect(headed("周检|Check", "得分|score")).toBe("周检：得分|Check: score");
  expect(around("预填*|preset *", "计划|plan")).toBe("预填计划|preset plan");
});

test("ids keep the order in which they are written; one that would move is refused", () => {
  expect(
    section("一|one", {
      b: figure("乙|B", "=1", { native: "same" }),
      a: figure("甲|A", "=2", { native: "same" }),
    }).columns.map(({ id }) => id),
  ).toEqual(["b", "a"]);
  expect(() =>
    section("一|one", {
      b: figure("乙|B", "=1", { native: "same" }),
      1: figure("甲|A", "=2", { native: "same" }),
    }),
  ).toThrow("1");
  expect(() => entry.choice("选|Choice", { options: { yes: "是|yes", 2: "二|two" } })).toThrow("2");
  expect(() => example("e", "例|example", { people: { 7: [] } })).toThrow("7");
});

test("an id that is made twice is refused", () => {
  expect(() => forAll(["a", "a"], (id) => ({ [id]: 1 }))).toThrow("a");
});

test("what a thing says beyond its kind wins over it, and its texts become texts", () => {
  const columns = {
    pay: figure.yuan.year(
      "工资|Pay",
      "=1",
      { quote: "条款", place: "000 L1" },
      { note: "注|note", native: "same" },
    ),
  };
  expect(listed(columns)).toEqual([
    {
      id: "pay",
      title: text("工资|Pay"),
      span: "year",
      formula: "=1",
      unit: text("元|CNY"),
      format: "#,##0.00####",
      clause: { quote: "条款", place: "000 L1" },
      note: text("注|note"),
      native: "same",
    },
  ]);
  expect(parameter.whole("天|days", "天|days", 3, [1, 20], { format: "General" })).toMatchObject({
    kind: "number",
    value: 3,
    min: 1,
    max: 20,
    whole: true,
    format: "General",
  });
});

test("a worked example lists the figures of rows, of people, of all", () => {
  const { people, expected } = example("e-1", "例|example", {
    people: { 甲: [{ score: 1 }], 乙: { group: "一组", entries: [{ score: 2 }, { score: 3 }] } },
    expected: { 甲: { total: 1 }, 乙: { total: [2, 3] } },
    expectedRows: { joint: [{ part: 4 }] },
    expectedRollUps: { all: 6 },
  });
  expect(people.map(({ id, entries }) => [id, entries.length])).toEqual([
    ["甲", 1],
    ["乙", 2],
  ]);
  expect(expected).toEqual([
    { list: "joint", row: 0, column: "part", values: [4] },
    { person: "甲", column: "total", values: [1] },
    { person: "乙", column: "total", values: [2, 3] },
    { rollUp: "all", values: [6] },
  ]);
});
