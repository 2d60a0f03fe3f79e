import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "./manifest";
import { readMetadata } from "./metadata";
import { sample } from "./sample";

const manifest = readFileSync(sample.manifest, "utf8");
const metadata = readFileSync(join(sample.dist, "functions.json"), "utf8");

test("a manifest names its page, namespace, metadata and commands", () => {
  expect(readManifest(manifest, "en-US")).toEqual({
    id: "7c1e9a52-3f0b-4c55-9d2e-0a1b2c3d4e5f",
    name: "Sample",
    pageUrl: "https://localhost:3000/page.html",
    sharedRuntime: true,
    functions: { namespace: "SAMPLE", metadataUrl: "https://localhost:3000/functions.json" },
    commands: [{ id: "Sample.Command", label: "Run", action: "ExecuteFunction", functionName: "runCommand" }],
  });
});

test("overrides of the language replace texts and URLs", () => {
  const { name, functions, commands } = readManifest(manifest, "zh-CN");
  expect(name).toBe("示例");
  expect(functions?.metadataUrl).toBe("https://localhost:3000/functions.zh-CN.json");
  expect(commands[0]?.label).toBe("运行");
});

test.each([
  [
    "a newer ExcelApi",
    '<Set Name="SharedRuntime"/>',
    '<Set Name="ExcelApi" MinVersion="1.18"/>',
    "requires ExcelApi 1.18",
  ],
  ["an unknown set", '<Set Name="SharedRuntime"/>', '<Set Name="Teleport"/>', "requires Teleport 1.1"],
  ["another application", '<Host Name="Workbook"/>', '<Host Name="Document"/>', "does not name Excel"],
  [
    "two different pages",
    '<FunctionFile resid="Page.Url"/>',
    '<FunctionFile resid="Script.Url"/>',
    "another resid than Runtime",
  ],
  ["an unknown resid", '<Namespace resid="Namespace"/>', '<Namespace resid="Nothing"/>', "no resid Nothing"],
])("an add-in that asks for %s is refused", (_, from, to, message) => {
  expect(manifest).toContain(from);
  expect(() => readManifest(manifest.replace(from, to), "en-US")).toThrow(message);
});

test("functions are declared as the metadata has them", () => {
  const [add, doubled] = readMetadata(metadata, "SAMPLE");
  expect(add).toMatchObject({
    id: "ADD",
    formulaName: "SAMPLE.ADD",
    allowErrorForDataTypeAny: true,
    parameters: [
      { name: "a", dimensionality: "scalar", type: "number", optional: false, repeating: false },
      { name: "b", dimensionality: "scalar", type: "number" },
    ],
    result: { dimensionality: "scalar" },
  });
  expect(doubled).toMatchObject({
    parameters: [{ dimensionality: "matrix", type: "any" }],
    result: { dimensionality: "matrix" },
  });
});

test("a function option that the host lacks is refused by name", () => {
  const streaming = JSON.stringify({ functions: [{ id: "F", name: "F", options: { stream: true } }] });
  expect(() => readMetadata(streaming, "SAMPLE")).toThrow(
    "the workbench does not implement stream of the function F",
  );
});
