/** The register of corrections of a scheme: lines from what would now differ, lines by hand, and all that there are. */
import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { CORRECTIONS_PANE_TEXTS as T } from "../../i18n/paneCorrections";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { closedPeriods } from "../../template/kept/closing";
import type { Correction } from "../../template/registers/correction";
import { CORRECTIONS, payingPeriods } from "../../template/registers/correctionRegister";
import { jumpToSheet } from "../../workbook/jump";
import { isGone } from "../../workbook/registers/goneRegister";
import { readRegistered } from "../../workbook/registers/registered";
import type { ActionProps } from "../inserted/contracts";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { ByHand } from "./ByHand";
import { FromNow } from "./FromNow";
import { Lines } from "./Lines";
import { RegisterGone } from "./RegisterGone";

export default function CorrectionsPage({ state, busy, run }: ActionProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const reading = useTask();
  const { run: read } = reading;
  const { layout } = state.instance;
  const { number } = layout;
  const [lines, setLines] = useState<readonly Correction[]>();
  const look = useCallback(
    async () => setLines((await read(say(T.reading), () => readRegistered(number)))?.corrections),
    [read, say, number],
  );
  useEffect(() => {
    void look();
  }, [look]);
  const waits = busy || reading.what !== undefined;
  const form = { state, busy: waits, run, onEntered: look };
  const isClosed = closedPeriods(layout).length > 0;
  const canPay = payingPeriods(layout).length > 0;
  const gone = isGone(state.instance, "corrections");
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      {gone && <RegisterGone {...{ number, role: "corrections", busy: waits, run }} onBegun={look} />}
      {!isClosed && <p className={styles.paragraph}>{say(T.noneClosed)}</p>}
      {isClosed && !canPay && <p className={`${styles.paragraph} ${styles.bad}`}>{say(T.noPaying)}</p>}
      {isClosed && canPay && !gone && (
        <>
          <FromNow {...form} />
          <div className={styles.section}>
            <Heading level={3}>{say(T.byHand)}</Heading>
            <ByHand {...form} />
          </div>
        </>
      )}
      <Heading level={3}>{say(T.lines)}</Heading>
      <TaskStatus task={reading} quiet />
      {lines && <Lines layout={layout} lines={lines} busy={waits} run={run} onTakenBack={look} />}
      {layout.sheets[CORRECTIONS.role] && (
        <div>
          <Button
            size="small"
            onClick={() =>
              void read(say(INSERTED_TEXTS.jumping), () => jumpToSheet(number, CORRECTIONS.role))
            }
          >
            {say(T.toSheet)}
          </Button>
        </div>
      )}
    </>
  );
}
