/** Reads what the check sheets of a scheme say: how many differ, who and in what, with the cells. */
import { inBoth, type Text } from "../i18n/language";
import { checkedBelow } from "../template/check/checkSheet";
import { checkColumns, type CheckColumns } from "../template/check/checkColumns";
import { isMoney } from "../template/check/checkFormulas";
import { checkedTotals } from "../template/check/checkTotals";
import { checkRole, listRows, resultsRole } from "../template/layout";
import { yearsOf } from "../template/periods";
import { area, type Area } from "../template/plan";
import { firstPeriodOf } from "../template/results/resultColumns";
import { spanLabels } from "../template/results/resultsHead";
import { loadCheckHead, shownBy, type CheckHead } from "./checkHead";
import type { Instance } from "./instances";
import { rangeOf } from "./writeSheet";

/** A figure that is not its twin's. */
export interface Difference {
  year: number;
  /** Nobody's where it is a parameter, a roll-up, a total or the row of a list. */
  person?: { id: string; name: string };
  title: Text;
  /** The period, quarter …; "" where the title says it all. */
  when: Text;
  stands: unknown;
  again: unknown;
  /** By how much, where both are numbers. */
  by?: number;
  money: boolean;
  /** Of the figure in its own sheet; none for a person whom the results do not show. */
  source?: { role: string; sheet: string; cell: Area };
  /** Of the difference in the check sheet. */
  check: { sheet: string; cell: Area };
}

export interface CheckState {
  years: {
    year: number;
    sheet: string;
    /** There are more periods or people than it knows. */
    outdated: boolean;
    people: number;
    lists: number;
    totals: number;
  }[];
  /** Opened years without a check sheet: nothing of them was compared. */
  missing: number[];
  /** Of at most so many people, the first ones. */
  differences: Difference[];
}

/** More would only be scrolled past; the sheet has them all. */
const MOST_PEOPLE = 200;

interface Loaded {
  year: number;
  sheet: string;
  columns: CheckColumns;
  head: CheckHead | undefined;
  /** Id, name, department, number of differences. */
  people?: { at: Area; range: Excel.Range };
  below?: Excel.Range;
}

/** The check sheets that are there, `undefined` if none is. Two syncs. */
export async function readCheck(
  context: Excel.RequestContext,
  instance: Pick<Instance, "layout">,
): Promise<CheckState | undefined> {
  const { layout } = instance;
  const opened = yearsOf(layout.opened).filter((year) => layout.sheets[resultsRole(year)]);
  const years = opened.filter((year) => layout.sheets[checkRole(year)]);
  if (years.length === 0) return undefined;
  const loaded = years.map((year) => load(context, instance, year));
  await context.sync();
  const rows = loaded.map((each) => loadDiffering(context, each));
  await context.sync();
  return {
    years: loaded.map(({ year, sheet, head }) => ({
      year,
      sheet,
      ...shownBy(head),
    })),
    missing: opened.filter((year) => !years.includes(year)),
    differences: loaded.flatMap((each, index) => [
      ...totalDifferences(instance, each),
      ...listDifferences(instance, each),
      ...(rows[index] ?? []).flatMap((row) => personDifferences(instance, each, row)),
    ]),
  };
}

function load(context: Excel.RequestContext, { layout }: Pick<Instance, "layout">, year: number): Loaded {
  const place = layout.sheets[checkRole(year)] ?? { name: "", header: 0, end: 0 };
  const sheet = context.workbook.worksheets.getItem(place.name);
  const cell = (of: Area) => rangeOf(sheet, of).load("values");
  const columns = checkColumns(layout.scheme, firstPeriodOf(layout, year));
  const people = area(place.header + 1, 0, place.end - place.header - 1, columns.differing + 1);
  const below = belowOf(layout, columns, year);
  return {
    year,
    sheet: place.name,
    columns,
    head: loadCheckHead(context, layout, year),
    ...(people.rows > 0 ? { people: { at: people, range: cell(people) } } : {}),
    ...(below.rows > 0 ? { below: cell(below) } : {}),
  };
}

/** All that stands below the people. */
function belowOf(layout: Instance["layout"], columns: CheckColumns, year: number): Area {
  const { end } = layout.sheets[checkRole(year)] ?? { end: 0 };
  const { lists, totals } = checkedBelow(layout, columns, year);
  const bodies = [...lists.map(({ body }) => body), totals.body];
  const last = Math.max(...bodies.map(({ row, rows }) => row + rows));
  const width = Math.max(...bodies.map(({ column, columns: count }) => column + count));
  return area(end + 1, 0, Math.max(0, last - end - 1), width);
}

