/** What stands beside people's figures in two workbooks: totals and roll-ups above them, and what lists make of their rows. */
import type { Text } from "../../i18n/language";
import { listRole, resultsRole } from "../../template/layout";
import { PERIODS_A_YEAR, type Period } from "../../template/periods";
import type { BookContent, Figure, ListRow } from "./bookContent";
import { endOf, strayCauses, type Cause, type Causes, type Changes } from "./causes";
import { grouped, sameValue, type Place } from "./changes";
import { columnsOf, listFigureReads, rollUpReads, type FigureCell } from "./reads";

export interface SumChanged {
  /** "row": of a list; it is called by what its first column says. */
  kind: "total" | "rollUp" | "row";
  title: Text;
  row?: string;
  /** The last of its periods; of a roll-up the year's last one. */
  period: Period;
  before: unknown;
  after: unknown;
  causes: Cause[];
  place: Place;
}

interface Sums {
  sums: SumChanged[];
  formulas: (Extract<Cause, { kind: "formula" }> & { title: Text; place: Place })[];
  compared: number;
}

export function sumChanges(before: BookContent, after: BookContent, changes: Changes, causes: Causes): Sums {
  const found: Sums = { sums: [], formulas: [], compared: 0 };
  const take = (
    { was, now }: { was: Figure; now: Figure },
    about: Pick<SumChanged, "kind" | "title" | "row" | "period"> & { id: string; role: string },
    behind: () => Cause[],
  ): void => {
    const { id, role, ...said } = about;
    const place = { role, cell: now.cell };
    const strays = strayCauses(id, was, now);
    found.compared += 1;
    found.formulas.push(...strays.map((stray) => ({ ...stray, title: about.title, place })));
    if (sameValue(was.value, now.value)) return;
    const own = strays.length > 0 ? strays : now.stray === undefined ? behind() : [];
    found.sums.push({
      ...{ ...said, before: was.value, after: now.value, place },
      causes: own.length > 0 ? own : [{ kind: "unknown" }],
    });
  };
  for (const [year, heads] of after.heads) headsOf(before, after, causes, { year, heads }, take);
  for (const [role, rows] of after.lists) listsOf(before, after, changes, causes, { role, rows }, take);
  return found;
}

type Take = (
  pair: { was: Figure; now: Figure },
  about: Pick<SumChanged, "kind" | "title" | "row" | "period"> & { id: string; role: string },
  behind: () => Cause[],
) => void;

type Heads = BookContent["heads"] extends ReadonlyMap<number, infer Own> ? Own : never;

function headsOf(
  before: BookContent,
  after: BookContent,
  causes: Causes,
  { year, heads }: { year: number; heads: Heads },
  take: Take,
): void {
  const { scheme } = after.layout;
  const then = before.heads.get(year);
  if (!then) return;
  const { places } = columnsOf(after.layout, year);
  const last: Period = { kind: scheme.period, year, index: PERIODS_A_YEAR[scheme.period] };
  const role = resultsRole(year);
  const ofPeople = (cells: readonly FigureCell[]): Cause[] => {
    const count = Math.max(0, ...cells.map(causes.differing));
    return count > 0 ? [{ kind: "people", count }] : [];
  };
  for (const [id, totals] of Object.entries(heads.totals)) {
    const title = places[id]?.definition.title;
    if (!title) continue;
    totals.forEach((now, at) => {
      const cell = { year, column: id, at };
      const was = then.totals[id]?.[causes.then(cell) ?? -1];
      if (was)
        take({ was, now }, { kind: "total", id, title, period: endOf(after, cell), role }, () =>
          ofPeople([cell]),
        );
    });
  }
  for (const { id, title, formula } of scheme.rollUps) {
    const [was, now] = [then.rollUps[id], heads.rollUps[id]];
    if (!was || !now) continue;
    take({ was, now }, { kind: "rollUp", id, title, period: last, role }, () => {
      const { columns, parameters } = rollUpReads(formula);
      const cells = columns.flatMap((column) =>
        Array.from({ length: places[column]?.count ?? 0 }, (_, at) => ({ year, column, at })),
      );
      return [...ofPeople(cells), ...parameters.flatMap((own) => causes.ofParameter(own, undefined, last))];
    });
  }
}

/** A row that stands in both, wherever, with the same entries. */
function listsOf(
  before: BookContent,
  after: BookContent,
  changes: Changes,
  causes: Causes,
  { role, rows }: { role: string; rows: readonly ListRow[] },
  take: Take,
): void {
  const { scheme } = after.layout;
  const theirs = grouped(before.lists.get(role) ?? [], ({ values }) => JSON.stringify(values));
  for (const list of scheme.lists) {
    const period = after.layout.opened.find((own) => listRole(list.id, own) === role);
    if (!period) continue;
    for (const { values, figures } of rows) {
      const other = theirs.get(JSON.stringify(values))?.shift();
      if (!other) continue;
      for (const { id, title } of list.results) {
        const reads = listFigureReads(list, id, period);
        (figures[id] ?? []).forEach((now, at) => {
          const was = other.figures[id]?.[at];
          if (!was) return;
          const about = { kind: "row" as const, id, title, row: String(values[0] ?? ""), period, role };
          take({ was, now }, about, () => [
            ...reads.flatMap((read) =>
              read.kind === "parameter" ? causes.ofParameter(read.id, read.item, read.period) : [],
            ),
            ...changes.people
              .filter(({ kind, column = "", person }) => {
                const isRead = reads.some((read) => read.kind === "roster" && read.column === column);
                return values.includes(person.id) && (kind !== "changed" || isRead);
              })
              .map((change): Cause => ({ kind: "roster", change })),
          ]);
        });
      }
    }
  }
}
