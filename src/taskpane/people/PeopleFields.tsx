/** Takes people (and their entries) over: the selected range, a file, pasted text; says what was understood. */
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef } from "react";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import type { Scheme } from "../../schemes/scheme";
import { firstAndLast, periodLabel } from "../../template/periods";
import { readSelection } from "../../workbook/selection";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { ColumnFields } from "./ColumnFields";
import { FillFields } from "./FillFields";
import { readTextFile } from "./file";
import { NO_PEOPLE, type PeopleDraft, type ReadPeople, type Wanted } from "./peopleDraft";
import { tableText } from "./tableText";

interface Props {
  scheme: Scheme;
  draft: PeopleDraft;
  read: ReadPeople | undefined;
  wanted: Wanted;
  onChange(draft: PeopleDraft): void;
}

export function PeopleFields({ scheme, draft, read, wanted, onChange }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const file = useRef<HTMLInputElement>(null);

  const takeSelection = async () => {
    const selection = await task.run(say(PEOPLE_TEXTS.readingSelection), () => readSelection());
    if (selection) onChange({ ...draft, text: tableText(selection.rows), source: selection.address });
  };
  const takeFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    const text = await task.run(say(PEOPLE_TEXTS.readingFile), () => readTextFile(chosen));
    if (text !== undefined) onChange({ ...draft, text, source: chosen.name });
    // The same file can be chosen again after it was corrected.
    if (file.current) file.current.value = "";
  };

  return (
    <div className={styles.section}>
      <div className={styles.row}>
        <Button onClick={() => void takeSelection()}>{say(PEOPLE_TEXTS.fromSelection)}</Button>
        <Button onClick={() => file.current?.click()}>{say(PEOPLE_TEXTS.fromFile)}</Button>
        {/* The button opens it: what the browser itself shows is in the browser's language. */}
        <input
          ref={file}
          type="file"
          hidden
          aria-label={say(PEOPLE_TEXTS.file)}
          accept=".csv,.tsv,.txt"
          onChange={(event) => void takeFile(event.target.files?.[0])}
        />
      </div>
      <TaskStatus task={task} />
      <Field label={say(PEOPLE_TEXTS.paste)} hint={say(PEOPLE_TEXTS.pasteHint)}>
        <Textarea
          rows={6}
          resize="vertical"
          value={draft.text}
          textarea={{ wrap: "off", spellCheck: false }}
          onChange={(_, { value }) => onChange({ ...draft, text: value, source: "" })}
        />
      </Field>
      {draft.text !== "" && (
        <div className={styles.row}>
          {draft.source !== "" && (
            <span className={styles.note}>{say(PEOPLE_TEXTS.source, { source: draft.source })}</span>
          )}
          <Button size="small" onClick={() => onChange(NO_PEOPLE)}>
            {say(PEOPLE_TEXTS.clear)}
          </Button>
        </div>
      )}
      {read && (
        <>
          <ColumnFields scheme={scheme} wanted={wanted} draft={draft} read={read} onChange={onChange} />
          {read.unfilled.length > 0 && (
            <FillFields scheme={scheme} draft={draft} read={read} onChange={onChange} />
          )}
          <Understood read={read} />
        </>
      )}
    </div>
  );
}

function Understood({ read: { table, problems, hasEntries } }: { read: ReadPeople }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  if (problems.length > 0) {
    return (
      <div>
        <p className={`${styles.paragraph} ${styles.bad}`} role="status">
          {say(PEOPLE_TEXTS.problems, { count: problems.length })}
        </p>
        <ul className={styles.scrolled} tabIndex={0}>
          {problems.map((problem, index) => (
            <li key={index}>{problem}</li>
          ))}
        </ul>
      </div>
    );
  }
  const periods = firstAndLast(table.entries.map(({ period }) => period));
  return (
    <p className={styles.paragraph} role="status">
      {hasEntries && periods
        ? say(PEOPLE_TEXTS.foundEntries, {
            people: table.people.length,
            rows: table.entries.length,
            first: periodLabel(periods.first, language),
            last: periodLabel(periods.last, language),
          })
        : say(PEOPLE_TEXTS.found, { people: table.people.length })}
    </p>
  );
}
