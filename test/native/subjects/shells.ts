/**
 * The schemes whose source names items without numbers. Their weights, full scores and bands are assumed here and
 * nowhere else: every scheme is filled with all entries alike (so that the total stands exactly on, under and over each
 * bound) and with mixed ones.
 */
import { adAgencyPerformance } from "../../../src/schemes/catalogue/ad-agency-performance";
import { areaManagerPlanning } from "../../../src/schemes/catalogue/area-manager-planning";
import { cmDutiesFourCriteria } from "../../../src/schemes/catalogue/cm-duties-four-criteria";
import { cmFiveIndicatorsQuarterly } from "../../../src/schemes/catalogue/cm-five-indicators-quarterly";
import { commercialBankPlan } from "../../../src/schemes/catalogue/commercial-bank-plan";
import { incentiveMechanism } from "../../../src/schemes/catalogue/incentive-mechanism";
import { pointsScheme } from "../../../src/schemes/catalogue/points-scheme";
import { quarterlyAnnualBonusShell } from "../../../src/schemes/catalogue/quarterly-annual-bonus-shell";
import type { ParameterInput, Scheme } from "../../../src/schemes/scheme";
import { dateSerial } from "../../../src/template/periods";
import { serviceDeptRules } from "../../../src/schemes/catalogue/service-dept-rules";
import { serviceQualityProcess } from "../../../src/schemes/catalogue/service-quality-process";
import { serviceStaffIndicators } from "../../../src/schemes/catalogue/service-staff-indicators";
import { atThresholds, eachWord, optionCases, peopleCases, per, perPeriod, perYear, type At } from "../cases";
import { bookOf, cycled, exact, onUnderOver, type Columns } from "../generate";
import { Random } from "../random";
import type { Book, Case, Subject, Values } from "../subject";

type Inputs = Readonly<Record<string, ParameterInput>>;

const BOUNDS = [60, 80, 90] as const;
const GRADES = [
  [0, "不合格"],
  [60, "合格"],
  [80, "良好"],
  [90, "优秀"],
] as const;

/** Weights that total 1, all different from the equal ones; with `zero` the last of several weighs nothing. */
function weights(count: number, zero = false): number[] {
  const parts = Array.from({ length: count }, (_, index) =>
    zero && index === count - 1 && count > 1 ? 0 : index + 2,
  );
  const total = parts.reduce((sum, part) => sum + part, 0);
  const shares = parts.map((part) => Math.floor((part / total) * 100));
  const rest = 100 - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => (share + (index === 0 ? rest : 0)) / 100);
}

/** Every lost weight of the scheme; the first item has a source that does not rate it. */
const assumedWeights = ({ parameters }: Scheme): Inputs => {
  let zero = true;
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      if (parameter.kind !== "weights") return [];
      const ownSources = parameter.id.startsWith("sources_");
      const input = weights(parameter.items.length, ownSources && zero);
      if (ownSources) zero = false;
      return [[parameter.id, input]];
    }),
  );
};

/** Columns that hold the scores of items. */
const scoreColumns = ({ entryColumns }: Scheme): string[] =>
  entryColumns.filter(({ limit, id }) => limit !== undefined && id !== "year_entry").map(({ id }) => id);

const alike = (scheme: Scheme, value: number): Values =>
  Object.fromEntries(scoreColumns(scheme).map((id) => [id, value]));

/** Each bound met, missed and exceeded by a hundredth; ties come from every value standing more than once. */
const AROUND = onUnderOver([0, ...BOUNDS, 100], 0.01, { min: 0, max: 100 });

function scoreRows(scheme: Scheme, count: number, random: Random): Values[] {
  const scores = [0, 100, 59.99, 60, 72.5, 80.01, 88.8, 90, 95.123456];
  const columns: Columns = Object.fromEntries(scoreColumns(scheme).map((id) => [id, scores]));
  const mixed = cycled(columns, Math.max(count, scores.length), random);
  return [...[...AROUND, ...AROUND].map((value) => alike(scheme, value)), ...mixed];
}

