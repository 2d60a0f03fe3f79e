import type { Subject } from "../subject";
import { bigAccount712Subject } from "./bigAccount712Bonus";
import { bigAccountSubject } from "./bigAccountQuarterLedger";
import { SHELL_SUBJECTS } from "./shells";

/** Every scheme with arithmetic. */
export const SUBJECTS: readonly Subject[] = [bigAccountSubject, bigAccount712Subject, ...SHELL_SUBJECTS];
