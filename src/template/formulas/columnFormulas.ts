/**
 * Formulas for whole columns. A function of ours stands once in a column and takes columns, row by row; so does what
 * looks through a whole list or column for each row. What Excel does not compute row by row on arrays (SUM, AND of
 * several, MAX …) is a step of its own: a plain column, one formula a row.
 */
import { countsColumn, listSum, matrixProduct } from "./listSums";
import { childrenOf, nodesOf } from "./expression";
import { mapChildren, printFormula, type Node, type Reference } from "./syntax";

export interface Step {
  id: string;
  node: Node;
  /** One formula for the whole column; else one a row. */
  spills: boolean;
}

export interface ColumnFormula {
  node: Node;
  spills: boolean;
}

/** What references mean for rows, where the formula stands. */
export interface RowFacts {
  /** Each row has its own value of it. */
  isRow(reference: Reference): boolean;
  /** Its column can be given as a range; else its value is a step. */
  isRange(reference: Reference): boolean;
  /** Columns of a list that it means. */
  width(reference: Reference): number;
  /** More functions that are computed row by row on arrays, beyond those that every sheet has. */
  rowByRow?: ReadonlySet<string>;
}

/** Computed row by row on arrays, in Excel as in the workbench. */
const ROW_BY_ROW: ReadonlySet<string> = new Set([
  "IF",
  "IFERROR",
  "ROUND",
  "ROUNDUP",
  "ROUNDDOWN",
  "INT",
  "ABS",
  "NOT",
  "ISNUMBER",
  "ISERROR",
  "ISTEXT",
]);

const OWN = /^APPRAISE\./;

const isOwn = (node: Node): boolean => node.kind === "call" && OWN.test(node.name);

/** Whether a formula calls a function of the add-in. */
export const hasOwn = (node: Node): boolean => [...nodesOf(node)].some(isOwn);

/** Steps of all formulas of a sheet that are about the same periods: what several need stands once. */
export class Steps {
  private readonly known = new Map<string, Step>();
  private list: Step[] = [];

  constructor(
    private readonly prefix: string,
    private readonly facts: RowFacts,
  ) {}

  get all(): readonly Step[] {
    return this.list;
  }

  /** What stands in a column: one formula for all rows where something in it stands once, else one a row. */
  formula(node: Node): ColumnFormula {
    if (!this.hasOnce(node)) return { node, spills: false };
    const before = this.list.length;
    const whole = this.column(node);
    if (hasOwn(whole) || this.list.slice(before).every(({ spills }) => spills))
      return { node: whole, spills: true };
    this.forget(before);
    return { node: this.row(node), spills: false };
  }

  /** One formula for all rows, whatever is in it: for what must not depend on rows being there. */
  forAllRows = (node: Node): ColumnFormula => ({ node: this.column(node), spills: true });

  /** What would be computed anew for each row at the cost of all: it stands once for all rows. */
  private once = (node: Node): boolean =>
    isOwn(node) || listSum(node, this.isRow) !== undefined || countsColumn(node, this.isRow);

  private hasOnce = (node: Node): boolean => [...nodesOf(node)].some(this.once);

  private forget(before: number): void {
    for (const { id } of this.list.splice(before))
      for (const [key, step] of this.known) if (step.id === id) this.known.delete(key);
  }

  private isRow = (node: Node): boolean => {
    if (node.kind === "step") return true;
    if (node.kind === "reference") return this.facts.isRow(node.reference);
    // How many columns there are is the same in each row.
    if (node.kind === "call" && node.name === "COLUMNS") return false;
    return childrenOf(node).some(this.isRow);
  };

  /** The formula for a whole column. */
  private column = (node: Node): Node => {
    if (!this.isRow(node)) return node;
    switch (node.kind) {
      case "reference":
        return this.facts.isRange(node.reference) ? node : this.step(node, false);
      case "binary":
        return node.operator === ":" ? this.step(node, false) : mapChildren(node, this.column);
      case "unary":
        return mapChildren(node, this.column);
      case "call":
        return this.call(node);
      default:
        return node;
    }
  };

  private call(node: Node & { kind: "call" }): Node {
    const { name, args } = node;
    const [first, second, third] = args;
    if (OWN.test(name)) return byRows(mapChildren(node, this.column));
    if (ROW_BY_ROW.has(name)) return mapChildren(node, this.column);
    if (countsColumn(node, this.isRow)) return mapChildren(node, this.column);
    const sum = listSum(node, this.isRow);
    if (sum) return matrixProduct({ ...sum, own: this.column(sum.own) }, this.facts.width);
    if (name === "CHOOSE" && first && !this.isRow(first)) return mapChildren(node, this.column);
    // A row's part of a block: its whole column.
    if (name === "INDEX" && first && isOne(second) && third && !this.isRow(third))
      return { ...node, args: [this.column(first), { kind: "literal", text: "0" }, third] };
    if (this.facts.rowByRow?.has(name)) return mapChildren(node, this.column);
    if ((name === "AND" || name === "OR") && args.every((arg) => arg && isLogical(arg)))
      return this.logical(node);
    return this.step(node, false);
  }

