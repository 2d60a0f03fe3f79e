/** The register of appeals of a scheme: what came in, what is overdue, how it was decided and where that leads. */
import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { APPEALS_PANE_TEXTS as T } from "../../i18n/paneAppeals";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { dayOf } from "../../template/clock";
import { isLate } from "../../template/registers/appeal";
import { APPEALS } from "../../template/registers/appealRegister";
import { jumpToSheet } from "../../workbook/jump";
import { isGone } from "../../workbook/registers/goneRegister";
import { readAppeals } from "../../workbook/registers/registered";
import { RegisterGone } from "../corrections/RegisterGone";
import type { ActionProps } from "../inserted/contracts";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { AppealLine } from "./AppealLine";
import { NewAppeal } from "./NewAppeal";

export default function AppealsPage({ state, busy, run }: ActionProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const reading = useTask();
  const { run: read } = reading;
  const { layout } = state.instance;
  const { number } = layout;
  const [found, setFound] = useState<Awaited<ReturnType<typeof readAppeals>>>();
  const look = useCallback(
    async () => setFound(await read(say(T.reading), () => readAppeals(number))),
    [read, say, number],
  );
  useEffect(() => {
    void look();
  }, [look]);
  const gone = isGone(state.instance, "appeals");
  const today = dayOf(new Date());
  const appeals = found?.appeals ?? [];
  const late = appeals.filter((appeal) => !appeal.decision && isLate(appeal, today)).length;
  const waits = busy || reading.what !== undefined;
  const form = { state, busy: waits, run };
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      {gone && <RegisterGone {...{ number, role: "appeals", busy: waits, run }} onBegun={look} />}
      <Heading level={3}>{say(T.lines)}</Heading>
      <TaskStatus task={reading} quiet />
      {late > 0 && <p className={`${styles.paragraph} ${styles.bad}`}>{say(T.lateCount, { count: late })}</p>}
      {found && appeals.length === 0 && <p className={styles.paragraph}>{say(T.none)}</p>}
      <ul className={styles.list}>
        {appeals.map((appeal) => (
          <AppealLine
            key={appeal.number}
            {...form}
            appeal={appeal}
            corrections={found?.corrections ?? []}
            isPutRight={found?.putRight.has(appeal.number) === true}
            onChanged={look}
          />
        ))}
      </ul>
      {layout.sheets[APPEALS.role] && (
        <div>
          <Button
            size="small"
            onClick={() => void read(say(INSERTED_TEXTS.jumping), () => jumpToSheet(number, APPEALS.role))}
          >
            {say(T.toSheet)}
          </Button>
        </div>
      )}
      {!gone && <NewAppeal {...form} onEntered={look} />}
    </>
  );
}
