/** What a rater's file holds beside a department's: only the columns that the rater scores, and no lists. */
import type { Text } from "../../i18n/language";
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import { visible, wordKey } from "../../template/typedWords";

/** Kept in the file. */
export interface Rating {
  /** Whose view it is ("同事"), in the language of the workbook; "" for all columns. */
  source: string;
  /** Others score the same cells, or nobody is to know who scored: only the mean is taken over. */
  shared: boolean;
  /** The file holds a sign in place of the rater's name. */
  anonymous: boolean;
  /** Raters laid down for the source. */
  of: number;
}

/** Entry columns that one source scores. */
export interface Source {
  word: Text;
  columns: readonly string[];
}

/** What a rater can score: how many do is told by the files that come back. */
export const scorable = ({ entryColumns }: Pick<Scheme, "entryColumns">): EntryColumn[] =>
  entryColumns.filter(({ counts }) => !counts);

/** The column that says how many scores this one is the mean of. */
export const counterOf = (
  { entryColumns }: Pick<Scheme, "entryColumns">,
  id: string,
): EntryColumn | undefined => entryColumns.find(({ counts }) => counts?.mean === id);

/** Who fills what, as the entry columns say: superior, colleagues, customers. */
export function sourcesOf(scheme: Pick<Scheme, "entryColumns">): Source[] {
  const sources = new Map<string, { word: Text; columns: string[] }>();
  for (const { id, by } of scorable(scheme)) {
    if (!by) continue;
    const own = sources.get(by["zh-CN"]) ?? { word: by, columns: [] };
    own.columns.push(id);
    sources.set(by["zh-CN"], own);
  }
  return [...sources.values()];
}

/** A source, or columns by their titles, as somebody has typed it; blank is all columns. */
export function typedSource(scheme: Pick<Scheme, "entryColumns">, typed: string): Source | undefined {
  const entryColumns = scorable(scheme);
  const says = (words: string) => (word: Text) =>
    Object.values(word).some((own) => wordKey(own) === wordKey(words));
  if (wordKey(typed) === "")
    return { word: { "zh-CN": "", "en-US": "" }, columns: entryColumns.map(({ id }) => id) };
  const source = sourcesOf(scheme).find(({ word }) => says(typed)(word));
  if (source) return source;
  const titled = (words: string) => entryColumns.find(({ title }) => says(words)(title));
  // A title may have a comma in it.
  const whole = titled(typed);
  const columns = whole ? [whole] : typedParts(typed).map(titled);
  if (columns.length === 0 || columns.includes(undefined)) return undefined;
  const ids = columns.map((column) => column?.id ?? "");
  return {
    word: { "zh-CN": typed, "en-US": typed },
    columns: entryColumns.flatMap(({ id }) => (ids.includes(id) ? [id] : [])),
  };
}

/** Several things in a cell. */
export const typedParts = (typed: string): string[] =>
  typed
    .split(/[、，,;；\n]+/)
    .map(visible)
    .filter((word) => word !== "");

/** The scheme as a file knows it that has these columns only: a rater's, or one that an earlier revision has sent. */
export const narrowed = (
  scheme: Scheme,
  columns: readonly string[],
  rating: Rating | undefined,
  isOlder = false,
): Scheme =>
  rating || isOlder
    ? {
        ...scheme,
        entryColumns: (rating ? scorable(scheme) : scheme.entryColumns)
          .filter(({ id }) => columns.includes(id))
          .map((column) => {
            const single = rating && counterOf(scheme, column.id)?.counts?.single;
            return single ? { ...column, title: single } : column;
          }),
        lists: rating ? [] : scheme.lists,
      }
    : scheme;
