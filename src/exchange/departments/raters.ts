/**
 * Who scores whom, as HR has laid it down in a sheet, and what of a period goes to each rater: a file for each rater and
 * source, with the people and columns that the rater scores and nothing else.
 */
import { fillText, type Language, type Text } from "../../i18n/language";
import { RATER_TEXTS } from "../../i18n/raters";
import type { Scheme } from "../../schemes/scheme";
import { isBlankCell } from "../../template/cellRules";
import { fingerprint } from "../../template/fingerprint";
import { idKey } from "../../template/lists/ids";
import type { CellContent } from "../../template/plan";
import { isOnLeave } from "../../template/registers/leave";
import { visible, wordKey } from "../../template/typedWords";
import type { Department, Entered } from "./departments";
import type { RaterLine } from "./raterLines";
import { counterOf, scorable, sourcesOf, typedParts, typedSource, type Source } from "./rating";

interface RaterProblem {
  row: number;
  text: Text;
}

interface Raters {
  /** In the order of the lines. */
  raters: Department[];
  /** Lines that nobody can follow. */
  problems: RaterProblem[];
  /** People whom nobody scores, by source. */
  unrated: { source: Text; people: { id: string; name: string }[] }[];
}

type Member = Entered["roster"][number];

interface Task {
  rater: string;
  source: Source;
  anonymous: boolean;
  /** Places in the roster, of those who are rated in the period. */
  people: Set<number>;
}

/** Of a rater's sign: two alike among a thousand raters of a source are hardly to be had. */
const SIGN_DIGITS = 8;

export function ratersOf(
  scheme: Scheme,
  { period, roster, entries, facts }: Omit<Entered, "lists">,
  lines: readonly RaterLine[],
  language: Language,
): Raters {
  const valuesOf = new Map(entries.map(({ id, values }) => [idKey(id), values]));
  const isRated = ({ id, leaves }: Member): boolean =>
    valuesOf.has(idKey(id)) && !(period && isOnLeave(leaves, period));
  const { tasks: all, problems } = tasksOf(scheme, roster, isRated, lines);
  const tasks = all.filter(({ people }) => people.size > 0);
  const scorers = countsOf(tasks);
  const sources = new Map<string, number>();
  for (const { source } of tasks)
    sources.set(String(source.columns), (sources.get(String(source.columns)) ?? 0) + 1);
  const raters = tasks.flatMap((task): Department[] => {
    const { rater, source, anonymous } = task;
    const places = [...task.people].sort((a, b) => a - b);
    const columns = scheme.entryColumns.filter(({ id }) => source.columns.includes(id));
    // Where the number of scores stands beside their mean, one is a mean, too.
    const shared =
      anonymous ||
      columns.some(({ id }) => counterOf(scheme, id) || places.some((place) => scorers(id, place) > 1));
    const own = places.flatMap((place) => roster[place] ?? []);
    const values = own.map(({ id }) =>
      scheme.entryColumns.flatMap((column, at): CellContent[] =>
        source.columns.includes(column.id) ? [shared ? "" : (valuesOf.get(idKey(id))?.[at] ?? "")] : [],
      ),
    );
    const blanks = values.map(
      (row) => row.filter((cell, at) => columns[at]?.blank === "missing" && isBlankCell(cell)).length,
    );
    return [
      {
        name: titleOf(rater, source.word[language], anonymous, language),
        people: own.map(({ id, name, department }) => ({ id, name, department })),
        ...{ values, lists: {}, columns: columns.map(({ id }) => id), rater },
        facts: own.map(({ id }) => facts?.[idKey(id)] ?? []),
        missing: blanks.reduce((sum, count) => sum + count, 0),
        rating: {
          ...{ source: source.word[language], shared, anonymous },
          of: sources.get(String(source.columns)) ?? 1,
        },
      },
    ];
  });
  return { raters, problems, unrated: unratedOf(scheme, roster, isRated, scorers) };
}

