/** Cells that are refused can be put right here, without going back to where the list comes from. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../exchange/reading/findings";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { PeopleDraft } from "./peopleDraft";
import type { ReadPeople } from "./readPeople";

interface Props {
  read: ReadPeople;
  draft: PeopleDraft;
  onChange(draft: PeopleDraft): void;
}

/** More are put right where the list comes from. */
const MOST = 20;

export function Corrections({ read, draft, onChange }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const refused = read.findings.filter(({ standing }) => standing === "refused");
  const made = Object.keys(draft.corrections).length;
  const put = (cell: string, text: string) =>
    onChange({ ...draft, corrections: { ...draft.corrections, [cell]: text } });
  return (
    <>
      {refused.length > 0 && (
        <fieldset className={styles.fieldset}>
          <legend className={styles.strong}>{say(PEOPLE_TEXTS.corrections)}</legend>
          <div className={styles.section}>
            {refused.slice(0, MOST).map((finding, index) => (
              <Correction
                key={`${finding.row} ${finding.column} ${index}`}
                finding={finding}
                heading={read.columns.find((column) => column.index === finding.column)?.heading ?? ""}
                onPut={put}
              />
            ))}
            {refused.length > MOST && (
              <ul className={`${styles.list} ${styles.scrolled}`} tabIndex={0}>
                {refused.slice(MOST).map(({ text }, index) => (
                  <li key={index}>{say(text)}</li>
                ))}
              </ul>
            )}
          </div>
        </fieldset>
      )}
      {made > 0 && (
        <Button size="small" onClick={() => onChange({ ...draft, corrections: {} })}>
          {say(PEOPLE_TEXTS.undoCorrections, { count: made })}
        </Button>
      )}
    </>
  );
}

interface CorrectionProps {
  finding: Finding;
  heading: string;
  onPut(cell: string, text: string): void;
}

function Correction({ finding: { row, column, text }, heading, onPut }: CorrectionProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  if (row === undefined || column === undefined || heading === "")
    return <p className={`${styles.paragraph} ${styles.bad}`}>{say(text)}</p>;
  const put = () => typed.trim() !== "" && onPut(`${row}:${column}`, typed);
  return (
    <div className={styles.entry}>
      <span className={styles.bad}>{say(text)}</span>
      <Field label={say(PEOPLE_TEXTS.correctionOf, { row, heading })}>
        <Input
          className={styles.full}
          value={typed}
          autoComplete="off"
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={({ key }) => key === "Enter" && put()}
          contentAfter={
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={typed.trim() === ""}
              onClick={put}
              aria-label={`${say(PEOPLE_TEXTS.correct)}: ${say(PEOPLE_TEXTS.correctionOf, { row, heading })}`}
            >
              {say(PEOPLE_TEXTS.correct)}
            </Button>
          }
        />
      </Field>
    </div>
  );
}
