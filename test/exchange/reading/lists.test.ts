/** Lists made after those that companies keep: what is understood, what is asked, what is refused, what is left out. */
import { asked, entries, findings, people, read, QUARTERS } from "./reading";
import type { ReadingChoices } from "../../../src/exchange/reading/list";

const MONTHS = "base-plus-20";

interface Case {
  list: string;
  scheme?: string;
  choices?: Partial<ReadingChoices>;
  people?: string[];
  entries?: string[];
  asked?: string[];
  refused?: (string | RegExp)[];
  leftOut?: (string | RegExp)[];
  understood?: (string | RegExp)[];
}

const CASES: Record<string, Case> = {
  "a roster of a personnel system, with its own headings": {
    list: "员工编号,员工姓名,所属部门,入职时间\n0012,张三,销售一部,2019-07-01\n0013,李四,销售二部,2020/3/15",
    people: ["0012 张三 销售一部 2019-07-01~", "0013 李四 销售二部 2020-03-15~"],
  },
  "an English roster": {
    list: "Employee ID\tFull Name\tDept\tHire Date\nE-7\tAda King\tNorth\t1 May 2021",
    people: ["E-7 Ada King North 2021-05-01~"],
  },
  "headings spread with blanks": {
    list: "工 号,姓 名,部 门\n7,张三,一部",
    people: ["7 张三 一部"],
  },
  "a title and a unit above the headings, a total and a signature below": {
    list: "某公司客户经理花名册,,\n制表日期：2026-01-05,,\n工号,姓名,部门\n7,张三,一部\n8,李四,一部\n合计,2人,\n审核人：王五,,",
    people: ["7 张三 一部", "8 李四 一部"],
    leftOut: [/^第1行是表头上方/, /^第2行是表头上方/, /^第6行是合计行/, /^第7行只有说明文字/],
  },
  "subtotals between the departments": {
    list: "部门,工号,姓名,回款收入\n一部,7,张三,5\n一部小计,,,5\n二部,8,李四,6\n二部小计,,,6\n总计,,,11",
    people: ["7 张三 一部", "8 李四 二部"],
    entries: ["7 2026Q1 receipts=5", "8 2026Q1 receipts=6"],
    leftOut: [/第3行是合计行/, /第5行是合计行/, /第6行是合计行/],
  },
  "an English total": {
    list: "ID,Name,Receipts\n7,Ann,5\nGrand Total,,5",
    entries: ["7 2026Q1 receipts=5"],
    leftOut: [/第3行/],
  },
  "departments merged over their people": {
    list: "部门,工号,姓名\n一部,7,张三\n,8,李四\n二部,9,王五\n,10,赵六",
    people: ["7 张三 一部", "8 李四 一部", "9 王五 二部", "10 赵六 二部"],
    understood: ["“部门”列的合并单元格已向下填充（第 3, 5 行）。"],
  },
  "departments typed row by row, one of them forgotten": {
    list: "工号,姓名,部门\n7,张三,一部\n8,李四,\n9,王五,一部",
    people: ["7 张三 一部", "8 李四", "9 王五 一部"],
  },
  "blank lines between the people": {
    list: "工号,姓名,回款收入\n\n7,张三,5\n\n8,李四,多",
    refused: [/^第5行“回款收入”，“多”：不是数字/],
  },
  "the heading once more at every page": {
    list: "工号,姓名\n7,张三\n工号,姓名\n8,李四",
    people: ["7 张三", "8 李四"],
    leftOut: ["第3行是重复的标题，未读取。"],
  },
  "a heading over two rows, quarters above the figures": {
    list: "工号,姓名,一季度,,二季度,\n,,回款收入,季度目标,回款收入,季度目标\n7,张三,1,2,3,4",
    choices: { answers: { yearOf: "2026" } },
    entries: ["7 2026Q1 receipts=1 target=2", "7 2026Q2 receipts=3 target=4"],
  },
  "groups of columns above the heading": {
    list: "基本信息,,业绩,\n工号,姓名,回款收入,季度目标\n7,张三,5,6",
    entries: ["7 2026Q1 receipts=5 target=6"],
  },
  "quarters as headings without a word what the figures are": {
    list: "工号,姓名,2026Q1,2026Q2\n7,张三,5,6",
    asked: ["figuresOfPeriods"],
  },
  "the same, answered": {
    list: "工号,姓名,2026Q1,2026Q2\n7,张三,5,6",
    choices: { answers: { figuresOfPeriods: "receipts" } },
    entries: ["7 2026Q1 receipts=5", "7 2026Q2 receipts=6"],
  },
  "quarter and figure in one heading, the year asked": {
    list: "工号,Q1回款收入,Q2回款收入\n7,5,6",
    asked: ["yearOf"],
  },
  "months as headings where quarters are appraised": {
    list: "工号,姓名,1月,2月\n7,张三,5,6",
    people: ["7 张三"],
    leftOut: [/“1月”未使用：标题是月，本方案按季度考核/, /“2月”/],
  },
  "a column of years beside one of quarters": {
    list: "工号,年份,季度,回款收入\n7,2026,1,5\n7,2027,1,6",
    entries: ["7 2026Q1 receipts=5", "7 2027Q1 receipts=6"],
  },
  "quarters in many words": {
    list: "工号,考核期,回款收入\n1,2026年第一季度,1\n2,2026年二季度,2\n3,Q3 2026,3\n4,2026-Q4,4\n5,2026 年 1 季度,5",
    entries: [
      "1 2026Q1 receipts=1",
      "2 2026Q2 receipts=2",
      "3 2026Q3 receipts=3",
      "4 2026Q4 receipts=4",
      "5 2026Q1 receipts=5",
    ],
  },
  "quarters without a year": {
    list: "工号,考核期\n7,第三季度\n8,Q3\n9,3",
    asked: ["yearOf"],
  },
  "months and half-years in a list for quarters": {
    list: "工号,考核期\n1,2026-03\n2,2026M03\n3,202603\n4,2026年3月\n5,2026H2\n6,2026",
    refused: [
      "第2行“考核期”：“2026-03”是月，本方案按季度考核。请换成季度的数据。",
      /第3行.*是月/,
      /第4行.*是月/,
      /第5行.*是月/,
      /第6行.*是半年/,
      /第7行.*是年/,
    ],
  },
  "quarters in a list for months": {
    list: "工号,考核期\n1,2026Q3\n2,2026年二季度",
    scheme: MONTHS,
    refused: [/第2行.*是季度，本方案按月考核/, /第3行.*是季度/],
  },
  "a day in a list for months is its month, one in a list for quarters is asked": {
    list: "工号,考核期,基本工资\n1,45292,1\n2,2024/2/29,2\n3,2024年3月份,3",
    scheme: MONTHS,
    choices: { firstPeriod: { kind: "month", year: 2024, index: 1 } },
    entries: ["1 2024M01 base_pay=1", "2 2024M02 base_pay=2", "3 2024M03 base_pay=3"],
  },
  "days as quarters": {
    list: "工号,考核期\n1,2026-03-31",
    asked: ["periodOfDay:考核期"],
  },
  "names only": {
    list: "姓名,部门\n张三,一部\n李四,二部",
    asked: ["noIds"],
  },
  "names only, to be numbered, two of them alike": {
    list: "姓名,部门\n张三,一部\n李四,二部\n张三,三部",
    choices: { answers: { noIds: "number" } },
    asked: ["namesakes:张三"],
  },
  "names only, the namesakes two people": {
    list: "姓名,部门\n张三,一部\n李四,二部\n张三,三部",
    choices: { answers: { noIds: "number", "namesakes:张三": "two" }, taken: ["002"] },
    people: ["001 张三 一部", "003 李四 二部", "004 张三 三部"],
  },
  "some rows without an id": {
    list: "工号,姓名,部门\n7,张三,一部\n,实习生,一部",
    asked: ["rowWithoutId"],
  },
  "the same, left out by name": {
    list: "工号,姓名,部门\n7,张三,一部\n,实习生,一部",
    choices: { answers: { rowWithoutId: "out" } },
    people: ["7 张三 一部"],
    leftOut: ["第3行没有工号，未读取：实习生"],
  },
  "several lines a person": {
    list: "工号,客户,回款收入\n7,甲,1.1\n7,乙,2.2\n8,丙,3",
    asked: ["severalLines"],
  },
  "the same, added up": {
    list: "工号,客户,回款收入\n7,甲,1.1\n7,乙,2.2\n8,丙,3",
    choices: { answers: { severalLines: "sum" } },
    entries: ["7 2026Q1 receipts=3.3", "8 2026Q1 receipts=3"],
  },
  "points of several lines cannot be added up": {
    list: "工号,KPI评分：部门经理\n7,90\n7,80",
    choices: { answers: { severalLines: "sum" } },
    refused: [/第3行：工号“7”的“KPI评分：部门经理”与第2行不同/],
  },
  "a leaving date that stands in a later quarter's row": {
    list: "工号,考核期,离职日期\n7,2026Q1,\n7,2026Q2,2026-05-31",
    people: ["7 ~2026-05-31"],
  },
  "another department from the second quarter on": {
    list: "工号,考核期,部门\n7,2026Q1,一部\n7,2026Q2,二部",
    asked: ["factDiffers:department"],
  },
  "an entry after the leaving": {
    list: "工号,入职日期,离职日期\n7,2026-05-01,2026-04-30",
    refused: ["第2行：离职日期早于入职日期。请更正。"],
  },
  "two headings for one column": {
    list: "工号,员工编号,姓名\n7,X7,张三",
    people: ["7 张三"],
    understood: ["“员工编号”未使用：“工号”已对应同一列。"],
  },
  "money in another unit than the scheme's": {
    list: "工号,回款收入（元）\n7,485000",
    asked: ["otherMoney:回款收入（元）:元"],
  },
  "the same, converted": {
    list: "工号,回款收入（元）\n7,485000",
    choices: { answers: { "otherMoney:回款收入（元）:元": "convert" } },
    entries: ["7 2026Q1 receipts=48.5"],
  },
  "a period in the title that is not the first one": {
    list: "2026年第三季度业绩表,\n工号,回款收入\n7,5",
    asked: ["titlePeriod"],
    leftOut: [/^第1行/],
  },
  "a quotation mark that swallows two people": {
    list: '工号,姓名\n7,"张三\n8,李四\n9,王五',
    refused: [/^第2行：引号不成对/],
  },
  "a stray comma that shifts the columns": {
    list: "工号,姓名,回款收入\n7,张,三,5",
    refused: [/^第2行：列数多于标题/, /^第2行“回款收入”，“三”：不是数字/],
  },
  "no heading that says who": {
    list: "部门,回款收入\n一部,5",
    refused: [/缺少工号列/],
  },
  "headings and nothing below": { list: "工号,姓名", refused: [/没有数据行/] },
};

