/** What is not as it should be, each with the way there or with what mends it. */
import { Button } from "@fluentui/react-components";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { WORKBOOK_TEXTS } from "../../i18n/workbook";
import { entryRole, listRole, placeOf as sheetOf } from "../../template/layout";
import { idProblemText } from "../../template/lists/ids";
import { findingSaid } from "../../template/parameters/parameterInput";
import { periodLabel } from "../../template/periods";
import { isRenewable, roleTitle } from "../../workbook/instances";
import { jumpToListCell, jumpToParameter, jumpToPerson, jumpToSheet } from "../../workbook/jump";
import type { SchemeState, Warning } from "../../workbook/overview";
import { addPeople } from "../../workbook/people";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import type { GoTo, SchemeProps } from "./contracts";

export function Warnings({ state, goTo, onChanged }: SchemeProps & { goTo: GoTo }) {
  const spoken = useLanguage();
  const { say } = spoken;
  const styles = useStyles();
  const task = useTask();
  const { number } = state.instance.layout;
  const lengthen = async () => {
    await task.run(say(INSERTED_TEXTS.addingPeople), () => addPeople(number, []));
    await onChanged();
  };
  if (state.warnings.length === 0) {
    return <p className={styles.paragraph}>{say(INSERTED_TEXTS.noWarnings)}</p>;
  }
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(INSERTED_TEXTS.warnings)}</Heading>
      <TaskStatus task={task} />
      <ul className={styles.list}>
        {state.warnings.map((warning, index) => {
          const text = warningText(warning, state, spoken);
          const place = placeOf(warning, number);
          return (
            <li key={index} className={styles.block}>
              <span>! {text}</span>
              {place && (
                <div>
                  <Button
                    size="small"
                    aria-label={say(INSERTED_TEXTS.goTo, { what: text })}
                    onClick={() => goTo(place)}
                  >
                    {say(INSERTED_TEXTS.goThere)}
                  </Button>
                </div>
              )}
              {warning.kind === "resultsShort" && (
                <div>
                  <Button size="small" onClick={() => void lengthen()}>
                    {say(INSERTED_TEXTS.lengthen)}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function warningText(
  warning: Warning,
  { instance: { layout } }: SchemeState,
  { say, language }: ReturnType<typeof useLanguage>,
): string {
  const T = INSERTED_TEXTS;
  switch (warning.kind) {
    case "parameter":
      return findingSaid(warning.parameter, warning.finding, language);
    case "parameterBroken":
      return say(T.warnParameterBroken, { name: say(warning.parameter.name) });
    case "parameterGone":
      return say(T.warnParameterGone, { name: say(warning.parameter.name) });
    case "otherVersion":
      return say(WORKBOOK_TEXTS[warning.reason], {
        written: warning.written,
        own: warning.own,
      });
    case "sheetGone":
      return say(isRenewable(warning.role) ? T.warnSheet : T.warnSheetLost, {
        sheet: roleTitle(layout, warning.role),
      });
    case "recordDamaged":
      return say(T.warnRecord);
    case "unmarked":
      return say(T.warnUnmarked, { sheet: warning.sheet });
    case "moved":
      return say(T.warnMoved, { ...warning });
    case "stranger":
    case "twiceInEntry": {
      const period = say({
        "zh-CN": periodLabel(warning.period, "zh-CN"),
        "en-US": periodLabel(warning.period, "en-US"),
      });
      return say(warning.kind === "stranger" ? T.warnStranger : T.warnTwiceInEntry, {
        period,
        id: warning.id,
      });
    }
    case "listRow": {
      const { name, header } = sheetOf(layout, listRole(warning.list.id, warning.period));
      return say(T.warnListRow, {
        sheet: name,
        // As Excel counts them.
        row: header + 2 + warning.row,
        problem: say(warning.problem),
      });
    }
    case "rosterId":
      return say(T.warnRosterId, { id: warning.id, problem: idProblemText(warning.problem, language) });
    case "soFar":
      return say(T.warnSoFar, { column: say(warning.column.title), people: warning.people });
    case "soFarTooMuch":
      return say(T.warnSoFarTooMuch, { column: say(warning.column.title), people: warning.people });
    case "resultsShort":
      return say(T.warnResultsShort, { year: warning.year });
    case "broken": {
      const { role, error, count, cell } = warning;
      return say(T.warnBroken, { sheet: layout.sheets[role]?.name ?? "", error, count, cell });
    }
  }
}

function placeOf(warning: Warning, number: number): (() => Promise<void>) | undefined {
  switch (warning.kind) {
    case "parameter":
    case "parameterBroken":
      return () => jumpToParameter(number, warning.parameter.id);
    case "stranger":
      return () => jumpToPerson(number, warning.period, warning.id);
    case "twiceInEntry":
      return () => jumpToSheet(number, entryRole(warning.period));
    case "listRow":
      return () => jumpToListCell(number, listRole(warning.list.id, warning.period), warning);
    case "rosterId":
    case "soFar":
    case "soFarTooMuch":
      return () => jumpToSheet(number, "roster");
    case "broken":
      return () => jumpToSheet(number, warning.role);
    default:
      return undefined;
  }
}
