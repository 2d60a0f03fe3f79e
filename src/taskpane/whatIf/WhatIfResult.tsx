/** What a set of parameters comes to: cost, departments, grades, and each person's difference. */
import { Field, Input, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { WHAT_IF_PANE_TEXTS as T } from "../../i18n/paneWhatIf";
import type { PersonWhatIf, WhatIf } from "../../template/whatIf/compared";
import { figureText } from "../shell/figureText";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { changeTexts, hasChanged, isChanged, peopleIn } from "./amounts";
import { apartLine } from "./apartLine";

/** More would only be scrolled past. */
const MOST_SHOWN = 50;

export function WhatIfResult({ found }: { found: WhatIf }) {
  return (
    <>
      <Cost found={found} />
      <Grades found={found} />
      <People found={found} />
    </>
  );
}

function Cost({ found }: { found: WhatIf }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { measure, total, departments, people, apart } = found;
  const changed = people.filter(hasChanged).length;
  if (measure !== "money")
    return (
      <p className={styles.paragraph} role="status">
        {measure ? say(T.noCost, { title: say(measure.title) }) : say(T.noMeasure)}
      </p>
    );
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.cost)}</Heading>
      <div role="status" className={styles.section}>
        <p className={`${styles.paragraph} ${styles.strong}`}>
          {say(T.costLine, changeTexts(total, measure))}
        </p>
        <p className={styles.paragraph}>
          {say(T.costPeople, { people: people.filter(({ amounts }) => amounts.length > 0).length, changed })}
        </p>
        {apart.length > 0 && <p className={`${styles.paragraph} ${styles.bad}`}>{apartLine(found, say)}</p>}
      </div>
      <div className={styles.preview} tabIndex={0} role="group" aria-label={say(T.departments)}>
        <table className={mergeClasses(styles.table, styles.figures)}>
          <caption>{say(T.departments)}</caption>
          <thead>
            <tr>
              {[T.department, T.difference, T.beforeAfter].map((head, at) => (
                <th key={at} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {departments.map(({ department, ...change }) => {
              const { before, after, difference } = changeTexts(change, measure);
              return (
                <tr key={department}>
                  <th scope="row">{department || say(T.noDepartment)}</th>
                  <td>{difference}</td>
                  {/* Below each other: beside each other they would not fit into the pane. */}
                  <td>
                    {before} <br />→ {after}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Grades({ found: { grades } }: { found: WhatIf }) {
  const { say } = useLanguage();
  const styles = useStyles();
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.grades)}</Heading>
      <p className={styles.paragraph}>
        {grades.length === 0 ? say(T.gradesNone) : say(T.gradesCount, { count: peopleIn(grades) })}
      </p>
      {grades.length > 0 && (
        <ul className={`${styles.list} ${styles.scrolled}`} tabIndex={0} aria-label={say(T.grades)}>
          {grades.slice(0, MOST_SHOWN).map(({ id, name, title, when, before, after }, index) => (
            <li key={index}>
              {say(T.gradeLine, {
                ...{ id, name, title: say(title), when: say(when) },
                ...{ before: figureText(before, say), after: figureText(after, say) },
              })}
            </li>
          ))}
        </ul>
      )}
      {grades.length > MOST_SHOWN && (
        <p className={styles.note}>{say(T.more, { count: grades.length - MOST_SHOWN })}</p>
      )}
    </div>
  );
}

function People({ found: { people, measure } }: { found: WhatIf }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const [sought, setSought] = useState("");
  const words = sought.trim().toLowerCase();
  // Whoever is looked for is found, also where nothing changes.
  const fitting = people.filter((person) =>
    words === ""
      ? hasChanged(person) || person.changes.length > 0
      : [person.id, person.name, person.department].some((text) => text.toLowerCase().includes(words)),
  );
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.persons)}</Heading>
      <Field label={say(T.search)}>
        <Input
          className={styles.full}
          type="search"
          value={sought}
          onChange={(_, { value }) => setSought(value)}
        />
      </Field>
      {fitting.length === 0 && (
        <p className={styles.paragraph} role="status">
          {say(words === "" ? T.nothing : T.noneFound)}
        </p>
      )}
      {fitting.length > 0 && (
        <ul className={styles.list} aria-label={say(T.persons)}>
          {fitting.slice(0, MOST_SHOWN).map((person) => (
            <Person key={person.id} person={person} measure={measure} />
          ))}
        </ul>
      )}
      {fitting.length > MOST_SHOWN && (
        <p className={styles.note}>{say(T.more, { count: fitting.length - MOST_SHOWN })}</p>
      )}
    </div>
  );
}

function Person({ person, measure }: { person: PersonWhatIf; measure: WhatIf["measure"] }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { id, name, department, amounts, changes } = person;
  return (
    <li className={styles.entry}>
      <span className={styles.strong}>{`${name} ${id} ${department}`}</span>
      {amounts.map(({ when, ...change }, index) => {
        const line = say(isChanged(change) ? T.personLine : T.same, changeTexts(change, measure));
        return <span key={index}>{when ? say(T.ofPeriod, { when: say(when), line }) : line}</span>;
      })}
      {changes.length > 0 && (
        <details className={styles.details}>
          <summary>{say(T.details, { count: changes.length })}</summary>
          <ul className={styles.list}>
            {changes.map(({ title, when, before, after }, index) => (
              <li key={index}>
                {say(T.detailLine, {
                  ...{ title: say(title), when: say(when) },
                  ...{ before: figureText(before, say), after: figureText(after, say) },
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
