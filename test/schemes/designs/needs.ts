/**
 * What companies' own sheets need, each in a design that computes it; figures worked by hand from the rule beside them. What
 * compares people or takes periods together (a leader's share, forced distribution, numbers by place, pools, roll-ups,
 * what is withheld, consequences) is in test/workbook/designs.test.ts, in cells.
 */
import type { Block } from "../../../src/schemes/designs/design";
import type { Tried } from "../../../src/workbook/designs/tryOut";

export interface Need {
  need: string;
  blocks: readonly Block[];
  tried: Tried;
  figures: Readonly<Record<string, number | string>>;
}

export const points = (id: string, max = 100): Block => ({
  kind: "points",
  id,
  title: { zh: `项目${id}` },
  max,
});
const weighted = (id: string, weights: Readonly<Record<string, number>>): Block => ({
  kind: "total",
  id,
  title: { zh: `得分${id}` },
  of: { how: "weighted", members: Object.entries(weights).map(([own, weight]) => ({ id: own, weight })) },
});
const grade = (id: string, from: string, bound: number, edge: "up" | "down" = "up"): Block => ({
  kind: "grade",
  id,
  title: { zh: `等级${id}` },
  from,
  bands: [
    { from: null, result: "不合格" },
    { from: bound, result: "合格" },
  ],
  edge,
});
export const target = (id: string, score: (Block & { kind: "target" })["score"]): Block => ({
  kind: "target",
  id,
  title: { zh: `目标${id}` },
  better: "more",
  score,
});
const tiers = (method: "marginal" | "whole", ...rows: (readonly [number, number])[]): Block => ({
  kind: "tiers",
  id: "b1",
  title: { zh: "提成" },
  amount: { from: "entry" },
  tiers: rows.map(([from, rate]) => ({ from, rate })),
  method,
  edge: "up",
});
const raters = (absent: "refuse" | "others"): Block => ({
  kind: "raters",
  id: "b1",
  title: { zh: "服务态度" },
  max: 100,
  raters: [
    { key: 1, title: { zh: "上级" }, weight: 0.6 },
    { key: 2, title: { zh: "同事" }, weight: 0.2, several: true },
    { key: 3, title: { zh: "客户" }, weight: 0.2, several: true },
  ],
  least: 2,
  absent,
});

/** Eight kinds of raters, each of one person, who weigh alike. */
const loneRaters = (absent: "refuse" | "others"): Need => ({
  need: `one person of each kind has rated: every score counts (${absent})`,
  blocks: [
    {
      ...{ kind: "raters", id: "b1", title: { zh: "互评" }, max: 100, least: 1, absent },
      raters: [1, 2, 3, 4, 5, 6, 7, 8].map((key) => ({
        ...{ key, title: { zh: `评分人${key}` }, weight: 0.125 },
        several: true as const,
      })),
    },
  ],
  // (10 + 20 + … + 80) ÷ 8
  tried: Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].flatMap((key) => [
      [`b1_${key}_n`, 1],
      [`b1_${key}`, key * 10],
    ]),
  ),
  figures: { b1: 45 },
});
/** Points for events that managers alone have. */
const managersEvents = (
  [plus, minus]: readonly [number, number],
  [first, second]: readonly [number, number],
  reached: number,
): Need => ({
  need: `events that one role has, ${first} of ${plus} and ${second} of ${minus} points: ${reached}`,
  blocks: [
    {
      ...{ kind: "events", id: "b1", title: { zh: "事件" }, start: 50, low: 0, high: 60 },
      kinds: [
        { key: 1, title: { zh: "新签" }, points: plus },
        { key: 2, title: { zh: "投诉" }, points: minus },
      ],
      forRoles: ["经理"],
    },
  ],
  tried: { b1_1: first, b1_2: second, group: "经理" },
  figures: { b1: reached },
});
const overspent = (mode: "prorata" | "started"): Need => ({
  need: `three times what may be spent: no less than the floor (${mode})`,
  blocks: [
    {
      ...{ kind: "target", id: "b1", title: { zh: "费用" }, better: "less" },
      score: { by: "steps", full: 80, size: 0.05, up: 0, down: 3, cap: 100, floor: 50, mode },
    },
  ],
  tried: { b1_target: 100, b1_actual: 300 },
  figures: { b1: 50 },
});

