/** What the audit reads at once: Excel hands over no more than 5 MB, however long the formulas are. */
import { SCHEMES } from "../../src/schemes";
import { formulaInA1 } from "../../src/template/addresses";
import { planCheck } from "../../src/template/check/checkSheet";
import { formulaOf, type Area, type SheetPlan } from "../../src/template/plan";
import { planStanding } from "../../src/template/standing";
import { extentOf, partsOf } from "../../src/workbook/audit/parts";
import { largest } from "../../src/template/largest";

const EXCEL_TAKES = 5_000_000;
/** Of a long number or a word, and its comma. */
const VALUE = 20;

const overlap = (a: Area, b: Area): { rows: number; columns: number } => ({
  rows: Math.max(0, Math.min(a.row + a.rows, b.row + b.rows) - Math.max(a.row, b.row)),
  columns: Math.max(0, Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column)),
});

/** Bytes of a part's formulas and values as they are sent, each formula as in the last cell that it stands in. */
function answers(plan: SheetPlan): (part: Area) => number {
  const formulas = plan.cells.flatMap((cells) => {
    const formula = formulaOf(cells);
    if (formula === undefined) return [];
    const own = cells.area;
    const last = { row: own.row + own.rows - 1, column: own.column + own.columns - 1 };
    const bytes = Buffer.byteLength(JSON.stringify(formulaInA1(formula, last)));
    return [{ own: "spill" in cells ? { ...own, rows: 1 } : own, bytes }];
  });
  return (part) =>
    formulas.reduce(
      (sum, { own, bytes }) => {
        const { rows, columns } = overlap(own, part);
        return sum + rows * columns * bytes;
      },
      part.rows * part.columns * 2 * VALUE,
    );
}

const sheetsOf = (id: string, people: number): SheetPlan[] => {
  const layout = largest(
    SCHEMES.find((scheme) => scheme.id === id)!,
    "zh-CN",
    people,
  );
  return [...planStanding(layout).sheets, ...planCheck(layout).sheets];
};

/** The scheme with the longest formulas: its results of 300 people are 26 MB. */
test("no part is more than Excel hands over, and all cells are read once", () => {
  const sheets = sheetsOf("everbright-csr", 300);
  for (const plan of sheets) {
    const parts = partsOf(plan);
    const { rows, columns } = extentOf(plan);
    expect(parts.reduce((sum, part) => sum + part.rows * part.columns, 0)).toBe(rows * columns);
    const twice = parts.some((part, at) =>
      parts.slice(at + 1).some((other) => {
        const common = overlap(part, other);
        return common.rows * common.columns > 0;
      }),
    );
    expect(twice).toBe(false);
    expect(Math.max(...parts.map(answers(plan)))).toBeLessThan(EXCEL_TAKES);
  }
  // There is enough to cut.
  expect(Math.max(...sheets.map((plan) => partsOf(plan).length))).toBeGreaterThan(1);
});

test("a single column that is more than Excel hands over is cut by rows", () => {
  const [plan] = sheetsOf("everbright-csr", 5000);
  const cells = [
    { area: { row: 1, column: 0, rows: 5000, columns: 1 }, formula: `=RC[1]&"${"甲".repeat(1000)}"` },
  ];
  const long: SheetPlan = { ...plan!, cells, block: { row: 0, column: 0, rows: 5001, columns: 2 } };
  const parts = partsOf(long);
  expect(parts.length).toBeGreaterThan(4);
  expect(Math.max(...parts.map(answers(long)))).toBeLessThan(EXCEL_TAKES);
});

test("a small sheet is read at once", () => {
  const [results] = sheetsOf("base-plus-20", 10).filter(({ role }) => role === "roster");
  expect(partsOf(results!)).toHaveLength(1);
});
