/** The functions by what they do. */
import { Button, Field, Input } from "@fluentui/react-components";
import { FUNCTION_TASKS } from "../../i18n/formulaTasks";
import { FORMULA_TEXTS as T } from "../../i18n/paneFormulas";
import type { FunctionId } from "../../workbook/formulas/functions";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { findFunctions } from "./findFunctions";
import type { FunctionText } from "./functionTexts";

interface Props {
  functions: readonly FunctionText[];
  typed: string;
  onType(typed: string): void;
  onChoose(id: FunctionId): void;
}

export function FunctionList({ functions, typed, onType, onChoose }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const found = findFunctions(functions, typed);
  return (
    <div className={styles.section}>
      <Field label={say(T.search)}>
        <Input type="search" value={typed} onChange={(_, { value }) => onType(value)} />
      </Field>
      <p role="status" className={styles.note}>
        {found.length === 0 ? say(T.none) : say(T.count, { count: found.length })}
      </p>
      {found.length === 0 && (
        <div>
          <Button size="small" onClick={() => onType("")}>
            {say(T.all)}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {found.map(({ id }) => (
          <li key={id} className={styles.entry}>
            <Button className={styles.choice} onClick={() => onChoose(id)}>
              {say(FUNCTION_TASKS[id].task)}
            </Button>
            <span className={styles.note}>APPRAISE.{id}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
