/**
 * Reads a list of people and their entries: one reading for what is pasted, selected, chosen as a file or given on the
 * command line. Every doubtful cell becomes a finding; it never throws.
 */
import type { Language, Text } from "../../i18n/language";
import type { EntryColumn, ParameterInput, Scheme } from "../../schemes/scheme";
import type { Person } from "../../template/lists/listShape";
import { comparePeriods, firstAndLast, periodId, type Period } from "../../template/periods";
import { judgeOf, type Judge } from "./cells";
import { listColumns, meant, type Wanted } from "./columns";
import { dayOrder } from "../../template/typedDays";
import { choice, Findings, type Finding, type Question } from "./findings";
import { fillDown } from "./fillDown";
import { findHeading, type Heading } from "./headings";
import { matchColumns, type MatchedColumn } from "./matching";
import { gatherPeople, type KnownPerson, type PeriodEntries } from "./people";
import { readPeriodWords } from "./periodWords";
import { peopleRows, readRows, type PreviewRow, type ReadRow } from "./rows";
import { textOf, type SourceRow, type SourceTable } from "./source";
import { visible, wordKey } from "../../template/typedWords";

export type Fills = Readonly<Record<string, number | { factor: number; of: string }>>;

export interface ReadingChoices {
  /** Of the sheets that are written. */
  language: Language;
  firstPeriod: Period;
  /** Periods before the first one are taken, too: then it only stands where a row names none. */
  anyPeriod?: boolean;
  wanted?: Wanted;
  /** The row that the headings stand in, as the sheet numbers it; else it is found. */
  headingRow?: number;
  /** Column id by heading, "" for not used; other headings are matched by themselves. */
  chosen?: Readonly<Record<string, string>>;
  /** What was chosen for another list counts where the list has such a heading, and else is no mistake. */
  chosenMayMiss?: boolean;
  /** By the key of a question. */
  answers?: Readonly<Record<string, string>>;
  /** What stands in a cell instead, by "row:column". */
  corrections?: Readonly<Record<string, string>>;
  /** Entries that every row gets: a number, or a share of another column ("0.82*target"). */
  fills?: Fills;
  /** What was chosen for parameters: they set limits of entries. */
  parameters?: Readonly<Record<string, ParameterInput>>;
  /** Ids that the roster has. */
  taken?: readonly string[];
  /** Entries are brought to these people: nobody is added, and who has no id is who has the name. */
  roster?: readonly KnownPerson[];
}

export interface ReadList {
  people: Person[];
  entries: PeriodEntries[];
  findings: Finding[];
  questions: Question[];
  columns: MatchedColumn[];
  /** As the sheet numbers it. */
  headingRow: number | undefined;
  rows: PreviewRow[];
  /** Required entry columns that the list, which has others, does not bring. */
  unfilled: EntryColumn[];
  hasEntries: boolean;
  /** The periods that the list speaks of, in its title where no column does. */
  periods: { first: Period; last: Period } | undefined;
}

/** What must be put right or answered before anything is written: each refused cell, and each question once. */
export const openPoints = ({ findings, questions }: Pick<ReadList, "findings" | "questions">): Text[] => [
  ...findings.flatMap(({ standing, text }) => (standing === "refused" ? [text] : [])),
  ...questions.flatMap(({ answer, text }) => (answer === undefined ? [text] : [])),
];

