/**
 * An entry sheet says of each row what is wrong or missing in it, by the test that the results make: in words, without the
 * add-in, and never "✓" while the person has no figures.
 */
import { schemeById, SCHEMES } from "../../src/schemes";
import { behindEntries, FIRST_ENTRY_COLUMN } from "../../src/template/lists/listShape";
import { area, type CellContent } from "../../src/template/plan";
import { openAddIn, type AddIn } from "../headless/addIn";
import { exampleBooks } from "../native/exampleBooks";
import { fillBook } from "../native/filled";
import { SUBJECTS } from "../native/subjects";
import { sampled } from "../sample";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "./quarters";
import { saysOf } from "./rowSays";

const schemeOf = (id: string) => {
  const scheme = schemeById(id);
  if (!scheme) throw new Error(id);
  return scheme;
};

/** The rows of the first period's entry sheet that have an id, as they stand. */
async function rowsOf({ workbench, call }: AddIn, id: string) {
  await workbench.book.calculated();
  const scheme = schemeOf(id);
  const [instance] = await call("instances");
  const [role = ""] = Object.keys(instance!.places).filter((one) => one.startsWith("entry:"));
  const { name, header, end } = instance!.places[role]!;
  const sheet = workbench.book.sheetByName(name)!;
  const cells = sheet.values(area(header + 1, 0, end - header - 1, behindEntries(scheme, "rosterRow")));
  const [counts = []] = sheet.values(area(2, 0, 1, 5));
  return {
    ...{ sheet, name, header, end, counts, role },
    rows: cells.flatMap((row, at) =>
      [row[0], row[behindEntries(scheme, "check")]].some((cell) => ![null, ""].includes(cell as null))
        ? [
            {
              at: header + 1 + at,
              id: String(row[0] ?? ""),
              missing: row[behindEntries(scheme, "missing")],
              check: row[behindEntries(scheme, "check")],
              note: row[behindEntries(scheme, "note")],
              belongs: row.slice(behindEntries(scheme, "department"), behindEntries(scheme, "group") + 1),
            },
          ]
        : [],
    ),
  };
}

const NAMED = SCHEMES.map(({ id }) => ({ id }));
const SAMPLE = 3;
/** Pasted over what typing would refuse. */
const WRONG: CellContent[] = ["90分", "", -2e9, 0.123456, 1e12, "=NA()"];

test.each(sampled(NAMED, SAMPLE))("$id says of each row what its state is", async ({ id }) => {
  const scheme = schemeOf(id);
  const [book] = [
    ...exampleBooks(scheme),
    ...(SUBJECTS.find((each) => each.scheme.id === id)?.books ?? []),
  ].filter(({ periods }) => periods > 0);
  if (!book) throw new Error(`no example of ${id}`);
  const year = book.firstPeriod.year;
  const use = async (addIn: AddIn, number: number) => {
    const agree = async () => {
      const { rows, sheet } = await rowsOf(addIn, id);
      const { people } = await addIn.call("results", number, year);
      for (const { id: person, at, check } of rows) {
        const [state = ""] = people.find((one) => one.id === person)?.states ?? [];
        const told = {
          person,
          state,
          entries: sheet.values(area(at, 0, 1, behindEntries(scheme, "missing"))),
        };
        expect({ ...told, check }).toEqual({
          ...told,
          check:
            state.startsWith("#") || /^无法判断/.test(String(check))
              ? expect.anything()
              : saysOf(scheme, state),
        });
        if (state !== "已填齐")
          expect({ ...told, check: check !== "✓" || /^清单/.test(state) }).toEqual({ ...told, check: true });
      }
      return rows;
    };
    const rows = await agree();
    const { sheet } = await rowsOf(addIn, id);
    for (const turn of WRONG.keys()) {
      rows.forEach(({ at }, row) => {
        const column = FIRST_ENTRY_COLUMN + ((row + turn * 7) % scheme.entryColumns.length);
        sheet.write(area(at, column), [[WRONG[(row + turn) % WRONG.length]!]], "pasting");
      });
      await agree();
    }
  };
  await fillBook(scheme, book, { checked: false, use });
});

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

