/** What the files would change, before anything is written. */
import type { Merge } from "../../exchange/departments/merge";
import { DEPARTMENT_TEXTS } from "../../i18n/paneDepartments";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import { useContents } from "./contents";

/** So many are shown; all are written. */
const MOST = 200;

export function Changes({ merge }: { merge: Merge }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { ofCell, ofRow } = useContents();
  const { cells, lists, gone, unchanged } = merge;
  const conflicts = [...cells, ...lists].filter(({ kind }) => kind === "conflict").length;
  const rows = [
    ...cells.map(({ key, id, name, column, kind, sent, here, there }) => ({
      ...{ key, kind, who: `${name} ${id}`, column: column.title[language] },
      contents: [sent, here, there].map((content) => ofCell(column, content)),
    })),
    ...lists.map(({ key, list, kind, sent, there }) => ({
      ...{ key, kind, who: say(DEPARTMENT_TEXTS.listRow, { list: list.title[language] }), column: "" },
      contents: [ofRow(list, sent), "", ofRow(list, there)],
    })),
  ];
  return (
    <>
      <p className={styles.paragraph} role="status">
        {say(DEPARTMENT_TEXTS.summary, {
          new: cells.filter(({ kind }) => kind === "new").length,
          changed: cells.filter(({ kind }) => kind === "changed").length,
          rows: lists.filter(({ kind }) => kind !== "conflict").length,
          ...{ conflicts, unchanged },
        })}
      </p>
      {gone.length > 0 && (
        <p className={`${styles.paragraph} ${styles.bad}`}>
          {say(DEPARTMENT_TEXTS.gone, {
            people: listed(
              gone.map(({ id, name }) => `${name} ${id}`),
              say,
            ),
          })}
        </p>
      )}
      {rows.length > 0 && (
        <div className={styles.preview} role="region" aria-label={say(DEPARTMENT_TEXTS.changes)} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(["who", "column", "kind", "wasSent", "isHere", "isThere"] as const).map((key) => (
                  <th key={key} scope="col">
                    {say(DEPARTMENT_TEXTS[key])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, MOST).map(({ key, who, column, kind, contents }, at) => (
                <tr key={`${key} ${at}`}>
                  <th scope="row">{who}</th>
                  <td>{column}</td>
                  <td className={kind === "conflict" ? styles.bad : ""}>{say(DEPARTMENT_TEXTS[kind])}</td>
                  {contents.map((content, index) => (
                    <td key={index}>{content}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > MOST && (
        <span className={styles.note}>{say(DEPARTMENT_TEXTS.more, { shown: MOST, all: rows.length })}</span>
      )}
    </>
  );
}
