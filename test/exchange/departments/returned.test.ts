/** What departments do to their files, and what is made of it: nothing goes to another person or column. */
import type ExcelJS from "exceljs";
import { judgeFiles } from "../../../src/exchange/departments/chosenFiles";
import { mergeFiles } from "../../../src/exchange/departments/merge";
import type { ReturnedFile } from "../../../src/exchange/departments/returned";
import { readReturned } from "../../../src/exchange/departments/returnedFile";
import { fillText, type Text } from "../../../src/i18n/language";
import { RETURNED_TEXTS } from "../../../src/i18n/returned";
import { schemeById } from "../../../src/schemes";
import type { Block } from "../../../src/schemes/designs/design";
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import type { Scheme } from "../../../src/schemes/scheme";
import { designOf } from "../../schemes/designs/examples";
import { columnOf, contextOf, edited, hereOf, returned, rowOf, send, SENT, type, type Book } from "./outside";

const LEDGER = schemeById("big-account-quarter-ledger")!;
const FILE = "大客户_2026年1季度_一部.xlsx";

const BOOK: Book = {
  roster: [
    { id: "0007", name: "张三", department: "一部" },
    { id: "0008", name: "李四", department: "一部" },
  ],
  entries: ["0007", "0008"].map((id) => ({
    id,
    values: LEDGER.entryColumns.map((_, at) => (at === 0 ? 50 : "")),
  })),
  lists: Object.fromEntries(LEDGER.lists.map(({ id }) => [id, []])),
};

const fileOf = async (scheme: Scheme = LEDGER, sent = SENT): Promise<Uint8Array> =>
  (await send(scheme, BOOK, sent))[0]!.bytes;

/** The file as it comes back after the department has filled one cell and done something else. */
async function back(
  edit: (sheet: ExcelJS.Worksheet, file: ExcelJS.Workbook) => void,
  scheme: Scheme = LEDGER,
): Promise<ReturnedFile> {
  const bytes = await edited(await fileOf(scheme), (file) => {
    type(file, "0007", "回款收入", 60);
    edit(file.worksheets[1]!, file);
  });
  return returned(FILE, bytes, contextOf(scheme, BOOK));
}

const changes = (file: ReturnedFile) =>
  mergeFiles(LEDGER, [file], hereOf(BOOK)).changes.map(({ id, column, after }) => [id, column, after]);
const FILLED = [["0007", "receipts", 60]];

/** The text without what it names. */
const saying = (text: Text): RegExp =>
  new RegExp(text["zh-CN"].replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".*"));
const notes = (file: ReturnedFile) => file.notes.map((note) => note["zh-CN"]);

test("a sheet that was renamed and moved is found by its headings", async () => {
  const file = await back((sheet, outside) => {
    sheet.name = "一部填好";
    (sheet as unknown as { orderNo: number }).orderNo = 9;
    outside.addWorksheet("随手").getCell("A1").value = "备忘";
  });
  expect(notes(file)).toEqual([expect.stringMatching(saying(RETURNED_TEXTS.sheetRenamed))]);
  expect(changes(file)).toEqual(FILLED);
});

test("columns that were moved go by their headings, hidden ones are read, and both are told", async () => {
  const file = await back((sheet) => {
    const [one, other] = [0, 2].map((at) => columnOf(sheet, LEDGER.entryColumns[at]!.title["zh-CN"]));
    for (let row = 5; row <= 7; row += 1) {
      const [a, b] = [sheet.getCell(row, one!).value, sheet.getCell(row, other!).value];
      sheet.getCell(row, one!).value = b;
      sheet.getCell(row, other!).value = a;
    }
    sheet.getColumn(other!).hidden = true;
  });
  expect(notes(file)).toEqual([
    RETURNED_TEXTS.columnsMoved["zh-CN"],
    expect.stringMatching(saying(RETURNED_TEXTS.columnHidden)),
  ]);
  expect(changes(file)).toEqual(FILLED);
});

test("rows that were sorted, and ids that lost their zeros, are still the same people's", async () => {
  const file = await back((sheet) => {
    const [one, other] = ["0007", "0008"].map((id) => rowOf(sheet, id));
    for (let column = 1; column <= 3 + LEDGER.entryColumns.length; column += 1) {
      const [a, b] = [sheet.getCell(one!, column).value, sheet.getCell(other!, column).value];
      sheet.getCell(one!, column).value = b;
      sheet.getCell(other!, column).value = a;
    }
    for (const row of [one!, other!]) sheet.getCell(row, 1).value = Number(sheet.getCell(row, 1).value);
  });
  expect(notes(file)).toEqual([fillText(RETURNED_TEXTS.zerosLost, { count: 2 })["zh-CN"]]);
  expect(file.refused).toEqual([]);
  expect(changes(file)).toEqual(FILLED);
});

test("of a formula that the department has put in its stored result is taken, and the cell is named", async () => {
  const file = await back((sheet) => {
    const cell = sheet.getCell(rowOf(sheet, "0007"), columnOf(sheet, "回款收入"));
    cell.value = { formula: "30*2", result: 60 } as ExcelJS.CellFormulaValue;
  });
  expect(notes(file)).toEqual([expect.stringMatching(saying(RETURNED_TEXTS.formulas))]);
  expect(changes(file)).toEqual(FILLED);
});

