/** The due dates on the entry sheets, as a spreadsheet computes them. */
import { bigAccountQuarterLedger } from "../../../src/schemes/catalogue/big-account-quarter-ledger";
import { text } from "../../../src/schemes/words";
import type { DueDate } from "../../../src/schemes/scheme";
import { dueDatesFormula } from "../../../src/template/lists/dueDates";
import { planInsertion } from "../../../src/template/insertion";
import type { Period } from "../../../src/template/periods";
import { openAddIn, type AddIn } from "../../headless/addIn";

let addIn: AddIn;
beforeAll(async () => {
  addIn = await openAddIn();
});
afterAll(() => addIn.workbench.close());

const due = (kind: DueDate["kind"], a?: number, b?: number): DueDate => ({
  id: "due",
  title: text("考核|Appraisal"),
  clause: { quote: "", place: "003 L2" },
  kind,
  ...(a === undefined ? {} : { a }),
  ...(b === undefined ? {} : { b }),
});

async function shown(dueDate: DueDate, firstPeriod: Period): Promise<unknown> {
  const scheme = { ...bigAccountQuarterLedger, dueDates: [dueDate] };
  const { layout } = planInsertion(
    scheme,
    { language: "zh-CN", firstPeriod, people: [], parameters: {} },
    { sheets: [], names: [] },
  );
  await addIn.workbench.write("Sheet1!A1", dueDatesFormula(layout, firstPeriod) ?? "");
  return (await addIn.workbench.read("Sheet1!A1"))[0]?.[0];
}

const month = (year: number, index: number): Period => ({ kind: "month", year, index });

test.each([
  ["the 1st to the 5th of the next month", due("days", 1, 5), month(2025, 3), "2025-04-01–2025-04-05"],
  ["over the end of the year", due("days", 1, 10), month(2025, 12), "2026-01-01–2026-01-10"],
  ["a day that the month has not is its last", due("days", 1, 31), month(2025, 1), "2025-02-01–2025-02-28"],
  ["by the 3rd", due("by", 3), month(2025, 4), "2025-05-01–2025-05-03"],
  // 31 January 2025 is a Friday.
  ["three working days", due("workdays", 3), month(2025, 1), "2025-02-01–2025-02-05"],
  ["the last working day", due("lastworkday"), month(2025, 8), "2025-08-29"],
  ["every Friday", due("weekday", 5), month(2025, 8), "每周五"],
])("%s", async (_, dueDate, period, expected) => {
  expect(await shown(dueDate, period)).toBe(`期限：考核 ${expected}`);
});

test("what is due in some periods only stands in no other", async () => {
  const yearly = { ...due("days", 1, 10), periods: [12] };
  expect(await shown(yearly, month(2025, 12))).toBe("期限：考核 2026-01-01–2026-01-10");
  expect(await shown(yearly, month(2025, 11))).toBe(null);
});
