/** Which money of a design is paid out: what the payment list is made from. Nobody is paid the same money twice. */
import type { DesignProblemKey } from "../../i18n/designProblems";
import type { Gives } from "./block";
import { kindOf, type Block } from "./blocks";

type Facts = ReadonlyMap<string, { gives: Gives; block: Block }>;

export const isPaid = (block: Block): boolean => "paid" in block && block.paid === true;

/** Money of periods together was paid period by period; what a ledger comes to is what was reached, not pay. */
export const mayBePaid = ({ id, kind }: Block, facts: Facts): boolean =>
  kind !== "ledger" && kind !== "rollUp" && facts.get(id)?.gives === "money";

/** Earlier money that counts in this block, directly or through other money; a gate's condition is but looked at, and so is
 * what a pool is divided by. `past`: a block behind which is not looked. */
function moneyIn(block: Block, facts: Facts, past?: string, found = new Set<string>()): ReadonlySet<string> {
  // What is released is the part that was withheld, not the part that was paid: of the money behind both it is a part.
  const of = block.kind === "release" ? (facts.get(block.from)?.block ?? block) : block;
  for (const { field, id } of kindOf(of).references(of as never)) {
    const source = facts.get(id);
    if (!source || source.gives !== "money" || found.has(id)) continue;
    if (block.kind === "gate" && field === "condition") continue;
    if (block.kind === "pool") continue;
    found.add(id);
    if (id !== past) moneyIn(source.block, facts, past, found);
  }
  return found;
}

/** As long as HR says nothing else: money that nothing takes any more but to add up periods. */
export function paidByDefault(blocks: readonly Block[], facts: Facts): ReadonlySet<string> {
  const takers = blocks.filter(({ kind }) => kind !== "rollUp" && kind !== "release");
  const taken = new Set(
    takers.flatMap((block) => [
      ...kindOf(block)
        .references(block as never)
        .map(({ id }) => id),
      ...moneyIn(block, facts),
    ]),
  );
  return new Set(
    blocks.filter((block) => mayBePaid(block, facts) && !taken.has(block.id)).map(({ id }) => id),
  );
}

/** After a change in the designer: blocks that were paid, or not, by default still are. */
export function followPaid(
  [before, beforeFacts]: readonly [readonly Block[], Facts],
  [after, afterFacts]: readonly [readonly Block[], Facts],
): Block[] {
  const was = paidByDefault(before, beforeFacts);
  const is = paidByDefault(after, afterFacts);
  return after.map((block) => {
    const earlier = before.find(({ id }) => id === block.id);
    const chosen = earlier && (isPaid(earlier) !== was.has(block.id) || isPaid(earlier) !== isPaid(block));
    if (chosen || isPaid(block) === is.has(block.id)) return block;
    const others = Object.entries(block).filter(([field]) => field !== "paid");
    return Object.fromEntries(is.has(block.id) ? [...others, ["paid", true]] : others) as unknown as Block;
  });
}

/** Blocks that hand money on as it is, or a part of it: what is paid of them is money of theirs. */
const HANDING_ON: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>([
  ...(["limits", "gate", "exception", "team", "held", "total", "choose", "rollUp"] as const),
]);

const handsOn = (block: Block): boolean =>
  HANDING_ON.has(block.kind) ||
  // All of it once more; parts of the same money may stand side by side.
  (block.kind === "pay" && block.base.from === "block" && block.share >= 1 && block.factors.length === 0);

/** Money that a block has in it, and on which side of what was withheld it came: of each `held` the rest, or what it withheld. */
type Sides = ReadonlyMap<string, "paid" | "withheld">;

/** More ways than that to the same money are taken for one that leaves nothing out. */
const MOST_WAYS = 50;