/** The last source of the first item weighs nothing in these workbooks: blank, or scored all the same. */
function someBlank(scheme: Scheme, rows: readonly Values[]): Values[] {
  const own = scheme.parameters.find(({ id }) => id.startsWith("sources_"));
  if (own?.kind !== "weights") return [...rows];
  const item = own.id.slice("sources_".length);
  const [first, last] = [own.items[0]?.id, own.items[own.items.length - 1]?.id];
  const without = (row: Values, source: string | undefined): Values =>
    Object.fromEntries(Object.entries(row).filter(([id]) => id !== `${item}_${source}`));
  return [
    ...rows.map((row, index) => (index % 3 === 0 ? without(row, last) : row)),
    // A source that counts has not scored: not rated.
    without(alike(scheme, 70), first),
    without(alike(scheme, 71), first),
  ];
}

/** Months from July, quarters from the first: half-years and the year are complete in as few periods as may be. */
const WHOLE = {
  month: { firstPeriod: { year: 2026, index: 7 }, periods: 6 },
  quarter: { periods: 4 },
  half: { periods: 2 },
  year: { periods: 1 },
} as const;

const isNumber = (value: unknown): boolean => typeof value === "number";
const rolledUp = ({ period }: Scheme): Case[] => [
  ...(period === "month"
    ? [per("quarter", "score of a quarter", (at) => at.figure("quarter_score") > 0)]
    : []),
  ...(period === "month" || period === "quarter"
    ? [per("half", "score of a half-year", (at) => at.figure("half_score") > 0)]
    : []),
  perYear("score of the year", (at) => at.figure("year_score") > 0),
  perYear("year not complete", (at) => at.year.states.includes("已填齐") && at.shown("year_score") === ""),
  perYear(
    "year of somebody who joined or left",
    ({ year, shown }) =>
      year.states.includes("不在岗") && year.states.includes("已填齐") && isNumber(shown("year_score")),
  ),
  perPeriod("same total, same rank", (at) => at.ready && at.figure("rank") > 1),
];

const lost: Case = perPeriod(
  "numbers lost",
  (at) => at.ready && at.year.book.id === "lost" && String(at.shown("total")) === "#N/A",
);

interface ScoreTerms {
  /** Beyond weights and full score. */
  parameters?: Inputs;
  more?: readonly Book[];
  cases?: readonly Case[];
  /** Entries beyond the scores. */
  others?: Values;
}

function scoreSubject(scheme: Scheme, seed: number, terms: ScoreTerms = {}): Subject {
  const { parameters = {}, more = [], cases = [], others = {} } = terms;
  const inputs: Inputs = {
    full_score: 100,
    ...assumedWeights(scheme),
    ...(scheme.parameters.some(({ id }) => id === "grades") ? { grades: GRADES } : {}),
    ...parameters,
  };
  const rows = someBlank(scheme, scoreRows(scheme, 24, new Random(seed))).map((row) => ({
    ...row,
    ...others,
  }));
  const whole = WHOLE[scheme.period];
  return {
    scheme,
    books: [
      bookOf(scheme, {
        id: "scores",
        seed,
        parameters: inputs,
        ...whole,
        // Every row once more in other periods: 200 at least, over the periods of all people.
        rows: Array.from({ length: Math.ceil(216 / rows.length) }, () => rows).flat(),
      }),
      bookOf(scheme, {
        id: "other scale",
        seed: seed + 1,
        parameters: {
          ...inputs,
          full_score: 10,
          combine: "sum",
          ...(inputs.grades
            ? {
                grades: [
                  [null, "低"],
                  [8, "高"],
                ],
              }
            : {}),
        },
        periods: 2,
        rows: onUnderOver([0, 8, 10], 0.001, { min: 0, max: 10 }).map((value) => ({
          ...alike(scheme, value),
          ...others,
        })),
      }),
      bookOf(scheme, {
        id: "lost",
        seed: seed + 2,
        rows: [alike(scheme, 60), alike(scheme, 90)],
      }),
      ...more,
    ],
    cases: [
      ...atThresholds("total", BOUNDS, (at) => (at.year.book.id === "scores" ? at.figure("total") : NaN)),
      perPeriod("full score", (at) => at.figure("rate") === 1),
      perPeriod("no point", (at) => at.figure("total") === 0),
      ...(scheme.parameters.some(({ id }) => id.startsWith("sources_"))
        ? [
            perPeriod("a source that does not rate is blank", (at) => at.ready && hasBlank(scheme, at)),
            perPeriod("a source has not scored", (at) => at.state.endsWith("有来源未评分")),
          ]
        : []),
      ...rolledUp(scheme),
      ...optionCases(scheme),
      ...peopleCases(scheme, whole),
      lost,
      ...cases,
    ],
  };
}

