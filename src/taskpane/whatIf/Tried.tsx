/** Computes what is typed, shows what it comes to, and writes that as a sheet. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { WHAT_IF_PANE_TEXTS as T } from "../../i18n/paneWhatIf";
import { momentText } from "../../template/clock";
import type { WhatIfSet } from "../../template/kept/whatIfs";
import type { Layout } from "../../template/layout";
import { periodId, type Period } from "../../template/periods";
import type { WhatIf } from "../../template/whatIf/compared";
import { whatIfRole } from "../../template/whatIf/whatIfSheet";
import { jumpToSheet } from "../../workbook/jump";
import { computeWhatIf } from "../../workbook/whatIf/computeWhatIf";
import { writeWhatIf } from "../../workbook/whatIf/writeWhatIf";
import { changeLine } from "../inserted/ChangeList";
import type { ActionProps } from "../inserted/contracts";
import type { TypedChange } from "../inserted/parameterChanges";
import { Heading } from "../shell/Heading";
import { sayIn, useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { WhatIfResult } from "./WhatIfResult";

interface Props {
  layout: Layout;
  inputs: WhatIfSet["parameters"];
  changes: readonly TypedChange[];
  from: Period;
  scope: WhatIfSet["scope"];
  name: string;
  disabled: boolean;
  run: ActionProps["run"];
}

export function Tried({ layout, inputs, changes, from, scope, name, disabled, run }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const [tried, setTried] = useState<{
    asked: string;
    lines: string[];
    from: Period;
    made: string;
    found: WhatIf;
  }>();
  const [written, setWritten] = useState<{ sheet: string; role: string }>();
  const { number, language } = layout;
  const asked = JSON.stringify([inputs, periodId(from), scope]);
  const waits = disabled || task.what !== undefined;
  const compute = async () => {
    setWritten(undefined);
    const made = momentText(new Date());
    const found = await task.run(say(T.computing), (progress) =>
      computeWhatIf(number, inputs, { from, scope }, progress),
    );
    const lines = changes.map((change) => changeLine(change, sayIn(language)));
    setTried(found && { asked, lines, from, made, found });
  };
  const write = async () => {
    if (!tried) return;
    const text = { name, from: tried.from, made: tried.made, changed: tried.lines };
    await run(say(T.writing), async () => {
      const sheet = await writeWhatIf(number, text, tried.found);
      setWritten({ sheet, role: whatIfRole(name) });
    });
  };
  return (
    <div className={styles.section}>
      <Button appearance="primary" disabledFocusable={waits} onClick={() => void compute()}>
        {say(T.compute)}
      </Button>
      <TaskStatus task={task} cancellable />
      {tried && (
        <section className={styles.block} aria-label={say(T.result)}>
          <Heading level={3}>{say(T.result)}</Heading>
          {tried.asked !== asked && <p className={`${styles.paragraph} ${styles.bad}`}>{say(T.stale)}</p>}
          <WhatIfResult found={tried.found} />
          <Button disabledFocusable={task.what !== undefined} onClick={() => void write()}>
            {say(T.toSheet)}
          </Button>
          {written && (
            <div className={styles.row}>
              <span role="status">{say(T.written, { sheet: written.sheet })}</span>
              <Button
                size="small"
                onClick={() =>
                  void task.run(say(INSERTED_TEXTS.jumping), () => jumpToSheet(number, written.role))
                }
              >
                {say(T.openSheet)}
              </Button>
            </div>
          )}
        </section>
      )}
    </div>
  );
}
