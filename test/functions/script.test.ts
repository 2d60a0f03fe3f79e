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
