/** The check of a year with closed months: what was paid is compared with nothing that came later. */
import { schemeById } from "../../../src/schemes";
import { openAddIn, type AddIn } from "../../headless/addIn";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

const NOW = "2027-03-01T08:00:00Z";
const WORDS = { at: 46_447, by: "赵会计" };
const SCHEME = "assistant-water-pay";

test("a raise after a closing makes no difference in closed months, and the next closing asks for no reason", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const scheme = schemeById(SCHEME);
  const example = scheme?.examples.find(({ people }) => people[0]?.roster);
  const person = example?.people[0];
  const values = person?.entries[0] ?? {};
  const { number, sheets } = await call("insert", SCHEME, {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 11 },
    people: [{ id: "001", name: "甲", department: "一部", more: person?.roster ?? {} }],
    parameters: example?.parameters ?? {},
  });
  await call("fill", number, "2026M11", [{ id: "001", values }]);
  await call("check", number);
  await workbench.book.calculated();
  await call("close", number, "2026M11", WORDS, NOW);
  await call("nextPeriod", number);
  await call("fill", number, "2026M12", [{ id: "001", values }]);
  const raised = async (value: number) => {
    const roster = workbench.book.sheetByName(sheets.roster ?? "");
    const used = roster?.usedArea(true);
    const grid = (used && roster?.values(used)) ?? [];
    const header = grid.findIndex(([cell]) => cell === "工号");
    const column = (grid[header] ?? []).findIndex((cell) =>
      String(cell).startsWith(scheme!.rosterColumns[0]!.title["zh-CN"]),
    );
    roster?.write({ row: header + 1, column, rows: 1, columns: 1 }, value, "api");
    await workbench.book.calculated();
  };
  await call("check", number);
  await workbench.book.calculated();
  const paid = (await call("results", number, 2026)).people[0]?.figures;
  await raised(500);
  const now = (await call("results", number, 2026)).people[0]?.figures;
  // The raise counts in December alone.
  expect(JSON.stringify(now)).not.toBe(JSON.stringify(paid));
  const november = (figures: Record<string, unknown[]> = {}) =>
    Object.entries(figures).flatMap(([id, cells]) => (cells.length === 2 ? [[id, cells[0]]] : []));
  expect(november(now)).toEqual(november(paid));
  expect((await call("checked", number))?.years).toEqual([
    expect.objectContaining({ outdated: false, people: 0, lists: 0, totals: 0 }),
  ]);
  expect((await call("closing", number, NOW))?.checks.filter(({ met }) => !met)).toEqual([]);
  await call("close", number, "2026M12", WORDS, NOW);
  // Renewed with it, and no formula of it is another than its plan's.
  const { findings, twins } = await call("audit", number);
  expect([twins, findings.filter(({ weight }) => weight === "wrong")]).toEqual(["compared", []]);
  // A closed figure that somebody types over still differs from its total.
  const results = workbench.book.sheetByName(sheets["results:2026"] ?? "");
  const used = results?.usedArea(true);
  const grid = (used && results?.values(used)) ?? [];
  const header = grid.findIndex(([cell]) => cell === "工号");
  const total =
    grid[header - 2]?.findIndex((cell, at) => at > 3 && typeof cell === "number" && cell > 100) ?? -1;
  results?.unprotect();
  results?.write({ row: header + 2, column: total, rows: 1, columns: 1 }, 1, "api");
  await workbench.book.calculated();
  expect((await call("checked", number))?.years[0]?.totals).toBeGreaterThan(0);
});
