/**
 * Changes parameters from a period on, with an entry in the change log: values of earlier periods stay, and formulas of
 * the periods from then on take the new ones.
 */
import type { Language } from "../i18n/language";
import type { Parameter, ParameterInput } from "../schemes/scheme";
import { isClosed } from "../template/kept/closing";
import { keptStretches } from "../template/kept/keptStretches";
import type { InsertionRecord } from "../template/kept/record";
import type { Layout } from "../template/layout";
import { columnFormat, inputOf, parameterCells, weightFormat } from "../template/parameters/parameterCells";
import { findingSaid } from "../template/parameters/parameterInput";
import { placeFrom } from "../template/parameters/parameterPlaces";
import { isMissing, isRefused, isWrong, judge } from "../template/parameters/parameterRules";
import { planParametersSheet } from "../template/parameters/parametersSheet";
import {
  choicesOf,
  samePeriod,
  stretchAt,
  wholeYearParameters,
  withoutStretch,
  withStretch,
} from "../template/parameters/stretches";
import { periodLabel, type Period } from "../template/periods";
import { area, type CellContent } from "../template/plan";
import { TEXT_FORMAT } from "../template/styles";
import { appendLog, cancelledText, fromText, logRows, openLog, type Change, type Reason } from "./changeLog";
import { refuseMoved } from "./columns";
import { inTurn, wholly } from "./command";
import { readOwnInstance, sheetPlace, type Instance } from "./instances";
import { heldIn, itemOf, loadParameters, valuesOf, type Inputs } from "./parameters";
import { WorkbookProblem } from "./problems";
import { deleteEarlier, isLeft, type Earlier } from "./renewSheets";
import { restretch } from "./restretch";
import type { Undo } from "./undo";
import { unlock } from "./unlock";

/** What is to stand: `null` is the scheme's own value, or nothing where the source lost it. */
export type ParameterChanges = Readonly<Record<string, ParameterInput | null>>;

export interface Holding extends Reason {
  /** From which period on the values hold; none: from the beginning. */
  from?: Period | undefined;
  /** The log has these values: a stretch that begins in a closed period may take them again, no closed figure moves. */
  restores?: true;
  now?: Date;
}

/**
 * Writes the parameters and a line in the change log for every cell that differs; nothing where none does.
 * @throws WorkbookProblem; the workbook is then as it was before, or the problem says what is left over.
 */
export const changeParameters = (
  number: number,
  inputs: ParameterChanges,
  holding: Holding = {},
): Promise<Change[]> =>
  inTurn(async () => {
    const { changes, earlier } = await wholly((context, undo) =>
      change(context, undo, number, inputs, holding),
    );
    if (earlier) await deleteEarlier(number, earlier);
    return changes;
  });

/**
 * Takes back that a parameter has another value from a period on: from then on the value before it holds.
 * @throws WorkbookProblem as `changeParameters`
 */
export const cancelChange = (
  number: number,
  id: string,
  from: Period,
  holding: Omit<Holding, "from"> = {},
): Promise<Change[]> =>
  inTurn(async () => {
    const { changes, earlier } = await wholly((context, undo) =>
      cancel(context, undo, number, id, from, holding),
    );
    if (earlier) await deleteEarlier(number, earlier);
    return changes;
  });

interface Changed {
  changes: Change[];
  /** Check sheets that made room for new ones. */
  earlier?: Earlier;
}

interface Write extends Inputs {
  before: CellContent[][];
  after: CellContent[][];
  changes: Change[];
}

async function change(
  context: Excel.RequestContext,
  undo: Undo,
  number: number,
  inputs: ParameterChanges,
  { from: wanted, restores, who, why, now = new Date() }: Holding,
): Promise<Changed> {
  const instance = await readOwnInstance(context, number);
  const { layout, record } = instance;
  const { language } = layout;
  sheetPlace(instance, "parameters");
  const [begun] = layout.opened;
  // From the first period on is from the beginning.
  const from = samePeriod(wanted, begun) ? undefined : wanted;
  if (!restores) refuseFrom(layout, from);
  await refuseMoved(context, instance, [planParametersSheet(layout, {}).sheet]);
  const loaded = heldIn(loadParameters(context, layout), layout, from ?? begun).filter(
    ({ parameter }) => parameter.id in inputs,
  );
  await context.sync();
  const writes = loaded
    .map((each): Write => {
      const { parameter } = each;
      const before = valuesOf(each, language);
      const after = parameterCells(parameter, inputs[parameter.id] ?? undefined, language);
      return { ...each, before, after, changes: differences(parameter, before, after, language) };
    })
    .filter(({ parameter, after, changes }) => {
      refuse(parameter, after, language);
      return changes.length > 0;
    });
  const changes = writes.flatMap((write) => write.changes);
  // What an earlier change could not delete goes now.
  if (changes.length === 0) return { changes, ...(isLeft(instance) ? { earlier: [] } : {}) };
  if (!restores) refuseWithinYear(layout, writes, from);
  const split = from ? writes.filter((write) => !samePeriod(write.from, from)) : [];
  const standing = writes.filter((write) => !split.includes(write));
  const { ids, lock } = await unlock(
    context,
    undo,
    standing.map(({ input }) => input.worksheet.name),
  );
  const log = await openLog(context, undo, instance);
  for (const write of standing) writeOver(undo, write, ids);
  lock();
  const earlier =
    from && split.length > 0 ? await begin(context, undo, instance, record, from, split) : undefined;
  await appendLog(
    context,
    undo,
    layout,
    log,
    logRows(changes, fromText(from, language), { ...(who ? { who } : {}), ...(why ? { why } : {}) }, now),
  );
  return { changes, ...(earlier ? { earlier } : {}) };
}

