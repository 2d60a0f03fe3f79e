/** HR's own sheet pasted: which columns are recognised, what becomes of its rows. */
import { blocksOfTable, readDesignTable } from "../../src/exchange/designTable";
import { readDesign } from "../../src/schemes/designs/design";
import { designOf } from "../schemes/designs/examples";

const tabs = (...rows: readonly (readonly string[])[]) => rows.map((row) => row.join("\t")).join("\n");

test("items, weights, maxima and standards are found below a title line; totals are left out and named", () => {
  const table = readDesignTable(
    tabs(
      ["2026年客户经理考核表"],
      ["序号", "考核指标", "权重", "满分", "评分标准"],
      ["1", "销售业绩", "50%", "100", "完成率×100，最高120"],
      ["2", "客户满意", "30%", "100分", "按回访得分"],
      ["3", "工作态度", "20%", "100", ""],
      ["", "合计", "100%", "", ""],
    ),
  )!;
  expect(table.headings).toEqual({ item: "考核指标", weight: "权重", max: "满分", standard: "评分标准" });
  expect(table.leftOut).toEqual([{ row: 6, text: "合计 100%" }]);
  expect(table.unread).toEqual([]);
  const blocks = blocksOfTable(table, "zh-CN");
  expect(readDesign(designOf(blocks))).toHaveProperty("design");
  expect(blocks).toMatchObject([
    { kind: "points", title: { zh: "销售业绩" }, max: 100, clause: { quote: "完成率×100，最高120" } },
    { kind: "points", title: { zh: "客户满意" }, max: 100, clause: { quote: "按回访得分" } },
    { kind: "points", title: { zh: "工作态度" }, max: 100 },
    { kind: "total", of: { how: "weighted", members: [{ weight: 0.5 }, { weight: 0.3 }, { weight: 0.2 }] } },
  ]);
});

test("weights of 30 are 30 %; where each maximum is its weight the points are added up", () => {
  const weights = readDesignTable(tabs(["项目", "权重"], ["甲", "30"], ["乙", "70"]))!;
  expect(weights.items).toEqual([
    { title: "甲", weight: 0.3 },
    { title: "乙", weight: 0.7 },
  ]);
  expect(blocksOfTable(weights, "zh-CN")[2]).toMatchObject({ of: { how: "weighted" } });
  const points = readDesignTable(tabs(["项目", "权重", "分值"], ["甲", "30", "30"], ["乙", "70", "70"]))!;
  expect(blocksOfTable(points, "zh-CN")).toMatchObject([{ max: 30 }, { max: 70 }, { of: { how: "sum" } }]);
});

test("what is no number is named with its row, and a table without items is none", () => {
  const table = readDesignTable("指标,满分\n甲,一百\n,5")!;
  expect(table.unread).toEqual([{ row: 2, text: "一百" }]);
  expect(table.leftOut).toEqual([{ row: 3, text: "5" }]);
  expect(table.items).toEqual([{ title: "甲" }]);
  expect(readDesignTable(tabs(["姓名", "部门"], ["张三", "一部"]))).toBeUndefined();
  expect(readDesignTable("")).toBeUndefined();
});

test("whatever is pasted stays a text, and what is not in order is said at its field", () => {
  const table = readDesignTable(tabs(["指标", "满分"], ["=1+1", "10"], ["=1+1", "20"]))!;
  const read = readDesign(designOf(blocksOfTable(table, "zh-CN")));
  expect("problems" in read && read.problems).toEqual([{ key: "titleTwice", path: "blocks.1.title" }]);
});
