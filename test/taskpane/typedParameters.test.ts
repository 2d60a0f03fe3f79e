import { schemeById } from "../../src/schemes";
import type { NumberParameter, Parameter, TableParameter, WeightsParameter } from "../../src/schemes/scheme";
import { affectedBy } from "../../src/taskpane/parameters/affected";
import {
  checkAll,
  checkTyped,
  givenInputs,
  inOneLine,
  isGood,
  ownTyped,
} from "../../src/taskpane/parameters/typedParameters";
import { typedOf, typedOfCells } from "../../src/template/parameters/parameterCells";
import { findingText } from "../../src/template/parameters/parameterRules";
import { numberText } from "../../src/template/typedValues";
import { changesOf, typedNow } from "../../src/taskpane/inserted/parameterChanges";

const scheme = schemeById("big-account-quarter-ledger")!;
const text = { "zh-CN": "甲", "en-US": "a" };

const rate: NumberParameter = {
  kind: "number",
  id: "rate",
  name: text,
  unit: text,
  value: 0.03,
  min: 0,
  max: 1,
  format: "0.##%",
};
const weights: WeightsParameter = {
  kind: "weights",
  id: "weights",
  name: text,
  items: [
    { id: "a", name: text, value: 0.7 },
    { id: "b", name: text, value: 0.3 },
  ],
};
const tiers: TableParameter = {
  kind: "table",
  id: "tiers",
  name: text,
  columns: [
    { name: text, unit: text, min: 0, max: 1e9 },
    { name: text, unit: text, min: 0, max: 1, format: "0.##%" },
  ],
  rows: [[0, null]],
  size: 3,
  required: true,
};

const complaint = (parameter: Parameter, typed: string[][]) => {
  const { findings } = checkTyped(parameter, typed);
  return findings.map(({ problem, row, column }) => [`${row}:${column}`, problem]);
};

describe("numbers", () => {
  test.each([
    ["3%", 0.03],
    ["0.03", 0.03],
    ["５．５％", 0.055],
    ["1", 1],
  ])("%s is understood", (typed, input) => {
    expect(checkTyped(rate, [[typed]]).input).toBe(input);
  });

  test("only what differs from the scheme counts as changed", () => {
    expect(checkTyped(rate, [["3%"]]).changed).toBe(false);
    expect(checkTyped(rate, [["4%"]]).changed).toBe(true);
  });

  test.each([
    ["abc", "notNumber"],
    ["101%", "outOfRange"],
    ["", "blank"],
  ])("%s is refused", (typed, what) => {
    expect(complaint(rate, [[typed]])).toEqual([["0:0", what]]);
    expect(checkTyped(rate, [[typed]]).input).toBeUndefined();
  });

  test("limits are said as they are typed, and that a sign may be missing", () => {
    expect(findingText(rate, { problem: "outOfRange", column: 0 }, "zh-CN")).toBe(
      "超出范围，是否漏了百分号？请填 0% 到 100% 的数字",
    );
  });

  test("more than usual is in force, and asked about", () => {
    const checked = checkTyped({ ...rate, usual: 0.3 }, [["40%"]]);
    expect([checked.input, isGood(checked), checked.findings.map(({ problem }) => problem)]).toEqual([
      0.4,
      true,
      ["unusual"],
    ]);
  });

  test("what the source lost may stay blank", () => {
    const lost = { ...rate, value: null };
    const checked = checkTyped(lost, [[""]]);
    expect([checked.missing, isGood(checked), checked.changed]).toEqual([true, true, false]);
    expect(checkTyped(lost, [["5%"]])).toMatchObject({ missing: false, input: 0.05, changed: false });
  });

  test("no digit is invented by showing a rate", () => {
    expect(numberText(0.07, "0.##%")).toBe("7%");
    expect(numberText(0.0712, "0.##%")).toBe("7.12%");
    expect(numberText(1.17, "0.####")).toBe("1.17");
  });
});

describe("weights", () => {
  test("must total 100 %, and the sum is told as far as it goes", () => {
    expect(checkTyped(weights, [["70%"], ["30%"]])).toMatchObject({
      input: [0.7, 0.3],
      total: 1,
      changed: false,
    });
    expect(checkTyped(weights, [["60%"], ["30%"]])).toMatchObject({ input: undefined, total: 0.9 });
    expect(complaint(weights, [["60%"], ["30%"]])).toEqual([["2:0", "total"]]);
    expect(checkTyped(weights, [["60%"], [""]])).toMatchObject({ input: undefined, total: 0.6 });
  });

  test("0.1 and 0.2 and 0.7 total", () => {
    const three = { ...weights, items: [...weights.items, { id: "c", name: text, value: null }] };
    expect(checkTyped(three, [["0.1"], ["0.2"], ["0.7"]]).input).toEqual([0.1, 0.2, 0.7]);
  });
});