const hasBlank = (scheme: Scheme, at: At): boolean =>
  scoreColumns(scheme).some((id) => Number.isNaN(at.entered(id)));

const gradeCases = eachWord("grade", [...GRADES.map(([, word]) => word), "低", "高"]);

const QUALITY = {
  rank_grades: [
    [0, "A"],
    [0.1, "B"],
    [0.5, "C"],
  ],
} as const;

/** So many people in as many places: of tens the shares hit the bounds. */
const places = (scheme: Scheme, count = 10): Values[] =>
  Array.from({ length: count }, (_, index) => alike(scheme, 50 + index));

const qualitySubject = (() => {
  const inputs = { full_score: 100, ...assumedWeights(serviceQualityProcess) };
  return scoreSubject(serviceQualityProcess, 4100, {
    parameters: { grade_by: "score", ...QUALITY },
    more: [
      bookOf(serviceQualityProcess, {
        id: "ranks",
        seed: 4110,
        parameters: { ...inputs, ...QUALITY },
        rows: places(serviceQualityProcess, 30),
        others: false,
      }),
      bookOf(serviceQualityProcess, {
        id: "ranks from a fifth on",
        seed: 4113,
        parameters: {
          ...inputs,
          rank_grades: [
            [0.2, "A"],
            [0.5, "B"],
          ],
        },
        rows: places(serviceQualityProcess),
        others: false,
      }),
      bookOf(serviceQualityProcess, {
        id: "no limits",
        seed: 4111,
        parameters: inputs,
        rows: places(serviceQualityProcess),
        others: false,
      }),
      bookOf(serviceQualityProcess, {
        id: "no limits of scores",
        seed: 4112,
        parameters: { ...inputs, grade_by: "score" },
        rows: places(serviceQualityProcess),
        others: false,
      }),
    ],
    cases: [
      ...gradeCases,
      ...eachWord("grade", ["A", "B", "C"]),
      perPeriod(
        "rank share on a bound",
        (at) => exact(at.figure("rank_share")) === 0.1 && at.shown("grade") === "A",
      ),
      perPeriod(
        "rank share on the next bound",
        (at) => exact(at.figure("rank_share")) === 0.5 && at.shown("grade") === "B",
      ),
      perPeriod(
        "rank share below the first bound",
        (at) => exact(at.figure("rank_share")) === 0.1 && at.shown("grade") === "#N/A",
      ),
      perPeriod(
        "rank share on the first bound",
        (at) => exact(at.figure("rank_share")) === 0.2 && at.shown("grade") === "A",
      ),
      ...eachWord("grade", ["未填名次等级标准", "未填等级标准"]),
    ],
  });
})();

const BONUS = {
  quarter_bonus: [
    [60, 500],
    [80, 1000.5],
    [90, 2000],
  ],
  year_bonus: [
    [null, 0],
    [60, 1000],
    [80, 3000.005],
    [90, 8000],
  ],
} as const;

