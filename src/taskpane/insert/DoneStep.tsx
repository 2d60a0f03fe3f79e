/** After an insertion: what stands in the workbook now, and what is to be done next. */
import { Button } from "@fluentui/react-components";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { entryRole, resultsRole } from "../../template/layout";
import { missingParameters } from "../../template/parameters/parameterRules";
import { periodLabel } from "../../template/periods";
import type { ParameterInput } from "../../schemes/scheme";
import type { FilledInsertion } from "../../workbook/insertFilled";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { Task } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";

export interface DoneProps {
  inserted: FilledInsertion;
  inputs: Readonly<Record<string, ParameterInput>>;
  people: number;
  task: Task;
  onShow(): void;
  onAgain(): void;
  onRemove(): void;
}

export function DoneStep({ inserted, inputs, people, task, onShow, onAgain, onRemove }: DoneProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { layout } = inserted.plan;
  const { scheme } = layout;
  const [first] = layout.opened;
  const sheet = (role: string) => layout.sheets[role]?.name ?? "";
  const missing = missingParameters(scheme, inputs).length > 0;
  const busy = task.what !== undefined;
  return (
    <section className={styles.page} aria-labelledby="insert-done">
      <Heading id="insert-done">{say(INSERT_TEXTS.done)}</Heading>
      <p className={styles.paragraph}>{say(INSERT_TEXTS.doneText, { title: scheme.title[language] })}</p>
      <ol className={styles.section}>
        <li>
          {say(missing ? INSERT_TEXTS.nextParameters : INSERT_TEXTS.nextCheck, {
            sheet: sheet("parameters"),
          })}
        </li>
        {people === 0 && <li>{say(INSERT_TEXTS.thenRoster, { sheet: sheet("roster") })}</li>}
        {first && <li>{say(INSERT_TEXTS.thenEntry, { sheet: sheet(entryRole(first)) })}</li>}
        {first && <li>{say(INSERT_TEXTS.thenResults, { sheet: sheet(resultsRole(first.year)) })}</li>}
      </ol>
      {inserted.unlisted.map(({ period, ids }) => (
        <p key={periodLabel(period, language)} className={`${styles.paragraph} ${styles.bad}`}>
          {say(INSERT_TEXTS.unlisted, { period: periodLabel(period, language), ids: ids.join(", ") })}
        </p>
      ))}
      <TaskStatus task={task} />
      <div className={styles.section}>
        <Button appearance="primary" disabled={busy} onClick={onShow}>
          {say(INSERT_TEXTS.showInserted)}
        </Button>
        <Button disabled={busy} onClick={onAgain}>
          {say(INSERT_TEXTS.another)}
        </Button>
        <Button disabled={busy} onClick={onRemove}>
          {say(INSERT_TEXTS.removeAgain)}
        </Button>
      </div>
    </section>
  );
}
