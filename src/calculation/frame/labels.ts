/** A list of grade names, in one row or column; blanks below the last are ignored, others are missing. */
import { argumentName, type ArgumentName } from "../../i18n/functions/names";
import { PROBLEMS } from "../../i18n/functions/problems";
import { isBlank, type Cell } from "./cells";
import { invalid } from "./problem";
import { label, type Label } from "./readers";
import { listOf, sizeOf, type Range } from "./shapes";

export function labelsOf(name: ArgumentName): (range: Range) => Label[] {
  return (range) => {
    const list = listOf(range);
    if (list === undefined) {
      throw invalid(PROBLEMS.oneList, { found: sizeOf(range.rows, range.columns) }).of(argumentName(name));
    }
    return list.slice(0, lastFilled(list) + 1).map((cell, index) => {
      if (isBlank(cell)) throw invalid(PROBLEMS.labelBlank, { line: index + 1 }).of(argumentName(name));
      return label(cell);
    });
  };
}

function lastFilled(list: readonly Cell[]): number {
  let last = list.length - 1;
  while (last > 0 && isBlank(list[last])) last--;
  return last;
}
