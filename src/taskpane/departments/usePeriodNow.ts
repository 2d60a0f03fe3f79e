/** A period as it stands for the departments, read when the page opens, when the period changes and after each command. */
import { useCallback, useEffect, useState } from "react";
import { DEPARTMENT_TEXTS } from "../../i18n/paneDepartments";
import { periodId, type Period } from "../../template/periods";
import { readPeriodNow, type PeriodNow } from "../../workbook/departments/readPeriod";
import { useLanguage } from "../shell/language";
import { useTask, type Task } from "../shell/task";

export interface ReadPeriod {
  now: PeriodNow | undefined;
  task: Task;
  refresh(): Promise<void>;
}

export function usePeriodNow(number: number, period: Period): ReadPeriod {
  const { say } = useLanguage();
  const task = useTask();
  const { run } = task;
  const [read, setRead] = useState<PeriodNow>();
  const { kind, year, index } = period;
  const refresh = useCallback(async () => {
    const found = await run(say(DEPARTMENT_TEXTS.reading), () =>
      readPeriodNow(number, { kind, year, index }),
    );
    if (found) setRead(found);
  }, [run, say, number, kind, year, index]);
  useEffect(() => void refresh(), [refresh]);
  // What was read of another period is not shown for this one.
  const now = read && periodId(read.period) === periodId(period) ? read : undefined;
  return { now, task, refresh };
}
