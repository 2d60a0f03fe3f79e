/**
 * The check of one year: each person's figures as the add-in has them, once more in plain Excel, and the difference.
 * Everything is a formula; no twin reaches a formula of the add-in.
 */
import { CHECK_TEXTS } from "../../i18n/check";
import { fill } from "../../i18n/language";
import type { ResultColumn } from "../../schemes/scheme";
import { checkColumns, type CheckColumns } from "./checkColumns";
import { closedCells } from "../results/closedCells";
import { differenceOf, toleranceOf, twinCells, twinCounts } from "./checkFormulas";
import { checkedLists, differingRows, inRowDiffering, type CheckedList } from "./checkLists";
import { differingTotals, planTotals, type CheckedTotals } from "./checkTotals";
import {
  checkRole,
  listRows,
  markerName,
  placeOf,
  resultsRole,
  say,
  sheetName,
  type Layout,
} from "../layout";
import { columnWidth, headingHeight, headingWidths } from "../headings";
import { periodLabel, yearsOf } from "../periods";
import { area, type Area, type Cells, type Plan, type SheetPlan } from "../plan";
import { wrongRowsHeading } from "../lists/wrongRows";
import { columnLetters, fixed, inRow, literal, shiftedCell } from "../addresses";
import { listRange } from "../results/resultReferences";
import { firstPeriodOf } from "../results/resultColumns";
import { spanLabels } from "../results/resultsHead";
import { printed } from "../printing";
import { COLORS, STYLES, TAB_COLORS } from "../styles";

/** Title, note, what differs (people, list rows, out of date, totals); then sums, sections, headings. */
const COUNTS_ROW = 2;
const OUTDATED_ROW = COUNTS_ROW + 2;
const TOTALS_ROW = COUNTS_ROW + 3;
const HEADER_ROW = 8;
const COUNT_VALUE = 3;

/** The checks of all years that have results, the earlier first: a year begins with the twins of the one before. */
export function planCheck(layout: Layout): Plan {
  const years = yearsOf(layout.opened).filter((year) => layout.sheets[resultsRole(year)]);
  const sheets = { ...layout.sheets };
  for (const year of years) {
    const role = resultsRole(year);
    const { rows } = listRows(role, placeOf(layout, role));
    const name = sheetName(layout.prefix, layout.scheme, checkRole(year), layout.language);
    sheets[checkRole(year)] = { name, header: HEADER_ROW, end: HEADER_ROW + 1 + rows };
  }
  const extended = { ...layout, sheets };
  const plans = years.map((year) => planCheckSheet(extended, year));
  return {
    sheets: plans,
    names: plans.map(({ role, block }) => ({
      name: markerName(layout.number, role),
      role,
      area: block,
      visible: false,
    })),
  };
}

/** What stands where in the head of a check sheet. */
export const CHECK_HEAD = {
  people: area(COUNTS_ROW, COUNT_VALUE),
  lists: area(COUNTS_ROW + 1, COUNT_VALUE),
  totals: area(TOTALS_ROW, COUNT_VALUE),
  /** Says that there are more periods or people by now. */
  outdated: area(OUTDATED_ROW, 0),
} as const;

/** The lists and totals that a check sheet has below its people. */
export function checkedBelow(
  layout: Layout,
  columns: CheckColumns,
  year: number,
): { lists: CheckedList[]; totals: CheckedTotals } {
  const { end } = placeOf(layout, checkRole(year));
  const lists = checkedLists(layout, year, end + 2);
  const last = lists[lists.length - 1]?.body;
  const row = last ? last.row + last.rows + 1 : end + 2;
  return { lists, totals: planTotals(layout, columns, year, row) };
}

