/** What stands above the people of a results sheet: roll-ups, totals, sections, headings. */
import type { ResultColumn, RollUp } from "../../schemes/scheme";
import type { Language } from "../../i18n/language";
import { fixed, literal } from "../addresses";
import { SPANS } from "../formulas/resultFormulas";
import { say, type Layout } from "../layout";
import type { ROSTER_COLUMNS } from "../lists/listShape";
import { partTitle } from "../lists/parts";
import { wrongRowsHeading } from "../lists/wrongRows";
import { periodLabel } from "../periods";
import { area, type Area, type Cells } from "../plan";
import type { ClosedCells } from "./closedCells";
import { provisionalCells } from "./provisional";
import type { ResultColumns } from "./resultColumns";
import { leftOutFormula, rollUpCell, totalFormula } from "./totals";

/** Title, note, warnings; then the roll-ups; then totals, sections and headings. */
export const WARNING = area(2, 0);
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

/** Where the sheet says how many people its totals leave out, above the names. */
export const LEFT_OUT = 1;

/** Whether the figures of the year are closed, too. */
export const isWhole = ({ periods }: ClosedCells, columns: ResultColumns): boolean =>
  periods.size === columns.periods.length;

/** The roll-ups that still move, with how many people each leaves out; of closed ones the titles alone. */
export function rollUpCells(
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

/** Totals, sections and headings of all columns. */
export function headingCells(
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
  columns.lookup.stateColumns.forEach((parts, index) => {
    const period = columns.periods[index];
    parts.forEach((at, part) => {
      if (period)
        headings[at] =
          `${partTitle(say("state", language), part, language)}\n${periodLabel(period, language)}`;
    });
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

/** What a column of the roster is called, also one of the scheme's own. */
export function rosterTitle({ scheme, language }: Layout, id: string): string {
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
