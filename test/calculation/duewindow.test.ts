/** DUEWINDOW against a calendar that is leafed through day by day. */
import fc, { runs } from "../property";
import { compute } from "./compute";

const DAY = 86400000;
const FIRST = Date.UTC(1899, 11, 30);
const serial = (time: number) => Math.round((time - FIRST) / DAY);
const dateOf = (day: number) => new Date(FIRST + day * DAY);
const monthOf = (day: number) => dateOf(day).toISOString().slice(0, 7);

/** 1950 to 2150: leap years, 2100 without its 29 February, and years' ends. */
const ends = fc.oneof(
  fc.integer({ min: serial(Date.UTC(1950, 0, 1)), max: serial(Date.UTC(2150, 0, 1)) }),
  fc
    .tuple(fc.constantFrom(1999, 2000, 2023, 2024, 2025, 2099, 2100), fc.constantFrom(1, 2, 12), fc.nat(30))
    .map(([year, month, day]) => serial(Date.UTC(year, month - 1, 1 + day))),
);

/** The days of the month after the one of `end`, from its first to its last. */
function nextMonth(end: number): number[] {
  let day = end;
  while (monthOf(day) === monthOf(end)) day++;
  const days: number[] = [];
  for (const month = monthOf(day); monthOf(day) === month; day++) days.push(day);
  return days;
}

/** The a-th of those days, or the last. */
const nth = (days: readonly number[], number: number) => days[Math.min(number, days.length) - 1];

function isWorked(day: number, holidays: readonly number[], worked: readonly number[]): boolean {
  if (worked.includes(day)) return true;
  const weekday = dateOf(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
}

test("days of the next month", () => {
  const number = fc.integer({ min: 1, max: 31 });
  fc.assert(
    fc.property(ends, number, number, (end, a, b) => {
      const days = nextMonth(end);
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      expect(compute("DUEWINDOW", end, "days", from, to)).toEqual([[nth(days, from), nth(days, to)]]);
      expect(compute("DUEWINDOW", end, "by", a)).toEqual([[days[0], nth(days, a)]]);
    }),
    runs(500),
  );
});

/** Days around a period's end, some named as holidays, some as worked, some as both. */
const around = fc.array(fc.integer({ min: -35, max: 35 }), { maxLength: 25 });

test("working days after the period, and the last of its month", () => {
  fc.assert(
    fc.property(ends, fc.integer({ min: 1, max: 30 }), around, around, (end, count, off, on) => {
      const [holidays, worked] = [off, on].map((days) => days.map((day) => end + day)) as [
        number[],
        number[],
      ];
      const lists = [
        holidays.length > 0 ? holidays.map((day) => [day]) : null,
        worked.length > 0 ? [worked] : "",
      ];
      let day = end;
      for (let left = count; left > 0;) if (isWorked(++day, holidays, worked)) left--;
      expect(compute("DUEWINDOW", end, "workdays", count, null, ...lists)).toEqual([[end + 1, day]]);

      let last = (nextMonth(end)[0] ?? 0) - 1;
      while (!isWorked(last, holidays, worked)) last--;
      expect(compute("DUEWINDOW", end, "lastworkday", null, null, ...lists)).toEqual([[last, last]]);
    }),
    runs(500),
  );
});

test("a weekday of the period's last week, Monday first", () => {
  fc.assert(
    fc.property(ends, fc.integer({ min: 1, max: 7 }), (end, weekday) => {
      let monday = end;
      while (dateOf(monday).getUTCDay() !== 1) monday--;
      const day = monday + weekday - 1;
      expect(compute("DUEWINDOW", end, "weekday", weekday)).toEqual([[day, day]]);
    }),
    runs(300),
  );
});

test("a month of holidays has no working day", () => {
  const end = serial(Date.UTC(2025, 1, 28));
  const february = Array.from({ length: 28 }, (_, index) => [end - index]);
  expect(compute("DUEWINDOW", end, "lastworkday", null, null, february)).toEqual([["#N/A", "#N/A"]]);
  expect(compute("DUEWINDOW", end, "lastworkday", null, null, february, end - 12)).toEqual([
    [end - 12, end - 12],
  ]);
});

test("a blank number among others is missing only where the kind needs it", () => {
  const ends = [[45900], [45747]];
  const blanks = [[""], [3]];
  const whole = [1, 2].map((row) => compute("DUEWINDOW", ends[row - 1], "lastworkday").flat());
  expect(compute("DUEWINDOW", ends, "lastworkday", blanks, blanks)).toEqual(whole);
  expect(compute("DUEWINDOW", ends, "by", 5, blanks)).toEqual(compute("DUEWINDOW", ends, "by", 5));
  const [first, second] = compute("DUEWINDOW", ends, "workdays", blanks);
  expect(first).toEqual(["#N/A", "#N/A"]);
  expect([second]).toEqual(compute("DUEWINDOW", 45747, "workdays", 3));
});
