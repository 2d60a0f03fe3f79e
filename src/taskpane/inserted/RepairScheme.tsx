/** Formulas, formats and rules written again; says what was broken before and what still is. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { repairScheme, type Repair } from "../../workbook/repair";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { ActionProps } from "./contracts";

export function RepairScheme({ state, busy, run }: ActionProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const [done, setDone] = useState<Repair>();
  const { number } = state.instance.layout;
  const repair = async () => {
    setDone(undefined);
    let found: Repair | undefined;
    await run(say(INSERTED_TEXTS.repairing), async (progress) => {
      found = await repairScheme(number, progress);
    });
    setDone(found);
  };
  return (
    <>
      <p className={styles.note}>{say(INSERTED_TEXTS.repairNote)}</p>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void repair()}>
        {say(INSERTED_TEXTS.repairNow)}
      </Button>
      {done && (
        <div role="status">
          <p className={styles.paragraph}>{say(INSERTED_TEXTS.repaired, { sheets: done.sheets })}</p>
          {done.before + done.after > 0 && (
            <p className={styles.paragraph}>
              {say(INSERTED_TEXTS.repairedErrors, { before: done.before, after: done.after })}
            </p>
          )}
          {done.after > 0 && (
            <p className={styles.paragraph}>! {say(INSERTED_TEXTS.repairStill, { after: done.after })}</p>
          )}
        </div>
      )}
    </>
  );
}
