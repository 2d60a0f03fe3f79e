/** Which formulas stand once for a whole column, and what becomes a step of its own. */
import { SCHEMES } from "../../../src/schemes";
import { Steps, hasOwn, type RowFacts } from "../../../src/template/formulas/columnFormulas";
import { listFormulas } from "../../../src/template/formulas/listFormulas";
import { resultFormulas, SPANS } from "../../../src/template/formulas/resultFormulas";
import {
  childrenOf,
  nodesOf,
  parseFormula,
  printFormula,
  type Node,
} from "../../../src/template/formulas/syntax";

const FACTS: RowFacts = {
  isRow: ({ cell, call }) => cell !== undefined || call?.name === "entry" || call?.name === "opening",
  isRange: ({ call }) => call?.name !== "opening",
};

const shown = (node: Node): string =>
  printFormula(node, { reference: ({ text }) => text, step: (id) => `<${id}>` });

function planned(formula: string) {
  const steps = new Steps("s", FACTS);
  const { node, spills } = steps.formula(parseFormula(formula));
  return {
    formula: shown(node),
    spills,
    steps: steps.all.map((step) => `${step.spills ? "all " : ""}${shown(step.node)}`),
  };
}

test("a formula without a function of ours is one a row, whatever it calls", () => {
  expect(planned("=MAX([a],SUM([b]))")).toEqual({ formula: "=MAX([a],SUM([b]))", spills: false, steps: [] });
});

test("a function of ours takes columns; what works cell by cell stays in its arguments", () => {
  const formula = '=IF([ready],APPRAISE.BONUS(ROUND(entry(pay)*2,2),{rate},1,0,IF([a]="",0,[a]/100)),"")';
  expect(planned(formula)).toEqual({ formula, spills: true, steps: [] });
});

test("what Excel computes for all rows together is a step, one formula a row", () => {
  expect(planned("=APPRAISE.BONUS(MAX(0,[a])+MAX(0,[a]),SUM({rates}))")).toEqual({
    formula: "=APPRAISE.BONUS(<s1>+<s1>,SUM({rates}))",
    spills: true,
    steps: ["=MAX(0,[a])"],
  });
});

test("AND and OR of tests are computed row by row as product and sum, of anything else in a step", () => {
  expect(planned("=IF(AND([a]>1,{x=y}),APPRAISE.BONUS([a],1),0)").formula).toBe(
    "=IF(([a]>1)*{x=y}>0,APPRAISE.BONUS([a],1),0)",
  );
  expect(planned("=IF(OR(NOT([a]>1),ISERROR([b])),APPRAISE.BONUS([a],1),0)").formula).toBe(
    "=IF(NOT([a]>1)+ISERROR([b])>0,APPRAISE.BONUS([a],1),0)",
  );
  expect(planned("=IF(AND([met],[a]>1),APPRAISE.BONUS([a],1),0)").steps).toEqual(["=AND([met],[a]>1)"]);
});

test("a function of ours within one that takes the row together is a step that spills", () => {
  expect(planned("=SUM(APPRAISE.BAND([a..c],{bands}))/COUNT([a..c])")).toEqual({
    formula: "=SUM(<s1>)/COUNT([a..c])",
    spills: false,
    steps: ["all =APPRAISE.BAND([a..c],{bands})"],
  });
});

test("one part of a row's answer is that column of all rows' answers", () => {
  expect(planned("=INDEX(APPRAISE.QUOTAOFFSET([a],1,[b],2,3),1,4)").formula).toBe(
    "=INDEX(APPRAISE.QUOTAOFFSET([a],1,[b],2,3),0,4)",
  );
});

test("people are rows to functions that would take a lone column for one person", () => {
  expect(planned("=APPRAISE.WEIGHTED([a])").formula).toBe('=APPRAISE.WEIGHTED([a],,,"rows")');
  expect(planned("=APPRAISE.STREAK([a])").formula).toBe('=APPRAISE.STREAK([a],"rows")');
  expect(planned('=APPRAISE.CARRYOVER([a],[b],,,,,,,"met")').formula).toBe(
    '=APPRAISE.CARRYOVER([a],[b],,,,,,,"met","rows")',
  );
});

test("a value found in another sheet is a step", () => {
  expect(planned("=APPRAISE.BONUS(entry(a),opening(b))")).toEqual({
    formula: "=APPRAISE.BONUS(entry(a),<s1>)",
    spills: true,
    steps: ["=opening(b)"],
  });
});

/** What Excel computes cell by cell on arrays: everything else would give one value for all people. */
const CELL_BY_CELL =
  "IF IFERROR ROUND ROUNDUP ROUNDDOWN INT ABS NOT ISNUMBER ISERROR ISTEXT CHOOSE INDEX".split(" ");

const isRow = (node: Node): boolean =>
  node.kind === "step" ||
  (node.kind === "reference" &&
    (node.reference.cell !== undefined ||
      ["entry", "entries", "roster", "opening"].includes(node.reference.call?.name ?? ""))) ||
  (!(node.kind === "call" && node.name === "COLUMNS") && childrenOf(node).some(isRow));

/** Calls with people's values that are not computed cell by cell. */
const wrongCalls = (node: Node): string[] =>
  [...nodesOf(node)].flatMap((part) => {
    if (part.kind !== "call" || part.name === "COLUMNS" || !childrenOf(part).some(isRow)) return [];
    const [first, second] = part.args;
    if (part.name === "CHOOSE") return first && isRow(first) ? [shown(part)] : [];
    // A whole column of an array, no single cell.
    if (part.name === "INDEX") return second && shown(second) === "=0" ? [] : [shown(part)];
    return part.name.startsWith("APPRAISE.") || CELL_BY_CELL.includes(part.name) ? [] : [shown(part)];
  });

describe.each(SCHEMES)("$id", (scheme) => {
  const { columns, steps } = resultFormulas(scheme);
  const all = [...Object.values(columns), ...SPANS.flatMap((span) => steps[span])];
  const lists = scheme.lists.flatMap((list) => Object.values(listFormulas(list)));

  test("in formulas for whole columns all is computed cell by cell", () => {
    expect(all.filter(({ spills }) => spills).flatMap(({ node }) => wrongCalls(node))).toEqual([]);
    const rows = lists.filter(({ spills }) => spills).map(({ node }) => node);
    expect(rows.flatMap(wrongCalls)).toEqual([]);
  });

  test("no formula of a single row calls a function of ours", () => {
    expect([...all, ...lists].filter(({ node, spills }) => !spills && hasOwn(node))).toEqual([]);
  });
});
