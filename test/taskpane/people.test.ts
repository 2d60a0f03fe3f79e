import { schemeById } from "../../src/schemes";
import type { Wanted } from "../../src/exchange/reading/columns";
import { checkPerson, NOBODY } from "../../src/taskpane/inserted/typedPerson";
import { NO_PEOPLE, withData, type PeopleDraft } from "../../src/taskpane/people/peopleDraft";
import { readPeople, suggestedPeriod } from "../../src/taskpane/people/readPeople";

const scheme = schemeById("big-account-quarter-ledger")!;
const firstPeriod = { kind: "quarter" as const, year: 2026, index: 1 };
const read = (draft: Partial<PeopleDraft>, wanted: Wanted = "peopleAndEntries") => {
  const { columns, problems, ...more } = readPeople(
    scheme,
    { ...NO_PEOPLE, ...draft },
    { language: "zh-CN", firstPeriod, wanted },
  );
  return {
    ...more,
    columns: columns.map(({ heading, column }) => ({ heading, column: column?.id ?? "" })),
    problems: problems.map((text) => text["zh-CN"]),
  };
};

describe("columns", () => {
  test("are matched by heading, also with the unit behind it as on the entry sheets", () => {
    const { columns, problems } = read({
      text: "工号\t回款收入（万元）\t季度目标(万元)\tquota\n007\t50\t117\t1",
    });
    expect(columns.map(({ column }) => column)).toEqual(["id", "receipts", "target", ""]);
    expect(problems).toEqual([]);
  });

  test("are chosen by hand, which takes them from the heading that had them", () => {
    const { columns, people, entries } = read({
      text: "工号,no,回款收入,amount\n007,x1,50,60",
      chosen: { no: "id", amount: "receipts", 回款收入: "" },
    });
    expect(columns.map(({ column }) => column)).toEqual(["", "id", "", "receipts"]);
    expect(people.map(({ id }) => id)).toEqual(["x1"]);
    expect(entries[0]?.values).toEqual({ receipts: 60 });
  });

  test("repeated and blank headings can be told apart", () => {
    expect(read({ text: "工号,备注,备注,\n1,a,b,c" }).columns.map(({ heading }) => heading)).toEqual([
      "工号",
      "备注",
      "备注 (2)",
      "[D]",
    ]);
  });

  test("who is added later brings no entries", () => {
    const { columns, hasEntries } = read({ text: "工号,回款收入,期初缺口(奖金台账)\n007,50,3" }, "people");
    expect(columns.map(({ column }) => column)).toEqual(["id", "", "opening_gap"]);
    expect(hasEntries).toBe(false);
  });
});

test("ids keep their zeros, full-width digits and spaces are understood", () => {
  const { people, entries, problems } = read({
    text: "工号\t姓名\t回款收入\n ００７ \t张三\t１，２３４．５",
  });
  expect(problems).toEqual([]);
  expect(people[0]?.id).toBe("007");
  expect(entries[0]?.values.receipts).toBe(1234.5);
});

test("every bad row is listed, and corrected text is read anew", () => {
  const bad = "工号,姓名,回款收入\n007,张三,abc\n,李四,1\n007,王五,2";
  const twice = [
    "第4行：工号“007”在2026Q1已出现在第2行。同一人的多行怎样处理？",
    "第4行：工号“007”的姓名是“王五”，第2行是“张三”。以哪一行为准？",
  ];
  expect(read({ text: bad }).problems).toEqual([
    "第2行“回款收入”，“abc”：不是数字。请填数字",
    "第3行没有工号（李四）。怎样处理？",
    ...twice,
  ]);
  const better = bad.replace("abc", "1").replace(",李四", "008,李四");
  expect(read({ text: better }).problems).toEqual(twice);
  expect(read({ text: better.replace("007,王五", "009,王五") }).problems).toEqual([]);
});

test("answers and corrections are those of their data; what headings stand for is kept", () => {
  const draft = {
    ...NO_PEOPLE,
    chosen: { no: "id" },
    answers: { noIds: "number" },
    corrections: { "2:1": "5" },
  };
  expect(withData(draft, { text: "no\n1", sheets: [], source: "" })).toEqual({
    ...NO_PEOPLE,
    text: "no\n1",
    chosen: { no: "id" },
  });
});

test("entries that the data does not bring are the same for all, or a share of another column", () => {
  const text = "工号,季度目标,回款收入\n007,100,50";
  expect(read({ text }).unfilled.map(({ id }) => id)).toEqual([
    "base",
    "kpi_manager",
    "kpi_admin",
    "kpi_director",
  ]);
  const fills = { base: { value: "0.82", of: "target" }, kpi_admin: { value: "９０", of: "" } };
  expect(read({ text, fills }).entries[0]?.values).toEqual({
    receipts: 50,
    target: 100,
    base: 82,
    kpi_admin: 90,
  });
  expect(read({ text, fills: { base: { value: "x", of: "" } } }).problems).toEqual([
    "季度基数: 不是数字。请填数字",
  ]);
  // A roster alone asks for no entries.
  expect(read({ text: "工号,姓名\n007,张三" }).unfilled).toEqual([]);
});

describe("the first period", () => {
  const now = new Date(2026, 10, 20);
  const suggest = (text: string) => {
    const { year, index } = suggestedPeriod(scheme, { ...NO_PEOPLE, text }, "zh-CN", now);
    return [year, index];
  };
  test("is the one of the clock, or the first of the data", () => {
    expect(suggest("")).toEqual([2026, 4]);
    expect(suggest("工号,姓名\n1,甲")).toEqual([2026, 4]);
    expect(suggest("工号,考核期\n1,2025Q3\n1,2025Q2")).toEqual([2025, 2]);
    expect(suggest("工号,年份,period\n1,2026,2\n1,2026,1")).toEqual([2026, 1]);
  });
});

describe("one person typed into fields", () => {
  test("is good with an id alone", () => {
    expect(checkPerson({ ...NOBODY, id: " ００７ " }, []).person).toMatchObject({ id: "007", name: "" });
    expect(checkPerson(NOBODY, [])).toEqual({ person: undefined, problems: {} });
  });
  test.each([
    [{ name: "张三" }, "id"],
    [{ id: "0*1" }, "id"],
    [{ id: "A7" }, "id"],
    [{ id: "8", entered: "soon" }, "entered"],
  ])("%o is refused", (typed, field) => {
    const { person, problems } = checkPerson({ ...NOBODY, ...typed }, ["a7"]);
    expect(person).toBeUndefined();
    expect(Object.keys(problems)).toEqual([field]);
  });
  test("dates become serials", () => {
    expect(checkPerson({ ...NOBODY, id: "8", entered: "2026年4月1日" }, []).person?.entered).toBe(46_113);
  });
});
