import { bankProfitCentre } from "../../../src/schemes/catalogue/bank-profit-centre";
import { inCells } from "./inCells";

/** Target 12, one item, base pay 4 (10k CNY). */
const year = (interest: number) => ({
  ...{ stock_interest: 10, stock_deposits: 0, stock_fees: 0 },
  ...{ increment_interest: 2, increment_deposits: 0, increment_fees: 0 },
  ...{ actual_interest: interest, actual_deposits: 0, actual_fees: 0, base_pay: 4 },
});

/** Performance pay and income of a loss of 20 and the profit of 30 of the year after, at 5 %. */
test.each([
  { negative: "zero", pay: [0, 1.5], income: [4, 5.5], left: [0, 0] },
  // 5 % of −20 is −1.
  { negative: "deducted", pay: [-1, 1.5], income: [3, 5.5], left: [0, 0] },
  // Only 30 − 20 = 10 of the second year pays.
  { negative: "carried", pay: [0, 0.5], income: [4, 4.5], left: [20, 0] },
])("what a negative profit means is HR's choice: $negative", async ({ negative, pay, income, left }) => {
  const { of } = await inCells(bankProfitCentre, {
    parameters: { rate: 0.05, negative },
    people: { 甲: [year(-20), year(30)], 乙: { roster: { loss: 5 }, entries: [year(3), year(3)] } },
  });
  const years = (id: string, column: string) => [2026, 2027].map((when) => of(id, column, when)[0]);
  expect(years("甲", "performance_pay")).toEqual(pay);
  expect(years("甲", "income")).toEqual(income);
  expect(years("甲", "left")).toEqual(left);
  // A loss of 5 from before: 3 of it made up in the first year, 2 in the second, of whose profit 1 is left to pay.
  expect(years("乙", "performance_pay")).toEqual(negative === "carried" ? [0, 0.05] : [0.15, 0.15]);
});
