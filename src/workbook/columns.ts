/**
 * Whether the columns of a scheme's sheets stand where they were, told by their headings. Columns of HR's own beyond them
 * are left alone.
 */
import { address } from "../template/addresses";
import { area, type SheetPlan } from "../template/plan";
import { BEYOND, planStanding, strayHeading } from "../template/standing";
import { sheetPlace, type Instance } from "./instances";
import { WorkbookProblem } from "./problems";
import { rangeOf } from "./writeSheet";

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
    const columns = plan.block.column + plan.block.columns + BEYOND;
    const row = rangeOf(sheet, area(header, 0, 1, columns)).load("values");
    return { plan, sheet: name, header, row };
  });

/** The heading that tells that columns have moved, once the row is read. */
export function movedIn({ plan, sheet, header, row }: LoadedHeadings): Moved | undefined {
  const stray = strayHeading(plan, header, row.values[0] ?? []);
  if (stray?.state !== "moved") return undefined;
  return {
    sheet,
    cell: address(area(plan.block.row, stray.column)),
    heading: String(stray.text).replace(/\s+/g, " "),
  };
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
