import {
  ArrayValueObject,
  type BaseAstNode,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import { isReference } from "./customFunctions";
import { branchOf } from "./elements";
import { fromCellValue, toCellValue, type UniverResult } from "./univerValues";

/** Functions that evaluate only what they return. */
export const LAZY: ReadonlySet<string> = new Set(["IF", "IFERROR", "IFNA", "CHOOSE"]);

/** The branch to evaluate (in an array of one) or the result itself. */
export function choose(
  name: string,
  scalar: BaseValueObject,
  value: UniverResult,
  branches: BaseAstNode[],
): [BaseAstNode] | UniverResult {
  const index = branchOf(name, toCellValue(scalar));
  if (index === undefined) return value;
  if (typeof index !== "number") return scalar.isError() ? scalar : fromCellValue(index);
  const branch = branches[index];
  if (branch) return [branch];
  return name === "IF" ? BooleanValueObject.create(false) : ErrorValueObject.create("#VALUE!" as ErrorType);
}

/** The one value of a result, if it is only one. */
export function scalarOf(value: UniverResult): BaseValueObject | undefined {
  const object = isReference(value) ? value.toArrayValueObject() : value;
  if (!(object instanceof ArrayValueObject)) return object;
  if (object.getRowCount() !== 1 || object.getColumnCount() !== 1) return undefined;
  return object.get(0, 0) ?? undefined;
}
