/** Schemes come one by one: by their ids, each from its file. */
import { SCHEMES } from "../../src/schemes";
import { loadScheme } from "../../src/schemes/loading";

test("every scheme of the catalogue is loaded by its id", async () => {
  for (const scheme of SCHEMES) expect(await loadScheme(scheme.id)).toBe(scheme);
});

test("one that a newer add-in had is not there, which is no failure", async () => {
  expect(await loadScheme("not-yet-invented")).toBeUndefined();
});