/** A task for each rater and source, whatever lines it stands in. */
function tasksOf(
  scheme: Scheme,
  roster: readonly Member[],
  isRated: (person: Member) => boolean,
  lines: readonly RaterLine[],
) {
  const problems: RaterProblem[] = [];
  const tasks = new Map<string, Task>();
  const meant = finder(roster, isRated);
  for (const { row, rater: typed, source: word, whom, anonymous: yes } of lines) {
    const rater = visible(typed);
    // Nobody is named yet: who is left without a rater is told as a whole.
    if (rater === "") continue;
    const source = typedSource(scheme, word);
    const anonymous = isYes(yes);
    if (!source) problems.push({ row, text: fillText(RATER_TEXTS.sourceUnknown, { source: word }) });
    if (anonymous === undefined)
      problems.push({ row, text: fillText(RATER_TEXTS.yesUnknown, { typed: yes }) });
    if (!source || anonymous === undefined) continue;
    const key = JSON.stringify([wordKey(rater), source.columns]);
    const task = tasks.get(key) ?? { rater, source, anonymous: false, people: new Set<number>() };
    tasks.set(key, task);
    if (anonymous) task.anonymous = true;
    for (const one of meant(whom)) {
      if (typeof one === "string")
        problems.push({ row, text: fillText(RATER_TEXTS.whomUnknown, { whom: one }) });
      else for (const place of one) task.people.add(place);
    }
  }
  return { tasks: [...tasks.values()], problems };
}

/** How many score a cell. */
function countsOf(tasks: readonly Task[]): (column: string, place: number) => number {
  const counts = new Map<string, Map<number, number>>();
  for (const { source, people } of tasks)
    for (const column of source.columns) {
      const own = counts.get(column) ?? new Map<number, number>();
      counts.set(column, own);
      for (const place of people) own.set(place, (own.get(place) ?? 0) + 1);
    }
  return (column, place) => counts.get(column)?.get(place) ?? 0;
}

function unratedOf(
  scheme: Scheme,
  roster: readonly Member[],
  isRated: (person: Member) => boolean,
  scorers: (column: string, place: number) => number,
): Raters["unrated"] {
  const sources = sourcesOf(scheme);
  const all = { word: RATER_TEXTS.allColumns, columns: scorable(scheme).map(({ id }) => id) };
  return (sources.length > 0 ? sources : [all]).flatMap(({ word, columns }) => {
    const left = roster.filter(
      (person, place) => isRated(person) && !columns.every((column) => scorers(column, place) > 0),
    );
    return left.length > 0 ? [{ source: word, people: left }] : [];
  });
}

/** A rater's file and its events are known by it; who is anonymous has a sign in place of the name, always the same. */
function titleOf(rater: string, source: string, anonymous: boolean, language: Language): string {
  const word = source === "" ? RATER_TEXTS.all[language] : source;
  if (!anonymous) return RATER_TEXTS.rater[language].replace("{rater}", rater).replace("{source}", word);
  return `${word}·${fingerprint([wordKey(rater), word])
    .slice(0, SIGN_DIGITS)
    .toUpperCase()}`;
}

function isYes(typed: string): boolean | undefined {
  const key = wordKey(typed);
  const says = (word: Text) => Object.values(word).some((own) => wordKey(own) === key);
  if (says(RATER_TEXTS.yes)) return true;
  return key === "" || says(RATER_TEXTS.no) ? false : undefined;
}

/**
 * Places of the people whom a cell means: all of a department, one by id, one by a name that nobody else has; a word that
 * means nobody in the roster as it is. Who is not rated in the period (on leave, has left) is known, and left out.
 */
function finder(
  people: readonly Member[],
  isRated: (person: Member) => boolean,
): (typed: string) => (readonly number[] | string)[] {
  const rated = new Set(people.flatMap((person, place) => (isRated(person) ? [place] : [])));
  const placesBy = (key: (person: Member) => string): Map<string, number[]> => {
    const places = new Map<string, number[]>();
    people.forEach((person, place) => {
      const own = places.get(key(person));
      if (own) own.push(place);
      else places.set(key(person), [place]);
    });
    return places;
  };
  const ids = placesBy(({ id }) => idKey(id));
  const departments = placesBy(({ department }) => wordKey(department));
  const names = placesBy(({ name }) => wordKey(name));
  const find = (word: string): readonly number[] | undefined => {
    const named = names.get(wordKey(word))?.filter((place) => rated.has(place));
    const meant =
      ids.get(idKey(word)) ??
      departments.get(wordKey(word)) ??
      (named && named.length <= 1 ? named : undefined);
    return meant?.filter((place) => rated.has(place));
  };
  return (typed) => {
    const words = typedParts(typed);
    if (words.length === 0) return [[...rated]];
    // A department may have a comma in its name.
    const whole = find(visible(typed));
    return whole ? [whole] : words.map((word) => find(word) ?? word);
  };
}
