/** Workbooks of version 0.1.0 brought up to date: what was entered stays where it is, and so do the figures. */
import { HEADER_ROW } from "../../../src/template/lists/listShape";
import { openAddIn, type AddIn } from "../../headless/addIn";
import { bookState } from "../../headless/bookState";
import {
  BOOKS,
  bookFile,
  CHANGED,
  changes,
  judged,
  ownVersion,
  rounded,
  savedColumns,
  type Saved,
} from "./books";
import { sampled } from "../../sample";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

async function opened(book: Saved): Promise<AddIn> {
  addIn = await openAddIn({ language: book.language, file: bookFile(book) });
  await addIn.workbench.book.calculated();
  return addIn;
}

type Sheet = ReturnType<typeof cellsOf>;

/** What stands in a sheet: formulas of what people fill are none. */
function cellsOf({ workbench }: AddIn, name: string) {
  const sheet = bookState(workbench.book).sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

async function expectFigures({ call }: AddIn, { name, book }: (typeof BOOKS)[number]): Promise<void> {
  const changed = new Set<string>();
  for (const year of Object.keys(book.years))
    for (const one of changes(book, year, await call("results", book.instance, Number(year))))
      changed.add(one);
  expect([...changed].sort()).toEqual(CHANGED[name] ?? []);
  for (const [list, periods] of Object.entries(book.listResults))
    for (const [period, rows] of Object.entries(periods)) {
      const now = await call("listResults", book.instance, list, period);
      expect(rounded(judged(savedColumns(now, rows)))).toEqual(rounded(judged(rows)));
    }
}

/** A sheet that had to be written anew: what stood in it stands there still, and in the new one under the same headings. */
function expectCarried(was: Sheet, former: Sheet, now: Sheet): void {
  expect(former.values!.filter((_, row) => row !== 1)).toEqual(was.values!.filter((_, row) => row !== 1));
  expect(former.formulas!.flat().filter((cell) => String(cell).startsWith("="))).toEqual([]);
  expect([now.name, now.visibility, now.protected]).toEqual([was.name, was.visibility, was.protected]);
  const [old, carried] = [columnsOf(was), columnsOf(now)];
  expect(Object.keys(carried).length).toBeGreaterThan(Object.keys(old).length);
  for (const [heading, cells] of Object.entries(old))
    // How many are missing counts today what only a row's case asks for, too.
    if (!/^(缺项|Missing)$/.test(heading)) expect([heading, carried[heading]]).toEqual([heading, cells]);
}

/** What stands below each heading; blank cells left out at the end. */
function columnsOf({ values }: Sheet): Record<string, unknown[]> {
  const rows = values ?? [];
  const header = rows.findIndex(([cell]) => /^(工号|ID)/.test(String(cell)));
  return Object.fromEntries(
    (rows[header] ?? []).map((heading, column) => {
      const cells = rows.slice(header + 1).map((row) => row[column] ?? null);
      while (cells.length > 0 && [null, ""].includes(cells[cells.length - 1] as null)) cells.pop();
      return [String(heading), cells];
    }),
  );
}

const SAMPLE = 2;

test.each(sampled(BOOKS, SAMPLE))(
  "$name keeps its entries and its figures, and goes on",
  async ({ name, book }) => {
    const own = await opened(book);
    const { workbench, call } = own;
    const { instance: number } = book;
    const filled = Object.keys(book.sheets).filter((role) => /^(roster|entry)/.test(role));
    const before = Object.fromEntries(filled.map((role) => [role, cellsOf(own, book.sheets[role]!)]));
    const parameters = await call("parameters", number);
    const results = Object.keys(book.sheets).filter((role) => role.startsWith("results:"));
    const old = Object.fromEntries(results.map((role) => [role, cellsOf(own, book.sheets[role]!).values]));
    await call("bringUpToDate", number);
    await workbench.book.calculated();
    await expectFigures(own, { name, book });
    // The same sheets with the same cells.
    const { sheets: places } = (await call("instances")).find((each) => each.number === number)!;
    for (const role of filled) {
      const was = before[role]!;
      const former = places[`former:${role}:v1`];
      if (former !== undefined) {
        expectCarried(was, cellsOf(own, former), cellsOf(own, places[role]!));
        continue;
      }
      const now = cellsOf(own, book.sheets[role]!);
      // A roster may go on at the right; an entry sheet says more above its headings and from its last column on.
      const entry = role.startsWith("entry:");
      const width = (was.used?.columns ?? 0) - (entry ? 1 : 0);
      const cut = (rows: unknown[][] | null) =>
        rows?.slice(entry ? HEADER_ROW : 0).map((row) => row.slice(0, width));
      expect([now.name, now.visibility, now.protected]).toEqual([was.name, was.visibility, was.protected]);
      expect([cut(now.formulas), cut(now.values)]).toEqual([cut(was.formulas), cut(was.values)]);
      if (entry)
        expect(now.values![HEADER_ROW]!.slice(width, width + 3)).toEqual(
          book.language === "zh-CN" ? ["缺项", "检查", "备注"] : ["Missing", "Check", "Note"],
        );
    }
    expect(await call("parameters", number)).toEqual(parameters);
    // What stood in the results stands there still, as values.
    const instance = (await call("instances")).find((each) => each.number === number)!;
    for (const role of results) {
      const former = cellsOf(own, instance.sheets[`former:${role}:v1`]!);
      expect(former.name).toMatch(/旧版|old/);
      expect(former.formulas!.flat().filter((cell) => String(cell).startsWith("="))).toEqual([]);
      const [title, , ...rest] = former.values!;
      const [oldTitle, , ...oldRest] = old[role]!;
      expect([title, ...rest]).toEqual([oldTitle, ...oldRest]);
    }
    expect(instance.record).toMatchObject({
      scheme: book.scheme,
      schemeVersion: ownVersion(book.scheme).version,
      parameters: book.parameters,
    });
    const state = (await call("overview")).find((each) => each.number === number)!;
    expect(state.warnings.filter(({ kind }) => kind === "otherVersion" || kind === "sheetGone")).toEqual([]);
    // Nothing is left of the way there.
    const { names, sheets } = bookState(workbench.book);
    expect(names.filter(({ name, formula }) => /UPDATE/.test(name) || /#REF/.test(formula))).toEqual([]);
    expect(sheets.filter(({ name }) => /\((新|值)\)|\((new|values)\)/.test(name))).toEqual([]);
    await call("join", number, [{ id: "Z9", name: "Z9" }]);
    await call("nextPeriod", number);
    await workbench.book.calculated();
    const after = (await call("overview")).find((each) => each.number === number)!;
    expect(after.roster.map(({ id }) => id)).toContain("Z9");
    expect(after.periods.length).toBe(book.opened.length + 1);
  },
);

/** Lets one sync after the other fail, `step` apart, until none is left; how many did. */
async function failing(own: AddIn, number: number, step: number): Promise<number> {
  const { workbench, call } = own;
  const before = bookState(workbench.book);
  const { after } = await call("preview", number);
  const moments = ["before", "middle", "after"] as const;
  let failed = 0;
  for (let sync = 1; ; sync += step) {
    const when = moments[sync % moments.length]!;
    workbench.failAt(sync, when);
    const outcome = await call("update", number, after).then(
      () => "done",
      (error: unknown) => String(error),
    );
    workbench.failAt(Infinity, "before");
    await workbench.book.calculated();
    if (outcome === "done") return failed;
    failed += 1;
    expect([sync, when, outcome]).toEqual([sync, when, expect.stringMatching(/Excel 未能完成/)]);
    // The last digit of what 0.1.0 had saved may be another once it is calculated again.
    expect([sync, when, rounded(bookState(workbench.book))]).toEqual([sync, when, rounded(before)]);
  }
}

test("whatever sync fails, all is as before, or done where that could be mended", async () => {
  const planning = BOOKS.find((each) => each.name === "area-planning")!;
  const own = await opened(planning.book);
  expect(await failing(own, planning.book.instance, 1)).toBeGreaterThan(15);
  await expectFigures(own, planning);
});

test("a sheet that somebody adds meanwhile stays when the update is taken back", async () => {
  const planning = BOOKS.find((each) => each.name === "area-planning")!;
  const { workbench, call } = await opened(planning.book);
  const { after } = await call("preview", planning.book.instance);
  const before = bookState(workbench.book);
  let begun = false;
  workbench.interruptAt(21, () => {
    // Sheets of the new version have come already.
    begun = workbench.book.sheets().length > before.sheets.length;
    workbench.book.addSheet("我的记录").write({ row: 0, column: 0, rows: 1, columns: 1 }, "别丢", "api");
    workbench.failAt(19, "before");
  });
  await expect(call("update", planning.book.instance, after)).rejects.toThrow("工作簿已恢复原样");
  workbench.failAt(Infinity, "before");
  await workbench.book.calculated();
  const { sheets, ...rest } = bookState(workbench.book);
  expect(begun).toBe(true);
  expect(sheets.filter(({ name }) => name === "我的记录")).toHaveLength(1);
  expect(rounded({ ...rest, sheets: sheets.filter(({ name }) => name !== "我的记录") })).toEqual(
    rounded(before),
  );
});

/** Version 3 of the scheme has one parameter more, in the midst of them, and a roster column. */
async function profitCentre(): Promise<{ own: AddIn; number: number; sheets: Record<string, string> }> {
  const own = await openAddIn();
  addIn = own;
  const { number, sheets } = await own.call("insertEarlier", "bank-profit-centre", 2, {
    language: "zh-CN",
    firstPeriod: { kind: ownVersion("bank-profit-centre").period, year: 2026, index: 1 },
    people: [{ id: "007", name: "甲" }],
    parameters: PROFIT,
  });
  await own.workbench.book.calculated();
  return { own, number, sheets };
}

const PROFIT = { decimals: 1 };

test("a new parameter comes in its place with its default, and what was entered goes on", async () => {
  const { own, number, sheets } = await profitCentre();
  const { workbench, call } = own;
  const before = cellsOf(own, sheets.parameters!);
  const { filled } = await call("bringUpToDate", number);
  await workbench.book.calculated();
  expect(filled.added.parameters.map((name) => name["zh-CN"])).toEqual(
    ownVersion("bank-profit-centre")
      .parameters.filter(({ id }) => id === "negative")
      .map(({ name }) => name["zh-CN"]),
  );
  const instance = (await call("instances")).find((each) => each.number === number)!;
  expect(instance.record).toMatchObject({ schemeVersion: 3, parameters: PROFIT });
  const decimals = async () => (await call("parameters", number)).decimals?.[0]?.[0];
  expect(await decimals()).toBe(1);
  // The sheet has its name, and the names of the parameters are about it; the former one is values.
  expect(instance.sheets.parameters).toBe(sheets.parameters);
  const former = cellsOf(own, instance.sheets["former:parameters:v2"]!);
  expect(former.values!.filter((_, row) => row !== 1)).toEqual(before.values!.filter((_, row) => row !== 1));
  expect(former.formulas!.flat().filter((cell) => String(cell).startsWith("="))).toEqual([]);
  const { names } = bookState(workbench.book);
  expect(
    names.filter(({ formula }) => formula.includes(former.name) && !/former/.test(formula)),
  ).toHaveLength(1);
  await call("change", number, { decimals: 2 }, "2026-11-30T00:00:00Z");
  expect(await decimals()).toBe(2);
});

test("a sync that fails while parameters are written anew leaves all as before", async () => {
  const { own, number } = await profitCentre();
  expect(await failing(own, number, 3)).toBeGreaterThan(4);
});
