/** What the field of a parameter is given, whatever its kind. */
import type { Typed } from "../../template/parameters/parameterCells";
import type { Checked } from "./typedParameters";

export interface FieldProps<P> {
  parameter: P;
  typed: Typed;
  checked: Checked;
  disabled: boolean;
  onChange(typed: Typed): void;
}
