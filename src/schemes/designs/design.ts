/**
 * A design: a scheme that HR builds from blocks. Small and strict data with a version; what comes from elsewhere is read
 * here, and refused with the reason where it is not in order. Nothing is mended silently.
 */
import * as v from "valibot";
import type { DesignProblemKey } from "../../i18n/designProblems";
import { blockSchema, type Block } from "./blocks";
import { MOST_BLOCKS, title, words } from "./fields";
import { problemsOf, type DesignProblem } from "./rules";

/** Of the data; a newer one is refused, an older one would be brought up here step by step. */
export const DESIGN_FORMAT = 1;

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
  blocks: v.pipe(v.array(blockSchema), v.minLength(1), v.maxLength(MOST_BLOCKS)),
});

export type Design = v.InferOutput<typeof designSchema>;

export const newDesignId = (random: () => number = Math.random): string =>
  `own-${Array.from({ length: 8 }, () => Math.floor(random() * 36).toString(36)).join("")}`;

export const isDesignId = (text: string): boolean => ID.test(text);

type ReadDesign = { design: Design } | { problems: readonly DesignProblem[] };

/** What a file, a record or the designer holds, as a design. */
export function readDesign(data: unknown): ReadDesign {
  const format = (data as { format?: unknown } | null | undefined)?.format;
  if (typeof format === "number" && format !== DESIGN_FORMAT)
    return problem(format > DESIGN_FORMAT ? "newerFormat" : "unknownFormat", { format });
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
  return { draft: data as Design, problems: read.problems };
}

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
  const read = readDesign(data);
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
