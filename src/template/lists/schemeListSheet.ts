/** Lists that are not one row a person (joint projects …): entry columns, then locked columns computed from them. */
import type { SchemeList } from "../../schemes/scheme";
import { expandNode, type Resolver } from "../formulas/expand";
import { listFormulas } from "../formulas/listFormulas";
import { isClosed } from "../kept/closing";
import { listRole, placeOf, say, sheetName, type Layout } from "../layout";
import { closedList } from "./closedList";
import { headingText, listColumns, planList, PRINTED_LIST, widenForWords } from "./listFrame";
import { endRow, HEADER_ROW, rosterColumn } from "./listShape";
import { periodDays, periodLabel, type Period } from "../periods";
import { printed } from "../printing";
import { area, type Area, type ConditionalFormat, type SheetPlan } from "../plan";
import { absolute, columnLetters, fixed, literal, ofSpill, sheetReference } from "../addresses";
import { listRange } from "../results/resultReferences";
import { parameterResolver } from "../parameters/parameterResolver";
import { ANCHOR_HEIGHT, COLORS, entryFormat, STYLES, TAB_COLORS } from "../styles";
import { placeWords, testedRule, validation } from "../validations";
import { entryValidation, wrongMarks } from "./entryRules";
import { told } from "./entryVerdict";
import { listedTest } from "./ids";
import { IN_ORDER, verdict } from "./listCheck";

/** Below title and note: how the list is filled, and what then. */
const INSTRUCTIONS = area(2, 0, 2);

/** Where the sheet of an extra list will be, under the name it has at first. */
export function newListPlace(
  layout: Pick<Layout, "prefix" | "scheme" | "language">,
  list: SchemeList,
  period: Period,
) {
  return {
    name: sheetName(layout.prefix, layout.scheme, listRole(list.id, period), layout.language),
    header: HEADER_ROW,
    end: endRow(list.rows + 1),
  };
}

/** The sheet of an extra list in a period, empty. */
export function planSchemeListSheet(layout: Layout, list: SchemeList, period: Period): SheetPlan {
  const { scheme, language } = layout;
  const role = listRole(list.id, period);
  const place = placeOf(layout, role);
  const roster = placeOf(layout, "roster");
  // The anchor row's cells are like those below: rows that are inserted under it take formats and rules from it.
  const first = place.header + 1;
  const rows = place.end - first;
  const sheet = planList(layout, {
    role,
    tabColor: TAB_COLORS.entry,
    title: `${scheme.title[language]} — ${list.title[language]} ${periodLabel(period, language)}`,
    note: list.note[language],
    headings: [
      ...list.columns.map((column) => headingText(column, language)),
      ...list.results.flatMap(({ title, width }) =>
        Array.from({ length: width }, (_, index) => title[language] + (width > 1 ? String(index + 1) : "")),
      ),
    ],
    rows: place.end - place.header - 1,
  });
  // Where nothing has stood before, and no formulas: sheets of earlier versions lack them and are in order.
  const twice = twiceMarks(list, area(first, 0, rows));
  const again = twice.length > 0 ? told("listAgain", language) : "";
  const due = (scheme.dueDates ?? []).length > 0 ? told("listDue", language) : "";
  sheet.cells.push({
    area: INSTRUCTIONS,
    values: [[told("listFill", language, { again })], [told("listFinished", language, { due })]],
  });
  sheet.styles.push({ area: INSTRUCTIONS, style: STYLES.note });
  sheet.heights?.push({ row: first, count: 1, points: ANCHOR_HEIGHT });
  widenForWords(sheet, list.columns, 0, language);
  sheet.freeze = { ...sheet.freeze, rows: first + 1 };
  // Locked columns at the side: rows are neither sorted nor deleted, only inserted.
  delete sheet.freeRows;
  sheet.protection = { insertRows: true, deleteRows: false };
  sheet.styles.push({ area: area(first, 0, rows, list.columns.length), style: STYLES.input });
  list.columns.forEach((column, index) => {
    const cells = area(first, index, rows);
    sheet.styles.push({ area: cells, style: entryFormat(column) });
    if (column.kind === "person") {
      const ids = `${sheetReference(roster.name)}$A$${roster.header + 1}:$A$${roster.end + 1}`;
      const cell = inA1(first, index);
      sheet.validations.push(
        validation(cells, testedRule(cell, listedTest(cell, ids)), say("notInRoster", language), language),
      );
      return;
    }
    const found = entryValidation(cells, { ...column, kind: column.kind }, layout, period);
    if (found) sheet.validations.push(found);
  });
  sheet.conditionalFormats.push(
    ...wrongMarks(
      list.columns.map((column) => ({ ...column, kind: column.kind === "person" ? "text" : column.kind })),
      area(first, 0, rows, list.columns.length),
      layout,
      period,
    ),
  );
  sheet.conditionalFormats.push(...twice);
  const resolver = listResolver(layout, list, period);
  for (const result of list.results) {
    const at = listColumns(list, result.id);
    const formula = listFormulas(list).columns[result.id];
    if (!at || !formula) continue;
    sheet.cells.push({
      // To the end row, which takes part so that rows may come in front of it.
      area: area(first, at.column, place.end - place.header, result.width),
      spill: expandNode(formula.node, resolver),
    });
    sheet.styles.push({
      area: area(first, at.column, rows, result.width),
      style: { ...STYLES.locked, ...(result.format ? { numberFormat: result.format } : {}) },
    });
    if (result.id === "check") {
      sheet.conditionalFormats.push({
        area: area(first, at.column, rows),
        formula: `=AND(${inA1(first, at.column)}<>"",${inA1(first, at.column)}<>${literal(IN_ORDER)})`,
        fill: COLORS.wrong,
      });
    }
  }
  placeWords(sheet);
  const whole = printed(sheet, language, PRINTED_LIST);
  return isClosed(layout, period) ? closedList(whole) : whole;
}

