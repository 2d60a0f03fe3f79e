import { BooleanNumber } from "@univerjs/core";
import { Core, type EngineOptions } from "./core";
import { withoutSheet } from "./changes";
import { areaAt, type SheetLookup } from "./formula";
import { COLUMNS, ROWS } from "./grid";
import {
  type AnswersAfterError,
  type Area,
  type BookModel,
  HostError,
  type NameModel,
  type Selected,
  type SheetModel,
  type Writer,
} from "./model";
import type { NameEntry } from "./names";
import type { BookParts } from "./parts";
import { checkNotEditing } from "./protection";
import { Sheet } from "./sheet";
import { checkSheetName, nextSheetName } from "./sheetNames";
import { createHeadlessUniver, insertWorksheet, removeWorksheet, tellGrid, type UniverHost } from "./univer";
import { mapRule } from "./validations";

export type BookOptions = EngineOptions;

type Listener = (change: { sheet: SheetModel; area: Area; source: Writer }) => void;

/** A workbook in a headless Univer, or in the given one; it starts with one sheet, as Excel's do. */
export function createBook(options: BookOptions, host: UniverHost = createHeadlessUniver()): Book {
  return new Book(host, options);
}

export class Book implements BookModel, BookParts {
  readonly core: Core;
  cellEditing = false;
  structureProtected = false;
  staysPending = false;
  /** With namespace, upper case. */
  readonly functionNames: readonly string[];
  private order: Sheet[] = [];
  private sheetCount = 0;
  private current: Selected & { sheet: Sheet };
  private readonly listeners = new Set<Listener>();

