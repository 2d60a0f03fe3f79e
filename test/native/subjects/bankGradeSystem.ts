/** The workbooks and cases of 客户经理等级制. */
import { bankGradeSystem as scheme } from "../../../src/schemes/catalogue/bank-grade-system";
import { atThresholds, changedCases, eachWord, optionCases, peopleCases, perPeriod } from "../cases";
import { bookOf, cycled, eachAlone, onUnderOver, type Columns } from "../generate";
import { Random } from "../random";
import type { Subject } from "../subject";

const FLAGS = ["exam", "basic", "analysis", "routine", "law", "report", "business"] as const;
const ALL = { years: 3, ...Object.fromEntries(FLAGS.map((flag) => [flag, "是"])) };
const YEARS = onUnderOver([0, 1, 2, 5], 0.01, { min: 0 });

const columns = (flags: readonly string[]): Columns => ({
  years: YEARS,
  ...Object.fromEntries(FLAGS.map((flag) => [flag, flags])),
  appointed: [undefined, undefined, undefined, "高级客户经理", "资深客户经理"],
  step: [undefined, "二级", "一级"],
});
/** Mostly yes: seven coins would hardly ever all fall on the same side. */
const MOSTLY = ["是", "是", "是", "是", "是", "是", "是", "否"];

const THREE = [
  ["助理客户经理", 1, 1, 1, null, null, null, null, null],
  ["客户经理", null, null, null, null, null, 1, null, null],
  ["高级客户经理", 5, 1, null, null, null, null, 1, 1],
];

export const bankGradeSystemSubject: Subject = {
  scheme,
  books: [
    bookOf(scheme, {
      id: "default",
      seed: 1,
      rows: [...eachAlone(columns(["是", "否"]), ALL), ...cycled(columns(MOSTLY), 60, new Random(1))],
    }),
    bookOf(scheme, {
      id: "each grade alone",
      seed: 2,
      parameters: { cumulative: "no" },
      rows: [...eachAlone(columns(["是", "否"]), ALL), ...cycled(columns(MOSTLY), 30, new Random(2))],
    }),
    bookOf(scheme, {
      id: "three grades",
      seed: 3,
      parameters: { conditions: THREE },
      rows: cycled(columns(MOSTLY), 30, new Random(3)),
    }),
    bookOf(scheme, {
      id: "three grades, each alone",
      seed: 4,
      parameters: { conditions: THREE, cumulative: "no" },
      rows: cycled(columns(MOSTLY), 30, new Random(4)),
    }),
  ],
  // Each grade for itself, and people who lack only one condition of it.
  changing: bookOf(scheme, {
    id: "changing",
    seed: 5,
    parameters: { cumulative: "no" },
    rows: [1, 2, 3].flatMap((years) => [
      { ...ALL, years },
      ...FLAGS.map((flag) => ({ ...ALL, years, [flag]: "否" })),
    ]),
    others: false,
  }),
  cases: [
    ...atThresholds("years", [1, 2, 5], (at) => at.entered("years")),
    ...eachWord("highest", ["见习客户经理", "助理客户经理", "客户经理", "高级客户经理"]),
    ...eachWord("grade", ["见习客户经理", "助理客户经理", "客户经理", "高级客户经理", "资深客户经理"]),
    ...eachWord("rank", [
      "客户经理（级别待定）",
      "客户经理（二级）",
      "客户经理（一级）",
      "高级客户经理（一级）",
      "助理客户经理",
      "资深客户经理",
    ]),
    ...eachWord("appointment", ["", "市分行公开招聘和聘任", "支行招聘，报市分行审批"]),
    ...FLAGS.map((flag) =>
      perPeriod(
        `only ${flag} is missing`,
        (at) => at.ready && at.word(flag) === "否" && at.shown("unmet") === 1,
      ),
    ),
    perPeriod(
      "a higher grade without the lower one's conditions",
      (at) =>
        at.parameter("cumulative") === "no" && at.word("exam") === "否" && at.shown("highest") === "客户经理",
    ),
    perPeriod(
      "held back by the lower grade's conditions",
      (at) =>
        at.parameter("cumulative") === undefined &&
        at.parameter("conditions") === undefined &&
        at.word("exam") === "否" &&
        at.entered("years") >= 2 &&
        at.shown("highest") === "见习客户经理",
    ),
    ...optionCases(scheme),
    ...changedCases(["conditions"]),
    ...peopleCases(scheme),
  ],
};
