/** Carries one probe out, in sheets that are its own. */
import { sheetReference } from "../../template/addresses";
import { PROBE_NAME, type Look, type Probe, type Step } from "./probe";

/** The probe's sheets by their names. */
export interface Place {
  sheet: string;
  other?: string;
}

/** A thousand calls may take long, on a Mac with the pane closed twenty seconds. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 25;

/** What is seen in the end. */
export async function carryOut(
  context: Excel.RequestContext,
  place: Place,
  { steps, attempt, read, look = "values" }: Probe,
): Promise<unknown[][]> {
  const until = Date.now() + PATIENCE_MS;
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  for (const step of steps) {
    if ("settle" in step) {
      await context.sync();
      await settled(context, sheet, read, until);
    } else queue(context, sheet, place, step);
  }
  await context.sync();
  if (attempt) {
    queue(context, sheet, place, attempt);
    await context.sync();
  }
  const values = await settled(context, sheet, read, until);
  return LOOKS[look](context, { sheet, place, range: sheet.getRange(read), values });
}

/** The values once no cell is computing any more. */
async function settled(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  address: string,
  until: number,
): Promise<unknown[][]> {
  for (;;) {
    const range = sheet.getRange(address).load("values");
    await context.sync();
    const values: unknown[][] = range.values;
    if (!values.flat().includes("#BUSY!") || Date.now() > until) return values;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

function queue(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { other }: Place,
  step: Exclude<Step, { settle: true }>,
): void {
  const { workbook } = context;
  const formula = (text: string) => text.replaceAll("{other}", sheetReference(other ?? ""));
  if ("protect" in step) return sheet.protection.protect(step.protect);
  if ("unprotect" in step) return sheet.protection.unprotect();
  if ("suspend" in step) return workbook.application.suspendApiCalculationUntilNextSync();
  if ("insertRow" in step) {
    sheet.getRange(`${step.insertRow}:${step.insertRow}`).insert(Excel.InsertShiftDirection.down);
    return;
  }
  if ("hideOther" in step) {
    workbook.worksheets.getItem(other ?? "").visibility = Excel.SheetVisibility.veryHidden;
    return;
  }
  if ("other" in step) {
    const columns = step.other[0]?.length ?? 1;
    workbook.worksheets.getItem(other ?? "").getRangeByIndexes(0, 0, step.other.length, columns).values =
      step.other;
    return;
  }
  const range = sheet.getRange(step.at);
  if ("values" in step) range.values = step.values;
  else if ("formula" in step) range.formulas = [[formula(step.formula)]];
  else if ("copyFrom" in step) range.copyFrom(step.copyFrom, Excel.RangeCopyType.formulas);
  else if ("numberFormat" in step) range.numberFormat = step.numberFormat as unknown as string[][];
  else if ("unlocked" in step) range.format.protection.locked = false;
  else if ("words" in step)
    range.dataValidation.rule = { list: { inCellDropDown: true, source: step.words } };
  else if ("rule" in step) {
    range.dataValidation.rule = { custom: { formula: formula(step.rule) } };
    range.dataValidation.ignoreBlanks = false;
  } else if ("mark" in step) {
    const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = formula(step.mark).padEnd(255);
    custom.format.fill.color = "#FFA8A8";
  } else if ("columnWidth" in step) range.format.columnWidth = step.columnWidth;
  else if ("wrapped" in step) range.format.wrapText = true;
  else if ("select" in step) {
    sheet.activate();
    range.select();
  } else {
    const name = workbook.names.add(step.name, range);
    if (step.hidden) name.visible = false;
  }
}

interface Seen {
  sheet: Excel.Worksheet;
  place: Place;
  range: Excel.Range;
  values: unknown[][];
}

const LOOKS: Record<Look, (context: Excel.RequestContext, seen: Seen) => Promise<unknown[][]> | unknown[][]> =
  {
    values: (_, { values }) => values,
    lastValue: (_, { values }) => values.slice(-1),
    valuesAndFormulas: async (context, { range, values }) => {
      range.load("formulas");
      await context.sync();
      return values.map((row, r) => [...row, ...((range.formulas[r] ?? []) as unknown[])]);
    },
    valid: async (context, { range, values }) => {
      const cells = values.map((row, r) =>
        row.map((_, c) => range.getCell(r, c).dataValidation.load("valid")),
      );
      await context.sync();
      return cells.map((row) => row.map(({ valid }) => valid));
    },
    options: async (context, { sheet }) => {
      const protection = sheet.protection.load("protected,options");
      await context.sync();
      const { allowAutoFilter, allowFormatColumns, allowInsertRows, allowSort } = protection.options;
      return [[protection.protected, allowAutoFilter, allowFormatColumns, allowInsertRows, allowSort]];
    },
    name: async (context) => {
      const name = context.workbook.names.getItemOrNullObject(PROBE_NAME).load("visible");
      const range = name.getRangeOrNullObject().load("rowCount");
      await context.sync();
      return [name.isNullObject ? [false] : [true, name.visible, range.rowCount]];
    },
    otherSheet: async (context, { place }) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem(place.other ?? "").load("visibility");
      const cell = sheet.getRange("A1").load("values");
      await context.sync();
      const { visibility } = sheet;
      sheet.visibility = Excel.SheetVisibility.visible;
      sheet.delete();
      const after = worksheets.getItemOrNullObject(place.other ?? "");
      await context.sync();
      return [[visibility, cell.values[0]?.[0], after.isNullObject ? "deleted" : "there"]];
    },
    mark: async (context, { range }) => {
      const formats = range.conditionalFormats.load("items/custom/rule/formula");
      await context.sync();
      return [[formats.items.length, ...formats.items.map(({ custom }) => custom.rule.formula.length)]];
    },
    sizes: async (context, { range }) => {
      range.getEntireRow().format.autofitRows();
      range.format.load("columnWidth,rowHeight");
      await context.sync();
      return [[Math.round(range.format.columnWidth), range.format.rowHeight > 40]];
    },
    state: async (context) => {
      const until = Date.now() + PATIENCE_MS / 4;
      const application = context.workbook.application;
      for (;;) {
        application.load("calculationState");
        await context.sync();
        const state = application.calculationState as string;
        if (state === "Done" || Date.now() > until) return [[state]];
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    },
  };
