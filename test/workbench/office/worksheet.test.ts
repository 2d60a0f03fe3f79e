import type { Workbench } from "../workbench";
import { excelError, excelRun, openSample } from "./sample";

let workbench: Workbench;

beforeEach(async () => {
  workbench = await openSample();
});

afterEach(() => workbench.close());

test("sheets are added, listed in order and found by name without regard to case", async () => {
  const result = await excelRun(
    workbench,
    `const { worksheets } = workbook;
     worksheets.add("二");
     const third = worksheets.add();
     third.load("name,position,visibility");
     worksheets.load("items/name,items/position");
     const found = worksheets.getItem("sheet1");
     found.load("name");
     const count = worksheets.getCount();
     await context.sync();
     return [worksheets.items.map((s) => [s.name, s.position]), third.position, third.visibility, found.name, count.value];`,
  );
  expect(result).toEqual([
    [
      ["Sheet1", 0],
      ["二", 1],
      ["Sheet2", 2],
    ],
    2,
    "Visible",
    "Sheet1",
    3,
  ]);
});

test.each(['"items"', '"items/name"', '["items/name"]', '"name"', "{ name: true }", "{ $all: true }", ""])(
  "load(%s) of a collection brings the names of its items",
  async (properties) => {
    const result = await excelRun(
      workbench,
      `const { worksheets } = workbook;
       worksheets.load(${properties});
       await context.sync();
       return worksheets.items.map((item) => item.name);`,
    );
    expect(result).toEqual(["Sheet1"]);
  },
);

test("items can be loaded without any property, and a page of them", async () => {
  const result = await excelRun(
    workbench,
    `const { worksheets } = workbook;
     worksheets.add("A"); worksheets.add("B");
     worksheets.load("items/$none");
     await context.sync();
     const count = worksheets.items.length;
     worksheets.load({ select: "name", top: 1, skip: 1 });
     await context.sync();
     return [count, worksheets.items.map((item) => item.name)];`,
  );
  expect(result).toEqual([3, ["A"]]);
});

test("a sheet that was added is the same one in later syncs, even under another name", async () => {
  const result = await excelRun(
    workbench,
    `const added = workbook.worksheets.add("New");
     await context.sync();
     added.name = "Renamed";
     await context.sync();
     added.load("name,id");
     workbook.worksheets.load("items/id");
     await context.sync();
     return [added.name, workbook.worksheets.items.length, workbook.worksheets.items[1].id === added.id];`,
  );
  expect(result).toEqual(["Renamed", 2, true]);
});

test("moving a sheet renumbers the others", async () => {
  const result = await excelRun(
    workbench,
    `workbook.worksheets.add("Second");
     workbook.worksheets.add("Third").position = 0;
     workbook.worksheets.load("items/name");
     await context.sync();
     return workbook.worksheets.items.map((s) => s.name);`,
  );
  expect(result).toEqual(["Third", "Sheet1", "Second"]);
});

test("visibility, tab colour, gridlines and frozen panes are kept", async () => {
  const result = await excelRun(
    workbench,
    `const other = workbook.worksheets.add("Other");
     other.visibility = "VeryHidden";
     other.tabColor = "#ff8800";
     other.showGridlines = false;
     other.freezePanes.freezeAt("A1:B3");
     other.load("visibility,tabColor,showGridlines");
     const visible = workbook.worksheets.getCount(true);
     await context.sync();
     return [other.visibility, other.tabColor, other.showGridlines, visible.value];`,
  );
  expect(result).toEqual(["VeryHidden", "#FF8800", false, 1]);
  expect(workbench.book.sheetByName("Other")?.freeze).toEqual({ rows: 3, columns: 2 });
});

test.each([
  ["freezeRows(2)", { rows: 2, columns: 0 }],
  ["freezeColumns(1)", { rows: 0, columns: 1 }],
  ["freezeAt(sheet.getRange('B2'))", { rows: 2, columns: 2 }],
])("freezePanes.%s", async (call, frozen) => {
  await excelRun(workbench, `sheet.freezePanes.${call}; await context.sync();`);
  expect(workbench.book.sheets()[0]?.freeze).toEqual(frozen);
  await excelRun(workbench, `sheet.freezePanes.unfreeze(); await context.sync();`);
  expect(workbench.book.sheets()[0]?.freeze).toEqual({ rows: 0, columns: 0 });
});

test("an activated sheet is the active one", async () => {
  const result = await excelRun(
    workbench,
    `workbook.worksheets.add("Other").activate();
     const active = workbook.worksheets.getActiveWorksheet();
     active.load("name");
     await context.sync();
     return active.name;`,
  );
  expect(result).toBe("Other");
});

