/** The list to publish: what HR chose, of whom there are figures, and until when it may be contested. */
import { schemeById } from "../../../src/schemes";
import { dateSerial } from "../../../src/template/periods";
import { appealDays, appealDeadline } from "../../../src/workbook/outputs/appealDeadline";
import { openAddIn, type AddIn } from "../../headless/addIn";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

const day = dateSerial;
const USUAL = { days: 3, countsFirst: false, holidays: [], workdays: [] };
const bare = (text: string) => text.replace(/\s/g, "");
const shown = (serial: number) => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

describe("the last day to appeal", () => {
  test.each([
    ["from a Monday", [2026, 11, 30], {}, "2026-12-03"],
    ["over a weekend", [2026, 11, 26], {}, "2026-12-01"],
    ["published on a Saturday", [2026, 11, 28], {}, "2026-12-02"],
    ["over the New Year", [2026, 12, 30], { holidays: [day(2027, 1, 1)] }, "2027-01-05"],
    [
      "over the National Day, with weekends that are worked",
      [2026, 9, 30],
      {
        holidays: [1, 2, 5, 6, 7].map((date) => day(2026, 10, date)),
        workdays: [day(2026, 10, 10)],
      },
      "2026-10-10",
    ],
    ["in a leap year", [2028, 2, 28], {}, "2028-03-02"],
    ["where the day of publication counts", [2026, 11, 30], { countsFirst: true }, "2026-12-02"],
    ["of five days", [2026, 11, 30], { days: 5 }, "2026-12-07"],
  ] as const)("%s", (_, [year, month, date], special, last) => {
    expect(shown(appealDeadline(day(year, month, date), { ...USUAL, ...special }))).toBe(last);
  });

  test("is the scheme's own where it has a clause, as its parameters stand", () => {
    const rating = schemeById("annual-1-10-rating")!;
    expect(
      appealDays(rating, { appeal_days: 5, publication: "计入", holidays: [[46_388]], workdays: [] }),
    ).toEqual({
      ...{ days: 5, countsFirst: true, holidays: [46_388], workdays: [] },
    });
    expect(appealDays(schemeById("base-plus-20")!, {})).toEqual(USUAL);
  });
});

const CHOICES = {
  firstPeriod: { kind: "month", year: 2026, index: 11 },
  people: [
    { id: "010", name: "王五", department: "市场部" },
    { id: "007", name: "张三", department: "市场部" },
    { id: "0099", name: "没填的", department: "客户部" },
    { id: "0100", name: "已离职", left: day(2026, 10, 31) },
  ],
  parameters: {},
} as const;
const POSTED = {
  columns: ["score"],
  from: day(2026, 12, 1),
  to: day(2026, 12, 4),
  deadline: day(2026, 12, 4),
};

test.each([
  ["zh-CN", "人力资源部", ["公示期：2026-12-01 至 2026-12-04", "请于 2026-12-04 前（含当日）向人力资源部"]],
  [
    "en-US",
    "HR",
    ["Published from 2026-12-01 to 2026-12-04", "in writing with evidence to HR by 2026-12-04"],
  ],
] as const)(
  "in %s: chosen columns of who has figures, no money, and no leavers",
  async (language, recipient, said) => {
    addIn = await openAddIn({ language });
    const { workbench, call } = addIn;
    await call("insert", "base-plus-20", { ...CHOICES, language });
    await call("fill", 1, "2026M11", [
      { id: "007", values: { base_pay: 3000, archive: 27, visits: 30, events: 25.5 } },
      { id: "010", values: { base_pay: 5000, archive: 20, visits: 20, events: 20 } },
    ]);
    const choices = { ...POSTED, recipient };
    const { sheet } = await call("posting", 1, "2026M11", choices, "2026-11-30T08:00:00Z");
    const model = workbench.book.sheetByName(sheet)!;
    const rows = model.values({ row: 0, column: 0, rows: 12, columns: 8 });
    const { people } = await call("results", 1, 2026);
    const score = (id: string) => people.find((person) => person.id === id)?.figures.score?.[0];
    expect(rows.filter(([number]) => typeof number === "number").map((row) => row.slice(0, 6))).toEqual([
      [1, "007", "张三", "市场部", score("007"), null],
      [2, "010", "王五", "市场部", score("010"), null],
    ]);
    // Long lines are broken.
    const texts = bare(
      rows
        .flat()
        .map((cell) => String(cell ?? ""))
        .join(""),
    );
    for (const text of said) expect(texts).toContain(bare(text));
    expect(texts).toContain("没填的0099");
    expect(texts).not.toContain("已离职");
    expect(await call("outputs", 1)).toEqual([expect.objectContaining({ sheet, fits: true })]);
    // Another base pay is no other score; other points are.
    await call("fill", 1, "2026M11", [
      { id: "007", values: { base_pay: 3500, archive: 27, visits: 30, events: 25.5 } },
    ]);
    await workbench.book.calculated();
    expect(await call("outputs", 1)).toEqual([expect.objectContaining({ fits: true })]);
    await call("fill", 1, "2026M11", [
      { id: "007", values: { base_pay: 3500, archive: 26, visits: 30, events: 25.5 } },
    ]);
    await workbench.book.calculated();
    expect(await call("outputs", 1)).toEqual([expect.objectContaining({ fits: false })]);
  },
);
