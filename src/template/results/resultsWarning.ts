/** What a results sheet warns of in words: people who are missing, parameters, sums of the year so far, wrong rows. */
import type { Language } from "../../i18n/language";
import { fixed, literal } from "../addresses";
import { placeOf, say, type Layout } from "../layout";
import { ROSTER_COLUMNS } from "../lists/listShape";
import { aboveMost, lacksSoFar, yearSoFar } from "../lists/yearSoFar";
import { missingParameterTest } from "../parameters/parameterNeeds";
import { area } from "../plan";
import { resultColumnsOf } from "./resultColumns";
import { listRange } from "./resultReferences";
import { rosterTitle } from "./resultsHead";

/** Between names in a warning; in English without a blank, since a formula has room for so much. */
export const nameSeparator = (language: Language): string => (language === "zh-CN" ? "、" : ",");

/** Nothing while nothing is wrong. */
export function warningFormula(layout: Layout, place: { header: number; end: number }, year: number): string {
  const { scheme, language } = layout;
  const separator = nameSeparator(language);
  const { lookup, periods } = resultColumnsOf(layout, year);
  const { wrongRows } = lookup;
  const [first] = periods;
  const last = periods[periods.length - 1];
  const wrong = wrongRows.flatMap((lists) =>
    Object.values(lists).map((at) => fixed(area(place.header - 2, at))),
  );
  const tests =
    first && last
      ? scheme.parameters.map((parameter) => ({
          name: `${separator}${parameter.name[language]}`,
          test: missingParameterTest(layout, parameter, { first, last }),
        }))
      : [];
  const marked = literal(`${separator}${say("resultsMarkedParameters", language)}`);
  const missing =
    tests.length > MOST_NAMED
      ? [`IF(${tests.map(({ test }) => `(${test})`).join("+")}>0,${marked},"")`]
      : tests.map(({ name, test }) => `IF(${test},${literal(name)},"")`);
  const roster = placeOf(layout, "roster");
  // From the heading to the end row, as all that looks people up: between them rows may be inserted anywhere.
  const inRoster = `(SUMPRODUCT(--(${listRange(roster, 0)}<>""))-2)`;
  const here = `SUMPRODUCT(--(${fixed(area(place.header + 1, 0, place.end - place.header - 1))}<>""))`;
  const [before = "", rest = ""] = say("resultsRosterDiffers", language).split("{roster}");
  const [between = "", after = ""] = rest.split("{results}");
  const rows = `=IF(${inRoster}<>${here},${literal(before)}&${inRoster}&${literal(between)}&${here}&${literal(after)},"")`;
  return [
    rows,
    namesIfAny(missing, say("resultsMissingParameters", language), separator),
    namesIfAny(missingSoFar(layout, separator), say("resultsMissingSoFar", language), separator),
    namesIfAny(impossibleSoFar(layout, separator), say("resultsImpossibleSoFar", language), separator),
    namesIfAny(wrong, say("resultsWrongRows", language), separator),
  ].join("");
}

/** Of so many parameters the formula that names each would be longer than Excel takes; HR's own designs may have more. */
const MOST_NAMED = 60;

/** Stands in front of names until a head takes its place and that of the first separator. */
const FIRST_NAME = "§";

/** The names that formulas give, each behind a separator, with a head; nothing if there are none. Each is said once. */
const namesIfAny = (names: readonly string[], head: string, separator: string): string =>
  names.length === 0
    ? ""
    : `&SUBSTITUTE(SUBSTITUTE(${[literal(FIRST_NAME), ...names].join("&")},${literal(FIRST_NAME + separator)},${literal(head)}),${literal(FIRST_NAME)},"")`;

/** Names of the sums of the year so far that somebody in the roster lacks. */
function missingSoFar(layout: Layout, separator: string): string[] {
  const { columns, begun, needed } = yearSoFar(layout);
  if (!needed) return [];
  const roster = placeOf(layout, "roster");
  const cells = (column: number) => listRange(roster, column);
  const [entered, left] = [cells(ROSTER_COLUMNS.indexOf("entered")), cells(ROSTER_COLUMNS.indexOf("left"))];
  const person = { id: cells(0), entered, left };
  // The end row passes for one who lacks it; the heading does not.
  return columns.map(
    ({ id, column }) =>
      `IF(SUMPRODUCT(${lacksSoFar(person, cells(column), begun)})>1,${literal(separator + rosterTitle(layout, id))},"")`,
  );
}

/** Names of those that are more than can be, for somebody in the roster. */
function impossibleSoFar(layout: Layout, separator: string): string[] {
  const { columns, needed } = yearSoFar(layout);
  const roster = placeOf(layout, "roster");
  const cells = (column: number) => listRange(roster, column);
  return columns.flatMap(({ id, column, most }) =>
    needed && most
      ? [
          `IF(SUMPRODUCT(${aboveMost(cells(column), cells(most.column), most.each)})>0,${literal(
            `${separator}${rosterTitle(layout, id)} > ${most.each} × ${rosterTitle(layout, most.id)}`,
          )},"")`,
        ]
      : [],
  );
}
