/** One entry sheet a period: what department heads fill, with or without the add-in. All of it native Excel. */
import { isClosed } from "../kept/closing";
import { lockedList } from "./closedList";
import { dueDatesFormula } from "./dueDates";
import { entryRole, placeOf, say, sheetName, type Layout } from "../layout";
import { headingText, planList, PRINTED_LIST } from "./listFrame";
import { columnRuns, endRow, FIRST_ENTRY_COLUMN, HEADER_ROW, spareRows } from "./listShape";
import { periodLabel, type Period } from "../periods";
import { moneyUnits } from "../moneyUnits";
import { printed } from "../printing";
import { area, type SheetPlan } from "../plan";
import { columnLetters, fixed, inRow, inRowRange, literal, sheetReference } from "../addresses";
import { COLORS, entryFormat, STYLES, TAB_COLORS, TEXT_FORMAT } from "../styles";
import { placeWords, testedRule, validation } from "../validations";
import { entryValidation, wrongMarks } from "./entryRules";
import { entryIdTest } from "./ids";

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

/** The entry sheet of a period with these people, and free rows below them. */
export function planEntrySheet(layout: Layout, period: Period, ids: readonly string[]): SheetPlan {
  const { scheme, language } = layout;
  const role = entryRole(period);
  const place = placeOf(layout, role);
  const roster = placeOf(layout, "roster");
  const first = HEADER_ROW + 1;
  const rows = place.end - first;
  const entries = scheme.entryColumns;
  const money = moneyUnits(scheme, language);
  const missing = FIRST_ENTRY_COLUMN + entries.length;
  const sheet = planList(layout, {
    role,
    tabColor: TAB_COLORS.entry,
    title: `${scheme.title[language]} — ${say("entryTitle", language, { period: periodLabel(period, language) })}`,
    note: money === "" ? say("entryNote", language) : say("entryNoteMoney", language, { unit: money }),
    headings: [
      say("id", language),
      say("name", language),
      ...entries.map((column) => headingText(column, language)),
      say("missingCount", language),
    ],
    rows,
  });
  const rosterColumn = (column: number) =>
    fixed(area(roster.header, column, roster.end - roster.header + 1), roster.name);
  // Locked cells in each row: Excel would delete none; who goes is taken out by clearing the id and what is entered.
  sheet.protection = { insertRows: true, deleteRows: false };
  const required = columnRuns(entries, ({ blank }) => blank === "missing");
  const blanks = required
    .map(({ start, count }) => `COUNTBLANK(${inRowRange(FIRST_ENTRY_COLUMN + start, count)})`)
    .join("+");
  // From the heading to the end row, and by the ids: rows that somebody inserts, wherever and without formulas, count too.
  const inList = (column: number, count = 1) =>
    fixed(area(place.header, column, place.end - place.header + 1, count));
  const missingCells = required
    .map(
      ({ start, count }) =>
        `SUMPRODUCT(IFERROR((${inList(0)}<>"")*(${inList(FIRST_ENTRY_COLUMN + start, count)}=""),0))-${count}`,
    )
    .join("+");
  sheet.cells.push(
    {
      area: area(2, 0, 1, 1),
      values: [[say("entryPeople", language)]],
    },
    { area: area(2, 1), formula: `=COUNTA(${inList(0)})-2` },
    { area: area(2, 2), values: [[say("entryMissing", language)]] },
    { area: area(2, 3), formula: `=${missingCells || "0"}` },
    {
      area: area(first, 1, rows),
      formula: `=IF(${inRow(0)}="","",IFERROR(INDEX(${rosterColumn(1)},MATCH(${inRow(0)},${rosterColumn(0)},0))&"",${literal(say("notInRoster", language))}))`,
    },
    { area: area(first, missing, rows), formula: `=IF(${inRow(0)}="","",${blanks || "0"})` },
  );
  const due = dueDatesFormula(layout, period);
  if (due !== undefined) {
    sheet.cells.push({ area: area(3, 0), formula: due });
    sheet.styles.push({ area: area(3, 0), style: STYLES.note });
  }
  if (ids.length > 0) sheet.cells.push({ area: area(first, 0, ids.length), values: ids.map((id) => [id]) });
  if (entries.length > 0)
    sheet.styles.push({ area: area(first, FIRST_ENTRY_COLUMN, rows, entries.length), style: STYLES.input });
  sheet.styles.push(
    { area: area(2, 0, 1, 4), style: STYLES.note },
    { area: area(first, 0, rows), style: { ...STYLES.input, numberFormat: TEXT_FORMAT } },
    { area: area(first, 1, rows), style: { ...STYLES.locked, unlocked: false } },
    { area: area(first, missing, rows), style: { ...STYLES.locked, unlocked: false } },
  );
  const id = `$A${first + 1}`;
  entries.forEach((column, index) => {
    const cells = area(first, FIRST_ENTRY_COLUMN + index, rows);
    sheet.styles.push({ area: cells, style: entryFormat(column) });
    const found = entryValidation(cells, column, layout, period);
    if (found) sheet.validations.push(found);
  });
  for (const { start, count } of required) {
    const cells = area(first, FIRST_ENTRY_COLUMN + start, rows, count);
    const cell = `${columnLetters(cells.column)}${first + 1}`;
    sheet.conditionalFormats.push({
      area: cells,
      formula: `=AND(${id}<>"",${cell}="")`,
      fill: COLORS.missing,
    });
  }
  const body = area(first, FIRST_ENTRY_COLUMN, rows, entries.length);
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
  sheet.widths.push({ column: 0, count: 2, points: 70 });
  placeWords(sheet);
  const whole = printed(sheet, language, PRINTED_LIST);
  return isClosed(layout, period) ? lockedList(whole) : whole;
}
