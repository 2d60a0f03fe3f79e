/** Account managers whose quarters lie on, just under and just over every threshold of the quarterly ledger. */
import { dateSerial, type Period } from "../../../src/template/periods";
import { bigAccountQuarterLedger } from "../../../src/schemes/catalogue/big-account-quarter-ledger";
import { withYearSoFar } from "../generate";
import { Random } from "../random";
import type { Book, GeneratedPerson, Values } from "../subject";

/** A quarter's net receipts in terms of base, target, a gap and a little. */
type Net = (terms: { b: number; t: number; g: number; e: number }) => number;

/** A little: a fen's hundredth, a hundredth, within the tolerance of thresholds, just beyond it. */
const LITTLE: readonly [number, ...number[]] = [1e-6, 0.01, 4e-10, 3e-9];

const base: Net = ({ b }) => b;
const target: Net = ({ t }) => t;
const around = (net: Net): Net[] => [net, (terms) => net(terms) - terms.e, (terms) => net(terms) + terms.e];
/** Each variant of one quarter with the others as they are. */
const varied = (quarters: readonly Net[], at: number): Net[][] =>
  around(quarters[at] ?? base).map((net) => quarters.map((other, index) => (index === at ? net : other)));

const SCENARIOS: readonly Net[][] = [
  ...varied([base, target, base, target], 0),
  ...varied([target, target, target, base], 1),
  // A gap filled together with the base, then the target.
  ...varied([({ b, g }) => b - g, ({ b, g }) => b + g, base, target], 1),
  ...varied([({ b, g }) => b - g, ({ t, g }) => t + g, target, ({ t }) => 2 * t], 1),
  // A gap filled by all there is: what is left is short of the base again.
  ...varied([({ b, g }) => b - g, ({ g }) => g, ({ b }) => 2 * b, base], 1),
  ...varied([({ b, g }) => b - g, ({ b, g }) => b - g, ({ b, g }) => b + 2 * g, base], 2),
  // Two gaps open at once; the older one closes first, then both.
  ...varied([({ b }) => -3 * b, base, ({ b }) => 3 * b, ({ b }) => 3 * b], 2),
  ...varied([({ b }) => -3 * b, base, ({ b }) => 2 * b, ({ b }) => 4 * b], 3),
  // Surplus that lasts for the quarters after.
  ...varied([({ t }) => 2 * t, () => 0, base, ({ t }) => 1.5 * t], 0),
  ...varied([({ t, b }) => t + b, () => 0, target, target], 0),
  ...varied([({ t }) => 2 * t, () => 0, ({ t }) => 2 * t, () => 0], 3),
  // The year on its base, on its target, on the bounds of the tiers above it.
  ...varied([({ b, g }) => b + g, ({ b, g }) => b - g, ({ b }) => 0.5 * b, ({ b }) => 1.5 * b], 3),
  ...varied([({ t, g }) => t - g, ({ t, g }) => t + g, target, target], 3),
  ...varied([target, target, target, ({ t }) => t + 50], 3),
  ...varied([target, target, ({ t }) => 0.5 * t, ({ t }) => 1.5 * t + 120], 3),
  // The targets of earlier quarters made up within the half-year, within the year.
  ...varied([({ t, g }) => t - g, ({ t, g }) => t + g, ({ t, g }) => t - g, ({ t, g }) => t + g], 3),
  ...varied([({ t, g }) => t - g, target, target, ({ t, g }) => t + g], 3),
  [target, target, target, ({ t }) => t + 50.002],
  [target, target, target, ({ t }) => t + 119.995],
  // Just the opening gap, where there is one.
  ...varied([() => 0, ({ b }) => 2 * b, target, target], 0),
  [target, ({ g }) => -g, ({ b, g }) => b + g, target],
  [() => 0, () => 0, () => 0, ({ t }) => 5 * t],
  [({ g }) => -g, ({ g }) => -g, ({ g }) => -g, ({ g }) => -g],
];

const KPI: readonly [number, ...number[]] = [
  0, 59.99, 60, 60.01, 79.999999, 80, 80.000001, 89.5, 89.99, 90, 90.000001, 95, 99.99, 100,
];

