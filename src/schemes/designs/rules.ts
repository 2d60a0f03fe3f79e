/**
 * What must hold of a design beyond the form of its data: references, titles, spans, without which it is no scheme; and
 * what is asked of one that is kept from now on. What a workbook has been paying by stays readable.
 */
import type { PeriodKind, Span } from "../scheme";
import type { DesignProblemKey } from "../../i18n/designProblems";
import { wordProblems, type Gives } from "./block";
import { kindOf, type Block } from "./blocks";
import { rolesOf } from "./forRoles";
import { addedTwice, paidProblem } from "./paid";

/** Where it is: "blocks.2.bands", as the designer's fields are called. */
export interface DesignProblem {
  key: DesignProblemKey;
  path: string;
  values?: Readonly<Record<string, string | number>>;
}

const LENGTH: Readonly<Record<Span | PeriodKind, number>> = {
  period: 0,
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** What each block gives and how many cells it has: blocks take from earlier ones alone, so one pass knows. */
export function known(blocks: readonly Block[]): Map<string, { gives: Gives; span: Span; block: Block }> {
  const found = new Map<string, { gives: Gives; span: Span; block: Block }>();
  for (const block of blocks) {
    const kind = kindOf(block);
    const spans = kind.references(block as never).map(({ id }) => found.get(id)?.span ?? "period");
    const longest = spans.reduce((a, b) => (LENGTH[b] > LENGTH[a] ? b : a), "period" as Span);
    const span = kind.span?.(block as never) ?? longest;
    const gives = kind.gives(block as never, {
      isMoney: (id) => found.get(id)?.gives === "money",
      isGrade: (id) => found.get(id)?.gives === "grade",
    });
    if (!found.has(block.id)) found.set(block.id, { gives, span, block });
  }
  return found;
}

export function problemsOf({
  blocks,
  period,
}: {
  blocks: readonly Block[];
  period: PeriodKind;
}): DesignProblem[] {
  const facts = known(blocks);
  const places = new Map(blocks.map(({ id }, index) => [id, index]));
  const labelsOf = (id: string): readonly string[] | undefined => {
    const source = facts.get(id);
    if (source?.gives !== "grade") return undefined;
    // A block that takes from itself, or from a later one, is refused for that.
    const place = places.get(id) ?? 0;
    const before = (other: string) => ((places.get(other) ?? place) < place ? labelsOf(other) : undefined);
    return kindOf(source.block).labels?.(source.block as never, { labelsOf: before });
  };
  const earlier = {
    labelsOf,
    kindOf: (id: string) => facts.get(id)?.block.kind,
    rolesOf: (id: string) => {
      const block = facts.get(id)?.block;
      return block && rolesOf(block);
    },
  };
  return blocks.flatMap((block, index) => {
    const at = (field: string) => `blocks.${index}.${field}`;
    const kind = kindOf(block);
    const found: DesignProblem[] = [];
    const say = (field: string, key: DesignProblemKey, values?: DesignProblem["values"]) =>
      found.push({ key, path: at(field), ...(values ? { values } : {}) });
    if (places.get(block.id) !== index) say("id", "idTwice");
    const same = blocks.findIndex(({ title }) => titleKey(title.zh) === titleKey(block.title.zh));
    const sameEnglish = blocks.findIndex((other) => englishKey(other) === englishKey(block));
    if (same < index || sameEnglish < index) say("title", "titleTwice");
    const references = kind.references(block as never);
    for (const { field, id, takes } of references) {
      const place = places.get(id);
      const source = facts.get(id);
      if (place === undefined || !source) say(field, "missing");
      else if (place >= index) say(field, "later", { title: source.block.title.zh });
      else if (!takes.includes(source.gives)) say(field, "takes", { title: source.block.title.zh });
      else if (rolesOf(source.block) && !kind.byRole?.(block as never))
        say(field, "someRoles", { title: source.block.title.zh });
    }
    const before = references.flatMap(({ field, id, span }) =>
      (places.get(id) ?? index) < index
        ? [{ field, needs: span, span: facts.get(id)?.span ?? "period" }]
        : [],
    );
    const spans = new Set(before.map(({ span }) => span));
    const own = kind.span?.(block as never);
    if (own !== undefined) {
      if (LENGTH[own] <= LENGTH[period]) say("to", "notLonger");
      for (const { field, needs, span } of before)
        if (needs === "own" ? span !== own : span !== "period")
          say(field, needs === "own" ? "otherSpan" : "alreadyRolledUp");
    } else if (spans.size > 1) say(references[0]?.field ?? "title", "spans");
    else if (kind.enters?.(block as never) && [...spans].some((span) => span !== "period"))
      say("title", "entrySpan");
    else
      for (const { field, needs, span } of before)
        if (needs === "period" && span !== "period") say(field, "alreadyRolledUp");
    if (block.kind === "rollUp" && block.how === "weighted" && block.weights) {
      const periods = LENGTH[block.to] / (LENGTH[period] || 1);
      if (block.weights.length !== periods) say("weights", "periodWeights", { periods });
    }
    // Excel does not tell capitals: what is the same role to it stands once.
    const roles = rolesOf(block);
    if (roles) found.push(...wordProblems(roles, "forRoles").map((one) => ({ ...one, path: at(one.field) })));
    found.push(
      ...(kind.problems?.(block as never, earlier) ?? []).map(({ field, key, values }) => ({
        key,
        path: at(field),
        ...(values ? { values } : {}),
      })),
    );
    return found;
  });
}

/** Money that would be paid or added up twice. A design is a scheme all the same: only who keeps or inserts it is refused. */
export function moneyProblems({ blocks }: { blocks: readonly Block[] }): DesignProblem[] {
  const facts = known(blocks);
  return blocks.flatMap((block, index) => {
    const at = (field: string) => `blocks.${index}.${field}`;
    const earlierRelease =
      block.kind === "release"
        ? blocks.slice(0, index).find((own) => own.kind === "release" && own.from === block.from)
        : undefined;
    const paid = paidProblem(block, facts);
    return [
      ...(earlierRelease
        ? [{ key: "releasedTwice" as const, path: at("from"), values: { title: earlierRelease.title.zh } }]
        : []),
      ...addedTwice(block, facts).map(({ index: member, values }) => ({
        ...{ key: "addedTwice" as const, path: at(`of.members.${member}`), values },
      })),
      ...(paid ? [{ ...paid, path: at("paid") }] : []),
    ];
  });
}

const titleKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "_");
const englishKey = ({ title: { zh, en } }: Block): string => titleKey(en ?? zh);

const INPUTS: ReadonlySet<Block["kind"]> = new Set([
  "points",
  "target",
  "deduction",
  "adjustment",
  "condition",
  "raters",
  "events",
  "goals",
  "lines",
  "choose",
  "rank",
  "matrix",
  "coefficient",
]);

/** Blocks that are steps towards something, and that nothing takes: they change no result. */
export function unusedBlocks({ blocks }: { blocks: readonly Block[] }): Block[] {
  const used = new Set(
    blocks.flatMap((block) =>
      kindOf(block)
        .references(block as never)
        .map(({ id }) => id),
    ),
  );
  const taken = blocks.some((block) => kindOf(block).references(block as never).length > 0);
  return taken ? blocks.filter(({ id, kind }) => INPUTS.has(kind) && !used.has(id)) : [];
}
