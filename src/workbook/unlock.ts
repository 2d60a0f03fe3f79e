/** Opens protected sheets for writing, also where pasting has locked what people fill. */
import { finishNowOrNext } from "./command";
import { problemOf, WorkbookProblem } from "./problems";
import { Undo } from "./undo";
import { waiting } from "./waiting";

export interface Unlocked {
  /** Ids of the sheets by their names. */
  ids: Readonly<Record<string, string>>;
  /** Of those that were protected, how, by their names. */
  options: Readonly<Record<string, Excel.WorksheetProtectionOptions>>;
  /** Queues their protection, as it was. */
  lock(): void;
}

/** Two syncs. @throws WorkbookProblem that names a sheet with a password; nothing is changed then */
export async function unlock(
  context: Excel.RequestContext,
  undo: Undo,
  names: readonly string[],
): Promise<Unlocked> {
  const sheets = [...new Set(names)].map((name) => {
    const sheet = context.workbook.worksheets.getItem(name).load("id");
    return { name, sheet, protection: sheet.protection.load("protected,options") };
  });
  await context.sync();
  const locked = sheets
    .filter(({ protection }) => protection.protected)
    .map((each) => ({ ...each, options: each.protection.options }));
  for (const { name, sheet } of sheets)
    undo.keeps(sheet.id, { name, protection: locked.find((each) => each.sheet === sheet)?.options });
  const { workbook } = context;
  if (locked.length > 0) {
    for (const { protection } of locked) protection.unprotect();
    try {
      await context.sync();
    } catch (error) {
      const name = await withPassword(locked.map(({ sheet }) => sheet.id));
      throw name === undefined ? error : new WorkbookProblem("sheetPassword", { sheet: name });
    }
  }
  return {
    ids: Object.fromEntries(sheets.map(({ name, sheet }) => [name, sheet.id])),
    options: Object.fromEntries(locked.map(({ name, options }) => [name, options])),
    lock: () => {
      for (const { sheet, options } of locked)
        workbook.worksheets.getItem(sheet.id).protection.protect(options);
    },
  };
}

/** For what is not taken back when it fails; where they do not open they are locked as before. @throws as `unlock` */
export async function unlockAlone(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Unlocked> {
  const undo = new Undo();
  try {
    return await unlock(context, undo, names);
  } catch (error) {
    if (undo.isEmpty) throw error;
    const problem = problemOf(error);
    const remains = await finishNowOrNext(
      () => undo.takeBack(),
      () => problem.remains(undo.left),
    );
    throw remains ?? problem.undone();
  }
}

/** The sheet that does not open by itself either: a broken connection is no password. */
async function withPassword(ids: readonly string[]): Promise<string | undefined> {
  for (const id of ids) {
    const name = await waiting(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id).load("name");
      sheet.protection.load("protected");
      await context.sync();
      if (!sheet.protection.protected) return undefined;
      sheet.protection.unprotect();
      return context.sync().then(
        () => undefined,
        (error: unknown) => {
          // An edit is none either.
          if (problemOf(error).key === "cellEditing") throw error;
          return sheet.name;
        },
      );
    });
    if (name !== undefined) return name;
  }
  return undefined;
}
