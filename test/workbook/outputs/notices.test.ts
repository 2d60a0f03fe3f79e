/** Notices: one a page, each with the person's own figures, how they came about, and until when to appeal. */
import { dateSerial } from "../../../src/template/periods";
import { openAddIn, type AddIn } from "../../headless/addIn";
import { longTest } from "../../sample";
import { CHOICES, FIRST_ENTRIES, SCHEME } from "../quarters";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

const NOW = "2026-11-30T08:00:00Z";
const ASKED = { deadline: dateSerial(2026, 12, 3), recipient: "人力资源部" };

const MONTH = { kind: "month", year: 2026, index: 11 } as const;
const points = (id: string, archive = 27) => ({
  id,
  values: { base_pay: 3000, archive, visits: 30, events: 25.5 },
});

async function monthly(count: number, language: "zh-CN" | "en-US" = "zh-CN") {
  addIn = await openAddIn({ language });
  const { workbench, call } = addIn;
  const people = Array.from({ length: count }, (_, at) => ({
    id: String(at + 1).padStart(3, "0"),
    name: `客户经理${at + 1}`,
    department: `${(at % 3) + 1}部`,
  }));
  await call("insert", "base-plus-20", { language, firstPeriod: MONTH, people, parameters: {} });
  // The last one is not rated.
  await call(
    "fill",
    1,
    "2026M11",
    people.slice(0, -1).map(({ id }, at) => points(id, 20 + (at % 8))),
  );
  await workbench.book.calculated();
  const textsOf = (sheet: string): string[] => {
    const model = workbench.book.sheetByName(sheet)!;
    const used = model.usedArea(true)!;
    return model
      .values({ row: 0, column: 0, rows: used.row + used.rows, columns: 4 })
      .map((row) => row.map((cell) => String(cell ?? "")).join("|"));
  };
  return { workbench, call, textsOf };
}

