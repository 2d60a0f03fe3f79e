/** The results of one period: a dozen columns that are seen at once, while all else stays where it is. */
import { openAddIn, type AddIn } from "../headless/addIn";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "./quarters";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

const NOW = "2027-03-01T08:00:00Z";

/** Headings of the results, and which of their columns are hidden. */
async function results() {
  const { call, workbench } = addIn;
  const { name, header } = (await call("instances"))[0]!.places["results:2026"]!;
  const sheet = workbench.book.sheetByName(name)!;
  const { columns } = sheet.usedArea(true)!;
  const heads = sheet.values({ row: header, column: 0, rows: 1, columns })[0]!.map(String);
  const isHidden = (at: number) => sheet.columnHidden?.(at) ?? false;
  return { name, sheet, header, heads, isHidden, shown: heads.filter((_, at) => !isHidden(at)) };
}

const titles = (heads: readonly string[]) =>
  heads.map((head) => head.split("\n")[0]!.replace(/[(（].*$/, ""));

test("a quarter's own columns are shown, and stay so through closing and the next quarter, until all are asked for or the sheet is repaired", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  await call("insert", SCHEME, CHOICES);
  await call("fill", 1, "2026Q1", FIRST_ENTRIES);
  await call("nextPeriod", 1);
  await call("fill", 1, "2026Q2", entriesOf({ "007": 93.6, "008": 70, "010": 117 }));
  await workbench.book.calculated();
  const whole = await results();
  const figures = (await call("results", 1, 2026)).people;

  const { sheet, shown: count } = await call("view", 1, "2026Q2");
  const second = await results();
  expect(sheet).toBe(whole.name);
  expect(workbench.book.active.sheet?.name).toBe(sheet);
  expect(second.shown).toHaveLength(count);
  expect(count).toBeLessThanOrEqual(12);
  expect(titles(second.shown).slice(0, 4)).toEqual(["工号", "姓名", "部门", "填报状态"]);
  expect(titles(second.shown)).toEqual(expect.arrayContaining(["实发奖金", "发放浮动工资", "半年升降级"]));
  // The half-year ends with it; nothing of another quarter, and no helper column.
  for (const head of second.shown.slice(3)) expect(head).toMatch(/\n.*(2季度|上半年)/);
  expect(second.sheet.protection.protected).toBe(true);
  expect((await call("results", 1, 2026)).people).toEqual(figures);

  // To the audit nothing is hidden that should be seen.
  expect((await call("audit", 1)).findings).toEqual([]);
  await call("close", 1, "2026Q1", { at: 46_447, by: "赵会计", reason: "已核对" }, NOW);
  await call("nextPeriod", 1);
  await workbench.book.calculated();
  expect((await results()).shown).toEqual(second.shown);
  expect((await call("results", 1, 2026)).people.map(({ figures: own }) => own.paid?.slice(0, 2))).toEqual(
    figures.map(({ figures: own }) => own.paid?.slice(0, 2)),
  );
  // Who is led to a cell of another quarter sees it.
  const first = second.heads.findIndex((head) => /^实发奖金.*1季度/s.test(head));
  expect(second.isHidden(first)).toBe(true);
  await call("toCell", sheet, { row: second.header + 2, column: first, rows: 1, columns: 1 });
  expect((await results()).isHidden(first)).toBe(false);

  await call("view", 1, "2026Q2", true);
  expect((await results()).shown).toEqual(whole.shown);
  // What is repaired is as it was inserted, its columns too.
  await call("view", 1, "2026Q3");
  await call("repair", 1);
  expect((await results()).shown).toEqual(whole.shown);
});

test("who has no date of leaving has none, also where formulas reckon with the last day of all", async () => {
  addIn = await openAddIn();
  const { call } = addIn;
  await call("insert", "base-plus-20", {
    ...{ language: "zh-CN" as const, parameters: {} },
    firstPeriod: { kind: "month", year: 2026, index: 11 },
    people: [
      { id: "001", name: "甲" },
      { id: "002", name: "乙", entered: 46_300, left: 46_340 },
    ],
  });
  await addIn.workbench.book.calculated();
  const { sheet, heads, header } = await results();
  for (const [title, dates] of [
    ["入职日期", ["—", "2026-10-05"]],
    ["离职日期", ["—", "2026-11-14"]],
  ] as const) {
    const at = titles(heads).indexOf(title);
    const texts = sheet.texts({ row: header + 2, column: at, rows: 2, columns: 1 });
    expect(texts.flat()).toEqual(dates);
  }
});