/**
 * A project in two rows, or a person twice in one row, may be right and is looked at again: it is marked as what is unusual
 * is.
 */
function twiceMarks({ columns }: SchemeList, { row, rows }: Area): ConditionalFormat[] {
  const people = columns.flatMap(({ kind }, at) => (kind === "person" ? [at] : []));
  const ownRow = `${inA1(row, 0)}:${inA1(row, columns.length - 1)}`;
  const mark = (column: number, among: string): ConditionalFormat => {
    const own = inA1(row, column);
    return {
      area: area(row, column, rows),
      formula: `=AND(${own}<>"",SUMPRODUCT(--(${among}=${own}))>1)`,
      fill: COLORS.changed,
    };
  };
  return [
    ...columns.flatMap(({ id }, at) => (id === "project" ? [mark(at, absolute(area(row, at, rows)))] : [])),
    ...(people.length > 1 ? people.map((at) => mark(at, ownRow)) : []),
  ];
}

/** References within a list: to all its rows, from the anchor row to the end row. */
function listResolver(layout: Layout, list: SchemeList, period: Period): Resolver {
  const { scheme } = layout;
  const place = placeOf(layout, listRole(list.id, period));
  const roster = placeOf(layout, "roster");
  const range = (id: string, last = id): string | undefined => {
    const from = listColumns(list, id);
    const to = listColumns(list, last);
    if (!from || !to) return undefined;
    const count = to.column + to.count - from.column;
    const text = fixed(area(place.header + 1, from.column, place.end - place.header, count));
    return listFormulas(list).columns[id]?.spills ? ofSpill(text) : text;
  };
  const resolver: Resolver = {
    ...parameterResolver(layout, period),
    cell: (id) =>
      id === "verdict" ? verdict({ scheme, list, resolver, end: fixed(area(place.end, 0)) }) : range(id),
    cells: range,
    period: (fact) => {
      const { first, last } = periodDays(period);
      const facts: Record<string, number> = { first, last, index: period.index, year: period.year };
      return facts[fact]?.toString();
    },
    roster: (id) => {
      const column = rosterColumn(scheme, id);
      return column === undefined ? undefined : listRange(roster, column);
    },
  };
  return resolver;
}

const inA1 = (row: number, column: number): string => `$${columnLetters(column)}${row + 1}`;
