/** A formula of a cell, as Excel writes it (A1, English names, commas), read into a tree. */
import { sheetReference } from "../../template/addresses";
import {
  nodesOf,
  readExpression,
  tokensOf,
  type Expression,
  type Token,
} from "../../template/formulas/expression";
import { area, type Area } from "../../template/plan";

export interface CellReference {
  /** None: the formula's own. */
  sheet?: string;
  area: Area;
}

type Leaf =
  | { kind: "value"; value: number | string | boolean | { code: string } }
  | { kind: "reference"; reference: CellReference }
  | { kind: "name"; name: string };

export type Node = Expression<Leaf>;

/** A quoted sheet's name has none of the signs of a link to another file (`'[a.xlsx]S'!A1`) or of several sheets. */
const TOKEN = new RegExp(
  [
    /\s+/u,
    /(?<text>"(?:[^"]|"")*")/u,
    /(?<error>#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!))/u,
    /(?<reference>(?:'(?:[^'[\]:\\/?*]|'')*'!|[\p{L}_][\p{L}\p{N}_.·]*!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_.(]))/u,
    /(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:E[-+]?\d+)?)/u,
    /(?<call>[\p{L}_][\p{L}\p{N}_.]*)(?=\()/u,
    /(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)/u,
    /(?<sign><=|>=|<>|[-+*/^&=<>(),{};:%@])/u,
  ]
    .map((part) => part.source)
    .join("|"),
  "yu",
);

type Word = "text" | "error" | "reference" | "number" | "name";

/** A:A or 1:3, whose parts are no references here. */
const isWhole = (node: Node): boolean =>
  node.kind === "binary" &&
  node.operator === ":" &&
  [node.left, node.right].some(({ kind }) => kind === "name" || kind === "value");

/** The formula with a sheet's name in front of cells without one; `undefined` for one that cannot be read. */
export function qualified(formula: string, sheet: string): string | undefined {
  const tree = treeOf(formula);
  if (!tree || [...nodesOf(tree)].some(isWhole)) return undefined;
  return formula.replace(new RegExp(TOKEN.source, "gu"), (token: string, ...rest: unknown[]) => {
    const { reference } = rest[rest.length - 1] as Partial<Record<Word, string>>;
    return reference === undefined || reference.includes("!") ? token : sheetReference(sheet) + token;
  });
}

class Unreadable extends Error {}

/** The tree of a formula, `undefined` for one that holds what this does not read (links to other files, spill references …). */
export function treeOf(formula: string): Node | undefined {
  const { tokens, rest } = tokensOf<Word>(TOKEN, formula.replace(/^=/, ""));
  if (rest !== "") return undefined;
  try {
    return readExpression<Leaf, Word>(tokens, {
      before: ["-", "+", "@"],
      after: ["%"],
      callName: (name) => name.replace(/^_xlfn\./i, "").toUpperCase(),
      leaf,
      wrong: () => new Unreadable(),
    });
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function leaf({ kind, text }: Token<Word>): Leaf {
  switch (kind) {
    case "text":
      return { kind: "value", value: text.slice(1, -1).replace(/""/g, '"') };
    case "error":
      return { kind: "value", value: { code: text } };
    case "number":
      return { kind: "value", value: Number(text) };
    case "reference":
      return { kind: "reference", reference: referenceOf(text) };
    default:
      return /^(TRUE|FALSE)$/i.test(text)
        ? { kind: "value", value: text.toUpperCase() === "TRUE" }
        : { kind: "name", name: text };
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
