/** The schemes hold every worked example of the catalogue, with its figures. */
import { SCHEMES } from "../../src/schemes";
import worked from "../functions/worked-examples.json";

const EXAMPLES = SCHEMES.flatMap(({ examples }) => examples);

/** All numbers in it, however deep. */
const numbersIn = (value: unknown): number[] => {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];
};

/** An example with two readings, or about two tables, stands once for each. */
const IDS = [...new Set(EXAMPLES.map(({ id }) => id))];

test("each example of the catalogue stands in a scheme, and no other", () => {
  expect([...IDS].sort()).toEqual(worked.map(({ id }) => id).sort());
});

test.each(IDS)("%s expects the catalogue's figures", (id) => {
  const parts = EXAMPLES.filter((example) => example.id === id);
  const own = numbersIn(
    parts.map((example) => [
      example.expected.map(({ values }) => values),
      (example.functionLevel?.calls ?? []).map(({ cells }) => cells),
    ]),
  );
  const { expected } = worked.find((example) => example.id === id) ?? {};
  const missing = numbersIn(expected).filter((figure) => !own.some((one) => Math.abs(one - figure) < 5e-11));
  expect(missing).toEqual([]);
});
