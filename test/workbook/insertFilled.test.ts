import { readFileSync, existsSync } from "node:fs";
import Papa from "papaparse";
import { schemeById } from "../../src/schemes";
import { readEntryTable } from "../../src/template/entryTable";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { CHOICES, FIRST_QUARTER, SCHEME } from "./quarters";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await openAddIn();
});
afterEach(() => addIn.workbench.close());

const scheme = schemeById(SCHEME)!;
const table = readEntryTable(
  scheme,
  [
    ["工号", "姓名", "考核期", "回款收入", "季度基数", "季度目标"],
    ["007", "张三", "2026Q1", "48.5", "58.5", "117"],
    ["007", "张三", "2026Q2", "127", "58.5", "117"],
    ["008", "李四", "2026Q3", "60", "58.5", "117"],
  ],
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

const DATA = "/work/shared/data/adventureworks-quarters.csv";
(existsSync(DATA) ? test : test.skip)("real data of ten salespeople over three quarters", async () => {
  const rows = Papa.parse<string[]>(readFileSync(DATA, "utf8"), { skipEmptyLines: "greedy" }).data;
  const real = readEntryTable(scheme, rows, {
    language: "zh-CN",
    firstPeriod: FIRST_QUARTER,
    mapping: {
      salesperson_id: "id",
      name: "name",
      territory: "department",
      quarter: "period",
      quota: "target",
      actual_subtotal: "receipts",
    },
    fills: { base: { factor: 0.5, of: "target" }, kpi_manager: 90, kpi_admin: 90, kpi_director: 90 },
  });
  expect(real.problems).toEqual([]);
  const { number } = await addIn.call(
    "insertWithEntries",
    SCHEME,
    { ...CHOICES, people: real.people },
    real.entries,
  );
  await addIn.workbench.book.calculated();
  const { people } = await addIn.call("results", number, 2026);
  expect(people).toHaveLength(real.people.length);
  // Stephen Jiang: 22584.6955 of a base of 14000, all of it at 3 % without VAT.
  expect(people.find(({ id }) => id === "274")?.figures.accrued?.[0]).toBeCloseTo(
    (22584.6955 / 1.17) * 0.03,
    9,
  );
});
