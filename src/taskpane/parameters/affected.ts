/** Which figures a parameter reaches: its references in the scheme's formulas, and theirs in others. */
import type { Text } from "../../i18n/language";
import type { Scheme } from "../../schemes/scheme";

const PARAMETER = /\{(\w+)(?:[:=]\w+)?\}/g;
const CELL = /\[(\w+)(?:\.\.\w+)?(?::\w+)?\]/g;
const COLUMN = /\bcolumn\((\w+)\)/g;

const found = (formula: string, pattern: RegExp): string[] =>
  [...formula.matchAll(pattern)].map((match) => match[1] ?? "");

/** Titles of the result columns, in their order, then of the roll-ups. */
export function affectedBy(scheme: Scheme, parameter: string): Text[] {
  const columns = scheme.results.flatMap((section) => section.columns);
  const reached = new Set(
    columns.filter(({ formula }) => found(formula, PARAMETER).includes(parameter)).map(({ id }) => id),
  );
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const { id, formula } of columns) {
      if (found(formula, CELL).some((cell) => reached.has(cell))) reached.add(id);
    }
  }
  const rollUps = scheme.rollUps.filter(
    ({ formula }) =>
      found(formula, PARAMETER).includes(parameter) || found(formula, COLUMN).some((id) => reached.has(id)),
  );
  return [...columns.filter(({ id }) => reached.has(id)), ...rollUps].map(({ title }) => title);
}
