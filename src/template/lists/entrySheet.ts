/** One entry sheet a period: what department heads fill, with or without the add-in. All of it native Excel. */
import type { Language } from "../../i18n/language";
import { isClosed } from "../kept/closing";
import { checkWidth } from "./checkWidth";
import { CLOSED_MARK, lockedList } from "./closedList";
import { DEPARTMENT_WIDTH } from "../headings";
import { dueDatesFormula } from "./dueDates";
import { entryRole, placeOf, say, sheetName, type Layout } from "../layout";
import { headingText, planList, PRINTED_LIST, widenForWords } from "./listFrame";
import {
  BEHIND_ENTRIES,
  behindEntries,
  columnRuns,
  endRow,
  FIRST_ENTRY_COLUMN,
  HEADER_ROW,
  spareRows,
} from "./listShape";
import { periodLabel, type Period } from "../periods";
import { printed } from "../printing";
import { parameterResolver } from "../parameters/parameterResolver";
import { area, type Area, type Cells, type ConditionalFormat, type SheetPlan } from "../plan";
import { columnLetters, fixed, inRow, literal, sheetReference } from "../addresses";
import { COLORS, entryFormat, STYLES, TAB_COLORS, TEXT_FORMAT } from "../styles";
import { placeWords, testedRule, validation } from "../validations";
import { entryValidation, missingMarks, othersMarks, wrongMarks } from "./entryRules";
import {
  checkFormulas,
  fillLine,
  finishedFormula,
  missingFormula,
  missingInAll,
  openRowsFormula,
  rosterFactFormula,
  rosterRowFormula,
} from "./entryCheck";
import { settledTest, told } from "./entryVerdict";
import { entryIdTest } from "./ids";
import { IN_ORDER } from "./listCheck";
import { partTitle, verdictPartColumns } from "./parts";

/** Points for a department's own words. */
export const NOTE_WIDTH = 120;

/** Place of a new entry sheet for so many people. */
export function newEntryPlace(
  layout: Pick<Layout, "prefix" | "scheme" | "language">,
  period: Period,
  people: number,
) {
  const role = entryRole(period);
  return {
    name: sheetName(layout.prefix, layout.scheme, role, layout.language),
    header: HEADER_ROW,
    end: endRow(people + spareRows(people)),
  };
}

/** Where the colours are explained, right of what is counted. */
const LEGEND = area(2, 6, 1, 4);

/** What the colours of an entry sheet mean, said beside what is counted, each in its own. */
export function legendCells(language: Language): { cells: [Cells]; styles: SheetPlan["styles"] } {
  const colors = [
    [COLORS.input, "toFill"],
    [COLORS.missing, "isMissing"],
    [COLORS.wrong, "isWrong"],
    [COLORS.locked, "isLocked"],
  ] as const;
  return {
    cells: [{ area: LEGEND, values: [colors.map(([, key]) => told(key, language))] }],
    styles: colors.map(([fill], at) => ({
      area: area(LEGEND.row, LEGEND.column + at),
      style: { fill, border: true },
    })),
  };
}

/** Rows from heading to end row in which nobody stands. */
const HEADING_AND_END = 2;

