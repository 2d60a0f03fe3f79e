/** Three account managers over a year: with a gap, without, and one who is always above target. */
import type { InsertionChoices } from "../../src/template/insertion";

export const FIRST_QUARTER = { kind: "quarter", year: 2026, index: 1 } as const;

export const CHOICES: InsertionChoices = {
  language: "zh-CN",
  firstPeriod: FIRST_QUARTER,
  people: [
    { id: "007", name: "张三", department: "一部" },
    { id: "008", name: "李四", department: "一部" },
    { id: "010", name: "王五", department: "二部" },
  ],
  parameters: { rate_in: 0.03, rates_over: [[0, 0.05]] },
};

export const SCHEME = "big-account-quarter-ledger";

const quarter = (receipts: number) => ({
  receipts,
  base: 58.5,
  target: 117,
  floating: 0.3,
  kpi_manager: 90,
  kpi_admin: 90,
  kpi_director: 90,
});

export const entriesOf = (receipts: Record<string, number>) =>
  Object.entries(receipts).map(([id, amount]) => ({ id, values: quarter(amount) }));

export const FIRST_ENTRIES = entriesOf({ "007": 48.5, "008": 58.5, "010": 234 });
