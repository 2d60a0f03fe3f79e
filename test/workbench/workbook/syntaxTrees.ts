import { parse, tokenize } from "@borgar/fx";
import type { Node } from "./repeated";

/** Characters of all texts that are kept; a tree takes some fifty times as much. */
const MOST = 400_000;

const trees = new Map<string, Node | undefined>();
let characters = 0;

/**
 * The tree of a formula in which words stand for its references, or nothing if it is none. Formulas of other columns,
 * periods and books mostly differ in their references only. Nobody may change a tree.
 */
export function treeOf(text: string): Node | undefined {
  const known = trees.get(text);
  if (known || trees.has(text)) return known;
  let tree: Node | undefined;
  try {
    tree = parse(tokenize(`=${text}`)) as unknown as Node;
  } catch {
    tree = undefined;
  }
  characters += text.length;
  if (characters > MOST) {
    trees.clear();
    characters = text.length;
  }
  trees.set(text, tree);
  return tree;
}
