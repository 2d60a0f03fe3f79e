/**
 * Turns a table with headings (a CSV file, pasted cells) into people and their entries, or into a list of everything
 * that is wrong with it. Long tables with a period column are spread over the periods.
 */
import { fill, type Language } from "../../i18n/language";
import { ENTRY_TEXTS } from "../../i18n/entries";
import { TEMPLATE_TEXTS } from "../../i18n/template";
import type { EntryColumn, ParameterInput, Scheme } from "../../schemes/scheme";
import { cellProblem, problemText } from "../cellRules";
import { entryRule, limitValue } from "./entryRules";
import { idKey, idProblem, idProblemText } from "./ids";
import { ROSTER_COLUMNS, type Person } from "./listShape";
import { comparePeriods, parsePeriod, periodId, type Period } from "../periods";
import type { CellContent } from "../plan";
import { numberText, optionWord, parseDate, parseNumber, plainText } from "../typedValues";

export interface TableChoices {
  language: Language;
  firstPeriod: Period;
  /** Column id by heading; other headings are matched by id or title. */
  mapping?: Readonly<Record<string, string>>;
  /** Entries that every row gets: a number, or a share of another column ("0.82*target"). */
  fills?: Readonly<Record<string, number | { factor: number; of: string }>>;
  /** What was chosen for parameters: they set limits of entries. */
  parameters?: Readonly<Record<string, ParameterInput>>;
}

interface Problem {
  /** Line of the table, the headings being line 1; none for the table as a whole. */
  row?: number;
  heading?: string;
  text: string;
}

export interface ImportTable {
  people: Person[];
  entries: { period: Period; id: string; values: Record<string, CellContent> }[];
  problems: Problem[];
  /** Headings that stand for nothing here. */
  ignored: string[];
}

type Kind = EntryColumn["kind"] | "id" | "period";
interface ImportColumn {
  id: string;
  titles: string[];
  kind: Kind;
  target: "roster" | "more" | "entry" | "period";
  definition?: EntryColumn;
}

