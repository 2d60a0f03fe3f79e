/** Somebody leaves, or the date is taken back. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { NOT_A_DATE } from "../../template/cellRules";
import { parseDate } from "../../template/typedDays";
import { dateText } from "../../template/typedValues";
import { markLeaver } from "../../workbook/people";
import { ClosedNote } from "../closing/ClosedNote";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { ActionProps } from "./contracts";

const NEW = { id: "", date: "" };

export function MarkLeaver({ state, busy, run }: ActionProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { number } = state.instance.layout;
  const { value: draft, update, clear } = useDraft(`leaver.${number}`, NEW);
  const person = state.roster.find(({ id }) => id === draft.id);
  const date = parseDate(draft.date);
  const bad = draft.date.trim() !== "" && date === undefined;
  const save = async (left: number | null) => {
    if (!person) return;
    if (await run(say(INSERTED_TEXTS.leaverSaving), () => markLeaver(number, person.id, left))) clear();
  };
  return (
    <>
      <p className={styles.note}>{say(INSERTED_TEXTS.leaverNote)}</p>
      <ClosedNote state={state} />
      <Field label={say(INSERTED_TEXTS.leaverWho)}>
        <Select value={person?.id ?? ""} onChange={(_, { value }) => update({ id: value })}>
          <option value="">{say(INSERTED_TEXTS.chooseOne)}</option>
          {state.roster.map(({ id, name, left }) => (
            <option key={id} value={id}>
              {left === undefined
                ? `${name} ${id}`
                : say(INSERTED_TEXTS.hasLeft, { name, id, date: dateText(left) })}
            </option>
          ))}
        </Select>
      </Field>
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
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !person || date === undefined}
          onClick={() => date !== undefined && void save(date)}
        >
          {say(INSERTED_TEXTS.leaverSave)}
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
