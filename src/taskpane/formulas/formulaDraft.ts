/** The formula that is being made: what stands in the fields, and the formula that comes of it. */
import { halfWidth } from "../../template/typedWords";
import {
  callsIn,
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

/** Texts and names of sheets in quotes, or what stands between them without blanks at its ends. */
const PARTS = /("(?:[^"]|"")*"|'(?:[^']|'')*')|[^"'\s](?:[^"']*[^"'\s])?/g;
const CELL = /(?<![\p{L}\p{N}_.\\$])\$?[a-z]{1,3}\$?\d+(?![\p{L}\p{N}_.(!])/giu;

/** What was typed with full-width signs or small letters is the same; what stands in quotes stays as it is. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(PARTS, (part, quoted: string | undefined) =>
      quoted === undefined ? halfWidth(part).replace(CELL, (cell) => cell.toUpperCase()) : part,
    );

/** The formula as it will be written, with what stands around the call in the cell that was opened. */
export function formulaOf({ id, args, guard, opened, call }: FormulaDraft): string {
  if (id === "") return "";
  const place = opened?.calls[call];
  const own = callText(id, written({ args, guard }), place?.explained);
  return opened && place ? withCall(opened.formula, place, own) : `=${own}`;
}

/** Whether the open call is one of EXPLAIN. */
export const isExplained = ({ opened, call }: Pick<FormulaDraft, "opened" | "call">): boolean =>
  opened?.calls[call]?.explained !== undefined;

const written = ({ args, guard }: Pick<FormulaDraft, "args" | "guard">): string[] =>
  args.map((arg) => (guard ? guarded(plain(arg)) : plain(arg)));

/**
 * Another call of the formula that is open, with what was changed in the one before; none where that cannot be read yet.
 */
export function otherCall(draft: FormulaDraft, chosen: number): Partial<FormulaDraft> | undefined {
  const { opened, call } = draft;
  const [own, wanted] = [opened?.calls[call], opened?.calls[chosen]];
  if (!opened || !own || !wanted) return undefined;
  const formula = formulaOf(draft);
  const calls = callsIn(formula);
  if (calls[call]?.from !== own.from) return undefined;
  // Calls within what was changed may have come or gone.
  const behind = wanted.from >= own.to;
  const at = behind ? chosen + calls.length - opened.calls.length : chosen;
  const other = calls[at];
  if (other?.id !== wanted.id) return undefined;
  return { opened: { ...opened, formula, calls }, call: at, ...fieldsOf(other) };
}
