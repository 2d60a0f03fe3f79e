/** What people delete, move or break in a scheme's sheets by hand is said, and mended or refused with the reason. */
import type { Workbench } from "excel-workbench";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { sampled } from "../sample";
import { said } from "./commands";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "./quarters";

let open: AddIn | undefined;
let file: Uint8Array | undefined;
afterEach(() => {
  open?.workbench.close();
  open = undefined;
});

/** A ledger with a list, in its first quarter. */
async function ledger(): Promise<AddIn> {
  if (!file) {
    const { workbench, call } = await openAddIn();
    await call("insert", SCHEME, CHOICES);
    await call("fill", 1, "2026Q1", FIRST_ENTRIES);
    file = await workbench.save();
    workbench.close();
  }
  open = await openAddIn({ file });
  await open.workbench.book.calculated();
  return open;
}

const sheetOf = async ({ workbench, call }: AddIn, role: string) => {
  const name = (await call("instances"))[0]?.sheets[role] ?? "";
  const sheet = workbench.book.sheetByName(name);
  if (!sheet) throw new Error(role);
  return sheet;
};

/** All that writes into the scheme; the parameters stand by themselves. */
const WRITING: Record<string, (call: AddIn["call"]) => Promise<unknown>> = {
  "next period": (call) => call("nextPeriod", 1),
  join: (call) => call("join", 1, [{ id: "0011", name: "赵六" }]),
};

const kinds = async ({ call }: AddIn) => (await call("overview"))[0]?.warnings.map(({ kind }) => kind);

