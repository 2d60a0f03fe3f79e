/** The results of one year: one person a row, found by id everywhere, all formulas, locked without a password. */
import { address, literal } from "../addresses";
import type { Language } from "../../i18n/language";
import { columnWidth, DEPARTMENT_WIDTH, headingHeight, headingWidths, LINE, linesOf } from "../headings";
import { placeOf, resultsRole, say, type Layout, type SheetPlace } from "../layout";
import { periodId, type Period } from "../periods";
import { area, type Area, type Cells, type SheetPlan, type Style } from "../plan";
import { printed } from "../printing";
import { notAbsentTests } from "../registers/leaveRegister";
import { formatOf } from "../signs";
import { ANCHOR_HEIGHT, COLORS, DATE_FORMAT, STYLES, TAB_COLORS } from "../styles";
import { closedCells, openHead } from "./closedCells";
import { periodCells } from "./periodCells";
import { personCells } from "./personCells";
import { comparingColumns, provisionalPlaces } from "./provisional";
import { resultColumnsOf, type ResultColumns } from "./resultColumns";
import { NO_DATE } from "./resultReferences";
import { headingCells, headPlaces, isWhole, LEFT_OUT, rollUpCells, WARNING } from "./resultsHead";
import { warningFormula } from "./resultsWarning";

/** The results of a year with its roll-ups; throws an Error for a year without an opened period. */
export function planResultsSheet(layout: Layout, year: number): SheetPlan {
  const { scheme, language } = layout;
  const place = placeOf(layout, resultsRole(year));
  const columns = resultColumnsOf(layout, year);
  const { header, end } = place;
  const body = bodyOf(place, columns);
  const closed = closedCells(layout, columns);
  const provisional = provisionalPlaces(layout, columns, place);
  const cells: Cells[] = [
    {
      area: area(0, 0),
      values: [[`${scheme.title[language]} — ${say("resultsTitle", language, { year })}`]],
    },
    { area: area(1, 0), values: [[noteOf(layout)]] },
    { area: WARNING, formula: warningFormula(layout, place, year) },
    ...rollUpCells(layout, columns, place, closed),
    ...openHead(headingCells(layout, columns, place), (column) =>
      column === LEFT_OUT ? isWhole(closed, columns) : closed.totals.has(column),
    ),
    { area: area(end, 0), values: [[say("endOfResults", language)]] },
    ...personCells(layout, columns, body, closed),
    ...columns.periods.flatMap((_, index) => periodCells(layout, columns, body, index, closed)),
  ];
  const sheet: SheetPlan = {
    role: resultsRole(year),
    name: place.name,
    tabColor: TAB_COLORS.results,
    cells,
    styles: resultStyles(layout, columns, place, body),
    widths: [
      { column: 0, count: columns.width, points: columnWidth(language) },
      ...headingWidths(cells, header, columnWidth(language), columns.lookup.first),
      { column: columns.department, count: 1, points: DEPARTMENT_WIDTH },
      { column: LEFT_OUT, count: 1, points: LEFT_OUT_WIDTH[language] },
    ],
    heights: [
      headingHeight(cells, header, columnWidth(language)),
      { row: header - 2, count: 1, points: totalsHeight(layout) },
      { row: body.row, count: 1, points: ANCHOR_HEIGHT },
    ],
    hiddenColumns: [{ column: columns.lookup.first, count: columns.width - columns.lookup.first }],
    validations: [],
    conditionalFormats: [
      {
        area: { ...body, column: columns.state, columns: columns.periods.length },
        formula: `=AND(${stateCell(columns, body)}<>"",${stateCell(columns, body)}<>${literal(say("stateReady", language))},${stateCell(columns, body)}<>${literal(say("stateUnopened", language))},${notAbsentTests(stateCell(columns, body), layout).join(",")})`,
        fill: COLORS.missing,
      },
      ...provisional.map((cell) => ({
        area: cell,
        formula: `=LEN(${address(area(cell.row, cell.column))})>0`,
        fill: COLORS.missing,
      })),
      // The warning row, while there is one.
      { area: WARNING, formula: `=LEN(${address(WARNING)})>0`, fill: COLORS.wrong },
    ],
    freeze: { rows: body.row + 1, columns: 2 },
    block: area(header, 0, end - header + 1, columns.width),
    filter: area(header, 0, end - header, columns.lookup.first),
    protection: { insertRows: false, deleteRows: false },
  };
  return printed(sheet, language, { heads: { row: header - 1, rows: 2 } });
}

