/** What was handed out once is made again of the results as they are now, with the choices that it was made with. */
import { makePayment } from "./makePayment";
import type { PostingChoices } from "../../template/outputs/posting";
import type { NoticeChoices, Whom } from "../../template/outputs/notice";
import { makeNotices } from "./makeNotices";
import { makePersonYears } from "./makePersonYears";
import { makePosting } from "./makePosting";
import type { ReconcileChoices } from "../../template/outputs/reconciliation";
import { makeReconciliation } from "./makeReconciliation";
import { makeTalks } from "./makeTalks";
import type { Made, OutputState } from "./outputs";

/** @throws WorkbookProblem, as the one that made it */
export function makeAgain(number: number, { kind, period, kept }: OutputState, now: Date): Promise<Made> {
  switch (kind) {
    case "posting":
      return makePosting(number, period, kept?.choices as PostingChoices, now);
    case "payment":
      return makePayment(number, period, now);
    case "notices":
      return makeNotices(number, period, kept?.choices as NoticeChoices, now);
    case "talk":
      return makeTalks(number, period, kept?.choices as Whom, now);
    case "reconcile":
      return makeReconciliation(number, period, (kept?.choices ?? {}) as ReconcileChoices, now);
    case "year":
      return makePersonYears(number, period, kept?.choices as Whom, now);
  }
}
