/** Runs of Excel's that do not give up at once. */

/** A run that waits while somebody edits a cell, where Excel can. */
export const waiting = <T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Office.context.requirements.isSetSupported("DelayForCellEdit", "1.1")
    ? Excel.run({ delayForCellEdit: true }, job)
    : Excel.run(job);

/** Before each try: a connection comes back at once, a cell is edited for some seconds. */
const PAUSES_MS = [0, 250, 1000, 2000, 4000, 8000];

/** What must be done, a clean-up or the rest of a removal: each try must look anew at what there is to be done. */
export async function persist<T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  let failure: unknown;
  for (const pause of PAUSES_MS) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return await waiting(job);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
