/** Functions of ours stand once in a column: how often they are called, what grows with them, what a broken one shows. */
import { schemeById } from "../../src/schemes";
import type { Scheme } from "../../src/schemes/scheme";
import { listFormulas } from "../../src/template/formulas/listFormulas";
import { listRole, resultsRole } from "../../src/template/layout";
import { listColumns } from "../../src/template/lists/listFrame";
import type { Period } from "../../src/template/periods";
import { resultColumns, type ResultColumns } from "../../src/template/results/resultColumns";
import type { Results } from "../../src/workbook/readResults";
import { openAddIn, type AddIn } from "../headless/addIn";
import { exampleBooks } from "../native/exampleBooks";
import { fillBook } from "../native/filled";
import { SUBJECTS } from "../native/subjects";
import { sampled } from "../sample";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "./quarters";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

/** A person more for each number, in the first quarter. */
async function ledger(count: number) {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  const ids = Array.from({ length: count }, (_, index) => String(index + 1).padStart(3, "0"));
  const { number, sheets } = await call("insert", SCHEME, {
    ...CHOICES,
    people: ids.map((id) => ({ id, name: id })),
  });
  for (let opened = 1; opened < 4; opened += 1) await call("nextPeriod", number);
  const amounts = Object.fromEntries(ids.map((id, index) => [id, 40 + index]));
  for (const period of ["2026Q1", "2026Q2", "2026Q3", "2026Q4"])
    await call("fill", number, period, entriesOf(amounts));
  await workbench.book.calculated();
  return { workbench, call, number, sheets };
}

describe("calls of functions", () => {
  test.each([2, 12])(
    "one entry of %d people's year calls each column that depends on it once",
    async (count) => {
      const { workbench, sheets } = await ledger(count);
      workbench.resetCounts();
      await workbench.write(`${sheets["entry:2026Q1"]}!C6`, 77);
      // The same for two people as for twelve.
      expect(workbench.counts().functionCalls).toBeLessThanOrEqual(60);
      expect(workbench.counts().functionCalls).toBeGreaterThan(10);
      workbench.resetCounts();
      await workbench.write(`${sheets.parameters}!B7`, 0.031);
      expect(workbench.counts().functionCalls).toBeLessThanOrEqual(20);
    },
  );

  test("an entry of the last quarter calls that quarter's columns and those over the year", async () => {
    const { workbench, call, number } = await ledger(2);
    const sheets = (await call("instances")).find((each) => each.number === number)?.sheets ?? {};
    workbench.resetCounts();
    await workbench.write(`${sheets["entry:2026Q4"]}!L6`, 91);
    // Its own six, ten of the ledgers, grade move and settlement: none of the quarters before.
    expect(workbench.counts().functionCalls).toBeLessThanOrEqual(30);
  });
});

test("a list's parts grow with rows inserted above its first and below its last", async () => {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  const { number, sheets } = await call("insert", SCHEME, CHOICES);
  await call("fill", number, "2026Q1", FIRST_ENTRIES);
  const project = { project: "P", income: 10, member1: "007", share1: 0.6, member2: "008", share2: 0.4 };
  await call("fillRows", number, "joint", "2026Q1", [project]);
  const list = sheets["list:joint:2026Q1"] ?? "";
  const place = async () =>
    (await call("instances"))[0]?.places["list:joint:2026Q1"] ?? { header: 0, end: 0 };
  const parts = async () => {
    await workbench.book.calculated();
    return (await call("listResults", number, "joint", "2026Q1")).map((row) => row.parts?.slice(0, 2));
  };
  expect((await parts())[0]).toEqual([6, 4]);
  const { header, end } = await place();
  await workbench.insertRows(list, header + 3, 2);
  await workbench.insertRows(list, end + 3, 1);
  const grown = await parts();
  expect(grown[2]).toEqual([6, 4]);
  expect((await place()).end).toBe(end + 3);
  expect(grown).toHaveLength((await place()).end - header - 2);
  // Every row has its answer, the last one too: the formula covers the whole list.
  expect(grown.every((cells) => cells?.every((cell) => cell === "" || typeof cell === "number"))).toBe(true);
});

