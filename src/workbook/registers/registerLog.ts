/** What is changed in a register is a line of the scheme's change log, too. */
import { appendLog, logRows, openLog, type Change } from "../changeLog";
import type { Instance } from "../instances";
import type { Undo } from "../undo";

/** Adds a line to the change log, which comes with its first one; part of a command. */
export async function logRegister(
  context: Excel.RequestContext,
  undo: Undo,
  instance: Instance,
  change: Change,
  { by, reason }: { by: string; reason: string },
  now: Date,
): Promise<void> {
  const log = await openLog(context, undo, instance);
  const rows = logRows([change], "", { who: by, why: reason }, now);
  await appendLog(context, undo, instance.layout, log, rows);
}
