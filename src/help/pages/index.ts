/** A page for every function: one that is missing does not compile. */
import type { FunctionId } from "../../calculation/library";
import type { HelpPage } from "../page";
import { BAND } from "./band";
import { BONUS } from "./bonus";
import { CARRYOVER } from "./carryover";
import { DEDUCT } from "./deduct";
import { DUEWINDOW } from "./duewindow";
import { EXPLAIN } from "./explain";
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

export const PAGES: Readonly<Record<FunctionId | "EXPLAIN", HelpPage>> = {
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
  EXPLAIN,
  VERSION,
};