  /** AND and OR of arrays give one value for all; product and sum give one a row, errors included. */
  private logical({ name, args }: Node & { kind: "call" }): Node {
    const operator = name === "AND" ? "*" : "+";
    const joined = args
      .map((arg) => this.column(arg as Node))
      .reduce((left, right): Node => ({ kind: "binary", operator, left, right }));
    return { kind: "binary", operator: ">", left: joined, right: { kind: "literal", text: "0" } };
  }

  /** The formula for one row: what stands once becomes a step. */
  private row = (node: Node): Node => {
    if (!this.hasOnce(node)) return node;
    const [first, second, third] = node.kind === "call" ? node.args : [];
    const isPart =
      node.kind === "call" && node.name === "INDEX" && first && isOwn(first) && isOne(second) && third;
    if (this.once(node) || isPart) return this.step(node, true);
    return mapChildren(node, this.row);
  };

  private step(node: Node, spills: boolean): Node {
    const key = `${spills ? "all" : "row"} ${printFormula(node, { reference: ({ text }) => text, step: (id) => `step ${id}` })}`;
    let step = this.known.get(key);
    if (!step) {
      const inner = spills ? this.column(node) : this.row(node);
      step = { id: `${this.prefix}${this.list.length + 1}`, node: inner, spills };
      this.list.push(step);
      this.known.set(key, step);
    }
    return { kind: "step", id: step.id };
  }
}

/** A lone column would be one person to these: each row is one. The argument counts from 0. */
const LAYOUT: Readonly<Record<string, number>> = {
  "APPRAISE.WEIGHTED": 3,
  "APPRAISE.CARRYOVER": 9,
  "APPRAISE.STREAK": 1,
};

function byRows(node: Node): Node {
  const at = node.kind === "call" ? LAYOUT[node.name] : undefined;
  if (node.kind !== "call" || at === undefined) return node;
  const args = [...node.args];
  while (args.length < at) args.push(undefined);
  return { ...node, args: [...args, { kind: "literal", text: '"rows"' }] };
}

const isOne = (node: Node | undefined): boolean => node?.kind === "literal" && node.text === "1";

const COMPARISONS = new Set(["=", "<>", "<", ">", "<=", ">="]);
const TESTS = new Set(["NOT", "ISNUMBER", "ISERROR", "ISTEXT", "AND", "OR"]);

/** TRUE or FALSE in each row, never a text. */
function isLogical(node: Node): boolean {
  if (node.kind === "binary") return COMPARISONS.has(node.operator);
  if (node.kind === "call") return TESTS.has(node.name);
  if (node.kind === "literal") return node.text === "TRUE" || node.text === "FALSE";
  if (node.kind !== "reference") return false;
  const { parameter, cell } = node.reference;
  return parameter?.option !== undefined || cell?.id === "ready" || cell?.id === "absent";
}

/** Columns that a node's value has in a row. */
export function widthOf(
  node: Node,
  reference: (reference: Reference) => number,
  step: (id: string) => number,
): number {
  const width = (inner: Node | undefined): number => (inner ? widthOf(inner, reference, step) : 1);
  switch (node.kind) {
    case "reference":
      return reference(node.reference);
    case "step":
      return step(node.id);
    case "array":
      return Math.max(...node.rows.map((row) => row.length));
    case "unary":
      return width(node.operand);
    case "binary":
      return Math.max(width(node.left), width(node.right));
    case "call": {
      const { name, args } = node;
      const of = OUTPUTS[name];
      if (of !== undefined) return of < 0 ? width(args[-1 - of]) : of;
      return name === "CHOOSE" || ROW_BY_ROW.has(name) || OWN.test(name)
        ? Math.max(1, ...args.map(width))
        : 1;
    }
    default:
      return 1;
  }
}

/** How many cells a row's result has; −1 − i: as many as the argument i. */
const OUTPUTS: Readonly<Record<string, number>> = {
  "APPRAISE.CARRYOVER": -1,
  "APPRAISE.STREAK": -1,
  "APPRAISE.SPLIT": -2,
  "APPRAISE.QUOTAOFFSET": 4,
  "APPRAISE.DUEWINDOW": 2,
  "APPRAISE.BAND": -1,
  "APPRAISE.SCORE": 1,
  "APPRAISE.WEIGHTED": 1,
  "APPRAISE.DEDUCT": 1,
  "APPRAISE.LEVEL": 1,
  MMULT: 1,
  INDEX: 1,
  COLUMNS: 1,
};
