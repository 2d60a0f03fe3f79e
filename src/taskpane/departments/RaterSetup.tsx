/** Who scores whom: where it is laid down, and what of it nobody can follow. */
import { Button } from "@fluentui/react-components";
import { RATERS_ROLE } from "../../exchange/departments/raterLines";
import { ratersOf } from "../../exchange/departments/raters";
import { PANE_RATER_TEXTS } from "../../i18n/paneRaters";
import { addRaterSheet } from "../../workbook/departments/raterSheet";
import type { PeriodNow } from "../../workbook/departments/readPeriod";
import { jumpToSheet } from "../../workbook/jump";
import type { ActionProps } from "../inserted/contracts";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";

interface Props {
  now: PeriodNow;
  busy: boolean;
  run: ActionProps["run"];
}

export function RaterSetup({ now, busy, run }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const jump = useTask();
  const { layout, raters } = now;
  const { number, scheme } = layout;
  const show = () => jump.run(say(PANE_RATER_TEXTS.showing), () => jumpToSheet(number, RATERS_ROLE));
  const add = async () => {
    if (await run(say(PANE_RATER_TEXTS.adding), () => addRaterSheet(number))) await show();
  };
  if (!raters)
    return (
      <div className={styles.section}>
        <p className={styles.note}>{say(PANE_RATER_TEXTS.none)}</p>
        <div>
          <Button disabledFocusable={busy} onClick={() => void add()}>
            {say(PANE_RATER_TEXTS.add)}
          </Button>
        </div>
      </div>
    );
  const { problems, unrated } = ratersOf(scheme, now, raters, layout.language);
  return (
    <div className={styles.section}>
      <p className={styles.note}>{say(PANE_RATER_TEXTS.note)}</p>
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => void show()}>
          {say(PANE_RATER_TEXTS.show)}
        </Button>
      </div>
      <TaskStatus task={jump} />
      {problems.length > 0 && (
        <>
          <p className={`${styles.paragraph} ${styles.bad}`} role="status">
            {say(PANE_RATER_TEXTS.problems, { count: problems.length })}
          </p>
          <ul className={styles.list}>
            {problems.map(({ row, text }, at) => (
              <li key={at}>{say(PANE_RATER_TEXTS.problem, { row, problem: text[language] })}</li>
            ))}
          </ul>
        </>
      )}
      {unrated.map(({ source, people }) => (
        <p key={source["zh-CN"]} className={styles.note}>
          {say(PANE_RATER_TEXTS.unrated, {
            source: source[language],
            count: people.length,
            people: listed(
              people.map(({ id, name }) => `${name} ${id}`),
              say,
            ),
          })}
        </p>
      ))}
    </div>
  );
}
