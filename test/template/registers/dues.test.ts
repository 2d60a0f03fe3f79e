/** What a closed period paid and would pay now: what cannot be told is no 0, and nobody is asked to pay it back. */
import { schemeById } from "../../../src/schemes";
import type { Layout } from "../../../src/template/layout";
import type { Correction } from "../../../src/template/registers/correction";
import { duesOf, isDeliberate, leftOf } from "../../../src/template/registers/dues";

const NOVEMBER = { kind: "month", year: 2026, index: 11 } as const;
const LAYOUT: Layout = {
  ...{ scheme: schemeById("base-plus-20")!, language: "zh-CN", number: 1, prefix: "绩效", sheets: {} },
  opened: [NOVEMBER],
};
const person = (id: string, total: number | string, state = "已填齐") => ({
  ...{ id, name: `经理${id}`, department: "", states: [state, "未开始"] },
  figures: { total: [total, ""] },
});
const corrected = (id: string, amount: number): Correction => ({
  ...{ number: 1, id, name: `经理${id}`, period: "2026M11", column: "total", amount },
  ...{ paysIn: "2026M12", reason: "补记", by: "王人事", at: 46_447 },
});

function found(
  paid: ReturnType<typeof person>[],
  now: ReturnType<typeof person>[],
  corrections: Correction[] = [],
) {
  return duesOf(LAYOUT, NOVEMBER, paid, now, corrections).map((due) => [
    due.id,
    due.paid,
    due.now,
    leftOf(due),
  ]);
}

test("what is the same is not listed; what differs is, in fen, less what is corrected", () => {
  const paid = [person("1", 600), person("2", 0.1 + 0.2), person("3", 100)];
  const now = [person("1", 600), person("2", 0.3), person("3", 123.45)];
  expect(found(paid, now)).toEqual([["3", 10_000, 12_345, 2_345]]);
  expect(found(paid, now, [corrected("3", 2_000)])).toEqual([["3", 10_000, 12_345, 345]]);
  // Corrected although nothing differs: that is to be seen.
  expect(found(paid, now, [corrected("1", 5), corrected("3", 2_345)])).toEqual([
    ["1", 60_000, 60_000, -5],
    ["3", 10_000, 12_345, 0],
  ]);
});

test("who had left by the entries of now is due nothing; who is not complete, or not there, is due nobody knows what", () => {
  const paid = [person("1", 600), person("2", 500), person("3", 400), person("4", "", "缺1项")];
  const now = [person("1", "", "不在岗"), person("2", "", "缺1项"), person("4", 300)];
  expect(found(paid, now)).toEqual([
    ["1", 60_000, 0, -60_000],
    ["2", 50_000, undefined, undefined],
    ["3", 40_000, undefined, undefined],
    // Closed without a figure, which there is now.
    ["4", 0, 30_000, 30_000],
  ]);
});

test("what an appeal has granted beyond the entries is not asked back as a matter of course; a part paid by hand still leaves the rest", () => {
  const granted = (paid: number, now: number, amount: number) =>
    duesOf(LAYOUT, NOVEMBER, [person("1", paid)], [person("1", now)], [corrected("1", amount)]).map((due) => [
      leftOf(due),
      isDeliberate(due),
    ]);
  expect(granted(600, 600, 5_000)).toEqual([[-5_000, true]]);
  expect(granted(600, 700, 15_000)).toEqual([[-5_000, true]]);
  expect(granted(600, 700, 4_000)).toEqual([[6_000, false]]);
  expect(granted(600, 700, 10_000)).toEqual([[0, false]]);
  const computed = { ...corrected("1", 5_000), paid: 60_000, now: 65_000 };
  // What was computed once, and is less by now, is.
  expect(
    duesOf(LAYOUT, NOVEMBER, [person("1", 600)], [person("1", 600)], [computed]).map(isDeliberate),
  ).toEqual([false]);
});

test("a small line by hand hides no greater reduction, and none that was decided about another amount", () => {
  const deliberate = (paid: number, now: number, line: Correction) =>
    duesOf(LAYOUT, NOVEMBER, [person("1", paid)], [person("1", now)], [line]).map(isDeliberate);
  expect(deliberate(600, 500, corrected("1", 1))).toEqual([false]);
  expect(deliberate(600, 600, corrected("1", 1))).toEqual([true]);
  // 600 was paid, 50 by hand with it; opened again and closed with 650, the 50 were paid twice.
  const line = { ...corrected("1", 5_000), paid: 60_000 };
  expect(deliberate(600, 600, line)).toEqual([true]);
  expect(deliberate(650, 650, line)).toEqual([false]);
});
