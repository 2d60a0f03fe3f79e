/** A workbook as an earlier version of its scheme wrote it: where its sheets are, and what stands in their columns. */
import type { Carried, Carry } from "../../schemes/migrations";
import type { Scheme, SchemeList, Span } from "../../schemes/scheme";
import { shapeOf, type ListShape, type SchemeShape } from "../../schemes/shape";
import { listRows, type Layout, type SheetPlace } from "../layout";
import { SHEET_FRAME } from "../kept/record";
import { BEHIND_ENTRIES, ROSTER_COLUMNS } from "../lists/listShape";
import { verdictPartColumns } from "../lists/parts";
import { spansOf } from "../results/resultColumns";
import { periodsToYearEnd, type Period } from "../periods";

export interface Written {
  /** Where the sheets are. The scheme is that of today: of the one that wrote them there is only the shape. */
  layout: Layout;
  version: number;
  /** Of its entry sheets, as the record knows it. */
  frame: number;
  shape: SchemeShape;
  carry: Carry;
  /** The scheme that wrote them, where it is known: HR's own design, of another revision. */
  from?: Scheme;
}

/** The rows of a list in the frame of its time. */
export function writtenRows(
  { frame }: Pick<SchemeShape, "frame">,
  role: string,
  place: SheetPlace,
): { row: number; rows: number } {
  if (frame >= 2) return listRows(role, place);
  return { row: place.header + 1, rows: Math.max(0, place.end - place.header - 1) };
}

/** The figures of a row of results: where each column begins, how many cells it has, what they are about. */
export interface FigurePlace {
  id: string;
  span: Span;
  column: number;
  count: number;
}

/** Behind id, name, department and the states, in the order of the results, whatever the version. */
export function figurePlaces(
  shape: Pick<SchemeShape, "results" | "period">,
  first: Period,
): { periods: Period[]; state: number; places: FigurePlace[]; width: number } {
  const periods = periodsToYearEnd(first);
  const spans = spansOf(shape, periods);
  const state = 3;
  let column = state + periods.length;
  const places = shape.results.flatMap(({ id, span }) => {
    const count = spans[span].length;
    column += count;
    return count === 0 ? [] : [{ id, span, column: column - count, count }];
  });
  return { periods, state, places, width: column };
}

/** The columns of a sheet's list from left to right, by ids: those of the frame begin with "#". */
type Columns = readonly string[];

/** Columns as they are, each under the id that it has today (none where it is no longer there), and as they shall be. */
export interface ColumnsOfRole {
  before: readonly (string | undefined)[];
  after: Columns;
}

type Ids = readonly { id: string }[];

const rosterColumns = (own: Ids): Columns => [
  ...ROSTER_COLUMNS.map((id) => `#${id}`),
  ...own.map(({ id }) => id),
];

/** Before frame 3 nothing stood behind how many are missing; `parts`: cells that the check needs beside its own. */
const entryColumns = (own: Ids, frame: number, parts: number): Columns => [
  ...["#id", "#name"],
  ...own.map(({ id }) => id),
  ...BEHIND_ENTRIES.slice(0, frame < 3 ? 1 : undefined).map((id) => `#${id}`),
  ...Array.from({ length: parts }, (_, at) => `#part${at + 1}`),
];

/** Schemes of the catalogue have none. */
const partsOf = (scheme: Scheme | undefined): number => (scheme ? verdictPartColumns(scheme).length : 0);

const listColumnIds = ({
  columns,
  results,
}: Pick<ListShape | SchemeList, "columns" | "results">): Columns => [
  ...columns.map(({ id }) => id),
  ...results.flatMap(({ id, width }) =>
    Array.from({ length: width }, (_, index) => (index === 0 ? id : `${id}#${index + 1}`)),
  ),
];

const carriedAll = (columns: Columns, carried: Carried): (string | undefined)[] =>
  columns.map((column) => {
    if (column.startsWith("#")) return column;
    const [id = "", cell] = column.split("#");
    const now = carried(id);
    return now === undefined || cell === undefined ? now : `${now}#${cell}`;
  });

/** The columns of roster, entry sheets or a list; `undefined` for other sheets and for lists that are no longer there. */
export function columnsOfRole(
  { layout, frame, shape, carry, from }: Written,
  role: string,
): ColumnsOfRole | undefined {
  const now = shapeOf(layout.scheme);
  const [kind, list = ""] = role.split(":");
  switch (kind) {
    case "roster":
      return {
        before: carriedAll(rosterColumns(shape.roster), carry.roster),
        after: rosterColumns(now.roster),
      };
    case "entry":
      return {
        before: carriedAll(entryColumns(shape.entries, frame, partsOf(from)), carry.entries),
        after: entryColumns(now.entries, SHEET_FRAME, partsOf(layout.scheme)),
      };
    case "list": {
      const id = carry.lists(list);
      const old = shape.lists.find((candidate) => candidate.id === list);
      const own = now.lists.find((candidate) => candidate.id === id);
      if (!old || !own) return undefined;
      return {
        before: carriedAll(listColumnIds(old), carry.listColumns(own.id)),
        after: listColumnIds(own),
      };
    }
    default:
      return undefined;
  }
}

/**
 * Whether a sheet that people fill is written anew, with what stands in it: columns or parameters have come, gone or moved.
 * Whatever refers to its cells goes on referring to the sheet that was.
 */
export function isReplaced(written: Written, role: string): boolean {
  const { layout, shape, carry, from } = written;
  if (from) return filledBy(from, role) !== filledBy(layout.scheme, role);
  if (role === "parameters") {
    // Values that hold from a later period on stand right of the others, which may be wider today.
    if (layout.stretches) return true;
    const now = layout.scheme.parameters.map(({ id }) => id).join("\n");
    return shape.parameters.map(({ id }) => carry.parameters(id)).join("\n") !== now;
  }
  const columns = columnsOfRole(written, role);
  if (columns === undefined) return false;
  // Entry sheets and lists look people up in the roster.
  return !inPlace(role, columns) || (role !== "roster" && isReplaced(written, "roster"));
}

/** What a sheet that people fill is made from: headings, limits and names with all else. */
function filledBy(scheme: Scheme, role: string): string {
  const { parameters, rosterColumns, entryColumns, entryChecks, lists } = scheme;
  const [kind, list] = role.split(":");
  switch (kind) {
    case "parameters":
      return JSON.stringify(parameters);
    case "roster":
      return JSON.stringify(rosterColumns);
    case "entry":
      return JSON.stringify([rosterColumns, entryColumns, entryChecks, partsOf(scheme)]);
    case "list":
      return JSON.stringify([rosterColumns, lists.find(({ id }) => id === list)]);
    default:
      return "";
  }
}

/**
 * Whether what people fill stands where it stood: then cells are left alone. A roster may go on at the right, and so may
 * what a list computes or an entry sheet says.
 */
const inPlace = (role: string, { before, after }: ColumnsOfRole): boolean =>
  before.join("\n") ===
  after.slice(0, /^(roster|list:|entry:)/.test(role) ? before.length : undefined).join("\n");
