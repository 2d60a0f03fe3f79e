/** The results of one year: one person a row, found by id everywhere, all formulas, locked without a password. */
import type { EntryColumn, ResultColumn, RollUp } from "../../schemes/scheme";
import type { Language } from "../../i18n/language";
import { entryRole, listRole, placeOf, resultsRole, say, type Layout, type SheetPlace } from "../layout";
import { stateFormula } from "../lists/entryState";
import type { ColumnFormula } from "../formulas/columnFormulas";
import { expandNode } from "../formulas/expand";
import { columnWidth, DEPARTMENT_WIDTH, headingHeight, headingWidths, LINE, linesOf } from "../headings";
import { SPANS } from "../formulas/resultFormulas";
import { missingParameterTest } from "../parameters/parameterNeeds";
import { wildcardTest } from "../lists/ids";
import { FIRST_ENTRY_COLUMN, ROSTER_COLUMNS } from "../lists/listShape";
import { readyTest } from "../lists/stateWords";
import { wrongRowsHeading, wrongRowsOfPeople, wrongRowsText } from "../lists/wrongRows";
import { aboveMost, lacksSoFar, yearSoFar } from "../lists/yearSoFar";
import { periodDays, periodId, periodLabel, type Period } from "../periods";
import { area, type Area, type Cells, type SheetPlan, type Style } from "../plan";
import { address, fixed, inRow, literal, ofSpill } from "../addresses";
import { resultColumns, type ResultColumns } from "./resultColumns";
import {
  againBelow,
  entryLookup,
  listRange,
  NO_DATE,
  resultResolver,
  rosterDate,
  rosterLookup,
  type ResultSheet,
} from "./resultReferences";
import { comparingColumns, provisionalCells, provisionalPlaces } from "./provisional";
import { leftOutFormula, rollUpCell, totalFormula } from "./totals";
import { notAbsentTests, onLeaveTest } from "../registers/leaveRegister";
import { printed } from "../printing";
import { closedCells, openHead, openRows, type ClosedCells } from "./closedCells";
import { ANCHOR_HEIGHT, COLORS, DATE_FORMAT, STYLES, TAB_COLORS } from "../styles";
import { formatOf } from "../signs";

/** Title, note, warnings; then the roll-ups; then totals, sections and headings. */
const WARNING = area(2, 0);
const ROLL_UPS_ROW = 3;
const ROLL_UP_VALUE = 3;

/** Where a results sheet warns, and where the values of its roll-ups stand, one below the other. */
export const headPlaces = ({
  rollUps,
}: {
  rollUps: readonly unknown[];
}): { warning: Area; rollUps: Area } => ({
  warning: WARNING,
  rollUps: area(ROLL_UPS_ROW, ROLL_UP_VALUE, rollUps.length),
});

/** The row of the headings, from 0, below so many roll-ups. */
export const resultsHeaderRow = (rollUps: number): number => ROLL_UPS_ROW + rollUps + 3;

/** The periods of a year that the results sheet shows begin with its first opened one. */
export function firstPeriodOf(layout: Pick<Layout, "opened">, year: number): Period {
  const first = layout.opened.find((period) => period.year === year);
  if (!first) throw new Error(`no period of ${year}`);
  return first;
}

/** The results of a year with its roll-ups; throws an Error for a year without an opened period. */
export function planResultsSheet(layout: Layout, year: number): SheetPlan {
  const { scheme, language } = layout;
  const place = placeOf(layout, resultsRole(year));
  const columns = resultColumns(scheme, firstPeriodOf(layout, year));
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
  const columns = resultColumns(layout.scheme, firstPeriodOf(layout, period.year));
  const body = bodyOf(place, columns);
  const index = columns.periods.findIndex((candidate) => periodId(candidate) === periodId(period));
  return periodCells(layout, columns, body, index, closedCells(layout, columns));
}

/** Dates between which somebody is employed. */
const LIMIT_FORMAT = `[<1]"—";[>=${NO_DATE.left}]"—";${DATE_FORMAT}`;

