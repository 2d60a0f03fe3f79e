/** The workbooks and cases of 大客户部销售人员奖金计提考核办法 (cases on X). */
import { bigAccountXCases } from "../../../src/schemes/catalogue/big-account-x-cases";
import { dateSerial } from "../../../src/template/periods";
import {
  atThreshold,
  changedCases,
  eachWord,
  num,
  optionCases,
  peopleCases,
  perPeriod,
  perYear,
  type At,
} from "../cases";
import { bookOf, exact } from "../generate";
import { Random } from "../random";
import type { Book, GeneratedPerson, Subject, Values } from "../subject";

const scheme = bigAccountXCases;
const CAP = 30;

/** A quarter's money in terms of base, target, cap, a gap and a little. */
type Money = (terms: { b: number; t: number; c: number; g: number; e: number }) => number;

const base: Money = ({ b }) => b;
const target: Money = ({ t }) => t;
const short: Money = ({ b, g }) => b - g;
const around = (money: Money): Money[] => [
  money,
  (terms) => money(terms) - terms.e,
  (terms) => money(terms) + terms.e,
];
/** Each variant of one quarter with the others as they are. */
const varied = (quarters: readonly Money[], at: number): Money[][] =>
  around(quarters[at] ?? base).map((money) => quarters.map((other, index) => (index === at ? money : other)));

const SCENARIOS: readonly (readonly Money[])[] = [
  ...varied([base, target, base, target], 0),
  ...varied([target, base, target, target], 3),
  ...varied([({ c }) => c, base, target, target], 0),
  ...varied([target, target, target, ({ c }) => c], 3),
  // The gap made up exactly, in two steps, with the target reached, with the cap reached.
  ...varied([short, ({ b, g }) => b + g, base, target], 1),
  ...varied([short, ({ b, g }) => b + g / 2, ({ b, g }) => b + g / 2, target], 2),
  ...varied([short, ({ t, g }) => t + g, target, base], 1),
  ...varied([short, ({ c, g }) => c + g, base, base], 1),
  ...varied([short, ({ c }) => c, base, target], 1),
  ...varied([short, target, base, target], 1),
  // Two quarters open at once: the older closes first, then both.
  ...varied([short, short, ({ b, g }) => b + g, ({ b, g }) => b + g], 2),
  ...varied([short, short, ({ b, g }) => b + 2 * g, target], 2),
  [short, ({ b, g }) => b - 2 * g, short, ({ b, g }) => b + 5 * g],
  [short, short, short, short],
  // Surplus that lasts for the quarters after, and what is left of it at the end of the year.
  [({ t, c }) => (t + c) / 2, () => 0, target, target],
  [({ t, c }) => (t + c) / 2, target, target, ({ t, c }) => (t + c) / 2],
  [({ c }) => c + 9, ({ c }) => c, target, ({ c }) => c + 3],
  [target, target, target, ({ t, c }) => (t + c) / 2],
  // A hundredth short of the base.
  [({ b }) => b - 0.01, target, base, target],
  // The year exactly on its targets.
  ...varied([({ t, g }) => t - g, ({ t, g }) => t + g, target, target], 3),
  // A hundredth short of the cap after filling a gap.
  [short, ({ c, g }) => c + g - 0.01, base, base],
  // Refunds; nothing at all; far too much.
  [({ g }) => -g, target, () => 0, ({ c }) => 3 * c],
  [() => 0, () => 0, () => 0, () => 0],
];

const LITTLE: readonly [number, ...number[]] = [1e-6, 0.01, 4e-10, 3e-9];
const KPI = [0, 0.5, 0.85, 0.9, 1, 1.2, 2] as const;

