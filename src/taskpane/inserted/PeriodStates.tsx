/** How the entries stand, period by period; of one period who lacks what, with the way there. */
import { Button, Field, mergeClasses, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Text } from "../../i18n/language";
import { CLOSING_PANE_TEXTS } from "../../i18n/paneClosing";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { STAGE_TEXTS } from "../../i18n/paneSigning";
import { dayOf } from "../../template/clock";
import { entryRole, resultsRole } from "../../template/layout";
import { periodId, periodLabel } from "../../template/periods";
import { stageIn } from "../../workbook/closing/stageIn";
import { jumpToPerson, jumpToSheet } from "../../workbook/jump";
import type { PeriodState, SchemeState } from "../../workbook/overview";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { byDepartment } from "./departments";
import type { GoTo } from "./contracts";

export function PeriodStates({ state, goTo }: { state: SchemeState; goTo: GoTo }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { periods, instance } = state;
  const today = dayOf(new Date());
  const { number } = instance.layout;
  const [chosen, setChosen] = useState<string>();
  const shown = periods.find(({ period }) => periodId(period) === chosen) ?? periods[periods.length - 1];
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(INSERTED_TEXTS.states)}</Heading>
      <table className={mergeClasses(styles.table, styles.wholeHeads)}>
        <thead>
          <tr>
            {(["period", "ready", "open", "absent"] as const).map((title) => (
              <th key={title} scope="col" className={title === "absent" ? "" : styles.whole}>
                {say(INSERTED_TEXTS[title])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((own) => (
            <tr key={periodId(own.period)}>
              <th scope="row">
                {periodLabel(own.period, language)}
                <span className={styles.whole}>
                  {say(CLOSING_PANE_TEXTS.stageMark, {
                    stage: say(STAGE_TEXTS[stageIn(state, own, today)]),
                  })}
                </span>
              </th>
              <td>{own.people?.ready ?? say(INSERTED_TEXTS.unknown)}</td>
              <td>{own.people?.open.length ?? say(INSERTED_TEXTS.unknown)}</td>
              <td>{own.people?.absent ?? say(INSERTED_TEXTS.unknown)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {periods.length > 1 && shown && (
        <Field label={say(INSERTED_TEXTS.showPeriod)}>
          <Select value={periodId(shown.period)} onChange={(_, { value }) => setChosen(value)}>
            {periods.map(({ period }) => (
              <option key={periodId(period)} value={periodId(period)}>
                {periodLabel(period, language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {shown && (
        <OpenPeople number={number} state={shown} faultless={state.warnings.length === 0} goTo={goTo} />
      )}
      {shown && (
        <div className={styles.row}>
          <Button size="small" onClick={() => goTo(() => jumpToSheet(number, entryRole(shown.period)))}>
            {say(INSERTED_TEXTS.toSheet)}
          </Button>
          <Button
            size="small"
            onClick={() => goTo(() => jumpToSheet(number, resultsRole(shown.period.year)))}
          >
            {say(INSERTED_TEXTS.toResults)}
          </Button>
        </div>
      )}
    </div>
  );
}

interface OpenProps {
  number: number;
  state: PeriodState;
  /** No warning stands above: only then all is well where all is complete. */
  faultless: boolean;
  goTo: GoTo;
}

function OpenPeople({ number, state: { period, people }, faultless, goTo }: OpenProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const label = periodLabel(period, language);
  const count = people?.open.length ?? 0;
  const all = faultless ? INSERTED_TEXTS.allReady : INSERTED_TEXTS.allReadyBut;
  const line = (text: Text, values: Record<string, number> = {}) => (
    <p className={styles.paragraph}>{say(text, { period: label, ...values })}</p>
  );
  if (!people) return line(INSERTED_TEXTS.unknownIn);
  if (count === 0)
    return people.ready === 0 ? line(INSERTED_TEXTS.nobodyIn) : line(all, { count: people.ready });
  return (
    <>
      <p className={styles.paragraph}>{say(INSERTED_TEXTS.openIn, { period: label, count })}</p>
      <div className={styles.scrolled} tabIndex={0} role="group" aria-label={label}>
        {byDepartment(people.open).map((department) => (
          <div key={department.name}>
            <p className={styles.paragraph}>
              <span className={styles.strong}>
                {say(INSERTED_TEXTS.department, {
                  name: department.name === "" ? say(INSERTED_TEXTS.noDepartment) : department.name,
                  count: department.people.length,
                })}
              </span>
            </p>
            <ul className={styles.list}>
              {department.people.map(({ id, name, state }) => (
                <li key={id}>
                  <Button
                    size="small"
                    appearance="subtle"
                    className={styles.choice}
                    onClick={() => goTo(() => jumpToPerson(number, period, id))}
                  >
                    {say(INSERTED_TEXTS.person, { name, id, state })}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  );
}
