import type { FormulaCell, WatchedRange } from "./formulaCell";

export type GraphNode = FormulaCell | WatchedRange;

/** One circle of nodes that wait for each other, among those left over (Tarjan); empty if there is none. */
export function cyclesOf(left: ReadonlySet<GraphNode>): GraphNode[] {
  const index = new Map<GraphNode, number>();
  const low = new Map<GraphNode, number>();
  const onStack = new Set<GraphNode>();
  const stack: GraphNode[] = [];
  for (const start of left) {
    if (index.has(start)) continue;
    const path: { node: GraphNode; next: number }[] = [{ node: start, next: 0 }];
    while (path.length) {
      const step = path[path.length - 1] as { node: GraphNode; next: number };
      const { node } = step;
      if (step.next === 0) {
        index.set(node, index.size);
        low.set(node, index.get(node) ?? 0);
        stack.push(node);
        onStack.add(node);
      }
      const target = node.targets[step.next++];
      if (target) {
        if (!left.has(target)) continue;
        if (!index.has(target)) path.push({ node: target, next: 0 });
        else if (onStack.has(target)) low.set(node, Math.min(low.get(node) ?? 0, index.get(target) ?? 0));
        continue;
      }
      path.pop();
      const parent = path[path.length - 1]?.node;
      if (parent) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(node) ?? 0));
      if (low.get(node) !== index.get(node)) continue;
      const members = stack.splice(stack.indexOf(node));
      for (const member of members) onStack.delete(member);
      if (members.length > 1 || node.targets.includes(node)) return members;
    }
  }
  return [];
}
