/** The workbooks and cases of 客户经理年度考核（1–10分制）. */
import { example } from "../../../src/schemes/building";
import { annual1To10Rating as scheme } from "../../../src/schemes/catalogue/annual-1-10-rating";
import { dateSerial } from "../../../src/template/periods";
import { atThreshold, changedCases, eachWord, optionCases, peopleCases, perPeriod } from "../cases";
import { bookOf, cycled, onUnderOver, type Columns } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

const CUTS = { from_fair: 0.6, from_good: 0.75, from_excellent: 0.9 };
const TOTALS = [4, ...onUnderOver([24, 30, 36], 0.01), 40];
const WHOLE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Rows around each cut-off: three items alike, the last one makes up the total. */
const aroundCuts = (highest = 40): Values[] =>
  TOTALS.map((total) => {
    const item = Math.min(10, Math.max(1, Math.round(total / 4)));
    return { task: item, satisfaction: item, quality: item, team: Number((total - 3 * item).toFixed(2)) };
  }).filter(({ team }) => team >= 1 && team <= highest);

/** Every day around the national holidays of 2026, of which two Saturdays are made up for. */
const HOLIDAYS = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => [dateSerial(2026, 10, day)]);
const MADE_UP = [[dateSerial(2026, 9, 26)], [dateSerial(2026, 10, 10)]];
const PUBLISHED = Array.from({ length: 24 }, (_, index) => dateSerial(2026, 9, 19) + index);

/** Appealed so many days after publication. */
function withAppeals(rows: readonly Values[], published: readonly number[]): Values[] {
  return rows.map((row, index) => {
    const day = published[index % published.length] ?? 0;
    const after = [undefined, -1, 0, 1, 3, 4, 5, 6, 7, 8, 12, 13, 14][index % 13];
    return {
      ...row,
      ...(index % 11 === 10 ? {} : { published: day }),
      ...(after === undefined ? {} : { appealed: day + after }),
      ...(index % 3 === 0 ? {} : { evidence: index % 3 === 1 ? "是" : "否" }),
    };
  });
}

const ONE: Columns = { task: WHOLE, satisfaction: WHOLE, quality: WHOLE, team: WHOLE };
const THREE: Columns = {
  task: WHOLE,
  satisfaction: WHOLE,
  quality: WHOLE,
  coop: [0, 2, 3, 4],
  help: [0, 1, 3, 4.5],
  goal: [0, 3, 2.99, 4, 4.01],
};
/** Three plus points that make exactly, just not, or just more than the item's full points. */
const AROUND_CAP = onUnderOver([4], 0.01).map((goal) => ({
  task: 5,
  satisfaction: 6,
  quality: 7,
  coop: 3,
  help: 3,
  goal,
}));

export const annual1To10RatingSubject: Subject = {
  scheme,
  worked: [
    example("by hand 1", "团队三项都是 0 分|nothing in all three of teamwork", {
      parameters: { team_mode: "three" },
      people: { 手1: [{ task: 5, satisfaction: 6, quality: 7, coop: 0, help: 0, goal: 0 }] },
      expected: { 手1: { total: 18 } },
    }),
  ],
  books: [
    bookOf(scheme, {
      id: "default",
      seed: 1,
      parameters: CUTS,
      rows: withAppeals(
        [
          ...aroundCuts(),
          ...cycled(ONE, 50, new Random(1)),
          // Pasted: below the lowest, without teamwork, with a text for a day.
          { task: 5, satisfaction: 5, quality: 0.5, team: 5 },
          { task: 5, satisfaction: 5, quality: 5 },
        ],
        PUBLISHED,
      ).concat({ task: 5, satisfaction: 5, quality: 5, team: 5, published: "下周一" }),
    }),
    bookOf(scheme, {
      id: "holidays",
      seed: 2,
      parameters: { ...CUTS, holidays: HOLIDAYS, workdays: MADE_UP },
      rows: withAppeals(cycled(ONE, 60, new Random(2)), PUBLISHED),
    }),
    bookOf(scheme, {
      id: "plus points",
      seed: 3,
      parameters: { ...CUTS, team_mode: "three", publication: "counted", holidays: HOLIDAYS },
      rows: withAppeals([...AROUND_CAP, ...cycled(THREE, 45, new Random(3))], PUBLISHED),
    }),
    bookOf(scheme, {
      id: "scales",
      seed: 4,
      parameters: {
        ...CUTS,
        ...{ low: 2, high: 8, quality_low: 0, quality_high: 20, team_low: 3, team_high: 15, appeal_days: 5 },
      },
      rows: withAppeals(
        cycled(
          {
            task: [2, 3, 8],
            satisfaction: [2, 5, 8],
            quality: [0, 10, 14.5, 20],
            team: [3, 9.6, 12, 15],
          },
          40,
          new Random(4),
        ),
        PUBLISHED,
      ),
    }),
    bookOf(scheme, { id: "no cut-offs", seed: 5, rows: aroundCuts(), others: false }),
  ],
  changing: bookOf(scheme, {
    id: "changing",
    seed: 6,
    parameters: {
      ...CUTS,
      holidays: [[dateSerial(2026, 10, 1)], [dateSerial(2026, 10, 2)]],
      workdays: [[dateSerial(2026, 9, 26)]],
    },
    rows: withAppeals(aroundCuts().concat(cycled(ONE, 30, new Random(6))), PUBLISHED),
  }),
  cases: [
    ...[0.6, 0.75, 0.9].flatMap((cut) =>
      atThreshold(
        `share ${cut * 100} %`,
        (at) => (at.ready && at.parameter("from_fair") !== undefined ? [at.figure("share"), cut] : undefined),
        { just: 0.00026 },
      ),
    ),
    perPeriod("lowest total", (at) => at.figure("total") === 4),
    perPeriod("highest total", (at) => at.figure("total") === 40),
    ...eachWord("grade", ["不合格", "一般", "良好", "优秀", "#N/A"]),
    ...eachWord("appeal_state", ["", "未公示", "早于公示", "逾期", "受理", "缺证据"]),
    ...atThreshold(
      "appeal, last day",
      (at) => (at.ready ? [at.entered("appealed"), at.figure("appeal_last")] : undefined),
      { just: 1 },
    ),
    ...atThreshold("plus points, full points", (at) =>
      at.ready && at.parameter("team_mode") === "three"
        ? [at.entered("coop") + at.entered("help") + at.entered("goal"), 10]
        : undefined,
    ),
    perPeriod(
      "published on a Friday",
      (at) => at.ready && (at.entered("published") - 2) % 7 === 4 && at.figure("appeal_last") > 0,
    ),
    perPeriod("published on a Saturday", (at) => at.ready && (at.entered("published") - 2) % 7 === 5),
    perPeriod(
      "over the holidays",
      (at) =>
        at.parameter("holidays") !== undefined && at.figure("appeal_last") - at.entered("published") > 9,
    ),
    perPeriod("last day is made up for", (at) => MADE_UP.some(([day]) => at.figure("appeal_last") === day)),
    perPeriod("below the lowest", ({ state }) => state === "评分低于最低分"),
    perPeriod("teamwork is not rated", ({ state }) => state === "缺团队合作评分"),
    perPeriod("a day that is a text", ({ state }) => state === "含非数字"),
    ...optionCases(scheme),
    ...changedCases([
      ...["low", "high", "quality_low", "quality_high", "team_low", "team_high"],
      ...["from_fair", "from_good", "from_excellent", "appeal_days", "holidays", "workdays"],
    ]),
    ...peopleCases(scheme),
  ],
};