const noteOf = ({ scheme, language }: Layout): string =>
  say("resultsNote", language) +
  (comparingColumns(scheme).size === 0 ? "" : say("resultsProvisionalNote", language));

const stateCell = (columns: ResultColumns, body: Area): string =>
  `${String.fromCharCode(65 + columns.state)}${body.row + 1}`;

/** What a newly opened period changes in the results sheet of its year. */
export function planOpenedPeriod(layout: Layout, period: Period): Cells[] {
  const place = placeOf(layout, resultsRole(period.year));
  const columns = resultColumnsOf(layout, period.year);
  const body = bodyOf(place, columns);
  const index = columns.periods.findIndex((candidate) => periodId(candidate) === periodId(period));
  return periodCells(layout, columns, body, index, closedCells(layout, columns));
}

/** Where formulas stand: from the anchor row, which has no person, to the last row. */
const bodyOf = ({ header, end }: SheetPlace, { width }: ResultColumns): Area =>
  area(header + 1, 0, end - header - 1, width);

/** What stands beside it would cut it. */
const LEFT_OUT_WIDTH = { "zh-CN": 78, "en-US": 120 } as const satisfies Record<Language, number>;

/** Of the row of the totals and of what is said in it. */
const totalsHeight = ({ language }: Layout): number =>
  LINE * linesOf(say("totalLeftOut", language), LEFT_OUT_WIDTH[language]);

/** Dates between which somebody is employed. */
const LIMIT_FORMAT = `[<1]"—";[>=${NO_DATE.left}]"—";${DATE_FORMAT}`;

function resultStyles(
  layout: Layout,
  columns: ResultColumns,
  { header, end }: { header: number; end: number },
  body: Area,
) {
  const { scheme } = layout;
  const styles: { area: Area; style: Style }[] = [
    { area: area(0, 0), style: STYLES.title },
    { area: area(1, 0), style: STYLES.note },
    { area: area(header - 2, 0, 1, columns.width), style: STYLES.total },
    ...[area(header - 2, LEFT_OUT), ...provisionalPlaces(layout, columns, { header })].map((cell) => ({
      area: cell,
      style: { ...STYLES.total, wrap: true },
    })),
    { area: area(header - 1, 0, 1, columns.width), style: STYLES.section },
    { area: area(header, 0, 1, columns.width), style: STYLES.heading },
    { area: area(end, 0, 1, columns.width), style: STYLES.end },
    { area: body, style: STYLES.formula },
    // No limit is no date: 0 and 9999-12-31 are for formulas.
    ...[columns.lookup.entered, columns.lookup.left].map((column) => ({
      area: { ...body, column, columns: 1 },
      style: { numberFormat: LIMIT_FORMAT },
    })),
  ];
  const { rollUps } = headPlaces(scheme);
  scheme.rollUps.forEach(({ format }, index) =>
    styles.push({
      area: area(rollUps.row + index, rollUps.column),
      style: { bold: true, ...(format ? { numberFormat: format } : {}) },
    }),
  );
  for (const { column, count, definition } of Object.values(columns.places)) {
    const numberFormat = formatOf(definition, layout.language);
    if (!numberFormat) continue;
    styles.push({ area: { ...body, column, columns: count }, style: { numberFormat } });
    if (definition.total) styles.push({ area: area(header - 2, column, 1, count), style: { numberFormat } });
  }
  return styles;
}
