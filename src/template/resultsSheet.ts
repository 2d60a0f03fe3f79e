/** The results of one year: one person a row, found by id everywhere, all formulas, locked without a password. */
import type { ResultColumn } from "../schemes/scheme";
import { entryRole, placeOf, resultsRole, say, type Layout } from "./layout";
import { stateFormula } from "./entryState";
import { expandFormula } from "./formulas";
import { missingParameterTest, wrongTotal } from "./parametersSheet";
import { FIRST_ENTRY_COLUMN, rosterColumn, WILDCARDS, type ROSTER_COLUMNS } from "./people";
import { periodDays, periodId, periodLabel, type Period } from "./periods";
import { area, type Area, type Cells, type SheetPlan, type Style } from "./plan";
import { fixed, inRow, literal } from "./references";
import { resultColumns, type ResultColumns } from "./resultColumns";
import { listRange, parameterResolver, resultResolver } from "./resultReferences";
import { COLORS, STYLES, TAB_COLORS } from "./styles";

/** Title, note, warnings; then the roll-ups; then totals, sections and headings. */
const ROLL_UPS_ROW = 3;
const ROLL_UP_VALUE = 3;

export const resultsHeaderRow = (rollUps: number): number => ROLL_UPS_ROW + rollUps + 3;

/** The periods of a year that the results sheet shows begin with its first opened one. */
export function firstPeriodOf(layout: Pick<Layout, "opened">, year: number): Period {
  const first = layout.opened.find((period) => period.year === year);
  if (!first) throw new Error(`no period of ${year}`);
  return first;
}

export function planResultsSheet(layout: Layout, year: number): SheetPlan {
  const { scheme, language } = layout;
  const place = placeOf(layout, resultsRole(year));
  const columns = resultColumns(scheme, firstPeriodOf(layout, year));
  const { header, end } = place;
  const body = area(header + 1, 0, end - header - 1, columns.width);
  const cells: Cells[] = [
    {
      area: area(0, 0),
      values: [[`${scheme.title[language]} — ${say("resultsTitle", language, { year })}`]],
    },
    { area: area(1, 0), values: [[say("resultsNote", language)]] },
    { area: area(2, 0), formula: warningFormula(layout, place) },
    ...rollUpCells(layout, columns, place),
    ...headingCells(layout, columns, place),
    { area: area(end, 0), values: [[say("endOfResults", language)]] },
    ...personCells(layout, columns, body),
    ...columns.periods.flatMap((_, index) => periodCells(layout, columns, body, index)),
  ];
  return {
    role: resultsRole(year),
    name: place.name,
    tabColor: TAB_COLORS.results,
    cells,
    styles: resultStyles(layout, columns, place, body),
    widths: [
      { column: 0, count: columns.width, points: 78 },
      { column: 1, count: 1, points: 70 },
    ],
    heights: [{ row: header, count: 1, points: 45 }],
    validations: [],
    conditionalFormats: [
      {
        area: { ...body, column: columns.state, columns: columns.periods.length },
        formula: `=AND(${stateCell(columns, body)}<>"",${stateCell(columns, body)}<>${literal(say("stateReady", language))},${stateCell(columns, body)}<>${literal(say("stateUnopened", language))},${stateCell(columns, body)}<>${literal(say("stateAbsent", language))})`,
        fill: COLORS.missing,
      },
      // The warning row, while there is one.
      { area: area(2, 0), formula: `=LEN($A$3)>0`, fill: COLORS.wrong },
    ],
    freeze: { rows: header + 1, columns: 2 },
    block: area(header, 0, end - header + 1, columns.width),
    protection: { sort: false, insertRows: false, deleteRows: false },
  };
}

const stateCell = (columns: ResultColumns, body: Area): string =>
  `${String.fromCharCode(65 + columns.state)}${body.row + 1}`;

/** What a newly opened period changes in the results sheet of its year. */
export function planOpenedPeriod(layout: Layout, period: Period): Cells[] {
  const place = placeOf(layout, resultsRole(period.year));
  const columns = resultColumns(layout.scheme, firstPeriodOf(layout, period.year));
  const body = area(place.header + 1, 0, place.end - place.header - 1, columns.width);
  const index = columns.periods.findIndex((candidate) => periodId(candidate) === periodId(period));
  return periodCells(layout, columns, body, index);
}

function warningFormula(layout: Layout, place: { header: number; end: number }): string {
  const { scheme, language } = layout;
  const separator = language === "zh-CN" ? "、" : ",";
  const missing = scheme.parameters.map((parameter) => {
    const name = `${separator}${parameter.name[language]}`;
    const total = parameter.kind === "weights" ? wrongTotal(layout, parameter) : undefined;
    const otherwise = total ? `IF(${total.test},${literal(`${name} (${total.what})`)},"")` : '""';
    return `IF(${missingParameterTest(layout, parameter)},${literal(name)},${otherwise})`;
  });
  const roster = placeOf(layout, "roster");
  const inRoster = `SUMPRODUCT(--(${fixed(area(roster.header + 1, 0, roster.end - roster.header - 1), roster.name)}<>""))`;
  const here = `SUMPRODUCT(--(${fixed(area(place.header + 1, 0, place.end - place.header - 1))}<>""))`;
  const [before = "", rest = ""] = say("resultsRosterDiffers", language).split("{roster}");
  const [between = "", after = ""] = rest.split("{results}");
  const names = missing.join("&");
  return (
    `=IF(${inRoster}<>${here},${literal(before)}&${inRoster}&${literal(between)}&${here}&${literal(after)},"")` +
    `&IF(LEN(${names})>0,${literal(say("resultsMissingParameters", language))}&MID(${names},2,500),"")`
  );
}

