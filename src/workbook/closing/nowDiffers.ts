/**
 * What closed periods would come to by what is entered now: computed by the add-in's own formulas in sheets that come and
 * go again. Nothing closed moves; what differs is for a correction.
 */
import { CLOSING_TEXTS } from "../../i18n/closing";
import type { Text } from "../../i18n/language";
import type { Parameter, ParameterInput } from "../../schemes/scheme";
import { closedPeriods, parametersAt } from "../../template/kept/closing";
import type { Layout } from "../../template/layout";
import { parameterCells } from "../../template/parameters/parameterCells";
import { changedFigures, type PersonChanges, type YearFigures } from "../../template/migration/differences";
import { periodId, periodLabel, yearsOf } from "../../template/periods";
import { closedCells } from "../../template/results/closedCells";
import { resultColumnsOf } from "../../template/results/resultColumns";
import { planResultsSheet } from "../../template/results/resultsSheet";
import { CORRECTIONS } from "../../template/registers/correctionRegister";
import { duesOf, type Due } from "../../template/registers/dues";
import { MOVES, notComputable, readsDepartments } from "../../template/registers/moveRegister";
import { linesOf } from "../../template/registers/register";
import { scratchResults, unseen } from "../../template/results/scratch";
import { refuseMoved } from "../columns";
import { scratch } from "../command";
import { computeScratch, readBeforeScratch } from "../computeScratch";
import { readWholeInstance, type Instance } from "../instances";
import { inputsOf, loadParameters } from "../parameters";
import { WorkbookProblem } from "../problems";
import { readResults } from "../readResults";
import { refuseGone } from "../registers/goneRegister";
import { loadRows } from "../registers/registerSheet";
import type { Undo } from "../undo";
import { closingOf } from "./closedFigures";
import type { Progress } from "../writePlan";

export interface NowDiffers {
  people: PersonChanges[];
  /** Parameters that are not what they were when a period was closed: a likely cause. */
  parameters: Text[];
  /** What it comes to in money, figure by figure, and what of it is corrected. */
  dues: Due[];
  /** Which closed periods are left out, and why. */
  notCompared?: string;
}

/** The workbook is afterwards as it was before. @throws WorkbookProblem */
export const readNowDiffers = (number: number, progress: Progress = () => undefined): Promise<NowDiffers> =>
  scratch((context, undo) => nowDiffersIn(context, undo, number, progress));

/** As a part of something else that has its turn: what `undo` is told must be taken back. @throws WorkbookProblem */
export async function nowDiffersIn(
  context: Excel.RequestContext,
  undo: Undo,
  number: number,
  progress: Progress,
): Promise<NowDiffers> {
  const before = await readBeforeScratch(context);
  const instance = await readWholeInstance(context, number);
  // Scratch sheets read where the plan has the columns.
  await refuseMoved(context, instance);
  const { layout, record } = instance;
  const closed = closedPeriods(layout);
  const years = yearsOf(closed);
  const open = openLayout(layout, years, before.sheets);
  const parameters = loadParameters(context, layout);
  const register = loadRows(context, instance, CORRECTIONS);
  if (readsDepartments(instance.layout.scheme)) refuseGone(instance, "moves");
  const moves = loadRows(context, instance, MOVES);
  await context.sync();
  const corrections = linesOf(register());
  const unknown = notComputable(layout, linesOf(moves()));
  const compared = closed.filter((period) => !unknown.periods.includes(period));
  const plan = { sheets: unseen(years.map((year) => planResultsSheet(open, year))), names: [] };
  const now = await computeScratch(context, undo, before, plan, progress, () =>
    Promise.all(years.map((year) => readResults(context, { layout: open }, year))),
  );
  const people: PersonChanges[] = [];
  const dues: Due[] = [];
  for (const [index, year] of years.entries()) {
    const own = now[index];
    if (!own) continue;
    const paid = await readResults(context, instance, year);
    const after: YearFigures = { year, people: own.people, rollUps: {} };
    const stood: YearFigures = {
      year,
      people: onlyClosed(instance, year, paid.people, own.people),
      rollUps: {},
    };
    people.push(
      ...changedFigures(layout.scheme, { results: (id) => id }, compared, stood, after, CLOSING_TEXTS.state),
    );
    for (const period of compared)
      if (period.year === year) dues.push(...duesOf(layout, period, paid.people, own.people, corrections));
  }
  progress(1);
  const { scheme, language } = layout;
  const cells = (parameter: Parameter, input: ParameterInput | undefined) =>
    JSON.stringify(parameterCells(parameter, input, language));
  // Each closed period by what holds for it now, and what held when it was closed.
  const held = closed.map((period) => ({
    now: inputsOf(parameters, layout, period),
    then: parametersAt(record, periodId(period)) ?? {},
  }));
  const notCompared = new WorkbookProblem("movedSince", {
    periods: unknown.periods.map((period) => periodLabel(period, language)).join(", "),
    numbers: unknown.moves.map((line) => line.number).join(", "),
  });
  return {
    ...{ people, dues },
    ...(unknown.periods.length > 0 ? { notCompared: notCompared.message } : {}),
    parameters: scheme.parameters
      .filter((parameter) =>
        held.some(
          ({ now, then }) => cells(parameter, now[parameter.id]) !== cells(parameter, then[parameter.id]),
        ),
      )
      .map(({ name }) => name),
  };
}

/** Nothing closed, and the results of these years in sheets of their own. */
function openLayout(
  { closed, ...layout }: Layout,
  years: readonly number[],
  taken: readonly string[],
): Layout {
  void closed;
  return scratchResults(layout, years, [...taken]);
}

type People = YearFigures["people"];

/** The figures that stand, as far as they are closed; of the others those of now, which do not differ from themselves. */
function onlyClosed(
  { layout, record }: Pick<Instance, "layout" | "record">,
  year: number,
  paid: People,
  now: People,
): People {
  const columns = resultColumnsOf(layout, year);
  const { totals } = closedCells(layout, columns);
  const later = new Map(now.map((person) => [person.id, person]));
  /** Whether the version that closed it did not have the column. */
  const lacks = (id: string, index: number): boolean => {
    const cell = columns.spans[columns.places[id]?.definition.span ?? "period"][index];
    return (cell?.periods ?? []).some((at) => {
      const period = columns.periods[at];
      return period && closingOf(record, period)?.lacks?.includes(id);
    });
  };
  return paid.map((person) => ({
    ...person,
    figures: Object.fromEntries(
      Object.entries(person.figures).map(([id, cells]) => [
        id,
        cells.map((cell, index) =>
          totals.has((columns.places[id]?.column ?? -1) + index) && !lacks(id, index)
            ? cell
            : (later.get(person.id)?.figures[id]?.[index] ?? ""),
        ),
      ]),
    ),
  }));
}
