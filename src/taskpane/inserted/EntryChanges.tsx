/** Entries that would be written, by person and column, with what stands there now; and the button that writes them. */
import { Button } from "@fluentui/react-components";
import { IMPORT_TEXTS } from "../../i18n/paneImport";
import { idKey } from "../../template/lists/ids";
import { periodId, periodLabel } from "../../template/periods";
import { contentText } from "../../template/typedValues";
import type { EntryChange } from "../../workbook/importEntries";
import type { SchemeState } from "../../workbook/overview";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

/** So many are shown; all are written. */
const MOST = 200;

interface Props {
  roster: SchemeState["roster"];
  changes: readonly EntryChange[];
  disabled: boolean;
  onWrite(): void;
}

export function EntryChanges({ roster, changes, disabled, onWrite }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const names = new Map(roster.map(({ id, name }) => [idKey(id), name]));
  return (
    <>
      {changes.length > 0 && (
        <div className={styles.preview} role="region" aria-label={say(IMPORT_TEXTS.changes)} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say(IMPORT_TEXTS.who)}</th>
                <th scope="col">{say(IMPORT_TEXTS.column)}</th>
                <th scope="col">{say(IMPORT_TEXTS.before)}</th>
                <th scope="col">{say(IMPORT_TEXTS.after)}</th>
              </tr>
            </thead>
            <tbody>
              {changes.slice(0, MOST).map(({ period, id, column, before, after }) => (
                <tr key={`${periodId(period)} ${id} ${column.id}`}>
                  <th scope="row">
                    {`${names.get(idKey(id)) ?? ""} ${id} ${periodLabel(period, language)}`}
                  </th>
                  <td>{column.title[language]}</td>
                  <td>{contentText(column, before) || say(IMPORT_TEXTS.blank)}</td>
                  <td>{contentText(column, after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {changes.length > MOST && (
        <span className={styles.note}>{say(IMPORT_TEXTS.more, { shown: MOST, all: changes.length })}</span>
      )}
      <Button appearance="primary" disabledFocusable={disabled} onClick={onWrite}>
        {say(IMPORT_TEXTS.write, { count: changes.length })}
      </Button>
    </>
  );
}
