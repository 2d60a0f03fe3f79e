/** Whether Excel gets answers of the add-in's functions: registered they may be, and silent all the same. */
import { areFunctionsRegistered } from "./office";
import { WorkbookProblem } from "./problems";
import { FUNCTION_PROBES } from "./probes/functionProbes";
import { CLEAN_UP, runProbes } from "./probes/run";

/** Asks one in a scratch cell before anything is written. @throws WorkbookProblem, with what people can do about it. */
export async function askFunctions(): Promise<void> {
  if (!areFunctionsRegistered()) throw new WorkbookProblem("functionsMissing");
  const asked = FUNCTION_PROBES.filter(({ id }) => id === "registered");
  const findings = await runProbes(undefined, asked);
  const left = findings.find(({ id }) => id === CLEAN_UP);
  if (left) throw new WorkbookProblem("notUndone", { names: left.seen });
  const silent = findings.find(({ good }) => !good);
  if (silent) throw new WorkbookProblem("functionsSilent", { seen: silent.seen.replace(/[[\]"]/g, "") });
}
