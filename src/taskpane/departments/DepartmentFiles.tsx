/** Out to the departments and back, for one period. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { boardOf } from "../../exchange/departments/board";
import { departmentsOf, peopleWithoutRow } from "../../exchange/departments/departments";
import { dayText } from "../../template/clock";
import { DEPARTMENT_TEXTS } from "../../i18n/paneDepartments";
import { isClosed } from "../../template/kept/closing";
import { periodId, periodLabel } from "../../template/periods";
import type { ActionProps } from "../inserted/contracts";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { TaskStatus } from "../shell/TaskStatus";
import { Board } from "./Board";
import { CollectFiles } from "./CollectFiles";
import { SendFiles } from "./SendFiles";
import { usePeriodNow } from "./usePeriodNow";

const NEW = { period: "" };

export default function DepartmentFiles({ state, busy, run }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { scheme, number, opened } = state.instance.layout;
  const { value: draft, update } = useDraft(`departments.${number}`, NEW);
  const last = opened[opened.length - 1] ?? { kind: scheme.period, year: 2000, index: 1 };
  const period = opened.find((one) => periodId(one) === draft.period) ?? last;
  const { now, task, refresh } = usePeriodNow(number, period);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const open = state.periods.find((one) => periodId(one.period) === periodId(period))?.people?.open;
  const rows = useMemo(
    () =>
      now
        ? boardOf(departmentsOf(scheme, now), now.events, periodId(period), dayText(new Date()), open)
        : undefined,
    [now, scheme, period, open],
  );
  const done: ActionProps["run"] = async (what, job) => {
    if (!(await run(what, job))) return false;
    await refresh();
    return true;
  };
  const isBusy = busy || task.what !== undefined;
  return (
    <>
      <p className={styles.note}>{say(DEPARTMENT_TEXTS.note)}</p>
      <Field label={say(DEPARTMENT_TEXTS.period)}>
        <Select value={periodId(period)} onChange={(_, { value }) => update({ period: value })}>
          {opened.map((one) => (
            <option key={periodId(one)} value={periodId(one)}>
              {periodLabel(one, language)}
            </option>
          ))}
        </Select>
      </Field>
      <TaskStatus task={task} />
      {now && rows && (
        <>
          <Board
            rows={rows}
            withoutRow={peopleWithoutRow(period, now)}
            period={period}
            scheme={scheme}
            chosen={chosen}
            onChoose={setChosen}
          />
          <div>
            <Button size="small" disabledFocusable={isBusy} onClick={() => void refresh()}>
              {say(DEPARTMENT_TEXTS.readAgain)}
            </Button>
          </div>
          {isClosed(now.layout, period) ? (
            <p className={styles.paragraph} role="status">
              {say(DEPARTMENT_TEXTS.closed, { period: periodLabel(period, language) })}
            </p>
          ) : (
            <>
              <SendFiles
                key={`out ${periodId(period)}`}
                now={now}
                departments={rows.map(({ department }) => department).filter(({ name }) => chosen.has(name))}
                busy={isBusy}
                run={done}
              />
              <CollectFiles key={`in ${periodId(period)}`} now={now} busy={isBusy} run={done} />
            </>
          )}
        </>
      )}
    </>
  );
}
