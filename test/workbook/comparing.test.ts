/** Two workbooks of one scheme: every change is found, every changed figure says why, and what is not comparable says so. */
import { schemeById } from "../../src/schemes";
import { area } from "../../src/template/plan";
import { resultColumns } from "../../src/template/results/resultColumns";
import type { Compared } from "../../src/workbook/comparing/compareWith";
import { openAddIn, type AddIn } from "../headless/addIn";
import { designOf } from "../schemes/designs/examples";

const NOW = "2026-11-30T08:00:00Z";
const SCHEME = "base-plus-20";
const FIRST = { kind: "month", year: 2026, index: 11 } as const;
const person = (id: string, name: string) => ({ id, name, department: "市场部" });
const CHOICES = {
  language: "zh-CN",
  firstPeriod: FIRST,
  people: [person("007", "张三"), person("008", "李四"), person("010", "王五")],
  parameters: {},
} as const;
const entry = (id: string, base_pay: number) => ({
  id,
  values: { base_pay, archive: 27, visits: 30, events: 25.5 },
});
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

let addIn: AddIn;
let approved: string;
beforeAll(async () => {
  addIn = await openAddIn();
  await addIn.call("insert", SCHEME, CHOICES);
  await addIn.call("fill", 1, "2026M11", [entry("007", 3000), entry("008", 4000), entry("010", 5000)]);
  await addIn.workbench.book.calculated();
  approved = base64(await addIn.workbench.save());
});
afterAll(() => addIn.workbench.close());

const compare = async (): Promise<Compared> => {
  const found = await addIn.call("compared", 1, "已批准.xlsx", approved);
  if ("refusal" in found) throw new Error(found.refusal["zh-CN"]);
  return found;
};
const figuresOf = (found: Compared, id: string) =>
  found.figures
    .filter(({ person: own }) => own.id === id)
    .map(({ column, before, after, causes }) => [column.id, before, after, causes.map(({ kind }) => kind)]);

test("nothing has changed: nothing is found", async () => {
  const found = await compare();
  expect(found.compared).toBeGreaterThan(10);
  const { people, entries, lists, parameters, formulas, figures, sums, periods, registers, closings } = found;
  expect({
    ...{ people, entries, lists, parameters, formulas, figures },
    ...{ sums, periods, registers, closings },
  }).toEqual({
    ...{ sums: [], registers: [], closings: [] },
    ...{ people: [], entries: [], lists: [], parameters: [], formulas: [], figures: [], periods: [] },
  });
});

test("an entry, a figure that was overwritten and a new person: each figure says why it changed", async () => {
  const { book } = addIn.workbench;
  await addIn.call("fill", 1, "2026M11", [entry("007", 3300)]);
  await addIn.call("join", 1, [person("011", "赵六")]);
  await book.calculated();
  const [own] = await addIn.call("instances");
  const place = own!.places["results:2026"]!;
  const sheet = book.sheetByName(place.name)!;
  const { column } = resultColumns(schemeById(SCHEME)!, FIRST).places.total!;
  const rows = sheet.values(area(place.header + 2, 0, 4)).map(([id]) => id);
  const cell = area(place.header + 2 + rows.indexOf("010"), column);
  sheet.unprotect();
  sheet.write(cell, 9999, "api");
  await book.calculated();
  const found = await compare();
  // 82.5 points: performance pay is 20 % × 82.5 % of the basic pay, 495 and 544.50.
  expect(figuresOf(found, "007")).toEqual([
    ["performance", 495, 544.5, ["entry"]],
    ["total", 3495, 3844.5, ["entry"]],
    ["year_performance", 495, 544.5, ["entry"]],
  ]);
  expect(found.entries).toMatchObject([
    { person: { id: "007" }, column: "base_pay", before: 3000, after: 3300 },
  ]);
  // 5000 + 825.
  expect(figuresOf(found, "010")).toEqual([["total", 5825, 9999, ["formula"]]]);
  expect(found.formulas).toMatchObject([{ person: { id: "010" }, column: "total", stray: "", here: true }]);
  expect(found.figures.find(({ person: { id } }) => id === "010")?.place).toEqual({
    role: "results:2026",
    cell,
  });
  expect(figuresOf(found, "008")).toEqual([]);
  expect(found.people).toMatchObject([{ kind: "came", person: { id: "011", name: "赵六" } }]);
});

