/** Months around the sales rates, both quotas and what they may cover of each other. */
import { example } from "../../../src/schemes/building";
import { assistantWaterPay as scheme } from "../../../src/schemes/catalogue/assistant-water-pay";
import {
  atThreshold,
  atThresholds,
  changedCases,
  eachWord,
  optionCases,
  peopleCases,
  perPeriod,
} from "../cases";
import { bookOf, combined, cycled, eachAlone, onUnderOver } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

const USUAL: Values = {
  days: 26,
  attendance: "是",
  service_months: 24,
  sales_actual: 95,
  sales_target: 100,
  machines: 100,
  barrels: 1000,
};
/** A machine short is two barrels over: each number of the one against the other, exactly enough and one short. */
const QUOTAS = combined(
  { machines: [90, 99, 100, 101, 110], barrels: [979, 980, 981, 999, 1000, 1001, 1019, 1020, 1021] },
  USUAL,
);
const COLUMNS = {
  days: [0, 13, 26.5, 31],
  attendance: ["是", "否"],
  service_months: onUnderOver([12], 1, { min: 0 }),
  sales_actual: [-5, 0, ...onUnderOver([80, 100], 0.01), 120],
  machines: [0, 99, 100, 130],
  barrels: [0, 999, 1000, 1100],
};
const SENIORITY: Values[] = [{ seniority: 50 }, {}];

export const assistantWaterSubject: Subject = {
  scheme,
  worked: [
    example("by hand 1", "超额 10 桶，每桶 3 元|ten barrels beyond the quota, at 3 yuan", {
      parameters: { offset_surplus: "paid", barrel_pay: 3 },
      people: {
        手1: [
          {
            ...{ days: 26, attendance: "yes", service_months: 24, sales_actual: 100, sales_target: 100 },
            ...{ machines: 100, barrels: 1010 },
          },
        ],
      },
      expected: { 手1: { extra: 30 } },
    }),
  ],
  books: [
    bookOf(scheme, {
      id: "quotas",
      seed: 1,
      rows: [...QUOTAS, ...eachAlone(COLUMNS, USUAL)],
      roster: SENIORITY,
    }),
    bookOf(scheme, {
      id: "other readings",
      seed: 2,
      rows: [...QUOTAS, ...cycled(COLUMNS, 40, new Random(2)).map((row) => ({ ...row, sales_target: 100 }))],
      parameters: {
        above_full: "actual",
        work_items: "two",
        offset_surplus: "paid",
        failed_surplus: "unpaid",
      },
    }),
    bookOf(scheme, {
      id: "ten barrels a machine",
      seed: 3,
      rows: QUOTAS,
      others: false,
      roster: SENIORITY,
      parameters: {
        exchange: 10,
        failed_surplus: "unpaid",
        machine_quota: 99,
        barrel_quota: 999,
        machine_pay: 5,
        barrel_pay: 3,
        performance: 2000,
        split: [0.3, 0.7],
        base_pay: 1000,
        lunch: 6,
        full_attendance: 40,
        pension: 120,
        service: 30,
        sales_floor: 0.9,
        sales_full: 1.1,
        decimals: 1,
      },
    }),
    bookOf(scheme, {
      id: "no target",
      seed: 4,
      rows: [
        { ...USUAL, sales_target: 0 },
        { ...USUAL, sales_target: 0, sales_actual: 0 },
      ],
      others: false,
    }),
  ],
  cases: [
    ...atThresholds("sales rate", [0.8, 1], (at) => at.figure("sales_rate"), { just: 0.0001 }),
    ...atThresholds("machines", [100], (at) => at.entered("machines"), { just: 1 }),
    ...atThresholds("barrels", [1000], (at) => at.entered("barrels"), { just: 1 }),
    ...atThresholds("months of service", [12], (at) => at.entered("service_months"), { just: 1 }),
    ...atThreshold(
      "machines short covered by barrels",
      (at) =>
        at.entered("machines") < 100 && at.parameter("exchange") === undefined
          ? [at.entered("barrels") - 1000, (100 - at.entered("machines")) * 2]
          : undefined,
      { just: 1 },
    ),
    ...atThreshold(
      "barrels short covered by machines",
      (at) =>
        at.entered("barrels") < 1000 && at.parameter("exchange") === undefined
          ? [(at.entered("machines") - 100) * 2, 1000 - at.entered("barrels")]
          : undefined,
      { just: 1 },
    ),
    ...eachWord("met", [true, false]),
    perPeriod("surplus of both", (at) => at.figure("machines_left") > 0 && at.figure("barrels_left") > 0),
    perPeriod("offset fails, surplus paid", (at) => at.shown("met") === false && at.figure("extra") > 0),
    perPeriod("half of the work bonus", (at) => at.figure("work_share") === 0.5),
    perPeriod("no sales target", (at) => at.shown("sales_rate") === "#N/A"),
    perPeriod("negative sales", (at) => at.figure("sales_rate") < 0),
    perPeriod("not full attendance", (at) => at.ready && at.word("attendance") === "否"),
    ...changedCases(scheme.parameters.filter(({ kind }) => kind !== "choice").map(({ id }) => id)),
    ...optionCases(scheme),
    ...peopleCases(scheme),
  ],
};
