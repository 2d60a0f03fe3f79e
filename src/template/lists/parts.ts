/**
 * In how many cells a row of entries is judged. It follows from the scheme alone, so that columns stay where they are
 * whatever sheets are called: each name is taken to be as long as Excel lets it be.
 */
import { LANGUAGES, type Language } from "../../i18n/language";
import type { Scheme } from "../../schemes/scheme";
import type { Resolver } from "../formulas/expand";
import { say } from "../layout";
import { behindEntries } from "./listShape";
import { verdictQuestions } from "./entryVerdict";
import { stateQuestions } from "./entryState";
import { lengthOf, sharedOut, type Question } from "./inTurn";

type Judged = Pick<Scheme, "entryColumns" | "entryChecks" | "parameters">;

/** Characters in one cell, beside what is asked about the person first. */
const ROOM_OF_ONE = 7500;
/** In each of several: a design may grow, and other names be longer. */
const ROOM_OF_SEVERAL = 6000;

const RANGE = `'${"x".repeat(31)}'!$AAA$5:$AAA$5504`;
const FOUND = `INDEX(${RANGE},$AAA5504,0)`;
const HERE = "$AAA5504";
/** Of the workbook's schemes, and behind a name the period from which its value holds. */
const PREFIX = "x".repeat(16);

/** What references come to; `found`: how a fact of the roster is looked up. */
function longest(
  { parameters }: Judged,
  language: Language,
  { entry, entries, found }: { entry: string; entries: string; found: (id: string) => string },
): Resolver {
  const name = (id: string) =>
    PREFIX + (parameters.find((parameter) => parameter.id === id)?.name[language] ?? "");
  return {
    language,
    parameter: name,
    weight: (id) => `INDEX(${name(id)},10)`,
    choice: (id) => `(${name(id)}="${"x".repeat(20)}")`,
    entry: () => entry,
    entries: () => entries,
    roster: found,
    list: () => RANGE,
    period: () => "20261231",
  };
}

/** Of the longer language each: both have the same columns. */
function parts(questionsIn: (language: Language) => Question[]): readonly number[] {
  const inEach = LANGUAGES.map((language) => questionsIn(language).map(lengthOf));
  const lengths = (inEach[0] ?? []).map((_, at) => Math.max(...inEach.map((own) => own[at] ?? 0)));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return sharedOut(lengths, all <= ROOM_OF_ONE ? ROOM_OF_ONE : ROOM_OF_SEVERAL);
}

/** A scheme's formulas are read once. */
function once(count: (scheme: Judged) => readonly number[]): typeof count {
  const known = new WeakMap<Judged, readonly number[]>();
  return (scheme) => {
    const found = known.get(scheme) ?? count(scheme);
    known.set(scheme, found);
    return found;
  };
}

/** How many of the questions about a person's entries each cell of the results asks. */
export const stateParts = once((scheme) =>
  parts((language) =>
    stateQuestions(scheme, {
      entries: () => FOUND,
      resolver: longest(scheme, language, { entry: FOUND, entries: FOUND, found: () => FOUND }),
    }),
  ),
);

/** The same of the cells that stand for the check of an entry sheet. */
export const verdictParts = once((scheme) =>
  parts(
    (language) =>
      verdictQuestions({
        scheme,
        cells: () => `${HERE}:${HERE}`,
        titles: () => "$AAA$5:$AAA$5",
        resolver: longest(scheme, language, {
          entry: HERE,
          entries: `${HERE}:${HERE}`,
          found: (id) => (id === "department" || id === "group" ? HERE : FOUND),
        }),
      }).questions,
  ),
);

/** Where those of them stand that come before the check itself: last in the entry sheet, hidden. */
export const verdictPartColumns = (scheme: Judged): number[] =>
  verdictParts(scheme)
    .slice(1)
    .map((_, at) => behindEntries(scheme, "rosterRow") + 1 + at);

/** What stands above such a cell; `title`: of what it is a part. */
export const partTitle = (title: string, at: number, language: Language): string =>
  say("part", language, { title, n: at + 1 });

export function isPartTitle(heading: string, title: string, language: Language): boolean {
  const [before = "", after = ""] = say("part", language, { title, n: "{n}" }).split("{n}");
  return heading.startsWith(before) && heading.endsWith(after);
}
