/** What a cell of a list means in its column, judged by the rule that holds in the sheets. */
import { LANGUAGES, type Language, type Text } from "../../i18n/language";
import type { ParameterInput, Scheme } from "../../schemes/scheme";
import { cellProblem, problemText } from "../../template/cellRules";
import { isExcelError } from "../../template/excelErrors";
import { entryRule, limitValue } from "../../template/lists/entryRules";
import { comparePeriods, periodId, periodOfDay, type Period } from "../../template/periods";
import type { CellContent } from "../../template/plan";
import { numberText, optionWord } from "../../template/typedValues";
import { listColumns } from "./columns";
import { dayIn } from "./dayCells";
import { readDay } from "../../template/typedDays";
import { choice, type Findings, type Place } from "./findings";
import { kinds, type MatchedColumn } from "./matching";
import { isNone } from "./numbers";
import { numberIn, UNREAD } from "./numberCells";
import { readPeriodWords, type ReadPeriod } from "./periodWords";
import { shownOf, textOf, type SourceCell } from "./source";
import { halfWidth, visible } from "../../template/typedWords";
import { isYear } from "../../template/years";

export interface CellContext {
  scheme: Scheme;
  language: Language;
  firstPeriod: Period;
  /** Whether periods before it are taken. */
  anyPeriod: boolean;
  parameters: Readonly<Record<string, ParameterInput>>;
  /** By column: which of day and month comes first, where other cells show it. */
  orders: ReadonlyMap<number, "dayFirst" | "monthFirst" | undefined>;
  findings: Findings;
  /** Whether people without an id may be numbered. */
  numbers: boolean;
}

/** What is wrong with a content of a column; it is the one test that sheets, pane and import share. */
export type Judge = (column: string, content: CellContent) => Text | undefined;

export function judgeOf({ scheme, parameters }: Pick<CellContext, "scheme" | "parameters">): Judge {
  const rules = new Map(
    listColumns(scheme, "peopleAndEntries").map(({ id, kind, definition }) => {
      const column = definition ?? { kind: kind === "date" ? kind : ("text" as const) };
      const limit = definition && limitValue(scheme, definition, parameters);
      return [
        id,
        { rules: LANGUAGES.map((language) => [language, entryRule(column, language)] as const), limit },
      ];
    }),
  );
  return (id, content) => {
    const { rules: both = [], limit } = rules.get(id) ?? {};
    // Words are right in the language that they are in.
    const problems = both.map(
      ([language, rule]) => [language, rule, cellProblem(rule, content, limit)] as const,
    );
    if (problems.some(([, , problem]) => problem === undefined)) return undefined;
    const texts = problems.map(([language, rule, problem]) => [
      language,
      problem
        ? problemText(problem, rule, language, limit === undefined ? undefined : numberText(limit))
        : "",
    ]);
    return texts.length === 0 ? undefined : (Object.fromEntries(texts) as Record<Language, string>);
  };
}

/** An error, or what a column shows that is too narrow for its number. */
const isErrorValue = (text: string): boolean => isExcelError(text.toUpperCase()) || /^#{3,}$/.test(text);

/** The content of a cell that is not blank; `undefined` where there is none, or none before a question is answered. */
export function readCell(
  { index, heading, unit, column }: MatchedColumn,
  cell: SourceCell,
  row: number,
  context: CellContext,
  judge: Judge,
): CellContent | undefined {
  if (!column) return undefined;
  const { findings, language, orders, firstPeriod } = context;
  const place: Place = { row, column: index, heading };
  const content = visible(textOf(cell));
  if (isErrorValue(content)) {
    findings.say("refused", "errorValue", place, { content });
    return undefined;
  }
  const { definition, kind } = column;
  let value: CellContent | typeof UNREAD;
  if ((kind === "number" || kind === "date") && isNone(content)) {
    findings.say("understood", "noneMark", place, { content });
    return undefined;
  }
  if (kind === "number" && definition)
    value = numberIn({ definition, heading, unit }, content, place, findings);
  else if (kind === "date")
    value = dayIn(content, { order: orders.get(index), year: firstPeriod.year }, place, findings);
  else if (kind === "choice") value = optionWord(definition, content, language);
  else value = visible(shownOf(cell));
  if (value === UNREAD) return undefined;
  const problem = judge(column.id, value);
  if (problem) findings.say("refused", "inCell", place, { content, problem });
  return problem ? undefined : value;
}