export const NEEDS: readonly Need[] = [
  loneRaters("refuse"),
  loneRaters("others"),
  // 50 + 20 is above the most; 50 − 60 is below the least; 50 − 20 is neither.
  managersEvents([5, -10], [4, 0], 60),
  managersEvents([20, -10], [0, 6], 0),
  managersEvents([20, -10], [0, 2], 30),
  overspent("prorata"),
  overspent("started"),
  {
    need: "a target that one role has, below its floor: nothing",
    blocks: [
      {
        ...{ kind: "target", id: "b1", title: { zh: "销售" }, better: "more", forRoles: ["经理"] },
        score: { by: "proportion", full: 100, floor: 0.6, cap: 1.2 },
      },
    ],
    tried: { b1_target: 100, b1_actual: 50, group: "经理" },
    figures: { b1: 0 },
  },
  {
    need: "a third of other money, to the fen",
    blocks: [
      {
        ...{ kind: "pay", id: "b1", title: { zh: "奖金" }, share: 1, factors: [] },
        base: { from: "entry", name: "基数" },
      },
      {
        ...{ kind: "pay", id: "b2", title: { zh: "补贴" }, share: 0.333, factors: [] },
        base: { from: "block", id: "b1" },
      },
    ],
    // 33.3 % of 100.01 are 33.30333.
    tried: { b1_base: 100.01 },
    figures: { b1: 100.01, b2: 33.3 },
  },
  {
    need: "bands to points, grade and amount; exactly on a bound is the band below, or the one above",
    blocks: [
      target("b1", {
        by: "bands",
        bands: [
          { from: null, result: 0 },
          { from: 0.8, result: 60 },
          { from: 1, result: 100 },
        ],
        edge: "down",
      }),
      grade("b2", "b1", 60),
      grade("b3", "b1", 60, "down"),
      {
        kind: "fixed",
        id: "b4",
        title: { zh: "奖金" },
        from: "b2",
        table: [
          { label: "不合格", result: 0 },
          { label: "合格", result: 500 },
        ],
      },
    ],
    // 100 % is still below the last band
    tried: { b1_target: 100, b1_actual: 100 },
    figures: { b1: 60, b2: "合格", b3: "不合格", b4: 500 },
  },
  {
    need: "one table that mixes > and >=: 80 and more 60 points, above 100 another 20",
    blocks: [
      points("b1", 120),
      ...(
        [
          ["b2", 80, 60, "up"],
          ["b3", 100, 20, "down"],
        ] as const
      ).map(([id, from, result, edge]): Block => ({
        ...{ kind: "coefficient", id, title: { zh: `档次${id}` }, from: "b1" },
        of: {
          by: "bands",
          edge,
          bands: [
            { from: null, result: 0 },
            { from, result },
          ],
        },
      })),
      {
        kind: "total",
        id: "b4",
        title: { zh: "得分" },
        of: { how: "sum", members: [{ id: "b2" }, { id: "b3" }] },
      },
    ],
    // 100 is 80 and more, but not above 100: 60 + 0
    tried: { b1: 100 },
    figures: { b2: 60, b3: 0, b4: 60 },
  },
  ...(
    [
      // 80 × 50 % + 70 × 50 %; the calls are the assistants' alone, and 500 is 2 % of 25,000
      [
        "客户经理",
        { b1: 80, b2: 70, b6_amount: 25_000 },
        { b2: 70, b3: "", b4: 75, b5: 75, b6: 500, b7: 500 },
      ],
      // 80 × 30 % + 90 × 70 %; no sales, no commission
      ["助理", { b1: 80, b3_target: 50, b3_actual: 45 }, { b2: "", b3: 90, b4: 87, b5: 87, b6: "", b7: 0 }],
    ] as const
  ).map(([role, tried, figures]): Need => ({
    need: `items and money that only one role has, each role's weights 100 %: ${role}`,
    blocks: [
      points("b1"),
      { ...points("b2"), forRoles: ["客户经理"] } as Block,
      { ...target("b3", { by: "proportion", full: 100, floor: 0, cap: 1 }), forRoles: ["助理"] } as Block,
      {
        kind: "total",
        id: "b4",
        title: { zh: "得分" },
        of: {
          how: "roles",
          roles: ["客户经理", "助理"],
          members: [
            { id: "b1", weights: [0.5, 0.3] },
            { id: "b2", weights: [0.5, 0] },
            { id: "b3", weights: [0, 0.7] },
          ],
        },
      },
      { kind: "limits", id: "b5", title: { zh: "总分" }, from: "b4", low: 0, high: 100 },
      {
        ...{
          kind: "tiers",
          id: "b6",
          title: { zh: "提成" },
          amount: { from: "entry" },
          method: "whole",
          edge: "up",
        },
        ...{ forRoles: ["客户经理"], tiers: [{ from: 0, rate: 0.02 }] },
      } as Block,
      { kind: "total", id: "b7", title: { zh: "应发" }, of: { how: "sum", members: [{ id: "b6" }] } },
    ],
    tried: { ...tried, group: role },
    figures,
  })),
  {
    need: "weeks of a month: a line for each",
    blocks: [
      { kind: "lines", id: "b1", title: { zh: "周积分" }, of: "points" },
      { kind: "limits", id: "b2", title: { zh: "月积分" }, from: "b1", low: 0, high: 100 },
    ],
    tried: { b1_amount: 104 },
    figures: { b1: 104, b2: 100 },
  },
  {
    need: "a base of bonus for each grade, times a coefficient of another score",
    blocks: [
      points("b1"),
      points("b2"),
      grade("b3", "b1", 80),
      {
        kind: "fixed",
        id: "b4",
        title: { zh: "等级基数" },
        from: "b3",
        table: [
          { label: "不合格", result: 500 },
          { label: "合格", result: 2000 },
        ],
      },
      {
        kind: "coefficient",
        id: "b5",
        title: { zh: "系数" },
        from: "b2",
        of: { by: "share", full: 100, low: 0.6, high: 1.1 },
      },
      {
        kind: "pay",
        id: "b6",
        title: { zh: "奖金" },
        base: { from: "block", id: "b4" },
        share: 1,
        factors: ["b5"],
      },
    ],
    // 80 is a pass: 2,000 × 95 ÷ 100
    tried: { b1: 80, b2: 95 },
    figures: { b4: 2000, b5: 0.95, b6: 1900 },
  },
  {
    need: "weights that differ by role",
    blocks: [
      points("b1"),
      points("b2"),
      {
        kind: "total",
        id: "b3",
        title: { zh: "得分" },
        of: {
          how: "roles",
          roles: ["客户经理", "助理"],
          members: [
            { id: "b1", weights: [0.7, 0.3] },
            { id: "b2", weights: [0.3, 0.7] },
          ],
        },
      },
    ],
    // 80 × 30 % + 60 × 70 %
    tried: { b1: 80, b2: 60, group: "助理" },
    figures: { b3: 66 },
  },
  {
    need: "tables that differ by role",
    blocks: [
      points("b1"),
      grade("b2", "b1", 75),
      grade("b3", "b1", 60),
      {
        kind: "choose",
        id: "b4",
        title: { zh: "等级" },
        roles: [
          { role: "客户经理", from: "b2" },
          { role: "助理", from: "b3" },
        ],
      },
    ],
    tried: { b1: 70, group: "助理" },
    figures: { b2: "不合格", b3: "合格", b4: "合格" },
  },
  {
    need: "lines added up for a person, at a rate",
    blocks: [
      { kind: "lines", id: "b1", title: { zh: "成交" }, of: "money" },
      {
        kind: "tiers",
        id: "b2",
        title: { zh: "提成" },
        amount: { from: "block", id: "b1" },
        tiers: [{ from: 0, rate: 0.03 }],
        method: "whole",
        edge: "up",
      },
    ],
    tried: { b1_amount: 20_000 },
    figures: { b1: 20_000, b2: 600 },
  },
  {
    need: "weighted items",
    blocks: [points("b1"), points("b2"), points("b3"), weighted("b4", { b1: 0.5, b2: 0.3, b3: 0.2 })],
    tried: { b1: 80, b2: 90, b3: 60 },
    figures: { b4: 79 },
  },
  {
    need: "target against actual, in proportion up to a cap, nothing below a floor",
    blocks: [
      target("b1", { by: "proportion", full: 50, floor: 0.6, cap: 1.2 }),
      target("b2", { by: "proportion", full: 50, floor: 0.6, cap: 1.2 }),
    ],
    tried: { b1_target: 100, b1_actual: 110, b2_target: 100, b2_actual: 59 },
    figures: { b1: 55, b2: 0 },
  },
  {
    need: "plus and minus points between limits",
    blocks: [{ kind: "adjustment", id: "b1", title: { zh: "加减分" }, low: -5, high: 5 }],
    tried: { b1_plus: 8, b1_minus: 1 },
    figures: { b1: 5 },
  },
  {
    need: "piece rates: all pieces at the rate reached",
    blocks: [tiers("whole", [0, 2], [100, 2.5])],
    tried: { b1_amount: 130 },
    figures: { b1: 325 },
  },
  {
    need: "marginal tiers",
    blocks: [tiers("marginal", [0, 0.01], [10_000, 0.02])],
    // 10,000 × 1 % + 5,000 × 2 %
    tried: { b1_amount: 15_000 },
    figures: { b1: 200 },
  },
  {
    need: "gates",
    blocks: [
      points("b1"),
      { kind: "condition", id: "b2", title: { zh: "无事故" }, yes: 1, no: 0 },
      {
        kind: "gate",
        id: "b3",
        title: { zh: "有效得分" },
        from: "b1",
        condition: "b2",
        least: 1,
        otherwise: 0,
      },
    ],
    tried: { b1: 90, b2: "no" },
    figures: { b3: 0 },
  },
  {
    need: "two levels of items",
    blocks: [
      points("b1"),
      points("b2"),
      points("b3"),
      weighted("b4", { b1: 0.5, b2: 0.5 }),
      weighted("b5", { b4: 0.6, b3: 0.4 }),
    ],
    // (80 + 90) ÷ 2 × 60 % + 70 × 40 %
    tried: { b1: 80, b2: 90, b3: 70 },
    figures: { b4: 85, b5: 79 },
  },
  {
    need: "a coefficient table of two dimensions",
    blocks: [
      points("b1"),
      points("b2"),
      grade("b3", "b1", 60),
      grade("b4", "b2", 80),
      {
        kind: "matrix",
        id: "b5",
        title: { zh: "系数" },
        row: "b3",
        column: "b4",
        table: {
          columns: ["不合格", "合格"],
          rows: [
            { label: "不合格", results: [0, 0.5] },
            { label: "合格", results: [0.8, 1.2] },
          ],
        },
      },
    ],
    tried: { b1: 60, b2: 79.99 },
    figures: { b5: 0.8 },
  },
  {
    need: "evidence texts beside a score",
    blocks: [{ ...points("b1"), evidence: true } as Block],
    tried: { b1: 88, b1_proof: "客户来信表扬" },
    figures: { b1: 88 },
  },
  {
    need: "points with a maximum, points off for each occurrence down to a floor",
    blocks: [
      points("b1", 30),
      {
        kind: "deduction",
        id: "b2",
        title: { zh: "纪律" },
        max: 20,
        floor: 0,
        kinds: [{ key: 1, title: { zh: "旷工" }, per: 8 }],
      },
    ],
    tried: { b1: 24, b2_1: 3 },
    figures: { b1: 24, b2: 0 },
  },
  {
    need: "points for each event",
    blocks: [
      {
        kind: "events",
        id: "b1",
        title: { zh: "积分" },
        start: 50,
        low: 0,
        high: 100,
        kinds: [
          { key: 1, title: { zh: "新签" }, points: 5 },
          { key: 2, title: { zh: "投诉" }, points: -10 },
        ],
      },
    ],
    tried: { b1_1: 3, b1_2: 1 },
    figures: { b1: 55 },
  },
  {
    need: "several raters: each kind's mean with its weight",
    blocks: [raters("refuse")],
    // 90 × 60 % + 80 × 20 % + 70 × 20 %
    tried: { b1_1: 90, b1_2_n: 5, b1_2: 80, b1_3_n: 2, b1_3: 70 },
    figures: { b1: 84 },
  },
  {
    need: "several raters: where no customer rated, the others' weights count",
    blocks: [raters("others")],
    // (90 × 60 % + 80 × 20 %) ÷ 80 %
    tried: { b1_1: 90, b1_2_n: 5, b1_2: 80, b1_3_n: 0, b1_3: "" },
    figures: { b1: 87.5 },
  },
  {
    need: "base × coefficient",
    blocks: [
      points("b1"),
      {
        kind: "coefficient",
        id: "b2",
        title: { zh: "系数" },
        from: "b1",
        of: { by: "share", full: 100, low: 0.5, high: 1.2 },
      },
      {
        kind: "pay",
        id: "b3",
        title: { zh: "奖金" },
        base: { from: "roster", name: "基数" },
        share: 1,
        factors: ["b2"],
      },
    ],
    tried: { b1: 85, b3_base: 3000 },
    figures: { b3: 2550 },
  },
  {
    need: "goals of one's own, each with its weight",
    blocks: [{ kind: "goals", id: "b1", title: { zh: "个人目标" }, count: 3, max: 100 }],
    // 90 × 60 % + 75 × 40 %; the third is not used
    tried: { b1_g1: "上线新系统", b1_w1: 0.6, b1_s1: 90, b1_g2: "带新人", b1_w2: 0.4, b1_s2: 75 },
    figures: { b1: 84 },
  },
  {
    need: "whole steps: each full 1 % below the target costs 2 points",
    blocks: [
      target("b1", { by: "steps", full: 80, size: 0.01, up: 1, down: 2, cap: 100, floor: 0, mode: "whole" }),
    ],
    tried: { b1_target: 1000, b1_actual: 975 },
    figures: { b1: 76 },
  },
  {
    need: "floors and caps",
    blocks: [
      points("b1", 200),
      { kind: "limits", id: "b2", title: { zh: "封顶" }, from: "b1", low: 60, high: 100 },
      { kind: "limits", id: "b3", title: { zh: "保底" }, from: "b1", low: 160, high: 200 },
    ],
    tried: { b1: 150 },
    figures: { b2: 100, b3: 160 },
  },
  {
    need: "a part withheld, to the fen",
    blocks: [
      {
        kind: "pay",
        id: "b1",
        title: { zh: "奖金" },
        base: { from: "entry", name: "基数" },
        share: 1,
        factors: [],
      },
      { kind: "held", id: "b2", title: { zh: "当月发放" }, paid: true, from: "b1", share: 0.15 },
    ],
    // 15 % of 333.30 are 49.995: 50 are withheld, 283.30 are paid
    tried: { b1_base: 333.3 },
    figures: { b1: 333.3, b2_held: 50, b2: 283.3 },
  },
  {
    need: "a part withheld of money that is a mean, each to the fen",
    blocks: [
      ...["b1", "b2"].map((id): Block => ({
        ...{ kind: "pay", id, title: { zh: `奖金${id}` }, share: 1, factors: [] },
        base: { from: "entry", name: "基数" },
      })),
      weighted("b3", { b1: 0.3, b2: 0.7 }),
      { kind: "held", id: "b4", title: { zh: "当月发放" }, paid: true, from: "b3", share: 0.5 },
    ],
    // 100.21 × 30 % + 100 × 70 % = 100.063: half is 50.0315, 50.033 are left
    tried: { b1_base: 100.21, b2_base: 100 },
    figures: { b3: 100.063, b4_held: 50.03, b4: 50.03 },
  },
  {
    need: "lines of money to the fen",
    blocks: [{ kind: "lines", id: "b1", title: { zh: "奖励" }, of: "money", paid: true }],
    tried: { b1_amount: 10.124 },
    figures: { b1: 10.12 },
  },
  {
    need: "exceptions with their reason",
    blocks: [points("b1"), { kind: "exception", id: "b2", title: { zh: "核定得分" }, from: "b1" }],
    tried: { b1: 66, b2_set: 80, b2_why: "总经理特批" },
    figures: { b1: 66, b2: 80 },
  },
];
