/** What the registers of a scheme say, together. */
import type { Appeal } from "./appeal";
import type { Correction } from "./correction";
import type { Leave } from "./leave";
import type { Move } from "./move";

export interface Registered {
  corrections: readonly Correction[];
  appeals: readonly Appeal[];
  leave: readonly Leave[];
  moves: readonly Move[];
}

export const NOTHING_REGISTERED: Registered = { corrections: [], appeals: [], leave: [], moves: [] };
