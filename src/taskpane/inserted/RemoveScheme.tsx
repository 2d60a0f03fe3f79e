/** Takes a scheme out again; asks first. */
import { Button } from "@fluentui/react-components";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { PANE } from "../../i18n/pane";
import { removeScheme } from "../../workbook/removeScheme";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { ActionProps } from "./contracts";

export function RemoveScheme({ state, busy, run, close }: ActionProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { number, prefix, sheets } = state.instance.layout;
  const remove = () => void run(say(INSERTED_TEXTS.removing), () => removeScheme(number));
  return (
    <>
      <p className={styles.paragraph}>
        {say(INSERTED_TEXTS.removeAsk, { prefix, count: Object.keys(sheets).length })}
      </p>
      <div className={styles.row}>
        <Button disabled={busy} onClick={close}>
          {say(PANE.cancel)}
        </Button>
        <Button disabledFocusable={busy} onClick={remove}>
          {say(INSERTED_TEXTS.removeYes)}
        </Button>
      </div>
    </>
  );
}
