/**
 * A workbook of version 1.0.0, whose entry sheets said nothing of their rows: brought up to date they do, entries and closed
 * figures stay. It has a closed quarter and one that is open.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { schemeById } from "../../../src/schemes";
import { behindEntries, FIRST_ENTRY_COLUMN, HEADER_ROW } from "../../../src/template/lists/listShape";
import { area } from "../../../src/template/plan";
import { openAddIn, type AddIn } from "../../headless/addIn";
import { bookState } from "../../headless/bookState";
import { SYNC_STEP } from "../../sample";
import { SCHEME } from "../quarters";

const file = readFileSync(path.join(__dirname, "ledger-1.0.0.xlsx"));
const scheme = schemeById(SCHEME)!;
const CLOSED = "大客户·填报2026Q1";
const OPEN = "大客户·填报2026Q2";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await openAddIn({ file });
  await addIn.workbench.book.calculated();
});
afterEach(() => addIn.workbench.close());

const sheetOf = (name: string) => addIn.workbench.book.sheetByName(name)!;
const rows = (name: string, column: number, columns: number) =>
  sheetOf(name).values(area(HEADER_ROW + 1, column, 3, columns));

test("entries and closed figures stay, and each row says what it needs", async () => {
  const { call, workbench } = addIn;
  const [was] = await call("overview");
  expect(was!.warnings.map(({ kind }) => kind)).toEqual(["otherVersion"]);
  const entries = [CLOSED, OPEN].map((name) =>
    rows(name, 0, FIRST_ENTRY_COLUMN + scheme.entryColumns.length),
  );
  const before = (await call("results", 1, 2026)).people;
  await call("bringUpToDate", 1);
  await workbench.book.calculated();
  expect(
    [CLOSED, OPEN].map((name) => rows(name, 0, FIRST_ENTRY_COLUMN + scheme.entryColumns.length)),
  ).toEqual(entries);
  expect((await call("results", 1, 2026)).people).toEqual(before);
  expect(rows(CLOSED, behindEntries(scheme, "check"), 1)).toEqual([["✓"], ["✓"], ["✓"]]);
  expect(rows(OPEN, behindEntries(scheme, "check"), 1)).toEqual(
    Array.from({ length: 3 }, () => [expect.stringMatching(/^缺6项：/)]),
  );
  expect(rows(OPEN, behindEntries(scheme, "department"), 1)).toEqual([["一部"], ["一部"], ["二部"]]);
  // Who closed it is told where it was; what is open is counted there.
  expect(sheetOf(CLOSED).values(area(2, 4))).toEqual([[expect.stringContaining("王敏")]]);
  expect(sheetOf(OPEN).values(area(2, 4))).toEqual([["检查未通过：3行"]]);
  const [now] = await call("overview");
  expect(now!.warnings).toEqual([]);
  // A note is written in the open sheet, not in the closed one.
  const note = area(HEADER_ROW + 1, behindEntries(scheme, "note"));
  sheetOf(OPEN).write(note, "七月补", "typing");
  expect(() => sheetOf(CLOSED).write(note, "七月补", "typing")).toThrow();
  // Opened again, the sheet counts what is open.
  await call("reopen", 1, "2026Q1", { at: 46_150, by: "王敏", reason: "改" }, "2026-05-08T09:00:00.000");
  await workbench.book.calculated();
  expect(sheetOf(CLOSED).values(area(2, 4))).toEqual([["检查：全部 ✓"]]);
  await call("nextPeriod", 1);
});

test.each([OPEN, "大客户·名册"])(
  "with a row above the headings of %s it is refused, and goes when the row is gone",
  async (name) => {
    const { call, workbench } = addIn;
    const sheet = sheetOf(name);
    sheet.insertRows(1, 1, "api");
    await workbench.book.calculated();
    const before = bookState(workbench.book);
    const refused = new RegExp(`“${name}”的标题应在第 5 行，现在在第 6 行`);
    await expect(call("preview", 1)).rejects.toThrow(refused);
    await expect(call("update", 1, [])).rejects.toThrow(refused);
    expect(bookState(workbench.book)).toEqual(before);
    sheet.unprotect();
    sheet.deleteRows(1, 1, "api");
    await call("preview", 1);
  },
);

test("whatever fails, the workbook is as it was", async () => {
  const { call, workbench } = addIn;
  // The file's closed cells hold texts without a letter; what is written back there is a blank.
  const state = (): unknown =>
    JSON.parse(JSON.stringify(bookState(workbench.book)), (_, value: unknown) =>
      value === "" ? null : value,
    );
  const before = state();
  const { after } = await call("preview", 1);
  let failed = 0;
  for (let sync = 1; ; sync += 4 * SYNC_STEP) {
    workbench.failAt(sync, "middle");
    const problem = await call("update", 1, after).then(
      () => undefined,
      (error: unknown) => error,
    );
    workbench.failAt(Infinity, "before");
    if (!problem) break;
    failed += 1;
    await workbench.book.calculated();
    expect(state()).toEqual(before);
  }
  expect(failed).toBeGreaterThan(0);
});
