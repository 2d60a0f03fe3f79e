/** Takes the user to a place in an inserted scheme, wherever it is by now. */
import { cellProblem, isBlankCell } from "../template/cellRules";
import { entryRole, listRows } from "../template/layout";
import { idKey } from "../template/lists/ids";
import { columnOfCheck, rosterFactOfCheck } from "../template/lists/entryVerdict";
import { behindEntries, FIRST_ENTRY_COLUMN, rosterColumn } from "../template/lists/listShape";
import { entryRule, limitValue } from "../template/lists/entryRules";
import { judge } from "../template/parameters/parameterRules";
import type { Period } from "../template/periods";
import { area, type Area, type CellContent } from "../template/plan";
import { readInstance, sheetPlace, type Instance } from "./instances";
import { inputsOf, loadParameters } from "./parameters";
import { problemOf, WorkbookProblem } from "./problems";
import { rangeOf } from "./writeSheet";

async function jump(action: (context: Excel.RequestContext) => Promise<Excel.Range>): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const range = await action(context);
      range.worksheet.activate();
      range.select();
      await context.sync();
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/**
 * To the first cell of the person's row that is missing or wrong, or else to its first entry cell; to the roster where no
 * entry mends what the row says. @throws WorkbookProblem
 */
export const jumpToPerson = (number: number, period: Period, id: string): Promise<void> =>
  jump(async (context) => {
    const instance = await readInstance(context, number);
    const { scheme, language } = instance.layout;
    const { entryColumns } = scheme;
    const { name, header, end } = sheetPlace(instance, entryRole(period));
    const sheet = context.workbook.worksheets.getItem(name);
    const list = {
      row: header + 1,
      column: 0,
      rows: Math.max(1, end - header - 1),
      columns: behindEntries(instance.layout.scheme, "check") + 1,
    };
    const rows = rangeOf(sheet, list).load("values");
    const parameters = loadParameters(context, instance.layout);
    await context.sync();
    const index = rows.values.findIndex(([own]) => idKey(own) === idKey(id));
    if (index < 0) throw new WorkbookProblem("notInEntrySheet", { id, sheet: name });
    const inputs = inputsOf(parameters, instance.layout, period);
    const cells = rows.values[index] as CellContent[];
    const wrong = entryColumns.findIndex((column, at) => {
      const cell = cells[FIRST_ENTRY_COLUMN + at];
      if (cell === undefined || isBlankCell(cell)) return column.blank === "missing";
      return cellProblem(entryRule(column, language), cell, limitValue(scheme, column, inputs)) !== undefined;
    });
    // Cells that contradict each other: what the sheet says of the row tells which.
    const said = String(cells[behindEntries(scheme, "check")] ?? "");
    const fact = wrong >= 0 ? undefined : rosterFactOfCheck(scheme, said, language);
    const inRoster = fact === undefined ? undefined : await rosterCell(context, instance, id, fact);
    if (inRoster) return inRoster;
    const about = wrong >= 0 ? wrong : columnOfCheck(scheme, said, cells.slice(FIRST_ENTRY_COLUMN), language);
    return rangeOf(sheet, {
      row: list.row + index,
      column: FIRST_ENTRY_COLUMN + Math.max(0, about),
      rows: 1,
      columns: 1,
    });
  });

/** The cell of a person's fact in the roster; none where the person or the column is not there. */
async function rosterCell(
  context: Excel.RequestContext,
  instance: Instance,
  id: string,
  fact: string,
): Promise<Excel.Range | undefined> {
  const { name, header, end } = sheetPlace(instance, "roster");
  const column = rosterColumn(instance.layout.scheme, fact);
  if (column === undefined) return undefined;
  const sheet = context.workbook.worksheets.getItem(name);
  const ids = rangeOf(sheet, area(header + 1, 0, Math.max(1, end - header - 1))).load("values");
  await context.sync();
  const index = ids.values.findIndex(([own]) => idKey(own) === idKey(id));
  return index < 0 ? undefined : rangeOf(sheet, area(header + 1 + index, column));
}

/** To where a parameter is entered, to the first cell that is not in order if there is one: of any period. @throws WorkbookProblem */
export const jumpToParameter = (number: number, id: string): Promise<void> =>
  jump(async (context) => {
    const { layout } = await readInstance(context, number);
    const all = loadParameters(context, layout).filter(({ parameter }) => parameter.id === id);
    await context.sync();
    const isWrong = ({ parameter, input, inForce }: (typeof all)[number]) =>
      inForce.isNullObject || judge(parameter, input.values as CellContent[][]).length > 0;
    const loaded = all.find(isWrong) ?? all[0];
    if (!loaded || loaded.inForce.isNullObject) {
      const name = loaded?.parameter.name[layout.language] ?? id;
      throw new WorkbookProblem("parameterGone", { name });
    }
    const cells = loaded.input.values as CellContent[][];
    const [{ row, column } = { row: 0, column: 0 }] = judge(loaded.parameter, cells);
    return loaded.input.getCell(Math.min(row, cells.length - 1), column);
  });

/** To a cell of one of the scheme's sheets, so many rows below the heading of its list. @throws WorkbookProblem */
export const jumpBelowHeading = (
  number: number,
  role: string,
  { row, column }: { row: number; column: number },
): Promise<void> =>
  jump(async (context) => {
    const { name, header } = sheetPlace(await readInstance(context, number), role);
    const sheet = context.workbook.worksheets.getItem(name);
    return rangeOf(sheet, { row: header + 1 + row, column, rows: 1, columns: 1 });
  });

/** To the list of one of the scheme's sheets. @throws WorkbookProblem */
export const jumpToSheet = (number: number, role: string): Promise<void> =>
  jump(async (context) => {
    const place = sheetPlace(await readInstance(context, number), role);
    const sheet = context.workbook.worksheets.getItem(place.name);
    return rangeOf(sheet, { row: listRows(role, place).row, column: 0, rows: 1, columns: 1 });
  });

/** To a cell by the name that its sheet has now. @throws WorkbookProblem */
export const jumpToCell = (sheetName: string, cell: Area): Promise<void> =>
  jump(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookProblem("sheetGone", { role: sheetName });
    if (sheet.visibility === Excel.SheetVisibility.hidden) sheet.visibility = Excel.SheetVisibility.visible;
    const range = rangeOf(sheet, cell);
    const first = rangeOf(sheet, { ...cell, rows: 1, columns: 1 }).load("columnHidden");
    await context.sync();
    // Where one period is shown, the column may be one of another.
    if (first.columnHidden) range.getEntireColumn().columnHidden = false;
    return range;
  });
