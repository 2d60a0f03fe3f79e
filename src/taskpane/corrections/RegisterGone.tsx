/** A register is not in the workbook: what to do, and the way on where it cannot be brought back. */
import { Button } from "@fluentui/react-components";
import { BEGIN_REGISTER_TEXTS as T, REGISTER_GONE_TEXTS } from "../../i18n/paneRegisterGone";
import { beginRegister } from "../../workbook/registers/beginRegister";
import type { RegisterRole } from "../../workbook/registers/goneRegister";
import type { ActionProps } from "../inserted/contracts";
import { useDraft } from "../shell/draft";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { areSaid, NO_WORDS, WordsFields } from "./WordsFields";

type Props = Pick<ActionProps, "busy" | "run"> & {
  /** The scheme's, as it is inserted. */
  number: number;
  role: RegisterRole;
  onBegun?(): Promise<void>;
};

export function RegisterGone({ number, role, busy, run, onBegun }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { value: words, update, clear } = useDraft(`beginRegister.${role}.${number}`, NO_WORDS);
  const { title, note, begin: becomes } = REGISTER_GONE_TEXTS[role];
  const begin = async () => {
    if (!(await run(say(T.beginning), () => beginRegister(number, role, words)))) return;
    clear();
    await onBegun?.();
  };
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(title)}</Heading>
      <p className={`${styles.paragraph} ${styles.bad}`}>{say(note)}</p>
      <p className={styles.paragraph}>{say(becomes)}</p>
      <WordsFields words={words} update={update} why={say(T.why)} />
      <Button disabledFocusable={busy || !areSaid(words)} onClick={() => void begin()}>
        {say(T.begin)}
      </Button>
    </div>
  );
}
