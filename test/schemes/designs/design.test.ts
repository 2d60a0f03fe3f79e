import { DESIGN_PROBLEMS } from "../../../src/i18n/designProblems";
import {
  designText,
  parseDesign,
  readDesign,
  type Block,
  type Design,
} from "../../../src/schemes/designs/design";
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import { unusedBlocks } from "../../../src/schemes/designs/rules";
import { documentTitle, placeText } from "../../../src/schemes/sources";
import { judge } from "../../../src/template/parameters/parameterRules";
import { parameterCells } from "../../../src/template/parameters/parameterCells";
import { parameterName } from "../../../src/template/layout";
import { withAt } from "../../../src/taskpane/designs/data";
import { Random } from "../../native/random";
import { designOf, everyKind } from "./examples";
import { randomDesign } from "./random";

const problems = (data: unknown) => {
  const read = readDesign(data);
  return "problems" in read ? read.problems.map(({ key, path }) => [key, path]) : [];
};

const points = (id: string, zh: string): Block => ({ kind: "points", id, title: { zh }, max: 100 });
const weighted = (id: string, weights: Readonly<Record<string, number>>): Block => ({
  kind: "total",
  id,
  title: { zh: `总分${id}` },
  of: {
    how: "weighted",
    members: Object.entries(weights).map(([member, weight]) => ({ id: member, weight })),
  },
});

test("a design as it is kept in a file is the same design again", () => {
  expect(parseDesign(designText(everyKind))).toEqual({ design: everyKind });
  expect(parseDesign(`\uFEFF${designText(everyKind)}`)).toEqual({ design: everyKind });
});

test("a design of the first format is read: its kinds of deductions keep the columns that they have", () => {
  const kinds = [
    { title: { zh: "迟到" }, per: 2 },
    { title: { zh: "旷工" }, per: 10 },
  ];
  const own = { kind: "deduction", id: "b1", title: { zh: "纪律" }, max: 100, floor: 0 };
  const first = { ...designOf([]), format: 1, blocks: [{ ...own, kinds }] };
  const today = designOf([
    { ...own, kinds: kinds.map((one, index) => ({ key: index + 1, ...one })) } as Block,
  ]);
  expect(readDesign(first)).toEqual({ design: today });
  expect(schemeOfDesign(today).entryColumns.map(({ id }) => id)).toEqual(["b1_1", "b1_2"]);
});

test("whatever stands in a title or clause stays a text", () => {
  const hostile = '=HYPERLINK("http://x","{b1}|[b2]")';
  const design = designOf([
    { ...points("b1", hostile.slice(0, 40)), clause: { quote: hostile, document: "+1" } },
    weighted("b2", { b1: 1 }),
  ]);
  expect(readDesign(design)).toEqual({ design });
  const { results, rules, parameters } = schemeOfDesign(design);
  expect(results[0]?.columns[0]).toMatchObject({
    title: { "zh-CN": hostile.slice(0, 40) },
    formula: "=entry(b1)",
  });
  expect(rules[0]?.clause.quote).toBe(hostile);
  for (const { formula, native } of results.flatMap(({ columns }) => columns))
    expect(formula + native).not.toContain("HYPERLINK");
  expect(parameterName("本司", parameters[0]!, "zh-CN")).toMatch(/^[\p{L}\p{N}_.]+$/u);
});

test.each<[what: string, text: string, key: keyof typeof DESIGN_PROBLEMS]>([
  ["nothing", "", "noDesign"],
  ["no JSON", "{", "noDesign"],
  ["a list", "[]", "noDesign"],
  ["null", "null", "noDesign"],
  ["a newer format", '{"format":3}', "newerFormat"],
  ["a format that never was", '{"format":0}', "unknownFormat"],
  ["too much", " ".repeat(200_001), "tooLong"],
])("%s is refused with the reason", (_, text, key) => {
  const read = parseDesign(text);
  expect("problems" in read && read.problems[0]?.key).toBe(key);
});

const first = (change: object) => ({ ...everyKind, blocks: [{ ...everyKind.blocks[0], ...change }] });

