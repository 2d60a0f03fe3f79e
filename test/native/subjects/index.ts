import type { Subject } from "../subject";
import { bigAccountSubject } from "./bigAccountQuarterLedger";

/** Every scheme with arithmetic. */
export const SUBJECTS: readonly Subject[] = [bigAccountSubject];
