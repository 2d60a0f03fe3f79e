import type { Workbench } from "../workbench";
import { excelError, excelRun, openSample } from "./sample";

let workbench: Workbench;

beforeEach(async () => {
  workbench = await openSample();
});

afterEach(() => workbench.close());

const NUMBERS = `sheet.getRange("A1:B3").values = [[1, 2], [3, 4], [5, 6]];`;

test("values are written and read back in one run", async () => {
  const result = await excelRun(
    workbench,
    `const range = sheet.getRange("B2:C3");
     range.values = [[1, "two"], [true, null]];
     range.load("values,address,rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
     await context.sync();
     range.load("valueTypes");
     await context.sync();
     const { values, address, rowIndex, columnIndex, rowCount, columnCount, valueTypes } = range;
     return { values, address, at: [rowIndex, columnIndex, rowCount, columnCount], valueTypes, sheet: range.worksheet.name };`,
  );
  expect(result).toEqual({
    values: [
      [1, "two"],
      [true, ""],
    ],
    address: "Sheet1!B2:C3",
    at: [1, 1, 2, 2],
    valueTypes: [
      ["Double", "String"],
      ["Boolean", "Empty"],
    ],
    sheet: "Sheet1",
  });
});

test.each(["values", "formulas", "formulasR1C1", "numberFormat"])(
  "one value of %s goes into every cell",
  async (property) => {
    const result = await excelRun(
      workbench,
      `const range = sheet.getRange("A1:B2");
     range.${property} = "x";
     range.load("${property}");
     await context.sync();
     return range.${property};`,
    );
    expect(result).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
  },
);

test("null inside an array leaves its cell alone, an empty text clears it", async () => {
  const result = await excelRun(
    workbench,
    `${NUMBERS}
     const range = sheet.getRange("A1:B2");
     range.values = [[null, 20], ["", null]];
     range.load("values");
     await context.sync();
     return range.values;`,
  );
  expect(result).toEqual([
    [1, 20],
    ["", 4],
  ]);
});

test.each(["[[1]]", "[[1, 2, 3], [4, 5, 6]]", "[1, 2]", "[[1, 2], [3]]", "{ a: 1 }", "[[{}, 1], [1, 1]]"])(
  "%s does not fit a range of 2 by 2",
  async (value) => {
    const failure = await excelError(
      workbench,
      `sheet.getRange("A1:B2").values = ${value}; await context.sync();`,
    );
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
  },
);

test("an array of more than 1,500 cells arrives whole although the client sends it in slices", async () => {
  const result = await excelRun(
    workbench,
    `const rows = Array.from({ length: 2000 }, (_, i) => [i, -i]);
     const range = sheet.getRange("A1:B2000");
     range.values = rows;
     range.load("values");
     await context.sync();
     return range.values.every(([a, b], i) => a === i && b === -i);`,
  );
  expect(result).toBe(true);
});

test("a large array of the wrong size is refused before anything is written", async () => {
  const failure = await excelError(
    workbench,
    `sheet.getRange("A1:B1999").values = Array.from({ length: 2000 }, () => [1, 1]);
     await context.sync();`,
  );
  expect(failure.code).toBe("InvalidArgument");
  expect(await workbench.read("Sheet1!A1:A2")).toEqual([[null], [null]]);
});

test.each([
  [`getCell(1, 1)`, "B2"],
  [`getCell(5, 2)`, "C6"],
  [`getRow(1)`, "A2:B2"],
  [`getColumn(1)`, "B1:B3"],
  [`getLastRow()`, "A3:B3"],
  [`getLastColumn()`, "B1:B3"],
  [`getLastCell()`, "B3"],
  [`getOffsetRange(2, 1)`, "B3:C5"],
  [`getResizedRange(-1, 3)`, "A1:E2"],
  [`getAbsoluteResizedRange(1, 4)`, "A1:D1"],
  [`getEntireRow()`, "1:3"],
  [`getEntireColumn()`, "A:B"],
  [`getRowsBelow(2)`, "A4:B5"],
  [`getRowsBelow()`, "A4:B4"],
  [`getBoundingRect("D1:D9")`, "A1:D9"],
  [`getIntersectionOrNullObject("B3:Z9")`, "B3"],
  [`getEntireRow().getEntireColumn()`, "1:1048576"],
])("A1:B3.%s is %s", async (call, address) => {
  const result = await excelRun(
    workbench,
    `const range = sheet.getRange("A1:B3").${call};
     range.load("address");
     await context.sync();
     return range.address;`,
  );
  expect(result).toBe(`Sheet1!${address}`);
});

