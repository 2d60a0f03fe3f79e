/** The guide says of every parameter which of its values counts in figures that are about more than one period. */
import { SCHEMES, schemeById } from "../../../src/schemes";
import { planGuideSheet } from "../../../src/template/guideSheet";
import { planInsertion } from "../../../src/template/insertion";
import { countedValues } from "../../../src/template/parameters/countedValues";

const guideOf = (id: string): string[][] => {
  const scheme = schemeById(id)!;
  const { layout } = planInsertion(
    scheme,
    {
      ...{ language: "zh-CN" as const, people: [], parameters: {} },
      firstPeriod: { kind: scheme.period, year: 2026, index: 1 },
    },
    { sheets: [], names: [] },
  );
  return planGuideSheet(layout).cells.flatMap((cells) =>
    "values" in cells ? cells.values.map((row) => row.map(String)) : [],
  );
};

test("in the quarter ledger the choice of what a surplus does holds all year; decimals of the year are the last quarter's", () => {
  const rows = guideOf("big-account-quarter-ledger");
  const at = rows.findIndex(([cell]) => cell?.startsWith("参数改变时"));
  const of = (name: string) => rows.slice(at).find(([parameter]) => parameter === name);
  const scheme = schemeById("big-account-quarter-ledger")!;
  const nameOf = (id: string) => scheme.parameters.find((one) => one.id === id)!.name["zh-CN"];
  expect(of(nameOf("surplus"))).toEqual([
    nameOf("surplus"),
    "全年台账一并计算：全年只用一个取值，年中不能更改。",
    "",
    "全年台账",
  ]);
  expect(of(nameOf("decimals"))?.[1]).toMatch(/^按其最后一期的取值.*人力资源部决定/);
  expect(of(nameOf("decimals"))?.[3]).toContain("汇算");
  // The settlement reckons the whole year by the last rate; the KPI of a quarter is no matter of several.
  expect(of(nameOf("rate_in"))?.[3]).toBe("年度应计提");
  expect(of(nameOf("kpi_weights"))).toBeUndefined();
});

test("a scheme whose figures are all of one period has no such list", () => {
  const alone = SCHEMES.filter((scheme) => countedValues(scheme).length === 0);
  expect(alone.length).toBeGreaterThan(0);
  expect(guideOf(alone[0]!.id).flat().join("")).not.toContain("参数改变时");
});
