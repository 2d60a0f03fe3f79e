/**
 * The part of a check sheet that is about everybody, below its people and lists: each parameter in force, each roll-up,
 * each column total, computed once more from what was entered and from the twins, and the difference.
 */
import { CHECK_TEXTS } from "../../i18n/check";
import type { Parameter } from "../../schemes/scheme";
import { fixed, literal, sheetReference } from "../addresses";
import { checkRole, parameterName, placeOf, resultsRole, type Layout, type SheetPlace } from "../layout";
import { placeFrom } from "../parameters/parameterPlaces";
import { cellText, inForceFormula } from "../parameters/parameterRules";
import { changesOf, sinceText } from "../parameters/stretches";
import type { Period } from "../periods";
import { area, type Area, type Cells } from "../plan";
import { closedCells } from "../results/closedCells";
import { headPlaces, spanLabels } from "../results/resultsHead";
import { columnTotal, rollUpCell } from "../results/totals";
import type { CheckColumns } from "./checkColumns";
import { differenceOf, isMoney, toleranceOf } from "./checkFormulas";

/** A row: what it is, what stands in the sheets, the same computed again. */
export interface CheckedTotal {
  title: string;
  /** The cell that is checked, in its own sheet; none where a name leads there. */
  source?: { role: string; cell: Area };
  stands: string;
  again: string;
  tolerance: number;
  /** Whether it is money. */
  money: boolean;
  format?: string;
}

export interface CheckedTotals {
  heading: { row: number; texts: string[] };
  body: Area;
  cells: Cells[];
  formats: { area: Area; format: string }[];
  differences: Area;
}

const [TITLE, STANDS, AGAIN, DIFFERENCE] = [0, 3, 4, 5] as const;
const WIDTH = DIFFERENCE + 1;
const EXACT = 1e-9;

/** Parameters in force, roll-ups and totals of a year, in this order; `row`: of the heading. */
export function planTotals(layout: Layout, columns: CheckColumns, year: number, row: number): CheckedTotals {
  const { language } = layout;
  const rows = checkedTotals(layout, columns, year);
  const body = area(row + 2, 0, rows.length, WIDTH);
  const column = (at: number): Area => ({ ...body, column: at, columns: 1 });
  return {
    heading: {
      row,
      texts: [
        CHECK_TEXTS.what[language],
        "",
        "",
        CHECK_TEXTS.stands[language],
        CHECK_TEXTS.again[language],
        CHECK_TEXTS.difference[language],
      ],
    },
    body,
    cells: [
      { area: column(TITLE), values: rows.map(({ title }) => [title]) },
      ...rows.flatMap(({ stands, again, tolerance }, index): Cells[] => {
        const at = (to: number) => area(body.row + index, to);
        const difference = differenceOf(`RC${STANDS + 1}`, `RC${AGAIN + 1}`, tolerance);
        return [
          { area: at(STANDS), formula: `=${stands}` },
          { area: at(AGAIN), formula: `=${again}` },
          { area: at(DIFFERENCE), formula: `=${difference}` },
        ];
      }),
    ],
    formats: rows.flatMap(({ format }, index) =>
      format === undefined ? [] : [{ area: area(body.row + index, STANDS, 1, 3), format }],
    ),
    differences: column(DIFFERENCE),
  };
}

/** What is checked of everybody's, in the order of its rows. */
export function checkedTotals(layout: Layout, columns: CheckColumns, year: number): CheckedTotal[] {
  return [
    ...layout.scheme.parameters.flatMap((parameter) => parameterRows(layout, parameter, undefined)),
    ...rollUpRows(layout, columns, year),
    ...totalRows(layout, columns, year),
    // Values that hold from a later period on.
    ...layout.scheme.parameters.flatMap((parameter) =>
      changesOf(layout, parameter.id).flatMap((from) => parameterRows(layout, parameter, from)),
    ),
  ];
}

