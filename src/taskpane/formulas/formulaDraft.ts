/** The formula that is being made: what stands in the fields, and the formula that comes of it. */
import { halfWidth } from "../../template/typedWords";
import {
  callText,
  guarded,
  isReference,
  unguarded,
  withCall,
  type CallText,
} from "../../workbook/formulas/callText";
import type { FunctionId } from "../../workbook/formulas/functions";
import type { FormulaCell } from "../../workbook/formulas/readCell";

export interface FormulaDraft {
  typed: string;
  id: FunctionId | "";
  /** As they stand in the fields: without the guard of blanks. */
  args: string[];
  guard: boolean;
  /** The cell whose formula is open, and which of its calls. */
  opened?: FormulaCell | undefined;
  call: number;
}

export const NEW_FORMULA: FormulaDraft = { typed: "", id: "", args: [], guard: true, call: 0 };

/** A call of a formula in the fields. Where some of its cells have no guard of blanks, it is shown as it stands. */
export function fieldsOf({ id, args }: CallText): Pick<FormulaDraft, "id" | "args" | "guard"> {
  const read = args.map(unguarded);
  const guard = read.every((arg) => arg.guarded || !isReference(arg.text));
  return { id, guard, args: guard ? read.map(({ text }) => text) : args };
}

/** What was typed with full-width signs is the same; a text in quotes stays as it is. */
const plain = (text: string): string => (text.includes('"') ? text.trim() : halfWidth(text));

/** The formula as it will be written, with what stands around the call in the cell that was opened. */
export function formulaOf({ id, args, guard, opened, call }: FormulaDraft): string {
  if (id === "") return "";
  const own = callText(
    id,
    args.map((arg) => (guard ? guarded(plain(arg)) : plain(arg))),
  );
  const place = opened?.calls[call];
  return opened && place ? withCall(opened.formula, place, own) : `=${own}`;
}
