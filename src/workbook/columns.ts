/**
 * Whether the columns of a scheme's sheets stand where they were, told by their headings. Columns of HR's own beyond them
 * are left alone.
 */
import { address } from "../template/addresses";
import { area, type SheetPlan } from "../template/plan";
import { headingsOf, planStanding } from "../template/standing";
import { sheetPlace, type Instance } from "./instances";
import { WorkbookProblem } from "./problems";
import { rangeOf } from "./writeSheet";

/** So far to the right a heading is looked for that does not stand in its place. */
const BEYOND = 20;

/** A place that should be a heading and is not. */
export interface Moved {
  sheet: string;
  cell: string;
  heading: string;
}

export interface LoadedHeadings {
  plan: SheetPlan;
  sheet: string;
  header: number;
  row: Excel.Range;
}

/** Queues the reading of the heading rows of sheets that are there. */
export const loadHeadings = (
  context: Excel.RequestContext,
  instance: Pick<Instance, "layout">,
  plans: readonly SheetPlan[],
): LoadedHeadings[] =>
  plans.map((plan) => {
    const { name, header } = sheetPlace(instance, plan.role);
    const sheet = context.workbook.worksheets.getItem(name);
    const columns = plan.block.columns + BEYOND;
    const row = rangeOf(sheet, { ...plan.block, row: header, rows: 1, columns }).load("values");
    return { plan, sheet: name, header, row };
  });

/** The first heading of a row that does not stand where it should, once the row is read. */
export function movedIn({ plan, sheet, header, row }: LoadedHeadings): Moved | undefined {
  const cells: unknown[] = row.values[0] ?? [];
  const found = (column: number): unknown => cells[column - plan.block.column] ?? "";
  // Another text in its place is a title that was worded otherwise, unless the heading has gone elsewhere.
  const isMoved = (column: number, text: unknown) =>
    found(column) !== text && (found(column) === "" || cells.includes(text));
  const headings = headingsOf(plan);
  const moved =
    header === plan.block.row
      ? headings.find(({ column, text }) => isMoved(column, text ?? ""))
      : headings[0];
  return (
    moved && {
      sheet,
      cell: address(area(plan.block.row, moved.column)),
      heading: String(moved.text).replace(/\s+/g, " "),
    }
  );
}

/** Figures would come from, or go to, columns of others. One sync. @throws WorkbookProblem */
export async function refuseMoved(
  context: Excel.RequestContext,
  instance: Pick<Instance, "layout">,
  plans: readonly SheetPlan[] = planStanding(instance.layout).sheets,
): Promise<void> {
  const rows = loadHeadings(context, instance, plans);
  await context.sync();
  for (const row of rows) {
    const moved = movedIn(row);
    if (moved) throw new WorkbookProblem("columnsMoved", { ...moved });
  }
}
