/** Sheets that are only computed, and the figures in them; whoever gives the command as `scratch` takes them away again. */
import type { Plan } from "../template/plan";
import type { Before } from "./before";
import { settled } from "./settled";
import type { Undo } from "./undo";
import { carryOut, type Progress } from "./writePlan";

/** Above this share of the progress the sheets are written and Excel computes. */
const WRITTEN = 0.6;

/** `written`: what is left to write once the sheets are there. @throws WorkbookProblem */
export async function computeScratch<T>(
  context: Excel.RequestContext,
  undo: Undo,
  before: Before,
  plan: Plan,
  progress: Progress,
  read: () => Promise<T>,
  written: () => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  await carryOut(context, plan, before, undo, (share) => progress(share * WRITTEN));
  await written();
  return settled(read, () => progress(WRITTEN));
}
