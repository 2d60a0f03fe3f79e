/** Writes what was found as a sheet for the file, and says whether an earlier one still fits. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { AUDIT_PANE_TEXTS as T } from "../../i18n/paneAudit";
import { area } from "../../template/plan";
import { address } from "../../template/addresses";
import type { Layout } from "../../template/layout";
import type { Audit } from "../../workbook/audit/audit";
import { writeReport, type ReportText } from "../../workbook/audit/report";
import { jumpToCell } from "../../workbook/jump";
import { addInVersion } from "../../workbook/office";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { findingText, moneyText, outcomeText, twinsText, weightText } from "./findingText";
import { momentText } from "../../template/clock";

type Spoken = ReturnType<typeof useLanguage>;

export function Report({ audit, layout }: { audit: Audit; layout: Layout }) {
  const spoken = useLanguage();
  const { say } = spoken;
  const styles = useStyles();
  const task = useTask();
  const [who, setWho] = useState("");
  const { report } = audit;
  const write = () =>
    task.run(say(T.writing), async () => {
      const sheet = await writeReport(
        audit.number,
        reportText(audit, layout, who.trim(), new Date(), spoken),
      );
      await jumpToCell(sheet, area(0, 0));
    });
  return (
    <div className={styles.section}>
      {report && (
        <p className={styles.note}>{say(report.fits ? T.fits : T.fitsNot, { sheet: report.sheet })}</p>
      )}
      <details className={styles.details}>
        <summary>{say(T.report)}</summary>
        <div className={styles.section}>
          <p className={styles.note}>{say(T.reportNote)}</p>
          <Field label={say(T.auditor)}>
            <Input className={styles.full} value={who} onChange={(_, { value }) => setWho(value)} />
          </Field>
          <div>
            <Button disabledFocusable={task.what !== undefined} onClick={() => void write()}>
              {say(T.report)}
            </Button>
          </div>
          <TaskStatus task={task} />
        </div>
      </details>
    </div>
  );
}

function reportText(audit: Audit, layout: Layout, who: string, now: Date, spoken: Spoken): ReportText {
  const { say } = spoken;
  const { sheets, cells, findings, fingerprint } = audit;
  const { scheme } = layout;
  return {
    sheet: say(T.reportSheet),
    title: say(T.reportTitle, { scheme: say(scheme.title) }),
    note: say(T.reportMade),
    fingerprint: [say(T.fingerprint), fingerprint],
    facts: [
      [say(T.when), momentText(now)],
      [say(T.auditor), who],
      [say(T.versions), say(T.versionsAre, { scheme: scheme.version, addIn: addInVersion })],
      [say(T.checks), say(T.checksAre)],
      [say(T.checkedSheets), say(T.sheetsAre, { sheets, cells })],
      [say(T.outcome), outcomeText(audit, say)],
      [say(T.twins), twinsText(audit, say)],
    ],
    headings: [say(T.weight), say(T.finding), say(T.cell), say(T.stake)],
    findings: findings.map((finding) => [
      weightText(finding, say),
      findingText(finding, layout, spoken),
      finding.place ? `${finding.place.sheet}!${address(finding.place.cell)}` : "",
      moneyText(finding, layout, say),
    ]),
    end: say(T.endOfReport),
  };
}
