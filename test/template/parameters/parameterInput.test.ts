import { schemeById } from "../../../src/schemes";
import { missingParameters, parseParameter } from "../../../src/template/parameters/parameterInput";

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
])("%s = %s", (id, typed, input) => expect(read(id, typed)).toEqual({ input }));

test.each([
  ["rate", "3%", "没有参数“rate”"],
  ["rate_in", "三", "参数“rate_in”：“三”不是数字。"],
  ["rate_in", "120%", "参数“rate_in”：120% 超出 0 到 1。"],
  ["decimals", "2.5", "参数“decimals”：2.5 应为整数。"],
  ["surplus", "keep", "参数“surplus”：“keep”不在选项中"],
  ["kpi_weights", "50%/20%/15%", "参数“kpi_weights”：应有 3 个权重，合计 100%"],
  ["kpi_weights", "50%/50%", "参数“kpi_weights”：应有 3 个权重，合计 100%"],
  ["rates_over", "100:5%;0:6%", "参数“rates_over”：应为“下限:值;下限:值”"],
])("%s = %s is refused", (id, typed, problem) =>
  expect(read(id, typed)).toEqual({ problem: expect.stringContaining(problem) }),
);

test.each([
  ["incentive-mechanism", {}, ["weights"]],
  ["incentive-mechanism", { scoring: "none" }, []],
  ["area-manager-planning", {}, []],
  ["area-manager-planning", { scoring: "weighted" }, ["weights"]],
  ["area-manager-planning", { scoring: "weighted", weights: [0.25, 0.25, 0.25, 0.25] }, []],
])("of %s with %j is missing: %j", (id, inputs, missing) =>
  expect(missingParameters(schemeById(id)!, inputs).map((parameter) => parameter.id)).toEqual(missing),
);
