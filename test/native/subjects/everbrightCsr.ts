/** The workbooks and cases of the call agents: totals of two modes, ranks from the bottom, runs over the year's end. */
import { example } from "../../../src/schemes/building";
import { everbrightCsr as scheme } from "../../../src/schemes/catalogue/everbright-csr";
import { atThresholds, changedCases, eachWord, optionCases, peopleCases, perPeriod, perYear } from "../cases";
import { bookOf, type BookTerms } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

const GROUPS = ["信用卡组", "综合组", "白金卡组", "理财组"] as const;
interface Modes {
  /** Groups of mode 1; the others are of mode 2. */
  one: readonly string[];
  /** Most of each part. */
  most: Readonly<Record<"one" | "two", Readonly<Record<string, number>>>>;
}
const MODES: Modes = {
  one: ["信用卡组", "综合组"],
  most: {
    one: { process: 40, quality: 40, site: 15, satisfaction: 5 },
    two: { process: 20, quality: 50, site: 15, satisfaction: 5, upward: 10 },
  },
};
/** Two groups have changed places, and mode 1 knows all parts. */
const OTHER_MODES: Modes = {
  one: ["理财组", "信用卡组"],
  most: { ...MODES.most, one: { process: 40, quality: 35, site: 15, satisfaction: 5, upward: 5 } },
};

/** Whole points so far below the most. */
function month(
  { one, most }: Modes,
  group: string,
  { short, plus }: { short: number; plus: number },
  random: Random,
): Values {
  const mode = one.includes(group) ? "one" : "two";
  let left = short;
  const parts = Object.entries(most[mode]).map(([id, points]): [string, number] => {
    const taken = Math.min(points, left, random.pick([points, points, Math.floor(points / 2)]));
    left -= taken;
    return [id, points - taken];
  });
  return {
    ...Object.fromEntries(parts),
    ...(plus > 0 ? { process_plus: plus, satisfaction_plus: Math.min(7, plus) } : {}),
    ...(plus > 5 && (mode === "two" || "upward" in most.one) ? { quality_plus: plus } : {}),
  };
}

const DOWN: Values = { duty: "待岗" };
const LEAVE: Values = { duty: "休假" };

/** What a person does in the months, as far as that is given; the rest are ordinary months. */
type Plan = readonly ("low" | "down" | "failed" | "back" | "leave" | "high" | "none" | undefined)[];
const PLANS: readonly Plan[] = [
  ["low", "low", "low", "down", "back"],
  ["low", "low", "low", "down", "high"],
  ["low", "low", "low", "failed", "back"],
  ["back", "low", "low", "low", "low"],
  ["low", "leave", "low", "low", "low"],
  ["low", "low", "leave", "low", "low"],
  ["down", "low", "low", "low", "high"],
  ["low", "low", "high", "low", "low"],
  ["leave", "leave", "low", "low", "low"],
  ["low", "none", "low", "low", "down"],
  ["low", "down", "leave", "low", "low"],
  [],
  [],
  [],
  [],
];

interface Terms {
  count: number;
  periods: number;
  seed: number;
  groups?: readonly string[];
  modes?: Modes;
}

function histories({
  count,
  periods,
  seed,
  groups = GROUPS,
  modes = MODES,
}: Terms): (Values | undefined)[][] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, person) => {
    const group = groups[person % groups.length] ?? "";
    const plan = PLANS[(person * 5 + Math.floor(person / 4)) % PLANS.length] ?? [];
    const points = (short: number, plus: number) => month(modes, group, { short, plus }, random);
    return Array.from({ length: periods }, (_, at): Values | undefined => {
      switch (plan[at]) {
        case "none":
          return undefined;
        case "down":
          return DOWN;
        case "leave":
          return LEAVE;
        case "failed":
          return { ...DOWN, passed: "否" };
        case "back":
        case "low":
          return {
            ...(plan[at] === "back" ? { passed: "是", record: "记1" } : {}),
            ...(at % 2 === 0 ? { duty: "在岗" } : {}),
            ...points(random.pick([80, 81, 85, 100]), 0),
          };
        case "high":
          return points(0, 20);
        default:
          return points(random.pick([5, 10, 10, 20, 33, 40]), random.pick([0, 0, 3, 6, 15]));
      }
    });
  });
}