/** The check of a year where its sheet is, or is to be; throws an Error for a year that has none. */
export function planCheckSheet(layout: Layout, year: number): SheetPlan {
  const { scheme, language } = layout;
  const place = placeOf(layout, checkRole(year));
  const { header, end } = place;
  const columns = checkColumns(scheme, firstPeriodOf(layout, year));
  const { independent, same } = twinCounts(scheme);
  const twins = fill(CHECK_TEXTS.twins[language], { all: independent + same, independent, same });
  const body = area(header + 1, 0, end - header - 1, columns.width);
  const { lists, totals } = checkedBelow(layout, columns, year);
  const differences = columns.figures.map(({ difference, count }) => ({
    ...body,
    column: difference,
    columns: count,
  }));
  const headings = headingCells(layout, columns, header, body);
  const listHeadings = lists.map(({ heading }): Cells & { values: string[][] } => ({
    area: area(heading.row + 1, 0, 1, heading.texts[0]?.length ?? 1),
    values: heading.texts,
  }));
  const sheet: SheetPlan = {
    role: checkRole(year),
    name: place.name,
    tabColor: TAB_COLORS.results,
    cells: [
      {
        area: area(0, 0),
        values: [[`${scheme.title[language]} — ${fill(CHECK_TEXTS.title[language], { year })}`]],
      },
      {
        area: area(1, 0),
        values: [[`${CHECK_TEXTS.note[language]}${language === "zh-CN" ? "" : " "}${twins}`]],
      },
      ...countCells(layout, columns, body, { lists, totals }, year),
      ...headings,
      { area: area(end, 0), values: [[say("endOfResults", language)]] },
      ...personCells(layout, columns, body, year),
      ...listHeadings,
      ...lists.flatMap(({ heading, cells }) => [
        { area: area(heading.row, 0), values: [[heading.title]] },
        ...cells,
      ]),
      { area: area(totals.heading.row, 0), values: [[CHECK_TEXTS.totals[language]]] },
      {
        area: area(totals.heading.row + 1, 0, 1, totals.heading.texts.length),
        values: [totals.heading.texts],
      },
      ...(totals.body.rows > 0 ? totals.cells : []),
    ],
    styles: [
      { area: area(0, 0), style: STYLES.title },
      { area: area(1, 0), style: STYLES.note },
      { area: area(COUNTS_ROW, COUNT_VALUE, 2), style: { bold: true } },
      { area: CHECK_HEAD.totals, style: { bold: true } },
      { area: area(header - 2, 0, 1, columns.width), style: STYLES.total },
      { area: area(header - 1, 0, 1, columns.width), style: STYLES.section },
      { area: area(header, 0, 1, columns.width), style: STYLES.heading },
      { area: area(end, 0, 1, columns.width), style: STYLES.end },
      { area: body, style: STYLES.formula },
      ...figureStyles(columns, body),
      ...lists.flatMap(({ heading, body: rows, formats }) => [
        { area: area(heading.row, 0, 1, rows.columns), style: STYLES.section },
        { area: area(heading.row + 1, 0, 1, rows.columns), style: STYLES.heading },
        { area: rows, style: STYLES.formula },
        ...formats.map(({ area: cells, format }) => ({ area: cells, style: { numberFormat: format } })),
      ]),
      ...[0, 1].map((index) => ({
        area: area(totals.heading.row + index, 0, 1, totals.body.columns),
        style: index === 0 ? STYLES.section : STYLES.heading,
      })),
      ...(totals.body.rows > 0 ? [{ area: totals.body, style: STYLES.formula }] : []),
      ...totals.formats.map(({ area: cells, format }) => ({ area: cells, style: { numberFormat: format } })),
    ],
    widths: [
      { column: 0, count: columns.width, points: columnWidth(language) },
      ...headingWidths(headings, header, columnWidth(language), columns.width),
    ],
    heights: [
      headingHeight(headings, header, columnWidth(language)),
      ...listHeadings.map((own) => headingHeight([own], own.area.row, columnWidth(language))),
    ],
    validations: [],
    conditionalFormats: [
      ...[
        ...differences,
        ...lists.flatMap((list) => list.differences),
        ...(totals.body.rows > 0 ? [totals.differences] : []),
      ].map((cells) => {
        const cell = `${columnLetters(cells.column)}${cells.row + 1}`;
        return { area: cells, formula: `=AND(${cell}<>"",${cell}<>0)`, fill: COLORS.wrong };
      }),
      { area: area(COUNTS_ROW, COUNT_VALUE, 2), formula: `=D${COUNTS_ROW + 1}<>0`, fill: COLORS.wrong },
      { area: CHECK_HEAD.totals, formula: `=D${TOTALS_ROW + 1}<>0`, fill: COLORS.wrong },
      { area: CHECK_HEAD.outdated, formula: `=LEN($A$${OUTDATED_ROW + 1})>0`, fill: COLORS.wrong },
    ],
    freeze: { rows: header + 1, columns: 2 },
    block: area(header, 0, end - header + 1, columns.width),
    protection: { insertRows: false, deleteRows: false },
  };
  return printed(sheet, language, { heads: { row: header - 1, rows: 2 } });
}