/** Where the sheet says how many people its totals leave out, above the names: what stands beside it would cut it. */
const LEFT_OUT = 1;
const LEFT_OUT_WIDTH = { "zh-CN": 78, "en-US": 120 } as const satisfies Record<Language, number>;

/** Of the row of the totals and of what is said in it. */
const totalsHeight = ({ language }: Layout): number =>
  LINE * linesOf(say("totalLeftOut", language), LEFT_OUT_WIDTH[language]);

/** Whether the figures of the year are closed, too. */
const isWhole = ({ periods }: ClosedCells, columns: ResultColumns): boolean =>
  periods.size === columns.periods.length;

const nameSeparator = (language: Language): string => (language === "zh-CN" ? "、" : ",");

function warningFormula(layout: Layout, place: { header: number; end: number }, year: number): string {
  const { scheme, language } = layout;
  const separator = nameSeparator(language);
  const { lookup, periods } = resultColumns(scheme, firstPeriodOf(layout, year));
  const { wrongRows } = lookup;
  const [first] = periods;
  const last = periods[periods.length - 1];
  const wrong = wrongRows.flatMap((lists) =>
    Object.values(lists).map((at) => fixed(area(place.header - 2, at))),
  );
  const tests =
    first && last
      ? scheme.parameters.map((parameter) => ({
          name: `${separator}${parameter.name[language]}`,
          test: missingParameterTest(layout, parameter, { first, last }),
        }))
      : [];
  const marked = literal(`${separator}${say("resultsMarkedParameters", language)}`);
  const missing =
    tests.length > MOST_NAMED
      ? [`IF(${tests.map(({ test }) => `(${test})`).join("+")}>0,${marked},"")`]
      : tests.map(({ name, test }) => `IF(${test},${literal(name)},"")`);
  const roster = placeOf(layout, "roster");
  // From the heading to the end row, as all that looks people up: between them rows may be inserted anywhere.
  const inRoster = `(SUMPRODUCT(--(${listRange(roster, 0)}<>""))-2)`;
  const here = `SUMPRODUCT(--(${fixed(area(place.header + 1, 0, place.end - place.header - 1))}<>""))`;
  const [before = "", rest = ""] = say("resultsRosterDiffers", language).split("{roster}");
  const [between = "", after = ""] = rest.split("{results}");
  const rows = `=IF(${inRoster}<>${here},${literal(before)}&${inRoster}&${literal(between)}&${here}&${literal(after)},"")`;
  return [
    rows,
    namesIfAny(missing, say("resultsMissingParameters", language), separator),
    namesIfAny(missingSoFar(layout, separator), say("resultsMissingSoFar", language), separator),
    namesIfAny(impossibleSoFar(layout, separator), say("resultsImpossibleSoFar", language), separator),
    namesIfAny(wrong, say("resultsWrongRows", language), separator),
  ].join("");
}

/** Of so many parameters the formula that names each would be longer than Excel takes; HR's own designs may have more. */
const MOST_NAMED = 60;

/** Stands in front of names until a head takes its place and that of the first separator. */
const FIRST_NAME = "§";

/** The names that formulas give, each behind a separator, with a head; nothing if there are none. Each is said once. */
const namesIfAny = (names: readonly string[], head: string, separator: string): string =>
  names.length === 0
    ? ""
    : `&SUBSTITUTE(SUBSTITUTE(${[literal(FIRST_NAME), ...names].join("&")},${literal(FIRST_NAME + separator)},${literal(head)}),${literal(FIRST_NAME)},"")`;

/** Names of the sums of the year so far that somebody in the roster lacks. */
function missingSoFar(layout: Layout, separator: string): string[] {
  const { columns, begun, needed } = yearSoFar(layout);
  if (!needed) return [];
  const roster = placeOf(layout, "roster");
  const cells = (column: number) => listRange(roster, column);
  const [entered, left] = [cells(ROSTER_COLUMNS.indexOf("entered")), cells(ROSTER_COLUMNS.indexOf("left"))];
  const person = { id: cells(0), entered, left };
  // The end row passes for one who lacks it; the heading does not.
  return columns.map(
    ({ id, column }) =>
      `IF(SUMPRODUCT(${lacksSoFar(person, cells(column), begun)})>1,${literal(separator + rosterTitle(layout, id))},"")`,
  );
}

