/** Takes out the last period, when it was added by mistake: shows first what goes with it. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { REMOVING_TEXTS as T } from "../../i18n/paneRemoving";
import { isClosed } from "../../template/kept/closing";
import { isOutdated } from "../../template/layout";
import { periodId, periodLabel } from "../../template/periods";
import {
  finishRemoving,
  readPeriodContents,
  removePeriod,
  type PeriodContents,
} from "../../workbook/removePeriod";
import type { ActionProps } from "../inserted/contracts";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { Confirm } from "./Confirm";

export function RemovePeriod({ state, busy, run, close }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const reading = useTask();
  const [found, setFound] = useState<PeriodContents>();
  const { layout } = state.instance;
  const { number, opened, sheets } = layout;
  const last = opened[opened.length - 1];
  if (!last) return null;
  const period = periodLabel(last, language);
  // What was read of another period is none of this one.
  const contents = found && periodId(found.period) === periodId(last) ? found : undefined;
  const look = async () => setFound(await reading.run(say(T.reading), () => readPeriodContents(number)));
  const refused =
    opened.length === 1 ? say(T.periodOnly) : isClosed(layout, last) ? say(T.periodClosed, { period }) : "";
  return (
    <>
      <p className={styles.note}>{say(T.periodNote)}</p>
      {Object.keys(sheets).some(isOutdated) && (
        <div className={styles.section}>
          <p className={styles.paragraph}>{say(T.leftOver)}</p>
          <Button
            disabled={busy}
            onClick={() => void run(say(T.removingPeriod), () => finishRemoving(number))}
          >
            {say(T.finish)}
          </Button>
        </div>
      )}
      {refused !== "" ? (
        <p className={styles.paragraph}>{refused}</p>
      ) : (
        <Button disabledFocusable={busy || reading.what !== undefined} onClick={() => void look()}>
          {say(T.show)}
        </Button>
      )}
      <TaskStatus task={reading} />
      {refused === "" && contents && (
        <>
          <Contents contents={contents} />
          <Confirm
            busy={busy}
            label={say(T.removePeriodNow, { period })}
            close={close}
            remove={(words) =>
              void run(say(T.removingPeriod), () =>
                removePeriod(number, periodId(last), contents.print, words),
              ).then((done) => {
                if (done) close();
                else setFound(undefined);
              })
            }
          />
        </>
      )}
    </>
  );
}

function Contents({ contents: { sheets, people, lists, signOffs, sent } }: { contents: PeriodContents }) {
  const { say } = useLanguage();
  const styles = useStyles();
  return (
    <div className={styles.section}>
      <p className={styles.paragraph}>
        {say(T.periodSheets, { sheets: listed(sheets, say, sheets.length) })}
      </p>
      <p className={styles.paragraph}>
        {say(people.length + lists.length === 0 ? T.nothingEntered : T.entered)}
      </p>
      {people.length + lists.length > 0 && (
        <ul className={styles.preview} tabIndex={0} aria-label={say(T.entered)}>
          {people.map(({ id, name, entries }) => (
            <li key={id}>{say(T.enteredOf, { name, id, count: entries })}</li>
          ))}
          {lists.map(({ title, rows }) => (
            <li key={title}>{say(T.rowsOf, { list: title, count: rows })}</li>
          ))}
        </ul>
      )}
      {signOffs > 0 && <p className={styles.paragraph}>{say(T.signOffs, { count: signOffs })}</p>}
      {sent.length > 0 && (
        <p className={styles.paragraph}>{say(T.sentTo, { departments: listed(sent, say, sent.length) })}</p>
      )}
    </div>
  );
}
