/** Whom pages are for: everybody, a department, or one person. */
import { Field, Select } from "@fluentui/react-components";
import { OUTPUTS_PANE_TEXTS as T } from "../../i18n/paneOutputs";
import type { Whom } from "../../template/outputs/notice";
import type { SchemeState } from "../../workbook/overview";
import { useLanguage } from "../shell/language";

/** The value of the choice that is for everybody. */
export const EVERYBODY = "all";
/** Heads of the values of the others. */
const [DEPARTMENT, PERSON] = ["department:", "person:"];

/** Whom a value of the choice means. */
export const whomOf = (who: string): Whom => ({
  ...(who.startsWith(DEPARTMENT) ? { department: who.slice(DEPARTMENT.length) } : {}),
  ...(who.startsWith(PERSON) ? { id: who.slice(PERSON.length) } : {}),
});

interface Props {
  label: string;
  roster: SchemeState["roster"];
  who: string;
  onChange(who: string): void;
}

export function WhomField({ label, roster, who, onChange }: Props) {
  const { say } = useLanguage();
  const departments = [...new Set(roster.map(({ department }) => department))].filter(
    (department) => department !== "",
  );
  return (
    <Field label={label}>
      <Select value={who} onChange={(_, { value }) => onChange(value)}>
        <option value={EVERYBODY}>{say(T.everybody)}</option>
        {departments.map((department) => (
          <option key={department} value={DEPARTMENT + department}>
            {say(T.department, { department })}
          </option>
        ))}
        {roster.map(({ id, name }) => (
          <option key={id} value={PERSON + id}>
            {`${name} ${id}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
