/** Corrections on what is handed out, and what the audit finds about them. */
import { dateSerial } from "../../../src/template/periods";
import { openAddIn, type AddIn } from "../../headless/addIn";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

const NOW = "2027-03-01T08:00:00Z";
const CLOSED = { at: 46_447, by: "赵会计", reason: "已核对" };
const WORDS = { by: "王人事", reason: "补记绩效" };
const ASKED = { deadline: dateSerial(2027, 1, 6), recipient: "" };
const entry = (id: string, base_pay: number) => ({
  id,
  values: { base_pay, archive: 27, visits: 30, events: 25.5 },
});

const PEOPLE = [
  { id: "010", name: "王五", department: "市场部" },
  { id: "007", name: "张三", department: "市场部" },
  { id: "7", name: "另一位", department: "客户部" },
];

/** November is closed, December is entered; the last one has left with November. */
async function december() {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  const firstPeriod = { kind: "month", year: 2026, index: 11 } as const;
  await call("insert", "base-plus-20", { language: "zh-CN", firstPeriod, people: PEOPLE, parameters: {} });
  await call("fill", 1, "2026M11", [entry("007", 3003.03), entry("010", 1234.57), entry("7", 500)]);
  await workbench.book.calculated();
  await call("close", 1, "2026M11", CLOSED, NOW);
  await call("leave", 1, "7", dateSerial(2026, 11, 30));
  await call("nextPeriod", 1);
  await call("fill", 1, "2026M12", [entry("007", 3000), entry("010", 1000)]);
  await workbench.book.calculated();
  return addIn;
}

const line = (id: string, amount: number) => ({ id, period: "2026M11", column: "total", amount });

function rowsOf(name: string): unknown[][] {
  const sheet = addIn.workbench.book.sheetByName(name)!;
  const used = sheet.usedArea(true)!;
  return sheet.values({ row: 0, column: 0, rows: used.row + used.rows, columns: 15 });
}

const fen = (yuan: unknown) => Math.round(Number(yuan) * 100);

test("list, notices and payroll have the corrections with their reasons, of who has left too; departments add up", async () => {
  const { call, workbench } = await december();
  const before = (await call("payment", 1, "2026M12", NOW)).sheet;
  const without = rowsOf(before).filter(([number]) => typeof number === "number");
  expect(without.map(([, id]) => id)).toEqual(["007", "010"]);
  const lines = [line("007", 12_345), line("010", -5_001), line("7", 100)];
  await call("correct", 1, lines, "2026M12", WORDS, NOW);
  expect(await call("outputs", 1)).toMatchObject([{ fits: false }]);
  const rows = rowsOf((await call("payment", 1, "2026M12", NOW)).sheet);
  expect(await call("outputs", 1)).toMatchObject([{ fits: true }]);
  const listed = rows.filter(([number]) => typeof number === "number");
  const due = new Map(without.map(([, id, , , amount]) => [id, fen(amount)]));
  expect(
    listed.map(([, id, , , amount, correction, sum]) => [id, amount, fen(correction), fen(sum)]),
  ).toEqual([
    ["7", null, 100, 100],
    ["007", without[0]?.[4], 12_345, due.get("007")! + 12_345],
    ["010", without[1]?.[4], -5_001, due.get("010")! - 5_001],
  ]);
  const totals = rows.filter(([title]) => /^(小计|合计)/.test(String(title)));
  const [first, second, all] = totals.map((row) => [fen(row[5]), fen(row[6])]);
  expect([0, 1].map((at) => first![at]! + second![at]!)).toEqual(all);
  expect(all![0]).toBe(12_345 - 5_001 + 100);
  const text = rows.flat().join("\n");
  expect(text).toContain(
    "张三 007 2026年11月 当月应发合计：补发 123.45 元；原因：补记绩效".replace("当月应发合计", titleOf(text)),
  );
  expect(text).toContain("扣回 50.01 元");

  const columns = ["id", "corrections", "sum"].map((source) => ({ source, heading: source }));
  const csv = (await call("payroll", 1, "2026M12", columns)).trim().split("\r\n").slice(1);
  expect(
    csv.map((own) => own.split(",")).map(([id, correction, sum]) => [id, fen(correction), fen(sum)]),
  ).toEqual(listed.map(([, id, , , , correction, sum]) => [id, fen(correction), fen(sum)]));

  const notices = rowsOf((await call("notices", 1, "2026M12", ASKED, NOW)).sheet)
    .flat()
    .join("\n");
  expect(notices).toContain("更正与申诉");
  expect(notices).toContain("工号：7");
  expect(notices.match(/本期更正合计：\S+ 元/g)).toEqual([
    "本期更正合计：1.00 元",
    "本期更正合计：123.45 元",
    "本期更正合计：-50.01 元",
  ]);
  // The month that was paid says nothing of it, and its list still fits.
  const paid = rowsOf((await call("payment", 1, "2026M11", NOW)).sheet);
  expect(paid.filter(([number]) => typeof number === "number").map((row) => row[5])).toEqual([
    null,
    null,
    null,
  ]);
  expect(workbench.book.sheetByName("绩效两成·更正登记")?.protection.protected).toBe(true);
});

const titleOf = (text: string): string => /2026年11月 (\S+?)：补发/.exec(text)?.[1] ?? "?";

