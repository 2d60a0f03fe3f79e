/** People and entries as they were pasted, with what was chosen by hand; and what they are read as. */
import { fill, type Language } from "../../i18n/language";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import { TEMPLATE_TEXTS } from "../../i18n/template";
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import {
  readImportTable,
  importColumns,
  type ImportTable,
  type TableChoices,
} from "../../template/lists/importTable";
import { NOT_A_NUMBER } from "../../template/cellRules";
import { ROSTER_COLUMNS } from "../../template/lists/listShape";
import { firstAndLast, parsePeriod, PERIODS_A_YEAR, type Period } from "../../template/periods";
import { parseNumber, plainText } from "../../template/typedValues";
import { columnLetters } from "../../template/addresses";
import { parseTable } from "./tableText";

export interface PeopleDraft {
  text: string;
  /** File or range it came from; "" where it was pasted. */
  source: string;
  /** By heading: a column's id, "" for not used. Headings that are not here are matched by themselves. */
  chosen: Readonly<Record<string, string>>;
  /** By entry column: what every row gets. */
  fills: Readonly<Record<string, Fill>>;
}

export interface Fill {
  value: string;
  /** Times this column; "" for a fixed value. */
  of: string;
}

export const NO_PEOPLE: PeopleDraft = { text: "", source: "", chosen: {}, fills: {} };

export interface ColumnChoice {
  id: string;
  label: string;
}

/** Who may be added later brings no entries: those have their sheets by then. */
export type Wanted = "people" | "peopleAndEntries";

/** What a heading may stand for, with the words of the sheets. */
export function columnChoices(scheme: Scheme, language: Language, wanted: Wanted): ColumnChoice[] {
  const label = (column: EntryColumn) => ({ id: column.id, label: column.title[language] });
  return [
    ...ROSTER_COLUMNS.map((id) => ({ id, label: TEMPLATE_TEXTS[id][language] })),
    ...scheme.rosterColumns.map(label),
    ...(wanted === "people"
      ? []
      : [{ id: "period", label: PEOPLE_TEXTS.period[language] }, ...scheme.entryColumns.map(label)]),
  ];
}

interface ReadColumn {
  heading: string;
  /** The column's id, "" if it is not used. */
  column: string;
}

export interface ReadPeople {
  columns: ReadColumn[];
  table: ImportTable;
  /** All that is wrong, with the row it is in. */
  problems: string[];
  /** Required entry columns that the data, which has others, does not bring. */
  unfilled: EntryColumn[];
  hasEntries: boolean;
}

const same = (a: string, b: string): boolean => plainText(a).toLowerCase() === plainText(b).toLowerCase();

/** "回款收入（万元）" and "KPI: manager\nfilled in by: …", as the entry sheets head them, without what follows the title. */
const withoutUnit = (heading: string): string =>
  heading
    .split("\n")[0]
    ?.replace(/[(\uFF08][^()\uFF08\uFF09]*[)\uFF09]\s*$/, "")
    .trim() ?? "";

export function readPeople(
  scheme: Scheme,
  draft: PeopleDraft,
  { language, ...choices }: Omit<TableChoices, "mapping" | "fills">,
  wanted: Wanted,
): ReadPeople {
  const parsed = parseTable(draft.text);
  const [given = [], ...rows] = parsed.rows;
  const columns = matched(scheme, uniqueHeadings(given), draft, language, wanted);
  const used = columns.map(({ column }) => column);
  const entryColumns = wanted === "people" ? [] : scheme.entryColumns;
  const hasEntries = entryColumns.some(({ id }) => used.includes(id));
  const unfilled = hasEntries
    ? entryColumns.filter(
        ({ id, kind, blank }) => kind === "number" && blank === "missing" && !used.includes(id),
      )
    : [];
  const { fills, problems: fillProblems } = readFills(unfilled, draft.fills, language);
  const table = readImportTable(
    scheme,
    // What is not used has no heading, so that nothing is matched by its title again.
    [columns.map(({ heading, column }) => (column === "" ? "" : heading)), ...rows],
    {
      ...{ language, ...choices },
      mapping: Object.fromEntries(
        columns.filter(({ column }) => column !== "").map(({ heading, column }) => [heading, column]),
      ),
      fills,
    },
  );
  return {
    columns,
    table,
    unfilled,
    hasEntries,
    problems: [
      ...parsed.problems.map(({ text, row }) => fill(text[language], { row })),
      ...fillProblems,
      ...table.problems.map(({ text }) => text),
    ],
  };
}

/** Each column can be spoken of: blank headings by their letter, repeated ones numbered. */
function uniqueHeadings(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, index) => {
    const plain = plainText(heading) === "" ? `[${columnLetters(index)}]` : heading.trim();
    const times = (seen.get(plain.toLowerCase()) ?? 0) + 1;
    seen.set(plain.toLowerCase(), times);
    return times === 1 ? plain : `${plain} (${times})`;
  });
}

function matched(
  scheme: Scheme,
  headings: readonly string[],
  { chosen }: PeopleDraft,
  language: Language,
  wanted: Wanted,
): ReadColumn[] {
  const allowed = new Set(columnChoices(scheme, language, wanted).map(({ id }) => id));
  const columns = importColumns(scheme).filter(({ id }) => allowed.has(id));
  const byHand = new Set(Object.values(chosen));
  const taken = new Set<string>();
  return headings.map((heading) => {
    const own = chosen[heading];
    if (own !== undefined) return { heading, column: allowed.has(own) ? own : "" };
    const found = columns.find(
      ({ id, titles }) =>
        !byHand.has(id) &&
        !taken.has(id) &&
        [heading, withoutUnit(heading)].some(
          (text) => same(id, text) || titles.some((title) => same(title, text)),
        ),
    );
    if (found) taken.add(found.id);
    return { heading, column: found?.id ?? "" };
  });
}

function readFills(columns: readonly EntryColumn[], typed: PeopleDraft["fills"], language: Language) {
  const fills: Record<string, number | { factor: number; of: string }> = {};
  const problems: string[] = [];
  for (const { id, title } of columns) {
    const { value = "", of = "" } = typed[id] ?? {};
    if (plainText(value) === "") continue;
    const number = parseNumber(value);
    if (number === undefined) {
      problems.push(`${title[language]}: ${NOT_A_NUMBER[language]}`);
    } else fills[id] = of === "" ? number : { factor: number, of };
  }
  return { fills, problems };
}

/** The earliest period that the data speaks of, else the one that the clock is in. */
export function suggestedPeriod(scheme: Scheme, draft: PeopleDraft, language: Language, now: Date): Period {
  const kind = scheme.period;
  const count = PERIODS_A_YEAR[kind];
  const year = now.getFullYear();
  const current: Period = { kind, year, index: Math.floor((now.getMonth() * count) / 12) + 1 };
  const [given = [], ...rows] = parseTable(draft.text).rows;
  const columns = matched(scheme, uniqueHeadings(given), draft, language, "peopleAndEntries");
  const at = columns.findIndex(({ column }) => column === "period");
  if (at < 0) return current;
  const periods = rows.flatMap((row): Period[] => {
    const content = plainText(row[at] ?? "");
    const period = parsePeriod(kind, /^\d{1,2}$/.test(content) ? `${year}-${content}` : content);
    return period ? [period] : [];
  });
  return firstAndLast(periods)?.first ?? current;
}