function history(index: number, random: Random): Values[] {
  const t = index % 5 === 0 ? 20 : random.between(8, 26);
  const b = exact(t / 2);
  const g = random.between(0.5, b / 3);
  // Not in step with the newcomers, every fourth person.
  const e = LITTLE[(index + Math.floor(index / 4)) % LITTLE.length] ?? 0.01;
  const scenario = SCENARIOS[index % SCENARIOS.length] ?? [];
  // Every other round has nothing beside the receipts, so that they stand on their thresholds.
  const rich = Math.floor(index / SCENARIOS.length) % 2 === 1 || index % 7 === 3;
  return [0, 1, 2, 3].map((quarter) => {
    const receipts = exact((scenario[quarter] ?? base)({ b, t, c: CAP, g, e }));
    return {
      receipts,
      target: t,
      kpi: KPI[(index + quarter) % KPI.length] ?? 1,
      ...(index % 6 === 5 ? {} : { floating: random.between(500, 3000) }),
      ...(rich ? extras(index + quarter, receipts, random) : {}),
    };
  });
}

/** What stands beside the receipts, each kind alone and together. */
function extras(turn: number, receipts: number, random: Random): Values {
  switch (turn % 8) {
    case 0:
      return { implementation: random.between(1, 5) };
    case 1:
      return { implementation: 2 };
    case 2:
      return { implementation: 3, maintenance: random.between(0.1, 2) };
    case 3:
      // As much as the whole task, and more.
      return { implementation: random.between(27, 40) };
    case 4:
      return receipts > 0 ? { outside: exact(receipts / 4) } : {};
    case 5:
      return { development: turn % 3 === 0 ? -1.5 : random.between(0.5, 3), training: 0.8 };
    default:
      return { maintenance: 1.25, training: random.between(0.1, 1) };
  }
}

const OPENINGS: readonly Values[] = [
  {},
  {},
  { opening_gap: 4, opening_base: 10, opening_floating: 2000, opening_fixed: 600 },
  {},
  { opening_carry: 6.5 },
  {},
  { opening_gap: 12.5, opening_base: 21, opening_floating: 3999.99, opening_fixed: 1200 },
];

/** New in the first, second or third quarter, or just before; a target may be left out in the quarter of entry. */
function newcomers(book: Book, firstQuarter: number): Book {
  const dates = [
    dateSerial(2026, firstQuarter * 3 - 2, 1),
    dateSerial(2026, firstQuarter * 3, 31 - (firstQuarter === 2 || firstQuarter === 3 ? 1 : 0)),
    dateSerial(2026, firstQuarter * 3 - 1, 10),
    dateSerial(2025, 3, 31),
    dateSerial(2025, 4, 1),
    dateSerial(2025, 12, 31),
  ];
  const people = book.people.map((person, index): GeneratedPerson => {
    if (index % 4 !== 1 || person.entered !== undefined || person.left !== undefined) return person;
    const entered = dates[Math.floor(index / 4) % dates.length];
    const [first, ...rest] = person.entries;
    if (!first || index % 8 !== 1) return { ...person, ...(entered === undefined ? {} : { entered }) };
    const untasked: Record<string, string | number> = { ...first };
    delete untasked.target;
    return { ...person, ...(entered === undefined ? {} : { entered }), entries: [untasked, ...rest] };
  });
  return { ...book, people };
}

/** Implementation projects below, on and above their standard quote; more to move than there is software. */
function quotes(ids: readonly string[], random: Random, wrong: boolean): Values[] {
  const of = (n: number) => ids[(7 * n + 3) % ids.length] ?? "";
  const row = (n: number, income: number, quote: number): Values => ({
    project: `Q${n}`,
    person: of(n),
    income,
    quote,
  });
  return [
    row(0, 2, random.between(2.5, 6)),
    row(1, 3, 3),
    // One project's surplus does not make up for another's shortfall.
    row(2, 5, 10),
    row(2, 8, 5),
    row(3, 0, 60),
    row(4, random.between(1, 5), random.between(1, 5)),
    row(5, 1.999999, 2),
    ...(wrong ? [{ project: "Q6", person: of(6), income: 4 }] : []),
  ];
}

