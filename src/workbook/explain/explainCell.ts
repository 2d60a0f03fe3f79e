/**
 * Why the selected cell holds what it holds: what it is, the rule, its inputs with their places, and the steps of every
 * function of ours in its formula, with the arguments that it really gets. Reads only, in a fixed number of syncs.
 */
import { inBoth, type Language, type Text } from "../../i18n/language";
import { compileInA1 } from "../../template/addresses";
import { area, formulaOf, type Area, type SheetPlan } from "../../template/plan";
import { parameterName } from "../../template/layout";
import { sinceText, stretchesOf } from "../../template/parameters/stretches";
import { dateText } from "../../template/typedValues";
import { holds } from "../audit/facts";
import { sameFormula } from "../../template/formulas/formulaText";
import { closedFigureAreas } from "../closing/closedFigures";
import { readInstances, type Instance } from "../instances";
import { problemOf, WorkbookProblem } from "../problems";
import { rangeOf } from "../writeSheet";
import { chainOf, readOthers, type InPeriod, type Others } from "./around";
import { callSteps, type CallSteps } from "./callSteps";
import { evaluate, NotComputed, type Asked } from "./evaluate";
import { treeOf, type Node } from "./formulaTree";
import { inputsOf, type Input } from "./inputs";
import { ownSheets, type OwnSheet } from "./ownSheet";
import { cellsOf, readFor, type Read } from "./readInputs";
import { plannedCell, subjectOf, type PlannedCell, type Subject } from "./subject";
import { shownCells, type Value } from "./values";

export interface Explanation {
  place: { sheet: string; cell: Area };
  value: Value;
  formula: string;
  subject: Subject;
  /** The number of the inserted scheme whose sheet it is. */
  number?: number;
  person?: { id: string; name: string };
  /** Values of the parameters that the rule names, as they stand. */
  readings: { name: Text; reading: Text; value: string }[];
  inputs: Input[];
  calls: CallSteps[];
  /** What the steps come to; none where the formula was not computed. */
  computed?: Value;
  notComputed?: string;
  /** The formula is written in ways that are not read: neither inputs nor steps are known. */
  notRead?: true;
  /** A closed figure: as at closing, by whom and when; what it was made of may have changed since. */
  closed?: { date: string; by: string };
  /** The figure in the year's periods, where it has one in each. */
  chain: InPeriod[];
  /** Columns that it looks through as a whole: ranks, pools. */
  others: Others[];
  /** The formula that belongs here, where another one or a value stands. */
  expected?: string;
}

/** Explains the selected cell, or the one that is told. @throws WorkbookProblem */
export async function explainCell(
  language: Language,
  at?: { sheet: string; cell: Area },
): Promise<Explanation> {
  try {
    return await Excel.run((context) => explainIn(context, language, at));
  } catch (error) {
    throw problemOf(error);
  }
}

