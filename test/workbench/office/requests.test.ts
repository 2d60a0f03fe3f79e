import type { Workbench } from "../workbench";
import { excelError, excelRun, openSample, pageTask } from "./sample";

let workbench: Workbench;

beforeEach(async () => {
  workbench = await openSample();
});

afterEach(() => workbench.close());

describe("what the host does not have is refused by name", () => {
  test.each([
    ["a method", `sheet.getRange("A1").merge();`, "Range.merge"],
    ["a property", `sheet.getRange("A1").load("hyperlink");`, "Range.hyperlink"],
    ["a setter", `sheet.standardWidth = 10;`, "Worksheet.standardWidth (setting)"],
    ["a collection", `sheet.tables.load("items/name");`, "Worksheet.tables"],
    ["an option", `sheet.getRange("A1").copyFrom("B1", "Link");`, 'Range.copyFrom with "Link"'],
    ["several areas", `sheet.getRange("A1,C3").load("values");`, 'ranges of several areas ("A1,C3")'],
    ["single cells moved", `sheet.getRange("A1").insert("Down");`, "Range.insert of other than whole rows"],
  ])("%s", async (_, body, what) => {
    expect(await excelError(workbench, `${body} await context.sync();`)).toMatchObject({
      code: "NotImplemented",
      message: `the workbench does not implement ${what}`,
    });
  });

  test("a bare load brings every scalar that the host has; another one stays unloaded", async () => {
    await expect(
      excelRun(
        workbench,
        `const range = sheet.getRange("A1").load(); await context.sync();
         if (range.address !== "Sheet1!A1" || range.numberFormat[0][0] !== "General") throw new Error("not loaded");
         return range.hyperlink;`,
      ),
    ).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });
});

test("results before a failure are kept, what was done stays done, the rest is not done", async () => {
  const result = await pageTask(
    workbench,
    `let name;
     const code = await Excel.run(async (context) => {
       const sheet = context.workbook.worksheets.getFirst();
       sheet.load("name");
       sheet.getRange("A1").values = 1;
       sheet.getRange("A2").getOffsetRange(-5, 0).values = 2;
       sheet.getRange("A3").values = 3;
       try { await context.sync(); } catch (error) { name = sheet.name; return error.code; }
     });
     return [code, name];`,
  );
  expect(result).toEqual(["InvalidArgument", "Sheet1"]);
  expect(await workbench.read("Sheet1!A1:A3")).toEqual([[1], [null], [null]]);
});

test("a property that was not loaded cannot be read", async () => {
  await expect(
    excelRun(workbench, `const range = sheet.getRange("A1"); await context.sync(); return range.values;`),
  ).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});

test("retrieved properties come as in a load", async () => {
  const result = await excelRun(
    workbench,
    `const first = sheet.getRange("A1"); first.values = 5;
     const loaded = first.retrieve("values,address");
     await context.sync();
     return [loaded.values, loaded.address];`,
  );
  expect(result).toEqual([[[5]], "Sheet1!A1"]);
});

test("inserted rows move a range that is kept", async () => {
  const result = await excelRun(
    workbench,
    `const range = sheet.getRange("A5:A6");
     range.load("address");
     await context.sync();
     sheet.getRange("2:3").insert("Down");
     await context.sync();
     range.load("address");
     await context.sync();
     const moved = range.address;
     sheet.getRange("7:7").delete("Up");
     await context.sync();
     range.load("address");
     await context.sync();
     return [moved, range.address];`,
  );
  expect(result).toEqual(["Sheet1!A7:A8", "Sheet1!A7"]);
});

describe("size limits of Excel on the web", () => {
  test("a request over 5 MB is refused and nothing of it is done", async () => {
    const failure = await excelError(
      workbench,
      `sheet.getRange("B1").values = 1; sheet.getRange("A1").values = "x".repeat(5300000); await context.sync();`,
    );
    expect(failure.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(await workbench.read("Sheet1!B1")).toEqual([[null]]);
  });

  test("an answer over 5 MB is refused", async () => {
    const failure = await excelError(
      workbench,
      `const range = sheet.getRange("A1:A300");
       range.values = "x".repeat(30000);
       range.load("values");
       await context.sync();`,
    );
    expect(failure.code).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

describe("while a cell is edited", () => {
  test("writing fails", async () => {
    workbench.book.cellEditing = true;
    const failure = await excelError(workbench, `sheet.getRange("A1").values = 1; await context.sync();`);
    expect(failure.code).toBe("InvalidOperationInCellEditMode");
  });

  test("a run that can wait waits", async () => {
    workbench.book.cellEditing = true;
    const run = pageTask(
      workbench,
      `return Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").values = 1;
        await context.sync();
        return "done";
      });`,
    );
    await new Promise(setImmediate);
    workbench.book.cellEditing = false;
    expect(await run).toBe("done");
  });
});

describe("counting and failing syncs", () => {
  test("only the add-in's own syncs count", async () => {
    workbench.resetCounts();
    await excelRun(
      workbench,
      `sheet.getRange("A1").values = 1;
       await context.sync();
       const range = sheet.getRange("A1").load("values");
       await context.sync();`,
    );
    const { syncs, requests, bytes, largestRequest, largestResponse } = workbench.counts();
    expect(syncs).toBe(2);
    expect(requests).toBeGreaterThanOrEqual(2);
    expect(bytes).toBeGreaterThan(largestRequest + largestResponse);
  });

  test.each([
    ["before", 0, 0],
    ["middle", 1, 3],
    ["after", 4, 4],
  ] as const)("the second sync fails %s its actions are done", async (when, least, most) => {
    workbench.failAt(2, when);
    const run = `for (let i = 1; i <= 4; i += 1) sheet.getRange("A" + i).values = i; await context.sync();`;
    const failure = await excelError(workbench, `sheet.load("name"); await context.sync(); ${run}`);
    expect(failure.code).toBe("GeneralException");
    const done = (await workbench.read("Sheet1!A1:A4")).filter(([value]) => value !== null).length;
    expect(done).toBeGreaterThanOrEqual(least);
    expect(done).toBeLessThanOrEqual(most);
    await excelRun(workbench, run);
    expect(await workbench.read("Sheet1!A1:A4")).toEqual([[1], [2], [3], [4]]);
  });
});

describe("calculation", () => {
  test("is suspended for the rest of the sync only", async () => {
    const calls: string[] = [];
    jest.spyOn(workbench.book, "suspendCalculation").mockImplementation(() => void calls.push("suspend"));
    jest.spyOn(workbench.book, "resumeCalculation").mockImplementation(() => void calls.push("resume"));
    await excelRun(
      workbench,
      `workbook.application.suspendApiCalculationUntilNextSync();
       workbook.application.suspendApiCalculationUntilNextSync();
       workbook.application.suspendScreenUpdatingUntilNextSync();
       await context.sync();`,
    );
    expect(calls).toEqual(["suspend", "resume"]);
  });

  test("is automatic, and done when nothing is under way", async () => {
    const result = await excelRun(
      workbench,
      `const { application } = workbook;
       application.calculate("Full");
       application.load("calculationMode,calculationState");
       await context.sync();
       return [application.calculationMode, application.calculationState];`,
    );
    expect(result).toEqual(["Automatic", "Done"]);
  });
});
