/** What the text lost or left open to a reading that moves everybody's pay is not preset. */
import { autoServiceFunctionScore } from "../../../src/schemes/catalogue/auto-service-function-score";
import { cm100PointSheet } from "../../../src/schemes/catalogue/cm-100-point-sheet";
import { inCells } from "./inCells";

/** 100 less what is missing of the 20 points of 5S. */
const adviser = (five_s: number) => ({ five_s, process_sheet: 100, exam1: 90, wage_bonus: 3000 });

test("points below 95: nothing is paid until the reading of 000 L151 is chosen", async () => {
  const month = (parameters: Record<string, string>) =>
    inCells(autoServiceFunctionScore, { parameters, people: { 甲: [adviser(14.5)] } });
  const open = await month({});
  expect([open.of("甲", "sheet")[0], open.of("甲", "final")[0], open.of("甲", "pay")[0]]).toEqual([
    94.5,
    "#N/A",
    "#N/A",
  ]);
  expect(open.warning).toBe("请先在参数表填写或更正：95分规则");
  // 100 − (95 − 94.5) = 99.5 of a hundred of 3,000; the score itself.
  expect((await month({ rule95: "from_line" })).of("甲", "pay")[0]).toBe(2985);
  expect((await month({ rule95: "cliff" })).of("甲", "pay")[0]).toBe(2835);
});

test("the points of an unchanged execution rate are lost (001 L96): no total until they are entered", async () => {
  const quarter = {
    ...{ completion: 1, execution_rate: 0.56, execution_before: 0.5, attendance_rate: 1 },
    ...{ knowledge: 5, analysis: 5, communication: 5, flexibility: 5, responsibility: 5 },
  };
  const total = async (parameters: Record<string, number>) => {
    const { of, warning } = await inCells(cm100PointSheet, { parameters, people: { 甲: [quarter] } });
    return { total: of("甲", "total")[0], warning };
  };
  expect(await total({})).toEqual({ total: "#N/A", warning: "请先在参数表填写或更正：执行率起始分" });
  // 20 + (5 + 6 × 0.5) + 3 + 5 + 20 + 2 + 2 + 5.
  expect(await total({ execution_start: 5 })).toEqual({ total: 65, warning: "" });
});
