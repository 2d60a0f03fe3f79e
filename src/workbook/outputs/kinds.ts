/** What the figures of each kind are known by. */
import type { Layout } from "../../template/layout";
import type { KeptOutput } from "../../template/outputs/kept";
import { noticesFingerprint, type NoticeChoices } from "../../template/outputs/notice";
import { paymentOf } from "../../template/outputs/payment";
import { postingOf, type PostingChoices } from "../../template/outputs/posting";
import type { YearPerson } from "../../template/outputs/periodFigures";
import type { Period } from "../../template/periods";

/** The fingerprint that such a sheet would get of these results. */
export function fingerprintNow(
  layout: Layout,
  kept: KeptOutput,
  period: Period,
  people: readonly YearPerson[],
): string {
  switch (kept.kind) {
    case "payment":
      return paymentOf(layout, period, people).fingerprint;
    case "posting":
      return postingOf(layout, period, people, (kept.choices as PostingChoices).columns).fingerprint;
    case "notices":
      return noticesFingerprint(layout, period, people, kept.choices as NoticeChoices);
  }
}