function countCells(
  layout: Layout,
  columns: CheckColumns,
  body: Area,
  { lists, totals }: { lists: readonly CheckedList[]; totals: CheckedTotals },
  year: number,
): Cells[] {
  const { language } = layout;
  const results = placeOf(layout, resultsRole(year));
  const ids = (place: { header: number; end: number }, sheet?: string) =>
    `SUMPRODUCT(--(${fixed(area(place.header + 1, 0, place.end - place.header - 1), sheet)}<>""))`;
  const own = { header: body.row - 1, end: body.row + body.rows };
  const opened = layout.opened.filter((period) => period.year === year).length;
  // A period that was not begun when the check was made has begun: its state says so.
  const notBegun = columns.periods.slice(opened).map((_, index) => {
    const state = area(listRows(resultsRole(year), results).row, columns.results.state + opened + index);
    return `IFERROR(AND(${fixed(state, results.name)}<>"",${fixed(state, results.name)}<>${literal(say("stateUnopened", language))}),FALSE)`;
  });
  const outdated = [`${ids(results, results.name)}<>${ids(own)}`, ...notBegun];
  return [
    { area: area(COUNTS_ROW, 0), values: [[CHECK_TEXTS.peopleDiffering[language]]] },
    {
      area: CHECK_HEAD.people,
      formula: `=COUNTIF(${fixed({ ...body, column: columns.differing, columns: 1 })},">0")`,
    },
    { area: area(COUNTS_ROW + 1, 0), values: [[CHECK_TEXTS.listsDiffering[language]]] },
    {
      area: CHECK_HEAD.lists,
      formula: `=${lists.map(differingRows).join("+") || "0"}`,
    },
    { area: area(TOTALS_ROW, 0), values: [[CHECK_TEXTS.totalsDiffering[language]]] },
    { area: CHECK_HEAD.totals, formula: `=${differingTotals(totals)}` },
    {
      area: CHECK_HEAD.outdated,
      formula: `=IF(OR(${outdated.join(",")}),${literal(CHECK_TEXTS.outdated[language])},"")`,
    },
  ];
}

function headingCells(layout: Layout, columns: CheckColumns, header: number, body: Area): Cells[] {
  const { language } = layout;
  const sections = Array<string>(columns.width).fill("");
  const headings = Array<string>(columns.width).fill("");
  headings[columns.id] = say("id", language);
  headings[columns.name] = say("name", language);
  headings[columns.department] = say("department", language);
  headings[columns.differing] = CHECK_TEXTS.differing[language];
  for (const { section, column } of columns.checked) sections[column] = section.title[language];
  const [firstHelper] = columns.helpers;
  if (firstHelper) sections[firstHelper.column] = CHECK_TEXTS.helpers[language];
  sections[columns.lookup.first] = say("sectionLookup", language);
  const title = ({ title: text, unit }: Pick<ResultColumn, "title" | "unit">) =>
    text[language] + (unit ? `(${unit[language]})` : "");
  const closed = closedCells(layout, columns.results);
  for (const { definition, result, addIn, native, difference } of columns.figures) {
    spanLabels(columns, definition, language).forEach((label, index) => {
      for (const [start, kind] of [
        [addIn, "addIn"],
        [native, "native"],
        [difference, "difference"],
      ] as const) {
        const again = closed.totals.has(result + index)
          ? "closed"
          : definition.native === "same"
            ? "same"
            : kind;
        const said = kind === "native" ? again : kind;
        headings[start + index] = `${title(definition)}\n${label}\n${CHECK_TEXTS[said][language]}`;
      }
    });
  }
  for (const { definition, column } of columns.helpers) {
    spanLabels(columns, definition, language).forEach((label, index) => {
      headings[column + index] = `${title(definition)}\n${label}`;
    });
  }
  headings[columns.resultsRow] = CHECK_TEXTS.resultsRow[language];
  headings[columns.lookup.rosterRow] = say("rosterRow", language);
  columns.periods.forEach((period, index) => {
    const label = periodLabel(period, language);
    headings[columns.lookup.entryRow + index] = `${say("entryRow", language)}\n${label}`;
    headings[columns.state + index] = `${say("state", language)}\n${label}`;
    for (const list of layout.scheme.lists) {
      const at = columns.lookup.wrongRows[index]?.[list.id];
      if (at !== undefined) headings[at] = wrongRowsHeading(list, label, language);
    }
  });
  return [
    { area: area(header - 2, 0), values: [[CHECK_TEXTS.totalDifference[language]]] },
    ...[{ difference: columns.differing, count: 1 }, ...columns.figures].map(({ difference, count }) => ({
      area: area(header - 2, difference, 1, count),
      formula: `=SUM(R${body.row + 1}C:R${body.row + body.rows}C)`,
    })),
    { area: area(header - 1, 0, 1, columns.width), values: [sections] },
    { area: area(header, 0, 1, columns.width), values: [headings] },
  ];
}

