/** From which period on new values hold, and what follows from that choice. */
import { Field, Select } from "@fluentui/react-components";
import { HOLDING_TEXTS } from "../../i18n/paneHolding";
import type { Parameter } from "../../schemes/scheme";
import type { Layout } from "../../template/layout";
import { closedPeriods, firstOpenPeriod } from "../../template/kept/closing";
import { changesOf, choicesOf, nextYear, wholeFigures } from "../../template/parameters/stretches";
import { comparePeriods, periodId, periodLabel, type Period } from "../../template/periods";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";

/** The value of the choice that is no period. */
const BEGINNING = "beginning";

const choiceId = (from: Period | undefined): string => (from ? periodId(from) : BEGINNING);

/** The choice of that value, if there is one now. */
export const chosenOf = (layout: Layout, id: string): { from: Period | undefined } | undefined =>
  choicesOf(layout)
    .map((from) => ({ from }))
    .find(({ from }) => choiceId(from) === id);

interface FromProps {
  layout: Layout;
  from: Period | undefined;
  disabled: boolean;
  onChange(id: string): void;
}

export function HoldsFrom({ layout, from, disabled, onChange }: FromProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  return (
    <>
      <Field label={say(HOLDING_TEXTS.from)}>
        <Select value={choiceId(from)} disabled={disabled} onChange={(_, { value }) => onChange(value)}>
          {choicesOf(layout).map((choice) => (
            <option key={choiceId(choice)} value={choiceId(choice)}>
              {choice ? periodLabel(choice, language) : say(HOLDING_TEXTS.beginning)}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.note}>{say(HOLDING_TEXTS.note)}</p>
      {closedPeriods(layout).length > 0 && (
        <p className={styles.note}>
          {say(firstOpenPeriod(layout) ? HOLDING_TEXTS.closed : HOLDING_TEXTS.allClosed)}
        </p>
      )}
    </>
  );
}

interface ConsequencesProps {
  layout: Layout;
  from: Period | undefined;
  changed: readonly Parameter[];
  /** Those among them that may not change then. */
  refused: readonly Parameter[];
}

/** What is to be known before it is saved. */
export function Consequences({ layout, from, changed, refused }: ConsequencesProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const names = (all: readonly Parameter[]) =>
    listed(
      all.map(({ name }) => name[language]),
      say,
    );
  const untils = changed.flatMap((parameter) => {
    const next = changesOf(layout, parameter.id).find((change) => !from || comparePeriods(change, from) > 0);
    return next ? [{ parameter, next }] : [];
  });
  const figures = from
    ? [
        ...new Set(
          changed.flatMap(({ id }) => wholeFigures(layout.scheme, id).map(({ title }) => title[language])),
        ),
      ]
    : [];
  const year = nextYear(layout);
  return (
    <>
      {refused.length > 0 && (
        <span className={styles.bad}>
          {say(HOLDING_TEXTS.wholeYear, {
            names: names(refused),
            year: year ? periodLabel(year, language) : "",
          })}
        </span>
      )}
      {untils.map(({ parameter, next }) => (
        <span key={parameter.id} className={styles.note}>
          {say(HOLDING_TEXTS.until, { names: names([parameter]), period: periodLabel(next, language) })}
        </span>
      ))}
      {figures.length > 0 && (
        <span className={styles.note}>
          {say(HOLDING_TEXTS.wholeFigures, { figures: listed(figures, say) })}
        </span>
      )}
    </>
  );
}
