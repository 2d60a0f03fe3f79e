/** The payment list of a period. */
import type { KeptOutput } from "../../template/outputs/kept";
import { paymentOf } from "../../template/outputs/payment";
import { planPayment } from "../../template/outputs/paymentSheet";
import { periodId, type Period } from "../../template/periods";
import { clockText } from "./clock";
import { handOut, type Made } from "./outputs";

/** @throws WorkbookProblem; the workbook is then as before, or the problem says that an earlier list is left over. */
export const makePayment = (number: number, period: Period, now: Date): Promise<Made> =>
  handOut(number, "payment", period, ({ layout, people }, taken) => {
    const payment = paymentOf(layout, period, people);
    const kept: KeptOutput = {
      kind: "payment",
      period: periodId(period),
      made: clockText(now),
      fingerprint: payment.fingerprint,
      choices: {},
    };
    return planPayment(layout, kept, payment, taken);
  });
