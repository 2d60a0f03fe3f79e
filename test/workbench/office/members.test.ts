import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { missingMembers, usedMembers } from "./usedMembers";

const options: ts.CompilerOptions = { strict: true, target: ts.ScriptTarget.ES2022, types: ["office-js"] };

test("members are found however a source uses them", () => {
  const folder = mkdtempSync(join(tmpdir(), "members-"));
  try {
    writeFileSync(
      join(folder, "source.ts"),
      `export async function use(context: Excel.RequestContext): Promise<void> {
        const { names, worksheets } = context.workbook;
        const sheet = worksheets.getItem("a").load("name,protection/protected");
        const range = sheet.getRange("A1").load(["values", "format/fill/color"]);
        worksheets.load("items/visibility");
        range.format.font.bold = names.items.length > 0;
        range.group(Excel.GroupOption.byRows);
        await context.sync();
      }`,
    );
    expect([...usedMembers(folder, options).keys()].sort()).toEqual([
      "NamedItemCollection.items",
      "Range.format",
      "Range.group",
      "Range.values",
      "RangeFill.color",
      "RangeFont.bold",
      "RangeFormat.fill",
      "RangeFormat.font",
      "Workbook.names",
      "Workbook.worksheets",
      "Worksheet.getRange",
      "Worksheet.name",
      "Worksheet.protection",
      "Worksheet.visibility",
      "WorksheetCollection.getItem",
      "WorksheetCollection.items",
      "WorksheetProtection.protected",
    ]);
    expect(missingMembers(folder, options).map(([member]) => member)).toEqual(["Range.group"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