interface Row {
  id: string;
  name: string;
  row: number;
  /** Where the results have the person, counted from their heading. */
  range: Excel.Range;
}

function loadDiffering(context: Excel.RequestContext, { sheet, columns, people }: Loaded): Row[] {
  if (!people) return [];
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return people.range.values
    .map((cells: unknown[], index) => ({ cells, row: people.at.row + index }))
    .filter(({ cells }) => String(cells[0]) !== "" && cells[columns.differing] !== 0)
    .slice(0, MOST_PEOPLE)
    .map(({ cells, row }) => ({
      id: String(cells[columns.id]),
      name: String(cells[columns.name]),
      row,
      range: rangeOf(worksheet, area(row, 0, 1, columns.width)).load("values"),
    }));
}

const differs = (cell: unknown): boolean => cell !== 0 && cell !== "";

const inNumbers = (stands: unknown, again: unknown): { by?: number } =>
  typeof stands === "number" && typeof again === "number" ? { by: stands - again } : {};

function personDifferences(
  { layout }: Pick<Instance, "layout">,
  { year, sheet, columns }: Loaded,
  { id, name, row, range }: Row,
): Difference[] {
  const role = resultsRole(year);
  const place = layout.sheets[role];
  const cells = (range.values[0] ?? []) as unknown[];
  const found = cells[columns.resultsRow];
  return columns.figures.flatMap(({ definition, count, result, addIn, native, difference }) =>
    Array.from({ length: count }, (_, index) => index)
      .filter((index) => differs(cells[difference + index]))
      .map((index): Difference => {
        const [stands, again] = [cells[addIn + index], cells[native + index]];
        return {
          year,
          person: { id, name },
          title: definition.title,
          when: inBoth((language) => spanLabels(columns, definition, language)[index] ?? ""),
          stands,
          again,
          ...inNumbers(stands, again),
          money: isMoney(layout.scheme, definition.unit),
          ...(place && typeof found === "number"
            ? { source: { role, sheet: place.name, cell: area(place.header + found - 1, result + index) } }
            : {}),
          check: { sheet, cell: area(row, difference + index) },
        };
      }),
  );
}

/** The cell of what stands below the people, as it was read. */
function readerOf({ layout }: Pick<Instance, "layout">, { year, below }: Loaded) {
  const { end } = layout.sheets[checkRole(year)] ?? { end: 0 };
  return (row: number, column: number): unknown => below?.values[row - end - 1]?.[column] as unknown;
}

function totalDifferences(instance: Pick<Instance, "layout">, loaded: Loaded): Difference[] {
  const { layout } = instance;
  const { year, sheet, columns } = loaded;
  const cell = readerOf(instance, loaded);
  const { body } = checkedBelow(layout, columns, year).totals;
  const [stand, again, difference] = [body.columns - 3, body.columns - 2, body.columns - 1];
  return checkedTotals(layout, columns, year).flatMap(({ title, source, money }, index): Difference[] => {
    const row = body.row + index;
    if (!differs(cell(row, difference))) return [];
    const own = source && layout.sheets[source.role];
    return [
      {
        year,
        title: inBoth(() => title),
        when: inBoth(() => ""),
        stands: cell(row, stand),
        again: cell(row, again),
        ...inNumbers(cell(row, stand), cell(row, again)),
        money,
        ...(source && own ? { source: { ...source, sheet: own.name } } : {}),
        check: { sheet, cell: area(row, difference) },
      },
    ];
  });
}

function listDifferences(instance: Pick<Instance, "layout">, loaded: Loaded): Difference[] {
  const { layout } = instance;
  const { year, sheet, columns } = loaded;
  const cell = readerOf(instance, loaded);
  return checkedBelow(layout, columns, year).lists.flatMap(({ role, body, figures, heading }) =>
    Array.from({ length: body.rows }, (_, row) => body.row + row).flatMap((row) =>
      figures.flatMap(({ title, source, addIn, width, money }) =>
        Array.from({ length: width }, (_, index) => index).flatMap((index): Difference[] => {
          const at = addIn + 2 * width + index;
          if (!differs(cell(row, at))) return [];
          const place = layout.sheets[role];
          const [stands, again] = [cell(row, addIn + index), cell(row, addIn + width + index)];
          return [
            {
              year,
              title,
              when: inBoth(() => `${heading.title} ${row - body.row + 1}`),
              stands,
              again,
              ...inNumbers(stands, again),
              money,
              ...(place
                ? {
                    source: {
                      role,
                      sheet: place.name,
                      cell: area(listRows(role, place).row + row - body.row, source + index),
                    },
                  }
                : {}),
              check: { sheet, cell: area(row, at) },
            },
          ];
        }),
      ),
    ),
  );
}
