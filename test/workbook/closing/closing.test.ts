/** A closed period is values that nothing moves; what comes after it reckons on as if nothing had been closed. */
import { openAddIn, type AddIn } from "../../headless/addIn";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "../quarters";

let addIn: AddIn;
const open = async (file?: Uint8Array) => (addIn = await openAddIn(file ? { file } : {}));
afterEach(() => addIn.workbench.close());

const NOW = "2027-03-01T08:00:00Z";
const WORDS = { at: 46_447, by: "赵会计" };

const QUARTERS: Record<string, ReturnType<typeof entriesOf>> = {
  "2026Q1": FIRST_ENTRIES,
  "2026Q2": entriesOf({ "007": 70.1, "008": 40.3, "010": 117 }),
  "2026Q3": entriesOf({ "007": 133.37, "008": 90, "010": 61.7 }),
  "2026Q4": entriesOf({ "007": 20, "008": 234.9, "010": 150.01 }),
};

/** Formulas and values of the results, and what the entry sheet lets people fill. */
function stand(role: string, sheets: Record<string, string>) {
  const sheet = addIn.workbench.book.sheetByName(sheets[role] ?? "");
  const used = sheet?.usedArea(false);
  if (!sheet || !used) throw new Error(role);
  return { formulas: sheet.formulas(used), values: sheet.values(used), protection: sheet.protection.options };
}

/** The cells of the results that hold figures of the first quarter, heading by heading. */
function figuresOf(sheets: Record<string, string>, label: string) {
  const { formulas, values } = stand("results:2026", sheets);
  const row = formulas.findIndex((cells) => cells[0] === "工号");
  const columns = (formulas[row] ?? []).flatMap((title, at) => (String(title).endsWith(label) ? [at] : []));
  const people = [row + 1, row + 2, row + 3, row + 4];
  return {
    formulas: people.flatMap((at) => columns.map((column) => formulas[at]?.[column])),
    values: people.map((at) => columns.map((column) => values[at]?.[column])),
  };
}

async function year(closed: readonly string[]) {
  const { call, workbench } = await open();
  const { number, sheets } = await call("insert", SCHEME, CHOICES);
  for (const [id, entries] of Object.entries(QUARTERS)) {
    if (id !== "2026Q1") await call("nextPeriod", number);
    await call("fill", number, id, entries);
    await workbench.book.calculated();
    if (closed.includes(id)) await call("close", number, id, WORDS, NOW);
    await workbench.book.calculated();
  }
  return { number, sheets, results: await call("results", number, 2026) };
}

test("Q1 to Q3 closed in turn equals nothing closed, to the last digit", async () => {
  const { results: without } = await year([]);
  addIn.workbench.close();
  const { results } = await year(["2026Q1", "2026Q2", "2026Q3"]);
  expect(results).toEqual(without);
  expect(
    without.people.map(({ figures }) => figures.paid?.every((paid) => typeof paid === "number")),
  ).toEqual([true, true, true]);
});

test("what is changed after closing moves no closed cell, and gap and carry go on from it; opened again it computes anew", async () => {
  const { call, workbench } = await open();
  const people = [...CHOICES.people].reverse();
  const { number, sheets } = await call("insert", SCHEME, { ...CHOICES, people });
  await call("fill", number, "2026Q1", FIRST_ENTRIES);
  await workbench.book.calculated();
  const before = stand("results:2026", sheets);
  const entriesBefore = stand("entry:2026Q1", sheets);
  await call("close", number, "2026Q1", WORDS, NOW);
  await workbench.book.calculated();
  const closed = figuresOf(sheets, "1季度");
  expect(closed.formulas.filter((cell) => String(cell).startsWith("="))).toEqual([]);
  expect(closed.values.flat().filter((cell) => typeof cell === "number").length).toBeGreaterThan(60);
  // Locked: by the add-in and by hand.
  await expect(call("fill", number, "2026Q1", entriesOf({ "007": 117 }))).rejects.toThrow();
  await expect(call("sort", number, "entry:2026Q1", "id")).rejects.toThrow("已结账");

  await call("nextPeriod", number);
  await call("fill", number, "2026Q2", QUARTERS["2026Q2"] ?? []);
  await workbench.book.calculated();
  const second = figuresOf(sheets, "2季度");
  const entry = workbench.book.sheetByName(sheets["entry:2026Q1"] ?? "");
  entry?.unprotect();
  await workbench.write(`${sheets["entry:2026Q1"]}!C6:C8`, [[500], [600], [700]]);
  await call("sort", number, "roster", "id");
  await workbench.write(`${sheets.roster}!B6`, [["张三改名"]]);
  await call("leave", number, "010", 46_054);
  await workbench.book.calculated();
  expect(figuresOf(sheets, "1季度")).toEqual(closed);
  // Whoever has left has no second quarter; the others' stands, row by row.
  const rows = figuresOf(sheets, "2季度").values;
  expect([rows[2], rows[3]]).toEqual([second.values[2], second.values[3]]);
  expect(rows[1]).not.toEqual(second.values[1]);
  await call("repair", number);
  await workbench.book.calculated();
  expect(figuresOf(sheets, "1季度")).toEqual(closed);
  const locked = await call("audit", number);
  expect(locked.findings.filter(({ kind }) => kind.startsWith("formula"))).toEqual([]);

  await call("reopen", number, "2026Q1", { ...WORDS, reason: "漏记回款" }, NOW);
  await workbench.book.calculated();
  const again = stand("results:2026", sheets);
  // As the plan has it: but for what the second quarter has brought to life, the formulas of the beginning.
  const first = figuresOf(sheets, "1季度");
  expect(first.values).not.toEqual(closed.values);
  expect(again.formulas.length).toBe(before.formulas.length);
  expect((await call("audit", number)).findings.filter(({ kind }) => kind.startsWith("formula"))).toEqual([]);
  expect(stand("entry:2026Q1", sheets).protection).toEqual(entriesBefore.protection);
  await call("fill", number, "2026Q1", entriesOf({ "007": 117 }));
  expect((await call("instances"))[0]?.record).toMatchObject({
    closings: [],
    reopenings: [{ period: "2026Q1", by: "赵会计", reason: "漏记回款" }],
  });
});