test.each<[what: string, data: unknown, problem: [string, string]]>([
  ["a field that is not known", { ...everyKind, code: "x" }, ["unknownField", "code"]],
  ["a kind that is not known", first({ kind: "script" }), ["field", "blocks.0.kind"]],
  [
    "a prototype",
    JSON.parse(JSON.stringify(everyKind).replace("{", '{"__proto__":{"x":1},')),
    ["unknownField", "__proto__"],
  ],
  ["an id that is a formula", first({ id: "b1)+1" }), ["field", "blocks.0.id"]],
  ["another scheme's id", { ...everyKind, id: "base-plus-20" }, ["field", "id"]],
  ["a maximum that is a text", first({ max: "30" }), ["number", "blocks.0.max"]],
  ["a maximum of 0", first({ max: 0 }), ["least", "blocks.0.max"]],
  ["a number without end", first({ max: Infinity }), ["number", "blocks.0.max"]],
  ["no title", first({ title: { zh: "" } }), ["empty", "blocks.0.title.zh"]],
  ["a title of two lines", first({ title: { zh: "甲\n乙" } }), ["text", "blocks.0.title.zh"]],
  [
    "a title that turns the writing round",
    first({ title: { zh: "甲\u202e乙" } }),
    ["text", "blocks.0.title.zh"],
  ],
  ["a title without end", first({ title: { zh: "长".repeat(41) } }), ["tooLongText", "blocks.0.title.zh"]],
  ["a head of sheet names with a sign", { ...everyKind, short: "a!b" }, ["short", "short"]],
  ["no blocks", { ...everyKind, blocks: [] }, ["tooFew", "blocks"]],
])("%s is refused at its field", (_, data, problem) => {
  expect(problems(data)).toContainEqual(problem);
});

test("only earlier blocks can be taken, so that there are no circles", () => {
  expect(problems(designOf([weighted("b1", { b1: 1 })]))).toContainEqual(["later", "blocks.0.of.members.0"]);
  expect(problems(designOf([weighted("b1", { b2: 1 }), weighted("b2", { b1: 1 })]))).toEqual([
    ["later", "blocks.0.of.members.0"],
  ]);
  expect(problems(designOf([weighted("b1", { b9: 1 })]))).toEqual([["missing", "blocks.0.of.members.0"]]);
});

test("weights total 100 %", () => {
  const of = (a: number, b: number) =>
    problems(designOf([points("b1", "甲"), points("b2", "乙"), weighted("b3", { b1: a, b2: b })]));
  expect(of(0.4, 0.6)).toEqual([]);
  expect(of(0.1 + 0.2, 0.7)).toEqual([]);
  expect(of(0.4, 0.59)).toEqual([["total", "blocks.2.of.members"]]);
});

test("what only some roles have is taken by what knows of roles, and weighs nothing for others", () => {
  const items = [points("b1", "甲"), { ...points("b2", "乙"), forRoles: ["助理"] } as Block];
  const of = (...more: Block[]) => problems(designOf([...items, ...more]));
  const byRole = (manager: readonly [number, number], assistant: readonly [number, number]): Block => ({
    kind: "total",
    id: "b3",
    title: { zh: "得分" },
    of: {
      how: "roles",
      roles: ["客户经理", "助理"],
      members: [
        { id: "b1", weights: [manager[0], assistant[0]] },
        { id: "b2", weights: [manager[1], assistant[1]] },
      ],
    },
  });
  expect(of(byRole([1, 0], [0.4, 0.6]))).toEqual([]);
  expect(of(byRole([0.9, 0.1], [0.4, 0.6]))).toEqual([["notOfRole", "blocks.2.of.members.1"]]);
  expect(of(byRole([0.9, 0], [0.4, 0.6]))).toEqual([["total", "blocks.2.of.roles.0"]]);
  expect(of(weighted("b3", { b1: 0.5, b2: 0.5 }))).toEqual([["someRoles", "blocks.2.of.members.1"]]);
  const choose = (role: string): Block => ({
    kind: "choose",
    id: "b3",
    title: { zh: "选用" },
    roles: [
      { role: "客户经理", from: "b1" },
      { role, from: "b2" },
    ],
  });
  expect(of(choose("助理"))).toEqual([]);
  expect(of(choose("专员"))).toEqual([["notOfRole", "blocks.2.roles.1"]]);
  const rolled: Block = {
    kind: "rollUp",
    id: "b3",
    title: { zh: "年度" },
    from: "b2",
    to: "year",
    how: "mean",
  };
  expect(of(rolled)).toEqual([["someRoles", "blocks.2.from"]]);
  const { parameters } = schemeOfDesign(designOf([...items, byRole([1, 0], [0.4, 0.6])]));
  // The parameters of a role offer its own items alone.
  expect(parameters.find(({ id }) => id === "b3_weights1")).toMatchObject({
    items: [{ id: "b1", value: 1 }],
  });
});

