/** What every formula of Excel's is made of, whatever its references look like: operators, calls, arrays, brackets. */

/** How the parts that are no leaves hold others. */
type Compound<Leaf> =
  /** {1,2;3,4} */
  | { kind: "array"; rows: readonly (readonly Expression<Leaf>[])[] }
  | { kind: "call"; name: string; args: readonly (Expression<Leaf> | undefined)[] }
  | { kind: "binary"; operator: string; left: Expression<Leaf>; right: Expression<Leaf> }
  | { kind: "unary"; operator: string; operand: Expression<Leaf> };

export type Expression<Leaf> = Leaf | Compound<Leaf>;

export interface Token<Kind extends string = string> {
  kind: Kind | "call" | "sign";
  text: string;
}

interface Grammar<Leaf, Kind extends string> {
  /** Signs in front of an operand. */
  before: readonly string[];
  /** Signs behind it. */
  after: readonly string[];
  callName(text: string): string;
  /** What a token is that is neither a call nor a sign. */
  leaf(token: Token<Kind>): Leaf;
  /** Thrown where the formula cannot be read; the token that was not expected, none at its end. */
  wrong(token: Token<Kind> | undefined): Error;
}

/** Binds weaker first, as in Excel; a sign in front binds more than a power. */
export const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** The named groups of a sticky pattern, one after the other; `undefined` where it finds none. */
export function tokensOf<Kind extends string>(
  pattern: RegExp,
  text: string,
): { tokens: Token<Kind>[]; rest: string } {
  const tokens: Token<Kind>[] = [];
  for (pattern.lastIndex = 0; pattern.lastIndex < text.length;) {
    const from = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) return { tokens, rest: text.slice(from) };
    const [kind, found] = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined) ?? [];
    if (kind !== undefined && found !== undefined) tokens.push({ kind: kind as Kind, text: found });
  }
  return { tokens, rest: "" };
}

/** The tree of a whole formula. */
export const readExpression = <Leaf, Kind extends string>(
  tokens: readonly Token<Kind>[],
  grammar: Grammar<Leaf, Kind>,
): Expression<Leaf> => new Reader(tokens, grammar).whole();

class Reader<Leaf, Kind extends string> {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token<Kind>[],
    private readonly grammar: Grammar<Leaf, Kind>,
  ) {}

  whole(): Expression<Leaf> {
    const node = this.level(0);
    if (this.at < this.tokens.length) throw this.wrong();
    return node;
  }

  private wrong(): Error {
    return this.grammar.wrong(this.tokens[this.at]);
  }

  private sign(...texts: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !texts.includes(token.text)) return undefined;
    this.at += 1;
    return token.text;
  }

  private expect(text: string): void {
    if (this.sign(text) === undefined) throw this.wrong();
  }

  private level(level: number): Expression<Leaf> {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.level(level + 1);
    for (let operator = this.sign(...operators); operator; operator = this.sign(...operators))
      left = { kind: "binary", operator, left, right: this.level(level + 1) };
    return left;
  }

  private unary(): Expression<Leaf> {
    const { before, after } = this.grammar;
    const operator = this.sign(...before);
    if (operator !== undefined) return { kind: "unary", operator, operand: this.unary() };
    let node = this.range();
    for (let sign = this.sign(...after); sign; sign = this.sign(...after))
      node = { kind: "unary", operator: sign, operand: node };
    return node;
  }

  private range(): Expression<Leaf> {
    const left = this.primary();
    return this.sign(":") ? { kind: "binary", operator: ":", left, right: this.primary() } : left;
  }

  private primary(): Expression<Leaf> {
    const token = this.tokens[this.at];
    if (!token) throw this.wrong();
    this.at += 1;
    if (token.kind === "call")
      return { kind: "call", name: this.grammar.callName(token.text), args: this.arguments() };
    if (token.kind !== "sign") return this.grammar.leaf(token);
    if (token.text === "{") return this.array();
    if (token.text !== "(") {
      this.at -= 1;
      throw this.wrong();
    }
    const node = this.level(0);
    this.expect(")");
    return node;
  }

  private arguments(): (Expression<Leaf> | undefined)[] {
    this.expect("(");
    if (this.sign(")")) return [];
    const args: (Expression<Leaf> | undefined)[] = [];
    for (;;) {
      const next = this.tokens[this.at];
      const leftOut = next?.kind === "sign" && (next.text === "," || next.text === ")");
      args.push(leftOut ? undefined : this.level(0));
      if (this.sign(")")) return args;
      this.expect(",");
    }
  }

  private array(): Expression<Leaf> {
    const rows: Expression<Leaf>[][] = [[]];
    for (;;) {
      rows[rows.length - 1]?.push(this.unary());
      const sign = this.sign(",", ";", "}");
      if (sign === "}") return { kind: "array", rows };
      if (sign === ";") rows.push([]);
      else if (sign === undefined) throw this.wrong();
    }
  }
}

/** The parts of a node that are nodes themselves, from left to right. */
export function childrenOf<Leaf extends { kind: string }>(node: Expression<Leaf>): Expression<Leaf>[] {
  // No leaf has the kind of a compound.
  const own = node as Compound<Leaf>;
  switch (own.kind) {
    case "call":
      return own.args.filter((arg) => arg !== undefined);
    case "unary":
      return [own.operand];
    case "binary":
      return [own.left, own.right];
    case "array":
      return own.rows.flat();
    default:
      return [];
  }
}

/** The node and all within it. */
export function* nodesOf<Leaf extends { kind: string }>(node: Expression<Leaf>): Generator<Expression<Leaf>> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}
