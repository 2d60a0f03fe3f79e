/** What the data is understood as: where its headings are, what is asked, what must be put right, and a preview. */
import { Field, Input, Select } from "@fluentui/react-components";
import type { Wanted } from "../../exchange/reading/columns";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import type { Scheme } from "../../schemes/scheme";
import { firstAndLast, periodLabel } from "../../template/periods";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { ColumnFields } from "./ColumnFields";
import { Corrections } from "./Corrections";
import { FillFields } from "./FillFields";
import type { PeopleDraft } from "./peopleDraft";
import type { ReadPeople } from "./readPeople";
import { Preview } from "./Preview";
import { Questions } from "./Questions";

interface Props {
  scheme: Scheme;
  wanted: Wanted;
  draft: PeopleDraft;
  read: ReadPeople;
  onChange(draft: PeopleDraft): void;
}

export function Understood({ scheme, wanted, draft, read, onChange }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const said = read.findings.filter(({ standing }) => standing === "understood" || standing === "leftOut");
  return (
    <>
      {draft.sheets.length > 1 && (
        <Field label={say(PEOPLE_TEXTS.sheet)}>
          <Select
            value={String(draft.sheet)}
            onChange={(_, { value }) =>
              onChange({ ...draft, sheet: Number(value), headingRow: "", answers: {}, corrections: {} })
            }
          >
            {draft.sheets.map(({ name }, index) => (
              <option key={index} value={index}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        label={say(PEOPLE_TEXTS.headingRow)}
        hint={say(PEOPLE_TEXTS.headingRowHint, { row: read.headingRow ?? "–" })}
      >
        <Input
          className={styles.full}
          value={draft.headingRow}
          inputMode="numeric"
          autoComplete="off"
          onChange={(_, { value }) => onChange({ ...draft, headingRow: value })}
        />
      </Field>
      <ColumnFields scheme={scheme} wanted={wanted} draft={draft} read={read} onChange={onChange} />
      {read.unfilled.length > 0 && (
        <FillFields scheme={scheme} draft={draft} read={read} onChange={onChange} />
      )}
      <Status read={read} />
      {read.questions.length > 0 && (
        <Questions questions={read.questions} draft={draft} onChange={onChange} />
      )}
      <Corrections read={read} draft={draft} onChange={onChange} />
      {said.length > 0 && (
        <details className={styles.details}>
          <summary>{say(PEOPLE_TEXTS.said, { count: said.length })}</summary>
          <ul className={`${styles.list} ${styles.scrolled}`} tabIndex={0}>
            {said.map(({ text }, index) => (
              <li key={index}>{say(text)}</li>
            ))}
          </ul>
        </details>
      )}
      <Preview read={read} />
    </>
  );
}

function Status({ read: { people, entries, problems, hasEntries } }: { read: ReadPeople }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  if (problems.length > 0) {
    return (
      <p className={`${styles.paragraph} ${styles.bad}`} role="status">
        {say(PEOPLE_TEXTS.problems, { count: problems.length })}
      </p>
    );
  }
  const periods = firstAndLast(entries.map(({ period }) => period));
  return (
    <p className={styles.paragraph} role="status">
      {hasEntries && periods
        ? say(PEOPLE_TEXTS.foundEntries, {
            people: people.length,
            rows: entries.length,
            first: periodLabel(periods.first, language),
            last: periodLabel(periods.last, language),
          })
        : say(PEOPLE_TEXTS.found, { people: people.length })}
    </p>
  );
}
