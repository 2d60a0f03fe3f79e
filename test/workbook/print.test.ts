/** What comes out of the printer: A4, heads on every page, nothing that only formulas need. */
import { schemeById } from "../../src/schemes";
import { resultColumns } from "../../src/template/results/resultColumns";
import type { InsertionChoices } from "../../src/template/insertion";
import { openAddIn, type AddIn } from "../headless/addIn";
import { said } from "./commands";
import { CHOICES, SCHEME } from "./quarters";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

const MONTHLY = {
  language: "en-US",
  firstPeriod: { kind: "month", year: 2026, index: 11 },
  people: [{ id: "001", name: "Zhang" }],
  parameters: {},
} as const;

async function inserted(scheme = SCHEME, choices: InsertionChoices = CHOICES) {
  addIn = await openAddIn({ language: choices.language });
  const { workbench, call } = addIn;
  const { number, sheets } = await call("insert", scheme, choices);
  const layoutOf = (role: string) => workbench.book.sheetByName(sheets[role] ?? "")?.pageLayout;
  return { workbench, call, number, sheets, layoutOf };
}

test("every sheet that people see is printed on A4 with its title, page numbers and repeated heads", async () => {
  const { workbench, call, number, layoutOf } = await inserted();
  await call("check", number);
  for (const sheet of workbench.book
    .sheets()
    .filter(({ visibility, name }) => visibility === "Visible" && name !== "Sheet1")) {
    expect([sheet.name, sheet.pageLayout]).toEqual([
      sheet.name,
      expect.objectContaining({
        paperSize: "A4",
        header: expect.objectContaining({ center: expect.stringContaining("大客户") }),
        footer: expect.objectContaining({ center: "第 &P 页，共 &N 页" }),
      }),
    ]);
    expect(sheet.pageLayout.zoom.horizontalFitToPages).toBeGreaterThan(0);
  }
  const { places } = (await call("instances"))[0]!;
  const results = places["results:2026"]!;
  const columns = resultColumns(schemeById(SCHEME)!, CHOICES.firstPeriod);
  const page = layoutOf("results:2026");
  expect(page).toMatchObject({
    orientation: "Landscape",
    // What looks entries up stands behind the figures and stays out.
    printArea: { row: 0, column: 0, rows: results.end + 1, columns: columns.lookup.first },
    titleRows: { row: results.header - 1, rows: 2 },
    titleColumns: { column: 0, columns: 2 },
  });
  expect(layoutOf("entry:2026Q1")).toMatchObject({
    printArea: {
      row: places["entry:2026Q1"]!.header,
      rows: places["entry:2026Q1"]!.end - places["entry:2026Q1"]!.header + 1,
    },
    header: { center: expect.stringContaining("2026年1季度") },
  });
});

test("people who come later are printed, too", async () => {
  const { call, number, layoutOf } = await inserted();
  await call(
    "join",
    number,
    Array.from({ length: 12 }, (_, at) => ({ id: `A${at}`, name: `新${at}` })),
  );
  const { places } = (await call("instances"))[0]!;
  for (const role of ["roster", "entry:2026Q1", "results:2026"]) {
    const printArea = layoutOf(role)?.printArea;
    expect([role, (printArea?.row ?? 0) + (printArea?.rows ?? 0)]).toEqual([role, places[role]!.end + 1]);
  }
});

test("a workbook of an earlier version gets its pages by repairing", async () => {
  const { workbench, call, number, layoutOf } = await inserted("base-plus-20", MONTHLY);
  const before = layoutOf("results:2026");
  for (const sheet of workbench.book.sheets()) {
    const { options } = sheet.protection;
    const locked = sheet.protection.protected;
    if (locked) sheet.unprotect();
    sheet.setPageLayout({ paperSize: "Letter", printArea: null, titleRows: null, titleColumns: null });
    if (locked) sheet.protect(options);
  }
  await call("repair", number);
  expect(layoutOf("results:2026")).toEqual(before);
  expect(layoutOf("guide")?.paperSize).toBe("A4");
  expect(
    workbench.book.sheets().filter(({ protection, name }) => !protection.protected && name !== "Sheet1"),
  ).toEqual([]);
});

test("where Excel cannot set pages up the scheme is inserted all the same", async () => {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  workbench.addScript(
    "{ const has = Office.context.requirements.isSetSupported; Office.context.requirements.isSetSupported = (set, version) => set === 'ExcelApi' && version === '1.9' ? false : has.call(Office.context.requirements, set, version); }",
  );
  const { sheets } = await call("insert", "base-plus-20", MONTHLY);
  expect(workbench.book.sheetByName(sheets["results:2026"] ?? "")?.pageLayout.paperSize).toBe("Letter");
});

test("a printer that is not there costs nobody a sheet", async () => {
  const { workbench, call, number } = await inserted("base-plus-20", MONTHLY);
  workbench.resetCounts();
  await call("nextPeriod", number);
  const { syncs } = workbench.counts();
  await call("remove", number);
  await call("insert", "base-plus-20", MONTHLY);
  const printed = () =>
    workbench.book.sheets().filter(({ pageLayout }) => pageLayout.paperSize === "A4").length;
  const before = printed();
  const outcomes = [];
  // The third sync from the end sets the pages up: the last opens the results, the one before it protects.
  for (const sync of [syncs - 3, syncs - 4]) {
    workbench.failAt(sync, "before");
    outcomes.push(await said(call("nextPeriod", 1)));
    if (outcomes[outcomes.length - 1] === "") break;
  }
  expect(outcomes).toContain("");
  expect(printed()).toBe(before);
});
