/** One file that has come back: whether it counts, what is unusual about it, and what of it is not used. */
import { Button, Checkbox } from "@fluentui/react-components";
import type { JudgedFile } from "../../exchange/departments/chosenFiles";
import { departmentTitle } from "../../exchange/departments/departmentNames";
import { momentText } from "../../template/clock";
import { DEPARTMENT_TEXTS } from "../../i18n/paneDepartments";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";

interface Props {
  judged: JudgedFile;
  isUsed: boolean;
  onUse(on: boolean): void;
  onRemove(): void;
}

export function FileReport({
  judged: { name, file, reason, mayCount, notes },
  isUsed,
  onUse,
  onRemove,
}: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  return (
    <div className={styles.block} role="group" aria-label={name}>
      {file && mayCount ? (
        <Checkbox
          label={say(reason ? DEPARTMENT_TEXTS.useAnyway : DEPARTMENT_TEXTS.use, { name })}
          checked={isUsed}
          onChange={(_, { checked }) => onUse(checked === true)}
        />
      ) : (
        <span className={styles.strong}>{name}</span>
      )}
      {file && (
        <span className={styles.note}>
          {say(DEPARTMENT_TEXTS.fileOf, {
            department: departmentTitle(file.sent.department, language),
            sent: momentText(new Date(file.sent.sent)),
          })}
        </span>
      )}
      {reason && <p className={`${styles.paragraph} ${styles.bad}`}>{reason[language]}</p>}
      {notes.map((note, at) => (
        <p key={at} className={styles.note}>
          {note[language]}
        </p>
      ))}
      {file && file.deleted.length > 0 && (
        <p className={styles.note}>
          {say(DEPARTMENT_TEXTS.deleted, {
            people: listed(
              file.deleted.map((person) => `${person.name} ${person.id}`),
              say,
            ),
          })}
        </p>
      )}
      {file && file.refused.length > 0 && (
        <>
          <p className={`${styles.paragraph} ${styles.bad}`}>
            {say(DEPARTMENT_TEXTS.refusedCells, { count: file.refused.length })}
          </p>
          <ul className={`${styles.list} ${styles.scrolled}`} tabIndex={0} aria-label={name}>
            {file.refused.map((one, at) => (
              <li key={at}>
                {say(DEPARTMENT_TEXTS.refusedCell, {
                  ...{ place: one.place, name: one.name, id: one.id, reason: one.reason[language] },
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button size="small" onClick={onRemove}>
          {say(DEPARTMENT_TEXTS.remove)}
        </Button>
      </div>
    </div>
  );
}
