/** Two workbooks of one scheme: of a figure that changed exactly what moved it is named, and nothing else that changed beside it. */
import { schemeById } from "../../src/schemes";
import { area } from "../../src/template/plan";
import { resultColumns } from "../../src/template/results/resultColumns";
import type { Compared } from "../../src/workbook/comparing/compareWith";
import { openAddIn, type AddIn } from "../headless/addIn";
import { designOf } from "../schemes/designs/examples";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "./quarters";

const NOW = "2026-11-30T08:00:00Z";

let addIn: AddIn;
beforeEach(async () => void (addIn = await openAddIn()));
afterEach(() => addIn.workbench.close());

const saved = async () => {
  await addIn.workbench.book.calculated();
  return Buffer.from(await addIn.workbench.save()).toString("base64");
};
const compare = async (approved: string): Promise<Compared> => {
  await addIn.workbench.book.calculated();
  const found = await addIn.call("compared", 1, "已批准.xlsx", approved);
  if ("refusal" in found) throw new Error(found.refusal["zh-CN"]);
  return found;
};

/** Of each figure that changed: whose, which, when, and all its causes. */
const whyOf = (found: Compared, id: string) =>
  found.figures
    .filter(({ person }) => person.id === id)
    .map(({ column, period, causes }) => ({
      figure: `${column.id} ${period.index}`,
      causes: causes.map((cause) => {
        if (cause.kind === "entry")
          return `${cause.change.person.id} ${cause.change.column} ${cause.change.period.index}`;
        if (cause.kind === "parameter") return cause.change.parameter.id;
        if (cause.kind === "list") return cause.change.list;
        return cause.kind;
      }),
    }));
const causesOf = (found: Compared, id: string, figure: string) =>
  whyOf(found, id).find((own) => own.figure === figure)?.causes;

test("a ledger: a quarter's own entry moves it, an earlier one through the gap, a colleague's does not", async () => {
  await addIn.call("insert", SCHEME, CHOICES);
  await addIn.call("fill", 1, "2026Q1", FIRST_ENTRIES);
  await addIn.call("nextPeriod", 1);
  await addIn.call("fill", 1, "2026Q2", entriesOf({ "007": 100, "008": 100, "010": 234 }));
  await addIn.call("fillRows", 1, "joint", "2026Q2", [
    { project: "甲", income: 10, member1: "007", share1: 1 },
  ]);
  const approved = await saved();

  await addIn.call("fill", 1, "2026Q2", entriesOf({ "007": 110 }));
  await addIn.call("fill", 1, "2026Q1", entriesOf({ "008": 50 }));
  await addIn.call("fillRows", 1, "joint", "2026Q2", [
    { project: "甲", income: 10, member1: "007", share1: 1 },
    { project: "乙", income: 20, member1: "010", share1: 1 },
  ]);
  const found = await compare(approved);
  // 110 instead of 100 in the second quarter, and nothing in the first.
  const own = whyOf(found, "007");
  expect(own.length).toBeGreaterThan(3);
  expect(own.filter(({ causes }) => causes.join() !== "007 receipts 2")).toEqual([]);
  expect(own.filter(({ figure }) => figure.endsWith(" 1"))).toEqual([]);
  // 8.5 below the base in the first quarter: what is made up of it in the second comes from there.
  const later = whyOf(found, "008").filter(({ figure }) => figure.endsWith(" 2"));
  expect(later.length).toBeGreaterThan(0);
  expect(whyOf(found, "008").filter(({ causes }) => causes.join() !== "008 receipts 1")).toEqual([]);
  // A project came, of one member: it moves nobody else.
  expect(whyOf(found, "010").length).toBeGreaterThan(0);
  expect(whyOf(found, "010").filter(({ causes }) => causes.join() !== "joint")).toEqual([]);
  // Of each total so many people as have another figure: 008 in the first quarter, 007 and 010 in the second.
  const net = found.sums.filter(
    ({ kind, title }) => kind === "total" && title["zh-CN"] === titleOf(SCHEME, "net"),
  );
  expect(net.map(({ period, causes }) => [period.index, causes])).toEqual([
    [1, [{ kind: "people", count: 1 }]],
    [2, [{ kind: "people", count: 2 }]],
  ]);
  expect(found.sums.find(({ kind }) => kind === "rollUp")?.causes[0]?.kind).toBe("people");
});

