/**
 * Where parameters stand in their sheet: single ones first, then weights and tables; values that hold from a later period
 * on in the same rows, in columns of their own further right.
 */
import type { ChoiceParameter, NumberParameter, Scheme } from "../../schemes/scheme";
import type { Layout } from "../layout";
import type { Period } from "../periods";
import { area, type Area } from "../plan";
import { groupOf } from "./stretches";

export const LABEL = 0;
export const VALUE = 1;
const IN_FORCE = 2;
/** What is wrong with the value; beside what is in force, also where a table has more columns. */
export const REASON = 3;
export const SCHEME = 4;
export const UNIT = 5;
export const CLAUSE = 6;
/** Wide tables go beyond it. */
export const WIDTH = 8;

export interface ParameterPlace {
  /** Where people enter: one cell, the weights, the rows of a table. */
  input: Area;
  inForce: Area;
}

/** Where each parameter stands, by its id. */
export function parameterPlaces(
  scheme: Scheme,
): Record<string, ParameterPlace> & { [row: string]: ParameterPlace } {
  const places: Record<string, ParameterPlace> = {};
  let row = 4;
  for (const parameter of singles(scheme)) {
    places[parameter.id] = { input: area(row, VALUE), inForce: area(row, IN_FORCE) };
    row += 1;
  }
  for (const parameter of scheme.parameters) {
    if (parameter.kind === "weights") {
      const count = parameter.items.length;
      places[parameter.id] = { input: area(row + 2, VALUE, count), inForce: area(row + 2, IN_FORCE, count) };
      row += count + 3;
    } else if (parameter.kind === "table") {
      places[parameter.id] = {
        input: area(row + 2, VALUE, parameter.size, parameter.columns.length),
        // Columns of values, then as many in force.
        inForce: area(row + 2, VALUE + parameter.columns.length, parameter.size, parameter.columns.length),
      };
      row += parameter.size + 2;
    }
  }
  return places;
}

const singles = (scheme: Scheme) =>
  scheme.parameters.filter(
    (p): p is NumberParameter | ChoiceParameter => p.kind === "number" || p.kind === "choice",
  );

/** At least the heading: a scheme of mere formulas has no parameters. */
const lastRow = (scheme: Scheme): number =>
  Math.max(4, ...Object.values(parameterPlaces(scheme)).map(({ input }) => input.row + input.rows)) + 1;

/** The area of all parameters with their first values. */
export const parametersBlock = (scheme: Scheme): Area => area(3, 0, lastRow(scheme) - 2, widthOf(scheme));

const widthOf = (scheme: Scheme): number =>
  Math.max(
    WIDTH,
    ...scheme.parameters.map((parameter) =>
      parameter.kind === "table" ? VALUE + 2 * parameter.columns.length + 1 : 0,
    ),
  );

/** Columns of a period from which on values are others: those of the widest parameter, and one that parts them. */
export const groupWidth = (scheme: Scheme): number =>
  1 +
  Math.max(
    REASON,
    ...scheme.parameters.map((parameter) =>
      parameter.kind === "table" ? 2 * parameter.columns.length + 1 : 0,
    ),
  );

/** Right of all else, also of words that a list refers to: those with a comma in any language stand in cells. */
function groupsStart({ parameters, ...scheme }: Scheme): number {
  const lists = parameters.flatMap((parameter) =>
    parameter.kind === "choice"
      ? [parameter.options.map(({ word }) => word)]
      : parameter.kind === "table"
        ? parameter.columns.map(({ words = [] }) => words)
        : [],
  );
  const inCells = lists.filter((words) =>
    words.some((word) => Object.values(word).some((text: string) => text.includes(","))),
  );
  return widthOf({ ...scheme, parameters }) + 2 + inCells.flat().length;
}

type Stretched = Pick<Layout, "scheme" | "stretches">;

/** The first column of the values that hold from a period on. */
export const groupColumn = (layout: Stretched, from: Period): number =>
  groupsStart(layout.scheme) + groupOf(layout, from) * groupWidth(layout.scheme);

/** Which of these groups of columns a column belongs to, from 0: where no record tells. */
export const groupAt = (scheme: Scheme, column: number): number =>
  Math.floor((column - groupsStart(scheme)) / groupWidth(scheme));

/** Where a parameter stands with the value that holds from a period on, or with its first one. */
export function placeFrom(
  layout: Stretched,
  id: string,
  from: Period | undefined,
): ParameterPlace | undefined {
  const place = parameterPlaces(layout.scheme)[id];
  if (!place || !from) return place;
  const by = groupColumn(layout, from) - VALUE;
  const moved = (own: Area): Area => ({ ...own, column: own.column + by });
  return { input: moved(place.input), inForce: moved(place.inForce) };
}
