/** Rules between two arguments that several functions have. */
import { argumentName, type ArgumentName } from "../../i18n/functions/names";
import { PROBLEMS } from "../../i18n/functions/problems";
import type { Exact } from "./exact";
import { invalid } from "./problem";
import { compare } from "./thresholds";

/** A lower limit must not lie above its upper one. */
export function inOrder(
  low: ArgumentName,
  lowValue: Exact | undefined,
  high: ArgumentName,
  highValue: Exact | undefined,
  item?: number,
): void {
  if (lowValue === undefined || highValue === undefined || compare(lowValue, highValue) <= 0) return;
  const details = { low: argumentName(low), lowValue, high: argumentName(high), highValue };
  throw invalid(PROBLEMS.crossed, details).at(undefined, undefined, item);
}
