/** Carries out the plan of one sheet: queues everything, does not sync. */
import type {
  Area,
  Cells,
  ConditionalFormat,
  Protection,
  SheetPlan,
  Style,
  Validation,
} from "../template/plan";
import { absolute, address, formulaInA1 } from "../template/addresses";
import { writeValues } from "./writeValues";

/** The cells of an area; nothing is asked of Excel yet. */
export const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);

/** Queues everything of a planned sheet: formats, cells, rules, widths, protection; the caller syncs. */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  freeRows(sheet, plan);
  writeParts(sheet, plan);
  writeHeights(sheet, plan);
  const { rows, columns } = plan.freeze;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(address({ row: 0, column: 0, rows, columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = false;
  applyFilter(sheet, plan);
}

/** Queues the heights of rows: told ones, and those that follow from wrapped texts. */
export function writeHeights(
  sheet: Excel.Worksheet,
  { heights = [], fitRows }: Pick<SheetPlan, "heights" | "fitRows">,
): void {
  for (const { row, count, points } of heights)
    rangeOf(sheet, { row, column: 0, rows: count, columns: 1 }).format.rowHeight = points;
  if (fitRows)
    rangeOf(sheet, { ...fitRows, column: 0, columns: 1 })
      .getEntireRow()
      .format.autofitRows();
}

/** Queues the filter; only where the sheet is not protected, or Excel refuses it. */
export function applyFilter(sheet: Excel.Worksheet, { filter }: Pick<SheetPlan, "filter">): void {
  if (filter) sheet.autoFilter.apply(rangeOf(sheet, filter));
}

/** Queues the unlocking of whole rows, which must come before what is locked in them. */
export function freeRows(sheet: Excel.Worksheet, { freeRows: free }: Pick<SheetPlan, "freeRows">): void {
  if (!free) return;
  sheet.getRange(`${free.row + 1}:${free.row + free.rows}`).format.protection.locked = false;
}

type Parts = Pick<
  SheetPlan,
  "styles" | "widths" | "cells" | "hiddenColumns" | "validations" | "conditionalFormats"
>;

/** Queues what stands in cells and columns, of a new sheet or of columns that come into one. */
export function writeParts(sheet: Excel.Worksheet, plan: Parts): void {
  // Formats first: a text format must be there before "00123" or "=1+1" comes, or it is taken for a
  // number, a formula (probes textFormat, textFormula).
  for (const { area, style } of plan.styles) applyStyle(rangeOf(sheet, area), area, style);
  for (const { column, count, points } of plan.widths) {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: count }).format.columnWidth = points;
  }
  for (const cells of plan.cells) writeCells(sheet, cells);
  for (const { column, count } of plan.hiddenColumns ?? [])
    rangeOf(sheet, { row: 0, column, rows: 1, columns: count }).columnHidden = true;
  for (const validation of plan.validations) applyValidation(sheet, validation);
  for (const each of plan.conditionalFormats) applyMark(sheet, each);
}

function applyMark(sheet: Excel.Worksheet, { area, formula, fill }: ConditionalFormat): void {
  const format = rangeOf(sheet, area).conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
  format.rule.formula = formula;
  format.format.fill.color = fill;
}

export type Rules = Pick<SheetPlan, "validations" | "conditionalFormats">;

/**
 * Queues the rules that are others than before; marks are written anew together, for one may lie over another. Also where
 * the later ones stand already.
 */
export function writeRules(sheet: Excel.Worksheet, before: Rules, after: Rules): void {
  const known = new Set(before.validations.map((each) => JSON.stringify(each)));
  for (const each of after.validations) if (!known.has(JSON.stringify(each))) applyValidation(sheet, each);
  if (sameJson(before.conditionalFormats, after.conditionalFormats)) return;
  for (const { area } of [...before.conditionalFormats, ...after.conditionalFormats])
    rangeOf(sheet, area).conditionalFormats.clearAll();
  for (const each of after.conditionalFormats) applyMark(sheet, each);
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Queues values or formulas of an area; a formula that repeats goes once, whatever the rows. */
export function writeCells(sheet: Excel.Worksheet, cells: Cells): void {
  const range = rangeOf(sheet, cells.area);
  if ("values" in cells) {
    writeValues(range, cells.values);
    return;
  }
  // Documented for dynamic arrays are A1 formulas alone; a copy adjusts them cell by cell (probe column), and the
  // request does not grow with the people.
  const first = range.getCell(0, 0);
  first.formulas = [[formulaInA1("spill" in cells ? cells.spill : cells.formula, cells.area)]];
  if ("formula" in cells && cells.area.rows * cells.area.columns > 1)
    range.copyFrom(first, Excel.RangeCopyType.formulas);
}

function applyStyle(range: Excel.Range, area: Area, style: Style): void {
  const { format } = range;
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.top) format.verticalAlignment = "Top";
  if (style.unlocked !== undefined) format.protection.locked = !style.unlocked;
  if (style.border) {
    const edges: Excel.BorderIndex[] = [
      Excel.BorderIndex.edgeTop,
      Excel.BorderIndex.edgeBottom,
      Excel.BorderIndex.edgeLeft,
      Excel.BorderIndex.edgeRight,
    ];
    if (area.rows > 1) edges.push(Excel.BorderIndex.insideHorizontal);
    if (area.columns > 1) edges.push(Excel.BorderIndex.insideVertical);
    for (const edge of edges) {
      const border = format.borders.getItem(edge);
      border.style = Excel.BorderLineStyle.continuous;
      border.color = "#D0D0D0";
    }
  }
}

function applyValidation(sheet: Excel.Worksheet, { area, rule, title, error, prompt }: Validation): void {
  const validation = rangeOf(sheet, area).dataValidation;
  switch (rule.kind) {
    case "number": {
      const limits = {
        formula1: rule.min,
        formula2: rule.max,
        operator: Excel.DataValidationOperator.between,
      };
      validation.rule = rule.whole ? { wholeNumber: limits } : { decimal: limits };
      break;
    }
    case "list":
      validation.rule = {
        list: {
          inCellDropDown: true,
          source: rule.source ? `=${absolute(rule.source)}` : rule.words.join(","),
        },
      };
      break;
    case "date":
      validation.rule = {
        date: { formula1: "1900-01-01", operator: Excel.DataValidationOperator.greaterThanOrEqualTo },
      };
      break;
    case "formula":
      validation.rule = { custom: { formula: rule.formula } };
      validation.ignoreBlanks = false;
      break;
  }
  validation.errorAlert = {
    message: error,
    showAlert: true,
    style: Excel.DataValidationAlertStyle.stop,
    title,
  };
  if (prompt !== undefined) validation.prompt = { message: prompt, showPrompt: true, title: "" };
}

/**
 * Locked without a password; widths, the filter and, where all cells are unlocked, rows stay allowed. Never sorting: who
 * sorted some of the columns would give people the figures of others (sortRows does it for all of them).
 */
export function protectSheet(sheet: Excel.Worksheet, { insertRows, deleteRows }: Protection): void {
  sheet.protection.protect({
    allowAutoFilter: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowInsertRows: insertRows,
    allowDeleteRows: deleteRows,
    allowSort: false,
  });
}