/** Free rows show nothing. */
const perPerson = (expression: string): string => `=IF(RC1="","",${expression})`;

function personCells(layout: Layout, columns: CheckColumns, body: Area, year: number): Cells[] {
  const { scheme, language } = layout;
  const results = placeOf(layout, resultsRole(year));
  const column = (at: number, count = 1): Area => ({ ...body, column: at, columns: count });
  /** A column of the results sheet, or as many as there are from it on, in the person's row. */
  const fromResults = (at: number, here: number) =>
    perPerson(shiftedCell(results, at - here, inRow(columns.resultsRow)));

  const closed = closedCells(layout, columns.results);
  const rosterIds = listRange(placeOf(layout, "roster"), 0);
  const listed = `INDEX(${rosterIds},ROW()-ROW(R${body.row}C1)+1)`;
  const copied = (from: number, to: number, count = 1): Cells => ({
    area: column(to, count),
    formula: fromResults(from, to),
  });
  return [
    {
      area: column(columns.id),
      formula: `=IFERROR(IF(${listed}=${literal(say("endOfList", language))},"",${listed}&""),"")`,
    },
    copied(columns.results.name, columns.name, 2),
    {
      area: column(columns.differing),
      formula: perPerson(
        columns.figures.map(({ difference, count }) => inRowDiffering(difference, count)).join("+"),
      ),
    },
    ...columns.figures.flatMap(({ definition, count, result, addIn, native, difference }): Cells[] => [
      copied(result, addIn, count),
      ...twinCells(layout, columns, definition).map(({ index, formula }) =>
        // What was paid is no more computed again: its closing has compared it.
        closed.totals.has(result + index)
          ? copied(result + index, native + index)
          : { area: column(native + index), formula: perPerson(formula.slice(1)) },
      ),
      {
        area: column(difference, count),
        formula: perPerson(
          differenceOf(`RC[-${2 * count}]`, `RC[-${count}]`, toleranceOf(scheme, definition.unit)),
        ),
      },
    ]),
    ...columns.helpers.flatMap(({ definition, column: at }) =>
      // Steps stand for everybody.
      twinCells(layout, columns, { ...definition, formula: definition.native, unrated: true }).map(
        ({ index, formula }) => ({
          area: column(at + index),
          formula: perPerson(formula.slice(1)),
        }),
      ),
    ),
    {
      area: column(columns.resultsRow),
      formula: perPerson(`MATCH(${inRow(columns.id)},${listRange(results, columns.results.id)},0)`),
    },
    copied(columns.results.lookup.rosterRow, columns.lookup.rosterRow),
    copied(columns.results.lookup.entryRow, columns.lookup.entryRow, columns.periods.length),
    copied(columns.results.state, columns.state, columns.periods.length),
    ...columns.results.lookup.wrongRows.flatMap((lists, index) =>
      Object.entries(lists).flatMap(([list, from]): Cells[] => {
        const to = columns.lookup.wrongRows[index]?.[list];
        return to === undefined ? [] : [copied(from, to)];
      }),
    ),
  ];
}

function figureStyles(columns: CheckColumns, body: Area): SheetPlan["styles"] {
  return [
    ...columns.figures.map(({ definition, addIn, count }) => ({
      format: definition.format,
      column: addIn,
      count: 3 * count,
    })),
    ...columns.helpers.map(({ definition, column, count }) => ({ format: definition.format, column, count })),
  ].flatMap(({ format, column, count }) =>
    format === undefined
      ? []
      : [{ area: { ...body, column, columns: count }, style: { numberFormat: format } }],
  );
}