const bonusSubject = (() => {
  const scheme = quarterlyAnnualBonusShell;
  const inputs = { full_score: 100, ...assumedWeights(scheme), ...BONUS };
  const years = onUnderOver(BOUNDS, 0.01);
  /** Who came, who left, both, neither: from a quarter's first day, its last, and in the middle. */
  const moving = (id: string, year_total: "months" | "whole"): Book => {
    const days: readonly (readonly [entered?: number, left?: number])[] = [
      [],
      [dateSerial(2019, 3, 1)],
      [dateSerial(2026, 1, 1), dateSerial(2026, 12, 31)],
      [dateSerial(2026, 1, 31)],
      [dateSerial(2026, 2, 1)],
      [dateSerial(2026, 5, 15)],
      [dateSerial(2026, 7, 1)],
      [undefined, dateSerial(2026, 3, 31)],
      [undefined, dateSerial(2026, 10, 1)],
      [dateSerial(2026, 4, 2), dateSerial(2026, 8, 20)],
      [undefined, dateSerial(2027, 2, 1)],
    ];
    return {
      ...bookOf(scheme, { id, seed: 4212, parameters: { ...inputs, year_total }, periods: 4, others: false }),
      people: days.map(([entered, left], index) => ({
        id: `M${index + 1}`,
        ...(entered === undefined ? {} : { entered }),
        ...(left === undefined ? {} : { left }),
        roster: {},
        entries: [1, 4, 7, 10].map((month) =>
          (entered ?? 0) > dateSerial(2026, month + 2, 28) || (left ?? 1e6) < dateSerial(2026, month, 1)
            ? undefined
            : alike(scheme, 60 + 3 * index),
        ),
      })),
    };
  };
  return scoreSubject(scheme, 4200, {
    parameters: BONUS,
    more: [
      bookOf(scheme, {
        id: "years",
        seed: 4210,
        parameters: inputs,
        periods: 4,
        histories: years.map((value) => Array.from({ length: 4 }, () => alike(scheme, value))),
      }),
      moving("by months", "months"),
      moving("whole years", "whole"),
      bookOf(scheme, {
        id: "years entered",
        seed: 4211,
        parameters: { ...inputs, year_total: "entered" },
        firstPeriod: { year: 2026, index: 4 },
        rows: [
          ...years.map((value): Values => ({ ...alike(scheme, 70), year_entry: value })),
          alike(scheme, 70),
          { ...alike(scheme, 70), year_entry: 0 },
        ],
      }),
    ],
    cases: [
      ...atThresholds("year total", BOUNDS, (at) => at.figure("year_total"), { span: "year" }),
      ...eachWord("quarter_bonus", [500, 1000.5, 2000, "#N/A"]),
      ...eachWord("year_bonus", [0, 1000, 3000.01, 8000], "year"),
      perYear(
        "year entered",
        (at) => at.parameter("year_total") === "entered" && at.figure("year_bonus") >= 0,
      ),
      ...[3, 5, 6, 8, 10, 11].map((months) =>
        perYear(
          `bonus for ${months} months`,
          (at) =>
            at.parameter("year_total") === "months" &&
            at.figure("year_months") === months &&
            at.figure("year_bonus") > 0,
        ),
      ),
      perYear(
        "no bonus for part of a year",
        (at) =>
          at.parameter("year_total") === "whole" &&
          at.figure("year_months") < 12 &&
          at.figure("year_bonus") === 0,
      ),
      perYear(
        "bonus for the whole year only",
        (at) => at.parameter("year_total") === "whole" && at.figure("year_bonus") > 0,
      ),
      perYear(
        "year not entered",
        (at) => at.parameter("year_total") === "entered" && at.ready && at.shown("year_bonus") === "",
      ),
    ],
  });
})();

