/** Calls for ways of the functions that no workbook's first people take, with answers that were worked out by hand. */
import type { Call } from "./functionMutants";

export interface KnownCall extends Call {
  answer: unknown;
}

/** A cell, or the whole, is refused. */
const REFUSED = "#VALUE!";

const TIERS = [
  [0, 0.01],
  [50, 0.05],
];
/** From 1 on a point for every step of 1 that has begun. */
const STEPS = [[[1]], [[1]], [[0]], [[1]], [[1]], [[""]], [[""]], "started"];
const ALIKE = [[[90], [80], [80], [60]], [[0.5, 0.5]], [["A", "B"]], [["x"], ["x"], ["x"], ["x"]]];

export const CALLS_BY_HAND: readonly KnownCall[] = [
  // 1 open and 2 carried in: 8 of 10 leave 3 open; 45 fill them, release a base and exceed 30 by 12; 17 are 5 and those 12.
  {
    id: "CARRYOVER",
    args: [[[6, 45, 5]], [[10]], [[20]], "excess", "carry", [[30]], [[1]], [[2]], "ledger"],
    answer: [
      [8, 1, 0, 8, false, 3, 0, 0, 0, 0, 0, false],
      [45, 3, 3, 42, true, 0, 20, 10, 10, 1, 12, true],
      [17, 0, 0, 17, true, 0, 17, 0, 0, 0, 0, false],
    ],
  },
  // Without a cap all above the target moves on; on the target nothing does.
  {
    id: "CARRYOVER",
    args: [[[26, 14, 20]], [[10]], [[20]], "first", "carry", [[""]], [[0]], [[0]], "carry_out"],
    answer: [[6, 0, 0]],
  },
  // Three bases for two periods of two people fit neither.
  {
    id: "CARRYOVER",
    args: [
      [
        [1, 2],
        [3, 4],
      ],
      [[1, 2, 3]],
      [[""]],
      "first",
      "pay",
      [[""]],
      [[0]],
      [[0]],
      "available",
    ],
    answer: REFUSED,
  },
  // 31 January 2026 is a Saturday.
  { id: "DUEWINDOW", args: [[[46_053]], "lastworkday"], answer: [[46_052, 46_052]] },
  { id: "DUEWINDOW", args: [[[46_053]], "days", [[6]], [[5]]], answer: REFUSED },
  { id: "DUEWINDOW", args: [[[46_053]], "days", [[5]], [[5]]], answer: [[46_058, 46_058]] },
  // All of June 2026 is free but its first day, a Monday.
  {
    id: "DUEWINDOW",
    args: [[[46_203]], "lastworkday", null, null, Array.from({ length: 29 }, (_, day) => [46_175 + day])],
    answer: [[46_174, 46_174]],
  },
  // After the last day that Excel knows there is none.
  { id: "DUEWINDOW", args: [[[2_958_460]], "workdays", [[20]]], answer: REFUSED },
  // 50 × 1 % + 100 × 5 % less what 30 have brought; all of 70 at 5 % less 40 at 1 %, or less 60 at 5 %; nothing, whatever its rate would be.
  { id: "TIERED", args: [[[120]], TIERS, "marginal", "up", [[30]]], answer: [[5.2]] },
  { id: "TIERED", args: [[[30]], TIERS, "whole", "up", [[40]]], answer: [[3.1]] },
  { id: "TIERED", args: [[[10]], TIERS, "whole", "up", [[60]]], answer: [[0.5]] },
  { id: "TIERED", args: [[[0]], [[0, ""], ...TIERS.slice(1)]], answer: [[0]] },
  // Less than a thousand-millionth above the bound is on it.
  { id: "TIERED", args: [[[50.0000000005]], TIERS], answer: [[0.500000000005]] },
  // At its end the line has its own value, not that of what lies above.
  { id: "LINEAR", args: [[[90]], [[70]], [[0]], [[90]], [[5]], [[-1]], [[6]]], answer: [[5]] },
  { id: "LINEAR", args: [[[90.1]], [[70]], [[0]], [[90]], [[5]], [[-1]], [[6]]], answer: [[6]] },
  // A third step has not begun, neither exactly nor with a thousand-millionth of it.
  { id: "STEPSCORE", args: [[[3]], ...STEPS], answer: [[2]] },
  { id: "STEPSCORE", args: [[[3.000000001]], ...STEPS], answer: [[2]] },
  { id: "STEPSCORE", args: [[[3.1]], ...STEPS], answer: [[3]] },
  // Two that are alike share the second rank, or the third.
  { id: "QUOTA", args: [...ALIKE, "better"], answer: [["A"], ["A"], ["A"], ["B"]] },
  { id: "QUOTA", args: [...ALIKE, "worse"], answer: [["A"], ["B"], ["B"], ["B"]] },
  // What lacks a thousand-millionth has reached the bound.
  {
    id: "BAND",
    args: [
      [[79.999999999]],
      [
        [0, 1],
        [80, 2],
      ],
    ],
    answer: [[2]],
  },
];
