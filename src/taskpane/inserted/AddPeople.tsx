/** People join: one by fields, several by the same means as at insertion. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import type { Text } from "../../i18n/language";
import { addPeople } from "../../workbook/people";
import { ClosedNote } from "../closing/ClosedNote";
import { NO_PEOPLE, type PeopleDraft } from "../people/peopleDraft";
import { PeopleFields } from "../people/PeopleFields";
import { useRead } from "../people/useRead";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { ActionProps } from "./contracts";
import { checkPerson, NOBODY, type PersonField, type TypedPerson } from "./typedPerson";

interface AddDraft {
  several: boolean;
  person: TypedPerson;
  people: PeopleDraft;
}

const NEW: AddDraft = { several: false, person: NOBODY, people: NO_PEOPLE };

const FIELDS: readonly (readonly [PersonField, Text])[] = [
  ["id", INSERTED_TEXTS.personId],
  ["name", INSERTED_TEXTS.personName],
  ["department", INSERTED_TEXTS.personDepartment],
  ["group", INSERTED_TEXTS.personGroup],
  ["entered", INSERTED_TEXTS.personEntered],
];

export function AddPeople({ state, busy, run }: ActionProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  const { scheme, number } = layout;
  const { value: draft, update, clear } = useDraft<AddDraft>(`add.${number}`, NEW);
  const [firstPeriod = { kind: scheme.period, year: 2000, index: 1 }] = layout.opened;
  const listed = useMemo(() => state.roster.map(({ id }) => id), [state.roster]);
  const read = useRead({ scheme, draft: draft.people, firstPeriod, wanted: "people", taken: listed });
  const one = checkPerson(draft.person, listed);
  const people = draft.several ? (read?.problems.length ? [] : (read?.people ?? [])) : [];
  const ready = draft.several ? people.length > 0 : one.person !== undefined;
  const add = async () => {
    const joining = draft.several ? people : one.person ? [one.person] : [];
    if (await run(say(INSERTED_TEXTS.addingPeople), () => addPeople(number, joining))) clear();
  };
  return (
    <>
      <p className={styles.note}>{say(INSERTED_TEXTS.addNote)}</p>
      <ClosedNote state={state} />
      <Field label={say(INSERTED_TEXTS.how)}>
        <Select
          value={draft.several ? "several" : "one"}
          onChange={(_, { value }) => update({ several: value === "several" })}
        >
          <option value="one">{say(INSERTED_TEXTS.addOne)}</option>
          <option value="several">{say(INSERTED_TEXTS.addSeveral)}</option>
        </Select>
      </Field>
      {draft.several ? (
        <PeopleFields
          scheme={scheme}
          draft={draft.people}
          read={read}
          wanted="people"
          onChange={(changed) => update({ people: changed })}
        />
      ) : (
        FIELDS.map(([field, label]) => {
          const problem = one.problems[field];
          return (
            <Field
              key={field}
              label={say(label)}
              required={field === "id"}
              {...(problem ? { validationState: "error" as const, validationMessage: say(problem) } : {})}
            >
              <Input
                className={styles.full}
                value={draft.person[field]}
                autoComplete="off"
                onChange={(_, { value }) => update({ person: { ...draft.person, [field]: value } })}
              />
            </Field>
          );
        })
      )}
      <Button appearance="primary" disabledFocusable={busy || !ready} onClick={() => void add()}>
        {draft.several ? say(INSERTED_TEXTS.addCount, { count: people.length }) : say(INSERTED_TEXTS.add)}
      </Button>
    </>
  );
}
