import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { implementedMembers } from "./objects";
import { usedMembers } from "./usedMembers";

const root = resolve(__dirname, "../../..");
const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
  config: unknown;
};
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);

test("members are found however a source uses them", () => {
  const folder = mkdtempSync(join(root, "node_modules", ".members-"));
  try {
    writeFileSync(
      join(folder, "source.ts"),
      `export async function use(context: Excel.RequestContext): Promise<void> {
        const { names, worksheets } = context.workbook;
        const sheet = worksheets.getItem("a").load("name,protection/protected");
        const range = sheet.getRange("A1").load(["values", "format/fill/color"]);
        worksheets.load("items/visibility");
        range.format.font.bold = names.items.length > 0;
        await context.sync();
      }`,
    );
    expect([...usedMembers(folder, options).keys()].sort()).toEqual([
      "NamedItemCollection.items",
      "Range.format",
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
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the host has every member of Excel that the add-in uses", () => {
  const implemented = implementedMembers();
  const missing = [...usedMembers(join(root, "src"), options)].filter(([member]) => !implemented.has(member));
  expect(missing).toEqual([]);
});
