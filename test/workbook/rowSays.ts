/** What an entry sheet says of a row, by the words of the person's state in the results. */
import type { Scheme } from "../../src/schemes/scheme";

/** A matcher of what stands in the column of checks. */
export function saysOf({ entryChecks }: Pick<Scheme, "entryChecks">, state: string): unknown {
  // Rows of lists are said in the lists; the entries themselves are in order.
  if (state === "已填齐" || state.startsWith("清单有误")) return expect.stringMatching(/^✓/);
  const own = entryChecks.find(({ message }) => message["zh-CN"] === state);
  if (own) return (own.lacks ? "待补：" : "") + state;
  if (["不在岗", "工号重复"].includes(state)) return state;
  // With the columns that it is about.
  return expect.stringMatching(new RegExp(`^${state}：.`));
}
