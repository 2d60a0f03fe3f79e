/** A table pasted from HR's own sheet: shown as it was understood, and taken over when that is agreed to. */
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { blocksOfTable, cutStandards, readDesignTable } from "../../exchange/designTable";
import { DESIGN_TABLE_TEXTS as T } from "../../i18n/paneDesignTable";
import { PANE } from "../../i18n/pane";
import type { Block } from "../../schemes/designs/design";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

export function FromTable({ onTake }: { onTake(blocks: Block[]): void }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const [text, setText] = useState("");
  const table = useMemo(() => (text.trim() === "" ? undefined : readDesignTable(text)), [text]);
  const cut = table ? cutStandards(table) : [];
  return (
    <details className={styles.details}>
      <summary>{say(T.paste)}</summary>
      <div className={styles.section}>
        <Field label={say(T.cells)} hint={say(T.hint)}>
          <Textarea
            className={styles.full}
            rows={5}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        {text.trim() !== "" && (!table || table.items.length === 0) && (
          <p role="alert" className={`${styles.paragraph} ${styles.bad}`}>
            {say(T.none)}
          </p>
        )}
        {table && table.items.length > 0 && (
          <>
            <p className={styles.note}>
              {say(T.recognised, {
                columns: Object.entries(table.headings)
                  .map(([column, heading]) =>
                    say(T.column, { column: say(T[column as keyof typeof table.headings]), heading }),
                  )
                  .join(say(PANE.comma)),
              })}
            </p>
            <div className={styles.scrolled} tabIndex={0} role="group" aria-label={say(T.items)}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    {(["item", "weight", "max", "standard"] as const).map((column) => (
                      <th key={column} scope="col">
                        {say(T[column])}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.items.map(({ title, weight, max, standard }, index) => (
                    <tr key={index}>
                      <th scope="row" className={styles.named}>
                        {title}
                      </th>
                      <td className={styles.whole}>
                        {weight === undefined ? "" : `${Math.round(weight * 1e6) / 1e4}%`}
                      </td>
                      <td className={styles.whole}>{max ?? ""}</td>
                      <td>{standard ?? ""}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {table.leftOut.map(({ row, text: own }) => (
              <p key={row} className={styles.note}>
                {say(T.leftOut, { row, text: own })}
              </p>
            ))}
            {table.unread.map(({ row, text: own }) => (
              <p key={`${row} ${own}`} className={styles.mark}>
                ⚠ {say(T.unread, { row, text: own })}
              </p>
            ))}
            {cut.length > 0 && (
              <p className={styles.mark}>⚠ {say(T.cut, { titles: cut.join(say(PANE.comma)) })}</p>
            )}
            <div>
              <Button
                appearance="primary"
                size="small"
                onClick={() => onTake(blocksOfTable(table, language))}
              >
                {say(T.take, { count: table.items.length })}
              </Button>
            </div>
          </>
        )}
      </div>
    </details>
  );
}
