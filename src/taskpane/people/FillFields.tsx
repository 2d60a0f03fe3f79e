/** Entries that the data does not bring: one value for all rows, or a multiple of another column. */
import { Field, Input, Select } from "@fluentui/react-components";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import type { Scheme } from "../../schemes/scheme";
import { NOT_A_NUMBER } from "../../template/cellRules";
import { parseNumber } from "../../template/typedNumbers";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { Fill, PeopleDraft } from "./peopleDraft";
import type { ReadPeople } from "./readPeople";

interface Props {
  scheme: Scheme;
  draft: PeopleDraft;
  read: ReadPeople;
  onChange(draft: PeopleDraft): void;
}

export function FillFields({ scheme, draft, read, onChange }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const brought = scheme.entryColumns.filter(({ id }) =>
    read.columns.some(({ column }) => column?.id === id),
  );
  const fillOf = (id: string): Fill => draft.fills[id] ?? { value: "", of: "" };
  const change = (id: string, more: Partial<Fill>) =>
    onChange({ ...draft, fills: { ...draft.fills, [id]: { ...fillOf(id), ...more } } });
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.strong}>{say(PEOPLE_TEXTS.fills)}</legend>
      <p className={styles.note}>{say(PEOPLE_TEXTS.fillsHint)}</p>
      {read.unfilled.map(({ id, title }) => {
        const { value, of } = fillOf(id);
        const column = title[language];
        const bad = value.trim() !== "" && parseNumber(value) === undefined;
        return (
          <div className={styles.pair} key={id}>
            <Field
              label={say(PEOPLE_TEXTS.fillValue, { column })}
              {...(bad
                ? {
                    validationState: "error" as const,
                    validationMessage: say(NOT_A_NUMBER),
                  }
                : {})}
            >
              <Input
                className={styles.full}
                value={value}
                inputMode="decimal"
                autoComplete="off"
                onChange={(_, data) => change(id, { value: data.value })}
              />
            </Field>
            <Field label={say(PEOPLE_TEXTS.fillOf, { column })}>
              <Select value={of} onChange={(_, data) => change(id, { of: data.value })}>
                <option value="">{say(PEOPLE_TEXTS.fillFixed)}</option>
                {brought.map((other) => (
                  <option key={other.id} value={other.id}>
                    {other.title[language]}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
        );
      })}
    </fieldset>
  );
}