test.each([`getOffsetRange(-1, 0)`, `getResizedRange(-3, 0)`, `getCell(0.5, 0)`, `getRowsAbove(1)`])(
  "A1:B3.%s leaves the sheet and is refused",
  async (call) => {
    const failure = await excelError(workbench, `sheet.getRange("A1:B3").${call}; await context.sync();`);
    expect(failure.code).toBe("InvalidArgument");
  },
);

test("ranges without common cells intersect in a null object, and so does what is asked of it", async () => {
  const result = await excelRun(
    workbench,
    `const nothing = sheet.getRange("A1").getIntersectionOrNullObject("B2");
     const further = nothing.getCell(0, 0);
     await context.sync();
     return [nothing.isNullObject, further.isNullObject];`,
  );
  expect(result).toEqual([true, true]);
});

test("values of whole columns are null instead of millions of cells", async () => {
  const result = await excelRun(
    workbench,
    `const range = sheet.getRange("A:A");
     range.load("values,formulas,isEntireColumn,rowCount");
     await context.sync();
     return [range.values, range.formulas, range.isEntireColumn, range.rowCount];`,
  );
  expect(result).toEqual([null, null, true, 1048576]);
});

test("values of more than five million cells are null, of fewer they are not", async () => {
  const result = await excelRun(
    workbench,
    `const ranges = ["A1:Z192308", "A1:E1000"].map((address) => sheet.getRange(address).load("values"));
     await context.sync();
     return ranges.map(({ values }) => values && values.length);`,
  );
  expect(result).toEqual([null, 1000]);
});

test("an empty sheet has a used range of one cell, or none where null objects are asked for", async () => {
  const result = await excelRun(
    workbench,
    `const one = sheet.getUsedRange();
     const none = sheet.getUsedRangeOrNullObject(true);
     one.load("address");
     await context.sync();
     return [one.address, none.isNullObject];`,
  );
  expect(result).toEqual(["Sheet1!A1", true]);
});

test("the used range spans what is filled", async () => {
  const result = await excelRun(
    workbench,
    `sheet.getRange("B2").values = 1;
     sheet.getRange("D5").values = 1;
     const used = sheet.getUsedRange(true);
     used.load("address");
     await context.sync();
     return used.address;`,
  );
  expect(result).toBe("Sheet1!B2:D5");
});

test("formats are set and read, null where cells differ", async () => {
  const result = await excelRun(
    workbench,
    `const range = sheet.getRange("A1:B1");
     const first = sheet.getRange("A1");
     range.format.fill.color = "#ffeeaa";
     range.format.font.set({ bold: true, italic: true, color: "red", size: 14, name: "Arial" });
     range.format.horizontalAlignment = "Center";
     range.format.verticalAlignment = "Top";
     range.format.wrapText = true;
     range.format.indentLevel = 2;
     range.format.protection.locked = false;
     range.format.columnWidth = 90;
     range.format.rowHeight = 30;
     range.format.borders.getItem("EdgeBottom").style = "Continuous";
     sheet.getRange("B1").format.font.bold = false;
     range.load("format/columnWidth,format/rowHeight,format/horizontalAlignment,format/font/bold,format/font/italic");
     first.load("format/fill/color,format/font,format/wrapText,format/indentLevel,format/verticalAlignment,format/protection/locked");
     const border = first.format.borders.getItem("EdgeBottom");
     border.load("style");
     await context.sync();
     const { format } = first;
     return [range.format.columnWidth, range.format.rowHeight, range.format.horizontalAlignment, range.format.font.bold,
       range.format.font.italic, format.fill.color, format.font.color, format.font.size, format.font.name, format.wrapText,
       format.indentLevel, format.verticalAlignment, format.protection.locked, border.style];`,
  );
  expect(result).toEqual([
    90,
    30,
    "Center",
    null,
    true,
    "#FFEEAA",
    "#FF0000",
    14,
    "Arial",
    true,
    2,
    "Top",
    false,
    "Continuous",
  ]);
});

test("a cell that nobody formatted has Excel's defaults", async () => {
  const result = await excelRun(
    workbench,
    `const { format } = sheet.getRange("Z99");
     format.load("fill/color,font/bold,font/color,horizontalAlignment,wrapText,protection/locked");
     const range = sheet.getRange("Z99");
     range.load("numberFormat");
     await context.sync();
     return [format.fill.color, format.font.bold, format.font.color, format.horizontalAlignment, format.wrapText,
       format.protection.locked, range.numberFormat];`,
  );
  expect(result).toEqual(["#FFFFFF", false, "#000000", "General", false, true, [["General"]]]);
});

