import { payrollFile } from "../../../src/template/outputs/payrollFile";
import type { Payment } from "../../../src/template/outputs/payment";
import { schemeById } from "../../../src/schemes";

const [paid, floating] = ["paid", "floating_paid"].map((id) =>
  schemeById("big-account-quarter-ledger")!
    .results.flatMap(({ columns }) => columns)
    .find((column) => column.id === id)!,
);
const PAYMENT: Payment = {
  columns: [paid!, floating!],
  paid: [
    { id: "007", name: "张三", department: "一部, 东区", amounts: [2_940_001, undefined], sum: 2_940_001 },
    { id: "=1+1", name: '-张"四"', department: "@SUM(A1)", amounts: [-5, 100], sum: 95 },
  ],
  apart: [{ id: "009", name: "王五", department: "", reason: "缺3项" }],
  nameless: [],
  warning: "",
  ...{ corrections: [], appealed: [] },
  basis: { whole: "", figures: "" },
};
const columns = (...sources: string[]) => sources.map((source) => ({ source, heading: `列${source}` }));

test("columns under the payroll's headings, ids with their zeros, yuan to the fen, nobody without an amount", () => {
  expect(payrollFile(PAYMENT, columns("id", "paid", "floating_paid", "sum")).split("\r\n")).toEqual([
    "\uFEFF列id,列paid,列floating_paid,列sum",
    "007,29400.01,,29400.01",
    "'=1+1,-0.05,1.00,0.95",
    "",
  ]);
});

test("corrections are in the sum, and a column of their own where the payroll wants one", () => {
  const [first, second] = PAYMENT.paid;
  const corrected = { ...PAYMENT, paid: [{ ...first!, corrections: -1_250, sum: 2_938_751 }, second!] };
  expect(
    payrollFile(corrected, columns("id", "paid", "corrections", "sum"))
      .split("\r\n")
      .slice(1),
  ).toEqual(["007,29400.01,-12.50,29387.51", "'=1+1,-0.05,,0.95", ""]);
});

test("nothing that people have typed is computed where the file is opened; commas and quotes stay in their cell", () => {
  const [, first, second] = payrollFile(PAYMENT, columns("id", "name", "department")).split("\r\n");
  expect(first).toBe('007,张三,"一部, 东区"');
  expect(second).toBe(`'=1+1,"'-张""四""",'@SUM(A1)`);
});
