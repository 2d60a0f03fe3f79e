import type { Subject } from "../subject";
import { bigAccountSubject } from "./bigAccountQuarterLedger";
import { SHELL_SUBJECTS } from "./shells";

/** Every scheme with arithmetic. */
export const SUBJECTS: readonly Subject[] = [bigAccountSubject, ...SHELL_SUBJECTS];
