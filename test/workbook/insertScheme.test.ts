import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { sampled } from "../sample";
import { CHOICES, FIRST_ENTRIES, SCHEME } from "./quarters";

let addIn: AddIn;
const open = async (...options: Parameters<typeof openAddIn>) => (addIn = await openAddIn(...options));
afterEach(() => addIn.workbench.close());

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index + 1).padStart(5, "0"),
    name: `客户经理${index + 1}`,
  }));

/** A workbook in which somebody has worked already. */
async function usersWorkbook(): Promise<void> {
  const { workbench } = await open();
  await workbench.write("Sheet1!A1:B2", [
    ["客户", "金额"],
    ["甲公司", 12.5],
  ]);
  await workbench.write("Sheet1!C2", "=B2*2");
  workbench.book.addName("大客户_部门任务", "=Sheet1!$B$2");
}

test("writes the sheets of the scheme behind the user's own", async () => {
  await usersWorkbook();
  const { prefix, sheets } = await addIn.call("insert", SCHEME, CHOICES);
  // The user's own name begins with 大客户_, so the scheme's names begin with 大客户2.
  expect(prefix).toBe("大客户2");
  expect(sheets["entry:2026Q1"]).toBe("大客户2·填报2026Q1");
  const book = bookState(addIn.workbench.book);
  expect(book.sheets.map(({ name, visibility, protected: locked }) => [name, visibility, locked])).toEqual([
    ["Sheet1", "Visible", false],
    ["大客户2·说明", "Visible", true],
    ["大客户2·参数", "Visible", true],
    ["大客户2·名册", "Visible", true],
    ["大客户2·填报2026Q1", "Visible", true],
    ["大客户2·合作项目2026Q1", "Visible", true],
    ["大客户2·结果2026", "Visible", true],
    ["大客户2·记录", "VeryHidden", true],
  ]);
  expect(await addIn.workbench.read("Sheet1!A1:C2")).toEqual([
    ["客户", "金额", null],
    ["甲公司", 12.5, 25],
  ]);
  expect(book.names.find(({ name }) => name === "大客户_部门任务")?.formula).toBe("=Sheet1!$B$2");
});

test("ids keep their leading zeros, and a name that looks like a formula stays a text", async () => {
  const { workbench, call } = await open();
  const { sheets } = await call("insert", SCHEME, {
    ...CHOICES,
    people: [
      { id: "007", name: "=1+1" },
      { id: "1E3", name: "+86" },
    ],
  });
  expect(await workbench.read(`${sheets.roster}!A6:B7`)).toEqual([
    ["007", "=1+1"],
    ["1E3", "+86"],
  ]);
});

test("inserted twice, both stand and compute for themselves", async () => {
  const { workbench, call } = await open();
  const first = await call("insert", SCHEME, CHOICES);
  const second = await call("insert", SCHEME, {
    ...CHOICES,
    parameters: { ...CHOICES.parameters, rate_in: 0.06 },
  });
  expect([first.prefix, second.prefix]).toEqual(["大客户", "大客户2"]);
  await call("fill", first.number, "2026Q1", FIRST_ENTRIES);
  await call("fill", second.number, "2026Q1", FIRST_ENTRIES);
  await workbench.book.calculated();
  const accrued = async (number: number) =>
    (await call("results", number, 2026)).people.map(({ figures }) => figures.accrued?.[0]);
  expect(await accrued(first.number)).toEqual([0, 1.5, 6]);
  expect(await accrued(second.number)).toEqual([0, 3, 12]);
});

