/** Takes out somebody who was entered by mistake: shows first what goes with the person. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { REMOVING_TEXTS as T } from "../../i18n/paneRemoving";
import { periodId, periodLabel } from "../../template/periods";
import { readPersonContents, removePerson, type PersonContents } from "../../workbook/removePerson";
import type { ActionProps } from "../inserted/contracts";
import { PersonField } from "../inserted/PersonField";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { Confirm } from "./Confirm";

export function RemovePerson({ state, busy, run, close }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const reading = useTask();
  const [chosen, setChosen] = useState("");
  const [found, setFound] = useState<PersonContents>();
  const { number } = state.instance.layout;
  const person = state.roster.find(({ id }) => id === chosen);
  const contents = found?.id === person?.id ? found : undefined;
  const look = async () => {
    if (!person) return;
    setFound(await reading.run(say(T.reading), () => readPersonContents(number, person.id)));
  };
  return (
    <>
      <p className={styles.note}>{say(T.personNote)}</p>
      <PersonField roster={state.roster} person={person} onChoose={setChosen} />
      <Button disabledFocusable={busy || reading.what !== undefined || !person} onClick={() => void look()}>
        {say(T.show)}
      </Button>
      <TaskStatus task={reading} />
      {person && contents && (
        <>
          <ul className={styles.preview} tabIndex={0} aria-label={say(T.show)}>
            <li>{say(T.inRoster, { facts: `${person.name} ${person.id} ${person.department}`.trim() })}</li>
            {contents.entries.map(({ period, count }) => (
              <li key={periodId(period)}>
                {say(T.inPeriod, { period: periodLabel(period, language), count })}
              </li>
            ))}
            {contents.lists.map(({ sheet, rows }) => (
              <li key={sheet}>{say(T.inList, { sheet, rows: rows.join(", ") })}</li>
            ))}
          </ul>
          <Confirm
            busy={busy}
            label={say(T.removePersonNow, { name: person.name, id: person.id })}
            close={close}
            remove={(words) =>
              void run(say(T.removingPerson), () =>
                removePerson(number, person.id, contents.print, words),
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
