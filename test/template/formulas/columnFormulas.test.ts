/** Which formulas stand once for a whole column, and what becomes a step of its own. */
import { SCHEMES } from "../../../src/schemes";
import { Steps, hasOwn, type RowFacts } from "../../../src/template/formulas/columnFormulas";
import { listFormulas } from "../../../src/template/formulas/listFormulas";
import { resultFormulas, SPANS } from "../../../src/template/formulas/resultFormulas";
import { childrenOf, nodesOf } from "../../../src/template/formulas/expression";
import { parseFormula, printFormula, type Node } from "../../../src/template/formulas/syntax";

const FACTS: RowFacts = {
  isRow: ({ cell, call }) => cell !== undefined || call?.name === "entry" || call?.name === "opening",
  isRange: ({ call }) => call?.name !== "opening",
  width: ({ call }) => (call?.to === undefined ? 1 : 2),
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

test("a sum over a list by the row's own id is one product of matrices for all rows", () => {
  expect(planned('=SUMPRODUCT(--(list(l.who)=[id]),--(list(l.check)="✓"),list(l.points))')).toEqual({
    formula:
      '=MMULT(--([id]=TRANSPOSE(list(l.who))),--(list(l.check)="✓")*IF(ISTEXT(list(l.points)),0,list(l.points)))',
    spills: true,
    steps: [],
  });
  // A text in a product is an error, in an argument of its own it is nothing.
  expect(planned("=SUMPRODUCT((list(l.who)=[id])*list(l.points))").formula).toBe(
    "=MMULT(--([id]=TRANSPOSE(list(l.who))),--list(l.points))",
  );
  // Rows are counted.
  expect(planned("=SUMPRODUCT(--(list(l.who)=[id]))").formula).toBe(
    "=MMULT(--([id]=TRANSPOSE(list(l.who))),ROW(list(l.who))^0)",
  );
});

test("of a list with several people a row each column is one product", () => {
  const part = (at: number) =>
    `MMULT(--([id]=TRANSPOSE(INDEX(list(l.a..b),0,${at}))),(list(l.ok)=1)*` +
    `IF(ISTEXT(INDEX(list(l.x..y),0,${at})),0,INDEX(list(l.x..y),0,${at})))`;
  expect(planned("=SUMPRODUCT((list(l.a..b)=[id])*(list(l.ok)=1),list(l.x..y))").formula).toBe(
    `=${part(1)}+${part(2)}`,
  );
});

test("a sum over a list within what Excel computes for all rows together is a step that spills", () => {
  expect(planned("=MAX(0,SUMPRODUCT(--(list(l.who)=[id]),list(l.points)))")).toEqual({
    formula: "=MAX(0,<s1>)",
    spills: false,
    steps: ["all =MMULT(--([id]=TRANSPOSE(list(l.who))),--IF(ISTEXT(list(l.points)),0,list(l.points)))"],
  });
});

test("only a list is multiplied out: people against people would be a table of all with all", () => {
  const formula = "=SUMPRODUCT(--(column(group)=[group]),--(column(score)>[score]))";
  expect(planned(formula)).toEqual({ formula, spills: false, steps: [] });
  const two = "=SUMPRODUCT(--(list(l.who)=[id]),--(list(l.points)>[a]))";
  expect(planned(two)).toEqual({ formula: two, spills: false, steps: [] });
});

test("a rank is one formula for all rows", () => {
  const formula = '=IF(ISNUMBER([a]),COUNTIF(column(a),">"&[a])+1,[a])';
  expect(planned(formula)).toEqual({ formula, spills: true, steps: [] });
  expect(planned('=COUNTIF([a],">0")')).toEqual({ formula: '=COUNTIF([a],">0")', spills: false, steps: [] });
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
    // Each element of the criterion has its own count.
    if (part.name === "COUNTIF") return first && isRow(first) ? [shown(part)] : [];
    // One row a person, one column a row of the list: a product has one row a person.
    if (part.name === "MMULT") return !second || isRow(second) ? [shown(part)] : [];
    if (part.name === "TRANSPOSE") return [shown(part)];
    // Each value is looked up in the same table.
    if (part.name === "ISNA") return [];
    if (part.name === "MATCH") return !second || isRow(second) ? [shown(part)] : [];
    if (part.name === "INDEX" && first && !isRow(first) && second?.kind === "call" && second.name === "MATCH")
      return part.args.slice(2).some((arg) => arg && isRow(arg)) ? [shown(part)] : [];
    // A whole column of an array, no single cell.
    if (part.name === "INDEX") return second && shown(second) === "=0" ? [] : [shown(part)];
    return part.name.startsWith("APPRAISE.") || CELL_BY_CELL.includes(part.name) ? [] : [shown(part)];
  });

/** Arguments that must be cells: an array there and Excel refuses the formula. */
const MUST_BE_CELLS: Readonly<Record<string, (at: number) => boolean>> = {
  COUNTIF: (at) => at === 0,
  COUNTIFS: (at) => at % 2 === 0,
  SUMIF: (at) => at !== 1,
  SUMIFS: (at) => at === 0 || at % 2 === 1,
  AVERAGEIF: (at) => at !== 1,
  COUNTBLANK: () => true,
  RANK: (at) => at === 1,
  ROW: () => true,
  COLUMN: () => true,
};

describe.each(SCHEMES)("$id", (scheme) => {
  const { columns, steps } = resultFormulas(scheme);
  const all = [...Object.values(columns), ...SPANS.flatMap((span) => steps[span])];
  const lists = scheme.lists.flatMap((list) => {
    const { columns: own, checks } = listFormulas(list);
    return [...Object.values(own), ...checks.map((node) => ({ node, spills: true }))];
  });

  test("in formulas for whole columns all is computed cell by cell", () => {
    expect(all.filter(({ spills }) => spills).flatMap(({ node }) => wrongCalls(node))).toEqual([]);
    const rows = lists.filter(({ spills }) => spills).map(({ node }) => node);
    expect(rows.flatMap(wrongCalls)).toEqual([]);
  });

  test("what a list computes stands once for all its rows: a row that is inserted has no formula", () => {
    expect(lists.filter(({ spills }) => !spills)).toEqual([]);
  });

  test("what must be cells are cells: those of a spill come through the frame as an array", () => {
    const wrong = all.flatMap(({ node }) =>
      [...nodesOf(node)].flatMap((part) => {
        const cells = part.kind === "call" ? MUST_BE_CELLS[part.name] : undefined;
        if (part.kind !== "call" || !cells) return [];
        const given = part.args.filter((arg, at) => arg !== undefined && cells(at));
        const isArray = (arg: Node): boolean =>
          arg.kind === "step" ||
          (arg.kind === "reference"
            ? columns[arg.reference.cell?.id ?? ""]?.spills === true
            : !(arg.kind === "call" && arg.name === "INDEX" && arg.args[0]?.kind === "reference"));
        return given.some((arg) => arg && isArray(arg)) ? [shown(part)] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("no formula of a single row calls a function of ours", () => {
    expect([...all, ...lists].filter(({ node, spills }) => !spills && hasOwn(node))).toEqual([]);
  });
});