test("what is not in order is refused with the reason; nothing goes on without a register that was deleted", async () => {
  const { call, workbench } = await december();
  const refused = async (lines: ReturnType<typeof line>[], paysIn: string, words = WORDS) =>
    call("correct", 1, lines, paysIn, words, NOW).then(
      () => "",
      (error: Error) => error.message,
    );
  expect(await refused([line("007", 0)], "2026M12")).toContain("不等于 0");
  expect(await refused([line("999", 1)], "2026M12")).toContain("工号“999”");
  expect(await refused([line("007", 1)], "2026M11")).toContain("不能在 2026年11月");
  expect(await refused([{ ...line("007", 1), period: "2026M12" }], "2026M12")).toContain("已结账的考核期");
  expect(await refused([{ ...line("007", 1), column: "score" }], "2026M12")).toContain("不发放金额");
  expect(await refused([line("007", 1)], "2026M12", { by: "王人事", reason: " " })).toContain("原因");
  expect(await call("corrections", 1)).toEqual([]);
  expect(Object.keys((await call("instances"))[0]!.sheets)).not.toContain("corrections");

  // A register that somebody deletes is missed: what was corrected is known from it alone. Nothing goes on
  // without it, until somebody says that another one is begun.
  await call("correct", 1, [line("007", 100)], "2026M12", WORDS, NOW);
  const { name } = (await call("instances"))[0]!.places.corrections!;
  workbench.book.deleteSheet(workbench.book.sheetByName(name)!);
  const gone = { kind: "sheetGone", role: "corrections" };
  expect((await call("overview"))[0]?.warnings).toContainEqual(gone);
  expect(await refused([line("010", 200)], "2026M12")).toContain("更正登记");
  const columns = [{ source: "id", heading: "id" }] as const;
  for (const made of [
    () => call("payment", 1, "2026M12", NOW),
    () => call("notices", 1, "2026M12", ASKED, NOW),
    () => call("payroll", 1, "2026M12", [...columns]),
  ])
    await expect(made()).rejects.toThrow("确认重新开始登记");
  await expect(call("beginCorrections", 1, { by: "王人事", reason: " " }, NOW)).rejects.toThrow("原因");
  await call("beginCorrections", 1, { by: "王人事", reason: "误删，没有备份" }, NOW);
  const begun = (await call("instances"))[0]!.sheets;
  expect(workbench.book.sheetByName(begun.corrections!)!.protection.protected).toBe(true);
  expect(rowsOf(begun.changes!).map((row) => [row[1], row[7]])).toContainEqual([
    "更正登记",
    "误删，没有备份",
  ]);
  await expect(call("beginCorrections", 1, WORDS, NOW)).rejects.toThrow("还在");
  await call("correct", 1, [line("010", 200)], "2026M12", WORDS, NOW);
  expect((await call("overview"))[0]?.warnings).not.toContainEqual(gone);
  // A number that was given names that line alone, wherever it was written down.
  expect(await call("corrections", 1)).toMatchObject([{ number: 2, id: "010", amount: 200 }]);
  await call("remove", 1);
  expect(workbench.book.sheets().map((sheet) => sheet.name)).toEqual(["Sheet1"]);
});

test("the audit finds what differs without a correction, and lines that were changed, invented or are for nobody", async () => {
  const { call, workbench } = await december();
  const found = async () =>
    (await call("audit", 1)).findings
      .filter(({ kind }) => /^(due|register|correction)/.test(kind))
      .map(({ kind, values }) => [kind, values.count ?? values.number]);
  const { sheets } = (await call("instances"))[0]!;
  const entries = workbench.book.sheetByName(sheets["entry:2026M11"]!)!;
  entries.unprotect();
  const ids = entries.values({ row: 0, column: 0, rows: 20, columns: 1 }).flat();
  await workbench.write(`${sheets["entry:2026M11"]}!C${ids.indexOf("007") + 1}`, [[4000]]);
  await workbench.book.calculated();
  expect(await found()).toEqual([["dueUncorrected", 1]]);
  const [due] = (await call("nowDiffers", 1)).dues;
  const { id, period, column, paid, now } = due!;
  await call(
    "correct",
    1,
    [{ id, period, column, paid, now: now!, amount: now! - paid }],
    "2026M12",
    WORDS,
    NOW,
  );
  const { name, header } = (await call("instances"))[0]!.places.corrections!;
  workbench.book.sheetByName(name)!.unprotect();
  await workbench.insertRows(name, header + 2, 1);
  await workbench.write(`${name}!A${header + 2}:B${header + 2}`, [[9, "010"]]);
  await workbench.write(`${name}!K${header + 3}`, [[""]]);
  expect(await found()).toEqual([
    ["registerForeign", undefined],
    ["registerChanged", 1],
    ["correctionReason", 1],
  ]);

  // What is paid stands in the hidden data: an amount changed there is found, and a row that is copied is paid once.
  const sheet = workbench.book.sheetByName(name)!;
  const row = { row: header + 2, column: 0, rows: 1, columns: 16 };
  const cells = sheet.values(row)[0] as (string | number)[];
  cells[10] = WORDS.reason;
  await workbench.write(`${name}!A${header + 3}:P${header + 3}`, [cells]);
  await workbench.insertRows(name, header + 4, 1);
  await workbench.write(`${name}!A${header + 4}:P${header + 4}`, [cells]);
  expect(await found()).toEqual([
    ["registerForeign", undefined],
    ["registerTwice", 1],
  ]);
  expect(await call("corrections", 1)).toHaveLength(1);
  const before = (await call("audit", 1)).fingerprint;
  const forged = String(cells[15]).replace(/"amount":(\d+)/, (_, fen) => `"amount":${Number(fen) + 100_000}`);
  await workbench.write(`${name}!P${header + 3}`, [[forged]]);
  expect(await found()).toContainEqual(["registerChanged", 1]);
  expect((await call("audit", 1)).fingerprint).not.toBe(before);
});
