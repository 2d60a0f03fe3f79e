/** Pay of a month in yuan, in the column "total": that of the year, and of all people. */
import { figure } from "../building";
import type { Pair } from "../words";

export const yearPay = (title: Pair) => ({
  year_total: figure.yuan.year(title, {
    formula: '=IF(COUNTBLANK([total])=COLUMNS([total]),"",ROUND(SUM([total]),{decimals}))',
    total: true,
    native: '=IF(SUMPRODUCT(--([total]<>""))=0,"",ROUND(SUM([total]),{decimals}))',
  }),
});

export const allPay = (title: Pair) => ({ all_pay: figure.yuan.all(title, "=SUM(column(total))") });
