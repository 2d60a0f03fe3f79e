/** How long dist/functions.js takes from its text to the last registered function: Excel waits for it. */
import { createContext, Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { productionFunctions } from "../built";

export interface StartUp {
  readonly bytes: number;
  readonly gzipped: number;
  readonly functions: number;
  /** The first time in this process, and each time after it, in a page of its own; ms. */
  readonly first: number;
  readonly others: readonly number[];
}

export function measureStartUp(runs: number): StartUp {
  const script = productionFunctions();
  let functions = 0;
  const times = Array.from({ length: runs }, (_, run) => {
    functions = 0;
    const page = createContext({ CustomFunctions: { associate: () => functions++ } });
    // a text of its own each time, so that nothing compiled before is used again
    const text = `${script.toString("utf8")}\n// ${run}`;
    const start = performance.now();
    new Script(text).runInContext(page);
    return performance.now() - start;
  });
  const [first = NaN, ...others] = times;
  return { bytes: script.length, gzipped: gzipSync(script, { level: 9 }).length, functions, first, others };
}
