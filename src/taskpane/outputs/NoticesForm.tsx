/** Notices of a period: for everybody, a department or one person. */
import { Button, Field, Input } from "@fluentui/react-components";
import { OUTPUTS_PANE_TEXTS as T } from "../../i18n/paneOutputs";
import type { NoticeChoices } from "../../template/outputs/notice";
import { dayOf } from "../../template/clock";
import { periodId } from "../../template/periods";
import { parseDate } from "../../template/typedDays";
import { dateText } from "../../template/typedValues";
import { appealDays, appealDeadline } from "../../workbook/outputs/appealDeadline";
import { makeNotices } from "../../workbook/outputs/makeNotices";
import { useDraft } from "../shell/draft";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { FormProps } from "./contracts";
import { EVERYBODY, WhomField, whomOf } from "./WhomField";

const NEW = { who: EVERYBODY, deadline: "", recipient: "" };

export function NoticesForm({ state, period, busy, make }: FormProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { number, scheme } = state.instance.layout;
  const { value: typed, update } = useDraft(`notices.${number}`, NEW);
  const usual = appealDeadline(dayOf(new Date()), appealDays(scheme, state.inputs[periodId(period)] ?? {}));
  const deadlineText = typed.deadline || dateText(usual);
  const deadline = parseDate(deadlineText);
  const start = () => {
    if (deadline === undefined) return;
    const choices: NoticeChoices = {
      ...{ deadline, recipient: typed.recipient.trim() },
      ...whomOf(typed.who),
    };
    void make(say(T.notices), () => makeNotices(number, period, choices, new Date()));
  };
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.notices)}</Heading>
      <p className={styles.note}>{say(T.noticesNote)}</p>
      <WhomField
        label={say(T.who)}
        roster={state.roster}
        who={typed.who}
        onChange={(who) => update({ who })}
      />
      <Field
        label={say(T.deadline)}
        {...(deadline === undefined
          ? ({ validationState: "error", validationMessage: say(T.notADay) } as const)
          : {})}
      >
        <Input value={deadlineText} onChange={(_, { value }) => update({ deadline: value })} />
      </Field>
      <Field label={say(T.recipient)}>
        <Input value={typed.recipient} onChange={(_, { value }) => update({ recipient: value })} />
      </Field>
      <Button appearance="primary" disabledFocusable={busy || deadline === undefined} onClick={start}>
        {say(T.makeNotices)}
      </Button>
    </div>
  );
}
