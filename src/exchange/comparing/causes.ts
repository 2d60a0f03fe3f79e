/**
 * Why a figure differs between two workbooks: its formula is followed, through figures that differ themselves, to what was
 * entered otherwise. A figure on the way that is the same in both hides whatever changed behind it.
 */
import { isClosed } from "../../template/kept/closing";
import { idKey } from "../../template/lists/ids";
import { stretchAt } from "../../template/parameters/stretches";
import { comparePeriods, periodId, type Period } from "../../template/periods";
import { firstPeriodOf } from "../../template/results/resultColumns";
import { parameterKey, type BookContent, type Figure } from "./bookContent";
import {
  grouped,
  sameValue,
  type EntryChanged,
  type ListChanged,
  type ParameterChanged,
  type PersonChange,
} from "./changes";
import {
  columnsOf,
  readsOf,
  stateReads,
  type Among,
  type Chosen,
  type FigureCell,
  type Known,
  type Read,
} from "./reads";
import { movesFigures, type RegisterChanged } from "./registerChanges";

export type Cause =
  | { kind: "formula"; column: string; stray: string; here: boolean }
  | { kind: "entry"; change: EntryChanged }
  | { kind: "roster"; change: PersonChange }
  | { kind: "parameter"; change: ParameterChanged }
  | { kind: "list"; change: ListChanged }
  /** Leave and moves. */
  | { kind: "register"; change: RegisterChanged }
  /** Ranks and pools: what others have. */
  | { kind: "others" }
  /** Sums over people: so many have another figure. */
  | { kind: "people"; count: number }
  /** Only one of them has that period. */
  | { kind: "period"; period: Period; here: boolean }
  /** Closed in one of them, as at closing. */
  | { kind: "closed"; here: boolean }
  | { kind: "unknown" };

export interface Changes {
  people: readonly PersonChange[];
  entries: readonly EntryChanged[];
  lists: readonly ListChanged[];
  parameters: readonly ParameterChanged[];
  registers: readonly RegisterChanged[];
  periods: readonly { period: Period; here: boolean }[];
}

export interface Causes {
  /** Of a person's figure that differs. */
  ofFigure(person: string, cell: FigureCell): Cause[];
  /** How many people have another figure there. */
  differing(cell: FigureCell): number;
  /** Of reads that are no person's: parameters. */
  ofParameter(id: string, item: string | undefined, period: Period | undefined): Cause[];
  /** Which cell of the other workbook's column is about the same periods. */
  then(cell: FigureCell): number | undefined;
  /** That person's figure there. */
  before(person: string, cell: FigureCell): Figure | undefined;
}

type Table = Parameters<NonNullable<Known["isNamed"]>>[1];

