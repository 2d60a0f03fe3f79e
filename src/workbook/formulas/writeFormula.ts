/** Writes a formula into a cell: nothing that stands there, or where it would spill, is lost without a word. */
import { address } from "../../template/addresses";
import { area, type Area } from "../../template/plan";
import { evaluateWhole, NotComputed } from "../explain/evaluate";
import { qualified, treeOf } from "../explain/formulaTree";
import { cellsOf, readFor } from "../explain/readInputs";
import { sizeOf, type Value } from "../explain/values";
import { command } from "../command";
import { WorkbookProblem } from "../problems";
import { computed } from "../settled";
import type { Undo } from "../undo";
import { rangeOf } from "../writeSheet";
import { onSheet } from "./readCell";

export interface NewFormula {
  formula: string;
  /** The sheet that its cells without a sheet's name are on; else the one that it goes to. */
  from?: string;
  /** Where it goes; else into the selected cell. */
  at?: { sheet: string; cell: Area };
  /** What may be replaced: the formula that was opened, or what somebody has been asked about. */
  replaces?: string;
}

export type Outcome =
  /** The cell is not empty: to be asked. */
  | { kind: "occupied"; sheet: string; cell: Area; content: string }
  /** What it fills, and what it shows; no value: that could not be read. */
  | { kind: "written"; sheet: string; fills: Area; value?: Value; formula: string };

/** @throws WorkbookProblem, where it would spill over cells that are not empty, too */
export async function writeFormula(asked: NewFormula): Promise<Outcome> {
  const written = await command((context, undo) => write(context, undo, asked));
  if (written.kind === "occupied") return written;
  try {
    await computed();
    return { ...written, value: await shownIn(written) };
  } catch {
    // It stands there all the same: no failure of the command's.
    return written;
  }
}

const shownIn = ({ sheet, fills: { row, column } }: Extract<Outcome, { kind: "written" }>): Promise<Value> =>
  Excel.run(async (context) => {
    const cell = rangeOf(context.workbook.worksheets.getItem(sheet), area(row, column));
    cell.load("values,valueTypes");
    await context.sync();
    return cellsOf(cell)[0]?.[0] ?? null;
  });

async function write(
  context: Excel.RequestContext,
  undo: Undo,
  { formula: wanted, from, at, replaces }: NewFormula,
): Promise<Outcome> {
  const { workbook } = context;
  const chosen = at
    ? rangeOf(workbook.worksheets.getItem(at.sheet), at.cell)
    : workbook.getSelectedRange().getCell(0, 0);
  chosen.load("rowIndex,columnIndex,formulas,values,numberFormat,format/protection/locked");
  chosen.worksheet.load("id,name,protection/protected,protection/options");
  await context.sync();
  const sheet = chosen.worksheet.name;
  const cell = area(chosen.rowIndex, chosen.columnIndex);
  const content = String((chosen.formulas as unknown[][])[0]?.[0] ?? "");
  if (content !== "" && content !== replaces) return { kind: "occupied", sheet, cell, content };
  const meant = from === undefined || from === sheet ? wanted : qualified(wanted, from);
  if (meant === undefined) throw new WorkbookProblem("notMoved", { from: from ?? "", sheet });
  const formula = onSheet(meant, sheet);
  const fills = { ...cell, ...(await sizeIn(context, formula, sheet)) };
  // A formula that is kept from spilling fills nothing.
  const filling = content.startsWith("=") && (chosen.values as unknown[][])[0]?.[0] !== "#SPILL!";
  const own = { ...cell, ...(filling ? await sizeIn(context, content, sheet) : {}) };
  await refuseBlocked(context, sheet, fills, own);
  // Nobody's protection is got round.
  const { id, protection } = chosen.worksheet;
  if (protection.protected && chosen.format.protection.locked) throw new WorkbookProblem("accessDenied");
  undo.keeps(id, { name: sheet, protection: protection.protected ? protection.options : undefined });
  // A cell of text format would keep the formula as a text.
  const formats = chosen.numberFormat as string[][];
  const asText = formats[0]?.[0] === "@";
  undo.writes({
    ...{ sheet: id, area: cell, written: [[formula]], formulas: [[content]] },
    ...(asText ? { formats } : {}),
  });
  const target = rangeOf(workbook.worksheets.getItem(id), cell);
  if (asText) target.numberFormat = "General" as unknown as string[][];
  target.formulas = [[formula]];
  await context.sync();
  return { kind: "written", sheet, fills, formula };
}

/** Rows and columns that the formula fills: one cell where it is not followed. */
async function sizeIn(
  context: Excel.RequestContext,
  formula: string,
  sheet: string,
): Promise<{ rows: number; columns: number }> {
  const tree = treeOf(formula);
  if (!tree) return { rows: 1, columns: 1 };
  const read = await readFor(context, tree, sheet);
  try {
    return sizeOf(evaluateWhole(tree, { area: read.area, name: (name) => read.name(name)?.cells }).values);
  } catch (error) {
    if (error instanceof NotComputed) return { rows: 1, columns: 1 };
    throw error;
  }
}

/** Excel would show #SPILL!: the cells are named instead. What the formula there fills already is no obstacle. */
async function refuseBlocked(
  context: Excel.RequestContext,
  sheet: string,
  fills: Area,
  own: Area,
): Promise<void> {
  if (fills.rows === 1 && fills.columns === 1) return;
  const cells = rangeOf(context.workbook.worksheets.getItem(sheet), fills).load("values,valueTypes");
  await context.sync();
  const blocked = cellsOf(cells).flatMap((line, row) =>
    line.flatMap((value, column) =>
      value === null || (row < own.rows && column < own.columns)
        ? []
        : [address(area(fills.row + row, fills.column + column))],
    ),
  );
  if (blocked.length > 0)
    throw new WorkbookProblem("spillBlocked", {
      fills: address(fills),
      cells: blocked.slice(0, 5).join(", ") + (blocked.length > 5 ? " …" : ""),
    });
}
