/** What the formula of a figure reads straight, of which periods, as the schemes' formulas have it. */
import { readsOf, type Chosen, type Known, type Read } from "../../../src/exchange/comparing/reads";
import { schemeById } from "../../../src/schemes";
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import type { Block } from "../../../src/schemes/designs/design";
import type { Scheme } from "../../../src/schemes/scheme";
import type { Layout } from "../../../src/template/layout";
import { designOf } from "../../schemes/designs/examples";

const layoutOf = (id: string | Scheme, index = 1): Layout => {
  const scheme = typeof id === "string" ? schemeById(id)! : id;
  return {
    ...{ scheme, number: 1, language: "zh-CN", prefix: "A", sheets: {} },
    opened: [{ kind: scheme.period, year: 2026, index }],
  };
};
const undecided = () => undefined;
const of = (id: string, column: string, at: number, chosen: Chosen = undecided) =>
  readsOf(layoutOf(id), { year: 2026, column, at }, { chosen }, false);
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

const points = (id: string): Block => ({ kind: "points", id, title: { zh: id }, max: 100 });
const ofDesign = (blocks: readonly Block[], column: string, known: Partial<Known> = {}) =>
  readsOf(
    layoutOf(schemeOfDesign(designOf(blocks))),
    { year: 2026, column, at: 0 },
    { chosen: undecided, ...known },
    false,
  );

test("of weights by role those of the person's role are read, and both where two workbooks have another", () => {
  const blocks: Block[] = [
    points("b1"),
    points("b2"),
    {
      ...{ kind: "total", id: "b3", title: { zh: "得分" } },
      of: {
        ...{ how: "roles", roles: ["客户经理", "助理"] },
        members: [
          { id: "b1", weights: [0.5, 0.3] },
          { id: "b2", weights: [0.5, 0.7] },
        ],
      },
    },
  ];
  const weights = (role: number | undefined) =>
    ofDesign(blocks, "b3", {
      isNamed: (column, { id, row }) =>
        column !== "group" || id !== "b3_roles" || role === undefined ? undefined : row === role,
    }).flatMap((read) => (read.kind === "parameter" && read.id !== "b3_roles" ? [read.id] : []));
  expect(weights(1)).toEqual(["b3_weights1"]);
  expect(weights(2)).toEqual(["b3_weights2"]);
  expect(weights(undefined)).toEqual(["b3_weights1", "b3_weights2"]);
});

test("a leader reads the others of the department, whoever leads nobody no others", () => {
  const team: Block = {
    ...{ kind: "team", id: "b2", title: { zh: "团队" }, from: "b1", leader: "主管", share: 0.3 },
  };
  const others = (leads: number) =>
    ofDesign([points("b1"), team], "b2", {
      figure: ({ column }) => (column === "b2_leads" ? leads : undefined),
    }).flatMap((read) => (read.kind === "others" ? [read.among] : []));
  const department = { year: 2026, column: "b2_among", at: 0 };
  expect(others(0)).toEqual([]);
  expect(others(1).length).toBeGreaterThan(0);
  expect(others(1).filter((among) => JSON.stringify(among) !== JSON.stringify(department))).toEqual([]);
});