/** `person` by the key of the id throughout. */
export function causesBetween(before: BookContent, after: BookContent, changes: Changes): Causes {
  const { layout } = after;
  const byPerson = <T extends { person: { id: string } }>(all: readonly T[]) =>
    grouped(all, ({ person }) => idKey(person.id));
  const entries = byPerson(changes.entries);
  const people = byPerson(changes.people);
  const registers = byPerson(changes.registers);
  const parameters = new Map(
    changes.parameters.map((own) => [parameterKey(own.parameter.id, own.from), own]),
  );

  const inForce = ({ layout: own, parameters: all }: BookContent, id: string, period: Period | undefined) => {
    const key = parameterKey(id, stretchAt(own, id, period));
    return { key, cells: all.get(key)?.cells ?? [] };
  };
  const chosen: Chosen = (id, option, period) => {
    const word = layout.scheme.parameters.flatMap((own) =>
      own.kind === "choice" && own.id === id ? own.options.filter((one) => one.id === option) : [],
    )[0]?.word;
    const stands = [before, after].map(
      (book) => inForce(book, id, period).cells[0]?.[0] === word?.[book.layout.language],
    );
    return stands[0] === stands[1] ? stands[1] : undefined;
  };

  const ofParameter: Causes["ofParameter"] = (id, item, period) => {
    const [was, now] = [inForce(before, id, period), inForce(after, id, period)];
    const own = layout.scheme.parameters.find((one) => one.id === id);
    const at = own?.kind === "weights" ? own.items.findIndex((one) => one.id === item) : -1;
    const [old, value] = [was.cells, now.cells].map((cells) => (at < 0 ? cells : cells.slice(at, at + 1)));
    if (sameCells(old ?? [], value ?? [])) return [];
    return [...new Set([was.key, now.key])].flatMap((key): Cause[] => {
      const change = parameters.get(key);
      return change ? [{ kind: "parameter", change }] : [];
    });
  };

  const years = new Map(
    [...after.figures.keys()].map((year) => [year, sameCellsThen(before, after, year)] as const),
  );
  const figuresOf = (person: string, { year, column, at }: FigureCell) => {
    const then = years.get(year)?.(column, at);
    return {
      now: after.figures.get(year)?.get(person)?.[column]?.[at],
      was: then === undefined ? undefined : before.figures.get(year)?.get(person)?.[column]?.[then],
    };
  };

  const differs = new Map<string, ReadonlySet<string>>();
  /** Who has another figure there, who is only in one of them among them. */
  const others = (cell: FigureCell): ReadonlySet<string> => {
    const key = cellKey(cell);
    const known = differs.get(key);
    if (known) return known;
    const found = new Set(
      [
        ...(after.figures.get(cell.year)?.keys() ?? []),
        ...(before.figures.get(cell.year)?.keys() ?? []),
      ].filter((person) => {
        const { was, now } = figuresOf(person, cell);
        return !sameValue(was?.value, now?.value);
      }),
    );
    differs.set(key, found);
    return found;
  };
  const stateOf = (book: BookContent, person: string, period: Period): unknown => {
    if (!book.states.has(period.year)) return undefined;
    const first = firstPeriodOf(book.layout, period.year);
    return book.states.get(period.year)?.get(person)?.[period.index - first.index];
  };
  const stateDiffers = (person: string, period: Period): boolean =>
    !sameValue(stateOf(before, person, period), stateOf(after, person, period));
  const inRoster = (person: string, column: "department" | "group"): unknown[] =>
    [before, after].flatMap(({ people: all }) => all.get(person)?.roster[column] ?? []);
  const standsIn = (person: string, among: Exclude<Among, "all">): unknown[] => {
    if (typeof among === "string") return inRoster(person, among);
    const { was, now } = figuresOf(person, among);
    return [was, now].flatMap((own) => own?.value ?? []);
  };

  const hasRole = (person: string, column: string, { id, row, period }: Table): boolean | undefined => {
    const says = [before, after].map((book) => {
      const own = book.people.get(person)?.roster[column];
      const named = inForce(book, id, period).cells[row - 1]?.[0] ?? "";
      return own === undefined || named === "" ? undefined : isSameWord(own, named);
    });
    return says[0] === says[1] ? says[1] : undefined;
  };

  const known = new Map<string, Read[]>();
  const reads = (person: string, cell: FigureCell, wide: boolean): Read[] => {
    const key = `${cellKey(cell)} ${String(wide)}`;
    const everybodys = known.get(key);
    if (everybodys) return everybodys;
    let personal = false;
    const ofPerson: Required<Known> = {
      chosen,
      isNamed: (column, table) => {
        personal = true;
        return hasRole(person, column, table);
      },
      figure: (own) => {
        personal = true;
        const { was, now } = figuresOf(person, own);
        return was && now && sameValue(was.value, now.value) ? now.value : undefined;
      },
    };
    const found = readsOf(layout, cell, ofPerson, wide);
    if (!personal) known.set(key, found);
    return found;
  };

  const follow = (person: string, from: FigureCell, wide: boolean): Cause[] => {
    const seen = new Set<string>();
    const found: Cause[] = [];
    const add = (...causes: Cause[]) => {
      for (const cause of causes) if (!found.some((own) => isSame(own, cause))) found.push(cause);
    };
    const roster = (...columns: string[]) =>
      add(
        ...(people.get(person) ?? []).flatMap((change): Cause[] =>
          change.kind === "changed" && columns.includes(change.column ?? "")
            ? [{ kind: "roster", change }]
            : [],
        ),
      );
    const register = (period: Period, kind: RegisterChanged["register"]) =>
      add(
        ...(registers.get(person) ?? []).flatMap((change): Cause[] =>
          change.register === kind && movesFigures(change, period) ? [{ kind: "register", change }] : [],
        ),
      );
    const once = (key: string): boolean => {
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    };
    const ownEntries = (period: Period, counts: (change: EntryChanged) => boolean) => {
      const alone = changes.periods.find((own) => periodId(own.period) === periodId(period));
      if (alone) add({ kind: "period", ...alone });
      const own = (entries.get(person) ?? []).filter(
        (change) => periodId(change.period) === periodId(period),
      );
      add(...own.filter(counts).map((change): Cause => ({ kind: "entry", change })));
      return own;
    };
    const rows = (list: string, period: Period) =>
      add(
        ...changes.lists.flatMap((change): Cause[] =>
          change.list === list &&
          periodId(change.period) === periodId(period) &&
          isNamed(after, change, person, inRoster(person, "department"))
            ? [{ kind: "list", change }]
            : [],
        ),
      );
    const state = (period: Period) => {
      if (!stateDiffers(person, period) || !once(`state ${periodId(period)}`)) return;
      const filled = ({ before: old, after: own }: EntryChanged) => (old === "") !== (own === "");
      const own = ownEntries(period, filled);
      if (!own.some(filled)) add(...own.map((change): Cause => ({ kind: "entry", change })));
      roster("entered", "left");
      register(period, "leave");
      for (const { id } of layout.scheme.lists) rows(id, period);
      stateReads(layout, period).forEach((read) => take(read, from));
    };
    const take = (read: Read, at: FigureCell): void => {
      switch (read.kind) {
        case "figure":
          return visit(read.cell);
        case "state":
          return state(read.period);
        case "states":
          if ([...after.people.keys()].some((other) => other !== person && stateDiffers(other, read.period)))
            add({ kind: "others" });
          return;
        case "entry":
          ownEntries(read.period, ({ column }) => column === read.column);
          return;
        case "roster":
          roster(read.column);
          if (read.column === "department") register(endOf(after, at), "moves");
          return;
        case "opening": {
          const { was, now } = read.cell ? figuresOf(person, read.cell) : {};
          if (read.cell && (was ?? now)) return visit(read.cell);
          return roster(read.column);
        }
        case "parameter":
          return add(...ofParameter(read.id, read.item, read.period));
        case "list":
          return rows(read.list, read.period);
        case "others":
          return compared(read, at);
      }
    };
    const compared = ({ cell, among }: Extract<Read, { kind: "others" }>, at: FigureCell) => {
      const own = among === "all" ? [] : standsIn(person, among);
      const beside = (other: string) =>
        other !== person && (among === "all" || standsIn(other, among).some((name) => own.includes(name)));
      if (cell) {
        if ([...others(cell)].some(beside)) add({ kind: "others" });
        return;
      }
      roster("department");
      register(endOf(after, at), "moves");
      const moved = [...people].some(
        ([other, all]) =>
          beside(other) && all.some(({ kind, column }) => kind !== "changed" || column === "department"),
      );
      if (moved) add({ kind: "others" });
    };
    const visit = (cell: FigureCell): void => {
      if (!once(cellKey(cell))) return;
      const { was, now } = figuresOf(person, cell);
      if (was && now) {
        if (sameValue(was.value, now.value)) return;
        const strays = strayCauses(cell.column, was, now);
        add(...strays);
        // What was typed, or another formula, depends on nothing that the scheme knows of.
        if (strays.length > 0 || now.stray !== undefined) return;
      }
      for (const read of reads(person, cell, wide)) take(read, cell);
    };
    visit(from);
    return found;
  };

  return {
    ofParameter,
    differing: (cell) => others(cell).size,
    then: ({ year, column, at }) => years.get(year)?.(column, at),
    before: (person, cell) => figuresOf(person, cell).was,
    ofFigure: (person, cell) => {
      const straight = follow(person, cell, false);
      const found = straight.length > 0 ? straight : follow(person, cell, true);
      const period = endOf(after, cell);
      const [closedThen, closedNow] = [isClosed(before.layout, period), isClosed(layout, period)];
      if (found.length === 0 && closedThen !== closedNow) found.push({ kind: "closed", here: closedNow });
      return found.length > 0 ? found : [{ kind: "unknown" }];
    },
  };
}

