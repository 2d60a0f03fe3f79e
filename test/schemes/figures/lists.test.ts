/** Rows of lists: pasted where typing would be refused, and inserted by hand; the figures by hand from the text. */
import { cmMonthlyRollup } from "../../../src/schemes/catalogue/cm-monthly-rollup-elimination";
import { pointsScheme } from "../../../src/schemes/catalogue/points-scheme";
import { postalFines } from "../../../src/schemes/catalogue/postal-fines";
import { telecom40204020 } from "../../../src/schemes/catalogue/telecom-40-20-40-20";
import type { Scheme } from "../../../src/schemes/scheme";
import { area, type CellContent } from "../../../src/template/plan";
import type { Results } from "../../../src/workbook/readResults";
import { fillBook } from "../../native/filled";
import type { Book, Values } from "../../native/subject";

interface Entered extends Partial<Pick<Book, "parameters">> {
  people: Readonly<Record<string, { entries: Values; department?: string }>>;
  list: string;
  /** In spare rows. */
  spare?: readonly Values[];
  /** In rows inserted by hand, the first above all others and the last below the last spare row. */
  inserted?: readonly Values[];
}

/** The first period's figures once rows are inserted and filled as a user fills them. */
async function entered(
  scheme: Scheme,
  { people, parameters = {}, list: id, spare = [], inserted = [] }: Entered,
) {
  const list = scheme.lists.find((one) => one.id === id)!;
  const cells = (row: Values) => [list.columns.map((column): CellContent => row[column.id] ?? "")];
  let found: Results | undefined;
  let notes: { kind: string; row?: number; problem?: unknown }[] = [];
  await fillBook(
    scheme,
    {
      id: "rows",
      firstPeriod: { kind: scheme.period, year: 2026, index: 1 },
      periods: 1,
      parameters,
      people: Object.entries(people).map(([person, { entries, department }]) => ({
        id: person,
        roster: {},
        entries: [entries],
        ...(department === undefined ? {} : { department }),
      })),
      lists: {},
    },
    {
      checked: false,
      use: async ({ workbench, call }, number) => {
        const role = `list:${id}:2026M01`;
        const place = async () => (await call("instances"))[0]!.places[role]!;
        const { name, header } = await place();
        const sheet = workbench.book.sheetByName(name)!;
        const write = (at: number, row: Values) =>
          sheet.write(area(at, 0, 1, list.columns.length), cells(row), "pasting");
        spare.forEach((row, at) => write(header + 2 + at, row));
        for (const [at, row] of inserted.entries()) {
          const last = at > 0 && at === inserted.length - 1;
          const before = last ? (await place()).end : header + 2 + at;
          await workbench.insertRows(name, before + 1, 1);
          write(before, row);
        }
        await workbench.book.calculated();
        found = await call("results", number, 2026);
        notes = (await call("overview"))[0]!.warnings as typeof notes;
      },
    },
  );
  const { people: rated, warning } = found!;
  const of = (person: string) => rated.find((one) => one.id === person)!;
  return {
    warning,
    notes: notes.filter(({ kind }) => kind === "listRow"),
    figure: (person: string, column: string) => of(person).figures[column]?.[0],
    state: (person: string) => of(person).states[0],
  };
}

const UNRELATED = "外出做无关的事";
const breach = (person: string, kind: string, times: number): Values => ({ person, kind, times });

describe("postal fines", () => {
  /** With a reason for the month's summary: nothing else is fined. */
  const person = { entries: { summary_reason: "是" } };

  test("2 + 1 times on unrelated business, the third in an inserted row: 3 × 50 and the post (L285)", async () => {
    const { figure, state } = await entered(postalFines, {
      people: { "007": person },
      list: "register",
      spare: [breach("007", UNRELATED, 2)],
      inserted: [breach("007", UNRELATED, 1)],
    });
    expect([figure("007", "total"), figure("007", "consequence")]).toEqual([150, "开除客户经理职务"]);
    expect(state("007")).toBe("已填齐");
  });

  test.each([
    [-2, "超出范围"],
    [5000, "超出范围"],
    [1.5, "不是整数"],
  ])("%d times is no number of times: no fine, and it says where", async (times, problem) => {
    const { figure, state, warning, notes } = await entered(postalFines, {
      people: { "007": person, "008": person },
      list: "register",
      spare: [breach("007", UNRELATED, times), breach("008", UNRELATED, 1)],
    });
    expect([figure("007", "fine_unrelated"), figure("007", "total"), figure("007", "dismiss")]).toEqual([
      "#N/A",
      "#N/A",
      "#N/A",
    ]);
    expect(state("007")).toBe("清单有误：违规登记1行");
    expect(warning).toBe("清单中有误、未计入的行，请更正：违规登记 2026年1月 1行");
    expect(notes).toEqual([
      expect.objectContaining({ row: 1, column: 3, problem: expect.stringContaining(`次数：${problem}`) }),
    ]);
    // Nobody else waits.
    expect([figure("008", "total"), state("008")]).toEqual([50, "已填齐"]);
  });

  test("“7” is nobody: 007, who may be meant, waits, and nobody is passed over in silence", async () => {
    const { figure, state, warning, notes } = await entered(postalFines, {
      people: { "007": person, "008": person },
      list: "register",
      spare: [breach("7", UNRELATED, 1), breach("甲", UNRELATED, 1)],
    });
    expect([figure("007", "total"), state("007")]).toEqual(["#N/A", "清单有误：违规登记1行"]);
    expect([figure("008", "total"), state("008")]).toEqual([0, "已填齐"]);
    expect(warning).toContain("违规登记 2026年1月 2行");
    expect(notes.map(({ problem }) => problem)).toEqual(Array(2).fill("工号不在名册。请核对或加入名册"));
  });
});

