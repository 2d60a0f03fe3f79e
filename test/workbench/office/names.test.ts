import type { Workbench } from "../workbench";
import { excelError, excelRun, openSample } from "./sample";

let workbench: Workbench;

beforeEach(async () => {
  workbench = await openSample();
});

afterEach(() => workbench.close());

test("a name of a range", async () => {
  const result = await excelRun(
    workbench,
    `const added = workbook.names.add("rate", sheet.getRange("B2:B4"), "the rate");
     added.visible = false;
     added.load("name,formula,type,value,visible,comment,scope");
     const range = workbook.names.getItem("RATE").getRange();
     range.load("address");
     await context.sync();
     added.load("name");
     await context.sync();
     return [added.name, added.formula, added.type, added.value, added.visible, added.comment, added.scope, range.address];`,
  );
  expect(result).toEqual([
    "rate",
    "=Sheet1!$B$2:$B$4",
    "Range",
    "Sheet1!$B$2:$B$4",
    false,
    "the rate",
    "Workbook",
    "Sheet1!B2:B4",
  ]);
});

test.each([
  ["=0.82", "Double", 0.82],
  ["=3", "Integer", 3],
  ['="a ""b"""', "String", 'a "b"'],
  ["=TRUE", "Boolean", true],
])("a name of the constant %s", async (formula, type, value) => {
  const result = await excelRun(
    workbench,
    `const name = workbook.names.add("x_y", ${JSON.stringify(formula)});
     const range = name.getRangeOrNullObject();
     name.load("type,value");
     await context.sync();
     return [name.type, name.value, range.isNullObject];`,
  );
  expect(result).toEqual([type, value, true]);
});

test("names are listed and deleted", async () => {
  const result = await excelRun(
    workbench,
    `const { names } = workbook;
     names.add("first_name", sheet.getRange("A1"));
     names.add("second_name", "=1");
     names.load("items/name,items/formula");
     await context.sync();
     const before = names.items.map((n) => n.name);
     names.items[0].delete();
     names.load("items/name");
     const gone = names.getItemOrNullObject("first_name");
     await context.sync();
     return [before, names.items.map((n) => n.name), gone.isNullObject];`,
  );
  expect(result).toEqual([["first_name", "second_name"], ["second_name"], true]);
});

test("a name can be given where a range of its sheet is wanted", async () => {
  const result = await excelRun(
    workbench,
    `workbook.names.add("place", sheet.getRange("C3:D4"));
     const range = sheet.getRange("place");
     range.load("address");
     await context.sync();
     return range.address;`,
  );
  expect(result).toBe("Sheet1!C3:D4");
});

test("a name that is taken or not there", async () => {
  expect(
    await excelError(
      workbench,
      `workbook.names.add("twice", "=1"); workbook.names.add("Twice", "=2"); await context.sync();`,
    ),
  ).toMatchObject({
    code: expect.stringMatching(/ItemAlreadyExists|InvalidArgument/),
    location: "NamedItemCollection.add",
  });
  expect(
    await excelError(workbench, `workbook.names.getItem("none").load("name"); await context.sync();`),
  ).toMatchObject({
    code: "ItemNotFound",
    location: "NamedItemCollection.getItem",
  });
});

test.each(["A1", "with space", "1st", "R1C1"])("%s is no name", async (name) => {
  const failure = await excelError(workbench, `workbook.names.add("${name}", "=1"); await context.sync();`);
  expect(failure.code).toBe("InvalidArgument");
});