test("what does not fit together is said at the field", () => {
  const items = [points("b1", "甲"), weighted("b2", { b1: 1 })];
  const grade: Block = {
    kind: "grade",
    id: "b3",
    title: { zh: "等级" },
    from: "b2",
    edge: "up",
    bands: [
      { from: null, result: "C" },
      { from: 60, result: "B" },
    ],
  };
  const of = (...more: Block[]) => problems(designOf([...items, ...more]));
  expect(of(grade)).toEqual([]);
  expect(of({ ...grade, title: { zh: "甲" } })).toEqual([["titleTwice", "blocks.2.title"]]);
  expect(of({ ...grade, bands: [{ from: 0, result: "C" }] })).toEqual([["firstBound", "blocks.2.bands"]]);
  expect(of({ ...grade, bands: [...grade.bands, { from: 60, result: "A" }] })).toEqual([
    ["bounds", "blocks.2.bands"],
  ]);
  expect(of({ ...grade, bands: [...grade.bands, { from: 90, result: "b" }] })).toEqual([
    ["twice", "blocks.2.bands"],
  ]);
  const pay: Block = {
    kind: "pay",
    id: "b4",
    title: { zh: "奖金" },
    base: { from: "entry", name: "基数" },
    share: 1,
    factors: ["b3"],
  };
  // A grade is no factor.
  expect(of(grade, pay)).toEqual([["takes", "blocks.3.factors.0"]]);
  const year: Block = {
    kind: "rollUp",
    id: "b5",
    title: { zh: "年度" },
    from: "b2",
    to: "year",
    how: "mean",
  };
  expect(of(year)).toEqual([]);
  expect(of(year, { ...pay, factors: ["b5"] })).toEqual([["entrySpan", "blocks.3.title"]]);
  expect(of(year, { ...pay, factors: ["b5", "b2"] })).toEqual([["spans", "blocks.3.factors.0"]]);
  expect(problems(designOf([...items, year], { period: "year" }))).toEqual([["notLonger", "blocks.2.to"]]);
});

test("every grade has its coefficient and its amount, spelt alike", () => {
  const grade: Block = {
    kind: "grade",
    id: "b2",
    title: { zh: "等级" },
    from: "b1",
    edge: "up",
    bands: [
      { from: null, result: "C" },
      { from: 60, result: "A" },
    ],
  };
  const rank: Block = {
    kind: "distribution",
    id: "b2",
    title: { zh: "等级" },
    from: "b1",
    within: "all",
    ties: "better",
    shares: [
      { share: 0.2, label: "A" },
      { share: 0.8, label: "C" },
    ],
  };
  const of = (graded: Block, ...labels: string[]) => {
    const table = labels.map((label) => ({ label, result: 1 }));
    return problems(
      designOf([
        points("b1", "甲"),
        graded,
        { kind: "coefficient", id: "b3", title: { zh: "系数" }, from: "b2", of: { by: "grade", table } },
        { kind: "fixed", id: "b4", title: { zh: "奖金" }, from: "b2", table },
      ]),
    );
  };
  for (const graded of [grade, rank]) {
    expect(of(graded, "A", "C", "D")).toEqual([]);
    for (const wrong of [of(graded, "A"), of(graded, "A", "c")])
      expect(wrong).toEqual([
        ["labelMissing", "blocks.2.of.table"],
        ["labelMissing", "blocks.3.table"],
      ]);
  }
});

test("items that nothing takes are named", () => {
  const design = designOf([points("b1", "甲"), points("b2", "乙"), weighted("b3", { b1: 1 })]);
  expect(unusedBlocks(design).map(({ id }) => id)).toEqual(["b2"]);
  // Items alone are a list of scores.
  expect(unusedBlocks(designOf([points("b1", "甲")]))).toEqual([]);
});