test("the ledger's bonus is told step by step, with its clause, in yuan and fen", async () => {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  await call("insert", SCHEME, CHOICES);
  await call("fill", 1, "2026Q1", FIRST_ENTRIES);
  const { sheet } = await call("notices", 1, "2026Q1", { ...ASKED, id: "010" }, NOW);
  const texts = workbench.book
    .sheetByName(sheet)!
    .values({ row: 3, column: 0, rows: 70, columns: 4 })
    .map((row) => row.map((cell) => String(cell ?? "")).join("|"))
    .join("\n");
  const { people } = await call("results", 1, 2026);
  const paid = Number(people.find(({ id }) => id === "010")?.figures.paid?.[0]);
  const yuan = (paid * 10_000).toLocaleString("en-US", {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  expect(texts).toContain("姓名：王五 　 工号：010");
  expect(texts).toContain(`实发奖金：${yuan} 元`);
  expect(texts).toMatch(/依据：「.+/);
  expect(texts).toMatch(/算法：.+/);
  expect(texts).toMatch(/取数：.*奖金基数/);
  // The function's own steps end with what the results show.
  expect(texts).toMatch(new RegExp(`→ ${paid}\\b`));
  expect(texts).toContain("2026-12-03");
  expect(texts).not.toContain("张三");
});

test("a closed figure is still told step by step, and said to stand where today's parameters lead to another", async () => {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  const { sheets } = await call("insert", SCHEME, CHOICES);
  await call("fill", 1, "2026Q1", FIRST_ENTRIES);
  await workbench.book.calculated();
  const texts = async () => {
    const { sheet } = await call("notices", 1, "2026Q1", { ...ASKED, id: "010" }, NOW);
    return workbench.book
      .sheetByName(sheet)!
      .values({ row: 3, column: 0, rows: 70, columns: 4 })
      .flat()
      .filter((cell) => cell !== null && !String(cell).includes("数据校验码"));
  };
  const open = await texts();
  await call("close", 1, "2026Q1", { at: 46_447, by: "赵会计" }, NOW);
  await workbench.book.calculated();
  expect(await call("outputs", 1)).toEqual([expect.objectContaining({ fits: true })]);
  expect(await texts()).toEqual(open);
  expect(open.join("\n")).not.toContain("以结账时的为准");
  // By hand, past the add-in, which would let it hold from the next period on.
  const parameters = workbench.book.sheetByName(sheets.parameters ?? "")!;
  parameters.unprotect();
  const used = parameters.usedArea(true)!;
  const cells = parameters.values({ row: 0, column: 0, rows: used.row + used.rows, columns: 8 });
  const row = cells.findIndex((line) => line.includes(0.03));
  const column = "ABCDEFGH"[cells[row]?.indexOf(0.03) ?? 0] ?? "";
  await workbench.write(`${sheets.parameters ?? ""}!${column}${row + 1}`, [[0.04]]);
  await workbench.book.calculated();
  const closed = (await texts()).join("\n");
  expect(closed).toContain("此数以结账时的为准；按现在的填报或参数已算不出此数。");
  expect(closed).toMatch(/依据：「.+/);
  expect(closed.match(/ → /g)?.length ?? 0).toBeLessThan(open.join("\n").match(/ → /g)?.length ?? 0);
});

test("an entry that the notice tells belongs to it, whether it moves a figure or not", async () => {
  const { workbench, call } = await monthly(3);
  await call("fill", 1, "2026M11", [points("001", 30)]);
  await call("notices", 1, "2026M11", ASKED, NOW);
  const { people: before } = await call("results", 1, 2026);
  await call("fill", 1, "2026M11", [{ id: "001", values: { signed: 5 } }]);
  await workbench.book.calculated();
  expect((await call("results", 1, 2026)).people).toEqual(before);
  expect(await call("outputs", 1)).toEqual([expect.objectContaining({ fits: false })]);
});

longTest("more notices than Excel takes page breaks are refused, with the way out", async () => {
  const { workbench, call } = await monthly(1002);
  const sheets = workbench.book.sheets().map(({ name }) => name);
  await expect(call("notices", 1, "2026M11", ASKED, NOW)).rejects.toThrow(
    /1001 份通知单，一次最多 1000 份.*部门/,
  );
  expect(workbench.book.sheets().map(({ name }) => name)).toEqual(sheets);
});

test("one a page, of a department or of all, and none for who is not rated", async () => {
  const { workbench, call, textsOf } = await monthly(10);
  const { sheet } = await call("notices", 1, "2026M11", ASKED, NOW);
  const all = textsOf(sheet);
  const heads = all.flatMap((text, row) => (text.startsWith("绩效通知单|") ? [row] : []));
  expect(heads).toHaveLength(9);
  expect(all.join("\n")).not.toContain("工号：010");
  const page = workbench.book.sheetByName(sheet)!.pageLayout;
  expect(page.rowBreaks).toEqual(heads.slice(1));
  // Fitted to pages, Excel would mind none of these breaks.
  expect(page.zoom).toEqual({ scale: 73 });
  expect(page).toMatchObject({ orientation: "Portrait", paperSize: "A4", printArea: { row: 3, columns: 4 } });
  // A page of A4 has room for some 49 rows.
  heads.slice(1).forEach((row, index) => expect(row - (heads[index] ?? 0)).toBeLessThanOrEqual(46));
  const { people } = await call("results", 1, 2026);
  for (const { id, figures } of people.slice(0, 9)) {
    const at = all.findIndex((text) => text.includes(`工号：${id}`));
    expect(all.slice(at, at + 12).join("\n")).toContain(`|${String(figures.score?.[0])} 分`);
  }
  const one = await call("notices", 1, "2026M11", { ...ASKED, department: "2部" }, NOW);
  expect(one.sheet).toBe(sheet);
  expect(textsOf(sheet).filter((text) => text.startsWith("绩效通知单|"))).toHaveLength(3);
  expect(await call("outputs", 1)).toEqual([expect.objectContaining({ sheet, fits: true })]);
  // Somebody of another department is no matter.
  await call("fill", 1, "2026M11", [points("001", 3)]);
  await workbench.book.calculated();
  expect(await call("outputs", 1)).toEqual([expect.objectContaining({ fits: true })]);
  await call("fill", 1, "2026M11", [points("002", 3)]);
  await workbench.book.calculated();
  expect(await call("outputs", 1)).toEqual([expect.objectContaining({ fits: false })]);
  await expect(call("notices", 1, "2026M11", { ...ASKED, id: "010" }, NOW)).rejects.toThrow(
    "没有可通知的人员",
  );
});

const KINDS = [
  ["notices", "Notice of results|"],
  ["talks", "Record of the talk|"],
  ["personYears", "Results of the year|"],
] as const;

/** Of each kind of pages for so many people. */
async function costs(count: number) {
  const { workbench, call, textsOf } = await monthly(count, "en-US");
  const found = [];
  for (const [kind, title] of KINDS) {
    workbench.resetCounts();
    const { sheet } = await (kind === "notices"
      ? call(kind, 1, "2026M11", ASKED, NOW)
      : call(kind, 1, "2026M11", {}, NOW));
    found.push(workbench.counts());
    expect(textsOf(sheet).filter((text) => text.startsWith(title))).toHaveLength(count - 1);
  }
  workbench.close();
  addIn = undefined;
  return found;
}

test("many people take as many syncs as ten, in requests that Excel takes", async () => {
  const syncs = (found: readonly { syncs: number }[]) => found.map((own) => own.syncs);
  const [few, many] = [await costs(10), await costs(60)];
  expect(syncs(many)).toEqual(syncs(few));
});

longTest(
  "a thousand people have their pages, in requests of which none is larger than Excel takes",
  async () => {
    for (const { syncs, largestRequest } of await costs(1001)) {
      expect(largestRequest).toBeLessThan(4e6);
      expect(syncs).toBeLessThan(70);
    }
  },
);
