/** The departments of a period by their state, with those that are chosen; who is missing can be copied for a reminder. */
import { Checkbox, mergeClasses } from "@fluentui/react-components";
import type { BoardRow, BoardState } from "../../exchange/departments/board";
import { receiverTitle } from "../../exchange/departments/departmentNames";
import type { ExchangeEvent } from "../../exchange/departments/exchangeEvents";
import { DEPARTMENT_TEXTS } from "../../i18n/paneDepartments";
import { PANE_RATER_TEXTS } from "../../i18n/paneRaters";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import type { Text } from "../../i18n/language";
import type { Scheme } from "../../schemes/scheme";
import { periodLabel, type Period } from "../../template/periods";
import type { Receivers } from "../../workbook/departments/readChosen";
import { CopyText } from "../shell/CopyText";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";

const STATES: Readonly<Record<BoardState, Text>> = {
  notSent: DEPARTMENT_TEXTS.stateNotSent,
  sent: DEPARTMENT_TEXTS.stateSent,
  overdue: DEPARTMENT_TEXTS.stateOverdue,
  returned: DEPARTMENT_TEXTS.stateReturned,
  wrong: DEPARTMENT_TEXTS.stateWrong,
  complete: DEPARTMENT_TEXTS.stateComplete,
};

/** "04-01 17:05": of which year it is, the period says. */
const withoutYear = (event: ExchangeEvent | undefined): string | undefined => event?.at.replace(/^\d+-/, "");

interface Props {
  by: Receivers;
  rows: readonly BoardRow[];
  /** Who is in none of them. */
  withoutRow: readonly { id: string; name: string }[];
  period: Period;
  scheme: Scheme;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

export function Board({ by, rows, withoutRow, period, scheme, chosen, onChoose }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const board = say(by === "raters" ? PANE_RATER_TEXTS.board : DEPARTMENT_TEXTS.board);
  const without = withoutRow.length > 0 && (
    <p className={`${styles.paragraph} ${styles.bad}`}>
      {say(DEPARTMENT_TEXTS.withoutRow, {
        count: withoutRow.length,
        people: listed(
          withoutRow.map(({ id, name }) => `${name} ${id}`),
          say,
        ),
      })}
    </p>
  );
  if (rows.length === 0)
    return (
      <>
        <p className={styles.paragraph}>
          {say(by === "raters" ? PANE_RATER_TEXTS.nobody : DEPARTMENT_TEXTS.nobody)}
        </p>
        {without}
      </>
    );
  const names = rows.map(({ department }) => department.name);
  const states = (Object.keys(STATES) as BoardState[])
    .map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => say(DEPARTMENT_TEXTS.counted, { state: say(STATES[state]), count }));
  const toggle = (name: string, on: boolean) => {
    const after = new Set(chosen);
    if (on) after.add(name);
    else after.delete(name);
    onChoose(after);
  };
  const all = names.every((name) => chosen.has(name));
  const waiting = rows.filter(({ state }) => state !== "complete");
  const reminder = [
    say(DEPARTMENT_TEXTS.reminderHead, {
      scheme: scheme.title[language],
      period: periodLabel(period, language),
    }),
    ...waiting.map(({ department, state, sent, open = [] }) =>
      say(DEPARTMENT_TEXTS.reminderDepartment, {
        department: receiverTitle(department, language),
        state: say(STATES[state]),
        due:
          sent === undefined || sent.due === "" ? "" : say(DEPARTMENT_TEXTS.reminderDue, { due: sent.due }),
        missing: department.missing,
        people: open
          .map(({ id, name, state: said }) => say(INSERTED_TEXTS.person, { id, name, state: said }))
          .join("; "),
      }),
    ),
  ].join("\n");
  return (
    <div className={styles.section} role="group" aria-label={board}>
      <Heading level={3}>{board}</Heading>
      <p className={styles.paragraph} role="status">
        {say(by === "raters" ? PANE_RATER_TEXTS.count : DEPARTMENT_TEXTS.count, {
          count: rows.length,
          states: states.join(language === "zh-CN" ? "，" : ", "),
        })}
      </p>
      {without}
      <div
        className={mergeClasses(styles.preview, styles.fitted)}
        role="region"
        aria-label={board}
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  label={say(DEPARTMENT_TEXTS.all)}
                  checked={all ? true : chosen.size > 0 ? "mixed" : false}
                  onChange={(_, { checked }) => onChoose(new Set(checked === true ? names : []))}
                />
              </th>
              {(["state", "people", "missing", "sent", "returned"] as const).map((key) => (
                <th key={key} scope="col">
                  {say(DEPARTMENT_TEXTS[key])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ department, state, sent, returned }) => (
              <tr key={department.name}>
                <th scope="row">
                  <Checkbox
                    label={receiverTitle(department, language)}
                    checked={chosen.has(department.name)}
                    onChange={(_, { checked }) => toggle(department.name, checked === true)}
                  />
                </th>
                <td
                  className={
                    state === "complete"
                      ? styles.good
                      : state === "wrong" || state === "overdue"
                        ? styles.bad
                        : ""
                  }
                >
                  {say(STATES[state])}
                </td>
                <td>{department.people.length}</td>
                <td>{department.rating?.shared ? say(PANE_RATER_TEXTS.unknown) : department.missing}</td>
                <td title={sent?.at}>{withoutYear(sent) ?? say(DEPARTMENT_TEXTS.never)}</td>
                <td title={returned?.at}>{withoutYear(returned) ?? say(DEPARTMENT_TEXTS.never)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {waiting.length > 0 && (
        <CopyText
          text={reminder}
          label={say(DEPARTMENT_TEXTS.reminder)}
          copy={say(DEPARTMENT_TEXTS.remind)}
        />
      )}
    </div>
  );
}
