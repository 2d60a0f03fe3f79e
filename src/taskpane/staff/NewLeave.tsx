/** A new line of leave: who, what, when; and in which periods nobody would be asked for entries. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { Text } from "../../i18n/language";
import { LEAVE_TEXTS as T, STAFF_TEXTS } from "../../i18n/paneStaff";
import { NOT_A_DATE } from "../../template/cellRules";
import { periodLabel, type Period } from "../../template/periods";
import { leaveDaysIn, leavesOf, type PartPeriods } from "../../template/registers/leave";
import { parseDate } from "../../template/typedDays";
import { addLeave, effectOf } from "../../workbook/registers/leave";
import { areSaid, NO_WORDS, WordsFields } from "../corrections/WordsFields";
import type { ActionProps } from "../inserted/contracts";
import { PersonField } from "../inserted/PersonField";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";

const KINDS = [
  "maternity",
  "paternity",
  "sick",
  "injury",
  "personal",
  "study",
  "suspended",
  "other",
] as const satisfies readonly (keyof typeof T)[];

const NEW = {
  ...{ id: "", kind: "maternity" as (typeof KINDS)[number], from: "", to: "" },
  part: "rated" as PartPeriods,
  words: NO_WORDS,
};

export function NewLeave({ state, busy, run }: Pick<ActionProps, "state" | "busy" | "run">) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  const { value: draft, update, clear } = useDraft(`leave.${layout.number}`, NEW);
  const person = state.roster.find(({ id }) => id === draft.id);
  const [from, to] = [parseDate(draft.from), parseDate(draft.to)];
  const bad = (typed: string, date: number | undefined) =>
    typed.trim() !== "" && date === undefined
      ? { validationState: "error" as const, validationMessage: say(NOT_A_DATE) }
      : {};
  const isEnd = draft.to.trim() === "" || to !== undefined;
  const days =
    from !== undefined && isEnd && !(to !== undefined && to < from)
      ? { from, ...(to === undefined ? {} : { to }), part: draft.part }
      : undefined;
  const effect = days && effectOf(state.instance, days, leavesOf(state.leave, draft.id));
  const named = (periods: readonly Period[]) =>
    listed(
      periods.map((period) => periodLabel(period, language)),
      say,
    );
  const save = async () => {
    if (!person || !days) return;
    // The word stands on the sheet, in its language.
    const kind = (T[draft.kind] as Text)[layout.language];
    const job = () => addLeave(layout.number, { ...days, id: person.id, kind }, draft.words);
    if (await run(say(T.saving), job)) clear();
  };
  return (
    <>
      <PersonField roster={state.roster} person={person} onChoose={(id) => update({ id })} />
      <Field label={say(T.kind)}>
        <Select
          value={draft.kind}
          onChange={(_, { value }) => update({ kind: KINDS.find((own) => own === value) ?? "other" })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(T[kind])}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say(T.from)} {...bad(draft.from, from)}>
        <Input
          className={styles.full}
          value={draft.from}
          autoComplete="off"
          onChange={(_, { value }) => update({ from: value })}
        />
      </Field>
      <Field label={say(T.to)} {...bad(draft.to, to)}>
        <Input
          className={styles.full}
          value={draft.to}
          autoComplete="off"
          onChange={(_, { value }) => update({ to: value })}
        />
      </Field>
      <Field label={say(T.part)} hint={say(T.partNote)}>
        <Select
          value={draft.part}
          onChange={(_, { value }) => update({ part: value === "not" ? "not" : "rated" })}
        >
          <option value="rated">{say(T.partRated)}</option>
          <option value="not">{say(T.partNot)}</option>
        </Select>
      </Field>
      {days && effect && (
        <div className={styles.section} role="status">
          <p className={styles.paragraph}>
            {effect.notRated.length === 0
              ? say(T.effectNone)
              : `${say(T.effectNot, { periods: named(effect.notRated) })} ${say(T.effectEntries)}`}
          </p>
          {effect.rated.length > 0 && (
            <p className={styles.paragraph}>
              {say(T.effectRated, {
                periods: listed(
                  effect.rated.map((period) =>
                    say(T.daysIn, { period: periodLabel(period, language), ...leaveDaysIn(days, period) }),
                  ),
                  say,
                ),
              })}
            </p>
          )}
        </div>
      )}
      <WordsFields
        words={draft.words}
        update={(change) => update({ words: { ...draft.words, ...change } })}
      />
      <Button
        appearance="primary"
        disabledFocusable={busy || !person || !days || !areSaid(draft.words)}
        onClick={() => void save()}
      >
        {say(STAFF_TEXTS.save)}
      </Button>
    </>
  );
}
