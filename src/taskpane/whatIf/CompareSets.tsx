/** All kept sets computed one after another, and what each comes to in a row of a table. */
import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { WHAT_IF_PANE_TEXTS as T } from "../../i18n/paneWhatIf";
import type { Layout } from "../../template/layout";
import { variantToday } from "../../template/kept/variants";
import type { WhatIfSet } from "../../template/kept/whatIfs";
import { parsePeriod, periodLabel } from "../../template/periods";
import type { WhatIf } from "../../template/whatIf/compared";
import { WorkbookProblem } from "../../workbook/problems";
import { computeWhatIf } from "../../workbook/whatIf/computeWhatIf";
import { listed } from "../shell/listed";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { changeTexts, hasChanged, peopleIn } from "./amounts";
import { apartLine } from "./apartLine";

interface Props {
  layout: Layout;
  sets: readonly WhatIfSet[];
  busy: boolean;
}

const HEADS = [
  ...[T.name, T.difference, T.beforeAfter, T.changedPeople, T.changedGrades],
  ...[T.comparedApart, T.comparedPeriods],
];

interface Compared {
  name: string;
  found?: WhatIf;
  problem?: string;
}

export function CompareSets({ layout, sets, busy }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const [compared, setCompared] = useState<readonly Compared[]>([]);
  const waits = busy || task.what !== undefined;
  const start = async () => {
    const rows: Compared[] = [];
    for (const set of sets) {
      const { name } = set;
      const today = variantToday(layout.scheme, set);
      const from = parsePeriod(layout.scheme.period, set.from);
      if (!today || !from) {
        rows.push({ name, problem: say(T.unfit) });
        continue;
      }
      const row = await task.run(say(T.comparing, { name }), async (progress): Promise<Compared> => {
        try {
          const { parameters, scope } = today.variant;
          return { name, found: await computeWhatIf(layout.number, parameters, { from, scope }, progress) };
        } catch (error) {
          // One that cannot be computed keeps no other from being so; what was cancelled ends it all.
          if (!(error instanceof WorkbookProblem) || error.key === "cancelled") throw error;
          return { name, problem: error.message };
        }
      });
      if (!row) break;
      rows.push(row);
    }
    setCompared(rows);
  };
  return (
    <div className={styles.section}>
      <Button disabledFocusable={waits} onClick={() => void start()}>
        {say(T.compare)}
      </Button>
      <TaskStatus task={task} cancellable />
      {compared.length > 0 && (
        <div className={styles.preview} tabIndex={0} role="group" aria-label={say(T.compared)}>
          <table className={mergeClasses(styles.table, styles.figures)}>
            <caption>{say(T.compared)}</caption>
            <thead>
              <tr>
                {HEADS.map((head, at) => (
                  <th key={at} scope="col">
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {compared.map(({ name, found }) => {
                const texts = found?.measure === "money" ? changeTexts(found.total, "money") : undefined;
                return (
                  found && (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      <td>{texts?.difference ?? "—"}</td>
                      <td>
                        {texts ? (
                          <>
                            {texts.before} <br />→ {texts.after}
                          </>
                        ) : (
                          "—"
                        )}
                      </td>
                      <td>{found.people.filter(hasChanged).length}</td>
                      <td>{peopleIn(found.grades)}</td>
                      <td>{found.apart.length}</td>
                      <td>
                        {listed(
                          found.periods.map((period) => periodLabel(period, language)),
                          say,
                        )}
                      </td>
                    </tr>
                  )
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {compared.map(
        ({ name, found }) =>
          found &&
          found.apart.length > 0 && (
            <p key={name} className={`${styles.paragraph} ${styles.bad}`}>
              {say(T.apartIn, { name, line: apartLine(found, say) })}
            </p>
          ),
      )}
      {compared.map(
        ({ name, problem }) =>
          problem !== undefined && (
            <p key={name} className={`${styles.paragraph} ${styles.bad}`}>
              {say(T.cannot, { name, problem })}
            </p>
          ),
      )}
    </div>
  );
}