const told = (expected: (string | RegExp)[]) =>
  expected.map((one) => (typeof one === "string" ? one : expect.stringMatching(one)));

test.each(Object.entries(CASES))("%s", (_, expected) => {
  const list = read(expected.list, expected.choices, expected.scheme ?? QUARTERS);
  expect(asked(list)).toEqual(expected.asked ?? []);
  expect(findings(list, "refused")).toEqual(told(expected.refused ?? []));
  expect(findings(list, "leftOut")).toEqual(told(expected.leftOut ?? []));
  if (expected.understood) expect(findings(list, "understood")).toEqual(told(expected.understood));
  if (expected.people) expect(people(list)).toEqual(expected.people);
  if (expected.entries) expect(entries(list)).toEqual(expected.entries);
});

test("the row of the headings can be said, and a column be given by hand", () => {
  const list = "工号,姓名\n以下为编号和姓名,\n编码,名\n7,张三";
  expect(people(read(list, { headingRow: 3, chosen: { 编码: "id", 名: "name" } }))).toEqual(["7 张三"]);
});

test("a row of headings that is not there is said, and none of the columns lost in silence", () =>
  expect(findings(read("工号,姓名\n7,张三", { headingRow: 99 }), "refused")).toEqual([
    "第 99 行不是有内容的行。请填标题所在的行号，或留空由加载项判断。",
  ]));

