/** The workbooks and cases of the telecom sheet: goals, process, plus and minus points. */
import { example } from "../../../src/schemes/building";
import { telecom40204020 as scheme } from "../../../src/schemes/catalogue/telecom-40-20-40-20";
import { atThresholds, changedCases, optionCases, peopleCases, perPeriod } from "../cases";
import { bookOf, cycled, type Columns } from "../generate";
import { Random } from "../random";
import type { Book, Subject, Values } from "../subject";

/** The last month: one column a figure. */
const DECEMBER = { year: 2026, index: 12 };
const PLUS = ["集团产品挽留", "竞赛获奖", "策反奖励"] as const;
const MINUS = ["集团产品欠费", "集团流失", "有理投诉", "媒体曝光"] as const;

const COLUMNS: Columns = {
  marketing: [0, 10, 35, 39.99, 40],
  service: [0, 5, 17, 20],
  process: [0, 12.5, 36, 40],
};
/** Net points of a person: around the limit each way, around 0, far below all there is. */
const NETS = [20, 19.99, 20.01, -20, -19.99, -20.01, 0, 0.01, -0.01, 26, -26, 8, 5, -100, 60];

/** The events of every other person, some of whom have several rows; the last rows are not in order. */
function events(ids: readonly string[], random: Random, known: boolean, wrong: boolean): Book["lists"] {
  const rows: Values[] = ids.flatMap((person, index): Values[] => {
    const net = NETS[Math.floor(index / 2) % NETS.length] ?? 0;
    if (index % 2 === 1) return [];
    const event = net >= 0 ? PLUS[index % PLUS.length] : MINUS[index % MINUS.length];
    const size = Math.abs(net);
    switch (index % 6) {
      case 0:
        return [{ person, event: event ?? PLUS[0], each: size }];
      case 2:
        // Plus and minus on two rows.
        return [
          { person, event: "竞赛获奖", times: 2, each: Number((5 + Math.max(0, net) / 2).toFixed(4)) },
          { person, event: "有理投诉", each: Number((10 + Math.max(0, -net)).toFixed(4)), note: "两次" },
        ];
      default:
        return known
          ? [
              { person, event: "媒体曝光", times: random.pick([1, 2, 3]) },
              { person, event: "集团产品挽留", times: random.pick([1, 4, 9]) },
            ]
          : [{ person, event: event ?? MINUS[0], times: 1, each: size }];
    }
  });
  const bad: Values[] = [
    { person: ids[1] ?? "", event: "集团流失" },
    { person: ids[3] ?? "", each: 3 },
    { event: "竞赛获奖", each: 3 },
  ];
  return { events: [[...rows.slice(0, wrong ? 56 : 59), ...(wrong ? bad : [])]] };
}

/** Points that the text does not have. */
const KNOWN = [
  ["集团产品挽留", "加分", 2],
  ["竞赛获奖", "加分", 3],
  ["策反奖励", "加分", 1.5],
  ["集团产品欠费", "减分", 1],
  ["集团流失", "减分", 5],
  ["有理投诉", "减分", 2.5],
  ["媒体曝光", "减分", 10],
];

const rows = (count: number, seed: number): Values[] => cycled(COLUMNS, count, new Random(seed));

const book = (id: string, seed: number, count: number, parameters: Book["parameters"], wrong = false) =>
  bookOf(scheme, {
    id,
    seed,
    firstPeriod: DECEMBER,
    parameters,
    rows: rows(count, seed),
    lists: (ids, random) => events(ids, random, "event_points" in parameters, wrong),
  });

export const telecomSubject: Subject = {
  scheme,
  worked: [
    example("by hand 1", "半分|half a point", {
      people: { 手1: [{ marketing: 30, service: 10, process: 30 }] },
      lists: { events: [{ person: "手1", event: "竞赛获奖", each: 0.5 }] },
      expected: { 手1: { goals: 40, adjust: 0.5, total: 70.5 } },
    }),
    example("by hand 2", "只加不减|plus only, no minus", {
      parameters: { limit_of: "part" },
      people: { 手2: [{ marketing: 30, service: 10, process: 30 }] },
      lists: { events: [{ person: "手2", event: "集团流失", each: 5 }] },
      expected: { 手2: { adjust: -5, adjust_held: 0, total: 70 } },
    }),
  ],
  books: [
    book("default", 1, 90, {}, true),
    book("plus", 2, 64, {
      limit_of: "plus",
      event_points: KNOWN,
    }),
    book("part", 3, 60, { limit_of: "part", limit: 15, points: [45, 15, 40] }),
  ],
  cases: [
    ...atThresholds("net plus", [20], (at) => at.figure("adjust")),
    ...atThresholds("net minus", [-20], (at) => at.figure("adjust")),
    ...atThresholds("net", [0], (at) => at.figure("adjust")),
    perPeriod("total at 0", (at) => at.figure("total") === 0),
    perPeriod(
      "minus beyond the limit, plus side only limited",
      (at) => at.parameter("limit_of") === "plus" && at.figure("adjust_held") < -20,
    ),
    perPeriod(
      "minus that does not count",
      (at) =>
        at.parameter("limit_of") === "part" && at.figure("adjust") < 0 && at.figure("adjust_held") === 0,
    ),
    perPeriod(
      "points out of the table",
      (at) => at.parameter("event_points") !== undefined && at.figure("adjust") !== 0,
    ),
    perPeriod("an event that is not in order", (at) => at.ready && typeof at.shown("adjust") !== "number"),
    perPeriod("no event", (at) => at.figure("adjust") === 0),
    ...optionCases(scheme),
    ...changedCases(["limit", "points", "event_points"]),
    ...peopleCases(scheme),
  ],
  // January 2026 ends on a Saturday that is worked in some places; each kind of event counts by the table.
  changing: bookOf(scheme, {
    id: "changing",
    seed: 10,
    firstPeriod: { year: 2026, index: 1 },
    parameters: {
      event_points: KNOWN,
    },
    rows: rows(20, 10),
    lists: (ids) => ({
      events: [
        [...PLUS, ...MINUS].map((event, index) => ({
          person: ids[index] ?? "",
          event,
          times: 3,
        })),
      ],
    }),
  }),
};
