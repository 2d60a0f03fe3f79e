/** The register of moves between departments: a new line, and all that there are. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { MOVE_TEXTS as T, STAFF_TEXTS } from "../../i18n/paneStaff";
import { labelOf } from "../../template/outputs/outputSheet";
import { periodId, periodLabel } from "../../template/periods";
import { MOVES_ROLE } from "../../template/registers/move";
import { movePeriods, openBefore } from "../../template/registers/moveRegister";
import { isGone } from "../../workbook/registers/goneRegister";
import { addMove, takeBackMove } from "../../workbook/registers/moves";
import { ClosedNote } from "../closing/ClosedNote";
import { RegisterGone } from "../corrections/RegisterGone";
import { areSaid, NO_WORDS, WordsFields } from "../corrections/WordsFields";
import type { ActionProps } from "../inserted/contracts";
import { PersonField } from "../inserted/PersonField";
import { useDraft } from "../shell/draft";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import { RegisterLines } from "./RegisterLines";

const NEW = { id: "", department: "", from: "", words: NO_WORDS };

export default function MovePage({ state, busy, run }: ActionProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      <ClosedNote state={state} />
      {isGone(state.instance, "moves") ? (
        <RegisterGone {...{ number: layout.number, role: "moves", busy, run }} />
      ) : (
        <NewMove state={state} busy={busy} run={run} />
      )}
      <RegisterLines
        {...{ state, busy, run, role: MOVES_ROLE, lines: state.moves }}
        takeBack={(line, words) => takeBackMove(layout.number, line, words)}
        text={({ number, id, name, from: first, before, after }) =>
          say(T.line, { number, id, name, from: labelOf(layout, first), before: before || "—", after })
        }
      />
    </>
  );
}

function NewMove({ state, busy, run }: Pick<ActionProps, "state" | "busy" | "run">) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  const { value: draft, update, clear } = useDraft(`move.${layout.number}`, NEW);
  const person = state.roster.find(({ id }) => id === draft.id);
  const periods = movePeriods(layout);
  // Mostly it is the next one, or the one that is being filled.
  const from = periods.find((own) => periodId(own) === draft.from) ?? periods[periods.length - 1];
  const open = from ? openBefore(layout, from) : [];
  const departments = [...new Set(state.roster.map(({ department }) => department))].filter(Boolean);
  const save = async () => {
    if (!person || !from) return;
    const move = { id: person.id, from, department: draft.department };
    if (await run(say(T.saving), () => addMove(layout.number, move, draft.words))) clear();
  };
  const suggestions = `departments-${layout.number}`;
  return (
    <>
      <Heading level={3}>{say(T.enter)}</Heading>
      <PersonField
        roster={state.roster}
        person={person}
        onChoose={(id) => update({ id })}
        hint={person && say(T.now, { department: person.department || "—" })}
      />
      <Field label={say(T.department)}>
        <Input
          className={styles.full}
          value={draft.department}
          autoComplete="off"
          list={suggestions}
          onChange={(_, { value }) => update({ department: value })}
        />
      </Field>
      <datalist id={suggestions}>
        {departments.map((department) => (
          <option key={department} value={department} />
        ))}
      </datalist>
      <Field label={say(T.from)}>
        <Select value={from ? periodId(from) : ""} onChange={(_, { value }) => update({ from: value })}>
          {periods.map((own) => (
            <option key={periodId(own)} value={periodId(own)}>
              {periodLabel(own, language)}
            </option>
          ))}
        </Select>
      </Field>
      {open.length > 0 && (
        <p className={`${styles.paragraph} ${styles.bad}`}>
          {say(T.computes, {
            periods: listed(
              open.map((own) => periodLabel(own, language)),
              say,
            ),
          })}
        </p>
      )}
      <WordsFields
        words={draft.words}
        update={(change) => update({ words: { ...draft.words, ...change } })}
      />
      <Button
        appearance="primary"
        disabledFocusable={
          busy || !person || draft.department.trim() === "" || open.length > 0 || !areSaid(draft.words)
        }
        onClick={() => void save()}
      >
        {say(STAFF_TEXTS.save)}
      </Button>
    </>
  );
}