describe("a sheet that was deleted", () => {
  test.each(sampled(["entry:2026Q1", "results:2026", "list:joint:2026Q1"], 1))(
    "%s is missed, nothing is written without it, and repairing makes it anew",
    async (role) => {
      const addIn = await ledger();
      const { workbench, call } = addIn;
      const name = (await call("instances"))[0]?.sheets[role] ?? "";
      expect(name).not.toBe("");
      workbench.book.deleteSheet(await sheetOf(addIn, role));
      await workbench.book.calculated();
      expect(await kinds(addIn)).toContain("sheetGone");
      const before = bookState(workbench.book);
      for (const job of Object.values(WRITING)) {
        expect(await said(job(call))).toContain(`找不到工作表“${name}”`);
        expect(bookState(workbench.book)).toEqual(before);
      }
      await call("repair", 1);
      await workbench.book.calculated();
      expect(await kinds(addIn)).not.toContain("sheetGone");
      if (role.startsWith("entry")) await call("fill", 1, "2026Q1", FIRST_ENTRIES);
      for (const job of Object.values(WRITING)) expect(await said(job(call))).toBe("");
      await call("fill", 1, "2026Q2", entriesOf({ "007": 117, "0011": 117 }));
      await workbench.book.calculated();
      const { people } = await call("results", 1, 2026);
      // As before: 3 % of what is above the base.
      expect(people.map(({ id, figures }) => [id, figures.accrued?.[0]])).toEqual([
        ["007", 0],
        ["008", 1.5],
        ["010", 6],
        ["0011", expect.anything()],
      ]);
    },
  );

  test.each(sampled(["roster", "parameters"], 1))(
    "%s comes from nowhere else: all is refused",
    async (role) => {
      const addIn = await ledger();
      const { workbench, call } = addIn;
      workbench.book.deleteSheet(await sheetOf(addIn, role));
      await workbench.book.calculated();
      const before = bookState(workbench.book);
      for (const job of [...Object.values(WRITING), () => call("repair", 1)]) {
        expect(await said(job(call))).toContain("请从历史版本恢复工作簿");
        expect(bookState(workbench.book)).toEqual(before);
      }
      // What is left can be taken away.
      await call("remove", 1);
      expect(bookState(workbench.book).names).toEqual([]);
      expect(workbench.book.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
    },
  );
});

describe("the record", () => {
  const damage: Record<string, (workbench: Workbench, sheet: Awaited<ReturnType<typeof sheetOf>>) => void> = {
    "written over": (_, sheet) => {
      sheet.unprotect();
      sheet.write({ row: 0, column: 0, rows: 1, columns: 1 }, "?", "api");
    },
    deleted: (workbench, sheet) => workbench.book.deleteSheet(sheet),
  };
  test.each(Object.entries(damage))("%s: the scheme is known all the same, and repaired", async (_, harm) => {
    const addIn = await ledger();
    const { workbench, call } = addIn;
    const sheet = await sheetOf(addIn, "record");
    sheet.visibility = "Visible";
    harm(workbench, sheet);
    if (workbench.book.sheets().includes(sheet)) sheet.visibility = "VeryHidden";
    expect(await kinds(addIn)).toEqual(["recordDamaged"]);
    await call("repair", 1);
    expect(await kinds(addIn)).toEqual([]);
    // Now it is the name's turn to be missing.
    workbench.book.deleteName("APPRAISE_1.kept");
    expect(await kinds(addIn)).toEqual([]);
    await call("repair", 1);
    expect(workbench.book.names().map(({ name }) => name)).toContain("APPRAISE_1.kept");
    expect(await said(call("nextPeriod", 1))).toBe("");
    await call("remove", 1);
    expect(bookState(workbench.book).names).toEqual([]);
  });
});

test("a marker that means another's sheet is said, stops writing, and never makes that sheet go", async () => {
  const addIn = await ledger();
  const { workbench, call } = addIn;
  await workbench.write("Sheet1!A1", "客户");
  const marker = workbench.book.names().find(({ name }) => name.toLowerCase() === "appraise_1.results.2026");
  if (!marker) throw new Error("no marker");
  marker.formula = "=Sheet1!$A$1:$C$9";
  expect(await kinds(addIn)).toContain("moved");
  const before = bookState(workbench.book);
  for (const job of Object.values(WRITING)) {
    expect(await said(job(call))).toContain("工作表“Sheet1”");
    expect(bookState(workbench.book)).toEqual(before);
  }
  await call("remove", 1);
  expect(await workbench.read("Sheet1!A1")).toEqual([["客户"]]);
  // Nor does the sheet stay behind whose marker it was.
  expect(workbench.book.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
});

test.each(sampled(["roster", "entry:2026Q1", "list:joint:2026Q1", "results:2026", "parameters"], 1))(
  "a marker of %s that was deleted or has strayed is put back by repairing",
  async (role) => {
    const addIn = await ledger();
    const { workbench, call } = addIn;
    const before = byName(bookState(workbench.book));
    const marker = `APPRAISE_1.${role.replace(/:/g, ".")}`;
    workbench.book.deleteName(marker);
    // Without the only entry sheet's marker no period is open, and nothing is known of its sheets.
    if (role.startsWith("entry")) workbench.book.addName(marker, "=Sheet1!$A$1:$C$9", "", false);
    expect(await kinds(addIn)).toContain(role.startsWith("entry") ? "moved" : "unmarked");
    for (const job of Object.values(WRITING)) expect(await said(job(call))).not.toBe("");
    await call("repair", 1);
    await workbench.book.calculated();
    expect(byName(bookState(workbench.book))).toEqual(before);
    expect(await kinds(addIn)).toEqual([]);
  },
);

const byName = (state: ReturnType<typeof bookState>) => ({
  ...state,
  names: [...state.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
});

describe("columns", () => {
  test.each(sampled(["roster", "entry:2026Q1", "list:joint:2026Q1", "results:2026"], 1))(
    "one inserted in %s: nothing is written, and the pane says why",
    async (role) => {
      const addIn = await ledger();
      const { workbench, call } = addIn;
      const sheet = await sheetOf(addIn, role);
      sheet.unprotect();
      // All from the second column on stands one further to the right.
      const { header } = (await call("instances"))[0]?.places[role] ?? { header: 0 };
      const shifted = { row: header, column: 1, rows: 1, columns: 40 };
      const headings = sheet.formulas(shifted);
      sheet.write({ ...shifted, column: 2 }, headings, "api");
      sheet.write({ ...shifted, columns: 1 }, "新列", "api");
      await workbench.book.calculated();
      expect(await kinds(addIn)).toContain("moved");
      const before = bookState(workbench.book);
      for (const job of Object.values(WRITING)) {
        expect(await said(job(call))).toContain(`工作表“${sheet.name}”`);
        expect(bookState(workbench.book)).toEqual(before);
      }
      if (role === "roster") expect(await said(call("leave", 1, "007", 46_112))).toContain("B5");
    },
  );

  test("of HR's own to the right are left alone", async () => {
    const addIn = await ledger();
    const { call } = addIn;
    const roster = await sheetOf(addIn, "roster");
    roster.unprotect();
    const own = { row: 5, column: (roster.usedArea(false)?.columns ?? 0) + 1, rows: 1, columns: 1 };
    roster.write(own, "备注", "api");
    for (const job of Object.values(WRITING)) expect(await said(job(call))).toBe("");
    await call("leave", 1, "007", 46_112);
    await call("repair", 1);
    expect(roster.values(own)).toEqual([["备注"]]);
  });
});

test("an error or a number among the roster's ids is told of", async () => {
  const addIn = await ledger();
  const { workbench, call } = addIn;
  const roster = await sheetOf(addIn, "roster");
  roster.unprotect();
  const cell = { row: 8, column: 0, rows: 1, columns: 1 };
  roster.setFormat({ ...cell, rows: 2 }, { numberFormat: "General" });
  roster.write(cell, "=1/0", "api");
  roster.write({ ...cell, row: 9 }, 11, "api");
  await workbench.book.calculated();
  const problems = (await call("overview"))[0]?.warnings.filter(({ kind }) => kind === "rosterId");
  expect(problems).toEqual([
    { kind: "rosterId", id: "#DIV/0!", problem: "error" },
    { kind: "rosterId", id: "11", problem: "notText" },
  ]);
});

test("who was removed by hand and is added again keeps one entry row", async () => {
  const addIn = await ledger();
  const { workbench, call } = addIn;
  const roster = await sheetOf(addIn, "roster");
  roster.write({ row: 6, column: 0, rows: 1, columns: 3 }, "", "typing");
  await call("join", 1, [{ id: "008", name: "李四", department: "一部" }]);
  await workbench.book.calculated();
  const entries = await sheetOf(addIn, "entry:2026Q1");
  const ids = entries.values({ row: 5, column: 0, rows: 6, columns: 1 }).flat();
  expect(ids.filter((id) => id === "008")).toHaveLength(1);
  expect((await call("overview"))[0]?.warnings).toEqual([]);
});