describe("a column whose formula is broken", () => {
  /** What may stand in the anchor cell while nothing stands below it; besides, something may be in its way. */
  const BROKEN = ["=NOSUCH(1)", "=NA()", "=1/0"];

  /** Figures that are other numbers than before. */
  /** A roll-up that leaves somebody out says so beside it. */
  type Shown = Pick<Results, "people" | "rollUps">;

  const moved = (before: Results, now: Shown): string[] => [
    ...Object.entries(now.rollUps).flatMap(([rollUp, value]) =>
      typeof value === "number" && value !== before.rollUps[rollUp]
        ? [`${rollUp}: ${String(before.rollUps[rollUp])} → ${value}`]
        : [],
    ),
    ...now.people.flatMap(({ id, figures }) =>
      Object.entries(figures).flatMap(([column, cells]) =>
        cells.flatMap((cell, index) => {
          const old = before.people.find((person) => person.id === id)?.figures[column]?.[index];
          return typeof cell === "number" && cell !== old
            ? [`${id} ${column} ${index}: ${String(old)} → ${cell}`]
            : [];
        }),
      ),
    ),
  ];

  /** Of every figure and step that spills the first column. */
  const spilling = (columns: ResultColumns): number[] => [
    ...Object.values(columns.places).flatMap(({ spills, column }) => (spills ? [column] : [])),
    ...Object.values(columns.steps).flatMap((steps) =>
      steps.flatMap(({ step, cells }) => (step.spills && cells[0] ? [cells[0].column] : [])),
    ),
  ];

  /** Of every column of the lists that spills, in the first period. */
  const spillingInLists = ({ lists }: Scheme, period: Period): { role: string; column: number }[] =>
    lists.flatMap((list) =>
      Object.entries(listFormulas(list).columns).flatMap(([id, { spills }]) => {
        const at = listColumns(list, id);
        return spills && at ? [{ role: listRole(list.id, period), column: at.column }] : [];
      }),
    );

  const SAMPLE = 3;
  const COLUMNS = 4;

  test.each(sampled(SUBJECTS, SAMPLE).map(({ scheme: { id } }) => ({ id })))(
    "gives nobody another number: $id",
    async ({ id }) => {
      const scheme = schemeById(id)!;
      const subject = SUBJECTS.find((each) => each.scheme.id === id);
      const [found] = [...exampleBooks(scheme), ...(subject?.books ?? [])];
      if (!found) throw new Error(id);
      const book = { ...found, people: found.people.slice(0, 6) };
      await fillBook(scheme, book, {
        checked: false,
        use: async ({ workbench, call }, number) => {
          const { firstPeriod } = book;
          const role = resultsRole(firstPeriod.year);
          const [instance] = await call("instances");
          const before = await call("results", number, firstPeriod.year);
          const results = instance?.places[role];
          const resultsSheet = workbench.book.sheetByName(results?.name ?? "");
          if (!results || !resultsSheet) throw new Error("no results");
          const columns = resultColumns(scheme, firstPeriod);
          /** As cells show them at once, functions under way or not. */
          const shown = (): Shown => {
            const rows = resultsSheet.values({
              row: results.header + 2,
              column: 0,
              rows: before.people.length,
              columns: columns.width,
            });
            return {
              rollUps: Object.fromEntries(
                scheme.rollUps.map((rollUp, index) => {
                  const head = { row: 3 + index, column: 3, rows: 1, columns: 2 };
                  const [value, note] = resultsSheet.values(head)[0] ?? [];
                  return [rollUp.id, String(note ?? "") === "" ? value : `${String(value)} ${String(note)}`];
                }),
              ),
              people: rows.map((row) => ({
                ...{ id: String(row[columns.id]), name: "", department: "", states: [] },
                figures: Object.fromEntries(
                  Object.entries(columns.places).map(([figure, { column, count }]) => [
                    figure,
                    row.slice(column, column + count),
                  ]),
                ),
              })),
            };
          };
          const anchors = sampled(
            [
              ...spilling(columns).map((column) => ({ role, column })),
              ...spillingInLists(scheme, firstPeriod),
            ],
            COLUMNS,
          );
          for (const where of new Set(anchors.map((anchor) => anchor.role)))
            workbench.book.sheetByName(instance?.places[where]?.name ?? "")?.unprotect();
          for (const [index, { role: where, column }] of anchors.entries()) {
            const place = instance?.places[where];
            const sheet = workbench.book.sheetByName(place?.name ?? "");
            if (!place || !sheet) throw new Error(`no ${where}`);
            const anchor = { row: place.header + 1, column, rows: 1, columns: 1 };
            const [[formula = ""] = []] = sheet.formulas(anchor);
            if (!String(formula).startsWith("=")) throw new Error(`no formula in ${where} ${column}`);
            // In turn: no answer yet, something in the way in a row that nobody has, an error.
            const kind = ["#BUSY!", "#SPILL!", ...BROKEN][index % (BROKEN.length + 2)] ?? "";
            const inTheWay = { ...anchor, row: place.end - 1 };
            if (kind === "#BUSY!") sheet.write(anchor, `=APPRAISE.BONUS(${index},1)`, "api");
            else if (kind === "#SPILL!") sheet.write(inTheWay, "x", "api");
            else sheet.write(anchor, kind, "api");
            if (kind !== "#BUSY!") await workbench.book.calculated();
            expect(moved(before, shown())).toEqual([]);
            if (!BROKEN.includes(kind))
              expect(sheet.values(anchor)).toEqual([[expect.objectContaining({ code: kind })]]);
            if (kind === "#SPILL!") sheet.write(inTheWay, "", "api");
            else sheet.write(anchor, formula, "api");
            await workbench.book.calculated();
          }
          expect(await call("results", number, firstPeriod.year)).toEqual(before);
        },
      });
    },
  );

  test("because something is in its way shows #SPILL!, and nobody is paid", async () => {
    const { workbench, call, number, sheets } = await ledger(2);
    const sheet = workbench.book.sheetByName(sheets["results:2026"] ?? "");
    const place = (await call("instances"))[0]?.places["results:2026"];
    if (!sheet || !place) throw new Error("no results");
    const { column = 0 } = resultColumns(schemeById(SCHEME)!, CHOICES.firstPeriod).places.accrued ?? {};
    sheet.unprotect();
    sheet.write({ row: place.header + 3, column, rows: 1, columns: 1 }, 999, "api");
    await workbench.book.calculated();
    const { people } = await call("results", number, 2026);
    expect(people.map(({ figures }) => figures.accrued?.[0])).toEqual(
      ["#N/A", 999].map(() => expect.anything()),
    );
    expect(people[0]?.figures.settlement).toEqual(["#VALUE!"]);
    expect(people[0]?.figures.year_paid).toEqual([expect.stringMatching(/^#/)]);
    // The total leaves them out and says so.
    const paid = schemeById(SCHEME)!.rollUps.findIndex(({ id }) => id === "department_paid");
    expect(sheet.values({ row: 3 + paid, column: 4, rows: 1, columns: 1 })).toEqual([
      [expect.stringContaining("未计入")],
    ]);
  });
});

test("every formula with a function of ours stands once, however many people there are", async () => {
  const { workbench } = await ledger(12);
  const own = workbench.book.sheets().flatMap((sheet) => {
    const used = sheet.usedArea(false);
    const formulas = used ? sheet.formulas(used).flat() : [];
    return formulas.filter((formula) => String(formula).includes("APPRAISE."));
  });
  expect(own.length).toBeLessThanOrEqual(60);
});
