/** A formula of a cell, as Excel writes it (A1, English names, commas), read into a tree. */
import { area, type Area } from "../../template/plan";

export interface CellReference {
  /** None: the formula's own. */
  sheet?: string;
  area: Area;
}

export type Node =
  | { kind: "value"; value: number | string | boolean | { code: string } }
  | { kind: "reference"; reference: CellReference }
  | { kind: "name"; name: string }
  | { kind: "array"; rows: Node[][] }
  | { kind: "call"; name: string; args: (Node | undefined)[] }
  | { kind: "binary"; operator: string; left: Node; right: Node }
  | { kind: "unary"; operator: string; operand: Node };

const TOKEN = new RegExp(
  [
    /\s+/u,
    /(?<text>"(?:[^"]|"")*")/u,
    /(?<error>#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!))/u,
    /(?<reference>(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.·]*!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_.(]))/u,
    /(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:E[-+]?\d+)?)/u,
    /(?<call>[\p{L}_][\p{L}\p{N}_.]*)(?=\()/u,
    /(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)/u,
    /(?<sign><=|>=|<>|[-+*/^&=<>(),{};:%@])/u,
  ]
    .map((part) => part.source)
    .join("|"),
  "yu",
);

type Kind = "text" | "error" | "reference" | "number" | "call" | "name" | "sign";

interface Token {
  kind: Kind;
  text: string;
}

/** Binds weaker first, as in Excel; a sign in front binds more than a power. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** The tree of a formula, `undefined` for one that holds what this does not read (links to other files, spill references …). */
export function treeOf(formula: string): Node | undefined {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  if (!tokens) return undefined;
  try {
    return new Reader(tokens).whole();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Unreadable extends Error {}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length;) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    const [kind, found] = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined) ?? [];
    if (kind !== undefined && found !== undefined) tokens.push({ kind: kind as Kind, text: found });
  }
  return tokens;
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.level(0);
    if (this.at < this.tokens.length) throw new Unreadable();
    return node;
  }

  private sign(...texts: string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !texts.includes(token.text)) return undefined;
    this.at += 1;
    return token.text;
  }

  private expect(text: string): void {
    if (this.sign(text) === undefined) throw new Unreadable();
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
    const operator = this.sign("-", "+", "@");
    if (operator !== undefined) return { kind: "unary", operator, operand: this.unary() };
    let node = this.primary();
    if (this.sign(":")) node = { kind: "binary", operator: ":", left: node, right: this.primary() };
    while (this.sign("%")) node = { kind: "unary", operator: "%", operand: node };
    return node;
  }

  private primary(): Node {
    const token = this.tokens[this.at];
    if (!token) throw new Unreadable();
    this.at += 1;
    const { kind, text } = token;
    switch (kind) {
      case "text":
        return { kind: "value", value: text.slice(1, -1).replace(/""/g, '"') };
      case "error":
        return { kind: "value", value: { code: text } };
      case "number":
        return { kind: "value", value: Number(text) };
      case "reference":
        return { kind: "reference", reference: referenceOf(text) };
      case "call":
        return { kind: "call", name: text.replace(/^_xlfn\./i, "").toUpperCase(), args: this.arguments() };
      case "name":
        return /^(TRUE|FALSE)$/i.test(text)
          ? { kind: "value", value: text.toUpperCase() === "TRUE" }
          : { kind: "name", name: text };
      case "sign":
        break;
    }
    if (text === "{") return this.array();
    if (text !== "(") throw new Unreadable();
    const node = this.level(0);
    this.expect(")");
    return node;
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
      else if (sign === undefined) throw new Unreadable();
    }
  }
}

function referenceOf(text: string): CellReference {
  const mark = text.lastIndexOf("!");
  const named = text.slice(0, Math.max(0, mark));
  const sheet = named.startsWith("'") ? named.slice(1, -1).replace(/''/g, "'") : named;
  return { area: areaOf(text.slice(mark + 1)), ...(mark < 0 ? {} : { sheet }) };
}

/** An area by its A1 address. */
export function areaOf(address: string): Area {
  const [first = { row: 0, column: 0 }, last = first] = address
    .replace(/\$/g, "")
    .split(":")
    .map((cell) => {
      const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/i.exec(cell) ?? [];
      const column = [...letters.toUpperCase()].reduce(
        (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
        0,
      );
      return { row: Number(digits) - 1, column: column - 1 };
    });
  return area(
    Math.min(first.row, last.row),
    Math.min(first.column, last.column),
    Math.abs(last.row - first.row) + 1,
    Math.abs(last.column - first.column) + 1,
  );
}

/** The parts of a node, from left to right. */
export function partsOf(node: Node): Node[] {
  switch (node.kind) {
    case "call":
      return node.args.filter((arg) => arg !== undefined);
    case "binary":
      return [node.left, node.right];
    case "unary":
      return [node.operand];
    case "array":
      return node.rows.flat();
    default:
      return [];
  }
}

/** The node and all within it. */
export function* allOf(node: Node): Generator<Node> {
  yield node;
  for (const part of partsOf(node)) yield* allOf(part);
}
