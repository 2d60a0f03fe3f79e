/** A parameter that is weights, with their total. */
import { Field, Input } from "@fluentui/react-components";
import { PARAMETER_TEXTS } from "../../i18n/paneParameters";
import type { WeightsParameter } from "../../schemes/scheme";
import { typedOf, weightFormat } from "../../template/parameters/parameterCells";
import { findingText } from "../../template/parameters/parameterRules";
import { numberText } from "../../template/typedValues";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { complained } from "./complaints";
import type { FieldProps } from "./contracts";
import { findingAt } from "./typedParameters";

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
  const total = checked.total === undefined ? "" : numberText(checked.total, weightFormat(parameter));
  const wrong = findingAt(checked, parameter.items.length);
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.strong}>{parameter.name[language]}</legend>
      <div className={styles.section}>
        {parameter.items.map((item, index) => (
          <Field
            key={item.id}
            label={item.name[language]}
            {...complained(parameter, checked, language, index)}
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
              ? say(PARAMETER_TEXTS.totalGood, { total })
              : wrong
                ? say(PARAMETER_TEXTS.totalWrong, { total, problem: findingText(parameter, wrong, language) })
                : say(PARAMETER_TEXTS.total, { total })}
          </p>
        )}
      </div>
    </fieldset>
  );
}
