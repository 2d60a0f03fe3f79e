/** One step: which of how many, its contents, and the ways back and on. */
import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { PANE } from "../../i18n/pane";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { STEPS, type StepId } from "./insertDraft";

interface Props {
  step: StepId;
  children: ReactNode;
  go?(step: StepId): void;
  /** Why it cannot go on; said beside the button. */
  blocked?: string | undefined;
  /** Stands where "Next" would. */
  last?: ReactNode;
  busy?: boolean;
  /** The page is long: its way on stays in sight. */
  stays?: boolean;
}

export function StepFrame({ step, children, go, blocked, last, busy = false, stays = false }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const at = STEPS.indexOf(step);
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]];
  return (
    <section className={styles.page} aria-labelledby="insert-step">
      <Heading id="insert-step">
        {say(INSERT_TEXTS.step, { n: at + 1, count: STEPS.length, title: say(INSERT_TEXTS[step]) })}
      </Heading>
      {children}
      {blocked !== undefined && (
        <p role="status" className={`${styles.paragraph} ${styles.bad}`}>
          {blocked}
        </p>
      )}
      <div className={mergeClasses(styles.row, stays && styles.stays)}>
        {before && (
          <Button disabled={busy} onClick={() => go?.(before)}>
            {say(PANE.back)}
          </Button>
        )}
        <span className={styles.end}>
          {last ??
            (after && (
              <Button
                appearance="primary"
                disabledFocusable={blocked !== undefined || !go}
                onClick={() => go?.(after)}
              >
                {say(PANE.next)}
              </Button>
            ))}
        </span>
      </div>
    </section>
  );
}
