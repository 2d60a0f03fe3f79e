/** One planned sheet as the part of an .xlsx file that holds it. */
import { absolute, address, columnLetters, compileInA1 } from "../../template/addresses";
import type { Area, CellContent, SheetPlan, Style, Validation } from "../../template/plan";
import { DAYS } from "../../template/years";
import type { CellStyles } from "./cellStyles";
import { attribute, xml } from "./xml";

/** What the sheets of a file share. */
export interface FileParts {
  styles: CellStyles;
  /** The number of a text. */
  text(content: string): number;
}

/** One cell, while the sheet is put together. */
interface Cell {
  style: number;
  content?: string | number | boolean;
  formula?: string;
}

export function sheetPart(plan: SheetPlan, shared: FileParts, active: boolean): string {
  const grid = gridOf(plan, shared);
  const { rows: frozenRows, columns: frozenColumns } = plan.freeze;
  const corner = `${columnLetters(frozenColumns)}${frozenRows + 1}`;
  const pane =
    frozenRows + frozenColumns === 0
      ? ""
      : `<pane${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ""}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ""}` +
        ` topLeftCell="${corner}" activePane="${frozenColumns > 0 && frozenRows > 0 ? "bottomRight" : frozenRows > 0 ? "bottomLeft" : "topRight"}" state="frozen"/>`;
  // In the order of the standard: Excel calls a file damaged that has another.
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetPr><tabColor rgb="FF${plan.tabColor.slice(1)}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"${active ? ' tabSelected="1"' : ""}>${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsOf(plan),
    rowsOf(plan, grid, shared),
    // What is 0 is allowed.
    `<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"` +
      `${plan.protection.insertRows ? ' insertRows="0"' : ""}${plan.protection.deleteRows ? ' deleteRows="0"' : ""}/>`,
    plan.filter ? `<autoFilter ref="${address(plan.filter)}"/>` : "",
    ...plan.conditionalFormats.map(
      ({ area, formula, fill }, index) =>
        `<conditionalFormatting sqref="${address(area)}"><cfRule type="expression" dxfId="${shared.styles.fill(fill)}"` +
        ` priority="${index + 1}"><formula>${xml(bare(formula))}</formula></cfRule></conditionalFormatting>`,
    ),
    validationsOf(plan.validations),
    '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    // A4, as wide as one page.
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>",
  ].join("");
}

const bare = (formula: string): string => formula.replace(/^=/, "");

function gridOf(plan: SheetPlan, { styles }: FileParts): Map<number, Map<number, Cell>> {
  const grid = new Map<number, Map<number, Cell>>();
  const cellAt = (row: number, column: number): Cell => {
    const cells = grid.get(row) ?? new Map<number, Cell>();
    if (cells.size === 0) grid.set(row, cells);
    const cell = cells.get(column) ?? { style: 0 };
    cells.set(column, cell);
    return cell;
  };
  const each = ({ row, column, rows, columns }: Area, job: (cell: Cell, r: number, c: number) => void) => {
    for (let r = 0; r < rows; r += 1)
      for (let c = 0; c < columns; c += 1) job(cellAt(row + r, column + c), r, c);
  };
  const styled = (area: Area, style: Style) =>
    each(area, (cell) => {
      cell.style = styles.over(cell.style, style);
    });
  for (const { area, style } of plan.styles) styled(area, style);
  for (const cells of plan.cells) {
    if ("values" in cells) {
      each(cells.area, (cell, r, c) => {
        const content: CellContent = cells.values[r]?.[c] ?? null;
        if (content !== null && content !== "") cell.content = content;
      });
      continue;
    }
    if ("spill" in cells) throw new Error("a file for people without the add-in holds nothing that spills");
    const inA1 = compileInA1(cells.formula);
    const { row, column } = cells.area;
    each(cells.area, (cell, r, c) => {
      cell.formula = bare(inA1({ row: row + r, column: column + c }));
    });
  }
  return grid;
}

