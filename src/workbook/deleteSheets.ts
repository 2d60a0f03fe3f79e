/** Deletes sheets, and the names that tell what they are last: what was broken off is found again by them. */
import { sameName } from "../template/sheetNames";
import { readBefore } from "./before";

/** Sheets that are there go, then names; three syncs. @throws WorkbookProblem before anything is deleted, or later */
export async function deleteSheets(
  context: Excel.RequestContext,
  sheets: readonly string[],
  names: readonly string[],
): Promise<void> {
  const { worksheets, names: defined } = context.workbook;
  const before = await readBefore(context);
  const found = worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  const isDoomed = ({ name }: Excel.Worksheet) => sheets.some((own) => sameName(own, name));
  const doomed = found.items.filter(isDoomed);
  if (doomed.length > 0) {
    const isShown = ({ visibility }: Excel.Worksheet) => visibility === Excel.SheetVisibility.visible;
    // Excel keeps at least one visible sheet.
    const stay = found.items.find((sheet) => isShown(sheet) && !isDoomed(sheet)) ?? worksheets.add();
    if (doomed.some(({ id }) => id === before.activeId)) stay.activate();
    context.runtime.enableEvents = false;
    for (const sheet of doomed) {
      // Excel refuses to delete a very hidden sheet.
      sheet.visibility = Excel.SheetVisibility.visible;
      sheet.delete();
    }
    context.runtime.enableEvents = true;
    await context.sync();
  }
  for (const name of before.names)
    if (names.some((own) => sameName(own, name))) defined.getItem(name).delete();
  await context.sync();
}
