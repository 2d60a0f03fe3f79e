/**
 * Puts the rows of a roster, an entry sheet or a list in order. By hand nobody can: locked cells stand in the rows, and
 * whoever sorted some columns alone would give people the figures of others. Here rows go whole, and Excel moves them.
 */
import { displayLanguage } from "../i18n/language";
import { address } from "../template/addresses";
import { closedPeriods } from "../template/kept/closing";
import { filledRoles, listRows } from "../template/layout";
import { ROSTER_COLUMNS } from "../template/lists/listShape";
import { placesOf, rowsOf, type RowOrder } from "../template/lists/rowOrder";
import { periodLabel } from "../template/periods";
import { area, type Area, type CellContent, type SheetPlan } from "../template/plan";
import { planStanding } from "../template/standing";
import { refuseMoved } from "./columns";
import { finishNowOrNext, inTurn } from "./command";
import { readOwnInstance, sheetPlace, type Instance } from "./instances";
import { problemOf, WorkbookProblem } from "./problems";
import { unlockAlone } from "./unlock";
import { persist, waiting } from "./waiting";
import { rangeOf, writeCells } from "./writeSheet";

interface Work {
  name: string;
  /** The rows, and at their right end a column for the place that each comes to, while Excel sorts. */
  rows: Area;
  places: number[];
  /** Formulas of a list whose answers stand where the places do. */
  plan: SheetPlan;
  filtered: boolean;
}

/** @throws WorkbookProblem; every row is whole all the same, in the order it had or in the new one. */
export const sortRows = (number: number, role: string, by: RowOrder): Promise<void> =>
  inTurn(() => sort(number, role, by));

