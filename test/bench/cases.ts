/** What is measured: each function on the same data as a loop of doubles, of decimal.js, and plain formulas. */
import { Decimal } from "decimal.js";
import type { FunctionId } from "../../src/calculation/library";

export interface Case {
  readonly id: FunctionId;
  readonly what: string;
  /** One row of numbers a person. */
  readonly width: number;
  cell(random: () => number): number;
  readonly rest: readonly unknown[];
  /** The same arithmetic without any check. */
  doubles(row: readonly number[]): number;
  /** The shortest honest loop: each cell by 15 digits, exact, one rounding. */
  decimals(row: readonly number[]): number;
  /** Plain formulas beside the row, in R1C1; data stand in columns 1 to `width`. */
  readonly formulas: readonly string[];
}

const D = Decimal.clone({ defaults: true, precision: 60 });
const of = (cell: number | undefined) => new D((cell ?? 0).toPrecision(15));

const money = (random: () => number) => Math.round(random() * 1e8) / 100;
const score = (random: () => number) => Math.round(random() * 1000) / 10;

const BOUNDS = [0, 1e5, 2e5, 4e5, 8e5];
const RATES = [0.01, 0.02, 0.03, 0.04, 0.05];
const TIERS = BOUNDS.map((bound, index) => [bound, RATES[index]]);
const EXACT_TIERS = TIERS.map(([bound, rate]) => [of(bound), of(rate)] as const);
const WEIGHTS = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.2];
const EXACT_WEIGHTS = WEIGHTS.map(of);
const HUNDRED = of(100);
const [BASE, TARGET] = [40, 60];
const [EXACT_BASE, EXACT_TARGET] = [of(BASE), of(TARGET)];
const ZERO = of(0);

