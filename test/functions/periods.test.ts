/** CARRYOVER, STREAK and DUEWINDOW: rules of consecutive periods. */
import { call, column, errorCell, row, speak } from "./excel";

beforeEach(() => speak("en-US"));

const carry = (
  actual: unknown,
  base: unknown,
  item: string,
  more: { target?: unknown; cap?: unknown; gap?: unknown; carried?: unknown } = {},
) => call("CARRYOVER", actual, base, more.target, "excess", "carry", more.cap, more.gap, more.carried, item);

describe("CARRYOVER", () => {
  test("the ledger has a row a period and twelve columns", () => {
    const ledger = call("CARRYOVER", column(6, 18), 10, 20, "excess", "carry", 30);
    expect(ledger).toEqual([
      [6, 0, 0, 6, false, 4, 0, 0, 0, 0, 0, false],
      [18, 4, 4, 14, true, 0, 14, 0, 10, 1, 0, false],
    ]);
  });

  test("a blank actual ends the ledger, an error or text goes on from where it stands", () => {
    expect(carry(row(6, "", 25), 10, "gap_out", { target: 20 })).toEqual([[4, "", ""]]);
    expect(carry(column(6, errorCell("#REF!"), 25), 10, "gap_out")).toEqual([[4], ["#REF!"], ["#REF!"]]);
    const text = '#VALUE! row 2: actual: text "x" is not a number';
    expect(carry(column(6, "x", 25), 10, "gap_out")).toEqual([[4], [text], [text]]);
    expect(call("CARRYOVER", row("", ""), -1)).toEqual([new Array(12).fill(""), new Array(12).fill("")]);
  });

  test("base and target: one value, one a period, one a person, or one each", () => {
    const actual = [
      [6, 18],
      [12, 30],
    ];
    expect(carry(actual, 10, "gap_out")).toEqual([
      [4, 0],
      [0, 0],
    ]);
    expect(carry(actual, row(10, 20), "gap_out")).toEqual([
      [4, 6],
      [0, 0],
    ]);
    expect(carry(actual, column(10, 20), "gap_out")).toEqual([
      [4, 0],
      [8, 0],
    ]);
    expect(
      carry(
        actual,
        [
          [10, 20],
          [12, 31],
        ],
        "gap_out",
      ),
    ).toEqual([
      [4, 6],
      [0, 1],
    ]);
    expect(carry(column(6, 18), row(10, 20), "gap_out")).toEqual([[4], [6]]);
    expect(carry(actual, column(1, 2, 3), "gap_out")).toEqual([
      ["#VALUE! ranges differ: 3 rows × 1 column and 2 rows × 2 columns"],
    ]);
  });

  test("openings are one value or one a person", () => {
    expect(
      carry(
        [
          [12, 12],
          [12, 12],
        ],
        10,
        "gap_in",
        { gap: column(5, 0) },
      ),
    ).toEqual([
      [5, 3],
      [0, 0],
    ]);
    expect(
      carry(
        [
          [12, 12],
          [12, 12],
        ],
        10,
        "available",
        { carried: column(5, 1), target: 50 },
      ),
    ).toEqual([
      [17, 12],
      [13, 12],
    ]);
    expect(carry(row(20), 10, "released_periods", { gap: 5 })).toEqual([[0]]);
  });

  test("nobody's actuals are anybody's blanks, whatever else is given", () => {
    const nobody = [
      ["", ""],
      [null, ""],
    ];
    expect(call("CARRYOVER", nobody, -1)).toEqual([
      ["", ""],
      ["", ""],
    ]);
    expect(carry(nobody, "x", "gap_out")).toEqual([
      ["", ""],
      ["", ""],
    ]);
    expect(call("CARRYOVER", row("", ""), 10, 20, "last", "spend", null, null, null, "met")).toEqual([
      ["", ""],
    ]);
    expect(call("CARRYOVER", row(1, ""), 10, 20, "last", "spend", null, null, null, "met")).toEqual([
      new Array(2).fill('#VALUE! fill "last" is unknown; allowed: first/先补缺口, excess/超基数补'),
    ]);
  });

  test("its errors name the arguments as Chinese messages name them", () => {
    speak("zh-CN");
    expect(call("CARRYOVER", 12, 10, 20, null, "pay", 30)).toEqual([
      new Array(12).fill("#VALUE! 只有超额方式为“转入下期”时才能设上限"),
    ]);
    expect(carry(row(12), 10, "met", { target: 20, cap: 20 })).toEqual([["#VALUE! 上限20应大于任务目标20"]]);
    expect(
      call(
        "CARRYOVER",
        [
          [1, 2],
          [3, 4],
        ],
        10,
      )[0]?.[0],
    ).toMatch(/^#VALUE! 多人时须指定输出项，可用：available\/可用额, /);
  });

  test("several people need an item", () => {
    const needed = expect.stringMatching(
      /^#VALUE! several people need one item; allowed: available\/可用额, /,
    ) as unknown;
    const people = [
      [1, 2],
      ["", ""],
      [3, 4],
    ];
    expect(call("CARRYOVER", people, 10)).toEqual([
      [needed, needed],
      ["", ""],
      [needed, needed],
    ]);
  });

  test("a wrong base, target or cap is the whole person's", () => {
    const wrong = "#VALUE! row 2, column 2: target 5 is below base 10";
    expect(
      carry(
        [
          [12, 12],
          [12, 12],
        ],
        10,
        "met",
        {
          target: [
            [20, 20],
            [20, 5],
          ],
        },
      ),
    ).toEqual([
      [true, true],
      [wrong, wrong],
    ]);
    const negative = "#VALUE! column 2: base -1: must be at least 0";
    expect(carry(row(12, 12), row(10, -1), "met")).toEqual([[negative, negative]]);
    expect(carry(column(12, 12), -1, "met")).toEqual(
      column(...new Array(2).fill("#VALUE! base -1: must be at least 0")),
    );
    expect(
      carry(
        [
          [12, 12],
          [1, 1],
        ],
        row(10, -1),
        "met",
      ),
    ).toEqual([
      [negative, negative],
      [negative, negative],
    ]);
    expect(carry(row(12), 10, "met", { target: 20, cap: 20 })).toEqual([
      ["#VALUE! cap 20 must be above target 20"],
    ]);
    expect(call("CARRYOVER", column(12, 9), 10, 20, null, "pay", 30)).toEqual(
      new Array(2).fill(new Array(12).fill("#VALUE! a cap needs surplus = carry")),
    );
    expect(carry(row(12), 10, "met", { gap: -1 })).toEqual([["#VALUE! opening_gap -1: must be at least 0"]]);
  });

  test("a base still to be set is missed only when its period is there", () => {
    expect(carry(row(12, ""), row(10, ""), "met")).toEqual([[true, ""]]);
    expect(carry(row(12, 12), row(10, ""), "met")).toEqual([
      new Array(2).fill("#N/A column 2: base is blank"),
    ]);
  });

  test("a blank target in a period is no upper limit", () => {
    expect(carry(row(50, 50), 10, "carry_out", { target: row(20, "") })).toEqual([[30, 0]]);
    expect(carry(row(50, 50), 10, "target_met", { target: row(60, "无") })).toEqual([[false, true]]);
  });

  test("a refund leaves a negative effective amount and a larger gap", () => {
    expect(call("CARRYOVER", row(-5, 30), 10)).toEqual([
      [-5, 0, 0, -5, false, 15, 0, 0, 0, 0, 0, true],
      [30, 15, 15, 15, true, 0, 15, 0, 10, 1, 0, true],
    ]);
  });
});

describe("STREAK", () => {
  test("counts down each column, along a lone row", () => {
    expect(
      call("STREAK", [
        [true, 0],
        [1, 1],
        [false, 1],
        [1, ""],
      ]),
    ).toEqual([
      [1, 0],
      [2, 1],
      [0, 2],
      [1, 0],
    ]);
    expect(call("STREAK", row(1, 1, "", 1))).toEqual([[1, 2, 0, 1]]);
  });

  test("restarts after what is no flag", () => {
    expect(call("STREAK", column(1, errorCell("#N/A"), 1, "yes", 1)).flat()).toEqual([
      1,
      "#N/A",
      1,
      '#VALUE! row 4: flags: "yes" is not TRUE/FALSE or 1/0',
      1,
    ]);
  });
});

test("STREAK takes what computes to 1 for 1", () => {
  const tenths = 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1;
  expect(tenths).toBeLessThan(1);
  expect(call("STREAK", column(tenths, 1 - 1e-10, 1e-10, 1)).flat()).toEqual([1, 2, 0, 1]);
});

describe("DUEWINDOW", () => {
  const day = (text: string) =>
    Math.round((Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86400000);
  const due = (end: string, ...rest: unknown[]) =>
    call("DUEWINDOW", day(end), ...rest)[0]?.map((serial) =>
      typeof serial === "number"
        ? new Date(Date.UTC(1899, 11, 30) + serial * 86400000).toISOString().slice(0, 10)
        : serial,
    );

  test("days of the next month, held to its last day", () => {
    expect(due("2025-01-31", "days", 28, 31)).toEqual(["2025-02-28", "2025-02-28"]);
    expect(due("2024-01-31", "次月几日前", 30)).toEqual(["2024-02-01", "2024-02-29"]);
    expect(due("2025-12-15", "by", 3)).toEqual(["2026-01-01", "2026-01-03"]);
  });

  test("working days skip weekends and holidays, and count worked weekends", () => {
    expect(due("2025-09-30", "workdays", 3)).toEqual(["2025-10-01", "2025-10-03"]);
    const holidays = column(
      ...["2025-10-01", "2025-10-02", "2025-10-03", "2025-10-06", "2025-10-07", "2025-10-08"].map(day),
    );
    expect(due("2025-09-30", "workdays", 3, null, holidays)).toEqual(["2025-10-01", "2025-10-13"]);
    expect(due("2025-09-30", "工作日", 3, null, holidays, row(day("2025-10-11"), ""))).toEqual([
      "2025-10-01",
      "2025-10-11",
    ]);
    expect(due("2025-09-30", "workdays", 1, null, day("2025-10-01"), day("2025-10-01"))).toEqual([
      "2025-10-01",
      "2025-10-01",
    ]);
  });

  test("the last working day of the month, and a weekday of the week", () => {
    expect(due("2025-08-31", "lastworkday")).toEqual(["2025-08-29", "2025-08-29"]);
    expect(due("2025-08-10", "最后工作日", null, null, day("2025-08-29"))).toEqual([
      "2025-08-28",
      "2025-08-28",
    ]);
    expect(due("2025-01-10", "weekday", 1)).toEqual(["2025-01-06", "2025-01-06"]);
    expect(due("2025-01-12", "周几", 5)).toEqual(["2025-01-10", "2025-01-10"]);
  });

  test("a row of dates is as good as a column, beside holidays of any shape", () => {
    const ends = ["2025-09-30", "2025-10-31"].map(day);
    const lists = [
      column(day("2025-10-01"), day("2025-10-02"), ""),
      [
        [day("2025-10-01"), ""],
        [day("2025-10-02"), ""],
      ],
    ];
    for (const holidays of lists) {
      const windows = call("DUEWINDOW", row(...ends), "workdays", 1, null, holidays);
      expect(windows).toEqual([
        [day("2025-10-01"), day("2025-10-03")],
        [day("2025-11-01"), day("2025-11-03")],
      ]);
      expect(windows).toEqual(call("DUEWINDOW", column(...ends), "workdays", 1, null, holidays));
    }
  });

  test("blank cells among the holidays are ignored, also where Excel says 0", () => {
    for (const blank of ["", null, 0, "无"])
      expect(due("2025-09-30", "workdays", 1, null, column(day("2025-10-01"), blank))).toEqual([
        "2025-10-01",
        "2025-10-02",
      ]);
  });

  test("a wrong holiday is named by its place", () => {
    expect(due("2025-09-30", "workdays", 3, null, row(45931, "", "国庆"))).toEqual(
      new Array(2).fill('#VALUE! item 3: holidays: text "国庆" is not a number'),
    );
  });

  test("a date each, and a number each", () => {
    expect(call("DUEWINDOW", column(day("2025-01-31"), day("2025-02-28")), "by", column(5, 8))).toEqual([
      [day("2025-02-01"), day("2025-02-05")],
      [day("2025-03-01"), day("2025-03-08")],
    ]);
    expect(due("2025-01-31", "weekday", 8)).toEqual(
      new Array(2).fill("#VALUE! a 8: must be a whole number from 1 to 7"),
    );
    const outside = "#VALUE! the window lies outside 1900-03-01 to 9999-12-31";
    expect(call("DUEWINDOW", 61, "weekday", 1)).toEqual([[outside, outside]]);
    expect(call("DUEWINDOW", 2958465, "days", 1, 5)).toEqual([[outside, outside]]);
    for (const wrong of [45667.5, 60, 2958466])
      expect(call("DUEWINDOW", wrong, "lastworkday")).toEqual([
        new Array(2).fill(
          `#VALUE! period_end ${wrong} is not a date: a day from 1900-03-01 to 9999-12-31 expected, without time of day`,
        ),
      ]);
  });
});

describe("QUOTA", () => {
  const grades = (scores: unknown[], ...rest: unknown[]) =>
    call("QUOTA", column(...scores), row(0.25, 0.5, 0.25), row("A", "B", "C"), ...rest).flat();

  test("the same score gets the better grade, or the worse", () => {
    expect(grades([90, 90, 80, 70])).toEqual(["A", "A", "B", "C"]);
    expect(grades([90, 90, 80, 70], null, "就低")).toEqual(["B", "B", "B", "C"]);
  });

  test("a cut point on a half is rounded up, though 15 digits of 5/6 lack a little of it", () => {
    const sixths = (count: number) =>
      call("QUOTA", column(...[3, 2, 1].slice(0, count)), row(5 / 6, 1 / 6), row("A", "B")).flat();
    // 3 × 5/6 = 2.5
    expect(sixths(3)).toEqual(["A", "A", "A"]);
    expect(sixths(2)).toEqual(["A", "A"]);
    // 2 × 0.7 = 1.4, 2 × 0.75 = 1.5
    expect(call("QUOTA", column(2, 1), row(0.7, 0.3), row("A", "B")).flat()).toEqual(["A", "B"]);
    expect(call("QUOTA", column(2, 1), row(0.75, 0.25), row("A", "B")).flat()).toEqual(["A", "A"]);
  });

  test("blanks and errors are not counted and stay", () => {
    expect(grades([90, "", 80, errorCell("#N/A"), 70, 60])).toEqual(["A", "", "B", "#N/A", "B", "C"]);
    expect(grades([90, "x", 80, 70, 60])[1]).toBe('#VALUE! row 2: scores: text "x" is not a number');
  });

  test("inside each group", () => {
    expect(grades([90, 80, 70, 60, 1, 2, 3, 4], column("n", "n", "n", "n", 7, 7, 7, 7))).toEqual([
      "A",
      "B",
      "B",
      "C",
      "C",
      "B",
      "B",
      "A",
    ]);
    expect(grades([90, 80], column("n", ""))[1]).toBe("#N/A row 2: group is blank");
  });

  test("a group that is a number is another than one of the same digits", () => {
    expect(grades([90, 80, 70, 60], column(7, 7, "7", "7"))).toEqual(["A", "B", "A", "B"]);
  });

  test("as many labels as shares, neither fewer nor more", () => {
    expect(call("QUOTA", row(1, 2), row(50, 50), row("A", "B", "C"))).toEqual([
      new Array(2).fill("#VALUE! labels: 3 given, 2 expected"),
    ]);
    expect(call("QUOTA", column(1, "", 2), row(50, 30), row("A", "B"))).toEqual(
      column("#VALUE! shares total 80%, not 100%", "", "#VALUE! shares total 80%, not 100%"),
    );
  });

  test("a row of scores gives a row", () => {
    expect(call("QUOTA", row(1, 2), row(50, 50), column("A", "B"))).toEqual([["B", "A"]]);
    expect(call("QUOTA", row(1, 2), row(50, 50), "A")).toEqual([
      new Array(2).fill("#VALUE! labels: 1 given, 2 expected"),
    ]);
  });

  test("scores, shares and labels are lists", () => {
    const square = [
      [1, 2],
      [3, 4],
    ];
    const wrong = (name: string) =>
      `#VALUE! ${name}: one column or one row expected, 2 rows × 2 columns found`;
    expect(call("QUOTA", square, row(50, 50), row("A", "B"))).toEqual([[wrong("scores")]]);
    expect(call("QUOTA", row(1, 2), square, row("A", "B"))).toEqual([[wrong("shares"), wrong("shares")]]);
    expect(call("QUOTA", row(1, 2), row(50, 50), square)).toEqual([[wrong("labels"), wrong("labels")]]);
  });
});
