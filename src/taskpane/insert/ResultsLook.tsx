/**
 * The results of a scheme as its sheet shows them: the main figures of the worked example that tells most of them, if
 * there is one on the scheme's own parameters.
 */
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { SEPARATOR } from "../../i18n/words";
import type { ExpectedFigure, ResultColumn, Scheme, WorkedExample } from "../../schemes/scheme";
import { exampleParameters, figureText } from "../../template/exampleTexts";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { mainFigures } from "./mainFigures";

const COLUMNS = 6;
const ROWS = 3;

export function ResultsLook({ scheme }: { scheme: Scheme }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const look = resultsLook(scheme);
  if (!look) return <p className={styles.note}>{say(INSERT_TEXTS.noResultsLook)}</p>;
  const { example, columns, people } = look;
  const title = say(INSERT_TEXTS.resultsLook);
  const parameters = exampleParameters(example, scheme, language).join(SEPARATOR[language]);
  const shown = figureText(scheme, language);
  return (
    <div className={styles.section}>
      <h4 className={styles.groupHeading}>{title}</h4>
      <div className={styles.preview} tabIndex={0} role="group" aria-label={title}>
        <table className={`${styles.table} ${styles.sheetLike}`}>
          <caption className={styles.unseen}>
            {say(INSERT_TEXTS.resultsOf, { example: example.what[language] })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say(INSERT_TEXTS.personId)}</th>
              {columns.map(({ id, title: name, unit }) => (
                <th key={id} scope="col">
                  {unit ? `${name[language]}(${unit[language]})` : name[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map(({ person, figures }) => (
              <tr key={person}>
                <th scope="row" lang="zh-CN">
                  {person}
                </th>
                {figures.map((figure, index) => (
                  <td key={columns[index]?.id}>
                    {figure === undefined ? "…" : shown(figure, columns[index])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>
        {say(INSERT_TEXTS.resultsOf, { example: example.what[language] })}
        <br />
        {parameters !== "" && (
          <>
            {say(INSERT_TEXTS.resultsParameters, { what: parameters })}
            <br />
          </>
        )}
        {say(INSERT_TEXTS.resultsMore)}
      </p>
    </div>
  );
}

type Figure = number | boolean | string | undefined;

interface Look {
  example: WorkedExample;
  columns: readonly ResultColumn[];
  people: readonly { person: string; figures: readonly Figure[] }[];
}

/** Without an example that tells a main figure of a person there is nothing to be seen. */
function resultsLook(scheme: Scheme): Look | undefined {
  const columns = mainFigures(scheme);
  const told = (example: WorkedExample) => columns.filter((column) => tells(example, column)).length;
  const own = ({ parameters = {} }: WorkedExample) => Object.keys(parameters).length === 0;
  const [example] = scheme.examples
    .filter((one) => told(one) > 0)
    .sort((one, other) => Number(own(other)) - Number(own(one)) || told(other) - told(one));
  if (!example) return undefined;
  const named = [...new Set(example.expected.flatMap((one) => ("person" in one ? [one.person] : [])))];
  const first = [...columns]
    .sort((one, other) => Number(tells(example, other)) - Number(tells(example, one)))
    .slice(0, COLUMNS);
  // In the scheme's order again.
  const shown = columns.filter((column) => first.includes(column));
  return {
    example,
    columns: shown,
    people: named.slice(0, ROWS).map((person) => ({
      person,
      figures: shown.map(({ id }) => lastValue(example.expected, person, id)),
    })),
  };
}

const tells = ({ expected }: WorkedExample, { id }: ResultColumn): boolean =>
  expected.some((one) => "person" in one && one.column === id);

/** That of the latest period which has one. */
function lastValue(expected: readonly ExpectedFigure[], person: string, column: string): Figure {
  const values = expected.flatMap((one) =>
    "person" in one && one.person === person && one.column === column ? one.values : [],
  );
  return [...values].reverse().find((value) => value !== "") ?? undefined;
}
