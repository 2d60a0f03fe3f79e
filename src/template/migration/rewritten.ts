/** What is written into sheets that stay: what a list computes, columns at the right, what is said beside parameters. */
import { isClosed } from "../kept/closing";
import { parsePeriod } from "../periods";
import type { Layout, SheetPlace } from "../layout";
import { legendCells, planEntrySheet } from "../lists/entrySheet";
import { planRosterSheet } from "../lists/rosterSheet";
import { planSchemeListSheet } from "../lists/schemeListSheet";
import { parameterPlaces, parametersBlock } from "../parameters/parameterPlaces";
import { planParametersSheet } from "../parameters/parametersSheet";
import { area, type Area, type Cells, type SheetPlan } from "../plan";
import { roleOfToday } from "./previewPlan";
import { columnsOfRole, isReplaced, type ColumnsOfRole, type Written } from "./written";

/** What comes into columns that were free. */
type Appended = Pick<
  SheetPlan,
  "styles" | "validations" | "conditionalFormats" | "cells" | "widths" | "hiddenColumns"
> & { block: Area };

export interface Rewritten {
  role: string;
  /** Columns with which a roster, or what a list computes, goes on at the right. */
  appended?: Appended;
  /** What stands above the headings of entry sheets, and is said anew. */
  head?: Area;
  /** Where colours come in it. */
  painted?: Area;
  /** Contents that go first, and contents that come. In the sheet as it is after the insertions. */
  clear: Area[];
  cells: Cells[];
  /** Thin rows. */
  heights: NonNullable<SheetPlan["heights"]>;
}

/** What is computed in a list, as it is computed today; what people fill stays. */
export function rewrittenList(written: Written, layout: Layout, role: string): Rewritten[] {
  const now = roleOfToday(written, role);
  const columns = columnsOfRole(written, role);
  const [kind, id = "", last = ""] = now?.split(":") ?? [];
  const period = parsePeriod(layout.scheme.period, last);
  const list = layout.scheme.lists.find((candidate) => candidate.id === id);
  const place = now === undefined ? undefined : layout.sheets[now];
  if (kind !== "list" || now === undefined || !columns || !period || !list || !place) return [];
  const plan = planSchemeListSheet(layout, list, period);
  const first = list.columns.length;
  const computed = columns.after.length - first;
  const rows = place.end - place.header - 1;
  const more = columns.after.length - columns.before.length;
  return [
    {
      role,
      // What a closed list has computed stands.
      clear:
        computed > 0 && rows > 0 && !isClosed(layout, period)
          ? [area(place.header + 1, first, rows, computed)]
          : [],
      cells: plan.cells.filter((cells) => "formula" in cells || "spill" in cells),
      heights: (plan.heights ?? []).filter(({ row }) => row === place.header + 1),
      ...(more > 0 ? { appended: goingOn(plan, place, columns) } : {}),
    },
  ];
}

/** What an entry sheet says of its rows, and above them; what people fill stays. */
export function rewrittenEntries(written: Written, layout: Layout, role: string): Rewritten[] {
  const columns = columnsOfRole(written, role);
  const [kind, id = ""] = role.split(":");
  const period = parsePeriod(layout.scheme.period, id);
  const place = layout.sheets[role];
  if (kind !== "entry" || !columns || !period || !place || columns.after.length === columns.before.length)
    return [];
  const plan = planEntrySheet(layout, period, []);
  const legend = legendCells(layout.language);
  const [{ area: painted }] = legend.cells;
  const appended = goingOn(plan, place, columns);
  return [
    {
      role,
      clear: [],
      cells: plan.cells.filter(
        (cells) =>
          (cells.area.row > 0 && cells.area.row < place.header) ||
          ("formula" in cells && cells.area.row > place.header),
      ),
      heights: [],
      // A closed sheet is not filled any more.
      ...(isClosed(layout, period)
        ? { appended }
        : { appended: { ...appended, styles: [...appended.styles, ...legend.styles] }, painted }),
      head: area(1, 0, place.header - 1, painted.column + painted.columns),
    },
  ];
}

/** The columns with which a sheet goes on at the right, as a new one has them; formulas come apart. */
function goingOn(plan: SheetPlan, place: SheetPlace, { before, after }: ColumnsOfRole): Appended {
  const first = before.length;
  const count = after.length - first;
  const beside = ({ area: own }: { area: Area }) => own.column >= first;
  /** What is said of whole rows, of the new columns alone. */
  const cut = (own: Area): Area => {
    const column = Math.max(own.column, first);
    return { ...own, column, columns: own.column + own.columns - column };
  };
  const headings = plan.cells.find(({ area: own }) => own.row === place.header);
  return {
    block: area(place.header, first, place.end - place.header + 1, count),
    cells:
      headings && "values" in headings
        ? [{ area: cut(headings.area), values: headings.values.map((row) => row.slice(first)) }]
        : [],
    styles: plan.styles
      .map(({ area: own, style }) => ({ area: cut(own), style }))
      .filter(({ area: own }) => own.columns > 0 && own.row >= place.header),
    widths: plan.widths.flatMap(({ column, count: own, points }) => {
      const from = Math.max(first, column);
      return column + own > from ? [{ column: from, count: column + own - from, points }] : [];
    }),
    validations: plan.validations.filter(beside),
    conditionalFormats: plan.conditionalFormats.filter(beside),
    hiddenColumns: plan.hiddenColumns?.filter(({ column }) => column >= first) ?? [],
  };
}

/** The columns that a roster has in addition, as a new one has them. */
export function rewrittenRoster(written: Written, layout: Layout): Rewritten[] {
  const columns = columnsOfRole(written, "roster");
  const place = layout.sheets.roster;
  if (!columns || !place || columns.after.length === columns.before.length) return [];
  if (isReplaced(written, "roster")) return [];
  const appended = goingOn(planRosterSheet(layout, []), place, columns);
  return [{ role: "roster", clear: [], cells: [], heights: [], appended }];
}

/** What is computed or said beside what people enter; `rows` tells where the first cell of a parameter stands now. */
export function rewrittenParameters(
  { layout: { scheme } }: Written,
  layout: Layout,
  rows: Readonly<Record<string, number>>,
): Rewritten {
  const { sheet } = planParametersSheet(layout, {});
  const places = parameterPlaces(scheme);
  const inputs = Object.values(places).map(({ input }) => input);
  const cells = scheme.parameters.flatMap(({ id, kind }) => {
    const place = places[id];
    const row = rows[id];
    if (!place || row === undefined) return [];
    const { input } = place;
    // Weights and tables have headings of their own; under weights stands their total.
    const first = input.row - (kind === "weights" || kind === "table" ? 2 : 0);
    const end = input.row + input.rows + (kind === "weights" ? 1 : 0);
    return sheet.cells
      .filter(({ area: own }) => own.row >= first && own.row + own.rows <= end)
      .filter(({ area: own }) => !inputs.some((each) => overlaps(own, each)))
      .map((own) => ({ ...own, area: { ...own.area, row: own.area.row + row - input.row } }));
  });
  const headings = sheet.cells.filter(({ area: own }) => own.row === parametersBlock(scheme).row);
  return { role: "parameters", clear: [], cells: [...headings, ...cells], heights: [] };
}

const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