/** Names of those that are more than can be, for somebody in the roster. */
function impossibleSoFar(layout: Layout, separator: string): string[] {
  const { columns, needed } = yearSoFar(layout);
  const roster = placeOf(layout, "roster");
  const cells = (column: number) => listRange(roster, column);
  return columns.flatMap(({ id, column, most }) =>
    needed && most
      ? [
          `IF(SUMPRODUCT(${aboveMost(cells(column), cells(most.column), most.each)})>0,${literal(
            `${separator}${rosterTitle(layout, id)} > ${most.each} × ${rosterTitle(layout, most.id)}`,
          )},"")`,
        ]
      : [],
  );
}

function rollUpCells(
  layout: Layout,
  columns: ResultColumns,
  place: { header: number; end: number },
  closed: ClosedCells,
): Cells[] {
  const { scheme, language } = layout;
  return scheme.rollUps.flatMap((rollUp, index): Cells[] => {
    const { formula, columns: about } = rollUpCell(layout, columns, place, rollUp.formula);
    if (isClosedRollUp(about, closed, columns)) return [rollUpTitle(rollUp, index, language)];
    return [
      rollUpTitle(rollUp, index, language),
      {
        area: area(ROLL_UPS_ROW + index, ROLL_UP_VALUE),
        formula,
      },
      ...(about.length === 0
        ? []
        : [
            {
              area: area(ROLL_UPS_ROW + index, ROLL_UP_VALUE + 1),
              formula: leftOutFormula(layout, columns, place, about),
            },
          ]),
    ];
  });
}

/** Whether a roll-up over these columns stands: none of them moves any more. */
const isClosedRollUp = (about: readonly number[], closed: ClosedCells, columns: ResultColumns): boolean =>
  isWhole(closed, columns) || (about.length > 0 && about.every((column) => closed.totals.has(column)));

const rollUpTitle = (rollUp: RollUp, index: number, language: Language): Cells => ({
  area: area(ROLL_UPS_ROW + index, 0),
  values: [[rollUp.title[language] + (rollUp.unit ? `(${rollUp.unit[language]})` : "")]],
});

function headingCells(
  layout: Layout,
  columns: ResultColumns,
  { header, end }: { header: number; end: number },
): Cells[] {
  const { scheme, language } = layout;
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
  for (const [id, at] of Object.entries(columns.lookup.roster)) headings[at] = rosterTitle(layout, id);
  columns.lookup.wrongRows.forEach((lists, index) => {
    const period = columns.periods[index];
    for (const list of scheme.lists) {
      const at = lists[list.id];
      if (at !== undefined && period)
        headings[at] = wrongRowsHeading(list, periodLabel(period, language), language);
    }
  });
  columns.lookup.entries.forEach((entries, index) => {
    const period = columns.periods[index];
    for (const [id, at] of Object.entries(entries)) {
      const title = scheme.entryColumns.find((column) => column.id === id)?.title[language] ?? id;
      if (period) headings[at] = `${title}\n${periodLabel(period, language)}`;
    }
  });
  for (const span of SPANS) {
    const labels = spanLabels(columns, { span }, language);
    columns.steps[span].forEach(({ cells }, number) =>
      cells.forEach(({ column, count }, index) => {
        for (let at = 0; at < count; at += 1)
          headings[column + at] = `${say("step", language, { number: number + 1 })}\n${labels[index] ?? ""}`;
      }),
    );
  }
  const totals: Cells[] = [];
  const range = (column: number) => fixed(area(header, column, end - header + 1)).replace(/C\d+/g, "C");
  for (const { column, count, definition } of Object.values(columns.places)) {
    spanLabels(columns, definition, language).forEach((label, index) => {
      const unit = definition.unit ? `(${definition.unit[language]})` : "";
      headings[column + index] = `${definition.title[language]}${unit}\n${label}`;
    });
    if (definition.total)
      totals.push({
        area: area(header - 2, column, 1, count),
        formula: totalFormula({ header, end }, column),
      });
  }
  return [
    { area: area(header - 2, 0), values: [[say("total", language)]] },
    ...(totals.length === 0
      ? []
      : [
          {
            area: area(header - 2, LEFT_OUT),
            formula: leftOutFormula(
              layout,
              columns,
              { header, end },
              Object.values(columns.places).flatMap(({ column, count, definition }) =>
                definition.total ? Array.from({ length: count }, (_, index) => column + index) : [],
              ),
            ),
          },
        ]),
    {
      area: area(header - 2, columns.state, 1, columns.periods.length),
      formula: `=COUNTIF(${range(columns.state)},${literal(say("stateReady", language))})`,
    },
    ...totals,
    ...provisionalCells(layout, columns, { header, end }),
    { area: area(header - 1, 0, 1, columns.width), values: [sections] },
    { area: area(header, 0, 1, columns.width), values: [headings] },
  ];
}

