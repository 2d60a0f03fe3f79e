/** What the people and entries that were brought are read as. */
import { readText } from "../../exchange/reading/delimitedText";
import {
  openPoints,
  readList,
  type Fills,
  type ReadingChoices,
  type ReadList,
} from "../../exchange/reading/list";
import { fillText, type Language, type Text } from "../../i18n/language";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import { NOT_A_NUMBER } from "../../template/cellRules";
import { dayOf } from "../../template/clock";
import { periodOfDay, type Period } from "../../template/periods";
import { parseNumber } from "../../template/typedNumbers";
import { halfWidth } from "../../template/typedWords";
import { hasData, type PeopleDraft } from "./peopleDraft";

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
