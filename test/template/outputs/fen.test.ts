import { SCHEMES } from "../../../src/schemes";
import { text, UNITS } from "../../../src/schemes/words";
import { isMoneyUnit } from "../../../src/template/moneyUnits";
import { fenOf, roundedTo, yuanOf, yuanText } from "../../../src/template/outputs/fen";

const yuan = text(UNITS.yuan);
const wan = text(UNITS.wan);

test.each([
  [744, yuan, 74_400],
  [1234.5, yuan, 123_450],
  [-0.01, yuan, -1],
  [1.005, yuan, 101],
  [0.004, yuan, 0],
  [0.1 + 0.2, yuan, 30],
  [2.94, wan, 2_940_000],
  [0.000001, wan, 1],
  [1e-7, wan, 0],
  [5e-7, wan, 1],
  [-1.3725, wan, -1_372_500],
  [123456.789012, wan, 123_456_789_012],
  [0, wan, 0],
])("%p in %p is %p fen", (figure, unit, fen) => {
  expect(fenOf(figure, unit)).toBe(fen);
});

test.each([
  [59.7533333333, 4, 59.7533],
  [92.91666666667, 4, 92.9167],
  [89.99995, 4, 90],
  [-0.00005, 4, -0.0001],
  [1.00005, 4, 1.0001],
  [0.98, 4, 0.98],
  [90, 4, 90],
  [1_234_567.123456, 4, 1_234_567.1235],
  [12_345_678_901.1234, 3, 12_345_678_901.1234],
])("%p is told with %p decimals at most as %p", (figure, decimals, shown) => {
  expect(roundedTo(figure, decimals)).toBe(shown);
});

test("every fen of a million yuan goes there and back", () => {
  for (let fen = -3; fen < 100_000_000; fen += 9_973) {
    expect(fenOf(yuanOf(fen), yuan)).toBe(fen);
    expect(fenOf(fen / 1e6, wan)).toBe(fen);
    expect(Number(yuanText(fen)) * 100).toBeCloseTo(fen, 3);
  }
});

test("files have yuan with two decimals", () => {
  expect([5, -5, 0, 123, -123_456].map(yuanText)).toEqual(["0.05", "-0.05", "0.00", "1.23", "-1234.56"]);
});

test("whatever a scheme pays is money, and every scheme of a bonus says what it pays", () => {
  for (const scheme of SCHEMES) {
    const paid = scheme.results.flatMap(({ columns }) => columns.filter(({ paidOut }) => paidOut));
    for (const { id, unit } of paid)
      expect([scheme.id, id, isMoneyUnit(unit)]).toEqual([scheme.id, id, true]);
    if (scheme.kind === "bonus" || scheme.kind === "penalty")
      expect([
        scheme.id,
        paid.length > 0 ||
          !scheme.results.some(({ columns }) => columns.some(({ unit }) => isMoneyUnit(unit))),
      ]).toEqual([scheme.id, true]);
  }
});
