import { Calculation } from "./calculation";
import { Cells } from "./cells";
import { CustomCalls } from "./customCalls";
import { Dependencies } from "./dependencies";
import { Evaluator } from "./evaluator";
import { type Formula, type SheetLookup } from "./formula";
import { FormulaCell } from "./formulaCell";
import { Formats } from "./formats";
import { Formulas } from "./formulas";
import { cellKey, cellName, quotedSheetName } from "./grid";
import {
  type Area,
  type BlankEncoding,
  CellError,
  type CellValue,
  type FunctionDeclaration,
  type InvokeFunctions,
} from "./model";
import { Names } from "./names";
import { registerOwnFunctions } from "./ownFunctions";
import { Precedents } from "./precedents";
import { Spills } from "./spills";
import type { UniverHost } from "./univer";

export interface EngineOptions {
  functions: FunctionDeclaration[];
  invoke: InvokeFunctions;
  blanks: BlankEncoding;
}

const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT"]);

/** What all sheets of a book share: the contents of cells, and what follows from changing them. */
export class Core {
  readonly formulas: Formulas;
  readonly names: Names;
  readonly formats: Formats;
  readonly spills: Spills;
  readonly dependencies = new Dependencies();
  private readonly precedents: Precedents;
  readonly calls: CustomCalls;
  readonly evaluator: Evaluator;
  readonly calculation: Calculation;
  private readonly cells = new Map<string, Cells>();
  private readonly volatile = new Set(VOLATILE);
  private readonly custom = new Set<string>();
  private calling = new WeakMap<Formula, boolean>();

