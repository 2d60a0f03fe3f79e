import type { Workbench } from "../workbench";
import { OfficeHost } from "./host";
import { excelRun, openSample, pageTask } from "./sample";
import type { RequestBody } from "./wire";
import type { Query } from "./xdm";

/**
 * What the pinned office.js sends for typical calls. When these change the library has changed, and the host
 * has to be looked at again.
 */
let workbench: Workbench;
const sent: Query[] = [];

beforeAll(async () => {
  const execute = OfficeHost.prototype.execute;
  jest.spyOn(OfficeHost.prototype, "execute").mockImplementation(function (this: OfficeHost, query: Query) {
    sent.push(query);
    return execute.call(this, query);
  });
  workbench = await openSample();
});

afterAll(() => {
  workbench.close();
  jest.restoreAllMocks();
});

/** Ids and references are the workbook's, not the library's. */
const text = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/\{[0-9A-F]{8}-[0-9A-F-]+\}/g, "{sheet}")
    .replace(/\{ref-\d+\}/g, "{reference}");

/** One line an action and a path; what the client releases afterwards is left out. */
function payloads(): unknown[] {
  return sent
    .splice(0)
    .map((query) => ({ ...query, body: JSON.parse(query.body) as RequestBody }))
    .filter(({ body }) => !body.Actions.some(({ Name }) => Name === "_RemoveReference"))
    .map(({ purpose, flags, body: { Actions, ObjectPaths, ...rest } }) => ({
      purpose,
      flags,
      ...rest,
      actions: Actions.map(text),
      paths: Object.values(ObjectPaths).map(text),
    }));
}

test("what the library sends while the page starts", () => {
  expect(payloads()).toMatchSnapshot();
});

const CALLS: [string, string][] = [
  ["range.values=", `sheet.getRange("A1:B2").values = [[1, 2], [3, 4]]; await context.sync();`],
  ["range.formulas=", `sheet.getRange("A1:B2").formulas = "=1+1"; await context.sync();`],
  [
    "range.formulasR1C1= of one value",
    `sheet.getRange("C1:C9").formulasR1C1 = "=RC[-1]"; await context.sync();`,
  ],
  ["range.numberFormat=", `sheet.getRange("A1").numberFormat = [["0.00"]]; await context.sync();`],
  [
    "range.values= of more than 1,500 cells",
    `sheet.getRange("A1:A1501").values = Array.from({ length: 1501 }, () => [null]); await context.sync();`,
  ],
  [
    "range.load",
    `const r = sheet.getRange("A1:B2"); r.load("values,address,worksheet/name"); await context.sync();`,
  ],
  [
    "a range in a second sync",
    `const r = sheet.getRange("A1"); r.load("rowCount"); await context.sync(); r.load("text"); await context.sync();`,
  ],
  [
    "worksheets.add",
    `const s = workbook.worksheets.add("Extra"); await context.sync(); s.activate(); await context.sync();`,
  ],
  ["worksheets.load", `workbook.worksheets.load("items/name,items/visibility"); await context.sync();`],
  [
    "worksheets.load of a page",
    `workbook.worksheets.load({ select: "name", top: 1, skip: 1 }); await context.sync();`,
  ],
  [
    "worksheets.getItemOrNullObject",
    `const s = workbook.worksheets.getItemOrNullObject("nope"); await context.sync(); s.load("name"); await context.sync();`,
  ],
  ["worksheets.getCount", `workbook.worksheets.getCount(true); await context.sync();`],
  [
    "names.add of a range",
    `workbook.names.add("rate", sheet.getRange("A1"), "a comment"); await context.sync();`,
  ],
  ["names.getItem", `workbook.names.getItem("rate").getRange().load("address"); await context.sync();`],
  [
    "dataValidation.rule= of a list in a range",
    `sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D5") } };
     await context.sync();`,
  ],
  [
    "conditionalFormats.add",
    `const f = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
     f.custom.rule.formula = "=A1>1"; f.custom.format.fill.color = "#FF0000"; await context.sync();`,
  ],
  [
    "range.format",
    `const { format } = sheet.getRange("A1"); format.fill.color = "#FFEEAA"; format.font.bold = true;
     format.borders.getItem("EdgeTop").style = "Continuous"; format.protection.locked = false; await context.sync();`,
  ],
  [
    "range.set",
    `sheet.getRange("A1").set({ values: [[1]], format: { font: { bold: true } } }); await context.sync();`,
  ],
  ["range.copyFrom", `sheet.getRange("B2:B9").copyFrom("B1", "Formulas"); await context.sync();`],
  ["range.clear", `sheet.getRange("B2:B9").clear("Contents"); await context.sync();`],
  ["freezePanes", `sheet.freezePanes.freezeAt(sheet.getRange("A1:B1")); await context.sync();`],
  [
    "protection",
    `sheet.protection.protect({ allowFormatColumns: true }); await context.sync();
     sheet.protection.unprotect(); await context.sync();`,
  ],
  ["worksheet.showGridlines=", `sheet.showGridlines = false; await context.sync();`],
  [
    "application and runtime",
    `workbook.application.suspendApiCalculationUntilNextSync(); context.runtime.enableEvents = false;
     workbook.application.calculate("Full"); await context.sync();`,
  ],
  ["worksheets.onChanged", `workbook.worksheets.onChanged.add(async () => {}); await context.sync();`],
  ["worksheet.onChanged", `sheet.onChanged.add(async () => {}); await context.sync();`],
  [
    "tracked objects",
    `const r = sheet.getRange("A1"); context.trackedObjects.add(r); await context.sync(); r.untrack(); await context.sync();`,
  ],
];

test.each(CALLS)("%s", async (_, body) => {
  await excelRun(workbench, body);
  expect(payloads()).toMatchSnapshot();
});

test("a failing call carries the client's own statements", async () => {
  const failure = excelRun(
    workbench,
    `workbook.worksheets.getItem("nope").load("name"); await context.sync();`,
  );
  await expect(failure).rejects.toMatchObject({
    name: "RichApi.Error",
    code: "ItemNotFound",
    debugInfo: {
      errorLocation: "WorksheetCollection.getItem",
      statement: expect.stringContaining("worksheets.getItem(...)") as unknown,
    },
  });
  sent.splice(0);
});

test("delayForCellEdit", async () => {
  await pageTask(
    workbench,
    `return Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().load("name"); await context.sync();
    })`,
  );
  expect(payloads()).toMatchSnapshot();
});
