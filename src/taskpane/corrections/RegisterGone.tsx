/** The register is not in the workbook: what to do, and the way on where it cannot be brought back. */
import { Button } from "@fluentui/react-components";
import { CORRECTIONS_PANE_TEXTS as T } from "../../i18n/paneCorrections";
import { beginRegister } from "../../workbook/registers/beginRegister";
import type { ActionProps } from "../inserted/contracts";
import { useDraft } from "../shell/draft";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { areSaid, NO_WORDS, WordsFields } from "./WordsFields";

type Props = Pick<ActionProps, "busy" | "run"> & {
  /** The scheme's, as it is inserted. */
  number: number;
  onBegun(): Promise<void>;
};

export function RegisterGone({ number, busy, run, onBegun }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { value: words, update, clear } = useDraft(`beginRegister.${number}`, NO_WORDS);
  const begin = async () => {
    if (!(await run(say(T.beginning), () => beginRegister(number, words)))) return;
    clear();
    await onBegun();
  };
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.goneTitle)}</Heading>
      <p className={`${styles.paragraph} ${styles.bad}`}>{say(T.goneNote)}</p>
      <p className={styles.paragraph}>{say(T.goneBegin)}</p>
      <WordsFields words={words} update={update} why={say(T.beginWhy)} />
      <Button disabledFocusable={busy || !areSaid(words)} onClick={() => void begin()}>
        {say(T.begin)}
      </Button>
    </div>
  );
}
