/** A scheme of the catalogue that is made of weighted items, opened for changing. */
import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { DESIGN_TEXTS } from "../../i18n/paneDesigns";
import { DESIGN_TABLE_TEXTS as T } from "../../i18n/paneDesignTable";
import { OPENED_SCHEMES, openedScheme } from "../../schemes/designs/opened";
import { loadScheme } from "../../schemes/loading";
import type { Scheme } from "../../schemes/scheme";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";

export function FromScheme({ onOpen }: { onOpen(draft: ReturnType<typeof openedScheme>): void }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const [schemes, setSchemes] = useState<readonly Scheme[]>();
  // Loaded when somebody looks, like everything that is not on the first page.
  const look = async () => {
    if (schemes || task.what !== undefined) return;
    const found = await task.run(say(T.opening), () => Promise.all(OPENED_SCHEMES.map(loadScheme)));
    if (found) setSchemes(found.flatMap((scheme) => scheme ?? []));
  };
  return (
    <details className={styles.details} onToggle={() => void look()}>
      <summary>{say(T.open)}</summary>
      <div className={styles.section}>
        <p className={styles.note}>{say(T.openNote)}</p>
        <TaskStatus task={task} quiet />
        {schemes && (
          <Field label={say(T.scheme)}>
            <Select
              className={styles.full}
              value=""
              onChange={(_, { value }) => {
                const scheme = schemes.find(({ id }) => id === value);
                if (scheme) onOpen(openedScheme(scheme));
              }}
            >
              <option value="">{say(DESIGN_TEXTS.choose)}</option>
              {schemes.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title[language]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </details>
  );
}
