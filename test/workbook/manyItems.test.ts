/** What one cell has no room to ask of a row is asked in several, and said in one as ever. */
import { schemeOfDesign } from "../../src/schemes/designs/designScheme";
import { SCHEMES } from "../../src/schemes";
import { longestOfScheme, LONGEST_FORMULA } from "../../src/template/formulaLength";
import { behindEntries, entryColumnIndex } from "../../src/template/lists/listShape";
import { stateParts, verdictPartColumns, verdictParts } from "../../src/template/lists/parts";
import { area, type CellContent } from "../../src/template/plan";
import type { Person } from "../../src/template/lists/listShape";
import { openAddIn, type AddIn } from "../headless/addIn";
import { itemsByRole, manyItems, pointsOf, ROLES } from "../schemes/designs/manyItems";
import { saysOf } from "./rowSays";

/** As few as need more than one cell. */
const DESIGN = itemsByRole(20);
const SCHEME = schemeOfDesign(DESIGN);

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

test("a scheme of the catalogue is judged in one cell; forty items by role are in several, each within Excel's length", () => {
  for (const scheme of SCHEMES)
    expect([scheme.id, stateParts(scheme).length, verdictParts(scheme).length]).toEqual([scheme.id, 1, 1]);
  for (const scheme of [SCHEME, schemeOfDesign(manyItems)]) {
    expect(stateParts(scheme).length).toBeGreaterThan(1);
    expect(verdictParts(scheme).length).toBeGreaterThan(1);
    expect(longestOfScheme(scheme)).toBeLessThanOrEqual(LONGEST_FORMULA);
  }
});

const person = (id: string, group: string): Person => ({ id, name: `员工${id}`, department: "一部", group });

/** Who it is, and what stands wrong in which item. */
const PEOPLE: [role: number, item?: number, content?: CellContent, says?: string][] = [
  [0],
  [1],
  [2],
  [0, 2, "", "项目2：未填"],
  [1, 19, "", "项目19：未填"],
  [2, 19, "", "项目19：未填"],
  [0, 1, 0, "项目1：该岗位没有此项，请清空"],
  [1, 12, 50, "项目12：该岗位没有此项，请清空"],
  [2, 20, 5, "项目20：该岗位没有此项，请清空"],
  [0, 11, "90分", "含非数字"],
  [1, 20, 122, "超过上限"],
  [2, 3, -1, "超出范围"],
];

/** States and checks of everybody in a period. */
async function said({ workbench, call }: AddIn, period: string, scheme = SCHEME) {
  const { people } = await call("results", 1, 2026);
  const [instance] = await call("instances");
  const { name, header } = instance!.places[`entry:${period}`]!;
  const sheet = workbench.book.sheetByName(name)!;
  const index = people[0]!.states.indexOf("") < 0 ? Number(period.slice(5)) - 10 : 0;
  return people.map(({ id, states, figures }, at) => {
    const [[own, ...cells] = []] = sheet.values(
      area(header + 1 + at, 0, 1, behindEntries(scheme, "check") + 1),
    );
    expect(own).toBe(id);
    return { state: states[index] ?? "", check: cells[cells.length - 1], score: figures.b41?.[index] };
  });
}

const inserted = async (people: readonly Person[], design = DESIGN) => {
  addIn = await openAddIn();
  await addIn.call("insertDesign", design, {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 10 },
    people: [...people],
    parameters: {},
  });
  return addIn;
};

test("each fault is said, in whichever item it stands, and nobody is rated with one", async () => {
  const people = PEOPLE.map(([role], at) => person(`0${at + 10}`, ROLES[role]!));
  const { call, workbench } = await inserted([...people, person("098", ""), person("099", "司机")]);
  const fill = async (period: string) => {
    await call(
      "fill",
      1,
      period,
      PEOPLE.map(([role], at) => ({ id: people[at]!.id, values: pointsOf(role, 100, 20) })),
    );
    const [instance] = await call("instances");
    const { name, header } = instance!.places[`entry:${period}`]!;
    const sheet = workbench.book.sheetByName(name)!;
    PEOPLE.forEach(([, item, content], at) => {
      if (item !== undefined)
        sheet.write(
          area(header + 1 + at, entryColumnIndex(SCHEME, `b${item}`)!),
          [[content ?? null]],
          "pasting",
        );
    });
  };
  const agree = async (period: string) => {
    const all = await said(addIn!, period);
    for (const { state, check } of all)
      expect({ state, check }).toEqual({ state, check: saysOf(SCHEME, state) });
    return all;
  };
  await fill("2026M10");
  const first = await agree("2026M10");
  expect(first.map(({ state }) => state)).toEqual([
    ...PEOPLE.map(([, , , says]) => says ?? "已填齐"),
    "名册中未填组别（岗位）",
    "得分：名册组别不是方案中的岗位",
  ]);
  // 13 items: twelve of 2 % at 80 and one of 76 % at 100; 14: thirteen of 2 % and one of 74 %.
  expect(first.slice(0, 4).map(({ score }) => score)).toEqual([95.2, 94.8, 95.2, ""]);
  await call("check", 1);
  expect(await call("checked", 1)).toMatchObject({ differences: [], years: [{ people: 0 }] });
  // A hidden cell that was emptied has asked nothing: its row is not in order, though no entry is wrong.
  const [part] = verdictPartColumns(SCHEME);
  const { name, header } = (await call("instances"))[0]!.places["entry:2026M10"]!;
  const sheet = workbench.book.sheetByName(name)!;
  const emptied = area(header + 1, part!);
  const formula = sheet.formulas(emptied);
  sheet.unprotect();
  sheet.write(emptied, [[""]], "typing");
  expect((await said(addIn!, "2026M10"))[0]).toMatchObject({
    state: "已填齐",
    check: expect.stringMatching(/^无法判断/),
  });
  sheet.write(emptied, formula, "api");
  expect((await said(addIn!, "2026M10"))[0]?.check).toBe("✓");
  const { findings } = await call("audit", 1);
  expect(new Set(findings.map(({ kind }) => kind))).toEqual(
    new Set(["entryWrong", "contradiction", "sheetUnprotected"]),
  );
  // Who has no role is led to the roster: no entry would mend it.
  const [instance] = await call("instances");
  const roster = instance!.places.roster!;
  const group = { row: roster.header + 1 + PEOPLE.length, column: 3, rows: 1, columns: 1 };
  expect(findings).toContainEqual(
    expect.objectContaining({ kind: "contradiction", place: { sheet: roster.name, cell: group } }),
  );
  await call("toPerson", 1, "2026M10", "098");
  expect([workbench.book.active.sheet.name, workbench.book.active.area]).toEqual([roster.name, group]);

  // A month that is opened later, and somebody who joins.
  await call("nextPeriod", 1);
  expect((await agree("2026M11")).map(({ state }) => state).slice(0, 2)).not.toContain("已填齐");
  await fill("2026M11");
  expect((await agree("2026M11")).slice(0, 3)).toMatchObject([
    { score: 95.2 },
    { score: 94.8 },
    { score: 95.2 },
  ]);
  await call("join", 1, [person("100", ROLES[0])]);
  const joined = await agree("2026M11");
  expect(joined[joined.length - 1]?.state).toBe("项目2：未填");
});

