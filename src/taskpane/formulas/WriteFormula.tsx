/** The formula goes into the selected cell, or back into the one that was opened; what stands there is asked about. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { FORMULA_TEXTS as T } from "../../i18n/paneFormulas";
import { address } from "../../template/addresses";
import { area } from "../../template/plan";
import { callsIn } from "../../workbook/formulas/callText";
import type { FormulaCell } from "../../workbook/formulas/readCell";
import { writeFormula, type Outcome } from "../../workbook/formulas/writeFormula";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { Task } from "../shell/task";
import { shownValue } from "../why/explanationText";

interface Props {
  formula: string;
  opened: FormulaCell | undefined;
  task: Task;
  /** All arguments are in order. */
  ready: boolean;
  onNotReady(): void;
  /** The cell that holds the formula from now on. */
  onWritten(cell: FormulaCell): void;
}

type Where = { at?: { sheet: string; cell: FormulaCell["cell"] }; replaces?: string };

export function WriteFormula({ formula, opened, task, ready, onNotReady, onWritten }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<{ of: string; is: Outcome }>();
  const write = async (where: Where) => {
    if (!ready) {
      onNotReady();
      return;
    }
    const is = await task.run(say(T.writing), () =>
      writeFormula({ formula, ...(opened && { from: opened.sheet }), ...where }),
    );
    if (is?.kind === "written") {
      const { sheet, fills, formula: now } = is;
      setOutcome({ of: now, is });
      const cell = area(fills.row, fills.column);
      onWritten({ sheet, cell, formula: now, content: now, calls: callsIn(now) });
    } else if (is) setOutcome({ of: formula, is });
  };
  const busy = task.what !== undefined;
  const shown = outcome?.is;
  return (
    <div className={styles.section}>
      <div className={styles.row}>
        {opened && (
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void write({ at: opened, replaces: opened.content })}
          >
            {say(T.writeBack, { cell: `${opened.sheet}!${address(opened.cell)}` })}
          </Button>
        )}
        <Button
          appearance={opened ? "secondary" : "primary"}
          disabledFocusable={busy}
          onClick={() => void write({})}
        >
          {say(T.write)}
        </Button>
      </div>
      {shown?.kind === "occupied" && outcome?.of === formula && (
        <div role="alert" className={styles.section}>
          <p className={styles.paragraph}>
            {say(T.occupied, { cell: `${shown.sheet}!${address(shown.cell)}`, content: shown.content })}
          </p>
          <div className={styles.row}>
            <Button
              disabledFocusable={busy}
              onClick={() => void write({ at: shown, replaces: shown.content })}
            >
              {say(T.replace, { cell: address(shown.cell) })}
            </Button>
            <Button disabledFocusable={busy} onClick={() => setOutcome(undefined)}>
              {say(T.keep)}
            </Button>
          </div>
        </div>
      )}
      {shown?.kind === "written" && outcome?.of === opened?.formula && (
        <p role="status" className={`${styles.paragraph} ${styles.good}`}>
          {say(writtenText(shown), {
            cell: `${shown.sheet}!${address(area(shown.fills.row, shown.fills.column))}`,
            fills: address(shown.fills),
            value: shownValue(shown.value ?? null),
          })}
        </p>
      )}
    </div>
  );
}

const writtenText = ({ fills, value }: Extract<Outcome, { kind: "written" }>) => {
  if (value === undefined) return T.writtenUnread;
  return fills.rows * fills.columns === 1 ? T.written : T.writtenAll;
};