export function readList(scheme: Scheme, table: SourceTable, choices: ReadingChoices): ReadList {
  const { wanted = "peopleAndEntries", firstPeriod, language, parameters = {}, chosen = {} } = choices;
  const findings = new Findings(choices.answers);
  findings.all.push(...(table.findings ?? []));
  const columns = listColumns(scheme, wanted);
  const rows = usedRows(table.rows, choices.corrections ?? {}, findings);
  const names = (heading: string) => {
    const hand = chosen[heading];
    return hand ? [hand] : meant(heading, columns).map(({ id }) => id);
  };
  const heading = findHeading({ ...table, rows }, names, choices.headingRow);
  const own = choices.chosenMayMiss ? chosenOf(heading, chosen) : chosen;
  const body = heading ? rows.slice(heading.last + 1) : [];
  const matched = heading ? matchColumns(scheme, heading, columns, own, findings) : [];
  const has = (id: string) => matched.some(({ column }) => column?.id === id);
  const entryColumns = wanted === "people" ? [] : scheme.entryColumns;
  const hasEntries = entryColumns.some(({ id }) => has(id));
  const result: ReadList = {
    ...{ people: [], entries: [], findings: findings.all, questions: [], columns: matched, rows: [] },
    headingRow: heading && rows[heading.last]?.number,
    unfilled: hasEntries
      ? entryColumns.filter(({ id, kind, blank }) => kind === "number" && blank === "missing" && !has(id))
      : [],
    hasEntries,
    periods: undefined,
  };
  const judge = judgeOf({ scheme, parameters });
  checkFills(entryColumns, choices.fills ?? {}, findings);
  if (choices.headingRow !== undefined && !heading)
    findings.say("refused", "noHeadingRow", {}, { headingRow: choices.headingRow });
  else if (body.length === 0) findings.say("refused", "empty");
  else if (!has("id") && !has("name")) findings.say("refused", "noIdColumn");
  result.questions = findings.questions;
  // What the columns are comes before what stands in them.
  if (findings.all.some(({ standing, row }) => standing === "refused" && row === undefined)) return result;

  if (table.delimited) refuseRagged(rows, heading, findings);
  const title = titleOf(rows, heading, scheme, findings);
  const orders = new Map(
    matched.map(({ index }) => [index, dayOrder(body.map(({ cells }) => textOf(cells[index])))]),
  );
  const isTimed = has("period") || has("year") || matched.some((column) => column.period);
  const { anyPeriod = false } = choices;
  const period =
    (!isTimed && hasEntries && title && periodOfTitle(title, firstPeriod, anyPeriod, findings)) ||
    firstPeriod;
  const { roster } = choices;
  const context = {
    ...{ scheme, language, firstPeriod, parameters, orders, findings, period, anyPeriod },
    numbers: roster === undefined,
  };
  const listed = peopleRows(body, heading?.labels ?? [], matched, findings);
  const read = readRows(fillDown(listed, table.merged, matched, findings), { matched, context, judge });
  if (!has("id") && context.numbers)
    findings.ask("noIds", "", [choice("number", "rowsNumbered")], {}, { count: read.people.length });
  const filled = read.people.map((row) => withFills(row, choices.fills ?? {}, judge, findings));
  const { people, entries } = gatherPeople(filled, {
    ...{ scheme, findings, taken: choices.taken ?? [] },
    idColumn: matched.find(({ column }) => column?.id === "id")?.index,
    ...(roster ? { roster } : {}),
  });
  return {
    ...result,
    ...{ people, entries, rows: read.preview, questions: findings.questions },
    periods: isTimed
      ? firstAndLast(entries.map(({ period }) => period))
      : title && { first: title, last: title },
  };
}

/** Those choices whose heading the list has. */
const chosenOf = (
  heading: Heading | undefined,
  chosen: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(chosen).filter(([name]) =>
      heading?.labels.some((label) => wordKey(label) === wordKey(name)),
    ),
  );

/** Rows that hold something, with what was put right by hand; hidden ones as HR says. */
function usedRows(
  all: readonly SourceRow[],
  corrections: Readonly<Record<string, string>>,
  findings: Findings,
): SourceRow[] {
  const rows = all
    .map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) => corrections[`${row.number}:${column}`] ?? cell),
    }))
    .filter(({ cells }) => cells.some((cell) => visible(textOf(cell)) !== ""));
  const hidden = rows.filter((row) => row.hidden);
  if (hidden.length === 0) return rows;
  const listed = hidden.map(({ number }) => number).join(", ");
  const answer = findings.ask(
    "hiddenRows",
    "",
    [choice("without", "hiddenWithout"), choice("with", "hiddenWith")],
    {},
    { count: hidden.length, rows: listed },
  );
  if (answer !== "without") return rows;
  findings.say("leftOut", "hiddenLeftOut", {}, { count: hidden.length, rows: listed });
  return rows.filter((row) => !row.hidden);
}

