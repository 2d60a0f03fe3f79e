/** A sheet that is too large for one request comes in several, and is the same sheet. */
import { area, type SheetPlan } from "../../src/template/plan";
import { portionsOf } from "../../src/workbook/portions";

const PAGE = 30;

/** Pages with a heading that is bordered and higher than other rows. */
const pages = (count: number): SheetPlan => ({
  ...{ role: "year:2026Q1", name: "个人年度结果", tabColor: "#000000" },
  cells: [
    { area: area(0, 0), values: [["标题"]] },
    {
      area: area(1, 0, count * PAGE, 4),
      values: Array.from({ length: count * PAGE }, (_, row) => [`第${row}行`, "奖金：1,234.56 元", row, ""]),
    },
    { area: area(count * PAGE + 1, 0, 5, 1), formula: "=R1C1" },
  ],
  styles: [
    { area: area(0, 0), style: { bold: true } },
    ...Array.from({ length: count * 8 }, (_, at) => ({
      area: area(1 + at * 3, 0, 1, 4),
      style: { bold: true, border: true },
    })),
  ],
  widths: [{ column: 0, count: 4, points: 90 }],
  heights: Array.from({ length: count }, (_, at) => ({ row: 1 + at * PAGE, count: 1, points: 28 })),
  hiddenColumns: [{ column: 5, count: 1 }],
  validations: [],
  conditionalFormats: [{ area: area(0, 0), formula: "=TRUE", fill: "#FFFFFF" }],
  freeze: { rows: 1, columns: 0 },
  block: area(1, 0, count * PAGE, 4),
  protection: { insertRows: false, deleteRows: false },
  freeRows: { row: 1, rows: 2 },
});

test("a sheet that one request has room for goes in one", () => {
  const plan = pages(20);
  expect(portionsOf(plan)).toEqual([plan]);
});

test("a larger one is whole when all have come, and none is larger than Excel takes", () => {
  const plan = pages(1000);
  const portions = portionsOf(plan);
  expect(portions.length).toBeGreaterThan(3);
  expect(portions.flatMap(({ styles }) => styles)).toEqual(plan.styles);
  expect(portions.flatMap(({ heights }) => heights)).toEqual(plan.heights);
  expect(portions.flatMap(({ widths }) => widths)).toEqual(plan.widths);
  // Every row once, at its place; formulas whole.
  const written = portions.flatMap(({ cells }) => cells);
  const rows = written.flatMap((cells) =>
    "values" in cells ? cells.values.map((row, at) => [cells.area.row + at, ...row]) : [],
  );
  expect(rows).toEqual(
    plan.cells.flatMap((cells) =>
      "values" in cells ? cells.values.map((row, at) => [cells.area.row + at, ...row]) : [],
    ),
  );
  expect(written.filter((cells) => "formula" in cells)).toEqual([plan.cells[2]]);
  // Rows are freed before anything in them is locked; rules come once, last.
  expect(portions.map(({ freeRows }) => freeRows !== undefined).indexOf(true, 1)).toBe(-1);
  expect(portions[0]?.freeRows).toEqual(plan.freeRows);
  const last = portions[portions.length - 1];
  expect(last).toMatchObject({
    conditionalFormats: plan.conditionalFormats,
    hiddenColumns: plan.hiddenColumns,
  });
  expect(portions.slice(0, -1).flatMap((own) => own.conditionalFormats)).toEqual([]);
  for (const { cells, styles } of portions)
    expect(JSON.stringify(cells).length + JSON.stringify(styles).length).toBeLessThan(4e6);
});