/** What must not be rated. */
const WRONG: Values[] = [
  { process: 30, quality: 30, site: 10 },
  { ...DOWN, process: 30 },
  { process: 41, quality: 30, site: 10, satisfaction: 5 },
  { process: 30, quality: 30, site: 10, satisfaction: 5, quality_plus: 2 },
  { process: 30.5, quality: 30, site: 10, satisfaction: 5 },
  { process: 30, quality: 30, site: 10, satisfaction: 5, passed: "否" },
];

const OPENINGS: Values[] = [
  {},
  { talk_start: 1, low_start: 2 },
  { back_start: 1 },
  { low_start: 1 },
  { down_start: 2 },
  {},
];

function book({
  modes = MODES,
  groups = GROUPS,
  ...more
}: Pick<BookTerms, "id" | "parameters" | "firstPeriod"> & Terms) {
  return bookOf(scheme, {
    ...more,
    groups,
    departments: ["信用卡服务室", "综合业务服务室", "信用卡服务室", "综合业务服务室"],
    roster: OPENINGS,
    histories: histories({ ...more, groups, modes }),
  });
}

export const everbrightSubject: Subject = {
  scheme,
  worked: [
    example(
      "by hand 2",
      "一月：待岗期满而考核不合格|January: the stand-down is over, its assessment failed",
      {
        firstPeriod: { year: 2026, index: 1 },
        people: {
          手3: { group: "信用卡组", roster: { back_start: 1 }, entries: [{ ...DOWN, passed: "否" }] },
        },
        expected: { 手3: { consequence: "待岗，不发绩效奖金", bonus: "不发" } },
      },
    ),
    example(
      "by hand 1",
      "上年未了结的带入，没有填报的月份不带|what the year before left; not before a month is settled",
      {
        firstPeriod: { year: 2026, index: 12 },
        people: {
          手1: {
            group: "信用卡组",
            roster: { talk_start: 4, low_start: 3, down_start: 2, back_start: 1 },
            entries: [DOWN],
          },
          手2: {
            group: "信用卡组",
            roster: { talk_start: 4, low_start: 3, down_start: 2, back_start: 1 },
            entries: [{}],
          },
        },
        expected: {
          手1: { talk_opening: 4, low_opening: 3, down_opening: 2, back_opening: 1 },
          手2: { talk_opening: "", low_opening: "", down_opening: "", back_opening: "" },
        },
      },
    ),
  ],
  books: [
    book({ id: "default", seed: 1, count: 36, periods: 5, firstPeriod: { year: 2026, index: 8 } }),
    book({
      id: "over the year",
      seed: 2,
      count: 24,
      periods: 5,
      firstPeriod: { year: 2026, index: 11 },
      parameters: { gaps: "bridge", ties: "out", unit: "department", talk_unit: "all" },
    }),
    book({
      id: "all",
      seed: 3,
      count: 16,
      periods: 3,
      firstPeriod: { year: 2026, index: 10 },
      modes: OTHER_MODES,
      parameters: {
        unit: "all",
        talk_unit: "department",
        last_talk: 4,
        last_down: 6,
        down_months: 2,
        head_months: 3,
        down_length: 2,
        plus1: [10, 5, 5],
        base1: [40, 35, 15, 5, 5],
        modes: [
          ["理财组", 1],
          ["信用卡组", 1],
          ["综合组", 2],
          ["白金卡组", 2],
        ],
      },
    }),
    book({
      id: "small",
      seed: 4,
      count: 12,
      periods: 1,
      firstPeriod: { year: 2026, index: 12 },
      groups: ["信用卡组", "综合组", "无此组"],
      parameters: { talk_unit: "department", small_units: "apply" },
    }),
    book({
      id: "small units among many",
      seed: 6,
      count: 9,
      periods: 1,
      firstPeriod: { year: 2026, index: 12 },
      groups: ["信用卡组", "综合组", "白金卡组"],
      parameters: { talk_unit: "all" },
    }),
    bookOf(scheme, {
      id: "wrong",
      seed: 5,
      firstPeriod: { year: 2026, index: 12 },
      groups: ["信用卡组"],
      rows: WRONG,
    }),
  ],
  cases: [
    ...atThresholds("rank from the bottom", [3, 5], (at) => at.figure("low_rank"), { just: 1 }),
    ...[0, 1, 2, 3, 4].map((run) =>
      perPeriod(`last five, ${run} months running`, (at) => at.figure("low_run") === run),
    ),
    ...[1, 2, 3].map((run) =>
      perPeriod(`last three, ${run} months running`, (at) => at.figure("talk_run") === run),
    ),
    ...eachWord("consequence", [
      "辞退",
      "待岗1个月",
      "待岗2个月",
      "部门负责人谈话",
      "服务室经理谈话",
      "无",
      "待岗，不发绩效奖金",
      "待岗考核未确认",
    ]),
    ...eachWord("bonus", ["按考核成绩", "不发"]),
    ...eachWord("proposed", ["待岗", "考核合格后在岗"]),
    ...[
      "应待岗，填报不符",
      "填报待岗，但没有待岗结论",
      "待岗期已满，缺待岗考核结果",
      "重新上岗，缺待岗考核合格",
      "不在待岗期满之后，不应填待岗考核",
      "有加减分，缺书面记录",
      "单元人数不足，全体都在最后几名",
      "单元人数不足，不判定后几名",
    ].map((words) => perPeriod(words, (at) => String(at.shown("warning")).includes(words))),
    ...eachWord("mode", [1, 2], "year"),
    perPeriod(
      "first month back, not among the last",
      (at) => at.figure("first_back") === 1 && at.figure("in_low") === 0,
    ),
    perPeriod(
      "first month back after an opening",
      (at) => at.figure("first_back") === 1 && at.figure("decided_before") === 0,
    ),
    perPeriod(
      "leave between stand-down and the first month back",
      (at) => at.word("duty") === "休假" && at.figure("back_due") === 1,
    ),
    perPeriod(
      "a run over a month that is not rated",
      (at) => at.figure("bridged") === 1 && at.figure("low_run") > 0,
    ),
    perPeriod(
      "a run broken by a month that is not rated",
      (at) => at.parameter("gaps") !== "bridge" && at.word("duty") === "休假" && at.figure("low_run", -1) > 0,
    ),
    perPeriod(
      "equal totals at the third rank",
      (at) => at.figure("low_rank") === 3 && at.figure("in_talk") === 1,
    ),
    perYear(
      "a run out of the year before",
      ({ year }) => year.offset > 0 && Number(year.figures.low_opening?.[0]) > 0,
    ),
    perYear(
      "a stand-down out of the year before",
      ({ year }) => year.offset > 0 && year.figures.back_opening?.[0] === 1,
    ),
    perPeriod("plus points held", (at) => at.ready && at.entered("process_plus") > 15),
    ...[
      "组别不在模式表",
      "待岗或休假，不应有分数",
      "缺考核分",
      "本组模式没有该项加分",
      "待岗考核不合格，应为待岗",
    ].map((word) => perPeriod(`not rated: ${word}`, ({ state }) => state === word)),
    ...optionCases(scheme),
    ...changedCases([
      "last_talk",
      "last_down",
      "down_months",
      "head_months",
      "down_length",
      "plus1",
      "base1",
      "modes",
    ]),
    ...peopleCases(scheme, { periods: 5 }),
  ],
  changing: book({ id: "changing", seed: 10, count: 14, periods: 3, firstPeriod: { year: 2026, index: 10 } }),
};
