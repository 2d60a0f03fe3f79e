/** What the frame shows for people who are not in order. */
import type { ResultColumn } from "../../../src/schemes/scheme";
import { inOrder } from "../../../src/template/formulas/inOrder";
import { parseFormula, printFormula } from "../../../src/template/formulas/syntax";

const shown = (column: Pick<ResultColumn, "span" | "spills" | "unrated" | "others">) =>
  printFormula(inOrder(column, parseFormula("=[a]+1")), { reference: ({ text }) => text });

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
