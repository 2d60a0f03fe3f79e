/** What a step of a period needs, each met or not. */
import { CLOSING_PANE_TEXTS as T } from "../../i18n/paneClosing";
import { SIGNING_PANE_TEXTS as S } from "../../i18n/paneSigning";
import type { ClosingCheck } from "../../workbook/closing/checks";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

const NEEDS = {
  over: T.over,
  complete: T.completeNeed,
  working: T.working,
  warnings: T.warnings,
  audit: T.audit,
  check: T.check,
  checkMade: T.checkMade,
  signOffs: S.signOffsNeed,
  corrections: T.corrections,
  unmoved: S.unmoved,
  posted: S.posted,
  deadline: S.deadlineNeed,
  appeals: S.appeals,
} as const;

/** `date`: the last day to appeal, where one is told. */
export function Needs({
  label,
  checks,
  date = "",
}: {
  label: string;
  checks: ClosingCheck[];
  date?: string;
}) {
  const { say } = useLanguage();
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {checks.map(({ id, met, count, shown }) => (
        <li key={id} className={met || shown ? styles.paragraph : styles.bad}>
          {say(met ? T.met : shown ? T.shown : T.unmet, { what: say(NEEDS[id], { count, date }) })}
        </li>
      ))}
    </ul>
  );
}