/** Into the cells in which the values stand. */
function writeOver(undo: Undo, { input, before, after }: Write, ids: Readonly<Record<string, string>>): void {
  // What HR computes in the sheet stays where it comes to the same.
  const written = after.map((row, r) =>
    row.map((cell, c) => (cell === (before[r]?.[c] ?? "") ? null : cell)),
  );
  undo.writes({
    sheet: ids[input.worksheet.name] ?? "",
    area: area(input.rowIndex, input.columnIndex, written.length, written[0]?.length ?? 1),
    ...{ written, formulas: input.formulas, formats: input.numberFormat as string[][] },
  });
  input.values = written;
}

/** New values from a period on, in columns of their own; what follows the earlier ones stays as it is. */
function begin(
  context: Excel.RequestContext,
  undo: Undo,
  instance: Instance,
  record: InsertionRecord,
  from: Period,
  split: readonly Write[],
): Promise<Earlier | undefined> {
  const { layout } = instance;
  const stretches = withStretch(
    layout.stretches,
    from,
    split.map(({ parameter }) => parameter.id),
  );
  const made = Object.fromEntries(
    split.map(({ parameter, after }) => [parameter.id, inputOf(parameter, after) ?? null]),
  );
  const after: Layout = { ...layout, stretches };
  const values = split.flatMap(({ parameter, after: cells }) => {
    const place = placeFrom(after, parameter.id, from);
    return place ? [{ area: place.input, values: cells }] : [];
  });
  const next = { ...record, stretches: keptStretches(record, stretches, made) };
  return restretch(context, undo, instance, after, next, values);
}

async function cancel(
  context: Excel.RequestContext,
  undo: Undo,
  number: number,
  id: string,
  from: Period,
  { who, why, now = new Date() }: Omit<Holding, "from">,
): Promise<Changed> {
  const instance = await readOwnInstance(context, number);
  const { layout, record } = instance;
  const { language } = layout;
  const parameter = layout.scheme.parameters.find((one) => one.id === id);
  if (!parameter || !samePeriod(stretchAt(layout, id, from), from)) return { changes: [] };
  if (isClosed(layout, from))
    throw new WorkbookProblem("changeFromClosed", { period: periodLabel(from, language) });
  const stretches = withoutStretch(layout.stretches, from, [id]);
  const own = loadParameters(context, layout).filter((each) => each.parameter.id === id);
  await context.sync();
  const going = own.find((each) => samePeriod(each.from, from));
  const back = own.find((each) => samePeriod(each.from, stretchAt({ stretches }, id, from)));
  if (!going || !back) return { changes: [] };
  const changes = differences(parameter, valuesOf(going, language), valuesOf(back, language), language);
  // Also where both came to the same, it is written down.
  const said =
    changes.length > 0 ? changes : [{ parameter: parameter.name[language], item: "", before: "", after: "" }];
  const log = await openLog(context, undo, instance);
  const next: InsertionRecord = { ...record, stretches: keptStretches(record, stretches) };
  const earlier = await restretch(context, undo, instance, { ...layout, stretches }, next, []);
  await appendLog(
    context,
    undo,
    layout,
    log,
    logRows(said, cancelledText(from, language), { ...(who ? { who } : {}), ...(why ? { why } : {}) }, now),
  );
  return { changes, ...(earlier ? { earlier } : {}) };
}

/** @throws WorkbookProblem for a period that is closed, or that is none of the workbook's */
function refuseFrom(layout: Layout, from: Period | undefined): void {
  if (choicesOf(layout).some((choice) => samePeriod(choice, from))) return;
  const { language } = layout;
  const [begun] = layout.opened;
  const meant = from ?? begun;
  const closed = meant && isClosed(layout, meant);
  throw new WorkbookProblem(closed ? "changeFromClosed" : "changeFromUnknown", {
    period: meant ? periodLabel(meant, language) : "",
  });
}

/** @throws WorkbookProblem for what holds for the ledger of a whole year, within a year */
function refuseWithinYear(
  { scheme, language }: Layout,
  writes: readonly Write[],
  from: Period | undefined,
): void {
  if (!from || from.index === 1) return;
  const whole = wholeYearParameters(scheme);
  const names = writes.filter(({ parameter }) => whole.has(parameter.id));
  if (names.length > 0)
    throw new WorkbookProblem("changeWithinYear", {
      names: names.map(({ parameter }) => parameter.name[language]).join("; "),
      year: from.year + 1,
    });
}

/** @throws WorkbookProblem for what the sheet would not let into force; what the source lost may become missing again. */
function refuse(parameter: Parameter, cells: CellContent[][], language: Language): void {
  if (!isRefused(parameter, cells)) return;
  const findings = judge(parameter, cells).filter((finding) => isWrong(finding) || isMissing(finding));
  const problems = findings.map((finding) => findingSaid(parameter, finding, language)).join("; ");
  throw new WorkbookProblem("parameterRefused", { problems });
}

function differences(
  parameter: Parameter,
  before: CellContent[][],
  after: CellContent[][],
  language: Language,
): Change[] {
  return after.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const old = before[row]?.[column] ?? "";
      if (old === cell) return [];
      const format = formatOf(parameter, column);
      return [
        {
          parameter: parameter.name[language],
          item: itemOf(parameter, row, column, language),
          before: old,
          after: cell,
          ...(format === undefined ? {} : { format }),
        },
      ];
    }),
  );
}

function formatOf(parameter: Parameter, column: number): string | undefined {
  if (parameter.kind === "weights") return weightFormat(parameter);
  if (parameter.kind === "number") return parameter.format;
  if (parameter.kind === "choice") return TEXT_FORMAT;
  return parameter.kind === "table" ? columnFormat(parameter.columns[column]) : undefined;
}
