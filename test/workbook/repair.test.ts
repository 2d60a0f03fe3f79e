/** What a co-worker without the add-in, a paste or a slip leaves behind is put in order; entries stay. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { BookModel } from "excel-workbench";
import { openAddIn, type AddIn } from "../headless/addIn";
import { sampled, SYNC_STEP } from "../sample";
import { bookState } from "../headless/bookState";
import { SUBJECTS } from "../native/subjects";
import { periodsOf } from "../native/filled";
import { periodId } from "../../src/template/periods";
import { CHOICES, FIRST_ENTRIES, FIRST_QUARTER, SCHEME, entriesOf } from "./quarters";

const DRIVER = path.resolve(__dirname, "../../build/driver.js");

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

async function ledger() {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  const { number } = await call("insert", SCHEME, CHOICES);
  await call("fill", number, "2026Q1", FIRST_ENTRIES);
  await call("join", number, [{ id: "0011", name: "赵六" }]);
  await call("nextPeriod", number);
  await call("fill", number, "2026Q2", entriesOf({ "0011": 117, "007": 117 }));
  await workbench.book.calculated();
  const sheets = (await call("instances"))[0]?.sheets ?? {};
  const sheet = (role: string) => {
    const found = workbench.book.sheetByName(sheets[role] ?? "");
    if (!found) throw new Error(`no ${role}`);
    return found;
  };
  const place = async (role: string) => (await call("instances"))[0]?.places[role] ?? { header: 0, end: 0 };
  return { workbench, call, number, sheet, place };
}

/** Where a column's formula stands, by what it holds. */
function anchors(sheet: NonNullable<ReturnType<BookModel["sheetByName"]>>, row: number) {
  const cells = sheet.formulas({ row, column: 0, rows: 1, columns: 60 })[0] ?? [];
  return cells.flatMap((cell, column) =>
    String(cell).includes("APPRAISE.") ? [{ row, column, rows: 1, columns: 1 }] : [],
  );
}

test("formulas stuck at #NAME?, overwritten or deleted come back, and the figures with them", async () => {
  const { workbench, call, number, sheet, place } = await ledger();
  const before = bookState(workbench.book);
  const results = sheet("results:2026");
  const { header } = await place("results:2026");
  const [first, second, third] = anchors(results, header + 1);
  if (!first || !second || !third) throw new Error("no formulas");
  results.unprotect();
  // As Excel writes them where nobody knows the add-in.
  results.write(first, "=_xldudf_APPRAISE_BONUS(1,1)", "api");
  results.write(second, 5, "api");
  results.write(third, "", "api");
  // Something in the way of an answer, and a plain formula overwritten.
  results.write({ ...third, row: header + 3 }, "x", "api");
  results.write({ row: header + 2, column: 1, rows: 1, columns: 1 }, "谁", "api");
  await workbench.book.calculated();
  const [state] = await call("overview");
  expect(state?.warnings).toContainEqual(
    expect.objectContaining({ kind: "broken", role: "results:2026", error: "#NAME?" }),
  );
  expect(await call("repair", number)).toMatchObject({ after: 0 });
  expect(bookState(workbench.book)).toEqual(before);
  expect((await call("overview"))[0]?.warnings).toEqual([]);
});

test("a workbook that is opened before the add-in is there is counted as stuck, and repaired", async () => {
  const { workbench, call, number } = await ledger();
  const before = bookState(workbench.book);
  await workbench.open(await workbench.save(), { late: true });
  workbench.addScript(readFileSync(DRIVER, "utf8"));
  await workbench.book.calculated();
  const [state] = await call("overview");
  const stuck = state?.warnings.filter(({ kind }) => kind === "broken") ?? [];
  expect(stuck.map((each) => "role" in each && [each.role, "error" in each && each.error])).toEqual([
    ["results:2026", "#NAME?"],
    ["list:joint:2026Q1", "#NAME?"],
    ["list:joint:2026Q2", "#NAME?"],
  ]);
  expect(await call("repair", number)).toMatchObject({ after: 0 });
  expect(bookState(workbench.book)).toEqual(before);
});

