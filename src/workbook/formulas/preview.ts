/** What a formula with functions of ours would give: its value, the steps, and what is wrong and where. Reads only. */
import { IncomingError, Problem, type Failure } from "../../calculation/frame/problem";
import { LIBRARY } from "../../calculation/library";
import { argumentName } from "../../i18n/functions/names";
import type { Language, Text } from "../../i18n/language";
import { nodesOf } from "../../template/formulas/expression";
import { area, type Area } from "../../template/plan";
import { callSteps, type CallSteps } from "../explain/callSteps";
import { evaluateWhole, NotComputed } from "../explain/evaluate";
import { treeOf, type CellReference, type Node } from "../explain/formulaTree";
import { failureOf, type OwnCall } from "../explain/ownCall";
import { readFor, type Read } from "../explain/readInputs";
import { isError, sizeOf, type Matrix } from "../explain/values";
import { problemOf } from "../problems";
import { isReference, unguarded } from "./callText";

interface CellPlace {
  sheet: string;
  cell: Area;
}

export interface Preview {
  /** What the formula gives, cell by cell; none where it was not computed. */
  values?: Matrix;
  calls: CallSteps[];
  /** The first thing that is wrong: why, and the cell that it is about. */
  wrong?: { message: string; place?: CellPlace };
  /** A function of Excel's or a name that is not followed. */
  notComputed?: string;
  /** Something that is no formula, a name that does not exist, a sheet that is not there. */
  notRead?: { what: string };
  /** Arguments with blank cells that Excel may hand over as 0: their titles. */
  blanks: Text[];
}

const NOTHING = { calls: [], blanks: [] };

/** As it would stand on `on`, or on the sheet that is shown; the steps are those of one of the rows, from 1. @throws WorkbookProblem */
export async function previewFormula(
  formula: string,
  on: string | undefined,
  language: Language,
  row = 1,
): Promise<Preview> {
  const tree = treeOf(formula);
  if (!tree) return { ...NOTHING, notRead: { what: formula } };
  try {
    return await Excel.run(async (context) => {
      const shown = context.workbook.worksheets.getActiveWorksheet().load("name");
      if (on === undefined) await context.sync();
      const sheet = on ?? shown.name;
      const lost = await lostSheet(context, tree);
      if (lost !== undefined) return { ...NOTHING, notRead: { what: lost } };
      return previewed(tree, await readFor(context, tree, sheet), sheet, language, row);
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** A sheet that a reference names and that is not there. One sync. */
async function lostSheet(context: Excel.RequestContext, tree: Node): Promise<string | undefined> {
  const names = new Set(
    [...nodesOf(tree)].flatMap((node) =>
      node.kind === "reference" && node.reference.sheet !== undefined ? [node.reference.sheet] : [],
    ),
  );
  if (names.size === 0) return undefined;
  const { worksheets } = context.workbook;
  const asked = [...names].map((name) => ({
    name,
    found: worksheets.getItemOrNullObject(name).load("name"),
  }));
  await context.sync();
  return asked.find(({ found }) => found.isNullObject)?.name;
}

function previewed(tree: Node, read: Read, sheet: string, language: Language, row: number): Preview {
  const lost = [...nodesOf(tree)].find((node) => node.kind === "name" && !read.name(node.name));
  if (lost?.kind === "name") return { ...NOTHING, notRead: { what: lost.name } };
  const blanks = blankArguments(tree, read);
  try {
    const cells = { area: read.area, name: (name: string) => read.name(name)?.cells };
    const { values, calls } = evaluateWhole(tree, cells);
    const wrong = wrongIn(calls, read, sheet, language);
    return {
      ...{ values, blanks, calls: calls.map((call) => stepsOf(call, language, row)) },
      ...(wrong && { wrong }),
    };
  } catch (error) {
    if (error instanceof NotComputed) return { ...NOTHING, blanks, notComputed: error.what };
    throw error;
  }
}

/** Of somebody who is one of several, the steps of that row. */
function stepsOf(call: OwnCall, language: Language, row: number): CallSteps {
  const whole = callSteps(call, language);
  const { rows } = sizeOf(call.answer);
  return whole.problem === undefined || rows === 1
    ? whole
    : callSteps({ ...call, row: Math.min(row, rows) - 1 }, language);
}

const callNodes = (tree: Node) =>
  [...nodesOf(tree)].flatMap((node) =>
    node.kind === "call" && node.name.startsWith("APPRAISE.") ? [node] : [],
  );

/** Arguments of ours that are cells, some of them blank, without a guard. */
function blankArguments(tree: Node, read: Read): Text[] {
  return callNodes(tree).flatMap(({ name, args }) => {
    const names = Object.keys(
      LIBRARY[name.slice("APPRAISE.".length) as keyof typeof LIBRARY]?.arguments ?? {},
    );
    return args.flatMap((arg, index) =>
      arg?.kind === "reference" && read.area(arg.reference).flat().includes(null)
        ? [argumentName(names[index] ?? "")]
        : [],
    );
  });
}

/** The first call that fails says why; an error that came in with a cell is that cell's. */
function wrongIn(calls: readonly OwnCall[], read: Read, sheet: string, language: Language): Preview["wrong"] {
  for (const call of calls) {
    const failure = failureOf(call);
    if (!failure) continue;
    const place = placeOf(failure, call, read, sheet);
    const message = failure instanceof Problem ? failure.message(language) : failure.cell.code;
    return { message, ...(place && { place }) };
  }
  return undefined;
}

/** The cell that a failure is about, where its argument is cells. */
function placeOf(
  failure: Failure,
  { id, args, nodes }: OwnCall,
  read: Read,
  sheet: string,
): CellPlace | undefined {
  const names = Object.keys(LIBRARY[id].arguments);
  if (failure instanceof IncomingError) {
    for (const [index, node] of nodes.entries()) {
      const reference = node && cellsBehind(node);
      const cells = reference ? read.area(reference) : [];
      const row = cells.findIndex((line) => line.some(isError));
      const column = (cells[row] ?? []).findIndex(isError);
      if (reference && row >= 0) return within(reference, row, column, sheet);
      if (args[index]?.flat().some(isError)) return undefined;
    }
    return undefined;
  }
  const { name, row = 1, column, item } = failure.place;
  const index = name === undefined ? -1 : names.findIndex((own) => argumentName(own) === name);
  const node = nodes[index];
  const reference = node && cellsBehind(node);
  if (!reference) return undefined;
  const { rows, columns } = reference.area;
  // One a person goes down; items go to the right, or down where there is but one column of them.
  const across = column ?? item ?? 1;
  const stands = item !== undefined && columns === 1 && rows > 1;
  const down = stands ? across : Math.min(row, rows);
  return within(reference, down - 1, stands ? 0 : Math.min(across, columns) - 1, sheet);
}

const within = ({ sheet: own, area: all }: CellReference, row: number, column: number, sheet: string) => ({
  sheet: own ?? sheet,
  cell: area(all.row + row, all.column + column),
});

/** The cells that an argument is, with or without the guard of blanks. */
function cellsBehind(node: Node): CellReference | undefined {
  if (node.kind === "reference") return node.reference;
  if (node.kind !== "call" || node.name !== "IF") return undefined;
  const [, blank, own] = node.args;
  return own?.kind === "reference" && blank?.kind === "value" && blank.value === ""
    ? own.reference
    : undefined;
}

/** Whether what stands in an argument's field can be read: cells, a number, a text in quotes, a formula of one's own. */
export const isReadable = (text: string): boolean =>
  text === "" || isReference(unguarded(text).text) || treeOf(text) !== undefined;
