/** What differs between the parameters of the sheet and those that are typed. */
import type { Language } from "../../i18n/language";
import type { Parameter, Scheme } from "../../schemes/scheme";
import { typedOfCells, type Typed } from "../../template/parameters/parameterCells";
import type { SheetParameters } from "../../workbook/parameters";
import {
  checkCells,
  checkTyped,
  ownTyped,
  type Checked,
  type TypedParameters,
} from "../parameters/typedParameters";

export const typedNow = (
  { parameters }: Scheme,
  cells: SheetParameters,
  language: Language,
): TypedParameters =>
  Object.fromEntries(
    parameters.map((parameter) => {
      const own = cells[parameter.id];
      return [parameter.id, own ? typedOfCells(parameter, own, language) : ownTyped(parameter, language)];
    }),
  );

export interface TypedChange {
  parameter: Parameter;
  before: Typed;
  after: Typed;
  checked: Checked;
}

/** "3%" and "0.03" are the same; rows left blank are no rows. `after`: only what has been typed. */
export function changesOf(
  scheme: Scheme,
  cells: SheetParameters,
  after: TypedParameters,
  language: Language,
): TypedChange[] {
  const now = typedNow(scheme, cells, language);
  return scheme.parameters.flatMap((parameter) => {
    const [old = [], typed] = [now[parameter.id], after[parameter.id]];
    if (!typed) return [];
    const standing = cells[parameter.id];
    const earlier = standing ? checkCells(parameter, standing) : checkTyped(parameter, old);
    const checked = checkTyped(parameter, typed);
    const same =
      checked.input === undefined || earlier.input === undefined
        ? checked.input === earlier.input && JSON.stringify(old) === JSON.stringify(typed)
        : JSON.stringify(checked.input) === JSON.stringify(earlier.input);
    return same || (checked.missing && earlier.missing)
      ? []
      : [{ parameter, before: old, after: typed, checked }];
  });
}