test("a name that differs refuses its whole row and no other", async () => {
  const file = await back((sheet) => {
    sheet.getCell(rowOf(sheet, "0007"), 2).value = "赵六";
    sheet.getCell(rowOf(sheet, "0008"), columnOf(sheet, "回款收入")).value = 61;
  });
  expect(file.refused).toMatchObject([
    { id: "0007", reason: fillText(RETURNED_TEXTS.nameDiffers, { name: "赵六", own: "张三" }) },
  ]);
  expect(changes(file)).toEqual([["0008", "receipts", 61]]);
});

test("a file that was chosen twice counts once; of two that differ, and of an older one, HR is asked", async () => {
  const bytes = await edited(await fileOf(), (file) => type(file, "0007", "回款收入", 60));
  const filledOtherwise = await edited(bytes, (file) => type(file, "0007", "回款收入", 61));
  const later = "2026-04-03T01:00:00.000Z";
  const read = (content: Uint8Array) => returned(FILE, content, contextOf(LEDGER, BOOK));
  const [first, again, other, newer] = [
    await read(bytes),
    await read(bytes),
    await read(filledOtherwise),
    await read(await fileOf(LEDGER, later)),
  ];
  const sendings = [{ department: "一部", sent: SENT, file: FILE }];
  const judged = (files: ReturnedFile[], known = sendings) =>
    judgeFiles(files, known).map(({ reason, mayCount }) => [reason?.["zh-CN"], mayCount]);
  expect(judged([first, again])).toEqual([
    [undefined, true],
    [fillText(RETURNED_TEXTS.twice, { other: FILE })["zh-CN"], false],
  ]);
  expect(judged([first, other])).toEqual([
    [undefined, true],
    [fillText(RETURNED_TEXTS.twiceDiffers, { other: FILE })["zh-CN"], true],
  ]);
  const older = [expect.stringMatching(saying(RETURNED_TEXTS.older)) as string, true];
  expect(judged([first, newer])).toEqual([older, [undefined, true]]);
  // The later one was sent, whether it has come back or not.
  expect(judged([first], [...sendings, { ...sendings[0]!, sent: later }])).toEqual([older]);
});

test("what an earlier revision of HR's own design has sent is taken, as long as all of it is still asked for", async () => {
  const points = (id: string, zh: string): Block => ({ kind: "points", id, title: { zh }, max: 100 });
  const lines: Block = { kind: "lines", id: "b3", title: { zh: "奖励" }, of: "points" };
  const scheme = (revision: number, ...blocks: Block[]): Scheme =>
    schemeOfDesign({ ...designOf([...blocks, lines]), revision });
  const book: Book = {
    roster: BOOK.roster,
    entries: BOOK.roster.map(({ id }) => ({ id, values: ["", ""] })),
    lists: { b3: [["0007", "表扬信", 5]] },
  };
  const [sent] = await send(scheme(1, points("b1", "业绩"), points("b2", "态度")), book);
  const back = await edited(sent!.bytes, (file) => {
    type(file, "0007", "业绩", 90);
    type(file, "0007", "态度", 80);
  });
  const read = (now: Scheme) => readReturned(FILE, back, contextOf(now, book));
  const more = await read(scheme(2, points("b4", "质量"), points("b1", "业绩"), points("b2", "态度")));
  expect(more).toMatchObject({ refused: [], rows: [{ id: "0007", values: { b1: 90, b2: 80 } }, {}] });
  expect("rows" in more && more.rows[0]!.values).not.toHaveProperty("b4");
  expect("lists" in more && more.lists.map(({ rows }) => rows.length)).toEqual([1]);
  const refusal = fillText(RETURNED_TEXTS.otherVersion, { written: 1, own: 2 });
  // One is gone; one has another's title; the file is of a later revision.
  expect(await read(scheme(2, points("b1", "业绩")))).toMatchObject({ refusal });
  expect(
    await read(scheme(2, points("b1", "业绩"), points("b2", "精神"), points("b4", "态度"))),
  ).toMatchObject({
    refusal,
  });
  expect(await read(scheme(0, points("b1", "业绩"), points("b2", "态度")))).toHaveProperty("refusal");
});

test("files of HR's own design are told of in its own titles", async () => {
  const [column] = LEDGER.entryColumns;
  const title: Text = { "zh-CN": "自定回款", "en-US": "Own receipts" };
  const own: Scheme = {
    ...LEDGER,
    ...{ id: "own-design", title: { "zh-CN": "自定方案", "en-US": "Own scheme" } },
    entryColumns: [{ ...column!, id: "own", title }, ...LEDGER.entryColumns.slice(1)],
    // Those of the ledger ask for the column by the name that it had.
    entryChecks: [],
  };
  const bytes = await fileOf(own);
  const missing = await returned(
    FILE,
    await edited(bytes, (file) =>
      file.worksheets[1]!.spliceColumns(columnOf(file.worksheets[1]!, "自定回款"), 1),
    ),
    contextOf(own, BOOK),
  );
  expect(missing.notes).toContainEqual(fillText(RETURNED_TEXTS.columnMissing, { column: title }));
  const context = contextOf(own, BOOK);
  const elsewhere = await readReturned(FILE, bytes, {
    ...context,
    layout: { ...context.layout, number: 2 },
  });
  expect(elsewhere).toMatchObject({ refusal: fillText(RETURNED_TEXTS.otherScheme, { scheme: own.title }) });
});