test.each([
  ["arrive", [0, 1.5, 6]],
  ["busy", Array(3).fill("#BUSY!")],
  ["stale", Array(3).fill("#N/A")],
] as const)(
  "after an error answers arrive, or stay old until they are repaired, or are counted as busy: %s",
  async (after, shown) => {
    addIn = await openAddIn();
    const { workbench, call } = addIn;
    workbench.book.answersAfterError = after;
    // Without the rate figures are errors until HR enters it.
    const { rate_in, ...others } = CHOICES.parameters;
    const { number } = await call("insert", SCHEME, { ...CHOICES, parameters: others });
    await call("fill", number, "2026Q1", FIRST_ENTRIES);
    await workbench.book.calculated();
    const accrued = async () => {
      const { people } = await call("results", number, 2026);
      return people.map(({ figures }) => figures.accrued?.[0]);
    };
    for (const figure of await accrued()) expect(figure).toMatch(after === "busy" ? /#N\/A|#BUSY!/ : /#N\/A/);
    await call("change", number, { rate_in: rate_in ?? 0 }, "2026-04-01T08:00:00Z");
    await workbench.book.calculated();
    expect(await accrued()).toEqual(shown);
    const warnings = async () => (await call("overview"))[0]?.warnings ?? [];
    const broken = (await warnings()).filter(({ kind }) => kind === "broken");
    if (after === "busy") {
      // Counted and said; in the host one that is busy keeps the next in its chain busy, however often it is written.
      expect(broken).toMatchObject([{ role: "results:2026", error: "#BUSY!" }]);
      return;
    }
    const stale = (await warnings()).filter(({ kind }) => kind === "stale");
    expect(stale).toMatchObject(after === "stale" ? [{ role: "results:2026", error: "#N/A" }] : []);
    expect(await call("repair", number)).toMatchObject({ after: 0 });
    expect(await accrued()).toEqual([0, 1.5, 6]);
    expect(await warnings()).toEqual([]);
  },
);

test("an Excel that goes on saying that it is about to compute is waited for, and not for ever", async () => {
  const { workbench, call, number } = await ledger();
  workbench.book.staysPending = true;
  expect(await call("repair", number)).toMatchObject({ after: 0 });
  expect((await call("audit", number)).findings.filter(({ weight }) => weight === "wrong")).toEqual([]);
});

test("locks, formats and rules that a paste took away come back; what was entered stays", async () => {
  const { workbench, call, number, sheet, place } = await ledger();
  const before = bookState(workbench.book);
  const entries = sheet("entry:2026Q2");
  const { header } = await place("entry:2026Q2");
  const pasted = { row: header + 1, column: 0, rows: 2, columns: 4 };
  const values = entries.formulas(pasted);
  entries.unprotect();
  entries.setFormat(pasted, { numberFormat: "General", locked: true });
  entries.setValidation(pasted, null);
  await call("repair", number);
  expect(entries.formulas(pasted)).toEqual(values);
  // Open for typing again, ids as texts, numbers as the column takes them.
  const cell = { ...pasted, column: 2, rows: 1, columns: 1 };
  const [[typed] = []] = entries.values(cell);
  expect(() => entries.write(cell, "x", "typing")).toThrow(/数/);
  entries.write(cell, typed as number, "typing");
  entries.write({ ...cell, column: 0 }, "007", "typing");
  await workbench.book.calculated();
  expect(bookState(workbench.book)).toEqual(before);
});

test("cells of another workbook, pasted over entries, lock them: the add-in writes all the same, and repairs them", async () => {
  const { workbench, call, number, sheet, place } = await ledger();
  const before = bookState(workbench.book);
  const entries = sheet("entry:2026Q2");
  const { header } = await place("entry:2026Q2");
  const cell = { row: header + 1, rows: 1, columns: 1 };
  const open = Array.from({ length: 30 }, (_, column) => column).filter(
    (column) => entries.format({ ...cell, column }).locked === false,
  );
  const [first = 0] = open.filter(
    (column) => typeof entries.values({ ...cell, column })[0]?.[0] === "number",
  );
  const figures = entries.values({ ...cell, column: first }).flat() as number[];
  entries.pasteForeign({ ...cell, column: first }, [[999]]);
  expect(() => entries.write({ ...cell, column: first }, 1, "typing")).toThrow(/protected/);
  const period = { ...FIRST_QUARTER, index: 2 };
  const { changes } = await call("compare", number, [{ ...entriesOf({ "007": 117 })[0]!, period }]);
  expect(changes.map(({ before: shown }) => shown)).toEqual([999]);
  await call("writeCompared", number, changes);
  expect(entries.values({ ...cell, column: first }).flat()).toEqual(figures);
  await call("repair", number);
  await workbench.book.calculated();
  expect(bookState(workbench.book)).toEqual(before);
});

test("a name of a parameter that was deleted is there again", async () => {
  const { workbench, call, number } = await ledger();
  const before = bookState(workbench.book);
  const [name] = workbench.book.names().filter((each) => each.name.includes("目标内奖金比率"));
  if (!name) throw new Error("no name");
  workbench.book.deleteName(name.name);
  await workbench.book.calculated();
  expect((await call("overview"))[0]?.warnings[0]).toMatchObject({ kind: "parameterGone" });
  await call("repair", number);
  await workbench.book.calculated();
  const after = bookState(workbench.book);
  const sorted = (names: { name: string }[]) => [...names].sort((a, b) => a.name.localeCompare(b.name));
  expect(sorted(after.names)).toEqual(sorted(before.names));
  expect(after.sheets).toEqual(before.sheets);
});

test("a heading that is only worded otherwise is no moved column: it is written again", async () => {
  const { workbench, call, number, sheet, place } = await ledger();
  const entries = sheet("entry:2026Q1");
  const cell = { row: (await place("entry:2026Q1")).header, column: 3, rows: 1, columns: 1 };
  const heading = entries.values(cell);
  entries.unprotect();
  entries.write(cell, "到账", "api");
  expect((await call("overview"))[0]?.warnings).toEqual([]);
  await call("repair", number);
  await workbench.book.calculated();
  expect(entries.values(cell)).toEqual(heading);
});

test("columns moved by hand are refused by name, and nothing is changed", async () => {
  const { workbench, call, number, sheet, place } = await ledger();
  const entries = sheet("entry:2026Q1");
  const { header } = await place("entry:2026Q1");
  entries.unprotect();
  // Two columns that have changed places.
  const two = { row: header, column: 3, rows: 1, columns: 2 };
  entries.write(two, [[...(entries.values(two)[0] ?? [])].map(String).reverse()], "api");
  await workbench.book.calculated();
  const before = bookState(workbench.book);
  await expect(call("repair", number)).rejects.toThrow(/填报2026Q1.*D5|D5/);
  expect(bookState(workbench.book)).toEqual(before);
});

test("a password is named with its sheet, and nothing is changed", async () => {
  const { workbench, call, number, sheet } = await ledger();
  const entries = sheet("entry:2026Q1");
  entries.unprotect();
  entries.protect({}, "geheim");
  const before = bookState(workbench.book);
  await expect(call("repair", number)).rejects.toThrow(`工作表“${entries.name}”有密码保护`);
  expect(bookState(workbench.book)).toEqual(before);
});

test("whatever sync fails, entries stay, sheets are locked, and repairing again finishes", async () => {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  const { number } = await call("insert", "base-plus-20", {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 1 },
    people: [{ id: "1", name: "甲" }],
    parameters: {},
  });
  await workbench.book.calculated();
  const before = bookState(workbench.book);
  const locked = () => bookState(workbench.book).sheets.map((each) => each.protected);
  let failed = 0;
  for (let sync = 1; ; sync += SYNC_STEP) {
    workbench.failAt(sync, "middle");
    const problem = await call("repair", number).then(
      () => undefined,
      (error: Error) => error,
    );
    workbench.failAt(Infinity, "middle");
    if (!problem) break;
    failed += 1;
    expect(locked()).toEqual(before.sheets.map((each) => each.protected));
  }
  expect(failed).toBeGreaterThan(2);
  expect(bookState(workbench.book)).toEqual(before);
});

/** With lists, ranks, words with commas, months and years. */
test.each(sampled(["postal-fines", "cm-monthly-rollup-elimination", "loan-manager-pay"], 2))(
  "what is in order stays as it is: %s",
  async (id) => {
    const subject = SUBJECTS.find(({ scheme }) => scheme.id === id);
    const [book] = subject?.books ?? [];
    if (!subject || !book) throw new Error(id);
    addIn = await openAddIn();
    const { workbench, call } = addIn;
    const people = book.people.slice(0, 4);
    const { number } = await call("insert", id, {
      language: "zh-CN",
      firstPeriod: book.firstPeriod,
      people: people.map(({ id: own, department, group, roster }) => ({
        id: own,
        name: own,
        department,
        group,
        more: roster,
      })),
      parameters: book.parameters,
    });
    const [period] = periodsOf(book);
    if (period)
      await call(
        "fill",
        number,
        periodId(period),
        people.flatMap(({ id: own, entries: [values] }) => (values ? [{ id: own, values }] : [])),
      );
    await workbench.book.calculated();
    const before = bookState(workbench.book);
    expect(await call("repair", number)).toMatchObject({ before: 0, after: 0 });
    expect(bookState(workbench.book)).toEqual(before);
  },
);
