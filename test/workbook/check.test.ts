import { schemeById } from "../../src/schemes";
import { columnLetters } from "../../src/template/addresses";
import { resultColumns } from "../../src/template/results/resultColumns";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { exampleBooks } from "../native/exampleBooks";
import { fillBook } from "../native/filled";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "./quarters";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

const SHEET = "大客户·核对2026";

async function inserted() {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  await call("insert", SCHEME, CHOICES);
  await call("fill", 1, "2026Q1", FIRST_ENTRIES);
  /** People with differences, list rows with differences, the warning. */
  const counts = async () => {
    return ((await workbench.read(`${SHEET}!D3:D4`)) as unknown[][]).flat();
  };
  const warning = async () => ((await workbench.read(`${SHEET}!A5`)) as unknown[][])[0]?.[0];
  return { workbench, call, counts, warning };
}

test("the plain twins of every worked example agree with the add-in, person by person and project by project", async () => {
  const scheme = schemeById(SCHEME)!;
  for (const book of exampleBooks(scheme)) {
    await fillBook(scheme, book, {
      checked: false,
      use: async ({ workbench, call }, number) => {
        expect((await call("results", number, 2026)).people).toHaveLength(book.people.length);
        const [sheet] = await call("check", number);
        expect(((await workbench.read(`${sheet}!D3:D4`)) as unknown[][]).flat()).toEqual([0, 0]);
        expect(await workbench.read(`${sheet}!D6`)).toEqual([[0]]);
        expect(await call("checked", number)).toMatchObject({ differences: [] });
      },
    });
  }
});

test("a score that does not end pays what plain Excel pays", async () => {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  await call("insert", "base-plus-20", {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 1 },
    people: [{ id: "007", name: "张三" }],
    parameters: {},
  });
  // 3,003.03 × 20% × (85/3 + 55) ÷ 100 = 500.505, on half a fen
  await call("fill", 1, "2026M01", [
    { id: "007", values: { base_pay: 3003.03, archive: 85 / 3, visits: 30, events: 25 } },
  ]);
  const { people } = await call("results", 1, 2026);
  expect(people[0]?.figures.performance?.[0]).toBe(500.51);
  const [sheet] = await call("check", 1);
  expect(await workbench.read(`${sheet}!D3`)).toEqual([[0]]);
});

test("it is made anew after a period was added, which until then it says itself", async () => {
  const { call, counts, warning } = await inserted();
  expect(await call("check", 1)).toEqual([SHEET]);
  expect(await counts()).toEqual([0, 0]);
  expect(await warning()).toBe("");
  await call("nextPeriod", 1);
  await call("fill", 1, "2026Q2", entriesOf({ "007": 127, "008": 60, "010": 30 }));
  expect(await counts()).toEqual([3, 0]);
  expect(await warning()).toBe("结果表已增加考核期或人员：请重新生成本表。");
  expect(await call("check", 1)).toEqual([SHEET]);
  expect(await counts()).toEqual([0, 0]);
  expect(await warning()).toBe("");
});

test("a figure that somebody overwrites in the results is a difference", async () => {
  const { workbench, call, counts } = await inserted();
  await call("check", 1);
  const results = workbench.book.sheetByName("大客户·结果2026");
  results?.unprotect();
  const [instance] = await call("instances");
  const row = (instance?.places["results:2026"]?.header ?? 0) + 3;
  // The net receipts of the first quarter are plain cells; the paid bonus, behind state and accrued bonus of four columns
  // each, is one formula: what stands in its way takes everybody's figure away.
  const place = resultColumns(schemeById(SCHEME)!, CHOICES.firstPeriod).places.net;
  const column = columnLetters(place?.column ?? 0);
  const formula = results?.formulas({
    row: row - 1,
    column: place?.column ?? 0,
    rows: 1,
    columns: 1,
  })[0]?.[0];
  await workbench.write(`大客户·结果2026!${column}${row}`, 9.99, { as: "pasting" });
  expect((await counts())[0]).toBe(1);
  await workbench.write(`大客户·结果2026!${column}${row}`, formula ?? "", { as: "pasting" });
  expect(await counts()).toEqual([0, 0]);
  await workbench.write(`大客户·结果2026!L${row}`, 9.99, { as: "pasting" });
  expect(await counts()).toEqual([3, 0]);
});

test("who differs and in what is told with the cell of the figure", async () => {
  const { workbench, call } = await inserted();
  await call("check", 1);
  const results = workbench.book.sheetByName("大客户·结果2026");
  results?.unprotect();
  const [instance] = await call("instances");
  const { header } = instance?.places["results:2026"] ?? { header: 0 };
  const { column } = resultColumns(schemeById(SCHEME)!, CHOICES.firstPeriod).places.net ?? { column: 0 };
  const cell = { row: header + 3, column, rows: 1, columns: 1 };
  await workbench.write(`大客户·结果2026!${columnLetters(column)}${cell.row + 1}`, 9.99, { as: "pasting" });
  await workbench.book.calculated();
  const state = await call("checked", 1);
  expect(state?.years).toMatchObject([{ year: 2026, outdated: false, people: 1 }]);
  // Beside what is computed from it.
  const own = state?.differences.find(({ person, source }) => person && source?.cell.column === column);
  expect(own).toMatchObject({
    person: { id: "008", name: "李四" },
    stands: 9.99,
    again: 58.5,
    money: true,
    source: { sheet: "大客户·结果2026", cell },
  });
});

/** The twins of the figures read the same parameter, the same roll-up; these have twins of their own. */
test.each([
  ["a parameter in force", "大客户·参数", "C5"],
  ["a roll-up", "大客户·结果2026", "D4"],
  ["a column's total", "大客户·结果2026", ""],
])("%s that somebody overwrites is a difference", async (_, name, place) => {
  const { workbench, call } = await inserted();
  await call("check", 1);
  const sheet = workbench.book.sheetByName(name);
  sheet?.unprotect();
  const [instance] = await call("instances");
  const { header } = instance?.places["results:2026"] ?? { header: 0 };
  const { places } = resultColumns(schemeById(SCHEME)!, CHOICES.firstPeriod);
  const total = Object.values(places).find(({ definition }) => definition.total);
  const cell = place || `${columnLetters(total?.column ?? 0)}${header - 1}`;
  await workbench.write(`${name}!${cell}`, 77, { as: "pasting" });
  const state = await call("checked", 1);
  expect(state?.years[0]?.totals).toBeGreaterThan(0);
  expect(state?.differences.find(({ person }) => !person)).toMatchObject({
    stands: 77,
    source: { sheet: name },
  });
});

test("a second year begins with the twins of the first", async () => {
  const { workbench, call, counts } = await inserted();
  for (const period of ["2026Q2", "2026Q3", "2026Q4", "2027Q1"]) {
    await call("nextPeriod", 1);
    await call("fill", 1, period, entriesOf({ "007": 60, "008": 58.5, "010": 127 }));
  }
  expect(await call("check", 1)).toEqual([SHEET, "大客户·核对2027"]);
  expect(await counts()).toEqual([0, 0]);
  expect(((await workbench.read("大客户·核对2027!D3:D4")) as unknown[][]).flat()).toEqual([0, 0]);
});

test("it is locked, and goes with the scheme", async () => {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  const before = bookState(workbench.book);
  await call("insert", SCHEME, CHOICES);
  await call("check", 1);
  expect(workbench.book.sheetByName(SHEET)?.protection.protected).toBe(true);
  await call("remove", 1);
  expect(bookState(workbench.book)).toEqual(before);
});
