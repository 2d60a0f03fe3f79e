/** One entry sheet a period: what department heads fill, with or without the add-in. All of it native Excel. */
import type { EntryColumn } from "../../schemes/scheme";
import { dueDatesFormula } from "./dueDates";
import { expandFormula } from "../formulas/expand";
import { entryRole, placeOf, say, sheetName, type Layout } from "../layout";
import { headingText, planList } from "./listFrame";
import { columnRuns, endRow, FIRST_ENTRY_COLUMN, HEADER_ROW, spareRows } from "./listShape";
import { periodLabel, type Period } from "../periods";
import { moneyUnits } from "../moneyUnits";
import { area, type SheetPlan } from "../plan";
import { address, columnLetters, fixed, inRow, inRowRange, literal, sheetReference } from "../addresses";
import { parameterResolver } from "../results/resultReferences";
import { COLORS, entryFormat, STYLES, TAB_COLORS, TEXT_FORMAT } from "../styles";
import { entryValidation, validation } from "../validations";

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
  const required = columnRuns(entries, ({ blank }) => blank === "missing");
  const blanks = required
    .map(({ start, count }) => `COUNTBLANK(${inRowRange(FIRST_ENTRY_COLUMN + start, count)})`)
    .join("+");
  sheet.cells.push(
    {
      area: area(2, 0, 1, 1),
      values: [[say("entryPeople", language)]],
    },
    { area: area(2, 1), formula: `=COUNTA(R${first + 1}C1:R${place.end}C1)` },
    { area: area(2, 2), values: [[say("entryMissing", language)]] },
    { area: area(2, 3), formula: `=SUM(R${first + 1}C${missing + 1}:R${place.end}C${missing + 1})` },
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
    // All cells of the list are unlocked: Excel sorts and deletes rows of a protected sheet only then.
    { area: area(first, 0, rows), style: { ...STYLES.input, numberFormat: TEXT_FORMAT } },
    { area: area(first, 1, rows), style: { ...STYLES.locked, unlocked: true } },
    { area: area(first, missing, rows), style: { ...STYLES.locked, unlocked: true } },
  );
  const id = `$A${first + 1}`;
  entries.forEach((column, index) => {
    const cells = area(first, FIRST_ENTRY_COLUMN + index, rows);
    sheet.styles.push({ area: cells, style: entryFormat(column) });
    const found = entryValidation(cells, column, layout);
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
  // What typing refuses can still be pasted.
  const alike = (a: EntryColumn, b: EntryColumn) =>
    a.min === b.min && a.max === b.max && a.whole === b.whole && a.limit === b.limit;
  for (const run of columnRuns(entries, ({ kind }) => kind === "number", alike)) {
    const cells = area(first, FIRST_ENTRY_COLUMN + run.start, rows, run.count);
    const cell = address(area(first, cells.column));
    const { min, max, whole, limit } = run.first;
    const tests = [
      ...(min === undefined ? [] : [`${cell}<${min}`]),
      ...(max === undefined ? [] : [`${cell}>${max}`]),
      ...(whole ? [`${cell}<>INT(${cell})`] : []),
      // Without the parameter there is no limit yet.
      ...(limit === undefined
        ? []
        : [`IFERROR(${cell}>${expandFormula(limit, parameterResolver(layout))}+1/10^9,FALSE)`]),
    ];
    const outside = tests.length === 0 ? "FALSE" : `OR(${tests.join(",")})`;
    sheet.conditionalFormats.push({
      area: cells,
      formula: `=AND(${cell}<>"",IF(ISTEXT(${cell}),TRUE,${outside}))`,
      fill: COLORS.wrong,
    });
  }
  const all = `$A$${first + 1}:$A$${place.end + 1}`;
  const rosterIds = `${sheetReference(roster.name)}$A$${roster.header + 1}:$A$${roster.end + 1}`;
  const good = `AND(SUMPRODUCT(--(${all}=${id}))=1,ISNUMBER(MATCH(${id},${rosterIds},0)))`;
  const idCells = area(first, 0, rows);
  sheet.validations.push(
    validation(idCells, { kind: "formula", formula: `=${good}` }, say("refuseId", language), language),
  );
  sheet.conditionalFormats.push({
    area: idCells,
    formula: `=AND(${id}<>"",NOT(${good}))`,
    fill: COLORS.wrong,
  });
  sheet.widths.push({ column: 0, count: 2, points: 70 });
  return sheet;
}
