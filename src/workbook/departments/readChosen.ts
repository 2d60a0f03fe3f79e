/** The chosen departments as they stand when their files are made, not as they stood when the page was opened. */
import { departmentTitle } from "../../exchange/departments/departmentNames";
import { departmentsOf, type Department } from "../../exchange/departments/departments";
import { entriesBefore, type EntriesBefore } from "../../exchange/departments/entriesBefore";
import { ratersOf } from "../../exchange/departments/raters";
import { displayLanguage } from "../../i18n/language";
import { periodLabel, type Period } from "../../template/periods";
import { WorkbookProblem } from "../problems";
import { readPeriodNow, refuseClosed, type PeriodNow } from "./readPeriod";

export type Receivers = "departments" | "raters";

/** Who may be sent files: departments, or those who rate. */
export const receiversOf = (now: PeriodNow, by: Receivers): Department[] =>
  by === "departments"
    ? departmentsOf(now.layout.scheme, now)
    : ratersOf(now.layout.scheme, now, now.raters ?? [], now.layout.language).raters;

export interface ChosenNow {
  now: PeriodNow;
  departments: Department[];
  /** What stood in the period before. */
  before?: EntriesBefore;
}

/** @throws WorkbookProblem where the period is closed by now, or nobody is in a department any more. */
export async function readChosen(
  number: number,
  period: Period,
  chosen: readonly string[],
  by: Receivers = "departments",
  previous?: Period,
): Promise<ChosenNow> {
  const now = await readPeriodNow(number, period);
  refuseClosed(now.layout, period);
  const departments = receiversOf(now, by).filter(({ name }) => chosen.includes(name));
  const gone = chosen.filter((name) => !departments.some((own) => own.name === name));
  const language = displayLanguage();
  if (gone.length > 0)
    throw new WorkbookProblem("departmentsGone", {
      departments: gone
        .map((name) => departmentTitle(name, language))
        .join(language === "zh-CN" ? "、" : ", "),
    });
  if (!previous) return { now, departments };
  const { entries } = await readPeriodNow(number, previous);
  const { scheme, language: own } = now.layout;
  return { now, departments, before: entriesBefore(scheme, periodLabel(previous, own), entries) };
}