test("a selected range moves the selection to its sheet", async () => {
  await excelRun(
    workbench,
    `workbook.worksheets.add("Other").getRange("C3:D4").select(); await context.sync();`,
  );
  const { active } = workbench.book;
  expect([active.sheet.name, active.area]).toEqual(["Other", { row: 2, column: 2, rows: 2, columns: 2 }]);
});

test("the selected range is the one that the user selected", async () => {
  workbench.select("Sheet1!B2:C5");
  const result = await excelRun(
    workbench,
    `const range = workbook.getSelectedRange().load("address,worksheet/name");
     await context.sync();
     return [range.address, range.worksheet.name];`,
  );
  expect(result).toEqual(["Sheet1!B2:C5", "Sheet1"]);
});

test("of several selected areas there is no one range, but a cell that is active", async () => {
  workbench.select("Sheet1!B2:C5,E1:E3");
  const refused = await excelError(
    workbench,
    `workbook.getSelectedRange().load("address"); await context.sync();`,
  );
  expect(refused.code).toBe("InvalidSelection");
  const cell = await excelRun(
    workbench,
    `const cell = workbook.getActiveCell().load("address"); await context.sync(); return cell.address;`,
  );
  expect(cell).toBe("Sheet1!B2");
});

test("a deleted sheet is gone, and so are its ranges", async () => {
  const failure = await excelError(
    workbench,
    `const other = workbook.worksheets.add("Other");
     const range = other.getRange("A1");
     range.load("address");
     await context.sync();
     other.delete();
     await context.sync();
     range.load("values");
     await context.sync();`,
  );
  expect(failure.code).toBe("InvalidReference");
  expect(workbench.book.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
});

test.each([
  ["the last visible sheet", `sheet.delete();`, "InvalidOperation"],
  [
    "a very hidden sheet",
    `const s = workbook.worksheets.add("X"); s.visibility = "VeryHidden"; s.delete();`,
    "InvalidOperation",
  ],
])("Excel refuses to delete %s", async (_, body, code) => {
  expect(await excelError(workbench, `${body} await context.sync();`)).toMatchObject({
    code,
    location: "Worksheet.delete",
  });
});

test("a sheet that is not there", async () => {
  expect(
    await excelError(workbench, `workbook.worksheets.getItem("nope").load("name"); await context.sync();`),
  ).toEqual({
    code: "ItemNotFound",
    message: "The requested resource doesn't exist.",
    location: "WorksheetCollection.getItem",
  });
  const result = await excelRun(
    workbench,
    `const none = workbook.worksheets.getItemOrNullObject("nope");
     const range = none.getRange("A1");
     none.delete();
     await context.sync();
     return [none.isNullObject, range.isNullObject];`,
  );
  expect(result).toEqual([true, true]);
});

test.each([["'a name that is far longer than Excel allows'"], ["'a/b'"], ["'Sheet1'"], ["''"]])(
  "Excel refuses the sheet name %s",
  async (name) => {
    const failure = await excelError(
      workbench,
      `workbook.worksheets.add("X").name = ${name}; await context.sync();`,
    );
    expect(["InvalidArgument", "ItemAlreadyExists"]).toContain(failure.code);
  },
);

test("an address of another sheet or none at all is refused", async () => {
  for (const address of ["Other!A1", "no address"])
    expect(
      await excelError(workbench, `sheet.getRange("${address}").load("values"); await context.sync();`),
    ).toMatchObject({
      code: "InvalidArgument",
      location: "Worksheet.getRange",
    });
});

test("a filter is set and removed", async () => {
  await excelRun(workbench, `sheet.autoFilter.apply(sheet.getRange("A1:C9")); await context.sync();`);
  expect(workbench.book.sheets()[0]?.autoFilter).toEqual({ row: 0, column: 0, rows: 9, columns: 3 });
  await excelRun(workbench, `sheet.autoFilter.remove(); await context.sync();`);
  expect(workbench.book.sheets()[0]?.autoFilter).toBeNull();
});

test("a protected sheet refuses a filter, though it allows to use one", async () => {
  const failure = await excelError(
    workbench,
    `sheet.protection.protect({ allowAutoFilter: true });
     sheet.autoFilter.apply(sheet.getRange("A1:C9")); await context.sync();`,
  );
  expect(failure).toMatchObject({ code: "AccessDenied", location: "AutoFilter.apply" });
});

test("how a sheet is printed is set, moves with rows, and is in the file", async () => {
  await excelRun(
    workbench,
    `const { pageLayout } = sheet;
     sheet.getRange("A1:C40").values = 1;
     pageLayout.orientation = "Landscape";
     pageLayout.paperSize = "A4";
     pageLayout.zoom = { horizontalFitToPages: 1 };
     pageLayout.centerHorizontally = true;
     pageLayout.leftMargin = 36;
     pageLayout.setPrintArea("A1:C40");
     pageLayout.setPrintTitleRows("$4:$5");
     pageLayout.setPrintTitleColumns("A:B");
     pageLayout.headersFooters.defaultForAllPages.centerHeader = "奖金 & 绩效";
     pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
     sheet.horizontalPageBreaks.add("A21");
     sheet.getRange("10:11").insert("Down");
     await context.sync();`,
  );
  const expected = {
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    printArea: { row: 0, column: 0, rows: 42, columns: 3 },
    titleRows: { row: 3, rows: 2 },
    titleColumns: { column: 0, columns: 2 },
    header: { left: "", center: "奖金 & 绩效", right: "" },
    footer: { left: "", center: "", right: "&P / &N" },
    rowBreaks: [22],
  };
  expect(workbench.book.sheets()[0]?.pageLayout).toMatchObject(expected);
  await workbench.open(await workbench.save());
  expect(workbench.book.sheets()[0]?.pageLayout).toMatchObject({ ...expected, margins: { left: 36 } });
  const refused = await excelError(
    workbench,
    `sheet.protection.protect({}); sheet.pageLayout.orientation = "Portrait"; await context.sync();`,
  );
  expect(refused).toMatchObject({ code: "AccessDenied" });
});

describe("protection", () => {
  test("a protected sheet shows its options and takes no values", async () => {
    const result = await excelRun(
      workbench,
      `sheet.protection.protect({ allowFormatColumns: true });
       sheet.protection.load("protected,options");
       await context.sync();
       return [sheet.protection.protected, sheet.protection.options.allowFormatColumns];`,
    );
    expect(result).toEqual([true, true]);
    const write = `sheet.getRange("A1").values = 1; await context.sync();`;
    expect(await excelError(workbench, write)).toMatchObject({
      code: "AccessDenied",
      location: "Range.values",
    });
    await excelRun(workbench, `sheet.protection.unprotect(); await context.sync();`);
    await excelRun(workbench, write);
  });

  test.each([
    `sheet.getRange("A1").formulas = "=1"`,
    `sheet.getRange("A1").clear()`,
    `sheet.getRange("A1").format.fill.color = "#FF0000"`,
    `sheet.getRange("A1").numberFormat = "0.00"`,
    `sheet.getRange("A1").format.columnWidth = 10`,
    `sheet.getRange("2:2").insert("Down")`,
    `sheet.getRange("2:2").delete("Up")`,
    `sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } }`,
    `sheet.getRange("A1").conditionalFormats.add("Custom")`,
  ])("Excel refuses %s on a protected sheet", async (statement) => {
    await excelRun(workbench, `sheet.protection.protect(); await context.sync();`);
    expect((await excelError(workbench, `${statement}; await context.sync();`)).code).toBe("AccessDenied");
  });

  test("what the protection allows goes on", async () => {
    await excelRun(
      workbench,
      `sheet.protection.protect({ allowFormatColumns: true, allowFormatCells: true, allowInsertRows: true });
       sheet.getRange("A1").format.columnWidth = 99;
       sheet.getRange("A1").format.fill.color = "#FF0000";
       sheet.getRange("2:2").insert("Down");
       await context.sync();`,
    );
    expect(workbench.book.sheets()[0]?.columnWidth(0)).toBe(99);
  });

  test("unlocked cells of a protected sheet can be written", async () => {
    await excelRun(
      workbench,
      `sheet.getRange("B1").format.protection.locked = false;
       sheet.protection.protect();
       sheet.getRange("B1").values = 1;
       await context.sync();`,
    );
    expect(await workbench.read("Sheet1!B1")).toEqual([[1]]);
  });

  test("Excel refuses to protect twice and to unprotect what is not protected", async () => {
    const code = async (body: string) => (await excelError(workbench, `${body} await context.sync();`)).code;
    expect(await code(`sheet.protection.unprotect();`)).toBe("AccessDenied");
    expect(await code(`sheet.protection.protect(); sheet.protection.protect();`)).toBe("AccessDenied");
  });

  test("a workbook's protected structure is readable and keeps its sheets", async () => {
    workbench.book.structureProtected = true;
    const result = await excelRun(
      workbench,
      `workbook.protection.load("protected"); await context.sync(); return workbook.protection.protected;`,
    );
    expect(result).toBe(true);
    expect((await excelError(workbench, `workbook.worksheets.add("X"); await context.sync();`)).code).toMatch(
      /AccessDenied|InvalidOperation/,
    );
  });
});
