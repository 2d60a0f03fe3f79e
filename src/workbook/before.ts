/** What is in the workbook before a command writes. */
import { WorkbookProblem } from "./problems";

/** What was in the workbook before, so that a failure can be undone without touching it. */
export interface Before {
  /** In the order of their tabs. */
  sheets: string[];
  names: string[];
  activeSheet: string;
  /** Ids of the sheets, which no renaming changes, and of the active one. */
  ids: readonly string[];
  activeId: string;
  /** Names that point nowhere any more, with their formulas. */
  lost: Readonly<Record<string, string>>;
}

/** One sync: the names of sheets and defined names, and whether sheets may be added. */
export async function readBefore(context: Excel.RequestContext): Promise<Before> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name");
  const names = workbook.names.load("items/name,items/formula");
  const active = workbook.worksheets.getActiveWorksheet().load("id,name");
  const protection = workbook.protection.load("protected");
  await context.sync();
  if (protection.protected) throw new WorkbookProblem("structureProtected");
  return {
    sheets: sheets.items.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
    activeSheet: active.name,
    ids: sheets.items.map(({ id }) => id),
    activeId: active.id,
    lost: Object.fromEntries(
      names.items.flatMap(({ name, formula }): [string, string][] =>
        String(formula).includes("#REF!") ? [[name, String(formula)]] : [],
      ),
    ),
  };
}
