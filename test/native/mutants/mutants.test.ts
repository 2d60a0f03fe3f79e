/** Some of npm run check:mutants, which takes 300 and more: that mutants are made, written into cells, judged. */
import { sampled } from "../../sample";
import { chosenSubjects } from "../subjects";
import { checkMutants } from "./checkMutants";
import { blockMutants } from "./designMutants";
import { formulaMutants } from "./formulaMutants";

test.each(sampled(chosenSubjects("telecom-40-20-40-20,base-plus-20"), 1).map((subject) => ({ subject })))(
  "$subject.scheme.id: what is changed in its formulas is noticed",
  async ({ subject }) => {
    const { tried, calls } = await checkMutants(subject, 4);
    expect(tried.length).toBeGreaterThan(1);
    expect(tried.filter(({ caught }) => !caught).map(({ mutant }) => mutant.id)).toEqual([]);
    expect(calls.map(({ id }) => id)).toContain("SCORE");
  },
);

test("blocks whose twin is the formula itself: what was worked by hand notices what is changed", () => {
  const told = blockMutants([], 0).filter(({ id }) => /^(held|lines) /.test(id));
  expect(told.length).toBeGreaterThan(5);
  expect(told.filter(({ caught }) => caught === undefined).map(({ id }) => id)).toEqual([]);
});

test("a mutant is the formula with one thing changed", () => {
  const [subject] = chosenSubjects("base-plus-20");
  if (!subject) throw new Error("no subject");
  const ofTotal = formulaMutants(subject.scheme).filter(({ id }) => id.startsWith("total: "));
  expect(ofTotal.map(({ id, formula }) => [id, formula])).toEqual([
    ["total: + → -", "=ROUND(entry(base_pay),{decimals})-[performance]"],
    ["total: ROUND → ROUNDUP", "=ROUNDUP(entry(base_pay),{decimals})+[performance]"],
    ["total: entry(base_pay) → entry(archive)", "=ROUND(entry(archive),{decimals})+[performance]"],
    ["total: {decimals} → {share}", "=ROUND(entry(base_pay),{share})+[performance]"],
    ["total: [performance] → [score]", "=ROUND(entry(base_pay),{decimals})+[score]"],
  ]);
});
