/** Sheets that people fill, when columns and parameters come, move and go between two made-up versions of a scheme. */
import { BEHIND_ENTRIES } from "../../../src/template/lists/listShape";
import { basePlus20 as today } from "../../../src/schemes/catalogue/base-plus-20";
import { carryFrom } from "../../../src/schemes/migrations";
import type { EntryColumn, NumberParameter, Scheme } from "../../../src/schemes/scheme";
import { shapeOf } from "../../../src/schemes/shape";
import { planInsertion } from "../../../src/template/insertion";
import { RECORD_FORMAT } from "../../../src/template/kept/record";
import { filledChanges } from "../../../src/template/migration/filledChanges";
import type { Contents } from "../../../src/template/migration/previewPlan";
import { planUpdate } from "../../../src/template/migration/updatePlan";
import type { Written } from "../../../src/template/migration/written";
import { parameterPlaces } from "../../../src/template/parameters/parameterPlaces";

const [basePay, archive, ...others] = today.entryColumns;
const both = (name: string) => ({ "zh-CN": name, "en-US": name });
const praise: EntryColumn = { id: "praise", title: both("表扬"), kind: "number", blank: "zero" };
const [share, ...parameters] = today.parameters;
const lost: NumberParameter = {
  ...{ kind: "number", id: "lost", name: both("旧参数"), unit: both("元"), value: 1, min: 0, max: 9 },
};

/** Before: praise between the columns of today, no archive, a parameter that has gone, none of the last one. */
const earlier: Scheme = {
  ...today,
  entryColumns: [basePay!, praise, ...others],
  parameters: [share!, lost, ...parameters.slice(0, -1)],
  // What was computed then is not asked here.
  results: today.results.map((section) => ({
    ...section,
    columns: section.columns.map((column) => ({ ...column, formula: "=0" })),
  })),
};
const version = today.version + 1;
const later: Scheme = {
  ...today,
  version,
  migrations: { [version]: { entries: { removed: ["praise"] }, parameters: { removed: ["lost"] } } },
};

const PEOPLE = [
  { id: "1", name: "甲" },
  { id: "2", name: "乙" },
];
const firstPeriod = { kind: "month", year: 2026, index: 11 } as const;
const inserted = planInsertion(
  earlier,
  { language: "zh-CN", firstPeriod, people: PEOPLE, parameters: {} },
  { sheets: [], names: [] },
);
const ENTRY = "entry:2026M11";

const written: Written = {
  layout: { ...inserted.layout, scheme: later },
  version: today.version,
  frame: 2,
  shape: shapeOf(earlier),
  carry: carryFrom(later, today.version),
};
const row = (id: string, pay: number, praised: number) => [
  ...[id, id, pay, praised],
  ...others.map((_, at) => at + 10),
  "",
];
const contents: Contents = {
  parameters: { share: [[0.3]] },
  rows: { [ENTRY]: [row("1", 4000, 7), row("2", 5000, 8)] },
  headings: { [ENTRY]: ["工号", "姓名", "基本工资", "表扬\n次", ...others.map(({ id }) => id), "缺项"] },
};

const record = {
  ...{ format: RECORD_FORMAT, scheme: today.id, schemeVersion: today.version, language: "zh-CN" as const },
  ...{ prefix: inserted.layout.prefix, parameters: { lost: 2, share: 0.3 } },
};
const taken = {
  sheets: inserted.sheets.map(({ name }) => name),
  names: inserted.names.map(({ name }) => name),
};
const plan = planUpdate(written, record, {}, contents, taken);
const sheetOf = (role: string) => {
  const found = plan.sheets.find((sheet) => sheet.role === role);
  if (!found) throw new Error(role);
  return found;
};

test("an entry sheet is written anew: new columns blank in their place, the others with what stood in them", () => {
  const sheet = sheetOf(ENTRY);
  const blocks = sheet.cells.flatMap((cells) => ("values" in cells ? [cells.values] : []));
  const width = later.entryColumns.length;
  expect(blocks).toContainEqual([
    [4000, "", ...others.map((_, at) => at + 10)],
    [5000, "", ...others.map((_, at) => at + 10)],
  ]);
  expect(blocks).toContainEqual([["1"], ["2"]]);
  expect(later.entryColumns.map(({ id }) => id)).toEqual([
    basePay!.id,
    archive!.id,
    ...others.map(({ id }) => id),
  ]);
  // Asked for, held to its rule and unlocked, as in a new sheet.
  const column = 2 + later.entryColumns.indexOf(archive!);
  const covers = ({ area }: { area: { column: number; columns: number } }) =>
    area.column <= column && column < area.column + area.columns;
  expect(sheet.validations.filter(covers)).not.toEqual([]);
  expect(sheet.styles.filter(covers).some(({ style }) => style.unlocked)).toBe(true);
  expect(sheet.block.columns).toBe(2 + width + BEHIND_ENTRIES.length);
});

test("the sheets that were make room, with what was removed; a roster that stays in place does not", () => {
  const retired = plan.retired.map(({ role }) => role);
  expect(retired).toEqual(expect.arrayContaining([ENTRY, "parameters", "guide", "results:2026"]));
  expect(retired).not.toContain("roster");
  expect(plan.retired.filter(({ role, store }) => role !== "guide" && store === undefined)).toEqual([]);
  // The new ones take over the names.
  for (const role of [ENTRY, "parameters"])
    expect(plan.finalNames[sheetOf(role).name]).toBe(inserted.layout.sheets[role]?.name);
});

test("parameters go on with what was entered, under their names; new ones have names of their own", () => {
  const places = parameterPlaces(later);
  expect(sheetOf("parameters").cells).toContainEqual({ area: places.share!.input, values: [[0.3]] });
  const called = (id: string) =>
    `${inserted.layout.prefix}`.length > 0 &&
    [...plan.moved, ...plan.names].filter(({ area }) => area.row === places[id]!.input.row).length > 0;
  expect(later.parameters.map(({ id }) => [id, called(id)])).toEqual(
    later.parameters.map(({ id }) => [id, true]),
  );
  const added = plan.names.filter(({ role }) => role === "parameters");
  expect(added.length).toBeGreaterThan(0);
  expect(added.filter(({ name }) => taken.names.includes(name))).toEqual([]);
  expect(plan.moved.filter(({ name }) => !taken.names.includes(name))).toEqual([]);
  expect(plan.record).toMatchObject({ schemeVersion: version, parameters: { share: 0.3 } });
  expect(plan.record.parameters).not.toHaveProperty("lost");
});

test("what comes and what goes is said by name", () => {
  const changes = filledChanges(written, contents);
  expect(changes.added.columns).toEqual([archive!.title]);
  expect(changes.added.parameters).toEqual([later.parameters.at(-1)!.name]);
  expect(changes.removed).toEqual(["表扬", "旧参数"]);
});
