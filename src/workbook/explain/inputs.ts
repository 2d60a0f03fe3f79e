/** What a formula takes: each input by its title, with its value and the cell where somebody entered or computed it. */
import { fill, inBoth, type Text } from "../../i18n/language";
import { EXPLAIN_TEXTS } from "../../i18n/explain";
import type { Parameter } from "../../schemes/scheme";
import { entryRole, parameterName, resultsRole, type Layout } from "../../template/layout";
import { entryColumnIndex, rosterColumn } from "../../template/lists/listShape";
import { placeFrom } from "../../template/parameters/parameterPlaces";
import { sinceText, stretchesOf } from "../../template/parameters/stretches";
import { yearsOf, type Period } from "../../template/periods";
import { area, type Area } from "../../template/plan";
import { resultColumnsOf } from "../../template/results/resultColumns";
import { headingsOf } from "../../template/standing";
import { address } from "../../template/addresses";
import type { Instance } from "../instances";
import type { OwnSheet, SheetOf } from "./ownSheet";
import type { Read } from "./readInputs";
import type { Asked } from "./evaluate";
import { nodesOf } from "../../template/formulas/expression";
import type { CellReference, Node } from "./formulaTree";
import { shownCells, type Matrix } from "./values";

export interface Input {
  title: Text;
  value: string;
  place: { sheet: string; cell: Area };
  /** A cell with a formula of a scheme: it can be explained in its turn. */
  computed: boolean;
}

interface Given {
  tree: Node;
  sheet: string;
  asked: Asked;
  read: Read;
  own: OwnSheet | undefined;
  /** The cells of the row, as far as the sheet's columns go. */
  row: readonly unknown[];
  instances: readonly Instance[];
  sheetOf: SheetOf;
}

/** The inputs in the order of the formula, each once. */
export function inputsOf(given: Given): Input[] {
  const found = new Map<string, Input>();
  for (const node of nodesOf(given.tree)) {
    const input =
      node.kind === "reference"
        ? cellInput(given, node.reference)
        : node.kind === "name"
          ? nameInput(given, node.name)
          : undefined;
    if (!input) continue;
    const key = `${input.place.sheet} ${address(input.place.cell)}`;
    if (!found.has(key)) found.set(key, input);
  }
  return [...found.values()];
}

/** The parameter, and from which period on its value holds, that a name stands for. */
function heldBy(
  layout: Layout,
  name: string,
): { parameter: Parameter; from: Period | undefined } | undefined {
  const { scheme, prefix, language } = layout;
  for (const parameter of scheme.parameters)
    for (const from of stretchesOf(layout, parameter.id))
      if (parameterName(prefix, parameter, language, from) === name) return { parameter, from };
  return undefined;
}

/** A parameter leads to where it is entered, beside what is in force. */
function nameInput({ read, instances }: Given, name: string): Input | undefined {
  const found = read.name(name);
  if (!found) return undefined;
  const { cells, sheet, at } = found;
  const value = shownCells(cells);
  for (const { layout } of instances) {
    const held = heldBy(layout, name);
    const place = held && placeFrom(layout, held.parameter.id, held.from);
    if (held && place && layout.sheets.parameters?.name === sheet) {
      const title = inBoth((own) => held.parameter.name[own] + sinceText(held.from, own));
      return { title, value, place: { sheet, cell: place.input }, computed: false };
    }
  }
  return { title: inBoth(() => name), value, place: { sheet, cell: at }, computed: false };
}

function cellInput(given: Given, reference: CellReference): Input | undefined {
  const { sheet, asked, read, own, sheetOf } = given;
  const name = reference.sheet ?? sheet;
  const all = read.area(reference);
  const isOwn = reference.sheet === undefined && asked.rows.rows > 1 && isRowsOf(reference.area, asked.rows);
  const cell = isOwn ? { ...reference.area, row: asked.row, rows: 1 } : reference.area;
  const cells: Matrix = isOwn ? [all[asked.row - asked.rows.row] ?? []] : all;
  // Who it is asks every formula; the answer is above.
  if (own && reference.sheet === undefined && cell.column === 0 && cell.columns === 1) return undefined;
  const other = sheetOf(name);
  const looked = own?.plan && name === sheet && cell.rows === 1 ? lookedUp(given, own, cell) : undefined;
  if (looked) return { ...looked, value: shownCells(cells), computed: false };
  return {
    title: titleOf(other, name, cell),
    value: shownCells(cells),
    place: { sheet: name, cell },
    computed: /^(results|check|list):/.test(other?.role ?? ""),
  };
}

const isRowsOf = (own: Area, rows: Area): boolean => own.row === rows.row && own.rows === rows.rows;

/** The headings of its columns, or where it is. */
export function titleOf(
  own: OwnSheet | undefined,
  sheet: string,
  { row, column, rows, columns }: Area,
): Text {
  const at = `${sheet}!${address({ row, column, rows, columns })}`;
  if (!own?.plan) return inBoth(() => at);
  const headings = new Map(headingsOf(own.plan).map((one) => [one.column, one.text]));
  const heading = (of: number): string =>
    String(headings.get(of) ?? "")
      .replace(/\s+/g, " ")
      .trim();
  const [first, last] = [heading(column), heading(column + columns - 1)];
  if (first === "") return inBoth(() => at);
  if (columns === 1) return inBoth(() => first);
  return inBoth((language) => fill(EXPLAIN_TEXTS.cells[language], { first, last, count: columns * rows }));
}

/** What the results have looked up leads to where somebody has entered it. */
function lookedUp(
  { row }: Given,
  { instance, role }: OwnSheet,
  { column, columns }: Area,
): Pick<Input, "title" | "place"> | undefined {
  const { layout } = instance;
  const { scheme, sheets } = layout;
  const year = yearsOf(layout.opened).find((one) => resultsRole(one) === role);
  if (year === undefined) return undefined;
  const results = resultColumnsOf(layout, year);
  const idAt = (of: Readonly<Record<string, number>>) =>
    Object.entries(of).find(([, at]) => at === column)?.[0];
  for (const [index, entries] of results.lookup.entries.entries()) {
    const id = idAt(entries);
    const period = results.periods[index];
    const place = period && sheets[entryRole(period)];
    const definition = scheme.entryColumns.find((one) => one.id === id);
    const at = Number(row[results.lookup.entryRow + index]);
    if (!id || !place || !definition || !Number.isFinite(at) || at < 1) continue;
    const first = entryColumnIndex(scheme, id) ?? 0;
    return {
      title: definition.title,
      place: { sheet: place.name, cell: area(place.header + at - 1, first, 1, columns) },
    };
  }
  const id = idAt(results.lookup.roster);
  const definition = scheme.rosterColumns.find((one) => one.id === id);
  const at = Number(row[results.lookup.rosterRow]);
  const roster = sheets.roster;
  const first = id === undefined ? undefined : rosterColumn(scheme, id);
  if (!definition || !roster || first === undefined || !Number.isFinite(at) || at < 1) return undefined;
  return {
    title: definition.title,
    place: { sheet: roster.name, cell: area(roster.header + at - 1, first) },
  };
}
