import { SMALL } from "./dependencies";
import type { Reference } from "./formula";
import type { Node } from "./repeated";

/** The word that stands for a reference in a tree. */
export function wordOf(node: Node | null | undefined): string | undefined {
  return node?.type === "ReferenceIdentifier" && typeof node.value === "string" ? node.value : undefined;
}

/**
 * The words of long ranges that stand in a formula as the first argument of INDEX only: it need not be calculated when
 * cells change that INDEX does not take. Not between `INDEX(…):INDEX(…)`, which reads all that lies between; and not
 * where custom functions are called, whose arguments are put together once for asking and for taking the answer.
 */
export function passedOverIn(
  tree: Node,
  referenceOf: (word: string) => Reference,
  callsFunction: (name: string) => boolean,
): ReadonlySet<string> {
  const taken = new Set<string>();
  const read = new Set<string>();
  let asks = false;
  const walk = (node: Node, spanned: boolean): void => {
    const name = node.callee?.name.toUpperCase();
    if (name !== undefined && callsFunction(name)) asks = true;
    const word = wordOf(node);
    if (word !== undefined) read.add(word);
    const children = [...(node.arguments ?? []), ...(node.elements ?? []).flat()];
    const [first] = children;
    const source = name === "INDEX" && !spanned ? wordOf(first) : undefined;
    if (source !== undefined) taken.add(source);
    for (const child of children) {
      if (child && !(child === first && source !== undefined)) walk(child, node.operator === ":");
    }
  };
  walk(tree, false);
  const found = [...taken].filter((word) => !read.has(word) && isLong(referenceOf(word)));
  return new Set(asks ? [] : found);
}

function isLong({
  top,
  bottom,
  left,
  right,
  topFixed,
  bottomFixed,
  leftFixed,
  rightFixed,
}: Reference): boolean {
  // whole columns and rows are read as far as there are cells, which may be more the next time
  if (top === null || bottom === null || left === null || right === null) return false;
  if (topFixed !== bottomFixed || leftFixed !== rightFixed) return false;
  return (Math.abs(bottom - top) + 1) * (Math.abs(right - left) + 1) > SMALL;
}
