import { join } from "node:path";
import { missingMembers } from "excel-workbench/members";
import ts from "typescript";

const ROOT = join(__dirname, "../..");

test("the workbench has every member of Excel that the add-in uses", () => {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  expect(missingMembers(join(ROOT, "src"), options)).toEqual([]);
});
