import type { Workbench } from "../workbench";
import { excelRun, openSample, pageTask } from "./sample";

let workbench: Workbench | undefined;

afterEach(() => workbench?.close());

async function open(options: Parameters<typeof openSample>[0] = {}): Promise<Workbench> {
  workbench = await openSample(options);
  return workbench;
}

test("a function in a cell is computed by the add-in", async () => {
  const { write, read } = bound(await open());
  await write("Sheet1!A1:A2", [[2], [3]]);
  await write("Sheet1!B1", "=SAMPLE.ADD(A1,A2)*10");
  expect(await read("Sheet1!B1")).toEqual([[50]]);
  await write("Sheet1!A1", 7);
  expect(await read("Sheet1!B1")).toEqual([[100]]);
});

test("an array that a function returns spills; something in its way makes #SPILL!", async () => {
  const { write, read } = bound(await open());
  await write("Sheet1!A1:A3", [[1], [2], [3]]);
  await write("Sheet1!C1", "=SAMPLE.DOUBLED(A1:A3)");
  expect(await read("Sheet1!C1:C3")).toEqual([[2], [4], [6]]);
  await write("Sheet1!C2", "mine");
  expect(await read("Sheet1!C1:C3")).toEqual([[{ error: "#SPILL!" }], ["mine"], [null]]);
});

test.each([
  ["zero", "[[0,1]]"],
  ["null", "[[null,1]]"],
] as const)(
  "a blank cell reaches the function as %s where that build of Excel does so",
  async (blanks, shown) => {
    const { write, read } = bound(await open({ blanks }));
    await write("Sheet1!B1", 1);
    await write("Sheet1!C1", "=SAMPLE.ECHO(A1:B1)");
    expect(await read("Sheet1!C1")).toEqual([[shown]]);
  },
);

test("an argument that is left out is null", async () => {
  const { write, read } = bound(await open());
  await write("Sheet1!C1", "=SAMPLE.ECHO()");
  expect(await read("Sheet1!C1")).toEqual([["null"]]);
});

test("a function's error is in the cell, with the message of its card", async () => {
  const { write, read } = bound(await open());
  await write("Sheet1!A1", '=SAMPLE.FAIL("none")');
  await write("Sheet1!A2", '=SAMPLE.FAIL("inside")');
  await write("Sheet1!A3", "=SAMPLE.MISSING()");
  await write("Sheet1!A4", "=SAMPLE.UNHEARD()");
  expect(await read("Sheet1!A1:B4")).toEqual([
    [{ error: "#N/A", message: "no data yet" }, null],
    [1, { error: "#N/A", message: "only this one" }],
    [{ error: "#NAME?", message: "the page has not registered MISSING" }, null],
    [{ error: "#NAME?" }, null],
  ]);
});

test("cells are #BUSY! until the function has answered", async () => {
  const own = await open();
  const result = await excelRun(
    own,
    `sheet.getRange("A1").formulas = [["=SAMPLE.ADD(1,2)"]];
     sheet.getRange("A2").formulas = [["=A1+1"]];
     sheet.getRange("A3").formulas = [["=1+1"]];
     const range = sheet.getRange("A1:A3").load("values,valueTypes");
     const { application } = workbook;
     application.load("calculationState");
     await context.sync();
     return [range.values, range.valueTypes, application.calculationState];`,
  );
  expect(result).toEqual([[["#BUSY!"], ["#BUSY!"], [2]], [["Error"], ["Error"], ["Double"]], "Calculating"]);
  expect(await own.read("Sheet1!A1:A3")).toEqual([[3], [4], [2]]);
});

test("an add-in can wait for its functions by the calculation state", async () => {
  const result = await excelRun(
    await open(),
    `sheet.getRange("A1").formulas = [["=SAMPLE.ADD(SAMPLE.ADD(1,2),3)"]];
     const { application } = workbook;
     do {
       await new Promise((done) => setTimeout(done, 20));
       application.load("calculationState");
       await context.sync();
     } while (application.calculationState !== "Done");
     const range = sheet.getRange("A1").load("values");
     await context.sync();
     return range.values;`,
  );
  expect(result).toEqual([[6]]);
});

test("a function may read the workbook while it computes", async () => {
  const own = await open();
  own.addScript(`
    CustomFunctions.associate("MISSING", async () => {
      const context = new Excel.RequestContext();
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
      return range.values[0][0];
    });`);
  await own.write("Sheet1!A1", 42);
  await own.write("Sheet1!B1", "=SAMPLE.MISSING()");
  expect(await own.read("Sheet1!B1")).toEqual([[42]]);
});

test("functions that do not depend on each other are called together, not one after the other", async () => {
  const own = await open();
  own.resetCounts();
  await excelRun(
    own,
    `sheet.getRange("A1:A200").formulas = "=ROW()";
     sheet.getRange("B1:B200").formulasR1C1 = "=SAMPLE.ADD(RC[-1],1)";
     sheet.getRange("C1").formulas = "=SAMPLE.ADD(SUM(B1:B200),1)";
     await context.sync();`,
  );
  expect(await own.read("Sheet1!C1")).toEqual([[20301]]);
  const { functionCalls, functionRounds, syncs } = own.counts();
  expect([functionCalls, syncs]).toEqual([201, 1]);
  // Two, unless the machine is so busy that the library sends results before all are in.
  expect(functionRounds).toBeGreaterThanOrEqual(2);
  expect(functionRounds).toBeLessThan(20);
});

test("the saved workbook opens with its values, and the page is loaded anew", async () => {
  const own = await open();
  await pageTask(own, "window.mark = 1");
  await own.write("Sheet1!A1:B1", [[5, "=SAMPLE.ADD(A1,1)"]]);
  const file = await own.save();
  await own.write("Sheet1!A1", 6);
  await own.open(file);
  expect(await own.read("Sheet1!A1:B1")).toEqual([[5, 6]]);
  expect(await pageTask(own, "return window.mark ?? null")).toBeNull();
  await own.write("Sheet1!A1", 10);
  expect(await own.read("Sheet1!B1")).toEqual([[11]]);
});

function bound(own: Workbench): Pick<Workbench, "read" | "write"> {
  return { read: own.read.bind(own), write: own.write.bind(own) };
}
