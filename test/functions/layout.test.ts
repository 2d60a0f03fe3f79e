/** layout: who is one person, where a range alone does not tell. */
import { explain } from "../../src/calculation/explain";
import { isFailure, Problem } from "../../src/calculation/frame/problem";
import { call, column, errorCell, figure, row, speak } from "./excel";

beforeEach(() => speak("en-US"));

const UNKNOWN = '#VALUE! layout "across" is unknown; allowed: auto/自动, rows/按行';

/** The figures that EXPLAIN ends with, or why it gives none. */
function explained(...values: unknown[]): unknown {
  try {
    return explain(values, "en-US").flatMap(([step, , value]) => (step === "result" ? [value] : []));
  } catch (reason) {
    if (!isFailure(reason)) throw reason;
    return reason instanceof Problem ? reason.message("en-US") : reason.cell.code;
  }
}

describe("WEIGHTED", () => {
  const scores = column(82, 47, 91);
  // (82 + 47 + 91) ÷ 3
  const MEAN = 220 / 3;

  test("without weights a lone column or row is one person", () => {
    for (const auto of [undefined, "", "auto", "自动", " AUTO "]) {
      expect(call("WEIGHTED", scores, undefined, undefined, auto)).toEqual([[MEAN]]);
      expect(call("WEIGHTED", row(82, 47, 91), "", "", auto)).toEqual([[MEAN]]);
    }
    expect(figure("WEIGHTED", column(82, "", 91), null, "rescale")).toBe(86.5);
    expect(figure("WEIGHTED", column(82, "", 91))).toBe("#N/A item 2: scores is blank");
    expect(figure("WEIGHTED", column("", "", ""))).toBe("");
    expect(figure("WEIGHTED", 82)).toBe(82);
  });

  test("a matrix without weights has a person a row", () => {
    expect(
      call("WEIGHTED", [
        [80, 100],
        ["", ""],
        [60, 50],
      ]),
    ).toEqual([[90], [""], [55]]);
  });

  test("a single weight is each item's, so that a column is people", () => {
    expect(call("WEIGHTED", scores, 1)).toEqual(scores);
    expect(call("WEIGHTED", column(80, 60), 100)).toEqual(column(80, 60));
  });

  test("rows: a column is people with one score each, with a weight or without", () => {
    for (const rows of ["rows", "按行", [["Rows"]]]) {
      expect(call("WEIGHTED", column(82, "", 91), undefined, undefined, rows)).toEqual(column(82, "", 91));
      expect(call("WEIGHTED", scores, 1, "error", rows)).toEqual(scores);
      expect(call("WEIGHTED", row(82, 47, 91), undefined, undefined, rows)).toEqual([[MEAN]]);
    }
    expect(call("WEIGHTED", column(82, "", 91), null, "rescale", "rows")).toEqual(
      column(82, "#N/A row 2: all scores are blank", 91),
    );
    expect(call("WEIGHTED", column(82, errorCell("#REF!"), 91), null, null, "rows")).toEqual(
      column(82, "#REF!", 91),
    );
  });

  test("rows: weights are a list of the items, or each person's own", () => {
    const people = [
      [80, 100],
      [60, 50],
    ];
    expect(call("WEIGHTED", people, column(0.25, 0.75), null, "rows")).toEqual(column(95, 52.5));
    expect(call("WEIGHTED", people, row(25, 75), null, "rows")).toEqual(column(95, 52.5));
    expect(
      call(
        "WEIGHTED",
        people,
        [
          [0.5, 0.5],
          [0.2, 0.8],
        ],
        null,
        "rows",
      ),
    ).toEqual(column(90, 52));
    // with one score each, a column of weights is one a person
    expect(call("WEIGHTED", column(80, 60, 70), column(1, 100, 0.9), null, "rows")).toEqual(
      column(80, 60, "#VALUE! row 3: weights total 90%, not 100%"),
    );
    expect(call("WEIGHTED", column(80, 60), row(0.5, 0.5), null, "rows")).toEqual([
      ["#VALUE! ranges differ: 2 items and 1 item"],
    ]);
  });

  test("one column as long as the weights: one person, or with rows as many that do not fit", () => {
    expect(call("WEIGHTED", column(90, 80, 95), row(0.5, 0.2, 0.3), null, "auto")).toEqual([[89.5]]);
    expect(call("WEIGHTED", column(90, 80, 95), row(0.5, 0.2, 0.3), null, "rows")).toEqual([
      ["#VALUE! ranges differ: 3 items and 1 item"],
    ]);
  });

  test("a wrong word stands in every row that may be a person", () => {
    expect(call("WEIGHTED", column(82, "", 91), null, null, "across")).toEqual(column(UNKNOWN, "", UNKNOWN));
    expect(call("WEIGHTED", row(82, 47, 91), row(50, 20, 30), null, "across")).toEqual([[UNKNOWN]]);
  });

  test("EXPLAIN goes along with it", () => {
    expect(explained("WEIGHTED", scores)).toEqual([MEAN]);
    expect(explained("WEIGHTED", row(82, 47, 91), null, null, "rows")).toEqual([MEAN]);
    expect(explained("WEIGHTED", scores, null, null, "rows")).toBe(
      "EXPLAIN explains one person at a time: here are 3",
    );
    expect(explained("WEIGHTED", row(1, 2), null, null, "across")).toBe(UNKNOWN.slice(8));
  });
});

