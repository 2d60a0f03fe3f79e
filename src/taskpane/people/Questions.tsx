/** What only HR can know about the list: one answer holds for all cells that raise the question. */
import { Field, Select } from "@fluentui/react-components";
import type { Question } from "../../exchange/reading/findings";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import type { PeopleDraft } from "./peopleDraft";

interface Props {
  questions: readonly Question[];
  draft: PeopleDraft;
  onChange(draft: PeopleDraft): void;
}

export function Questions({ questions, draft, onChange }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.strong}>{say(PEOPLE_TEXTS.questions)}</legend>
      <div className={styles.section}>
        {questions.map(({ key, text, choices, answer, rows }) => (
          <Field
            key={key}
            label={say(text)}
            {...(rows.length > 1
              ? { hint: say(PEOPLE_TEXTS.rowsOf, { rows: listed(rows.map(String), say, 10) }) }
              : {})}
            {...(answer === undefined ? { validationState: "warning" as const } : {})}
          >
            <Select
              value={answer ?? ""}
              onChange={(_, { value }) => onChange({ ...draft, answers: { ...draft.answers, [key]: value } })}
            >
              <option value="">{say(PEOPLE_TEXTS.choose)}</option>
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {say(label)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
