/** Which column of a check sheet holds what: each figure's add-in cells, twins and differences, then the steps. */
import type { NativeHelper, ResultColumn, ResultSection, Scheme } from "../../schemes/scheme";
import type { Period } from "../periods";
import { resultColumns, type ResultColumns } from "../results/resultColumns";

interface CheckedFigure {
  definition: ResultColumn;
  /** Cells a person has of it; they stand side by side in each of the three blocks. */
  count: number;
  /** First column of it in the results sheet. */
  result: number;
  addIn: number;
  native: number;
  difference: number;
}

/** As for a results sheet, `places` being those of the twins, so that references mean the twins. */
export interface CheckColumns extends ResultColumns {
  differing: number;
  figures: CheckedFigure[];
  checked: { section: ResultSection; column: number }[];
  helpers: { definition: NativeHelper; column: number; count: number }[];
  results: ResultColumns;
  resultsRow: number;
}

const FIRST = 4;

/** Which figures of a year are checked, and where figure, twin and difference stand. */
export function checkColumns(scheme: Scheme, firstPeriod: Period): CheckColumns {
  const results = resultColumns(scheme, firstPeriod);
  const { periods, spans } = results;
  const places: CheckColumns["places"] &
    Record<string, { column: number; count: number; definition: ResultColumn }> = {};
  const figures: CheckedFigure[] = [];
  const checked: CheckColumns["checked"] = [];
  let column = FIRST;
  for (const section of scheme.results) {
    checked.push({ section, column });
    for (const definition of section.columns) {
      const found = results.places[definition.id];
      if (!found) continue;
      const { count } = found;
      figures.push({
        definition,
        count,
        result: found.column,
        addIn: column,
        native: column + count,
        difference: column + 2 * count,
      });
      places[definition.id] = { column: column + count, count, definition };
      column += 3 * count;
    }
  }
  const helpers = (scheme.nativeHelpers ?? []).flatMap((definition) => {
    const count = spans[definition.span].length;
    if (count === 0) return [];
    const helper = { definition, column, count };
    places[definition.id] = { column, count, definition: { ...definition, formula: definition.native } };
    column += count;
    return [helper];
  });
  const entryRow = column + 2;
  const state = entryRow + periods.length;
  const lists = scheme.lists.map(({ id }) => id);
  const wrongRows = periods.map((_, period) =>
    Object.fromEntries(lists.map((id, at) => [id, state + periods.length * (1 + at) + period])),
  );
  const lookup = {
    first: column,
    rosterRow: column + 1,
    entered: column + 1,
    left: column + 1,
    entryRow,
    wrongRows,
    // States are copied, and twins look entries up for themselves.
    stateColumns: [],
    roster: {},
    entries: [],
  };
  return {
    periods,
    spans,
    id: 0,
    name: 1,
    department: 2,
    differing: 3,
    state,
    places,
    sections: [],
    figures,
    checked,
    helpers,
    formulas: results.formulas,
    steps: { period: [], quarter: [], half: [], year: [] },
    results,
    resultsRow: column,
    lookup,
    width: state + periods.length * (1 + lists.length),
  };
}
