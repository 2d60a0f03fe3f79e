/** A clause as it is quoted, and how it is read; folded away until it is wanted. */
import { PANE } from "../../i18n/pane";
import type { Text } from "../../i18n/language";
import type { Clause } from "../../schemes/scheme";
import { placeText } from "../../schemes/sources";
import { useLanguage } from "./language";
import { useStyles } from "./styles";

interface Props {
  clause: Clause | undefined;
  reading: Text | undefined;
  /** Values with clauses of their own. */
  items?: readonly { id: string; name: Text; clause?: Clause }[];
}

export function ClauseDetails({ clause, reading, items = [] }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  if (!clause && !reading) return null;
  return (
    <details className={styles.details}>
      <summary>{say(PANE.clauseAndReading)}</summary>
      <div className={styles.section}>
        {clause && (
          <blockquote className={styles.quote} lang="zh-CN">
            「{clause.quote}」({say(placeText(clause))})
          </blockquote>
        )}
        {items.map((item) =>
          item.clause ? (
            <blockquote key={item.id} className={styles.quote} lang="zh-CN">
              {say(item.name)}: 「{item.clause.quote}」({say(placeText(item.clause))})
            </blockquote>
          ) : null,
        )}
        {reading && (
          <p className={styles.paragraph}>
            <span className={styles.strong}>{say(PANE.reading)}</span> {say(reading)}
          </p>
        )}
      </div>
    </details>
  );
}
