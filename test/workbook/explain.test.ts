/** Why a figure is what it is: the steps end at what the cell shows, and every input is a cell that is there. */
import { SCHEMES, schemeById } from "../../src/schemes";
import { columnLetters } from "../../src/template/addresses";
import { area } from "../../src/template/plan";
import { resultColumns } from "../../src/template/results/resultColumns";
import { sameValue } from "../../src/workbook/explain/values";
import { openAddIn, type AddIn } from "../headless/addIn";
import { exampleBooks } from "../native/exampleBooks";
import { fillBook, isError } from "../native/filled";
import { sampled } from "../sample";
import { CHOICES, FIRST_ENTRIES, SCHEME } from "./quarters";

const WITH_BOOKS = SCHEMES.filter((scheme) => exampleBooks(scheme).length > 0);

test.each(sampled(WITH_BOOKS, 2).map(({ id }) => id))(
  "the steps of every figure of %s end at the cell, and its inputs are there",
  async (id) => {
    const scheme = schemeById(id)!;
    const [book] = exampleBooks(scheme);
    if (!book) throw new Error(id);
    await fillBook(scheme, book, {
      checked: false,
      use: async ({ workbench, call }, number) => {
        const [own] = (await call("instances")).filter((one) => one.number === number);
        const place = own?.places[`results:${book.firstPeriod.year}`];
        const sheet = place && workbench.book.sheetByName(place.name);
        if (!place || !sheet) throw new Error(id);
        const { places } = resultColumns(scheme, book.firstPeriod);
        const columns = Object.values(places).flatMap(({ column, count }) =>
          Array.from({ length: count }, (_, index) => column + index),
        );
        const people = sheet
          .values(area(place.header + 2, 0, place.end - place.header - 2))
          .flatMap(([person], row) => (person === "" || person === null ? [] : [place.header + 2 + row]));
        let explained = 0;
        for (const [index, column] of sampled(columns, 8).entries()) {
          // Each column of one person, another one each time; of all people where everything is asked for.
          const rows = process.env.EVERY_CASE === undefined ? [people[index % people.length]!] : people;
          for (const row of rows) {
            const found = await call("why", "zh-CN", { sheet: place.name, cell: area(row, column) });
            const at = `${id} ${columnLetters(column)}${row + 1} ${found.formula}`;
            const shown = sheet.values(area(row, column))[0]?.[0];
            const ours = /APPRAISE\./.test(found.formula);
            if (ours || found.notComputed === undefined) {
              expect([at, found.notComputed]).toEqual([at, undefined]);
              const value = isErrorValue(shown) ? { code: codeOf(shown) } : (shown as string | number);
              if (!sameValue(found.computed ?? null, value))
                expect([at, found.computed]).toEqual([at, value]);
              explained += 1;
            }
            expect([at, found.expected]).toEqual([at, undefined]);
            for (const { place: input } of found.inputs) {
              const used = workbench.book.sheetByName(input.sheet)?.usedArea(false);
              // On a sheet that is there, at a cell that it has.
              expect([at, (used?.row ?? 0) + (used?.rows ?? 0) > input.cell.row]).toEqual([at, true]);
            }
            // What a function of ours gives is the last line of its steps.
            for (const { rows: steps, problem } of found.calls)
              if (problem === undefined) expect(steps.length).toBeGreaterThan(0);
          }
        }
        expect(explained).toBeGreaterThan(0);
      },
    });
  },
);

const isErrorValue = (value: unknown): boolean =>
  isError(value) || (typeof value === "object" && value !== null);
const codeOf = (value: unknown): string =>
  typeof value === "object" && value !== null ? String((value as { code?: string }).code) : String(value);

