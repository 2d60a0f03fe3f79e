/** Brings a scheme of an earlier version up to date: shows first, person by person, what figures would change. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { PANE } from "../../i18n/pane";
import { UPDATE_TEXTS } from "../../i18n/paneUpdate";
import type { FigureChange, PersonChanges } from "../../template/migration/differences";
import { otherVersion } from "../../workbook/instances";
import { previewUpdate, type UpdatePreview } from "../../workbook/migration/preview";
import { updateScheme } from "../../workbook/migration/update";
import { figureText } from "../shell/figureText";
import { Heading } from "../shell/Heading";
import { useLanguage, type Say } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import type { ActionProps } from "./contracts";

/** More would only be scrolled past; the sheets have them all. */
const MOST_SHOWN = 300;

export function UpdateScheme({ state, busy, run, close }: ActionProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const [preview, setPreview] = useState<UpdatePreview>();
  const { number, closed } = state.instance.layout;
  const { newerDesign: design, record } = state.instance;
  const { written, own } = otherVersion(state.instance) ?? {
    written: record.schemeVersion,
    own: design?.revision ?? 0,
  };
  const look = async () => {
    setPreview(undefined);
    const found = await task.run(say(UPDATE_TEXTS.comparing), (progress) =>
      previewUpdate(number, progress, design),
    );
    if (found) setPreview(found);
  };
  const update = async () => {
    if (!preview) return;
    const done = await run(say(UPDATE_TEXTS.updating), (progress) =>
      updateScheme(number, preview.after, progress, design),
    );
    // What was shown may no longer be so.
    if (!done) return setPreview(undefined);
    // The form goes and would take the focus with it.
    document.getElementById(`scheme-${number}`)?.focus();
  };
  return (
    <>
      <p className={styles.paragraph}>{say(UPDATE_TEXTS.what, { written, own })}</p>
      <ul className={styles.list}>
        {(["keeps", "anew", ...(closed ? (["closed"] as const) : []), "first"] as const).map((key) => (
          <li key={key} className={styles.note}>
            · {say(UPDATE_TEXTS[key])}
          </li>
        ))}
      </ul>
      <TaskStatus task={task} cancellable />
      {preview && <Differences preview={preview} />}
      <div className={styles.row}>
        <Button
          appearance={preview ? "secondary" : "primary"}
          disabledFocusable={busy || task.what !== undefined}
          onClick={() => void look()}
        >
          {say(preview ? UPDATE_TEXTS.lookAgain : UPDATE_TEXTS.look)}
        </Button>
        {preview && (
          <>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void update()}>
              {say(UPDATE_TEXTS.now, { own })}
            </Button>
            <Button disabled={busy} onClick={close}>
              {say(PANE.cancel)}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

function Differences({ preview: { years, gone, filled } }: { preview: UpdatePreview }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const told = [
    { what: UPDATE_TEXTS.newColumns, names: filled.added.columns.map((text) => say(text)) },
    { what: UPDATE_TEXTS.newParameters, names: filled.added.parameters.map((text) => say(text)) },
    { what: UPDATE_TEXTS.renumbered, names: filled.renumbered.map((text) => say(text)) },
    { what: UPDATE_TEXTS.removed, names: filled.removed },
  ];
  return (
    <div className={styles.section}>
      {told.map(({ what, names }) =>
        names.length === 0 ? null : (
          <p key={what["en-US"]} className={styles.paragraph}>
            {say(what, { names: names.join(say(PANE.comma)) })}
          </p>
        ),
      )}
      <Heading level={3}>{say(UPDATE_TEXTS.differences)}</Heading>
      {gone.map((year) => (
        <p key={year} className={styles.paragraph}>
          ! {say(UPDATE_TEXTS.gone, { year })}
        </p>
      ))}
      {years.map(({ year, people, count }) => (
        <section key={year} className={styles.section} aria-label={say(UPDATE_TEXTS.year, { year })}>
          <p className={styles.paragraph}>
            {people.length === 0
              ? say(UPDATE_TEXTS.same, { year, count })
              : say(UPDATE_TEXTS.differ, {
                  year,
                  count,
                  changed: people.filter(({ id }) => id !== "").length,
                })}
          </p>
          {people.length > 0 && (
            // Scrolled with the keyboard, too.
            <ul className={`${styles.list} ${styles.scrolled}`} tabIndex={0}>
              {people.slice(0, MOST_SHOWN).map((person) => (
                <Person key={person.id} person={person} />
              ))}
            </ul>
          )}
          {people.length > MOST_SHOWN && (
            <p className={styles.note}>{say(UPDATE_TEXTS.more, { count: people.length - MOST_SHOWN })}</p>
          )}
        </section>
      ))}
    </div>
  );
}

function Person({ person: { id, name, changes } }: { person: PersonChanges }) {
  const { say } = useLanguage();
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      <span className={styles.strong}>{id === "" ? say(UPDATE_TEXTS.everybody) : `${name} ${id}`}</span>
      <ul className={styles.list}>
        {changes.map((change, index) => (
          <li key={index}>{lineOf(change, say)}</li>
        ))}
      </ul>
    </li>
  );
}

const lineOf = ({ title, when, before, after }: FigureChange, say: Say): string =>
  say(UPDATE_TEXTS.line, {
    title: say(title),
    when: say(when),
    before: figureText(before, say),
    after: figureText(after, say),
  });
