/**
 * Figures that compare people (ranks, shares of places, parts of a pool, and what follows from them) are provisional
 * while a colleague's entries are not in order. The sheet says so above them.
 */
import type { Scheme } from "../../schemes/scheme";
import { expandNode } from "../formulas/expand";
import { nodesOf } from "../formulas/expression";
import { parseFormula, type Reference } from "../formulas/syntax";
import type { Layout } from "../layout";
import { area, type Area, type Cells } from "../plan";
import type { ResultColumns } from "./resultColumns";
import { parameterResolver } from "../parameters/parameterResolver";
import { provisionalFormula } from "./totals";

/** They read periods before their own. */
const BACK: ReadonlySet<string> = new Set(["toDate", "yearToDate", "previous", "all"]);

interface Comparing {
  /** Only while one of these choices is in force; none: always. */
  conditions: readonly string[];
  /** A colleague who is not in order in an earlier period of the year counts, too. */
  reachesBack: boolean;
}

/** The columns that compare people, by id, but for those that wait until all of them are rated. */
export function comparingColumns({ results }: Pick<Scheme, "results">): ReadonlyMap<string, Comparing> {
  const all = results.flatMap(({ columns }) => columns);
  const references = new Map(all.map(({ id, formula }) => [id, referencesOf(formula)]));
  const behind = new Map(all.map(({ id }) => [id, closure(id, references)]));
  /** The columns among them that compare people themselves. */
  const compare = (ids: ReadonlySet<string>) =>
    all.filter(({ id }) => ids.has(id) && references.get(id)?.some(({ call }) => call?.name === "column"));
  const back = (ids: ReadonlySet<string>): boolean =>
    all.some(
      ({ id, spills }) =>
        ids.has(id) &&
        (spills ?? references.get(id)?.some(({ cell }) => cell?.selector && BACK.has(cell.selector))),
    );
  return new Map(
    all.flatMap(({ id, waits }): [string, Comparing][] => {
      const ids = behind.get(id) ?? new Set();
      const found = compare(ids);
      if (waits || found.length === 0) return [];
      const conditions = found.flatMap(({ comparesIf }) => comparesIf ?? []);
      return [
        [id, { conditions: conditions.length < found.length ? [] : conditions, reachesBack: back(ids) }],
      ];
    }),
  );
}

const referencesOf = (formula: string): Reference[] =>
  [...nodesOf(parseFormula(formula))].flatMap((node) => (node.kind === "reference" ? [node.reference] : []));

/** A column and all that its formula reads. */
function closure(id: string, references: ReadonlyMap<string, readonly Reference[]>): Set<string> {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const { cell, call } of references.get(next) ?? []) {
      const read = cell?.id ?? (call?.name === "column" ? call.from : undefined);
      if (read !== undefined && references.has(read)) open.push(read);
    }
  }
  return found;
}

/** Above which columns it is said: in the row of the totals, which these have none of. */
export function provisionalPlaces(
  { scheme }: Pick<Layout, "scheme">,
  { places }: ResultColumns,
  { header }: { header: number },
): Area[] {
  const comparing = comparingColumns(scheme);
  return Object.values(places)
    .filter(({ definition: { id, total } }) => !total && comparing.has(id))
    .map(({ column, count }) => area(header - 2, column, 1, count));
}

/** What stands there. */
export function provisionalCells(
  layout: Layout,
  columns: ResultColumns,
  people: { header: number; end: number },
): Cells[] {
  const comparing = comparingColumns(layout.scheme);
  return Object.values(columns.places).flatMap(({ column, definition: { id, span, total } }) => {
    const found = comparing.get(id);
    if (!found || total) return [];
    return columns.spans[span].map(({ periods }, index) => {
      const [first = 0] = periods;
      const last = periods[periods.length - 1] ?? first;
      const conditions = found.conditions.map((condition) =>
        expandNode(parseFormula(`=${condition}`), parameterResolver(layout, columns.periods[last])).slice(1),
      );
      return {
        area: area(people.header - 2, column + index),
        formula: provisionalFormula(layout, columns, people, {
          ...(conditions.length === 0 ? {} : { onlyIf: `OR(${conditions.join(",")})` }),
          column: column + index,
          first: found.reachesBack ? 0 : first,
          last,
        }),
      };
    });
  });
}
