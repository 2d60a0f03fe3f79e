/** What was changed both here and there since it was sent: HR decides one by one, or all at once. */
import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import type { Merge } from "../../exchange/departments/merge";
import type { Decision, Decisions } from "../../exchange/departments/mergeLists";
import { DEPARTMENT_TEXTS } from "../../i18n/paneDepartments";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useContents } from "./contents";

interface Props {
  merge: Merge;
  decisions: Decisions;
  onDecide(decisions: Decisions): void;
}

export function Conflicts({ merge, decisions, onDecide }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { ofCell, ofRow } = useContents();
  const conflicts = [
    ...merge.cells
      .filter(({ kind }) => kind === "conflict")
      .map(({ key, id, name, column, here, there }) => ({
        key,
        what: say(DEPARTMENT_TEXTS.conflictOf, { who: `${name} ${id}`, column: column.title[language] }),
        there: ofCell(column, there),
        here: say(DEPARTMENT_TEXTS.takeHere, { content: ofCell(column, here) }),
      })),
    ...merge.lists
      .filter(({ kind }) => kind === "conflict")
      .map(({ key, list, there }) => ({
        key,
        what: say(DEPARTMENT_TEXTS.listRow, { list: list.title[language] }),
        there: ofRow(list, there),
        here: say(DEPARTMENT_TEXTS.keepHere),
      })),
  ];
  if (conflicts.length === 0) return null;
  const decideAll = (decision: Decision) =>
    onDecide({ ...decisions, ...Object.fromEntries(conflicts.map(({ key }) => [key, decision])) });
  return (
    <div className={styles.section} role="group" aria-label={say(DEPARTMENT_TEXTS.conflicts)}>
      <Heading level={3}>{say(DEPARTMENT_TEXTS.conflicts)}</Heading>
      <div className={styles.row}>
        <Button size="small" onClick={() => decideAll("there")}>
          {say(DEPARTMENT_TEXTS.allThere)}
        </Button>
        <Button size="small" onClick={() => decideAll("here")}>
          {say(DEPARTMENT_TEXTS.allHere)}
        </Button>
      </div>
      {conflicts.map(({ key, what, there, here }) => (
        <div key={key} role="group" aria-label={what}>
          <span className={styles.strong}>{what}</span>
          <RadioGroup
            aria-label={what}
            value={decisions[key] ?? ""}
            onChange={(_, { value }) => onDecide({ ...decisions, [key]: value as Decision })}
          >
            <Radio value="there" label={say(DEPARTMENT_TEXTS.takeThere, { content: there })} />
            <Radio value="here" label={here} />
          </RadioGroup>
        </div>
      ))}
      {merge.open > 0 && (
        <p className={`${styles.paragraph} ${styles.bad}`} role="status">
          {say(DEPARTMENT_TEXTS.undecided, { count: merge.open })}
        </p>
      )}
    </div>
  );
}
