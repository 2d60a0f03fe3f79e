/** 分 beside 金额 reads as fen: a unit of money is told where there is money. */
import { SCHEMES, schemeById } from "../../src/schemes";
import { moneyUnits } from "../../src/template/moneyUnits";

const unitsOf = (id: string): string => moneyUnits(schemeById(id)!, "zh-CN");

test("schemes of scores have none, whatever unit their totals have", () => {
  for (const id of [
    "telecom-40-20-40-20",
    "cm-100-point-sheet",
    "everbright-csr",
    "hotline-guide",
    "points-scheme",
  ])
    expect(unitsOf(id)).toBe("");
});

test("money keeps its own unit beside points and percentages", () => {
  expect(unitsOf("area-manager-planning")).toBe("万元");
  expect(unitsOf("incentive-mechanism")).toBe("万元");
  expect(unitsOf("service-centre-kpis-400")).toBe("元");
  expect(unitsOf("base-plus-20")).toBe("元");
  // Pay in yuan, loans in 10k yuan.
  expect(unitsOf("loan-manager-pay")).toBe("元、万元");
  expect(moneyUnits(schemeById("loan-manager-pay")!, "en-US")).toBe("CNY, 10k CNY");
});

test("nothing but yuan and 10k yuan is money", () => {
  for (const scheme of SCHEMES)
    expect(moneyUnits(scheme, "zh-CN")).toMatch(/^(?:元|万元)?(?:、(?:元|万元))?$/);
});
