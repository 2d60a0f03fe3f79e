/** What the frame shows for people who are not in order. */
import type { ResultColumn } from "../../../src/schemes/scheme";
import { inOrder } from "../../../src/template/formulas/inOrder";
import { parseFormula, printFormula } from "../../../src/template/formulas/syntax";

type Column = Pick<ResultColumn, "span" | "spills" | "unrated" | "others">;

const shown = (column: Column, formula = "=[a]+1", native = "same") =>
  printFormula(inOrder({ ...column, formula, native }, parseFormula(formula)), {
    reference: ({ text }) => text,
  });

test.each([
  [undefined, '=IF([ready],[a]+1,"")'],
  ["blank", '=IF([ready],[a]+1,"")'],
  ["zero", "=IF([ready],[a]+1,0)"],
  ["absentZero", '=IF([absent],0,IF([ready],[a]+1,""))'],
  ["own", "=[a]+1"],
] as const)("others: %s", (others, formula) => {
  expect(shown({ span: "period", ...(others ? { others } : {}) })).toBe(formula);
});

test("figures of longer periods, and those that spill or say what is wrong, ask for themselves", () => {
  expect(shown({ span: "quarter" })).toBe("=[a]+1");
  expect(shown({ span: "year" })).toBe("=[a]+1");
  expect(shown({ span: "period", spills: true })).toBe("=[a]+1");
  expect(shown({ span: "period", unrated: true })).toBe("=[a]+1");
});

test("who is named in a row of a list that is not in order has none of the figures that the list enters", () => {
  expect(shown({ span: "period" }, "=SUM(list(cases.points))")).toBe(
    '=IF([ready],IF([wrong:cases]>0,NA(),SUM(list(cases.points))),"")',
  );
  // What its twin alone reads holds the figure back, too: both wait for the same lists.
  expect(shown({ span: "period", others: "zero" }, "=SUM(list(a.b..c))", "=SUM(list(d.e))")).toBe(
    "=IF([ready],IF([wrong:a]>0,NA(),IF([wrong:d]>0,NA(),SUM(list(a.b..c)))),0)",
  );
  expect(shown({ span: "period", others: "own" }, "=SUM(list(a.b))")).toBe(
    "=IF([wrong:a]>0,NA(),SUM(list(a.b)))",
  );
  expect(shown({ span: "period", unrated: true }, "=SUM(list(a.b))")).toBe("=SUM(list(a.b))");
});
