/** How an appeal is decided. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { APPEALS_PANE_TEXTS as T } from "../../i18n/paneAppeals";
import { OUTPUTS_PANE_TEXTS } from "../../i18n/paneOutputs";
import { REGISTER_TEXTS } from "../../i18n/registers";
import type { ResultColumn } from "../../schemes/scheme";
import { dayText } from "../../template/clock";
import { VERDICTS, type Appeal, type Verdict } from "../../template/registers/appeal";
import { parseDate } from "../../template/typedDays";
import { dateText } from "../../template/typedValues";
import { decideAppeal } from "../../workbook/registers/appeals";
import type { ActionProps } from "../inserted/contracts";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

type Props = Pick<ActionProps, "busy" | "run"> & {
  /** The scheme's, as it is inserted. */
  number: number;
  appeal: Appeal;
  column: ResultColumn | undefined;
  onDecided(): Promise<void>;
};

export function Decide({ number, appeal, column, busy, run, onDecided }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { decision } = appeal;
  const { value, update, clear } = useDraft(`decision.${number}.${appeal.number}`, {
    verdict: (decision?.verdict ?? "granted") as Verdict,
    new: decision?.new ?? "",
    reason: decision?.reason ?? "",
    at: decision ? dateText(decision.at) : dayText(new Date()),
  });
  const at = parseDate(value.at);
  const keep = async () => {
    if (at === undefined) return;
    const decided = { verdict: value.verdict, new: value.new, reason: value.reason, at };
    if (!(await run(say(T.keeping), () => decideAppeal(number, appeal.number, decided)))) return;
    clear();
    await onDecided();
  };
  return (
    <div className={styles.block}>
      <Field label={say(T.verdict)}>
        <Select
          value={value.verdict}
          onChange={(_, own) => update({ verdict: VERDICTS.find((each) => each === own.value) ?? "granted" })}
        >
          {VERDICTS.map((verdict) => (
            <option key={verdict} value={verdict}>
              {say(REGISTER_TEXTS[verdict])}
            </option>
          ))}
        </Select>
      </Field>
      {value.verdict !== "refused" && (
        <Field label={column?.unit ? say(T.newUnit, { unit: say(column.unit) }) : say(T.new)}>
          <Input
            className={styles.full}
            value={value.new}
            onChange={(_, own) => update({ new: own.value })}
          />
        </Field>
      )}
      <Field label={say(T.reason)} required>
        <Input
          className={styles.full}
          value={value.reason}
          onChange={(_, own) => update({ reason: own.value })}
        />
      </Field>
      <Field
        label={say(T.at)}
        {...(at === undefined
          ? { validationState: "error" as const, validationMessage: say(OUTPUTS_PANE_TEXTS.notADay) }
          : {})}
      >
        <Input value={value.at} onChange={(_, own) => update({ at: own.value })} />
      </Field>
      <Button
        appearance="primary"
        disabledFocusable={busy || at === undefined || value.reason.trim() === ""}
        onClick={() => void keep()}
      >
        {say(T.keep)}
      </Button>
    </div>
  );
}
