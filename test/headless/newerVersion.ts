/** Makes a version more of a scheme of the catalogue, as a release to come would bring it. */
import type { ResultColumn, Scheme } from "../../src/schemes/scheme";

export interface NewerVersion {
  /** In front of all others, like one that is there; in a list, where one is told. */
  entry: { id: string; like: string; list?: string };
  /** In front of all others, like one that is there. */
  added: { id: string; like: string; formula: string };
  /** Columns on which no other depends. */
  removed: string;
  renamed: { from: string; to: string };
  /** Other formulas, by today's ids. */
  formulas?: Readonly<Record<string, string>>;
}

/** From now on the page's catalogue has it, in the place of today's. */
export function bringNewer(today: Scheme, change: NewerVersion): void {
  const { entry, added, removed, renamed, formulas = {} } = change;
  const columns = today.results.flatMap((section) => section.columns);
  const like = <T extends { id: string }>(all: readonly T[], wanted: string): T => {
    const found = all.find((own) => own.id === wanted);
    if (!found) throw new Error(wanted);
    return found;
  };
  const version = today.version + 1;
  const anew = (column: ResultColumn): ResultColumn => ({
    ...column,
    id: column.id === renamed.from ? renamed.to : column.id,
    ...(formulas[column.id] === undefined ? {} : { formula: formulas[column.id]!, native: "same" }),
  });
  const first: ResultColumn = {
    ...like(columns, added.like),
    ...{ id: added.id, formula: added.formula, native: "same" },
    title: { "zh-CN": "新增列", "en-US": "New column" },
  };
  const title = { "zh-CN": "新增填报", "en-US": "New entry" };
  const withEntry = <T extends { id: string }>(all: readonly T[]): T[] => [
    { ...like(all, entry.like), id: entry.id, title },
    ...all,
  ];
  const newer: Scheme = {
    ...today,
    version,
    migrations: {
      ...today.migrations,
      [version]: { results: { removed: [removed], renamed: { [renamed.from]: renamed.to } } },
    },
    ...(entry.list === undefined
      ? { entryColumns: withEntry(today.entryColumns) }
      : {
          lists: today.lists.map((list) =>
            list.id === entry.list
              ? {
                  ...list,
                  columns: withEntry(list.columns).map((own, first) =>
                    first === 0 ? { ...own, blank: "none" as const } : own,
                  ),
                }
              : list,
          ),
        }),
    summary: today.summary.filter((own) => own !== removed && own !== renamed.from),
    results: today.results.map((section, index) => ({
      ...section,
      columns: [
        ...(index === 0 ? [first] : []),
        ...section.columns.filter((own) => own.id !== removed).map(anew),
      ],
    })),
  };
  // Whoever loads the scheme is given the same object.
  Object.assign(today, newer);
}
