/** People and entries as they were pasted or taken from somewhere, with what was chosen by hand; and what they are read as. */
import { readText } from "../../exchange/reading/delimitedText";
import {
  openPoints,
  readList,
  type Fills,
  type ReadingChoices,
  type ReadList,
} from "../../exchange/reading/list";
import type { SourceTable } from "../../exchange/reading/source";
import { fillText, type Language, type Text } from "../../i18n/language";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import { NOT_A_NUMBER } from "../../template/cellRules";
import { dayOf } from "../../template/clock";
import { periodOfDay, type Period } from "../../template/periods";
import { parseNumber } from "../../template/typedNumbers";
import { halfWidth } from "../../template/typedWords";

/** A sheet of a file, or the selected cells. */
interface DraftSheet {
  name: string;
  table: SourceTable;
}

export interface PeopleDraft {
  /** What was pasted, or stood in a text file; "" where cells were taken. */
  text: string;
  sheets: readonly DraftSheet[];
  /** Which of the sheets is read. */
  sheet: number;
  /** File or range it came from; "" where it was pasted. */
  source: string;
  /** As typed; "" where the headings are found. */
  headingRow: string;
  /** By heading: a column's id, "" for not used. Headings that are not here are matched by themselves. */
  chosen: Readonly<Record<string, string>>;
  /** By question. */
  answers: Readonly<Record<string, string>>;
  /** By "row:column": what stands there instead. */
  corrections: Readonly<Record<string, string>>;
  /** By entry column: what every row gets. */
  fills: Readonly<Record<string, Fill>>;
}

export interface Fill {
  value: string;
  /** Times this column; "" for a fixed value. */
  of: string;
}

export const NO_PEOPLE: PeopleDraft = {
  text: "",
  sheets: [],
  sheet: 0,
  source: "",
  headingRow: "",
  chosen: {},
  answers: {},
  corrections: {},
  fills: {},
};

/** Other data: what was answered about and put right in the old does not hold for it. */
export const withData = (
  draft: PeopleDraft,
  data: Pick<PeopleDraft, "text" | "sheets" | "source">,
): PeopleDraft => ({ ...draft, ...data, sheet: 0, headingRow: "", answers: {}, corrections: {} });

export const hasData = ({ text, sheets }: PeopleDraft): boolean => text.trim() !== "" || sheets.length > 0;

export interface ReadPeople extends ReadList {
  /** All that must be put right or answered. */
  problems: Text[];
}

export type PeopleChoices = Omit<
  ReadingChoices,
  "chosen" | "chosenMayMiss" | "answers" | "corrections" | "fills" | "headingRow"
>;

export function readPeople(scheme: Scheme, draft: PeopleDraft, choices: PeopleChoices): ReadPeople {
  const { chosen, answers, corrections, headingRow } = draft;
  const table = draft.sheets[draft.sheet]?.table ?? readText(draft.text);
  const row = Number(headingRow);
  const given = {
    ...choices,
    ...{ chosen, answers, corrections, chosenMayMiss: true },
    ...(headingRow.trim() === "" ? {} : { headingRow: row }),
  };
  const first = readList(scheme, table, given);
  const { fills, problems } = readFills(first.unfilled, draft.fills);
  const read = Object.keys(fills).length === 0 ? first : readList(scheme, table, { ...given, fills });
  return { ...read, problems: [...problems, ...openPoints(read)] };
}

function readFills(columns: readonly EntryColumn[], typed: PeopleDraft["fills"]) {
  const fills: Record<string, Fills[string]> = {};
  const problems: Text[] = [];
  for (const { id, title } of columns) {
    const { value = "", of = "" } = typed[id] ?? {};
    if (halfWidth(value) === "") continue;
    const number = parseNumber(value);
    if (number === undefined) {
      problems.push(fillText(PEOPLE_TEXTS.fillBad, { column: title, problem: NOT_A_NUMBER }));
    } else fills[id] = of === "" ? number : { factor: number, of };
  }
  return { fills, problems };
}

/** The earliest period that the data speaks of, else the one that the clock is in. */
export function suggestedPeriod(scheme: Scheme, draft: PeopleDraft, language: Language, now: Date): Period {
  const kind = scheme.period;
  const current = periodOfDay(kind, dayOf(now));
  if (!hasData(draft)) return current;
  const choices = { language, firstPeriod: current, anyPeriod: true };
  return readPeople(scheme, draft, choices).periods?.first ?? current;
}
