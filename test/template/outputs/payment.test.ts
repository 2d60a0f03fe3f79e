/** Who is paid what, and whose amount is not known. */
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import { planInsertion } from "../../../src/template/insertion";
import { say } from "../../../src/template/layout";
import { paymentOf } from "../../../src/template/outputs/payment";
import { NOTHING_REGISTERED } from "../../../src/template/registers/registered";
import { designOf } from "../../schemes/designs/examples";

const paymentTo = (forRoles: { forRoles?: [string] }, figure: unknown) => {
  const scheme = schemeOfDesign(
    designOf([
      {
        ...{ kind: "pay", id: "b1", title: { zh: "提成" }, share: 1, factors: [], paid: true },
        ...{ base: { from: "entry", name: "基数" }, ...forRoles },
      },
    ]),
  );
  const period = { kind: scheme.period, year: 2026, index: 1 };
  const { layout } = planInsertion(
    scheme,
    { language: "zh-CN", firstPeriod: period, people: [], parameters: {} },
    { sheets: [], names: [] },
  );
  const person = {
    ...{ id: "002", name: "李四", department: "一部", states: [say("stateReady", "zh-CN")] },
    figures: { b1: [figure] },
  };
  return paymentOf(layout, period, [person], "", NOTHING_REGISTERED);
};

test("whoever is complete and has none of the roles of a commission is paid nothing, and that is known", () => {
  const { paid, apart } = paymentTo({ forRoles: ["客户经理"] }, "");
  expect(apart).toEqual([]);
  expect(paid).toMatchObject([{ id: "002", amounts: [undefined], sum: 0 }]);
});

test("money for everybody that is blank is not known, and so is an error of money for some", () => {
  expect(paymentTo({}, "").apart).toMatchObject([{ id: "002", reason: expect.stringContaining("没有结果") }]);
  expect(paymentTo({ forRoles: ["客户经理"] }, "#N/A").apart).toHaveLength(1);
});
