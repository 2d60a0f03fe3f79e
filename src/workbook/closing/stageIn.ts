/** How far a period has come, as the overview has it. */
import { openAppeals, stageOf, type Stage } from "../../template/kept/stages";
import type { PeriodState, SchemeState } from "../overview";

/** On a day, a date serial. The register of appeals, where there is one, tells how many are open. */
export const stageIn = (
  { instance }: Pick<SchemeState, "instance">,
  { period, people, checked = false }: PeriodState,
  today: number,
): Stage =>
  stageOf(
    instance,
    period,
    { checked, ...(people ? { people: { ready: people.ready, open: people.open.length } } : {}) },
    today,
    openAppeals(period),
  );
