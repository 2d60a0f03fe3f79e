/** The rules that all functions share, as the specification states them. */
import { call, column, errorCell, figure, row, speak } from "./excel";

beforeEach(() => speak("en-US"));

describe("shapes", () => {
  test("a dimension of 1 is repeated against a longer one", () => {
    expect(call("BONUS", column(100, 200), row(0.1, 0.2, 0.3))).toEqual([
      [10, 20, 30],
      [20, 40, 60],
    ]);
    expect(
      call(
        "BONUS",
        [
          [1, 2],
          [3, 4],
        ],
        column(10, 100),
      ),
    ).toEqual([
      [10, 20],
      [300, 400],
    ]);
    expect(call("BONUS", 5, column(1, 2))).toEqual([[5], [10]]);
  });

  test("other mismatches are one error for the whole call", () => {
    expect(call("BONUS", column(...new Array(12).fill(1)), column(...new Array(11).fill(1)))).toEqual([
      ["#VALUE! ranges differ: 12 rows and 11 rows"],
    ]);
    expect(call("SCORE", [[1, 2, 3]], row(5, 5))).toEqual([
      ["#VALUE! ranges differ: 1 row × 3 columns and 2 items"],
    ]);
    expect(call("WEIGHTED", column(1, 2), row(0.2, 0.3, 0.5))[0]?.[0]).toMatch(/^#VALUE! ranges differ/);
  });

  test("people and items: each row a person, a lone column of k cells one person", () => {
    const weights = column(0.5, 0.2, 0.3);
    expect(
      call(
        "WEIGHTED",
        [
          [90, 80, 95],
          [100, 100, 100],
        ],
        weights,
      ),
    ).toEqual([[89.5], [100]]);
    expect(figure("WEIGHTED", column(90, 80, 95), weights)).toBe(89.5);
    expect(figure("WEIGHTED", row(90, 80, 95), weights)).toBe(89.5);
  });

  test("a lone single value is repeated over the items, so a lone column is people", () => {
    expect(call("SCORE", column(1, 2, 3), 5)).toEqual([[1], [2], [3]]);
    expect(figure("SCORE", row(1, 2, 3), 5)).toBe(6);
    expect(call("DEDUCT", 5, column(0, 1, 2), 2)).toEqual([[5], [3], [1]]);
    expect(figure("WEIGHTED", row(4, 8), 0.5)).toBe(6);
    expect(call("LEVEL", column(1, 5), ">=", column(0, 3), row("low", "high"))).toEqual([["low"], ["high"]]);
  });
});

test("weights and shares are not negative, even if they total", () => {
  const wrong = (name: string) => `#VALUE! item 2: ${name} -0.5: must be at least 0`;
  expect(call("WEIGHTED", row(80, 100), row(1.5, -0.5))).toEqual([[wrong("weights")]]);
  const shares = [[wrong("shares"), wrong("shares")]];
  expect(call("SPLIT", 100, row(1.5, -0.5))).toEqual(shares);
  expect(call("QUOTA", row(80, 100), row(1.5, -0.5), row("A", "B"))).toEqual(shares);
});

test("places of a share between two whole ones: rounded, at most, at least", () => {
  const grades = (rounding?: string) =>
    call(
      "QUOTA",
      row(90, 80, 70, 60, 50),
      row(0.3, 0.5, 0.2),
      row("A", "B", "C"),
      "",
      "better",
      rounding ?? "",
    )[0];
  // 30 % of five are 1.5 places, 80 % are four.
  expect(grades()).toEqual(["A", "A", "B", "B", "C"]);
  expect(grades("nearest")).toEqual(["A", "A", "B", "B", "C"]);
  expect(grades("most")).toEqual(["A", "B", "B", "B", "C"]);
  expect(grades("不超过")).toEqual(["A", "B", "B", "B", "C"]);
  expect(grades("least")).toEqual(["A", "A", "B", "B", "C"]);
  // A share of exactly so many places is that many, whatever the rounding.
  for (const rounding of ["most", "least"])
    expect(call("QUOTA", row(2, 1), row(0.5, 0.5), row("A", "B"), "", "better", rounding)).toEqual([
      ["A", "B"],
    ]);
});

test("weights may be each person's own", () => {
  const weights = [
    [0.5, 0.5],
    [0.2, 0.7],
    [20, 80],
  ];
  expect(
    call(
      "WEIGHTED",
      [
        [80, 100],
        [80, 100],
        [80, 100],
      ],
      weights,
    ),
  ).toEqual([[90], ["#VALUE! row 2: weights total 90%, not 100%"], [96]]);
  expect(call("WEIGHTED", row(80, 100), weights)).toEqual([
    [90],
    ["#VALUE! row 2: weights total 90%, not 100%"],
    [96],
  ]);
});

describe("numbers", () => {
  test("enter as 15 digits show them and leave as the nearest double", () => {
    expect(figure("SCORE", row(0.1, 0.2), 1)).toBe(0.3);
    expect(figure("BONUS", 0.1 * 3, 1)).toBe(0.3);
  });

  test("written as text they are not numbers", () => {
    expect(figure("BONUS", "12", 1)).toBe('#VALUE! amount: text "12" is not a number');
    expect(figure("BONUS", 1, true)).toBe("#VALUE! rate: TRUE is not a number");
  });

  test("a result beyond the doubles is an error", () => {
    expect(figure("BONUS", 1e308, 1e308)).toBe("#VALUE! the result is too large for a cell");
  });
});

describe("blank is not zero", () => {
  test.each([[""], [null], [undefined]])(
    "a row whose own value is %p gives an empty text, before any other rule",
    (blank) => {
      expect(call("BONUS", column(blank, 100), 0.1)).toEqual([[""], [10]]);
      expect(figure("BONUS", blank, "no rate")).toBe("");
      expect(figure("RATIO", blank, 0)).toBe("");
      expect(
        call(
          "SCORE",
          [
            [blank, blank],
            [1, 2],
          ],
          5,
        ),
      ).toEqual([[""], [3]]);
      expect(call("QUOTAOFFSET", blank, 100, blank, 1000, 2)).toEqual([["", "", "", ""]]);
      expect(call("DUEWINDOW", blank, "days", 1, 5)).toEqual([["", ""]]);
    },
  );

  test("a blank inside what a row needs is #N/A and names the place", () => {
    expect(call("BONUS", column(1, 2, 3, 4), column(1, 1, 1, ""))[3]).toEqual(["#N/A row 4: rate is blank"]);
    expect(
      call(
        "SCORE",
        [
          [1, 2],
          [1, ""],
        ],
        5,
      )[1],
    ).toEqual(["#N/A row 2, item 2: points is blank"]);
    expect(call("WEIGHTED", [[1, ""]], row(0.5, 0.5))).toEqual([["#N/A item 2: scores is blank"]]);
    expect(call("QUOTAOFFSET", 100, 100, "", 1000, 2)).toEqual([new Array(4).fill("#N/A actual2 is blank")]);
  });

  test("another required argument that is blank is a wrong argument", () => {
    expect(figure("BONUS", 1, "")).toBe("#VALUE! rate is blank and must be given");
    expect(figure("BONUS", 1)).toBe("#VALUE! rate is missing");
    expect(figure("BAND", 1, null)).toBe("#VALUE! table is missing");
    expect(call("DUEWINDOW", 45667, "")).toEqual([
      new Array(2).fill("#VALUE! kind is blank and must be given"),
    ]);
    expect(figure("DEDUCT", 10, null, 1)).toBe("#VALUE! counts is missing");
  });

  test("an optional argument takes its default only as a whole", () => {
    expect(figure("BONUS", 100, 0.1, "", null, [["", ""]])).toBe(10);
    expect(call("BONUS", column(1, 2), 1, column("", 2))).toEqual([["#N/A row 1: divisor is blank"], [1]]);
  });

  test("none says what a blank means", () => {
    for (const none of ["", "none", " NONE ", "无", "　无　"]) {
      expect(figure("STEPSCORE", 2, 1, 0.1, 20, 2, 2, none)).toBe(40);
      expect(figure("CARRYOVER", 5, 0, none, "excess", "carry", 30, 0, 0, "in_target")).toBe(5);
      expect(figure("LEVEL", row(8, ""), row(">=", ">="), row(5, none), "A")).toBe("A");
      expect(figure("DEDUCT", 5, 9, 0.1, none)).toBe(4.1);
    }
  });

  test("WEIGHTED rescaled has nothing to rate without scores", () => {
    expect(figure("WEIGHTED", row("", ""), row(0.5, 0.5))).toBe("");
    expect(figure("WEIGHTED", row("", ""), row(0.5, 0.5), "rescale")).toBe("#N/A all scores are blank");
    expect(figure("WEIGHTED", row(errorCell("#N/A"), 80), row(0.5, 0.5), "按现有权重")).toBe(80);
    expect(figure("WEIGHTED", row(errorCell("#N/A"), 80), row(0.5, 0.5))).toBe("#N/A");
    expect(figure("WEIGHTED", row(errorCell("#DIV/0!"), 80), row(0.5, 0.5), "rescale")).toBe("#DIV/0!");
  });

  test("in DEDUCT blanks beside a count are no occurrence", () => {
    expect(figure("DEDUCT", 5, row("", 1, ""), row(1, 2, 3))).toBe(3);
    expect(figure("DEDUCT", 5, row("", ""), row(1, 2))).toBe("#N/A counts is blank");
  });
});

describe("errors", () => {
  test("each row has its own, the others still compute", () => {
    expect(call("BONUS", column(100, "x", errorCell("#DIV/0!"), 200), 0.1)).toEqual([
      [10],
      ['#VALUE! row 2: amount: text "x" is not a number'],
      ["#DIV/0!"],
      [20],
    ]);
  });

  test("one in an argument that all rows share is everyone's, and leaves no row below it empty", () => {
    const everyones = (message: string) => [[message], [message]];
    expect(call("BONUS", column(1, 2), errorCell("#N/A"))).toEqual(everyones("#N/A"));
    expect(call("BONUS", column(1, 2), 1, 0)).toEqual(everyones("#VALUE! divisor 0: must be above 0"));
    expect(call("STEPSCORE", column(1, 2), 1, 1, 1, 1, 1, 5, 6)).toEqual(
      everyones("#VALUE! floor 6 is above cap 5"),
    );
    expect(call("BONUS", column(1, "", 2), 1, 0).flat()).toEqual([
      "#VALUE! divisor 0: must be above 0",
      "",
      "#VALUE! divisor 0: must be above 0",
    ]);
    expect(
      call(
        "WEIGHTED",
        [
          [1, 2],
          [3, 4],
        ],
        row(0.5, 0.35),
      ),
    ).toEqual(everyones("#VALUE! weights total 85%, not 100%"));
    expect(
      call("BAND", column(1, 2), [
        [1, "a"],
        [errorCell("#REF!"), "b"],
      ]),
    ).toEqual(everyones("#REF!"));
  });

  test("a table whose bounds do not rise is wrong for all who look it up", () => {
    const table = [
      [10, "b"],
      [5, "a"],
    ];
    const wrong = "#VALUE! table line 2: bound 5 must be above 10 of the line before";
    expect(call("BAND", column(1, 2), table)).toEqual([[wrong], [wrong]]);
    expect(call("BAND", column("", 2), [["none", "a"], ...table])).toEqual([
      [""],
      ["#VALUE! table line 3: bound 5 must be above 10 of the line before"],
    ]);
    expect(call("BAND", column("", null), table)).toEqual([[""], [""]]);
    // a text can still be matched with its like, where numbers stand too
    expect(call("BAND", column("缺考", 2), [["缺考", 0], ...table])).toEqual([
      [0],
      ['#VALUE! row 2: table line 1: bound "缺考" is not a number'],
    ]);
  });

  test("shares that all rows have in common are wrong for all, each row's own for that row", () => {
    const amounts = column(100, "", 200);
    const everyones = (message: string) => [
      [message, message],
      ["", ""],
      [message, message],
    ];
    expect(call("SPLIT", amounts, row(0.5, 0.35))).toEqual(everyones("#VALUE! shares total 85%, not 100%"));
    const text = '#VALUE! item 2: shares: text "x" is not a number';
    expect(call("SPLIT", amounts, row(0.5, "x"))).toEqual(everyones(text));
    expect(call("SPLIT", amounts, row(0.5, errorCell("#REF!")))).toEqual(everyones("#REF!"));
    expect(call("SPLIT", amounts)).toEqual([
      ["#VALUE! shares is missing"],
      [""],
      ["#VALUE! shares is missing"],
    ]);
    expect(call("SPLIT", column("", ""), row(0.5, 0.35))).toEqual([
      ["", ""],
      ["", ""],
    ]);
    const wrong = "#VALUE! row 2: shares total 85%, not 100%";
    expect(
      call("SPLIT", column(100, 200), [
        [0.5, 0.5],
        [0.5, 0.35],
      ]),
    ).toEqual([
      [50, 50],
      [wrong, wrong],
    ]);
  });

  test("the message names the argument, what was found and what is allowed", () => {
    expect(figure("BONUS", 1, 1, 1, 0, 89.5)).toBe("#VALUE! kpi 89.5: give 0.895");
    expect(figure("BONUS", 1, 1, 1, 0, 250)).toBe("#VALUE! kpi 250: must be from 0 to 2");
    expect(figure("BONUS", 1, 1, 1, 1.2)).toBe("#VALUE! fixed 1.2: must be from 0 to 1");
    expect(figure("BONUS", 1, 1, 1, 0, 1, 2.5)).toBe(
      "#VALUE! decimals 2.5: must be a whole number from 0 to 10",
    );
    expect(figure("SCORE", row(1, 41), row(40, 40))).toBe("#VALUE! item 2: 41 of 40");
    expect(
      figure("BAND", 210, [
        ["", 1],
        [200, ""],
      ]),
    ).toMatch(/^#N\/A 210 is outside the table/);
    expect(figure("BAND", -1, [[0, 1]])).toBe("#N/A -1 is outside the table");
    expect(
      figure("BAND", "优", [
        ["优秀", 5],
        ["良好", 3],
      ]),
    ).toBe('#VALUE! text "优" is not in the table; allowed: 优秀, 良好');
    expect(
      figure("BAND", "优", [
        [0, "丙"],
        [60, "甲"],
      ]),
    ).toBe('#VALUE! value: text "优" is not a number');
    expect(call("SCORE", [row(1, 1)[0], row(41, 1)[0]] as unknown[][], row(40, 40))[1]).toEqual([
      "#VALUE! row 2, item 1: 41 of 40",
    ]);
    expect(figure("LEVEL", row(5, 1), row(">=", ">="), row(3, "many"), "A")).toBe(
      '#VALUE! row 1, item 2: thresholds: text "many" is not a number',
    );
    expect(figure("LEVEL", 5, ">=", 3, "A", null, "often")).toBe(
      '#VALUE! cumulative: "often" is not TRUE/FALSE or 1/0',
    );
    expect(figure("RATIO", 1, -1)).toBe("#VALUE! denominator -1: must be at least 0");
    expect(figure("TIERED", 1, [[5, 1]])).toBe("#VALUE! table: first bound 5; it must be 0 or blank");
    expect(
      figure("TIERED", 1, [
        [0, 1],
        [0, 2],
      ]),
    ).toBe("#VALUE! table line 2: bound 0 must be above 0 of the line before");
    // a blank first bound is 0
    expect(
      figure("TIERED", 10, [
        ["", 0.1],
        [-5, 0.2],
      ]),
    ).toBe("#VALUE! table line 2: bound -5 must be above 0 of the line before");
    expect(figure("TIERED", -5, [[0, 1]], null, null, 4)).toBe("#VALUE! prior 4 + amount -5 is below 0");
    const total = "#VALUE! shares total 80%, not 100%";
    expect(call("SPLIT", 100, row(0.5, 0.3))).toEqual([[total, total]]);
    expect(call("SPLIT", 100, column(50, "", 30))).toEqual([[total], [""], [total]]);
    expect(call("SPLIT", 100.001, row(1), 2)).toEqual([["#VALUE! amount 100.001 has more than 2 decimals"]]);
    expect(call("SPLIT", 100, row(0, 0), null, "score")).toEqual([
      new Array(2).fill("#N/A all scores are 0: nothing to split by"),
    ]);
    expect(call("LINEAR", 1, 5, 0, 5, 1)).toEqual([["#VALUE! x0 5 must be below x1 5"]]);
    expect(call("DUEWINDOW", 45667, "days", 5, 1)).toEqual([new Array(2).fill("#VALUE! a 5 is above b 1")]);
    expect(call("DUEWINDOW", 45667, "workdays")).toEqual([["#VALUE! a is missing", "#VALUE! a is missing"]]);
    expect(call("DEDUCT", 5, 1.5, 1)).toEqual([["#VALUE! counts 1.5: must be a whole number of at least 0"]]);
    expect(call("STREAK", column(1, 2))[1]).toEqual(['#VALUE! row 2: flags: "2" is not TRUE/FALSE or 1/0']);
  });

  test("they speak Chinese to Chinese users, with the arguments' Chinese names", () => {
    speak("zh-CN");
    expect(figure("BONUS", 1, 1, 1, 0, 89.5)).toBe("#VALUE! KPI奖金系数为89.5：应填系数0.895");
    expect(call("BONUS", column(1, 2), column(1, ""))[1]).toEqual(["#N/A 第2行：奖金比率为空"]);
    expect(figure("BONUS", "12", 1)).toBe('#VALUE! 金额是文本 "12"，应为数值');
    expect(figure("WEIGHTED", row(1, 2), row(0.5, 0.35))).toBe("#VALUE! 权重合计85%，应为100%");
    expect(figure("TIERED", 1, [[0, 1]], "累进")).toBe(
      '#VALUE! 计算方式 "累进" 无法识别，可用：marginal/差额累进, whole/全额累进',
    );
  });
});

test("none is no number where a blank means another argument", () => {
  expect(figure("LINEAR", 60, 70, 0, 90, 5, "none")).toBe('#VALUE! below: text "none" is not a number');
  expect(call("LINEAR", column(60, 60), 70, 0, 90, 5, column("", -1))).toEqual([
    ["#N/A row 1: below is blank"],
    [-1],
  ]);
});

test("without any level each person may have a result of their own", () => {
  const levels = ["LEVEL", column(8, 3, 4), ">=", 5, "passed"] as const;
  expect(call(...levels, column("a", "b", "c"))).toEqual([["passed"], ["b"], ["c"]]);
  expect(call(...levels, column("a", "b", ""))[2]).toEqual(["#N/A row 3: none is blank"]);
  expect(call(...levels)).toEqual([["passed"], [""], [""]]);
});

test("shares of which nobody has any are nothing to rate", () => {
  const amounts = column(100, 100);
  const shares = [
    [0.5, 0.5],
    ["", ""],
  ];
  const nobody = "#N/A row 2: nobody takes part in the split";
  expect(call("SPLIT", amounts, shares)).toEqual([
    [50, 50],
    [nobody, nobody],
  ]);
});

describe("option words", () => {
  test("in English and Chinese, in any letter case, spaces around ignored", () => {
    const table = [
      [0, 1],
      [10, 2],
    ];
    for (const word of ["whole", "WHOLE", " Whole ", "全额累进", "　全额累进 "])
      expect(figure("TIERED", 20, table, word)).toBe(40);
    expect(figure("TIERED", 20, table, [["全额累进"]])).toBe(40);
    expect(figure("TIERED", 20, table, "")).toBe(30);
  });

  test("an unknown word lists the allowed ones", () => {
    expect(figure("TIERED", 1, [[0, 1]], "slab")).toBe(
      '#VALUE! method "slab" is unknown; allowed: marginal/差额累进, whole/全额累进',
    );
    expect(figure("TIERED", 1, [[0, 1]], 0)).toMatch(/^#VALUE! method "0" is unknown/);
  });
});

test("an unknown word is the error of everyone who is rated", () => {
  const wrong = '#VALUE! missing "sometimes" is unknown; allowed: error/报错, rescale/按现有权重';
  const nobody = ["", ""];
  expect(call("WEIGHTED", [nobody, [80, 100]], row(0.5, 0.5), "sometimes")).toEqual([[""], [wrong]]);
  expect(call("WEIGHTED", [nobody, nobody], row(0.5, 0.5), "sometimes")).toEqual([[""], [""]]);
  expect(call("WEIGHTED", [nobody, [80, 100]], row(0.5, 0.5), "按现有权重")).toEqual([
    ["#N/A row 1: all scores are blank"],
    [90],
  ]);
});

describe("thresholds", () => {
  test("on a threshold means equal to a billionth", () => {
    expect(
      figure("BAND", 0.06 - 0.05, [
        ["", "below"],
        [0.01, "reached"],
      ]),
    ).toBe("reached");
    expect(figure("LEVEL", 0.1 + 0.2, "=", 0.3, "yes", "no")).toBe("yes");
    expect(figure("CARRYOVER", 58.5 - 5e-10, 58.5, null, null, null, null, null, null, "gap_out")).toBe(0);
    expect(figure("CARRYOVER", 58.5 - 5e-9, 58.5, null, null, null, null, null, null, "met")).toBe(false);
  });

  test("a denominator that computes to nearly 0 is nothing to rate", () => {
    expect(figure("RATIO", 1, 1 - 0.9 - 0.1)).toBe("#N/A denominator is 0: nothing to rate");
    expect(figure("RATIO", 1, 1e-9)).toBe("#N/A denominator is 0: nothing to rate");
    expect(figure("RATIO", 1, 2e-9)).toBe(5e8);
  });

  test("a prior amount on a bound belongs to the same band as any other there", () => {
    const table = [
      [0, 0.03],
      [350, 0.05],
    ];
    // 400 × 5% less 350 × 5%, or less 350 × 3% where the bound belongs to the band below
    expect(figure("TIERED", 50, table, "whole", "up", 350)).toBe(2.5);
    expect(figure("TIERED", 50, table, "whole", "down", 350)).toBe(9.5);
    expect(figure("TIERED", -50, table, "whole", "down", 400)).toBe(-9.5);
  });

  test("as many occurrences as allowed, but for the last bit, are not more", () => {
    expect(figure("DEDUCT", 10, 3, 1, 3 - 1e-10)).toBe(7);
    expect(figure("DEDUCT", 10, 3, 1, 2.9)).toBe(0);
  });

  test("a blank rate is met only by a slice above 0", () => {
    const table = [
      [0, 0.1],
      [100, ""],
    ];
    expect(figure("TIERED", 100, table)).toBe(10);
    expect(figure("TIERED", 100.01, table)).toBe("#N/A the rate of tier 2 is blank");
    expect(figure("TIERED", 100, table, "whole")).toBe("#N/A the rate of tier 2 is blank");
  });

  test("blank rows below the last level are ignored", () => {
    const level = (value: number) =>
      figure("LEVEL", value, ">=", column("", 10, 20, "", ""), column("low", "middle", "high", "", null));
    expect([5, 10, 25].map(level)).toEqual(["low", "middle", "high"]);
  });

  test("blank rows below a table are ignored, between its rows they are not", () => {
    expect(
      figure("BAND", 5, [
        [0, "a"],
        [3, "b"],
        ["", ""],
        [null, null],
      ]),
    ).toBe("b");
    expect(
      figure("BAND", 5, [
        [0, "a"],
        ["", ""],
        [3, "b"],
      ]),
    ).toBe("#VALUE! table line 2: the lower bound is blank");
  });
});
