/** Which column of a list is which of the scheme's: by its heading, by hand, or by the period that heads it. */
import type { Scheme } from "../../schemes/scheme";
import { meant, unitOf, type ListColumn } from "./columns";
import { choice, type Findings } from "./findings";
import type { Heading } from "./headings";
import { readPeriodWords, splitHeading, type ReadPeriod } from "./periodWords";
import { wordKey } from "../../template/typedWords";
import { KIND_WORDS } from "../../i18n/reading";

export interface MatchedColumn {
  /** From 0. */
  index: number;
  heading: string;
  /** What stands in brackets behind the heading. */
  unit: string;
  column: ListColumn | undefined;
  /** Of figures whose period stands in the heading. */
  period?: ReadPeriod;
}

/** What a heading stands for when nothing is chosen. */
interface Meaning {
  columns: ListColumn[];
  period?: ReadPeriod;
  /** The heading is a period and nothing else. */
  bare?: boolean;
}

export function matchColumns(
  scheme: Scheme,
  { parts, labels }: Heading,
  columns: readonly ListColumn[],
  chosen: Readonly<Record<string, string>>,
  findings: Findings,
): MatchedColumn[] {
  checkChosen(labels, columns, chosen, findings);
  const byHand = labels.map((label) => chosenFor(label, chosen));
  const meanings = parts.map((own) => meaningOf(own, columns, scheme));
  const hasTime = meanings.some(({ columns: [first] }) => first?.id === "period");
  const figure = hasTime ? undefined : figureOfPeriods(scheme, labels, meanings, byHand, columns, findings);
  const taken = new Map<string, string>();
  const used = new Set(byHand.filter((id) => id !== undefined && id !== ""));
  return labels.map((heading, index) => {
    const { columns: means = [], period: headed, bare } = meanings[index] ?? {};
    const hand = byHand[index];
    const period = headed && !hasTime && headed.kind === scheme.period ? headed : undefined;
    const place = { heading, column: index };
    const column =
      hand !== undefined
        ? columns.find(({ id }) => id === hand)
        : bare
          ? period && figure
          : means.find(({ id }) => !used.has(id) && !taken.has(takenKey(id, period)));
    if (headed && !hasTime && !period && hand === undefined && (bare || means.length > 0)) {
      findings.say("leftOut", "headingOtherKind", place, kinds(headed.kind, scheme.period));
      return { index, heading, unit: "", column: undefined };
    }
    if (column) {
      const other = taken.get(takenKey(column.id, period));
      if (other !== undefined)
        findings.say(
          "refused",
          "columnTwice",
          { column: index },
          { first: other, second: heading, column: column.id },
        );
      taken.set(takenKey(column.id, period), heading);
    } else if (hand === undefined && means[0]) {
      const first = taken.get(takenKey(means[0].id, period));
      if (first !== undefined) findings.say("understood", "columnAgain", place, { first });
    }
    const unit = unitOf(parts[index]?.[parts[index].length - 1] ?? "");
    return { index, heading, unit, column, ...(period && column?.target === "entry" ? { period } : {}) };
  });
}

/** The words of two kinds of periods. */
export const kinds = (found: ReadPeriod["kind"], wanted: ReadPeriod["kind"]) => ({
  found: KIND_WORDS[found],
  wanted: KIND_WORDS[wanted],
});

const takenKey = (id: string, period: ReadPeriod | undefined): string =>
  period ? `${id} ${period.year ?? ""} ${period.index}` : id;

const chosenFor = (label: string, chosen: Readonly<Record<string, string>>): string | undefined =>
  chosen[label] ?? Object.entries(chosen).find(([heading]) => wordKey(heading) === wordKey(label))?.[1];

function checkChosen(
  labels: readonly string[],
  columns: readonly ListColumn[],
  chosen: Readonly<Record<string, string>>,
  findings: Findings,
): void {
  for (const [heading, column] of Object.entries(chosen)) {
    if (!labels.some((label) => wordKey(label) === wordKey(heading)))
      findings.say("refused", "headingMissing", {}, { heading, headings: labels.join(", ") });
    if (column !== "" && !columns.some(({ id }) => id === column)) {
      const all = columns.map(({ id }) => id).join(", ");
      findings.say("refused", "columnUnknown", {}, { heading, column, columns: all });
    }
  }
}

/** The whole heading, its lowest part, its highest; else the period at one of its ends and the column of the rest. */
function meaningOf(
  parts: readonly string[],
  columns: readonly ListColumn[],
  { period: kind }: Scheme,
): Meaning {
  const [top = ""] = parts;
  const whole = parts.join("");
  const bottom = parts[parts.length - 1] ?? "";
  const entriesOnly = columns.filter(({ target }) => target === "entry");
  for (const [at, part] of parts.entries()) {
    const period = headingPeriod(part, kind);
    if (!period) continue;
    const rest = parts.filter((_, other) => other !== at).join("");
    if (rest === "") return { columns: [], period, bare: true };
    return { columns: meant(rest, entriesOnly), period };
  }
  const found = [whole, bottom, top].map((text) => meant(text, columns)).find((one) => one.length > 0);
  if (found) return { columns: found };
  const split = splitHeading(whole, kind);
  return split ? { columns: meant(split.rest, entriesOnly), period: split.period } : { columns: [] };
}

/** A heading that is a period; a bare number is none. */
const headingPeriod = (text: string, kind: ReadPeriod["kind"]): ReadPeriod | undefined =>
  /^\d{1,2}$/.test(text.trim()) ? undefined : readPeriodWords(text, kind);

/** Months as headings: HR says what the figures below them are. */
function figureOfPeriods(
  scheme: Scheme,
  labels: readonly string[],
  meanings: readonly Meaning[],
  byHand: readonly (string | undefined)[],
  columns: readonly ListColumn[],
  findings: Findings,
): ListColumn | undefined {
  const periods = meanings.flatMap(({ bare, period }, index) =>
    bare && period?.kind === scheme.period && byHand[index] === undefined ? [labels[index] ?? ""] : [],
  );
  const entries = columns.filter(({ target, kind }) => target === "entry" && kind === "number");
  if (periods.length === 0 || entries.length === 0) return undefined;
  const answer = findings.ask(
    "figuresOfPeriods",
    "",
    [
      ...entries.flatMap(({ id, definition }) =>
        definition ? [{ value: id, label: definition.title }] : [],
      ),
      choice("none", "notUsed"),
    ],
    {},
    { headings: periods.join(", ") },
  );
  return entries.find(({ id }) => id === answer);
}