async function sort(number: number, role: string, by: RowOrder): Promise<void> {
  try {
    await waiting(async (context) => {
      const instance = await readOwnInstance(context, number);
      sheetPlace(instance, role);
      refuseClosed(instance, role);
      const plan = planStanding(instance.layout).sheets.find((sheet) => sheet.role === role);
      if (!plan) throw new Error(`${role} is not sorted`);
      await refuseMoved(context, instance, [plan]);
      const work = await read(context, instance, plan, by);
      const { ids, options } = await unlockAlone(context, [work.name]);
      const [id = "", locked] = [ids[work.name], options[work.name]];
      try {
        context.runtime.enableEvents = false;
        const sheet = context.workbook.worksheets.getItem(work.name);
        queueSort(sheet, work);
        queueEnd(sheet, work, locked);
        context.runtime.enableEvents = true;
        await context.sync();
      } catch (error) {
        const problem = problemOf(error);
        const remains = await finishNowOrNext(
          () => persist((own) => tidyUp(own, id, work, locked)),
          () => problem.unsorted(work.name),
        );
        throw remains ?? problem.unsorted();
      }
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** The rows of a closed period stay as they were closed. @throws WorkbookProblem */
function refuseClosed({ layout }: Instance, role: string): void {
  const closed = closedPeriods(layout).find((period) => filledRoles(layout, period).includes(role));
  if (closed) throw new WorkbookProblem("periodClosed", { periods: periodLabel(closed, displayLanguage()) });
}

/** One sync. */
async function read(
  context: Excel.RequestContext,
  instance: Instance,
  plan: SheetPlan,
  by: RowOrder,
): Promise<Work> {
  const { scheme, language } = instance.layout;
  const { role, block } = plan;
  const { worksheets } = context.workbook;
  const place = sheetPlace(instance, role);
  const sheet = worksheets.getItem(place.name);
  const used = sheet.getUsedRange(true).load("values,formulasR1C1,rowIndex,columnIndex");
  const filter = sheet.autoFilter.load("enabled");
  const own = sheetPlace(instance, "roster");
  const roster = rangeOf(
    worksheets.getItem(own.name),
    area(own.header + 1, 0, Math.max(1, own.end - own.header - 1), ROSTER_COLUMNS.length),
  ).load("values");
  await context.sync();
  const { row, rows } = listRows(role, place);
  const lines = (read: unknown[][]): CellContent[][] =>
    read
      .slice(row - used.rowIndex, row - used.rowIndex + rows)
      .map((line) => [...Array<CellContent>(used.columnIndex).fill(""), ...(line as CellContent[])]);
  const cells = lines(used.values);
  const kind = rowsOf(scheme, role);
  // What people write beside a roster or an entry sheet goes with its row; a list's own answers are in between.
  const beside = cells.some((line) => line.slice(block.columns).some((cell) => cell !== ""));
  if (kind?.kind === "list" && beside) throw new WorkbookProblem("besideRows", { sheet: place.name });
  lines(used.formulasR1C1).forEach((line, index) => {
    const column = line.findIndex((cell, at) => cell !== cells[index]?.[at] && looksElsewhere(cell, row));
    if (column < 0) return;
    const cell = address(area(row + index, column));
    throw new WorkbookProblem("formulaOfOtherRow", { sheet: place.name, cell });
  });
  const width = kind?.kind === "list" ? kind.list.columns.length : Math.max(block.columns, widthOf(cells));
  return {
    name: place.name,
    rows: area(row, 0, rows, width + 1),
    places: placesOf(scheme, role, cells, roster.values as CellContent[][], by, language),
    plan,
    filtered: filter.enabled,
  };
}

const TEXT = /"[^"]*"/g;
/** Rows of another sheet that are fixed: whoever looks at them does so from anywhere. */
const ELSEWHERE = /(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!R\d+[C\d[\]-]*(?::R\d+[C\d[\]-]*)?/gu;
const ROWS = /(?<![\p{L}\p{N}_.])R(\[|\d+)/gu;

/** A formula that would look at somebody else once its row has moved: Excel shifts what it refers to along. */
const looksElsewhere = (formula: CellContent, first: number): boolean =>
  typeof formula === "string" &&
  formula.startsWith("=") &&
  [...formula.replace(TEXT, "").replace(ELSEWHERE, "").matchAll(ROWS)].some(
    ([, row = ""]) => row === "[" || Number(row) > first,
  );

const widthOf = (cells: readonly (readonly CellContent[])[]): number =>
  Math.max(0, ...cells.map((line) => line.length));

function queueSort(sheet: Excel.Worksheet, { rows, places, plan, filtered }: Work): void {
  // Excel leaves hidden rows where they are.
  if (filtered) sheet.autoFilter.clearCriteria();
  for (const cells of plan.cells)
    if ("spill" in cells) rangeOf(sheet, cells.area).clear(Excel.ClearApplyTo.contents);
  const key = rows.columns - 1;
  rangeOf(sheet, placesOfRows(rows)).values = places.map((place) => [place]);
  rangeOf(sheet, rows).sort.apply([{ key, ascending: true }], false, false, Excel.SortOrientation.rows);
}

const placesOfRows = ({ row, rows, columns }: Area): Area => area(row, columns - 1, rows);

function queueEnd(
  sheet: Excel.Worksheet,
  { rows, plan }: Work,
  options: Excel.WorksheetProtectionOptions | undefined,
): void {
  rangeOf(sheet, placesOfRows(rows)).clear(Excel.ClearApplyTo.contents);
  for (const cells of plan.cells) if ("spill" in cells) writeCells(sheet, cells);
  if (options) sheet.protection.protect(options);
}

/**
 * Each try looks at what there is to be done: people may have protected the sheet meanwhile, or typed into it. Nothing is
 * where it has gone. Two syncs.
 */
async function tidyUp(
  context: Excel.RequestContext,
  id: string,
  { rows, places, plan }: Work,
  options: Excel.WorksheetProtectionOptions | undefined,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  const { protection } = sheet;
  protection.load("protected,options");
  const beside = rangeOf(sheet, placesOfRows(rows)).load("values");
  const spills = plan.cells.flatMap((cells) =>
    "spill" in cells ? [{ cells, anchor: rangeOf(sheet, { ...cells.area, rows: 1 }).load("formulas") }] : [],
  );
  await context.sync();
  if (sheet.isNullObject) {
    context.runtime.enableEvents = true;
    return context.sync();
  }
  const left = (beside.values as unknown[][]).map(([cell]) => places.includes(cell as number));
  const lacking = spills.filter(({ anchor }) => (anchor.formulas as unknown[][]).flat().includes(""));
  const untidy = left.includes(true) || lacking.length > 0;
  // Locked again comes last of all.
  const lock = options ?? (protection.protected ? protection.options : undefined);
  if (untidy && protection.protected) protection.unprotect();
  if (left.includes(true)) beside.values = left.map((own) => [own ? "" : null]);
  for (const { cells } of lacking) writeCells(sheet, cells);
  if (lock && (untidy || !protection.protected)) protection.protect(lock);
  context.runtime.enableEvents = true;
  await context.sync();
}
