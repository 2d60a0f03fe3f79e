/** What a formula would show, the steps to it, and what is wrong with it. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { PANE } from "../../i18n/pane";
import { FORMULA_TEXTS as T } from "../../i18n/paneFormulas";
import { address } from "../../template/addresses";
import type { Preview } from "../../workbook/formulas/preview";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { CallTable } from "../why/CallTable";
import { shownValue } from "../why/explanationText";

const MOST_ROWS = 20;

interface Props {
  preview: Preview;
  onGo(place: NonNullable<NonNullable<Preview["wrong"]>["place"]>): void;
  onRow(row: number): void;
}

export function PreviewResult({ preview, onGo, onRow }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const [row, setRow] = useState(1);
  const { values, calls, wrong, notComputed, notRead, blanks } = preview;
  const several = values && values.length > 1 && calls.some((call) => call.row !== undefined);
  return (
    <div className={styles.section}>
      {notRead && (
        <p role="alert" className={`${styles.paragraph} ${styles.bad}`}>
          {say(T.notRead, notRead)}
        </p>
      )}
      {notComputed !== undefined && (
        <p role="status" className={styles.paragraph}>
          {say(T.notComputed, { what: notComputed })}
        </p>
      )}
      {wrong && (
        <div role="alert" className={styles.entry}>
          <span className={styles.bad}>{say(T.wrong, { message: wrong.message })}</span>
          <span className={styles.note}>{say(T.wrongNote)}</span>
          {wrong.place && (
            <div>
              <Button size="small" onClick={() => wrong.place && onGo(wrong.place)}>
                {say(T.wrongAt, { cell: `${wrong.place.sheet}!${address(wrong.place.cell)}` })}
              </Button>
            </div>
          )}
        </div>
      )}
      {blanks.length > 0 && (
        <p className={`${styles.paragraph} ${styles.mark}`}>
          {say(T.blanks, { names: blanks.map((name) => say(name)).join(say(PANE.comma)) })}
        </p>
      )}
      {values && <Values values={values} />}
      {several && (
        <Field label={say(T.row)}>
          <Select
            value={String(row)}
            onChange={(_, { value }) => {
              setRow(Number(value));
              onRow(Number(value));
            }}
          >
            {values.map((_, index) => (
              <option key={index} value={String(index + 1)}>
                {index + 1}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {calls.map((call, index) => (
        <CallTable key={index} call={call} number={index + 1} />
      ))}
    </div>
  );
}

function Values({ values }: { values: NonNullable<Preview["values"]> }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const columns = values[0]?.length ?? 0;
  if (values.length === 1 && columns === 1)
    return (
      <p role="status" className={styles.paragraph}>
        {say(T.result)} = <span className={styles.strong}>{shownValue(values[0]?.[0] ?? null)}</span>
      </p>
    );
  const title = say(T.resultRows, { rows: values.length, columns });
  return (
    <>
      <p role="status" className={styles.paragraph}>
        {title}
      </p>
      <div className={styles.preview} tabIndex={0} role="region" aria-label={title}>
        <table className={styles.table}>
          <tbody>
            {values.slice(0, MOST_ROWS).map((line, index) => (
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                {line.map((value, column) => (
                  <td key={column}>{shownValue(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {values.length > MOST_ROWS && (
        <p className={styles.note}>{say(PANE.andMore, { count: values.length })}</p>
      )}
      <p className={styles.note}>{say(T.willFill, { rows: values.length, columns })}</p>
    </>
  );
}
