/** dist/functions.js: what Excel runs first. */
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { builtText, productionFunctions } from "../built";

const LIMIT = 40_000;

test("it needs nothing but CustomFunctions.associate and registers every function of the metadata at once", () => {
  const registered = new Map<string, unknown>();
  const page = { CustomFunctions: { associate: (id: string, own: unknown) => registered.set(id, own) } };
  runInNewContext(productionFunctions().toString("utf8"), page);

  const { functions } = JSON.parse(builtText("functions.json")) as { functions: { id: string }[] };
  expect([...registered.keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
  for (const own of registered.values()) expect(typeof own).toBe("function");
  expect(page).toHaveProperty("appraiseFunctionsRegistered", true);
});

test.each([
  ["without Office", undefined, '#VALUE! 第2行：金额是文本 "x"，应为数值'],
  ["before Office is ready", {}, '#VALUE! 第2行：金额是文本 "x"，应为数值'],
  [
    "in an English Excel",
    { context: { displayLanguage: "en-GB" } },
    '#VALUE! row 2: amount: text "x" is not a number',
  ],
])("it computes and says what is wrong %s", (_where, Office, message) => {
  const registered = new Map<string, (...values: unknown[]) => unknown>();
  const CustomFunctions = { associate: (id: string, own: () => unknown) => registered.set(id, own) };
  runInNewContext(productionFunctions().toString("utf8"), { CustomFunctions, Office });
  // Excel's error class comes later than the script
  class ExcelError {
    constructor(
      readonly code: string,
      readonly text: string,
    ) {}
  }
  const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };
  Object.assign(CustomFunctions, { Error: ExcelError, ErrorCode });
  const results = registered.get("BONUS")?.([[40000], ["x"]], 0.0712) as unknown[][];
  expect(results[0]).toEqual([2848]);
  const wrong = results[1]?.[0] as ExcelError;
  expect(`${wrong.code} ${wrong.text}`).toBe(message);
});

test("a function that cannot be registered leaves no mark of success", () => {
  const page = {
    CustomFunctions: {
      associate: () => {
        throw new Error("refused");
      },
    },
  };
  expect(() => runInNewContext(productionFunctions().toString("utf8"), page)).toThrow("refused");
  expect(page).not.toHaveProperty("appraiseFunctionsRegistered");
});

test("it is one classic script without the pane", () => {
  const script = productionFunctions().toString("utf8");
  expect(script).not.toMatch(/webpackChunk|\bimport\(|\bcreateElement\b|FluentProvider|\breact\b/i);
});

test(`it is at most ${LIMIT / 1000} kB gzipped`, () => {
  expect(gzipSync(productionFunctions(), { level: 9 }).length).toBeLessThanOrEqual(LIMIT);
});
