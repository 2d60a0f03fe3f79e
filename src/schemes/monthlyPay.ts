/** Pay of a month in yuan, in the column "total": that of the year, and of all people. */
import { MONEY, UNITS, yearFigure } from "./building";
import type { ResultColumn, RollUp } from "./scheme";
import type { Text } from "../i18n/language";

export const yearPay = (title: Text): ResultColumn =>
  yearFigure(
    "year_total",
    title,
    '=IF(COUNTBLANK([total])=COLUMNS([total]),"",ROUND(SUM([total]),{decimals}))',
    { unit: UNITS.yuan, format: MONEY, total: true },
  );

export const allPay = (title: Text): RollUp => ({
  id: "all_pay",
  title,
  unit: UNITS.yuan,
  formula: "=SUM(column(total))",
  format: MONEY,
});