/** The block and all whose money it hands on, itself or through others, each with the ways to it that have the most of it. */
function sameMoney(block: Block, facts: Facts): ReadonlyMap<string, readonly Sides[]> {
  const found = new Map<string, Sides[]>();
  const follow = (own: Block, sides: Sides): void => {
    const ways = found.get(own.id) ?? [];
    if (ways.some((other) => isWithin(other, sides))) return;
    const most = ways.length >= MOST_WAYS ? new Map() : sides;
    found.set(own.id, [...ways.filter((other) => !isWithin(most, other)), most]);
    const held = own.kind === "release" ? facts.get(own.from)?.block : own;
    if (!held || !handsOn(held)) return;
    const next: Sides =
      held.kind === "held" ? new Map([...most, [held.id, own === held ? "paid" : "withheld"]]) : most;
    for (const { field, id } of kindOf(held).references(held as never)) {
      const source = facts.get(id);
      if (!source || source.gives !== "money" || id === held.id) continue;
      if (held.kind === "gate" && field === "condition") continue;
      follow(source.block, next);
    }
  };
  follow(block, new Map());
  return found;
}

/** Every side of the one is the other's: the other has no more of the money. */
const isWithin = (one: Sides, other: Sides): boolean =>
  [...one].every(([id, side]) => other.get(id) === side);

const isApart = (one: Sides, other: Sides): boolean =>
  [...one].some(([id, side]) => other.has(id) && other.get(id) !== side);

/** Money that both have in them. */
function shared(one: Block, other: Block, facts: Facts): Block | undefined {
  const own = sameMoney(one, facts);
  const both = [...sameMoney(other, facts)].find(([id, ways]) =>
    ways.some((way) => own.get(id)?.some((mine) => !isApart(mine, way))),
  );
  return both && facts.get(both[0])?.block;
}

/** Money that is added up twice: a member whose money an earlier one has in it. What is weighted comes to one whole. */
export function addedTwice(
  block: Block,
  facts: Facts,
): { index: number; values: Readonly<Record<string, string>> }[] {
  if (block.kind !== "total" || block.of.how !== "sum" || facts.get(block.id)?.gives !== "money") return [];
  const members = block.of.members.map(({ id }) => facts.get(id)?.block);
  return members.flatMap((member, index) => {
    const earlier = members.slice(0, index).find((other) => member && other && shared(member, other, facts));
    return earlier && earlier.id !== member?.id ? [{ index, values: { title: earlier.title.zh } }] : [];
  });
}

/** What is wrong with it that a block is paid. */
export function paidProblem(
  block: Block,
  facts: Facts,
): { key: DesignProblemKey; values?: Readonly<Record<string, string>> } | undefined {
  if (!isPaid(block)) return undefined;
  if (!mayBePaid(block, facts)) return { key: "paidNoMoney" };
  for (const id of moneyIn(block, facts)) {
    const other = facts.get(id)?.block;
    if (other && isPaid(other)) return { key: "paidTwice", values: { title: other.title.zh } };
  }
  const whole = block.kind === "release" ? wholePaid(block.from, facts) : undefined;
  if (whole) return { key: "paidTwice", values: { title: whole.title.zh } };
  // Neither has the other in it, but both have the same money: a part of it withheld, and all of it with a cap.
  for (const { block: other } of facts.values()) {
    if (other.id === block.id) break;
    // What is released twice is refused for that.
    if (other.kind === "release" && block.kind === "release" && other.from === block.from) continue;
    const same = isPaid(other) ? shared(block, other, facts) : undefined;
    if (same) return { key: "paidShared", values: { title: other.title.zh, source: same.title.zh } };
  }
  return undefined;
}

/** What is paid and has in it all of the money of which a block withholds a part, and not only what that leaves. */
function wholePaid(held: string, facts: Facts): Block | undefined {
  const source = facts.get(held)?.block;
  if (source?.kind !== "held") return undefined;
  return [...facts.values()]
    .map(({ block }) => block)
    .find(
      (block) =>
        isPaid(block) &&
        block.id !== held &&
        block.kind !== "release" &&
        moneyIn(block, facts, held).has(source.from),
    );
}
