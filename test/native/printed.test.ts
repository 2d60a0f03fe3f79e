/** What is handed out, as it comes out of a printer: LibreOffice prints it where it is installed. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { dateSerial } from "../../src/template/periods";
import type { Person } from "../../src/template/lists/listShape";
import { openAddIn, type AddIn } from "../headless/addIn";
import { sampled } from "../sample";
import { libreOfficeVersion } from "./libreOffice";
import { pagesOf, printSheets } from "./printed";
import { printOutputs } from "./printedOutputs";
import { readsPages } from "./printedWords";
import { SUBJECTS } from "./subjects";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

const printing = libreOfficeVersion() === undefined ? test.skip : test;
const NOW = "2026-11-30T08:00:00Z";
const PEOPLE: Person[] = Array.from({ length: 30 }, (_, at) => ({
  id: String(at + 1).padStart(4, "0"),
  name: `客户经理${at + 1}`,
  department: `业务${(at % 3) + 1}部`,
}));
const QUARTER = { base: 58.5, target: 117, floating: 0.3, kpi_manager: 90, kpi_admin: 90, kpi_director: 90 };

/** For looking at: PRINTED=folder keeps the file. */
async function pages(name: string, given: AddIn, sheets: string[]): Promise<number> {
  const pdf = await printSheets(given.workbench, sheets);
  if (process.env.PRINTED) writeFileSync(path.join(process.env.PRINTED, `${name}.pdf`), pdf);
  return pagesOf(pdf);
}

printing("thirty people of a monthly scheme: a page each, and a payment list on two", async () => {
  addIn = await openAddIn();
  const { call } = addIn;
  await call("insert", "base-plus-20", {
    ...{ language: "zh-CN", firstPeriod: { kind: "month", year: 2026, index: 11 } },
    ...{ people: PEOPLE, parameters: {} },
  });
  await call(
    "fill",
    1,
    "2026M11",
    PEOPLE.map(({ id }, at) => ({
      id,
      values: { base_pay: 3000 + at, archive: 20 + (at % 8), visits: 30, events: 25 },
    })),
  );
  const { sheet: list } = await call("payment", 1, "2026M11", NOW);
  const { sheet: notices } = await call(
    "notices",
    1,
    "2026M11",
    { deadline: dateSerial(2026, 12, 3), recipient: "人力资源部" },
    NOW,
  );
  expect(await pages("monthly", addIn, [list, notices])).toBe(2 + 30);
});

printing(
  "thirty people of the quarter ledger: a page each, a payment list on two, a publication on one",
  async () => {
    addIn = await openAddIn({ language: "en-US" });
    const { call } = addIn;
    await call("insert", "big-account-quarter-ledger", {
      ...{ language: "en-US", firstPeriod: { kind: "quarter", year: 2026, index: 1 } },
      ...{ people: PEOPLE, parameters: { rate_in: 0.03, rates_over: [[0, 0.05]] } },
    });
    await call(
      "fill",
      1,
      "2026Q1",
      PEOPLE.map(({ id }, at) => ({ id, values: { ...QUARTER, receipts: 40 + at * 7.5 } })),
    );
    const made = [
      await call("payment", 1, "2026Q1", NOW),
      await call(
        "posting",
        1,
        "2026Q1",
        {
          columns: ["net", "gap_out", "grade_move"],
          ...{ from: dateSerial(2026, 4, 1), to: dateSerial(2026, 4, 4), deadline: dateSerial(2026, 4, 7) },
          recipient: "HR",
        },
        NOW,
      ),
      await call("notices", 1, "2026Q1", { deadline: dateSerial(2026, 4, 7), recipient: "HR" }, NOW),
    ];
    expect(
      await pages(
        "ledger",
        addIn,
        made.map(({ sheet }) => sheet),
      ),
    ).toBe(2 + 1 + 30);
  },
);

const reading = libreOfficeVersion() === undefined || !readsPages() ? test.skip : test;

reading.each(sampled(SUBJECTS, 1).map((subject) => ({ id: subject.scheme.id, subject })))(
  "all that $id hands out is on its pages: nothing cut, nothing over another, heads on each",
  async ({ subject }) => {
    const sheets = await printOutputs(subject);
    expect(sheets.length).toBeGreaterThan(3);
    expect(sheets.flatMap(({ sheet, problems }) => problems.map((one) => `${sheet}: ${one}`))).toEqual([]);
  },
);
