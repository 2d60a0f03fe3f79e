import fc, { runs } from "../property";
import { cell, points, rate, shares } from "./cells";
import { column, compute, one } from "./compute";
import { Fraction, ZERO } from "./fraction";

const total = (values: readonly Fraction[]) => values.reduce((sum, value) => sum.plus(value), ZERO);

describe("WEIGHTED", () => {
  test("is the exact sum of score × weight", () => {
    fc.assert(
      fc.property(shares({ min: 1, max: 9 }), fc.infiniteStream(cell), (weights, stream) => {
        const scores = [...stream.take(weights.length)];
        const whole = total(weights.map(Fraction.of)).compare(new Fraction(2n)) > 0 ? 100n : 1n;
        const sum = total(
          scores.map((score, item) => Fraction.of(score).times(Fraction.of(weights[item] ?? 0))),
        );
        expect(one("WEIGHTED", [scores], [weights])).toBe(sum.over(new Fraction(whole)).toDouble());
      }),
      runs(500),
    );
  });

  test("without weights it is the plain mean", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 9 }), (scores) => {
        const mean = total(scores.map(Fraction.of)).over(new Fraction(BigInt(scores.length)));
        expect(one("WEIGHTED", [scores])).toBe(mean.toDouble());
        expect(one("WEIGHTED", column(scores))).toBe(mean.toDouble());
      }),
      runs(500),
    );
  });

  test("rescaled, the scores present share the weight", () => {
    const maybe = fc.option(points, { nil: "" as const });
    fc.assert(
      fc.property(shares({ min: 2, max: 6 }), fc.infiniteStream(maybe), (weights, stream) => {
        const scores = [...stream.take(weights.length)];
        const present = scores.flatMap((score, item) =>
          score === "" ? [] : [{ score: Fraction.of(score), weight: Fraction.of(weights[item] ?? 0) }],
        );
        const weight = total(present.map((part) => part.weight));
        const actual = one("WEIGHTED", [scores], [weights], "rescale");
        if (weight.top === 0n) expect(actual).toBe("#N/A");
        else
          expect(actual).toBe(
            total(present.map((part) => part.score.times(part.weight)))
              .over(weight)
              .toDouble(),
          );
      }),
      runs(500),
    );
  });
});

test("SCORE is the exact total, adjusted and held", () => {
  const sheet = fc.array(points, { minLength: 1, maxLength: 8 });
  const net = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(sheet, net, fc.nat(20), fc.integer({ min: 0, max: 900 }), (entries, adjust, limit, high) => {
      const held = Math.min(limit, Math.max(-limit, adjust));
      const sum = total(entries.map(Fraction.of)).plus(Fraction.of(held));
      const expected = sum.max(ZERO).min(Fraction.of(high));
      expect(one("SCORE", [entries], 100, adjust, -limit, limit, null, high)).toBe(expected.toDouble());
    }),
    runs(500),
  );
});

test("DEDUCT leaves max − Σ counts × per, not below the floor; the floor if something happened too often", () => {
  const item = fc.tuple(
    fc.option(fc.nat(9), { nil: "" as const }),
    rate,
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom("" as const, "none" as const) }, fc.nat(9)),
  );
  const items = fc.array(item, { minLength: 1, maxLength: 6 }).filter((list) => list.some(([x]) => x !== ""));
  fc.assert(
    fc.property(points, items, fc.nat(5), (max, list, floor) => {
      const off = total(list.map(([count, per]) => Fraction.of(Number(count)).times(Fraction.of(per))));
      const isTooOften = list.some(([count, , most]) => typeof most === "number" && Number(count) > most);
      const left = isTooOften ? ZERO : Fraction.of(max).minus(off);
      const actual = one(
        "DEDUCT",
        max,
        [list.map(([count]) => count)],
        column(list.map(([, per]) => per)),
        [list.map(([, , most]) => most)],
        floor,
      );
      expect(actual).toBe(left.max(Fraction.of(floor)).toDouble());
    }),
    runs(500),
  );
});

