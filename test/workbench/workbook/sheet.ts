import { BooleanNumber, type Worksheet } from "@univerjs/core";
import type { Cells } from "./cells";
import { ConditionalFormats } from "./conditionalFormats";
import { copyCells } from "./copying";
import { cellKey, COLUMNS } from "./grid";
import { displayText } from "./input";
import {
  type Area,
  type CellFormat,
  type CellInput,
  type CellValue,
  type ConditionalFormat,
  type FormatChange,
  type PageLayout,
  type Protection,
  type SheetModel,
  type SortKey,
  type Validation,
  type Visibility,
  type Writer,
} from "./model";
import type { RowChange } from "./changes";
import { movePageLayout, newPageLayout } from "./pageLayout";
import type { BookParts, SheetParts } from "./parts";
import { checkValidation } from "./limits";
import { checkNotEditing, SheetProtection } from "./protection";
import { deleteRows, insertRows } from "./rows";
import { movedText } from "./rules";
import { SheetFormats } from "./sheetFormats";
import { Sizes } from "./sizes";
import { sortRows } from "./sorting";
import { tellGrid } from "./univer";
import { areaKeepsTo, checkTyped } from "./typing";
import { Validations } from "./validations";
import { inputsFor, writeInputs } from "./writing";

export class Sheet implements SheetParts {
  readonly cells: Cells;
  readonly formats: SheetFormats;
  readonly guard: SheetProtection;
  readonly validations = new Validations();
  readonly conditions = new ConditionalFormats();
  readonly sizes: Sizes;
  private readonly worksheet: Worksheet;
  private shown: Visibility = "Visible";
  private colour = "";
  private filter: Area | null = null;
  private readonly page = newPageLayout();
  private frozen = { rows: 0, columns: 0 };

  constructor(
    readonly book: BookParts,
    readonly id: string,
    private currentName: string,
  ) {
    this.cells = book.core.sheetAdded(id);
    this.worksheet = book.core.host.workbook.getSheetBySheetId(id) as Worksheet;
    this.sizes = new Sizes(this.worksheet);
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

  /** A file says which sheets are hidden; until all have been read none may be the last visible one. */
  hideOnOpening(visibility: Visibility): void {
    this.shown = visibility;
    this.tell("set-worksheet-hidden", { hidden: BooleanNumber.TRUE });
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
    this.tell("set-frozen", {
      startRow: rows || -1,
      startColumn: columns || -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  get autoFilter(): Area | null {
    return this.filter && { ...this.filter };
  }

  set autoFilter(area: Area | null) {
    this.checkApi();
    // allowAutoFilter lets people use a filter that is there; none comes and none goes on a protected sheet
    this.guard.checkUnprotected();
    this.filter = area && { ...area };
  }

  /** Without the checks of the setter, for moved rows. */
  moveAutoFilter(area: Area | null): void {
    this.filter = area;
  }

  get pageLayout(): Readonly<PageLayout> {
    return this.page;
  }

  setPageLayout(change: Partial<PageLayout>): void {
    this.checkApi();
    // no option of Excel's lets a protected sheet's print set-up be changed
    this.guard.checkUnprotected();
    Object.assign(this.page, change);
  }

  movePageLayout(change: RowChange): void {
    movePageLayout(this.page, change);
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

  pasteForeign(area: Area, input: CellInput | CellInput[][]): void {
    this.checkContent(area, "pasting");
    // unlocked cells of a protected sheet take it all, too
    this.formats.set(area, { numberFormat: "General", locked: true });
    this.validations.set(area, null);
    this.clearConditions(area);
    writeInputs(this.book.core, this.formats, this.id, area, inputsFor(area, input), false);
    this.book.changed(this, area, "pasting");
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

  sort(area: Area, keys: readonly SortKey[], writer: Writer): void {
    checkNotEditing(this.book.cellEditing, writer);
    this.guard.checkAllowed("allowSort");
    this.guard.checkWrite(area);
    sortRows(this, area, keys);
    this.book.changed(this, area, writer);
  }

  format(area: Area): Partial<CellFormat> {
    return this.formats.shared(area);
  }

  setFormat(area: Area, change: FormatChange): void {
    this.checkApi();
    this.guard.checkAllowed("allowFormatCells");
    // Excel does not let a protected sheet's cells be unlocked
    if (change.locked !== undefined || change.formulaHidden !== undefined) this.guard.checkUnprotected();
    this.formats.set(area, change);
  }

  columnWidth(column: number): number {
    return this.sizes.columnHidden(column) ? 0 : this.sizes.columnPoints(column);
  }

  setColumnWidth(column: number, count: number, points: number): void {
    this.checkApi();
    this.guard.checkAllowed("allowFormatColumns");
    this.sizes.setColumns(column, count, { points, hidden: points === 0 });
  }

  columnHidden(column: number): boolean {
    return this.sizes.columnHidden(column);
  }

  setColumnHidden(column: number, count: number, hidden: boolean): void {
    this.checkApi();
    this.guard.checkAllowed("allowFormatColumns");
    this.sizes.setColumns(column, count, { hidden });
  }

  rowHeight(row: number): number {
    return this.sizes.rowHidden(row) ? 0 : this.sizes.rowPoints(row);
  }

  setRowHeight(row: number, count: number, points: number): void {
    this.checkApi();
    this.guard.checkAllowed("allowFormatRows");
    this.sizes.setRows(row, count, { points, hidden: points === 0 });
  }

  rowHidden(row: number): boolean {
    return this.sizes.rowHidden(row);
  }

  setRowHidden(row: number, count: number, hidden: boolean): void {
    this.checkApi();
    this.guard.checkAllowed("allowFormatRows");
    this.sizes.setRows(row, count, { hidden });
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
    if (validation) checkValidation(validation);
    this.validations.set(area, validation);
  }

  valid(area: Area): boolean | null {
    return areaKeepsTo(this, area);
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
    this.conditions.clear(area, ({ formula, area: own }, to) => movedText(this, formula, own, to));
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
