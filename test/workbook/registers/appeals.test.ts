/** Appeals: entered with the figure as it is, due by working days, marked when late, and told on what is handed out. */
import { schemeById } from "../../../src/schemes";
import { dateSerial } from "../../../src/template/periods";
import { isLate, type Appeal } from "../../../src/template/registers/appeal";
import { appealDays, appealDeadline } from "../../../src/workbook/outputs/appealDeadline";
import { openAddIn, type AddIn } from "../../headless/addIn";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

const NOW = "2026-12-10T08:00:00Z";
const NOVEMBER = { kind: "month", year: 2026, index: 11 } as const;
const RECEIVED = dateSerial(2026, 12, 3);
const points = (id: string) => ({ id, values: { base_pay: 3000, archive: 27, visits: 30, events: 25.5 } });

async function november() {
  const opened = await openAddIn();
  addIn = opened;
  const { workbench, call } = opened;
  const people = ["001", "002"].map((id) => ({ id, name: `经理${id}`, department: "一部" }));
  const choices = { language: "zh-CN", firstPeriod: NOVEMBER, people, parameters: {} } as const;
  await call("insert", "base-plus-20", choices);
  await call(
    "fill",
    1,
    "2026M11",
    people.map(({ id }) => points(id)),
  );
  await workbench.book.calculated();
  return opened;
}

const appeal = (id: string, column: string, deadline = RECEIVED + 5) => ({
  ...{ id, column, contested: "拜访少计一次", received: RECEIVED, deadline, decider: "绩效委员会" },
});

const rows = (name: string): unknown[][] => {
  const sheet = addIn!.workbench.book.sheetByName(name)!;
  const used = sheet.usedArea(true)!;
  return sheet.values({ row: 0, column: 0, rows: used.row + used.rows, columns: 15 });
};

test("the deadline is three working days after receipt, or the scheme's own number, holidays left out", () => {
  const monthly = appealDays(schemeById("base-plus-20")!, {});
  // 3 December 2026 is a Thursday.
  expect(appealDeadline(RECEIVED, monthly)).toBe(dateSerial(2026, 12, 8));
  const holidays = [dateSerial(2026, 12, 7)];
  expect(appealDeadline(RECEIVED, { ...monthly, holidays })).toBe(dateSerial(2026, 12, 9));
  const own = appealDays(schemeById("annual-1-10-rating")!, { appeal_days: 5 });
  expect(appealDeadline(RECEIVED, own)).toBe(dateSerial(2026, 12, 10));
});

test("late is what is not decided on its day, or was decided after it", () => {
  const open: Appeal = {
    ...{ ...appeal("001", "total", RECEIVED + 3), number: 1, name: "经理001", period: "2026M11", old: 600 },
  };
  const decided = (at: number) => ({
    ...open,
    decision: { verdict: "refused" as const, new: "", reason: "无据", at },
  });
  expect([3, 4].map((days) => isLate(open, RECEIVED + days))).toEqual([false, true]);
  expect([3, 4].map((days) => isLate(decided(RECEIVED + days), RECEIVED + 90))).toEqual([false, true]);
});

