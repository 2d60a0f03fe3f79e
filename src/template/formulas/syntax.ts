/**
 * The syntax of a scheme's formula (see ../../schemes/scheme.ts): Excel's expressions, in which references are words of
 * the scheme. Read once into a tree, printed for one cell or for whole columns.
 */

import { LEVELS, nodesOf, readExpression, tokensOf, type Expression } from "./expression";

/** A reference as it stands in the formula; what it means is its resolver's. */
export interface Reference {
  /** t"是|yes" */
  texts?: { zh: string; en: string };
  /** {rate}, {parts:fixed}, {surplus=carry} */
  parameter?: { id: string; item?: string; option?: string };
  /** entry(a), entries(a..b), list(joint.a..b), roster(a), opening(a), column(a), period(a) */
  call?: { name: ReferenceCall; from: string; to?: string };
  /** [net], [net:all], [a..b] */
  cell?: { id: string; last?: string; selector?: string };
  text: string;
}

type ReferenceCall = "entry" | "entries" | "list" | "roster" | "opening" | "column" | "period";

type Leaf =
  | { kind: "literal"; text: string }
  | { kind: "reference"; reference: Reference }
  /** A step of the same formula, computed in a column of its own. */
  | { kind: "step"; id: string };

export type Node = Expression<Leaf>;

type Word = "reference" | "literal";

const TOKEN = new RegExp(
  [
    /\s+/,
    /(?<reference>t"[^"|]*\|[^"]*"|\{[A-Za-z]\w*(?:[:=]\w+)?\}|\b(?:entry|entries|list|roster|opening|column|period)\(\w+(?:\.\w+)?(?:\.\.\w+)?\)|\[\w+(?:\.\.\w+)?(?::\w+)?\])/,
    /(?<literal>"(?:[^"]|"")*"|\d+(?:\.\d+)?(?:E[-+]?\d+)?|\b(?:TRUE|FALSE)\b(?!\())/,
    /(?<call>[A-Z][A-Z0-9.]*)(?=\()/,
    /(?<sign><=|>=|<>|[-+*/^&=<>(),{};:])/,
  ]
    .map((part) => part.source)
    .join("|"),
  "y",
);

const REFERENCE =
  /^t"(?<zh>[^"|]*)\|(?<en>[^"]*)"$|^\{(?<parameter>\w+)(?::(?<item>\w+))?(?:=(?<option>\w+))?\}$|^(?<call>[a-z]+)\((?<from>\w+(?:\.\w+)?)(?:\.\.(?<to>\w+))?\)$|^\[(?<cell>\w+)(?:\.\.(?<last>\w+))?(?::(?<selector>\w+))?\]$/;

const UNARY_LEVEL = 5;
const RANGE_LEVEL = 6;

const read = new Map<string, Node>();

/** The tree of a formula ("=…"). A formula that cannot be read is a mistake of ours. */
export function parseFormula(formula: string): Node {
  const known = read.get(formula);
  if (known) return known;
  const { tokens, rest } = tokensOf<Word>(TOKEN, formula.replace(/^=/, ""));
  if (rest !== "") throw new Error(`cannot read ${rest} in ${formula}`);
  const node = readExpression<Leaf, Word>(tokens, {
    before: ["-", "+"],
    after: [],
    callName: (name) => name,
    leaf: ({ kind, text }) =>
      kind === "literal" ? { kind, text } : { kind: "reference", reference: referenceOf(text) },
    wrong: (token) => new Error(`unexpected ${token?.text ?? "end"} in ${formula}`),
  });
  read.set(formula, node);
  return node;
}

function referenceOf(text: string): Reference {
  const parts = REFERENCE.exec(text)?.groups ?? {};
  const { zh, en, parameter, item, option, call, from, to, cell, last, selector } = parts;
  if (zh !== undefined) return { text, texts: { zh, en: en ?? "" } };
  if (parameter !== undefined)
    return { text, parameter: { id: parameter, ...(item ? { item } : {}), ...(option ? { option } : {}) } };
  if (call !== undefined)
    return { text, call: { name: call as ReferenceCall, from: from ?? "", ...(to ? { to } : {}) } };
  return { text, cell: { id: cell ?? "", ...(last ? { last } : {}), ...(selector ? { selector } : {}) } };
}

/** What references and steps read in a cell; `undefined` for what is not known. */
export interface Words {
  reference(reference: Reference): string | undefined;
  step?(id: string): string | undefined;
}

/** The text of a formula, with "=" and no more parentheses than it needs. */
export const printFormula = (node: Node, words: Words): string => `=${print(node, words, 0)}`;

function print(node: Node, words: Words, within: number): string {
  switch (node.kind) {
    case "literal":
      return node.text;
    case "array":
      return `{${node.rows.map((row) => row.map((cell) => print(cell, words, 0)).join(",")).join(";")}}`;
    case "reference": {
      const text = words.reference(node.reference);
      // A scheme that names what is not there is a mistake of ours: better no plan than a wrong formula.
      if (text === undefined) throw new Error(`unknown reference ${node.reference.text}`);
      return text;
    }
    case "step": {
      const text = words.step?.(node.id);
      if (text === undefined) throw new Error(`unknown step ${node.id}`);
      return text;
    }
    case "call":
      return `${node.name}(${node.args.map((arg) => (arg ? print(arg, words, 0) : "")).join(",")})`;
    case "unary":
      return bracket(`${node.operator}${print(node.operand, words, UNARY_LEVEL)}`, within > UNARY_LEVEL);
    case "binary": {
      const level =
        node.operator === ":" ? RANGE_LEVEL : LEVELS.findIndex((level) => level.includes(node.operator));
      const left = print(node.left, words, level);
      // a-(b-c) is not (a-b)-c
      const right = print(node.right, words, level + 1);
      return bracket(`${left}${node.operator}${right}`, level < within);
    }
  }
}

const bracket = (text: string, needed: boolean): string => (needed ? `(${text})` : text);

/** The children of a node, each replaced. */
export function mapChildren(node: Node, change: (child: Node) => Node): Node {
  switch (node.kind) {
    case "call":
      return { ...node, args: node.args.map((arg) => arg && change(arg)) };
    case "unary":
      return { ...node, operand: change(node.operand) };
    case "binary":
      return { ...node, left: change(node.left), right: change(node.right) };
    default:
      return node;
  }
}

/** All references of a formula, in their order. */
export const referencesOf = (formula: string): Reference[] =>
  [...nodesOf(parseFormula(formula))].flatMap((node) => (node.kind === "reference" ? [node.reference] : []));
