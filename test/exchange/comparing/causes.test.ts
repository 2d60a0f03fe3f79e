/** What a figure depends on, as the schemes' formulas have it. */
import { dependences } from "../../../src/exchange/comparing/causes";
import { schemeById } from "../../../src/schemes";

const of = (scheme: string, column: string) => dependences(schemeById(scheme)!)(column);

test("a bonus depends on the entries and parameters behind it, through the figures on the way", () => {
  const paid = of("big-account-quarter-ledger", "paid");
  expect([...paid.entries]).toEqual(expect.arrayContaining(["receipts", "base", "kpi_manager"]));
  expect([...paid.parameters]).toEqual(expect.arrayContaining(["rate_in", "vat", "pay_parts"]));
  expect([...paid.figures]).toEqual(expect.arrayContaining(["paid", "net", "bonus_base"]));
  expect([...paid.lists]).toEqual(["joint"]);
});

test("a pay by score compares nobody, a pool and a rank do", () => {
  expect(of("base-plus-20", "total").others).toBe(false);
  expect(of("cm-monthly-rollup-elimination", "pay").others).toBe(true);
  expect(of("quota-5-20-30-20-5", "grade").others).toBe(true);
});

test("what a column does not read is none of its causes", () => {
  const total = of("base-plus-20", "total");
  expect([...total.entries].sort()).toEqual(["archive", "base_pay", "events", "visits"]);
  expect(total.parameters.has("share")).toBe(true);
  expect(total.roster.size).toBe(0);
});
