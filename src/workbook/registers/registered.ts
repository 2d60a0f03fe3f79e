/** What the registers of a scheme say, for all that is handed out. */
import { resultsRole } from "../../template/layout";
import { isGranted } from "../../template/registers/appeal";
import { isPutRight } from "../../template/registers/appealFigure";
import type { Registered } from "../../template/registers/registered";
import { APPEALS } from "../../template/registers/appealRegister";
import { CORRECTIONS } from "../../template/registers/correctionRegister";
import { LEAVE } from "../../template/registers/leaveRegister";
import { MOVES } from "../../template/registers/moveRegister";
import { linesOf } from "../../template/registers/register";
import { readInstance, type Instance } from "../instances";
import { problemOf } from "../problems";
import { readResults } from "../readResults";
import { loadRows } from "./registerSheet";

/** Queues the reading; it is there after the next sync. */
export function loadRegistered(
  context: Excel.RequestContext,
  instance: Pick<Instance, "layout">,
): () => Registered {
  const corrections = loadRows(context, instance, CORRECTIONS);
  const appeals = loadRows(context, instance, APPEALS);
  const leave = loadRows(context, instance, LEAVE);
  const moves = loadRows(context, instance, MOVES);
  return () => ({
    ...{ corrections: linesOf(corrections()), appeals: linesOf(appeals()) },
    ...{ leave: linesOf(leave()), moves: linesOf(moves()) },
  });
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

/** The lines of both registers, and the numbers of appeals whose figure is another one by now. @throws WorkbookProblem */
export async function readAppeals(number: number): Promise<Registered & { putRight: ReadonlySet<number> }> {
  try {
    return await Excel.run(async (context) => {
      const instance = await readInstance(context, number);
      const { layout } = instance;
      const loaded = loadRegistered(context, instance);
      await context.sync();
      const registered = loaded();
      const putRight = new Set<number>();
      const granted = registered.appeals.filter(isGranted);
      for (const year of new Set(granted.map(({ period }) => Number(period.slice(0, 4))))) {
        if (!layout.sheets[resultsRole(year)]) continue;
        const { people } = await readResults(context, instance, year);
        for (const appeal of granted)
          if (appeal.period.startsWith(String(year)) && isPutRight(layout, appeal, people))
            putRight.add(appeal.number);
      }
      return { ...registered, putRight };
    });
  } catch (error) {
    throw problemOf(error);
  }
}