const exact = (value: number): number => Number(value.toFixed(10));

interface RowTerms {
  /** Head of the ids: they differ between workbooks, too. */
  head: string;
  count: number;
  firstPeriod: Period;
  periods: number;
  /** By which the deductions reduce the receipts. */
  deducted: number;
  random: Random;
}

function people(terms: RowTerms): GeneratedPerson[] {
  return Array.from({ length: terms.count }, (_, index) => person(terms, index));
}

function person({ head, firstPeriod, periods, deducted, random }: RowTerms, index: number): GeneratedPerson {
  const b = index % 5 === 0 ? 58.5 : random.between(20, 90);
  const t = index % 7 === 3 ? b : index % 2 === 0 ? exact(2 * b) : exact(b + random.between(5, 60));
  const g = random.between(0.5, b / 3);
  const e = LITTLE[index % LITTLE.length] ?? 0.01;
  const scenario = SCENARIOS[index % SCENARIOS.length] ?? [];
  // The second round of the scenarios is with openings, the third with money outside the funnel …
  const round = Math.floor(index / SCENARIOS.length) + (periods < 4 ? index : 0);
  const openings = round % 3 === 1 || index % 11 === 5;
  const gap = openings ? random.pick([g, exact(2 * g), b]) : 0;
  const wild = index % 13 === 12;
  const entries = Array.from({ length: periods }, (_, quarter): Values | undefined => {
    const plain = wild ? random.between(-b / 2, 1.6 * t) : (scenario[quarter % 4] ?? base)({ b, t, g, e });
    const net = exact(plain + (quarter === 0 ? gap : 0));
    const deductions: Values =
      index % 4 === 1
        ? { partner_share: random.between(0, 5), selling_cost: 1.25, project_travel: random.between(0, 1) }
        : index % 4 === 2
          ? { large_entertainment: random.between(0, 2, 4) }
          : {};
    const taken = Object.values(deductions).reduce<number>((sum, value) => sum + Number(value), 0);
    const receipts = exact(net + taken * deducted);
    return {
      receipts,
      ...deductions,
      ...outsideOf(random, receipts, t, index + quarter),
      base: b,
      target: t,
      ...(index % 9 === 8 ? {} : { floating: random.between(0.1, 0.9) }),
      kpi_manager: KPI[(index + quarter) % KPI.length] ?? 90,
      kpi_admin: index % 3 === 0 ? (KPI[(index + quarter) % KPI.length] ?? 90) : random.between(50, 100, 1),
      kpi_director:
        index % 3 === 0 ? (KPI[(index + quarter) % KPI.length] ?? 90) : random.between(50, 100, 1),
    };
  });
  return {
    id: `${head}${String(index + 1).padStart(3, "0")}`,
    roster: openings
      ? {
          opening_gap: exact(gap),
          opening_carry: index % 2 === 0 ? 0 : exact(2 * g),
          opening_carry_bonus: index % 2 === 0 ? 0 : exact(2 * g),
          opening_outside: index % 3 === 0 ? 0 : index % 3 === 1 ? g : exact(2 * g),
          opening_gap_floating: index % 4 === 1 ? exact(gap + 2 * g) : exact(gap),
          opening_floating: random.between(0.1, 2),
        }
      : {},
    entries: entries.map((values, quarter) => incomplete(values, index, quarter)),
    ...employment(index, firstPeriod),
  };
}

function outsideOf(random: Random, receipts: number, target: number, turn: number): Values {
  // A refund of a project that was paid before.
  if (turn % 16 === 7) return { outside: exact(-random.between(0, target / 4)) };
  if (receipts <= 0 || turn % 3 !== 0) return {};
  const part = [receipts, exact(receipts / 2), Math.min(receipts, target), random.between(0, receipts)][
    turn % 4
  ];
  return { outside: Math.min(receipts, part ?? 0) };
}