  constructor(
    readonly host: UniverHost,
    readonly sheets: SheetLookup,
    options: EngineOptions,
  ) {
    this.formulas = new Formulas(sheets);
    this.names = new Names(this.formulas, (names) => this.namesChanged(names));
    this.precedents = new Precedents(this.dependencies, this.names, (cell) =>
      this.calculation.markFormula(cell),
    );
    this.formats = new Formats(host.workbook.getStyles());
    this.spills = new Spills((id) => this.cells.get(id));
    this.calls = new CustomCalls(options.invoke);
    for (const declared of options.functions) {
      this.custom.add(declared.formulaName.toUpperCase());
      if (declared.options.volatile) this.volatile.add(declared.formulaName.toUpperCase());
    }
    const readPlain = (sheetId: string, area: Area): CellValue[][] => {
      const cells = this.cells.get(sheetId);
      if (cells) return cells.matrix(area.row, area.column, area.rows, area.columns);
      return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => null));
    };
    const surroundings = {
      calls: this.calls,
      blanks: options.blanks,
      readArea: (sheetId: string, area: Area) => this.readArea(sheetId, area),
      readPlain,
      nameFormula: (name: string) => this.names.get(name)?.formula,
      cellsOf: (id: string) => this.cells.get(id),
    };
    registerOwnFunctions(host, readPlain);
    this.evaluator = new Evaluator(host, surroundings, options.functions);
    this.calculation = new Calculation({
      evaluator: this.evaluator,
      dependencies: this.dependencies,
      calls: this.calls,
      spills: this.spills,
      allFormulas: () => this.allFormulas(),
      isVolatile: (cell) => this.isVolatile(cell.formula),
      cellsOf: (id) => this.cells.get(id),
      callsFunctions: (cell) => this.callsFunctions(cell.formula),
      depend: (cell, picks) => this.precedents.narrow(cell, picks),
      isLate: (cell) => cell.formula.functions.has("OFFSET") || cell.formula.functions.has("INDIRECT"),
      repaint: () => host.repaint?.(),
      painted: host.repaint !== undefined,
    });
    this.calls.address = () => {
      const cell = this.evaluator.current;
      return cell ? this.addressOf(cell.sheetId, cell.row, cell.column) : "";
    };
  }

  sheetAdded(id: string): Cells {
    const worksheet = this.host.workbook.getSheetBySheetId(id);
    if (!worksheet) throw new Error(`Univer has no sheet ${id}`);
    const cells = new Cells(worksheet);
    this.cells.set(id, cells);
    this.sheetsReplaced();
    return cells;
  }

  sheetRemoved(id: string): void {
    this.calculation.showHeld();
    const cells = this.cells.get(id);
    for (const cell of cells?.formulas.values() ?? []) {
      this.precedents.unwatch(cell);
      this.calculation.forgetFormula(cell);
    }
    this.cells.delete(id);
  }

  /** Formulas hold the sheet by its id; only the texts that a grid shows change. */
  sheetRenamed(id: string): void {
    this.formulas.sheetsChanged();
    for (const cell of this.allFormulas()) {
      if (!cell.formula.references.some((reference) => reference.sheetId === id)) continue;
      const text = this.gridText(cell.formula, cell.row, cell.column);
      this.cells.get(cell.sheetId)?.setFormulaText(cell.row, cell.column, text);
    }
  }

  /** What a grid's formula bar shows; without a grid nobody reads it, and there are many. */
  private gridText(formula: Formula, row: number, column: number): string {
    return this.host.repaint ? this.formulas.a1(formula, row, column) : "=";
  }

  sheetsReplaced(): void {
    this.formulas.sheetsChanged();
    this.evaluator.sheetsChanged();
  }

  *allFormulas(): Generator<FormulaCell> {
    for (const cells of this.cells.values()) yield* cells.formulas.values();
  }

  private isVolatile({ functions }: Formula): boolean {
    for (const name of functions) if (this.volatile.has(name)) return true;
    return false;
  }

  /** Whether it holds a custom function, itself or in its names. */
  private callsFunctions(formula: Formula, depth = 0): boolean {
    const known = this.calling.get(formula);
    if (known !== undefined) return known;
    const calls =
      [...formula.functions].some((name) => this.custom.has(name)) ||
      formula.names.some((name) => {
        const named = depth < 20 ? this.names.get(name) : undefined;
        return named !== undefined && this.callsFunctions(named.formula, depth + 1);
      });
    this.calling.set(formula, calls);
    return calls;
  }

  private readArea(sheetId: string, area: Area): CellValue[][] {
    const cells = this.cells.get(sheetId);
    if (cells) return cells.valuesIn(area);
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => null));
  }

  /** Values as they are after Excel's own functions are calculated. */
  settledArea(sheetId: string, area: Area): CellValue[][] {
    this.calculation.settle();
    return this.readArea(sheetId, area);
  }

  /** Takes the constant or formula away; the cell's format stays. */
  clearContent(sheetId: string, row: number, column: number): void {
    this.calculation.showHeld();
    const cells = this.cells.get(sheetId);
    if (!cells?.hasContent(row, column)) return;
    this.removeFormula(cells, sheetId, row, column);
    cells.setValue(row, column, null);
    this.calculation.markChanged(sheetId, row, column);
  }

  setConstant(sheetId: string, row: number, column: number, value: Exclude<CellValue, null>): void {
    this.calculation.showHeld();
    const cells = this.cells.get(sheetId);
    if (!cells) return;
    this.removeFormula(cells, sheetId, row, column);
    this.takeFromSpill(cells, row, column);
    cells.setValue(row, column, value);
    this.evaluator.ensureLimit(row + 1, column + 1);
    this.calculation.markChanged(sheetId, row, column);
  }

  setFormula(sheetId: string, row: number, column: number, formula: Formula): FormulaCell | undefined {
    this.calculation.showHeld();
    const cells = this.cells.get(sheetId);
    if (!cells) return undefined;
    this.removeFormula(cells, sheetId, row, column);
    this.takeFromSpill(cells, row, column);
    cells.setValue(row, column, null);
    const cell = new FormulaCell(sheetId, row, column, this.formulas.placedAt(formula, row, column));
    cells.formulas.set(cellKey(row, column), cell);
    cells.setFormulaText(row, column, this.gridText(cell.formula, row, column));
    this.precedents.watch(cell);
    this.evaluator.ensureLimit(row + 1, column + 1);
    if (this.calls.afterError !== "arrive") this.calls.rewritten(this.addressOf(sheetId, row, column));
    this.calculation.markFormula(cell);
    return cell;
  }

  /** Who writes into a spilled cell blocks the spill. */
  private takeFromSpill(cells: Cells, row: number, column: number): void {
    const owner = cells.spilled.get(cellKey(row, column));
    if (!owner) return;
    cells.spilled.delete(cellKey(row, column));
    owner.spillIsWhole = false;
    this.calculation.markFormula(owner);
  }

  private removeFormula(cells: Cells, sheetId: string, row: number, column: number): void {
    const old = cells.formulas.get(cellKey(row, column));
    if (!old) return;
    this.precedents.unwatch(old);
    this.calculation.forgetFormula(old);
    cells.formulas.delete(cellKey(row, column));
    cells.setFormulaText(row, column, null);
    for (const area of this.spills.release(old)) this.calculation.markAreaChanged(sheetId, area);
    // who is busy with it would take it for what it was before
    if (old.spilledBefore) this.calculation.markAreaChanged(sheetId, old.spilledBefore);
  }

  /** Removes a formula before its rows move; nothing is marked, the caller puts it back. */
  takeOut(cell: FormulaCell): void {
    this.calculation.showHeld();
    const cells = this.cells.get(cell.sheetId);
    this.precedents.unwatch(cell);
    this.calculation.forgetFormula(cell);
    this.spills.release(cell);
    cells?.formulas.delete(cellKey(cell.row, cell.column));
  }

  /** Puts a formula in its new place, with the value it showed. */
  putBack(
    sheetId: string,
    row: number,
    column: number,
    formula: Formula,
    value: CellValue | undefined,
  ): void {
    this.calculation.showHeld();
    const cells = this.cells.get(sheetId);
    if (!cells) return;
    const cell = new FormulaCell(sheetId, row, column, formula);
    cells.formulas.set(cellKey(row, column), cell);
    cells.setFormulaText(row, column, this.gridText(formula, row, column));
    if (value !== undefined) cells.setValue(row, column, value);
    this.precedents.watch(cell);
    this.evaluator.ensureLimit(row + 1, column + 1);
    this.calculation.markFormula(cell);
  }

  /** A formula from a file with the values it was saved with. */
  putStored(sheetId: string, row: number, column: number, formula: Formula, values: CellValue[][]): void {
    const cell = this.setFormula(sheetId, row, column, formula);
    if (!cell) return;
    const saved = values[0]?.[0] ?? null;
    const volatile = this.isVolatile(formula);
    if (saved !== null) this.spills.show(cell, values);
    if (saved !== null && !(saved instanceof CellError) && !volatile) this.calculation.markClean(cell);
  }

  /** The value of a formula that stands in no cell (a rule's), seen from one. */
  evaluateOnce(sheetId: string, row: number, column: number, formula: Formula): CellValue {
    this.calculation.settle();
    this.evaluator.cellsChanged();
    const { values } = this.evaluator.evaluate(new FormulaCell(sheetId, row, column, formula));
    return values[0]?.[0] ?? null;
  }

  private namesChanged(names: readonly string[]): void {
    this.calculation.showHeld();
    this.evaluator.namesChanged();
    this.calling = new WeakMap();
    const changed = new Set(names.map((name) => name.toLowerCase()));
    const using = new Map<Formula, boolean>();
    for (const cell of this.allFormulas()) {
      const { formula } = cell;
      if (!formula.names.length) continue;
      let uses = using.get(formula);
      if (uses === undefined) using.set(formula, (uses = this.names.uses(formula, changed)));
      if (!uses) continue;
      this.precedents.unwatch(cell);
      this.precedents.watch(cell);
      this.calculation.markFormula(cell);
    }
  }

  addressOf(sheetId: string, row: number, column: number): string {
    return `${quotedSheetName(this.sheets.nameOf(sheetId) ?? "")}!${cellName(row, column)}`;
  }
}
