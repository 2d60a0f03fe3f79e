/** The workbooks and cases of 大客户部考核办法. */
import { bigAccountQuarterLedger } from "../../../src/schemes/catalogue/big-account-quarter-ledger";
import type { Book, Case, PersonYear, Subject } from "../subject";
import { book } from "./bigAccountRows";

const RATES = {
  rate_in: 0.03,
  rates_over: [
    [0, 0.05],
    [50, 0.06],
    [120, 0.08],
  ],
} as const;

const BOOKS: readonly Book[] = [
  book("default", RATES, { count: 120, seed: 1, wrong: 2 }),
  {
    ...book("from the second and the third quarter on", RATES, { count: 30, seed: 6 }),
    changes: [
      {
        from: { kind: "quarter", year: 2026, index: 2 },
        parameters: { vat: 1.13, kpi_weights: [0.4, 0.2, 0.4] },
      },
      {
        from: { kind: "quarter", year: 2026, index: 3 },
        parameters: { rate_in: 0.04, rates_over: [[0, 0.06]], deduct_order: "after_vat" },
      },
    ],
  },
  book("carry", { ...RATES, surplus: "carry" }, { count: 50, seed: 2 }),
  book("vat", { ...RATES, deduct_order: "after_vat", vat: 1.13 }, { count: 10, seed: 3 }),
  book("funnel", { ...RATES, outside_fill: "funnel_first" }, { count: 32, seed: 4 }),
  book("year", { ...RATES, below_year: "zero", negative: "no", promotion: "year" }, { count: 46, seed: 5 }),
  book(
    "kpi",
    {
      ...RATES,
      kpi_standard: [
        [0, 0.5],
        [60, 0.8],
        [80, 1],
        [90, 1.2],
      ],
      kpi_weights: [0.4, 0.25, 0.35],
      pay_parts: [0.7, 0.3],
      decimals: 2,
    },
    { count: 24, seed: 6 },
  ),
  book(
    "open tables",
    {
      rate_in: 0.035,
      rates_over: [
        [null, 0.04],
        [50, 0.07],
      ],
      kpi_standard: [
        [null, 0.6],
        [80, 1.1],
      ],
      surplus: "carry",
      outside_fill: "funnel_first",
      negative: "no",
    },
    { count: 14, seed: 7 },
  ),
  book(
    "two years",
    { ...RATES, surplus: "carry", promotion: "year" },
    { count: 24, seed: 8, first: 3, periods: 4, wrong: 0 },
  ),
  book("lost rates", {}, { count: 4, seed: 9, periods: 2 }),
];

const TOLERANCE = 1e-9;
/** What "just" under or over may be, beyond the tolerance. */
const JUST = 0.0105;

const num = (value: unknown): number => (typeof value === "number" ? value : NaN);
const compare = {
  on: (a: number, b: number) => Math.abs(a - b) <= TOLERANCE,
  "just under": (a: number, b: number) => b - a > TOLERANCE && b - a <= JUST,
  "just over": (a: number, b: number) => a - b > TOLERANCE && a - b <= JUST,
};

interface Quarter {
  figure(column: string, shift?: number): number;
  entered(column: string): number;
  state: string;
  index: number;
}

const quartersOf = ({ figures, states, person, offset }: PersonYear): Quarter[] =>
  states.map((state, index) => ({
    index,
    state,
    figure: (column, shift = 0) => num(figures[column]?.[index + shift]),
    entered: (column) => num(person.entries[offset + index]?.[column]),
  }));

const perQuarter = (title: string, holds: (quarter: Quarter, year: PersonYear) => boolean): Case => ({
  title,
  hits: (year) => quartersOf(year).filter((quarter) => holds(quarter, year)).length,
});
const perYear = (
  title: string,
  holds: (figure: (column: string) => number, year: PersonYear) => boolean,
): Case => ({
  title,
  hits: (year) => Number(holds((column) => num(year.figures[column]?.[0]), year)),
});

/** On, just under and just over a threshold. */
const atThreshold = (
  title: string,
  amounts: (quarter: Quarter, year: PersonYear) => readonly [number, number] | undefined,
): Case[] =>
  Object.entries(compare).map(([place, holds]) =>
    perQuarter(`${title}: ${place}`, (quarter, year) => {
      const pair = amounts(quarter, year);
      return pair !== undefined && holds(...pair);
    }),
  );
const atYearThreshold = (
  title: string,
  amounts: (figure: (column: string) => number, year: PersonYear) => readonly [number, number],
): Case[] =>
  Object.entries(compare).map(([place, holds]) =>
    perYear(`${title}: ${place}`, (figure, year) => holds(...amounts(figure, year))),
  );

const gapBefore = (quarter: Quarter, year: PersonYear, column: string, opening: string): number =>
  quarter.index === 0 ? num(year.figures[opening]?.[0]) : quarter.figure(column, -1);