test("number formats are set cell by cell", async () => {
  const result = await excelRun(
    workbench,
    `const range = sheet.getRange("A1:B2");
     range.numberFormat = [["0.00", "@"], [null, "yyyy-mm-dd"]];
     range.load("numberFormat");
     await context.sync();
     return range.numberFormat;`,
  );
  expect(result).toEqual([
    ["0.00", "@"],
    ["General", "yyyy-mm-dd"],
  ]);
});

describe("copying", () => {
  test("formulas move their relative references, a larger target is filled", async () => {
    const result = await excelRun(
      workbench,
      `${NUMBERS}
       sheet.getRange("C1").formulas = [["=A1+B$1"]];
       sheet.getRange("C2:C3").copyFrom("C1", "Formulas");
       const range = sheet.getRange("C1:C3").load("formulas,values");
       await context.sync();
       return [range.formulas, range.values];`,
    );
    expect(result).toEqual([
      [["=A1+B$1"], ["=A2+B$1"], ["=A3+B$1"]],
      [[3], [5], [7]],
    ]);
  });

  test("values come without their formulas, from another sheet too", async () => {
    const result = await excelRun(
      workbench,
      `sheet.getRange("A1:A2").formulas = [["=1+1"], ["=A1*2"]];
       const other = workbook.worksheets.add("Other");
       other.getRange("B1").copyFrom("Sheet1!A1:A2", "Values");
       const range = other.getRange("B1:B2").load("formulas");
       await context.sync();
       return range.formulas;`,
    );
    expect(result).toEqual([[2], [4]]);
  });
});

test("R1C1 formulas of one text fill a column, each with its own references", async () => {
  const result = await excelRun(
    workbench,
    `${NUMBERS}
     const range = sheet.getRange("C1:C3");
     range.formulasR1C1 = "=RC[-2]*R1C2";
     range.load("formulas,formulasR1C1,values,text");
     await context.sync();
     return [range.formulas, range.formulasR1C1[2], range.values, range.text];`,
  );
  expect(result).toEqual([
    [["=A1*$B$1"], ["=A2*$B$1"], ["=A3*$B$1"]],
    ["=RC[-2]*R1C2"],
    [[2], [6], [10]],
    [["2"], ["6"], ["10"]],
  ]);
});

test("clearing contents keeps formats, clearing all does not", async () => {
  const result = await excelRun(
    workbench,
    `${NUMBERS}
     const range = sheet.getRange("A1:B3");
     range.format.font.bold = true;
     range.clear("Contents");
     range.load("values,format/font/bold");
     await context.sync();
     const first = [range.values[0][0], range.format.font.bold];
     range.clear();
     range.load("format/font/bold");
     await context.sync();
     return [...first, range.format.font.bold];`,
  );
  expect(result).toEqual(["", true, false]);
});

test("autofitted columns are wide enough for their longest text", async () => {
  const result = await excelRun(
    workbench,
    `sheet.getRange("A1:B2").values = [["short", "一段相当长的中文文字一段相当长的中文文字"], ["", ""]];
     const range = sheet.getRange("A:B");
     range.format.autofitColumns();
     const [a, b] = ["A1", "B1"].map((address) => sheet.getRange(address).load("format/columnWidth"));
     await context.sync();
     return [a.format.columnWidth, b.format.columnWidth];`,
  );
  const [short, long] = result as [number, number];
  expect(short).toBeLessThan(60);
  expect(long).toBeGreaterThan(200);
});

test("rows and columns are hidden and shown, null where they differ", async () => {
  const result = await excelRun(
    workbench,
    `const range = sheet.getRange("B2:C3");
     sheet.getRange("B:B").columnHidden = true;
     sheet.getRange("2:3").rowHidden = true;
     range.load("rowHidden,columnHidden");
     await context.sync();
     return [range.rowHidden, range.columnHidden];`,
  );
  expect(result).toEqual([true, null]);
});

test("rows are sorted by several columns, below their heading", async () => {
  const result = await excelRun(
    workbench,
    `const range = sheet.getRange("A1:B4");
     range.values = [["name", "n"], ["b", 1], ["a", 1], ["c", 2]];
     range.sort.apply([{ key: 1, ascending: false }, { key: 0, ascending: true }], false, true);
     range.load("values");
     await context.sync();
     return range.values;`,
  );
  expect(result).toEqual([
    ["name", "n"],
    ["c", 2],
    ["a", 1],
    ["b", 1],
  ]);
});
