/** The parameters of a scheme, each checked as it is typed, with its clause and the scheme's own value. */
import type { ReactNode } from "react";
import { PARAMETER_TEXTS } from "../../i18n/paneParameters";
import type { Scheme } from "../../schemes/scheme";
import type { ParameterCells, Typed } from "../../template/parameters/parameterCells";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { affectedBy } from "./affected";
import { ChoiceField } from "./ChoiceField";
import type { FieldProps } from "./contracts";
import { NumberField } from "./NumberField";
import { Origin } from "./Origin";
import { TableField } from "./TableField";
import { checkAll, type TypedParameters } from "./typedParameters";
import { WeightsField } from "./WeightsField";
import { listed } from "../shell/listed";

interface Props {
  scheme: Scheme;
  typed: TypedParameters;
  /** Cells of the sheet, for parameters in which nothing has been typed. */
  standing?: Readonly<Record<string, ParameterCells>>;
  onChange(id: string, typed: Typed): void;
  disabled?: boolean;
}

const FIELDS = { number: NumberField, choice: ChoiceField, weights: WeightsField, table: TableField };

export function ParameterFields({ scheme, typed, standing, onChange, disabled = false }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  return (
    <ul className={styles.list} style={{ gap: 12 }}>
      {checkAll(scheme.parameters, typed, language, standing).map(({ parameter, typed: own, checked }) => {
        const FieldOfKind = FIELDS[parameter.kind] as (props: FieldProps<typeof parameter>) => ReactNode;
        const change = (next: Typed) => onChange(parameter.id, next);
        const affected = checked.missing ? affectedBy(scheme, parameter.id) : [];
        return (
          <li key={parameter.id} className={styles.block} data-parameter={parameter.id}>
            <FieldOfKind
              parameter={parameter}
              typed={own}
              checked={checked}
              disabled={disabled}
              onChange={change}
            />
            {affected.length > 0 && (
              <p className={styles.note}>
                {say(PARAMETER_TEXTS.affects, {
                  columns: listed(
                    affected.map((title) => title[language]),
                    say,
                  ),
                })}
              </p>
            )}
            <Origin parameter={parameter} checked={checked} disabled={disabled} onRestore={change} />
          </li>
        );
      })}
    </ul>
  );
}
