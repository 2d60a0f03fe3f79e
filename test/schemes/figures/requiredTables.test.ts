/** A table that must not be empty and is, is missing like any other parameter: #N/A, and a warning that names it. */
import { SCHEMES } from "../../../src/schemes";
import { quarterlyAnnualBonusShell } from "../../../src/schemes/catalogue/quarterly-annual-bonus-shell";
import type { Scheme, TableParameter } from "../../../src/schemes/scheme";
import { openAddIn } from "../../headless/addIn";
import { sampled } from "../../sample";
import { inCells } from "./inCells";

const requiredTables = ({ parameters }: Scheme): TableParameter[] =>
  parameters.filter((parameter) => parameter.kind === "table").filter(({ required }) => required);

const SAMPLE = 4;

test("every scheme warns of each", async () => {
  const { workbench, call } = await openAddIn();
  try {
    const expected: string[] = [];
    const warned: string[] = [];
    for (const scheme of sampled(
      SCHEMES.filter((own) => requiredTables(own).length > 0),
      SAMPLE,
    )) {
      const tables = requiredTables(scheme);
      const { number } = await call("insert", scheme.id, {
        language: "zh-CN",
        firstPeriod: { kind: scheme.period, year: 2026, index: 1 },
        people: [],
        parameters: Object.fromEntries(tables.map(({ id }) => [id, []])),
      });
      await workbench.book.calculated();
      const { warning } = await call("results", number, 2026);
      const names = tables.map(({ name }) => name["zh-CN"]);
      expected.push(...names.map((name) => `${scheme.id}: ${name}`));
      warned.push(
        ...warning
          .split(/[：、]/)
          .filter((name) => names.includes(name))
          .map((name) => `${scheme.id}: ${name}`),
      );
    }
    expect(warned).toEqual(expected);
    expect(expected).not.toEqual([]);
  } finally {
    workbench.close();
  }
});

test("a quarter's bonus waits for the prizes, and the total does not", async () => {
  const scored = (score: number) => ({
    ...{ results_internal: score, results_self: score, results_customers: score },
    ...{ ability_internal: score, ability_self: score, ability_customers: score },
    ...{ attitude_internal: score, attitude_self: score, attitude_customers: score },
  });
  const entered = (prizes: readonly (readonly [number, number])[]) =>
    inCells(quarterlyAnnualBonusShell, {
      parameters: {
        full_score: 100,
        item_weights: [0.5, 0.3, 0.2],
        ...{ sources_results: [1, 0, 0], sources_ability: [1, 0, 0], sources_attitude: [1, 0, 0] },
        ...{ quarter_bonus: prizes, year_bonus: prizes },
      },
      people: { 甲: [scored(80), scored(80), scored(80), scored(80)] },
    });
  const empty = await entered([]);
  expect([
    empty.of("甲", "total")[0],
    empty.of("甲", "quarter_bonus")[0],
    empty.of("甲", "year_bonus")[0],
  ]).toEqual([80, "#N/A", "#N/A"]);
  const full = await entered([
    [0, 0],
    [80, 1000],
  ]);
  expect([full.of("甲", "quarter_bonus")[0], full.of("甲", "year_bonus")[0], full.warning]).toEqual([
    1000,
    1000,
    "",
  ]);
});