function rollUpCells(
  layout: Layout,
  columns: ResultColumns,
  place: { header: number; end: number },
): Cells[] {
  const { scheme, language } = layout;
  return scheme.rollUps.flatMap((rollUp, index) => [
    {
      area: area(ROLL_UPS_ROW + index, 0),
      values: [[rollUp.title[language] + (rollUp.unit ? `(${rollUp.unit[language]})` : "")]],
    },
    {
      area: area(ROLL_UPS_ROW + index, ROLL_UP_VALUE),
      formula: expandFormula(rollUp.formula, {
        ...parameterResolver(layout),
        column: (id) => {
          const found = columns.places[id];
          return found && fixed(area(place.header, found.column, place.end - place.header + 1, found.count));
        },
      }),
    },
  ]);
}

function headingCells(
  layout: Layout,
  columns: ResultColumns,
  { header, end }: { header: number; end: number },
): Cells[] {
  const { language } = layout;
  const sections: string[] = Array<string>(columns.width).fill("");
  sections[columns.state] = say("sectionState", language);
  sections[columns.lookup.first] = say("sectionLookup", language);
  for (const { section, column } of columns.sections) sections[column] = section.title[language];
  const headings: string[] = Array<string>(columns.width).fill("");
  headings[columns.id] = say("id", language);
  headings[columns.name] = say("name", language);
  headings[columns.department] = say("department", language);
  headings[columns.lookup.rosterRow] = say("rosterRow", language);
  headings[columns.lookup.entered] = say("entered", language);
  headings[columns.lookup.left] = say("left", language);
  columns.periods.forEach((period, index) => {
    headings[columns.state + index] = `${say("state", language)}\n${periodLabel(period, language)}`;
    headings[columns.lookup.entryRow + index] =
      `${say("entryRow", language)}\n${periodLabel(period, language)}`;
  });
  const totals: Cells[] = [];
  const range = (column: number) => fixed(area(header, column, end - header + 1)).replace(/C\d+/g, "C");
  for (const { column, count, definition } of Object.values(columns.places)) {
    spanLabels(columns, definition, language).forEach((label, index) => {
      const unit = definition.unit ? `(${definition.unit[language]})` : "";
      headings[column + index] = `${definition.title[language]}${unit}\n${label}`;
    });
    if (definition.total)
      totals.push({ area: area(header - 2, column, 1, count), formula: `=SUM(${range(column)})` });
  }
  return [
    { area: area(header - 2, 0), values: [[say("total", language)]] },
    {
      area: area(header - 2, columns.state, 1, columns.periods.length),
      formula: `=COUNTIF(${range(columns.state)},${literal(say("stateReady", language))})`,
    },
    ...totals,
    { area: area(header - 1, 0, 1, columns.width), values: [sections] },
    { area: area(header, 0, 1, columns.width), values: [headings] },
  ];
}

/** What each cell of a column is about: the period, quarter, half-year, year. */
export function spanLabels(
  { periods, spans }: ResultColumns,
  { span }: Pick<ResultColumn, "span">,
  language: Layout["language"],
): string[] {
  if (span === "period") return periods.map((period) => periodLabel(period, language));
  return spans[span].map(({ number }) =>
    span === "year"
      ? say("year", language)
      : say(span, language, { half: number === 1 ? "上" : "下", index: number }),
  );
}

