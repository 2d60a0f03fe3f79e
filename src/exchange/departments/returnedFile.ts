/**
 * Reads a department's file that has come back: whose rows they are by the id, what columns by the heading, wherever they
 * stand by now. Each doubtful cell is refused with its place and reason; nothing is compared yet.
 */
import { ENTRY_SHEET_TEXTS } from "../../i18n/entrySheet";
import { FILE_PROBLEM_TEXTS } from "../../i18n/fileProblems";
import { fillText, type Text } from "../../i18n/language";
import { RETURNED_TEXTS } from "../../i18n/returned";
import { loadScheme } from "../../schemes/loading";
import type { Scheme } from "../../schemes/scheme";
import { address, columnLetters } from "../../template/addresses";
import { say, type Layout } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import { NOTE_COLUMN, withNote } from "../../template/lists/noteColumn";
import { parsePeriod, periodId, periodLabel } from "../../template/periods";
import { area, type CellContent } from "../../template/plan";
import { visible } from "../../template/typedWords";
import { judgeOf } from "../reading/cells";
import { listColumns, meant } from "../reading/columns";
import { dayOrder } from "../../template/typedDays";
import { MOST_MB, readFile } from "../reading/file";
import { Findings } from "../reading/findings";
import { findHeading, type Heading } from "../reading/headings";
import { matchColumns, type MatchedColumn } from "../reading/matching";
import { peopleRows, readRows } from "../reading/rows";
import { textOf, type SourceRow } from "../reading/source";
import type { FileSheet } from "../reading/workbookFile";
import { isPartTitle } from "../../template/lists/parts";
import { factTitle, fileChecks } from "./fileChecks";
import { isBeforeHeading } from "./entriesBefore";
import { knownId } from "./knownId";
import { noteFormulas, noteSheet, usedRows, type ReturnContext, type ReturnedFile } from "./returned";
import { narrowed } from "./rating";
import { readReturnedLists } from "./returnedLists";
import { sameContent } from "./sameContent";
import { KEPT_SHEET, parseKeptSheet, type SentFile } from "./sentFile";

/** What cannot be collected, with the reason. */
export interface RefusedFile {
  name: string;
  refusal: Text;
}

export async function readReturned(
  name: string,
  bytes: Uint8Array,
  context: ReturnContext,
): Promise<ReturnedFile | RefusedFile> {
  const read = await readFile(bytes);
  if ("refused" in read)
    return { name, refusal: fillText(FILE_PROBLEM_TEXTS[read.refused], { name, most: MOST_MB }) };
  if (!("sheets" in read)) return { name, refusal: RETURNED_TEXTS.notOurs };
  const sent = sentIn(read.sheets);
  if ("refusal" in sent) return { name, refusal: sent.refusal };
  const other = await foreign(sent, context);
  if (other) return { name, refusal: other };
  const sheets = read.sheets.filter((sheet) => sheet.name !== KEPT_SHEET);
  // What a rater was not asked for is not taken; a note is the department's.
  const isOlder = sent.schemeVersion !== context.layout.scheme.version;
  const scheme = narrowed(context.layout.scheme, sent.columns, sent.rating, isOlder);
  const asked = { ...context, layout: { ...context.layout, scheme } };
  const entryColumns = sent.rating ? scheme.entryColumns : withNote(scheme.entryColumns);
  const filled = { ...asked, layout: { ...asked.layout, scheme: { ...scheme, entryColumns } } };
  const found = entrySheet(sheets, sent, filled.layout);
  if (!found) return { name, refusal: RETURNED_TEXTS.noEntrySheet };
  // Columns may be called otherwise by now: what cannot be told apart is not guessed.
  if (isOlder && sent.columns.some((id) => !found.matched.some(({ column }) => column?.id === id)))
    return { name, refusal: otherVersion(sent, scheme) };
  const file: ReturnedFile = { name, sent, rows: [], refused: [], deleted: [], lists: [], notes: [] };
  noteSheet(file, sent.entrySheet, found.sheet.name);
  readPeople(file, found, filled);
  readReturnedLists(file, sheets, asked);
  return file;
}

function sentIn(sheets: readonly FileSheet[]): SentFile | { refusal: Text } {
  for (const { table } of sheets) {
    const kept = parseKeptSheet(table.rows.map(({ cells }) => textOf(cells[0])));
    if (kept === "damaged") return { refusal: RETURNED_TEXTS.keptDamaged };
    if (kept === "newer") return { refusal: RETURNED_TEXTS.keptNewer };
    if (kept) return kept;
  }
  return { refusal: RETURNED_TEXTS.notOurs };
}

