/** How much is loaded, gzipped: people wait for it, and a shared runtime's functions wait with them. */
import { partSizes } from "./parts";
import limits from "./sizes.json";

const { functions, first, parts } = partSizes();

test("the functions are at most 36 kB", () => {
  expect(functions).toBeLessThanOrEqual(36_000);
});

test("the first page of the pane is at most 200 kB, the functions among them", () => {
  expect(first).toBeLessThanOrEqual(200_000);
});

test("every part that is loaded later keeps to its budget (npm run sizes writes a new one)", () => {
  expect(Object.keys(parts).sort()).toEqual(Object.keys(limits).sort());
  const over = Object.entries(limits).filter(([part, limit]) => (parts[part] ?? 0) > limit);
  expect(over.map(([part, limit]) => `${part}: ${parts[part]} of ${limit}`)).toEqual([]);
});
