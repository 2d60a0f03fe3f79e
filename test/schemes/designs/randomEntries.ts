/** What is entered for a random design: rows on, just under and just over its thresholds. */
import type { Block, Design } from "../../../src/schemes/designs/design";
import { rolesOf } from "../../../src/schemes/designs/forRoles";
import type { Random } from "../../native/random";
import type { Values } from "../../native/subject";
import { shares } from "./randomItems";

const near = (random: Random, value: number, step: number): number =>
  Math.max(0, Number((value + random.pick([0, 0, -step, step])).toFixed(6)));

/** What is entered for a person in a period, around the thresholds of the design. */
export function randomEntries({ blocks }: Design, random: Random): Values {
  return Object.assign({}, ...blocks.map((block) => entriesOf(block, random))) as Values;
}

/** Without what somebody of that role does not have. */
export function ofRole({ blocks }: Design, role: string, values: Values): Values {
  const others = blocks.filter((block) => !(rolesOf(block) ?? [role]).includes(role)).map(({ id }) => id);
  return Object.fromEntries(
    Object.entries(values).filter(([entry]) => !others.includes(entry.replace(/_.*$/, ""))),
  );
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
    case "events":
      // So many that they reach their limits, too.
      return Object.fromEntries(
        block.kinds.map(({ key }) => [`${id}_${key}`, random.pick([0, 1, 2, 3, 5, 30])]),
      );
    case "target": {
      const { score, better } = block;
      const aims =
        score.by === "bands"
          ? score.bands.flatMap(({ from }) => (from === null ? [] : [from]))
          : score.by === "proportion"
            ? [score.floor, score.cap]
            : [1, 1 + score.size, 1 - 3 * score.size, 1 - 60 * score.size];
      const aim = random.pick([aims[0] ?? 1, ...aims, 1]);
      const done = better === "more" ? aim : Math.max(0, 2 - aim);
      const of = random.pick([100, 1000, 50]);
      return { [`${id}_target`]: of, [`${id}_actual`]: near(random, done * of, 0.01) };
    }
    case "raters": {
      const others = block.absent === "others";
      return Object.fromEntries(
        block.raters.flatMap(({ key, several }, index): [string, number | string][] => {
          // The first one has always rated.
          const rated = index === 0 || !others || random.chance(0.7);
          const score = near(random, random.pick([0, 60, 99]), 0.01);
          if (!several) return [[`${id}_${key}`, rated ? score : ""]];
          const n = rated ? block.least + Math.floor(random.next() * 3) : 0;
          return [
            [`${id}_${key}_n`, n],
            [`${id}_${key}`, rated ? score : ""],
          ];
        }),
      );
    }
    case "goals": {
      const used = 1 + Math.floor(random.next() * block.count);
      // Any of them may be left out, the first as well.
      const unused = Array.from({ length: block.count - used }, () => undefined);
      const weights = random.chance(0.3) ? [...unused, ...shares(random, used)] : shares(random, used);
      return Object.fromEntries(
        Array.from({ length: block.count }, (_, index): [string, number | string][] => {
          const n = index + 1;
          const weight = weights[index];
          if (weight === undefined) return [[`${id}_w${n}`, 0]];
          return [
            [`${id}_g${n}`, `目标${n}`],
            [`${id}_w${n}`, weight],
            [`${id}_s${n}`, near(random, random.pick([0, 60, 99]), 0.01)],
          ];
        }).flat(),
      );
    }
    case "exception":
      return random.chance(0.3) ? { [`${id}_set`]: random.between(0, 90, 1), [`${id}_why`]: "特批" } : {};
    // Of one person who is tried.
    case "lines":
      return { [`${id}_amount`]: near(random, 30, 0.01) };
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
      if (block.kind === "consequence") return { [`${block.id}_before`]: random.pick([0, 0, 1, 2]) };
      if (block.kind === "ledger") return { [`${block.id}_gap`]: random.pick([0, 20]) };
      return {};
    }),
  ) as Values;
}
