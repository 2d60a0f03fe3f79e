/** An appeal as it comes in: whose, of what, when, until when it is decided and by whom. */
import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { APPEALS_PANE_TEXTS as T } from "../../i18n/paneAppeals";
import { OUTPUTS_PANE_TEXTS } from "../../i18n/paneOutputs";
import { dayText } from "../../template/clock";
import { periodId } from "../../template/periods";
import { contestable } from "../../template/registers/appealRegister";
import { parseDate } from "../../template/typedDays";
import { halfWidth } from "../../template/typedWords";
import { dateText } from "../../template/typedValues";
import { appealDays, appealDeadline } from "../../workbook/outputs/appealDeadline";
import { addAppeal } from "../../workbook/registers/appeals";
import type { ActionProps } from "../inserted/contracts";
import { daysIn } from "../outputs/daysIn";
import { useDraft } from "../shell/draft";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { PeriodAndFigure } from "../shell/PeriodAndFigure";
import { useStyles } from "../shell/styles";

/** Chosen for somebody who is not in the roster any more. */
const LEFT = "?";

const NEW = {
  ...{ id: "", leftId: "", period: "", column: "", contested: "", received: "", deadline: "", decider: "" },
  holidays: undefined as string | undefined,
  workdays: undefined as string | undefined,
};

type Props = Pick<ActionProps, "state" | "busy" | "run"> & { onEntered(): Promise<void> };

export function NewAppeal({ state, busy, run, onEntered }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  const { number, opened, scheme } = layout;
  const { value: draft, update } = useDraft(`appeal.${number}`, NEW);
  const period = opened.find((own) => periodId(own) === draft.period) ?? opened.at(-1);
  const columns = period ? contestable(layout, period) : [];
  const first = scheme.summary.find((id) => columns.some((own) => own.id === id));
  const column =
    columns.find(({ id }) => id === draft.column) ?? columns.find(({ id }) => id === first) ?? columns[0];
  if (!period || !column) return null;
  const usual = appealDays(scheme, state.inputs[periodId(period)] ?? {});
  const daysText = (key: "holidays" | "workdays") => draft[key] ?? usual[key].map(dateText).join(" ");
  const holidays = daysIn(daysText("holidays"));
  const workdays = daysIn(daysText("workdays"));
  const receivedText = draft.received || dayText(new Date());
  const received = parseDate(receivedText);
  const last =
    received === undefined
      ? undefined
      : appealDeadline(received, { ...usual, holidays: holidays.days, workdays: workdays.days });
  const deadlineText = draft.deadline || (last === undefined ? "" : dateText(last));
  const deadline = parseDate(deadlineText);
  const isEarly = received !== undefined && deadline !== undefined && deadline < received;
  const id = draft.id === LEFT ? halfWidth(draft.leftId) : draft.id;
  const hasWords = [id, draft.contested, draft.decider].every((text) => text.trim() !== "");
  const ready =
    hasWords &&
    received !== undefined &&
    deadline !== undefined &&
    !isEarly &&
    [...holidays.wrong, ...workdays.wrong].length === 0;
  const wrong = (is: boolean, message: string) =>
    is ? { validationState: "error" as const, validationMessage: message } : {};
  const enter = async () => {
    if (received === undefined || deadline === undefined) return;
    const { contested, decider } = draft;
    const appeal = { id, column: column.id, contested, received, deadline, decider };
    if (!(await run(say(T.entering), () => addAppeal(number, period, appeal)))) return;
    // Holidays and who decides hold for the next one, too.
    update({ id: "", leftId: "", contested: "", received: "", deadline: "" });
    await onEntered();
  };
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.add)}</Heading>
      <Field label={say(T.person)} required>
        <Select value={draft.id} onChange={(_, { value }) => update({ id: value })}>
          <option value="">{say(T.choose)}</option>
          {state.roster.map((own) => (
            <option key={own.id} value={own.id}>
              {`${own.name} ${own.id}`}
            </option>
          ))}
          <option value={LEFT}>{say(T.leftPerson)}</option>
        </Select>
      </Field>
      {draft.id === LEFT && (
        <Field label={say(T.leftId)} required>
          <Input
            className={styles.full}
            value={draft.leftId}
            autoComplete="off"
            onChange={(_, { value }) => update({ leftId: value })}
          />
        </Field>
      )}
      <PeriodAndFigure
        labels={T}
        periods={[...opened].reverse()}
        {...{ period, columns, column }}
        onChange={update}
      />
      <Field label={say(T.contested)} required>
        <Textarea
          className={styles.full}
          value={draft.contested}
          onChange={(_, { value }) => update({ contested: value })}
        />
      </Field>
      <Field label={say(T.received)} {...wrong(received === undefined, say(OUTPUTS_PANE_TEXTS.notADay))}>
        <Input value={receivedText} onChange={(_, { value }) => update({ received: value })} />
      </Field>
      {(["holidays", "workdays"] as const).map((key) => {
        const { wrong: words } = { holidays, workdays }[key];
        const message = say(OUTPUTS_PANE_TEXTS.notDays, { words: words.join(" ") });
        return (
          <Field
            key={key}
            label={say(OUTPUTS_PANE_TEXTS[key])}
            {...(key === "holidays" ? { hint: say(OUTPUTS_PANE_TEXTS.holidaysHint) } : {})}
            {...wrong(words.length > 0, message)}
          >
            <Textarea
              className={styles.full}
              value={daysText(key)}
              onChange={(_, { value }) => update({ [key]: value })}
            />
          </Field>
        );
      })}
      <Field
        label={say(T.deadline)}
        hint={say(scheme.appeals ? T.deadlineOfScheme : T.deadlineUsual, { days: usual.days })}
        {...wrong(deadline === undefined, say(OUTPUTS_PANE_TEXTS.notADay))}
        {...wrong(isEarly, say(T.early))}
      >
        <Input value={deadlineText} onChange={(_, { value }) => update({ deadline: value })} />
      </Field>
      <Field label={say(T.decider)} required>
        <Input
          className={styles.full}
          value={draft.decider}
          autoComplete="off"
          onChange={(_, { value }) => update({ decider: value })}
        />
      </Field>
      <Button appearance="primary" disabledFocusable={busy || !ready} onClick={() => void enter()}>
        {say(T.enter)}
      </Button>
    </div>
  );
}
