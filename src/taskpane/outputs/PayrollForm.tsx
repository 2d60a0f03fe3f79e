/** A file for the payroll: its columns and their headings, then to be saved, or copied where nothing can be saved. */
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { safeName } from "../../exchange/departments/fileNames";
import { OUTPUTS_PANE_TEXTS as T } from "../../i18n/paneOutputs";
import { periodId } from "../../template/periods";
import { paymentColumns } from "../../template/outputs/payment";
import { payrollFile } from "../../template/outputs/payrollFile";
import { readPayment } from "../../workbook/outputs/makePayment";
import { download } from "../shell/download";
import { CopyText } from "../shell/CopyText";
import { useDraft } from "../shell/draft";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import type { FormProps } from "./contracts";

interface Written {
  text: string;
  people: number;
  apart: number;
  nameless: readonly string[];
  warning: string;
  period: string;
}

/** Columns that are left out, and other headings than the usual ones, by what the column holds. */
const NEW = { left: [] as string[], headings: {} as Record<string, string> };

export function PayrollForm({ state, period, busy }: Omit<FormProps, "make">) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  const { value: typed, update } = useDraft(`payroll.${layout.number}`, NEW);
  const reading = useTask();
  const [written, setWritten] = useState<Written>();
  const paid = paymentColumns(layout, period);
  if (paid.length === 0) return null;
  const usual = [
    { source: "id", heading: say(T.payrollId) },
    { source: "name", heading: say(T.payrollName) },
    { source: "department", heading: say(T.payrollDepartment) },
    ...paid.map(({ id, title }) => ({ source: id, heading: title[language] })),
    { source: "corrections", heading: say(T.payrollCorrections) },
    { source: "sum", heading: say(T.payrollSum) },
  ];
  const columns = usual
    .filter(({ source }) => !typed.left.includes(source))
    .map(({ source, heading }) => ({ source, heading: typed.headings[source] ?? heading }));
  const name = `${layout.prefix}-${periodId(period)}.csv`;
  const write = async () => {
    setWritten(undefined);
    const payment = await reading.run(say(T.payrollReading), () => readPayment(layout.number, period));
    if (!payment) return;
    const { paid: people, apart, nameless, warning } = payment;
    const text = payrollFile(payment, columns);
    setWritten({
      ...{ text, people: people.length, apart: apart.length, nameless, warning },
      period: periodId(period),
    });
  };
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.payroll)}</Heading>
      <p className={styles.note}>{say(T.payrollNote)}</p>
      {usual.map(({ source, heading }) => (
        <div key={source} className={styles.pair}>
          <Checkbox
            label={heading}
            checked={!typed.left.includes(source)}
            onChange={(_, { checked }) =>
              update({
                left: checked ? typed.left.filter((own) => own !== source) : [...typed.left, source],
              })
            }
          />
          <Field label={say(T.payrollHeading)}>
            <Input
              className={styles.full}
              aria-label={say(T.payrollHeadingOf, { column: heading })}
              value={typed.headings[source] ?? heading}
              onChange={(_, { value }) => update({ headings: { ...typed.headings, [source]: value } })}
            />
          </Field>
        </div>
      ))}
      <Button
        disabledFocusable={busy || reading.what !== undefined || columns.length === 0}
        onClick={() => void write()}
      >
        {say(T.payrollWrite)}
      </Button>
      <TaskStatus task={reading} />
      {written && written.period === periodId(period) && (
        <>
          <div className={styles.section} role="status">
            <p className={styles.paragraph}>
              {say(T.payrollWritten, { people: written.people, apart: written.apart })}
            </p>
            {written.warning !== "" && (
              <p className={`${styles.paragraph} ${styles.bad}`}>
                {say(T.warned, { warning: written.warning })}
              </p>
            )}
            {written.nameless.length > 0 && (
              <p className={`${styles.paragraph} ${styles.bad}`}>
                {say(T.payrollNameless, { ids: listed(written.nameless, say) })}
              </p>
            )}
          </div>
          <Button
            size="small"
            onClick={() => download(safeName(name), written.text, "text/csv;charset=utf-8")}
          >
            {say(T.payrollSave, { name })}
          </Button>
          <CopyText text={written.text} label={say(T.payroll)} copy={say(T.payrollCopy)} />
        </>
      )}
    </div>
  );
}
