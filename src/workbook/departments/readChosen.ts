/** The chosen departments as they stand when their files are made, not as they stood when the page was opened. */
import { departmentTitle } from "../../exchange/departments/departmentNames";
import { departmentsOf, type Department } from "../../exchange/departments/departments";
import { displayLanguage } from "../../i18n/language";
import type { Period } from "../../template/periods";
import { WorkbookProblem } from "../problems";
import { readPeriodNow, refuseClosed, type PeriodNow } from "./readPeriod";

export interface ChosenNow {
  now: PeriodNow;
  departments: Department[];
}

/** @throws WorkbookProblem where the period is closed by now, or nobody is in a department any more. */
export async function readChosen(
  number: number,
  period: Period,
  chosen: readonly string[],
): Promise<ChosenNow> {
  const now = await readPeriodNow(number, period);
  refuseClosed(now.layout, period);
  const departments = departmentsOf(now.layout.scheme, now).filter(({ name }) => chosen.includes(name));
  const gone = chosen.filter((name) => !departments.some((own) => own.name === name));
  const language = displayLanguage();
  if (gone.length > 0)
    throw new WorkbookProblem("departmentsGone", {
      departments: gone
        .map((name) => departmentTitle(name, language))
        .join(language === "zh-CN" ? "、" : ", "),
    });
  return { now, departments };
}