describe("QUOTA", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });
  const labels = (count: number) => [Array.from({ length: count }, (_, index) => `grade ${index + 1}`)];

  test("everybody is graded, and nobody better has a worse grade", () => {
    fc.assert(
      fc.property(
        scores,
        shares({ min: 1, max: 6 }),
        fc.constantFrom("better", "就低"),
        (list, parts, ties) => {
          const grades = compute("QUOTA", column(list), [parts], labels(parts.length), null, ties).map(
            (row) => String(row[0]),
          );
          expect(grades.every((grade) => grade.startsWith("grade "))).toBe(true);
          list.forEach((score, a) =>
            list.forEach((other, b) => {
              const [mine, theirs] = [Number(grades[a]?.slice(6)), Number(grades[b]?.slice(6))];
              if (score === other) expect(mine).toBe(theirs);
              if (score > other) expect(mine).toBeLessThanOrEqual(theirs);
            }),
          );
        },
      ),
    );
  });

  test("without ties the sizes are the differences of the rounded cut points", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), shares({ min: 1, max: 6 }), (people, parts) => {
        const grades = compute(
          "QUOTA",
          column(Array.from({ length: people }, (_, rank) => 1000 - rank)),
          [parts],
          labels(parts.length),
        );
        const whole = total(parts.map(Fraction.of)).compare(new Fraction(2n)) > 0 ? 100n : 1n;
        let share = ZERO;
        let before = 0;
        parts.forEach((part, index) => {
          share = share.plus(Fraction.of(part));
          const cut = Number(
            share
              .times(new Fraction(BigInt(people)))
              .over(new Fraction(whole))
              .plus(new Fraction(1n, 2n))
              .floor(),
          );
          expect(grades.filter((row) => row[0] === `grade ${index + 1}`)).toHaveLength(cut - before);
          before = cut;
        });
        expect(before).toBe(people);
      }),
    );
  });

  test("groups do not touch each other", () => {
    fc.assert(
      fc.property(scores, scores, shares({ min: 2, max: 4 }), (a, b, parts) => {
        const names = labels(parts.length);
        const groups = column([...a.map(() => "north"), ...b.map(() => "south")]);
        const together = compute("QUOTA", column([...a, ...b]), [parts], names, groups);
        const apart = [
          ...compute("QUOTA", column(a), [parts], names),
          ...compute("QUOTA", column(b), [parts], names),
        ];
        expect(together).toEqual(apart);
      }),
    );
  });
});

describe("LEVEL", () => {
  const operator = fc.constantFrom(">=", "<=", ">", "<", "=", "≥", "≤");
  const small = fc.integer({ min: 0, max: 4 });
  const ladder = fc.record({
    values: fc.tuple(small, small),
    operators: fc.tuple(operator, operator),
    thresholds: fc.array(fc.tuple(fc.option(small, { nil: "" as const }), small), {
      minLength: 1,
      maxLength: 4,
    }),
    isCumulative: fc.boolean(),
  });
  const holds = (value: number, sign: string, threshold: number | "") =>
    threshold === "" ||
    (value === threshold
      ? ">=<=≥≤".includes(sign) && sign !== "<" && sign !== ">"
      : ">≥".includes(sign[0] ?? "") === value > threshold && sign !== "=");

  test("is the highest level all of whose conditions hold, with or without the lower ones", () => {
    fc.assert(
      fc.property(ladder, ({ values, operators, thresholds, isCumulative }) => {
        const reached = thresholds.map((line) =>
          line.every((threshold, item) => holds(values[item] ?? 0, operators[item] ?? "", threshold)),
        );
        let level = -1;
        reached.forEach((isReached, index) => {
          if (isReached && (!isCumulative || reached.slice(0, index).every(Boolean))) level = index;
        });
        const labels = thresholds.map((_, index) => `level ${index}`);
        const actual = one("LEVEL", [values], [operators], thresholds, [labels], "none", isCumulative);
        expect(actual).toBe(level < 0 ? "none" : labels[level]);
      }),
      runs(500),
    );
  });
});
