/**
 * What notices tell beyond the results: each person's entries, and how the figures came about, by the same rules and steps
 * as the explanation of a cell. Columns are read whole, so that syncs do not grow with the people.
 */
import type { ResultColumn } from "../../schemes/scheme";
import { compileInA1 } from "../../template/addresses";
import { listRows, resultsRole, say, type Layout } from "../../template/layout";
import { nodesOf } from "../../template/formulas/expression";
import { isClosed } from "../../template/kept/closing";
import { idKey } from "../../template/lists/ids";
import type { FigureSteps, PersonFacts } from "../../template/outputs/notice";
import { columnsAtEnd } from "../../template/outputs/periodFigures";
import type { Period } from "../../template/periods";
import { area, formulaOf, type Area, type SheetPlan } from "../../template/plan";
import { resultColumnsOf } from "../../template/results/resultColumns";
import { planResultsSheet } from "../../template/results/resultsSheet";
import { callSteps } from "../explain/callSteps";
import { evaluate, NotComputed, type Asked } from "../explain/evaluate";
import { treeOf, type CellReference, type Node } from "../explain/formulaTree";
import { inputsOf } from "../explain/inputs";
import { ownSheets } from "../explain/ownSheet";
import { cellsOf, loadNamed, namedCells, type Read } from "../explain/readInputs";
import { plannedCell, subjectOf } from "../explain/subject";
import { isError, type Matrix, type Value } from "../explain/values";
import { sheetPlace, type Instance } from "../instances";
import { rangeOf } from "../writeSheet";
import { readEntries } from "./readEntries";

/** Read at once: values and types of more would be too much for one answer of Excel's. */
const MOST_CELLS = 60_000;

type Given = Parameters<typeof inputsOf>[0];

interface Formula {
  tree: Node;
  asked: Asked;
}

/** Reads the facts of all people of a period. */
export async function readFacts(
  context: Excel.RequestContext,
  instance: Instance,
  period: Period,
  columns: readonly ResultColumn[],
): Promise<PersonFacts> {
  const { layout } = instance;
  const role = resultsRole(period.year);
  const place = sheetPlace(instance, role);
  // Closed cells have no formula any more; how they came about is told by the one that they had.
  const open: Layout = { ...layout };
  delete open.closed;
  const plan = planResultsSheet(open, period.year);
  const { row, rows } = listRows(role, place);
  const cells = cellsAtEnd(layout, period, columns);
  const last = row + rows - 1;
  const trees = cells.flatMap(({ column }) =>
    [row, last].flatMap((at) => formulaAt(plan, at, column)?.tree ?? []),
  );
  const read = await readColumns(
    context,
    trees,
    place.name,
    last + 1,
    cells.map(({ column }) => column),
  );
  const ids = read.area({ area: area(row, 0, rows) });
  const entries = await readEntries(context, instance, period);
  const sheetOf = ownSheets([instance]);
  const own = sheetOf(place.name);
  const steps = new Map<string, FigureSteps[]>();
  ids.forEach(([id], index) => {
    if (typeof id !== "string" || id === "") return;
    const at = row + index;
    steps.set(
      idKey(id),
      cells.flatMap(({ definition, column }) => {
        const formula = formulaAt(plan, at, column);
        if (!formula) return [];
        const given = { ...formula, sheet: place.name, read, own, row: [], instances: [instance], sheetOf };
        const told = stepsOf(instance, definition, role, at, column, given);
        if (!isClosed(layout, period)) return [told];
        const [[stands = null] = []] = read.area({ area: area(at, column) });
        return [asClosed(told, given, stands)];
      }),
    );
  });
  return { entries, steps };
}

/** Where the figures stand at the period's end. */
function cellsAtEnd(layout: Layout, period: Period, columns: readonly ResultColumn[]) {
  const { places } = resultColumnsOf(layout, period.year);
  return columnsAtEnd(layout, period).flatMap(({ definition, cell }) => {
    const place = places[definition.id];
    const wanted = columns.some(({ id }) => id === definition.id);
    return wanted && place ? [{ definition, column: place.column + cell }] : [];
  });
}

/** The planned formula that answers for a cell, read into a tree. */
function formulaAt(plan: SheetPlan, row: number, column: number): Formula | undefined {
  const planned = plannedCell(plan, row, column);
  const formula = planned && formulaOf(planned.cells);
  const tree = planned && formula !== undefined ? treeOf(compileInA1(formula)(planned.anchor)) : undefined;
  return planned && tree
    ? { tree, asked: { rows: planned.rows, row, column: column - planned.rows.column } }
    : undefined;
}

