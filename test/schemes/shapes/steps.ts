/** Whether a step between two versions says all that it must. */
import type { ColumnShape, ParameterShape } from "../../../src/schemes/shape";
import type { IdChanges, Migration } from "../../../src/schemes/scheme";
import type { Description } from "./describe";

interface WithId {
  id: string;
}

export function stepProblems(
  what: string,
  before: Description,
  after: Description,
  step: Migration | undefined,
): string[] {
  if (!step) return [`${what}: there is none`];
  const lists = after.lists.flatMap(({ id, columns }) => {
    const renamed = Object.entries(step.lists?.renamed ?? {}).find(([, now]) => now === id)?.[0];
    const old = before.lists.find((list) => list.id === (renamed ?? id));
    const changes = step.listColumns?.[id];
    if (!old) return [];
    return idProblems(`lists.${id}`, old.columns, columns, changes, columnFault);
  });
  return [
    ...(before.period === after.period ? [] : ["periods are of another kind: that is another scheme"]),
    ...idProblems("parameters", before.parameters, after.parameters, step.parameters, parameterFault),
    ...idProblems("roster", before.roster, after.roster, step.roster, columnFault),
    ...idProblems("entries", before.entries, after.entries, step.entries, columnFault),
    ...idProblems("lists", before.lists, after.lists, step.lists),
    ...lists,
    ...idProblems("results", before.results, after.results, step.results, (old, now) =>
      old.span === now.span ? undefined : "has another span",
    ),
  ].map((problem) => `${what}: ${problem}`);
}

function idProblems<T extends WithId>(
  what: string,
  before: readonly T[],
  after: readonly T[],
  { renamed = {}, removed = [] }: IdChanges = {},
  fault: (old: T, now: T) => string | undefined = () => undefined,
): string[] {
  const now = new Map(after.map((one) => [one.id, one]));
  const known = new Set(before.map(({ id }) => id));
  const unknown = [...Object.keys(renamed), ...removed].filter((id) => !known.has(id));
  return [
    ...unknown.map((id) => `${what} had no ${id}`),
    ...before.flatMap((old) => {
      if (removed.includes(old.id)) return now.has(old.id) ? [`${what}.${old.id} is still there`] : [];
      const target = now.get(renamed[old.id] ?? old.id);
      if (!target) return [`${what} lost ${old.id}, which is neither renamed nor removed`];
      const found = fault(old, target);
      return found === undefined
        ? []
        : [`${what}.${target.id} ${found}; what it holds would not fit: give it a new id`];
    }),
  ];
}

function columnFault(old: ColumnShape, now: ColumnShape): string | undefined {
  if (old.kind !== now.kind) return "has another kind";
  return wordsFault(old.options, now.options);
}

/** Words stand in cells. */
function wordsFault(old: ParameterShape["options"] = {}, now: ParameterShape["options"] = {}) {
  return Object.entries(old).some(([id, word]) => now[id] !== word) ? "has other words" : undefined;
}

function parameterFault(old: ParameterShape, now: ParameterShape): string | undefined {
  if (old.kind !== now.kind) return "has another kind";
  // Formulas of the user's own may use the defined name.
  if (old.name !== now.name) return "has another name";
  const keys = (items: ParameterShape["items"] = {}) => Object.keys(items).join();
  if (keys(old.items) !== keys(now.items) || old.total !== now.total) return "has other weights";
  if (old.columns?.join() !== now.columns?.join() || old.size !== now.size)
    return "has other columns or rows";
  return wordsFault(old.options, now.options);
}
