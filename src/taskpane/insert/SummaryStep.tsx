/** Step 6: what will be written, and what is missing for figures. */
import { Button } from "@fluentui/react-components";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import type { Scheme } from "../../schemes/scheme";
import { periodLabel, type Period } from "../../template/periods";
import { periodsOf } from "../../workbook/insertFilled";
import { affectedBy } from "../parameters/affected";
import { checkAll, inOneLine, type TypedParameters } from "../parameters/typedParameters";
import type { ReadPeople } from "../people/readPeople";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import type { Task } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import type { StepId } from "./insertDraft";
import { StepFrame } from "./StepFrame";

interface Props {
  scheme: Scheme;
  typed: TypedParameters;
  read: ReadPeople | undefined;
  period: Period;
  task: Task;
  onInsert(): void;
  go(step: StepId): void;
}

export function SummaryStep({ scheme, typed, read, period, task, onInsert, go }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const parameters = checkAll(scheme.parameters, typed, language);
  const changed = parameters.filter(({ checked }) => checked.changed);
  const missing = parameters.filter(({ checked }) => checked.missing);
  // What moves everybody's pay is chosen before anything is written.
  const open = missing.flatMap(({ parameter }) =>
    parameter.kind === "choice" ? [parameter.name[language]] : [],
  );
  const affected = new Set(missing.flatMap(({ parameter }) => affectedBy(scheme, parameter.id)));
  const problems = read?.problems.length ?? 0;
  const blocked =
    problems > 0
      ? say(INSERT_TEXTS.problemsLeft, { count: problems })
      : open.length > 0
        ? say(INSERT_TEXTS.choicesLeft, { names: listed(open, say) })
        : undefined;
  const busy = task.what !== undefined;
  return (
    <StepFrame
      step="summary"
      go={go}
      busy={busy}
      blocked={blocked}
      last={
        <Button appearance="primary" disabledFocusable={busy || blocked !== undefined} onClick={onInsert}>
          {say(INSERT_TEXTS.insertNow)}
        </Button>
      }
    >
      <dl className={styles.facts}>
        <dt>{say(INSERT_TEXTS.scheme_)}</dt>
        <dd>{scheme.title[language]}</dd>
        <dt>{say(INSERT_TEXTS.period)}</dt>
        <dd>{periodLabel(period, language)}</dd>
        <dt>{say(INSERT_TEXTS.peopleCount)}</dt>
        <dd>{say(INSERT_TEXTS.countOfPeople, { count: read?.people.length ?? 0 })}</dd>
        {read?.hasEntries && (
          <>
            <dt>{say(INSERT_TEXTS.entries)}</dt>
            <dd>
              {say(INSERT_TEXTS.countOfEntries, {
                rows: read.entries.length,
                periods: periodsOf(period, read.entries).length,
              })}
            </dd>
          </>
        )}
        <dt>{say(INSERT_TEXTS.changedParameters)}</dt>
        <dd>
          {changed.length === 0
            ? say(INSERT_TEXTS.none)
            : changed.map(({ parameter, typed: own }) => (
                <div key={parameter.id}>
                  {parameter.name[language]}: {inOneLine(parameter, own, say)}
                </div>
              ))}
        </dd>
      </dl>
      {missing.length > 0 && (
        <div className={styles.block}>
          <span className={styles.strong}>{say(INSERT_TEXTS.missingParameters)}</span>
          <span>
            {listed(
              missing.map(({ parameter }) => parameter.name[language]),
              say,
            )}
          </span>
          <span className={styles.note}>
            {say(INSERT_TEXTS.missingNote, {
              columns: listed(
                [...affected].map((title) => title[language]),
                say,
                10,
              ),
            })}
          </span>
        </div>
      )}
      <p className={styles.paragraph}>{say(INSERT_TEXTS.undoNote)}</p>
      <TaskStatus task={task} cancellable />
    </StepFrame>
  );
}
