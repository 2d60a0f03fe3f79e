/** A finding in the reader's words, and the way there. */
import { AUDIT_TEXTS } from "../../i18n/audit";
import { AUDIT_PANE_TEXTS as T } from "../../i18n/paneAudit";
import type { Layout } from "../../template/layout";
import type { Audit } from "../../workbook/audit/audit";
import { WEIGHTS, type Finding, type Mend } from "../../workbook/audit/findings";
import { jumpToCell } from "../../workbook/jump";
import { placeOf, warningText } from "../inserted/warningText";
import { figureText } from "../shell/figureText";
import type { Say, useLanguage } from "../shell/language";

type Spoken = ReturnType<typeof useLanguage>;

export function findingText({ kind, values, warning }: Finding, layout: Layout, spoken: Spoken): string {
  if (warning) return warningText(warning, layout, spoken);
  if (kind === "warning") return "";
  const said = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "object" ? spoken.say(value) : value,
  ]);
  return spoken.say(AUDIT_TEXTS[kind], Object.fromEntries(said) as Record<string, string | number>);
}

/** What is at stake; "" where nobody knows. */
export const moneyText = ({ money }: Finding, layout: Layout, say: Say): string =>
  money === undefined || money === 0
    ? ""
    : say(T.money, { money: figureText(money, say), unit: say(layout.scheme.unit) });

export function wayTo({ place, warning }: Finding, number: number): (() => Promise<void>) | undefined {
  if (warning) return placeOf(warning, number);
  return place && (() => jumpToCell(place.sheet, place.cell));
}

export const weightText = ({ weight }: Finding, say: Say): string =>
  say({ wrong: T.wrong, doubt: T.doubt, note: T.note_ }[weight]);

/** How many of each weight, of how much that was looked at. */
export function outcomeText({ findings, sheets, cells }: Audit, say: Say): string {
  const counts = Object.fromEntries(
    WEIGHTS.map((weight) => [weight, findings.filter((finding) => finding.weight === weight).length]),
  );
  return say(findings.length === 0 ? T.none : T.found, { ...counts, sheets, cells });
}

export const twinsText = ({ twins }: Audit, say: Say): string =>
  say({ compared: T.compared, none: T.notCompared, outdated: T.tooOld }[twins]);

/** What the press that mends it says. */
export const mendText = (mend: Mend, say: Say): string =>
  say(T[mend.do], mend.do === "write" ? { value: String(mend.value ?? "") } : {});
