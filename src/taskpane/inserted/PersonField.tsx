/** Somebody of the roster is chosen. */
import { Field, Select } from "@fluentui/react-components";
import { INSERTED_TEXTS as T } from "../../i18n/paneInserted";
import type { SchemeState } from "../../workbook/overview";
import { useLanguage } from "../shell/language";

type Person = SchemeState["roster"][number];

export function PersonField({
  roster,
  person,
  onChoose,
  named = ({ id, name }) => `${name} ${id}`,
  hint,
}: {
  roster: readonly Person[];
  /** Nobody yet where it is not given. */
  person: Person | undefined;
  onChoose: (id: string) => void;
  named?: (person: Person) => string;
  hint?: string | undefined;
}) {
  const { say } = useLanguage();
  return (
    <Field label={say(T.whom)} {...(hint === undefined ? {} : { hint })}>
      <Select value={person?.id ?? ""} onChange={(_, { value }) => onChoose(value)}>
        <option value="">{say(T.chooseOne)}</option>
        {roster.map((each) => (
          <option key={each.id} value={each.id}>
            {named(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
