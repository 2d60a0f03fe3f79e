/** The workbooks and cases of 客户经理季度考核（360度评价）. */
import { cm360Quarterly as scheme } from "../../../src/schemes/catalogue/cm-360-quarterly";
import { atThreshold, changedCases, eachWord, optionCases, peopleCases, perPeriod, type At } from "../cases";
import { bookOf, onUnderOver } from "../generate";
import { Random } from "../random";
import type { Case, Subject, Values } from "../subject";

const ITEMS = scheme.entryColumns.flatMap(({ id }) =>
  id.endsWith("_customer") ? [id.slice(0, -"_customer".length)] : [],
);
const RESULTS = ITEMS.slice(0, 3);
const SOURCES = ["customer", "peer", "superior"];
const REWARDS = [
  [70, "培训机会"],
  [80, "现金奖励"],
  [90, "岗位晋升"],
];

interface Terms {
  /** How likely a source is to be left out. */
  gaps?: number;
  full?: number;
}

/** So many rows of scores; each item keeps at least one of its sources. */
function rows(count: number, seed: number, { gaps = 0, full = 100 }: Terms = {}): Values[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries([
      ...ITEMS.flatMap((item) => {
        const kept = random.pick(["customer", "peer", "superior"]);
        return SOURCES.filter((source) => source === kept || !random.chance(gaps)).map((source) => [
          `${item}_${source}`,
          random.chance(0.1) ? random.pick([0, full]) : random.between(full * 0.4, full, 1),
        ]);
      }),
      ...(row % 3 === 0 ? [] : [["interview", row % 3 === 1 ? "是" : "否"]]),
    ]),
  );
}

/** All sources give the same: the total is that score. */
const alike = (score: number): Values =>
  Object.fromEntries(ITEMS.flatMap((item) => SOURCES.map((source) => [`${item}_${source}`, score])));
const AROUND = onUnderOver([70, 80, 90], 0.01).map(alike);

const without = (row: Values, ...columns: string[]): Values =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
const sourcesOf = (at: At, item: string) =>
  SOURCES.filter((source) => !Number.isNaN(at.entered(`${item}_${source}`))).length;
const anyItem = (title: string, holds: (at: At, item: string) => boolean): Case =>
  perPeriod(title, (at) => at.ready && ITEMS.some((item) => holds(at, item)));

const BOOKS = [
  bookOf(scheme, {
    id: "default",
    seed: 1,
    periods: 4,
    rows: [
      ...rows(50, 1),
      without(alike(80), "sales_customer"),
      without(alike(80), ...SOURCES.map((source) => `contribution_${source}`)),
    ],
  }),
  bookOf(scheme, {
    id: "missing ratings",
    seed: 2,
    periods: 4,
    parameters: { missing: "rescale", source_weights: [0.5, 0.25, 0.25], rewards: REWARDS },
    rows: [
      ...AROUND,
      ...rows(45, 2, { gaps: 0.35 }),
      without(alike(80), ...SOURCES.map((source) => `growth_${source}`)),
    ],
  }),
  bookOf(scheme, {
    id: "results from the report",
    seed: 3,
    periods: 4,
    parameters: { results_by: "report", rewards: [[null, "培训机会"], ...REWARDS.slice(1)] },
    rows: [
      ...rows(45, 3).map((row, index) =>
        index % 2 === 0
          ? without(row, ...RESULTS.flatMap((item) => [`${item}_customer`, `${item}_peer`]))
          : row,
      ),
      without(alike(80), "clients_superior"),
    ],
  }),
  bookOf(scheme, {
    id: "weights",
    seed: 4,
    parameters: {
      missing: "rescale",
      full: 10,
      source_weights: [0, 0.7, 0.3],
      group_weights: [0.5, 0.3, 0.2],
      results_weights: [0.6, 0.4, 0],
      service_weights: [0.2, 0.2, 0.6],
      team_weights: [0.1, 0.25, 0.65],
    },
    rows: rows(45, 4, { gaps: 0.2, full: 10 }),
    periods: 4,
  }),
];

export const cm360QuarterlySubject: Subject = {
  scheme,
  books: BOOKS,
  // With ratings missing and rewards.
  ...(BOOKS[1] ? { changing: BOOKS[1] } : {}),
  cases: [
    ...[70, 80, 90].flatMap((bound) =>
      atThreshold(`total ${bound}`, (at) =>
        at.ready && at.parameter("rewards") !== undefined ? [at.figure("total"), bound] : undefined,
      ),
    ),
    ...eachWord("reward", ["", "培训机会", "现金奖励", "岗位晋升"]),
    ...eachWord("interview", ["已面谈", "未面谈"]),
    ...[3, 2, 1].map((count) =>
      anyItem(`${count} ratings of an item`, (at, item) => sourcesOf(at, item) === count),
    ),
    anyItem(
      "results from the superior alone",
      (at, item) => at.parameter("results_by") === "report" && sourcesOf(at, item) === 1,
    ),
    anyItem("0 points", (at, item) => at.entered(`${item}_superior`) === 0),
    anyItem(
      "full points",
      (at, item) => at.entered(`${item}_superior`) === Number(at.parameter("full") ?? 100),
    ),
    anyItem("only a rating without weight", (at, item) => at.shown(item) === "#N/A"),
    perPeriod("no total, as an item has none", (at) => at.ready && at.shown("total") === "#N/A"),
    perPeriod("a rating is missing", ({ state }) => state === "缺评分"),
    ...optionCases(scheme),
    ...changedCases([
      ...["full", "source_weights", "group_weights"],
      ...["results_weights", "service_weights", "team_weights", "rewards"],
    ]),
    ...peopleCases(scheme, { periods: 4 }),
  ],
};
