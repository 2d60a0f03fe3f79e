/** What is handed out of a scheme: which sheets there are, whether they still fit, and the forms that make them. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { OUTPUTS_PANE_TEXTS as T } from "../../i18n/paneOutputs";
import { periodId, periodLabel } from "../../template/periods";
import { jumpToSheet } from "../../workbook/jump";
import { readOutputs, type Made, type OutputState } from "../../workbook/outputs/outputs";
import { makeAgain } from "../../workbook/outputs/again";
import type { ActionProps } from "../inserted/contracts";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import type { Make } from "./contracts";
import { NoticesForm } from "./NoticesForm";
import { PaymentForm } from "./PaymentForm";
import { PayrollForm } from "./PayrollForm";
import { PersonPagesForm } from "./PersonPagesForm";
import { PostingForm } from "./PostingForm";

export function OutputsPanel({ state, busy, run }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  const { number, opened } = layout;
  const reading = useTask();
  const { run: read } = reading;
  const [found, setFound] = useState<OutputState[]>();
  const [chosen, setChosen] = useState("");
  const [made, setMade] = useState<Made>();
  const period = opened.find((one) => periodId(one) === chosen) ?? opened[opened.length - 1];
  const look = useCallback(
    async () => setFound(await read(say(T.reading), () => readOutputs(number))),
    [read, say, number],
  );
  useEffect(() => {
    void look();
  }, [look]);
  const make: Make = async (what, job) => {
    setMade(undefined);
    let sheet: Made | undefined;
    await run(say(T.making, { what }), async () => {
      sheet = await job();
    });
    setMade(sheet);
    await look();
  };
  if (!period) return null;
  const waits = busy || reading.what !== undefined;
  const form = { state, period, busy: waits, make };
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      <Field label={say(T.period)}>
        <Select value={periodId(period)} onChange={(_, { value }) => setChosen(value)}>
          {[...opened].reverse().map((one) => (
            <option key={periodId(one)} value={periodId(one)}>
              {periodLabel(one, language)}
            </option>
          ))}
        </Select>
      </Field>
      <div role="status" className={styles.section}>
        {made && <p className={styles.paragraph}>{say(T.done, { sheet: made.sheet })}</p>}
        {made && made.warning !== "" && (
          <p className={`${styles.paragraph} ${styles.bad}`}>{say(T.warned, { warning: made.warning })}</p>
        )}
      </div>
      <PaymentForm {...form} />
      <PostingForm {...form} />
      <NoticesForm {...form} />
      <PersonPagesForm kind="talk" {...form} />
      <PersonPagesForm kind="year" {...form} />
      <PayrollForm state={state} period={period} busy={waits} />
      <div className={styles.row}>
        <Heading level={3}>{say(T.made)}</Heading>
        <Button size="small" disabledFocusable={waits} onClick={() => void look()}>
          {say(T.look)}
        </Button>
      </div>
      <TaskStatus task={reading} quiet />
      {found && <Outputs number={number} found={found} busy={waits} make={make} />}
    </>
  );
}

interface OutputsProps {
  number: number;
  found: OutputState[];
  busy: boolean;
  make: Make;
}

function Outputs({ number, found, busy, make }: OutputsProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const jump = useTask();
  if (found.length === 0) return <p className={styles.paragraph}>{say(T.none)}</p>;
  return (
    <>
      <ul className={styles.list}>
        {found.map((output) => {
          const { role, sheet, kept, fits } = output;
          const said = kept ? (fits ? T.fits : T.differs) : T.unknown;
          return (
            <li key={role} className={styles.entry}>
              <span className={styles.strong}>{sheet}</span>
              <span className={fits ? undefined : styles.bad}>{say(said, { made: kept?.made ?? "" })}</span>
              <div className={styles.row}>
                <Button
                  size="small"
                  aria-label={say(T.openOf, { sheet })}
                  onClick={() => void jump.run(say(INSERTED_TEXTS.jumping), () => jumpToSheet(number, role))}
                >
                  {say(T.open)}
                </Button>
                <Button
                  size="small"
                  disabledFocusable={busy || (!kept && output.kind !== "payment")}
                  aria-label={say(T.againOf, { sheet })}
                  onClick={() => void make(sheet, () => makeAgain(number, output, new Date()))}
                >
                  {say(T.again)}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <TaskStatus task={jump} quiet />
      <p className={styles.note}>{say(T.replaces)}</p>
    </>
  );
}
