/** A scheme in the catalogue: what comes out of it, for whom, what it wants; more of it once it is chosen. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PANE } from "../../i18n/pane";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { FirstOf, SchemeHead } from "./heads";
import type { Reason } from "./searchTexts";

interface Props {
  head: SchemeHead;
  /** Where title, people and source do not say why it was found. */
  because?: Reason | undefined;
  chosen: boolean;
  onChoose(): void;
  /** Below it, once it is chosen. */
  children?: ReactNode;
}

export function CatalogueEntry({ head, because, chosen, onChoose, children }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { title, people, period, industry, document, lost, gives, wants } = head;
  const listed = ({ first, count }: FirstOf) => {
    const what = first.map((one) => one[language]).join(say(PANE.comma));
    return count > first.length ? `${what}${say(PANE.andMore, { count })}` : what;
  };
  return (
    <li className={styles.entry}>
      <Button
        className={styles.choice}
        appearance={chosen ? "primary" : "secondary"}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        {title[language]}
        {chosen ? ` ✓ ${say(INSERT_TEXTS.chosen)}` : ""}
      </Button>
      <span className={styles.note}>{say(INSERT_TEXTS.gives, { what: listed(gives) })}</span>
      <span className={styles.note}>
        {[say(INSERT_TEXTS[`period_${period}`]), industry[language], people[language]].join(" · ")}
      </span>
      {chosen && wants.count > 0 && (
        <span className={styles.note}>{say(INSERT_TEXTS.wants, { what: listed(wants) })}</span>
      )}
      <span className={styles.note}>
        {say(INSERT_TEXTS.sourceOf, { document: document[language] })}
        {lost > 0 && (
          <span className={styles.mark}>
            <span aria-hidden="true"> ⚠ </span>
            {say(INSERT_TEXTS.lostNumbers, { count: lost })}
          </span>
        )}
      </span>
      {because && (
        <span className={styles.note}>
          {say(INSERT_TEXTS[`foundIn_${because.kind}`], { title: because.title[language] })}
        </span>
      )}
      {children}
    </li>
  );
}
