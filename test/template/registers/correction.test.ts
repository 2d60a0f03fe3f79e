/** What is left to correct: whatever is entered, taken back and computed anew, nothing is paid twice and nothing is lost. */
import * as fc from "fast-check";
import { correctedSum, sumOf, type Correction } from "../../../src/template/registers/correction";
import { leftOf } from "../../../src/template/registers/dues";

const KEY = { id: "007", period: "2026Q1", column: "paid" };
const line = (number: number, amount: number, own: Partial<Correction> = {}): Correction => ({
  ...{ ...KEY, number, name: "张三", amount, paysIn: "2026Q2" },
  ...{ reason: "更正", by: "王人事", at: 46_447, ...own },
});
const TAKEN_BACK = { takenBack: { at: 46_448, by: "王人事", reason: "登错" } };

const fen = fc.integer({ min: -10_000_000_00, max: 10_000_000_00 });
/** What happens: the figure comes to something else, all that is left is corrected, or a part, or a line is taken back. */
const event = fc.oneof(
  fc.record({ kind: fc.constant("now" as const), to: fen }),
  fc.record({ kind: fc.constant("all" as const) }),
  fc.record({ kind: fc.constant("some" as const), amount: fen }),
  fc.record({ kind: fc.constant("back" as const), at: fc.nat() }),
);

test("paid, corrected and left are together what is due now, after whatever has happened", () => {
  fc.assert(
    fc.property(fen, fc.array(event, { maxLength: 30 }), (paid, events) => {
      let now = paid;
      let lines: Correction[] = [];
      const left = () => leftOf({ paid, now, corrected: correctedSum(lines, KEY) }) ?? NaN;
      for (const own of events) {
        const amount = own.kind === "all" ? left() : own.kind === "some" ? own.amount : 0;
        if (own.kind === "now") now = own.to;
        else if (own.kind === "back")
          lines = lines.map((each, at) => (at === own.at % lines.length ? { ...each, ...TAKEN_BACK } : each));
        else if (amount !== 0) lines.push(line(lines.length + 1, amount));
        const counted = sumOf(lines.filter(({ takenBack }) => !takenBack));
        expect(paid + counted + left()).toBe(now);
        if (own.kind === "all") expect(left()).toBe(0);
      }
    }),
  );
});

test("other people's, periods' and figures' lines do not count, an id in other capitals does", () => {
  const lines = [
    line(1, 100),
    line(2, 10, { id: "7" }),
    line(3, 1000, { period: "2026Q2" }),
    line(4, 10_000, { column: "floating_paid" }),
    line(5, 100_000, TAKEN_BACK),
    line(6, 5, { paysIn: "2026Q3" }),
  ];
  expect(correctedSum(lines, KEY)).toBe(105);
  expect(correctedSum([line(1, 7, { id: "A1" })], { ...KEY, id: "a1" })).toBe(7);
});
