/** Random valid designs of all blocks and sizes, and rows on, just under and just over their thresholds. */
import { readDesign, type Block, type Design } from "../../../src/schemes/designs/design";
import { Random } from "../../native/random";
import type { Values } from "../../native/subject";

/** How many items at most. */
const MOST_ITEMS = 40;

const PERIODS = ["month", "quarter", "half", "year"] as const;
const EDGES = ["up", "down"] as const;

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
  const items = Array.from({ length: count }, () => put((id, title) => item(random, id, title)));
  const period = random.pick(PERIODS);
  const ledger = random.chance(0.2)
    ? put((id, title) => ({ kind: "ledger", id, title, surplus: random.pick(["carry", "pay"] as const) }))
    : undefined;
  let score = put((id, title) => total(random, id, title, items));
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
  const rolled =
    period !== "year" && random.chance(0.5)
      ? put((id, title) => ({
          kind: "rollUp",
          id,
          title,
          from: score,
          to: period === "month" ? random.pick(["quarter", "half", "year"] as const) : "year",
          how: random.pick(["mean", "sum"] as const),
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
      factors: [coefficient],
    })),
    put((id, title) => ({ kind: "fixed", id, title, from: grade, table })),
  ];
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
  const read = readDesign({
    format: 1,
    id: `own-${String(seed).padStart(8, "0")}`,
    revision: 1,
    title: { zh: `随机方案${seed}` },
    short: "随机",
    period,
    blocks,
  });
  if ("problems" in read) throw new Error(`seed ${seed}: ${JSON.stringify(read.problems)}`);
  return read.design;
}

/** The first without a bound, then rising from `from`. */
function bounds(random: Random, from: number, count: number): (number | null)[] {
  let last = 0;
  return Array.from({ length: count }, (_, index) => {
    if (index === 0) return null;
    last += random.between(from / 4, from, 1);
    return Number(last.toFixed(4));
  });
}

function shares(random: Random, count: number): number[] {
  const cents = Array.from({ length: count - 1 }, () => 1 + Math.floor((random.next() * 90) / count));
  return [...cents, 100 - cents.reduce((sum, cent) => sum + cent, 0)].map((cent) => cent / 100);
}

function item(random: Random, id: string, title: { zh: string }): Block {
  return random.pick<() => Block>([
    () => ({ kind: "points", id, title, max: random.between(1, 100, 0) }),
    () => ({ kind: "condition", id, title, yes: random.between(0, 20, 1), no: random.between(-5, 5, 1) }),
    () => ({ kind: "adjustment", id, title, low: -random.between(0, 10, 0), high: random.between(0, 10, 0) }),
    () => ({
      kind: "deduction",
      id,
      title,
      max: random.between(10, 100, 0),
      floor: random.between(-5, 5, 0),
      kinds: Array.from({ length: 1 + Math.floor(random.next() * 4) }, (_, index) => ({
        title: { zh: `事项${index + 1}` },
        per: random.between(0, 10, 1),
      })),
    }),
    () => ({
      kind: "target",
      id,
      title,
      better: random.pick(["more", "less"] as const),
      score: random.pick<(Block & { kind: "target" })["score"]>([
        {
          by: "proportion" as const,
          full: random.between(10, 100, 0),
          floor: random.between(0, 0.8),
          cap: random.between(0.9, 1.5),
        },
        {
          by: "bands" as const,
          bands: bounds(random, 0.5, 4).map((from) => ({ from, result: random.between(0, 100, 0) })),
          edge: random.pick(EDGES),
        },
        {
          by: "steps" as const,
          full: random.between(50, 100, 0),
          size: random.pick([0.01, 0.05, 0.1]),
          up: random.between(0, 3, 1),
          down: random.between(0, 3, 1),
          cap: 120,
          floor: 0,
          mode: random.pick(["whole", "prorata", "started"] as const),
        },
      ]),
    }),
  ])();
}