test("exposure by the media takes 10 from 80, in an inserted row: 70 (telecom, L102)", async () => {
  const { figure } = await entered(telecom40204020, {
    people: { "1": { entries: { marketing: 30, service: 15, process: 35 } } },
    list: "events",
    inserted: [{ person: "1", event: "媒体曝光", times: 1, each: 10 }],
  });
  expect(figure("1", "total")).toBe(70);
});

describe("points", () => {
  const parameters = { standard: [["好评", 5]] };
  const people = { "1": { entries: { closed: "是" } } };
  const praised = (times: number): Values => ({ person: "1", kind: "客户满意度", event: "好评", times });

  test("5 in a spare row and 4 × 5 in inserted ones are 25", async () => {
    const { figure } = await entered(pointsScheme, {
      people,
      parameters,
      list: "events",
      spare: [praised(1)],
      inserted: [praised(1), praised(1), praised(2)],
    });
    expect([figure("1", "points"), figure("1", "of_satisfaction"), figure("1", "running")]).toEqual([
      25, 25, 25,
    ]);
  });

  test("−1 times is no number of times: no points", async () => {
    const { figure, state } = await entered(pointsScheme, {
      people,
      parameters,
      list: "events",
      spare: [praised(-1)],
    });
    expect([figure("1", "points"), figure("1", "of_satisfaction"), state("1")]).toEqual([
      "#N/A",
      "#N/A",
      "清单有误：积分登记1行",
    ]);
  });
});

test("a case that is put down with −5 points each gives nobody +5", async () => {
  const { figure, state } = await entered(telecom40204020, {
    people: { "1": { entries: { marketing: 30, service: 15, process: 35 } } },
    list: "events",
    spare: [{ person: "1", event: "媒体曝光", each: -5 }],
  });
  expect([figure("1", "adjust"), figure("1", "total"), state("1")]).toEqual([
    "#N/A",
    "#N/A",
    "清单有误：加减分登记1行",
  ]);
});

describe("a section's pool", () => {
  const rated = (points: readonly number[]): Values =>
    Object.fromEntries(cmMonthlyRollup.entryColumns.map(({ id }, at) => [id, points[at] ?? ""]));
  /** Full points of the items are 40, 20, 20, 10, 10; post pay besides: 80 and 60 points. */
  const people = {
    "1": { department: "一科", entries: rated([20, 20, 20, 10, 10, 3000]) },
    "2": { department: "一科", entries: rated([10, 10, 20, 10, 10, 3000]) },
    "3": { department: "二科", entries: rated([20, 20, 20, 10, 10, 3000]) },
  };
  const parameters = { item_points: [40, 20, 20, 10, 10], last: 1 };

  test("5,000 in an inserted row, by 80 and 60 points: 5,000 × 80 ÷ 140 and × 60 ÷ 140", async () => {
    const { figure } = await entered(cmMonthlyRollup, {
      people,
      parameters,
      list: "pools",
      inserted: [{ department: "一科", amount: 5000 }],
    });
    expect([figure("1", "pay"), figure("2", "pay")]).toEqual([2857.14, 2142.86]);
  });

  test("−1,000 is no pool: the section has no pay, the others have theirs", async () => {
    const { figure, state, warning } = await entered(cmMonthlyRollup, {
      people,
      parameters,
      list: "pools",
      spare: [{ department: "一科", amount: -1000 }],
    });
    for (const person of ["1", "2"]) {
      expect(typeof figure(person, "pay")).not.toBe("number");
      expect(state(person)).toBe("清单有误：绩效总额1行");
    }
    expect([state("3"), typeof figure("3", "pay")]).toEqual(["已填齐", "number"]);
    expect(warning).toContain("绩效总额 2026年1月 1行");
  });
});
