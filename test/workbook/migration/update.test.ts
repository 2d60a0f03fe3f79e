/** Workbooks of version 0.1.0 brought up to date: what was entered stays where it is, and so do the figures. */
import { openAddIn, type AddIn } from "../../headless/addIn";
import { bookState } from "../../headless/bookState";
import {
  BOOKS,
  bookFile,
  canFollow,
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

test.each(BOOKS.filter(({ book }) => !canFollow(book)))(
  "$name is left alone, with the reason",
  async ({ book }) => {
    const { workbench, call } = await opened(book);
    const before = bookState(workbench.book);
    await expect(call("bringUpToDate", book.instance)).rejects.toThrow(/不能更新|cannot bring it up to date/);
    expect(bookState(workbench.book)).toEqual(before);
  },
);

const SAMPLE = 7;

test.each(
  sampled(
    BOOKS.filter(({ book }) => canFollow(book)),
    SAMPLE,
  ),
)("$name keeps its entries and its figures, and goes on", async ({ name, book }) => {
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
  for (const role of filled) {
    const was = before[role]!;
    const now = cellsOf(own, book.sheets[role]!);
    // A roster may go on at the right.
    const width = was.used?.columns ?? 0;
    const cut = (rows: unknown[][] | null) => rows?.map((row) => row.slice(0, width));
    expect([now.name, now.visibility, now.protected]).toEqual([was.name, was.visibility, was.protected]);
    expect([cut(now.formulas), cut(now.values)]).toEqual([was.formulas, was.values]);
    if (role !== "roster") expect(now).toEqual(was);
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
});

test("whatever sync fails, all is as before, or done where that could be mended", async () => {
  const planning = BOOKS.find((each) => each.name === "area-planning")!;
  const { book } = planning;
  const own = await opened(book);
  const { workbench, call } = own;
  const before = bookState(workbench.book);
  const { after } = await call("preview", book.instance);
  const moments = ["before", "middle", "after"] as const;
  let failed = 0;
  for (let sync = 1; ; sync += 1) {
    const when = moments[sync % moments.length]!;
    workbench.failAt(sync, when);
    const outcome = await call("update", book.instance, after).then(
      () => "done",
      (error: unknown) => String(error),
    );
    workbench.failAt(Infinity, "before");
    await workbench.book.calculated();
    if (outcome === "done") break;
    failed += 1;
    expect([sync, when, outcome]).toEqual([sync, when, expect.stringMatching(/Excel 未能完成/)]);
    // The last digit of what 0.1.0 had saved may be another once it is calculated again.
    expect([sync, when, rounded(bookState(workbench.book))]).toEqual([sync, when, rounded(before)]);
  }
  expect(failed).toBeGreaterThan(15);
  await expectFigures(own, planning);
});