/** What stands in the place of the scheme's formula in one of them; typed values that differ are told, too. */
export function strayCauses(column: string, was: Figure, now: Figure): Extract<Cause, { kind: "formula" }>[] {
  const own = (stray: string, here: boolean) => [{ kind: "formula" as const, column, stray, here }];
  if (was.stray === now.stray)
    return was.stray === "" && !sameValue(was.value, now.value) ? own("", true) : [];
  return [
    ...(now.stray === undefined ? [] : own(now.stray, true)),
    ...(was.stray === undefined ? [] : own(was.stray, false)),
  ];
}

/** The last of the periods that a figure is about. */
export function endOf({ layout }: BookContent, { year, column, at }: FigureCell): Period {
  const { places, spans, periods } = columnsOf(layout, year);
  const own = places[column] && spans[places[column].definition.span][at]?.periods;
  return periods[own?.[own.length - 1] ?? 0] ?? firstPeriodOf(layout, year);
}

/** A workbook that begins later in the year has fewer cells: which of the other's is about the same periods. */
function sameCellsThen(before: BookContent, after: BookContent, year: number) {
  if (!before.figures.has(year)) return () => undefined;
  const [then, now] = [before, after].map(({ layout }) => columnsOf(layout, year));
  return (column: string, at: number): number | undefined => {
    const span = now?.places[column]?.definition.span;
    if (!span || !then) return undefined;
    const last = (own: typeof then, periods: readonly number[] | undefined) =>
      own.periods[periods?.[periods.length - 1] ?? -1];
    const end = last(now, now.spans[span][at]?.periods);
    if (!end) return undefined;
    const found = then.spans[span].findIndex(({ periods }) => {
      const theirs = last(then, periods);
      return theirs !== undefined && comparePeriods(theirs, end) === 0;
    });
    return found < 0 ? undefined : found;
  };
}

