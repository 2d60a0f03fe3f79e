import { BooleanNumber, type IColumnData, type IRowData, type Worksheet } from "@univerjs/core";
import type { Book } from "./book";
import type { Cells } from "./cells";
import { ConditionalFormats } from "./conditionalFormats";
import { copyCells } from "./copying";
import { cellKey, cellsOf, COLUMNS, ROWS } from "./grid";
import { displayText } from "./input";
import {
  type Area,
  type CellFormat,
  type CellInput,
  type CellValue,
  type ConditionalFormat,
  type Protection,
  type SheetModel,
  type Validation,
  type Visibility,
  type Writer,
} from "./model";
import { checkNotEditing, SheetProtection } from "./protection";
import { deleteRows, insertRows } from "./rows";
import { SheetFormats } from "./sheetFormats";
import { tellGrid } from "./univer";
import { checkTyped } from "./typing";
import { Validations } from "./validations";
import { inputsFor, writeInputs } from "./writing";

/** Excel's standard column is 64 pixels wide, its standard row 20 high; a point is 4/3 pixels. */
const POINTS = 0.75;
const COLUMN_PIXELS = 64;
const ROW_PIXELS = 20;

export class Sheet implements SheetModel {
  readonly cells: Cells;
  readonly formats: SheetFormats;
  readonly guard: SheetProtection;
  readonly validations = new Validations();
  readonly conditions = new ConditionalFormats();
  private readonly worksheet: Worksheet;
  private shown: Visibility = "Visible";
  private colour = "";
  private filter: Area | null = null;
  private frozen = { rows: 0, columns: 0 };

  constructor(
    readonly book: Book,
    readonly id: string,
    private currentName: string,
  ) {
    this.cells = book.core.sheetAdded(id);
    this.worksheet = book.core.host.workbook.getSheetBySheetId(id) as Worksheet;
    this.formats = new SheetFormats(this.cells, book.core.formats);
    this.guard = new SheetProtection(this.formats);
  }

  get name(): string {
    return this.currentName;
  }

  set name(name: string) {
    this.checkApi();
    if (name !== this.currentName) this.book.renameSheet(this, name, () => (this.currentName = name));
  }

  get position(): number {
    return this.book.positionOf(this);
  }

  set position(position: number) {
    this.checkApi();
    this.book.moveSheet(this, position);
  }

  get visibility(): Visibility {
    return this.shown;
  }

  set visibility(visibility: Visibility) {
    this.checkApi();
    if (visibility === this.shown) return;
    this.book.checkStructure();
    if (visibility !== "Visible") this.book.checkNotLastVisible(this);
    this.shown = visibility;
    const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.tell("set-worksheet-hidden", { hidden });
  }

  get tabColor(): string {
    return this.colour;
  }

  set tabColor(color: string) {
    this.checkApi();
    this.colour = color;
    this.tell("set-tab-color", { color });
  }

  get showGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  set showGridlines(show: boolean) {
    this.checkApi();
    const showGridlines = show ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.worksheet.getConfig().showGridlines = showGridlines;
    this.tell("toggle-gridlines", { showGridlines });
  }

  get freeze(): { rows: number; columns: number } {
    return { ...this.frozen };
  }

  set freeze({ rows, columns }: { rows: number; columns: number }) {
    this.checkApi();
    this.frozen = { rows, columns };
    this.tell("set-frozen", { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns });
  }

  get autoFilter(): Area | null {
    return this.filter && { ...this.filter };
  }

  set autoFilter(area: Area | null) {
    this.checkApi();
    this.guard.checkAllowed("allowAutoFilter");
    this.filter = area && { ...area };
  }

  /** Without the checks of the setter, for moved rows. */
  moveAutoFilter(area: Area | null): void {
    this.filter = area;
  }

  get protection(): Protection {
    return this.guard.state;
  }

  private tell(mutation: string, params: object): void {
    tellGrid(this.book.core.host, mutation, this.id, params);
  }

  private checkApi(): void {
    checkNotEditing(this.book.cellEditing, "api");
  }

