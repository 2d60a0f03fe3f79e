/** Step 5: the first period. */
import { Field, Input, Select } from "@fluentui/react-components";
import { PANE } from "../../i18n/pane";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import type { Scheme } from "../../schemes/scheme";
import { periodLabel, PERIODS_A_YEAR, type Period } from "../../template/periods";
import { YEARS } from "../../template/years";
import type { ReadPeople } from "../people/readPeople";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { begunLate } from "./chosenPeriod";
import type { InsertDraft, StepId } from "./insertDraft";
import { StepFrame } from "./StepFrame";

interface Props {
  scheme: Scheme;
  draft: InsertDraft;
  /** What is typed or suggested, `undefined` for a wrong year. */
  period: Period | undefined;
  suggestion: Period;
  read: ReadPeople | undefined;
  onChange(change: Partial<InsertDraft>): void;
  go(step: StepId): void;
}

export function PeriodStep({ scheme, draft, period, suggestion, read, onChange, go }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const problems = read?.problems ?? [];
  const [problem] = problems;
  const blocked = period ? problem && say(problem) : say(INSERT_TEXTS.yearBad, YEARS);
  const year = period?.year ?? suggestion.year;
  const { without, partOfYear } = begunLate(scheme, period ?? suggestion);
  return (
    <StepFrame step="period" go={go} blocked={blocked}>
      <Field
        label={say(INSERT_TEXTS.year)}
        {...(period
          ? {}
          : { validationState: "error" as const, validationMessage: say(INSERT_TEXTS.yearBad, YEARS) })}
      >
        <Input
          className={styles.full}
          value={draft.year === "" ? String(suggestion.year) : draft.year}
          inputMode="numeric"
          autoComplete="off"
          onChange={(_, { value }) => onChange({ year: value === "" ? " " : value })}
        />
      </Field>
      {PERIODS_A_YEAR[scheme.period] > 1 && (
        <Field label={say(INSERT_TEXTS.index)}>
          <Select
            value={draft.index === "" ? String(suggestion.index) : draft.index}
            onChange={(_, { value }) => onChange({ index: value })}
          >
            {Array.from({ length: PERIODS_A_YEAR[scheme.period] }, (_, index) => (
              <option key={index} value={index + 1}>
                {periodLabel({ kind: scheme.period, year, index: index + 1 }, language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className={styles.note}>{say(INSERT_TEXTS.periodNote)}</p>
      <div aria-live="polite">
        {without.length > 0 && (
          <p className={styles.note}>
            {say(INSERT_TEXTS.periodWithout, {
              periods: without.map((own) => periodLabel(own, language)).join(say(PANE.comma)),
            })}
          </p>
        )}
        {partOfYear && <p className={styles.note}>{say(INSERT_TEXTS.periodPart, { year })}</p>}
      </div>
    </StepFrame>
  );
}
