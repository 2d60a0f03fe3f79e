/** The check sheets: made or brought up to date; what differs leads to its cells. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { PANE } from "../../i18n/pane";
import { CHECK_PANE_TEXTS as T } from "../../i18n/paneCheck";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { twinCounts } from "../../template/check/checkFormulas";
import { checkRole } from "../../template/layout";
import { yearsOf } from "../../template/periods";
import { area } from "../../template/plan";
import { checkNow, checkScheme } from "../../workbook/addCheck";
import { jumpToCell } from "../../workbook/jump";
import type { CheckState, Difference } from "../../workbook/readCheck";
import { figureText } from "../shell/figureText";
import { Heading } from "../shell/Heading";
import { useLanguage, type Say } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import type { ActionProps } from "./contracts";

/** More would only be scrolled past; the sheet has them all. */
const MOST_SHOWN = 100;

export function CheckScheme({ state, busy, run }: ActionProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const reading = useTask();
  const [found, setFound] = useState<CheckState>();
  const { layout } = state.instance;
  const { number, scheme, sheets, opened } = layout;
  const { independent, same } = twinCounts(scheme);
  const made = yearsOf(opened).some((year) => sheets[checkRole(year)]);
  const make = async () => {
    let now: CheckState | undefined;
    await run(say(T.making), async () => {
      now = await checkScheme(number);
    });
    setFound(now);
  };
  const look = async () => setFound(await reading.run(say(T.reading), () => checkNow(number)));
  const waits = busy || reading.what !== undefined;
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      <p className={styles.note}>{say(T.twins, { all: independent + same, independent, same })}</p>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={waits} onClick={() => void make()}>
          {say(made ? T.anew : T.make)}
        </Button>
        {made && (
          <Button disabledFocusable={waits} onClick={() => void look()}>
            {say(T.look)}
          </Button>
        )}
      </div>
      <TaskStatus task={reading} />
      {found && <Found found={found} unit={say(scheme.unit)} />}
    </>
  );
}

function Found({ found: { years, missing, differences }, unit }: { found: CheckState; unit: string }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const jump = useTask();
  const go = (place: { sheet: string; cell: Difference["check"]["cell"] }) =>
    void jump.run(say(INSERTED_TEXTS.jumping), () => jumpToCell(place.sheet, place.cell));
  return (
    <div className={styles.section}>
      <div role="status" className={styles.section}>
        {years.map(({ outdated, ...year }) => (
          <p key={year.year} className={styles.paragraph}>
            {say(verdictOf({ outdated, ...year }), year)}
          </p>
        ))}
        {missing.map((year) => (
          <p key={year} className={styles.paragraph}>
            {say(T.lacking, { year })}
          </p>
        ))}
      </div>
      <div className={styles.row}>
        {years.map(({ year, sheet }) => (
          <Button key={year} size="small" onClick={() => go({ sheet, cell: area(0, 0) })}>
            {say(T.openSheet, { year })}
          </Button>
        ))}
      </div>
      <TaskStatus task={jump} />
      {differences.length > 0 && (
        <>
          <Heading level={3}>{say(T.differences, { count: differences.length })}</Heading>
          <ul className={styles.list}>
            {differences.slice(0, MOST_SHOWN).map((difference, index) => {
              const line = lineOf(difference, unit, say);
              const { source, check } = difference;
              return (
                <li key={index} className={styles.entry}>
                  <span>{line}</span>
                  <span className={styles.row}>
                    {source && (
                      <Button
                        size="small"
                        aria-label={`${say(T.toFigure)}${say(PANE.colon)}${line}`}
                        onClick={() => go(source)}
                      >
                        {say(T.toFigure)}
                      </Button>
                    )}
                    <Button
                      size="small"
                      aria-label={`${say(T.toCheck)}${say(PANE.colon)}${line}`}
                      onClick={() => go(check)}
                    >
                      {say(T.toCheck)}
                    </Button>
                  </span>
                </li>
              );
            })}
          </ul>
          {differences.length > MOST_SHOWN && (
            <p className={styles.note}>{say(T.more, { count: differences.length - MOST_SHOWN })}</p>
          )}
        </>
      )}
    </div>
  );
}

function verdictOf({ outdated, people, lists, totals }: CheckState["years"][number]) {
  if (outdated) return T.outdated;
  if (![people, lists, totals].every(Number.isFinite)) return T.unreadable;
  return people + lists + totals === 0 ? T.none : T.some;
}

function lineOf(
  { person, title, when, stands, again, by, money }: Difference,
  unit: string,
  say: Say,
): string {
  const line = say(T.line, {
    title: person ? `${person.name} ${person.id} ${say(title)}` : say(title),
    when: say(when),
    stands: figureText(stands, say),
    again: figureText(again, say),
  });
  return by !== undefined && money
    ? line + say(T.byMoney, { by: figureText(Math.abs(by), say), unit })
    : line;
}
