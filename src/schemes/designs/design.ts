/**
 * A design: a scheme that HR builds from blocks. Small and strict data with a version; what comes from elsewhere is read
 * here, and refused with the reason where it is not in order. Nothing is mended silently.
 */
import * as v from "valibot";
import type { DesignProblemKey } from "../../i18n/designProblems";
import { blockSchema, type Block } from "./blocks";
import { MOST_BLOCKS, title, words } from "./fields";
import { moneyProblems, problemsOf, type DesignProblem } from "./rules";

/** Of the data; a newer one is refused, an older one is brought up step by step. */
export const DESIGN_FORMAT = 2;

/** Head of the ids: no scheme of the catalogue has it. */
const ID = /^own-[0-9a-z]{8}$/;
/** A file of that many characters is none of ours. */
const MOST_CHARACTERS = 200_000;

const designSchema = v.strictObject({
  format: v.literal(DESIGN_FORMAT),
  id: v.pipe(v.string(), v.regex(ID)),
  /** Raised with every change that is kept. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e6)),
  title,
  /** Head of sheet names and of defined names: letters and digits, a letter first. */
  short: v.pipe(v.string(), v.regex(/^\p{L}[\p{L}\p{N}]{0,7}$/u)),
  period: v.picklist(["month", "quarter", "half", "year"]),
  document: v.optional(words),
  /** Highest number that a block or a row has had: what is new gets none that means something else in a workbook. */
  used: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999))),
  blocks: v.pipe(v.array(blockSchema), v.minLength(1), v.maxLength(MOST_BLOCKS)),
});

export type Design = v.InferOutput<typeof designSchema>;

/** The highest number that a block or a row has had. */
export const usedIn = ({ used = 0, blocks }: Pick<Design, "used" | "blocks">): number =>
  Math.max(
    used,
    ...blocks.flatMap((block) => [
      Number(block.id.slice(1)) || 0,
      ...("kinds" in block ? block.kinds : "raters" in block ? block.raters : []).map(({ key }) => key || 0),
    ]),
  );

export const newDesignId = (random: () => number = Math.random): string =>
  `own-${Array.from({ length: 8 }, () => Math.floor(random() * 36).toString(36)).join("")}`;

export const isDesignId = (text: string): boolean => ID.test(text);

type ReadDesign = { design: Design } | { problems: readonly DesignProblem[] };

/** What a file or the designer holds, as a design that may be kept and inserted. */
export function readDesign(written: unknown): ReadDesign {
  const read = readKeptDesign(written);
  const problems = "design" in read ? moneyProblems(read.design) : [];
  return problems.length > 0 ? { problems } : read;
}

/** What a workbook holds: it was accepted once, and what rules have come since is asked when it is changed. */
export function readKeptDesign(written: unknown): ReadDesign {
  const format = (written as { format?: unknown } | null | undefined)?.format;
  if (typeof format === "number" && !isKnownFormat(format))
    return problem(format > DESIGN_FORMAT ? "newerFormat" : "unknownFormat", { format });
  const data = ofToday(written);
  const parsed = v.safeParse(designSchema, data, { abortPipeEarly: true });
  if (!parsed.success) {
    if (typeof format !== "number") return problem("noDesign");
    return { problems: parsed.issues.map(problemOfIssue).filter(once) };
  }
  const problems = problemsOf(parsed.output);
  return problems.length > 0 ? { problems } : { design: parsed.output };
}

/** The design in a file's text, or one that was not finished: all that is wrong with it can be mended in its fields. */
export function parseDesign(
  text: string,
): ReadDesign | { draft: Design; problems: readonly DesignProblem[] } {
  if (text.length > MOST_CHARACTERS) return problem("tooLong");
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return problem("noDesign");
  }
  const read = readDesign(data);
  if ("design" in read || !read.problems.every(isMendable)) return read;
  return { draft: ofToday(data) as Design, problems: read.problems };
}

const isKnownFormat = (format: number): boolean =>
  Number.isInteger(format) && format >= 1 && format <= DESIGN_FORMAT;

/** Whatever it holds, only what the step names is touched. */
const STEPS: Readonly<Record<number, (block: object) => object>> = {
  // Kinds of deductions were called by their place.
  1: (block) => {
    const { kind, kinds } = block as { kind?: unknown; kinds?: unknown };
    if (kind !== "deduction" || !Array.isArray(kinds)) return block;
    return {
      ...block,
      kinds: kinds.map((one: unknown, index) => (isData(one) ? { ...one, key: index + 1 } : one)),
    };
  },
};

/** The data as today's format has it. */
function ofToday(data: unknown): unknown {
  if (!isData(data)) return data;
  const { format, blocks } = data as { format?: unknown; blocks?: unknown };
  if (typeof format !== "number" || format === DESIGN_FORMAT || !Array.isArray(blocks)) return data;
  const steps = Array.from({ length: DESIGN_FORMAT - format }, (_, index) => STEPS[format + index]);
  const now = blocks.map((block: unknown) =>
    isData(block) ? steps.reduce((own, step) => step?.(own) ?? own, block) : block,
  );
  return { ...data, format: DESIGN_FORMAT, blocks: now };
}

const isData = (data: unknown): data is object =>
  typeof data === "object" && data !== null && !Array.isArray(data);

const UNMENDABLE: ReadonlySet<DesignProblemKey> = new Set([
  "noDesign",
  "newerFormat",
  "unknownFormat",
  "unknownField",
  "field",
  "tooMany",
  "idTwice",
]);
/** Ids and the revision have no field. */
const isMendable = ({ key, path }: DesignProblem): boolean =>
  !UNMENDABLE.has(key) && !/^(?:id|revision|blocks\.\d+\.id)$/.test(path);

/** Whether they differ in nothing but the revision. */
export const sameDesign = (a: Design, b: Design): boolean => plain(a) === plain(b);
/** In the order in which a design is read; one that is not in order, as it stands. */
const plain = (data: Design): string => {
  const read = readKeptDesign(data);
  return JSON.stringify({ ...("design" in read ? read.design : data), revision: 0 });
};

/** As a file: the same design gives the same text. */
export const designText = (design: Design): string => `${JSON.stringify(design, null, 2)}\n`;

const problem = (key: DesignProblemKey, values: DesignProblem["values"] = {}): ReadDesign => ({
  problems: [{ key, path: "", values }],
});

const once = ({ key, path }: DesignProblem, index: number, all: readonly DesignProblem[]): boolean =>
  all.findIndex((other) => other.key === key && other.path === path) === index;

/** The kind of check that failed says which words fit. */
function problemOfIssue(issue: v.BaseIssue<unknown>): DesignProblem {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join(".");
  const values = { limit: "requirement" in issue ? String(issue.requirement) : "" };
  const key = ((): DesignProblemKey => {
    switch (issue.type) {
      case "min_value":
        return "least";
      case "max_value":
        return "most";
      case "min_length":
        return "tooFew";
      case "max_length":
        return typeof issue.input === "string" ? "tooLongText" : "tooMany";
      case "regex":
        return path === "short" ? "short" : issue.input === "" ? "empty" : "field";
      case "check":
        return issue.input === "" ? "empty" : "text";
      case "number":
      case "finite":
      case "integer":
        return "number";
      case "strict_object":
        return issue.expected === "never" ? "unknownField" : "field";
      case "string":
        return issue.input === undefined || issue.input === "" ? "empty" : "field";
      default:
        return "field";
    }
  })();
  return { key, path, values };
}

export type { Block };
