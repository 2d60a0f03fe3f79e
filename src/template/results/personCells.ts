/** Cells of the results that do not depend on one period: who it is, halves, year, and answers over all periods. */
import { fixed, inRow, literal } from "../addresses";
import { SPANS } from "../formulas/resultFormulas";
import { placeOf, say, type Layout } from "../layout";
import { wildcardTest } from "../lists/ids";
import type { Area, Cells } from "../plan";
import { openRows, type ClosedCells } from "./closedCells";
import { orBlank, perPerson, writer } from "./personFormula";
import type { ResultColumns } from "./resultColumns";
import { againBelow, listRange, rosterDate, rosterLookup } from "./resultReferences";

/** Cells that do not depend on one period: who it is, halves, year, and answers over all periods. */
export function personCells(
  layout: Layout,
  columns: ResultColumns,
  body: Area,
  closed: ClosedCells,
): Cells[] {
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
