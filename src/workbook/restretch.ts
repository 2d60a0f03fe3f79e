/**
 * Writes again what becomes other in a scheme's sheets once parameters hold from other periods on: values, names, the
 * formulas and rules of the periods concerned, the record, check sheets. Entries stay.
 */
import { LONGEST_FORMULA, longestIn } from "../template/formulaLength";
import type { InsertionRecord } from "../template/kept/record";
import type { Layout } from "../template/layout";
import { placeFrom } from "../template/parameters/parameterPlaces";
import { planParametersSheet } from "../template/parameters/parametersSheet";
import { replanned, type Replanned } from "../template/parameters/replanned";
import { changesOf, samePeriod } from "../template/parameters/stretches";
import { area, type Area, type Cells, type NamePlan } from "../template/plan";
import { sameName } from "../template/sheetNames";
import { lackingRoles } from "../template/standing";
import { writeChecksAnew } from "./addCheck";
import { readBefore } from "./before";
import { keepRecord } from "./closing/keepRecord";
import { refuseMoved } from "./columns";
import { sheetPlace, type Instance } from "./instances";
import { WorkbookProblem } from "./problems";
import type { Earlier } from "./renewSheets";
import type { Undo } from "./undo";
import { unlock } from "./unlock";
import { rangeOf, writeCells, writeParts, writeRules } from "./writeSheet";

/** Excel takes no longer formula in a rule. */
const LONGEST_RULE = 255;

/**
 * Part of a command; `values` come into the columns of a period that is new. What it returns is to be deleted when the
 * command is done: check sheets that made room. @throws WorkbookProblem
 */
export async function restretch(
  context: Excel.RequestContext,
  undo: Undo,
  instance: Instance,
  after: Layout,
  record: InsertionRecord,
  values: readonly Cells[],
): Promise<Earlier | undefined> {
  const { layout } = instance;
  for (const role of lackingRoles(layout)) sheetPlace(instance, role);
  const parts = replanned(layout, after);
  refuseTooLong(parts);
  await refuseMoved(context, instance);
  const before = await readBefore(context);
  const [had, has] = [namesOf(layout), namesOf(after)];
  const coming = has.filter(({ name }) => !had.some((own) => own.name === name));
  const going = had.filter(({ name }) => !has.some((own) => own.name === name));
  const taken = coming.find(({ name }) => before.names.some((own) => sameName(own, name)));
  if (taken) throw new WorkbookProblem("nameTaken", { name: taken.name });
  const { worksheets, names } = context.workbook;
  const sheetOf = (role: string) => sheetPlace(instance, role).name;
  const { ids, lock } = await unlock(
    context,
    undo,
    parts.map(({ role }) => sheetOf(role)),
  );
  const stands = await readStanding(context, instance, parts, goneInputs(layout, after));
  const parameters = worksheets.getItem(sheetOf("parameters"));
  const parametersId = ids[sheetOf("parameters")] ?? "";
  for (const { cells, range } of stands.inputs)
    undo.writes({
      ...{ sheet: parametersId, area: cells, formulas: range.formulas as unknown[][] },
      formats: range.numberFormat as string[][],
      written: Array.from({ length: cells.rows }, () => Array<string>(cells.columns).fill("")),
    });
  context.runtime.enableEvents = false;
  // Names before formulas: a formula written before its name would stay #NAME?.
  undo.plans({ sheets: [], names: coming }, before);
  for (const { name, area: own } of coming) names.add(name, rangeOf(parameters, own));
  for (const [index, part] of parts.entries()) {
    const id = ids[sheetOf(part.role)] ?? "";
    context.workbook.application.suspendApiCalculationUntilNextSync();
    write(worksheets.getItem(id), id, undo, part, {
      earlier: stands.formulas[index] ?? [],
      values: part.role === "parameters" ? values : [],
    });
    await context.sync();
  }
  const gone = going.map(({ name }) => names.getItemOrNullObject(name).load("name,formula,visible"));
  await context.sync();
  for (const name of gone) {
    if (name.isNullObject) continue;
    undo.deletesName(name.name, String(name.formula), name.visible);
    name.delete();
  }
  lock();
  context.runtime.enableEvents = true;
  await context.sync();
  await keepRecord(context, undo, instance, record, await readBefore(context));
  return writeChecksAnew(context, undo, layout);
}

