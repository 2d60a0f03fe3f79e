import { typed } from "../../src/workbook/selection";
import { openAddIn } from "../headless/addIn";

test.each([
  ["text stays as it is", "007", "007", "@", "007"],
  ["zeros that a format shows are part of an id", 7, "007", "000", "007"],
  ["a figure is taken whole, not as it is shown", 1234.5678, "1,234.57", "#,##0.00", "1234.5678"],
  ["a rate too", 0.0712, "7%", "0%", "0.0712"],
  ["a date as a date", 46_112, "31-Mar", "d-mmm", "2026-03-31"],
  ["a Chinese date too", 46_112, "2026年3月31日", 'yyyy"年"m"月"d"日"', "2026-03-31"],
  ["colours in a format make no date", 5, "5", "[Red]0", "5"],
  ["an error as it is shown", "#N/A", "#N/A", "General", "#N/A"],
  ["a blank is blank", "", "", "General", ""],
])("%s", (_, value, shown, format, expected) => {
  expect(typed(value, shown, format)).toBe(expected);
});

test("the used part of the selection is read", async () => {
  const { workbench, call } = await openAddIn();
  try {
    await workbench.write("Sheet1!B2:C3", [
      ["工号", "姓名"],
      ["'007", "张三"],
    ]);
    workbench.select("Sheet1!A1:Z100");
    expect((await call("selection")).rows).toEqual([
      ["工号", "姓名"],
      ["007", "张三"],
    ]);
    workbench.select("Sheet1!X1:Z100");
    await expect(call("selection")).rejects.toThrow("所选区域没有数据");
  } finally {
    workbench.close();
  }
});
