/** The schemes hold every worked example of the catalogue, with its figures. */
import { SCHEMES } from "../../src/schemes";
import worked from "../functions/worked-examples.json";

const EXAMPLES = SCHEMES.flatMap(({ examples }) => examples);

/** All numbers in it, however deep. */
const numbersIn = (value: unknown): number[] => {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];
};

test("each example of the catalogue stands in one scheme", () => {
  expect(EXAMPLES.map(({ id }) => id).sort()).toEqual(worked.map(({ id }) => id).sort());
});

test.each(EXAMPLES.map((example) => ({ title: example.id, example })))(
  "$title expects the catalogue's figures",
  ({ example }) => {
    const own = numbersIn([
      example.expected.map(({ values }) => values),
      (example.functionLevel?.calls ?? []).map(({ cells }) => cells),
    ]);
    const { expected } = worked.find(({ id }) => id === example.id) ?? {};
    const missing = numbersIn(expected).filter(
      (figure) => !own.some((one) => Math.abs(one - figure) < 5e-11),
    );
    expect(missing).toEqual([]);
  },
);
