/** From the entries to what is paid: each total by hand, by department, with corrections, and what does not add up. */
import { schemeById } from "../../../src/schemes";
import { area } from "../../../src/template/plan";
import { isBroken, rowTitle, tieText } from "../../../src/template/outputs/reconciliationText";
import { resultColumns } from "../../../src/template/results/resultColumns";
import { openAddIn, type AddIn } from "../../headless/addIn";

const NOW = "2026-11-30T08:00:00Z";
const SCHEME = "base-plus-20";
const CHOICES = {
  language: "zh-CN",
  firstPeriod: { kind: "month", year: 2026, index: 11 },
  people: [
    { id: "010", name: "王五", department: "市场部" },
    { id: "007", name: "张三", department: "市场部" },
    { id: "7", name: "另一位", department: "客户部" },
    { id: "0099", name: "没填的", department: "客户部" },
  ],
  parameters: {},
} as const;
/** 82.5 points: performance pay is 20 % × 82.5 % of the basic pay. */
const entry = (id: string, base_pay: number) => ({
  id,
  values: { base_pay, archive: 27, visits: 30, events: 25.5 },
});

let addIn: AddIn;
beforeAll(async () => {
  addIn = await openAddIn();
  await addIn.call("insert", SCHEME, CHOICES);
  await addIn.call("fill", 1, "2026M11", [entry("007", 3003.03), entry("010", 1234.57), entry("7", 0.11)]);
});
afterAll(() => addIn.workbench.close());

const told = async (period: string, budget?: number) => {
  const { rows, ...rest } = await addIn.call("reconciliation", 1, period, budget);
  return { rows, ...rest, byTitle: new Map(rows.map((row) => [rowTitle(row, "zh-CN"), row])) };
};

test("each step's total is that of its people, and the sheet fits until an entry changes", async () => {
  const { rows, byTitle, apart } = await told("2026M11", 500_000);
  const fen = (title: string) => byTitle.get(title)?.whole.fen;
  // 3003.03 + 1234.57 + 0.11; 495.50 + 203.70 + 0.02; both together.
  expect(fen("填报：基本工资")).toBe(423_771);
  expect(fen("绩效工资")).toBe(69_922);
  expect(fen("应发合计")).toBe(493_693);
  expect(fen("实发合计")).toBe(493_693);
  expect(fen("结余（负数为超支）")).toBe(500_000 - 493_693);
  expect(byTitle.get("绩效工资")?.departments).toEqual([
    { department: "客户部", people: 1, fen: 2, rounding: 0 },
    { department: "市场部", people: 2, fen: 69_920, rounding: 0 },
  ]);
  expect(apart.map(({ id }) => id)).toEqual(["0099"]);
  expect(tieText(byTitle.get("应发合计")!, "zh-CN")).toBe("= 基本工资 + 绩效工资 ✓");
  expect(rows.filter(isBroken)).toEqual([]);

  const { sheet } = await addIn.call("reconciliationSheet", 1, "2026M11", NOW);
  expect(sheet).toBe("绩效两成·对账表2026M11");
  const read = await addIn.workbench.read(`${sheet}!A4:F9`);
  expect(read.slice(1, 4).map(([title, , people, amount]) => [title, people, amount])).toEqual([
    ["填报：基本工资", 3, 4237.71],
    [null, 1, 0.11],
    [null, 2, 4237.6],
  ]);
  const fits = async () => (await addIn.call("outputs", 1)).map(({ role, fits: own }) => [role, own]);
  expect(await fits()).toEqual([["reconcile:2026M11", true]]);
  await addIn.call("fill", 1, "2026M11", [entry("7", 0.12)]);
  await addIn.workbench.book.calculated();
  expect(await fits()).toEqual([["reconcile:2026M11", false]]);
  await addIn.call("fill", 1, "2026M11", [entry("7", 0.11)]);
});

test("a figure that was overwritten breaks the sum that it should be", async () => {
  const [own] = await addIn.call("instances");
  const place = own!.places["results:2026"]!;
  const sheet = addIn.workbench.book.sheetByName(place.name)!;
  const { column } = resultColumns(schemeById(SCHEME)!, CHOICES.firstPeriod).places.total!;
  // The first person below the headings: 王五, who gets 1438.27.
  const cell = area(place.header + 2, column);
  const before = sheet.formulas(cell);
  sheet.unprotect();
  sheet.write(cell, 2000, "api");
  await addIn.workbench.book.calculated();
  const { rows, byTitle } = await told("2026M11");
  expect(rows.filter(isBroken).map((row) => row.differs)).toEqual([200_000 - 143_827]);
  expect(tieText(byTitle.get("应发合计")!, "zh-CN")).toBe("! 与 基本工资 + 绩效工资 相差 561.73：1 人不相符");
  // Two fen are no rounding of one person's.
  sheet.write(cell, 1438.29, "api");
  await addIn.workbench.book.calculated();
  const little = await told("2026M11");
  expect(little.byTitle.get("应发合计")).toMatchObject({ differs: 2, off: 1 });
  expect(little.rows.filter(isBroken)).toHaveLength(1);
  sheet.write(cell, before, "api");
  await addIn.workbench.book.calculated();
});

test("corrections of a closed month stand between what is due and what is paid", async () => {
  await addIn.call("fill", 1, "2026M11", [entry("0099", 1000)]);
  await addIn.workbench.book.calculated();
  await addIn.call("close", 1, "2026M11", { at: 46_356, by: "赵会计", reason: "试运行" }, NOW);
  await addIn.call("nextPeriod", 1);
  const words = { by: "王人事", reason: "补发" };
  await addIn.call(
    "correct",
    1,
    [{ id: "7", period: "2026M11", column: "total", amount: 12_345 }],
    "2026M12",
    words,
    NOW,
  );
  await addIn.call("fill", 1, "2026M12", [entry("007", 3003.03)]);
  await addIn.workbench.book.calculated();
  const { byTitle } = await told("2026M12");
  expect(byTitle.get("补发/扣回")?.whole).toEqual({ people: 1, fen: 12_345, rounding: 0 });
  // 3003.03 + 495.50, and the correction.
  expect(byTitle.get("实发合计")?.whole.fen).toBe(349_853 + 12_345);
});
