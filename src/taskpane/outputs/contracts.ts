/** What the forms about what is handed out get. */
import type { Period } from "../../template/periods";
import type { SchemeState } from "../../workbook/overview";
import type { Made } from "../../workbook/outputs/outputs";

/** Makes one, says so, and looks again what fits. */
export type Make = (what: string, job: () => Promise<Made>) => Promise<void>;

export interface FormProps {
  state: SchemeState;
  period: Period;
  busy: boolean;
  make: Make;
}
