/** dist/functions.js as Excel runs it: the built script, called by the names it registers. */
import { Script } from "node:vm";
import type { FunctionId } from "../../src/calculation/library";
import { productionFunctions } from "../built";

type Registered = (...values: unknown[]) => unknown[][];

export function registeredFunctions(): (id: FunctionId) => Registered {
  const registered = new Map<string, Registered>();
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, own: Registered) => registered.set(id, own),
      Error: class {},
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
  });
  new Script(productionFunctions().toString("utf8")).runInThisContext();
  return (id) => {
    const own = registered.get(id);
    if (own === undefined) throw new Error(`${id} is not registered`);
    return own;
  };
}
