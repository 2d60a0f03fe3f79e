/** An inserted scheme that this add-in cannot read: which it is, why, and that it is left alone. */
import { Button } from "@fluentui/react-components";
import { PANE } from "../../i18n/pane";
import { UNREAD_TEXTS } from "../../i18n/unread";
import type { UnreadScheme } from "../../workbook/instances";
import { WorkbookProblem } from "../../workbook/problems";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { LoadAgain } from "../shell/LoadAgain";
import { useStyles } from "../shell/styles";

interface Props {
  scheme: UnreadScheme;
  /** Reads the workbook again: what did not come may come now. */
  onAgain(): void;
}

export function UnreadSection({ scheme: { number, name, sheets, why }, onAgain }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const id = `unread-${number}`;
  return (
    <section className={styles.block} aria-labelledby={id}>
      <Heading id={id}>
        {say(UNREAD_TEXTS.title, { name: name ?? say(UNREAD_TEXTS.numbered, { number }) })}
      </Heading>
      <p className={`${styles.paragraph} ${styles.bad}`}>
        ! {new WorkbookProblem(why.key, why.values, language).message}
      </p>
      {why.key === "partNotLoaded" && (
        <div className={styles.row}>
          <Button size="small" onClick={onAgain}>
            {say(PANE.tryAgain)}
          </Button>
          <LoadAgain say={say} size="small" />
        </div>
      )}
      <p className={styles.note}>{say(UNREAD_TEXTS.sheets, { sheets: sheets.join(say(PANE.comma)) })}</p>
      <p className={styles.note}>{say(UNREAD_TEXTS.left)}</p>
    </section>
  );
}
