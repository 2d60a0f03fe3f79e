/** The lines of the register; one that is not paid yet can be taken back. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { CORRECTIONS_PANE_TEXTS as T } from "../../i18n/paneCorrections";
import type { Layout } from "../../template/layout";
import { labelOf } from "../../template/outputs/outputSheet";
import type { Correction } from "../../template/registers/correction";
import { isSettled } from "../../template/registers/correctionRegister";
import { takeBackCorrection } from "../../workbook/registers/corrections";
import type { ActionProps } from "../inserted/contracts";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { lineText } from "./correctionTexts";
import { areSaid, NO_WORDS, WordsFields } from "./WordsFields";

type Props = Pick<ActionProps, "busy" | "run"> & {
  layout: Layout;
  lines: readonly Correction[];
  onTakenBack(): Promise<void>;
};

export function Lines({ layout, lines, busy, run, onTakenBack }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const [open, setOpen] = useState<number>();
  const { value: words, update, clear } = useDraft(`takeBack.${layout.number}`, NO_WORDS);
  const takeBack = async (number: number) => {
    const done = await run(say(T.takingBack), () => takeBackCorrection(layout.number, number, words));
    if (!done) return;
    clear();
    setOpen(undefined);
    await onTakenBack();
  };
  if (lines.length === 0) return <p className={styles.paragraph}>{say(T.none)}</p>;
  return (
    <ul className={styles.list}>
      {lines.map((line) => {
        const { number, takenBack } = line;
        return (
          <li key={number} className={styles.entry}>
            <span>{lineText(layout, line, say)}</span>
            {takenBack && <span className={styles.note}>{say(T.lineGone, takenBack)}</span>}
            {!takenBack && isSettled(layout, line) && (
              <span className={styles.note}>{say(T.linePaid, { paysIn: labelOf(layout, line.paysIn) })}</span>
            )}
            {!takenBack && !isSettled(layout, line) && (
              <div>
                <Button
                  size="small"
                  aria-expanded={open === number}
                  aria-label={say(T.takeBackOf, { number })}
                  onClick={() => setOpen(open === number ? undefined : number)}
                >
                  {say(T.takeBack)}
                </Button>
              </div>
            )}
            {open === number && !takenBack && (
              <div className={styles.block}>
                <WordsFields words={words} update={update} why={say(T.takeBackWhy)} />
                <Button disabledFocusable={busy || !areSaid(words)} onClick={() => void takeBack(number)}>
                  {say(T.takeBackNow, { number })}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
