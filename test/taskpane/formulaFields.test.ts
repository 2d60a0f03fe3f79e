/** The page for formulas by hand: functions are found by what they do, and what stands in the fields becomes the formula. */
import chinese from "../../src/functions/functions.zh-CN.json";
import { findFunctions } from "../../src/taskpane/formulas/findFunctions";
import { fieldsOf, formulaOf, NEW_FORMULA, otherCall } from "../../src/taskpane/formulas/formulaDraft";
import type { FunctionText } from "../../src/taskpane/formulas/functionTexts";
import { area } from "../../src/template/plan";
import { callsIn } from "../../src/workbook/formulas/callText";
import { isFunction, isShared, wordsOf } from "../../src/workbook/formulas/functions";

const FUNCTIONS = Object.entries(chinese).flatMap(([id, { description }]): FunctionText[] =>
  isFunction(id) ? [{ id, description, arguments: [] }] : [],
);
const found = (typed: string) => findFunctions(FUNCTIONS, typed).map(({ id }) => id);

test.each([
  ["累进", "TIERED"],
  ["阶梯", "TIERED"],
  ["commission", "TIERED"],
  ["结转", "CARRYOVER"],
  ["carry over", "CARRYOVER"],
  ["补缺", "CARRYOVER"],
  ["强制排名", "QUOTA"],
  ["forced ranking", "QUOTA"],
  ["奖金池", "SPLIT"],
  ["完成率 封顶", "RATIO"],
  ["连续", "STREAK"],
  ["晋升", "LEVEL"],
  ["360", "WEIGHTED"],
  ["迟到", "DEDUCT"],
  ["deadline", "DUEWINDOW"],
  ["VAT", "BONUS"],
])("%s finds %s", (typed, id) => {
  expect(found(typed)).toContain(id);
  expect(found(typed).length).toBeLessThan(FUNCTIONS.length / 2);
});

test("nothing typed shows all, what nobody calls anything finds none", () => {
  expect(found("")).toHaveLength(FUNCTIONS.length);
  expect(found("区块链")).toEqual([]);
});

test("what stands in the fields becomes a formula: full-width signs as meant, ranges guarded, texts as they are", () => {
  const draft = { ...NEW_FORMULA, id: "BONUS" as const, args: ["Ａ１：Ａ９", "3%", "", '"（一）"'] };
  expect(formulaOf(draft)).toBe('=APPRAISE.BONUS(IF(A1:A9="","",A1:A9),3%,,"（一）")');
  expect(formulaOf({ ...draft, guard: false })).toBe('=APPRAISE.BONUS(A1:A9,3%,,"（一）")');
});

test("names of sheets and texts stay as they are, cells are written in capitals", () => {
  const written = (...args: string[]) => formulaOf({ ...NEW_FORMULA, id: "BONUS", args, guard: false });
  expect(written("'奖金（一季度）'!a1:$b$9", "'甲  乙'!A1")).toBe(
    "=APPRAISE.BONUS('奖金（一季度）'!A1:$B$9,'甲  乙'!A1)",
  );
  expect(written("'它''s（一）'!a1 '二'!b2", 'if（a1="ａ1"，b1，log10(c1)）')).toBe(
    `=APPRAISE.BONUS('它''s（一）'!A1 '二'!B2,if(A1="ａ1",B1,log10(C1)))`,
  );
  expect(formulaOf({ ...NEW_FORMULA, id: "BONUS", args: ["'一（新）'!a1"] })).toBe(
    `=APPRAISE.BONUS(IF('一（新）'!A1="","",'一（新）'!A1))`,
  );
});

test("what was changed in one call of a formula stays when another one is chosen", () => {
  const formula = "=APPRAISE.BONUS(APPRAISE.RATIO(A1,B1),0.1)+APPRAISE.BONUS(C1,0.2)";
  const calls = callsIn(formula);
  const opened = { sheet: "表", cell: area(0, 0), formula, content: formula, calls };
  const first = { ...NEW_FORMULA, opened, ...fieldsOf(calls[0]!) };
  // The inner call is gone, and the other one is the second now.
  const last = { ...first, args: ["A1", "0.3"], ...otherCall({ ...first, args: ["A1", "0.3"] }, 2) };
  expect(last).toMatchObject({ call: 1, args: ["C1", "0.2"] });
  expect(formulaOf(last)).toBe('=APPRAISE.BONUS(IF(A1="","",A1),0.3)+APPRAISE.BONUS(C1,0.2)');
  const inner = { ...first, ...otherCall({ ...first, args: [first.args[0]!, "0.3"] }, 1) };
  expect(inner).toMatchObject({ id: "RATIO", call: 1 });
  expect(formulaOf(inner)).toContain("0.3)+");
  expect(otherCall({ ...first, args: ["(A1", "0.3"] }, 2)).toBeUndefined();
});

test("a formula that was opened comes back as it was, with all that stands around the call", () => {
  const open = (formula: string) => {
    const calls = callsIn(formula);
    const opened = { sheet: "表", cell: area(0, 0), formula, content: formula, calls };
    return { ...NEW_FORMULA, opened, ...fieldsOf(calls[0]!) };
  };
  const guarded = open('=ROUND(APPRAISE.BONUS(IF(A1="","",A1),IF(B1="","",B1)),2)');
  expect(guarded).toMatchObject({ args: ["A1", "B1"], guard: true });
  expect(formulaOf(guarded)).toBe(guarded.opened.formula);
  // One cell without a guard: it is shown as it stands, until somebody asks for one.
  const mixed = open('=APPRAISE.BONUS(IF(A1="","",A1),B1)');
  expect(mixed).toMatchObject({ args: ['IF(A1="","",A1)', "B1"], guard: false });
  expect(formulaOf(mixed)).toBe(mixed.opened.formula);
  expect(formulaOf({ ...mixed, guard: true })).toBe('=APPRAISE.BONUS(IF(A1="","",A1),IF(B1="","",B1))');
});

test("an EXPLAIN is filled as the function that it explains, and written back as an EXPLAIN", () => {
  const formula = '=APPRAISE.EXPLAIN("BONUS",A1,0.1)';
  const calls = callsIn(formula);
  const opened = { sheet: "表", cell: area(0, 0), formula, content: formula, calls };
  const draft = { ...NEW_FORMULA, opened, ...fieldsOf(calls[0]!) };
  expect(draft).toMatchObject({ id: "BONUS", args: ["A1", "0.1"], guard: false });
  const changed = { ...draft, args: ["A1", "0.2"] };
  expect(formulaOf(changed)).toBe('=APPRAISE.EXPLAIN("BONUS",A1,0.2)');
});

test("options are known with their words, tables and limits as what all rows share", () => {
  expect(wordsOf("TIERED", "method")).toEqual({ marginal: "差额累进", whole: "全额累进" });
  expect(wordsOf("DUEWINDOW", "kind")).toMatchObject({ workdays: "工作日" });
  expect(wordsOf("TIERED", "amount")).toBeUndefined();
  expect(["amount", "table"].map((name) => isShared("TIERED", name))).toEqual([false, true]);
  expect(isShared("SCORE", "max")).toBe(true);
});
