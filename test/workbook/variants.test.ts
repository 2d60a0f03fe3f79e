/** HR's own variants are kept in the workbook, and nothing else in it moves. */
import type { Variant } from "../../src/template/kept/variants";
import { openAddIn, type AddIn } from "../headless/addIn";
import { SYNC_STEP } from "../sample";
import { bookState } from "../headless/bookState";
import { CHOICES, SCHEME } from "./quarters";

let addIn: AddIn;
const open = async (...options: Parameters<typeof openAddIn>) => (addIn = await openAddIn(...options));
afterEach(() => addIn.workbench.close());

const variant = (name: string, parameters: Variant["parameters"] = { rate_in: 0.03 }): Variant => ({
  scheme: SCHEME,
  schemeVersion: 1,
  name,
  parameters,
});
const names = (variants: readonly Variant[]) => variants.map(({ name }) => name);
const hidden = () => addIn.workbench.book.sheets().filter(({ visibility }) => visibility === "VeryHidden");

test("saved, found after reopening, replaced under the same name, deleted", async () => {
  const { workbench, call } = await open();
  expect(await call("variants")).toEqual([]);
  const south = variant("华南", { rate_in: 0.03, kpi_weights: [0.4, 0.2, 0.4], rates_over: [[0, 0.05]] });
  await call("keepVariant", south);
  await call("keepVariant", variant("华北 "));
  expect(workbench.book.active.sheet.name).toBe("Sheet1");
  expect(hidden()).toHaveLength(1);
  const file = await workbench.save();
  workbench.close();
  const again = await open({ file });
  expect(await again.call("variants")).toEqual([south, variant("华北 ")]);
  expect(names(await again.call("keepVariant", variant("华北", { rate_in: 0.04 })))).toEqual([
    "华南",
    "华北",
  ]);
  expect(names(await again.call("dropVariant", south))).toEqual(["华北"]);
  expect(await again.call("variants")).toEqual([variant("华北", { rate_in: 0.04 })]);
  expect(hidden()).toHaveLength(1);
});

test("inserted with a variant's parameters, which is no scheme itself", async () => {
  const { call } = await open();
  await call("keepVariant", variant("华南", { ...CHOICES.parameters, rate_in: 0.06 }));
  const [kept] = await call("variants");
  const { number } = await call("insert", SCHEME, { ...CHOICES, parameters: kept?.parameters ?? {} });
  expect(number).toBe(1);
  expect(await call("instances")).toHaveLength(1);
  expect((await call("parameters", number)).rate_in).toEqual([[0.06]]);
});

test("texts longer than a cell are kept whole, and get shorter again", async () => {
  const { call } = await open();
  const rows = Array.from({ length: 1200 }, (_, index) => [index, index / 7]);
  await call("keepVariant", variant("长", { rates_over: rows }));
  await call("keepVariant", variant("短"));
  expect((await call("variants"))[0]?.parameters.rates_over).toEqual(rows);
  expect(names(await call("dropVariant", variant("长")))).toEqual(["短"]);
  expect(await call("variants")).toEqual([variant("短")]);
});

test("a deleted sheet is made anew; a damaged one says so", async () => {
  const { workbench, call } = await open();
  await call("keepVariant", variant("华南"));
  const [sheet] = hidden();
  workbench.book.deleteSheet(sheet!);
  expect(await call("variants")).toEqual([]);
  await call("keepVariant", variant("华北"));
  expect(names(await call("variants"))).toEqual(["华北"]);
  const [again] = hidden();
  again!.unprotect();
  again!.write({ row: 0, column: 0, rows: 1, columns: 1 }, "?", "api");
  await expect(call("variants")).rejects.toThrow("已损坏");
});

test("a failure at any sync leaves the workbook as before", async () => {
  const { workbench, call } = await open();
  const tried = async (job: () => Promise<unknown>, undo: () => Promise<unknown>) => {
    const before = bookState(workbench.book);
    workbench.resetCounts();
    await job();
    const { syncs } = workbench.counts();
    const after = bookState(workbench.book);
    await undo();
    for (let sync = 1; sync <= syncs; sync += SYNC_STEP) {
      for (const when of ["before", "middle", "after"] as const) {
        workbench.failAt(sync, when);
        const failed = await job().then(
          () => false,
          () => true,
        );
        // A job that needs fewer syncs this time leaves its failure for nobody else.
        workbench.failAt(Infinity, when);
        const now = bookState(workbench.book);
        expect([sync, when, now]).toEqual([sync, when, failed ? before : after]);
        if (!failed) await undo();
      }
    }
  };
  // As it was: no sheet, no name.
  await tried(
    () => call("keepVariant", variant("华南")),
    async () => {
      for (const sheet of hidden()) workbench.book.deleteSheet(sheet);
      for (const { name } of workbench.book.names()) workbench.book.deleteName(name);
    },
  );
  await call("keepVariant", variant("华南"));
  await tried(
    () => call("keepVariant", variant("华北")),
    () => call("dropVariant", variant("华北")),
  );
});
