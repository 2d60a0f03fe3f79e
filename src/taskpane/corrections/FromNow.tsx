/** What closed periods would pay now, computed on demand: what is chosen of it becomes lines of the register. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { CORRECTIONS_PANE_TEXTS as T } from "../../i18n/paneCorrections";
import { payingPeriods } from "../../template/registers/correctionRegister";
import { isDeliberate, leftOf, type Due } from "../../template/registers/dues";
import { readNowDiffers, type NowDiffers } from "../../workbook/closing/nowDiffers";
import { addCorrections, type NewCorrection } from "../../workbook/registers/corrections";
import type { ActionProps } from "../inserted/contracts";
import { useDraft } from "../shell/draft";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { dueText } from "./correctionTexts";
import { chosenOf, PaysIn } from "./PaysIn";
import { areSaid, NO_WORDS, WordsFields } from "./WordsFields";

/** More would only be scrolled past. */
const MOST_SHOWN = 100;

const NEW = { ...NO_WORDS, paysIn: "" };

const keyOf = ({ id, period, column }: Due): string => `${period} ${column} ${id}`;

function lineOf({ id, period, column, paid, now, corrected }: Due): NewCorrection[] {
  if (now === undefined) return [];
  return [{ id, period, column, paid, now, amount: now - paid - corrected }];
}

type Props = Pick<ActionProps, "state" | "busy" | "run"> & { onEntered(): Promise<void> };

export function FromNow({ state, busy, run, onEntered }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const { layout } = state.instance;
  const { number } = layout;
  const [found, setFound] = useState<NowDiffers>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { value: draft, update, clear } = useDraft(`corrections.${number}`, NEW);
  const periods = payingPeriods(layout);
  const paysIn = chosenOf(periods, draft.paysIn);
  const look = async () => {
    setFound(await task.run(say(T.comparing), (progress) => readNowDiffers(number, progress)));
    setChosen(new Set());
  };
  const dues = found?.dues;
  const open = (dues ?? []).filter((due) => leftOf(due) !== 0 && leftOf(due) !== undefined);
  // What somebody has decided otherwise is reversed by nobody who only presses “All”.
  const usual = open.filter((due) => !isDeliberate(due));
  const unknown = (dues ?? []).filter((due) => leftOf(due) === undefined);
  const settled = (dues ?? []).filter((due) => leftOf(due) === 0).length;
  const shown = [...open.filter(isDeliberate), ...usual];
  const lines = open.filter((due) => chosen.has(keyOf(due)));
  const waits = busy || task.what !== undefined;
  const enter = async () => {
    if (!paysIn) return;
    const wanted = lines.flatMap(lineOf);
    if (!(await run(say(T.entering), () => addCorrections(number, wanted, paysIn, draft)))) return;
    clear();
    setFound(undefined);
    await onEntered();
  };
  const toggle = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.fromNow)}</Heading>
      <Button disabledFocusable={waits} onClick={() => void look()}>
        {say(T.compare)}
      </Button>
      <TaskStatus task={task} />
      {found?.notCompared !== undefined && (
        <p className={`${styles.paragraph} ${styles.bad}`}>{found.notCompared}</p>
      )}
      <div role="status" className={styles.section}>
        {dues && found.notCompared === undefined && open.length === 0 && unknown.length === 0 && (
          <p className={styles.paragraph}>{say(T.nothing)}</p>
        )}
        {settled > 0 && <p className={styles.paragraph}>{say(T.settled, { count: settled })}</p>}
      </div>
      {unknown.map((due) => (
        <p key={keyOf(due)} className={`${styles.paragraph} ${styles.bad}`}>
          {dueText(due, say)}
        </p>
      ))}
      {open.length > 0 && paysIn && (
        <>
          {usual.length > 0 && (
            <Checkbox
              label={say(T.all, { count: usual.length })}
              checked={
                usual.every((due) => chosen.has(keyOf(due))) ? true : lines.length === 0 ? false : "mixed"
              }
              onChange={(_, { checked }) => setChosen(new Set(checked === true ? usual.map(keyOf) : []))}
            />
          )}
          <div className={styles.scrolled} tabIndex={0} role="group" aria-label={say(T.fromNow)}>
            {shown.slice(0, MOST_SHOWN).map((due) => (
              <Checkbox
                key={keyOf(due)}
                label={dueText(due, say)}
                checked={chosen.has(keyOf(due))}
                onChange={(_, { checked }) => toggle(keyOf(due), checked === true)}
              />
            ))}
          </div>
          {open.length > MOST_SHOWN && (
            <p className={styles.note}>{say(T.more, { count: open.length - MOST_SHOWN })}</p>
          )}
          <PaysIn periods={periods} chosen={paysIn} choose={(id) => update({ paysIn: id })} />
          <WordsFields words={draft} update={update} />
          <Button
            appearance="primary"
            disabledFocusable={waits || lines.length === 0 || !areSaid(draft)}
            onClick={() => void enter()}
          >
            {say(T.enter, { count: lines.length })}
          </Button>
        </>
      )}
    </div>
  );
}