/** The entry sheet of a period with these people, and free rows below them. */
export function planEntrySheet(layout: Layout, period: Period, ids: readonly string[]): SheetPlan {
  const { scheme, language } = layout;
  const role = entryRole(period);
  const place = placeOf(layout, role);
  const roster = placeOf(layout, "roster");
  const first = HEADER_ROW + 1;
  const rows = place.end - first;
  const entries = scheme.entryColumns;
  const behind = (id: (typeof BEHIND_ENTRIES)[number]) => behindEntries(scheme, id);
  const judged = verdictPartColumns(scheme);
  const sheet = planList(layout, {
    role,
    tabColor: TAB_COLORS.entry,
    title: `${scheme.title[language]} — ${say("entryTitle", language, { period: periodLabel(period, language) })}`,
    note: fillLine(scheme, language),
    headings: [
      say("id", language),
      say("name", language),
      ...entries.map((column) => headingText(column, language)),
      say("missingCount", language),
      told("check", language),
      told("note", language),
      ...(["department", "group", "rosterRow"] as const).map((id) => say(id, language)),
      ...judged.map((_, at) => partTitle(told("check", language), at, language)),
    ],
    rows,
  });
  const rosterColumn = (column: number) =>
    fixed(area(roster.header, column, roster.end - roster.header + 1), roster.name);
  // Locked cells in each row: Excel would delete none; who goes is taken out by clearing the id and what is entered.
  sheet.protection = { insertRows: true, deleteRows: false };
  const required = columnRuns(entries, ({ blank }) => blank === "missing");
  // From the heading to the end row, and by the ids: rows that somebody inserts, wherever and without formulas, count too.
  const inList = (column: number, count = 1) =>
    fixed(area(place.header, column, place.end - place.header + 1, count));
  const missingCells = required
    .map(
      ({ start, count }) =>
        `SUMPRODUCT(IFERROR((${inList(0)}<>"")*(${inList(FIRST_ENTRY_COLUMN + start, count)}=""),0))-${count}`,
    )
    .join("+");
  const checks = inList(behind("check"));
  sheet.cells.push(
    {
      area: area(2, 0, 1, 1),
      values: [[say("entryPeople", language)]],
    },
    { area: area(2, 1), formula: `=COUNTA(${inList(0)})-2` },
    { area: area(2, 2), values: [[say("entryMissing", language)]] },
    { area: area(2, 3), formula: missingInAll(missingCells, checks, language) },
    { area: area(3, 0), formula: finishedFormula(language, dueDatesFormula(layout, period)) },
    {
      area: area(first, 1, rows),
      formula: `=IF(${inRow(0)}="","",IFERROR(INDEX(${rosterColumn(1)},MATCH(${inRow(0)},${rosterColumn(0)},0))&"",${literal(say("notInRoster", language))}))`,
    },
    {
      area: area(first, behind("missing"), rows),
      formula: missingFormula(entries, FIRST_ENTRY_COLUMN, behind("check"), language),
    },
    ...checkFormulas(layout, period).map((formula, at) => ({
      area: area(first, judged[at] ?? behind("check"), rows),
      formula,
    })),
    ...(["department", "group"] as const).map((id) => ({
      area: area(first, behind(id), rows),
      formula: rosterFactFormula(layout, id),
    })),
    { area: area(first, behind("rosterRow"), rows), formula: rosterRowFormula(layout) },
  );
  if (ids.length > 0) sheet.cells.push({ area: area(first, 0, ids.length), values: ids.map((id) => [id]) });
  if (entries.length > 0)
    sheet.styles.push({ area: area(first, FIRST_ENTRY_COLUMN, rows, entries.length), style: STYLES.input });
  const computed = { ...STYLES.locked, unlocked: false };
  sheet.styles.push(
    { area: area(2, 0, 1, 6), style: STYLES.note },
    { area: area(3, 0), style: STYLES.note },
    { area: area(first, 0, rows), style: { ...STYLES.input, numberFormat: TEXT_FORMAT } },
    { area: area(first, 1, rows), style: computed },
    { area: area(first, behind("missing"), rows), style: { ...computed, align: "Center" } },
    { area: area(first, behind("check"), rows), style: computed },
    {
      area: area(first, behind("note"), rows),
      style: { ...STYLES.formula, numberFormat: TEXT_FORMAT, unlocked: true },
    },
    { area: area(first, behind("department"), rows, 3 + judged.length), style: computed },
  );
  const id = `$A${first + 1}`;
  entries.forEach((column, index) => {
    const cells = area(first, FIRST_ENTRY_COLUMN + index, rows);
    sheet.styles.push({ area: cells, style: entryFormat(column) });
    const found = entryValidation(cells, column, layout, period);
    if (found) sheet.validations.push(found);
  });
  const body = area(first, FIRST_ENTRY_COLUMN, rows, entries.length);
  const group = `$${columnLetters(behind("group"))}${first + 1}`;
  const resolver = parameterResolver(layout, period);
  sheet.conditionalFormats.push(
    ...missingMarks(entries, body, (table) => {
      const words = resolver.parameter?.(table);
      return words && `${group}<>"",SUMPRODUCT(--(${words}=${group}))>0`;
    }),
    ...othersMarks(entries, body, (table) => {
      const words = resolver.parameter?.(table);
      return words && `${group}<>"",SUMPRODUCT(--(${words}=${group}))=0`;
    }),
  );
  sheet.conditionalFormats.push(...wrongMarks(entries, body, layout, period));
  const all = `$A$${first + 1}:$A$${place.end + 1}`;
  const rosterIds = `${sheetReference(roster.name)}$A$${roster.header + 1}:$A$${roster.end + 1}`;
  const good = entryIdTest(id, all, rosterIds);
  const idCells = area(first, 0, rows);
  sheet.validations.push(validation(idCells, testedRule(id, good), say("refuseId", language), language));
  sheet.conditionalFormats.push({
    area: idCells,
    formula: `=AND(${id}<>"",NOT(${good}))`,
    fill: COLORS.wrong,
  });
  // Written over where the sheet was not protected.
  const name = `$B${first + 1}`;
  const rosterNames = rosterIds.replace(/\$A(?=\$)/g, "$B");
  sheet.conditionalFormats.push({
    area: area(first, 1, rows),
    formula: `=AND(${name}<>"",${name}<>IFERROR(INDEX(${rosterNames},MATCH(${id},${rosterIds},0))&"",${name}))`,
    fill: COLORS.wrong,
  });
  sheet.conditionalFormats.push(...checkMarks(area(first, behind("check"), rows), layout));
  widenForWords(sheet, entries, FIRST_ENTRY_COLUMN, language);
  sheet.widths.push(
    { column: 0, count: 2, points: 70 },
    { column: behind("check"), count: 1, points: checkWidth(scheme, language) },
    { column: behind("note"), count: 1, points: NOTE_WIDTH },
    { column: behind("department"), count: 1, points: DEPARTMENT_WIDTH },
  );
  sheet.hiddenColumns = [{ column: behind("rosterRow"), count: 1 + judged.length }];
  placeWords(sheet);
  const whole = printed(sheet, language, PRINTED_LIST);
  if (isClosed(layout, period)) return lockedList(whole);
  // Where a closed sheet says that it is.
  const open = { area: CLOSED_MARK, formula: openRowsFormula(inList(0), checks, HEADING_AND_END, layout) };
  const legend = legendCells(language);
  return {
    ...whole,
    cells: [...whole.cells, open, ...legend.cells],
    styles: [...whole.styles, ...legend.styles],
  };
}

/** Whatever is not in order is marked; a row that somebody has inserted has no check, which is not in order either. */
export function checkMarks(cells: Area, layout: Pick<Layout, "language" | "sheets">): ConditionalFormat[] {
  const [id, check] = [`$A${cells.row + 1}`, `$${columnLetters(cells.column)}${cells.row + 1}`];
  return [
    {
      area: cells,
      formula: `=AND(OR(${id}<>"",${check}<>""),NOT(${settledTest(check, layout)}))`,
      fill: COLORS.missing,
    },
    // In order, and asked about.
    {
      area: cells,
      formula: `=AND(LEFT(${check},1)=${literal(IN_ORDER)},LEN(${check})>1)`,
      fill: COLORS.changed,
    },
  ];
}
