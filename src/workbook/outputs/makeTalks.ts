/** Records of talks about a period's results: for everybody, a department, or one person. */
import { momentText } from "../../template/clock";
import { keptBasis } from "../../template/outputs/basis";
import type { KeptOutput } from "../../template/outputs/kept";
import { noticesBasis, noticesOf, type Whom } from "../../template/outputs/notice";
import { planTalks } from "../../template/outputs/talkSheet";
import { periodId, type Period } from "../../template/periods";
import { NOTHING_REGISTERED } from "../../template/registers/registered";
import { readWholeInstance } from "../instances";
import { handOut, type Made } from "./outputs";
import { refusePages } from "./pages";
import { readEntries } from "./readEntries";

/** @throws WorkbookProblem; the workbook is then as before, or the problem says that earlier records are left over. */
export const makeTalks = (number: number, period: Period, choices: Whom, now: Date): Promise<Made> =>
  handOut(number, "talk", period, async ({ layout, people }) => {
    const entries = await Excel.run(async (context) =>
      readEntries(context, await readWholeInstance(context, number), period),
    );
    // How a figure came about is told by the notice.
    const notices = noticesOf(
      layout,
      period,
      people,
      choices,
      { entries, steps: new Map() },
      NOTHING_REGISTERED,
    );
    refusePages(layout, "talk", period, notices.length);
    const kept: KeptOutput<Whom> = {
      ...{ kind: "talk" as const, period: periodId(period), made: momentText(now) },
      ...keptBasis(
        layout,
        period,
        noticesBasis(layout, period, people, choices, entries, NOTHING_REGISTERED),
      ),
      choices,
    };
    return (own, taken) => planTalks(own, kept, notices, taken);
  });
