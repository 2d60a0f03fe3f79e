/** What a workbook shows, wherever in it a person's row stands; and whether its formulas are those of a new one. */
import type { Scheme } from "../../src/schemes/scheme";
import { address, formulaInA1 } from "../../src/template/addresses";
import {
  entryRole,
  listRole,
  listRows,
  resultsRole,
  type Layout,
  type SheetPlace,
} from "../../src/template/layout";
import { FIRST_ENTRY_COLUMN } from "../../src/template/lists/listShape";
import { planEntrySheet } from "../../src/template/lists/entrySheet";
import { planRosterSheet } from "../../src/template/lists/rosterSheet";
import { planSchemeListSheet } from "../../src/template/lists/schemeListSheet";
import { periodId, type Period } from "../../src/template/periods";
import { area, formulaOf, type SheetPlan } from "../../src/template/plan";
import { resultColumns } from "../../src/template/results/resultColumns";
import { planResultsSheet } from "../../src/template/results/resultsSheet";
import type { AddIn } from "../headless/addIn";

export type Shown = ReadonlyMap<string, unknown>;

export async function layoutOf({ call }: AddIn, scheme: Scheme, number: number): Promise<Layout> {
  const instance = (await call("instances")).find((candidate) => candidate.number === number);
  if (!instance) throw new Error(`no instance ${number}`);
  const { prefix, places, opened } = instance;
  return { scheme, language: "zh-CN", number, prefix, sheets: places, opened };
}

const placeIn = ({ sheets }: Layout, role: string): SheetPlace => {
  const place = sheets[role];
  if (!place) throw new Error(role);
  return place;
};

/** Everything that is not the row of a person, by what it is; the person's by id. */
export async function shown(addIn: AddIn, scheme: Scheme, number: number): Promise<Shown> {
  const { workbench, call } = addIn;
  const all = new Map<string, unknown>();
  const put = (key: string, cells: readonly unknown[]) =>
    cells.forEach((cell, index) => all.set(`${key} ${index + 1}`, cell));
  const layout = await layoutOf(addIn, scheme, number);
  const row = async ({ name }: SheetPlace, at: number, columns: number) =>
    (await workbench.read(`'${name}'!${address(area(at, 0, 1, columns))}`))[0] ?? [];
  for (const year of new Set(layout.opened.map((period) => period.year))) {
    const { people, rollUps, warning, periods } = await call("results", number, year);
    all.set(`${year} people`, people.length);
    all.set(`${year} warning`, warning);
    for (const [id, value] of Object.entries(rollUps)) all.set(`${year} roll-up ${id}`, value);
    for (const { id, name, department, states, figures } of people) {
      put(`${year} ${id} who`, [name, department]);
      put(`${year} ${id} state`, states);
      for (const [column, cells] of Object.entries(figures)) put(`${year} ${id} ${column}`, cells);
    }
    const place = placeIn(layout, resultsRole(year));
    const [first] = periods;
    if (!first) throw new Error(String(year));
    const columns = resultColumns(scheme, first);
    put(`${year} totals`, await row(place, place.header - 2, columns.lookup.first));
    for (let at = 0; at < scheme.rollUps.length; at += 1)
      put(`${year} roll-ups row ${at + 1}`, await row(place, 3 + at, 6));
  }
  for (const period of layout.opened) await putPeriod(addIn, layout, period, put, row);
  for (const { roster, periods, warnings } of await call("overview")) {
    for (const { id, ...facts } of roster) all.set(`roster ${id}`, JSON.stringify(facts));
    for (const { period, people } of periods) {
      all.set(`overview ${periodId(period)} counts`, `${people?.ready} ${people?.absent}`);
      for (const { id, state } of people?.open ?? []) all.set(`overview ${periodId(period)} ${id}`, state);
    }
    warnings.forEach((warning, index) => all.set(`overview warning ${index + 1}`, JSON.stringify(warning)));
  }
  return all;
}

