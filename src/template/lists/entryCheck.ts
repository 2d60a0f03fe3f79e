/**
 * What an entry sheet says of its rows and above them. Rows that somebody inserts have no formulas: they are marked, they
 * count as rows to look at, and their state says what is missing.
 */
import type { Language } from "../../i18n/language";
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import { fixed, inRow, inRowRange, literal } from "../addresses";
import type { Resolver } from "../formulas/expand";
import { moneyUnits } from "../moneyUnits";
import { entryRole, placeOf, say, type Layout } from "../layout";
import { periodDays, type Period } from "../periods";
import { area } from "../plan";
import { onLeaveTest } from "../registers/leaveRegister";
import { againBelow, dateLimit, listRange, listReference } from "../results/resultReferences";
import { parameterResolver } from "../parameters/parameterResolver";
import { lacksHead, rowVerdict, settledTest, told, verdictQuestions } from "./entryVerdict";
import { inCells, type Question } from "./inTurn";
import { verdictPartColumns, verdictParts } from "./parts";
import { wildcardTest } from "./ids";
import {
  behindEntries,
  columnRuns,
  entryColumnIndex,
  FIRST_ENTRY_COLUMN,
  rosterColumn,
  type ROSTER_COLUMNS,
} from "./listShape";

/** The formulas of the columns in which a row of a period's entry sheet is judged; the last one is that of the checks. */
export function checkFormulas(layout: Layout, period: Period): string[] {
  const { scheme, language } = layout;
  const place = placeOf(layout, entryRole(period));
  const { first, last } = periodDays(period);
  const entries = inRowRange(FIRST_ENTRY_COLUMN, scheme.entryColumns.length);
  const resolver = rowResolver(layout, period);
  const found = inRow(behindEntries(scheme, "rosterRow"));
  const date = (id: "entered" | "left") => dateLimit(rosterCell(layout, id) ?? "NA()", id);
  // Of the sheet by its name: rows that are sorted look at the same cells wherever they come.
  const ids = listRange(place, 0);
  const word = (key: Parameters<typeof say>[0]) => literal(say(key, language));
  const onLeave = onLeaveTest(layout, inRow(0), { first, last });
  const person: Question[] = [
    [`${found}=""`, word("notInRoster")],
    [`OR(${date("entered")}>${last},${date("left")}<${first})`, word("stateAbsent")],
    ...(onLeave === undefined ? [] : [[onLeave, word("stateLeave")] satisfies Question]),
    [againBelow(inRow(0), ids, `MATCH(${inRow(0)},${ids},0)`), word("stateDuplicate")],
  ];
  const { questions, otherwise } = verdictQuestions({
    scheme,
    cells: (start, count) => inRowRange(FIRST_ENTRY_COLUMN + start, count),
    titles: (start, count) => fixed(area(place.header, FIRST_ENTRY_COLUMN + start, 1, count)),
    resolver,
  });
  const [count = 0, ...counts] = verdictParts(scheme);
  const judged = inCells(
    [...person, ...questions],
    [person.length + count, ...counts],
    verdictPartColumns(scheme).map((at) => inRow(at)),
    otherwise,
  );
  const noId =
    scheme.entryColumns.length === 0
      ? '""'
      : `IF(COUNTA(${entries})=0,"",${literal(told("noId", language))})`;
  const end = judged.length - 1;
  return judged.map((own, at) =>
    at < end ? `=IF(${inRow(0)}="","",${own})` : `=IF(${inRow(0)}="",${noId},${rowVerdict(own, language)})`,
  );
}

/** The row of the roster in which the person of the row is found; "" where there is none. */
export function rosterRowFormula(layout: Layout): string {
  const id = inRow(0);
  const ids = listRange(placeOf(layout, "roster"), 0);
  return `=IF(${id}="","",IF(${wildcardTest(id)},"",IFERROR(MATCH(${id},${ids},0),"")))`;
}

