/** Out to the departments and back, for one period. */
import { Button, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { boardOf } from "../../exchange/departments/board";
import { peopleWithoutRow } from "../../exchange/departments/departments";
import { dayText } from "../../template/clock";
import { ratersOf } from "../../exchange/departments/raters";
import { DEPARTMENT_TEXTS } from "../../i18n/paneDepartments";
import { PANE_RATER_TEXTS } from "../../i18n/paneRaters";
import { isClosed } from "../../template/kept/closing";
import { periodId, periodLabel } from "../../template/periods";
import { receiversOf, type Receivers } from "../../workbook/departments/readChosen";
import type { ActionProps } from "../inserted/contracts";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { TaskStatus } from "../shell/TaskStatus";
import { Board } from "./Board";
import { CollectFiles } from "./CollectFiles";
import { RaterSetup } from "./RaterSetup";
import { SendFiles } from "./SendFiles";
import { usePeriodNow } from "./usePeriodNow";

const NEW = { period: "", by: "departments" as Receivers };

export default function DepartmentFiles({ state, busy, run }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { scheme, number, opened } = state.instance.layout;
  const { value: draft, update } = useDraft(`departments.${number}`, NEW);
  const last = opened[opened.length - 1] ?? { kind: scheme.period, year: 2000, index: 1 };
  const period = opened.find((one) => periodId(one) === draft.period) ?? last;
  const { now, task, refresh } = usePeriodNow(number, period);
  const { by } = draft;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const open = state.periods.find((one) => periodId(one.period) === periodId(period))?.people?.open;
  const rows = useMemo(
    () =>
      now
        ? boardOf(
            receiversOf(now, by),
            now.events,
            periodId(period),
            dayText(new Date()),
            by === "departments" ? open : undefined,
            now.due?.due,
          )
        : undefined,
    [now, by, period, open],
  );
  const isUnclear =
    by === "raters" &&
    now !== undefined &&
    ratersOf(scheme, now, now.raters ?? [], now.layout.language).problems.length > 0;
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
          <Field label={say(PANE_RATER_TEXTS.receivers)}>
            <RadioGroup
              layout="horizontal"
              value={by}
              onChange={(_, { value }) => {
                update({ by: value as Receivers });
                setChosen(new Set());
              }}
            >
              <Radio value="departments" label={say(PANE_RATER_TEXTS.departments)} />
              <Radio value="raters" label={say(PANE_RATER_TEXTS.raters)} />
            </RadioGroup>
          </Field>
          {by === "raters" && <RaterSetup now={now} busy={isBusy} run={done} />}
          <Board
            by={by}
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
                by={by}
                busy={isBusy || isUnclear}
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
