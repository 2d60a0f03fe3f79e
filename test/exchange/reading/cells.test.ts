/** Cells as people write them: numbers, days, ids and words. */
import { readDay } from "../../../src/template/typedDays";
import { moneyTens } from "../../../src/exchange/reading/numbers";
import { readNumber } from "../../../src/template/typedNumbers";
import { dateText } from "../../../src/template/typedValues";
import { asked, entries, findings, people, read } from "./reading";

describe("a number", () => {
  test.each([
    ["1,234.5", 1234.5],
    ["(1,234)", -1234],
    ["\u22125", -5],
    ["１，２３４", 1234],
    ["¥1,000", 1000],
    ["1 234", 1234],
    ["\u200B5", 5],
    ["1.5e3", 1500],
  ])("%s is read", (text, value) => expect(readNumber(text)).toEqual({ value, tail: "" }));

  test.each([
    ["1.2万", 1.2, "万"],
    ["1200元", 1200, "元"],
    ["3 %", 3, "%"],
    ["90分", 90, "分"],
  ])("%s is read with what stands behind it", (text, value, tail) =>
    expect(readNumber(text)).toEqual({ value, tail }),
  );

  test.each(["10²", "①", "1e309", "12,34", "1.2.3", "1234567890123456", "5-3", "", "--5", "(5"])(
    "%s is none",
    (text) => expect(readNumber(text)).toBeUndefined(),
  );

  test.each([
    ["元", 0],
    ["万元", 4],
    ["亿元", 8],
    ["CNY", 0],
    ["10k CNY", 4],
    ["分", undefined],
  ])("%s counts money", (unit, tens) => expect(moneyTens(unit)).toBe(tens));
});

describe("a day", () => {
  test.each([
    ["2026-03-01", "2026-03-01"],
    ["2026/3/1 0:00", "2026-03-01"],
    ["2026-05-01 00:00:00", "2026-05-01"],
    ["2026.3.1", "2026-03-01"],
    ["2026年3月1日", "2026-03-01"],
    ["20260301", "2026-03-01"],
    ["46082", "2026-03-01"],
    ["1 March 2026", "2026-03-01"],
    ["Mar 1, 2026", "2026-03-01"],
    ["13/5/2026", "2026-05-13"],
    ["2026-03-01T23:59:00Z", "2026-03-01"],
  ])("%s is read", (text, day) => {
    const found = readDay(text);
    expect(found && "day" in found && dateText(found.day)).toBe(day);
  });

  test.each(["2026-12", "2026/12", "202612", "2018.11", "1993.12"])("%s is a month, no day", (text) =>
    expect(readDay(text)).toEqual({ first: expect.any(Number), last: expect.any(Number) }),
  );

  test.each(["2026-02-30", "2018.1", "26-3-1", "2026-13-01", "0026", "明天", "2026-3/1", "123"])(
    "%s is none",
    (text) => expect(readDay(text)).toBeUndefined(),
  );

  test("2026111 may be two days", () => {
    const found = readDay("2026111");
    expect(found && "days" in found && found.days.map(dateText).sort()).toEqual(["2026-01-11", "2026-11-01"]);
  });

  test("5/1/2026 is read where another cell of the column shows the order, else it is asked", () => {
    expect(asked(read("工号,入职日期\n1,5/1/2026\n2,6/1/2026"))).toEqual(["dayOrder:入职日期"]);
    expect(people(read("工号,入职日期\n1,5/1/2026\n2,13/1/2026"))).toEqual([
      "1 2026-01-05~",
      "2 2026-01-13~",
    ]);
    expect(people(read("工号,入职日期\n1,5/1/2026\n2,1/13/2026"))).toEqual([
      "1 2026-05-01~",
      "2 2026-01-13~",
    ]);
  });

  test("of a month only is asked, one long ago or far ahead is refused", () => {
    const answers = { "monthOnly:入职时间": "first" };
    expect(people(read("工号,入职时间\n1,2018.11", { answers }))).toEqual(["1 2018-11-01~"]);
    expect(findings(read("工号,入职时间\n1,0926-03-01\n2,2062-01-01"), "refused")).toEqual([
      "第2行“入职时间”：“0926-03-01”是 0926-03-01，不在 1950 年到 2036 年之间。请更正。",
      expect.stringContaining("第3行"),
    ]);
  });
});

