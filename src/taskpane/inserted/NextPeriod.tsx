/** The period after the last one. */
import { Button } from "@fluentui/react-components";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { nextPeriod, periodLabel } from "../../template/periods";
import { addPeriod } from "../../workbook/addPeriod";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { ActionProps } from "./contracts";

export function NextPeriod({ state, busy, run, close }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { number, opened } = state.instance.layout;
  const last = opened[opened.length - 1];
  if (!last) return null;
  const period = periodLabel(nextPeriod(last), language);
  const add = async () => {
    if (await run(say(INSERTED_TEXTS.addingPeriod), () => addPeriod(number))) close();
  };
  return (
    <>
      <p className={styles.note}>{say(INSERTED_TEXTS.nextNote, { period })}</p>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void add()}>
        {say(INSERTED_TEXTS.nextNow, { period })}
      </Button>
    </>
  );
}
