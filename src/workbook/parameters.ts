/** Reads the parameters that are in the sheet now, of all periods or of one. */
import type { Language } from "../i18n/language";
import type { Parameter, ParameterInput } from "../schemes/scheme";
import { parameterName, say, type Layout } from "../template/layout";
import { inputOf } from "../template/parameters/parameterCells";
import { samePeriod, stretchAt, stretchesOf } from "../template/parameters/stretches";
import type { Period } from "../template/periods";
import type { CellContent } from "../template/plan";
import { readInstance, type Instance } from "./instances";
import { problemOf, WorkbookProblem } from "./problems";

/** The cells in which people enter each parameter, as they are now. */
export type SheetParameters = Readonly<Record<string, CellContent[][]>>;

export interface Inputs {
  parameter: Parameter;
  /** From which period on it holds; none: from the beginning. */
  from: Period | undefined;
  input: Excel.Range;
  inForce: Excel.Range;
}

/**
 * Queues the reading of all values, those that hold from a later period on too; a parameter whose name was deleted has
 * null objects. The names follow every edit of the sheet.
 */
export const loadParameters = (
  context: Excel.RequestContext,
  layout: Pick<Layout, "scheme" | "prefix" | "language" | "stretches">,
): Inputs[] =>
  layout.scheme.parameters.flatMap((parameter) =>
    stretchesOf(layout, parameter.id).map((from) => {
      const called = parameterName(layout.prefix, parameter, layout.language, from);
      const inForce = context.workbook.names.getItemOrNullObject(called).getRangeOrNullObject();
      // Where people enter stands left of what is in force, as many columns as it has.
      const input = inForce.getOffsetRange(0, parameter.kind === "table" ? -parameter.columns.length : -1);
      input.load("values,formulas,numberFormat,rowIndex,columnIndex,worksheet/name");
      return { parameter, from, input, inForce: inForce.load("values") };
    }),
  );

/** Those that hold in a period, one a parameter; without a period those that hold at last. */
export const heldIn = <T extends Pick<Inputs, "parameter" | "from">>(
  loaded: readonly T[],
  layout: Pick<Layout, "stretches">,
  period?: Period,
): T[] => loaded.filter(({ parameter, from }) => samePeriod(stretchAt(layout, parameter.id, period), from));

/** What has been entered for a period, once it is read; without those whose name was deleted. */
export const inputsOf = (
  loaded: readonly Inputs[],
  layout: Pick<Layout, "stretches">,
  period?: Period,
): Record<string, ParameterInput> =>
  Object.fromEntries(
    heldIn(loaded, layout, period)
      .filter(({ inForce }) => !inForce.isNullObject)
      .map(({ parameter, input }) => [parameter.id, inputOf(parameter, input.values as CellContent[][])]),
  );

/** Those that hold in a period. One sync. @throws WorkbookProblem where a name is gone. */
export async function readParameters(
  context: Excel.RequestContext,
  { layout }: Instance,
  period?: Period,
): Promise<SheetParameters> {
  const loaded = heldIn(loadParameters(context, layout), layout, period);
  await context.sync();
  return Object.fromEntries(loaded.map((each) => [each.parameter.id, valuesOf(each, layout.language)]));
}

/** The same, for the pane. @throws WorkbookProblem */
export async function readParametersOf(number: number, period?: Period): Promise<SheetParameters> {
  try {
    return await Excel.run(async (context) =>
      readParameters(context, await readInstance(context, number), period),
    );
  } catch (error) {
    throw problemOf(error);
  }
}

/** @throws WorkbookProblem where the name is gone */
export function valuesOf({ parameter, input, inForce }: Inputs, language: Language): CellContent[][] {
  if (inForce.isNullObject) throw new WorkbookProblem("parameterGone", { name: parameter.name[language] });
  return input.values as CellContent[][];
}

/** Which cell of a parameter, in the words of the change log. */
export function itemOf(parameter: Parameter, row: number, column: number, language: Language): string {
  if (parameter.kind === "weights") return parameter.items[row]?.name[language] ?? "";
  if (parameter.kind !== "table") return "";
  return `${say("tierRow", language, { n: row + 1 })} ${parameter.columns[column]?.name[language] ?? ""}`;
}