/** Why a file is none of this scheme's, version's or period's. */
async function foreign(sent: SentFile, { layout, period }: ReturnContext): Promise<Text | undefined> {
  const { scheme, number } = layout;
  if (sent.scheme !== scheme.id || sent.number !== number) {
    // A design of HR's own is in no catalogue.
    const title = (sent.scheme === scheme.id ? scheme : await loadScheme(sent.scheme))?.title ?? sent.scheme;
    return fillText(RETURNED_TEXTS.otherScheme, { scheme: title });
  }
  if (sent.schemeVersion !== scheme.version && !goesOn(sent, scheme)) return otherVersion(sent, scheme);
  if (sent.period === periodId(period)) return undefined;
  const own = parsePeriod(scheme.period, sent.period);
  return fillText(RETURNED_TEXTS.wrongPeriod, {
    period: own ? { "zh-CN": periodLabel(own, "zh-CN"), "en-US": periodLabel(own, "en-US") } : sent.period,
  });
}

const otherVersion = ({ schemeVersion }: SentFile, { version }: Scheme): Text =>
  fillText(RETURNED_TEXTS.otherVersion, { written: schemeVersion, own: version });

/** Whether all that an earlier revision of HR's own design has sent is still asked for: no id is used for anything else. */
function goesOn({ schemeVersion, columns, listSheets, lists }: SentFile, scheme: Scheme): boolean {
  if (!scheme.design || schemeVersion > scheme.version) return false;
  const isList = (id: string): boolean => {
    const list = scheme.lists.find((own) => own.id === id);
    return list !== undefined && (lists[id] ?? []).every((row) => row.length === list.columns.length);
  };
  return (
    columns.every((id) => withNote(scheme.entryColumns).some((own) => own.id === id)) &&
    Object.keys(listSheets).every(isList)
  );
}

interface FoundSheet {
  sheet: FileSheet;
  rows: SourceRow[];
  heading: Heading;
  matched: MatchedColumn[];
}

/** The sheet that has the headings of ids and of most entries; by its name where several do. */
function entrySheet(
  sheets: readonly FileSheet[],
  sent: SentFile,
  { scheme }: Layout,
): FoundSheet | undefined {
  const columns = listColumns(scheme, "peopleAndEntries").filter(
    ({ id, target }) => target === "entry" || ["id", "name", "department"].includes(id),
  );
  const all = sheets.flatMap((sheet): (FoundSheet & { entries: number })[] => {
    const rows = usedRows(sheet.table);
    const names = (heading: string) => meant(heading, columns).map(({ id }) => id);
    const heading = findHeading({ ...sheet.table, rows }, names);
    if (!heading) return [];
    const matched = matchColumns(scheme, heading, columns, {}, new Findings());
    const entries = matched.filter(({ column }) => column?.target === "entry").length;
    const hasId = matched.some(({ column }) => column?.id === "id");
    return hasId && entries > 0 ? [{ sheet, rows, heading, matched, entries }] : [];
  });
  const named = (one: FoundSheet) => Number(one.sheet.name === sent.entrySheet);
  return all.sort((a, b) => named(b) - named(a) || b.entries - a.entries)[0];
}

