/** Who changes something, and why: typed, since an add-in does not know. The name is kept for the session. */
import { Field, Input } from "@fluentui/react-components";
import { HOLDING_TEXTS } from "../../i18n/paneHolding";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

interface Props {
  who: string;
  why: string;
  disabled: boolean;
  onWho(who: string): void;
  onWhy(why: string): void;
}

export function Reasons({ who, why, disabled, onWho, onWhy }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  return (
    <>
      <Field label={say(HOLDING_TEXTS.who)}>
        <Input
          className={styles.full}
          value={who}
          disabled={disabled}
          onChange={(_, { value }) => onWho(value)}
        />
      </Field>
      <Field label={say(HOLDING_TEXTS.why)}>
        <Input
          className={styles.full}
          value={why}
          disabled={disabled}
          onChange={(_, { value }) => onWhy(value)}
        />
      </Field>
    </>
  );
}
