/**
 * What a file asks of its rows: the scheme's own tests of entries, with values in the place of parameters and of what the
 * roster says, which are not in it. Tests that look into lists wait for the workbook.
 */
import type { Language } from "../../i18n/language";
import type { EntryCheck, ParameterInput, Scheme } from "../../schemes/scheme";
import { formulaInA1, inRow, inRowRange, literal } from "../../template/addresses";
import { isBlankCell } from "../../template/cellRules";
import type { Resolver } from "../../template/formulas/expand";
import { LONGEST_FORMULA } from "../../template/formulaLength";
import { referencesOf } from "../../template/formulas/syntax";
import { say, type Layout } from "../../template/layout";
import { inTurn, sharedOut, type Question } from "../../template/lists/inTurn";
import type { ROSTER_COLUMNS } from "../../template/lists/listShape";
import { parameterCells } from "../../template/parameters/parameterCells";
import { parsePeriod, periodDays } from "../../template/periods";
import type { Area, CellContent } from "../../template/plan";
import type { SentFile } from "./sentFile";

/**
 * The tests that a file can make, and the facts of the roster that they name beside the department. A rater's file has some
 * of the columns.
 */
export function fileChecks({ entryChecks, entryColumns }: Pick<Scheme, "entryChecks" | "entryColumns">): {
  checks: readonly EntryCheck[];
  facts: readonly string[];
} {
  const calls = ({ formula }: EntryCheck) =>
    referencesOf(formula).flatMap(({ call }) => (call ? [call] : []));
  const isThere = (id: string) => entryColumns.some((column) => column.id === id);
  const checks = entryChecks.filter((check) =>
    calls(check).every(({ name, from, to }) =>
      name === "entry" || name === "entries" ? isThere(from) && isThere(to ?? from) : name !== "list",
    ),
  );
  const named = checks.flatMap(calls).filter(({ name, from }) => name === "roster" && from !== "department");
  return { checks, facts: [...new Set(named.map(({ from }) => from))] };
}

/** Characters of one cell that questions may take: the rest is for what stands around them. */
const ROOM = LONGEST_FORMULA - 500;

/**
 * In how many cells a file asks its questions, and how many in each. The parameters are written out in it: a question that
 * alone is longer than a cell takes waits for the workbook, which judges the rows again when the file comes back.
 */
export function fittingQuestions(
  questions: readonly Question[],
  place: Pick<Area, "row" | "column">,
): { questions: Question[]; counts: number[] } {
  const length = (question: Question) => formulaInA1(`=${inTurn([question], "")}`, place).length;
  const fitting = questions.filter((question) => length(question) <= ROOM);
  return { questions: fitting, counts: sharedOut(fitting.map(length), ROOM) };
}

/** How a fact of the roster is called. */
export const factTitle = ({ rosterColumns }: Scheme, id: string, language: Language): string =>
  rosterColumns.find((own) => own.id === id)?.title[language] ??
  say(id as (typeof ROSTER_COLUMNS)[number], language);

/** Columns of the file's sheet, from 0. */
interface FilePlaces {
  first: number;
  department: number;
  facts: readonly { id: string; column: number }[];
}

/** A value as it stands in a formula; in the place of one that is missing there is no value at all. */
const valueText = (content: CellContent | undefined): string =>
  isBlankCell(content) ? "NA()" : typeof content === "string" ? literal(content) : String(content);

/** The same among others in braces, where a blank cell is a text of no length. */
const itemText = (content: CellContent): string =>
  isBlankCell(content) ? '""' : typeof content === "string" ? literal(content) : String(content);

export function fileResolver(
  {
    layout: { scheme, language },
    parameters,
  }: { layout: Layout; parameters: Readonly<Record<string, ParameterInput>> },
  sent: SentFile,
  { first, department, facts }: FilePlaces,
): Resolver {
  const find = (id: string) => scheme.parameters.find((parameter) => parameter.id === id);
  const cellsOf = (id: string): CellContent[][] | undefined => {
    const parameter = find(id);
    return parameter && parameterCells(parameter, parameters[id], language);
  };
  const period = parsePeriod(scheme.period, sent.period);
  const days = period && periodDays(period);
  const known: Readonly<Record<string, number | undefined>> = {
    ...{ first: days?.first, last: days?.last, index: period?.index, year: period?.year },
  };
  const entries = (from: string, to: string): string | undefined => {
    const [start, end] = [from, to].map((id) => scheme.entryColumns.findIndex((column) => column.id === id));
    if (start === undefined || end === undefined || start < 0 || end < 0) return undefined;
    return inRowRange(first + start, end - start + 1);
  };
  return {
    language,
    parameter: (id) => {
      const cells = cellsOf(id);
      if (!cells) return undefined;
      const single = cells.length === 1 && cells[0]?.length === 1;
      return single
        ? valueText(cells[0]?.[0])
        : `{${cells.map((row) => row.map(itemText).join(",")).join(";")}}`;
    },
    weight: (id, item) => {
      const parameter = find(id);
      if (parameter?.kind !== "weights") return undefined;
      const index = parameter.items.findIndex((candidate) => candidate.id === item);
      return index < 0 ? undefined : valueText(cellsOf(id)?.[index]?.[0]);
    },
    choice: (id, option) => {
      const parameter = find(id);
      if (parameter?.kind !== "choice") return undefined;
      const chosen = parameter.options.find((candidate) => candidate.id === option);
      return chosen && (cellsOf(id)?.[0]?.[0] === chosen.word[language] ? "TRUE" : "FALSE");
    },
    entry: (id) => entries(id, id),
    entries,
    roster: (id) => {
      if (id === "department") return inRow(department);
      const found = facts.find((fact) => fact.id === id);
      return found && inRow(found.column);
    },
    period: (fact) => known[fact]?.toString(),
  };
}
