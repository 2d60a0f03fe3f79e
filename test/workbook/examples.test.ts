/** The examples of the pane's button: in scratch sheets of a workbook that is in use, and gone without a trace. */
import { SCHEMES, schemeById } from "../../src/schemes";
import { openAddIn, type AddIn } from "../headless/addIn";
import { sampled } from "../sample";
import { bookState } from "../headless/bookState";
import { CHOICES, FIRST_ENTRIES, FIRST_QUARTER, SCHEME } from "./quarters";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

const choices = { language: "zh-CN", firstPeriod: FIRST_QUARTER } as const;
/** In their order, as far as they have any. */
const ids = (scheme: string) => schemeById(scheme)?.examples.map(({ id }) => id) ?? [];

/** The scheme is in use already: its scratch sheets have another prefix, and its own ones stay as they are. */
async function usersWorkbook() {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  await workbench.write("Sheet1!A1:B1", [["客户", 12.5]]);
  await call("insert", SCHEME, CHOICES);
  await call("fill", 1, "2026Q1", FIRST_ENTRIES);
  await workbench.book.calculated();
  return bookState(workbench.book);
}

test("figures come out of the cells, and nothing is left of the scratch sheets", async () => {
  const before = await usersWorkbook();
  const figures = await addIn.call("examples", SCHEME, choices);
  expect([...new Set(figures.map(({ example }) => example.id))]).toEqual(ids(SCHEME));
  expect(figures.filter(({ good }) => !good)).toEqual([]);
  expect(bookState(addIn.workbench.book)).toEqual(before);
  expect(await addIn.call("instances")).toHaveLength(1);
});

test.each(sampled([0.4, 0.05, 0.82], 1))(
  "cancelled at %d of the way, the workbook is as before",
  async (at) => {
    const before = await usersWorkbook();
    await expect(addIn.call("examplesAndCancel", SCHEME, choices, at)).rejects.toThrow(
      "已取消。工作簿已恢复原样",
    );
    expect(bookState(addIn.workbench.book)).toEqual(before);
  },
);

test("a failure at any of some syncs leaves the workbook as before", async () => {
  const before = await usersWorkbook();
  const { workbench, call } = addIn;
  workbench.resetCounts();
  await call("examples", SCHEME, choices);
  const { syncs } = workbench.counts();
  // The last one goes back to the sheet that was in front, and may fail.
  for (let sync = 2; sync < syncs; sync += Math.ceil(syncs / 4)) {
    workbench.failAt(sync, "after");
    const failure = await call("examples", SCHEME, choices).then(
      () => "",
      (error: Error) => error.message,
    );
    expect([sync, bookState(workbench.book)]).toEqual([sync, before]);
    // What fails while it is being removed is removed at the next try.
    if (failure !== "") expect(failure).toContain("Excel 未能完成");
  }
});

const others = ["refused", "functionLevel"] as const;
test.each(others)("examples that are %s", async (kind) => {
  const scheme = SCHEMES.find(({ examples }) => examples.some((example) => example[kind] !== undefined));
  addIn = await openAddIn();
  if (!scheme) return;
  const before = bookState(addIn.workbench.book);
  const figures = await addIn.call("examples", scheme.id, {
    language: "zh-CN",
    firstPeriod: { kind: scheme.period, year: 2026, index: 1 },
  });
  const how = kind === "refused" ? kind : "function";
  const own = figures.filter((figure) => figure.how === how);
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(({ good }) => !good)).toEqual([]);
  expect(bookState(addIn.workbench.book)).toEqual(before);
});
