import { parseDate } from "../../src/template/typedDays";
import { parseNumber } from "../../src/template/typedNumbers";
import { halfWidth } from "../../src/template/typedWords";

describe("numbers as people type them", () => {
  test.each([
    ["12", 12],
    [" 1,234.50 ", 1234.5],
    ["1,234.5", 1234.5],
    ["3%", 0.03],
    ["7.12%", 0.0712],
    ["-40", -40],
    [".5", 0.5],
    ["¥1,000", 1000],
    ["367000.0000", 367000],
  ])("%s is %d", (text, number) => expect(parseNumber(text)).toBe(number));

  test.each(["", "abc", "1,23", "12a", "3%%", "1.2.3", "-", "."])("%s is none", (text) =>
    expect(parseNumber(text)).toBeUndefined(),
  );
});

describe("dates", () => {
  test.each(["2026-03-01", "2026/3/1", "2026年3月1日", "20260301"])("%s is 1 March 2026", (text) =>
    expect(parseDate(text)).toBe(46082),
  );
  test.each(["2026-02-30", "2026-13-01", "3月1日", "2026-12", "202612", "2026111", "5/1/2026", "0026-03-01"])(
    "%s is none",
    (text) => expect(parseDate(text)).toBeUndefined(),
  );
});

test("full-width letters, digits and spaces count as ordinary ones", () =>
  expect(halfWidth("\u3000A01 张\u3000三 ")).toBe("A01 张 三"));
