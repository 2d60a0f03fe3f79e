/** Reads the parameters that are in the sheet now, and changes them with an entry in the change log. */
import type { Language } from "../i18n/language";
import type { Parameter, ParameterInput } from "../schemes/scheme";
import { markerName, parameterName, say, type Layout } from "../template/layout";
import { columnFormat, inputOf, parameterCells, weightFormat } from "../template/parameters/parameterCells";
import { planParametersSheet } from "../template/parameters/parametersSheet";
import { findingSaid } from "../template/parameters/parameterInput";
import { isMissing, isRefused, isWrong, judge } from "../template/parameters/parameterRules";
import { area, type CellContent } from "../template/plan";
import { TEXT_FORMAT } from "../template/styles";
import { CHANGES_ROLE, LOG_PROTECTION, logRows, planChangeLog, type Change, type LogRows } from "./changeLog";
import { readBefore } from "./before";
import { refuseMoved } from "./columns";
import { command } from "./command";
import { readInstance, readOwnInstance, sheetPlace, type Instance } from "./instances";
import { problemOf, WorkbookProblem } from "./problems";
import type { Undo } from "./undo";
import { unlock } from "./unlock";
import { carryOut } from "./writePlan";
import { protectSheet, rangeOf } from "./writeSheet";
import { writeValues } from "./writeValues";

/** The cells in which people enter each parameter, as they are now. */
export type SheetParameters = Readonly<Record<string, CellContent[][]>>;

/** What is to stand: `null` is the scheme's own value, or nothing where the source lost it. */
export type ParameterChanges = Readonly<Record<string, ParameterInput | null>>;

interface Inputs {
  parameter: Parameter;
  input: Excel.Range;
  inForce: Excel.Range;
}

/** Queues the reading; a parameter whose name was deleted has null objects. The names follow every edit of the sheet. */
export function loadParameters(
  context: Excel.RequestContext,
  { scheme, prefix, language }: Layout,
): Inputs[] {
  return scheme.parameters.map((parameter) => {
    const name = context.workbook.names.getItemOrNullObject(parameterName(prefix, parameter, language));
    const inForce = name.getRangeOrNullObject();
    // Where people enter stands left of what is in force, as many columns as it has.
    const input = inForce.getOffsetRange(0, parameter.kind === "table" ? -parameter.columns.length : -1);
    input.load("values,formulas,numberFormat,rowIndex,columnIndex,worksheet/name");
    return { parameter, input, inForce: inForce.load("values") };
  });
}

/** What has been entered, once it is read; without those whose name was deleted. */
export const inputsOf = (loaded: readonly Inputs[]): Record<string, ParameterInput> =>
  Object.fromEntries(
    loaded
      .filter(({ inForce }) => !inForce.isNullObject)
      .map(({ parameter, input }) => [parameter.id, inputOf(parameter, input.values as CellContent[][])]),
  );

/** One sync. @throws WorkbookProblem where a name is gone. */
export async function readParameters(
  context: Excel.RequestContext,
  { layout }: Instance,
): Promise<SheetParameters> {
  const loaded = loadParameters(context, layout);
  await context.sync();
  return Object.fromEntries(
    loaded.map(({ parameter, input, inForce }) => [
      parameter.id,
      valuesOf(parameter, input, inForce, layout.language),
    ]),
  );
}

/** The same, for the pane. @throws WorkbookProblem */
export async function readParametersOf(number: number): Promise<SheetParameters> {
  try {
    return await Excel.run(async (context) => readParameters(context, await readInstance(context, number)));
  } catch (error) {
    throw problemOf(error);
  }
}

function valuesOf(
  parameter: Parameter,
  input: Excel.Range,
  inForce: Excel.Range,
  language: Language,
): CellContent[][] {
  if (inForce.isNullObject) throw new WorkbookProblem("parameterGone", { name: parameter.name[language] });
  return input.values as CellContent[][];
}

