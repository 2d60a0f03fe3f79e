import { schemeById } from "../../../src/schemes";
import { parseParameter } from "../../../src/template/parameters/parameterInput";
import { missingParameters } from "../../../src/template/parameters/parameterRules";

const scheme = schemeById("big-account-quarter-ledger")!;
const read = (id: string, typed: string) => parseParameter(scheme, id, typed, "zh-CN");

test.each([
  ["rate_in", "3%", 0.03],
  ["vat", "1.17", 1.17],
  ["surplus", "carry", "carry"],
  ["surplus", "转入下期", "carry"],
  ["kpi_weights", "40%/30%/30%", [0.4, 0.3, 0.3]],
  ["rates_over", "5%", [[0, 0.05]]],
  [
    "rates_over",
    "0:5%;100:6%",
    [
      [0, 0.05],
      [100, 0.06],
    ],
  ],
])("%s = %s", (id, typed, input) => expect(read(id, typed)).toEqual({ input, notes: [] }));

test.each([
  ["rate", "3%", "没有参数“rate”"],
  ["rate_in", "三", "参数“目标内奖金比率”：不是数字。请填 0% 到 100% 的数字"],
  ["rate_in", "120%", "参数“目标内奖金比率”：超出范围，是否漏了百分号？请填 0% 到 100% 的数字"],
  ["decimals", "2.5", "参数“发放小数位”：不是整数。请填 0 到 10 的整数"],
  ["surplus", "keep", "参数“超目标部分”：不在选项中。请填：当期计提、转入下期"],
  ["kpi_weights", "50%/20%/15%", "参数“KPI评分权重”合计：不是 100%。请调整各项"],
  ["kpi_weights", "50%/50%", "参数“kpi_weights”：应为 3 个权重，以 / 分隔；现为“50%/50%”。"],
  ["rates_over", "100:5%;0:6%", "参数“超目标奖金比率”第 2 行 超目标额下限：应大于上面各行"],
])("%s = %s is refused", (id, typed, problem) =>
  expect(read(id, typed)).toEqual({ problem: expect.stringContaining(problem) }),
);

test("a rate that is more than usual is taken, and asked about", () =>
  expect(read("rate_in", "40%")).toEqual({
    input: 0.4,
    notes: ["参数“目标内奖金比率”：高于通常的 30%，已生效。请核对是否漏了百分号"],
  }));

test.each([
  ["incentive-mechanism", {}, ["weights"]],
  ["incentive-mechanism", { scoring: "none" }, []],
  ["area-manager-planning", {}, []],
  ["area-manager-planning", { scoring: "weighted" }, ["weights"]],
  ["area-manager-planning", { scoring: "weighted", weights: [0.25, 0.25, 0.25, 0.25] }, []],
])("of %s with %j is missing: %j", (id, inputs, missing) =>
  expect(missingParameters(schemeById(id)!, inputs).map((parameter) => parameter.id)).toEqual(missing),
);