async function explainIn(
  context: Excel.RequestContext,
  language: Language,
  at: { sheet: string; cell: Area } | undefined,
): Promise<Explanation> {
  const { workbook } = context;
  const chosen = at ? rangeOf(workbook.worksheets.getItem(at.sheet), at.cell) : workbook.getActiveCell();
  chosen.load("rowIndex,columnIndex,formulas,values,valueTypes,worksheet/name");
  const instances = await readInstances(context);
  const cell = area(chosen.rowIndex, chosen.columnIndex);
  const sheet = chosen.worksheet.name;
  const value = cellsOf(chosen)[0]?.[0] ?? null;
  const sheetOf = ownSheets(instances);
  const own = sheetOf(sheet);
  const planned = own?.plan && plannedCell(own.plan, cell.row, cell.column);
  const anchor = planned && area(planned.anchor.row, planned.anchor.column);
  const formulaCell = rangeOf(workbook.worksheets.getItem(sheet), anchor ?? cell).load("formulas");
  const row = own && rangeOf(workbook.worksheets.getItem(sheet), area(cell.row, 0, 1, widthOf(own.plan)));
  row?.load("values");
  await context.sync();
  const formula = String(formulaCell.formulas[0]?.[0] ?? "");
  const expected = planned && expectedAt(planned);
  if (value === null && !formula.startsWith("=") && expected === undefined)
    throw new WorkbookProblem("nothingToExplain");
  const base: Explanation = {
    place: { sheet, cell },
    value,
    formula: formula.startsWith("=") ? formula : "",
    subject: own?.plan ? subjectOf(own.instance, own.role, cell.row, cell.column) : { parameters: [] },
    ...(own ? { number: own.instance.layout.number } : {}),
    readings: [],
    inputs: [],
    calls: [],
    chain: own && row ? chainOf(own, sheet, cell, (row.values as unknown[][])[0] ?? []) : [],
    others: [],
    ...closedIn(own, cell),
    ...(own && row ? personIn(own, cell.row, row.values[0] as unknown[]) : {}),
    ...(expected !== undefined && !sameFormula(expected, formula) ? { expected } : {}),
  };
  const tree = formula.startsWith("=") ? treeOf(formula) : undefined;
  if (!tree) return formula.startsWith("=") ? { ...base, notRead: true } : base;
  const rows = planned?.rows ?? cell;
  const asked = { rows, row: cell.row, column: cell.column - rows.column };
  const read = await readFor(context, tree, sheet);
  const inputs = inputsOf({
    tree,
    sheet,
    asked,
    read,
    own,
    row: (row?.values[0] ?? []) as unknown[],
    instances,
    sheetOf,
  });
  const readings = readingsOf(base.subject, own?.instance, read);
  const others = own ? await readOthers(context, own, sheet, tree, asked) : [];
  return { ...base, readings, inputs, others, ...stepsOf(tree, read, asked, language) };
}

/** When and by whom a cell of results was closed. */
function closedIn(own: OwnSheet | undefined, { row, column }: Area): Pick<Explanation, "closed"> {
  const { layout, record } = own?.instance ?? {};
  const year = Number(/^results:(\d+)$/.exec(own?.role ?? "")?.[1]);
  if (!layout || !record || !Number.isFinite(year)) return {};
  const closing = (record.closings ?? []).find((each) => {
    const areas = each.period.startsWith(String(year)) ? closedFigureAreas(layout, each) : undefined;
    return areas?.figures.some((at) => holds(at, area(row, column)));
  });
  return closing ? { closed: { date: dateText(closing.at), by: closing.by } } : {};
}

const expectedAt = ({ cells, anchor }: PlannedCell): string | undefined => {
  const formula = formulaOf(cells);
  return formula === undefined ? undefined : compileInA1(formula)(anchor);
};

const widthOf = (plan: SheetPlan | undefined): number => (plan ? plan.block.column + plan.block.columns : 1);

function personIn(
  { role, plan }: OwnSheet,
  row: number,
  cells: readonly unknown[],
): Pick<Explanation, "person"> {
  if (!/^(results|check|entry):|^roster$/.test(role) || !plan || row <= plan.block.row) return {};
  const [id, name] = [String(cells[0] ?? ""), String(cells[1] ?? "")];
  return id === "" ? {} : { person: { id, name } };
}

function stepsOf(
  tree: Node,
  read: Read,
  asked: Asked,
  language: Language,
): Pick<Explanation, "calls" | "computed" | "notComputed"> {
  try {
    const cells = { area: read.area, name: (name: string) => read.name(name)?.cells };
    const { value, calls } = evaluate(tree, cells, asked);
    return { calls: calls.map((call) => callSteps(call, language)), computed: value };
  } catch (error) {
    if (error instanceof NotComputed) return { calls: [], notComputed: error.what };
    throw error;
  }
}

function readingsOf(
  { parameters }: Subject,
  instance: Instance | undefined,
  read: Read,
): Explanation["readings"] {
  if (!instance) return [];
  return parameters.flatMap((parameter) => {
    if (!parameter.reading) return [];
    const { layout } = instance;
    // By which of its names the formula calls it, if it does by itself.
    for (const from of stretchesOf(layout, parameter.id)) {
      const found = read.name(parameterName(layout.prefix, parameter, layout.language, from));
      const name = inBoth((own) => parameter.name[own] + sinceText(from, own));
      if (found) return [{ name, reading: parameter.reading, value: shownCells(found.cells) }];
    }
    return [{ name: parameter.name, reading: parameter.reading, value: "" }];
  });
}
