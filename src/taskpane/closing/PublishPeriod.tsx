/** A closed period is said to be posted, and later to be final. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { SIGNING_PANE_TEXTS as S } from "../../i18n/paneSigning";
import { NOT_A_DATE } from "../../template/cellRules";
import { dayOf } from "../../template/clock";
import { periodId, periodLabel } from "../../template/periods";
import { parseDate } from "../../template/typedDays";
import { dateText } from "../../template/typedValues";
import { unmetOf } from "../../workbook/closing/checks";
import {
  finishPeriod,
  publishPeriod,
  readNextStep,
  type NextStep,
} from "../../workbook/closing/publishPeriod";
import { stageIn } from "../../workbook/closing/stageIn";
import type { ActionProps } from "../inserted/contracts";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { Needs } from "./Needs";
import { SignedFields, useSigned } from "./SignedFields";

export function PublishPeriod({ state, busy, run }: Pick<ActionProps, "state" | "busy" | "run">) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const reading = useTask();
  const { number } = state.instance.layout;
  const today = dayOf(new Date());
  const waiting = state.periods
    .filter((own) => ["closed", "published"].includes(stageIn(state, own, today)))
    .map(({ period }) => period);
  const [chosen, setChosen] = useState<string>();
  const [found, setFound] = useState<{ period: string; next: NextStep }>();
  const [typed, setTyped] = useState<string>();
  const signed = useSigned(`publishing.${number}`);
  const period = waiting.find((own) => periodId(own) === chosen) ?? waiting[0];
  if (!period) return null;
  const id = periodId(period);
  const label = periodLabel(period, language);
  const next = found?.period === id ? found.next : undefined;
  const waits = busy || reading.what !== undefined;
  const look = async () => {
    const read = await reading.run(say(S.looking), () => readNextStep(number, id));
    setFound(read && { period: id, next: read });
  };
  const date = next?.deadline === undefined ? "" : dateText(next.deadline);
  const deadlineText = typed ?? date;
  const deadline = parseDate(deadlineText);
  const unmet = next ? unmetOf(next.checks) : [];
  const { words } = signed;
  const ready =
    words !== undefined &&
    (unmet.length === 0 ? next?.step === "publish" : words.reason !== undefined) &&
    (next?.step !== "publish" || deadline !== undefined);
  const go = async () => {
    if (!next || !words) return;
    const done =
      next.step === "finish"
        ? await run(say(S.finishing), () => finishPeriod(number, id, words))
        : deadline !== undefined &&
          (await run(say(S.publishing), () => publishPeriod(number, id, { ...words, deadline })));
    if (done) {
      signed.clear();
      setTyped(undefined);
    }
    setFound(undefined);
  };
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(S.after, { period: label })}</Heading>
      <p className={styles.note}>{say(S.afterNote)}</p>
      {waiting.length > 1 && (
        <Field label={say(S.afterWhich)}>
          <Select value={id} onChange={(_, { value }) => setChosen(value)}>
            {waiting.map((own) => (
              <option key={periodId(own)} value={periodId(own)}>
                {periodLabel(own, language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button disabledFocusable={waits} onClick={() => void look()}>
        {say(S.look)}
      </Button>
      <TaskStatus task={reading} />
      {next && (
        <>
          <Needs
            label={say(next.step === "publish" ? S.needsPublish : S.needsFinish)}
            checks={next.checks}
            date={date}
          />
          {next.step === "publish" && (
            <Field
              label={say(S.deadline)}
              {...(deadlineText.trim() !== "" && deadline === undefined
                ? { validationState: "error" as const, validationMessage: say(NOT_A_DATE) }
                : {})}
            >
              <Input
                className={styles.full}
                value={deadlineText}
                autoComplete="off"
                onChange={(_, { value }) => setTyped(value)}
              />
            </Field>
          )}
          <SignedFields signed={signed} {...(unmet.length > 0 ? { why: say(S.whyGoOn) } : {})} />
          <Button appearance="primary" disabledFocusable={waits || !ready} onClick={() => void go()}>
            {say(next.step === "publish" ? S.publishNow : S.finishNow, { period: label })}
          </Button>
        </>
      )}
    </div>
  );
}
