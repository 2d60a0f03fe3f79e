/** HR's own designs that the workbook keeps and this add-in cannot read: said, and left as they are. */
import { DESIGN_TEXTS } from "../../i18n/paneDesigns";
import { UNREAD_TEXTS } from "../../i18n/unread";
import type { UnreadDesign } from "../../template/kept/designs";
import { WorkbookProblem } from "../../workbook/problems";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

export function UnreadDesigns({ unread }: { unread: readonly UnreadDesign[] }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  if (unread.length === 0) return null;
  return (
    <>
      <Heading level={3}>{say(UNREAD_TEXTS.keptTitle)}</Heading>
      <p className={styles.note}>{say(UNREAD_TEXTS.keptLeft)}</p>
      <ul className={styles.list}>
        {unread.map(({ title, why }, index) => (
          <li key={index} className={styles.entry}>
            <span>{title ?? say(DESIGN_TEXTS.untitled)}</span>
            <span className={`${styles.note} ${styles.bad}`}>
              ! {new WorkbookProblem(why.key, why.values, language).message}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
