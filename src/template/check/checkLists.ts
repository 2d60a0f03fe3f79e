/** The part of a check sheet about lists (joint projects …), below its people: a row for each row of the list. */
import { CHECK_TEXTS } from "../../i18n/check";
import type { Text } from "../../i18n/language";
import type { ListResult, SchemeList } from "../../schemes/scheme";
import { differenceOf, isMoney, toleranceOf } from "./checkFormulas";
import { listColumns } from "../lists/listFrame";
import { expandFormula } from "../formulas/expand";
import { isClosed } from "../kept/closing";
import { listRole, listRows, placeOf, type Layout, type SheetPlace } from "../layout";
import { periodLabel, type Period } from "../periods";
import { area, type Area, type Cells } from "../plan";
import { inRow, inRowRange, shiftedCell } from "../addresses";
import { listRange } from "../results/resultReferences";
import { parameterResolver } from "../parameters/parameterResolver";

export interface CheckedList {
  role: string;
  heading: { row: number; texts: string[][]; title: string };
  cells: Cells[];
  /** Row numbers, add-in, twin, difference. */
  body: Area;
  formats: { area: Area; format: string }[];
  differences: Area[];
  /** What is checked: its column in the list, and where its three blocks begin here, each so wide. */
  figures: { title: Text; source: number; addIn: number; width: number; money: boolean }[];
}

const FIRST = 1;

/** The row of the list that a row of the check counts, from the heading on. */
const rowOf = (role: string, place: SheetPlace): string =>
  `${inRow(0)}+${listRows(role, place).row - place.header}`;

/** Lists with twins, one below the other from `row` on: title, headings, rows. */
export function checkedLists(layout: Layout, year: number, row: number): CheckedList[] {
  const periods = layout.opened.filter((period) => period.year === year);
  let next = row;
  return layout.scheme.lists
    .filter(({ results }) => results.some(({ native }) => native))
    .flatMap((list) =>
      periods.map((period) => {
        const checked = checkedList(layout, list, period, next);
        next = checked.body.row + checked.body.rows + 1;
        return checked;
      }),
    );
}

function checkedList(layout: Layout, list: SchemeList, period: Period, row: number): CheckedList {
  const { language, scheme } = layout;
  const role = listRole(list.id, period);
  const place = placeOf(layout, role);
  const { rows } = listRows(role, place);
  const first = row + 2;
  const checked: CheckedList = {
    role,
    heading: {
      row,
      title: `${list.title[language]} ${periodLabel(period, language)}`,
      texts: [[CHECK_TEXTS.listRow[language]]],
    },
    // Rows of the list have no id; they are met in their order, and the column of numbers counts them.
    cells: [{ area: area(first, 0, rows), formula: `=ROW()-ROW(R${first}C1)` }],
    body: area(first, 0, rows, FIRST),
    formats: [],
    differences: [],
    figures: [],
  };
  let column = FIRST;
  for (const result of list.results) {
    if (!result.native) continue;
    const { width } = result;
    const [addIn, native, difference] = [column, column + width, column + 2 * width];
    for (const [start, kind] of [
      [addIn, "addIn"],
      [native, "native"],
      [difference, "difference"],
    ] as const) {
      const title = (index: number) => `${result.title[language]}${width > 1 ? index + 1 : ""}`;
      for (let index = 0; index < width; index += 1)
        checked.heading.texts[0]?.push(
          `${title(index)}\n${CHECK_TEXTS[kind === "native" && isClosed(layout, period) ? "closed" : kind][language]}`,
        );
      if (result.format)
        checked.formats.push({ area: area(first, start, rows, width), format: result.format });
    }
    const source = listColumns(list, result.id)?.column ?? 0;
    const money = isMoney(scheme, result.unit);
    checked.figures.push({ title: result.title, source, addIn, width, money });
    checked.cells.push(
      {
        area: area(first, addIn, rows, width),
        formula: `=${shiftedCell(place, source - addIn, rowOf(role, place))}`,
      },
      // What was closed is no more computed again.
      ...(isClosed(layout, period)
        ? [
            {
              area: area(first, native, rows, width),
              formula: `=${shiftedCell(place, source - native, rowOf(role, place))}`,
            },
          ]
        : twins(layout, list, result, period).map((formula, index) => ({
            area: area(first, native + index, rows),
            formula,
          }))),
      {
        area: area(first, difference, rows, width),
        formula: `=${differenceOf(`RC[-${2 * width}]`, `RC[-${width}]`, toleranceOf(scheme, result.unit))}`,
      },
    );
    checked.differences.push(area(first, difference, rows, width));
    column += 3 * width;
  }
  checked.body.columns = column;
  return checked;
}

function twins(layout: Layout, list: SchemeList, { native = [] }: ListResult, period: Period): string[] {
  const role = listRole(list.id, period);
  const place = placeOf(layout, role);
  const cells = (from: string, to = from): string | undefined => {
    const first = listColumns(list, from);
    const last = listColumns(list, to);
    if (!first || !last) return undefined;
    const count = last.column + last.count - first.column;
    return `INDEX(${listRange(place, first.column, count)},${rowOf(role, place)}${count > 1 ? ",0" : ""})`;
  };
  return native.map((formula) =>
    expandFormula(formula, { ...parameterResolver(layout, period), cell: (id) => cells(id), cells }),
  );
}

/** How many rows of these differences have any. */
export const differingRows = ({ body, differences }: CheckedList): string =>
  // A single column would stay logical, and FALSE is above 0.
  `SUMPRODUCT(--(0+${differences
    .map((cells) => {
      const column = (index: number) =>
        `(R${body.row + 1}C${cells.column + index + 1}:R${body.row + body.rows}C${cells.column + index + 1}<>0)`;
      return Array.from({ length: cells.columns }, (_, index) => column(index)).join("+");
    })
    .join("+")}>0))`;

/** Differences of the formula's own row. */
export const inRowDiffering = (column: number, count: number): string =>
  count === 1 ? `(${inRow(column)}<>0)` : `SUMPRODUCT(--(${inRowRange(column, count)}<>0))`;
