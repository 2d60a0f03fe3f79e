/** The list to publish: its columns, when it is published, until when and to whom people appeal. */
import { Button, Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import { OUTPUTS_PANE_TEXTS as T } from "../../i18n/paneOutputs";
import { postingColumns, usualColumns } from "../../template/outputs/posting";
import { dayText } from "../../template/clock";
import { periodId } from "../../template/periods";
import { parseDate } from "../../template/typedDays";
import { dateText } from "../../template/typedValues";
import { appealDays, appealDeadline } from "../../workbook/outputs/appealDeadline";
import { makePosting } from "../../workbook/outputs/makePosting";
import { useDraft } from "../shell/draft";
import { daysIn } from "./daysIn";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { FormProps } from "./contracts";

interface Typed {
  /** `undefined`: the usual ones. */
  columns: string[] | undefined;
  from: string;
  to: string;
  deadline: string;
  recipient: string;
  holidays: string | undefined;
  workdays: string | undefined;
}
const NEW: Typed = {
  ...{ columns: undefined, from: "", to: "", deadline: "", recipient: "" },
  ...{ holidays: undefined, workdays: undefined },
};

export function PostingForm({ state, period, busy, make }: FormProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  const { scheme, number } = layout;
  const { value: typed, update } = useDraft<Typed>(`posting.${number}`, NEW);
  const usual = appealDays(scheme, state.inputs[periodId(period)] ?? {});
  const offered = postingColumns(layout, period);
  const columns = typed.columns ?? usualColumns(layout, period);
  const holidays = daysIn(typed.holidays ?? usual.holidays.map(dateText).join(" "));
  const workdays = daysIn(typed.workdays ?? usual.workdays.map(dateText).join(" "));
  const fromText = typed.from || dayText(new Date());
  const from = parseDate(fromText);
  const lastDay = (day: number | undefined) =>
    day === undefined
      ? undefined
      : appealDeadline(day, { ...usual, holidays: holidays.days, workdays: workdays.days });
  const computed = lastDay(from);
  const toText = typed.to || (computed === undefined ? "" : dateText(computed));
  const to = parseDate(toText);
  const deadlineText = typed.deadline || (computed === undefined ? "" : dateText(computed));
  const deadline = parseDate(deadlineText);
  const chosen = offered.filter(({ id }) => columns.includes(id)).map(({ id }) => id);
  const crossed = from !== undefined && to !== undefined && to < from;
  const early = from !== undefined && deadline !== undefined && deadline < from;
  const wrongDays = [...holidays.wrong, ...workdays.wrong];
  const start = () => {
    if (from === undefined || to === undefined || deadline === undefined) return;
    const choices = { columns: chosen, from, to, deadline, recipient: typed.recipient.trim() };
    void make(say(T.posting), () => makePosting(number, period, choices, new Date()));
  };
  const invalid = (day: number | undefined, also: string | false = false) =>
    day === undefined ? say(T.notADay) : also || undefined;
  const validity = (message: string | undefined) =>
    message === undefined ? {} : ({ validationState: "error", validationMessage: message } as const);
  const complaint = {
    to: invalid(to, crossed && say(T.crossed)),
    deadline: invalid(deadline, early && say(T.early)),
  };
  const ready =
    from !== undefined && complaint.to === undefined && complaint.deadline === undefined && chosen.length > 0;
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.posting)}</Heading>
      <p className={styles.note}>{say(T.postingNote)}</p>
      <fieldset className={styles.fieldset}>
        <legend>{say(T.columns)}</legend>
        <div
          className={`${styles.list} ${styles.scrolled}`}
          role="group"
          tabIndex={0}
          aria-label={say(T.columns)}
        >
          {offered.map(({ id, title, unit }) => (
            <Checkbox
              key={id}
              label={title[language] + (unit ? ` (${unit[language]})` : "")}
              checked={columns.includes(id)}
              onChange={(_, { checked }) =>
                update({ columns: checked ? [...columns, id] : columns.filter((own) => own !== id) })
              }
            />
          ))}
        </div>
      </fieldset>
      {chosen.length === 0 && <p className={styles.bad}>{say(T.noColumns)}</p>}
      <div className={styles.pair}>
        <Field label={say(T.from)} {...validity(invalid(from))}>
          <Input
            className={styles.full}
            value={fromText}
            onChange={(_, { value }) => update({ from: value })}
          />
        </Field>
        <Field label={say(T.to)} {...validity(complaint.to)}>
          <Input className={styles.full} value={toText} onChange={(_, { value }) => update({ to: value })} />
        </Field>
      </div>
      <Field
        label={say(T.deadline)}
        hint={say(scheme.appeals ? T.deadlineOfScheme : T.deadlineUsual, { days: usual.days })}
        {...validity(complaint.deadline)}
      >
        <Input value={deadlineText} onChange={(_, { value }) => update({ deadline: value })} />
      </Field>
      <Field label={say(T.holidays)} hint={say(T.holidaysHint)}>
        <Textarea
          value={typed.holidays ?? usual.holidays.map(dateText).join(" ")}
          onChange={(_, { value }) => update({ holidays: value })}
        />
      </Field>
      <Field label={say(T.workdays)}>
        <Textarea
          value={typed.workdays ?? usual.workdays.map(dateText).join(" ")}
          onChange={(_, { value }) => update({ workdays: value })}
        />
      </Field>
      {wrongDays.length > 0 && (
        <p className={styles.bad} role="status">
          {say(T.notDays, { words: wrongDays.join(" ") })}
        </p>
      )}
      <Field label={say(T.recipient)}>
        <Input value={typed.recipient} onChange={(_, { value }) => update({ recipient: value })} />
      </Field>
      <Button appearance="primary" disabledFocusable={busy || !ready || wrongDays.length > 0} onClick={start}>
        {say(T.makePosting)}
      </Button>
    </div>
  );
}
