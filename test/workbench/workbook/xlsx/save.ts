import ExcelJS, {
  type Cell,
  type CellErrorValue,
  type CellValue as FileValue,
  type Worksheet,
} from "exceljs";
import type { Book } from "../book";
import type { FormulaCell } from "../formulaCell";
import type { Formula, Reference } from "../formula";
import { areaName, cellKey, cellName } from "../grid";
import { CellError, type CellValue, type ConditionalFormat } from "../model";
import { movedRule } from "../rules";
import type { Sheet } from "../sheet";
import { FileFormulas } from "./formulaText";
import { type Additions, addParts } from "./package";
import { writePageSetup } from "./pageSetup";
import { toFileStyle } from "./styles";
import { validationsXml } from "./validationXml";

/** The book as an .xlsx file, every formula with the value it shows now. */
export async function saveXlsx(book: Book): Promise<Uint8Array> {
  await book.calculated();
  const formulas = new FileFormulas(book.functionNames, (name) => book.core.names.get(name) !== undefined);
  const file = new ExcelJS.Workbook();
  const additions: Additions = {
    names: book.names().map((name) => ({
      name: name.name,
      formula: formulas.toFile(name.formula),
      hidden: !name.visible,
      comment: name.comment,
    })),
    structureProtected: book.structureProtected,
    sheets: [],
  };
  for (const sheet of book.allSheets()) {
    const target = file.addWorksheet(sheet.name, { state: STATES[sheet.visibility] });
    const saver = new SheetSaver(sheet, target, formulas);
    await saver.save();
    additions.sheets.push({
      spills: saver.spills,
      validations: validationsOf(sheet, formulas),
      stopping: addConditions(sheet, target, formulas),
    });
  }
  const activeTab = book.allSheets().findIndex((sheet) => sheet.id === book.active.sheet.id);
  file.views = [{ x: 0, y: 0, width: 24000, height: 12000, firstSheet: 0, activeTab, visibility: "visible" }];
  // Not packed yet: parts are added.
  const unpacked = await file.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object);
  return addParts(new Uint8Array(unpacked), additions);
}

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

class SheetSaver {
  readonly spills: string[] = [];
  private readonly styles = new Map<string, Partial<ExcelJS.Style>>();
  /** For each column the formula that its cells have repeated up to this row. */
  private readonly runs = new Map<number, { formula: Formula; first: string; row: number }>();

  constructor(
    private readonly sheet: Sheet,
    private readonly target: Worksheet,
    private readonly formulas: FileFormulas,
  ) {}

  async save(): Promise<void> {
    const { sheet, target } = this;
    const { rows, columns } = sheet.freeze;
    const showGridLines = sheet.showGridlines;
    target.views = [
      rows || columns
        ? { state: "frozen", xSplit: columns, ySplit: rows, showGridLines }
        : { state: "normal", showGridLines },
    ];
    if (sheet.tabColor)
      target.properties.tabColor = { argb: `FF${sheet.tabColor.replace("#", "").toUpperCase()}` };
    this.saveColumns();
    this.saveRows();
    sheet.cells.each({ row: 0, column: 0, rows: 1048576, columns: 16384 }, (row, column) => {
      this.saveCell(row, column, target.getCell(row + 1, column + 1));
    });
    const filter = sheet.autoFilter;
    if (filter) target.autoFilter = areaName(filter);
    writePageSetup(sheet.pageLayout, target);
    await this.saveProtection();
  }

  private style(id: string): Partial<ExcelJS.Style> {
    let style = this.styles.get(id);
    if (!style) this.styles.set(id, (style = toFileStyle(this.sheet.formats.formats.get(id))));
    return style;
  }

  private saveColumns(): void {
    const columns = new Set([...this.sheet.sizes.columns(), ...this.sheet.formats.columns.keys()]);
    for (const index of [...columns].sort((a, b) => a - b)) {
      const column = this.target.getColumn(index + 1);
      const { sizes } = this.sheet;
      // a file counts in characters of 7 pixels, with 5 pixels of padding
      if (sizes.hasWidth(index)) column.width = Math.max(0, (sizes.columnPoints(index) / 0.75 - 5) / 7);
      if (sizes.columnHidden(index)) column.hidden = true;
      const id = this.sheet.formats.columns.get(index);
      if (id !== undefined) column.style = this.style(id);
    }
  }

  private saveRows(): void {
    for (const index of this.sheet.sizes.rows()) {
      const row = this.target.getRow(index + 1);
      const { sizes } = this.sheet;
      if (sizes.hasHeight(index)) row.height = sizes.rowPoints(index);
      if (sizes.rowHidden(index)) row.hidden = true;
    }
    for (const [index, id] of this.sheet.formats.rows)
      Object.assign(this.target.getRow(index + 1), this.style(id));
  }

  private saveCell(row: number, column: number, cell: Cell): void {
    const id = this.sheet.formats.idAt(row, column);
    if (id !== undefined) cell.style = this.style(id);
    const formula = this.sheet.cells.formulas.get(cellKey(row, column));
    const value = this.sheet.cells.value(row, column);
    if (formula) cell.value = this.formulaValue(formula, value);
    else if (value !== null) cell.value = fileValue(value);
  }