test("a parameter moves everybody, and is the cause that is told", async () => {
  await addIn.call("repair", 1);
  await addIn.call("fill", 1, "2026M11", [entry("007", 3000)]);
  await addIn.call("change", 1, { share: 0.3 }, NOW);
  await addIn.workbench.book.calculated();
  const found = await compare();
  expect(found.parameters).toMatchObject([{ parameter: { id: "share" }, before: "0.2", after: "0.3" }]);
  // 4000 × 30 % × 82.5 %.
  expect(figuresOf(found, "008")[0]).toEqual(["performance", 660, 990, ["parameter"]]);
  expect(figuresOf(found, "010").map(([column, , , causes]) => [column, causes])).toEqual([
    ["performance", ["parameter"]],
    ["total", ["parameter"]],
    ["year_performance", ["parameter"]],
  ]);
});

test("a correction, leave and a period that one of them alone has closed are told, though figures are the same", async () => {
  const { book } = addIn.workbench;
  await addIn.call("fill", 1, "2026M11", [entry("011", 1000)]);
  await book.calculated();
  await addIn.call("close", 1, "2026M11", { at: 46_356, by: "赵会计", reason: "试运行" }, NOW);
  expect((await compare()).closings).toMatchObject([{ period: { index: 11 }, here: true }]);
  await addIn.call("nextPeriod", 1);
  await addIn.call("fill", 1, "2026M12", [entry("007", 3000), entry("008", 4000)]);
  await book.calculated();
  approved = base64(await addIn.workbench.save());
  const words = { by: "王人事", reason: "补发" };
  await addIn.call(
    "correct",
    1,
    [{ id: "007", period: "2026M11", column: "total", amount: 12_345 }],
    "2026M12",
    words,
    NOW,
  );
  const paid = await compare();
  expect(paid).toMatchObject({ figures: [], closings: [] });
  expect(paid.registers).toMatchObject([
    { register: "corrections", number: 1, person: { id: "007", name: "张三" }, how: "here" },
  ]);
  // The whole of December: nobody is rated who is on leave.
  await addIn.call(
    "onLeave",
    1,
    { id: "008", kind: "产假", from: 46_357, to: 46_387, part: "rated" },
    words,
    NOW,
  );
  await book.calculated();
  const away = await compare();
  expect(away.registers.map(({ register }) => register)).toEqual(["corrections", "leave"]);
  expect(figuresOf(away, "008")).toContainEqual(["performance", 990, "", ["register"]]);
  expect(figuresOf(away, "007")).toEqual([]);
});

test("what cannot be compared says why", async () => {
  expect(await addIn.call("compared", 1, "名单.xlsx", base64(Buffer.from("工号,姓名")))).toMatchObject({
    refusal: { "zh-CN": expect.stringContaining("名单.xlsx") as unknown },
  });
  const empty = await openAddIn();
  const other = base64(await empty.workbench.save());
  empty.workbench.close();
  expect(await addIn.call("compared", 1, "空白.xlsx", other)).toMatchObject({
    refusal: { "zh-CN": expect.stringContaining("没有") as unknown },
  });
});

test("one revision of an own design with other rules is not compared", async () => {
  const rated = (share: number) =>
    designOf([
      {
        ...{ kind: "pay", id: "b1", title: { zh: "奖金" }, base: { from: "entry", name: "基数" } },
        ...{ share, factors: [] },
      },
    ]);
  const first = await addIn.call("insertDesign", rated(0.1), CHOICES);
  const other = base64(await addIn.workbench.save());
  const second = await addIn.call("insertDesign", rated(0.2), CHOICES);
  expect(await addIn.call("compared", second.number, "甲.xlsx", other)).toMatchObject({
    refusal: { "zh-CN": expect.stringContaining("规则不同") as unknown },
  });
  expect(await addIn.call("compared", first.number, "甲.xlsx", other)).toMatchObject({ figures: [] });
});