/** Plans and actuals: nothing planned, nothing reached, met exactly, above; growth may be negative. */
function targetSubject(scheme: Scheme, seed: number, more: readonly Case[] = []): Subject {
  const plans = scheme.entryColumns.filter(({ id }) => id.startsWith("plan_"));
  const measures = plans.map(({ id }) => id.slice("plan_".length));
  const cell = (id: string, values: readonly number[]): readonly number[] =>
    scheme.entryColumns.find((column) => column.id === id)?.whole ? values.map(Math.round) : values;
  const columns: Columns = Object.fromEntries(
    measures.flatMap((id) => [
      [`plan_${id}`, cell(`plan_${id}`, [10, 20, 0, 12.5, 100, 40])],
      [
        `actual_${id}`,
        cell(`actual_${id}`, [
          10,
          0,
          8,
          12.5,
          99,
          41,
          120,
          ...(Number(scheme.entryColumns.find((column) => column.id === `actual_${id}`)?.min) < 0
            ? [-5]
            : []),
        ]),
      ],
    ]),
  );
  const all = (plan: number, actual: number): Values =>
    Object.fromEntries(
      measures.flatMap((id) => [
        [`plan_${id}`, plan],
        [`actual_${id}`, actual],
      ]),
    );
  const edges = [all(100, 100), all(100, 99), all(100, 101), all(100, 100), all(0, 5), all(10, 0)];
  const weighted = { scoring: "weighted", ...assumedWeights(scheme) };
  const rows = [...edges, ...cycled(columns, 30, new Random(seed))];
  const lists: Book["lists"] = {};
  const channels = (ids: readonly string[]): Book["lists"] => ({
    channels: Array.from({ length: 6 }, (_, period) =>
      ids.slice(0, 5).flatMap((person, index): Values[] =>
        (index + period) % 2 === 0
          ? [
              { point: `P${index}`, person, rating: "优" },
              { point: `Q${index}`, person },
            ]
          : [],
      ),
    ),
  });
  return {
    scheme,
    books: [
      bookOf(scheme, {
        id: "weighted",
        seed,
        parameters: weighted,
        firstPeriod: { year: 2026, index: 7 },
        periods: 6,
        rows: Array.from({ length: 6 }, () => rows).flat(),
        lists: scheme.lists.length > 0 ? channels : () => lists,
      }),
      bookOf(scheme, {
        id: "sum",
        seed: seed + 1,
        parameters: { ...weighted, combine: "sum" },
        firstPeriod: { year: 2026, index: 10 },
        periods: 3,
        rows: rows.slice(0, 18),
      }),
      bookOf(scheme, {
        id: "ratios only",
        seed: seed + 2,
        parameters: { scoring: "none" },
        rows: rows.slice(0, 12),
      }),
      bookOf(scheme, {
        id: "lost",
        seed: seed + 3,
        parameters: { scoring: "weighted" },
        rows: rows.slice(0, 4),
      }),
    ],
    cases: [
      ...measures.flatMap((id) => [
        perPeriod(`${id}: plan met exactly`, (at) => at.figure(`done_${id}`) === 1),
        perPeriod(
          `${id}: nothing planned`,
          (at) => at.ready && at.entered(`plan_${id}`) === 0 && at.shown(`done_${id}`) === "",
        ),
        perPeriod(`${id}: nothing reached`, (at) => at.figure(`done_${id}`) === 0),
        perPeriod(`${id}: above the plan`, (at) => at.figure(`done_${id}`) > 1),
      ]),
      perPeriod(
        "a measure without a plan does not count",
        (at) => at.figure("total") > 0 && measures.some((id) => at.shown(`done_${id}`) === ""),
      ),
      perPeriod(
        "nothing planned at all",
        (at) => at.ready && measures.every((id) => at.entered(`plan_${id}`) === 0),
      ),
      perPeriod(
        "no total",
        (at) => at.parameter("scoring") === "none" && at.ready && at.shown("total") === "",
      ),
      ...rolledUp(scheme),
      ...optionCases(scheme),
      ...peopleCases(scheme, { periods: 6 }),
      lost,
      ...more,
    ],
  };
}

const EVENTS = {
  standard: [
    ["表扬", 5],
    ["超额", 10.5],
    ["差错", -3],
    ["零分事项", 0],
  ],
} as const;

const KINDS = ["客户满意度", "业绩目标", "工作质量", "团队合作"] as const;

