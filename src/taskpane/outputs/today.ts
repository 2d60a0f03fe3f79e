/** The day that the clock on the wall shows, as a date serial. */
import { dateSerial } from "../../template/periods";

export function today(): number {
  const now = new Date();
  return dateSerial(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
