/** A parameter that is chosen among words. */
import { Field, Select } from "@fluentui/react-components";
import { TEMPLATE_TEXTS } from "../../i18n/template";
import type { ChoiceParameter } from "../../schemes/scheme";
import { useLanguage } from "../shell/language";
import { complained } from "./complaints";
import type { FieldProps } from "./contracts";

export function ChoiceField({ parameter, typed, checked, disabled, onChange }: FieldProps<ChoiceParameter>) {
  const { language } = useLanguage();
  const chosen = typed[0]?.[0] ?? "";
  const known = parameter.options.some(({ id }) => id === chosen);
  return (
    <Field label={parameter.name[language]} {...complained(parameter, checked, language)}>
      <Select value={chosen} disabled={disabled} onChange={(_, { value }) => onChange([[value]])}>
        {!known && (
          <option value={chosen}>{chosen === "" ? TEMPLATE_TEXTS.mustChoose[language] : chosen}</option>
        )}
        {parameter.options.map(({ id, word }) => (
          <option key={id} value={id}>
            {word[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
