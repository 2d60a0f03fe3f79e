/** An array gives what its rows give one by one: figures, blanks and errors. */
import fc from "../property";
import { cell, points, rate, signedMoney } from "./cells";
import { column, compute } from "./compute";
import type { FunctionId } from "../../src/calculation/library";

/** Mostly numbers, sometimes what people leave or type by mistake. */
const entry = (numbers: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 8, arbitrary: numbers }, fc.constantFrom<unknown>("", "x", true, { code: "#N/A" }, NaN));
const many = (numbers: fc.Arbitrary<number>) => fc.array(entry(numbers), { minLength: 2, maxLength: 6 });

const tiers = [
  ["", 0.01],
  [100, 0.05],
  [1000, ""],
];

/** Functions of one value: everything but the first argument is shared. */
const VALUES: readonly (readonly [FunctionId, fc.Arbitrary<number>, readonly unknown[]])[] = [
  ["BAND", cell, [tiers, "down"]],
  ["TIERED", signedMoney, [tiers, "marginal", "up", 40]],
  ["TIERED", signedMoney, [tiers, "whole"]],
  ["LINEAR", cell, [0, 1, 100, 7, -1]],
  ["STEPSCORE", cell, [1, 0.05, 20, 2, 2, 25, 0, "started"]],
  ["BONUS", signedMoney, [0.0712, 1.17, 0.8, 0.9, 2]],
  ["RATIO", cell, [12, 1.5]],
  ["DUEWINDOW", fc.integer({ min: 0, max: 60000 }), ["workdays", 3]],
];

test.each(VALUES)("%s", (id, numbers, rest) => {
  fc.assert(
    fc.property(many(numbers), (values) => {
      const each = values.map((value) => compute(id, value, ...rest));
      expect(compute(id, column(values), ...rest)).toEqual(each.flat());
      if (id !== "DUEWINDOW")
        expect(compute(id, [values], ...rest)).toEqual([each.map((rows) => rows[0]?.[0])]);
    }),
  );
});

const sheet = fc.array(fc.array(entry(points), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 5,
});
const PEOPLE: readonly (readonly [FunctionId, readonly unknown[]])[] = [
  ["WEIGHTED", [[[0.5, 0.2, 0.3]], "error"]],
  ["WEIGHTED", [[[50, 20, 30]], "rescale"]],
  ["WEIGHTED", []],
  ["SCORE", [[[90, 95, 100]], 3, -2, 2, 5, 200, 1]],
  [
    "LEVEL",
    [
      [[">=", "<", ">"]],
      [
        [1, 90, 2],
        [50, "", 60],
      ],
      [["low", "high"]],
      "none",
      false,
    ],
  ],
];

test.each(PEOPLE)("%s", (id, rest) => {
  fc.assert(
    fc.property(sheet, (rows) => {
      expect(compute(id, rows, ...rest)).toEqual(rows.flatMap((row) => compute(id, [row], ...rest)));
    }),
  );
});

test("DEDUCT", () => {
  const counts = fc.array(fc.array(entry(fc.nat(4)), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 5,
  });
  fc.assert(
    fc.property(counts, (rows) => {
      const rest = [[[1, 2, 0.5]], [[3, "", 2]], 1];
      expect(compute("DEDUCT", 10, rows, ...rest)).toEqual(
        rows.flatMap((row) => compute("DEDUCT", 10, [row], ...rest)),
      );
    }),
  );
});

test("a value beside each row is that row's", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(signedMoney, rate, rate), { minLength: 2, maxLength: 6 }), (rows) => {
      const [amounts, rates, kpis] = [0, 1, 2].map((index) => column(rows.map((row) => row[index])));
      const each = rows.flatMap(([amount, of, kpi]) => compute("BONUS", amount, of, 1.17, 0.8, kpi));
      expect(compute("BONUS", amounts, rates, 1.17, 0.8, kpis)).toEqual(each);
    }),
  );
});