async function putPeriod(
  { workbench, call }: AddIn,
  layout: Layout,
  period: Period,
  put: (key: string, cells: readonly unknown[]) => void,
  row: (place: SheetPlace, at: number, columns: number) => Promise<readonly unknown[]>,
): Promise<void> {
  const id = periodId(period);
  const place = placeIn(layout, entryRole(period));
  const { entryColumns } = layout.scheme;
  const { row: from, rows } = listRows(entryRole(period), place);
  const body = area(from, 0, rows, FIRST_ENTRY_COLUMN + entryColumns.length);
  const listed = (await workbench.read(`'${place.name}'!${address(body)}`)).filter(([own]) => own !== null);
  const missing = listed.flatMap((cells) =>
    entryColumns.filter(
      ({ blank }, index) => blank === "missing" && cells[FIRST_ENTRY_COLUMN + index] === null,
    ),
  );
  // Who is listed although not employed is another's in each story: what the sheet counts is measured by what it lists.
  const [, people, , lacking] = await row(place, 2, 4);
  put(`entry ${id} counted too many`, [
    Number(people) - listed.length,
    Number(lacking) - missing.length,
    ...(await row(place, 3, 1)),
  ]);
  for (const list of layout.scheme.lists) {
    const cells = await call("listResults", layout.number, list.id, id);
    cells.forEach((figures, index) => {
      for (const [column, own] of Object.entries(figures))
        put(`${list.id} ${id} ${index + 1} ${column}`, own);
    });
  }
}

export interface Unlike {
  what: string;
  expected: unknown;
  found: unknown;
}

/** Sums over people in another order may differ in their last digit. */
const same = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a))
    : JSON.stringify(a) === JSON.stringify(b);

export function compare(
  expected: Shown,
  found: Shown,
): { numbers: number; others: number; unlike: Unlike[] } {
  const unlike: Unlike[] = [];
  let numbers = 0;
  const keys = new Set([...expected.keys(), ...found.keys()]);
  for (const what of keys) {
    const pair = { what, expected: expected.get(what), found: found.get(what) };
    if (typeof pair.expected === "number") numbers += 1;
    if (!same(pair.expected, pair.found)) unlike.push(pair);
  }
  return { numbers, others: keys.size - numbers, unlike };
}

type Sheet = ReturnType<AddIn["workbench"]["book"]["sheets"]>[number];

/** Limits and marks reach over the whole list, as in a new sheet; what rows inserted by hand get is Excel's to say. */
function rules(sheet: Sheet, plan: SheetPlan): Unlike[] {
  const marks = sheet.conditionalFormats();
  return [
    ...plan.conditionalFormats
      .filter(
        ({ area: cells, formula }) =>
          !marks.some((mark) => address(mark.area) === address(cells) && mark.formula === formula),
      )
      .map(({ area: cells, formula }) => ({ at: cells, expected: formula })),
    ...plan.validations
      .filter(({ area: cells }) => sheet.validation(cells) === null)
      .map(({ area: cells, rule }) => ({ at: cells, expected: rule })),
  ].map(({ at, expected }) => ({ what: `${plan.name}!${address(at)}`, expected, found: "no such rule" }));
}

/**
 * Each formula of roster, entry sheets, lists and results beside the one that a new sheet of that size would have, and its rules.
 * @param byHand Whether rows of entry sheets may have been inserted without any.
 */
export async function formulas(
  addIn: AddIn,
  scheme: Scheme,
  number: number,
  { byHand = false } = {},
): Promise<{ count: number; unlike: Unlike[] }> {
  const layout = await layoutOf(addIn, scheme, number);
  const unlike: Unlike[] = [];
  let count = 0;
  for (const plan of plansOf(layout)) {
    const sheet = addIn.workbench.book.sheetByName(plan.name);
    if (!sheet) throw new Error(plan.name);
    if (!byHand) unlike.push(...rules(sheet, plan));
    for (const cells of plan.cells) {
      const formula = formulaOf(cells);
      if (formula === undefined) continue;
      const whole = "spill" in cells ? { ...cells.area, rows: 1, columns: 1 } : cells.area;
      sheet.formulas(whole).forEach((row, down) =>
        row.forEach((found, right) => {
          count += 1;
          const at = { row: whole.row + down, column: whole.column + right };
          const expected = formulaInA1(formula, at);
          const typed = byHand && found === "" && plan.role.startsWith("entry:");
          if (found !== expected && !typed)
            unlike.push({ what: `${plan.name}!${address(area(at.row, at.column))}`, expected, found });
        }),
      );
    }
  }
  return { count, unlike };
}

const plansOf = (layout: Layout): SheetPlan[] => [
  planRosterSheet(layout, []),
  ...layout.opened.flatMap((period) => [
    planEntrySheet(layout, period, []),
    ...layout.scheme.lists
      .filter(({ id }) => layout.sheets[listRole(id, period)])
      .map((list) => planSchemeListSheet(layout, list, period)),
  ]),
  ...[...new Set(layout.opened.map(({ year }) => year))].map((year) => planResultsSheet(layout, year)),
];
