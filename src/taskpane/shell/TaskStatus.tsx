/** Shows how a task goes, lets it be cancelled, and says what went wrong and what to do. */
import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { PANE } from "../../i18n/pane";
import { useLanguage } from "./language";
import { LoadAgain } from "./LoadAgain";
import { useStyles } from "./styles";
import type { Task } from "./task";

/** Excel lets nobody write while a cell is edited: who has forgotten one is told. */
const LONG_MS = 6_000;

function useStandsStill({ what, share }: Task): boolean {
  const [still, setStill] = useState(false);
  useEffect(() => {
    setStill(false);
    if (what === undefined) return undefined;
    const timer = setTimeout(() => setStill(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [what, share]);
  return still;
}

interface Props {
  task: Task;
  cancellable?: boolean;
  /** Shows only what went wrong: a line that comes by itself and goes again would move what people are about to press. */
  quiet?: boolean;
}

export function TaskStatus({ task, cancellable = false, quiet = false }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { what, share, cancelling, problem } = task;
  const still = useStandsStill(task);
  const alert = useRef<HTMLDivElement>(null);
  // A form may be longer than the pane, and what was pressed far from its end.
  useEffect(() => {
    if (problem) alert.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  return (
    <>
      {what !== undefined && !quiet && (
        <div className={styles.section}>
          <Field
            label={say(PANE.progress, { what, percent: Math.round(share * 100) })}
            validationState="none"
            {...(still ? { hint: say(PANE.waiting) } : {})}
          >
            <ProgressBar {...(share > 0 ? { value: share } : {})} />
          </Field>
          {cancellable && (
            <div>
              <Button onClick={task.cancel} disabled={cancelling}>
                {say(cancelling ? PANE.cancelling : PANE.cancel)}
              </Button>
            </div>
          )}
        </div>
      )}
      {problem && (
        <div role="alert" ref={alert} className={styles.aboveBar}>
          <MessageBar intent={problem.key === "cancelled" ? "info" : "error"} layout="multiline">
            <MessageBarBody>{problem.message}</MessageBarBody>
            <MessageBarActions>
              {problem.key === "partNotLoaded" && <LoadAgain say={say} size="small" />}
              <Button size="small" onClick={task.dismiss}>
                {say(PANE.close)}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
    </>
  );
}
