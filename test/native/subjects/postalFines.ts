/** 客户经理考核细则（试行）: registers with every kind, rows that are not in order, times that add up over months and years. */
import { postalFines as scheme } from "../../../src/schemes/catalogue/postal-fines";
import { dateSerial } from "../../../src/template/periods";
import { atThreshold, changedCases, optionCases, peopleCases, perPeriod, perYear } from "../cases";
import { bookOf, type BookTerms } from "../generate";
import type { Book, Subject, Values } from "../subject";

const KINDS = scheme.parameters.flatMap(({ id, clause, name }) =>
  id.startsWith("rate_") && clause ? [name["zh-CN"].replace(/罚款$/, "")] : [],
);
const UNRELATED = "外出做无关的事";

/** Days around the due date of a month's summary: the 3rd of the next one. */
const handedIn = (month: number): Values[] => [
  { summary_reason: "否" },
  ...[2, 3, 4].map((day) => ({ summary_date: dateSerial(2026, month + 1, day) })),
  { summary_date: dateSerial(2026, month + 1, 9), summary_reason: "是" },
  { summary_date: dateSerial(2026, month + 1, 9), summary_reason: "否" },
  { summary_date: dateSerial(2026, month, 28) },
  {},
  { summary_reason: "是" },
];

/** Each person's months, starting with another kind of hand-in; of three months the last one's first is pasted with a text for a day. */
const histories = (count: number, months: readonly number[]): Values[][] =>
  Array.from({ length: count }, (_, person) =>
    months.map((month, index) =>
      months.length > 2 && person === count - 1 && index === 0
        ? { summary_date: "下周一" }
        : (handedIn(month)[(person + index) % 9] ?? {}),
    ),
  );

/** One row a person and a few more; every kind comes up, some several times, some excused. */
function register(ids: readonly string[], month: number, wrong: boolean): Values[] {
  const rows = ids.slice(0, 44).map((person, index): Values => ({
    person,
    kind: KINDS[(index + month) % KINDS.length] ?? UNRELATED,
    ...(index % 3 === 0 ? { date: dateSerial(2026, month, 1 + (index % 28)) } : { times: 1 + (index % 4) }),
    ...(index % 7 === 6 ? { excused: "是" } : index % 7 === 5 ? { excused: "否" } : {}),
  }));
  const one = (index: number, more: Values): Values => ({ person: ids[index % ids.length] ?? "", ...more });
  return [
    ...rows,
    one(1, { kind: UNRELATED, times: 1 }),
    one(2, { kind: UNRELATED, times: month === 10 ? 2 : 1 }),
    one(3, { kind: UNRELATED, date: dateSerial(2026, month, 28) }),
    one(3, { kind: UNRELATED, times: 1, excused: "是" }),
    ...(wrong
      ? [
          one(4, { kind: KINDS[0] ?? "", date: dateSerial(2026, month + 1, 1) }),
          one(5, { kind: KINDS[1] ?? "" }),
          one(6, { times: 2 }),
          { person: "?", kind: KINDS[2] ?? "", times: 1 },
          { kind: KINDS[2] ?? "", times: 1 },
        ]
      : []),
  ];
}

const BEFORE: Values[] = [{}, { unrelated_before: 2 }, { unrelated_before: 1 }, {}, { unrelated_before: 3 }];
const book = (
  id: string,
  seed: number,
  count: number,
  months: readonly number[],
  more: Partial<BookTerms> & { wrong?: boolean } = {},
): Book =>
  bookOf(scheme, {
    id,
    seed,
    firstPeriod: { year: 2026, index: months[0] ?? 1 },
    periods: months.length,
    histories: histories(count, months),
    roster: BEFORE,
    lists: (ids) => ({ register: months.map((month) => register(ids, month, more.wrong ?? false)) }),
    ...more,
  });

export const postalFinesSubject: Subject = {
  scheme,
  books: [
    book("default", 1700, 40, [10, 11, 12]),
    book("rows not in order", 1701, 30, [12], { wrong: true }),
    book("year", 1702, 12, [10, 11, 12], {
      parameters: { since: "year", rate_other: 15, rate_meeting: 25.5 },
    }),
    book("month", 1703, 12, [11, 12], {
      parameters: { since: "month", summary_day: 2, dismiss_at: 2, rate_phone: 12, rate_unrelated: 100 },
    }),
    // The next year begins with what the year before has counted.
    book("two years", 1704, 10, [12, 13], { others: false }),
    book("end of month", 1705, 14, [12], { parameters: { summary_day: 31 } }),
  ],
  cases: [
    ...KINDS.map((_, index) => {
      const id =
        scheme.parameters.filter((parameter) => parameter.id.startsWith("rate_"))[index]?.id.slice(5) ?? "";
      return perPeriod(`fine: ${id}`, (at) =>
        id === "other" && at.parameter("rate_other") === undefined
          ? at.figure("fine_other") === 0
          : at.figure(`fine_${id}`) > 0,
      );
    }),
    ...atThreshold(
      "times so far, removal",
      (at) =>
        at.ready && at.parameter("dismiss_at") === undefined ? [at.figure("unrelated_total"), 3] : undefined,
      { just: 1 },
    ),
    perPeriod("removed", (at) => at.shown("dismiss") === true),
    perPeriod("not removed", (at) => at.shown("consequence") === "—"),
    perPeriod("no fine", (at) => at.figure("total") === 0),
    perPeriod(
      "several kinds",
      (at) => at.figure("total") > at.figure("fine_unrelated") && at.figure("fine_unrelated") > 0,
    ),
    perPeriod("to the fund", (at) => at.figure("fund") > 0 && at.figure("total") >= at.figure("fund")),
    perPeriod("summary late", (at) => at.figure("summary_late") === 1),
    ...[2, 3, 4].map((day) =>
      perPeriod(`summary on day ${day} after the month`, (at) =>
        [10, 11, 12].some((month) => at.entered("summary_date") === dateSerial(2026, month + 1, day)),
      ),
    ),
    perPeriod(
      "summary late for a reason",
      (at) => at.word("summary_reason") === "是" && at.figure("summary_late") === 0,
    ),
    perPeriod(
      "summary never handed in",
      (at) =>
        at.word("summary_reason") === "否" &&
        Number.isNaN(at.entered("summary_date")) &&
        at.figure("summary_late") === 1,
    ),
    perPeriod(
      "summary never handed in for a reason",
      (at) =>
        at.word("summary_reason") === "是" &&
        Number.isNaN(at.entered("summary_date")) &&
        at.figure("summary_late") === 0,
    ),
    perPeriod("no word of the summary", ({ state }) => state === "缺月总结交件日期"),
    perPeriod("a row that is not in order", (at) => at.ready && at.shown("total") === "#N/A"),
    perPeriod(
      "breach in an earlier month",
      (at) => at.figure("unrelated") === 0 && at.figure("unrelated_total") > 0,
    ),
    perPeriod(
      "an earlier month that is not complete",
      (at) => at.ready && at.index > 0 && at.shown("unrelated_total") === "" && at.shown("dismiss") === "",
    ),
    perYear("times before appointment to this sheet", (at) => at.figure("opening_unrelated") > 0),
    perYear("second year", (at) => at.year.offset > 0 && at.figure("opening_unrelated") > 0),
    ...changedCases([
      "rate_other",
      "rate_meeting",
      "rate_phone",
      "rate_unrelated",
      "summary_day",
      "dismiss_at",
    ]),
    ...optionCases(scheme),
    ...peopleCases(scheme, { periods: 3 }),
  ],
};