describe("tables", () => {
  test("the scheme's bound without the rate that the source lost may wait", () => {
    expect(checkTyped(tiers, ownTyped(tiers, "zh-CN"))).toMatchObject({ missing: true, input: undefined });
  });

  test("blank rows are no rows", () => {
    expect(
      checkTyped(tiers, [
        ["0", "5%"],
        ["", ""],
        ["100", "6%"],
      ]).input,
    ).toEqual([
      [0, 0.05],
      [100, 0.06],
    ]);
  });

  test("bounds rise, rows are whole", () => {
    expect(
      complaint(tiers, [
        ["0", "5%"],
        ["0", "6%"],
      ]),
    ).toEqual([["1:0", "notRising"]]);
    expect(
      complaint(tiers, [
        ["0", "5%"],
        ["100", ""],
      ]),
    ).toEqual([["1:1", "blank"]]);
    expect(
      complaint(tiers, [
        ["0", ""],
        ["100", "6%"],
      ]),
    ).toEqual([["0:1", "blank"]]);
    expect(complaint({ ...tiers, rows: [[0, 0.1]] }, [["", ""]])).toEqual([["0:0", "noRows"]]);
  });

  test("a table that need not be there may be emptied", () => {
    const free = { ...tiers, required: false, rows: [[0, 0.1]] as const };
    expect(checkTyped(free, [["", ""]])).toMatchObject({ input: [], changed: true });
  });
});

test("what is shown is read as the same, for every parameter of the catalogue", () => {
  for (const { parameter, checked, typed } of checkAll(scheme.parameters, {}, "zh-CN")) {
    expect([parameter.id, isGood(checked)]).toEqual([parameter.id, true]);
    expect(checked.changed).toBe(false);
    if (checked.input !== undefined) expect(typedOf(parameter, checked.input, "zh-CN")).toEqual(typed);
  }
});

test("only what HR gave is handed on", () => {
  const typed = { vat: [["1.13"]], rate_in: [["3%"]], task: [["420"]], rates_over: [["0", "5%"]] };
  expect(givenInputs(checkAll(scheme.parameters, typed, "zh-CN"))).toEqual({
    vat: 1.13,
    rate_in: 0.03,
    rates_over: [[0, 0.05]],
  });
});

test("a parameter in one line", () => {
  const line = (id: string, typed: string[][]) =>
    inOneLine(
      scheme.parameters.find((one) => one.id === id)!,
      typed,
      (word) => word["zh-CN"],
    );
  expect(line("surplus", [["carry"]])).toBe("转入下期");
  expect(
    line("rates_over", [
      ["0", "5%"],
      ["100", ""],
      ["", ""],
    ]),
  ).toBe("0: 5%; 100: ?");
});

test("the figures that a lost rate holds up are named, directly and by other figures", () => {
  const titles = affectedBy(scheme, "rates_over").map((title) => title["zh-CN"]);
  // The over-target rates enter the year's accrual; settlement and what is paid follow from it.
  expect(titles).toEqual(
    expect.arrayContaining([
      "年度应计提",
      "年终汇算（计提）",
      "年终汇算实发",
      "全年实发奖金",
      "实发奖金合计",
    ]),
  );
  expect(titles).not.toContain("计提奖金");
  expect(affectedBy(scheme, "task").map((title) => title["zh-CN"])).toEqual(["部门任务完成率"]);
});

describe("against what stands in the sheet", () => {
  const cells = { vat: [[1.13]], surplus: [["转入下期"]], rate_in: [[""]] };
  const now = typedNow(scheme, cells, "zh-CN");
  const changes = (typed: Record<string, string[][]>) => changesOf(scheme, cells, typed, "zh-CN");
  test("cells are read as they would be typed", () => {
    expect([now.vat, now.surplus, now.rate_in]).toEqual([[["1.13"]], [["carry"]], [[""]]]);
    expect(
      typedOfCells(
        tiers,
        [
          [0, 0.05],
          [100, 0.06],
          ["", ""],
        ],
        "zh-CN",
      ),
    ).toEqual([
      ["0", "5%"],
      ["100", "6%"],
    ]);
  });

  test("only real differences are changes", () => {
    expect(changes({ vat: [["1.130"]] })).toEqual([]);
    expect(changes({ vat: [["1.06"]] }).map(({ parameter }) => parameter.id)).toEqual(["vat"]);
    const wrong = changes({ vat: [["x"]] });
    expect(wrong.map(({ checked }) => isGood(checked))).toEqual([false]);
  });
});

