/**
 * Mutants of the blocks of HR's own designs, without a workbook: of random designs the twins must notice in the figures of a
 * made-up person; what has no twin of its own, or none that tells, the needs that were worked by hand. Of blocks that compare
 * people or take periods together one person's figures of one period do not tell: they are in togetherMutants.ts.
 */
import { readDesign, type Design } from "../../../src/schemes/designs/design";
import type { BlockKindId } from "../../../src/schemes/designs/blocks";
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import type { Scheme } from "../../../src/schemes/scheme";
import { tryOut, type Tried } from "../../../src/workbook/designs/tryOut";
import type { Value } from "../../../src/workbook/explain/values";
import { designOf, everyEntry, everyFigure, everyKind } from "../../schemes/designs/examples";
import { NEEDS } from "../../schemes/designs/needs";
import { randomDesign } from "../../schemes/designs/random";
import { randomEntries, randomRoster } from "../../schemes/designs/randomEntries";
import { Random } from "../random";
import { formulaMutants, type FormulaMutant } from "./formulaMutants";

/** More than one person or period is in their figures. */
export const TOGETHER: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  ...(["distribution", "rank", "team", "pool", "ledger", "rollUp", "release", "consequence"] as const),
]);

export interface BlockMutant {
  /** The kind of block with its options, and what is changed in which of its columns: "target (by:bands edge:up) b_done: …". */
  id: string;
  formula: string;
  caught?: string;
}

/** All mutants of the blocks that one person tells, by what they change; each is tried until something notices it. */
export function blockMutants(seeds: readonly number[], people: number): BlockMutant[] {
  const all = new Map<string, BlockMutant>();
  const trying = (
    design: Design,
    scheme: Scheme,
    notices: (mutant: FormulaMutant, column: string) => string | undefined,
    isTold: (column: string) => boolean = () => true,
  ) => {
    for (const mutant of formulaMutants(scheme)) {
      const column = /^[^:]*/.exec(mutant.id)?.[0] ?? "";
      const block = design.blocks.find(({ id }) => id === column.replace(/_.*/, ""));
      if (mutant.isNothing || !block || TOGETHER.has(block.kind) || !isTold(column)) continue;
      const id = `${block.kind} (${optionsOf(block)}) ${bare(mutant.id)}`;
      if (EQUIVALENT.some(([one]) => one.test(id))) continue;
      const known = all.get(id);
      if (known?.caught !== undefined) continue;
      const caught = notices(mutant, column);
      all.set(id, { id, formula: mutant.formula, ...(caught === undefined ? {} : { caught }) });
    }
  };
  for (const seed of seeds) {
    const design = randomDesign(seed);
    const scheme = schemeOfDesign(design);
    const same = new Set(
      scheme.results.flatMap(({ columns }) =>
        columns.flatMap(({ id, native }) => (native === "same" ? [id] : [])),
      ),
    );
    const random = new Random(seed * 7919);
    const tried = Array.from({ length: people }, (): Tried => ({
      ...randomEntries(design, random),
      ...randomRoster(design, random),
      group: random.pick(["客户经理", "助理"]),
      department: "一部",
    }));
    const twins = tried.map((own) => figures(scheme, own, undefined, "native"));
    trying(
      design,
      scheme,
      ({ scheme: changed }, column) =>
        tried.some((own, at) => !isNear(figures(changed, own, [column]).get(column), twins[at]?.get(column)))
          ? `the twin, design ${seed}`
          : undefined,
      // Where the twin is the formula itself, only what was worked by hand tells.
      (column) => !same.has(column),
    );
  }
  const byHand = (design: Design, own: Tried, expected: Readonly<Record<string, Value>>, name: string) => {
    const scheme = schemeOfDesign(design);
    trying(design, scheme, ({ scheme: changed }) => {
      const found = figures(changed, own, Object.keys(expected));
      return Object.entries(expected).some(([id, figure]) => !isNear(found.get(id), figure))
        ? name
        : undefined;
    });
  };
  for (const { need, blocks, tried, figures: expected } of NEEDS) {
    const read = readDesign(designOf(blocks));
    if ("problems" in read) throw new Error(`${need}: ${JSON.stringify(read.problems)}`);
    byHand(read.design, tried, expected, need);
  }
  const entered = { ...everyEntry, b18_base: 5000, group: "客户经理", department: "一部" };
  byHand(everyKind, entered, everyFigure, "every kind of block");
  return [...all.values()];
}