  private map<T>(area: Area, read: (row: number, column: number) => T): T[][] {
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => read(area.row + r, area.column + c)),
    );
  }

  values(area: Area): CellValue[][] {
    return this.book.core.settledArea(this.id, area);
  }

  texts(area: Area): string[][] {
    this.book.core.calculation.settle();
    return this.map(area, (row, column) =>
      displayText(this.cells.value(row, column), this.formats.numberFormat(row, column)),
    );
  }

  formulas(area: Area): (string | number | boolean)[][] {
    this.book.core.calculation.settle();
    return this.map(area, (row, column) => this.formulaAt(row, column, false));
  }

  formulasR1C1(area: Area): (string | number | boolean)[][] {
    this.book.core.calculation.settle();
    return this.map(area, (row, column) => this.formulaAt(row, column, true));
  }

  private formulaAt(row: number, column: number, r1c1: boolean): string | number | boolean {
    const key = cellKey(row, column);
    const cell = this.cells.formulas.get(key);
    const { formulas } = this.book.core;
    if (cell) return r1c1 ? formulas.r1c1Text(cell.formula) : formulas.a1(cell.formula, row, column);
    if (this.cells.spilled.has(key)) return "";
    const value = this.cells.value(row, column);
    if (value === null) return "";
    return typeof value === "object" ? value.code : value;
  }

  write(area: Area, input: CellInput | CellInput[][], writer: Writer): void {
    this.writeAs(area, input, writer, false);
  }

  writeR1C1(area: Area, input: CellInput | CellInput[][], writer: Writer): void {
    this.writeAs(area, input, writer, true);
  }

  private writeAs(area: Area, input: CellInput | CellInput[][], writer: Writer, r1c1: boolean): void {
    const inputAt = inputsFor(area, input);
    this.checkContent(area, writer);
    if (writer === "typing") checkTyped(this, area, inputAt);
    writeInputs(this.book.core, this.formats, this.id, area, inputAt, r1c1);
    this.book.changed(this, area, writer);
  }

  checkContent(area: Area, writer: Writer): void {
    checkNotEditing(this.book.cellEditing, writer);
    this.guard.checkWrite(area);
  }

  copy(from: Area, fromSheet: SheetModel, to: Area, what: "All" | "Formulas" | "Values" | "Formats"): void {
    this.checkApi();
    copyCells(this.book.sheetOf(fromSheet), from, this, to, what);
  }

  clear(area: Area, what: "All" | "Contents" | "Formats"): void {
    this.checkApi();
    if (what !== "Formats") {
      this.guard.checkWrite(area);
      const present: [number, number][] = [];
      this.cells.each(area, (row, column) => present.push([row, column]));
      for (const [row, column] of present) this.book.core.clearContent(this.id, row, column);
      this.book.changed(this, area, "api");
    }
    if (what !== "Contents") {
      this.guard.checkAllowed("allowFormatCells");
      this.formats.clear(area);
      this.clearConditions(area);
    }
  }

  format(area: Area): Partial<CellFormat> {
    return this.formats.shared(area);
  }

  setFormat(area: Area, format: CellFormat): void {
    this.checkApi();
    this.guard.checkAllowed("allowFormatCells");
    // Excel does not let a protected sheet's cells be unlocked
    if (format.locked !== undefined || format.formulaHidden !== undefined) this.guard.checkUnprotected();
    this.formats.set(area, format);
  }

  private columnData(column: number): Partial<IColumnData> {
    const { columnData } = this.worksheet.getConfig();
    return (columnData[column] ??= {});
  }

  columnWidth(column: number): number {
    const data = this.worksheet.getConfig().columnData[column];
    return data?.hd === BooleanNumber.TRUE ? 0 : (data?.w ?? COLUMN_PIXELS) * POINTS;
  }

  /** As set, also while hidden: what a file keeps. */
  columnState(column: number): { points: number | undefined; hidden: boolean } {
    const data = this.worksheet.getConfig().columnData[column];
    return { points: data?.w === undefined ? undefined : data.w * POINTS, hidden: data?.hd === BooleanNumber.TRUE };
  }

  /** Columns and rows that were given a size or hidden. */
  sizedColumns(): number[] {
    return Object.keys(this.worksheet.getConfig().columnData).map(Number);
  }

  sizedRows(): number[] {
    return Object.keys(this.worksheet.getConfig().rowData).map(Number);
  }

  setColumnWidth(column: number, count: number, points: number): void {
    this.checkApi();
    this.guard.checkAllowed("allowFormatColumns");
    for (let i = 0; i < Math.min(count, COLUMNS - column); i++) {
      const data = this.columnData(column + i);
      data.w = points / POINTS;
      data.hd = points === 0 ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    }
  }

  setColumnHidden(column: number, count: number, hidden: boolean): void {
    this.checkApi();
    this.guard.checkAllowed("allowFormatColumns");
    for (let i = 0; i < Math.min(count, COLUMNS - column); i++) {
      this.columnData(column + i).hd = hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    }
  }

  private rowData(row: number): Partial<IRowData> {
    const { rowData } = this.worksheet.getConfig();
    return (rowData[row] ??= {});
  }

  rowHeight(row: number): number {
    return (this.worksheet.getConfig().rowData[row]?.h ?? ROW_PIXELS) * POINTS;
  }

  setRowHeight(row: number, count: number, points: number): void {
    this.checkApi();
    this.guard.checkAllowed("allowFormatRows");
    for (let i = 0; i < Math.min(count, ROWS - row); i++) this.rowData(row + i).h = points / POINTS;
  }

  /** Heights move with their rows. */
  moveRowHeights(row: number, count: number): void {
    const { rowData } = this.worksheet.getConfig();
    const moved: [number, Partial<IRowData>][] = [];
    for (const at of Object.keys(rowData).map(Number)) {
      const data = rowData[at];
      if (at < row || !data) continue;
      delete rowData[at];
      if (at + Math.min(count, 0) >= row) moved.push([at + count, data]);
    }
    for (const [at, data] of moved) rowData[at] = data;
  }

  usedArea(valuesOnly: boolean): Area | null {
    this.book.core.calculation.settle();
    return this.cells.used(valuesOnly);
  }

  insertRows(row: number, count: number, writer: Writer): void {
    checkNotEditing(this.book.cellEditing, writer);
    this.guard.checkAllowed("allowInsertRows");
    insertRows(this, row, count);
    this.book.changed(this, { row, column: 0, rows: count, columns: COLUMNS }, writer);
  }

  deleteRows(row: number, count: number, writer: Writer): void {
    checkNotEditing(this.book.cellEditing, writer);
    const area = { row, column: 0, rows: count, columns: COLUMNS };
    this.guard.checkDeleteRows(area);
    deleteRows(this, row, count);
    this.book.changed(this, area, writer);
  }

  validation(area: Area): Validation | null {
    return this.validations.shared(area);
  }

  setValidation(area: Area, validation: Validation | null): void {
    this.checkApi();
    this.guard.checkUnprotected();
    this.validations.set(area, validation);
  }

  conditionalFormats(): ConditionalFormat[] {
    return this.conditions.all();
  }

  addConditionalFormat(area: Area): ConditionalFormat {
    this.checkApi();
    this.guard.checkAllowed("allowFormatCells");
    return this.conditions.add(area);
  }

  clearConditionalFormats(area: Area): void {
    this.checkApi();
    this.guard.checkAllowed("allowFormatCells");
    this.clearConditions(area);
  }

  private clearConditions(area: Area): void {
    this.conditions.clear(area, ({ formula, area: own }, to) => this.movedText(formula, own, to));
  }

  /** A formula text relative to one cell, as it reads relative to another. */
  movedText(text: string, from: { row: number; column: number }, to: { row: number; column: number }): string {
    if (!text.startsWith("=")) return text;
    const { formulas } = this.book.core;
    return formulas.a1(formulas.fromText(text, false, from.row, from.column), to.row, to.column);
  }

  /** The cells of the used area that a conditional format applies to now. */
  conditionalFormatHits(format: ConditionalFormat): { row: number; column: number }[] {
    const used = this.usedArea(false);
    const rows = Math.min(format.area.rows, used ? used.row + used.rows - format.area.row : 0);
    if (!format.formula.startsWith("=") || rows <= 0) return [];
    const { row, column } = format.area;
    const formula = this.book.core.formulas.fromText(format.formula, false, row, column);
    return [...cellsOf({ ...format.area, rows })]
      .filter(([r, c]) => {
        const value = this.book.core.evaluateOnce(this.id, r, c, formula);
        return value === true || (typeof value === "number" && value !== 0);
      })
      .map(([r, c]) => ({ row: r, column: c }));
  }

  protect(options: Record<string, unknown>, password?: string): void {
    this.checkApi();
    this.guard.protect(options, password);
  }

  unprotect(password?: string): void {
    this.checkApi();
    this.guard.unprotect(password);
  }

}
