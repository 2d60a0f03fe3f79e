/** The roster: one person a row, all sheets find people by the id in its first column. */
import type { EntryColumn } from "../../schemes/scheme";
import { DEPARTMENT_WIDTH } from "../headings";
import { placeOf, say, type Layout } from "../layout";
import { FIRST_ENTRY_COLUMN, HEADER_ROW, ROSTER_COLUMNS, type Person } from "./listShape";
import { printed } from "../printing";
import { area, type CellContent, type SheetPlan } from "../plan";
import { address } from "../addresses";
import { COLORS, DATE_FORMAT, entryFormat, STYLES, TAB_COLORS, TEXT_FORMAT } from "../styles";
import { headingText, planList, PRINTED_LIST, widenForWords } from "./listFrame";
import { placeWords, testedRule, validation } from "../validations";
import { entryValidation, wrongMarks } from "./entryRules";
import { idTest } from "./ids";
import { aboveMost, lacksSoFar, yearSoFar } from "./yearSoFar";

/** The roster with these people, and free rows below them. */
export function planRosterSheet(layout: Layout, people: readonly Person[]): SheetPlan {
  const { scheme, language } = layout;
  const place = placeOf(layout, "roster");
  const first = HEADER_ROW + 1;
  const rows = place.end - first;
  const columns = ROSTER_COLUMNS.length + scheme.rosterColumns.length;
  const soFar = yearSoFar(layout);
  const sheet = planList(layout, {
    role: "roster",
    tabColor: TAB_COLORS.roster,
    title: `${scheme.title[language]} — ${say("rosterTitle", language)}`,
    note: say("rosterNote", language) + (soFar.needed ? say("rosterSoFarNote", language) : ""),
    headings: [
      ...ROSTER_COLUMNS.map((id) => say(id, language)),
      ...scheme.rosterColumns.map((c) => headingText(c, language)),
    ],
    rows,
  });
  sheet.cells.push({
    area: area(first, 0, Math.max(1, people.length), columns),
    values:
      people.length > 0
        ? people.map((person) => rosterRow(person, scheme.rosterColumns))
        : [Array(columns).fill("")],
  });
  const body = area(first, 0, rows, columns);
  sheet.styles.push(
    { area: body, style: STYLES.input },
    { area: area(first, 0, rows, FIRST_ENTRY_COLUMN + 2), style: { numberFormat: TEXT_FORMAT } },
    { area: area(first, ROSTER_COLUMNS.indexOf("entered"), rows, 2), style: { numberFormat: DATE_FORMAT } },
  );
  for (const date of ["entered", "left"] as const) {
    const found = entryValidation(area(first, ROSTER_COLUMNS.indexOf(date), rows), { kind: "date" }, layout);
    if (found) sheet.validations.push(found);
  }
  scheme.rosterColumns.forEach((column, index) => {
    const cells = area(first, ROSTER_COLUMNS.length + index, rows);
    sheet.styles.push({ area: cells, style: entryFormat(column) });
    const found = entryValidation(cells, column, layout);
    if (found) sheet.validations.push(found);
  });
  const own = area(first, ROSTER_COLUMNS.length, rows, scheme.rosterColumns.length);
  sheet.conditionalFormats.push(...wrongMarks(scheme.rosterColumns, own, layout));
  const ids = area(first, 0, rows);
  const id = `$${address(area(first, 0))}`;
  const all = `$A$${first + 1}:$A$${place.end + 1}`;
  const wrong = idTest(id, all);
  sheet.validations.push(
    validation(ids, testedRule(id, `NOT(${wrong})`), say("refuseRosterId", language), language),
  );
  sheet.conditionalFormats.push({
    area: ids,
    formula: `=AND(${id}<>"",${wrong})`,
    fill: COLORS.wrong,
  });
  const [entered, left] = (["entered", "left"] as const).map(
    (date) => `$${address(area(first, ROSTER_COLUMNS.indexOf(date)))}`,
  );
  for (const { column, most } of soFar.columns) {
    const cells = area(first, column, rows);
    if (most)
      sheet.conditionalFormats.push({
        area: cells,
        formula: `=${aboveMost(address(area(first, column)), address(area(first, most.column)), most.each)}>0`,
        fill: COLORS.wrong,
      });
    if (soFar.needed)
      sheet.conditionalFormats.push({
        area: cells,
        formula: `=${lacksSoFar({ id, entered: entered ?? "", left: left ?? "" }, address(area(first, column)), soFar.begun)}>0`,
        fill: COLORS.missing,
      });
  }
  if (!soFar.needed) sheet.hiddenColumns = soFar.columns.map(({ column }) => ({ column, count: 1 }));
  sheet.widths.push({ column: ROSTER_COLUMNS.indexOf("department"), count: 1, points: DEPARTMENT_WIDTH });
  widenForWords(sheet, scheme.rosterColumns, ROSTER_COLUMNS.length, language);
  placeWords(sheet);
  return printed(sheet, language, PRINTED_LIST);
}

/** A person as a row of the roster; dates are serials of Excel. */
export function rosterRow(person: Person, own: readonly EntryColumn[]): CellContent[] {
  return [
    person.id,
    person.name,
    person.department ?? "",
    person.group ?? "",
    person.entered ?? "",
    person.left ?? "",
    ...own.map(({ id }) => person.more?.[id] ?? ""),
  ];
}
