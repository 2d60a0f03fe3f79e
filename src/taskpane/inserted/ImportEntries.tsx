/** Entries come as a list into periods that are there: first what they change is shown, then it is written. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { IMPORT_TEXTS } from "../../i18n/paneImport";
import { periodId, periodLabel } from "../../template/periods";
import {
  compareEntries,
  writeChanges,
  type EntryChange,
  type EntryComparison,
} from "../../workbook/importEntries";
import type { SchemeState } from "../../workbook/overview";
import { hasData, NO_PEOPLE, type PeopleDraft } from "../people/peopleDraft";
import type { ReadPeople } from "../people/readPeople";
import { PeopleFields } from "../people/PeopleFields";
import { useRead } from "../people/useRead";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import type { ActionProps } from "./contracts";
import { EntryChanges } from "./EntryChanges";

const NEW = { period: "", people: NO_PEOPLE as PeopleDraft };

export function ImportEntries({ state, busy, run }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { scheme, number, opened } = state.instance.layout;
  const { value: draft, update, clear } = useDraft(`import.${number}`, NEW);
  const [compared, setCompared] = useState<{ of: ReadPeople; comparison: EntryComparison }>();
  const [written, setWritten] = useState(0);
  const last = opened[opened.length - 1] ?? { kind: scheme.period, year: 2000, index: 1 };
  const period = opened.find((one) => periodId(one) === draft.period) ?? last;
  // As they hold in the period that is chosen.
  const parameters = state.inputs[periodId(period)];
  const read = useRead({
    ...{ scheme, draft: draft.people, firstPeriod: period, anyPeriod: true },
    ...{ roster: state.roster, ...(parameters ? { parameters } : {}) },
  });
  const ready = read !== undefined && read.problems.length === 0 && read.hasEntries;
  // What was compared is shown as long as it is that list's.
  const comparison = compared && compared.of === read ? compared.comparison : undefined;
  const compare = async () => {
    if (!read) return;
    await run(say(IMPORT_TEXTS.comparing), async () =>
      setCompared({ of: read, comparison: await compareEntries(number, read.entries) }),
    );
  };
  const write = async (changes: EntryChange[]) => {
    if (!(await run(say(IMPORT_TEXTS.writing), () => writeChanges(number, changes)))) return;
    setWritten(changes.length);
    clear();
  };
  return (
    <>
      <p className={styles.note}>{say(IMPORT_TEXTS.note)}</p>
      <Field label={say(IMPORT_TEXTS.period)} hint={say(IMPORT_TEXTS.periodHint)}>
        <Select value={periodId(period)} onChange={(_, { value }) => update({ period: value })}>
          {opened.map((one) => (
            <option key={periodId(one)} value={periodId(one)}>
              {periodLabel(one, language)}
            </option>
          ))}
        </Select>
      </Field>
      {written > 0 && !hasData(draft.people) && (
        <p className={styles.paragraph} role="status">
          {say(IMPORT_TEXTS.written, { count: written })}
        </p>
      )}
      <PeopleFields
        scheme={scheme}
        draft={draft.people}
        read={read}
        wanted="peopleAndEntries"
        onChange={(people) => update({ people })}
      />
      {read && !read.hasEntries && <p className={styles.paragraph}>{say(IMPORT_TEXTS.noEntries)}</p>}
      <Button disabledFocusable={busy || !ready} onClick={() => void compare()}>
        {say(IMPORT_TEXTS.compare)}
      </Button>
      {comparison && (
        <Comparison
          comparison={comparison}
          roster={state.roster}
          busy={busy}
          onWrite={(changes) => void write(changes)}
        />
      )}
    </>
  );
}

interface ComparisonProps {
  comparison: EntryComparison;
  roster: SchemeState["roster"];
  busy: boolean;
  onWrite(changes: EntryChange[]): void;
}

function Comparison({ comparison, roster, busy, onWrite }: ComparisonProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { changes, same, unopened, closed, unlisted } = comparison;
  const blocked = unopened.length > 0 || closed.length > 0 || unlisted.length > 0;
  return (
    <div className={styles.section} role="group" aria-label={say(IMPORT_TEXTS.changes)}>
      <p className={styles.paragraph} role="status">
        {say(IMPORT_TEXTS.count, { count: changes.length, same })}
      </p>
      {[
        { periods: unopened, text: IMPORT_TEXTS.unopened },
        { periods: closed, text: IMPORT_TEXTS.closed },
      ]
        .filter(({ periods }) => periods.length > 0)
        .map(({ periods, text }, index) => (
          <p key={index} className={`${styles.paragraph} ${styles.bad}`}>
            {say(text, {
              periods: listed(
                periods.map((period) => periodLabel(period, language)),
                say,
              ),
            })}
          </p>
        ))}
      {unlisted.map(({ period, ids }) => (
        <p key={periodId(period)} className={`${styles.paragraph} ${styles.bad}`}>
          {say(IMPORT_TEXTS.unlisted, { period: periodLabel(period, language), ids: listed(ids, say) })}
        </p>
      ))}
      <EntryChanges
        roster={roster}
        changes={changes}
        disabled={busy || blocked || changes.length === 0}
        onWrite={() => onWrite(changes)}
      />
    </div>
  );
}
