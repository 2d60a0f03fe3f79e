/**
 * What several raters have scored becomes one file of means, which is merged like any other: single scores are neither
 * shown nor written. Exact: a mean has the 15 digits that Excel keeps. Who left a cell blank does not count in it.
 */
import { fill, fillText, type Language, type Text } from "../../i18n/language";
import { RATER_TEXTS } from "../../i18n/raters";
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import { isBlankCell } from "../../template/cellRules";
import { idKey } from "../../template/lists/ids";
import type { CellContent } from "../../template/plan";
import { counterOf, scorable } from "./rating";
import type { ReturnedFile } from "./returned";
import { contentKey } from "./sameContent";

/** A source of which not all raters' files are there. */
interface Incomplete {
  source: string;
  chosen: number;
  of: number;
}

/** A cell on which raters cannot be reckoned together. */
interface Disagreement {
  id: string;
  name: string;
  column: EntryColumn;
  reason: Text;
}

export interface WithMeans {
  /** What is to be merged: the files that others have no part in, and the one of means. */
  files: ReturnedFile[];
  /** Which of them each of the files is; none where it went into the means. */
  placeOf: (number | undefined)[];
  incomplete: Incomplete[];
  disagreements: Disagreement[];
}

export function withMeans(
  scheme: Pick<Scheme, "entryColumns">,
  files: readonly ReturnedFile[],
  language: Language,
): WithMeans {
  const shared = files.filter(({ sent }) => sent.rating?.shared);
  const own = files.filter((file) => !shared.includes(file));
  const sources = new Map<string, ReturnedFile[]>();
  for (const file of shared) {
    const source = file.sent.rating?.source ?? "";
    sources.set(source, [...(sources.get(source) ?? []), file]);
  }
  const incomplete = [...sources].flatMap(([source, chosen]): Incomplete[] => {
    const of = Math.max(...chosen.map(({ sent }) => sent.rating?.of ?? 0));
    return chosen.length < of
      ? [{ source: source === "" ? RATER_TEXTS.all[language] : source, chosen: chosen.length, of }]
      : [];
  });
  const disagreements: Disagreement[] = [];
  const title = fill(RATER_TEXTS.meanOf[language], { count: shared.length });
  const mean = shared.length > 0 ? [meanOf(scheme, shared, title, disagreements)] : [];
  return {
    files: [...own, ...mean],
    placeOf: files.map((file) => (own.includes(file) ? own.indexOf(file) : undefined)),
    ...{ incomplete, disagreements },
  };
}

/** Cells that had to be scored and were, in a file. */
export function scoredCells({ entryColumns }: Pick<Scheme, "entryColumns">, { rows }: ReturnedFile): number {
  const required = entryColumns.filter(({ blank }) => blank === "missing");
  return rows.reduce(
    (sum, { values }) => sum + required.filter(({ id }) => !isBlankCell(values[id])).length,
    0,
  );
}

function meanOf(
  scheme: Pick<Scheme, "entryColumns">,
  files: readonly ReturnedFile[],
  title: string,
  disagreements: Disagreement[],
): ReturnedFile {
  const [first] = files;
  if (!first) throw new Error("a mean of no file");
  const people = new Map(files.flatMap(({ rows }) => rows.map(({ id, name }) => [idKey(id), { id, name }])));
  const columns = scorable(scheme).filter(({ id }) => files.some(({ sent }) => sent.columns.includes(id)));
  const counters = columns.flatMap(({ id }) => counterOf(scheme, id) ?? []);
  const rows = [...people].map(([key, { id, name }]) => {
    const given = files.flatMap((file) =>
      file.rows.filter((row) => idKey(row.id) === key).map((row) => ({ file, values: row.values })),
    );
    const values: Record<string, CellContent> = {};
    for (const column of columns) {
      const scored = given.flatMap(({ file, values: own }) => {
        const cell = own[column.id];
        return cell === undefined || isBlankCell(cell) ? [] : [{ file, cell }];
      });
      const [one] = scored;
      // Nobody has scored it: what stands here stays.
      if (!one) continue;
      const found =
        scored.length === 1 && isSecret(one.file, files, column, key)
          ? { reason: RATER_TEXTS.single }
          : together(
              column,
              scored.map(({ cell }) => cell),
            );
      if ("reason" in found) disagreements.push({ id, name, column, reason: found.reason });
      else {
        values[column.id] = found.value;
        const counter = counterOf(scheme, column.id);
        if (counter) values[counter.id] = scored.length;
      }
    }
    return { id, name, values };
  });
  const all = [...columns, ...counters];
  return {
    name: title,
    sent: {
      ...first.sent,
      ...{ department: title, people: [...people.values()], columns: all.map(({ id }) => id) },
      values: rows.map(() => all.map(() => "")),
    },
    ...{ rows, refused: [], deleted: [], lists: [], notes: [] },
  };
}

/** Whether the only score of a cell would be known as somebody's: of who is anonymous, or where others were to score too. */
function isSecret(
  { sent: { rating } }: ReturnedFile,
  files: readonly ReturnedFile[],
  { id }: EntryColumn,
  person: string,
): boolean {
  if (!rating || rating.anonymous) return true;
  const here = files.filter(({ sent }) => sent.rating?.source === rating.source).length;
  const asked = files.filter(
    ({ sent }) => sent.columns.includes(id) && sent.people.some((own) => idKey(own.id) === person),
  );
  // Whom files that are missing ask for is not known.
  return here < rating.of || asked.length > 1;
}

function together(
  column: EntryColumn,
  cells: readonly CellContent[],
): { value: CellContent } | { reason: Text } {
  const [first = ""] = cells;
  const kinds = new Map(cells.map((cell) => [contentKey(cell), cell]));
  if (kinds.size === 1) return { value: first };
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  if (column.kind !== "number" || numbers.length < cells.length)
    return {
      reason: fillText(RATER_TEXTS.disagree, { contents: [...kinds.values()].map(String).sort().join(", ") }),
    };
  const value = exactMean(numbers);
  return column.whole && !Number.isInteger(value)
    ? { reason: fillText(RATER_TEXTS.notWhole, { mean: value }) }
    : { value };
}

/** Significant digits of a cell. */
const DIGITS = 15;

/** Further places of the quotient, of which the last are rounded away. */
const PLACES = 20;

/** Of whole numbers and a power of ten, half away from zero: no sum of binary fractions. */
export function exactMean(numbers: readonly number[]): number {
  const parts = numbers.map((number) => {
    const [digits = "0", exponent = "0"] = number.toExponential(DIGITS - 1).split("e");
    return { whole: BigInt(digits.replace(".", "")), exponent: Number(exponent) - (DIGITS - 1) };
  });
  const least = Math.min(...parts.map(({ exponent }) => exponent));
  const sum = parts.reduce((all, { whole, exponent }) => all + whole * 10n ** BigInt(exponent - least), 0n);
  const count = BigInt(numbers.length);
  const shifted = (sum < 0n ? -sum : sum) * 10n ** BigInt(PLACES);
  const quotient = `${(2n * shifted + count) / (2n * count)}`;
  // Rounded as text: `toPrecision` would see the binary neighbour.
  const kept = quotient.slice(0, DIGITS);
  const next = quotient.charAt(DIGITS) >= "5" ? 1n : 0n;
  const dropped = Math.max(0, quotient.length - DIGITS);
  const value = Number(`${BigInt(kept) + next}e${dropped + least - PLACES}`);
  return sum < 0n ? -value : value;
}
