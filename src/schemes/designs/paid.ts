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
  return whole && { key: "paidTwice", values: { title: whole.title.zh } };
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