/** Characters that a column is wide; the plan counts points. */
const characters = (points: number): string => Math.max(1, ((points * 4) / 3 - 5) / 7).toFixed(2);

function columnsOf({ widths, hiddenColumns = [] }: SheetPlan): string {
  const columns = new Map<number, { points?: number; hidden?: boolean }>();
  const each = (column: number, count: number, facts: { points?: number; hidden?: boolean }) => {
    for (let at = column; at < column + count; at += 1) columns.set(at, { ...columns.get(at), ...facts });
  };
  for (const { column, count, points } of widths) each(column, count, { points });
  for (const { column, count } of hiddenColumns) each(column, count, { hidden: true });
  if (columns.size === 0) return "";
  const texts = [...columns]
    .sort(([a], [b]) => a - b)
    .map(
      ([at, { points = 50, hidden }]) =>
        `<col min="${at + 1}" max="${at + 1}" width="${characters(points)}" customWidth="1"${hidden ? ' hidden="1"' : ""}/>`,
    );
  return `<cols>${texts.join("")}</cols>`;
}

function rowsOf(
  plan: SheetPlan,
  grid: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
  shared: FileParts,
): string {
  const heights = new Map<number, number>();
  for (const { row, count, points } of plan.heights ?? [])
    for (let at = row; at < row + count; at += 1) heights.set(at, points);
  const rows = [...new Set([...grid.keys(), ...heights.keys()])].sort((a, b) => a - b);
  const texts = rows.map((row) => {
    const height = heights.get(row);
    const cells = [...(grid.get(row) ?? [])].sort(([a], [b]) => a - b);
    return (
      `<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>` +
      cells.map(([column, cell]) => cellText(`${columnLetters(column)}${row + 1}`, cell, shared)).join("") +
      "</row>"
    );
  });
  return `<sheetData>${texts.join("")}</sheetData>`;
}

function cellText(at: string, { style, content, formula }: Cell, { text }: FileParts): string {
  const head = `<c r="${at}"${style === 0 ? "" : ` s="${style}"`}`;
  if (formula !== undefined) return `${head}><f>${xml(formula)}</f></c>`;
  switch (typeof content) {
    case "string":
      return `${head} t="s"><v>${text(content)}</v></c>`;
    case "number":
      return `${head}><v>${content}</v></c>`;
    case "boolean":
      return `${head} t="b"><v>${content ? 1 : 0}</v></c>`;
    default:
      return `${head}/>`;
  }
}

function validationsOf(validations: readonly Validation[]): string {
  if (validations.length === 0) return "";
  const texts = validations.map(({ area, rule, title, error, prompt }) => {
    const [type, first, second] = ruleText(rule);
    return (
      `<dataValidation type="${type}"${second === undefined ? "" : ' operator="between"'}` +
      `${rule.kind === "formula" ? "" : ' allowBlank="1"'} showInputMessage="1" showErrorMessage="1"` +
      ` errorTitle="${attribute(title)}" error="${attribute(error)}"${prompt === undefined ? "" : ` prompt="${attribute(prompt)}"`}` +
      ` sqref="${address(area)}"><formula1>${xml(first)}</formula1>` +
      `${second === undefined ? "" : `<formula2>${xml(second)}</formula2>`}</dataValidation>`
    );
  });
  return `<dataValidations count="${texts.length}">${texts.join("")}</dataValidations>`;
}

function ruleText(rule: Validation["rule"]): [type: string, first: string, second?: string] {
  switch (rule.kind) {
    case "number":
      return [rule.whole ? "whole" : "decimal", String(rule.min), String(rule.max)];
    case "date":
      return ["date", String(DAYS.first), String(DAYS.last)];
    case "list":
      return ["list", rule.source ? absolute(rule.source) : `"${rule.words.join(",").replace(/"/g, '""')}"`];
    case "formula":
      return ["custom", bare(rule.formula)];
  }
}