test("a ledger: a rate from the second quarter on moves no figure of the first, and what reads no rate names none", async () => {
  await addIn.call("insert", SCHEME, CHOICES);
  await addIn.call("fill", 1, "2026Q1", FIRST_ENTRIES);
  const approved = await saved();
  await addIn.call("change", 1, { rate_in: 0.04 }, NOW);
  await addIn.call("fill", 1, "2026Q1", entriesOf({ "010": 240 }));
  const found = await compare(approved);
  expect(whyOf(found, "008").length).toBeGreaterThan(0);
  expect(whyOf(found, "008").filter(({ causes }) => causes.join() !== "rate_in")).toEqual([]);
  expect(causesOf(found, "010", "net 1")).toEqual(["010 receipts 1"]);
  expect(causesOf(found, "010", "accrued 1")?.sort()).toEqual(["010 receipts 1", "rate_in"]);
});

test("a ranking: who is passed by others has no entry of their own for a cause, and another group is none", async () => {
  const people = ["A1", "A2", "A3", "A4", "B1", "B2"].map((id) => ({
    ...{ id, name: id, department: "市场部", group: id.slice(0, 1) },
  }));
  const FIRST = { kind: "year", year: 2026, index: 1 } as const;
  const scheme = "quota-5-20-30-20-5";
  const scores = (all: Record<string, number>) =>
    Object.entries(all).map(([id, score]) => ({ id, values: { score } }));
  await addIn.call("insert", scheme, { language: "zh-CN", firstPeriod: FIRST, people, parameters: {} });
  await addIn.call("fill", 1, "2026", scores({ A1: 90, A2: 80, A3: 70, A4: 60, B1: 90, B2: 80 }));
  const approved = await saved();
  await addIn.call("fill", 1, "2026", scores({ A4: 95, B2: 81 }));
  const found = await compare(approved);
  // A4 comes from the last place to the first: everybody of the group goes down one, two grades change with it.
  expect(whyOf(found, "A3").length).toBeGreaterThan(0);
  expect(whyOf(found, "A3").filter(({ causes }) => causes.join() !== "others")).toEqual([]);
  expect(causesOf(found, "A4", "score 1")).toEqual(["A4 score 1"]);
  expect(causesOf(found, "B2", "score 1")).toEqual(["B2 score 1"]);
  expect(whyOf(found, "B1")).toEqual([]);
});

test("what no entry, parameter or formula of the figure explains is said to be unknown", async () => {
  const FIRST = { kind: "month", year: 2026, index: 11 } as const;
  const scheme = "base-plus-20";
  await addIn.call("insert", scheme, { ...CHOICES, firstPeriod: FIRST, parameters: {} });
  const entry = (id: string, base_pay: number) => ({
    ...{ id, values: { base_pay, archive: 27, visits: 30, events: 25.5 } },
  });
  await addIn.call("fill", 1, "2026M11", [entry("007", 3000), entry("008", 4000), entry("010", 5000)]);
  const approved = await saved();
  await addIn.call("fill", 1, "2026M11", [entry("007", 3300)]);
  const { book } = addIn.workbench;
  const place = (await addIn.call("instances"))[0]!.places["results:2026"]!;
  const sheet = book.sheetByName(place.name)!;
  const { lookup } = resultColumns(schemeById(scheme)!, FIRST);
  const rows = sheet.values(area(place.header + 2, 0, 3)).map(([id]) => id);
  // A hidden cell that hands the entry over was overwritten: the entry is as it was.
  sheet.unprotect();
  sheet.write(area(place.header + 2 + rows.indexOf("008"), lookup.entries[0]!.base_pay!), 6000, "api");
  const found = await compare(approved);
  expect(whyOf(found, "007").map(({ causes }) => causes)).toEqual(
    whyOf(found, "007").map(() => ["007 base_pay 11"]),
  );
  expect(whyOf(found, "008").length).toBeGreaterThan(0);
  expect(whyOf(found, "008").filter(({ causes }) => causes.join() !== "unknown")).toEqual([]);
});

