/** What stands beside a number in a list: marks for none, units of money. */
import { halfWidth } from "../../template/typedWords";

/** Marks for "there is none". */
const NONE = /^(-|--|—|——|–|\/|\\|无|n\/?a|none|nil)$/i;

/** Whether nothing is meant by a text that stands in a column of numbers. */
export const isNone = (text: string): boolean => NONE.test(halfWidth(text));

/** Of an amount of money, the tens by which its unit is more than a yuan; `undefined` for what is no unit of money. */
export function moneyTens(unit: string): number | undefined {
  const match = /^(百万|千万|十万|万|亿|千|k|w)?(元|圆|块|cny|rmb|人民币)?(整|人民币)?$/i.exec(
    unit.replace(/^10k\s?/i, "w").replace(/\s/g, ""),
  );
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const TENS: Readonly<Record<string, number>> = {
    千: 3,
    k: 3,
    万: 4,
    w: 4,
    十万: 5,
    百万: 6,
    千万: 7,
    亿: 8,
  };
  return match[1] === undefined ? 0 : TENS[match[1].toLowerCase()];
}
