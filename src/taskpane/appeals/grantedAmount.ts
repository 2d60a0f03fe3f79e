/** What a granted appeal comes to in money, where it is about a figure that is paid. */
import type { ResultColumn } from "../../schemes/scheme";
import { isMoneyUnit } from "../../template/moneyUnits";
import { fenOf, yuanText } from "../../template/outputs/fen";
import type { Appeal } from "../../template/registers/appeal";
import { parseNumber } from "../../template/typedNumbers";

/** As it would be typed, in yuan; "" where it cannot be told. */
export function grantedAmount({ old, decision }: Appeal, column: ResultColumn | undefined): string {
  const now = parseNumber(decision?.new ?? "");
  if (!column?.unit || !column.paidOut || !isMoneyUnit(column.unit)) return "";
  if (typeof old !== "number" || now === undefined) return "";
  const amount = fenOf(now, column.unit) - fenOf(old, column.unit);
  return yuanText(column.paidOut === "taken" ? -amount : amount);
}