test("a number that stands in the sheet as a text is none, until it is typed anew", () => {
  const cells = { vat: [["1.13"]] };
  const [vat] = checkAll(scheme.parameters, {}, "zh-CN", cells).filter(
    ({ parameter }) => parameter.id === "vat",
  );
  expect(vat?.checked.findings.map(({ problem }) => problem)).toEqual(["notNumber"]);
  expect(changesOf(scheme, cells, { vat: [["1.13"]] }, "zh-CN").map(({ checked }) => checked.input)).toEqual([
    1.13,
  ]);
});

describe("points, words and days", () => {
  const points: WeightsParameter = {
    ...weights,
    total: 100,
    items: [
      { id: "a", name: text, value: 60 },
      { id: "b", name: text, value: 40 },
    ],
  };
  const grades: TableParameter = {
    ...tiers,
    columns: [
      { name: text, min: 0, max: 100 },
      {
        name: text,
        kind: "text",
        words: [
          { "zh-CN": "优秀", "en-US": "excellent" },
          { "zh-CN": "差", "en-US": "poor" },
        ],
      },
    ],
    rows: [],
  };
  const days: TableParameter = {
    ...tiers,
    columns: [{ name: text, kind: "date" }],
    rows: [],
    unordered: true,
    required: false,
  };

  test("points must total the full score", () => {
    expect(checkTyped(points, [["70"], ["30"]])).toMatchObject({ input: [70, 30], changed: true });
    expect(complaint(points, [["70"], ["40"]])).toEqual([["2:0", "total"]]);
    expect(findingText(points, { problem: "total", column: 0 }, "zh-CN")).toBe("不是 100。请调整各项");
  });

  test("a word is taken in either language, kept in Chinese and shown in the pane's", () => {
    const { input } = checkTyped(grades, [
      ["0", "poor"],
      ["90", "优秀"],
    ]);
    expect(input).toEqual([
      [0, "差"],
      [90, "优秀"],
    ]);
    expect(typedOf(grades, input, "en-US")).toEqual([
      ["0", "poor"],
      ["90", "excellent"],
    ]);
    expect(complaint(grades, [["0", "sehr gut"]])).toEqual([["0:1", "notOption"]]);
  });

  test("a table that the source lost may wait, half a row may not", () => {
    expect(checkTyped(grades, [["", ""]])).toMatchObject({ missing: true });
    expect(complaint(grades, [["0", ""]])).toEqual([["0:1", "blank"]]);
  });

  test("days need no order and are shown as days", () => {
    const { input } = checkTyped(days, [["2026-10-01"], ["2026年5月1日"]]);
    expect(typedOf(days, input, "zh-CN")).toEqual([["2026-10-01"], ["2026-05-01"]]);
    expect(complaint(days, [["soon"]])).toEqual([["0:0", "notDate"]]);
  });

  test("a table that the source knows in part may wait too", () => {
    const known: TableParameter = {
      ...tiers,
      rows: [
        [0, 0.3],
        [2, null],
      ],
    };
    expect(checkTyped(known, ownTyped(known, "zh-CN"))).toMatchObject({ missing: true, findings: [] });
    expect(
      complaint(known, [
        ["0", "40%"],
        ["2", ""],
      ]),
    ).toEqual([["1:1", "blank"]]);
  });
});

test("a choice that no text settles is missing until HR makes it", () => {
  const [open] = schemeById("auto-service-function-score")!.parameters.filter(
    (parameter) => parameter.kind === "choice" && parameter.value === null,
  );
  if (open?.kind !== "choice") throw new Error("every choice has a default");
  const typed = ownTyped(open, "zh-CN");
  expect(typed).toEqual([[""]]);
  expect([checkTyped(open, typed).missing, checkTyped(open, typed).input]).toEqual([true, undefined]);
  const chosen = open.options[0]?.id ?? "";
  expect([checkTyped(open, [[chosen]]).missing, checkTyped(open, [[chosen]]).input]).toEqual([false, chosen]);
});
