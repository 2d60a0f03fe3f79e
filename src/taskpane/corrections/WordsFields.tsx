/** Who enters or cancels a line, and why: typed, since an add-in knows no user. */
import { Field, Input } from "@fluentui/react-components";
import { CORRECTIONS_PANE_TEXTS as T } from "../../i18n/paneCorrections";
import type { RegisterWords } from "../../workbook/registers/registerWords";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

export const NO_WORDS: RegisterWords = { by: "", reason: "" };

export const areSaid = ({ by, reason }: RegisterWords): boolean => by.trim() !== "" && reason.trim() !== "";

interface Props {
  words: RegisterWords;
  update(change: Partial<RegisterWords>): void;
  /** The label of the reason, where it is another one. */
  why?: string;
}

export function WordsFields({ words: { by, reason }, update, why }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  return (
    <>
      <Field label={why ?? say(T.reason)} required>
        <Input
          className={styles.full}
          value={reason}
          onChange={(_, { value }) => update({ reason: value })}
        />
      </Field>
      <Field label={say(T.by)} required>
        <Input
          className={styles.full}
          value={by}
          autoComplete="off"
          onChange={(_, { value }) => update({ by: value })}
        />
      </Field>
    </>
  );
}
