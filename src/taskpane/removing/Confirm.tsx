/** The last step of taking something out: why, by whom, and that what goes was seen. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { PANE } from "../../i18n/pane";
import { REMOVING_TEXTS as T } from "../../i18n/paneRemoving";
import type { RegisterWords } from "../../workbook/registers/registerWords";
import { areSaid, NO_WORDS, WordsFields } from "../corrections/WordsFields";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

interface Props {
  busy: boolean;
  label: string;
  remove(words: RegisterWords): void;
  close(): void;
}

export function Confirm({ busy, label, remove, close }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const [words, setWords] = useState<RegisterWords>(NO_WORDS);
  const [sure, setSure] = useState(false);
  return (
    <>
      <WordsFields words={words} update={(change) => setWords({ ...words, ...change })} />
      <Checkbox label={say(T.sure)} checked={sure} onChange={(_, { checked }) => setSure(checked === true)} />
      <div className={styles.row}>
        <Button disabled={busy} onClick={close}>
          {say(PANE.cancel)}
        </Button>
        <Button disabledFocusable={busy || !sure || !areSaid(words)} onClick={() => remove(words)}>
          {label}
        </Button>
      </div>
    </>
  );
}