  constructor(
    readonly host: UniverHost,
    options: BookOptions,
  ) {
    this.functionNames = options.functions.map((declared) => declared.formulaName.toUpperCase());
    const lookup: SheetLookup = {
      idOf: (name) => this.sheetByName(name)?.id,
      nameOf: (id) => this.order.find((sheet) => sheet.id === id)?.name,
    };
    const leftOver = host.workbook.getSheets().map((sheet) => sheet.getSheetId());
    this.core = new Core(host, lookup, options);
    const first = this.insertSheet("Sheet1");
    for (const id of leftOver) removeWorksheet(host, id);
    this.core.sheetsReplaced();
    this.current = { sheet: first, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  get answersAfterError(): AnswersAfterError {
    return this.core.calls.afterError;
  }

  set answersAfterError(answers: AnswersAfterError) {
    this.core.calls.afterError = answers;
  }

  sheets(): SheetModel[] {
    return [...this.order];
  }

  allSheets(): readonly Sheet[] {
    return this.order;
  }

  sheetOf(model: SheetModel): Sheet {
    const sheet = this.order.find((own) => own === model || own.id === model.id);
    if (!sheet) throw new HostError("ItemNotFound", "The sheet does not exist any more.");
    return sheet;
  }

  sheetByName(name: string): Sheet | undefined {
    const lower = name.toLowerCase();
    return this.order.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  private sheetNames(): string[] {
    return this.order.map((sheet) => sheet.name);
  }

  checkStructure(): void {
    if (this.structureProtected) {
      throw new HostError("AccessDenied", "The workbook is protected and cannot be changed.");
    }
  }

  checkNotLastVisible(sheet: Sheet): void {
    const others = this.order.some((other) => other !== sheet && other.visibility === "Visible");
    if (!others)
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }

  addSheet(name?: string): Sheet {
    checkNotEditing(this.cellEditing, "api");
    this.checkStructure();
    const own = name ?? nextSheetName(this.sheetNames());
    checkSheetName(own, this.sheetNames());
    return this.insertSheet(own);
  }

  private insertSheet(name: string): Sheet {
    this.sheetCount++;
    const id = `{${this.sheetCount.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
    insertWorksheet(this.host, this.order.length, {
      id,
      name,
      rowCount: ROWS,
      columnCount: COLUMNS,
      cellData: {},
      rowData: {},
      columnData: {},
      showGridlines: BooleanNumber.TRUE,
    });
    const sheet = new Sheet(this, id, name);
    this.order.push(sheet);
    return sheet;
  }

  deleteSheet(model: SheetModel): void {
    checkNotEditing(this.cellEditing, "api");
    this.checkStructure();
    const sheet = this.sheetOf(model);
    this.checkNotLastVisible(sheet);
    const index = this.order.indexOf(sheet);
    this.loseReferences(sheet.id);
    this.order.splice(index, 1);
    this.core.sheetRemoved(sheet.id);
    removeWorksheet(this.host, sheet.id);
    this.core.sheetsReplaced();
    if (this.current.sheet === sheet) {
      const next = [...this.order.slice(index), ...this.order.slice(0, index).reverse()];
      const shown = next.find((other) => other.visibility === "Visible") ?? (this.order[0] as Sheet);
      this.current = { sheet: shown, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    }
  }

  /** What pointed to the deleted sheet reads #REF! from now on. */
  private loseReferences(sheetId: string): void {
    const { formulas, names } = this.core;
    for (const cell of [...this.core.allFormulas()]) {
      if (cell.sheetId === sheetId) continue;
      const formula = withoutSheet(formulas, cell.formula, sheetId);
      if (formula !== cell.formula) this.core.setFormula(cell.sheetId, cell.row, cell.column, formula);
    }
    for (const entry of names.all()) {
      const formula = withoutSheet(formulas, entry.formula, sheetId);
      if (formula !== entry.formula) names.replaceFormula(entry, formula);
    }
    this.rewriteRules((text, base) => {
      const formula = formulas.fromText(text, false, base.row, base.column);
      const kept = withoutSheet(formulas, formula, sheetId);
      return kept === formula ? text : formulas.a1(kept, base.row, base.column);
    });
  }

  private rewriteRules(change: (text: string, base: { row: number; column: number }) => string): void {
    for (const sheet of this.order) {
      const { validations, conditions } = sheet;
      validations.replace(
        validations.all().map((placed) => ({
          ...placed,
          validation: mapRule(placed.validation, (text) => change(text, placed.base)),
        })),
      );
      for (const format of conditions.all()) {
        if (format.formula.startsWith("=")) format.formula = change(format.formula, format.area);
      }
    }
  }

  renameSheet(sheet: Sheet, name: string, rename: () => void): void {
    this.checkStructure();
    checkSheetName(
      name,
      this.order.filter((other) => other !== sheet).map((other) => other.name),
    );
    const { formulas } = this.core;
    const texts = new Map<string, () => string>();
    // rules keep their formulas as texts: they are read under the old name and written under the new one
    this.rewriteRules((text, base) => {
      const formula = formulas.fromText(text, false, base.row, base.column);
      texts.set(`${base.row},${base.column}${text}`, () => formulas.a1(formula, base.row, base.column));
      return text;
    });
    rename();
    this.rewriteRules((text, base) => texts.get(`${base.row},${base.column}${text}`)?.() ?? text);
    tellGrid(this.host, "set-worksheet-name", sheet.id, { name });
    this.core.sheetRenamed(sheet.id);
  }

  positionOf(sheet: Sheet): number {
    return this.order.indexOf(sheet);
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.checkStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.order.length) {
      throw new HostError("InvalidArgument", `There is no position ${position}.`);
    }
    const from = this.order.indexOf(sheet);
    this.order.splice(from, 1);
    this.order.splice(position, 0, sheet);
    tellGrid(this.host, "set-worksheet-order", sheet.id, { fromOrder: from, toOrder: position });
  }

  get active(): Selected {
    return { ...this.current, area: { ...this.current.area } };
  }

  set active({ sheet, area, others = [] }: Selected) {
    const own = this.sheetOf(sheet);
    if (own.visibility !== "Visible") {
      throw new HostError("InvalidOperation", "A hidden worksheet cannot be activated.");
    }
    this.current = { sheet: own, area: { ...area }, ...(others.length > 0 ? { others } : {}) };
  }

  names(): NameModel[] {
    return this.core.names.all().map((entry) => this.nameModel(entry));
  }

  nameByText(name: string): NameModel | undefined {
    const entry = this.core.names.get(name);
    return entry && this.nameModel(entry);
  }

  private nameModel(entry: NameEntry): NameModel {
    const { core } = this;
    const check = (): void => checkNotEditing(this.cellEditing, "api");
    const sheetOf = (id: string): Sheet | undefined => this.order.find((sheet) => sheet.id === id);
    return {
      name: entry.name,
      get formula() {
        return core.formulas.a1(entry.formula, 0, 0);
      },
      set formula(formula: string) {
        check();
        core.names.setFormula(entry, formula);
      },
      get comment() {
        return entry.comment;
      },
      set comment(comment: string) {
        check();
        entry.comment = comment;
      },
      get visible() {
        return entry.visible;
      },
      set visible(visible: boolean) {
        check();
        entry.visible = visible;
      },
      target() {
        const [reference] = entry.formula.references;
        if (entry.formula.pieces.length !== 1 || !reference?.sheetId) return null;
        const sheet = sheetOf(reference.sheetId);
        const area = areaAt(reference, 0, 0);
        return sheet && area ? { sheet, area } : null;
      },
    };
  }

  addName(name: string, formula: string, comment = "", visible = true): NameModel {
    checkNotEditing(this.cellEditing, "api");
    return this.nameModel(this.core.names.add(name, formula, comment, visible));
  }

  deleteName(name: string): void {
    checkNotEditing(this.cellEditing, "api");
    this.core.names.delete(name);
  }

  calculated(): Promise<void> {
    return this.core.calculation.calculated();
  }

  calculate(kind: "Recalculate" | "Full"): void {
    if (kind === "Full") this.core.calculation.markAll();
    this.core.calculation.settle();
  }

  suspendCalculation(): void {
    this.core.calculation.suspend();
  }

  resumeCalculation(): void {
    this.core.calculation.resume();
  }

  onChanged(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(sheet: Sheet, area: Area, source: Writer): void {
    for (const listener of this.listeners) listener({ sheet, area, source });
  }
}