/** What is entered, judged by the rule of the parameters' sheet, beside what formulas take. */
function parameterRows(layout: Layout, parameter: Parameter, from: Period | undefined): CheckedTotal[] {
  const { language, prefix } = layout;
  const { name: sheet } = placeOf(layout, "parameters");
  const place = placeFrom(layout, parameter.id, from);
  if (!place) return [];
  const { input, inForce } = place;
  const name = parameterName(prefix, parameter, language, from);
  return Array.from({ length: input.rows * input.columns }, (_, index): CheckedTotal => {
    const [row, column] = [Math.floor(index / input.columns), index % input.columns];
    const cells = {
      row: Array.from({ length: input.columns }, (__, at) =>
        fixed(area(input.row + row, input.column + at), sheet),
      ),
      all: fixed(input, sheet),
      above: fixed(area(input.row - 1, input.column, row + 1), sheet),
      needed: undefined,
    };
    const said = cellText(parameter, { problem: "blank", row, column }, language);
    return {
      title: `${parameter.name[language]}${sinceText(from, language)}${said === "" ? "" : ` · ${said}`}`,
      source: { role: "parameters", cell: area(inForce.row + row, inForce.column + column) },
      stands: `INDEX(${name},${row + 1},${column + 1})`,
      // A range names its sheet once.
      again: inForceFormula(parameter, column, cells, language)
        .slice(1)
        .replaceAll(`:${sheetReference(sheet)}`, ":"),
      tolerance: EXACT,
      money: false,
    };
  });
}

function rollUpRows(layout: Layout, columns: CheckColumns, year: number): CheckedTotal[] {
  const { scheme, language } = layout;
  const role = resultsRole(year);
  const { rollUps: cells } = headPlaces(scheme);
  const { people, place } = placesOf(layout, year);
  return scheme.rollUps.flatMap(({ title, formula, unit, format }, index): CheckedTotal[] => {
    // What only the add-in computes has no twin; that its formula is the scheme's, the audit sees.
    if (/APPRAISE\./i.test(formula)) return [];
    const cell = area(cells.row + index, cells.column);
    return [
      {
        title: title[language],
        source: { role, cell },
        stands: orNone(fixed(cell, place.name)),
        again: rollUpCell(layout, columns, people, formula).formula.slice(1),
        tolerance: toleranceOf(scheme, unit),
        money: isMoney(scheme, unit),
        ...(format === undefined ? {} : { format }),
      },
    ];
  });
}

function totalRows(layout: Layout, columns: CheckColumns, year: number): CheckedTotal[] {
  const { scheme, language } = layout;
  const { people, place } = placesOf(layout, year);
  const closed = closedCells(layout, columns.results);
  return columns.figures
    .filter(({ definition }) => definition.total)
    .flatMap(({ definition, result, native }) =>
      spanLabels(columns, definition, language).map((label, index): CheckedTotal => {
        const cell = area(place.header - 2, result + index);
        return {
          title: `${CHECK_TEXTS.total[language]} · ${definition.title[language]} ${label}`,
          source: { role: resultsRole(year), cell },
          stands: orNone(fixed(cell, place.name)),
          // Of what was paid, whoever is in the roster by now.
          again: closed.totals.has(result + index)
            ? `SUM(IFERROR(${fixed(area(place.header + 1, result + index, place.end - place.header - 1), place.name)},""))`
            : columnTotal(people, native + index).slice(1),
          tolerance: toleranceOf(scheme, definition.unit),
          money: isMoney(scheme, definition.unit),
          ...(definition.format === undefined ? {} : { format: definition.format }),
        };
      }),
    );
}

/** The people's rows of the check itself, and the results that it is about. */
const placesOf = (layout: Layout, year: number): { people: SheetPlace; place: SheetPlace } => ({
  people: placeOf(layout, checkRole(year)),
  place: placeOf(layout, resultsRole(year)),
});

/** A cell that somebody has emptied is no 0. */
const orNone = (cell: string): string => `IF(ISBLANK(${cell}),${literal("")},${cell})`;

/** How many rows differ. */
export const differingTotals = ({ differences }: CheckedTotals): string =>
  differences.rows === 0 ? "0" : `SUMPRODUCT(--(${fixed(differences)}<>0))`;
