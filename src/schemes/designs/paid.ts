/** Which money of a design is paid out: what the payment list is made from. Nobody is paid the same money twice. */
import type { DesignProblemKey } from "../../i18n/designProblems";
import type { Gives } from "./block";
import type { Span } from "../scheme";
import { kindOf, type Block } from "./blocks";
import { rolesOf } from "./forRoles";

type Facts = ReadonlyMap<string, { gives: Gives; span: Span; block: Block }>;

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

/** A way by which money comes into a block. */
interface Way {
  /** On which side of what was withheld it came: of each `held` the rest, or what it withheld. */
  sides: ReadonlyMap<string, "paid" | "withheld">;
  /**
   * Whose money alone comes by it, where the role decides: of one period, or of a longer span, for within a year somebody's
   * role may change.
   */
  roles: ReadonlyMap<Span, ReadonlySet<string>>;
  /** It is money of others in the department, who have roles of their own. */
  ofOthers?: true;
}

const EVERY_WAY: Way = { sides: new Map(), roles: new Map(), ofOthers: true };

/** The way as it is for these roles alone; `undefined`: nobody's money comes by it. */
function forThese(way: Way, span: Span, roles: readonly string[] | undefined): Way | undefined {
  if (!roles || way.ofOthers) return way;
  // Excel does not tell capitals.
  const before = way.roles.get(span);
  const these = roles.map((role) => role.toLowerCase()).filter((role) => before?.has(role) ?? true);
  return these.length === 0 ? undefined : { ...way, roles: new Map([...way.roles, [span, new Set(these)]]) };
}

/** More ways than that to the same money are taken for one that leaves nothing out. */
const MOST_WAYS = 50;

/** The block and all whose money it hands on, itself or through others, each with the ways to it that have the most of it. */
function sameMoney(block: Block, facts: Facts): ReadonlyMap<string, readonly Way[]> {
  const found = new Map<string, Way[]>();
  const spanOf = (own: Block): Span => facts.get(own.id)?.span ?? "period";
  const follow = (own: Block, all: Way): void => {
    const way = forThese(all, spanOf(own), rolesOf(own));
    if (!way) return;
    const ways = found.get(own.id) ?? [];
    if (ways.some((other) => isWithin(other, way))) return;
    const most = ways.length >= MOST_WAYS ? EVERY_WAY : way;
    found.set(own.id, [...ways.filter((other) => !isWithin(most, other)), most]);
    const held = own.kind === "release" ? facts.get(own.from)?.block : own;
    if (!held || !handsOn(held)) return;
    const next: Way =
      held.kind === "held"
        ? { ...most, sides: new Map([...most.sides, [held.id, own === held ? "paid" : "withheld"]]) }
        : held.kind === "team"
          ? { sides: most.sides, roles: new Map(), ofOthers: true }
          : most;
    kindOf(held)
      .references(held as never)
      .forEach(({ field, id }, row) => {
        const source = facts.get(id);
        if (!source || source.gives !== "money" || id === held.id) return;
        if (held.kind === "gate" && field === "condition") return;
        const role = held.kind === "choose" ? held.roles[row]?.role : undefined;
        const taken = forThese(next, spanOf(held), role === undefined ? undefined : [role]);
        if (taken) follow(source.block, taken);
      });
  };
  follow(block, { sides: new Map(), roles: new Map() });
  return found;
}

/** Every side of the one is the other's, and it leaves no role out: the other has no more of the money. */
const isWithin = (one: Way, other: Way): boolean =>
  [...one.sides].every(([id, side]) => other.sides.get(id) === side) &&
  [...one.roles].every(([span, roles]) => {
    const others = other.roles.get(span);
    return others !== undefined && [...others].every((role) => roles.has(role));
  }) &&
  (one.ofOthers === true || other.ofOthers === undefined);

/** Nobody's money comes by both. */
const isApart = (one: Way, other: Way): boolean =>
  [...one.sides].some(([id, side]) => other.sides.has(id) && other.sides.get(id) !== side) ||
  [...one.roles].some(([span, roles]) => {
    const others = other.roles.get(span);
    return others !== undefined && [...roles].every((role) => !others.has(role));
  });

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
