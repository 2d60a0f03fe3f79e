/** Pools by the post's standard, and what to look at before somebody is eliminated (000 L97, L101). */
import { cmMonthlyRollup } from "../../../src/schemes/catalogue/cm-monthly-rollup-elimination";
import { inCells } from "./inCells";

const ITEM_POINTS = [40, 20, 20, 10, 10] as const;

/** A month with that score: the first items are filled first. */
function scored(score: number, post_pay?: number) {
  const [plan, quality, attitude, cooperation, other] = ITEM_POINTS.map((full, index) => {
    const before = ITEM_POINTS.slice(0, index).reduce((sum, points) => sum + points, 0);
    return Number(Math.max(0, Math.min(full, score - before)).toFixed(2));
  });
  return {
    ...{ plan: plan ?? 0, quality: quality ?? 0, attitude: attitude ?? 0 },
    ...{ cooperation: cooperation ?? 0, other: other ?? 0 },
    ...(post_pay === undefined ? {} : { post_pay }),
  };
}

test("a pool of 10,000 by scores, or by post pay × score; who has no post pay is not rated then", async () => {
  const month = (pay_mode: string) =>
    inCells(cmMonthlyRollup, {
      firstPeriod: { kind: "month", year: 2026, index: 12 },
      parameters: { item_points: ITEM_POINTS, last: 1, pay_mode },
      people: {
        甲: { department: "一科", entries: [scored(90, 2000)] },
        乙: { department: "一科", entries: [scored(60, 4000)] },
        // Under 50: nothing, and the share goes to the others.
        丙: { department: "一科", entries: [scored(49.9, 4000)] },
        丁: { department: "二科", entries: [scored(82, 3000)] },
        戊: { department: "三科", entries: [scored(70)] },
      },
      lists: {
        pools: [
          [
            { department: "一科", amount: 10_000 },
            { department: "三科", amount: 700 },
          ],
        ],
      },
    });
  const byScore = await month("auto");
  const pay = ({ of }: typeof byScore) => ["甲", "乙", "丙", "丁", "戊"].map((id) => of(id, "pay")[0]);
  // 90 : 60; 82 % of 3,000 where there is no pool.
  expect(pay(byScore)).toEqual([6000, 4000, 0, 2460, 700]);
  const byPost = await month("post");
  // 90 × 2,000 = 180,000 and 60 × 4,000 = 240,000 of 420,000: 4,285.714… and 5,714.285…
  expect(pay(byPost)).toEqual([4285.71, 5714.29, 0, 2460, ""]);
  expect(byPost.state("戊")[0]).toBe("缺岗位绩效工资或科室总额");
});

const NOTED = {
  一人: { department: "一科", entries: [scored(70, 0), scored(70, 0), scored(70, 0)] },
  同甲: { department: "二科", entries: [scored(70, 0), scored(70, 0), scored(70, 0)] },
  同乙: { department: "二科", entries: [scored(60, 0), scored(70, 0), scored(80, 0)] },
  末: { department: "三科", entries: [scored(50, 0), scored(50, 0), scored(50, 0)] },
  前: { department: "三科", entries: [scored(80, 0), scored(80, 0), scored(80, 0)] },
  // From 1 November 2026.
  新: { department: "三科", entered: 46_327, entries: [undefined, scored(60, 0), scored(60, 0)] },
  独新: { department: "四科", entered: 46_327, entries: [undefined, scored(60, 0), scored(60, 0)] },
} as const;

const noted = async (parameters: Record<string, string | number>) => {
  const { of } = await inCells(cmMonthlyRollup, {
    firstPeriod: { kind: "month", year: 2026, index: 10 },
    parameters: { item_points: ITEM_POINTS, last: 1, ...parameters },
    people: NOTED,
  });
  return Object.fromEntries(
    Object.keys(NOTED).map((id) => [id, [of(id, "elimination")[0], of(id, "elimination_note")[0]]]),
  );
};

test("a section of one, equal scores at the last place and few months are noted beside the elimination", async () => {
  expect(await noted({})).toEqual({
    一人: ["末尾淘汰", "人数不足，全在末尾"],
    同甲: ["末尾淘汰", "末尾同分"],
    同乙: ["末尾淘汰", "末尾同分"],
    末: ["末尾淘汰", ""],
    前: ["—", ""],
    新: ["—", "只评月数：2"],
    独新: ["末尾淘汰", "人数不足，全在末尾；只评月数：2"],
  });
});

test("equal scores that take the higher rank are not eliminated, and noted all the same", async () => {
  const notes = await noted({ ties: "higher" });
  expect([notes.同甲, notes.同乙]).toEqual([
    ["—", "末尾同分"],
    ["—", "末尾同分"],
  ]);
});

test("among everybody: nobody is alone", async () => {
  // 80, 70, 70, 70, 60, 60, 50: one is last, and nobody shares the place.
  const notes = await noted({ rank_in: "all" });
  expect(notes.一人).toEqual(["—", ""]);
  expect(notes.末).toEqual(["末尾淘汰", ""]);
  // Two are last: the two with 60 straddle the places, and share the lower rank.
  const two = await noted({ rank_in: "all", last: 2 });
  expect(two.新).toEqual(["末尾淘汰", "末尾同分；只评月数：2"]);
});
