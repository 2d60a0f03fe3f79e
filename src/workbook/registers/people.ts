/** Whom a register may name: who is in the roster, or in the results of the year that a line is about. */
import { resultsRole, say } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import type { Instance } from "../instances";
import { readResults } from "../readResults";
import { readRoster } from "../roster";

/** Names by id as `idKey` has it; one sync for the roster and one a year. */
export async function nameIn(
  context: Excel.RequestContext,
  instance: Instance,
  periods: readonly string[],
): Promise<Map<string, string>> {
  const { language, sheets } = instance.layout;
  const unknown = say("notInRoster", language);
  const names = new Map<string, string>();
  for (const year of new Set(periods.map((period) => Number(period.slice(0, 4))))) {
    if (!sheets[resultsRole(year)]) continue;
    const { people } = await readResults(context, instance, year);
    for (const { id, name } of people) names.set(idKey(id), name === unknown ? "" : name);
  }
  for (const { id, name } of await readRoster(context, instance)) names.set(idKey(id), name);
  return names;
}