const NOW = "2026-11-05T02:00:00Z";
const CLOSED = { at: 46_331, by: "赵会计", reason: "更正" };

test("a closed month stands, the next one goes on, and opened again it is judged as before", async () => {
  const people = ROLES.map((role, at) => person(`00${at + 1}`, role));
  const { call } = await inserted(people);
  const fill = (period: string, last: number) =>
    call(
      "fill",
      1,
      period,
      people.map(({ id }, role) => ({ id, values: pointsOf(role, last, 20) })),
    );
  await fill("2026M10", 100);
  await call("close", 1, "2026M10", CLOSED, NOW);
  await call("nextPeriod", 1);
  await fill("2026M11", 80);
  const scores = async () => (await call("results", 1, 2026)).people.map(({ figures }) => figures.b41);
  const both = [
    [95.2, 80, ""],
    [94.8, 80, ""],
    [95.2, 80, ""],
  ];
  expect(await scores()).toEqual(both);
  await call("check", 1);
  expect(await call("checked", 1)).toMatchObject({ differences: [], years: [{ people: 0 }] });
  expect((await call("audit", 1)).findings).toEqual([]);
  await call("reopen", 1, "2026M10", CLOSED, NOW);
  expect(await scores()).toEqual(both);
  expect((await said(addIn!, "2026M10")).map(({ check }) => check)).toEqual(["✓", "✓", "✓"]);
});

test("items that come and go with a revision bring and take their cells; entries stay, and so does a closed month", async () => {
  const people = ROLES.map((role, at) => person(`00${at + 1}`, role));
  const few = itemsByRole(6);
  expect(verdictParts(schemeOfDesign(few))).toHaveLength(1);
  const { call } = await inserted(people, few);
  const fill = (period: string, count: number) =>
    call(
      "fill",
      1,
      period,
      people.map(({ id }, role) => ({ id, values: pointsOf(role, 100, count) })),
    );
  await fill("2026M10", 6);
  await call("close", 1, "2026M10", CLOSED, NOW);
  await call("nextPeriod", 1);
  await fill("2026M11", 6);
  const scores = async () => (await call("results", 1, 2026)).people.map(({ figures }) => figures.b41);
  const checks = async (scheme = SCHEME) => (await said(addIn!, "2026M11", scheme)).map(({ check }) => check);
  // Four items each: three of 2 % at 80, one of 94 % at 100.
  expect(await scores()).toEqual(ROLES.map(() => [98.8, 98.8, ""]));

  await call("bringUpToDate", 1, itemsByRole(20, 2));
  expect(await scores()).toEqual(ROLES.map(() => [98.8, "", ""]));
  expect(await checks()).toEqual(["待补：项目8：未填", "待补：项目7：未填", "待补：项目7：未填"]);
  await fill("2026M11", 20);
  expect(await scores()).toEqual([
    [98.8, 95.2, ""],
    [98.8, 94.8, ""],
    [98.8, 95.2, ""],
  ]);
  expect(await checks()).toEqual(["✓", "✓", "✓"]);

  await call("bringUpToDate", 1, itemsByRole(6, 3));
  // What was the last item is one of the others now, and has 80 points.
  expect(await scores()).toEqual(ROLES.map(() => [98.8, 80, ""]));
  expect(await checks(schemeOfDesign(few))).toEqual(["✓", "✓", "✓"]);
  await call("check", 1);
  expect(await call("checked", 1)).toMatchObject({ differences: [], years: [{ people: 0 }] });
  expect((await call("audit", 1)).findings).toEqual([]);
});
