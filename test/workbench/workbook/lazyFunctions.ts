import {
  ArrayValueObject,
  type BaseAstNode,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import { isReference } from "./customFunctions";
import type { UniverResult } from "./univerValues";

/** Functions that evaluate only what they return. */
export const LAZY: ReadonlySet<string> = new Set(["IF", "IFERROR", "IFNA", "CHOOSE"]);

/** The branch to evaluate (in an array of one) or the result itself. */
export function choose(
  name: string,
  scalar: BaseValueObject,
  value: UniverResult,
  branches: BaseAstNode[],
): [BaseAstNode] | UniverResult {
  const branch = (index: number): [BaseAstNode] | undefined => {
    const found = branches[index];
    return found && [found];
  };
  const invalid = ErrorValueObject.create("#VALUE!" as ErrorType);
  if (name === "IFERROR" || name === "IFNA") {
    const caught = scalar.isError() && (name === "IFERROR" || scalar.getValue() === "#N/A");
    return caught ? (branch(0) ?? invalid) : value;
  }
  if (scalar.isError()) return scalar;
  const raw = scalar.isNull() ? 0 : scalar.getValue();
  if (name === "CHOOSE") {
    const index = Math.trunc(Number(raw));
    return (index >= 1 && branch(index - 1)) || invalid;
  }
  let truth: boolean;
  if (typeof raw !== "string") truth = Boolean(raw);
  else if (/^(true|false)$/i.test(raw)) truth = /^true$/i.test(raw);
  else return invalid;
  return branch(truth ? 0 : 1) ?? BooleanValueObject.create(false);
}

/** The one value of a result, if it is only one. */
export function scalarOf(value: UniverResult): BaseValueObject | undefined {
  const object = isReference(value) ? value.toArrayValueObject() : value;
  if (!(object instanceof ArrayValueObject)) return object;
  if (object.getRowCount() !== 1 || object.getColumnCount() !== 1) return undefined;
  return object.get(0, 0) ?? undefined;
}
