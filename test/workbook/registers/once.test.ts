/** The same money is not paid twice: after an appeal that was put right in its period, and after a period was opened again. */
import { dateSerial } from "../../../src/template/periods";
import { openAddIn, type AddIn } from "../../headless/addIn";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

const NOW = "2027-03-01T08:00:00Z";
const CLOSED = { at: 46_447, by: "赵会计", reason: "已核对" };
const WORDS = { by: "王人事", reason: "漏记" };
const NOVEMBER = { kind: "month", year: 2026, index: 11 } as const;
const RECEIVED = dateSerial(2026, 12, 3);
const entry = (base_pay: number) => [
  { id: "001", values: { base_pay, archive: 27, visits: 30, events: 25.5 } },
];
const LINE = { id: "001", period: "2026M11", column: "total" };
const APPEAL = {
  ...{ id: "001", column: "total", contested: "少计", decider: "绩效委员会" },
  ...{ received: RECEIVED, deadline: RECEIVED + 5 },
};
const granted = (amount: string) =>
  ({ verdict: "granted", new: amount, reason: "漏记", at: RECEIVED + 1 }) as const;

async function november() {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  const people = [{ id: "001", name: "张三", department: "一部" }];
  await call("insert", "base-plus-20", {
    ...{ language: "zh-CN", firstPeriod: NOVEMBER, people, parameters: {} },
  });
  await call("fill", 1, "2026M11", entry(3000));
  await workbench.book.calculated();
  return addIn;
}

const change = async (base_pay: number) => {
  const { workbench, call } = addIn;
  const { sheets } = (await call("instances"))[0]!;
  const name = sheets["entry:2026M11"]!;
  const sheet = workbench.book.sheetByName(name)!;
  sheet.unprotect();
  const ids = sheet.values({ row: 0, column: 0, rows: 20, columns: 1 }).flat();
  await workbench.write(`${name}!C${ids.indexOf("001") + 1}`, [[base_pay]]);
  await workbench.book.calculated();
};

test("an appeal that was put right before its month was closed leads to no correction", async () => {
  const { call } = await november();
  await call("appeal", 1, "2026M11", APPEAL);
  await call("decide", 1, 1, granted("700"), NOW);
  await change(3500);
  await call("close", 1, "2026M11", CLOSED, NOW);
  await call("nextPeriod", 1);
  const line = { ...LINE, amount: 10_000, appeal: 1 };
  await expect(call("correct", 1, [line], "2026M12", WORDS, NOW)).rejects.toThrow("已在原考核期改正");
  expect(await call("corrections", 1)).toEqual([]);
});

test("a line by hand keeps what was paid; opened again and closed with more, the month asks it back and names it before", async () => {
  const { call, workbench } = await november();
  await call("close", 1, "2026M11", CLOSED, NOW);
  await call("appeal", 1, "2026M11", APPEAL);
  await call("decide", 1, 1, granted("700"), NOW);
  await call("nextPeriod", 1);
  const [first] = (await call("results", 1, 2026)).people;
  const paid = Math.round(Number(first!.figures.total![0]) * 100);
  const line = { ...LINE, amount: 10_000, appeal: 1 };
  await call("correct", 1, [line], "2026M12", WORDS, NOW);
  expect(await call("corrections", 1)).toMatchObject([{ paid, amount: 10_000 }]);
  // Once is enough, and while it stands the decision does, too.
  await expect(call("correct", 1, [line], "2026M12", WORDS, NOW)).rejects.toThrow("第 1 条");
  await expect(call("decide", 1, 1, granted("800"), NOW)).rejects.toThrow("请先撤回该条");

  await call("reopen", 1, "2026M11", { ...CLOSED, reason: "改填报" }, NOW);
  await change(3500);
  expect((await call("closing", 1, NOW))?.checks).toContainEqual({ id: "corrections", met: false, count: 1 });
  await call("close", 1, "2026M11", CLOSED, NOW);
  await workbench.book.calculated();
  const { findings } = await call("audit", 1);
  expect(findings.find(({ kind }) => kind === "dueUncorrected")?.values).toMatchObject({ amount: "-100.00" });
});