const pointsSubject: Subject = (() => {
  const events = EVENTS.standard.map(([event]) => event);
  const register = (ids: readonly string[], random: Random, month = 10): Book["lists"] => ({
    events: Array.from({ length: 3 }, (_, period) => [
      ...Array.from({ length: 50 }, (_, index): Values => ({
        person: ids[(index * 7 + period) % (ids.length - 8)] ?? "",
        kind: random.pick(KINDS),
        event: events[(index + period) % events.length] ?? "",
        times: 1 + (index % 3),
        // The first and the last day of the month, and no day at all.
        ...(index % 3 === 2
          ? {}
          : { date: dateSerial(2026, month + period + (index % 3), index % 3 ? 0 : 1) }),
      })),
      // Not in order: whom it is about has no sum.
      ...(period === 1
        ? ([
            { person: ids[ids.length - 1] ?? "", kind: "工作质量", event: "没有的事项", times: 1 },
            { person: ids[ids.length - 2] ?? "", kind: "工作质量", event: "差错" },
            { person: ids[ids.length - 3] ?? "", event: "差错", times: 1 },
            { person: ids[ids.length - 4] ?? "", kind: "工作质量", times: 1 },
            {
              person: ids[3] ?? "",
              kind: "工作质量",
              event: "差错",
              times: 1,
              date: dateSerial(2026, month + period + 1, 1),
            },
            {
              person: ids[4] ?? "",
              kind: "工作质量",
              event: "差错",
              times: 1,
              date: dateSerial(2026, month + period, 0),
            },
            { person: ids[5] ?? "", kind: "工作质量", event: "差错", times: 1, date: "月初" },
          ] satisfies Values[])
        : []),
    ]),
  });
  const closed: Values = { closed: "是" };
  return {
    scheme: pointsScheme,
    books: [
      bookOf(pointsScheme, {
        id: "register",
        seed: 4300,
        parameters: EVENTS,
        firstPeriod: { year: 2026, index: 10 },
        periods: 3,
        histories: Array.from({ length: 66 }, (_, index) =>
          index % 9 === 8 ? [closed, undefined, closed] : [closed, closed, closed],
        ),
        roster: [{}, { balance: 12.5 }, { balance: -4 }],
        lists: register,
      }),
      bookOf(pointsScheme, {
        id: "two years",
        seed: 4301,
        parameters: EVENTS,
        firstPeriod: { year: 2026, index: 12 },
        periods: 2,
        histories: Array.from({ length: 12 }, () => [closed, closed]),
        roster: [{ balance: 3 }],
        // Whose December is not complete has no balance to begin with.
        others: false,
        lists: (ids, random) => ({
          events: (register([...ids, ...ids], random, 12).events ?? []).slice(0, 1),
        }),
      }),
    ],
    cases: [
      perPeriod("no event", (at) => at.ready && at.figure("points") === 0),
      perPeriod("points gained", (at) => at.figure("points") > 0),
      perPeriod("points lost", (at) => at.figure("points") < 0),
      perPeriod("an event that is not in order", (at) => at.ready && at.shown("points") === "#N/A"),
      ...[3, 4, 5].map((person) =>
        perPeriod(
          `an event with a wrong date, ${["the month after", "the month before", "a text"][person - 3] ?? ""}`,
          ({ year, shown, ready }) =>
            ready && year.person.id === year.book.people[person]?.id && shown("points") === "#N/A",
        ),
      ),
      perPeriod("not yet checked", (at) => at.state === "缺1项"),
      perPeriod(
        "running total over periods",
        (at) => at.index > 0 && at.figure("running") !== at.figure("points"),
      ),
      perPeriod("running total interrupted", (at) => at.figure("points") >= 0 && at.shown("running") === ""),
      perYear("balance from before", (at) => at.figure("opening") > 0),
      perYear("negative balance", (at) => at.figure("opening") < 0),
      perYear("second year", ({ year, figure }) => year.offset > 0 && figure("opening") !== 0),
      ...["satisfaction", "goals", "quality", "teamwork"].map((kind) =>
        perPeriod(`points for ${kind}`, (at) => at.figure(`of_${kind}`) > 0),
      ),
      perPeriod("the same running total, the same rank", (at) => at.figure("rank") > 1),
      ...peopleCases(pointsScheme, { periods: 3 }),
    ],
  };
})();

export const SHELL_SUBJECTS: readonly Subject[] = [
  targetSubject(areaManagerPlanning, 4400, [
    perPeriod("channel points rated", (at) => at.figure("rated_points") > 0),
    per("quarter", "channel points of the quarter", (at) => at.figure("quarter_points") > 1),
    per("quarter", "completion of the quarter", (at) => at.figure("quarter_accounts") > 0),
  ]),
  scoreSubject(cmDutiesFourCriteria, 4500),
  scoreSubject(cmFiveIndicatorsQuarterly, 4600),
  targetSubject(incentiveMechanism, 4700, [
    perPeriod("negative growth", (at) => at.figure("done_growth") < 0),
  ]),
  scoreSubject(adAgencyPerformance, 4800),
  bonusSubject,
  pointsSubject,
  qualitySubject,
  scoreSubject(serviceDeptRules, 4900),
  scoreSubject(serviceStaffIndicators, 5000, { cases: gradeCases }),
  scoreSubject(commercialBankPlan, 5100),
];
