/** How far a period has come, as the overview has it. */
import { stageOf, type Stage } from "../../template/kept/stages";
import { openAppeals } from "../../template/registers/appeal";
import type { PeriodState, SchemeState } from "../overview";

/** On a day, a date serial. */
export const stageIn = (
  { instance, appeals }: Pick<SchemeState, "instance" | "appeals">,
  { period, people, checked = false }: PeriodState,
  today: number,
): Stage =>
  stageOf(
    instance,
    period,
    { checked, ...(people ? { people: { ready: people.ready, open: people.open.length } } : {}) },
    today,
    openAppeals(appeals, period).length,
  );
