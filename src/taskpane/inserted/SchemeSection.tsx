/** One inserted scheme. */
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { otherVersion } from "../../workbook/instances";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { Actions } from "./Actions";
import { PeriodStates } from "./PeriodStates";
import type { SchemeProps } from "./contracts";
import { Warnings } from "./Warnings";

export function SchemeSection({ state, onChanged }: SchemeProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const jump = useTask();
  const { scheme, prefix, number } = state.instance.layout;
  const id = `scheme-${number}`;
  const goTo = (job: () => Promise<void>) => void jump.run(say(INSERTED_TEXTS.jumping), job);
  return (
    <section className={styles.block} aria-labelledby={id}>
      <Heading id={id}>{scheme.title[language]}</Heading>
      <p className={styles.note}>{say(INSERTED_TEXTS.sheetsCalled, { prefix })}</p>
      <TaskStatus task={jump} quiet />
      <Warnings state={state} goTo={goTo} onChanged={onChanged} />
      {!otherVersion(state.instance) && <PeriodStates state={state} goTo={goTo} />}
      <Actions state={state} onChanged={onChanged} />
    </section>
  );
}
