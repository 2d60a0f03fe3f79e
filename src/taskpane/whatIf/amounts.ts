/** Amounts of a what-if as people read them. */
import type { Change, PersonWhatIf, WhatIf } from "../../template/whatIf/compared";
import { yuanGrouped } from "../../template/outputs/fen";

/** In yuan and fen, or as the figure is where nothing is paid. */
const amountText = (amount: number, measure: WhatIf["measure"]): string =>
  measure === "money" ? yuanGrouped(amount) : String(Number(amount.toPrecision(12)));

/** With its sign: "+12.00", "0.00", "-3.50". */
function differenceText({ before, after }: Change, measure: WhatIf["measure"]): string {
  const difference = after - before;
  return `${difference > 0 ? "+" : ""}${amountText(difference, measure)}`;
}

/** The texts of a change, for filling in. */
export const changeTexts = (change: Change, measure: WhatIf["measure"]) => ({
  before: amountText(change.before, measure),
  after: amountText(change.after, measure),
  difference: differenceText(change, measure),
});

export const isChanged = ({ before, after }: Change): boolean => before !== after;

/** Whether a person gets another amount in any of the periods. */
export const hasChanged = ({ amounts }: Pick<PersonWhatIf, "amounts">): boolean => amounts.some(isChanged);

/** People of a list, each counted once. */
export const peopleIn = (all: readonly { id: string }[]): number => new Set(all.map(({ id }) => id)).size;
