/** A department's file says of each row what the workbook would say, in plain Excel and without roster or parameters. */
import { SCHEMES, schemeById } from "../../../src/schemes";
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import { mergeFiles } from "../../../src/exchange/departments/merge";
import { NOTE_COLUMN } from "../../../src/template/lists/noteColumn";
import { compileInA1 } from "../../../src/template/addresses";
import { LANGUAGES, type Language } from "../../../src/i18n/language";
import { planDepartmentFile } from "../../../src/exchange/departments/departmentSheets";
import { LONGEST_FORMULA } from "../../../src/template/formulaLength";
import { HEADER_ROW } from "../../../src/template/lists/listShape";
import { COLORS } from "../../../src/template/styles";
import type { CellContent } from "../../../src/template/plan";
import { treeOf, type Node } from "../../../src/workbook/explain/formulaTree";
import { openAddIn } from "../../headless/addIn";
import { sampled } from "../../sample";
import { designOf } from "../../schemes/designs/examples";
import { manyItems, pointsOf, ROLES } from "../../schemes/designs/manyItems";
import { sentFile } from "../../../src/exchange/departments/sentFile";
import { contextOf, edited, hereOf, layoutOf, returned, send, type Book } from "./outside";

const LEDGER = schemeById("big-account-quarter-ledger")!;
const roster = [
  { id: "0001", name: "张三", department: "一部" },
  { id: "0002", name: "李四", department: "一部" },
  { id: "0003", name: "王五", department: "一部" },
];
const bookOf = (scheme = LEDGER): Book => ({
  roster,
  entries: roster.map(({ id }) => ({ id, values: scheme.entryColumns.map(() => "") })),
  lists: Object.fromEntries(scheme.lists.map(({ id }) => [id, []])),
});

/** What stands in the file's column of checks, and above it. */
async function checksIn(file: Uint8Array, scheme: typeof LEDGER) {
  const { workbench } = await openAddIn({ file });
  try {
    await workbench.book.calculated();
    const sheet = workbench.book.sheetByName("填报")!;
    const column = 3 + scheme.entryColumns.length + 1;
    const at = (row: number, first: number, rows = 1) =>
      sheet.values({ row, column: first, rows, columns: 1 }).map(([cell]) => cell);
    return { checks: at(HEADER_ROW + 1, column, roster.length), open: at(2, 4)[0] };
  } finally {
    workbench.close();
  }
}

test.each(sampled(SCHEMES, 2).map(({ id }) => [id]))("a blank file of %s is not finished", async (id) => {
  const scheme = schemeById(id)!;
  const [file] = await send(scheme, bookOf(scheme));
  const { checks, open } = await checksIn(file!.bytes, scheme);
  const mayBeBlank =
    scheme.entryColumns.every(({ blank }) => blank !== "missing") && scheme.entryChecks.length === 0;
  if (mayBeBlank) expect(checks).toEqual(roster.map(() => "✓"));
  else {
    expect(checks.filter((check) => check === "✓")).toEqual([]);
    expect(open).toBe("检查未通过：3行");
  }
});

test("what is wrong is said with its column, and a note comes back as an entry does", async () => {
  const book = bookOf();
  const [file] = await send(LEDGER, book);
  const row = (values: Record<string, CellContent>) =>
    LEDGER.entryColumns.map(
      ({ id }) =>
        values[id] ??
        ({ receipts: 50, base: 20, target: 30, floating: 0.3 } as Record<string, number>)[id] ??
        (id.startsWith("kpi") ? 90 : null),
    );
  const bytes = await edited(file!.bytes, (workbook) => {
    const sheet = workbook.getWorksheet("填报")!;
    [row({}), row({ target: 10 }), row({ kpi_admin: 188 })].forEach((values, at) =>
      values.forEach((value, column) => {
        sheet.getCell(HEADER_ROW + 2 + at, 4 + column).value = value as never;
      }),
    );
    sheet.getCell(HEADER_ROW + 2, 4 + LEDGER.entryColumns.length + 2).value = "三月补录";
  });
  expect(await checksIn(bytes, LEDGER)).toEqual({
    checks: ["✓", "目标低于基数", expect.stringMatching(/^超出范围：.*（请填 0 到 100 的数字）$/)],
    open: "检查未通过：2行",
  });
  const read = await returned("一部.xlsx", bytes, contextOf(LEDGER, book));
  const { changes } = mergeFiles(LEDGER, [read], hereOf(book));
  expect(changes.filter(({ column }) => column === NOTE_COLUMN.id)).toEqual([
    { id: "0001", column: NOTE_COLUMN.id, before: "", after: "三月补录" },
  ]);
  // Ours alone stand beside it: nothing strange is told of the file.
  expect(read.notes).toEqual([]);
});

