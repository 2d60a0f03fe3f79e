import { cm100PointSheet } from "../../../src/schemes/catalogue/cm-100-point-sheet";
import { inCells } from "./inCells";

/** 20 on the plan, 0 for the execution rate, 3 + 5 without fault, 20 abilities, 5 responsibility, 2 conduct: 55. */
const QUARTER = {
  ...{ completion: 1, execution_rate: 0.5, execution_before: 0.5 },
  ...{ knowledge: 5, analysis: 5, communication: 5, flexibility: 5, responsibility: 5 },
};

test("late more than three times in the quarter: the item is 0 whatever the attendance (L98 ②)", async () => {
  // One new customer and a half: 2 × 2 = 4 less 0.5 for conduct, so that 58.5 are left without attendance.
  const more = { new_customers: 2, norm_breaches: 1 };
  const { of, state } = await inCells(cm100PointSheet, {
    parameters: { execution_start: 0 },
    people: {
      four: [{ ...QUARTER, ...more, attendance_rate: 0.99, late: 4, attendance_points: 1.5 }],
      three: [{ ...QUARTER, ...more, attendance_rate: 0.99, late: 3, attendance_points: 1.5 }],
      full: [{ ...QUARTER, ...more, attendance_rate: 1, late: 4 }],
      // Nothing to rate: the points need not be entered.
      blank: [{ ...QUARTER, ...more, attendance_rate: 0.99, late: 4 }],
    },
  });
  expect(
    ["four", "three", "full", "blank"].map((id) => [of(id, "attendance")[0], of(id, "total")[0]]),
  ).toEqual([
    [0, 58.5],
    [1.5, 60],
    [0, 58.5],
    [0, 58.5],
  ]);
  expect(state("blank")[0]).toBe("已填齐");
});