function rosterTitle({ scheme, language }: Layout, id: string): string {
  const own = scheme.rosterColumns.find((column) => column.id === id);
  return own ? own.title[language] : say(id as (typeof ROSTER_COLUMNS)[number], language);
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

/** Where formulas stand: from the anchor row, which has no person, to the last row. */
const bodyOf = ({ header, end }: SheetPlace, { width }: ResultColumns): Area =>
  area(header + 1, 0, end - header - 1, width);

/** Cells that do not depend on one period: who it is, halves, year, and answers over all periods. */
function personCells(layout: Layout, columns: ResultColumns, body: Area, closed: ClosedCells): Cells[] {
  const { language } = layout;
  const roster = placeOf(layout, "roster");
  const column = (at: number): Area => openRows(body, closed, at);
  const fromRoster = (id: string) => rosterLookup(layout, columns, id) ?? "NA()";
  const id = inRow(columns.id);
  const rosterIds = listRange(roster, 0);
  const cells: Cells[] = [
    ...idCells(layout, column(columns.id), body),
    {
      area: column(columns.lookup.rosterRow),
      // Twice in the roster would be paid twice; MATCH would take a wildcard for another person.
      formula: perPerson(
        `IF(${wildcardTest(id)},NA(),IF(${againBelow(id, rosterIds, `MATCH(${id},${rosterIds},0)`)},NA(),MATCH(${id},${rosterIds},0)))`,
      ),
    },
    {
      area: column(columns.name),
      formula: perPerson(`IFERROR(${fromRoster("name")}&"",${literal(say("notInRoster", language))})`),
    },
    { area: column(columns.department), formula: perPerson(`IFERROR(${fromRoster("department")}&"","")`) },
    { area: column(columns.lookup.entered), formula: perPerson(rosterDate(layout, columns, "entered")) },
    { area: column(columns.lookup.left), formula: perPerson(rosterDate(layout, columns, "left")) },
    ...Object.entries(columns.lookup.roster).map(([roster, at]) => ({
      area: column(at),
      // What a blank cell of the roster means is the formula's to say.
      formula: perPerson(orBlank(fromRoster(roster), '""')),
    })),
  ];
  for (const span of SPANS) {
    if (span === "period") continue;
    columns.spans[span].forEach(({ periods }, index) => {
      const write = writer(layout, columns, body, closed, periods);
      for (const { step, cells: places } of columns.steps[span]) {
        const place = places[index];
        if (place) cells.push(write(step, place));
      }
      for (const { column: at, definition } of Object.values(columns.places)) {
        const formula = columns.formulas.columns[definition.id];
        if (definition.span === span && formula) cells.push(write(formula, { column: at + index, count: 1 }));
      }
    });
  }
  return cells;
}

/** Whose row it is: the roster's people in its own order; below closed rows, whose people stay, those who are in none. */
function idCells(layout: Layout, own: Area, body: Area): Cells[] {
  const ids = listRange(placeOf(layout, "roster"), 0);
  // Every figure beside an id is found by it, so the order of the roster moves no pay.
  const place = `ROW()-ROW(R${own.row + 1}C1)+1`;
  if (own.row === body.row) {
    const listed = `INDEX(${ids},${place})`;
    const end = literal(say("endOfList", layout.language));
    return [
      { area: { ...own, rows: 1 }, formula: '=""' },
      {
        area: { ...own, row: own.row + 1, rows: own.rows - 1 },
        formula: `=IFERROR(IF(${listed}=${end},"",${listed}&""),"")`,
      },
    ];
  }
  const closed = fixed({ ...own, row: body.row, rows: own.row - body.row });
  const row = `ROW(${ids})-MIN(ROW(${ids}))+1`;
  // Between the heading and the end row, which take part so that rows may come in front of them.
  const found = `(${row}>1)*(${row}<ROWS(${ids}))*(${ids}<>"")*ISNA(MATCH(${ids}&"",${closed},0))`;
  // A place alone, not a list of one, which SMALL would answer with a list; from the last closed row on, a value.
  const number = `MIN(ROW())-MIN(ROW(R${own.row}C1))`;
  const listed = `SMALL(IF(${found},${row},1+ROWS(${ids})),${number})`;
  return [{ area: own, formula: `=IFERROR(INDEX(${ids},${listed})&"","")` }];
}

/** Writes formulas about these periods: one a person, or one in the anchor row whose answer spills down. */
function writer(
  layout: Layout,
  columns: ResultColumns,
  body: Area,
  closed: ClosedCells,
  periods: number[],
  unrated = false,
) {
  const resolver = (more: Pick<ResultSheet, "rows" | "body">) =>
    resultResolver(layout, columns, { periods }, { ...more, entries: unrated ? "direct" : "lookedUp" });
  const own = resolver({ rows: "own" });
  return ({ node, spills }: ColumnFormula, { column, count }: { column: number; count: number }): Cells => {
    const place = openRows(body, closed, column, count);
    if (!spills) return { area: place, formula: perPerson(expandNode(node, own).slice(1)) };
    const all = resolver({ rows: "all", body: place });
    return { area: place, spill: forPeople(place, expandNode(node, all).slice(1)) };
  };
}

/** Free rows show nothing. */
const perPerson = (expression: string): string => `=IF(RC1="","",${expression})`;

const forPeople = (body: Area, expression: string): string =>
  `=IF(${fixed({ ...body, column: 0, columns: 1 })}="","",${expression})`;

const orBlank = (cell: string, blank: string): string => `IF(${cell}="",${blank},${cell})`;

/**
 * An entry of who is in order: a blank cell is what its column declares, zero or nothing to see. Where it must not be
 * blank nobody asks.
 */
function entryOrBlank(cell: string, column: EntryColumn | undefined): string {
  if (column?.blank === "missing") return cell;
  return column?.blank === "zero" && column.kind === "number" ? `0+${cell}` : orBlank(cell, '""');
}

/** The cells of one period: formulas over its entry sheet, or what stands there until the period is opened. */
function periodCells(
  layout: Layout,
  columns: ResultColumns,
  body: Area,
  index: number,
  closed: ClosedCells,
): Cells[] {
  const { scheme, language } = layout;
  const period = columns.periods[index];
  if (!period) return [];
  const column = (at: number): Area => openRows(body, closed, at);
  const isClosed = closed.periods.has(index);
  const perPeriod = Object.values(columns.places).filter(({ definition }) => definition.span === "period");
  if (!layout.opened.some((opened) => periodId(opened) === periodId(period))) {
    return [
      { area: column(columns.state + index), formula: perPerson(literal(say("stateUnopened", language))) },
      { area: column(columns.lookup.entryRow + index), formula: '=""' },
      ...Object.values(columns.lookup.wrongRows[index] ?? {}).map((at): Cells => ({
        area: column(at),
        spill: forPeople(body, '""'),
      })),
      // Formulas, not blank cells: blank cells reach functions as 0 in some builds of Excel.
      ...perPeriod.map(({ column: at, definition: { unopened }, spills }): Cells => {
        const none = unopened === 0 ? "0" : '""';
        // Below a formula that will spill down nothing may stand.
        return spills
          ? { area: column(at + index), spill: forPeople(body, none) }
          : { area: column(at + index), formula: `=${none}` };
      }),
    ];
  }
  const entry = placeOf(layout, entryRole(period));
  const { first, last } = periodDays(period);
  const entryRow = inRow(columns.lookup.entryRow + index);
  const ids = listRange(entry, 0);
  const ready = readyTest(inRow(columns.state + index), language);
  const write = writer(layout, columns, body, closed, [index]);
  const writeUnrated = writer(layout, columns, body, closed, [index], true);
  return [
    {
      area: column(columns.lookup.entryRow + index),
      formula: perPerson(`IFERROR(MATCH(${inRow(columns.id)},${ids},0),"")`),
    },
    {
      area: column(columns.state + index),
      // Who joins a period that is closed has no figures in it.
      formula: isClosed
        ? perPerson(literal(say("stateAbsent", language)))
        : perPerson(
            stateFormula(layout, {
              employed: `AND(${inRow(columns.lookup.entered)}<=${last},${inRow(columns.lookup.left)}>=${first})`,
              onLeave: onLeaveTest(layout, inRow(columns.id), { first, last }),
              entryRow,
              twice: againBelow(inRow(columns.id), ids, entryRow),
              wrongRows: scheme.lists.flatMap(({ id, title }) => {
                const at = columns.lookup.wrongRows[index]?.[id];
                return at === undefined ? [] : [{ list: title[language], rows: ofSpill(inRow(at)) }];
              }),
              entries: (start, count) =>
                `INDEX(${listRange(entry, FIRST_ENTRY_COLUMN + start, count)},${entryRow},0)`,
              resolver: resultResolver(layout, columns, { periods: [index] }, { entries: "direct" }),
            }).slice(1),
          ),
    },
    ...scheme.lists.flatMap((list): Cells[] => {
      const at = columns.lookup.wrongRows[index]?.[list.id];
      const sheet = placeOf(layout, listRole(list.id, period));
      if (at === undefined) return [];
      if (isClosed) return [{ area: column(at), spill: forPeople(column(at), "0") }];
      const separator = nameSeparator(language);
      const people = {
        id: fixed({ ...column(at), column: columns.id }),
        department: fixed({ ...column(at), column: columns.department }),
      };
      return [
        { area: column(at), spill: forPeople(body, wrongRowsOfPeople(list, sheet, people)) },
        {
          area: area(body.row - 3, at),
          formula: `=${wrongRowsText(list, sheet, { period: periodLabel(period, language), language, separator })}`,
        },
      ];
    }),
    // Who is not in order has no entries here: no function can count them.
    ...Object.entries(columns.lookup.entries[index] ?? {}).map(([id, at]) => {
      const cell = entryOrBlank(
        entryLookup(layout, columns, index, id) ?? "NA()",
        scheme.entryColumns.find((own) => own.id === id),
      );
      return { area: column(at), formula: `=IF(${ready},${cell},"")` };
    }),
    ...columns.steps.period.flatMap(({ step, cells }) => (cells[index] ? [write(step, cells[index])] : [])),
    ...perPeriod.flatMap(({ column: at, definition }) => {
      const formula = columns.formulas.columns[definition.id];
      const place = { column: at + index, count: 1 };
      return formula ? [(definition.unrated ? writeUnrated : write)(formula, place)] : [];
    }),
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
  scheme.rollUps.forEach(({ format }, index) =>
    styles.push({
      area: area(ROLL_UPS_ROW + index, ROLL_UP_VALUE),
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
