/** From the entries to what is paid, in the pane, and as a sheet on request. */
import { Button, Field, Input, mergeClasses, Select } from "@fluentui/react-components";
import { useState } from "react";
import { RECONCILE_TEXTS as T } from "../../i18n/reconciliation";
import { OUTPUT_TEXTS } from "../../i18n/outputs";
import { PANE } from "../../i18n/pane";
import { OUTPUTS_PANE_TEXTS } from "../../i18n/paneOutputs";
import { area } from "../../template/plan";
import { fenTyped, yuanGrouped } from "../../template/outputs/fen";
import type {
  Amount,
  Reconciliation,
  ReconcileChoices,
  ReconcileRow,
} from "../../template/outputs/reconciliation";
import { isBroken, rowTitle, tieText } from "../../template/outputs/reconciliationText";
import { periodId, periodLabel } from "../../template/periods";
import { jumpToCell } from "../../workbook/jump";
import { makeReconciliation, readReconciliation } from "../../workbook/outputs/makeReconciliation";
import type { Made } from "../../workbook/outputs/outputs";
import type { ActionProps } from "../inserted/contracts";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";

export function ReconcilePanel({ state, busy, run }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const { layout } = state.instance;
  const { number, opened } = layout;
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Reconciliation>();
  const [made, setMade] = useState<Made>();
  const period = opened.find((one) => periodId(one) === chosen) ?? opened[opened.length - 1];
  if (!period) return null;
  const budget = typed.trim() === "" ? undefined : fenTyped(typed);
  const bad = typed.trim() !== "" && budget === undefined;
  const choices: ReconcileChoices = budget === undefined ? {} : { budget };
  const waits = busy || task.what !== undefined || bad;
  const change = (set: () => void) => {
    set();
    setFound(undefined);
    setMade(undefined);
  };
  const reconcile = async () =>
    setFound(await task.run(say(T.reading), () => readReconciliation(number, period, choices)));
  const make = () =>
    run(say(T.making), async () => {
      const sheet = await makeReconciliation(number, period, choices, new Date());
      setMade(sheet);
      await jumpToCell(sheet.sheet, area(0, 0));
    });
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      <Field label={say(T.period)}>
        <Select value={periodId(period)} onChange={(_, { value }) => change(() => setChosen(value))}>
          {[...opened].reverse().map((one) => (
            <option key={periodId(one)} value={periodId(one)}>
              {periodLabel(one, language)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={say(T.budget)}
        {...(bad ? { validationState: "error", validationMessage: say(T.budgetBad) } : {})}
      >
        <Input value={typed} onChange={(_, { value }) => change(() => setTyped(value))} />
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={waits} onClick={() => void reconcile()}>
          {say(T.start)}
        </Button>
        <Button disabledFocusable={waits} onClick={() => void make()}>
          {say(T.make)}
        </Button>
      </div>
      <TaskStatus task={task} />
      {made && (
        <p role="status" className={styles.paragraph}>
          {say(T.made, { sheet: made.sheet })}
        </p>
      )}
      {found && <Found found={found} />}
    </>
  );
}

function Found({ found }: { found: Reconciliation }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { rows, apart, warning } = found;
  const broken = rows.filter(isBroken).length;
  if (rows.length === 0) return <p className={styles.paragraph}>{say(T.nothing)}</p>;
  return (
    <div className={styles.section}>
      <p role="status" className={`${styles.paragraph} ${broken > 0 ? styles.bad : styles.good}`}>
        {broken > 0 ? say(T.broken, { count: broken }) : say(T.allTie)}
      </p>
      {warning !== "" && (
        <p className={`${styles.paragraph} ${styles.bad}`}>{say(OUTPUTS_PANE_TEXTS.warned, { warning })}</p>
      )}
      {apart.length > 0 && <p className={styles.paragraph}>{say(T.apartNote, { count: apart.length })}</p>}
      <ul className={styles.list}>
        {rows.map((row, index) => (
          <Step key={index} row={row} />
        ))}
      </ul>
      <p className={styles.note}>{say(T.roundingNote)}</p>
    </div>
  );
}

function Step({ row }: { row: ReconcileRow }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { whole, departments } = row;
  const title = rowTitle(row, language);
  const tie = tieText(row, language);
  // A column without a figure would take the room of those that have one.
  const rounded = departments.some(({ rounding }) => rounding !== 0);
  const columns = [T.department, T.people, T.amount, ...(rounded ? [T.rounding] : [])];
  return (
    <li className={styles.entry}>
      <span>
        {title + say(PANE.colon)}
        <span className={styles.strong}>{yuanGrouped(whole.fen)}</span>
        {whole.people > 0 && say(T.ofPeople, { count: whole.people })}
        {whole.rounding !== 0 && ` ${say(T.rounding)} ${yuanGrouped(whole.rounding)}`}
      </span>
      {tie !== "" && <span className={isBroken(row) ? styles.bad : styles.note}>{tie}</span>}
      {departments.length > 1 && (
        <details className={styles.details}>
          <summary>{say(T.department)}</summary>
          <div className={styles.preview} tabIndex={0} role="group" aria-label={title}>
            <table className={mergeClasses(styles.table, styles.figures)} aria-label={title}>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={say(column)} scope="col">
                      {say(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {departments.map(({ department, ...amount }) => (
                  <tr key={department}>
                    <th scope="row">{department || say(OUTPUT_TEXTS.noDepartment)}</th>
                    {cellsOf(amount, rounded).map((cell, at) => (
                      <td key={at}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </li>
  );
}

const cellsOf = ({ people, fen, rounding }: Amount, rounded: boolean): string[] => [
  String(people),
  yuanGrouped(fen),
  ...(rounded ? [rounding === 0 ? "" : yuanGrouped(rounding)] : []),
];
