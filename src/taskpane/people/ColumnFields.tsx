/** Which heading is which column: matched by themselves, or chosen by hand. */
import { Field, Select } from "@fluentui/react-components";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import type { Scheme } from "../../schemes/scheme";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { listColumns, type Wanted } from "../../exchange/reading/columns";
import type { PeopleDraft } from "./peopleDraft";
import type { ReadPeople } from "./readPeople";

interface Props {
  scheme: Scheme;
  wanted: Wanted;
  draft: PeopleDraft;
  read: ReadPeople;
  onChange(draft: PeopleDraft): void;
}

export function ColumnFields({ scheme, wanted, draft, read, onChange }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const choices = listColumns(scheme, wanted);
  const choose = (heading: string, column: string) => {
    // A column that is given to another heading is taken from the one that had it.
    const others = Object.entries(draft.chosen).filter(([, own]) => own !== column || column === "");
    onChange({ ...draft, chosen: { ...Object.fromEntries(others), [heading]: column } });
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.strong}>{say(PEOPLE_TEXTS.columns)}</legend>
      <div className={styles.section}>
        {read.columns.map(({ heading, column }) => (
          <Field key={heading} label={say(PEOPLE_TEXTS.columnOf, { heading })}>
            <Select value={column?.id ?? ""} onChange={(_, { value }) => choose(heading, value)}>
              <option value="">{say(PEOPLE_TEXTS.unused)}</option>
              {choices.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title[language]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
