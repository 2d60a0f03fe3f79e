/** The list to publish, of a period. */
import { keptBasis } from "../../template/outputs/basis";
import type { KeptOutput } from "../../template/outputs/kept";
import { postingOf, type PostingChoices } from "../../template/outputs/posting";
import { planPosting } from "../../template/outputs/postingSheet";
import { periodId, type Period } from "../../template/periods";
import { momentText } from "../../template/clock";
import { handOut, type Made } from "./outputs";

/** @throws WorkbookProblem; the workbook is then as before, or the problem says that an earlier list is left over. */
export const makePosting = (
  number: number,
  period: Period,
  choices: PostingChoices,
  now: Date,
): Promise<Made> =>
  handOut(number, "posting", period, ({ layout, people }) => {
    const posting = postingOf(layout, period, people, choices.columns);
    const kept: KeptOutput<PostingChoices> = {
      ...{ kind: "posting" as const, period: periodId(period), made: momentText(now) },
      ...keptBasis(layout, period, posting.basis),
      choices,
    };
    return Promise.resolve((own, taken) => planPosting(own, kept, posting, taken));
  });
