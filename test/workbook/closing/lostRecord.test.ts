/** What was closed stays closed though the record of it was lost: the hidden name tells how far. */
import { openAddIn, type AddIn } from "../../headless/addIn";
import { said } from "../commands";
import { CHOICES, FIRST_ENTRIES, SCHEME } from "../quarters";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

const NOW = "2027-06-01T08:00:00Z";
const WORDS = { at: 46_539, by: "赵会计", reason: "试运行" };

test("a year that was closed before the record was lost stays values after the next closing and a repair", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const firstPeriod = { kind: "quarter", year: 2026, index: 4 } as const;
  const parameters = { ...CHOICES.parameters };
  const people = CHOICES.people.map((person) => ({ ...person, so_far: {} }));
  const { number, sheets } = await call("insert", SCHEME, { ...CHOICES, people, parameters, firstPeriod });
  await call("fill", number, "2026Q4", FIRST_ENTRIES);
  await workbench.book.calculated();
  await call("close", number, "2026Q4", WORDS, NOW);
  const closed = () => {
    const sheet = workbench.book.sheetByName(sheets["results:2026"] ?? "");
    const used = sheet?.usedArea(true);
    if (!sheet || !used) throw new Error("no results");
    return { formulas: sheet.formulas(used), values: sheet.values(used) };
  };
  const before = closed();
  const record = workbench.book.sheetByName(sheets.record ?? "");
  record?.unprotect();
  record?.write({ row: 0, column: 0, rows: 1, columns: 1 }, "kaputt", "api");
  await call("repair", number);
  await workbench.book.calculated();
  expect(closed()).toEqual(before);
  await call("nextPeriod", number);
  await call("fill", number, "2027Q1", FIRST_ENTRIES);
  await workbench.book.calculated();
  await call("close", number, "2027Q1", WORDS, NOW);
  await call("repair", number);
  await workbench.book.calculated();
  expect(closed()).toEqual(before);
  // The last closing is known and can be taken back; of the one before nobody knows any more what it was.
  await call("reopen", number, "2027Q1", WORDS, NOW);
  expect(await said(call("reopen", number, "2026Q4", WORDS, NOW))).toContain("备份或版本历史");
  await workbench.book.calculated();
  expect(closed()).toEqual(before);
});
