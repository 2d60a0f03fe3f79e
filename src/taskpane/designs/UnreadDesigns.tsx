/** HR's own designs that the workbook keeps and this add-in cannot read: said, and left as they are or set aside whole. */
import { Button } from "@fluentui/react-components";
import { DESIGN_TEXTS } from "../../i18n/paneDesigns";
import { PANE } from "../../i18n/pane";
import { UNREAD_TEXTS } from "../../i18n/unread";
import type { UnreadDesign } from "../../template/kept/designs";
import { WorkbookProblem } from "../../workbook/problems";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { Task } from "../shell/task";

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

interface Damaged {
  task: Task;
  /** The sheet that has been set aside, by its new name. */
  aside: string | undefined;
  onSetAside(): void;
}

/** The whole sheet is damaged: nothing can be kept in the workbook until it makes room. */
export function DamagedDesigns({ task, aside, onSetAside }: Damaged) {
  const { say } = useLanguage();
  const styles = useStyles();
  if (task.problem?.key === "designsDamaged")
    return (
      <div className={styles.section}>
        <p className={styles.paragraph}>{say(UNREAD_TEXTS.damagedNote)}</p>
        <div>
          <Button size="small" onClick={onSetAside}>
            {say(UNREAD_TEXTS.setAside)}
          </Button>
        </div>
      </div>
    );
  if (aside === undefined) return null;
  return (
    <p role="status" className={`${styles.paragraph} ${styles.good}`}>
      {say(UNREAD_TEXTS.isAside, { sheet: aside, workbook: say(PANE.workbook) })}
    </p>
  );
}
