/**
 * Sums over a list, a row each. `SUMPRODUCT((list(joint.member)=[id])*condition,list(joint.part))` reads the whole list in
 * every row; for all rows together it is one product of matrices: whose each row of the list is, times what counts there.
 * Not SUMIFS: that takes the ids 7, "7" and "007" for one, compares 15 digits, and passes over errors.
 */
import { nodesOf } from "./expression";
import { mapChildren, type Node, type Reference } from "./syntax";

export interface ListSum {
  /** Each row's own value. */
  own: Node;
  /** The list's column (or block) that is compared with it. */
  whose: Reference;
  /** What is multiplied and summed where they are equal. */
  factors: readonly Node[];
}

/** The parts of a SUMPRODUCT over a list in which one factor compares with the row's own value, and no other reads the row. */
export function listSum(node: Node, isRow: (node: Node) => boolean): ListSum | undefined {
  if (node.kind !== "call" || node.name !== "SUMPRODUCT") return undefined;
  let found: Pick<ListSum, "own" | "whose"> | undefined;
  const factors: Node[] = [];
  for (const factor of node.args.flatMap((arg) => (arg ? factorsOf(arg) : []))) {
    if (!isRow(factor)) factors.push(factor);
    else if (found) return undefined;
    else {
      found = comparison(factor, isRow);
      if (!found) return undefined;
    }
  }
  return found && { ...found, factors };
}

/** Arguments beside each other: SUMPRODUCT takes a text in one of them for 0, in a product it is an error. */
function factorsOf(arg: Node): Node[] {
  const parts = product(arg);
  return parts.length > 1 || arg.kind === "unary"
    ? parts
    : [call("IF", call("ISTEXT", arg), literal("0"), arg)];
}

const product = (node: Node): Node[] =>
  node.kind === "binary" && node.operator === "*" ? [...product(node.left), ...product(node.right)] : [node];

function comparison(
  factor: Node,
  isRow: (node: Node) => boolean,
): Pick<ListSum, "own" | "whose"> | undefined {
  if (factor.kind === "unary" && factor.operator === "-") return comparison(factor.operand, isRow);
  if (factor.kind !== "binary" || factor.operator !== "=") return undefined;
  const [list, own] = isRow(factor.left) ? [factor.right, factor.left] : [factor.left, factor.right];
  if (isRow(list) || list.kind !== "reference" || list.reference.call?.name !== "list") return undefined;
  return { own, whose: list.reference };
}

/** The sums of all rows, one below the other; `width`: how many columns a reference has. */
export function matrixProduct(
  { own, whose, factors }: ListSum,
  width: (reference: Reference) => number,
): Node {
  const count = width(whose);
  const part = (node: Node, at: number): Node =>
    node.kind === "reference" && count > 1 && width(node.reference) === count
      ? call("INDEX", node, literal("0"), literal(String(at)))
      : mapChildren(node, (child) => part(child, at));
  const sums = Array.from({ length: count }, (_, index) => {
    const list = part({ kind: "reference", reference: whose }, index + 1);
    const counted = factors.map((factor) => part(factor, index + 1));
    const equal: Node = { kind: "binary", operator: "=", left: own, right: call("TRANSPOSE", list) };
    return call("MMULT", number(equal), number(counted.length > 0 ? counted.reduce(times) : ones(list)));
  });
  return sums.reduce((left, right): Node => ({ kind: "binary", operator: "+", left, right }));
}

/** MMULT takes no logical values and no blank cells. */
const number = (node: Node): Node =>
  node.kind === "unary" || (node.kind === "binary" && "*^".includes(node.operator))
    ? node
    : minus(minus(node));

const minus = (operand: Node): Node => ({ kind: "unary", operator: "-", operand });

const times = (left: Node, right: Node): Node => ({ kind: "binary", operator: "*", left, right });

/** 1 for each row of the list: where rows are counted. */
const ones = (list: Node): Node => ({
  kind: "binary",
  operator: "^",
  left: call("ROW", list),
  right: literal("0"),
});

const call = (name: string, ...args: Node[]): Node => ({ kind: "call", name, args });

const literal = (text: string): Node => ({ kind: "literal", text });

/** COUNTIF of all people's column with a criterion that each row has its own: a rank. */
export const countsColumn = (node: Node, isRow: (node: Node) => boolean): boolean => {
  if (node.kind !== "call" || node.name !== "COUNTIF") return false;
  const [range, criterion] = node.args;
  return (
    range?.kind === "reference" &&
    !isRow(range) &&
    criterion !== undefined &&
    [...nodesOf(criterion)].some(isRow)
  );
};
