import { Field, Input } from "@fluentui/react-components";
import { PARAMETER_TEXTS } from "../../i18n/paneParameters";
import type { WeightsParameter } from "../../schemes/scheme";
import { shownTotal, weightFormat } from "../../template/parameters/parameterInput";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { complained } from "./complaints";
import type { FieldProps } from "./contracts";
import { fieldKey, shown, typedOf } from "./typedParameters";

export function WeightsField({
  parameter,
  typed,
  checked,
  disabled,
  onChange,
}: FieldProps<WeightsParameter>) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const replaced = (index: number, value: string) =>
    parameter.items.map((_, at) => [at === index ? value : (typed[at]?.[0] ?? "")]);
  const total = checked.total === undefined ? "" : shown(checked.total, weightFormat(parameter));
  const full = shownTotal(parameter);
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.strong}>{parameter.name[language]}</legend>
      <div className={styles.section}>
        {parameter.items.map((item, index) => (
          <Field
            key={item.id}
            label={item.name[language]}
            {...complained(checked.fields[fieldKey(index)], say)}
          >
            <Input
              className={styles.full}
              value={typed[index]?.[0] ?? ""}
              disabled={disabled}
              inputMode="decimal"
              autoComplete="off"
              onChange={(_, { value }) => onChange(replaced(index, value))}
              onBlur={() =>
                checked.input !== undefined && onChange(typedOf(parameter, checked.input, language))
              }
            />
          </Field>
        ))}
        {total !== "" && (
          <p role="status" className={`${styles.paragraph} ${checked.input ? styles.good : styles.bad}`}>
            {checked.input
              ? say(PARAMETER_TEXTS.totalGood, { total: full })
              : say(PARAMETER_TEXTS.totalBad, { total, full })}
          </p>
        )}
      </div>
    </fieldset>
  );
}
