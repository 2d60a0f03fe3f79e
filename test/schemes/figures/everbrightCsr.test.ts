import { everbrightCsr } from "../../../src/schemes/catalogue/everbright-csr";
import { forAll } from "../../../src/schemes/records";
import { inCells } from "./inCells";

/** A month of mode 1 with so many points, written record at hand. */
function points(total: number) {
  let left = total;
  const part = (most: number) => {
    const taken = Math.min(most, left);
    left -= taken;
    return taken;
  };
  return {
    ...{ process: part(40), quality: part(40), site: part(15), satisfaction: part(5) },
    ...{ process_plus: part(15), record: "记1" },
  };
}

/** Ten colleagues far above. */
const colleagues = (months: number) =>
  forAll([80, 82, 84, 86, 88, 90, 92, 94, 96, 98], (total) => ({
    [`同${total}`]: { group: "信用卡组", entries: Array.from({ length: months }, () => points(total)) },
  }));
const DOWN = { duty: "待岗" };
const agent = (...entries: (Record<string, number | string> | undefined)[]) => ({
  group: "信用卡组",
  entries,
});

test("after three months among the last five the next month is 待岗 without bonus, whatever is entered (L166–167)", async () => {
  const low = points(20);
  const { of } = await inCells(everbrightCsr, {
    people: {
      ignored: agent(low, low, low, points(99), { ...points(99), passed: "是" }),
      blank: agent(points(21), points(21), points(21), undefined),
      entered: agent(points(22), points(22), points(22), DOWN, { ...points(22), passed: "是" }),
      unproven: agent(points(23), points(23), points(23), DOWN, points(23)),
      failed: agent(points(24), points(24), points(24), DOWN, { ...DOWN, passed: "否" }),
      ...colleagues(5),
    },
  });
  const months = (id: string, column: string) => of(id, column).slice(2, 5);
  expect(months("ignored", "consequence")).toEqual(["待岗1个月", "待岗，不发绩效奖金", "无"]);
  expect(months("ignored", "bonus")).toEqual(["按考核成绩", "不发", "按考核成绩"]);
  expect(months("ignored", "warning")).toEqual(["", "应待岗，填报不符", ""]);
  expect(months("blank", "proposed")).toEqual(["", "待岗", "考核合格后在岗"]);
  // First month back among the last five: dismissed, if the assessment was passed (L168).
  expect(months("entered", "consequence")).toEqual(["待岗1个月", "待岗，不发绩效奖金", "辞退"]);
  expect(of("entered", "decided_before").slice(0, 5)).toEqual([0, 0, 0, 3, 3]);
  expect(months("unproven", "consequence")).toEqual(["待岗1个月", "待岗，不发绩效奖金", "待岗考核未确认"]);
  expect(months("unproven", "bonus")).toEqual(["按考核成绩", "不发", ""]);
  expect(months("unproven", "warning")).toEqual(["", "", "重新上岗，缺待岗考核合格"]);
  expect(months("failed", "consequence")).toEqual(["待岗1个月", "待岗，不发绩效奖金", "待岗，不发绩效奖金"]);
});

test("what the year before left open does not hide which verdicts this year has given", async () => {
  const { of } = await inCells(everbrightCsr, {
    firstPeriod: { kind: "month", year: 2026, index: 12 },
    people: { open: agent(undefined, points(20), points(99)), ...colleagues(3) },
  });
  const months = (column: string) => of("open", column, 2027).slice(0, 2);
  // Nothing comes before January; whether January had the third month running depends on December.
  expect(months("decided")).toEqual(["#N/A", 0]);
  expect(months("decided_before")).toEqual([0, "#N/A"]);
  expect(months("bonus")).toEqual(["#N/A", "#N/A"]);
});

test("a stand-down without a verdict is pointed out and leads to no dismissal", async () => {
  const { of, state } = await inCells(everbrightCsr, {
    people: {
      invented: agent(DOWN, points(20)),
      // The last month of a stand-down of the year before, entered in the roster.
      known: { ...agent(DOWN, { ...points(21), passed: "是" }), roster: { down_start: 1 } },
      off: agent({ passed: "否", ...points(22) }, points(22)),
      ...colleagues(2),
    },
  });
  const months = (id: string, column: string) => of(id, column).slice(0, 2);
  expect(months("invented", "consequence")).toEqual(["", "服务室经理谈话"]);
  expect(months("invented", "warning")).toEqual(["填报待岗，但没有待岗结论", ""]);
  expect(months("known", "consequence")).toEqual(["待岗，不发绩效奖金", "辞退"]);
  expect(state("off")[0]).toBe("待岗考核不合格，应为待岗");
});

test("points added or taken off want a written record (L170)", async () => {
  const bare = Object.fromEntries(Object.entries(points(95)).filter(([id]) => id !== "record"));
  const { of } = await inCells(everbrightCsr, {
    people: {
      bare: agent(bare),
      full: agent({ process: 40, quality: 40, site: 15, satisfaction: 5 }),
      ...colleagues(1),
    },
  });
  expect([of("bare", "warning")[0], of("full", "warning")[0]]).toEqual(["有加减分，缺书面记录", ""]);
  expect(of("bare", "total")[0]).toBe(95);
});

test("in a unit of no more than five nobody is among the last unless HR says so (L166)", async () => {
  const people = { 甲: agent(points(20)), 乙: agent(points(60)), 丙: agent(points(100)) };
  const first = async (parameters: Record<string, string>) => {
    const { of } = await inCells(everbrightCsr, { parameters, people });
    return [of("甲", "consequence")[0], of("甲", "warning")[0]];
  };
  expect(await first({})).toEqual(["无", "单元人数不足，不判定后几名"]);
  expect(await first({ small_units: "apply" })).toEqual(["服务室经理谈话", "单元人数不足，全体都在最后几名"]);
});
