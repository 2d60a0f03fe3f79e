/** In what a scheme's money counts: told to people where there is money, and only there. */
import { pairOf, UNITS } from "../schemes/words";
import type { Language, Text } from "../i18n/language";
import type { Scheme } from "../schemes/scheme";

const MONEY: readonly string[] = [UNITS.yuan, UNITS.wan];

/** Whether a column counts money. */
export const isMoneyUnit = (unit: Text | undefined): unit is Text =>
  unit !== undefined && MONEY.includes(pairOf(unit));

/** The units of money in a scheme's parameters, entries, lists and figures; "" where there is no money. */
export function moneyUnits(scheme: Scheme, language: Language): string {
  const units = [
    ...scheme.parameters.flatMap((parameter) =>
      parameter.kind === "number"
        ? [parameter.unit]
        : parameter.kind === "table"
          ? parameter.columns.map(({ unit }) => unit)
          : [],
    ),
    ...[...scheme.rosterColumns, ...scheme.entryColumns].map(({ unit }) => unit),
    ...scheme.lists.flatMap(({ columns, results }) => [...columns, ...results].map(({ unit }) => unit)),
    ...scheme.results.flatMap(({ columns }) => columns.map(({ unit }) => unit)),
    ...scheme.rollUps.map(({ unit }) => unit),
  ].filter(isMoneyUnit);
  return [...new Set(units.map((unit) => unit[language]))].join(language === "zh-CN" ? "、" : ", ");
}
