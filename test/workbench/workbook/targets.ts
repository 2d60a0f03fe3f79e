import type { GraphNode } from "./cycles";
import type { Dependencies } from "./dependencies";
import { type FormulaCell, NOBODY } from "./formulaCell";
import { sameArea } from "./grid";
import type { Area } from "./model";

const sameSpill = (a: Area | null, b: Area | null): boolean => (a && b ? sameArea(a, b) : a === b);

/** Who must wait for this node. A spilling formula is waited for by those who look at what it covers. */
export function targetsOf(node: GraphNode, dependencies: Dependencies): readonly GraphNode[] {
  if (node.kind === "range") {
    if (node.targetsOf !== dependencies.version) node.targets = [...node.watchers];
  } else {
    const spill = node.spill ?? node.spilledBefore;
    if (node.targetsOf === dependencies.version && sameSpill(node.targetsOfSpill, spill)) return node.targets;
    node.targets = dependentsOf(node, spill, dependencies);
    node.targetsOfSpill = spill;
  }
  node.targetsOf = dependencies.version;
  return node.targets;
}

function dependentsOf(
  node: FormulaCell,
  spill: Area | null,
  dependencies: Dependencies,
): readonly GraphNode[] {
  if (spill) {
    const found = new Set<GraphNode>();
    dependencies.eachIn(node.sheetId, spill, (dependent) => found.add(dependent));
    found.delete(node);
    return [...found];
  }
  let found: GraphNode[] | undefined;
  dependencies.each(node.sheetId, node.row, node.column, (dependent) => {
    if (found) found.push(dependent);
    else found = [dependent];
  });
  return found ?? NOBODY;
}
