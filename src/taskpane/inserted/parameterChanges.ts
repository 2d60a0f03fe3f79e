/** What differs between the parameters of the sheet and those that are typed. */
import type { Language } from "../../i18n/language";
import type { Parameter, Scheme } from "../../schemes/scheme";
import type { ParameterCells } from "../../workbook/parameters";
import {
  checkTyped,
  ownTyped,
  typedOfCells,
  type Checked,
  type Typed,
  type TypedParameters,
} from "../parameters/typedParameters";

export const typedNow = (
  { parameters }: Scheme,
  cells: ParameterCells,
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

/** "3%" and "0.03" are the same; rows left blank are no rows. */
export function changesOf(
  { parameters }: Scheme,
  before: TypedParameters,
  after: TypedParameters,
): TypedChange[] {
  return parameters.flatMap((parameter) => {
    const [old, typed] = [before[parameter.id] ?? [], after[parameter.id] ?? []];
    const checked = checkTyped(parameter, typed);
    const earlier = checkTyped(parameter, old);
    const same =
      JSON.stringify(old) === JSON.stringify(typed) ||
      (checked.input !== undefined && JSON.stringify(checked.input) === JSON.stringify(earlier.input)) ||
      (checked.missing && earlier.missing);
    return same ? [] : [{ parameter, before: old, after: typed, checked }];
  });
}
