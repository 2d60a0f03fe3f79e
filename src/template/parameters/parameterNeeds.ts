/** Whether a parameter counts, and whether one that counts is missing: as tests in Excel. */
import type { Parameter } from "../../schemes/scheme";
import { fixed, literal } from "../addresses";
import { parameterName, type Layout } from "../layout";
import { comparePeriods, type Period } from "../periods";
import { placeFrom } from "./parameterPlaces";
import { conditionOf } from "./parameterRules";
import { changesOf, overlapping, stretchAt } from "./stretches";

/** One of them is TRUE. */
const anyOf = (tests: readonly string[]): string | undefined =>
  tests.length > 1 ? `OR(${tests.join(",")})` : tests[0];

/**
 * TRUE in the sheet of the parameters where the parameter counts with the value that holds from a period on, at least in
 * one period in which that does; `undefined`: it always does.
 */
export function neededTest(
  layout: Layout,
  parameter: Parameter,
  from: Period | undefined,
): string | undefined {
  const found = conditionOf(layout.scheme, parameter);
  if (!found) return undefined;
  const word = literal(found.option.word[layout.language]);
  const places = overlapping(layout, parameter.id, from, found.choice.id).map((change) =>
    placeFrom(layout, found.choice.id, change),
  );
  return anyOf(places.flatMap((place) => (place ? [`IFERROR(${fixed(place.inForce)}=${word},FALSE)`] : [])));
}

/** Both; `undefined`: always. */
export const alsoIf = (neededIf: string | undefined, test: string): string =>
  neededIf === undefined ? test : `AND(${neededIf},${test})`;

/**
 * TRUE in the workbook while a parameter that counts is not in force in one of these periods, the first and the last of
 * which are given, whatever the reason.
 */
export function missingParameterTest(
  layout: Layout,
  parameter: Parameter,
  { first, last }: { first: Period; last: Period },
): string {
  const { prefix, language } = layout;
  const begins = stretchAt(layout, parameter.id, first);
  const later = changesOf(layout, parameter.id).filter(
    (change) => comparePeriods(change, first) > 0 && comparePeriods(change, last) <= 0,
  );
  const tests = [begins, ...later].map((from) =>
    alsoIf(
      countsTest(layout, parameter, from),
      `SUMPRODUCT(--ISNA(${parameterName(prefix, parameter, language, from)}))>0`,
    ),
  );
  return anyOf(tests) ?? "FALSE";
}

/** TRUE in the workbook where the choice in force lets the parameter count; `undefined`: it always does. */
function countsTest(layout: Layout, parameter: Parameter, from: Period | undefined): string | undefined {
  const { scheme, prefix, language } = layout;
  const found = conditionOf(scheme, parameter);
  if (!found) return undefined;
  const word = literal(found.option.word[language]);
  return anyOf(
    overlapping(layout, parameter.id, from, found.choice.id).map(
      (change) => `IFERROR(${parameterName(prefix, found.choice, language, change)}=${word},FALSE)`,
    ),
  );
}
