/** What the formula of one figure reads straight: other figures of which periods, entries, parameters, rows of lists, others. */
import type { ListResult, ResultColumn, SchemeList } from "../../schemes/scheme";
import { childrenOf } from "../../template/formulas/expression";
import { parseFormula, type Node, type Reference } from "../../template/formulas/syntax";
import { resultsRole, type Layout } from "../../template/layout";
import type { Period } from "../../template/periods";
import { type ResultColumns, resultColumnsOf, selectedCells } from "../../template/results/resultColumns";

/** A person's cell of a result column, counted from the year's first. */
export interface FigureCell {
  year: number;
  column: string;
  at: number;
}

export type Read =
  | { kind: "figure"; cell: FigureCell }
  /** Whether the person's entries of that period are in order. */
  | { kind: "state"; period: Period }
  /** Whether everybody's are. */
  | { kind: "states"; period: Period }
  | { kind: "entry"; column: string; period: Period }
  | { kind: "roster"; column: string }
  /** The figure that the year before ends with; of who has none there, and without one, the roster's. */
  | { kind: "opening"; column: string; cell?: FigureCell }
  | { kind: "parameter"; id: string; item?: string; period: Period | undefined }
  /** Rows of a list that name the person. */
  | { kind: "list"; list: string; period: Period }
  /** The same figure of everybody else; or, without one, who they are. */
  | { kind: "others"; cell?: FigureCell; among: Among };

/** Beside whom somebody stands: all, or those of whom a column of the roster, or a figure, says the same. */
export type Among = "all" | "department" | "group" | FigureCell;

/** Whether a choice stands on an option in a period; not said where it stands differently in two workbooks. */
export type Chosen = (id: string, option: string, period: Period | undefined) => boolean | undefined;

/** By what a branch is decided; nothing is said where two workbooks say different things. */
export interface Known {
  chosen: Chosen;
  /** Whether the roster says of the person what stands in that row of a table. */
  isNamed?(
    column: string,
    table: { id: string; row: number; period: Period | undefined },
  ): boolean | undefined;
  /** The person's figure. */
  figure?(cell: FigureCell): unknown;
}

/**
 * `wide`: also what the formula names of periods after the figure's own, and all people. A ledger is one formula for the year's periods,
 * but what it says of one of them comes from that one and those before.
 */
export function readsOf(layout: Layout, cell: FigureCell, known: Known, wide: boolean): Read[] {
  const { scheme } = layout;
  const columns = columnsOf(layout, cell.year);
  const definition = columns.places[cell.column]?.definition;
  if (!definition) return [];
  const scope = definition.spills
    ? columns.periods.map((_, index) => index)
    : (columns.spans[definition.span][cell.at]?.periods ?? []);
  const last = scope[scope.length - 1] ?? 0;
  const until = wide ? columns.periods.length : definition.spills ? cell.at : last;
  const [first = 0] = scope;
  const period = scope.length === 1 ? columns.periods[first] : undefined;
  const inForce = columns.periods[last];
  const cellsOf = (id: string, selector: string | undefined): FigureCell[] => {
    const place = columns.places[id];
    const selected = place && selectedCells(place, columns.spans, scope, selector);
    if (!selected) return [];
    return Array.from({ length: selected[1] - selected[0] + 1 }, (_, index) => selected[0] + index)
      .filter((at) => (columns.spans[place.definition.span][at]?.periods[0] ?? 0) <= until)
      .map((at) => ({ year: cell.year, column: id, at }));
  };
  const one = (id: string): FigureCell | undefined => {
    const [only, ...more] = cellsOf(id, undefined);
    return more.length === 0 ? only : undefined;
  };
  const references = [
    ...live(parseFormula(definition.formula), (test) => decided(test, known, inForce, one)),
  ];
  const among = wide ? "all" : amongOf(references, columns, one);
  const ofCell = ({ id, last: to, selector }: NonNullable<Reference["cell"]>): Read[] => {
    const stands = columns.periods[selector === "last" ? last : first];
    if (id === "ready" || id === "absent") return stands ? [{ kind: "state", period: stands }] : [];
    if (id === "wrong")
      return period && selector !== undefined ? [{ kind: "list", list: selector, period }] : [];
    return between(Object.keys(columns.places), id, to).flatMap((own) =>
      cellsOf(own, selector).map((read): Read => ({ kind: "figure", cell: read })),
    );
  };
  const ofColumn = (id: string): Read[] => {
    if (definition.comparesIf !== undefined && !compares(definition.comparesIf, known.chosen, inForce))
      return [];
    if (id === "id" || id === "department") return [{ kind: "others", among }];
    return cellsOf(id, undefined).flatMap((read): Read[] => [
      { kind: "figure", cell: read },
      { kind: "others", cell: read, among },
    ]);
  };
  const ofCall = ({ name, from, to }: NonNullable<Reference["call"]>): Read[] => {
    switch (name) {
      case "entry":
      case "entries": {
        const ids = scheme.entryColumns.map(({ id }) => id);
        return period
          ? between(ids, from, to).map((column): Read => ({ kind: "entry", column, period }))
          : [];
      }
      case "roster":
        return [{ kind: "roster", column: from }];
      case "opening":
        return openingReads(layout, cell.year, from);
      case "list":
        return period ? listReads(layout, from, to, period) : [];
      case "column":
        return ofColumn(from);
      default:
        return [];
    }
  };
  return [
    ...guardReads(definition, columns, scope),
    ...references.flatMap(({ parameter, cell: own, call }): Read[] => [
      ...(parameter ? [parameterRead(parameter, inForce)] : []),
      ...(own ? ofCell(own) : []),
      ...(call ? ofCall(call) : []),
    ]),
  ];
}

