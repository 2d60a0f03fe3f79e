/** How far a period has come: open, collected, checked, closed, published, final. */
import type { Period } from "../periods";
import { isClosed, type ClosingRecord, type Periods } from "./closing";
import { finishingOf, publicationOf } from "./signOffs";

export type Stage = "open" | "collected" | "checked" | "closed" | "published" | "final";

/** What the workbook shows of a period. */
interface StageFacts {
  /** How many have all that they need, and how many lack something; `undefined`: nobody knows. */
  people?: { ready: number; open: number };
  /** A check sheet that knows all of it shows no difference. */
  checked?: boolean;
}

/** `today` is a date serial; `appeals`: open ones. A posted period is final once they are decided and no more may come. */
export function stageOf(
  { layout, record }: { layout: Periods; record: ClosingRecord },
  period: Period,
  { people, checked = false }: StageFacts,
  today: number,
  appeals: number,
): Stage {
  if (isClosed(layout, period)) {
    const publication = publicationOf(record, period);
    if (finishingOf(record, period)) return "final";
    if (!publication) return "closed";
    return publication.deadline < today && appeals === 0 ? "final" : "published";
  }
  if (!people || people.open > 0 || people.ready === 0) return "open";
  return checked ? "checked" : "collected";
}