/** People and entries of a pasted table, with what is wrong in it by row and column; it never throws. */
export function readImportTable(
  scheme: Scheme,
  table: readonly (readonly string[])[],
  choices: TableChoices,
): ImportTable {
  const result: ImportTable = { people: [], entries: [], problems: [], ignored: [] };
  const complain = complainer(result.problems, choices.language);
  const columns = importColumns(scheme);
  const [headings = [], ...rows] = table;
  const matched = matchHeadings(headings, columns, choices, complain, result.ignored);
  checkFills(columns, choices, complain);
  if (rows.length === 0) complain("empty", {});
  if (![...matched.values()].some(({ kind }) => kind === "id")) complain("noIdColumn", {});
  if (result.problems.length > 0) return result;

  const judge = judgeOf(scheme, columns, choices);
  const seen = new Map<string, number>();
  const people = new Map<string, Person>();
  rows.forEach((cells, index) => {
    const row = index + 2;
    if (cells.every((cell) => plainText(cell) === "")) return;
    const read = readRow(row, headings, cells, { matched, judge, choices }, complain);
    if (read === undefined) return;
    const { person, period, values } = read;
    const key = `${periodId(period)} ${idKey(person.id)}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      complain("duplicate", { row, content: person.id, earlier, period: periodId(period) });
      return;
    }
    seen.set(key, row);
    if (!people.has(idKey(person.id))) people.set(idKey(person.id), person);
    result.entries.push({ period, id: people.get(idKey(person.id))?.id ?? person.id, values });
  });
  result.people = [...people.values()];
  return result;
}

type Complain = (key: keyof typeof ENTRY_TEXTS, values: Record<string, string | number>) => void;

const complainer =
  (problems: Problem[], language: Language): Complain =>
  (key, values) => {
    const { row, heading } = values;
    problems.push({
      ...(typeof row === "number" ? { row } : {}),
      ...(typeof heading === "string" ? { heading } : {}),
      text: fill(ENTRY_TEXTS[key][language], values),
    });
  };

/** All columns that a table may bring, with the titles they go by. */
export function importColumns(scheme: Scheme): ImportColumn[] {
  const own = (target: "more" | "entry") => (definition: EntryColumn) => ({
    id: definition.id,
    titles: Object.values(definition.title),
    kind: definition.kind,
    target,
    definition,
  });
  return [
    ...ROSTER_COLUMNS.map((id) => ({
      id,
      titles: Object.values(TEMPLATE_TEXTS[id]),
      kind: (id === "id" ? "id" : id === "entered" || id === "left" ? "date" : "text") as Kind,
      target: "roster" as const,
    })),
    { id: "period", titles: ["考核期", "期间", "period"], kind: "period", target: "period" },
    ...scheme.rosterColumns.map(own("more")),
    ...scheme.entryColumns.map(own("entry")),
  ];
}

function matchHeadings(
  headings: readonly string[],
  columns: readonly ImportColumn[],
  { mapping = {} }: TableChoices,
  complain: Complain,
  ignored: string[],
): Map<number, ImportColumn> {
  const same = (a: string, b: string) => plainText(a).toLowerCase() === plainText(b).toLowerCase();
  const matched = new Map<number, ImportColumn>();
  for (const [heading, column] of Object.entries(mapping)) {
    if (!headings.some((candidate) => same(candidate, heading))) {
      complain("headingMissing", { heading, headings: headings.join(", ") });
    }
    if (!columns.some(({ id }) => id === column)) {
      complain("columnUnknown", { heading, column, columns: columns.map(({ id }) => id).join(", ") });
    }
  }
  headings.forEach((heading, index) => {
    const mapped = Object.entries(mapping).find(([candidate]) => same(candidate, heading))?.[1];
    const column = columns.find(({ id, titles }) =>
      mapped === undefined
        ? same(id, heading) || titles.some((title) => same(title, heading))
        : id === mapped,
    );
    // A column that another heading was given for by hand is not taken by its own title as well.
    if (column && mapped === undefined && Object.values(mapping).includes(column.id))
      return void ignored.push(heading);
    if (!column) return void (mapped === undefined && ignored.push(heading));
    const other = [...matched].find(([, { id }]) => id === column.id);
    if (other)
      complain("columnTwice", { first: headings[other[0]] ?? "", second: heading, column: column.id });
    matched.set(index, column);
  });
  return matched;
}

function checkFills(
  columns: readonly ImportColumn[],
  { fills = {} }: TableChoices,
  complain: Complain,
): void {
  const entry = (id: string) => columns.some((column) => column.id === id && column.target === "entry");
  for (const [column, value] of Object.entries(fills)) {
    for (const id of [column, ...(typeof value === "number" ? [] : [value.of])]) {
      if (!entry(id)) complain("fillUnknown", { column: id });
    }
  }
}

interface Matched {
  matched: ReadonlyMap<number, ImportColumn>;
  judge: Judge;
  choices: TableChoices;
}

/** What is wrong with a content of a column, in words. */
type Judge = (column: string, content: CellContent) => string | undefined;

function judgeOf(
  scheme: Scheme,
  columns: readonly ImportColumn[],
  { language, parameters = {} }: TableChoices,
): Judge {
  const rules = new Map(
    columns.map(({ id, kind, definition }) => {
      const column = definition ?? { kind: kind === "date" ? kind : "text" };
      return [
        id,
        {
          rule: entryRule(column, language),
          limit: definition && limitValue(scheme, definition, parameters),
        },
      ];
    }),
  );
  return (column, content) => {
    const { rule, limit } = rules.get(column) ?? {};
    const problem = rule && cellProblem(rule, content, limit);
    if (!problem) return undefined;
    return problemText(problem, rule, language, limit === undefined ? undefined : numberText(limit));
  };
}

function readRow(
  row: number,
  headings: readonly string[],
  cells: readonly string[],
  { matched, judge, choices: { firstPeriod, fills = {}, language } }: Matched,
  complain: Complain,
): { person: Person; period: Period; values: Record<string, CellContent> } | undefined {
  const roster: Record<string, CellContent> = {};
  const more: Record<string, CellContent> = {};
  const values: Record<string, CellContent> = {};
  const targets: Record<ImportColumn["target"], Record<string, CellContent>> = {
    roster,
    more,
    entry: values,
    period: {},
  };
  let period = firstPeriod;
  for (const [index, column] of matched) {
    const content = plainText(cells[index] ?? "");
    const heading = headings[index] ?? "";
    if (column.kind === "period") {
      const found = readPeriod(content, firstPeriod);
      const example = periodId(firstPeriod);
      if (found === undefined) complain("notPeriod", { row, heading, content, example });
      else if (comparePeriods(found, firstPeriod) < 0) {
        complain("periodBefore", { row, heading, content, example });
      } else period = found;
      continue;
    }
    if (content === "") continue;
    const value = readCell(column, content, language);
    const problem = judge(column.id, value);
    if (problem === undefined) targets[column.target][column.id] = value;
    else complain("inCell", { row, heading, content, problem });
  }
  for (const [column, value] of Object.entries(fills)) {
    if (column in values) continue;
    const of = typeof value === "number" ? undefined : values[value.of];
    if (typeof value !== "number" && typeof of !== "number") continue;
    const filled = typeof value === "number" ? value : share(Number(of), value.factor);
    const problem = judge(column, filled);
    if (problem === undefined) values[column] = filled;
    else complain("inCell", { row, heading: column, content: filled, problem });
  }
  const id = String(roster.id ?? "");
  const wrong = idProblem(id);
  if (wrong) return void complain("inRow", { row, problem: idProblemText(wrong, language) });
  const text = (key: string) => String(roster[key] ?? "");
  const person: Person = {
    id,
    name: text("name"),
    department: text("department"),
    group: text("group"),
    ...(typeof roster.entered === "number" ? { entered: roster.entered } : {}),
    ...(typeof roster.left === "number" ? { left: roster.left } : {}),
    more,
  };
  return { person, period, values };
}

/** A share of an entry at Excel's 15 digits: this is an entry that is prepared, no appraisal arithmetic. */
const share = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

/** "2026Q1", or the bare number of a period in the first period's year. */
function readPeriod(content: string, first: Period): Period | undefined {
  return /^\d{1,2}$/.test(content)
    ? parsePeriod(first.kind, `${first.year}-${content}`)
    : parsePeriod(first.kind, content);
}

/** What cannot be read stays a text, and is judged as such. */
function readCell({ kind, definition }: ImportColumn, content: string, language: Language): CellContent {
  switch (kind) {
    case "number":
      return parseNumber(content) ?? content;
    case "date":
      return parseDate(content) ?? content;
    default:
      return optionWord(definition, content, language);
  }
}
