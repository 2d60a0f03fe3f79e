/** What the overview warns of in words, and where it leads. */
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { WORKBOOK_TEXTS } from "../../i18n/workbook";
import { entryRole, listRole, placeOf as sheetOf, type Layout } from "../../template/layout";
import { idProblemText } from "../../template/lists/ids";
import { findingSaid } from "../../template/parameters/parameterInput";
import { periodLabel } from "../../template/periods";
import { isRenewable, roleTitle } from "../../workbook/instances";
import { jumpBelowHeading, jumpToParameter, jumpToPerson, jumpToSheet } from "../../workbook/jump";
import type { Warning } from "../../workbook/overview";
import { sinceText } from "../../template/parameters/stretches";
import type { useLanguage } from "../shell/language";

/** The warning in the reader's words. */
export function warningText(
  warning: Warning,
  layout: Layout,
  { say, language }: ReturnType<typeof useLanguage>,
): string {
  const T = INSERTED_TEXTS;
  switch (warning.kind) {
    case "parameter":
      return findingSaid(warning.parameter, warning.finding, language) + sinceText(warning.from, language);
    case "parameterBroken":
      return say(T.warnParameterBroken, {
        name: say(warning.parameter.name) + sinceText(warning.from, language),
      });
    case "parameterGone":
      return say(T.warnParameterGone, {
        name: say(warning.parameter.name) + sinceText(warning.from, language),
      });
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
    case "broken":
    case "stale": {
      const { kind, role, error, count, cell } = warning;
      return say(kind === "stale" ? T.warnStale : T.warnBroken, {
        sheet: layout.sheets[role]?.name ?? "",
        error,
        count,
        cell,
      });
    }
  }
}

/** The way to what a warning is about, where there is one. */
export function placeOf(warning: Warning, number: number): (() => Promise<void>) | undefined {
  switch (warning.kind) {
    case "parameter":
    case "parameterBroken":
      return () => jumpToParameter(number, warning.parameter.id);
    case "stranger":
      return () => jumpToPerson(number, warning.period, warning.id);
    case "twiceInEntry":
      return () => jumpToSheet(number, entryRole(warning.period));
    case "listRow":
      return () => jumpBelowHeading(number, listRole(warning.list.id, warning.period), warning);
    case "rosterId":
    case "soFar":
    case "soFarTooMuch":
      return () => jumpToSheet(number, "roster");
    case "broken":
    case "stale":
      // The row of such formulas stands directly below the heading.
      return () => jumpBelowHeading(number, warning.role, { row: 0, column: warning.column });
    default:
      return undefined;
  }
}
