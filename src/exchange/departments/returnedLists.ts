/** The lists of a file that has come back: rows by the numbers that they were sent with, judged as in the workbook. */
import { DEPARTMENT_FILE_TEXTS } from "../../i18n/departmentFile";
import { fillText, inBoth, type Text } from "../../i18n/language";
import { RETURNED_TEXTS } from "../../i18n/returned";
import type { EntryColumn, SchemeList } from "../../schemes/scheme";
import { limitValue } from "../../template/lists/entryRules";
import { idKey } from "../../template/lists/ids";
import { rowProblem, rowProblemText, type RowFacts } from "../../template/lists/listCheck";
import type { CellContent } from "../../template/plan";
import { dayOrder } from "../../template/typedDays";
import { visible } from "../../template/typedWords";
import { readCell } from "../reading/cells";
import { meant, type ListColumn } from "../reading/columns";
import { Findings } from "../reading/findings";
import { findHeading, type Heading } from "../reading/headings";
import { matchColumns, type MatchedColumn } from "../reading/matching";
import { textOf, type SourceRow } from "../reading/source";
import type { FileSheet } from "../reading/workbookFile";
import { knownId } from "./knownId";
import {
  noteFormulas,
  noteSheet,
  usedRows,
  type ReturnContext,
  type ReturnedFile,
  type ReturnedList,
} from "./returned";
import { contentKey } from "./sameContent";

const NUMBER = "#";

/** The columns of a list's sheet in the file, as reading knows columns. */
const columnsOf = (list: SchemeList): ListColumn[] => [
  { id: NUMBER, title: DEPARTMENT_FILE_TEXTS.listRow, kind: "text", target: "more" },
  ...list.columns.map((column): ListColumn => {
    const kind = column.kind === "person" ? "text" : column.kind;
    const definition: EntryColumn = { ...column, kind };
    return { id: column.id, title: column.title, kind, target: "entry", definition };
  }),
];

interface FoundList {
  sheet: FileSheet;
  rows: SourceRow[];
  heading: Heading;
  matched: MatchedColumn[];
}

export function readReturnedLists(
  file: ReturnedFile,
  sheets: readonly FileSheet[],
  context: ReturnContext,
): void {
  for (const list of context.layout.scheme.lists) {
    const name = file.sent.listSheets[list.id];
    const found = name === undefined ? undefined : listSheet(sheets, list, name, context);
    if (name === undefined || !found) {
      file.notes.push(fillText(RETURNED_TEXTS.listMissing, { list: list.title }));
      continue;
    }
    noteSheet(file, name, found.sheet.name);
    file.lists.push(readRows(file, list, found, context));
  }
}

/** The sheet of the name, or whichever has all headings of the list. */
function listSheet(
  sheets: readonly FileSheet[],
  list: SchemeList,
  name: string,
  { layout: { scheme } }: ReturnContext,
): FoundList | undefined {
  const columns = columnsOf(list);
  const all = sheets.flatMap((sheet): FoundList[] => {
    const rows = usedRows(sheet.table);
    const heading = findHeading({ ...sheet.table, rows }, (text) => meant(text, columns).map(({ id }) => id));
    if (!heading) return [];
    const matched = matchColumns(scheme, heading, columns, {}, new Findings());
    const has = (id: string) => matched.some(({ column }) => column?.id === id);
    return list.columns.every(({ id }) => has(id)) ? [{ sheet, rows, heading, matched }] : [];
  });
  return all.find(({ sheet }) => sheet.name === name) ?? all[0];
}

function readRows(
  file: ReturnedFile,
  list: SchemeList,
  found: FoundList,
  context: ReturnContext,
): ReturnedList {
  const { matched, rows, heading } = found;
  const { layout, period, parameters, roster } = context;
  const { scheme, language } = layout;
  const sent = file.sent.lists[list.id] ?? [];
  const result: ReturnedList = { list, rows: [], refused: [], unnumbered: false };
  const numberAt = matched.find(({ column }) => column?.id === NUMBER)?.index;
  if (numberAt === undefined) {
    result.unnumbered = true;
    file.notes.push(fillText(RETURNED_TEXTS.listUnnumbered, { list: list.title }));
  }
  const own = matched.filter(({ column }) => column?.target === "entry");
  const body = rows.slice(heading.last + 1);
  const findings = new Findings();
  const orders = new Map(
    own.map(({ index }) => [index, dayOrder(body.map(({ cells }) => textOf(cells[index])))]),
  );
  const reading = {
    ...{ scheme, language, firstPeriod: period, anyPeriod: true, parameters, orders, findings },
    numbers: false,
  };
  const facts: RowFacts = {
    language,
    roster: { id: new Set(roster.ids.map(idKey)), department: new Set(roster.departments.map(idKey)) },
    limit: (column) => limitValue(scheme, column, parameters),
  };
  const person = knownId(roster.ids);
  const keys = new Set<number>();
  for (const source of body) {
    const isBlank = ({ index }: MatchedColumn) => visible(textOf(source.cells[index])) === "";
    if (own.every(isBlank)) continue;
    const number = numberAt === undefined ? NaN : Number(visible(textOf(source.cells[numberAt])));
    // A row that somebody has copied has its number, too: the first one has it.
    const key = Number.isInteger(number) && number > 0 && !keys.has(number) ? number : undefined;
    if (key !== undefined) keys.add(key);
    const said = findings.all.length;
    const cells = list.columns.map((column): CellContent => {
      const at = own.find((one) => one.column?.id === column.id);
      if (!at || isBlank(at)) return "";
      const content =
        readCell(at, source.cells[at.index] ?? "", source.number, reading, () => undefined) ?? "";
      return column.kind === "person" ? (person(String(content))?.id ?? content) : content;
    });
    const before = key === undefined ? undefined : sent[key - 1];
    if (before && cells.every((cell, at) => contentKey(cell) === contentKey(before[at]))) {
      result.rows.push({ key, cells: [...before] });
      continue;
    }
    const doubt = findings.all
      .slice(said)
      .find(({ standing }) => standing === "refused" || standing === "asked")?.text;
    const problem = rowProblem(list, cells, facts);
    const reason: Text | undefined =
      doubt ?? (problem && inBoth((spoken) => rowProblemText(layout, problem, spoken)));
    if (!reason) {
      result.rows.push({ key, cells });
      continue;
    }
    if (key !== undefined) result.refused.push(key);
    const first = list.columns.findIndex(({ kind }) => kind === "person");
    file.refused.push({
      place: String(source.number),
      id: first < 0 ? "" : String(cells[first] ?? ""),
      name: list.title[language],
      reason,
    });
  }
  noteFormulas(file, body, own);
  return result;
}