test("every parameter of a design is in order, and has a name of its own", () => {
  const { parameters } = schemeOfDesign(everyKind);
  for (const parameter of parameters)
    expect([parameter.id, judge(parameter, parameterCells(parameter, undefined, "zh-CN"))]).toEqual([
      parameter.id,
      expect.not.arrayContaining([
        expect.objectContaining({ problem: expect.not.stringMatching(/^(blank|usual)$/) }),
      ]),
    ]);
  for (const language of ["zh-CN", "en-US"] as const) {
    const names = parameters.map((one) => parameterName("x", one, language).toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  }
});

test.each([
  [
    "least",
    { full: 0.0001, floor: 0, cap: 0.0001 },
    { full: 0, size: 0.0001, up: 0, down: 0, cap: -1e9, floor: -1e9 },
  ],
  [
    "most",
    { full: 1e9, floor: 99.9999, cap: 100 },
    { full: 1e9, size: 100, up: 1e9, down: 1e9, cap: 1e9, floor: 1e9 },
  ],
])("the %s that a target takes is in order as a parameter, more is not taken", (_, proportion, steps) => {
  const of = (one: object, other: object) =>
    designOf([
      { kind: "target", id: "b1", title: { zh: "甲" }, better: "more", score: { by: "proportion", ...one } },
      {
        kind: "target",
        id: "b2",
        title: { zh: "乙" },
        better: "more",
        score: { by: "steps", mode: "whole", ...other },
      },
    ] as Block[]);
  expect(problems(of(proportion, steps))).toEqual([]);
  for (const parameter of schemeOfDesign(of(proportion, steps)).parameters)
    expect(judge(parameter, parameterCells(parameter, undefined, "zh-CN"))).toEqual([]);
  expect(problems(of({ ...proportion, cap: 100.01 }, { ...steps, size: 100.01 }))).toEqual([
    ["most", "blocks.0.score.cap"],
    ["most", "blocks.1.score.size"],
  ]);
});

test("a clause is cited with HR's own document", () => {
  const scheme = schemeOfDesign(everyKind);
  expect(documentTitle(scheme.source)["zh-CN"]).toBe("《绩效管理办法》");
  expect(placeText(scheme.rules[0]!.clause)["zh-CN"]).toBe("《绩效管理办法》");
  const own: Design = designOf([
    { ...points("b1", "甲"), clause: { quote: "甲项100分", document: "补充规定" } },
  ]);
  expect(placeText(schemeOfDesign(own).rules[0]!.clause)["zh-CN"]).toBe("《补充规定》");
});

/** All places of a design that hold something, as paths. */
const places = (data: unknown, path = ""): string[] =>
  typeof data === "object" && data !== null
    ? Object.entries(data).flatMap(([key, value]) => places(value, path === "" ? key : `${path}.${key}`))
    : [path];

const JUNK: readonly unknown[] = [
  ...["", "=1+1", "b1", "b2", "b99", "__proto__", "甲\n乙", "\ud800", "9".repeat(60)],
  ...[0, -1, 1e308, 0.1 + 0.2, Number.NaN, null, true, undefined],
  ...[[], {}, [[]], { by: "bands" }, Array.from({ length: 70 }, () => 1)],
];

test("whatever is broken in a design is refused with its place, or is a scheme: nothing crashes, nothing is mended", () => {
  let refused = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const design = randomDesign(seed);
    const random = new Random(seed);
    const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(random.next() * list.length)];
    const all = places(design).filter((path) => path !== "format");
    for (let change = 0; change < 20; change += 1) {
      const broken = withAt(design, any(all) ?? "title.zh", any(JUNK));
      const read = readDesign(broken);
      if ("problems" in read) {
        refused += 1;
        expect(read.problems.length).toBeGreaterThan(0);
        for (const { key } of read.problems) expect(DESIGN_PROBLEMS[key]).toBeDefined();
      } else {
        expect(read.design).toEqual(broken);
        expect(schemeOfDesign(read.design).results).toHaveLength(1);
      }
    }
  }
  expect(refused).toBeGreaterThan(600);
});

test("a block that takes from itself, or releases what was not withheld, is refused and not followed", () => {
  const choose = (id: string, from: string): Block => ({
    kind: "choose",
    id,
    title: { zh: `岗位${id}` },
    roles: [{ role: "助理", from }],
  });
  expect(problems(designOf([choose("b1", "b1")]))).toContainEqual(["later", "blocks.0.roles.0"]);
  expect(problems(designOf([choose("b1", "b2"), choose("b2", "b1")]))).toContainEqual([
    "later",
    "blocks.0.roles.0",
  ]);
  expect(
    problems(
      designOf([
        { kind: "fixed", id: "b2", title: { zh: "奖金" }, from: "b1", table: [{ label: "A", result: 1 }] },
        { kind: "release", id: "b3", title: { zh: "补发" }, from: "b2", to: "year" },
      ]),
    ),
  ).toContainEqual(["notHeld", "blocks.1.from"]);
});
