/** The words of a person's state, and what they mean for figures. */
import type { Language } from "../../i18n/language";
import { literal } from "../addresses";
import { say } from "../layout";

/** What a state begins with where the entries are in order, but not the rows of a list. */
const listHead = (language: Language): string => say("stateList", language).split("{list}")[0] ?? "";

/** The state of somebody whom so many rows of a list name that are not in order; `rows` is Excel's text of a number. */
export function listState(list: string, rows: string, language: Language): string {
  const [before = "", after = ""] = say("stateList", language, { list, n: "{n}" }).split("{n}");
  return `${literal(before)}&${rows}&${literal(after)}`;
}

/** Whether a state says that somebody is not rated in a period: not employed, or on leave. */
export const isAbsentState = (state: unknown, language: Language): boolean =>
  state === say("stateAbsent", language) || state === say("stateLeave", language);

/** Whether a state says that the entries are in order; see `readyTest`. */
export const isReadyState = (state: unknown, language: Language): boolean =>
  state === say("stateReady", language) || String(state).startsWith(listHead(language));

/** TRUE where the entries are in order: whatever does not come out of a list stands. Of one cell or of each of many. */
export function readyTest(state: string, language: Language): string {
  const head = listHead(language);
  return `((${state}=${literal(say("stateReady", language))})+(LEFT(${state},${head.length})=${literal(head)})>0)`;
}