/** A fact of the person of the row, as it stands in the roster; nothing where the person is not in it. */
export const rosterFactFormula = (layout: Layout, id: (typeof ROSTER_COLUMNS)[number]): string =>
  `=IF(${inRow(behindEntries(layout.scheme, "rosterRow"))}="","",${rosterCell(layout, id) ?? '""'}&"")`;

function rosterCell(layout: Layout, id: string): string | undefined {
  const column = rosterColumn(layout.scheme, id);
  const row = inRow(behindEntries(layout.scheme, "rosterRow"));
  return column === undefined ? undefined : `INDEX(${listRange(placeOf(layout, "roster"), column)},${row})`;
}

/** What a scheme's tests of entries name, in the row of an entry sheet. */
function rowResolver(layout: Layout, period: Period): Resolver {
  const { scheme } = layout;
  const { first, last } = periodDays(period);
  const facts: Readonly<Record<string, number>> = { first, last, index: period.index, year: period.year };
  const column = (id: string) => entryColumnIndex(scheme, id);
  const range = (from: string, to: string): string | undefined => {
    const [start, end] = [column(from), column(to)];
    return start === undefined || end === undefined ? undefined : inRowRange(start, end - start + 1);
  };
  return {
    ...parameterResolver(layout, period),
    entry: (id) => range(id, id),
    entries: range,
    // What stands in the row already is read there.
    roster: (id) =>
      id === "department" || id === "group" ? inRow(behindEntries(scheme, id)) : rosterCell(layout, id),
    list: (id, from, to) => listReference(layout, period, id, from, to),
    period: (fact) => facts[fact]?.toString(),
  };
}

/** What is missing in all rows, one more for each row that lacks what only its case asks for; `checks`: their words. */
export function missingInAll(required: string, checks: string, language: Language): string {
  const head = lacksHead(language);
  return `=${required || "0"}+SUMPRODUCT(--(LEFT(${checks},${head.length})=${literal(head)}))`;
}

/** What to fill, in one line. */
export const fillLine = (scheme: Scheme, language: Language): string => {
  const unit = moneyUnits(scheme, language);
  return told("fill", language, { money: unit === "" ? "" : told("money", language, { unit }) });
};

/** When the sheet is finished, and what then; `due`: Excel's text of the dates, if any are set. */
export function finishedFormula(language: Language, due?: string): string {
  const before = told("finished", language) + told("handBack", language);
  const after = told("afterwards", language);
  return due === undefined
    ? `=${literal(before + after)}`
    : `=${literal(before)}&${due.slice(1)}&${literal(told("dueEnd", language) + after)}`;
}

/**
 * How many of these rows are not in order, as it stands above them; `others` of the rows hold nobody. In files it is a
 * formula of the old kind, in which IF and IFERROR see one cell of a range: 1/0 and errors alike are no numbers.
 */
export function openRowsFormula(
  ids: string,
  checks: string,
  others: number,
  layout: Pick<Layout, "language" | "sheets">,
): string {
  const { language } = layout;
  const fine = `((${ids}="")*(${checks}="")+${settledTest(checks, layout)})`;
  const open = `(SUMPRODUCT(1-ISNUMBER(1/${fine}))-${others})`;
  const [before = "", after = ""] = told("rowsOpen", language).split("{n}");
  const people = `(COUNTA(${ids})-${others})`;
  return `=IF(${open}>0,${literal(before)}&${open}&${literal(after)},IF(${people}>0,${literal(told("rowsDone", language))},""))`;
}

/** What is missing in a row: the cells that must not be blank, and one more where only its case asks for something. */
export function missingFormula(
  columns: readonly EntryColumn[],
  first: number,
  check: number,
  language: Language,
): string {
  const blanks = columnRuns(columns, ({ blank }) => blank === "missing").map(
    ({ start, count }) => `COUNTBLANK(${inRowRange(first + start, count)})`,
  );
  const head = lacksHead(language);
  const lacks = `(LEFT(${inRow(check)},${head.length})=${literal(head)})`;
  return `=IF(${inRow(0)}="","",${[...(blanks.length > 0 ? blanks : ["0"]), lacks].join("+")})`;
}
