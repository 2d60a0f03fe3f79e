/** 每次考试得分相加再除以考试次数 (000 L147): the exams that somebody sat, or those that were held. */
import { autoServiceFunctionScore } from "../../../src/schemes/catalogue/auto-service-function-score";
import { inCells } from "./inCells";

const adviser = (more: Record<string, number>) => ({
  five_s: 20,
  process_sheet: 100,
  wage_bonus: 3000,
  ...more,
});

test("three exams held, two of them sat: the mean of two, or 0 for the third", async () => {
  const month = async (no_exam: string) => {
    const { of, state } = await inCells(autoServiceFunctionScore, {
      firstPeriod: { kind: "month", year: 2026, index: 12 },
      parameters: { rule95: "plain", no_exam },
      people: {
        全考: [adviser({ exam1: 90, exam2: 75, exam3: 55 })],
        缺一: [adviser({ exam1: 90, exam3: 65 })],
        未考: [adviser({})],
        未考给分: [adviser({ exam_given: 1 })],
      },
    });
    return Object.fromEntries(
      ["全考", "缺一", "未考", "未考给分"].map((id) => [
        id,
        [state(id)[0], of(id, "exam")[0], of(id, "pay")[0]],
      ]),
    );
  };
  // 90, 75, 55 and 65 points give 5, 4, 2 and 3. The rest of the sheet is 95.
  const sat = await month("enter");
  expect(sat.全考?.[1]).toBeCloseTo(11 / 3, 9);
  expect(sat.缺一).toEqual(["已填齐", 4, 2970]);
  expect(sat.未考).toEqual(["缺考试成绩", "", ""]);
  expect(sat.未考给分).toEqual(["已填齐", 1, 2880]);
  const held = await month("held");
  expect(held.全考?.[1]).toBeCloseTo(11 / 3, 9);
  // 8 ÷ 3 = 2.6667: 97.6667 % of 3,000.
  expect(held.缺一?.[1]).toBeCloseTo(8 / 3, 9);
  expect(held.缺一?.[2]).toBe(2930);
  expect(held.未考).toEqual(["缺考试成绩", "", ""]);
  expect(held.未考给分).toEqual(["已填齐", 1, 2880]);
});
