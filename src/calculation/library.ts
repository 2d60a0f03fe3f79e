/** All functions that compute, by the name that stands in formulas; EXPLAIN explains these. */
import { BAND } from "./band";
import { BONUS } from "./bonus";
import { CARRYOVER } from "./carryover/carryover";
import { DEDUCT } from "./deduct";
import { DUEWINDOW } from "./duewindow";
import type { AppraisalFunction } from "./frame/definition";
import { LEVEL } from "./level";
import { LINEAR } from "./linear";
import { QUOTA } from "./quota";
import { QUOTAOFFSET } from "./quotaoffset";
import { RATIO } from "./ratio";
import { SCORE } from "./score";
import { SPLIT } from "./split";
import { STEPSCORE } from "./stepscore";
import { STREAK } from "./streak";
import { TIERED } from "./tiered";
import { VERSION } from "./version";
import { WEIGHTED } from "./weighted";

export const LIBRARY = {
  BAND,
  TIERED,
  LINEAR,
  STEPSCORE,
  DEDUCT,
  SCORE,
  WEIGHTED,
  BONUS,
  CARRYOVER,
  QUOTAOFFSET,
  SPLIT,
  QUOTA,
  STREAK,
  LEVEL,
  DUEWINDOW,
  RATIO,
  VERSION,
} as const satisfies Record<string, AppraisalFunction>;

export type FunctionId = keyof typeof LIBRARY;
