/** The steps of one call of a function of ours. */
import { EXPLAIN_TEXTS as T } from "../../i18n/explain";
import type { CallSteps } from "../../workbook/explain/callSteps";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { shownValue } from "./explanationText";

export function CallTable({
  call: { name, rows, problem, row },
  number,
}: {
  call: CallSteps;
  number: number;
}) {
  const { say } = useLanguage();
  const styles = useStyles();
  const title = say(T.call, { n: number, name });
  return (
    <div className={styles.section}>
      <span className={styles.strong}>{title}</span>
      {row !== undefined && <p className={styles.note}>{say(T.ranked, { n: row })}</p>}
      {problem !== undefined && <p className={styles.paragraph}>! {problem}</p>}
      {rows.length > 0 && (
        // Scrolled with the keyboard, too: a rank has as many steps as people.
        <div className={styles.scrolled} tabIndex={0} role="region" aria-label={title}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say(T.step)}</th>
                <th scope="col">{say(T.working)}</th>
                <th scope="col">{say(T.result)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([step, working, value], index) => (
                <tr key={index}>
                  <td>{step}</td>
                  <td>{working}</td>
                  <td>{shownValue(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
