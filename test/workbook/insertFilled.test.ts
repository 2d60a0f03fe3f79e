import { schemeById } from "../../src/schemes";
import { openPoints, readList } from "../../src/exchange/reading/list";
import { tableOf } from "../../src/exchange/reading/source";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { CHOICES, FIRST_QUARTER, SCHEME } from "./quarters";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await openAddIn();
});
afterEach(() => addIn.workbench.close());

const scheme = schemeById(SCHEME)!;
const table = readList(
  scheme,
  tableOf([
    ["工号", "姓名", "考核期", "回款收入", "季度基数", "季度目标"],
    ["007", "张三", "2026Q1", "48.5", "58.5", "117"],
    ["007", "张三", "2026Q2", "127", "58.5", "117"],
    ["008", "李四", "2026Q3", "60", "58.5", "117"],
  ]),
  {
    language: "zh-CN",
    firstPeriod: FIRST_QUARTER,
    fills: { kpi_manager: 90, kpi_admin: 90, kpi_director: 90 },
  },
);
const choices = { ...CHOICES, people: table.people };

test("a table over three quarters makes three periods and fills them", async () => {
  const { number, unlisted } = await addIn.call("insertWithEntries", SCHEME, choices, table.entries);
  await addIn.workbench.book.calculated();
  expect(unlisted).toEqual([]);
  const { people } = await addIn.call("results", number, 2026);
  expect(people.map(({ id, states }) => [id, ...states])).toEqual([
    ["007", "已填齐", "已填齐", "缺6项", "未开始"],
    ["008", "缺6项", "缺6项", "已填齐", "未开始"],
  ]);
  // 10 short of the base; the next quarter's 127 fills it and leaves 117: 117 / 1.17 × 3 %.
  expect(people[0]?.figures.gap_out?.slice(0, 2)).toEqual([10, 0]);
  expect(people[0]?.figures.accrued?.slice(0, 2)).toEqual([0, 3]);
  // The parameters' first cell is selected.
  expect(addIn.workbench.book.active.sheet.name).toBe("大客户·参数");
});

test.each([0.1, 0.4, 0.9, 1])("cancelled at %d of the way, the workbook is as before", async (at) => {
  const before = bookState(addIn.workbench.book);
  await expect(addIn.call("insertAndCancel", SCHEME, choices, table.entries, at)).rejects.toThrow(
    "已取消。工作簿已恢复原样",
  );
  expect(bookState(addIn.workbench.book)).toEqual(before);
});

test("a mistyped year does not write hundreds of sheets", async () => {
  const far = [{ id: "007", period: { ...FIRST_QUARTER, year: 2062 }, values: { receipts: 1 } }];
  await expect(addIn.call("insertWithEntries", SCHEME, choices, far)).rejects.toThrow("145");
});

test("a table of another system: its headings matched by hand, quarters by number, the base as a share of the target", async () => {
  const foreign = readList(
    scheme,
    tableOf([
      ["salesperson_id", "name", "territory", "quarter", "quota", "orders", "actual_subtotal"],
      ["274", "Stephen", "", "1", "28.0000", "2", "23.4"],
      ["274", "Stephen", "", "2", "20.0000", "2", "5.85"],
      ["274", "Stephen", "", "3", "30.0000", "0", "27.55"],
      ["275", "José", "Northeast", "1", "46.8000", "25", "46.8"],
    ]),
    {
      language: "zh-CN",
      firstPeriod: FIRST_QUARTER,
      answers: { yearOf: "2026" },
      chosen: {
        salesperson_id: "id",
        name: "name",
        territory: "department",
        quarter: "period",
        quota: "target",
        actual_subtotal: "receipts",
      },
      fills: { base: { factor: 0.5, of: "target" }, kpi_manager: 90, kpi_admin: 90, kpi_director: 90 },
    },
  );
  expect(openPoints(foreign)).toEqual([]);
  const { number } = await addIn.call(
    "insertWithEntries",
    SCHEME,
    { ...CHOICES, people: foreign.people },
    foreign.entries,
  );
  await addIn.workbench.book.calculated();
  const { people } = await addIn.call("results", number, 2026);
  expect(people.map(({ id }) => id)).toEqual(["274", "275"]);
  // 23.4 / 1.17 × 3 % = 0.6; then 4.15 short of 10; then 27.55 − 4.15 = 23.4 again.
  expect(people[0]?.figures.gap_out?.slice(0, 3)).toEqual([0, 4.15, 0]);
  expect(people[0]?.figures.accrued?.slice(0, 3)).toEqual([0.6, 0, 0.6]);
  // On target: 46.8 / 1.17 × 3 %.
  expect(people[1]?.figures.accrued?.[0]).toBe(1.2);
});