const namesOf = (layout: Layout): NamePlan[] => planParametersSheet(layout, {}).names;

/** Where values stand that go. */
const goneInputs = (before: Layout, after: Layout): Area[] =>
  before.scheme.parameters.flatMap(({ id }) =>
    changesOf(before, id).flatMap((from) => {
      const stays = changesOf(after, id).some((own) => samePeriod(own, from));
      const place = stays ? undefined : placeFrom(before, id, from);
      return place ? [place.input] : [];
    }),
  );

/** What stands where something is written. @throws WorkbookProblem where cells that are to be filled are not free */
async function readStanding(
  context: Excel.RequestContext,
  instance: Instance,
  parts: readonly Replanned[],
  inputs: readonly Area[],
) {
  const { worksheets } = context.workbook;
  const sheetOf = (role: string) => sheetPlace(instance, role).name;
  const first = parts.map(({ role, cells }) =>
    cells.map(({ area: own }) =>
      rangeOf(worksheets.getItem(sheetOf(role)), area(own.row, own.column)).load("formulasR1C1"),
    ),
  );
  const free = parts.flatMap(({ role, filled }) =>
    filled.cells.map(({ area: own }) => ({
      sheet: sheetOf(role),
      range: rangeOf(worksheets.getItem(sheetOf(role)), own).load("values"),
    })),
  );
  const going = inputs.map((cells) => ({
    cells,
    range: rangeOf(worksheets.getItem(sheetOf("parameters")), cells).load("formulas,numberFormat"),
  }));
  await context.sync();
  const occupied = free.find(({ range }) => (range.values as unknown[][]).flat().some((cell) => cell !== ""));
  if (occupied) throw new WorkbookProblem("columnsInUse", { sheet: occupied.sheet });
  return {
    formulas: first.map((ranges) => ranges.map((range) => String(range.formulasR1C1[0]?.[0] ?? ""))),
    inputs: going,
  };
}

/** Queues what becomes other in a sheet, and tells how it is put back. */
function write(
  sheet: Excel.Worksheet,
  id: string,
  undo: Undo,
  { cells, rules, filled, emptied }: Replanned,
  { earlier, values }: { earlier: readonly string[]; values: readonly Cells[] },
): void {
  undo.rewrites(
    id,
    cells.map((own, index): Cells => {
      const formula = earlier[index] ?? "";
      return "spill" in own ? { area: own.area, spill: formula } : { area: own.area, formula };
    }),
  );
  const [comes, goes] = [filled, emptied].map((own) =>
    [...own.cells, ...own.styles].map(({ area: place }) => place),
  );
  undo.putsBack(id, (own) => {
    for (const each of comes ?? []) free(own, each);
    writeParts(own, { ...emptied, ...NO_RULES });
    writeRules(own, rules.after, rules.before);
  });
  for (const each of goes ?? []) free(sheet, each);
  writeParts(sheet, { ...filled, ...NO_RULES, cells: [...filled.cells, ...values] });
  writeRules(sheet, rules.before, rules.after);
  for (const each of cells) writeCells(sheet, each);
}

const NO_RULES = { validations: [], conditionalFormats: [] };

function free(sheet: Excel.Worksheet, cells: Area): void {
  const range = rangeOf(sheet, cells);
  range.dataValidation.clear();
  range.clear();
}

/** More changes than a sheet's formulas can tell of. @throws WorkbookProblem */
function refuseTooLong(parts: readonly Replanned[]): void {
  const tooLong = parts.some(
    ({ cells, filled, rules: { after } }) =>
      longestIn([{ cells }, filled]) > LONGEST_FORMULA ||
      after.conditionalFormats.some(({ formula }) => formula.length > LONGEST_RULE) ||
      after.validations.some(({ rule }) => rule.kind === "formula" && rule.formula.length > LONGEST_RULE),
  );
  if (tooLong) throw new WorkbookProblem("tooManyChanges");
}
