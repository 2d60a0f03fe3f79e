/** Audits schemes at one press, lists what was found by weight, leads there, and mends what is safe to mend. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { AUDIT_PANE_TEXTS as T } from "../../i18n/paneAudit";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import type { Layout } from "../../template/layout";
import { auditScheme, type Audit } from "../../workbook/audit/audit";
import type { Finding, Mend } from "../../workbook/audit/findings";
import { mendFinding } from "../../workbook/audit/mend";
import type { Progress } from "../../workbook/writePlan";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { findingText, mendText, moneyText, outcomeText, twinsText, wayTo, weightText } from "./findingText";
import { Report } from "./Report";

/** More would only be scrolled past: what is mended makes room. */
const MOST_SHOWN = 60;

interface Props {
  layouts: readonly Layout[];
  busy?: boolean;
  /** Mending changes the workbook: what else the page shows is read anew. */
  onMended(): Promise<void>;
}

export function AuditPanel({ layouts, busy = false, onMended }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const [audits, setAudits] = useState<readonly Audit[]>();
  const all = async (progress: Progress): Promise<Audit[]> => {
    const found: Audit[] = [];
    for (const [index, { number }] of layouts.entries())
      found.push(await auditScheme(number, (share) => progress((index + share) / layouts.length)));
    return found;
  };
  const audit = async () => setAudits(await task.run(say(T.auditing), all));
  const mend = async (number: number, how: Mend) => {
    const found = await task.run(say(T.mending), async (progress) => {
      await mendFinding(number, how, (share) => progress(share / 2));
      return all((share) => progress((1 + share) / 2));
    });
    if (!found) return;
    setAudits(found);
    await onMended();
  };
  const waits = busy || task.what !== undefined;
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      <Button appearance="primary" disabledFocusable={waits} onClick={() => void audit()}>
        {say(audits ? T.again : layouts.length > 1 ? T.all : T.start)}
      </Button>
      <TaskStatus task={task} cancellable />
      {audits?.map((found) => {
        const layout = layouts.find(({ number }) => number === found.number);
        return (
          layout && (
            <Findings
              key={found.number}
              audit={found}
              layout={layout}
              waits={waits}
              mend={(how) => void mend(found.number, how)}
            />
          )
        );
      })}
    </>
  );
}

function Findings({
  audit,
  layout,
  waits,
  mend,
}: {
  audit: Audit;
  layout: Layout;
  waits: boolean;
  mend(how: Mend): void;
}) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { findings, sheets, twins } = audit;
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.findings, { scheme: say(layout.scheme.title) })}</Heading>
      <div role="status" className={styles.section}>
        <p className={styles.paragraph}>{outcomeText(audit, say)}</p>
        {sheets > 0 && <p className={styles.note}>{twinsText(audit, say)}</p>}
      </div>
      {twins !== "compared" && sheets > 0 && (
        <div>
          <Button size="small" disabledFocusable={waits} onClick={() => mend({ do: "check" })}>
            {say(T.makeCheck)}
          </Button>
        </div>
      )}
      {sheets > 0 && <Report audit={audit} layout={layout} />}
      <ul className={styles.list}>
        {findings.slice(0, MOST_SHOWN).map((finding, index) => (
          <Line key={index} finding={finding} layout={layout} waits={waits} mend={mend} />
        ))}
      </ul>
      {findings.length > MOST_SHOWN && (
        <p className={styles.note}>{say(T.more, { count: findings.length - MOST_SHOWN })}</p>
      )}
    </div>
  );
}

function Line({
  finding,
  layout,
  waits,
  mend,
}: {
  finding: Finding;
  layout: Layout;
  waits: boolean;
  mend(how: Mend): void;
}) {
  const spoken = useLanguage();
  const { say } = spoken;
  const styles = useStyles();
  const jump = useTask();
  const what = findingText(finding, layout, spoken);
  const money = moneyText(finding, layout, say);
  const way = wayTo(finding, layout.number);
  const how = finding.mend && mendText(finding.mend, say);
  return (
    <li className={styles.block}>
      <span>
        <span className={finding.weight === "wrong" ? styles.bad : styles.mark}>
          {weightText(finding, say)}
        </span>{" "}
        {what}
      </span>
      {money !== "" && <span className={styles.strong}>{money}</span>}
      {(way || finding.mend) && (
        <div className={styles.row}>
          {way && (
            <Button
              size="small"
              aria-label={say(INSERTED_TEXTS.goTo, { what })}
              onClick={() => void jump.run(say(INSERTED_TEXTS.jumping), way)}
            >
              {say(INSERTED_TEXTS.goThere)}
            </Button>
          )}
          {finding.mend && how !== undefined && (
            <Button
              size="small"
              disabledFocusable={waits}
              aria-label={say(T.mendWhat, { how, what })}
              onClick={() => finding.mend && mend(finding.mend)}
            >
              {how}
            </Button>
          )}
        </div>
      )}
      <TaskStatus task={jump} />
    </li>
  );
}
