/** Takes people (and their entries) over: the selected range, a file, pasted text; shows and asks before anything is used. */
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Wanted } from "../../exchange/reading/columns";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import type { Scheme } from "../../schemes/scheme";
import { readSelection } from "../../workbook/selection";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { EncodingChoice, type UncertainFile } from "./EncodingChoice";
import { readChosenFile } from "./file";
import { hasData, NO_PEOPLE, withData, type PeopleDraft } from "./peopleDraft";
import type { ReadPeople } from "./readPeople";
import { Understood } from "./Understood";

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
  const [uncertain, setUncertain] = useState<UncertainFile>();
  const take = (data: Pick<PeopleDraft, "text" | "sheets" | "source">) => {
    setUncertain(undefined);
    onChange(withData(draft, data));
  };

  const takeSelection = async () => {
    const selection = await task.run(say(PEOPLE_TEXTS.readingSelection), () => readSelection());
    if (!selection) return;
    const { address: source, table } = selection;
    take({ text: "", sheets: [{ name: source, table }], source });
  };
  const takeFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    const found = await task.run(say(PEOPLE_TEXTS.readingFile), () => readChosenFile(chosen));
    // The same file can be chosen again after it was corrected.
    if (file.current) file.current.value = "";
    if (!found) return;
    const source = chosen.name;
    if ("doubt" in found) setUncertain({ name: source, doubt: found.doubt });
    else if ("text" in found) take({ text: found.text, sheets: [], source });
    else take({ text: "", sheets: found.sheets.map(({ name, table }) => ({ name, table })), source });
  };
  const areCells = draft.sheets.length > 0;

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
          accept=".xlsx,.xlsm,.csv,.tsv,.txt"
          onChange={(event) => void takeFile(event.target.files?.[0])}
        />
      </div>
      <TaskStatus task={task} />
      {uncertain && (
        <EncodingChoice
          file={uncertain}
          onChoose={(text) => take({ text, sheets: [], source: uncertain.name })}
        />
      )}
      {!areCells && (
        <Field label={say(PEOPLE_TEXTS.paste)} hint={say(PEOPLE_TEXTS.pasteHint)}>
          <Textarea
            rows={6}
            resize="vertical"
            value={draft.text}
            textarea={{ wrap: "off", spellCheck: false }}
            onChange={(_, { value }) => take({ text: value, sheets: [], source: "" })}
          />
        </Field>
      )}
      {hasData(draft) && <p className={styles.note}>{say(PEOPLE_TEXTS.kept)}</p>}
      {hasData(draft) && (
        <div className={styles.row}>
          {draft.source !== "" && (
            <span className={styles.note}>{say(PEOPLE_TEXTS.source, { source: draft.source })}</span>
          )}
          <Button size="small" onClick={() => onChange(NO_PEOPLE)}>
            {say(PEOPLE_TEXTS.clear)}
          </Button>
        </div>
      )}
      {read && <Understood scheme={scheme} wanted={wanted} draft={draft} read={read} onChange={onChange} />}
    </div>
  );
}
