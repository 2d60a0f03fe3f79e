/** What the figures of each kind are known by. */
import type { Layout } from "../../template/layout";
import type { Basis } from "../../template/outputs/basis";
import type { KeptOutput } from "../../template/outputs/kept";
import { noticesBasis, type PersonFacts, type Whom } from "../../template/outputs/notice";
import { paymentOf } from "../../template/outputs/payment";
import { NOTHING_REGISTERED, type Registered } from "../../template/registers/registered";
import { reconcile, type Pools, type ReconcileChoices } from "../../template/outputs/reconciliation";
import { postingOf, type PostingChoices } from "../../template/outputs/posting";
import { personYears, yearBasis } from "../../template/outputs/personYear";
import type { Period } from "../../template/periods";
import type { Results } from "../readResults";

/** What such a sheet would have of these results, and of these entries where it tells them. */
export function basisNow(
  layout: Layout,
  kept: KeptOutput,
  period: Period,
  { people, rollUps }: Pick<Results, "people" | "rollUps">,
  entries: PersonFacts["entries"],
  registered: Registered,
  pools: Pools,
): Basis {
  switch (kept.kind) {
    case "payment":
      return paymentOf(layout, period, people, "", registered).basis;
    case "posting":
      return postingOf(layout, period, people, (kept.choices as PostingChoices).columns).basis;
    case "notices":
      return noticesBasis(layout, period, people, kept.choices as Whom, entries, registered);
    case "talk":
      return noticesBasis(layout, period, people, kept.choices as Whom, entries, NOTHING_REGISTERED);
    case "reconcile":
      return reconcile(
        { layout, period, people, rollUps, registered, entries, pools, warning: "" },
        kept.choices as ReconcileChoices,
      ).basis;
    case "year":
      return yearBasis(layout, period, personYears(layout, period, people, kept.choices as Whom, registered));
  }
}
