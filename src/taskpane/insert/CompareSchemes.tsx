/** Two schemes side by side: for whom, how often, what is filled in, what may be set, what comes out. */
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import type { Text } from "../../i18n/language";
import type { Scheme } from "../../schemes/scheme";
import { documentTitle } from "../../schemes/sources";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { mainFigures } from "./mainFigures";

const titles = (all: readonly { title: Text }[]): Text[] => all.map(({ title }) => title);

/** What is compared, in the order in which one asks. */
const LINES: readonly [keyof typeof INSERT_TEXTS, (scheme: Scheme) => readonly Text[]][] = [
  ["ratedPeople", ({ people }) => [people]],
  ["industry", ({ industry }) => [industry]],
  ["periods", ({ period }) => [INSERT_TEXTS[`period_${period}`]]],
  ["moneyUnit", ({ unit }) => [unit]],
  ["figuresOf", (scheme) => titles(mainFigures(scheme))],
  ["toFill", ({ entryColumns, lists }) => titles([...entryColumns, ...lists])],
  ["parametersOf", ({ parameters }) => parameters.map(({ name }) => name)],
  ["rulesOf", ({ rules }) => titles(rules)],
  ["source", ({ source }) => [documentTitle(source)]],
];

export function CompareSchemes({ schemes }: { schemes: readonly [Scheme, Scheme] }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const [one, other] = schemes.map(({ title }) => title[language]);
  return (
    <table className={`${styles.table} ${styles.sideBySide}`}>
      <caption className={styles.unseen}>
        {say(INSERT_TEXTS.comparison, { one: one ?? "", other: other ?? "" })}
      </caption>
      <thead>
        <tr>
          {schemes.map(({ id, title }) => (
            <th key={id} scope="col">
              {title[language]}
            </th>
          ))}
        </tr>
      </thead>
      {LINES.map(([heading, of]) => (
        <tbody key={heading}>
          <tr>
            <th colSpan={schemes.length} scope="rowgroup" className={styles.groupRow}>
              {say(INSERT_TEXTS[heading])}
            </th>
          </tr>
          <tr>
            {schemes.map((scheme) => {
              const all = of(scheme).map((text) => text[language]);
              return (
                <td key={scheme.id}>
                  {all.length > 1 ? (
                    <ul className={styles.plainList}>
                      {all.map((text) => (
                        <li key={text}>{text}</li>
                      ))}
                    </ul>
                  ) : (
                    (all[0] ?? "–")
                  )}
                </td>
              );
            })}
          </tr>
        </tbody>
      ))}
    </table>
  );
}
