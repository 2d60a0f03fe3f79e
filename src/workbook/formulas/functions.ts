/** What the page for formulas knows of the functions' arguments. */
import { LIBRARY, type FunctionId } from "../../calculation/library";
import type { Argument } from "../../calculation/frame/arguments";

export type { FunctionId };

/** Whether it is a function that computes. */
export const isFunction = (id: string): id is FunctionId => id in LIBRARY;

const argumentOf = (id: FunctionId, name: string): Argument<unknown> | undefined =>
  (LIBRARY[id].arguments as Readonly<Record<string, Argument<unknown>>>)[name];

/** The words that an argument takes, English and Chinese, its default first; none where it takes others. */
export function wordsOf(id: FunctionId, name: string): Readonly<Record<string, string>> | undefined {
  const argument = argumentOf(id, name);
  return argument?.shape === "shared" ? argument.words : undefined;
}

/** Whether all rows share it: a table, limits of items. */
export const isShared = (id: FunctionId, name: string): boolean =>
  ["shared", "item"].includes(argumentOf(id, name)?.shape ?? "");