/** Whether rows that changed name a person, or the department; rows of a list that names nobody are about all. */
function isNamed(
  { layout }: BookContent,
  { list, rows }: ListChanged,
  person: string,
  departments: readonly unknown[],
): boolean {
  const columns = layout.scheme.lists.find(({ id }) => id === list)?.columns ?? [];
  const naming = columns.flatMap(({ kind, names }, at) =>
    kind === "person" ? [{ at, of: "person" }] : names === "department" ? [{ at, of: "department" }] : [],
  );
  return (
    naming.length === 0 ||
    rows.some((row) =>
      naming.some(({ at, of }) =>
        of === "person"
          ? idKey(String(row[at] ?? "")) === person
          : row[at] !== "" && departments.includes(row[at]),
      ),
    )
  );
}

/** Excel compares words without regard to capitals. */
const isSameWord = (one: unknown, other: unknown): boolean =>
  String(one).toLowerCase() === String(other).toLowerCase();

const cellKey = ({ year, column, at }: FigureCell): string => `${year} ${column} ${at}`;

const sameCells = (a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean =>
  a.length === b.length && a.every((row, r) => row.every((cell, c) => sameValue(cell, b[r]?.[c])));

function isSame(a: Cause, b: Cause): boolean {
  if ("change" in a && "change" in b) return a.change === b.change;
  return JSON.stringify(a) === JSON.stringify(b);
}