/** What stands in no formula of the block. */
const NO_FORMULA: ReadonlySet<string> = new Set(["paid", "evidence"]);

/** What a block, or a row of it, is called. */
const NAMING: ReadonlySet<string> = new Set(["id", "kind", "title"]);

/** What is chosen in a block: another choice is another formula, whose mutants are its own. */
function optionsOf(block: Design["blocks"][number]): string {
  const found = new Set<string>();
  const look = (value: unknown, key: string): void => {
    if (key === "forRoles" || (value === true && !NO_FORMULA.has(key))) found.add(key);
    else if (Array.isArray(value)) for (const one of value) look(one, key);
    else if (typeof value === "object" && value !== null)
      for (const [part, one] of Object.entries(value)) if (!NAMING.has(part)) look(one, part);
    if (typeof value === "string" && /^[a-z]+$/i.test(value)) found.add(`${key}:${value}`);
  };
  look(block, "");
  return [...found].sort().join(" ");
}

/** The same of every block of a kind and of each of its rows; whatever else stands in a reference's place. */
const bare = (id: string): string =>
  id
    .replace(/\bb\d+/g, "b")
    .replace(/_([a-z]*)\d+/g, "_$1n")
    .replace(/→ [[{a-z].*?[\]})](?= \(|$)/, "→ another");

const ON_A_LIMIT = "on a limit the limit stands, or what is as much";
const NO_SCORE = "what weighs or counts 0 has no score";
const WHATEVER_KPI = "the KPI coefficient is 1: however much does not depend on it";

/** What changes no figure of anybody, whatever is entered, and why. */
const EQUIVALENT: readonly [mutant: RegExp, why: string][] = [
  [/^\w+ \(.*\bforRoles\b.*\) \S+: 1 → 2 \(3\)$/, "of the roles only whether there is any is asked"],
  [/^(limits|events|adjustment) \((?!.*\bforRoles\b).*\) b: [<>] → [<>]=$/, ON_A_LIMIT],
  [/^(events|adjustment) \(.*\bforRoles\b.*\) b: (> → >= \(2\)|< → <=)$/, ON_A_LIMIT],
  [/^(goals|raters) \((?!.*\bforRoles\b).*\) b: > → >=( |$)/, NO_SCORE],
  [/^(goals|raters) \(.*\bforRoles\b.*\) b: > → >= \(/, NO_SCORE],
  [
    /^\w+ \(.*\) b: OR → AND$/,
    "what a longer figure takes is all blank together until its periods are there",
  ],
  [/^pay \((?!.*\bforRoles\b).*\) b: 0 → 1$/, WHATEVER_KPI],
  [/^pay \(.*\bforRoles\b.*\) b: 0 → 1 \(2\)$/, WHATEVER_KPI],
  [/^held \(.*\) b_held: 0 → 1$/, WHATEVER_KPI],
  [
    /^target \(.*by:(steps|bands).*\bforRoles\b.*\) b: (> → >=|\* → \+)$/,
    "who does not have it has no completion, and what is looked up for none is none",
  ],
];

const figures = (
  scheme: Scheme,
  tried: Tried,
  only?: readonly string[],
  by: "formula" | "native" = "formula",
): Map<string, Value> =>
  new Map(tryOut(scheme, tried, "zh-CN", by, only).map(({ column, value }) => [column.id, value]));

const isNear = (a: Value | undefined, b: Value | undefined): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
    : JSON.stringify(a) === JSON.stringify(b);