const bonusGap = (quarter: Quarter, year: PersonYear) => gapBefore(quarter, year, "gap_out", "opening_gap");
const ready = ({ state }: Quarter) => state === "已填齐";
const openingFilled = (year: PersonYear, index: number) =>
  (year.figures.floating_filled ?? [])
    .slice(0, index + 1)
    .reduce<number>((sum, value) => sum + num(value), 0);
/** What a book sets a parameter to, or else its option or number by default. */
const setTo = (parameter: string, { book: { parameters } }: PersonYear): unknown => {
  const definition = bigAccountQuarterLedger.parameters.find(({ id }) => id === parameter);
  return (
    parameters[parameter] ??
    (definition?.kind === "choice" || definition?.kind === "number" ? definition.value : undefined)
  );
};
const chosen = (parameter: string, option: string): Case =>
  perYear(`${parameter} = ${option}`, (_, year) => setTo(parameter, year) === option);

const CASES: readonly Case[] = [
  ...atThreshold("effective amount, base", (q) =>
    ready(q) ? [q.figure("effective"), q.figure("base")] : undefined,
  ),
  ...atThreshold("effective amount, target", (q) =>
    ready(q) ? [q.figure("effective"), q.figure("target")] : undefined,
  ),
  ...atThreshold("floating pay: effective amount, base", (q) =>
    ready(q) ? [q.figure("floating_effective"), q.figure("base")] : undefined,
  ),
  ...atThreshold("floating pay: effective amount, target", (q) =>
    ready(q) ? [q.figure("floating_effective"), q.figure("target")] : undefined,
  ),
  ...atThreshold("available, gap", (q, year) =>
    bonusGap(q, year) > 0 ? [q.figure("available"), bonusGap(q, year)] : undefined,
  ),
  ...atThreshold("available, gap and base", (q, year) =>
    bonusGap(q, year) > 0 ? [q.figure("available"), bonusGap(q, year) + q.figure("base")] : undefined,
  ),
  ...atThreshold("floating pay: filled so far, opening gap", (q, year) => {
    const opening = num(year.figures.opening_gap_floating?.[0]);
    // What exceeds the opening gap is the filling of a later one.
    return opening > 0 && q.figure("floating_filled") > 0
      ? [openingFilled(year, q.index), opening]
      : undefined;
  }).filter(({ title }) => !title.endsWith("just over")),
  ...atYearThreshold("year, base", (f) => [f("year_net"), f("year_base")]),
  ...atYearThreshold("year, target", (f) => [f("year_net"), f("year_target")]),
  ...atYearThreshold("over target, second tier", (f) => [f("year_over"), 50]),
  ...atYearThreshold("over target, third tier", (f, year) => [
    setTo("rates_over", year) === RATES.rates_over ? f("year_over") : NaN,
    120,
  ]),
  ...[60, 80, 90].flatMap((bound) =>
    atThreshold(`KPI score, band from ${bound}`, (q, { book: { parameters } }) =>
      parameters.kpi_standard ? [q.figure("kpi_score"), bound] : undefined,
    ),
  ),
  perQuarter("KPI score 0", (q) => q.figure("kpi_score") === 0),
  perQuarter("KPI score 100", (q) => q.figure("kpi_score") === 100),
  perQuarter("negative receipts", (q) => q.entered("receipts") < 0),
  perQuarter("no receipts", (q) => q.entered("receipts") === 0),
  perQuarter("negative while a gap is open", (q, year) => q.figure("net") < 0 && bonusGap(q, year) > 0),
  perQuarter("no outside money", (q) => ready(q) && q.figure("outside") === 0),
  perQuarter(
    "all outside the funnel",
    (q) => q.figure("outside") > 0 && q.figure("outside") >= q.figure("net"),
  ),
  perQuarter("outside money reduces the bonus", (q) => q.figure("bonus_base") < q.figure("in_target")),
  perQuarter(
    "outside money that costs nothing",
    (q) =>
      q.figure("outside") > 0 &&
      q.figure("bonus_base") > 0 &&
      compare.on(q.figure("bonus_base"), q.figure("in_target")),
  ),
  perYear(
    "outside the funnel beyond the year's target",
    (f, { figures }) =>
      (figures.outside ?? []).reduce<number>((sum, value) => sum + num(value), 0) > f("year_target"),
  ),
  perQuarter("joint project", (q) => q.figure("joint") > 0),
  perQuarter(
    "joint project outside the funnel",
    (q) => q.figure("joint") > 0 && q.figure("outside") > (q.entered("outside") || 0),
  ),
  perQuarter("joint project that is not in order", (q, { figures }) => figures.joint?.[q.index] === "#N/A"),
  perYear("opening gap", (f) => f("opening_gap") > 0),
  perYear("opening carry", (f) => f("opening_carry") > 0),
  perYear(
    "opening carry that counts in the bonus ledger",
    (f, year) => f("opening_carry_bonus") > 0 && setTo("surplus", year) === "carry",
  ),
  perYear(
    "nothing carried into the second year of the bonus ledger",
    (f, { offset, book: { parameters } }) =>
      offset > 0 &&
      parameters.surplus === "carry" &&
      f("opening_carry") > 0 &&
      f("opening_carry_bonus") === 0,
  ),
  perQuarter("surplus outside the funnel carried on", (q) => q.figure("outside_carried") > 0),
  perQuarter("refund of a project outside the funnel", (q) => q.entered("outside") < 0),
  perYear(
    "tiers above target begin where outside money ends",
    (f) => f("year_over_from") > 0 && f("year_over") > 0,
  ),
  perYear(
    "the same from within the second tier into the third",
    (f, year) =>
      setTo("rates_over", year) === RATES.rates_over &&
      f("year_over_from") > 50 &&
      f("year_over_from") + f("year_over") > 120,
  ),
  perYear("the year so far is missing", (_, { figures }) => figures.settlement?.[0] === "#N/A"),
  perYear(
    "opening gap of floating pay beyond the bonus ledger's",
    (f) => f("opening_gap_floating") > f("opening_gap"),
  ),
  perYear("floating pay withheld before", (f) => f("opening_floating") > 0),
  perYear("joins during the year", (_, { states }) => states[0] === "不在岗" && states.includes("已填齐")),
  perYear("leaves during the year", (_, { states }) => states[0] === "已填齐" && states.includes("不在岗")),
  perYear("not employed at all", (_, { states }) =>
    states.every((state) => state === "不在岗" || state === "未开始"),
  ),
  perQuarter("entries missing", (q) => q.state.startsWith("缺")),
  perQuarter("nothing filled in", (q) => q.state === "未填报" || q.state === "缺6项"),
  perQuarter("gap left open", (q) => q.figure("gap_out") > 0),
  perQuarter("one withheld quarter released", (q) => q.figure("released") === 1),
  perQuarter("several withheld quarters released", (q) => q.figure("released") > 1),
  perQuarter("floating pay withheld", (q) => q.figure("floating") > 0 && q.figure("floating_paid") === 0),
  perQuarter(
    "withheld floating pay paid",
    (q) => q.figure("floating_paid") > q.figure("floating") + TOLERANCE,
  ),
  perQuarter("surplus carried in the floating-pay ledger", (q) => q.figure("carry_out") > 0),
  perQuarter(
    "surplus pays now",
    (q, { book: { parameters } }) =>
      parameters.surplus !== "carry" && q.figure("in_target") > q.figure("target") + TOLERANCE,
  ),
  perQuarter(
    "surplus carried in the bonus ledger",
    (q, { book: { parameters } }) =>
      parameters.surplus === "carry" &&
      q.figure("in_target") > 0 &&
      q.figure("effective") > q.figure("in_target") + TOLERANCE,
  ),
  ...[1, 0, -1].map((move): Case => ({
    title: `grade move ${move}`,
    hits: ({ figures }) => (figures.grade_move ?? []).filter((value) => value === move).length,
  })),
  perYear("settlement below 0", (f) => f("settlement") < 0),
  perYear("settlement 0", (f) => f("settlement") === 0),
  perYear("settlement above 0", (f) => f("settlement") > 0),
  perYear("settlement not taken back", (f, year) => {
    const accrued = (year.figures.accrued ?? []).reduce<number>((sum, value) => sum + num(value), 0);
    return setTo("negative", year) === "no" && f("year_accrued") < accrued - TOLERANCE;
  }),
  perYear(
    "year below its base, accrued on the actual amount",
    (f, year) =>
      setTo("below_year", year) === "actual" &&
      f("year_net") < f("year_base") - TOLERANCE &&
      f("year_accrued") > 0,
  ),
  perYear("year not complete", (_, { figures }) => figures.year_net?.[0] === ""),
  perYear("second year, opened by the first", (f, { offset }) => offset > 0 && f("opening_gap") > 0),
  perQuarter(
    "no ledger where the year before closes with an error",
    (q, { offset, figures }) =>
      offset > 0 &&
      q.index > 0 &&
      figures.opening_gap?.[0] === "#N/A" &&
      figures.gap_out?.[q.index] === "#N/A",
  ),
  perYear(
    "year with a joint project that is not in order",
    (_, { figures }) => figures.year_net?.[0] === "#N/A",
  ),
  perQuarter("rates lost", (_, { book: { id } }) => id === "lost rates"),
  ...bigAccountQuarterLedger.parameters.flatMap((parameter) =>
    parameter.kind === "choice" ? parameter.options.map(({ id }) => chosen(parameter.id, id)) : [],
  ),
  ...(["vat", "kpi_standard", "kpi_weights", "pay_parts", "decimals"] as const).map((parameter) =>
    perYear(`${parameter} changed`, (_, { book: { parameters } }) => parameter in parameters),
  ),
];

export const bigAccountSubject: Subject = {
  scheme: bigAccountQuarterLedger,
  books: BOOKS,
  cases: CASES,
  changing: book("changing", RATES, { count: 24, seed: 10 }),
};
