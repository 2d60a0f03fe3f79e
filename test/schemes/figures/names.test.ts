/** MATCH and COUNTIF take * and ? for any text: sections and groups named so are looked up as they are written. */
import { cmMonthlyRollup } from "../../../src/schemes/catalogue/cm-monthly-rollup-elimination";
import { everbrightCsr } from "../../../src/schemes/catalogue/everbright-csr";
import { quotaFiveGrades } from "../../../src/schemes/catalogue/quota-5-20-30-20-5";
import { inCells } from "./inCells";

const DECEMBER = { kind: "month", year: 2026, index: 12 } as const;

/** The names that look like others stand behind these, where MATCH would find the others first. */
const SECTIONS = ["AB", "A*", "B1", "B?"] as const;

test("pools of sections: each divides its own (000 L97)", async () => {
  const rated = { plan: 40, quality: 20, attitude: 0, cooperation: 0, other: 0, post_pay: 1000 };
  const amounts = [1000, 400, 3000, 50];
  const { of } = await inCells(cmMonthlyRollup, {
    firstPeriod: DECEMBER,
    parameters: { item_points: [40, 20, 20, 10, 10], last: 1 },
    people: Object.fromEntries(
      SECTIONS.flatMap((department, index) =>
        ["甲", "乙"].map((name) => [`${name}${index}`, { department, entries: [rated] }]),
      ),
    ),
    lists: { pools: [SECTIONS.map((department, index) => ({ department, amount: amounts[index] ?? 0 }))] },
  });
  // Two people with the same score share each pool; each section has one year's rank for both.
  for (const [index, amount] of amounts.entries()) {
    expect(of(`甲${index}`, "pay")[0]).toBe(amount / 2);
    expect(of(`乙${index}`, "pay")[0]).toBe(amount / 2);
    expect(of(`甲${index}`, "year_rank")[0]).toBe(2);
  }
});

test("modes of groups: each has its own (003 L165)", async () => {
  // All there is of mode 2; of mode 1 the superiors give nothing, and quality 40 at most.
  const full = { process: 20, quality: 40, site: 15, satisfaction: 5, upward: 10, record: "1" };
  const { of } = await inCells(everbrightCsr, {
    firstPeriod: DECEMBER,
    parameters: { modes: SECTIONS.map((group, index) => [group, 1 + (index % 2)]) },
    people: Object.fromEntries(
      SECTIONS.map((group, index) => [
        `甲${index}`,
        { group, entries: [index % 2 === 1 ? full : { ...full, upward: 0 }] },
      ]),
    ),
  });
  const each = (column: string) => SECTIONS.map((_, index) => of(`甲${index}`, column)[0]);
  expect(each("mode")).toEqual([1, 2, 1, 2]);
  expect(each("total")).toEqual([80, 90, 80, 90]);
  expect(each("unit_size")).toEqual([1, 1, 1, 1]);
});

test("groups of staff: each is ranked by itself (004 L107)", async () => {
  const { of } = await inCells(quotaFiveGrades, {
    people: Object.fromEntries(
      SECTIONS.flatMap((group, index) =>
        [90, 80].map((score, place) => [
          `${index}-${place}`,
          { group, entries: [{ score: score - 10 * index }] },
        ]),
      ),
    ),
  });
  for (const index of SECTIONS.keys()) {
    expect(of(`${index}-0`, "rank")[0]).toBe(1);
    expect(of(`${index}-1`, "rank")[0]).toBe(2);
    expect(of(`${index}-0`, "group_size")[0]).toBe(2);
    // Half of two people are 尚可; the other one is 良好: 25 % of two is half a place, rounded up.
    expect(of(`${index}-0`, "grade")[0]).toBe("良好");
  }
});