function total(random: Random, id: string, title: { zh: string }, items: readonly string[]): Block {
  const kind = random.next();
  if (kind < 0.3)
    return { kind: "total", id, title, of: { how: "sum", members: items.map((own) => ({ id: own })) } };
  const weights = () => {
    // In thousandths, so that they are entered as they are meant.
    const parts = items.map(() => 1 + Math.floor((random.next() * 900) / items.length));
    const rest = 1000 - parts.slice(1).reduce((sum, part) => sum + part, 0);
    return [rest, ...parts.slice(1)].map((part) => part / 1000);
  };
  if (kind < 0.75) {
    const own = weights();
    return {
      kind: "total",
      id,
      title,
      of: {
        how: "weighted",
        members: items.map((member, index) => ({ id: member, weight: own[index] ?? 0 })),
      },
    };
  }
  const [first, second] = [weights(), weights()];
  return {
    kind: "total",
    id,
    title,
    of: {
      how: "roles",
      roles: ["客户经理", "助理"],
      members: items.map((member, index) => ({
        id: member,
        weights: [first[index] ?? 0, second[index] ?? 0],
      })),
    },
  };
}

const near = (random: Random, value: number, step: number): number =>
  Math.max(0, Number((value + random.pick([0, 0, -step, step])).toFixed(6)));

/** What is entered for a person in a period, around the thresholds of the design. */
export function randomEntries({ blocks }: Design, random: Random): Values {
  return Object.assign({}, ...blocks.map((block) => entriesOf(block, random))) as Values;
}

function entriesOf(block: Block, random: Random): Values {
  const { id } = block;
  switch (block.kind) {
    case "points":
      return { [id]: Math.min(block.max, near(random, random.pick([0, block.max / 2, block.max]), 0.01)) };
    case "condition":
      return { [id]: random.pick(["是", "否"]) };
    case "adjustment":
      return {
        [`${id}_plus`]: near(random, block.high, 0.5),
        [`${id}_minus`]: near(random, random.pick([0, -block.low]), 0.5),
      };
    case "deduction":
      return Object.fromEntries(
        block.kinds.map((_, index) => [`${id}_${index + 1}`, Math.floor(random.next() * 6)]),
      );
    case "target": {
      const { score, better } = block;
      const aims =
        score.by === "bands"
          ? score.bands.flatMap(({ from }) => (from === null ? [] : [from]))
          : score.by === "proportion"
            ? [score.floor, score.cap]
            : [1, 1 + score.size, 1 - 3 * score.size];
      const aim = random.pick([aims[0] ?? 1, ...aims, 1]);
      const done = better === "more" ? aim : Math.max(0, 2 - aim);
      const of = random.pick([100, 1000, 50]);
      return { [`${id}_target`]: of, [`${id}_actual`]: near(random, done * of, 0.01) };
    }
    case "ledger": {
      const base = random.between(50, 100, 0);
      return {
        [`${id}_base`]: base,
        [`${id}_target`]: base + 50,
        [`${id}_actual`]: near(random, random.pick([0, base, base + 50, 2 * base]), 0.01),
      };
    }
    case "pay":
      return block.base.from === "entry" ? { [`${id}_base`]: random.between(0, 9000, 2) } : {};
    case "tiers": {
      const froms = block.tiers.map(({ from }) => from);
      return block.amount.from === "entry"
        ? { [`${id}_amount`]: near(random, random.pick([froms[0] ?? 0, ...froms, 12345]), 0.01) }
        : {};
    }
    default:
      return {};
  }
}

/** What stands in the roster for a person. */
export function randomRoster({ blocks }: Design, random: Random): Values {
  return Object.assign(
    {},
    ...blocks.map((block): Values => {
      if (block.kind === "pay" && block.base.from === "roster")
        return { [`${block.id}_base`]: random.between(0, 9000, 2) };
      if (block.kind === "ledger") return { [`${block.id}_gap`]: random.pick([0, 20]) };
      return {};
    }),
  ) as Values;
}