describe("an id", () => {
  test.each([
    ["０07", "007"],
    ["'007", "007"],
    ["007\u200B", "007"],
    [" 007 ", "007"],
    ["①号", "①号"],
    ["A²", "A²"],
    ["（7）", "(7)"],
  ])("%s is taken as it is seen", (text, id) =>
    expect(read(`工号\t姓名\n${text}\t张三`).people[0]?.id).toBe(id),
  );

  test.each(["1.23457E+17", "110101199003070000"])("%s is one that Excel has cut short", (text) =>
    expect(findings(read(`工号,姓名\n${text},张三`), "refused")).toEqual([
      expect.stringContaining("超过 15 位"),
    ]),
  );

  test("of eighteen digits that is a text is good", () =>
    expect(people(read("工号,姓名\n110101199003078515,张三"))).toEqual(["110101199003078515 张三"]));
});

test("names and departments stay as they are written", () =>
  expect(people(read("工号,姓名,部门\n7,张三（一部）,①号²\u200B"))).toEqual(["7 张三（一部） ①号²"]));

describe("in a column of money in 万元", () => {
  test.each([
    ["1.2万", "receipts=1.2"],
    ["1.2万元", "receipts=1.2"],
    ["(3)", "receipts=-3"],
  ])("%s", (text, value) =>
    expect(entries(read(`工号\t回款收入\n7\t${text}`))).toEqual([`7 2026Q1 ${value}`]),
  );

  test.each(["-", "—", "无", "/"])("%s is none", (text) => {
    const list = read(`工号\t回款收入\t季度目标\n7\t${text}\t5`);
    expect(entries(list)).toEqual(["7 2026Q1 target=5"]);
    expect(findings(list, "understood")).toEqual([`第2行“回款收入”：“${text}”读作空白。`]);
  });

  test("1200元 is asked", () =>
    expect(asked(read("工号,回款收入\n7,1200元"))).toEqual(["otherMoney:回款收入:元"]));

  test.each(["50%", "2026-03-01", "90分", "#REF!", "1e309"])("%s is refused", (text) => {
    const list = read(`工号\t回款收入\n7\t${text}`);
    expect(findings(list, "refused")).toEqual([expect.stringContaining(`“回款收入”`)]);
    expect(entries(list)).toEqual([]);
  });
});

describe("points", () => {
  const list = (text: string, answers = {}) => read(`工号,KPI评分：部门经理\n7,${text}`, { answers });
  test("are read with their unit", () => expect(entries(list("90分"))).toEqual(["7 2026Q1 kpi_manager=90"]));
  test("with a percent sign are asked", () => {
    expect(asked(list("85%"))).toEqual(["percentOfPoints:KPI评分：部门经理"]);
    const answers = { "percentOfPoints:KPI评分：部门经理": "points" };
    expect(entries(list("85%", answers))).toEqual(["7 2026Q1 kpi_manager=85"]);
  });
});

describe("percentages", () => {
  const list = (text: string, answers = {}, title = "出勤率") =>
    read(`工号,${title}\n7,${text}`, { answers }, "cm-100-point-sheet");
  const rate = (...given: Parameters<typeof list>) => entries(list(...given));
  test("95% and 95 are the same", () => {
    expect(rate("95%")).toEqual(["7 2026Q1 attendance_rate=0.95"]);
    expect(rate("3 %")).toEqual(["7 2026Q1 attendance_rate=0.03"]);
    expect(rate("95")).toEqual(["7 2026Q1 attendance_rate=0.95"]);
  });
  test.each(["1", "0.5"])("%s is asked", (text) => {
    expect(asked(list(text))).toEqual(["percentOrShare:出勤率"]);
    expect(rate(text, { "percentOrShare:出勤率": "share" })).toEqual([`7 2026Q1 attendance_rate=${text}`]);
    expect(rate(text, { "percentOrShare:出勤率": "percent" })).toEqual([
      `7 2026Q1 attendance_rate=${Number(text) / 100}`,
    ]);
  });
  test("a sign in the heading answers it", () =>
    expect(rate("0.5", {}, "出勤率（%）")).toEqual(["7 2026Q1 attendance_rate=0.005"]));
});
