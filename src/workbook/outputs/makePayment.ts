/** The payment list of a period. */
import { keptBasis } from "../../template/outputs/basis";
import type { KeptOutput } from "../../template/outputs/kept";
import { paymentOf, type Payment } from "../../template/outputs/payment";
import { planPayment } from "../../template/outputs/paymentSheet";
import { periodId, type Period } from "../../template/periods";
import { inTurn } from "../command";
import { problemOf } from "../problems";
import { momentText } from "../../template/clock";
import { handOut, settledFacts, type Made } from "./outputs";

/** @throws WorkbookProblem; the workbook is then as before, or the problem says that an earlier list is left over. */
export const makePayment = (number: number, period: Period, now: Date): Promise<Made> =>
  handOut(number, "payment", period, ({ layout, people, warning, registered, signed }) => {
    const payment = paymentOf(layout, period, people, warning, registered);
    const kept: KeptOutput = {
      kind: "payment",
      period: periodId(period),
      made: momentText(now),
      ...keptBasis(layout, period, payment.basis),
      choices: {},
    };
    return Promise.resolve((own, taken) => planPayment(own, kept, payment, signed, taken));
  });

/** Who gets how much, without writing anything. @throws WorkbookProblem */
export const readPayment = (number: number, period: Period): Promise<Payment> =>
  inTurn(async () => {
    try {
      const { layout, people, warning, registered } = await settledFacts(number, period);
      return paymentOf(layout, period, people, warning, registered);
    } catch (error) {
      throw problemOf(error);
    }
  });