const titleOf = (scheme: string, column: string) =>
  schemeById(scheme)!
    .results.flatMap(({ columns }) => columns)
    .find(({ id }) => id === column)!.title["zh-CN"];

test("items and choices by role: a cause is named to those whose role reads it, and to nobody else", async () => {
  const design = designOf([
    { kind: "points", id: "b1", title: { zh: "态度" }, max: 100 },
    { kind: "points", id: "b2", title: { zh: "销售" }, max: 100, forRoles: ["客户经理"] },
    {
      ...{ kind: "total", id: "b3", title: { zh: "得分" } },
      of: {
        how: "roles",
        roles: ["客户经理", "助理"],
        members: [
          { id: "b1", weights: [0.4, 1] },
          { id: "b2", weights: [0.6, 0] },
        ],
      },
    },
    {
      ...{ kind: "choose", id: "b4", title: { zh: "评优依据" } },
      roles: [
        { role: "客户经理", from: "b2" },
        { role: "助理", from: "b1" },
      ],
    },
  ]);
  const person = (id: string, group: string) => ({ id, name: id, department: "一部", group });
  await addIn.call("insertDesign", design, {
    ...{ language: "zh-CN", firstPeriod: { kind: "month", year: 2026, index: 11 }, parameters: {} },
    people: [person("M1", "客户经理"), person("M2", "客户经理"), person("A1", "助理"), person("A2", "助理")],
  });
  const entry = (id: string, values: Record<string, number>) => ({ id, values });
  await addIn.call("fill", 1, "2026M11", [
    ...["M1", "M2"].map((id) => entry(id, { b1: 80, b2: 90 })),
    ...["A1", "A2"].map((id) => entry(id, { b1: 80 })),
  ]);
  const approved = await saved();
  await addIn.call("fill", 1, "2026M11", [
    entry("M1", { b2: 60 }),
    entry("M2", { b1: 85 }),
    entry("A1", { b1: 70 }),
  ]);
  const found = await compare(approved);
  const sorted = (id: string) => whyOf(found, id).sort((a, b) => a.figure.localeCompare(b.figure));
  expect(sorted("M1")).toEqual(
    ["b2 11", "b3 11", "b4 11"].map((figure) => ({ figure, causes: ["M1 b2 11"] })),
  );
  // A manager is chosen by sales, an assistant by attitude.
  expect(sorted("M2")).toEqual(["b1 11", "b3 11"].map((figure) => ({ figure, causes: ["M2 b1 11"] })));
  expect(sorted("A1")).toEqual(
    ["b1 11", "b3 11", "b4 11"].map((figure) => ({ figure, causes: ["A1 b1 11"] })),
  );
  expect(sorted("A2")).toEqual([]);

  // Weights of managers alone: whoever is an assistant is not moved by them.
  await addIn.call("change", 1, { b3_weights1: [0.5, 0.5] }, NOW);
  const weighed = await compare(approved);
  const of = (id: string) => whyOf(weighed, id).find(({ figure }) => figure === "b3 11")?.causes;
  expect(of("M1")?.sort()).toEqual(["M1 b2 11", "b3_weights1"]);
  expect(of("M2")?.sort()).toEqual(["M2 b1 11", "b3_weights1"]);
  expect(of("A1")).toEqual(["A1 b1 11"]);
  expect(whyOf(weighed, "A2")).toEqual([]);
});