const laidOut = new WeakMap<Layout, Map<number, ResultColumns>>();

/** Laid out once: formulas are read person by person where a branch is theirs. */
export function columnsOf(layout: Layout, year: number): ResultColumns {
  const years = laidOut.get(layout) ?? new Map<number, ResultColumns>();
  const columns = years.get(year) ?? resultColumnsOf(layout, year);
  laidOut.set(layout, years.set(year, columns));
  return columns;
}

/** What a parameter's value in a period is, or that of one of its weights. */
const parameterRead = (
  { id, item }: NonNullable<Reference["parameter"]>,
  period: Period | undefined,
): Read => ({ kind: "parameter", id, period, ...(item === undefined ? {} : { item }) });

/** A formula that names the column of departments, or of groups, compares within them; so one that copies it. */
function amongOf(
  references: readonly Reference[],
  { places }: ResultColumns,
  one: (id: string) => FigureCell | undefined,
): Among {
  const named = references.flatMap(({ call }) => (call?.name === "column" ? [call.from] : []));
  const copy = named.find((id) => ROSTER_COPY.test(places[id]?.definition.formula ?? ""));
  return (
    (["department", "group"] as const).find((column) => named.includes(column)) ??
    (copy === undefined ? undefined : one(copy)) ??
    "all"
  );
}

const ROSTER_COPY = /^=roster\((department|group)\)(&"")?$/;

const between = (ids: readonly string[], first: string, last = first): string[] =>
  ids.slice(ids.indexOf(first), ids.indexOf(last) + 1);

/** The frame lets a figure of a period stand only for who is in order (see ../../template/formulas/inOrder.ts). */
function guardReads(
  { span, spills, unrated, others, waits }: ResultColumn,
  { periods }: Pick<ResultColumns, "periods">,
  scope: readonly number[],
): Read[] {
  const guarded = span === "period" && !spills && !unrated && others !== "own";
  const own = scope.flatMap((at) => periods[at] ?? []);
  return [
    ...(guarded ? own.map((period): Read => ({ kind: "state", period })) : []),
    ...(waits ? own.map((period): Read => ({ kind: "states", period })) : []),
  ];
}

/** What somebody is in order by, beside their own entries: limits, and what the checks ask for. */
export const stateReads = ({ scheme }: Pick<Layout, "scheme">, period: Period): Read[] =>
  [
    ...scheme.entryColumns.flatMap(({ limit }) => (limit === undefined ? [] : [`=${limit}`])),
    ...scheme.entryChecks.map(({ formula }) => formula),
  ].flatMap((formula) =>
    [...live(parseFormula(formula), () => undefined)].flatMap(({ parameter, call }): Read[] => [
      ...(parameter ? [parameterRead(parameter, period)] : []),
      ...(call?.name === "roster" ? [{ kind: "roster" as const, column: call.from }] : []),
    ]),
  );

