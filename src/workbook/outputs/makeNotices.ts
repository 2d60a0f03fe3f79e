/** Notices of a period's results: for everybody, a department, or one person. */
import { keptBasis } from "../../template/outputs/basis";
import type { KeptOutput } from "../../template/outputs/kept";
import {
  explainedColumns,
  noticesBasis,
  noticesOf,
  notified,
  type NoticeChoices,
} from "../../template/outputs/notice";
import { planNotices } from "../../template/outputs/noticeSheet";
import { periodId, periodLabel, type Period } from "../../template/periods";
import { readWholeInstance } from "../instances";
import { WorkbookProblem } from "../problems";
import { momentText } from "../../template/clock";
import { readFacts } from "./noticeFacts";
import { handOut, type Made } from "./outputs";
import { MOST_PAGES } from "./pages";

/** @throws WorkbookProblem; the workbook is then as before, or the problem says that earlier notices are left over. */
export const makeNotices = (
  number: number,
  period: Period,
  choices: NoticeChoices,
  now: Date,
): Promise<Made> =>
  handOut(number, "notices", period, async ({ layout, people, registered }) => {
    const count = notified(layout, period, people, choices, registered).length;
    if (count === 0)
      throw new WorkbookProblem("nobodyNotified", { period: periodLabel(period, layout.language) });
    if (count > MOST_PAGES) throw new WorkbookProblem("tooManyNotices", { count, most: MOST_PAGES });
    const facts = await Excel.run(async (context) =>
      readFacts(context, await readWholeInstance(context, number), period, explainedColumns(layout, period)),
    );
    const notices = noticesOf(layout, period, people, choices, facts, registered);
    const kept: KeptOutput<NoticeChoices> = {
      ...{ kind: "notices" as const, period: periodId(period), made: momentText(now) },
      ...keptBasis(layout, period, noticesBasis(layout, period, people, choices, facts.entries, registered)),
      choices,
    };
    return (own, taken) => planNotices(own, kept, notices, taken);
  });