test("SPLIT: a split a row", () => {
  const shares = fc.array(entry(points), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(entry(signedMoney), shares), { minLength: 2, maxLength: 5 }), (rows) => {
      // shares that are blank as a whole are another error when they stand alone
      fc.pre(rows.every(([, list]) => list.some((share) => share !== "")));
      const together = compute(
        "SPLIT",
        column(rows.map((row) => row[0])),
        rows.map((row) => row[1]),
        2,
        "score",
      );
      const each = rows.flatMap(([amount, list]) => compute("SPLIT", amount, [list], 2, "score"));
      expect(together).toEqual(each);
    }),
  );
});

test("CARRYOVER: a ledger a row", () => {
  const periods = fc.array(entry(points), { minLength: 4, maxLength: 4 });
  const person = fc.tuple(periods, fc.integer({ min: -1, max: 40 }), fc.integer({ min: 0, max: 20 }));
  fc.assert(
    fc.property(fc.array(person, { minLength: 2, maxLength: 5 }), (people) => {
      const rest = (base: unknown, gap: unknown) => [base, 40, "excess", "carry", 60, gap, null, "carry_out"];
      const bases = column(people.map((one) => one[1]));
      const gaps = column(people.map((one) => one[2]));
      const together = compute(
        "CARRYOVER",
        people.map((one) => one[0]),
        ...rest(bases, gaps),
      );
      const each = people.flatMap(([list, base, gap]) => compute("CARRYOVER", [list], ...rest(base, gap)));
      expect(together).toEqual(each);
    }),
  );
});

test("QUOTAOFFSET: a row each", () => {
  const pair = fc.tuple(entry(fc.nat(200)), entry(fc.nat(2000)));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 2, maxLength: 6 }), (rows) => {
      const together = compute(
        "QUOTAOFFSET",
        column(rows.map((row) => row[0])),
        100,
        column(rows.map((row) => row[1])),
        1000,
        2,
        4,
        2,
      );
      const each = rows.flatMap(([a, b]) => compute("QUOTAOFFSET", a, 100, b, 1000, 2, 4, 2));
      expect(together).toEqual(each);
    }),
  );
});

/** By rows, each person's row gives what it gives alone, whatever its width. */
const anyWidth = (cells: fc.Arbitrary<unknown>) =>
  fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );

test("WEIGHTED by rows", () => {
  fc.assert(
    fc.property(anyWidth(entry(points)), fc.constantFrom("error", "rescale"), (rows, missing) => {
      const each = rows.flatMap((one) => compute("WEIGHTED", [one], null, missing, "rows"));
      expect(compute("WEIGHTED", rows, null, missing, "按行")).toEqual(each);
    }),
  );
});

test("STREAK by rows", () => {
  const flag = fc.constantFrom<unknown>(true, 1, false, 0, "", "x", { code: "#N/A" });
  fc.assert(
    fc.property(anyWidth(flag), (rows) => {
      expect(compute("STREAK", rows, "rows")).toEqual(
        rows.flatMap((one) => compute("STREAK", [one], "rows")),
      );
    }),
  );
});

test("CARRYOVER by rows, with values beside each person", () => {
  const values = fc.tuple(fc.integer({ min: -1, max: 40 }), fc.constantFrom<unknown>(40, 60, "", "none"));
  fc.assert(
    fc.property(anyWidth(entry(points)), fc.array(values, { minLength: 5, maxLength: 5 }), (rows, beside) => {
      const own = beside.slice(0, rows.length);
      const rest = (base: unknown, target: unknown) => [
        ...[base, target, "excess", "carry", null, null, null, "carry_out", "rows"],
      ];
      const [bases, targets] = [column(own.map(([base]) => base)), column(own.map(([, target]) => target))];
      expect(compute("CARRYOVER", rows, ...rest(bases, targets))).toEqual(
        rows.flatMap((one, row) => compute("CARRYOVER", [one], ...rest(own[row]?.[0], own[row]?.[1]))),
      );
    }),
  );
});
