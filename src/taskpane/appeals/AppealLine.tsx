/** One appeal: what it is about, how it stands, and where a granted one leads. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { APPEALS_PANE_TEXTS as T } from "../../i18n/paneAppeals";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { REGISTER_TEXTS } from "../../i18n/registers";
import { dayOf } from "../../template/clock";
import { isClosed } from "../../template/kept/closing";
import { labelOf } from "../../template/outputs/outputSheet";
import { parsePeriod } from "../../template/periods";
import { isGranted, isLate, type Appeal } from "../../template/registers/appeal";
import { contestable } from "../../template/registers/appealRegister";
import { inForce, type Correction } from "../../template/registers/correction";
import { figureTitle } from "../../template/registers/correctionRegister";
import { dateText } from "../../template/typedValues";
import { jumpToPerson } from "../../workbook/jump";
import { ByHand } from "../corrections/ByHand";
import type { ActionProps } from "../inserted/contracts";
import { useLanguage, type Say } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { Decide } from "./Decide";
import { grantedAmount } from "./grantedAmount";

type Props = Pick<ActionProps, "state" | "busy" | "run"> & {
  appeal: Appeal;
  corrections: readonly Correction[];
  /** Its figure is another one by now. */
  isPutRight: boolean;
  onChanged(): Promise<void>;
};

export function AppealLine({ state, appeal, corrections, isPutRight, busy, run, onChanged }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const jump = useTask();
  const [open, setOpen] = useState<"decision" | "correction">();
  const { layout } = state.instance;
  const { number, id, name, period: at, column: figure, contested, decision } = appeal;
  const period = parsePeriod(layout.scheme.period, at);
  const column = period && contestable(layout, period).find((own) => own.id === figure);
  const isLateNow = isLate(appeal, dayOf(new Date()));
  const corrected = inForce(corrections).some((own) => own.appeal === number);
  const leads = period && isGranted(appeal);
  const leadsOn = leads && isClosed(layout, period) && !corrected;
  const toggle = (what: "decision" | "correction") => setOpen(open === what ? undefined : what);
  const done = async () => {
    setOpen(undefined);
    await onChanged();
  };
  return (
    <li className={styles.entry}>
      <span className={styles.strong}>
        {say(T.line, {
          ...{ number, who: `${name} ${id}`.trim(), contested },
          period: labelOf(layout, at),
          title: figureTitle(layout, at, figure),
        })}
      </span>
      <span>{stateText(appeal, say)}</span>
      {isLateNow && <span className={styles.bad}>{say(decision ? T.decidedLate : T.late)}</span>}
      {corrected && <span className={styles.note}>{say(T.correctionThere)}</span>}
      {leadsOn && isPutRight && <span className={styles.note}>{say(T.putRight)}</span>}
      <div className={styles.row}>
        <Button
          size="small"
          aria-expanded={open === "decision"}
          aria-label={say(T.decideOf, { number })}
          onClick={() => toggle("decision")}
        >
          {say(decision ? T.again : T.decide)}
        </Button>
        {leads && !isClosed(layout, period) && (
          <Button
            size="small"
            aria-label={say(T.toEntryOf, { number })}
            onClick={() =>
              void jump.run(say(INSERTED_TEXTS.jumping), () => jumpToPerson(layout.number, period, id))
            }
          >
            {say(T.toEntry)}
          </Button>
        )}
        {leadsOn && !isPutRight && (
          <Button
            size="small"
            aria-expanded={open === "correction"}
            aria-label={say(T.toCorrectionOf, { number })}
            onClick={() => toggle("correction")}
          >
            {say(T.toCorrection)}
          </Button>
        )}
      </div>
      <TaskStatus task={jump} quiet />
      {open === "decision" && (
        <Decide {...{ number: layout.number, appeal, column, busy, run }} onDecided={done} />
      )}
      {open === "correction" && decision && (
        <div className={styles.block}>
          <ByHand
            {...{ state, busy, run }}
            given={{
              ...{ appeal: number, id, period: at, column: figure },
              ...{ amount: grantedAmount(appeal, column), reason: decision.reason, by: appeal.decider },
            }}
            onEntered={done}
          />
        </div>
      )}
    </li>
  );
}

function stateText({ received, deadline, decider, old, decision }: Appeal, say: Say): string {
  if (!decision)
    return say(T.open, { received: dateText(received), deadline: dateText(deadline), decider, old });
  const verdict = say(REGISTER_TEXTS[decision.verdict]);
  const texts = { at: dateText(decision.at), decider, verdict, reason: decision.reason };
  return decision.new === "" ? say(T.stays, texts) : say(T.decided, { ...texts, old, new: decision.new });
}