async function ledger() {
  addIn = await openAddIn();
  const { number } = await addIn.call("insert", SCHEME, CHOICES);
  await addIn.call("fill", number, "2026Q1", FIRST_ENTRIES);
  return { addIn, number, ...(await rowsOf(addIn, SCHEME)) };
}

const columnOf = (id: string) =>
  FIRST_ENTRY_COLUMN + schemeOf(SCHEME).entryColumns.findIndex((column) => column.id === id);

test("words name the column and what is taken; the sheet counts the rows that are open", async () => {
  const { addIn, sheet, rows, counts } = await ledger();
  expect(rows.map(({ check }) => check)).toEqual(["✓", "✓", "✓"]);
  expect(counts).toEqual(["已列人数", 3, "缺项合计", 0, "检查：全部 ✓"]);
  const [first, second, third] = rows.map(({ at }) => at);
  sheet.write(area(first!, columnOf("kpi_admin")), [["90分"]], "pasting");
  sheet.write(area(second!, columnOf("kpi_admin")), [[188]], "pasting");
  sheet.write(area(third!, columnOf("target")), [[50]], "pasting");
  const planted = await rowsOf(addIn, SCHEME);
  expect(planted.rows.map(({ check }) => check)).toEqual([
    expect.stringMatching(/^含非数字：.*/),
    expect.stringMatching(/^超出范围：.*（请填 0 到 100 的数字）$/),
    "目标低于基数",
  ]);
  expect(planted.counts[4]).toBe("检查未通过：3行");
  // The department that the row belongs to.
  expect(planted.rows.map(({ belongs }) => belongs[0])).toEqual(["一部", "一部", "二部"]);
});

test("a leaving date that drops quarters with entries is known before it is written", async () => {
  const { addIn, number } = await ledger();
  await addIn.call("nextPeriod", number);
  const march = 46_112;
  // Nothing is entered for the second quarter yet.
  expect(await addIn.call("dropped", number, "007", march)).toEqual([]);
  await addIn.call("fill", number, "2026Q2", entriesOf({ "007": 60 }));
  expect(await addIn.call("dropped", number, "007", march)).toEqual(["2026Q2"]);
  expect(await addIn.call("dropped", number, "008", march)).toEqual([]);
});

test("a row inserted by hand counts as one to look at, and repairing gives it its words", async () => {
  const { addIn, number, name, end, sheet, rows } = await ledger();
  const { workbench, call } = addIn;
  // Somebody's row is cut and pasted into one that was inserted above the end.
  await workbench.insertRows(name, end + 1, 1);
  const width = FIRST_ENTRY_COLUMN + schemeOf(SCHEME).entryColumns.length;
  const [cells = []] = sheet.values(area(rows[0]!.at, 0, 1, width)) as CellContent[][];
  const [from, to] = [rows[0]!.at, end];
  [cells.map(() => ""), cells].forEach((values, at) => {
    const row = at === 0 ? from : to;
    sheet.write(area(row, 0), [[values[0]!]], "pasting");
    sheet.write(area(row, 2, 1, width - 2), [values.slice(2)], "pasting");
  });
  const byHand = await rowsOf(addIn, SCHEME);
  expect(byHand.rows.map(({ id, check }) => [id, check ?? ""])).toEqual([
    ["008", "✓"],
    ["010", "✓"],
    ["007", ""],
  ]);
  expect(byHand.counts.slice(0, 5)).toEqual(["已列人数", 3, "缺项合计", 0, "检查未通过：1行"]);
  await call("repair", number);
  const repaired = await rowsOf(addIn, SCHEME);
  expect(repaired.rows.map(({ check }) => check)).toEqual(["✓", "✓", "✓"]);
  expect(repaired.counts[4]).toBe("检查：全部 ✓");
});

test("an amount in yuan where 10,000 yuan are meant is asked about, and counts", async () => {
  const { addIn, number, sheet, rows } = await ledger();
  sheet.write(area(rows[0]!.at, columnOf("receipts")), [[485_000]], "pasting");
  expect((await rowsOf(addIn, SCHEME)).rows[0]!.check).toBe("✓ 请核对金额，单位是万元");
  const { people } = await addIn.call("results", number, 2026);
  expect(people[0]!.states[0]).toBe("已填齐");
});
