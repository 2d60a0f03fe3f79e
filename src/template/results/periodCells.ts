/** Cells of the results that belong to one period: whether a person is in order, the entries, and the figures. */
import type { EntryColumn } from "../../schemes/scheme";
import { fixed, inRow, literal, ofSpill } from "../addresses";
import { entryRole, listRole, placeOf, say, type Layout } from "../layout";
import { stateFormulas } from "../lists/entryState";
import { FIRST_ENTRY_COLUMN } from "../lists/listShape";
import { stateParts } from "../lists/parts";
import { readyTest } from "../lists/stateWords";
import { wrongRowsOfPeople, wrongRowsText } from "../lists/wrongRows";
import { periodDays, periodId, periodLabel } from "../periods";
import { area, type Area, type Cells } from "../plan";
import { onLeaveTest } from "../registers/leaveRegister";
import { openRows, type ClosedCells } from "./closedCells";
import { forPeople, orBlank, perPerson, writer } from "./personFormula";
import type { ResultColumns } from "./resultColumns";
import { againBelow, entryLookup, listRange, resultResolver } from "./resultReferences";
import { nameSeparator } from "./resultsWarning";

/** The cells of one period: formulas over its entry sheet, or what stands there until the period is opened. */
export function periodCells(
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
  const parts = columns.lookup.stateColumns[index] ?? [];
  const perPeriod = Object.values(columns.places).filter(({ definition }) => definition.span === "period");
  if (!layout.opened.some((opened) => periodId(opened) === periodId(period))) {
    return [
      { area: column(columns.state + index), formula: perPerson(literal(say("stateUnopened", language))) },
      { area: column(columns.lookup.entryRow + index), formula: '=""' },
      ...parts.map((at): Cells => ({ area: column(at), formula: '=""' })),
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
  const states = isClosed
    ? // Who joins a period that is closed has no figures in it.
      [...parts.map(() => '""'), literal(say("stateAbsent", language))]
    : stateFormulas(layout, {
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
        parts: { counts: stateParts(scheme), before: parts.map((at) => inRow(at)) },
      });
  const write = writer(layout, columns, body, closed, [index]);
  const writeUnrated = writer(layout, columns, body, closed, [index], true);
  return [
    {
      area: column(columns.lookup.entryRow + index),
      formula: perPerson(`IFERROR(MATCH(${inRow(columns.id)},${ids},0),"")`),
    },
    ...states.map((formula, at) => ({
      area: column(parts[at] ?? columns.state + index),
      formula: perPerson(formula),
    })),
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

/**
 * An entry of who is in order: a blank cell is what its column declares, zero or nothing to see. Where it must not be
 * blank nobody asks.
 */
function entryOrBlank(cell: string, column: EntryColumn | undefined): string {
  if (column?.blank === "missing") return cell;
  return column?.blank === "zero" && column.kind === "number" ? `0+${cell}` : orBlank(cell, '""');
}
