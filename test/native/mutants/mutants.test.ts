/** Some of npm run check:mutants, which takes 300 and more: that mutants are made, written into cells, judged. */
import { chosenSubjects } from "../subjects";
import { builtText } from "../../built";
import { checkMutants } from "./checkMutants";
import { formulaMutants } from "./formulaMutants";
import { answersOf, functionMutants, noticing } from "./functionMutants";

test.each(chosenSubjects("base-plus-20,telecom-40-20-40-20").map((subject) => ({ subject })))(
  "$subject.scheme.id: what is changed in its formulas is noticed",
  async ({ subject }) => {
    const { tried, calls } = await checkMutants(subject, 4);
    expect(tried.length).toBeGreaterThan(1);
    expect(tried.filter(({ caught }) => !caught).map(({ mutant }) => mutant.id)).toEqual([]);
    expect(calls.map(({ id }) => id)).toContain("SCORE");
  },
);

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

test("a function that rounds or compares otherwise answers otherwise", () => {
  const script = builtText("functions.js");
  const calls = [{ id: "BONUS", args: [[[1000]], 0.5, 1, 0.7, 0.9, 2] }];
  const right = answersOf(script, calls);
  expect(right).toEqual([[[485]]]);
  const mutants = functionMutants(script);
  const noticed = mutants.filter(
    (mutant) => mutant.id.startsWith("bonus: ") && noticing(script, mutant, calls, right ?? []) !== undefined,
  );
  expect(noticed.map(({ id }) => id)).toContain("bonus: plus → minus");
});