function readPeople(file: ReturnedFile, found: FoundSheet, context: ReturnContext): void {
  const { sent, refused } = file;
  const { layout, period, parameters } = context;
  const { scheme, language } = layout;
  const { heading, matched, rows, sheet } = found;
  const entries = matched.filter(({ column }) => column?.target === "entry");
  noteColumns(file, found, entries, scheme);
  // A filter hides rows; they are the department's all the same. Who has no id is refused below.
  const findings = new Findings({ rowWithoutId: "out" });
  const body = peopleRows(rows.slice(heading.last + 1), heading.labels, matched, findings);
  const orders = new Map(
    matched.map(({ index }) => [index, dayOrder(body.map(({ cells }) => textOf(cells[index])))]),
  );
  const { people } = readRows(body, {
    matched,
    context: {
      ...{ scheme, language, firstPeriod: period, period, anyPeriod: true, parameters, orders, findings },
      numbers: false,
    },
    judge: judgeOf({ scheme, parameters }),
  });
  const sourceOf = new Map(body.map((row) => [row.number, row]));
  const doubtful = new Map<string, Text>();
  for (const finding of findings.all) {
    const { row, column, standing, text } = finding;
    if (row === undefined) continue;
    if (standing === "refused" || standing === "asked") doubtful.set(`${row}:${column ?? ""}`, text);
    else if (standing === "leftOut") file.notes.push(text);
  }
  const ids = knownId(sent.people.map(({ id }) => id));
  const places = new Map(sent.people.map(({ id }, at) => [idKey(id), at]));
  const times = new Map<string, number>();
  const known = people.map((read) => {
    const match = ids(read.id);
    if (match) times.set(idKey(match.id), (times.get(idKey(match.id)) ?? 0) + 1);
    return { read, match };
  });
  let zerosLost = 0;
  for (const { read, match } of known) {
    const refuse = (reason: Text, id = read.id, name = read.name) =>
      refused.push({ place: String(read.row), id, name, reason });
    if (!match) {
      refuse(read.id === "" ? RETURNED_TEXTS.idMissing : RETURNED_TEXTS.idUnknown);
      continue;
    }
    const at = places.get(idKey(match.id)) ?? -1;
    const person = sent.people[at];
    if (!person) continue;
    if (match.zerosLost) zerosLost += 1;
    if ((times.get(idKey(match.id)) ?? 0) > 1) refuse(RETURNED_TEXTS.idTwice, person.id, person.name);
    else if (read.name !== "" && !sameContent(read.name, person.name))
      refuse(
        fillText(RETURNED_TEXTS.nameDiffers, { name: read.name, own: person.name }),
        person.id,
        person.name,
      );
    else {
      const source = sourceOf.get(read.row);
      const values: Record<string, CellContent> = {};
      const own = read.entries[0]?.values ?? {};
      for (const { column, index } of entries) {
        if (!column) continue;
        const before = sent.values[at]?.[sent.columns.indexOf(column.id)] ?? "";
        const doubt = doubtful.get(`${read.row}:${index}`);
        const value = own[column.id];
        if (value !== undefined) values[column.id] = value;
        else if (doubt === undefined) values[column.id] = "";
        // What was wrong when it was sent and has not been touched is not the department's.
        else if (visible(textOf(source?.cells[index])) === visible(String(before)))
          values[column.id] = before;
        else
          refused.push({
            place: address(area(read.row - 1, index)),
            ...{ id: person.id, name: person.name, reason: doubt },
          });
      }
      file.rows.push({ id: person.id, name: person.name, values });
    }
  }
  // An id that cannot be read leaves its row to nobody.
  for (const row of body) {
    if (people.some(({ row: own }) => own === row.number)) continue;
    const column = matched.find((one) => one.column?.id === "id")?.index;
    const reason = doubtful.get(`${row.number}:${column ?? ""}`);
    if (reason) refused.push({ place: String(row.number), id: "", name: "", reason });
  }
  file.deleted = sent.people.filter(({ id }) => !times.has(idKey(id)));
  if (zerosLost > 0) file.notes.push(fillText(RETURNED_TEXTS.zerosLost, { count: zerosLost }));
  noteFormulas(file, body, entries);
  const hidden = sheet.table.rows.filter((row) => row.hidden).length;
  if (hidden > 0) file.notes.push(fillText(RETURNED_TEXTS.rowsHidden, { count: hidden }));
}

function noteColumns(
  { sent, notes }: ReturnedFile,
  { sheet, matched, rows, heading }: FoundSheet,
  entries: readonly MatchedColumn[],
  scheme: Scheme,
): void {
  const { entryColumns } = scheme;
  // The note stands apart.
  const inRow = entries.filter(({ column }) => column?.id !== NOTE_COLUMN.id);
  const order = inRow.map(({ column }) => sent.columns.indexOf(column?.id ?? ""));
  const indexes = inRow.map(({ index }) => index);
  const gap = indexes.some((index, at) => at > 0 && index !== (indexes[at - 1] ?? 0) + 1);
  if (gap || order.some((place, at) => at > 0 && place < (order[at - 1] ?? 0)))
    notes.push(RETURNED_TEXTS.columnsMoved);
  for (const id of sent.columns) {
    const column = entries.some((one) => one.column?.id === id);
    const title = entryColumns.find((one) => one.id === id)?.title ?? id;
    if (!column) notes.push(fillText(RETURNED_TEXTS.columnMissing, { column: title }));
  }
  // What the sheet itself says is ours.
  const said = [
    say("missingCount", sent.language),
    ENTRY_SHEET_TEXTS.check[sent.language],
    ...fileChecks(scheme).facts.map((id) => factTitle(scheme, id, sent.language)),
  ];
  const own = matched.flatMap(({ column, index, heading: label }) =>
    !column &&
    !said.includes(label) &&
    !isPartTitle(label, ENTRY_SHEET_TEXTS.check[sent.language], sent.language) &&
    !isBeforeHeading(label) &&
    rows.slice(heading.last + 1).some(({ cells }) => visible(textOf(cells[index])) !== "")
      ? [label]
      : [],
  );
  if (own.length > 0) notes.push(fillText(RETURNED_TEXTS.columnExtra, { columns: own.join(", ") }));
  const hidden = entries.filter(({ index }) => sheet.table.hiddenColumns?.includes(index));
  if (hidden.length > 0)
    notes.push(
      fillText(RETURNED_TEXTS.columnHidden, {
        columns: hidden.map(({ index }) => columnLetters(index)).join(", "),
      }),
    );
}
