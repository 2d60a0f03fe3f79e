/** Who joins or leaves after a closing, and what a copy of the file keeps of it. */
import { schemeById } from "../../../src/schemes";
import { openAddIn, type AddIn } from "../../headless/addIn";
import { CHOICES, FIRST_ENTRIES, SCHEME } from "../quarters";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

const NOW = "2027-03-01T08:00:00Z";
const WORDS = { at: 46_447, by: "赵会计" };
const person = (id: string) => ({ id, name: `经理${id}` });

async function closedNovember() {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const { number, sheets } = await call("insert", "base-plus-20", {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 11 },
    people: ["001", "002"].map(person),
    parameters: {},
  });
  await call("fill", number, "2026M11", filled(["001", "002"]));
  await workbench.book.calculated();
  await call("close", number, "2026M11", WORDS, NOW);
  return { number, sheets };
}

/** Whatever the scheme wants of each: its own columns, from the worked example. */
function filled(ids: string[]) {
  const [example] = schemeById("base-plus-20")?.examples ?? [];
  const values = example?.people[0]?.entries[0] ?? {};
  return ids.map((id) => ({ id, values }));
}

const paid = async (id: string) => {
  await addIn.workbench.book.calculated();
  const { people } = await addIn.call("results", 1, 2026);
  const own = people.find((each) => each.id === id);
  return [own?.states, own?.figures.performance];
};

test("who joins has no figures in a closed month and goes on like everybody else; more than there are free rows", async () => {
  const { number } = await closedNovember();
  const { call } = addIn;
  const before = await paid("001");
  const joining = Array.from({ length: 9 }, (_, at) => String(101 + at));
  await call("join", number, joining.map(person));
  expect(await paid("001")).toEqual(before);
  expect(await paid("109")).toEqual([
    ["不在岗", "未开始"],
    ["", ""],
  ]);
  await call("nextPeriod", number);
  await call("fill", number, "2026M12", filled(["001", "002", ...joining]));
  await addIn.workbench.book.calculated();
  const [, pay] = await paid("001");
  expect(await paid("109")).toEqual([
    ["不在岗", "已填齐"],
    ["", (pay as unknown[])[1]],
  ]);
  expect((await call("audit", number)).findings.filter(({ weight }) => weight === "wrong")).toEqual([]);
  await call("close", number, "2026M12", WORDS, NOW);
  const closed = await paid("109");
  await call("leave", number, "109", 46_357);
  await call("repair", number);
  expect(await paid("109")).toEqual(closed);
  expect((await call("results", number, 2026)).people).toHaveLength(11);
});

test("a copy of the file keeps what is closed; a figure that was changed by hand is found; what differs now is told", async () => {
  const { number, sheets } = await closedNovember();
  const before = await paid("001");
  const file = await addIn.workbench.save();
  addIn.workbench.close();
  addIn = await openAddIn({ file });
  const { call, workbench } = addIn;
  expect(await paid("001")).toEqual(before);
  const closedFindings = async () =>
    (await call("audit", number)).findings.filter(({ kind }) => kind.startsWith("closed"));
  expect(await closedFindings()).toEqual([]);
  expect((await call("nowDiffers", number)).people).toEqual([]);
  // The command refuses what would hold for a closed month; somebody types it on the sheet.
  await expect(call("change", number, { share: 0.3 }, NOW)).rejects.toThrow("已结账");
  const parametersSheet = workbench.book.sheetByName(sheets.parameters ?? "");
  const labels = parametersSheet?.values({ row: 0, column: 0, rows: 40, columns: 1 }) ?? [];
  const row = labels.findIndex(([label]) => label === "绩效工资比例") + 1;
  await workbench.write(`${parametersSheet?.name}!B${row}`, [[0.3]]);
  await workbench.book.calculated();
  expect(await paid("001")).toEqual(before);
  const { people, parameters } = await call("nowDiffers", number);
  expect(parameters.map((name) => name["zh-CN"])).toEqual(["绩效工资比例"]);
  const [, pay] = before as [unknown, number[]];
  const change = people[0]?.changes.find(({ title }) => title["zh-CN"] === "绩效工资");
  expect(change).toMatchObject({ before: pay[0], after: Math.round(pay[0]! * 150) / 100 });

  const sheet = sheets["results:2026"] ?? "";
  const book = workbench.book.sheetByName(sheet);
  book?.unprotect();
  const used = book?.usedArea(false);
  const values = (used && book?.values(used)) ?? [];
  const header = values.findIndex(([cell]) => cell === "工号");
  const column = (values[header] ?? []).findIndex((cell) => String(cell).startsWith("绩效工资"));
  await workbench.write(`${sheet}!${String.fromCharCode(65 + column)}${header + 3}`, [[1]]);
  expect(await closedFindings()).toMatchObject([{ kind: "closedChanged", weight: "wrong" }]);
});

test("closing what is not complete asks for a reason, and keeps it; the record alone says what is closed", async () => {
  const { number } = await closedNovember();
  const { call } = addIn;
  await call("nextPeriod", number);
  const found = await call("closing", number, NOW);
  expect(found?.checks.filter(({ met, shown }) => !met && !shown)).toEqual([
    { id: "complete", met: false, count: 2 },
  ]);
  await expect(call("close", number, "2026M12", WORDS, NOW)).rejects.toThrow("原因");
  await call("close", number, "2026M12", { ...WORDS, reason: "人员全部休假" }, NOW);
  expect((await call("instances"))[0]?.record.closings?.[1]).toMatchObject({
    period: "2026M12",
    unmet: ["complete"],
    reason: "人员全部休假",
  });
  await expect(call("close", number, "2026M12", WORDS, NOW)).rejects.toThrow("没有改动任何内容");
});

test.each(["stale", "busy"] as const)(
  "an answer that seems old is closed with a reason alone, one that Excel is stuck at never: %s",
  async (after) => {
    addIn = await openAddIn();
    const { call, workbench } = addIn;
    workbench.book.answersAfterError = after;
    const { rate_in, ...parameters } = CHOICES.parameters;
    const { number } = await call("insert", SCHEME, { ...CHOICES, parameters });
    await call("fill", number, "2026Q1", FIRST_ENTRIES);
    await workbench.book.calculated();
    await call("change", number, { rate_in: rate_in ?? 0 }, NOW);
    await workbench.book.calculated();
    const close = (reason?: string) =>
      call("close", number, "2026Q1", { ...WORDS, ...(reason === undefined ? {} : { reason }) }, NOW);
    if (after === "busy") return expect(close("急")).rejects.toThrow("公式或工作表不完整");
    await expect(close()).rejects.toThrow("请写明原因");
    await close("已逐人核对");
    const [own] = await call("instances");
    expect(own?.record.closings?.[0]?.unmet).toContain("warnings");
  },
);