function openingReads(layout: Layout, year: number, column: string): Read[] {
  const opening = layout.scheme.openings.find((one) => one.column === column);
  if (!opening) return [];
  const own: Read = { kind: "opening", column: opening.rosterColumn };
  const most: Read[] = opening.most ? [{ kind: "roster", column: opening.most.of }] : [];
  const before = year - 1;
  if (opening.closing === undefined || !layout.sheets[resultsRole(before)]) return [own, ...most];
  const place = columnsOf(layout, before).places[opening.closing];
  return [
    place ? { ...own, cell: { year: before, column: opening.closing, at: place.count - 1 } } : own,
    ...most,
  ];
}

function listReads({ scheme }: Layout, from: string, to: string | undefined, period: Period): Read[] {
  const [id = "", first = ""] = from.split(".");
  const list = scheme.lists.find((own) => own.id === id);
  if (!list) return [];
  const columns = between(
    [...list.columns, ...list.results].map((own) => own.id),
    first,
    to,
  );
  return [
    { kind: "list", list: id, period },
    ...columns.flatMap((column) => listFigureReads(list, column, period)),
  ];
}

/** What a locked column of a list reads beside the row itself, through others of its columns, too. */
export function listFigureReads(list: SchemeList, column: string, period: Period): Read[] {
  const found = new Set<ListResult>();
  const visit = (id: string): Read[] => {
    const own = list.results.find((result) => result.id === id);
    if (!own || found.has(own)) return [];
    found.add(own);
    return [own.formula, ...(id === "check" ? list.checks.map(({ formula }) => formula) : [])].flatMap(
      (formula) =>
        [...live(parseFormula(formula), () => undefined)].flatMap(({ parameter, call, cell }): Read[] => [
          ...(parameter ? [parameterRead(parameter, period)] : []),
          ...(call?.name === "roster" ? [{ kind: "roster" as const, column: call.from }] : []),
          ...(cell
            ? between(
                list.results.map((result) => result.id),
                cell.id,
                cell.last,
              ).flatMap(visit)
            : []),
        ]),
    );
  };
  return visit(column);
}

/** The columns and parameters of which a roll-up is made. */
export const rollUpReads = (formula: string): { columns: string[]; parameters: string[] } => {
  const references = [...live(parseFormula(formula), () => undefined)];
  return {
    columns: references.flatMap(({ call }) => (call?.name === "column" ? [call.from] : [])),
    parameters: references.flatMap(({ parameter }) => parameter?.id ?? []),
  };
};

/** The references of a formula without those of branches that are not taken. */
function* live(node: Node, decides: (test: Node) => boolean | undefined): Generator<Reference> {
  if (node.kind === "reference") yield node.reference;
  if (node.kind === "call" && node.name === "IF") {
    const [test, yes, no] = node.args;
    const stands = test && decides(test);
    if (stands !== undefined) {
      const taken = stands ? yes : no;
      if (taken) yield* live(taken, decides);
      return;
    }
  }
  for (const child of childrenOf(node)) yield* live(child, decides);
}

/** {surplus=carry}; roster(group)=INDEX({roles},1,1); [leads]=0 */
function decided(
  test: Node,
  { chosen, isNamed, figure }: Known,
  period: Period | undefined,
  one: (id: string) => FigureCell | undefined,
): boolean | undefined {
  if (test.kind === "reference") {
    const { id = "", option } = test.reference.parameter ?? {};
    return option === undefined ? undefined : chosen(id, option, period);
  }
  if (test.kind !== "binary" || test.operator !== "=" || test.left.kind !== "reference") return undefined;
  const { call, cell } = test.left.reference;
  const { right } = test;
  if (call?.name === "roster" && right.kind === "call" && right.name === "INDEX") {
    const [table, row, column] = right.args;
    const id = table?.kind === "reference" ? table.reference.parameter?.id : undefined;
    return id === undefined || row?.kind !== "literal" || column?.kind !== "literal" || column.text !== "1"
      ? undefined
      : isNamed?.(call.from, { id, row: Number(row.text), period });
  }
  if (!cell || cell.last !== undefined || cell.selector !== undefined) return undefined;
  if (right.kind !== "literal" || right.text !== "0") return undefined;
  const own = one(cell.id);
  const value = own && figure?.(own);
  return typeof value === "number" ? value === 0 : undefined;
}

/** Whether a column compares people at all: while a choice is in force. */
function compares(condition: string, chosen: Chosen, period: Period | undefined): boolean {
  const node = parseFormula(`=${condition}`);
  const option = node.kind === "reference" ? node.reference.parameter : undefined;
  return option?.option === undefined || chosen(option.id, option.option, period) !== false;
}
