/**
 * Whether a row of a list is in order: the rules of its columns, which are those of entries, and the list's own tests.
 * Stated once, as a test of what stands in the row and as the Excel text of the same test for all rows.
 */
import { fill, type Language, type Text } from "../../i18n/language";
import { LIST_PROBLEMS } from "../../i18n/cellProblems";
import { literally } from "../../schemes/mechanisms/plain/compare";
import type { ListColumn, Scheme, SchemeList } from "../../schemes/scheme";
import { literal } from "../addresses";
import { anyOfEach, cellProblem, cellTests, isBlankCell, problemText, type CellProblem } from "../cellRules";
import { expandNode, type Resolver } from "../formulas/expand";
import { listFormulas } from "../formulas/listFormulas";
import { referencesOf } from "../formulas/syntax";
import type { CellContent } from "../plan";
import { entryRule, limitName, limitText } from "./entryRules";
import { inTurn } from "./inTurn";
import { hasWildcard, idKey, wildcardTest } from "./ids";

/** What the column of checks says of a row that is in order. */
export const IN_ORDER = "✓";

export interface RowProblem {
  column: ListColumn;
  problem: CellProblem | keyof typeof LIST_PROBLEMS;
}

/** What a column's cells name, as a fact of the roster; none: nothing that the roster has. */
export const namedBy = ({ kind, names }: ListColumn): "id" | "department" | undefined =>
  kind === "person" ? "id" : names;

const ruleOf = ({ kind, ...column }: ListColumn, language: Language) =>
  entryRule({ ...column, kind: kind === "person" ? "text" : kind }, language);

/** The problem with its column, and what to do about it. */
export function rowProblemText(
  { scheme }: { scheme: Pick<Scheme, "parameters"> },
  { column, problem }: RowProblem,
  language: Language,
): string {
  const title = column.title[language];
  if (problem in LIST_PROBLEMS)
    return fill(LIST_PROBLEMS[problem as keyof typeof LIST_PROBLEMS][language], { column: title });
  const limit = limitName(column, scheme.parameters, language);
  const text = problemText(problem as CellProblem, ruleOf(column, language), language, limit);
  return title + (language === "zh-CN" ? "：" : ": ") + text;
}

export interface RowFacts {
  language: Language;
  /** Keys of what the roster has. */
  roster: Readonly<Record<"id" | "department", ReadonlySet<string>>>;
  /** The most that a parameter allows in a column. */
  limit(column: ListColumn): number | undefined;
}

/** The first thing that is wrong with the columns of a row; nothing is wrong with a row in which nothing stands. */
export function rowProblem(
  { columns }: SchemeList,
  cells: readonly CellContent[],
  { language, roster, limit }: RowFacts,
): RowProblem | undefined {
  if (columns.every((_, at) => isBlankCell(cells[at]))) return undefined;
  for (const [at, column] of columns.entries()) {
    const content = cells[at] ?? "";
    if (isBlankCell(content)) {
      if (column.blank === "missing") return { column, problem: "missing" };
      continue;
    }
    const named = namedBy(column);
    if (named !== undefined) {
      const known =
        typeof content === "string" &&
        !(named === "id" && hasWildcard(content)) &&
        roster[named].has(idKey(content));
      if (!known) return { column, problem: named === "id" ? "notInRoster" : "noDepartment" };
    }
    const problem = cellProblem(ruleOf(column, language), content, limit(column));
    if (problem) return { column, problem };
  }
  return undefined;
}

export interface CheckedCells {
  scheme: Scheme;
  list: SchemeList;
  /** Columns and results of the list, each all its rows; parameters, the roster's columns. */
  resolver: Resolver;
  /** The column's last row, in which the list ends: no row of it. */
  end: string;
}

/** The verdicts on all rows, one formula: nothing for a row in which nothing stands, else what is wrong with it, or "✓". */
export function verdict({ scheme, list, resolver, end }: CheckedCells): string {
  const { language } = resolver;
  const cellsOf = ({ id }: ListColumn): string => resolver.cell?.(id, undefined) ?? "NA()";
  const tests = list.columns.flatMap((column): [test: string, message: string][] => {
    const cells = cellsOf(column);
    const message = (problem: RowProblem["problem"]) =>
      literal(rowProblemText({ scheme }, { column, problem }, language));
    const named = namedBy(column);
    const ofContent: [RowProblem["problem"], string][] = [
      ...(named === undefined
        ? []
        : [[named === "id" ? "notInRoster" : "noDepartment", notListed(cells, named, resolver)] as const]),
      ...cellTests(ruleOf(column, language), cells, limitText(column, resolver), anyOfEach),
    ].map(([problem, test]) => [problem, `IF(${cells}="",FALSE,${test})`]);
    const missing: [RowProblem["problem"], string][] =
      column.blank === "missing" ? [["missing", `${cells}=""`]] : [];
    return [...missing, ...ofContent].map(([problem, test]) => [test, message(problem)]);
  });
  const own = listFormulas(list).checks.map((node, at): [string, string] => [
    `NOT(${expandNode(node, resolver).slice(1)})`,
    literal(list.checks[at]?.message[language] ?? ""),
  ]);
  const [first] = list.columns;
  const filled = list.columns.map((column) => `(${cellsOf(column)}<>"")`).join("+");
  const isRow = `(ROW(${first ? cellsOf(first) : end})<ROW(${end}))*(${filled})`;
  const judged = inTurn([...tests, ...own], literal(IN_ORDER));
  return `IFERROR(IF(${isRow},${judged},""),${literal(LIST_PROBLEMS.error[language])})`;
}

/** TRUE where the roster has nothing of the name. MATCH takes wildcards for any: ids have none, departments may. */
function notListed(cells: string, named: "id" | "department", resolver: Resolver): string {
  const among = (name: string) => `ISNA(MATCH(${name},${resolver.roster?.(named) ?? "NA()"},0))`;
  return named === "department"
    ? among(literally(cells))
    : anyOfEach([among(cells), wildcardTest(cells, anyOfEach)]);
}

/** Which of a list's own tests a verdict is about: its words, and the first of the columns that it is about. */
export function ownProblem(
  list: SchemeList,
  said: string,
  language: Language,
): { column: number; message: Text } | undefined {
  const check = list.checks.find(({ message }) => message[language] === said);
  if (!check) return undefined;
  const ids = referencesOf(check.formula).map(({ cell }) => cell?.id);
  return {
    column: Math.max(
      0,
      list.columns.findIndex(({ id }) => ids.includes(id)),
    ),
    message: check.message,
  };
}
