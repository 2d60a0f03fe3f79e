import { typedCell } from "../../src/exchange/reading/numberFormats";
import { textOf } from "../../src/exchange/reading/source";
import { openAddIn } from "../headless/addIn";

test.each([
  ["text stays as it is", "007", "007", "@", "007"],
  ["a figure is taken whole, not as it is shown", 1234.5678, "1,234.57", "#,##0.00", "1234.5678"],
  ["a rate too, with its sign", 0.0712, "7%", "0%", "7.12%"],
  ["a date as a date", 46_112, "31-Mar", "d-mmm", "2026-03-31"],
  ["a Chinese date too", 46_112, "2026年3月31日", 'yyyy"年"m"月"d"日"', "2026-03-31"],
  ["colours in a format make no date", 5, "5", "[Red]0", "5"],
  ["an error as it is shown", "#N/A", "#N/A", "General", "#N/A"],
  ["a blank is blank", "", "", "General", ""],
])("%s", (_, value, shown, format, expected) => {
  expect(textOf(typedCell(value, format, shown))).toBe(expected);
});

test.each([
  ["zeros that a format shows", 7, "000", "007"],
  ["letters that it adds", 12, '"GH"0000', "GH0012"],
])("%s are part of what is shown, which an id is taken from", (_, value, format, shown) => {
  expect(typedCell(value, format, shown)).toEqual({ text: String(value), shown });
});

test("in a workbook that counts days from 1904 the day that is seen is the day", () => {
  // 45 020 days after 1904-01-01.
  expect(textOf(typedCell(45_020, "yyyy-mm-dd", "2027-04-05"))).toBe("2027-04-05");
});

test("the used part of the selection is read", async () => {
  const { workbench, call } = await openAddIn();
  try {
    await workbench.write("Sheet1!B2:C3", [
      ["工号", "姓名"],
      ["'007", "张三"],
    ]);
    workbench.select("Sheet1!A1:Z100");
    expect((await call("selection")).table.rows).toEqual([
      { number: 2, cells: ["工号", "姓名"] },
      { number: 3, cells: ["007", "张三"] },
    ]);
    workbench.book.sheetByName("Sheet1")!.setRowHidden!(2, 1, true);
    workbench.select("Sheet1!A1:Z100");
    expect((await call("selection")).table.rows.map(({ hidden = false }) => hidden)).toEqual([false, true]);
    workbench.select("Sheet1!X1:Z100");
    await expect(call("selection")).rejects.toThrow("所选区域没有数据");
    workbench.select("Sheet1!B2:B3,C2:C3");
    await expect(call("selection")).rejects.toThrow("选中了几块区域");
    // 2,001 rows of 100 columns: more would be slow to read, and more than five million Excel does not hand over.
    await workbench.write("Sheet1!CW2002", 1);
    workbench.select("Sheet1!B2:CW2002");
    await expect(call("selection")).rejects.toThrow(/200.?100/);
  } finally {
    workbench.close();
  }
});
