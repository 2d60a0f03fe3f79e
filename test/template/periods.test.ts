import {
  nextPeriod,
  parsePeriod,
  periodDays,
  periodId,
  periodLabel,
  periodsToYearEnd,
} from "../../src/template/periods";

const quarter = (year: number, index: number) => ({ kind: "quarter" as const, year, index });

test("a period is named by year and number", () => {
  expect(periodId(quarter(2026, 1))).toBe("2026Q1");
  expect(periodId({ kind: "month", year: 2026, index: 3 })).toBe("2026M03");
  expect(periodId({ kind: "year", year: 2026, index: 1 })).toBe("2026");
  expect(periodLabel(quarter(2026, 2), "zh-CN")).toBe("2026年2季度");
  expect(periodLabel({ kind: "half", year: 2026, index: 2 }, "zh-CN")).toBe("2026年下半年");
});

test.each(["2026Q3", "2026-3", "2026年3季度", "2026 q3"])("%s is read as the third quarter", (text) =>
  expect(parsePeriod("quarter", text)).toEqual(quarter(2026, 3)),
);

test.each(["2026Q5", "2026", "Q1", "2026Q0", "x"])("%s is no quarter", (text) =>
  expect(parsePeriod("quarter", text)).toBeUndefined(),
);

test("after the last quarter comes the next year", () => {
  expect(nextPeriod(quarter(2026, 4))).toEqual(quarter(2027, 1));
  expect(periodsToYearEnd(quarter(2026, 3)).map(periodId)).toEqual(["2026Q3", "2026Q4"]);
});

test("a quarter has its first and last day as Excel's serials", () =>
  // 46023 is 2026-01-01, 46112 is 2026-03-31.
  expect(periodDays(quarter(2026, 1))).toEqual({ first: 46023, last: 46112 }));