/**
 * Writes the parameters and a line in the change log for every cell that differs; nothing where none does.
 * @throws WorkbookProblem; the workbook is then as it was before.
 */
export const changeParameters = (
  number: number,
  inputs: ParameterChanges,
  now = new Date(),
): Promise<Change[]> =>
  command(async (context, undo) => {
    const instance = await readOwnInstance(context, number);
    const { layout } = instance;
    sheetPlace(instance, "parameters");
    await refuseMoved(context, instance, [planParametersSheet(layout, {}).sheet]);
    const loaded = loadParameters(context, layout).filter(({ parameter }) => parameter.id in inputs);
    await context.sync();
    const writes = loaded.map(({ parameter, input, inForce }) => ({
      parameter,
      input,
      before: valuesOf(parameter, input, inForce, layout.language),
      after: parameterCells(parameter, inputs[parameter.id] ?? undefined, layout.language),
    }));
    for (const { parameter, after } of writes) refuse(parameter, after, layout.language);
    const changes = writes.flatMap(({ parameter, before, after }) =>
      differences(parameter, before, after, layout.language),
    );
    if (changes.length === 0) return [];
    const { ids, lock } = await unlock(
      context,
      undo,
      writes.map(({ input }) => input.worksheet.name),
    );
    const log = await openLog(context, undo, instance);
    for (const { input, before, after } of writes) {
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
    lock();
    await append(context, undo, layout, log, logRows(changes, now));
    return changes;
  });

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

/** Which cell of a parameter, in the words of the change log. */
export function itemOf(parameter: Parameter, row: number, column: number, language: Language): string {
  if (parameter.kind === "weights") return parameter.items[row]?.name[language] ?? "";
  if (parameter.kind !== "table") return "";
  return `${say("tierRow", language, { n: row + 1 })} ${parameter.columns[column]?.name[language] ?? ""}`;
}

function formatOf(parameter: Parameter, column: number): string | undefined {
  if (parameter.kind === "weights") return weightFormat(parameter);
  if (parameter.kind === "number") return parameter.format;
  if (parameter.kind === "choice") return TEXT_FORMAT;
  return parameter.kind === "table" ? columnFormat(parameter.columns[column]) : undefined;
}

interface Log {
  sheet: string;
  /** Its end row. */
  end: number;
}

/** Its sheet comes with the first change; it is open for writing then. */
export async function openLog(context: Excel.RequestContext, undo: Undo, { layout }: Instance): Promise<Log> {
  const place = layout.sheets[CHANGES_ROLE];
  if (place) {
    await unlock(context, undo, [place.name]);
    return { sheet: place.name, end: place.end };
  }
  const before = await readBefore(context);
  const plan = planChangeLog(layout, before.sheets);
  await carryOut(context, plan, before, undo);
  const [{ name, block }] = plan.sheets;
  await unlock(context, undo, [name]);
  return { sheet: name, end: block.row + block.rows - 1 };
}

/** New lines come before the end row, so that the marker grows with them (probe insertedRow). Two syncs; the caller's writes go first. */
export async function append(
  context: Excel.RequestContext,
  undo: Undo,
  { number }: Layout,
  { sheet: name, end }: Log,
  { values, formats }: LogRows,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name).load("id");
  await context.sync();
  const lines = { row: end, column: 0, rows: values.length, columns: values[0]?.length ?? 1 };
  undo.inserts({
    sheet: sheet.id,
    row: end,
    rows: values.length,
    name: markerName(number, CHANGES_ROLE),
    end,
  });
  const whole = rangeOf(sheet, lines).getEntireRow();
  whole.insert(Excel.InsertShiftDirection.down);
  const added = rangeOf(sheet, lines);
  added.clear(Excel.ClearApplyTo.formats);
  added.numberFormat = formats;
  writeValues(added, values);
  protectSheet(sheet, LOG_PROTECTION);
  await context.sync();
}