/** An id exactly as it is shown, without what cannot be seen; nothing of a number that Excel has cut short. */
export function readId(cell: SourceCell, place: Place, findings: Findings): string | undefined {
  const shown = shownOf(cell);
  // "12,345" and "12345.00" are a number's looks; "GH0012" and "0012" are an id's.
  const raw = /^[\d,]+(\.0+)?$/.test(shown) && /[,.]/.test(shown) ? textOf(cell) : shown;
  const plain = halfWidth(raw);
  if (isErrorValue(plain)) {
    findings.say("refused", "errorValue", place, { content: plain });
    return undefined;
  }
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(plain) || /^\d{15}0+$/.test(plain)) {
    findings.say("refused", "idDamaged", place, { content: plain });
    return undefined;
  }
  const id = plain.replace(/^['\u2018\u2019]/, "");
  if (id !== plain || raw.trim() !== visible(raw))
    findings.say("understood", "idCleaned", place, { content: id });
  return id;
}

/** The period of a row; `undefined` where it is asked or refused. `year`: what stands in a column of years beside it. */
export function readPeriodCell(
  content: string,
  year: number | undefined,
  place: Place,
  { scheme, firstPeriod, findings }: Pick<CellContext, "scheme" | "firstPeriod" | "findings">,
): Period | undefined {
  const kind = scheme.period;
  const words = readPeriodWords(content, kind);
  const day = readDay(content);
  if (words?.kind !== kind && day && "day" in day)
    return periodOfDayIn(content, day.day, place, { scheme, findings });
  if (!words) {
    findings.say("refused", "notPeriod", place, { content, example: periodId(firstPeriod) });
    return undefined;
  }
  return wholePeriod(words, year, content, place, { scheme, firstPeriod, findings });
}

/** A period that was read, with its year; one of another kind is refused, one before the first as well. */
export function wholePeriod(
  words: ReadPeriod,
  beside: number | undefined,
  content: string,
  place: Place,
  { scheme, firstPeriod, findings }: Pick<CellContext, "scheme" | "firstPeriod" | "findings">,
): Period | undefined {
  if (words.kind !== scheme.period) {
    findings.say("refused", "periodOtherKind", place, { content, ...kinds(words.kind, scheme.period) });
    return undefined;
  }
  if (words.year !== undefined && beside !== undefined && words.year !== beside) {
    findings.say("refused", "yearsDiffer", place, { content, year: beside });
    return undefined;
  }
  const year = words.year ?? beside ?? askYear(content, firstPeriod.year, place, findings);
  return year === undefined ? undefined : { kind: words.kind, year, index: words.index };
}

/** Whether the list speaks of a time before the first period: nothing is opened for it. */
export function isBefore(period: Period, place: Place, context: CellContext, content: string): boolean {
  if (context.anyPeriod || comparePeriods(period, context.firstPeriod) >= 0) return false;
  context.findings.say("refused", "periodBefore", place, { content, example: periodId(context.firstPeriod) });
  return true;
}

function askYear(content: string, year: number, place: Place, findings: Findings): number | undefined {
  const choices = [year - 1, year, year + 1].map((one) => ({
    value: String(one),
    label: { "zh-CN": `${one}年`, "en-US": String(one) },
  }));
  const answer = findings.ask("yearOf", "", choices, place, { content });
  return answer === undefined ? undefined : Number(answer);
}

/** The year of a cell in a column of years. */
export function readYear(content: string, place: Place, findings: Findings): number | undefined {
  const year = Number(/^(\d{4})(?:年度?)?$/.exec(halfWidth(content))?.[1] ?? NaN);
  if (isYear(year)) return year;
  findings.say("refused", "notYear", place, { content });
  return undefined;
}

/** A day stands for its month, however it is shown; for a longer period only where HR says so. */
function periodOfDayIn(
  content: string,
  day: number,
  place: Place,
  { scheme, findings }: Pick<CellContext, "scheme" | "findings">,
): Period | undefined {
  const period = periodOfDay(scheme.period, day);
  if (!isYear(period.year)) {
    findings.say("refused", "notPeriod", place, { content, example: periodId({ ...period, year: 2026 }) });
    return undefined;
  }
  if (scheme.period === "month") return period;
  const answer = findings.ask(
    "periodOfDay",
    place.heading ?? "",
    [choice("within", "periodOfDayWithin", { content, period: periodId(period) })],
    place,
    { content, ...kinds("month", scheme.period) },
  );
  return answer === "within" ? period : undefined;
}
