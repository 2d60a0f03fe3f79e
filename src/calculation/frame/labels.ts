import { argumentName, type ArgumentName } from "../../i18n/functions/names";
import { PROBLEMS } from "../../i18n/functions/problems";
import { isBlank } from "./cells";
import { invalid } from "./problem";
import { label, type Label } from "./readers";
import { listOf, sizeOf, type Range } from "./shapes";

/** A list of grade names, in one row or column; none may be blank. */
export function labelsOf(name: ArgumentName): (range: Range) => Label[] {
  return (range) => {
    const list = listOf(range);
    if (list === undefined) {
      throw invalid(PROBLEMS.onePerRow, { found: sizeOf(range.rows, range.columns) }).of(argumentName(name));
    }
    return list.map((cell, index) => {
      if (isBlank(cell)) throw invalid(PROBLEMS.labelBlank, { line: index + 1 }).of(argumentName(name));
      return label(cell);
    });
  };
}
