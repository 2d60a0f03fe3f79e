/** Which cells of a plan a formula reaches: its references, theirs, and so on; by areas, so it may reach more than there is. */
import { parseR1C1Ref, tokenize } from "@borgar/fx";
import { formulaOf, type Area, type Plan } from "../../src/template/plan";

export interface FormulaCells {
  sheet: string;
  area: Area;
  formula: string;
}

interface Place {
  sheet: string;
  area: Area;
}

export interface Book {
  formulas: FormulaCells[];
  bySheet: ReadonlyMap<string, FormulaCells[]>;
  names: ReadonlyMap<string, Place>;
  /** What each formula refers to, as far as it has been asked: many walks go over the same formulas. */
  direct: Map<FormulaCells, readonly FormulaCells[]>;
}

export function bookOf(plans: readonly Plan[]): Book {
  const sheets = plans.flatMap((plan) => plan.sheets);
  const formulas = sheets.flatMap(({ name, cells }) =>
    // A formula that spills is what stands in all the cells it spills over.
    cells.flatMap((cell) => {
      const formula = formulaOf(cell);
      return formula === undefined ? [] : [{ sheet: name, area: cell.area, formula }];
    }),
  );
  const bySheet = new Map<string, FormulaCells[]>();
  for (const cells of formulas) {
    const own = bySheet.get(cells.sheet);
    if (own) own.push(cells);
    else bySheet.set(cells.sheet, [cells]);
  }
  return {
    formulas,
    bySheet,
    direct: new Map(),
    names: new Map(
      plans.flatMap((plan) =>
        plan.names.map(({ name, role, area }) => [
          name,
          { sheet: sheets.find((sheet) => sheet.role === role)?.name ?? "", area },
        ]),
      ),
    ),
  };
}

/** All formulas that these reach, themselves among them. */
export function reached(book: Book, from: readonly FormulaCells[]): Set<FormulaCells> {
  const found = new Set(from);
  const open = [...from];
  for (let cells = open.pop(); cells; cells = open.pop()) {
    for (const next of direct(book, cells)) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}

/** The most formulas of a kind that one of them waits for, itself among them. The book must have no circles. */
export function longestChain(book: Book, counts: (cells: FormulaCells) => boolean): number {
  const known = new Map<FormulaCells, number>();
  const depth = (cells: FormulaCells): number => {
    let found = known.get(cells);
    if (found === undefined) {
      found = Math.max(0, ...direct(book, cells).map(depth)) + (counts(cells) ? 1 : 0);
      known.set(cells, found);
    }
    return found;
  };
  return Math.max(...book.formulas.map(depth));
}

/**
 * Formulas that reach themselves, each cell area as a whole: a spill that waits for a cell of its own column waits for
 * ever, though no single row of it does.
 */
export function circles(book: Book): FormulaCells[] {
  const state = new Map<FormulaCells, "open" | "done">();
  const found: FormulaCells[] = [];
  const visit = (cells: FormulaCells): void => {
    if (state.get(cells) === "open") found.push(cells);
    if (state.has(cells)) return;
    state.set(cells, "open");
    for (const next of direct(book, cells)) visit(next);
    state.set(cells, "done");
  };
  for (const cells of book.formulas) visit(cells);
  return found;
}

function direct({ bySheet, names, direct: known }: Book, cells: FormulaCells): readonly FormulaCells[] {
  let found = known.get(cells);
  if (!found) {
    const referred = references(cells, names).flatMap((place) =>
      (bySheet.get(place.sheet) ?? []).filter(({ area }) => meets(area, place.area)),
    );
    found = [...new Set(referred)];
    known.set(cells, found);
  }
  return found;
}

const meets = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Names of functions that a formula calls. */
export const functionsOf = (formula: string): string[] =>
  tokenize(formula, { r1c1: true })
    .filter(({ type }) => type === "func")
    .map(({ value }) => String(value).toUpperCase());

function references({ sheet, area, formula }: FormulaCells, names: Book["names"]): Place[] {
  return referredTo(formula).map((text) => {
    const name = names.get(text);
    if (name) return name;
    const reference = parseR1C1Ref(text);
    if (!reference || !("range" in reference)) throw new Error(`what is ${text} in ${formula}?`);
    return { sheet: reference.context?.[0] ?? sheet, area: covered(reference.range, area) };
  });
}

const REFERENCES = ["range", "range_named", "range_ternary", "range_beam", "context"];

/** What the formula refers to, each once: long formulas say the same again and again. */
const referredTo = (formula: string): string[] => [
  ...new Set(
    tokenize(formula, { r1c1: true, mergeRefs: true })
      .filter(({ type }) => REFERENCES.includes(type))
      .map(({ value }) => String(value)),
  ),
];

interface R1C1 {
  r0?: number | null;
  r1?: number | null;
  c0?: number | null;
  c1?: number | null;
  $r0?: boolean | null;
  $r1?: boolean | null;
  $c0?: boolean | null;
  $c1?: boolean | null;
}

/** All that a relative reference means from somewhere in the area. */
function covered(range: R1C1, area: Area): Area {
  const span = (from: Edge, to: Edge, first: number, count: number): [number, number] => {
    const low = (edge: Edge) => (edge.fixed ? edge.at : first + edge.at);
    const high = (edge: Edge) => (edge.fixed ? edge.at : first + count - 1 + edge.at);
    return [Math.min(low(from), low(to)), Math.max(high(from), high(to))];
  };
  const [top, bottom] = span(
    { at: range.r0 ?? 0, fixed: range.$r0 === true },
    { at: range.r1 ?? range.r0 ?? 0, fixed: range.$r1 === true },
    area.row,
    area.rows,
  );
  const [left, right] = span(
    { at: range.c0 ?? 0, fixed: range.$c0 === true },
    { at: range.c1 ?? range.c0 ?? 0, fixed: range.$c1 === true },
    area.column,
    area.columns,
  );
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

interface Edge {
  at: number;
  fixed: boolean;
}