function projects(ids: readonly string[], random: Random, wrong: boolean): Values[] {
  const pair = (n: number, more: Values): Values => ({
    project: `P${n}`,
    income: random.between(2, 20),
    member1: ids[n % ids.length] ?? "",
    member2: ids[(n + 5) % ids.length] ?? "",
    share1: 0.7,
    share2: 0.3,
    ...more,
  });
  return [
    pair(3, {}),
    pair(10, { kind: "软件", outside: "否" }),
    pair(17, { kind: "实施" }),
    pair(24, { kind: "维护或培训" }),
    pair(31, { outside: "是" }),
    ...(wrong ? [pair(38, { share2: 0.2 })] : []),
  ];
}

/** A gap of 4 made up with as much as the cap beside it, and a little less and more: nothing else moves it. */
const upToCap: readonly GeneratedPerson[] = around(({ c, g }) => c + g).map((money, index) => ({
  id: `CAP${index + 1}`,
  roster: {},
  entries: [6, money({ b: 10, t: 20, c: CAP, g: 4, e: 0.01 }), 10, 20].map((receipts) => ({
    receipts: exact(receipts),
    target: 20,
    kpi: 1,
  })),
}));

interface Terms {
  seed: number;
  count: number;
  from?: number;
  parameters?: Book["parameters"];
  lists?: boolean;
  firstPeriod?: { year: number; index: number };
  periods?: number;
}

function ledgerBook(id: string, terms: Terms): Book {
  const { seed, count, from = 0, parameters = {}, lists = false, firstPeriod, periods = 4 } = terms;
  const random = new Random(seed);
  const book = bookOf(scheme, {
    id,
    seed,
    periods,
    parameters: { department_task: 1000, ...parameters },
    histories: Array.from({ length: count }, (_, index) => history(from + index, random)),
    roster: OPENINGS,
    ...(firstPeriod ? { firstPeriod } : {}),
    lists: (ids, source) => ({
      quotes: [quotes(ids, source, false), [], quotes(ids, source, id === "default")],
      joint: lists
        ? [projects(ids, source, id === "two years"), [], projects(ids, source, id === "default")]
        : [],
    }),
  });
  return newcomers(book, firstPeriod?.index ?? 1);
}

const withPeople = (people: readonly GeneratedPerson[], book: Book): Book => ({
  ...book,
  people: [...people, ...book.people],
});

const BOOKS: readonly Book[] = [
  withPeople(upToCap, ledgerBook("default", { seed: 41, count: 88, lists: true })),
  ledgerBook("readings", {
    seed: 42,
    count: 48,
    from: 20,
    lists: true,
    parameters: {
      implementation: "in_x",
      moved_pay: "in_x",
      joint: "bonus",
      back_kpi: "earned",
      back_floating: "yes",
      back_fixed: "yes",
      deduct_per: "month",
      new_rule: "calendar",
      new_floating: "no",
      case7: "year_end",
    },
  }),
  ledgerBook("both", {
    seed: 43,
    count: 44,
    from: 44,
    parameters: {
      implementation: "both",
      year_end: "carry",
      case7: "year_end",
      back_kpi: "earned",
      base_ratio: 0.6,
      rate_in: 0.045,
      rate_over: 0.07,
      rate_service: 0.055,
      pay_parts: [0.7, 0.3],
      fixed_deduction: 500,
      yuan_per_unit: 1000,
      cap: 28,
      decimals: 2,
    },
  }),
  ledgerBook("two years", {
    seed: 44,
    count: 44,
    from: 8,
    lists: true,
    firstPeriod: { year: 2026, index: 3 },
  }),
];

const gap = (at: At) => at.figure("gap_in");
const limits = (column: string) => (at: At) =>
  at.ready ? ([at.figure("available"), at.figure(column)] as const) : undefined;

