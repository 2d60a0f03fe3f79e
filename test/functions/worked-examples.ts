/** The worked figures of the appraisal systems, by id. */
import examples from "./worked-examples.json";

type InputName = (typeof examples)[number]["inputs"] extends infer I
  ? I extends I
    ? keyof I
    : never
  : never;

export interface Example {
  readonly id: string;
  readonly what: string;
  /** Why no function of ours is asked: plain Excel does it, in the cells of its scheme. */
  readonly plain_excel?: string;
  // the inputs are as different as the systems
  readonly inputs: Readonly<Record<InputName, never>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

export const EXAMPLES: readonly Example[] = examples as unknown as readonly Example[];

/** Figures agree to the ten digits that the examples are written with. */
export function expectFigures(actual: unknown, expected: unknown): void {
  if (typeof expected === "number" && typeof actual === "number") {
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(5e-11 * Math.max(1, Math.abs(expected)));
  } else if (Array.isArray(expected) && Array.isArray(actual)) {
    expect(actual).toHaveLength(expected.length);
    expected.forEach((figure, index) => expectFigures(actual[index], figure));
  } else {
    expect(actual).toEqual(expected);
  }
}