/** Some quarters are not filled in, some not completely. */
function incomplete(values: Values | undefined, index: number, quarter: number): Values | undefined {
  if (!values || index % 37 !== 36 || quarter < 2) return values;
  if (quarter === 3) return undefined;
  const { receipts, base: quota, target: aim } = values;
  return { receipts: receipts ?? 0, base: quota ?? 0, target: aim ?? 0 };
}

/** Some join or leave during the year, one has left before it. */
function employment(
  index: number,
  { year, index: first }: Period,
): Pick<GeneratedPerson, "entered" | "left"> {
  const month = (first - 1) * 3 + 1;
  if (index % 17 === 4) return { entered: dateSerial(year, month + 4, 15) };
  if (index % 17 === 9) return { left: dateSerial(year, month + 3, 0) };
  if (index % 17 === 14) return { left: dateSerial(year, month + 7, 20) };
  if (index === 30) return { left: dateSerial(year - 1, 6, 30) };
  return {};
}

/** Joint projects of a period; the last one may not be in order. */
function projects(ids: readonly string[], random: Random, wrong: boolean): Values[] {
  const member = (n: number) => ids[n % ids.length] ?? "";
  const shared = (n: number, funnel: boolean): Values => ({
    project: `P${n}`,
    income: random.between(5, 80),
    ...(funnel ? {} : { funnel: "是" }),
    member1: member(n),
    member2: member(n + 1),
    share1: 0.6,
    share2: 0.4,
  });
  const five: Values = {
    project: "five",
    income: 33.33,
    funnel: "否",
    ...Object.fromEntries(
      [0.1, 0.15, 0.2, 0.25, 0.3].flatMap((share, n) => [
        [`member${n + 1}`, member(3 * n + 2)],
        [`share${n + 1}`, share],
      ]),
    ),
  };
  const bad: Values = { project: "bad", income: 10, member1: member(7), share1: 0.9 };
  return [shared(0, true), shared(3, false), shared(5, true), five, ...(wrong ? [bad] : [])];
}

/** So much in each quarter against a base of 10 and a target of 20, all else the same. */
const plainYear = (id: string, receipts: readonly number[], first: Values = {}): GeneratedPerson => ({
  id,
  roster: {},
  entries: receipts.map((amount, index) => ({
    receipts: amount,
    ...(index === 0 ? first : {}),
    ...{ base: 10, target: 20, kpi_manager: 90, kpi_admin: 90, kpi_director: 90 },
  })),
});

/** Years that stand alone, whatever the others are. */
const alone = (head: string): GeneratedPerson[] => [
  // 230 against 80, 140 of it outside the funnel: tiers above target begin where that ends, beyond the first.
  plainYear(`${head}X`, [230, 0, 0, 0], { outside: 140 }),
  // Accrued on 30, of which 10 go back: the year has less than its quarters.
  plainYear(`${head}Y`, [30, 0, 0, -10]),
];

/** @param wrong The period, from 0, in which a joint project is not in order: an even one. */
export function book(
  id: string,
  parameters: Book["parameters"],
  {
    count,
    seed,
    first = 1,
    periods = 4,
    wrong,
  }: { count: number; seed: number; first?: number; periods?: number; wrong?: number },
): Book {
  const random = new Random(seed);
  const firstPeriod: Period = { kind: "quarter", year: 2026, index: first };
  const vat = typeof parameters.vat === "number" ? parameters.vat : 1.17;
  const rows = people({
    head: id.slice(0, 1).toUpperCase() + String(seed),
    count,
    firstPeriod,
    periods,
    deducted: parameters.deduct_order === "after_vat" ? vat : 1,
    random,
  });
  // Projects go to every fourth person, so that the others stay on their thresholds.
  const sharing = rows.filter((_, index) => index % 4 === 3).map((row) => row.id);
  const joint = Array.from({ length: periods }, (_, quarter) =>
    quarter % 2 === 0 ? projects(sharing, random, quarter === wrong) : [],
  );
  return withYearSoFar(bigAccountQuarterLedger, {
    id,
    firstPeriod,
    periods,
    parameters,
    people: periods < 4 ? rows : [...rows, ...alone(rows[0]?.id ?? id)],
    lists: { joint },
  });
}
