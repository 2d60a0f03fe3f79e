/** The schemes that are in the workbook: how they stand, and what can be done with them. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { AuditPanel } from "../audit/AuditPanel";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { TaskStatus } from "../shell/TaskStatus";
import { SchemeSection } from "./SchemeSection";
import { UnreadSection } from "./UnreadSection";
import { WhyPanel } from "../why/WhyPanel";
import { useOverview } from "./useOverview";

export default function InsertedPage({ visible }: { visible: boolean }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { state: workbook, task, refresh } = useOverview(visible);
  const { schemes, unread = [] } = workbook ?? {};
  const place = useRef<HTMLDivElement>(null);
  const count = schemes?.length ?? 0;
  const before = useRef(count);
  useEffect(() => {
    // A scheme that was removed takes the focus with it.
    if (count < before.current) place.current?.querySelector("h2")?.focus();
    before.current = count;
  }, [count]);
  return (
    <div className={styles.page} ref={place}>
      <div className={styles.row}>
        <Heading>{say(INSERTED_TEXTS.title)}</Heading>
        <Button size="small" disabled={task.what !== undefined} onClick={() => void refresh()}>
          {say(task.what === undefined ? INSERTED_TEXTS.refresh : INSERTED_TEXTS.refreshing)}
        </Button>
      </div>
      <TaskStatus task={task} quiet />
      {schemes?.length === 0 && unread.length === 0 && (
        <p className={styles.paragraph}>{say(INSERTED_TEXTS.none)}</p>
      )}
      <WhyPanel />
      {schemes && schemes.length > 1 && (
        <div className={styles.block}>
          <AuditPanel layouts={schemes.map(({ instance }) => instance.layout)} onMended={refresh} />
        </div>
      )}
      {schemes?.map((state) => (
        <SchemeSection key={state.instance.layout.number} state={state} onChanged={refresh} />
      ))}
      {unread.map((scheme) => (
        <UnreadSection key={scheme.number} scheme={scheme} onAgain={() => void refresh()} />
      ))}
    </div>
  );
}
