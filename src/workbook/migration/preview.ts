/** What would change in figures if a scheme were brought up to date. The workbook is afterwards as it was before. */
import type { Design } from "../../schemes/designs/design";
import { UPDATE_TEXTS } from "../../i18n/paneUpdate";
import { resultsRole, type Layout } from "../../template/layout";
import { changedFigures, type PersonChanges, type YearFigures } from "../../template/migration/differences";
import { filledChanges, type FilledChanges } from "../../template/migration/filledChanges";
import {
  closedPreview,
  planPreview,
  type Contents,
  type PreviewPlan,
} from "../../template/migration/previewPlan";
import { planResultsSheet } from "../../template/results/resultsSheet";
import { readBefore } from "../before";
import { scratch, wholly } from "../command";
import { computeScratch, readBeforeScratch } from "../computeScratch";
import { readResults } from "../readResults";
import { settled } from "../settled";
import type { Undo } from "../undo";
import type { Progress } from "../writePlan";
import {
  queueClosedLists,
  readClosedYears,
  withoutClosed,
  writeClosedYears,
  type ClosedYear,
} from "./closedYears";
import { readContents, readWritten, readWrittenFigures, type WrittenInstance } from "./readWritten";
import { yearsOf } from "../../template/periods";

export interface UpdatePreview {
  written: number;
  own: number;
  /** By year, people in the order of the results; the roll-ups of a year behind them. */
  years: { year: number; people: PersonChanges[]; count: number }[];
  /** Years whose results sheet was deleted: nothing can be compared with them. */
  gone: number[];
  /** What comes into the sheets that people fill, and what goes. */
  filled: FilledChanges;
  /** The figures after it, to be found again when it is done. */
  after: YearFigures[];
}

/** `design`: HR's own, as it is now. Nothing of the user's is touched: sheets of its own come, are computed and go. @throws WorkbookProblem */
export const previewUpdate = (
  number: number,
  progress: Progress = () => undefined,
  design?: Design,
): Promise<UpdatePreview> =>
  scratch(async (context, undo) => {
    const before = await readBeforeScratch(context);
    const written = await readWritten(context, number, design);
    const contents = await readContents(context, written);
    const old = await settled(
      () => readAllWritten(context, written),
      () => progress(0),
    );
    const plan = planPreview(withoutClosed(written), contents, before);
    const open = await computeScratch(context, undo, before, plan, progress, () =>
      readYears(context, plan, yearsOf(written.layout.opened)),
    );
    const after = written.layout.closed
      ? await withClosed(context, undo, written, contents, plan.layout)
      : open;
    return { ...compared(written, old, after), filled: filledChanges(written, contents) };
  });

/** The figures of today's version where closed ones stand as they were paid: results of their own, beside those computed. */
async function withClosed(
  context: Excel.RequestContext,
  undo: Undo,
  written: WrittenInstance,
  contents: Contents,
  computed: Layout,
): Promise<YearFigures[]> {
  const before = await readBefore(context);
  const closed = await readClosedYears(context, written, computed);
  const years = yearsOf(written.layout.opened);
  const layout = closedPreview(written, computed, before.sheets);
  queueClosedLists(context, written, layout, contents);
  const sheets = years.map((year) => ({ ...planResultsSheet(layout, year), hidden: true }));
  return computeScratch(
    context,
    undo,
    before,
    { sheets, names: [] },
    () => undefined,
    () => readYears(context, { layout }, years),
    () => writeClosedYears(context, layout, closed),
  );
}

/** What of closed years goes into today's sheets; what is needed to know it is written and goes again. */
export const closedYearsOf = (number: number, design?: Design): Promise<ClosedYear[]> =>
  wholly(async (context, undo) => {
    const before = await readBeforeScratch(context);
    const written = await readWritten(context, number, design);
    const contents = await readContents(context, written);
    const plan = planPreview(withoutClosed(written), contents, before);
    await computeScratch(
      context,
      undo,
      before,
      plan,
      () => undefined,
      () => readYears(context, plan, yearsOf(written.layout.opened)),
    );
    return readClosedYears(context, written, plan.layout);
  }, true);

/** The figures that stand in the sheets of all years; years whose results sheet is gone are left out. */
export async function readAllWritten(
  context: Excel.RequestContext,
  written: WrittenInstance,
): Promise<YearFigures[]> {
  const found: YearFigures[] = [];
  for (const year of yearsOf(written.layout.opened)) {
    const figures = await readWrittenFigures(context, written, year);
    if (figures) found.push(figures);
  }
  return found;
}

/** The figures of today's version, where the layout says that they are. */
export async function readYears(
  context: Excel.RequestContext,
  { layout }: Pick<PreviewPlan, "layout">,
  years: readonly number[],
): Promise<YearFigures[]> {
  const found: YearFigures[] = [];
  for (const year of years) {
    if (!layout.sheets[resultsRole(year)]) continue;
    const { people, rollUps } = await readResults(context, { layout }, year);
    found.push({ year, people, rollUps });
  }
  return found;
}

function compared(
  written: WrittenInstance,
  old: YearFigures[],
  after: YearFigures[],
): Omit<UpdatePreview, "filled"> {
  const { layout, carry, version } = written;
  const gone = yearsOf(written.layout.opened).filter((year) => !old.some((figures) => figures.year === year));
  return {
    written: version,
    own: layout.scheme.version,
    years: old.map((before) => {
      const now = after.find(({ year }) => year === before.year) ?? { ...before, people: [] };
      return {
        year: before.year,
        count: before.people.length,
        people: changedFigures(layout.scheme, carry, layout.opened, before, now, UPDATE_TEXTS.state),
      };
    }),
    gone,
    after,
  };
}
