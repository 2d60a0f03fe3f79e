/** Which figures a parameter reaches: its references in the scheme's formulas, and theirs in others. */
import type { Text } from "../../i18n/language";
import type { Scheme } from "../../schemes/scheme";
import { referencesOf, type Reference } from "../../template/formulas/syntax";

/** Titles of the result columns, in their order, then of the roll-ups. */
export function affectedBy(scheme: Scheme, parameter: string): Text[] {
  const columns = scheme.results.flatMap((section) => section.columns);
  const uses = (reference: Reference) => reference.parameter?.id === parameter;
  const reached = new Set(
    columns.filter(({ formula }) => referencesOf(formula).some(uses)).map(({ id }) => id),
  );
  const reads = ({ cell, call }: Reference) =>
    reached.has(cell?.id ?? "") || (call?.name === "column" && reached.has(call.from));
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const { id, formula } of columns) if (referencesOf(formula).some(reads)) reached.add(id);
  }
  const rollUps = scheme.rollUps.filter(({ formula }) =>
    referencesOf(formula).some((reference) => uses(reference) || reads(reference)),
  );
  return [...columns.filter(({ id }) => reached.has(id)), ...rollUps].map(({ title }) => title);
}
