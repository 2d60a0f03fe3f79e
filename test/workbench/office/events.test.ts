import type { Workbench } from "../workbench";
import { excelRun, openSample, pageTask } from "./sample";

let workbench: Workbench;

beforeEach(async () => {
  workbench = await openSample();
});

afterEach(() => workbench.close());

const LISTEN = `
  window.heard = [];
  const note = (kind) => async (event) => { window.heard.push([kind, event.type, event.address, event.changeType]); };
  sheet.onChanged.add(note("sheet"));
  workbook.worksheets.onChanged.add(note("book"));
  workbook.worksheets.onAdded.add(note("added"));
  workbook.worksheets.onDeleted.add(note("deleted"));
  await context.sync();`;

/** What the page has heard, once as much as expected has come. */
async function heard(count: number): Promise<unknown> {
  return pageTask(
    workbench,
    `while (window.heard.length < ${count}) await new Promise((done) => setTimeout(done, 1));
     return window.heard;`,
  );
}

test("what a user writes is told to the sheet's listeners and the workbook's", async () => {
  await excelRun(workbench, LISTEN);
  await workbench.write("Sheet1!B2:B3", 5);
  expect(await heard(2)).toEqual([
    ["sheet", "WorksheetChanged", "B2:B3", "RangeEdited"],
    ["book", "WorksheetChanged", "B2:B3", "RangeEdited"],
  ]);
});

test("sheets that come and go are told", async () => {
  await excelRun(workbench, LISTEN);
  await excelRun(workbench, `workbook.worksheets.add("X").delete(); await context.sync();`);
  expect(await heard(2)).toEqual([
    ["added", "WorksheetAdded", null, null],
    ["deleted", "WorksheetDeleted", null, null],
  ]);
});

test("inserted rows are told", async () => {
  await excelRun(workbench, LISTEN);
  await workbench.insertRows("Sheet1", 2, 3);
  const events = (await heard(2)) as unknown[][];
  expect(events).toContainEqual(["sheet", "WorksheetChanged", "2:4", "RowInserted"]);
});

test("an add-in that switched events off hears nothing of its own writing", async () => {
  await excelRun(workbench, LISTEN);
  await excelRun(
    workbench,
    `context.runtime.enableEvents = false;
     sheet.getRange("A1").values = 1;
     await context.sync();
     context.runtime.enableEvents = true;
     await context.sync();
     sheet.getRange("A2").values = 1;
     await context.sync();`,
  );
  expect(await heard(2)).toEqual([
    ["sheet", "WorksheetChanged", "A2", "RangeEdited"],
    ["book", "WorksheetChanged", "A2", "RangeEdited"],
  ]);
});

test("a removed handler hears nothing more", async () => {
  await excelRun(workbench, LISTEN);
  await pageTask(
    workbench,
    `await Excel.run(async (context) => {
       window.kept = context.workbook.worksheets.onChanged.add(async () => { window.heard.push("kept"); });
       await context.sync();
     });
     await Excel.run(window.kept.context, async (context) => { window.kept.remove(); await context.sync(); });`,
  );
  await workbench.write("Sheet1!A1", 1);
  expect(await heard(2)).not.toContain("kept");
});

test("a moved selection is told to the document's listeners", async () => {
  await pageTask(
    workbench,
    `window.heard = [];
     await new Promise((done) => Office.context.document.addHandlerAsync(
       Office.EventType.DocumentSelectionChanged, () => window.heard.push("selection"), done));`,
  );
  workbench.select("Sheet1!C3");
  expect(await heard(1)).toEqual(["selection"]);
});