  private formulaValue(cell: FormulaCell, value: CellValue): FileValue {
    const result = value === null ? undefined : fileValue(value);
    const first = cell.spill ? undefined : this.repeated(cell);
    if (first !== undefined) return { sharedFormula: first, result } as ExcelJS.CellSharedFormulaValue;
    const { formulas } = this.sheet.book.core;
    const formula = this.formulas.toFileFrom(cell.formula, (shared) =>
      formulas.a1(shared, cell.row, cell.column),
    );
    const plain = { formula, result } as ExcelJS.CellFormulaValue;
    if (!cell.spill) return plain;
    const ref = areaName(cell.spill);
    // An array formula over its cells where every program can calculate it. LibreOffice does so on opening and
    // would show #NAME? in all cells of a custom function: there the values stand as constants, under our mark.
    if (!this.sheet.book.functionNames.some((name) => cell.formula.functions.has(name))) {
      return { ...plain, shareType: "array", ref } as ExcelJS.CellFormulaValue;
    }
    this.spills.push(ref);
    return plain;
  }

  /**
   * The cell further up that has the same formula, if all in between have it: it is saved once. Excel shares no formula
   * that points to another sheet, and what it makes of one with relative references there is not documented.
   */
  private repeated({ formula, row, column }: FormulaCell): string | undefined {
    const run = this.runs.get(column);
    if (run?.formula === formula && run.row === row - 1) {
      run.row = row;
      return run.first;
    }
    if (formula.references.every(staysOrIsFixed))
      this.runs.set(column, { formula, first: cellName(row, column), row });
    else this.runs.delete(column);
    return undefined;
  }

  private async saveProtection(): Promise<void> {
    const { guard, target } = { guard: this.sheet.guard, target: this.target };
    const { protected: on, options } = guard.state;
    if (!on) return;
    const allowed: Record<string, boolean> = {};
    for (const [name, value] of Object.entries(options)) {
      const match = /^allow([A-Z])(\w+)$/.exec(name);
      if (!match) continue;
      const stored = `${(match[1] ?? "").toLowerCase()}${match[2] ?? ""}`;
      if (stored === "editObjects") allowed["objects"] = value === true;
      else if (stored === "editScenarios") allowed["scenarios"] = value === true;
      else if (value === true) allowed[stored] = true;
    }
    const mode = options["selectionMode"];
    if (mode === "None" || mode === "Unlocked") allowed["selectLockedCells"] = false;
    if (mode === "None") allowed["selectUnlockedCells"] = false;
    await target.protect("", allowed as Partial<ExcelJS.WorksheetProtection>);
    if (guard.password) Object.assign(sheetProtectionOf(target), guard.password.stored);
  }
}

const staysOrIsFixed = (reference: Reference): boolean =>
  reference.sheetId === null ||
  [
    reference.topFixed || reference.top === null,
    reference.bottomFixed || reference.bottom === null,
    reference.leftFixed || reference.left === null,
    reference.rightFixed || reference.right === null,
  ].every(Boolean);

/** exceljs leaves it out of its types. */
const sheetProtectionOf = (target: Worksheet): object =>
  (target as Worksheet & { sheetProtection: object }).sheetProtection;

/** A file knows the older errors only. */
const FILE_ERRORS: ReadonlySet<string> = new Set([
  "#N/A",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#VALUE!",
  "#NUM!",
]);

function fileValue(value: Exclude<CellValue, null>): number | string | boolean | CellErrorValue {
  if (!(value instanceof CellError)) return value;
  return { error: FILE_ERRORS.has(value.code) ? value.code : "#VALUE!" } as CellErrorValue;
}

function validationsOf(sheet: Sheet, formulas: FileFormulas): string {
  const rules = sheet.validations.all().map((placed) => ({
    area: placed.area,
    validation: movedRule(sheet, placed.validation, placed.base, placed.area),
  }));
  return validationsXml(rules, formulas);
}

function addConditions(sheet: Sheet, target: Worksheet, formulas: FileFormulas): number[] {
  const stopping: number[] = [];
  sheet.conditionalFormats().forEach((format, index) => {
    if (!format.formula.startsWith("=")) return;
    const priority = index + 1;
    if (format.stopIfTrue) stopping.push(priority);
    const formulae = [formulas.toFile(format.formula)];
    const rule = { type: "expression" as const, priority, formulae, style: conditionStyle(format) };
    target.addConditionalFormatting({ ref: areaName(format.area), rules: [rule] });
  });
  return stopping;
}

function conditionStyle({ fill, fontColor, bold }: ConditionalFormat): Partial<ExcelJS.Style> {
  const style: Partial<ExcelJS.Style> = {};
  const color = (text: string): { argb: string } => ({ argb: `FF${text.replace("#", "").toUpperCase()}` });
  if (fill) style.fill = { type: "pattern", pattern: "solid", bgColor: color(fill) };
  if (fontColor || bold)
    style.font = { ...(bold ? { bold } : {}), ...(fontColor ? { color: color(fontColor) } : {}) };
  return style;
}
