/** What the registers of a scheme say, together. */
import type { Appeal } from "./appeal";
import type { Correction } from "./correction";

export interface Registered {
  corrections: readonly Correction[];
  appeals: readonly Appeal[];
}

export const NOTHING_REGISTERED: Registered = { corrections: [], appeals: [] };
