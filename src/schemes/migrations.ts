/** The way from an earlier version of a scheme to the one of today: its steps, one a version, taken together. */
import type { IdChanges, Migration, Scheme } from "./scheme";

/** Version 2 of every scheme is its version 1 in another frame: the same ids, results by columns. */
const TO_COLUMNS: Migration = {};

type Migrated = Pick<Scheme, "version" | "migrations">;

/** The step to a version from the one before; `undefined` where the scheme lacks it. */
export const stepTo = ({ migrations = {} }: Migrated, version: number): Migration | undefined =>
  migrations[version] ?? (version === 2 ? TO_COLUMNS : undefined);

/** Whether sheets of that version can be brought up to date: there is a step to each version since. */
export const canFollow = (scheme: Migrated, written: number): boolean =>
  Array.from({ length: Math.max(0, scheme.version - written) }, (_, index) =>
    stepTo(scheme, written + 1 + index),
  ).every((step) => step !== undefined);

/** What an id of the earlier version is today, `undefined` where it is no longer there. */
export type Carried = (id: string) => string | undefined;

export interface Carry {
  parameters: Carried;
  roster: Carried;
  entries: Carried;
  lists: Carried;
  /** Of a list, named as it is today. */
  listColumns(list: string): Carried;
  results: Carried;
}

/** From the version that wrote a workbook, or a variant, to today's. @throws where a step is missing: a build has all. */
export function carryFrom(scheme: Migrated, written: number): Carry {
  const steps = Array.from({ length: Math.max(0, scheme.version - written) }, (_, index) => {
    const step = stepTo(scheme, written + 1 + index);
    if (!step) throw new Error(`no step to version ${written + 1 + index}`);
    return step;
  });
  const changes = (of: (step: Migration) => IdChanges | undefined): Carried =>
    carried(steps.map((step) => of(step) ?? {}));
  const lists = steps.map(({ lists: own }) => own ?? {});
  // A step names a list as it was called then.
  const columnsOf = (list: string): IdChanges[] =>
    steps.map(({ listColumns = {} }, index) => {
      const named = Object.keys(listColumns).find((id) => carried(lists.slice(index + 1))(id) === list);
      return (named === undefined ? undefined : listColumns[named]) ?? {};
    });
  return {
    parameters: changes(({ parameters }) => parameters),
    roster: changes(({ roster }) => roster),
    entries: changes(({ entries }) => entries),
    lists: carried(lists),
    listColumns: (list) => carried(columnsOf(list)),
    results: changes(({ results }) => results),
  };
}

const carried =
  (steps: readonly IdChanges[]): Carried =>
  (id) =>
    steps.reduce<string | undefined>((now, { renamed = {}, removed = [] }) => {
      if (now === undefined || removed.includes(now)) return undefined;
      return renamed[now] ?? now;
    }, id);

/**
 * What a result column of some earlier version is called today. An id that was given up is never given to another column,
 * so the version that used it need not be known.
 */
export function resultToday(scheme: Migrated & Pick<Scheme, "results">, id: string): string {
  if (scheme.results.some(({ columns }) => columns.some((column) => column.id === id))) return id;
  return Array.from({ length: scheme.version }, (_, index) => stepTo(scheme, index + 1)).reduce(
    (now, step) => step?.results?.renamed?.[now] ?? now,
    id,
  );
}