const sentOf = (scheme: typeof LEDGER, language: Language) =>
  sentFile({
    ...{ scheme: scheme.id, schemeVersion: scheme.version, number: 1, language, period: "2026Q1" },
    ...{ department: "一部", sent: "", entrySheet: "填报", listSheets: {} },
    columns: scheme.entryColumns.map(({ id }) => id),
    ...{ people: roster, values: roster.map(() => []), lists: {} },
  });

/** Each formula of the sheet that people fill, as Excel reads it. */
const formulasOf = (scheme: typeof LEDGER, language: Language, parameters = {}) =>
  planDepartmentFile(
    { layout: layoutOf(scheme, language), parameters, facts: [] },
    sentOf(scheme, language),
    {},
  ).flatMap(({ cells }) =>
    cells.flatMap((each) => ("formula" in each ? [compileInA1(each.formula)(each.area)] : [])),
  );

/** What one answer is made of however many cells are given; some of them read what they are given cell by cell. */
const OF_MANY =
  /^(SUM|MAX|MIN|AND|OR|COUNT|COUNTA|COUNTBLANK|COUNTIFS?|AVERAGE|INDEX|MATCH|VLOOKUP|LOOKUP|ROWS|SUMPRODUCT|MMULT)$/;
const READS_EACH = /^(SUMPRODUCT|MMULT|INDEX|LOOKUP)$/;

/**
 * What Excel would read of one cell alone in a formula of the old kind: a test of many cells at once that no function around
 * it reads cell by cell, or that IF, IFERROR or IFNA looks at.
 */
function cut(node: Node, inEach = false): string[] {
  const many = (each: Node | undefined): boolean => {
    switch (each?.kind) {
      case "reference":
        return each.reference.area.rows * each.reference.area.columns > 1;
      case "binary":
        return many(each.left) || many(each.right);
      case "unary":
        return many(each.operand);
      case "call":
        return !OF_MANY.test(each.name) && each.args.some(many);
      default:
        return false;
    }
  };
  const below = (parts: readonly (Node | undefined)[], each = inEach): string[] =>
    parts.flatMap((part) => (part ? cut(part, each) : []));
  switch (node.kind) {
    case "call": {
      const asks = /^(IF|IFERROR|IFNA)$/.test(node.name);
      const lost = (asks || (!inEach && !OF_MANY.test(node.name))) && node.args.some(many);
      return [
        ...(lost ? [node.name] : []),
        ...below(node.args, !asks && (inEach || READS_EACH.test(node.name))),
      ];
    }
    case "binary":
      return [...(!inEach && many(node) ? [node.operator] : []), ...below([node.left, node.right])];
    case "unary":
      return below([node.operand]);
    default:
      return [];
  }
}

test("no formula of a file asks of many cells what Excel answers of one there", () => {
  expect(cut(treeOf('=SUMPRODUCT(IFERROR(1*(A1:A3=""),1))')!)).toContain("IFERROR");
  expect(cut(treeOf('=OR(A1:A3="")')!)).toEqual(["="]);
  for (const scheme of SCHEMES)
    for (const language of LANGUAGES)
      for (const formula of formulasOf(scheme, language))
        expect([scheme.id, formula, cut(treeOf(formula)!)]).toEqual([scheme.id, formula, []]);
});

