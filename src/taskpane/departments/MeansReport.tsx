/** What is to be known of means: whose files are not among them, and what has none. */
import type { WithMeans } from "../../exchange/departments/means";
import { PANE_RATER_TEXTS } from "../../i18n/paneRaters";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

export function MeansReport({ means: { incomplete, disagreements } }: { means: WithMeans }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const title = say(PANE_RATER_TEXTS.disagreements, { count: disagreements.length });
  return (
    <>
      {incomplete.map(({ source, chosen, of }) => (
        <p key={source} className={`${styles.paragraph} ${styles.bad}`} role="status">
          {say(PANE_RATER_TEXTS.incomplete, { source, chosen, of })}
        </p>
      ))}
      {disagreements.length > 0 && (
        <>
          <p className={`${styles.paragraph} ${styles.bad}`}>{title}</p>
          <ul className={`${styles.list} ${styles.scrolled}`} tabIndex={0} aria-label={title}>
            {disagreements.map(({ id, name, column, reason }) => (
              <li key={`${id} ${column.id}`}>
                {say(PANE_RATER_TEXTS.disagreement, {
                  ...{ id, name, column: column.title[language], reason: reason[language] },
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
