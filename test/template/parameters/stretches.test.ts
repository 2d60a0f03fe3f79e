/** Columns of later values, where some are left over from a change that was taken back. */
import { groupOf, withStretch } from "../../../src/template/parameters/stretches";

const third = { kind: "quarter", year: 2026, index: 3 } as const;

test("a period's columns are those that hold values, not the unused ones that are known by it", () => {
  const stretches = [
    { from: third, parameters: [] },
    { from: third, parameters: ["rate"] },
  ];
  expect(groupOf({ stretches }, third)).toBe(1);
  expect(withStretch(stretches, third, ["share"])).toEqual([
    { from: third, parameters: [] },
    { from: third, parameters: ["rate", "share"] },
  ]);
});