test("however wide the tables are, no formula is longer than Excel takes: the longest tests wait for the workbook", () => {
  const scheme = schemeById("everbright-csr")!;
  const told = (formulas: string[]) =>
    scheme.entryChecks.filter(({ message }) => formulas.some((own) => own.includes(message["zh-CN"]))).length;
  const all = formulasOf(scheme, "zh-CN");
  const modes = Array.from({ length: 12 }, (_, at) => [String(at).padEnd(60, "组"), 1]);
  const wide = formulasOf(scheme, "zh-CN", { modes });
  expect(told(all)).toBe(scheme.entryChecks.length);
  expect(told(wide)).toBeGreaterThan(0);
  expect(told(wide)).toBeLessThan(told(all));
  for (const formula of wide) expect(formula.length).toBeLessThanOrEqual(LONGEST_FORMULA);
});

test("forty items by role: the file judges each row in several cells, and those are no strange columns of its", async () => {
  const scheme = schemeOfDesign(manyItems);
  for (const language of LANGUAGES)
    for (const formula of formulasOf(scheme, language)) {
      expect(formula.length).toBeLessThanOrEqual(LONGEST_FORMULA);
      expect(cut(treeOf(formula)!)).toEqual([]);
    }
  const people = ROLES.map((group, at) => ({ ...roster[at]!, group }));
  const book: Book = {
    roster: people,
    entries: people.map(({ id }, role) => {
      // The manager has points for an item that only others have.
      const points: Record<string, number> = { ...pointsOf(role, 100), ...(role === 1 ? { b21: 60 } : {}) };
      return { id, values: scheme.entryColumns.map((column) => points[column.id] ?? "") };
    }),
    lists: {},
  };
  const rows = people.map(({ id, name, department, group }) => [id, [id, name, department, group, "", ""]]);
  const [file] = await send(scheme, { ...book, facts: Object.fromEntries(rows) as Book["facts"] });
  expect(await checksIn(file!.bytes, scheme)).toEqual({
    checks: ["✓", "项目21：该岗位没有此项，请清空", "✓"],
    open: "检查未通过：1行",
  });
  const read = await returned("一部.xlsx", file!.bytes, contextOf(scheme, book));
  expect(read.notes).toEqual([]);
  expect(mergeFiles(scheme, [read], hereOf(book)).changes).toEqual([]);
});

test("what only some roles fill is marked as missing for those of the file who have them", () => {
  const design = designOf([
    { kind: "points", id: "b1", title: { zh: "态度" }, max: 100 },
    { kind: "points", id: "b2", title: { zh: "开户" }, max: 100, forRoles: ["客户经理", '主管"甲"'] },
  ]);
  const scheme = schemeOfDesign(design);
  const plans = planDepartmentFile(
    { layout: layoutOf(scheme, "zh-CN"), parameters: {}, facts: [] },
    sentOf(scheme, "zh-CN"),
    {},
  );
  const formulas = plans.flatMap(({ conditionalFormats }) =>
    conditionalFormats.map(({ formula }) => formula),
  );
  // The group stands behind 缺项, 检查 and 备注; what everybody fills is asked of nobody's group.
  expect(formulas).toContain('=AND($A6<>"",D6="")');
  expect(formulas).toContain('=AND($A6<>"",E6="",OR($I6="客户经理",$I6="主管""甲"""))');
  // Of others it is no cell to fill, and what stands there is wrong.
  const other = '$I6<>"",NOT(OR($I6="客户经理",$I6="主管""甲"""))';
  expect(plans.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ formula: `=AND($A6<>"",E6="",${other})`, fill: COLORS.locked }),
      expect.objectContaining({ formula: `=AND($A6<>"",E6<>"",${other})`, fill: COLORS.wrong }),
    ]),
  );
});