/** Cells that do not depend on one period: who it is, halves, year, and figures that spill over all periods. */
function personCells(layout: Layout, columns: ResultColumns, body: Area): Cells[] {
  const { scheme, language } = layout;
  const roster = placeOf(layout, "roster");
  const column = (at: number): Area => ({ ...body, column: at, columns: 1 });
  const fromRoster = (id: string) =>
    `INDEX(${listRange(roster, rosterColumn(scheme, id) ?? 0)},${inRow(columns.lookup.rosterRow)})`;
  // A date that is blank is no limit; N would turn a text into 1900.
  const date = (id: (typeof ROSTER_COLUMNS)[number], none: number) =>
    perPerson(`IF(${fromRoster(id)}="",${none},IF(ISNUMBER(${fromRoster(id)}),${fromRoster(id)},NA()))`);
  const id = inRow(columns.id);
  const rosterIds = listRange(roster, 0);
  // The roster's ids in its own order; every figure beside them is found by the id, so its order moves no pay.
  const listed = `INDEX(${rosterIds},ROW()-ROW(R${body.row}C1)+1)`;
  const cells: Cells[] = [
    {
      area: column(columns.id),
      formula: `=IFERROR(IF(${listed}=${literal(say("endOfList", language))},"",${listed}&""),"")`,
    },
    {
      area: column(columns.lookup.rosterRow),
      // Twice in the roster would be paid twice; MATCH would take a wildcard for another person.
      formula: perPerson(
        `IF(OR(SUMPRODUCT(--(${rosterIds}=${id}))>1,${WILDCARDS.map((mark) => `ISNUMBER(FIND("${mark}",${id}))`).join(",")}),NA(),MATCH(${id},${rosterIds},0))`,
      ),
    },
    {
      area: column(columns.name),
      formula: perPerson(`IFERROR(${fromRoster("name")}&"",${literal(say("notInRoster", language))})`),
    },
    { area: column(columns.department), formula: perPerson(`IFERROR(${fromRoster("department")}&"","")`) },
    { area: column(columns.lookup.entered), formula: date("entered", 0) },
    { area: column(columns.lookup.left), formula: date("left", FAR_FUTURE) },
  ];
  for (const place of Object.values(columns.places)) {
    const { definition } = place;
    if (definition.span === "period" && !definition.spills) continue;
    const scopes = definition.spills ? columns.spans.year : columns.spans[definition.span];
    scopes.forEach(({ periods }, index) => {
      const resolver = resultResolver(layout, columns, { periods });
      const formula = expandFormula(definition.formula, resolver);
      cells.push(figureCells(definition, column(place.column + index), formula));
    });
  }
  return cells;
}

/** A formula a person; or one in the first person's cell whose result spills down. */
const figureCells = ({ down }: ResultColumn, body: Area, formula: string): Cells =>
  down ? { area: { ...body, rows: 1 }, formula } : { area: body, formula: perPerson(formula.slice(1)) };

/** Free rows show nothing. */
const perPerson = (expression: string): string => `=IF(RC1="","",${expression})`;

/** 9999-12-31. */
const FAR_FUTURE = 2_958_465;

/** The cells of one period: formulas over its entry sheet, or what stands there until the period is opened. */
function periodCells(layout: Layout, columns: ResultColumns, body: Area, index: number): Cells[] {
  const { language } = layout;
  const period = columns.periods[index];
  if (!period) return [];
  const column = (at: number): Area => ({ ...body, column: at, columns: 1 });
  const perPeriod = Object.values(columns.places).filter(
    ({ definition }) => definition.span === "period" && !definition.spills,
  );
  if (!layout.opened.some((opened) => periodId(opened) === periodId(period))) {
    return [
      { area: column(columns.state + index), formula: perPerson(literal(say("stateUnopened", language))) },
      { area: column(columns.lookup.entryRow + index), formula: '=""' },
      // A formula, not a blank cell: blank cells reach functions as 0 in some builds of Excel.
      ...perPeriod.map(({ column: at, definition: { unopened, down } }) => ({
        // Below a formula that will spill down nothing may stand.
        area: down ? { ...column(at + index), rows: 1 } : column(at + index),
        formula: unopened === 0 ? "=0" : '=""',
      })),
    ];
  }
  const entry = placeOf(layout, entryRole(period));
  const { first, last } = periodDays(period);
  const resolver = resultResolver(layout, columns, { periods: [index] });
  const entryRow = inRow(columns.lookup.entryRow + index);
  return [
    {
      area: column(columns.lookup.entryRow + index),
      formula: perPerson(`IFERROR(MATCH(${inRow(columns.id)},${listRange(entry, 0)},0),"")`),
    },
    {
      area: column(columns.state + index),
      formula: perPerson(
        stateFormula(layout, {
          employed: `AND(${inRow(columns.lookup.entered)}<=${last},${inRow(columns.lookup.left)}>=${first})`,
          entryRow,
          times: `SUMPRODUCT(--(${listRange(entry, 0)}=${inRow(columns.id)}))`,
          entries: (start, count) =>
            `INDEX(${listRange(entry, FIRST_ENTRY_COLUMN + start, count)},${entryRow},0)`,
          resolver,
        }).slice(1),
      ),
    },
    ...perPeriod.map(({ column: at, definition }) =>
      figureCells(definition, column(at + index), expandFormula(definition.formula, resolver)),
    ),
  ];
}

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
    { area: area(header - 1, 0, 1, columns.width), style: STYLES.section },
    { area: area(header, 0, 1, columns.width), style: STYLES.heading },
    { area: area(end, 0, 1, columns.width), style: STYLES.end },
    { area: body, style: STYLES.formula },
  ];
  scheme.rollUps.forEach(({ format }, index) =>
    styles.push({
      area: area(ROLL_UPS_ROW + index, ROLL_UP_VALUE),
      style: { bold: true, ...(format ? { numberFormat: format } : {}) },
    }),
  );
  for (const { column, count, definition } of Object.values(columns.places)) {
    if (!definition.format) continue;
    const numberFormat = definition.format;
    styles.push({ area: { ...body, column, columns: count }, style: { numberFormat } });
    if (definition.total) styles.push({ area: area(header - 2, column, 1, count), style: { numberFormat } });
  }
  return styles;
}
