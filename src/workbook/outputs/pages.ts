/** How many people a sheet with a page each may have. */
import type { Layout } from "../../template/layout";
import type { OutputKind } from "../../template/outputs/kept";
import { sayOutput } from "../../template/outputs/outputSheet";
import { periodLabel, type Period } from "../../template/periods";
import { WorkbookProblem } from "../problems";

/** Each begins a page, and Excel takes 1,023 page breaks by hand. */
export const MOST_PAGES = 1000;

/** @throws WorkbookProblem where there is nobody, or more than page breaks */
export function refusePages(layout: Layout, kind: OutputKind, period: Period, count: number): void {
  const what = sayOutput(kind, layout);
  if (count === 0)
    throw new WorkbookProblem("nobodyOnPages", { what, period: periodLabel(period, layout.language) });
  if (count > MOST_PAGES) throw new WorkbookProblem("tooManyPages", { what, count, most: MOST_PAGES });
}
