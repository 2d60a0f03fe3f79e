/** What closed periods would come to now, person by person: paid, now, difference. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { CLOSING_PANE_TEXTS as T } from "../../i18n/paneClosing";
import type { FigureChange } from "../../template/migration/differences";
import { readNowDiffers, type NowDiffers as Found } from "../../workbook/closing/nowDiffers";
import { Corrected } from "../corrections/Corrected";
import { figureText } from "../shell/figureText";
import { Heading } from "../shell/Heading";
import { useLanguage, type Say } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";

/** More would only be scrolled past. */
const MOST_SHOWN = 100;

export function NowDiffers({ number, busy }: { number: number; busy: boolean }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const [found, setFound] = useState<Found>();
  const look = async () =>
    setFound(await task.run(say(T.computingNow), (progress) => readNowDiffers(number, progress)));
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.nowDiffers)}</Heading>
      <p className={styles.note}>{say(T.nowNote)}</p>
      <Button disabledFocusable={busy || task.what !== undefined} onClick={() => void look()}>
        {say(T.computeNow)}
      </Button>
      <TaskStatus task={task} />
      {found && (found.people.length > 0 || found.notCompared === undefined) && (
        <p className={styles.paragraph} role="status">
          {found.people.length === 0
            ? say(T.nothingDiffers)
            : say(T.peopleDiffer, { count: found.people.length })}
        </p>
      )}
      {found?.notCompared !== undefined && (
        <p className={`${styles.paragraph} ${styles.bad}`}>{found.notCompared}</p>
      )}
      {found && found.parameters.length > 0 && (
        <p className={styles.paragraph}>
          {say(T.parametersDiffer, {
            names: listed(
              found.parameters.map((name) => say(name)),
              say,
            ),
          })}
        </p>
      )}
      {found && found.people.length > 0 && (
        <ul className={`${styles.list} ${styles.scrolled}`} tabIndex={0}>
          {found.people.slice(0, MOST_SHOWN).map(({ id, name, changes }) => (
            <li key={id} className={styles.entry}>
              <span className={styles.strong}>{`${name} ${id}`}</span>
              <ul className={styles.list}>
                {changes.map((change, index) => (
                  <li key={index}>{lineOf(change, say)}</li>
                ))}
                <Corrected dues={found.dues} id={id} />
              </ul>
            </li>
          ))}
        </ul>
      )}
      {found && found.people.length > MOST_SHOWN && (
        <p className={styles.note}>{say(T.moreDiffer, { count: found.people.length - MOST_SHOWN })}</p>
      )}
    </div>
  );
}

function lineOf({ title, when, before, after }: FigureChange, say: Say): string {
  const texts = {
    title: say(title),
    when: say(when),
    paid: figureText(before, say),
    now: figureText(after, say),
  };
  if (typeof before !== "number" || typeof after !== "number") return say(T.line, texts);
  return say(T.lineBy, { ...texts, by: figureText(after - before, say) });
}