export const CASES: readonly Case[] = [
  {
    id: "BONUS",
    what: "7.12 % ÷ 1.17, 80 % + 20 % × 0.93, 2 decimals",
    width: 1,
    cell: money,
    rest: [0.0712, 1.17, 0.8, 0.93, 2],
    doubles: ([x = 0]) => Math.round(((x * 0.0712 * (0.8 + 0.2 * 0.93)) / 1.17) * 100) / 100,
    decimals: ([x]) =>
      of(x)
        .times(of(0.0712))
        .times(of(0.8).plus(of(0.2).times(of(0.93))))
        .div(of(1.17))
        .toDecimalPlaces(2)
        .toNumber(),
    formulas: ["=ROUND(RC1*0.0712*(0.8+(1-0.8)*0.93)/1.17,2)"],
  },
  {
    id: "TIERED",
    what: "5 tiers, marginal",
    width: 1,
    cell: money,
    rest: [TIERS],
    doubles([x = 0]) {
      let pay = 0;
      for (let tier = 0; tier < 5; tier++) {
        const from = BOUNDS[tier] ?? 0;
        if (x > from) pay += (Math.min(x, BOUNDS[tier + 1] ?? Infinity) - from) * (RATES[tier] ?? 0);
      }
      return pay;
    },
    decimals([x]) {
      let rest = of(x);
      let pay = ZERO;
      for (const [from, rate] of [...EXACT_TIERS].reverse()) {
        if (rest.lte(from)) continue;
        pay = pay.plus(rest.minus(from).times(rate));
        rest = from;
      }
      return pay.toNumber();
    },
    formulas: [
      "=SUMPRODUCT((RC1>{0;100000;200000;400000;800000})*(RC1-{0;100000;200000;400000;800000})*{0.01;0.01;0.01;0.01;0.01})",
    ],
  },
  {
    id: "WEIGHTED",
    what: "8 items",
    width: 8,
    cell: score,
    rest: [[WEIGHTS]],
    doubles: (row) => row.reduce((sum, x, item) => sum + x * (WEIGHTS[item] ?? 0), 0),
    decimals: (row) =>
      row.reduce((sum, x, item) => sum.plus(of(x).times(EXACT_WEIGHTS[item] ?? ZERO)), ZERO).toNumber(),
    formulas: ["=SUMPRODUCT(RC1:RC8,{0.1,0.1,0.1,0.1,0.1,0.1,0.2,0.2})"],
  },
  {
    id: "SCORE",
    what: "8 items of 100",
    width: 8,
    cell: score,
    rest: [100],
    doubles: (row) =>
      Math.max(
        0,
        row.reduce((sum, x) => sum + (x > 100 ? NaN : x), 0),
      ),
    decimals(row) {
      let sum = ZERO;
      for (const x of row.map(of)) {
        if (x.gt(HUNDRED) || x.lt(ZERO)) throw new Error("entry");
        sum = sum.plus(x);
      }
      return sum.toNumber();
    },
    formulas: ['=IF(MAX(RC1:RC8)>100,"",MAX(0,SUM(RC1:RC8)))'],
  },
  {
    id: "BAND",
    what: "5 bands",
    width: 1,
    cell: money,
    rest: [TIERS],
    doubles([x = 0]) {
      let band = 4;
      while (band > 0 && x < (BOUNDS[band] ?? 0)) band--;
      return RATES[band] ?? 0;
    },
    decimals([x]) {
      const value = of(x);
      let band = 4;
      while (band > 0 && value.lt(EXACT_TIERS[band]?.[0] ?? ZERO)) band--;
      return RATES[band] ?? 0;
    },
    formulas: ["=LOOKUP(RC1,{0,100000,200000,400000,800000},{0.01,0.02,0.03,0.04,0.05})"],
  },
  {
    id: "STEPSCORE",
    what: "whole steps, held between 0 and 100",
    width: 1,
    cell: score,
    rest: [50, 0.5, 60, 0.5, 0.5, 100, 0],
    doubles: ([x = 0]) =>
      Math.min(100, Math.max(0, 60 + Math.sign(x - 50) * Math.floor(Math.abs(x - 50) / 0.5 + 1e-9) * 0.5)),
    decimals([x]) {
      const gap = of(x).minus(50);
      const steps = gap.abs().div(of(0.5)).plus(1e-9).floor();
      return D.min(
        100,
        D.max(
          0,
          steps
            .times(of(0.5))
            .times(gap.isNegative() ? -1 : 1)
            .plus(60),
        ),
      ).toNumber();
    },
    formulas: ["=MIN(100,MAX(0,60+SIGN(RC1-50)*INT(ABS(RC1-50)/0.5+0.000000001)*0.5))"],
  },
  {
    id: "CARRYOVER",
    what: "4 periods, gap after each",
    width: 4,
    cell: score,
    rest: [BASE, TARGET, "first", "carry", null, null, null, "gap_out"],
    doubles(row) {
      let [gap, carried] = [0, 0];
      for (const actual of row) {
        const available = actual + carried;
        const effective = available - Math.min(gap, Math.max(0, available));
        gap = Math.max(0, gap + BASE - available);
        carried = effective >= BASE && effective > TARGET ? effective - TARGET : 0;
      }
      return gap;
    },
    decimals(row) {
      let [gap, carried] = [ZERO, ZERO];
      for (const actual of row) {
        const available = of(actual).plus(carried);
        const effective = available.minus(D.min(gap, D.max(ZERO, available)));
        gap = D.max(ZERO, gap.plus(EXACT_BASE).minus(available));
        carried = effective.gt(EXACT_TARGET) ? effective.minus(EXACT_TARGET) : ZERO;
      }
      return gap.toNumber();
    },
    // available, gap, carried of each period
    formulas: [
      "=RC1",
      "=MAX(0,40-RC5)",
      "=IF(RC5>60,RC5-60,0)",
      "=RC2+RC7",
      "=MAX(0,RC6+40-RC8)",
      "=IF(RC8-MIN(RC6,RC8)>60,RC8-MIN(RC6,RC8)-60,0)",
      "=RC3+RC10",
      "=MAX(0,RC9+40-RC11)",
      "=IF(RC11-MIN(RC9,RC11)>60,RC11-MIN(RC9,RC11)-60,0)",
      "=RC4+RC13",
      "=MAX(0,RC12+40-RC14)",
    ],
  },
];
