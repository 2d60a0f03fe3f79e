/**
 * The syntax of a scheme's formula (see ../../schemes/scheme.ts): Excel's expressions, in which references are words of
 * the scheme. Read once into a tree, printed for one cell or for whole columns.
 */

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

export type Node =
  | { kind: "literal"; text: string }
  /** {1,2;3,4}: rows of literals. */
  | { kind: "array"; rows: readonly (readonly Node[])[] }
  | { kind: "reference"; reference: Reference }
  /** A step of the same formula, computed in a column of its own. */
  | { kind: "step"; id: string }
  | { kind: "call"; name: string; args: readonly (Node | undefined)[] }
  | { kind: "binary"; operator: string; left: Node; right: Node }
  | { kind: "unary"; operator: string; operand: Node };

const TOKEN = new RegExp(
  [
    /\s+/,
    /(?<reference>t"[^"|]*\|[^"]*"|\{[A-Za-z]\w*(?:[:=]\w+)?\}|\b(?:entry|entries|list|roster|opening|column|period)\(\w+(?:\.\w+)?(?:\.\.\w+)?\)|\[\w+(?:\.\.\w+)?(?::\w+)?\])/,
    /(?<literal>"(?:[^"]|"")*"|\d+(?:\.\d+)?(?:E[-+]?\d+)?|\b(?:TRUE|FALSE)\b(?!\())/,
    /(?<name>[A-Z][A-Z0-9.]*)(?=\()/,
    /(?<sign><=|>=|<>|[-+*/^&=<>(),{};:])/,
  ]
    .map((part) => part.source)
    .join("|"),
  "y",
);

const REFERENCE =
  /^t"(?<zh>[^"|]*)\|(?<en>[^"]*)"$|^\{(?<parameter>\w+)(?::(?<item>\w+))?(?:=(?<option>\w+))?\}$|^(?<call>[a-z]+)\((?<from>\w+(?:\.\w+)?)(?:\.\.(?<to>\w+))?\)$|^\[(?<cell>\w+)(?:\.\.(?<last>\w+))?(?::(?<selector>\w+))?\]$/;

interface Token {
  kind: "reference" | "literal" | "name" | "sign";
  text: string;
}

/** Binds weaker first, as in Excel. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];
const UNARY_LEVEL = 5;
const RANGE_LEVEL = 6;

const read = new Map<string, Node>();

/** The tree of a formula ("=…"). A formula that cannot be read is a mistake of ours. */
export function parseFormula(formula: string): Node {
  const known = read.get(formula);
  if (known) return known;
  const node = new Parser(formula).parse();
  read.set(formula, node);
  return node;
}

class Parser {
  private readonly tokens: Token[];
  private at = 0;

  constructor(private readonly formula: string) {
    this.tokens = this.tokenize(formula.replace(/^=/, ""));
  }

  parse(): Node {
    const node = this.level(0);
    if (this.at < this.tokens.length) throw this.wrong();
    return node;
  }

  private tokenize(text: string): Token[] {
    const tokens: Token[] = [];
    for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length;) {
      const from = TOKEN.lastIndex;
      const match = TOKEN.exec(text);
      if (!match) throw new Error(`cannot read ${text.slice(from)} in ${this.formula}`);
      const [kind, found] = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined) ?? [];
      if (kind !== undefined) tokens.push({ kind: kind as Token["kind"], text: String(found) });
    }
    return tokens;
  }

  private wrong(): Error {
    return new Error(`unexpected ${this.tokens[this.at]?.text ?? "end"} in ${this.formula}`);
  }

  private sign(...texts: string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !texts.includes(token.text)) return undefined;
    this.at += 1;
    return token.text;
  }

  private expect(text: string): void {
    if (this.sign(text) === undefined) throw this.wrong();
  }

  private level(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.level(level + 1);
    for (let operator = this.sign(...operators); operator; operator = this.sign(...operators))
      left = { kind: "binary", operator, left, right: this.level(level + 1) };
    return left;
  }

  private unary(): Node {
    const operator = this.sign("-", "+");
    return operator === undefined ? this.range() : { kind: "unary", operator, operand: this.unary() };
  }

  private range(): Node {
    const left = this.primary();
    return this.sign(":") ? { kind: "binary", operator: ":", left, right: this.primary() } : left;
  }

  private primary(): Node {
    const token = this.tokens[this.at];
    if (!token) throw this.wrong();
    this.at += 1;
    switch (token.kind) {
      case "literal":
        return { kind: "literal", text: token.text };
      case "reference":
        return { kind: "reference", reference: referenceOf(token.text) };
      case "name":
        return { kind: "call", name: token.text, args: this.arguments() };
      case "sign":
        if (token.text === "(") {
          const node = this.level(0);
          this.expect(")");
          return node;
        }
        if (token.text === "{") return this.array();
        this.at -= 1;
        throw this.wrong();
    }
  }

  private arguments(): (Node | undefined)[] {
    this.expect("(");
    if (this.sign(")")) return [];
    const args: (Node | undefined)[] = [];
    for (;;) {
      const next = this.tokens[this.at];
      const leftOut = next?.kind === "sign" && (next.text === "," || next.text === ")");
      args.push(leftOut ? undefined : this.level(0));
      if (this.sign(")")) return args;
      this.expect(",");
    }
  }

  private array(): Node {
    const rows: Node[][] = [[]];
    for (;;) {
      rows[rows.length - 1]?.push(this.unary());
      const sign = this.sign(",", ";", "}");
      if (sign === "}") return { kind: "array", rows };
      if (sign === ";") rows.push([]);
      else if (sign === undefined) throw this.wrong();
    }
  }
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

/** The parts of a node that are nodes themselves, from left to right. */
export function childrenOf(node: Node): Node[] {
  switch (node.kind) {
    case "call":
      return node.args.filter((arg) => arg !== undefined);
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "array":
      return node.rows.flat();
    default:
      return [];
  }
}

/** All references of a formula, in their order. */
export const referencesOf = (formula: string): Reference[] =>
  [...nodesOf(parseFormula(formula))].flatMap((node) => (node.kind === "reference" ? [node.reference] : []));

/** The node and all within it. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}
