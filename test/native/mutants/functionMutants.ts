/**
 * Slips in the functions' arithmetic: an operator or a rounding mode of the built script, changed. They are tried on
 * calls that filled workbooks have made, whose answers the native twins have found right: what answers one of them
 * otherwise is noticed.
 */
import { runInContext, createContext, Script, type Context } from "node:vm";
import ts from "typescript";
import type { Engine } from "excel-workbench";
import * as spreadsheet from "excel-workbench/spreadsheet";

export interface Call {
  id: string;
  args: readonly unknown[];
}

export interface FunctionMutant {
  /** "bonus: >= → >", with its number where it is so several times in that file. */
  id: string;
  at: { from: number; to: number };
  text: string;
}

/**
 * Where rules of the clauses are. Arguments, messages and explanations have tests of their own, and exact numbers, whose
 * fast ways differ in nothing but speed, are held to decimal.js.
 */
const RULES =
  /^calculation\/(?!explain|library|version)(\w+|carryover\/(carryover|ledger|periods)|frame\/(tables|thresholds|totals))\.ts$/;

const OPERATORS: Readonly<Record<string, string>> = {
  "<=": "<",
  "<": "<=",
  ">=": ">",
  ">": ">=",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
};

/** Which cell is whose, and whether there is one: what the tests of the functions' shapes are about. */
const ARRANGEMENT =
  /\b(rows|columns|length|layout|range|people|periods|splits|items|levels|index|period|item|typeof|undefined|isBlank|steps|abs)\b/;

/** Of decimals and fractions; and how they are rounded. */
const MEMBERS: Readonly<Record<string, string>> = {
  plus: "minus",
  minus: "plus",
  times: "plus",
  dividedBy: "times",
  div: "times",
  gt: "gte",
  gte: "gt",
  lt: "lte",
  lte: "lt",
  min: "max",
  max: "min",
  ROUND_HALF_UP: "ROUND_HALF_DOWN",
  ROUND_DOWN: "ROUND_UP",
  ROUND_UP: "ROUND_DOWN",
  ROUND_FLOOR: "ROUND_CEIL",
  ROUND_CEIL: "ROUND_FLOOR",
};

