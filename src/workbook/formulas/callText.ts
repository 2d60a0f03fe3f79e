/** Calls of functions of ours in the text of a formula: where they stand, their arguments as they are written. */
import { explainedBy } from "../../calculation/explain";
import { LIBRARY, type FunctionId } from "../../calculation/library";

export interface CallText {
  id: FunctionId;
  /** Of the formula's text: from the name to behind the closing bracket. */
  from: number;
  to: number;
  /** "" where one is left out. */
  args: string[];
  /** The function's name as it is written, where EXPLAIN is called and the function only explained. */
  explained?: string;
}

const NAME = /(?:_xlfn\.|_xll\.)*APPRAISE\.([A-Z]+)\s*\(/giy;
/** Texts, and names of sheets in quotes: a bracket in them is none. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/y;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** All of them, outer ones before those within. */
export function callsIn(formula: string): CallText[] {
  const found: CallText[] = [];
  for (let at = 0; at < formula.length;) {
    const call = matchAt(NAME, formula, at);
    const id = call?.[1]?.toUpperCase();
    if (call && id !== undefined && id in LIBRARY) {
      const begin = at + call[0].length;
      const parts = argumentsFrom(formula, begin);
      if (parts) found.push({ id: id as FunctionId, from: at, to: parts.end, args: parts.args });
      at = begin;
      continue;
    }
    if (call && id === "EXPLAIN") {
      const begin = at + call[0].length;
      const parts = argumentsFrom(formula, begin);
      const [explained = "", ...args] = parts?.args ?? [];
      const own = functionNamed(explained);
      if (parts && own) found.push({ id: own, from: at, to: parts.end, args, explained });
      at = begin;
      continue;
    }
    at += (matchAt(QUOTED, formula, at) ?? matchAt(WORD, formula, at))?.[0].length ?? 1;
  }
  return found;
}

/** A function of ours by a text in quotes, as EXPLAIN takes it. */
const functionNamed = (written: string): FunctionId | undefined =>
  explainedBy(/^"([^"]*)"$/.exec(written.trim())?.[1]);

/** The arguments up to the bracket that closes the call; none where it is never closed. */
function argumentsFrom(formula: string, begin: number): { args: string[]; end: number } | undefined {
  const args: string[] = [];
  let [from, depth] = [begin, 0];
  for (let at = begin; at < formula.length;) {
    const quoted = matchAt(QUOTED, formula, at);
    if (quoted) {
      at += quoted[0].length;
      continue;
    }
    const sign = formula.charAt(at);
    if (depth === 0 && (sign === "," || sign === ")")) {
      args.push(formula.slice(from, at).trim());
      from = at + 1;
      if (sign === ")") return { args: args.length === 1 && args[0] === "" ? [] : args, end: at + 1 };
    } else if ("({".includes(sign)) depth += 1;
    else if (")}".includes(sign)) depth -= 1;
    at += 1;
  }
  return undefined;
}

/** The call as Excel reads it, or that of EXPLAIN for it; what is left out at the end is not written. */
export function callText(id: FunctionId, args: readonly string[], explained?: string): string {
  const last = args.reduce((found, arg, index) => (arg === "" ? found : index), -1);
  const own = args.slice(0, last + 1);
  return explained === undefined
    ? `APPRAISE.${id}(${own.join(",")})`
    : `APPRAISE.EXPLAIN(${[explained, ...own].join(",")})`;
}

/** The formula with another call in the place of one. */
export const withCall = (
  formula: string,
  { from, to }: Pick<CallText, "from" | "to">,
  call: string,
): string => formula.slice(0, from) + call + formula.slice(to);

const GUARD = /^IF\(/i;
const REFERENCE =
  /^(?:(?:'(?:[^'[\]:\\/?*]|'')*'|[\p{L}_][\p{L}\p{N}_.·]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/iu;

/** Cells and nothing else. */
export const isReference = (text: string): boolean => REFERENCE.test(text);

/** Blank cells stay blank, also where Excel hands them to functions as 0. What is no reference has no blank cells. */
export const guarded = (text: string): string => (isReference(text) ? `IF(${text}="","",${text})` : text);

/** What a guard is around. */
export function unguarded(text: string): { text: string; guarded: boolean } {
  const [begin] = GUARD.exec(text) ?? [];
  const parts = begin === undefined ? undefined : argumentsFrom(text, begin.length);
  if (parts?.end === text.length && parts.args.length === 3) {
    const [test = "", blank, own = ""] = parts.args;
    if (blank === '""' && isReference(own) && test.replace(/\s/g, "") === `${own}=""`.replace(/\s/g, ""))
      return { text: own, guarded: true };
  }
  return { text, guarded: false };
}
