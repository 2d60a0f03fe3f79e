import { schemeById } from "../../../src/schemes";
import { readImportTable, type TableChoices } from "../../../src/template/lists/importTable";

const scheme = schemeById("big-account-quarter-ledger")!;
const firstPeriod = { kind: "quarter" as const, year: 2026, index: 1 };
const read = (rows: string[][], more: Partial<TableChoices> = {}) =>
  readImportTable(scheme, rows, { language: "zh-CN", firstPeriod, ...more });
const texts = (rows: string[][], more: Partial<TableChoices> = {}) =>
  read(rows, more).problems.map(({ text }) => text);

test("columns are found by their titles in either language, by id, or as told", () => {
  const table = read(
    [
      ["工号", "Name", "回款收入", "quota", "备注"],
      ["007", "张三", "48.5", "117", "x"],
    ],
    { mapping: { quota: "target" } },
  );
  expect(table.people).toEqual([expect.objectContaining({ id: "007", name: "张三" })]);
  expect(table.entries).toEqual([
    { period: firstPeriod, id: "007", values: { receipts: 48.5, target: 117 } },
  ]);
  expect(table.ignored).toEqual(["备注"]);
});

test("long tables are spread over the periods, each person once", () => {
  const table = read([
    ["工号", "period", "receipts"],
    ["1", "1", "10"],
    ["1", "2026Q2", "20"],
  ]);
  expect(table.people).toHaveLength(1);
  expect(table.entries.map(({ period, values }) => [period.index, values.receipts])).toEqual([
    [1, 10],
    [2, 20],
  ]);
});

test("a share of another column is filled in at 15 digits, an entry that is there stays", () => {
  const { entries } = read(
    [
      ["工号", "target", "base"],
      ["1", "28000", ""],
      ["2", "28000", "5"],
    ],
    { fills: { base: { factor: 0.82, of: "target" }, kpi_admin: 90 } },
  );
  expect(entries.map(({ values }) => [values.base, values.kpi_admin])).toEqual([
    [22960, 90],
    [5, 90],
  ]);
});

describe("what is wrong is said by row and column, all of it at once", () => {
  test("cells", () =>
    expect(
      texts([
        ["工号", "回款收入", "KPI评分:部门经理"],
        ["1", "很多", "90"],
        ["2", "3", "101"],
        ["1", "3", "90"],
        ["", "3", "90"],
        ["a*", "3", "90"],
      ]),
    ).toEqual([
      "第2行“回款收入”，“很多”：不是数字。请填数字",
      "第3行“KPI评分:部门经理”，“101”：超出范围。请填 0 到 100 的数字",
      "第4行：工号“1”在2026Q1已出现在第2行。",
      "第5行：缺少工号。请填写",
      "第6行：工号含有 * ? ~。请改用其他字符",
    ]));

  test("headings", () => {
    expect(texts([["姓名"], ["张三"]])).toEqual(["缺少工号列：请指定哪一列是工号。"]);
    expect(texts([["工号"], ["1"]], { mapping: { quota: "target" } })).toEqual([
      "数据中没有标题“quota”；有：工号。",
    ]);
    expect(
      texts(
        [
          ["工号", "q"],
          ["1", "2"],
        ],
        { mapping: { q: "quota" } },
      )[0],
    ).toMatch("“q”对应的“quota”不是本方案的列");
    expect(
      texts(
        [
          ["工号", "a", "b"],
          ["1", "2", "3"],
        ],
        { mapping: { a: "target", b: "target" } },
      ),
    ).toEqual(["“a”和“b”都对应“target”。"]);
    expect(texts([["工号"]])).toEqual(["没有数据行。"]);
  });

  test("ids that differ only in letter case are one person to Excel", () =>
    expect(texts([["工号"], ["a1"], ["A1"]])).toEqual(["第3行：工号“A1”在2026Q1已出现在第2行。"]));

  test("in English too", () =>
    expect(
      texts(
        [
          ["id", "receipts"],
          ["1", "x"],
        ],
        { language: "en-US" },
      ),
    ).toEqual(["Row 2, “receipts”, “x”: Not a number. Enter a number"]));
});
