/** What would change in figures if a scheme were brought up to date. The workbook is afterwards as it was before. */
import { UPDATE_TEXTS } from "../../i18n/paneUpdate";
import { resultsRole } from "../../template/layout";
import { changedFigures, type PersonChanges, type YearFigures } from "../../template/migration/differences";
import { filledChanges, type FilledChanges } from "../../template/migration/filledChanges";
import { planPreview, type PreviewPlan } from "../../template/migration/previewPlan";
import { scratch } from "../command";
import { computeScratch, readBeforeScratch } from "../computeScratch";
import { readResults } from "../readResults";
import { settled } from "../settled";
import type { Progress } from "../writePlan";
import {
  readContents,
  readWritten,
  readWrittenFigures,
  refuseClosed,
  type WrittenInstance,
} from "./readWritten";
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

/** Nothing of the user's is touched: sheets of its own come, are computed and go. @throws WorkbookProblem */
export const previewUpdate = (number: number, progress: Progress = () => undefined): Promise<UpdatePreview> =>
  scratch(async (context, undo) => {
    const before = await readBeforeScratch(context);
    const written = await readWritten(context, number);
    refuseClosed(written);
    const contents = await readContents(context, written);
    const old = await settled(
      () => readAllWritten(context, written),
      () => progress(0),
    );
    const plan = planPreview(written, contents, before);
    const after = await computeScratch(context, undo, before, plan, progress, () =>
      readYears(context, plan, yearsOf(written.layout.opened)),
    );
    return { ...compared(written, old, after), filled: filledChanges(written, contents) };
  });

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