test("an appeal is entered with the figure as it is, decided, and told on list and notice; what is not in order is not entered", async () => {
  const { call, workbench } = await november();
  const refused = (given: ReturnType<typeof appeal>) =>
    call("appeal", 1, "2026M11", given).then(
      () => "",
      (error: Error) => error.message,
    );
  expect(await refused({ ...appeal("001", "total"), contested: " " })).toContain("申诉内容");
  expect(await refused(appeal("001", "total", RECEIVED - 1))).toContain("早于收到日期");
  expect(await refused(appeal("999", "total"))).toContain("工号“999”");
  expect(await refused(appeal("001", "nothing"))).toContain("没有这个项目");
  await expect(
    call("decide", 1, 1, { verdict: "granted", new: "", reason: "漏记", at: RECEIVED }, NOW),
  ).rejects.toThrow("第 1 条");

  await call("appeal", 1, "2026M11", appeal("001", "total"));
  await call("appeal", 1, "2026M11", appeal("002", "total", RECEIVED));
  const total = (await call("results", 1, 2026)).people[0]?.figures.total?.[0];
  expect(await call("appeals", 1)).toMatchObject([
    { number: 1, id: "001", name: "经理001", period: "2026M11", old: total },
    { number: 2, id: "002" },
  ]);
  await call("decide", 1, 1, { verdict: "partly", new: "650.5", reason: "补记", at: RECEIVED + 1 }, NOW);
  await call("decide", 1, 2, { verdict: "refused", new: "", reason: "无据", at: RECEIVED + 1 }, NOW);
  const { name, header } = (await call("instances"))[0]!.places.appeals!;
  const [first, second] = rows(name).slice(header + 1);
  expect(first).toEqual([
    ...[1, "001", "经理001", "2026年11月"],
    ...[expect.any(String), "拜访少计一次", RECEIVED, RECEIVED + 5, "绩效委员会"],
    ...["部分支持", RECEIVED + 1, String(total), "650.5", "补记"],
    expect.stringContaining('"number":1'),
  ]);
  expect(second?.slice(9, 11)).toEqual(["驳回", RECEIVED + 1]);
  const sheet = workbench.book.sheetByName(name)!;
  expect(sheet.protection.protected).toBe(true);
  // The second was decided a day late: the sheet colours its row, and no other.
  const rules = sheet.conditionalFormats().sort((one, other) => one.area.row - other.area.row);
  expect(rules.map(({ area }) => area)).toEqual(
    [1, 2].map((at) => ({ row: header + at, column: 0, rows: 1, columns: 14 })),
  );
  await workbench.write(
    "Sheet1!A1:A2",
    rules.map(({ formula }) => [formula.replace(/\$[HK]/g, (column) => `'${name}'!${column}`)]),
  );
  await workbench.book.calculated();
  expect((await workbench.read("Sheet1!A1:A2")).flat()).toEqual([false, true]);

  const listed = async () =>
    rows((await call("payment", 1, "2026M11", NOW)).sheet)
      .flat()
      .join("\n");
  // A decision alone has moved nothing.
  expect(await listed()).not.toContain("申诉后");
  await call("fill", 1, "2026M11", [{ id: "001", values: { visits: 12 } }]);
  await workbench.book.calculated();
  const list = await listed();
  expect(list).toMatch(/经理001 001 \S+：申诉后/);
  expect(list).not.toMatch(/002 \S+：申诉后/);
  const asked = { deadline: RECEIVED + 5, recipient: "" };
  const notices = rows((await call("notices", 1, "2026M11", asked, NOW)).sheet).flat();
  expect(notices.filter((cell) => String(cell).endsWith("（申诉后）"))).toHaveLength(1);
  // The decision stands in the change log.
  const changes = (await call("instances"))[0]!.sheets.changes!;
  expect(rows(changes).map((row) => [row[1], row[4], row[7]])).toEqual(
    expect.arrayContaining([
      ["申诉 1（经理001 001）", "部分支持", "补记"],
      ["申诉 2（经理002 002）", "驳回", "无据"],
    ]),
  );
  // Granted while the month is open: the way to the entry.
  await call("toPerson", 1, "2026M11", "001");
  expect(workbench.book.active.sheet?.name).toContain("填报");

  // Against a closed month it becomes a correction that says so.
  await call("close", 1, "2026M11", { at: 46_447, by: "赵会计", reason: "已核对" }, NOW);
  await call("appeal", 1, "2026M11", appeal("002", "total"));
  await call("decide", 1, 3, { verdict: "granted", new: "700", reason: "漏记", at: RECEIVED + 1 }, NOW);
  await call("nextPeriod", 1);
  await call("fill", 1, "2026M12", ["001", "002"].map(points));
  await workbench.book.calculated();
  const line = { id: "002", period: "2026M11", column: "total", amount: 4_200, appeal: 3 };
  await call("correct", 1, [line], "2026M12", { by: "绩效委员会", reason: "漏记" }, NOW);
  const later = rows((await call("payment", 1, "2026M12", NOW)).sheet)
    .flat()
    .join("\n");
  expect(later).toMatch(/经理002 002 2026年11月 \S+：补发 42\.00 元；原因：漏记（申诉后）/);
});