describe("in the quarter's ledger", () => {
  let addIn: AddIn;
  let sheets: Record<string, string>;
  let header: number;
  const { places } = resultColumns(schemeById(SCHEME)!, CHOICES.firstPeriod);

  beforeAll(async () => {
    addIn = await openAddIn();
    const { workbench, call } = addIn;
    const { number } = await call("insert", SCHEME, CHOICES);
    await call("fill", number, "2026Q1", FIRST_ENTRIES);
    await workbench.book.calculated();
    const [own] = await call("instances");
    sheets = own?.sheets ?? {};
    header = own?.places["results:2026"]?.header ?? 0;
  });
  afterAll(() => addIn.workbench.close());

  const why = (id: string, person: number) =>
    addIn.call("why", "zh-CN", {
      sheet: sheets["results:2026"] ?? "",
      cell: area(header + 2 + person, places[id]?.column ?? 0),
    });

  test("a bonus is told with person, period, clause, words, inputs and the steps to the last rounding", async () => {
    const found = await why("accrued", 2);
    expect(found).toMatchObject({
      subject: { title: { "zh-CN": "计提奖金" }, period: { "zh-CN": "2026年1季度" } },
      person: { id: "010", name: "王五" },
    });
    expect(found.subject.clause?.quote).toBeTruthy();
    expect(found.subject.words?.["zh-CN"]).toContain("「目标内奖金比率」");
    expect(found.inputs.map(({ title }) => title["zh-CN"])).toContain("目标内奖金比率");
    // Within target 58.5, at 3 % of what is without VAT: as the worked examples of the scheme have it.
    const [call] = found.calls;
    expect(call?.name).toBe("APPRAISE.BONUS");
    expect(call?.rows[call.rows.length - 1]?.[2]).toBe(found.value);
  });

  test("a figure of a ledger is told with all its quarters", async () => {
    const found = await why("accrued", 2);
    expect(found.chain.map(({ label, own }) => [label["zh-CN"], own])).toEqual([
      ["2026年1季度", true],
      ["2026年2季度", false],
      ["2026年3季度", false],
      ["2026年4季度", false],
    ]);
    expect(found.chain[0]?.value).toBe(String(found.value));
  });

  test("an entry leads to the sheet on which it was entered", async () => {
    const found = await why("net", 1);
    expect(found.inputs).toContainEqual(
      expect.objectContaining({
        title: expect.objectContaining({ "zh-CN": "回款收入" }) as unknown,
        value: "58.5",
        place: { sheet: sheets["entry:2026Q1"], cell: area(6, 2) },
      }),
    );
  });

  /** The explanation of a figure in place of whose formula stands something else for a moment. */
  const whyInstead = async (value: string | number) => {
    const sheet = addIn.workbench.book.sheetByName(sheets["results:2026"] ?? "")!;
    const cell = area(header + 3, places.net?.column ?? 0);
    const before = sheet.formulas(cell);
    if (sheet.protection.protected) sheet.unprotect();
    sheet.write(cell, value, "api");
    await addIn.workbench.book.calculated();
    const found = await why("net", 1);
    sheet.write(cell, before, "api");
    await addIn.workbench.book.calculated();
    return { found, planned: before[0]?.[0] };
  };

  test("a value where a formula belongs is said to be one", async () => {
    const { found, planned } = await whyInstead(99);
    expect(found).toMatchObject({ value: 99, formula: "", expected: planned });
  });

  test("where a formula was deleted it is told which one is missing", async () => {
    const { found, planned } = await whyInstead("");
    expect(found).toMatchObject({ value: null, formula: "", expected: planned });
    expect(found.subject.title?.["zh-CN"]).toBe("净回款");
  });

  test("a formula that cannot be read is said to be one, and the cell is told all the same", async () => {
    const { workbench, call } = addIn;
    const sheet = workbench.book.addSheet("合并引用");
    await workbench.write("合并引用!A1", [["=SUM((B1,C1))"]]);
    await workbench.book.calculated();
    expect(await call("why", "zh-CN", { sheet: sheet.name, cell: area(0, 0) })).toMatchObject({
      formula: "=SUM((B1,C1))",
      notRead: true,
      inputs: [],
      calls: [],
    });
  });

  test("a formula of one's own on a sheet of one's own is explained, calls within calls too", async () => {
    const { workbench, call } = addIn;
    workbench.book.addSheet("我的表");
    await workbench.write("我的表!A1:B3", [
      [0, 0.03],
      [100, 0.05],
      [150, "=ROUND(APPRAISE.BONUS(A3,APPRAISE.BAND(A3,A1:B2)),2)"],
    ]);
    await workbench.book.calculated();
    workbench.book.active = { sheet: workbench.book.sheetByName("我的表")!, area: area(2, 1) };
    const found = await call("why", "en-US");
    expect(found.computed).toBe(7.5);
    expect(found.calls.map(({ name }) => name)).toEqual(["APPRAISE.BAND", "APPRAISE.BONUS"]);
    expect(found.inputs.map(({ value }) => value)).toEqual(["150", "0 · 0.03 · 100 · 0.05"]);
    workbench.book.active = { sheet: workbench.book.sheetByName("我的表")!, area: area(9, 9) };
    await expect(call("why", "en-US")).rejects.toThrow("空的");
  });
});

test("a grade by rank is told with everybody whom it compares", async () => {
  const scheme = schemeById("quota-5-20-30-20-5")!;
  const [book] = exampleBooks(scheme);
  if (!book) throw new Error("no example");
  await fillBook(scheme, book, {
    checked: false,
    use: async ({ workbench, call }, number) => {
      const [own] = (await call("instances")).filter((one) => one.number === number);
      const place = own!.places[`results:${book.firstPeriod.year}`]!;
      const { places } = resultColumns(scheme, book.firstPeriod);
      const sheet = workbench.book.sheetByName(place.name)!;
      const ids = sheet
        .values(area(place.header + 2, 0, place.end - place.header - 2))
        .flat()
        .filter(Boolean);
      const found = await call("why", "zh-CN", {
        sheet: place.name,
        cell: area(place.header + 3, places.grade!.column),
      });
      const [scores] = found.others;
      expect(scores?.people.map(({ id }) => id)).toEqual(ids);
      expect(scores?.people.findIndex(({ own: marked }) => marked)).toBe(1);
    },
  });
});
