/** Entries of the period before are taken over into blank cells: chosen by column, listed, then written. */
import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { CARRYING_TEXTS as T } from "../../i18n/paneCarrying";
import { isClosed } from "../../template/kept/closing";
import { mostlyStays } from "../../template/lists/carried";
import { periodId, periodLabel, type Period } from "../../template/periods";
import { carriedEntries, type Carried } from "../../workbook/carryForward";
import { writeChanges } from "../../workbook/importEntries";
import { EntryChanges } from "../inserted/EntryChanges";
import type { ActionProps } from "../inserted/contracts";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";

interface Draft {
  period?: string;
  columns?: string[];
}
const NEW: Draft = {};

export function CarryForward({ state, busy, run }: Pick<ActionProps, "state" | "busy" | "run">) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const reading = useTask();
  const { layout } = state.instance;
  const { number, scheme } = layout;
  const { value: draft, update } = useDraft<Draft>(`carry.${number}`, NEW);
  const [found, setFound] = useState<Carried>();
  const [written, setWritten] = useState<number>();
  const periods = layout.opened.slice(1).filter((period) => !isClosed(layout, period));
  const period: Period | undefined =
    periods.find((own) => periodId(own) === draft.period) ?? periods[periods.length - 1];
  const columns = draft.columns ?? scheme.entryColumns.filter(mostlyStays).map(({ id }) => id);
  const choose = (change: Draft) => {
    update(change);
    setFound(undefined);
    setWritten(undefined);
  };
  if (!period) return <p className={styles.paragraph}>{say(T.onlyFirst)}</p>;
  const compare = async () => {
    setWritten(undefined);
    setFound(await reading.run(say(T.comparing), () => carriedEntries(number, period, columns)));
  };
  const write = async (carried: Carried) => {
    if (await run(say(T.writing), () => writeChanges(number, carried.changes)))
      setWritten(carried.changes.length);
    setFound(undefined);
  };
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      <Field label={say(T.into)}>
        <Select value={periodId(period)} onChange={(_, { value }) => choose({ period: value })}>
          {[...periods].reverse().map((own) => (
            <option key={periodId(own)} value={periodId(own)}>
              {periodLabel(own, language)}
            </option>
          ))}
        </Select>
      </Field>
      <div role="group" aria-label={say(T.columns)} className={styles.section}>
        <span className={styles.strong}>{say(T.columns)}</span>
        {scheme.entryColumns.map(({ id, title }) => (
          <Checkbox
            key={id}
            label={title[language]}
            checked={columns.includes(id)}
            onChange={(_, { checked }) =>
              choose({ columns: checked === true ? [...columns, id] : columns.filter((own) => own !== id) })
            }
          />
        ))}
      </div>
      <Button
        disabledFocusable={busy || reading.what !== undefined || columns.length === 0}
        onClick={() => void compare()}
      >
        {say(T.compare)}
      </Button>
      <TaskStatus task={reading} />
      {found && (
        <div className={styles.section}>
          <p className={styles.paragraph} role="status">
            {say(T.count, { count: found.changes.length, same: found.same, kept: found.kept })}
          </p>
          <EntryChanges
            roster={state.roster}
            changes={found.changes}
            disabled={busy || found.changes.length === 0}
            onWrite={() => void write(found)}
          />
        </div>
      )}
      {written !== undefined && (
        <p className={styles.paragraph} role="status">
          {say(T.written, { count: written })}
        </p>
      )}
    </>
  );
}
