/** Which cells a figure has, and which of them another figure's formula means. */
import type { Scheme } from "../../../src/schemes/scheme";
import { bigAccountQuarterLedger } from "../../../src/schemes/catalogue/big-account-quarter-ledger";
import { figure, section } from "../../../src/schemes/building";
import type { Columns } from "../../../src/schemes/records";
import { planInsertion } from "../../../src/template/insertion";
import { resultColumns } from "../../../src/template/results/resultColumns";
import { resultsHeaderRow } from "../../../src/template/results/resultsHead";
import { resultsRole } from "../../../src/template/layout";

const NAME = "列|column";
const SAME = { native: "same" };
const SCORE = figure(NAME, "=1", SAME);

/** Rows above the people. */
const HEADS = resultsHeaderRow(0);

const monthly = (columns: Columns): Scheme => ({
  ...bigAccountQuarterLedger,
  period: "month",
  results: [{ id: "all", ...section(NAME, { score: SCORE, ...columns }) }],
  rollUps: [],
  openings: [],
  nativeHelpers: [],
});

/** The formulas of a column's cells in the first person's row, by the column's place in the sheet. */
function formulasOf(scheme: Scheme, id: string, firstMonth = 1): string[] {
  const firstPeriod = { kind: scheme.period, year: 2026, index: firstMonth };
  const plan = planInsertion(
    scheme,
    { language: "zh-CN", firstPeriod, people: [], parameters: {} },
    { sheets: [], names: [] },
  );
  const { column, count } = resultColumns(scheme, firstPeriod).places[id] ?? { column: 0, count: 0 };
  const { cells = [] } = plan.sheets.find(({ role }) => role === resultsRole(2026)) ?? {};
  return Array.from({ length: count }, (_, index) =>
    cells.flatMap((cell) =>
      "formula" in cell && cell.area.column === column + index && cell.area.row > HEADS ? [cell.formula] : [],
    ),
  ).flat();
}

/** Columns of a formula's references to the person's own row, from 0. */
const columnsIn = (formula = ""): number[] =>
  [...formula.replace('IF(RC1="","",', "").matchAll(/\bRC(\d+)/g)].map((match) => Number(match[1]) - 1);

describe("a monthly scheme's year", () => {
  const scheme = monthly({
    quarter: figure.quarter(NAME, "=AVERAGE([score])", SAME),
    half: figure.half(NAME, "=AVERAGE([quarter])", SAME),
    year: figure.year(NAME, "=AVERAGE([half])", SAME),
  });
  const { places } = resultColumns(scheme, { kind: "month", year: 2026, index: 1 });

  test("has twelve months, four quarters, two halves and itself", () => {
    expect(Object.values(places).map(({ count }) => count)).toEqual([12, 4, 2, 1]);
  });

  test("a quarter is about its three months, a half about its two quarters, the year about both halves", () => {
    const first = (id: string) => places[id]?.column ?? -1;
    expect(formulasOf(scheme, "quarter").map(columnsIn)).toEqual(
      [0, 3, 6, 9].map((month) => [first("score") + month, first("score") + month + 2]),
    );
    expect(formulasOf(scheme, "half").map(columnsIn)).toEqual(
      [0, 2].map((quarter) => [first("quarter") + quarter, first("quarter") + quarter + 1]),
    );
    expect(formulasOf(scheme, "year").map(columnsIn)).toEqual([[first("half"), first("half") + 1]]);
  });

  test("that begins in May has the last two quarters and the second half", () => {
    const begun = resultColumns(scheme, { kind: "month", year: 2026, index: 5 });
    expect(Object.values(begun.places).map(({ count }) => count)).toEqual([8, 2, 1, 1]);
    expect(begun.spans.quarter.map(({ number }) => number)).toEqual([3, 4]);
  });
});

test("a month's figure meets that of its own quarter; where the quarter is not complete, nothing", () => {
  const scheme = monthly({
    quarter: figure.quarter(NAME, "=AVERAGE([score])", SAME),
    share: figure.everyone(NAME, "=[quarter]", SAME),
  });
  const { places } = resultColumns(scheme, { kind: "month", year: 2026, index: 1 });
  expect(columnsIn(formulasOf(scheme, "share")[0])).toEqual([places.quarter?.column]);
  expect(formulasOf(scheme, "share", 5)[0]).toBe('=IF(RC1="","","")');
});

test("all people's cells of the same month are locked rows of the sheet, and a person's row counts from 1", () => {
  const scheme = monthly({ place: figure.everyone(NAME, "=INDEX(column(score),[row])", SAME) });
  const { places } = resultColumns(scheme, { kind: "month", year: 2026, index: 1 });
  const column = (places.score?.column ?? 0) + 1;
  const [formula = ""] = formulasOf(scheme, "place");
  const [, first, last] = new RegExp(`INDEX\\(R(\\d+)C${column}:R(\\d+)C${column},`).exec(formula) ?? [];
  expect(formula).toContain(`ROW()-ROW(R${Number(first) - 1}C1)`);
  // As many as the roster has rows to enter people, and the row of the formulas that spill.
  expect(Number(last) - Number(first) + 1).toBe(1 + 5);
});

test("a function of ours stands once for all people, in months to come a blank for each of them", () => {
  const scheme = monthly({ pay: figure(NAME, "=APPRAISE.BONUS([score],2)", { native: "=[score]*2" }) });
  const firstPeriod = { kind: scheme.period, year: 2026, index: 1 };
  const plan = planInsertion(
    scheme,
    { language: "zh-CN", firstPeriod, people: [], parameters: {} },
    { sheets: [], names: [] },
  );
  const { column } = resultColumns(scheme, firstPeriod).places.pay ?? { column: 0 };
  const cells = plan.sheets.find(({ role }) => role === resultsRole(2026))?.cells ?? [];
  const own = cells.flatMap((cell) =>
    cell.area.column >= column && cell.area.column < column + 12 && "spill" in cell ? [cell.spill] : [],
  );
  expect(own).toHaveLength(12);
  expect(own.filter((formula) => formula.includes("APPRAISE."))).toHaveLength(1);
  expect(new Set(own.slice(1))).toEqual(new Set([expect.stringMatching(/^=IF\(R\d+C1:R\d+C1="","",""\)$/)]));
});