test("a column chosen for another list is no mistake where its heading is missing, if that may be", () => {
  const chosen = { 编码: "id" };
  expect(findings(read("工号\n7", { chosen }), "refused")).toEqual([expect.stringContaining("编码")]);
  expect(people(read("工号\n7", { chosen, chosenMayMiss: true }))).toEqual(["7"]);
});

/** Entries for people who are there: nobody gets a number that is somebody else's. */
test("who has no id is who has the name in the roster; others are refused", () => {
  const roster = [
    { id: "001", name: "张三" },
    { id: "002", name: "李四" },
    { id: "003", name: "王五" },
    { id: "004", name: "王五" },
  ];
  const list = read("姓名,回款收入\n李四,5\n王五,6\n赵六,7", { roster });
  expect(asked(list)).toEqual([]);
  expect(entries(list)).toEqual(["002 2026Q1 receipts=5"]);
  expect(findings(list, "refused")).toEqual([
    "第3行没有工号，名册中有多人叫“王五”。请补上工号",
    "第4行没有工号，名册中也没有“赵六”。请补上工号，或先添加此人",
  ]);
  expect(asked(read("工号,姓名,回款收入\n001,李四,5", { roster }))).toEqual(["otherName"]);
  expect(entries(read("工号,姓名,回款收入\n001,张 三,5\n,李四,6", { roster }))).toEqual([
    "001 2026Q1 receipts=5",
    "002 2026Q1 receipts=6",
  ]);
});

test("a cell is put right by its place", () => {
  expect(entries(read("工号,回款收入\n7,多", { corrections: { "2:1": "5" } }))).toEqual([
    "7 2026Q1 receipts=5",
  ]);
});

test("hidden rows are asked about, and left out or taken", () => {
  const table = {
    rows: [
      { number: 1, cells: ["工号"] },
      { number: 2, cells: ["7"], hidden: true },
      { number: 3, cells: ["8"] },
    ],
  };
  expect(asked(read(table))).toEqual(["hiddenRows"]);
  expect(people(read(table, { answers: { hiddenRows: "without" } }))).toEqual(["8"]);
  expect(people(read(table, { answers: { hiddenRows: "with" } }))).toEqual(["7", "8"]);
});

test("every finding and choice is in both languages", () => {
  const list = read("2026年第三季度,\n工号,回款收入（元）,入职日期\n7,5,2018.11\n7,#N/A,2026111");
  const texts = [
    ...list.findings.map(({ text }) => text),
    ...list.questions.flatMap(({ text, choices }) => [text, ...choices.map(({ label }) => label)]),
  ];
  expect(texts.length).toBeGreaterThan(8);
  for (const text of texts) expect(text["en-US"]).not.toMatch(/\{|[，。：？]/);
});

test("five thousand people are read", () => {
  const rows = Array.from({ length: 5000 }, (_, at) => `P${at},人${at},2026Q1,${at}`);
  expect(read(["工号,姓名,考核期,回款收入", ...rows].join("\n")).entries).toHaveLength(5000);
});