export const bigAccountXCasesSubject: Subject = {
  scheme,
  books: BOOKS,
  cases: [
    ...atThreshold("X, base", limits("base")),
    ...atThreshold("X, target", limits("target")),
    ...atThreshold("X, cap", limits("cap")),
    ...atThreshold("effective amount, target, with a gap", (at) =>
      at.ready && gap(at) > 0 ? [at.figure("effective"), at.figure("target")] : undefined,
    ),
    ...atThreshold("effective amount, cap, with a gap", (at) =>
      at.ready && gap(at) > 0 ? [at.figure("effective"), at.figure("cap")] : undefined,
    ),
    ...atThreshold("what exceeds the base, gap", (at) =>
      at.ready && gap(at) > 0 ? [at.figure("available") - at.figure("base"), gap(at)] : undefined,
    ),
    ...eachWord("x_case", ["①", "②", "③", "④", "⑤", "⑥", "⑦", "新业务员"]),
    perPeriod("gap filled in part", (at) => at.figure("filled") > 0 && at.figure("gap_out") > 0),
    perPeriod("one quarter made up", (at) => at.figure("released_periods") === 1),
    perPeriod("several quarters made up", (at) => at.figure("released_periods") > 1),
    perPeriod("last year's gap made up", (at) => at.figure("opening_release") === 1),
    perPeriod("carried in", (at) => at.figure("available") > at.figure("actual") + 1e-9),
    perPeriod("negative X", (at) => at.figure("available") < 0),
    perPeriod("implementation lowers the task", (at) => at.figure("relief") > 0 && at.figure("base") > 0),
    perPeriod("implementation beyond the cap", (at) => at.figure("relief") > 0 && at.shown("cap") === "无"),
    perPeriod("moved to implementation", (at) => at.figure("moved") > 0),
    perPeriod(
      "more to move than there is software",
      (at) => at.figure("moved") > 0 && at.figure("moved") === at.figure("software"),
    ),
    perPeriod("implementation project in disorder", (at) => at.shown("moved") === "#N/A"),
    perYear("the year so far is missing", (at) => at.shown("settlement") === "#N/A"),
    perPeriod(
      "moved as far as there is software",
      (at) => at.figure("moved") > 0 && at.figure("moved") === at.figure("software"),
    ),
    perPeriod("outside the CRM system", (at) => at.entered("outside") > 0),
    perPeriod("development with a loss", (at) => at.entered("development") < 0),
    perPeriod("joint project: software", (at) => at.figure("joint_software") > 0),
    perPeriod("joint project: implementation", (at) => at.figure("joint_implementation") > 0),
    perPeriod("joint project: services", (at) => at.figure("joint_other") > 0),
    perPeriod("joint project that is not in order", (at) => at.shown("joint_software") === "#N/A"),
    perPeriod(
      "new without a target entered",
      (at) => at.shown("new") === true && Number.isNaN(at.entered("target")),
    ),
    perPeriod("target missing", (at) => at.state === "缺任务目标"),
    perYear("settled at year end", (at) => at.figure("settlement") > 0),
    perYear("nothing to settle", (at) => at.figure("settlement") === 0),
    perYear("settled, so that it does not move on", ({ year: { figures } }) => {
      const last = num(figures.carry_out?.[(figures.carry_out.length || 1) - 1]);
      return last > num(figures.carry_closing?.[0]) + 1e-9;
    }),
    perYear("carried to the next year", (at) => at.figure("carry_closing") > 0),
    perYear(
      "second year, opened by the first",
      ({ year: { offset, figures } }) => offset > 0 && num(figures.opening_gap?.[0]) > 0,
    ),
    perPeriod(
      "no ledger where the year before closes with an error",
      (at) =>
        at.year.offset > 0 &&
        at.index > 0 &&
        at.year.figures.opening_gap?.[0] === "#N/A" &&
        at.shown("gap_out") === "#N/A",
    ),
    perYear("year with a joint project that is not in order", (at) => at.shown("year_actual") === "#N/A"),
    perYear("everything adds up", (at) => at.figure("reconcile") === 0),
    ...optionCases(scheme),
    ...changedCases([
      ...["department_task", "base_ratio", "rate_in", "rate_over", "rate_service", "cap"],
      ...["fixed_deduction", "pay_parts", "yuan_per_unit", "decimals"],
    ]),
    ...peopleCases(scheme, { periods: 4 }),
  ],
  changing: ledgerBook("changing", { seed: 45, count: 32, lists: true }),
};
