/** The period after the last one; once it is there, what stays from the one before can be carried forward. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { nextPeriod, periodLabel, type Period } from "../../template/periods";
import { addPeriod } from "../../workbook/addPeriod";
import { CarryForward } from "../carrying/CarryForward";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { ActionProps } from "./contracts";

export function NextPeriod({ state, busy, run }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const [added, setAdded] = useState<Period>();
  const { number, opened } = state.instance.layout;
  const last = opened[opened.length - 1];
  if (!last) return null;
  const period = periodLabel(nextPeriod(last), language);
  const add = async () => {
    setAdded(undefined);
    let period: Period | undefined;
    const job = async () => {
      period = await addPeriod(number);
    };
    if (await run(say(INSERTED_TEXTS.addingPeriod), job)) setAdded(period);
  };
  return (
    <>
      <p className={styles.note}>{say(INSERTED_TEXTS.nextNote, { period })}</p>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void add()}>
        {say(INSERTED_TEXTS.nextNow, { period })}
      </Button>
      {added && (
        <div className={styles.section}>
          <p className={styles.paragraph} role="status">
            {say(INSERTED_TEXTS.periodAdded, { period: periodLabel(added, language) })}
          </p>
          <CarryForward state={state} busy={busy} run={run} />
        </div>
      )}
    </>
  );
}
