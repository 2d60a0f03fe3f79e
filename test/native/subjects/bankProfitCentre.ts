/** Years around the target, with items that agree with stock and increment and items that do not. */
import { bankProfitCentre as scheme } from "../../../src/schemes/catalogue/bank-profit-centre";
import { atThreshold, eachWord, optionCases, peopleCases, perPeriod } from "../cases";
import { bookOf, exact } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

const ITEMS = ["interest", "deposits", "fees"] as const;

function year(
  stock: readonly number[],
  increment: readonly number[],
  actual: readonly number[],
  more: Values = {},
): Values {
  const of = (head: string, values: readonly number[]) =>
    ITEMS.map((item, index) => [`${head}_${item}`, exact(values[index] ?? 0)] as const);
  return {
    ...Object.fromEntries([...of("stock", stock), ...of("increment", increment), ...of("actual", actual)]),
    ...more,
  };
}

function rows(seed: number, count: number): Values[] {
  const random = new Random(seed);
  const triple = (most: number) => ITEMS.map(() => random.between(0, most, 4));
  return Array.from({ length: count }, (_, index): Values => {
    const stock = triple(200);
    const increment = triple(30);
    const sums = stock.map((value, at) => exact(value + (increment[at] ?? 0)));
    const least = [0, -0.000001, 0.000001, -0.01, 0.01, 5, -20][index % 7] ?? 0;
    // The shortfall or surplus in the first item, so that the whole lies just on, under or over its target.
    const actual = sums.map((value, at) => (at === 0 ? value + least : value));
    const targets = Object.fromEntries(ITEMS.map((item, at) => [`target_${item}`, sums[at] ?? 0]));
    const given =
      index % 3 === 0
        ? {}
        : index % 3 === 1
          ? targets
          : { ...targets, target_fees: exact((sums[2] ?? 0) + 1) };
    return year(stock, increment, actual, {
      ...given,
      ...(index % 4 === 0 ? {} : { base_pay: random.between(0, 20) }),
    });
  });
}

const NOTHING = [year([0, 0, 0], [0, 0, 0], [5, 0, 0]), year([10, 0, 0], [0, 0, 0], [-5, 0, 0])];

/** Years with a loss, on nothing, with a profit. */
const LOSSES = [-5, 12, -0.000001, 0, 3, -20.5, 30, 5].map((actual) =>
  year([10, 0, 0], [2, 0, 0], [actual, 0, 0], { base_pay: 4 }),
);

export const bankProfitCentreSubject: Subject = {
  scheme,
  books: [
    bookOf(scheme, {
      id: "rate entered",
      seed: 1,
      rows: [...rows(1, 90), ...NOTHING],
      parameters: { rate: 0.035 },
    }),
    bookOf(scheme, {
      id: "only from the target on",
      seed: 2,
      rows: [...rows(2, 84), ...NOTHING],
      parameters: { rate: 0.035, below: "threshold", decimals: 2 },
    }),
    bookOf(scheme, {
      id: "losses carried",
      seed: 4,
      periods: 2,
      rows: LOSSES,
      roster: [{}, { loss: 3 }, { loss: 30 }],
      parameters: { rate: 0.035, negative: "carried" },
    }),
    bookOf(scheme, {
      id: "losses taken off",
      seed: 5,
      rows: LOSSES,
      parameters: { rate: 0.035, negative: "deducted" },
      others: false,
    }),
    bookOf(scheme, { id: "rate lost", seed: 3, rows: rows(3, 28), others: false }),
  ],
  cases: [
    ...atThreshold("actual, target", (at) =>
      at.ready ? [at.figure("actual"), at.figure("target")] : undefined,
    ),
    ...eachWord("met", [true, false]),
    ...eachWord("agree", [true, false]),
    perPeriod("the two targets differ", ({ state }) => state === "两种口径目标不等"),
    perPeriod("no target at all", (at) => at.shown("completion") === "#N/A"),
    perPeriod("rate lost", (at) => at.ready && at.shown("performance_pay") === "#N/A"),
    perPeriod("pay by completion", (at) => at.figure("performance_pay") > 0 && at.shown("met") === false),
    perPeriod(
      "no pay below the target",
      (at) => at.figure("performance_pay") === 0 && at.shown("met") === false,
    ),
    perPeriod("loss carried on", (at) => at.figure("left") > 0),
    perPeriod(
      "loss made up in part",
      (at) => at.figure("brought") > at.figure("left") && at.figure("left") > 0,
    ),
    perPeriod("loss made up", (at) => at.figure("brought") > 0 && at.figure("performance_pay") > 0),
    perPeriod("loss taken off", (at) => at.figure("performance_pay") < 0),
    ...optionCases(scheme),
    ...peopleCases(scheme),
  ],
};
