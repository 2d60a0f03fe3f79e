/** Values that hold from a later period on, as the record keeps them; where it is damaged, as the names tell. */
import type { ParameterInput, PeriodKind } from "../../schemes/scheme";
import { parameterName, type Layout, type Stretch } from "../layout";
import { groupAt } from "../parameters/parameterPlaces";
import { withStretch } from "../parameters/stretches";
import { parsePeriod, periodId, type Period } from "../periods";

/** From which period on which parameters have which values, as they were made; `null`: the scheme's own, or none. */
export interface KeptStretch {
  from: string;
  parameters: Readonly<Record<string, ParameterInput | null>>;
}

interface Kept {
  stretches?: readonly KeptStretch[];
}

/** What of it plans need. */
export const stretchesKept = ({ stretches = [] }: Kept, kind: PeriodKind): Stretch[] =>
  stretches.flatMap(({ from, parameters }) => {
    const period = parsePeriod(kind, from);
    return period ? [{ from: period, parameters: Object.keys(parameters) }] : [];
  });

/** What a value was made with that holds from a period on. */
export const keptInput = ({ stretches = [] }: Kept, id: string, from: Period): ParameterInput | undefined =>
  stretches.find((kept) => kept.from === periodId(from))?.parameters[id] ?? undefined;

/** What the record keeps of them from now on, with the values of those that are new. */
export const keptStretches = (
  before: Kept,
  after: readonly Stretch[],
  made: Readonly<Record<string, ParameterInput | null>> = {},
): KeptStretch[] =>
  after.map(({ from, parameters }) => {
    const id = periodId(from);
    const known = before.stretches?.find((kept) => kept.from === id)?.parameters ?? {};
    return {
      from: id,
      parameters: Object.fromEntries(
        parameters.map((parameter) => [parameter, known[parameter] ?? made[parameter] ?? null]),
      ),
    };
  });

/** The same by the ids of another version. */
export const carriedStretches = (
  stretches: readonly KeptStretch[],
  carry: (id: string) => string | undefined,
): KeptStretch[] =>
  stretches.map(({ from, parameters }) => ({
    from,
    parameters: Object.fromEntries(
      Object.entries(parameters).flatMap(([id, value]) => {
        const now = carry(id);
        return now === undefined ? [] : [[now, value]];
      }),
    ),
  }));

/** Which there are, by the names of the workbook and the columns that they mean. */
export function stretchesNamed(
  { scheme, prefix, language }: Pick<Layout, "scheme" | "prefix" | "language">,
  names: readonly { name: string; formula: string }[],
): Stretch[] {
  const found = scheme.parameters.flatMap((parameter) => {
    const head = `${parameterName(prefix, parameter, language)}_`.toLowerCase();
    return names.flatMap(({ name, formula }) => {
      if (!name.toLowerCase().startsWith(head)) return [];
      const from = parsePeriod(scheme.period, name.slice(head.length));
      const letters = /\$([A-Z]+)\$\d+/.exec(formula)?.[1];
      if (!from || !letters || periodId(from) !== name.slice(head.length).toUpperCase()) return [];
      return [{ id: parameter.id, from, group: groupAt(scheme, columnOf(letters)) }];
    });
  });
  let stretches: Stretch[] = [];
  for (const { id, from, group } of found.sort((a, b) => a.group - b.group)) {
    // Columns that nobody uses any more stay where they are.
    while (stretches.length < group) stretches.push({ from, parameters: [] });
    stretches =
      stretches.length === group
        ? [...stretches, { from, parameters: [id] }]
        : withStretch(stretches, from, [id]);
  }
  return stretches;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
