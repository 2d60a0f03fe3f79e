/** What the registers of a scheme say, for all that is handed out. */
import type { Registered } from "../../template/registers/registered";
import { APPEALS } from "../../template/registers/appealRegister";
import { CORRECTIONS } from "../../template/registers/correctionRegister";
import { linesOf } from "../../template/registers/register";
import { readInstance, type Instance } from "../instances";
import { problemOf } from "../problems";
import { loadRows } from "./registerSheet";

/** Queues the reading; it is there after the next sync. */
export function loadRegistered(
  context: Excel.RequestContext,
  instance: Pick<Instance, "layout">,
): () => Registered {
  const corrections = loadRows(context, instance, CORRECTIONS);
  const appeals = loadRows(context, instance, APPEALS);
  return () => ({ corrections: linesOf(corrections()), appeals: linesOf(appeals()) });
}

/** The lines of both registers. @throws WorkbookProblem */
export async function readRegistered(number: number): Promise<Registered> {
  try {
    return await Excel.run(async (context) => {
      const registered = loadRegistered(context, await readInstance(context, number));
      await context.sync();
      return registered();
    });
  } catch (error) {
    throw problemOf(error);
  }
}