function stepsOf(
  instance: Instance,
  column: ResultColumn,
  role: string,
  row: number,
  at: number,
  given: Given,
): FigureSteps {
  const { language } = instance.layout;
  const { clause, words } = subjectOf(instance, role, row, at);
  const { tree, asked, read } = given;
  return {
    column,
    ...(clause ? { clause: { quote: clause.quote, place: clause.place[language] } } : {}),
    words: words?.[language] ?? "",
    // Who is not complete has no notice.
    inputs: inputsOf(given).flatMap(({ title, value }) =>
      value === "" || value === say("stateReady", language) ? [] : [`${oneLine(title[language])} ${value}`],
    ),
    steps: (evaluated(tree, read, asked)?.calls ?? []).flatMap((call) =>
      callSteps(call, language).rows.map(([step, working, value]) => [step, working, shown(value)] as const),
    ),
  };
}

/** Of a closed figure inputs and steps are told only where they still lead to it. */
function asClosed(told: FigureSteps, { tree, read, asked }: Given, stands: Value): FigureSteps {
  const now = evaluated(tree, read, asked);
  if (now && shown(now.value) === shown(stands)) return told;
  return { ...told, inputs: [], steps: [], stands: now ? "differs" : "asClosed" };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** Numbers without what floating point leaves behind. */
function shown(value: Value): string {
  if (value === null) return "";
  if (isError(value)) return value.code;
  return typeof value === "number" ? String(Number(value.toPrecision(12))) : String(value);
}

function evaluated(tree: Node, read: Read, asked: Asked) {
  try {
    const cells = { area: read.area, name: (name: string) => read.name(name)?.cells };
    return evaluate(tree, cells, asked);
  } catch (error) {
    // What this does not compute has no steps: rule and inputs are told all the same.
    if (error instanceof NotComputed) return undefined;
    throw error;
  }
}

interface Columns {
  sheet: string;
  area: Area;
  range: Excel.Range;
}

/** Every column that the trees name and those of the figures, as far down as any is needed; and the names. */
async function readColumns(
  context: Excel.RequestContext,
  trees: readonly Node[],
  own: string,
  rows: number,
  figures: readonly number[],
): Promise<Read> {
  const { workbook } = context;
  const nodes = trees.flatMap((tree) => [...nodesOf(tree)]);
  const wanted = new Map<string, { sheet: string; area: Area }>();
  const want = (sheet: string, of: Area) => {
    const key = `${sheet}!${of.column}:${of.columns}`;
    const known = wanted.get(key)?.area.rows ?? 0;
    wanted.set(key, { sheet, area: area(0, of.column, Math.max(known, of.row + of.rows), of.columns) });
  };
  want(own, area(0, 0, rows));
  for (const column of figures) want(own, area(0, column, rows));
  for (const node of nodes)
    if (node.kind === "reference") want(node.reference.sheet ?? own, node.reference.area);
  const names = new Map(
    [...new Set(nodes.flatMap((node) => (node.kind === "name" ? [node.name] : [])))].map((name) => [
      name,
      loadNamed(context, name),
    ]),
  );
  await context.sync();
  const columns: Columns[] = [];
  let asked = 0;
  for (const each of wanted.values()) {
    const range = rangeOf(workbook.worksheets.getItem(each.sheet), each.area).load("values,valueTypes");
    columns.push({ ...each, range });
    asked += each.area.rows * each.area.columns;
    if (asked < MOST_CELLS) continue;
    await context.sync();
    asked = 0;
  }
  await context.sync();
  const matrices = new Map(columns.map((each) => [each, cellsOf(each.range)]));
  const slice = ({ sheet = own, area: of }: CellReference): Matrix => {
    const found = columns.find(
      (each) =>
        each.sheet === sheet &&
        each.area.column === of.column &&
        each.area.columns === of.columns &&
        each.area.rows >= of.row + of.rows,
    );
    return found ? (matrices.get(found) ?? []).slice(of.row, of.row + of.rows) : [];
  };
  return {
    area: slice,
    name: (name) => {
      const range = names.get(name);
      return range && namedCells(range);
    },
  };
}
