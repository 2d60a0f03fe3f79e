/** Items and totals of random designs. */
import type { Block } from "../../../src/schemes/designs/design";
import { rolesOf } from "../../../src/schemes/designs/forRoles";
import type { Random } from "../../native/random";

/** How many items at most. */
export const MOST_ITEMS = 40;
export const EDGES = ["up", "down"] as const;

/** The first without a bound, then rising from `from`. */
export function bounds(random: Random, from: number, count: number): (number | null)[] {
  let last = 0;
  return Array.from({ length: count }, (_, index) => {
    if (index === 0) return null;
    last += random.between(from / 4, from, 1);
    return Number(last.toFixed(4));
  });
}

export function shares(random: Random, count: number): number[] {
  const cents = Array.from({ length: count - 1 }, () => 1 + Math.floor((random.next() * 90) / count));
  return [...cents, 100 - cents.reduce((sum, cent) => sum + cent, 0)].map((cent) => cent / 100);
}

export function item(random: Random, few: boolean, id: string, title: { zh: string }): Block {
  // So many items with so many columns would be more than a formula takes.
  const wide: readonly (() => Block)[] = [
    () => ratersItem(random, id, title),
    () => ({
      kind: "events",
      id,
      title,
      ...(random.chance(0.3) ? { evidence: true as const } : {}),
      start: random.between(0, 50, 0),
      low: -20,
      high: random.between(30, 90, 0),
      kinds: Array.from({ length: 1 + Math.floor(random.next() * 4) }, (_, index) => ({
        key: index + 1,
        title: { zh: `事件${index + 1}` },
        points: random.between(-10, 10, 1),
      })),
    }),
    () => ({ kind: "lines", id, title, of: "points" }),
    () => ({ kind: "goals", id, title, count: 1 + Math.floor(random.next() * 4), max: 100 }),
  ];
  return random.pick<() => Block>([
    () => ({ kind: "points", id, title, max: random.between(1, 100, 0) }),
    ...(few ? wide : []),
    () => ({ kind: "condition", id, title, yes: random.between(0, 20, 1), no: random.between(-5, 5, 1) }),
    () => ({ kind: "adjustment", id, title, low: -random.between(0, 10, 0), high: random.between(0, 10, 0) }),
    () => ({
      kind: "deduction",
      id,
      title,
      max: random.between(10, 100, 0),
      floor: random.between(-5, 5, 0),
      kinds: Array.from({ length: 1 + Math.floor(random.next() * 4) }, (_, index) => ({
        key: index + 1,
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

/** Up to 8 kinds of raters. */
function ratersItem(random: Random, id: string, title: { zh: string }): Block {
  const count = 1 + Math.floor(random.next() * 8);
  const weights = shares(random, count);
  return {
    kind: "raters",
    id,
    title,
    max: 100,
    raters: weights.map((weight, index) => ({
      key: index + 1,
      title: { zh: `评分人${index + 1}` },
      weight,
      ...(random.chance(0.5) ? { several: true as const } : {}),
    })),
    least: 1 + Math.floor(random.next() * 3),
    absent: random.pick(["refuse", "others"] as const),
  };
}

/** Who is rated. */
export const ROLES = ["客户经理", "助理"] as const;

/** The item, for one role alone where its kind can be. */
export function forOneRole(random: Random, block: Block): Block {
  return block.kind === "lines" || !random.chance(0.25)
    ? block
    : ({ ...block, forRoles: [random.pick(ROLES)] } as Block);
}

/** The first item is everybody's. */
export function total(random: Random, id: string, title: { zh: string }, blocks: readonly Block[]): Block {
  const items = blocks.map((block) => block.id);
  const some = blocks.some((block) => rolesOf(block));
  const kind = random.next();
  if (kind < 0.3)
    return { kind: "total", id, title, of: { how: "sum", members: items.map((own) => ({ id: own })) } };
  const weights = (role?: string) => {
    // In thousandths, so that they are entered as they are meant.
    const parts = blocks.map((block) => {
      const part = 1 + Math.floor((random.next() * 900) / items.length);
      return role === undefined || (rolesOf(block) ?? [role]).includes(role) ? part : 0;
    });
    const rest = 1000 - parts.slice(1).reduce((sum, part) => sum + part, 0);
    return [rest, ...parts.slice(1)].map((part) => part / 1000);
  };
  if (kind < 0.75 && !some) {
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
  const [first, second] = [weights(ROLES[0]), weights(ROLES[1])];
  return {
    kind: "total",
    id,
    title,
    of: {
      how: "roles",
      roles: [...ROLES],
      members: items.map((member, index) => ({
        id: member,
        weights: [first[index] ?? 0, second[index] ?? 0],
      })),
    },
  };
}
