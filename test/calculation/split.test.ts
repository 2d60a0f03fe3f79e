import fc, { runs } from "../property";
import { shares, signedMoney } from "./cells";
import { column, compute } from "./compute";
import { Fraction, ZERO } from "./fraction";

const sum = (parts: readonly unknown[]) =>
  parts.reduce(
    (total: Fraction, part) => (typeof part === "number" ? total.plus(Fraction.of(part)) : total),
    ZERO,
  );

const scores = fc
  .array(
    fc.option(
      fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      { nil: "" as const },
    ),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .filter((list) => list.some((score) => score !== "" && score > 0));

test("rounded parts add up to the amount, to the last decimal", () => {
  fc.assert(
    fc.property(signedMoney, scores, fc.integer({ min: 2, max: 4 }), (amount, list, decimals) => {
      const [parts = []] = compute("SPLIT", amount, [list], decimals, "score");
      expect(sum(parts).compare(Fraction.of(amount))).toBe(0);
      list.forEach((score, index) => expect(parts[index] === "").toBe(score === ""));
    }),
    runs(500),
  );
  fc.assert(
    fc.property(signedMoney, shares({ min: 1, max: 8 }), (amount, list) => {
      const parts = compute("SPLIT", amount, column(list), 2).map((row) => row[0]);
      expect(sum(parts).compare(Fraction.of(amount))).toBe(0);
    }),
    runs(500),
  );
});

test("a rounded part is less than one unit from its exact share; larger remainders and earlier parts come first", () => {
  fc.assert(
    fc.property(signedMoney.map(Math.abs), scores, (amount, list) => {
      const [parts = []] = compute("SPLIT", amount, [list], 2, "score");
      const numbers = list.map((score) => Fraction.of(score === "" ? 0 : score));
      const total = numbers.reduce((all, score) => all.plus(score), ZERO);
      const cents = (index: number) =>
        Fraction.of(amount)
          .times(numbers[index] ?? ZERO)
          .times(new Fraction(100n))
          .over(total);
      const given = list.map((score, index) => {
        if (score === "") return undefined;
        const exact = cents(index);
        const rest = exact.minus(new Fraction(exact.floor()));
        const extra = Fraction.of(Number(parts[index]))
          .times(new Fraction(100n))
          .minus(new Fraction(exact.floor()));
        expect([0, 1]).toContain(extra.toDouble());
        return { rest, hasExtra: extra.top !== 0n, index };
      });
      for (const a of given) {
        for (const b of given) {
          if (!a || !b || !a.hasExtra || b.hasExtra) continue;
          const order = a.rest.compare(b.rest);
          expect(order > 0 || (order === 0 && a.index < b.index)).toBe(true);
        }
      }
    }),
    runs(300),
  );
});

test("without rounding each part is exact", () => {
  fc.assert(
    fc.property(signedMoney, scores, (amount, list) => {
      const [parts] = compute("SPLIT", amount, [list], null, "按得分");
      const total = sum(list);
      const expected = list.map((score) =>
        score === "" ? "" : Fraction.of(amount).times(Fraction.of(score)).over(total).toDouble(),
      );
      expect(parts).toEqual(expected);
    }),
    runs(500),
  );
});

test("a negative amount splits as its opposite", () => {
  fc.assert(
    fc.property(signedMoney, scores, (amount, list) => {
      const [parts = []] = compute("SPLIT", amount, [list], 2, "score");
      const [opposite] = compute("SPLIT", -amount, [list], 2, "score");
      expect(opposite).toEqual(parts.map((part) => (part === "" ? "" : 0 - Number(part))));
    }),
  );
});
