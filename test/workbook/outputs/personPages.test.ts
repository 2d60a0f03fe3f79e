/** Pages about one person each: the record of a talk, and the results of the year. */
import { openAddIn, type AddIn } from "../../headless/addIn";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "../quarters";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

const NOW = "2026-11-30T08:00:00Z";

function pagesOf(name: string, title: string): string[] {
  const model = addIn.workbench.book.sheetByName(name)!;
  const used = model.usedArea(true)!;
  const rows = model
    .values({ row: 0, column: 0, rows: used.row + used.rows, columns: 7 })
    .map((row) => row.map((cell) => String(cell ?? "")).join("|"));
  const heads = rows.flatMap((text, row) => (text.startsWith(`${title}|`) ? [row] : []));
  expect(model.pageLayout.rowBreaks).toEqual(heads.slice(1));
  expect(model.pageLayout).toMatchObject({ orientation: "Portrait", paperSize: "A4" });
  // A page of A4 has room for some 49 rows.
  return heads.map((head, at) => {
    const page = rows.slice(head, heads[at + 1]);
    expect(page.length).toBeLessThanOrEqual(46);
    return page.join("\n");
  });
}

test("results of the year: each quarter, its sums, and what was paid, of one, a department, or all", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  await call("insert", SCHEME, CHOICES);
  await call("fill", 1, "2026Q1", FIRST_ENTRIES);
  await call("nextPeriod", 1);
  // One is not rated in the second quarter.
  await call("fill", 1, "2026Q2", entriesOf({ "007": 93.6, "010": 117 }));
  await workbench.book.calculated();
  const { sheet } = await call("personYears", 1, "2026Q2", {}, NOW);
  const pages = pagesOf(sheet, "个人年度结果");
  expect(pages).toHaveLength(3);
  const { people } = await call("results", 1, 2026);
  const yuan = (cells: unknown[], of: number[]) =>
    of
      .reduce((sum, at) => sum + Math.round(Number(cells[at]) * 1e6) / 100, 0)
      .toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  for (const [id, quarters] of [
    ["007", [0, 1]],
    ["008", [0]],
    ["010", [0, 1]],
  ] as const) {
    const page = pages.find((text) => text.includes(`工号：${id}`)) ?? "";
    const { figures } = people.find((person) => person.id === id)!;
    for (const at of quarters) expect(page).toContain(yuan(figures.paid ?? [], [at]));
    const total = [0, ...(id === "008" ? [] : [1])];
    const both = (figures.paid ?? []).map((paid, at) => Number(paid) + Number(figures.floating_paid?.[at]));
    expect(page).toContain(`至2026年2季度合计发放：${yuan(both, total)} 元`);
    expect(page).toMatch(/合计\|.*\d\.\d\d/);
  }
  expect(pages.find((text) => text.includes("工号：008"))).toContain("金额未定的考核期：2026年2季度");
  // Figures stand at the right, below their headings; a state in their place goes on from the left.
  const model = workbench.book.sheetByName(sheet)!;
  const cells = model.values({ row: 0, column: 0, rows: 60, columns: 2 });
  const aligned = cells.flatMap(([first, second], row) =>
    String(first).endsWith("季度")
      ? [[second, model.format({ row, column: 1, rows: 1, columns: 1 }).horizontalAlignment]]
      : [],
  );
  expect(aligned).toEqual(
    expect.arrayContaining([
      [expect.stringMatching(/^[\d.,]+$/), "Right"],
      [expect.stringMatching(/[^\d.,]/), "Left"],
    ]),
  );
  const first = await call("personYears", 1, "2026Q1", { department: "二部" }, NOW);
  expect(pagesOf(first.sheet, "个人年度结果")).toEqual([expect.stringContaining("工号：010")]);
  expect(first.sheet).not.toBe(sheet);
  // What the second quarter is later is no matter to a sheet of the first.
  await call("fill", 1, "2026Q2", entriesOf({ "010": 130 }));
  await workbench.book.calculated();
  const fits = Object.fromEntries((await call("outputs", 1)).map((own) => [own.sheet, own.fits]));
  expect(fits[sheet]).toBe(false);
  await expect(call("personYears", 1, "2026Q1", { id: "099" }, NOW)).rejects.toThrow(
    "不能制作“个人年度结果”",
  );
});

test("the record of a talk: figures filled in, lines to write on, and the clauses that want it", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const items = ["satisfaction", "appeals", "complaints", "retention", "repurchase"];
  await call("insert", "service-quality-process", {
    ...CHOICES,
    parameters: {
      ...{ full_score: 100, item_weights: [0.2, 0.2, 0.2, 0.2, 0.2], grade_by: "score" },
      grades: [
        [0, "待改进"],
        [80, "优秀"],
      ],
    },
  });
  const rated = (id: string, points: number) => ({
    id,
    values: Object.fromEntries(items.map((item) => [item, points])),
  });
  await call("fill", 1, "2026Q1", [rated("007", 70), rated("010", 90)]);
  await workbench.book.calculated();
  const { sheet } = await call("talks", 1, "2026Q1", {}, NOW);
  const pages = pagesOf(sheet, "绩效面谈记录");
  // Who is not rated has nothing to talk about yet.
  expect(pages).toHaveLength(2);
  const page = pages.find((text) => text.includes("姓名：张三 　 工号：007")) ?? "";
  expect(page).toContain("等级|待改进");
  expect(page).toContain("70 分");
  for (const heading of [
    "一、主要成绩和优点",
    "二、存在的问题",
    "三、商定的改进",
    "四、本人意见",
    "面谈人签名",
  ])
    expect(page).toContain(heading);
  expect(page).toContain("改进计划");
  expect(page).toContain("改进措施:根据考核结果和问题分析");
  expect(page).toContain("改进事项|措施|责任人|完成时间");
  expect(await call("outputs", 1)).toEqual([expect.objectContaining({ sheet, fits: true })]);
  await call("fill", 1, "2026Q1", [rated("010", 91)]);
  await workbench.book.calculated();
  expect(await call("outputs", 1)).toEqual([expect.objectContaining({ fits: false })]);
});

test("there is no plan to fill where no clause wants improvements", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  await call("insert", SCHEME, CHOICES);
  await call("fill", 1, "2026Q1", FIRST_ENTRIES);
  await workbench.book.calculated();
  const { sheet } = await call("talks", 1, "2026Q1", { id: "007" }, NOW);
  const [page = ""] = pagesOf(sheet, "绩效面谈记录");
  expect(page).not.toContain("改进计划");
  expect(page).toContain("面谈日期：");
});
