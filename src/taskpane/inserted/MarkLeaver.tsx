/** Somebody leaves, or the date is taken back. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { NOT_A_DATE } from "../../template/cellRules";
import { periodLabel, type Period } from "../../template/periods";
import { parseDate } from "../../template/typedDays";
import { dateText } from "../../template/typedValues";
import { markLeaver } from "../../workbook/people";
import { periodsDropped } from "../../workbook/periodsDropped";
import { ClosedNote } from "../closing/ClosedNote";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { ActionProps } from "./contracts";
import { PersonField } from "./PersonField";

const NEW = { id: "", date: "" };

/** A date that drops periods with entries. */
interface Asked {
  id: string;
  date: number;
  periods: readonly Period[];
}

export function MarkLeaver({ state, busy, run }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { number } = state.instance.layout;
  const { value: draft, update, clear } = useDraft(`leaver.${number}`, NEW);
  const person = state.roster.find(({ id }) => id === draft.id);
  const date = parseDate(draft.date);
  const bad = draft.date.trim() !== "" && date === undefined;
  const [asked, setAsked] = useState<Asked>();
  const isAsked = asked !== undefined && asked.id === person?.id && asked.date === date;
  const save = async (left: number | null) => {
    if (!person) return;
    let dropped: readonly Period[] = [];
    const done = await run(say(INSERTED_TEXTS.leaverSaving), async () => {
      if (left !== null && !isAsked) dropped = await periodsDropped(number, person.id, left);
      if (dropped.length === 0) await markLeaver(number, person.id, left);
    });
    if (!done) return;
    // Its entries stay; whether they shall no longer count is said by pressing once more.
    if (dropped.length > 0 && left !== null) setAsked({ id: person.id, date: left, periods: dropped });
    else clear();
  };
  return (
    <>
      <p className={styles.note}>{say(INSERTED_TEXTS.leaverNote)}</p>
      <ClosedNote state={state} />
      <PersonField
        roster={state.roster}
        person={person}
        onChoose={(id) => update({ id })}
        named={({ id, name, left }) =>
          left === undefined
            ? `${name} ${id}`
            : say(INSERTED_TEXTS.hasLeft, { name, id, date: dateText(left) })
        }
      />
      <Field
        label={say(INSERTED_TEXTS.leaverDate)}
        {...(bad ? { validationState: "error" as const, validationMessage: say(NOT_A_DATE) } : {})}
      >
        <Input
          className={styles.full}
          value={draft.date}
          autoComplete="off"
          onChange={(_, { value }) => update({ date: value })}
        />
      </Field>
      {isAsked && (
        <p role="alert" className={styles.paragraph}>
          {say(INSERTED_TEXTS.leaverDrops, {
            periods: asked.periods
              .map((period) => periodLabel(period, language))
              .join(language === "zh-CN" ? "、" : ", "),
          })}
        </p>
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !person || date === undefined}
          onClick={() => date !== undefined && void save(date)}
        >
          {say(isAsked ? INSERTED_TEXTS.leaverSaveAll : INSERTED_TEXTS.leaverSave)}
        </Button>
        {person?.left !== undefined && (
          <Button disabled={busy} onClick={() => void save(null)}>
            {say(INSERTED_TEXTS.leaverBack)}
          </Button>
        )}
      </div>
    </>
  );
}
