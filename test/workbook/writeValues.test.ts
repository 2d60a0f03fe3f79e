/** What Excel reads otherwise than it is meant: texts that look like numbers or formulas, words with commas. */
import { isMistaken } from "../../src/workbook/writeValues";
import { openAddIn, type AddIn } from "../headless/addIn";
import { CHOICES, FIRST_ENTRIES, SCHEME } from "./quarters";

const NOON = "2026-11-02T12:00:00.000";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});
const opened = async (...options: Parameters<typeof openAddIn>) => (addIn = await openAddIn(...options));

test.each([
  ...[
    "=1+1",
    "+1 up",
    "-5",
    "@SUM(A1)",
    "#N/A",
    "00123",
    "1E5",
    "1,200",
    "3%",
    "¥12",
    "2026-03",
    "3/4",
    "8:30",
  ],
  ...["3月1日", "TRUE", "false", "Mar 5", "5-Mar", "'x"],
])("%s would not stay a text", (text) => expect(isMistaken(text)).toBe(true));

test.each([
  "一部",
  "A12",
  "K-7",
  "(一) 总则",
  "三月",
  "-",
  "",
  "12号楼",
  "1. 打开工作表",
  "May I",
  "e-mail",
  5,
  null,
  true,
])("%s stays what it is", (content) => expect(isMistaken(content)).toBe(false));

test.each(["a paste has taken the text format", "a row was inserted under the heading"])(
  "who joins keeps id and name: %s",
  async (harm) => {
    const { workbench, call } = await opened();
    const { number, sheets } = await call("insert", SCHEME, CHOICES);
    const { header = 0, end = 0 } = (await call("instances"))[0]?.places.roster ?? {};
    const cells = { row: header + 1, column: 0, rows: end - header, columns: 4 };
    // It has the heading's format.
    if (harm.includes("row")) await workbench.insertRows(sheets.roster ?? "", header + 2, 1);
    else {
      const roster = workbench.book.sheetByName(sheets.roster ?? "");
      roster?.unprotect();
      roster?.setFormat(cells, { numberFormat: "General" });
    }
    const people = [
      { id: "00123", name: '=HYPERLINK("https://example.com")', department: "3-1" },
      { id: "1E5", name: "TRUE", department: "+二部" },
    ];
    await call("join", number, people);
    await workbench.book.calculated();
    const [state] = await call("overview");
    const joined = state?.roster.filter(({ id }) => people.some((own) => own.id === id));
    expect(joined?.map(({ id, name, department }) => ({ id, name, department }))).toEqual(people);
  },
);

test("an old value that reads like a formula is written down, not executed", async () => {
  const { workbench, call } = await opened();
  const { number, sheets } = await call("insert", SCHEME, CHOICES);
  await call("fill", number, "2026Q1", FIRST_ENTRIES);
  const parameters = workbench.book.sheetByName(sheets.parameters ?? "");
  if (!parameters) throw new Error("no parameters");
  const used = parameters.usedArea(true)!;
  const row = parameters.values(used).findIndex(([label]) => label === "超目标部分");
  await workbench.write(`'${parameters.name}'!B${row + 1}`, "'=1+1", { as: "pasting" });
  await call("change", number, { surplus: "carry" }, NOON);
  const log = workbench.book.sheetByName("大客户·变更记录")!;
  const lines = log.values(log.usedArea(true)!);
  expect(lines.find(([, name]) => name === "超目标部分")?.slice(3, 5)).toEqual(["=1+1", "转入下期"]);
});

test("a parameter that HR computes is computed again where a change fails", async () => {
  const { workbench, call } = await opened();
  const { number, sheets } = await call("insert", SCHEME, CHOICES);
  const parameters = workbench.book.sheetByName(sheets.parameters ?? "")!;
  const cell = `'${parameters.name}'!B7`;
  await workbench.write(cell, "=0.02+0.01");
  const formula = () => parameters.formulas({ row: 6, column: 1, rows: 1, columns: 1 })[0]?.[0];
  expect(formula()).toBe("=0.02+0.01");
  workbench.failAt(6, "after");
  await expect(call("change", number, { rate_in: 0.06 }, NOON)).rejects.toThrow();
  expect(formula()).toBe("=0.02+0.01");
});

test("a choice whose words have commas is chosen by the whole word", async () => {
  const { workbench, call } = await opened({ language: "en-US" });
  const { sheets } = await call("insert", "cm-100-point-sheet", {
    language: "en-US",
    firstPeriod: { kind: "quarter", year: 2026, index: 1 },
    people: [{ id: "1", name: "A" }],
    parameters: {},
  });
  const parameters = workbench.book.sheetByName(sheets.parameters ?? "")!;
  const rows = parameters.values(parameters.usedArea(true)!);
  const row = rows.findIndex((cells) => cells[1] === "left out, of 97");
  const cell = `'${parameters.name}'!B${row + 1}`;
  await expect(workbench.write(cell, "of 97")).rejects.toThrow();
  await workbench.write(cell, "counted, of 100");
  expect(await workbench.read(cell)).toEqual([["counted, of 100"]]);
});
