/** Random valid designs of all blocks and sizes. */
import { readDesign, type Block, type Design } from "../../../src/schemes/designs/design";
import { Random } from "../../native/random";
import { bounds, EDGES, forOneRole, item, MOST_ITEMS, shares, total } from "./randomItems";

const PERIODS = ["month", "quarter", "half", "year"] as const;

/** The design of a seed: always the same, and in order. */
export function randomDesign(seed: number): Design {
  const random = new Random(seed);
  const blocks: Block[] = [];
  const put = (make: (id: string, title: { zh: string }) => Block): string => {
    const id = `b${blocks.length + 1}`;
    blocks.push(make(id, { zh: `构件${blocks.length + 1}` }));
    return id;
  };
  const count = random.chance(0.05) ? MOST_ITEMS : 1 + Math.floor(random.next() * 7);
  const items = Array.from({ length: count }, () =>
    put((id, title) => item(random, count < MOST_ITEMS, id, title)),
  );
  // Of its own numbers, so that the designs of the seeds are otherwise as they were.
  const apart = new Random(seed + 2_000_003);
  blocks.splice(1, count - 1, ...blocks.slice(1).map((block) => forOneRole(apart, block)));
  const period = random.pick(PERIODS);
  const ledger = random.chance(0.2)
    ? put((id, title) => ({ kind: "ledger", id, title, surplus: random.pick(["carry", "pay"] as const) }))
    : undefined;
  let score = put((id, title) => total(random, id, title, [...blocks].slice(0, count)));
  if (random.chance(0.5)) {
    const [sum, own] = [score, items[0] ?? score];
    score = put((id, title) => ({
      kind: "gate",
      id,
      title,
      from: sum,
      condition: own,
      least: random.between(0, 60, 0),
      otherwise: random.between(0, 50, 1),
    }));
  }
  if (random.chance(0.25)) {
    const from = score;
    score = put((id, title) => ({ kind: "exception", id, title, from }));
  }
  if (random.chance(0.3)) {
    const from = score;
    score = put((id, title) => ({
      kind: "team",
      id,
      title,
      from,
      leader: "客户经理",
      share: random.between(0, 1, 2),
    }));
  }
  if (random.chance(0.6)) {
    const from = score;
    score = put((id, title) => ({
      kind: "limits",
      id,
      title,
      from,
      low: 0,
      high: random.between(60, 120, 0),
    }));
  }
  const to = period === "month" ? random.pick(["quarter", "half", "year"] as const) : "year";
  const how = random.pick(["mean", "sum", "last", "weighted"] as const);
  const each = { quarter: 3, half: 6, year: { month: 12, quarter: 4, half: 2, year: 1 }[period] }[to];
  const rolled =
    period !== "year" && random.chance(0.5)
      ? put((id, title) => ({
          kind: "rollUp",
          id,
          title,
          from: score,
          to,
          how,
          ...(how === "weighted" ? { weights: shares(random, each) } : {}),
        }))
      : undefined;
  const graded = rolled !== undefined && random.chance(0.5) ? rolled : score;
  const labels = ["丁", "丙", "乙", "甲"] as const;
  const grade = put((id, title) =>
    random.chance(0.3)
      ? {
          kind: "distribution",
          id,
          title,
          from: graded,
          within: random.pick(["all", "department"] as const),
          ties: random.pick(["better", "worse"] as const),
          ...random.pick<{ rounding?: "most" | "least" }>([{}, { rounding: "most" }, { rounding: "least" }]),
          shares: shares(random, labels.length).map((share, index) => ({
            share,
            label: labels[index] ?? "",
          })),
        }
      : {
          kind: "grade",
          id,
          title,
          from: graded,
          bands: bounds(random, 40, labels.length).map((from, index) => ({
            from,
            result: labels[index] ?? "",
          })),
          edge: random.pick(EDGES),
        },
  );
  const table = labels.map((label, index) => ({ label, result: random.between(0, 2, 2) + index }));
  const byScore = put((id, title) => ({
    kind: "coefficient",
    id,
    title,
    from: graded,
    of: { by: "share", full: 100, low: 0.5, high: 1.5 },
  }));
  const byPlace = put((id, title) => ({
    kind: "rank",
    id,
    title,
    from: graded,
    within: random.pick(["all", "department"] as const),
    order: random.pick(["best", "last"] as const),
    table: [
      { place: 1, result: random.between(-5, 5, 1) },
      { place: 3, result: random.between(-5, 5, 1) },
    ],
  }));
  const byBoth = put((id, title) => ({
    kind: "matrix",
    id,
    title,
    row: grade,
    column: grade,
    table: {
      columns: [...labels],
      rows: labels.map((label) => ({ label, results: labels.map(() => random.between(0, 2, 2)) })),
    },
  }));
  const byRole = put((id, title) => ({
    kind: "choose",
    id,
    title,
    roles: [
      { role: "客户经理", from: random.pick([byBoth, byPlace]) },
      { role: "助理", from: byScore },
    ],
  }));
  if (graded !== rolled && random.chance(0.5))
    put((id, title) => ({
      kind: "consequence",
      id,
      title,
      ...consequenceOf(random, grade, graded, labels),
      count: random.pick(["running", "year"] as const),
      none: "无",
      table: [
        { times: 1, label: "提醒" },
        { times: 2 + Math.floor(random.next() * 2), label: "约谈" },
      ],
    }));
  const coefficient = put((id, title) => ({
    kind: "coefficient",
    id,
    title,
    ...random.pick<Pick<Block & { kind: "coefficient" }, "from" | "of">>([
      { from: grade, of: { by: "grade" as const, table } },
      {
        from: graded,
        of: {
          by: "share" as const,
          full: random.between(50, 120, 0),
          low: random.between(0, 0.5),
          high: 1.5,
        },
      },
      {
        from: graded,
        of: {
          by: "bands" as const,
          edge: random.pick(EDGES),
          bands: bounds(random, 30, 3).map((from) => ({ from, result: random.between(0, 3, 2) })),
        },
      },
    ]),
  }));
  const money = [
    put((id, title) => ({
      kind: "pay",
      id,
      title,
      base:
        graded === rolled || random.chance(0.5)
          ? { from: "roster", name: "基数" }
          : { from: "entry", name: "基数" },
      share: random.between(0.1, 1.5, 3),
      factors: [coefficient, ...(random.chance(0.5) ? [byRole] : [])],
    })),
    put((id, title) => ({ kind: "fixed", id, title, from: grade, table })),
    put((id, title) => ({
      kind: "pool",
      id,
      title,
      from: byScore,
      of: random.pick([
        { by: "all" as const, amount: random.between(0, 90000, 2) },
        {
          by: "department" as const,
          table: ["一部", "二部"].map((label) => ({ label, result: random.between(0, 9000, 2) })),
        },
      ]),
    })),
  ];
  if (graded !== rolled && period !== "year") {
    const [, , pool = ""] = money;
    const kept = put((id, title) => ({
      kind: "held",
      id,
      title,
      from: pool,
      share: random.between(0, 1, 2),
    }));
    put((id, title) => ({
      kind: "release",
      id,
      title,
      from: kept,
      to,
      ...(rolled === undefined ? {} : { only: { id: rolled, least: random.between(20, 80, 0) } }),
    }));
  }
  const tiers = (amount: (Block & { kind: "tiers" })["amount"]) =>
    put((id, title) => ({
      kind: "tiers",
      id,
      title,
      amount,
      tiers: bounds(random, 1000, 3).map((from) => ({ from: from ?? 0, rate: random.between(0, 0.2, 4) })),
      method: random.pick(["marginal", "whole"] as const),
      edge: random.pick(EDGES),
    }));
  const perPeriod = [
    ...(ledger === undefined ? [] : [tiers({ from: "block", id: ledger })]),
    ...(random.chance(0.5) ? [tiers({ from: "entry", unit: "元" })] : []),
  ];
  const sum = [...money, ...(graded === rolled ? [] : perPeriod)];
  put((id, title) => ({
    kind: "total",
    id,
    title,
    of: { how: "sum", members: sum.map((own) => ({ id: own })) },
  }));
  const entered = blocks.map((block) =>
    (block.kind === "pay" && block.base.from === "entry") ||
    (block.kind === "tiers" && block.amount.from === "entry")
      ? forOneRole(apart, block)
      : block,
  );
  const read = readDesign({
    format: 2,
    id: `own-${String(seed).padStart(8, "0")}`,
    revision: 1,
    title: { zh: `随机方案${seed}` },
    short: "随机",
    period,
    blocks: entered,
  });
  if ("problems" in read) throw new Error(`seed ${seed}: ${JSON.stringify(read.problems)}`);
  return read.design;
}

function consequenceOf(
  random: Random,
  grade: string,
  graded: string,
  labels: readonly string[],
): Pick<Block & { kind: "consequence" }, "from" | "when"> {
  return random.pick<Pick<Block & { kind: "consequence" }, "from" | "when">>([
    { from: grade, when: { is: "grade", labels: labels.slice(0, 2) } },
    { from: graded, when: { is: "under", bound: random.between(20, 80, 0) } },
    { from: graded, when: { is: "reaches", bound: random.between(20, 80, 0) } },
  ]);
}
