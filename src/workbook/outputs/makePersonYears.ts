/** Each person's results of the year, up to a period: for everybody, a department, or one person. */
import { momentText } from "../../template/clock";
import { keptBasis } from "../../template/outputs/basis";
import type { KeptOutput } from "../../template/outputs/kept";
import type { Whom } from "../../template/outputs/notice";
import { personYears, yearBasis } from "../../template/outputs/personYear";
import { planPersonYears } from "../../template/outputs/personYearSheet";
import { periodId, type Period } from "../../template/periods";
import { handOut, type Made } from "./outputs";
import { refusePages } from "./pages";

/** @throws WorkbookProblem; the workbook is then as before, or the problem says that earlier pages are left over. */
export const makePersonYears = (number: number, until: Period, choices: Whom, now: Date): Promise<Made> =>
  handOut(number, "year", until, ({ layout, people, registered }) => {
    const years = personYears(layout, until, people, choices, registered);
    refusePages(layout, "year", until, years.length);
    const kept: KeptOutput<Whom> = {
      ...{ kind: "year" as const, period: periodId(until), made: momentText(now) },
      ...keptBasis(layout, until, yearBasis(layout, until, years)),
      choices,
    };
    return Promise.resolve((own, taken) => planPersonYears(own, until, kept, years, taken));
  });