/** All that can be changed in the modules of the arithmetic; a development build names them. */
export function functionMutants(script: string): FunctionMutant[] {
  const source = ts.createSourceFile("functions.js", script, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const modules = [...script.matchAll(/\/\*{3}\/ "\.\/src\/([\w./-]+)"/g)].map(({ index, 1: path = "" }) => ({
    index,
    path,
  }));
  const mutants: FunctionMutant[] = [];
  const times = new Map<string, number>();
  const add = (from: number, to: number, text: string) => {
    const path = modules.filter(({ index }) => index <= from).at(-1)?.path ?? "";
    if (!RULES.test(path)) return;
    const what = `${path.replace(/^calculation\/|\.ts$/g, "")}: ${script.slice(from, to)} → ${text}`;
    const time = (times.get(what) ?? 0) + 1;
    times.set(what, time);
    mutants.push({ id: time === 1 ? what : `${what} (${time})`, at: { from, to }, text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && !ARRANGEMENT.test(node.getText())) {
      const sign = node.operatorToken.getText();
      const other = OPERATORS[sign];
      if (other !== undefined) add(node.operatorToken.getStart(), node.operatorToken.getEnd(), other);
    } else if (ts.isPropertyAccessExpression(node)) {
      const other = MEMBERS[node.name.text];
      if (other !== undefined) add(node.name.getStart(), node.name.getEnd(), other);
    }
    // What refuses an argument has tests of its own.
    if (ts.isIfStatement(node) && refuses(node.thenStatement)) return;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

const refuses = (then: ts.Statement): boolean =>
  ts.isThrowStatement(then) ||
  (ts.isBlock(then) && then.statements.some((statement) => ts.isThrowStatement(statement)));

/** Those whose place is reached by the calls, told by what a copy with a mark at each place has passed. */
export function reached(
  script: string,
  mutants: readonly FunctionMutant[],
  calls: readonly Call[],
): FunctionMutant[] {
  const passed = new Set<number>();
  // Beside an operator or a member no mark can stand: the smallest expression around it has it.
  const source = ts.createSourceFile("functions.js", script, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const marks: { at: number; text: string; closing: boolean; depth: number }[] = [];
  const wanted = new Map<string, number[]>();
  mutants.forEach(({ at }, index) => {
    const key = `${at.from}-${at.to}`;
    wanted.set(key, [...(wanted.get(key) ?? []), index]);
  });
  const visit = (node: ts.Node, depth: number): void => {
    const place = ts.isBinaryExpression(node)
      ? node.operatorToken
      : ts.isPropertyAccessExpression(node)
        ? node.name
        : undefined;
    const found = place && wanted.get(`${place.getStart()}-${place.getEnd()}`);
    const whole =
      ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) ? node.parent : node;
    if (found && ts.isExpression(whole) && !isName(whole)) {
      marks.push({ at: whole.getStart(), text: `(passed(${JSON.stringify(found)}),`, closing: false, depth });
      marks.push({ at: whole.getEnd(), text: ")", closing: true, depth });
    }
    ts.forEachChild(node, (child) => visit(child, depth + 1));
  };
  visit(source, 0);
  // Inner ones within outer ones, and ends before beginnings at the same place.
  marks.sort(
    (a, b) =>
      a.at - b.at ||
      Number(b.closing) - Number(a.closing) ||
      (a.closing ? b.depth - a.depth : a.depth - b.depth),
  );
  let marked = "";
  let last = 0;
  for (const { at, text } of marks) {
    marked += script.slice(last, at) + text;
    last = at;
  }
  answersOf(marked + script.slice(last), calls, {
    passed: (found: number[]) => found.forEach((index) => passed.add(index)),
  });
  return mutants.filter((_, index) => passed.has(index));
}

const isName = (node: ts.Expression): boolean =>
  ts.isPropertyAssignment(node.parent) && node.parent.name === node;

const mutated = (script: string, { at, text }: FunctionMutant): string =>
  script.slice(0, at.from) + text + script.slice(at.to);

/** Milliseconds; a loop that does not end is noticed, too. */
const PATIENCE = 5000;

/** What the script's functions answer, in order; `undefined` where the script itself fails or does not end. */
export function answersOf(
  script: string,
  calls: readonly Call[],
  more: Readonly<Record<string, unknown>> = {},
): unknown[] | undefined {
  const page: Context = createContext({ ...more, calls });
  try {
    runInContext(PAGE, page);
    new Script(script).runInContext(page, { timeout: PATIENCE });
    return JSON.parse(String(runInContext("answers()", page, { timeout: PATIENCE }))) as unknown[];
  } catch {
    return undefined;
  }
}

/** Excel's side of a call, within the page. */
const PAGE = `
  const registered = new Map();
  class ExcelError { constructor(code) { this.code = code; } }
  var CustomFunctions = {
    associate: (id, own) => registered.set(id, own),
    Error: ExcelError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  const answer = ({ id, args }) => {
    try { return registered.get(id)(...args); } catch (reason) { return String(reason.code ?? reason); }
  };
  const answers = () => JSON.stringify(calls.map(answer));
`;

export const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((one, index) => isSame(one, b[index]))
    : typeof a === "number" && typeof b === "number"
      ? Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a))
      : JSON.stringify(a) === JSON.stringify(b);

/** The first call that is answered otherwise, or that it does not answer at all. */
export function noticing(
  script: string,
  mutant: FunctionMutant,
  calls: readonly Call[],
  right: readonly unknown[],
): string | undefined {
  const answers = answersOf(mutated(script, mutant), calls);
  if (!answers) return "it does not run";
  const at = right.findIndex((answer, index) => !isSame(answer, answers[index]));
  return at < 0 ? undefined : calls[at]?.id;
}

/** In arguments that are still computed. */
const BUSY = "#BUSY!";

/** So many different calls of each function are kept of each workbook. */
const KEPT = 12;

/** An engine that keeps calls while it is open. */
export class Recorder {
  readonly calls: Call[] = [];
  private readonly seen = new Set<string>();
  private readonly counts = new Map<string, number>();
  open = true;

  readonly engine: Engine = {
    ...spreadsheet,
    createBook: (options) =>
      spreadsheet.createBook({
        ...options,
        invoke: (calls) => {
          if (this.open) for (const call of calls) this.keep(call);
          return options.invoke(calls);
        },
      }),
  };

  private keep({ id, args }: Call): void {
    const count = this.counts.get(id) ?? 0;
    const text = JSON.stringify(args);
    if (count >= KEPT || text.includes(BUSY) || this.seen.has(id + text)) return;
    this.seen.add(id + text);
    this.counts.set(id, count + 1);
    this.calls.push({ id, args: JSON.parse(text) as unknown[] });
  }
}
