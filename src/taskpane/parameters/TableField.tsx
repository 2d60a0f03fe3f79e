/** A parameter that is a table: rows come and go. */
import { Button, Field, Input } from "@fluentui/react-components";
import { PARAMETER_TEXTS } from "../../i18n/paneParameters";
import type { TableColumn, TableParameter } from "../../schemes/scheme";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { complained } from "./complaints";
import type { FieldProps } from "./contracts";
import { typedOf } from "../../template/parameters/parameterCells";

export function TableField({ parameter, typed, checked, disabled, onChange }: FieldProps<TableParameter>) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const replaced = (row: number, column: number, value: string) =>
    typed.map((cells, at) =>
      at === row ? parameter.columns.map((_, c) => (c === column ? value : (cells[c] ?? ""))) : cells,
    );
  const title = ({ name, unit }: TableColumn) =>
    unit ? say(PARAMETER_TEXTS.unit, { name: name[language], unit: unit[language] }) : name[language];
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.strong}>{parameter.name[language]}</legend>
      <div className={styles.section}>
        {typed.map((cells, row) => (
          <div className={styles.pair} key={row}>
            {parameter.columns.map((definition, column) => (
              <Field
                key={column}
                label={`${say(PARAMETER_TEXTS.row, { n: row + 1 })} ${title(definition)}`}
                {...complained(parameter, checked, language, row, column)}
              >
                <Input
                  className={styles.full}
                  value={cells[column] ?? ""}
                  disabled={disabled}
                  inputMode={(definition.kind ?? "number") === "number" ? "decimal" : "text"}
                  autoComplete="off"
                  onChange={(_, { value }) => onChange(replaced(row, column, value))}
                  onBlur={() =>
                    checked.input !== undefined && onChange(typedOf(parameter, checked.input, language))
                  }
                />
              </Field>
            ))}
          </div>
        ))}
      </div>
      {typed.length < parameter.size && (
        <Button
          size="small"
          disabled={disabled}
          onClick={() => onChange([...typed, parameter.columns.map(() => "")])}
        >
          {say(PARAMETER_TEXTS.addRow)}
        </Button>
      )}
    </fieldset>
  );
}