describe("CARRYOVER", () => {
  const ledger = (
    actual: unknown,
    base: unknown,
    item: unknown,
    more: Partial<Record<"target" | "cap" | "gap" | "carried", unknown>> = {},
    layout: unknown = "rows",
  ) =>
    call(
      "CARRYOVER",
      actual,
      base,
      more.target,
      "excess",
      "carry",
      more.cap,
      more.gap,
      more.carried,
      item,
      layout,
    );

  test("auto: a column is one person's periods", () => {
    for (const auto of [undefined, "", "自动"])
      expect(ledger(column(6, 18), 10, "gap_out", {}, auto)).toEqual(column(4, 0));
  });

  test("rows: a column is people with one period each, and so are the columns beside it", () => {
    for (const rows of ["rows", "按行"]) {
      expect(ledger(column(6, 18), 10, "gap_out", {}, rows)).toEqual(column(4, 0));
      // 9 is short of 10 and does not fill what another was short of
      expect(ledger(column(6, "", 9), column(10, "", 20), "期末缺口", {}, rows)).toEqual(column(4, "", 11));
    }
    expect(ledger(column(25, "", 25), 10, "carry_out", { target: column(20, "", "none") })).toEqual(
      column(5, "", 0),
    );
    expect(ledger(column(35, "", 35), 10, "over", { target: 20, cap: column(30, "", "无") })).toEqual(
      column(10, "", 0),
    );
    expect(ledger(column(12, "", 12), 10, "filled", { gap: column(5, "", 1) })).toEqual(column(2, "", 1));
    expect(ledger(column(12, "", 12), 10, "available", { carried: column(5, "", 0) })).toEqual(
      column(17, "", 12),
    );
    expect(ledger(column(12, 12), 10, "available", { carried: 3 })).toEqual(column(15, 15));
  });

  test("rows: one person in a row, one period in a cell", () => {
    expect(ledger(row(6, 18), 10, "gap_out")).toEqual([[4, 0]]);
    expect(ledger(row(6, 18), row(10, 30), "gap_out")).toEqual([[4, 16]]);
    expect(ledger(6, 10, "gap_out")).toEqual([[4]]);
    // one ledger needs no item
    expect(ledger(row(6, 18), 10, "ledger")).toEqual(ledger(row(6, 18), 10, "ledger", {}, "auto"));
  });

  test("rows: what fits beside a column is a column or one value", () => {
    const differ = [["#VALUE! ranges differ: 1 row × 3 columns and 3 rows × 1 column"]];
    expect(ledger(column(6, 18, 25), row(10, 10, 10), "gap_out")).toEqual(differ);
    // what one person's column could be, a row of periods has not
    expect(ledger(row(6, 18), column(10, 10), "gap_out")).toEqual([
      ["#VALUE! ranges differ: 2 rows × 1 column and 1 row × 2 columns"],
    ]);
    expect(ledger(row(6, 18), column(10, 10), "gap_out", {}, "auto")).toEqual([[4, 0]]);
  });

  test("rows: a wrong value is the person's own", () => {
    expect(ledger(column(6, "x", errorCell("#REF!"), 18), 10, "gap_out")).toEqual(
      column(4, '#VALUE! row 2: actual: text "x" is not a number', "#REF!", 0),
    );
    expect(ledger(column(6, 12, 18), column(10, "", -1), "gap_out")).toEqual(
      column(4, "#N/A row 2: base is blank", "#VALUE! row 3: base -1: must be at least 0"),
    );
    expect(ledger(column(12, 12), 10, "met", { gap: column(5, "") })).toEqual(
      column(true, "#N/A row 2: opening_gap is blank"),
    );
    expect(ledger(column(12, 12), 10, "met", { target: column(20, 5) })).toEqual(
      column(true, "#VALUE! row 2: target 5 is below base 10"),
    );
  });

  test("rows: several people need an item", () => {
    const needed = expect.stringMatching(/^#VALUE! several people need one item/) as unknown;
    for (const none of [undefined, "", "台账"])
      expect(ledger(column(6, "", 18), 10, none)).toEqual(column(needed, "", needed));
  });

  test("a wrong word stands beside every actual", () => {
    expect(ledger(column(6, "", 18), 10, "met", {}, "across")).toEqual(column(UNKNOWN, "", UNKNOWN));
    expect(ledger(row(6, ""), 10, "ledger", {}, "across")).toEqual([[UNKNOWN, UNKNOWN]]);
  });

  test("EXPLAIN has room for all ten arguments and goes along with the last", () => {
    const rest = [10, 20, "excess", "carry", 30, 1, 2, "gap_out"];
    expect(explained("CARRYOVER", row(6, 18), ...rest, "rows")).toEqual([3, 0]);
    expect(explained("CARRYOVER", column(6, 18), ...rest, "auto")).toEqual([3, 0]);
    expect(explained("CARRYOVER", column(6, 18), ...rest, "按行")).toBe(
      "EXPLAIN explains one person at a time: here are 2",
    );
    expect(explained("CARRYOVER", row(6, 18), ...rest, "across")).toBe(UNKNOWN.slice(8));
  });
});

describe("STREAK", () => {
  const flags = [
    [true, 1, false, 1],
    ["", "", "", ""],
    [1, "", 1, true],
  ];

  test("auto: down each column, along a lone row", () => {
    for (const auto of [undefined, "", "自动"]) {
      expect(call("STREAK", flags, auto)).toEqual([
        [1, 1, 0, 1],
        [0, 0, 0, 0],
        [1, 0, 1, 1],
      ]);
      expect(call("STREAK", row(1, 1, "", 1), auto)).toEqual([[1, 2, 0, 1]]);
    }
  });

  test("rows: along each row, and a blank row is nobody's", () => {
    for (const rows of ["rows", "按行"]) {
      expect(call("STREAK", flags, rows)).toEqual([
        [1, 2, 0, 1],
        ["", "", "", ""],
        [1, 0, 1, 2],
      ]);
    }
    expect(call("STREAK", column(1, 1, "", false), "rows")).toEqual(column(1, 1, "", 0));
    expect(call("STREAK", row(1, 1, "", 1), "rows")).toEqual([[1, 2, 0, 1]]);
  });

  test("rows: what is no flag costs its cell, and the run restarts after it", () => {
    expect(
      call(
        "STREAK",
        [
          [1, 1, 1],
          [1, "yes", 1],
          [1, errorCell("#N/A"), 1],
        ],
        "rows",
      ),
    ).toEqual([
      [1, 2, 3],
      [1, '#VALUE! row 2, column 2: flags: "yes" is not TRUE/FALSE or 1/0', 1],
      [1, "#N/A", 1],
    ]);
  });

  test("a wrong word stands in every row with flags", () => {
    expect(call("STREAK", column(1, "", 0), "across")).toEqual(column(UNKNOWN, "", UNKNOWN));
  });

  test("EXPLAIN goes along with it", () => {
    expect(explained("STREAK", row(1, 1), "rows")).toEqual([1, 2]);
    expect(explained("STREAK", column(1, 1))).toEqual([1, 2]);
    expect(explained("STREAK", row("", ""), "rows")).toEqual(["", ""]);
    expect(explained("STREAK", column(1, 1), "rows")).toBe(
      "EXPLAIN explains one person at a time: here are 2",
    );
    expect(explained("STREAK", row(1, 1), "across")).toBe(UNKNOWN.slice(8));
  });
});