test("what is inserted is recognised after saving, reopening and renaming", async () => {
  const { workbench, call } = await open();
  const { sheets } = await call("insert", SCHEME, CHOICES);
  await call("fill", 1, "2026Q1", FIRST_ENTRIES);
  const results = workbench.book.sheetByName(sheets["results:2026"] ?? "");
  if (results) results.name = "奖金 2026";
  const file = await workbench.save();
  workbench.close();
  const again = await open({ file });
  const [instance] = await again.call("instances");
  expect(instance).toMatchObject({ scheme: SCHEME, missing: [], record: { parameters: CHOICES.parameters } });
  expect(instance?.sheets["results:2026"]).toBe("奖金 2026");
  await again.workbench.book.calculated();
  const { people: read } = await again.call("results", 1, 2026);
  expect(read.map(({ id, figures }) => [id, figures.accrued?.[0]])).toEqual([
    ["007", 0],
    ["008", 1.5],
    ["010", 6],
  ]);
});

test("removing the scheme leaves the workbook as it was", async () => {
  await usersWorkbook();
  const before = bookState(addIn.workbench.book);
  await addIn.call("insert", SCHEME, CHOICES);
  await addIn.call("remove", 1);
  // As after a connection that broke when all had gone.
  await addIn.call("remove", 1);
  expect(bookState(addIn.workbench.book)).toEqual(before);
});

describe("the cost of writing", () => {
  const cost = async (count: number) => {
    const { workbench, call } = await open();
    // What a thousand people compute is another matter, and takes its time.
    workbench.book.suspendCalculation();
    workbench.resetCounts();
    await call("insert", SCHEME, { ...CHOICES, people: people(count) });
    const counts = workbench.counts();
    workbench.close();
    return counts;
  };

  test("a thousand people take as many syncs as ten, in requests under 4 MB", async () => {
    const small = await cost(10);
    const large = await cost(1000);
    expect(large.syncs).toBe(small.syncs);
    expect(large.largestRequest).toBeLessThan(4e6);
    await open();
  });
});

describe("when something fails", () => {
  test("at any sync (some of them), in any way, the workbook is as before and a second try works", async () => {
    await usersWorkbook();
    const { workbench, call } = addIn;
    const before = bookState(workbench.book);
    workbench.resetCounts();
    await call("insert", SCHEME, CHOICES);
    const { syncs } = workbench.counts();
    await call("remove", 1);
    expect(bookState(workbench.book)).toEqual(before);
    // The last sync only selects the first cell to fill, the third from the end sets pages up: what is written stands
    // without them.
    const written = Array.from({ length: syncs - 1 }, (_, at) => at + 1).filter((sync) => sync !== syncs - 2);
    for (const sync of sampled(written, 3)) {
      for (const when of ["before", "middle", "after"] as const) {
        workbench.failAt(sync, when);
        const failure = await call("insert", SCHEME, CHOICES).then(
          () => undefined,
          (error: Error) => error.message,
        );
        expect([sync, when, failure]).toEqual([sync, when, expect.stringContaining("Excel 未能完成")]);
        expect([sync, when, bookState(workbench.book)]).toEqual([sync, when, before]);
      }
    }
    await call("insert", SCHEME, CHOICES);
    await call("fill", 1, "2026Q1", FIRST_ENTRIES);
    await workbench.book.calculated();
    const { people: read } = await call("results", 1, 2026);
    expect(read.map(({ figures }) => figures.accrued?.[0])).toEqual([0, 1.5, 6]);
  });

  test("a protected workbook and too many people are said in the user's words", async () => {
    const { workbench, call } = await open();
    workbench.book.structureProtected = true;
    await expect(call("insert", SCHEME, CHOICES)).rejects.toThrow("工作簿结构受保护");
    workbench.book.structureProtected = false;
    await expect(call("insert", SCHEME, { ...CHOICES, people: people(5001) })).rejects.toThrow(
      "人数 5001 超过上限 5000",
    );
    expect(workbench.book.sheets()).toHaveLength(1);
  });

  test("in English for an English Office", async () => {
    const { workbench, call } = await open({ language: "en-US" });
    workbench.book.structureProtected = true;
    await expect(call("insert", SCHEME, CHOICES)).rejects.toThrow("The workbook's structure is protected");
  });
});