/** More cells than headings: which of them is the one too many is not known. */
function refuseRagged(rows: readonly SourceRow[], heading: Heading | undefined, findings: Findings): void {
  if (!heading) return;
  const width = Math.max(...rows.slice(heading.first, heading.last + 1).map(({ cells }) => cells.length));
  for (const { number: row, cells } of rows.slice(heading.last + 1)) {
    if (cells.slice(width).some((cell) => visible(textOf(cell)) !== ""))
      findings.say("refused", "ragged", { row });
  }
}

/** What stands above the heading is no data; a period that it names is the list's where no column says one. */
function titleOf(
  rows: readonly SourceRow[],
  heading: Heading | undefined,
  { period: kind }: Scheme,
  findings: Findings,
): Period | undefined {
  const above = rows.slice(0, heading?.first ?? 0);
  let found: Period | undefined;
  for (const { number, cells } of above) {
    const content = cells
      .map((cell) => visible(textOf(cell)))
      .filter((text) => text !== "")
      .join(" ");
    findings.say("leftOut", "titleRow", { row: number }, { content });
    const named =
      /\d{4}\s*年?\s*(?:第?[一二三四五六七八九十\d]{1,2}\s*(?:季度|月)|[上下]半年|[QHM]\d{1,2}|年度|度)?/i.exec(
        content,
      );
    const words = named && readPeriodWords(named[0], kind);
    if (words?.kind === kind && words.year !== undefined)
      found ??= { kind, year: words.year, index: words.index };
  }
  return found;
}

/** Where the title says another period than the one that is begun with. */
function periodOfTitle(
  title: Period,
  first: Period,
  anyPeriod: boolean,
  findings: Findings,
): Period | undefined {
  const order = comparePeriods(title, first);
  if (order === 0) return undefined;
  const values = { title: periodId(title), first: periodId(first) };
  const answer = findings.ask(
    "titlePeriod",
    "",
    [
      ...(order > 0 || anyPeriod ? [choice("title", "titlePeriodTitle", values)] : []),
      choice("first", "titlePeriodFirst", values),
    ],
    {},
    values,
  );
  return answer === "title" ? title : undefined;
}

function checkFills(columns: readonly EntryColumn[], fills: Fills, findings: Findings): void {
  for (const [column, value] of Object.entries(fills)) {
    for (const id of [column, ...(typeof value === "number" ? [] : [value.of])]) {
      if (!columns.some((one) => one.id === id)) findings.say("refused", "fillUnknown", {}, { column: id });
    }
  }
}

/** A share of an entry at Excel's 15 digits: this is an entry that is prepared, no appraisal arithmetic. */
const share = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

function withFills(read: ReadRow, fills: Fills, judge: Judge, findings: Findings): ReadRow {
  if (Object.keys(fills).length === 0) return read;
  const { row } = read;
  return {
    ...read,
    entries: read.entries.map(({ period, values }) => {
      const all = { ...values };
      for (const [heading, value] of Object.entries(fills)) {
        if (heading in values) continue;
        const of = typeof value === "number" ? undefined : values[value.of];
        if (typeof value !== "number" && typeof of !== "number") continue;
        const content = typeof value === "number" ? value : share(Number(of), value.factor);
        const problem = judge(heading, content);
        if (!problem) all[heading] = content;
        else findings.say("refused", "inCell", { row, heading }, { content, problem });
      }
      return { period, values: all };
    }),
  };
}
