/** What differs between two workbooks of one scheme in what people have entered: people, entries, lists, parameters. */
import type { Parameter } from "../../schemes/scheme";
import { entryRole, listRole } from "../../template/layout";
import { entryColumnIndex, rosterColumn, ROSTER_COLUMNS } from "../../template/lists/listShape";
import { stretchesOf } from "../../template/parameters/stretches";
import { parsePeriod, periodId, type Period } from "../../template/periods";
import { area, type Area } from "../../template/plan";
import { parameterKey, type BookContent, type PersonContent } from "./bookContent";

export interface Place {
  role: string;
  cell: Area;
}

export interface PersonChange {
  kind: "came" | "left" | "changed";
  person: { id: string; name: string };
  /** Of a change: the column of the roster. */
  column?: string;
  before?: unknown;
  after?: unknown;
  place?: Place;
}

export interface EntryChanged {
  person: { id: string; name: string };
  period: Period;
  column: string;
  before: unknown;
  after: unknown;
  place?: Place;
}

export interface ListChanged {
  list: string;
  period: Period;
  /** Rows that stand in one of them alone. */
  before: number;
  after: number;
  /** What stands in those rows. */
  rows: readonly (readonly unknown[])[];
  place?: Place;
}

export interface ParameterChanged {
  parameter: Parameter;
  from: Period | undefined;
  before: string;
  after: string;
  place?: Place;
}

export const sameValue = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
    : (a ?? "") === (b ?? "");

export const personOf = (
  first: BookContent,
  second: BookContent,
  key: string,
): { id: string; name: string } => {
  const found = first.people.get(key) ?? second.people.get(key);
  return { id: found?.id ?? key, name: String(found?.roster.name ?? "") };
};

export function peopleChanges(before: BookContent, after: BookContent): PersonChange[] {
  const { scheme } = after.layout;
  const name = ({ id, roster }: PersonContent) => ({ id, name: String(roster.name ?? "") });
  const at = (row: number, column: string): Place => {
    const own = (ROSTER_COLUMNS as readonly string[]).indexOf(column);
    return { role: "roster", cell: area(row, own >= 0 ? own : (rosterColumn(scheme, column) ?? 0)) };
  };
  const left = [...before.people].flatMap(([key, person]): PersonChange[] =>
    after.people.has(key) ? [] : [{ kind: "left", person: name(person) }],
  );
  const others = [...after.people].flatMap(([key, person]): PersonChange[] => {
    const was = before.people.get(key);
    if (!was) return [{ kind: "came", person: name(person), place: at(person.row, "id") }];
    return Object.entries(person.roster).flatMap(([column, value]): PersonChange[] =>
      column === "id" || sameValue(was.roster[column], value)
        ? []
        : [
            {
              ...{ kind: "changed", person: name(person), column, before: was.roster[column], after: value },
              place: at(person.row, column),
            },
          ],
    );
  });
  return [...left, ...others];
}

/** Periods that both have. */
function commonPeriods(before: BookContent, after: BookContent): Period[] {
  const kind = after.layout.scheme.period;
  return [...after.entries.keys()].flatMap((id) => {
    const period = before.entries.has(id) ? parsePeriod(kind, id) : undefined;
    return period ? [period] : [];
  });
}

export const periodChanges = (
  before: BookContent,
  after: BookContent,
): { period: Period; here: boolean }[] => {
  const only = (own: BookContent, other: BookContent, here: boolean) =>
    own.layout.opened
      .filter((period) => !other.entries.has(periodId(period)))
      .map((period) => ({ period, here }));
  return [...only(before, after, false), ...only(after, before, true)];
};

export function entryChanges(before: BookContent, after: BookContent): EntryChanged[] {
  const { entryColumns } = after.layout.scheme;
  return commonPeriods(before, after).flatMap((period) => {
    const [was, now] = [before.entries.get(periodId(period)), after.entries.get(periodId(period))];
    const keys = new Set([...(was?.keys() ?? []), ...(now?.keys() ?? [])]);
    return [...keys].flatMap((key) =>
      entryColumns.flatMap(({ id: column }): EntryChanged[] => {
        const [own, other] = [now?.get(key), was?.get(key)];
        const values = [other?.values[column] ?? "", own?.values[column] ?? ""] as const;
        if (sameValue(...values)) return [];
        return [
          {
            ...{ person: personOf(after, before, key), period, column, before: values[0], after: values[1] },
            ...(own
              ? {
                  place: {
                    role: entryRole(period),
                    cell: area(own.row, entryColumnIndex(after.layout.scheme, column) ?? 0),
                  },
                }
              : {}),
          },
        ];
      }),
    );
  });
}

/** Rows of one that the other has not, wherever they stand. */
export function listChanges(before: BookContent, after: BookContent): ListChanged[] {
  return commonPeriods(before, after).flatMap((period) =>
    after.layout.scheme.lists.flatMap(({ id: list }): ListChanged[] => {
      const role = listRole(list, period);
      const [was, now] = [before.lists.get(role) ?? [], after.lists.get(role) ?? []];
      const left = was.map(({ values }) => JSON.stringify(values));
      const fresh = now.filter(({ values }) => {
        const at = left.indexOf(JSON.stringify(values));
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
      if (left.length === 0 && fresh.length === 0) return [];
      const [first] = fresh;
      return [
        {
          ...{ list, period, before: left.length, after: fresh.length },
          rows: [...left.map((row) => JSON.parse(row) as unknown[]), ...fresh.map(({ values }) => values)],
          place: { role, cell: area(first?.row ?? (after.layout.sheets[role]?.header ?? 0) + 1, 0) },
        },
      ];
    }),
  );
}

const shown = (cells: readonly (readonly unknown[])[]): string =>
  cells
    .map((row) => row.filter((cell) => cell !== "").join(" "))
    .filter((line) => line !== "")
    .join("; ");

export function parameterChanges(before: BookContent, after: BookContent): ParameterChanged[] {
  return after.layout.scheme.parameters.flatMap((parameter) => {
    const both = [...stretchesOf(before.layout, parameter.id), ...stretchesOf(after.layout, parameter.id)];
    const keys = new Map(both.map((from) => [parameterKey(parameter.id, from), from]));
    return [...keys].flatMap(([key, from]): ParameterChanged[] => {
      const [was, now] = [before.parameters.get(key), after.parameters.get(key)];
      const same =
        was &&
        now &&
        was.cells.length === now.cells.length &&
        now.cells.every((row, r) => row.every((cell, c) => sameValue(was.cells[r]?.[c], cell)));
      if (same) return [];
      return [
        {
          ...{ parameter, from, before: shown(was?.cells ?? []), after: shown(now?.cells ?? []) },
          ...(now ? { place: { role: "parameters", cell: { ...now.input, rows: 1, columns: 1 } } } : {}),
        },
      ];
    });
  });
}

export function grouped<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const own = found.get(key(one));
    if (own) own.push(one);
    else found.set(key(one), [one]);
  }
  return found;
}
