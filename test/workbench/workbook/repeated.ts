import type { Result } from "./block";
import type { FormulaCell } from "./formulaCell";

/** A formula made ready: evaluates it in one cell. */
export type Plan = (cell: FormulaCell) => Result;

/** A node of @borgar/fx's tree, as far as it is used here. */
export interface Node {
  type: string;
  operator?: string;
  value?: unknown;
  callee?: { name: string };
  arguments?: (Node | null)[];
  elements?: Node[][];
}

/**
 * Calls that stand in a formula more than once, argument for argument (`IF(COUNT(x)=0,"",COUNT(x)&" missing")`), are
 * evaluated once each time.
 */
export class Repeated {
  private readonly keys = new Map<string, number>();
  private readonly keyOf = new Map<Node, number>();
  private readonly times: number[] = [];
  private readonly plans = new Map<number, Plan>();

  /** Functions are left out that need not come to the same, or are asked for. */
  constructor(private readonly isLeftOut: (name: string) => boolean) {}

  /** Whether the node may be kept. */
  count(node: Node): boolean {
    const children = [...(node.arguments ?? []), ...(node.elements ?? []).flat()];
    const name = node.callee?.name.toUpperCase();
    let keeps = !(name !== undefined && this.isLeftOut(name));
    for (const child of children) if (child && !this.count(child)) keeps = false;
    const parts = children.map((child) => (child ? this.keyOf.get(child) : ""));
    const text = [node.type, node.operator, name, typeof node.value, node.value, ...parts].join("\u0001");
    let key = this.keys.get(text);
    if (key === undefined) this.keys.set(text, (key = this.keys.size));
    this.keyOf.set(node, key);
    if (keeps && node.type === "CallExpression") this.times[key] = (this.times[key] ?? 0) + 1;
    return keeps;
  }

  once(node: Node, make: () => Plan, turn: () => number): Plan {
    const key = this.keyOf.get(node) ?? -1;
    if ((this.times[key] ?? 0) < 2) return make();
    let plan = this.plans.get(key);
    if (!plan) this.plans.set(key, (plan = keeping(make(), turn)));
    return plan;
  }
}

function keeping(plan: Plan, turn: () => number): Plan {
  let kept = -1;
  let result: Result = null;
  return (cell) => {
    if (kept !== turn()) {
      result = plan(cell);
      kept = turn();
    }
    return result;
  };
}
