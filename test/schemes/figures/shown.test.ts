/** Figures say what they are called: completion, units paid for, grades, rewards. */
import { assistantWaterPay } from "../../../src/schemes/catalogue/assistant-water-pay";
import { bankGradeSystem } from "../../../src/schemes/catalogue/bank-grade-system";
import { bankRankAdmission } from "../../../src/schemes/catalogue/bank-rank-admission";
import { loanManagerPay } from "../../../src/schemes/catalogue/loan-manager-pay";
import { specialistMonthlySheet } from "../../../src/schemes/catalogue/specialist-monthly-sheet";
import { inCells } from "./inCells";

test("a specialist's completion of 110 % is shown, and counts as 100 % (001 L60)", async () => {
  const month = {
    ...{ plan_visits: 30, plan_expansion: 20, plan_deliveries: 10 },
    ...{ actual_visits: 33, actual_expansion: 20, actual_deliveries: 10, daily_completion: 1.2 },
  };
  const blank = Object.fromEntries(Object.entries(month).filter(([id]) => id !== "plan_expansion"));
  const { of, state } = await inCells(specialistMonthlySheet, { people: { 甲: [month], 乙: [blank] } });
  const shown = ["completion_visits", "counted_visits", "points_visits", "completion_daily", "total"];
  expect(shown.map((column) => of("甲", column)[0])).toEqual([1.1, 1, 40, 1.2, 100]);
  // A plan that is not entered is missing, not the 30 of the table's head.
  expect([state("乙")[0], of("乙", "total")[0]]).toEqual(["缺计划", ""]);
});

test.each<{ machines: number; barrels: number; choices: Record<string, string>; paid: number[] }>([
  // 130 machines and 960 barrels: 20 machines stand for 40 barrels, 10 are left (001 L156).
  { machines: 130, barrels: 960, choices: {}, paid: [10, 0, 40] },
  { machines: 130, barrels: 960, choices: { offset_surplus: "paid" }, paid: [30, 0, 120] },
  // 15 barrels cannot stand for 8 machines.
  { machines: 92, barrels: 1015, choices: {}, paid: [0, 15, 30] },
  { machines: 92, barrels: 1015, choices: { failed_surplus: "unpaid" }, paid: [0, 0, 0] },
])(
  "units shown are those paid for: $machines, $barrels, $choices",
  async ({ machines, barrels, choices, paid }) => {
    const month = { days: 26, attendance: "是", service_months: 24, sales_actual: 100, sales_target: 100 };
    const { of } = await inCells(assistantWaterPay, {
      parameters: choices,
      people: { 甲: [{ ...month, machines, barrels }] },
    });
    expect(["machines_left", "barrels_left", "extra"].map((column) => of("甲", column)[0])).toEqual(paid);
  },
);

test("a referral outside 1–200万 pays nothing and is marked, the rest of the month stays (001 L76)", async () => {
  const assistant = {
    ...{
      current_rank: "助理客户经理",
      months_credit: 1,
      months_at_rank: 1,
      loans_handled: 0,
      loans_managed: 0,
    },
    ...{ overdue_1: 0, overdue_2: 0, overdue_3: 0, new_loans: 2 },
  };
  const loan = (amount: number) => ({ referrer: "甲", customer: "客户", amount });
  const { of, row } = await inCells(loanManagerPay, {
    people: { 甲: [assistant] },
    lists: { referrals: [[loan(8), loan(0.5), loan(200), loan(201)]] },
  });
  // 1,800 + 2 × 30 + 50 for 8万 + 150 for 200万.
  expect(["referral_pay", "total"].map((column) => of("甲", column)[0])).toEqual([200, 2060]);
  const marks = [0, 1, 2, 3].map((at) => row("referrals", "2026M01", at, "outside")[0]);
  expect(marks).toEqual(["", "金额超出标准，不计奖励", "", "金额超出标准，不计奖励"]);
});

test("without the basic conditions neither deposits nor an appointment pass unnoticed", async () => {
  const ranks = await inCells(bankRankAdmission, {
    parameters: { deposit_limit: 500, deposit_year: 2025 },
    people: {
      lacking: [{ basic: "否", passed: "否", deposits: 600 }],
      meeting: [{ basic: "是", passed: "否", deposits: 600 }],
      // A grade beside an exam that was not passed (003 L109).
      contradicted: [{ basic: "是", passed: "否", awarded: "高级客户经理", deposits: 600 }],
    },
  });
  expect(ranks.of("lacking", "provisional")[0]).toBe("");
  expect(ranks.of("lacking", "warning")[0]).toBe("不具备基本条件，考试和存款不作数");
  expect(ranks.of("meeting", "grade")[0]).toBe("初级客户经理（暂定）");
  expect(ranks.state("contradicted")[0]).toBe("没有考试及格，不应有认定等级");
  const yes = { exam: "是", analysis: "是", routine: "是", law: "是", report: "是", business: "是" };
  const grades = await inCells(bankGradeSystem, {
    people: { 甲: [{ years: 9, basic: "否", ...yes, appointed: "高级客户经理" }] },
  });
  expect(grades.of("甲", "warning")[0]).toBe("已聘任，但不具备基本任职条件");
});
