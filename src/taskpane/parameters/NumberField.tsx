/** A parameter that is one number. */
import { Field, Input } from "@fluentui/react-components";
import { PARAMETER_TEXTS } from "../../i18n/paneParameters";
import type { NumberParameter } from "../../schemes/scheme";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { complained } from "./complaints";
import type { FieldProps } from "./contracts";
import { typedOf } from "../../template/parameters/parameterCells";

export function NumberField({ parameter, typed, checked, disabled, onChange }: FieldProps<NumberParameter>) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const label = say(PARAMETER_TEXTS.unit, { name: parameter.name[language], unit: parameter.unit[language] });
  return (
    <Field label={label} {...complained(parameter, checked, language)}>
      <Input
        className={styles.full}
        value={typed[0]?.[0] ?? ""}
        disabled={disabled}
        inputMode="decimal"
        autoComplete="off"
        onChange={(_, { value }) => onChange([[value]])}
        // "0.03" of a rate becomes "3%": what was understood is seen.
        onBlur={() => checked.input !== undefined && onChange(typedOf(parameter, checked.input, language))}
      />
    </Field>
  );
}
