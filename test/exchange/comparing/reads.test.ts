/** What the formula of a figure reads straight, of which periods, as the schemes' formulas have it. */
import { readsOf, type Read } from "../../../src/exchange/comparing/reads";
import { schemeById } from "../../../src/schemes";
import type { Layout } from "../../../src/template/layout";

const layoutOf = (id: string, index = 1): Layout => {
  const scheme = schemeById(id)!;
  return {
    ...{ scheme, number: 1, language: "zh-CN", prefix: "A", sheets: {} },
    opened: [{ kind: scheme.period, year: 2026, index }],
  };
};
const undecided = () => undefined;
const of = (id: string, column: string, at: number, chosen: Parameters<typeof readsOf>[2] = undecided) =>
  readsOf(layoutOf(id), { year: 2026, column, at }, chosen, false);
const figures = (reads: readonly Read[], column: string) =>
  reads.flatMap((read) => (read.kind === "figure" && read.cell.column === column ? [read.cell.at] : []));
const kinds = (reads: readonly Read[]) => new Set(reads.map(({ kind }) => kind));

test("a figure of a month reads that month's, and nobody else", () => {
  const total = of("base-plus-20", "total", 10);
  expect(figures(total, "performance")).toEqual([10]);
  expect(kinds(of("base-plus-20", "performance", 10)).has("others")).toBe(false);
  const entries = of("base-plus-20", "total", 10).flatMap((read) => (read.kind === "entry" ? [read] : []));
  expect(entries.every(({ period }) => period.index === 11)).toBe(true);
});

test("a ledger reads the quarters up to its own, the year all of them", () => {
  const gaps = Object.values(schemeById("big-account-quarter-ledger")!.results)
    .flatMap(({ columns }) => columns)
    .filter(({ spills }) => spills);
  expect(gaps.length).toBeGreaterThan(0);
  for (const { id } of gaps) {
    const read = of("big-account-quarter-ledger", id, 1).flatMap((own) =>
      own.kind === "figure" && own.cell.column === "net" ? [own.cell.at] : [],
    );
    expect([...new Set(read)]).toEqual([0, 1]);
  }
  expect(figures(of("big-account-quarter-ledger", "year_net", 0), "net")).toEqual(
    expect.arrayContaining([0, 1, 2, 3]),
  );
});

test("a rank reads what others of the group have", () => {
  const grade = of("quota-5-20-30-20-5", "grade", 0);
  expect(grade).toContainEqual({
    kind: "others",
    cell: { year: 2026, column: "score", at: 0 },
    among: "group",
  });
});

test("of a choice that stands, only the branch that is taken is read", () => {
  const read = (stands: boolean) =>
    of("big-account-quarter-ledger", "settlement", 0, (id) => (id === "negative" ? stands : undefined));
  expect(of("big-account-quarter-ledger", "settlement", 0).map(({ kind }) => kind)).toContain("parameter");
  for (const stands of [true, false]) {
    expect(read(stands).map(({ kind }) => kind)).not.toContain("parameter");
    expect(figures(read(stands), "accrued")).toEqual([0, 1, 2, 3]);
  }
});
