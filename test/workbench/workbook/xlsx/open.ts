import ExcelJS, { type Cell, type Worksheet } from "exceljs";
import { Book, type BookOptions } from "../book";
import { parseA1Ref } from "@borgar/fx";
import type { Formula } from "../formula";
import { isInside } from "../grid";
import { createHeadlessUniver, type UniverHost } from "../univer";
import { type Area, CellError, type CellValue, HostError, type Visibility } from "../model";
import { Password, type StoredPassword } from "../passwords";
import type { Sheet } from "../sheet";
import { isErrorCode } from "../univerValues";
import { CUSTOM, FileFormulas } from "./formulaText";
import { type Parts, readParts } from "./package";
import { readPageSetup } from "./pageSetup";
import { fillOf, fromFileStyle } from "./styles";
import { readValidations } from "./validationXml";
import { areaOfAddress, attribute, child, list, type XmlNode } from "./xml";

/**
 * A book from an .xlsx file. As in Excel nothing is calculated on opening, save formulas without a value,
 * volatile ones, and those that were saved with an error.
 */
export async function openXlsx(
  bytes: Uint8Array,
  /** `late`: the functions come later than the file, and what calls them is a call of something unknown. */
  options: BookOptions & { late?: boolean },
  host: UniverHost = createHeadlessUniver(),
): Promise<Book> {
  const file = new ExcelJS.Workbook();
  // exceljs takes a name for as many cells as it covers, one by one; names are read from the file itself
  Object.defineProperty(file.definedNames, "model", { set: () => undefined });
  // exceljs wants an ArrayBuffer of its own; its type says Node's Buffer
  await file.xlsx.load(bytes.slice().buffer);
  if (!file.worksheets.length) throw new HostError("InvalidArgument", "The file holds no worksheet.");
  const parts = await readParts(bytes);
  const book = new Book(host, options);
  const formulas = new FileFormulas(options.late ? [] : book.functionNames, (name) =>
    parts.names.some((own) => own.name === name),
  );
  book.suspendCalculation();
  const ordered = file.worksheets.map((source, index) => {
    const sheet = index === 0 ? (book.allSheets()[0] as Sheet) : book.addSheet(`new ${index}`);
    return {
      source,
      sheet,
      part: parts.sheets[index] ?? { xml: {}, emptyTexts: new Set<string>(), spills: [] },
    };
  });
  // all names first: formulas may point to any sheet
  ordered.forEach(({ sheet }, index) => (sheet.name = `opening ${index}\u00b7`));
  for (const { source, sheet } of ordered) sheet.name = source.name;
  addNames(book, parts, formulas);
  const readers = ordered.map(({ source, sheet, part }) => new SheetReader(source, sheet, part, formulas));
  // formulas last: a constant that comes after would have them calculated
  for (const reader of readers) reader.readConstants();
  for (const reader of readers) reader.readFormulas();
  for (const { source, sheet, part } of ordered) readState(source, sheet, part.xml);
  const views: ExcelJS.WorkbookView[] | undefined = file.views;
  const active = ordered[views?.[0]?.activeTab ?? 0]?.sheet;
  const shown =
    active?.visibility === "Visible"
      ? active
      : ordered.find(({ sheet }) => sheet.visibility === "Visible")?.sheet;
  if (shown) book.active = { sheet: shown, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  book.structureProtected = parts.structureProtected;
  book.resumeCalculation();
  return book;
}

function addNames(book: Book, parts: Parts, formulas: FileFormulas): void {
  for (const { name, formula, hidden, comment } of parts.names) {
    try {
      book.addName(name, formulas.fromFile(formula), comment, !hidden);
    } catch (error) {
      // files of others hold names that Excel tolerates and nobody can enter
      if (!(error instanceof HostError)) throw error;
    }
  }
}

const STATES: Record<string, Visibility> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };

class SheetReader {
  private readonly styleIds = new Map<unknown, string | undefined>();
  private readonly arrays: { cell: Cell; area: Area }[] = [];
  private readonly formulaCells: Cell[] = [];
  /** By the cell in which they stand; a file may hold a formula once for a group of cells. */
  private readonly shared = new Map<string, Formula>();

  constructor(
    private readonly source: Worksheet,
    private readonly sheet: Sheet,
    private readonly part: Parts["sheets"][number],
    private readonly formulas: FileFormulas,
  ) {}

  readConstants(): void {
    const { source, sheet } = this;
    for (const area of this.part.spills) {
      const cell = source.getCell(area.row + 1, area.column + 1);
      if (formulaOf(cell) !== undefined) this.arrays.push({ cell, area });
    }
    source.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        const id = this.styleId(cell);
        if (id !== undefined) sheet.cells.setStyleId(Number(cell.row) - 1, Number(cell.col) - 1, id);
        const area = arrayArea(cell);
        if (area) this.arrays.push({ cell, area });
      }),
    );
    source.eachRow((row) => row.eachCell((cell) => this.readCell(cell)));
  }

  readFormulas(): void {
    for (const cell of this.formulaCells) this.putFormula(cell, null);
    for (const { cell, area } of this.arrays)
      this.putFormula(cell, area.rows * area.columns > 1 ? area : null);
    this.readRules();
  }

  private styleId(cell: Cell): string | undefined {
    const { style } = cell;
    if (!this.styleIds.has(style)) {
      this.styleIds.set(style, this.sheet.formats.formats.idOf(fromFileStyle(style)));
    }
    return this.styleIds.get(style);
  }

  private readCell(cell: Cell): void {
    const row = Number(cell.row) - 1;
    const column = Number(cell.col) - 1;
    // of merged cells only the first one holds anything; exceljs gives its value to all
    if (cell.type === ExcelJS.ValueType.Merge) return;
    // what an array formula covers belongs to it
    if (this.arrays.some(({ area }) => isInside(area, row, column))) return;
    if (formulaOf(cell) !== undefined) {
      this.formulaCells.push(cell);
      return;
    }
    const value = plainValue(cell.value);
    if (value !== null) this.sheet.book.core.setConstant(this.sheet.id, row, column, value);
  }

  /** The formula of the group it belongs to, else the cell's own. */
  private readFormula(cell: Cell, row: number, column: number): Formula {
    const { sharedFormula } = cell.value as Partial<ExcelJS.CellSharedFormulaValue>;
    const shared = sharedFormula === undefined ? undefined : this.shared.get(sharedFormula);
    if (shared) return shared;
    const text = this.formulas.fromFile(formulaOf(cell) ?? "");
    const formula = this.sheet.book.core.formulas.fromText(text, false, row, column);
    this.shared.set(cell.address, formula);
    return formula;
  }

  private putFormula(cell: Cell, area: Area | null): void {
    const { core } = this.sheet.book;
    const row = Number(cell.row) - 1;
    const column = Number(cell.col) - 1;
    try {
      const formula = this.readFormula(cell, row, column);
      // What nobody knows is calculated at once: it has no value, whatever the file says.
      const unknown = [...formula.functions].some((name) => name.toUpperCase().startsWith(CUSTOM));
      const values = unknown
        ? [[null]]
        : area
          ? Array.from({ length: area.rows }, (_, r) =>
              Array.from({ length: area.columns }, (_, c) =>
                r === 0 && c === 0
                  ? this.savedValue(cell)
                  : plainValue(this.source.getCell(row + r + 1, column + c + 1).value),
              ),
            )
          : [[this.savedValue(cell)]];
      core.putStored(this.sheet.id, row, column, formula, values);
    } catch (error) {
      // a formula of another program that Excel would not take: its value is kept
      if (!(error instanceof HostError)) throw error;
      const value = this.savedValue(cell);
      if (value !== null) core.setConstant(this.sheet.id, row, column, value);
    }
  }

  private savedValue(cell: Cell): CellValue {
    // not `cell.value.result`: exceljs drops results that are 0 or FALSE there
    return this.part.emptyTexts.has(cell.address) ? "" : plainValue(cell.result);
  }

  private readRules(): void {
    const { sheet, source, formulas } = this;
    for (const { areas, validation } of readValidations(this.part.xml, formulas)) {
      const [first] = areas;
      for (const area of areas)
        sheet.validations.set(area, validation, first && { row: first.row, column: first.column });
    }
    const stopping = new Set(
      list(this.part.xml["conditionalFormatting"])
        .flatMap((node) => list(node["cfRule"]))
        .filter((rule) => attribute(rule, "stopIfTrue") === "1")
        .map((rule) => Number(attribute(rule, "priority"))),
    );
    const given = (source as Worksheet & { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] })
      .conditionalFormattings;
    const rules = given.flatMap(({ ref, rules: own }) => own.map((rule) => ({ ref, rule })));
    rules.sort((a, b) => (b.rule.priority ?? 0) - (a.rule.priority ?? 0));
    for (const { ref, rule } of rules) {
      if (rule.type !== "expression") continue;
      const formula: unknown = rule.formulae?.[0];
      const fill = fillOf(rule.style?.fill);
      const fontColor = rule.style?.font?.color?.argb;
      for (const area of ref.split(/\s+/).flatMap((text) => areaOfAddress(text) ?? [])) {
        sheet.conditions.add(area, {
          formula: formulas.fromFile(typeof formula === "string" ? formula : ""),
          ...(fill ? { fill } : {}),
          ...(fontColor ? { fontColor: `#${fontColor.slice(2)}` } : {}),
          ...(rule.style?.font?.bold ? { bold: true } : {}),
          ...(stopping.has(rule.priority ?? 0) ? { stopIfTrue: true } : {}),
        });
      }
    }
  }
}

/** Sizes, panes, filter, visibility and, last, protection. */
function readState(source: Worksheet, sheet: Sheet, xml: XmlNode): void {
  for (const column of list(child(xml, "cols")["col"])) {
    const first = Number(attribute(column, "min")) - 1;
    const count = Math.min(Number(attribute(column, "max")) - first, 16384 - first);
    const width = attribute(column, "width");
    // a last entry that reaches to the sheet's edge says nothing about single columns
    if (width !== undefined && count < 1000)
      sheet.setColumnWidth(first, count, (Number(width) * 7 + 5) * 0.75);
    if (attribute(column, "hidden") === "1") sheet.setColumnHidden(first, count, true);
    const style = source.getColumn(first + 1).style;
    const id = sheet.formats.formats.idOf(fromFileStyle(style));
    if (id !== undefined) for (let i = 0; i < count; i++) sheet.formats.columns.set(first + i, id);
  }
  source.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.height) sheet.setRowHeight(number - 1, 1, row.height);
    if (row.hidden) sheet.setRowHidden(number - 1, 1, true);
  });
  const views: Partial<ExcelJS.WorksheetView>[] | undefined = source.views;
  const view = views?.[0];
  if (view?.state === "frozen") sheet.freeze = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  if (view?.showGridLines === false) sheet.showGridlines = false;
  const filter = areaOfAddress(attribute(child(xml, "autoFilter"), "ref") ?? "");
  if (filter) sheet.autoFilter = filter;
  sheet.setPageLayout(readPageSetup(xml, source.pageSetup));
  const color = source.properties.tabColor?.argb;
  if (color) sheet.tabColor = `#${color.slice(2)}`;
  const visibility = STATES[source.state] ?? "Visible";
  if (visibility !== "Visible") sheet.hideOnOpening(visibility);
  readProtection(sheet, child(xml, "sheetProtection"));
}

const OPTIONS: Record<string, string> = {
  autoFilter: "allowAutoFilter",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertHyperlinks: "allowInsertHyperlinks",
  insertRows: "allowInsertRows",
  pivotTables: "allowPivotTables",
  sort: "allowSort",
};

function readProtection(sheet: Sheet, node: XmlNode): void {
  const on = (name: string): boolean => attribute(node, name) === "1" || attribute(node, name) === "true";
  const off = (name: string): boolean => attribute(node, name) === "0" || attribute(node, name) === "false";
  if (!on("sheet")) return;
  const options: Record<string, unknown> = {};
  for (const [stored, option] of Object.entries(OPTIONS)) options[option] = off(stored);
  options["allowEditObjects"] = !on("objects");
  options["allowEditScenarios"] = !on("scenarios");
  options["selectionMode"] = on("selectUnlockedCells")
    ? "None"
    : on("selectLockedCells")
      ? "Unlocked"
      : "Normal";
  sheet.protect(options);
  const hashValue = attribute(node, "hashValue");
  const saltValue = attribute(node, "saltValue");
  if (!hashValue || !saltValue) return;
  const stored: StoredPassword = {
    algorithmName: attribute(node, "algorithmName") ?? "SHA-512",
    hashValue,
    saltValue,
    spinCount: Number(attribute(node, "spinCount") ?? 0),
  };
  sheet.guard.password = Password.fromFile(stored);
}

function arrayArea(cell: Cell): Area | null {
  const value = cell.value as { shareType?: string; ref?: string } | null;
  if (typeof value !== "object" || value?.shareType !== "array" || !value.ref) return null;
  return parseA1Ref(value.ref) ? areaOfAddress(value.ref) : null;
}

/** exceljs moves the formula of a shared group to this cell when it is asked for `formula`. */
function formulaOf(cell: Cell): string | undefined {
  if (cell.type !== ExcelJS.ValueType.Formula) return undefined;
  return cell.formula || undefined;
}

/** exceljs gives dates as Date where the number format is one. */
function plainValue(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Date) return Number((value.getTime() / 86400000 + 25569).toFixed(9));
  const object = value as { error?: string; richText?: { text: string }[]; text?: unknown; result?: unknown };
  if (object.error !== undefined)
    return isErrorCode(object.error) ? new CellError(object.error) : new CellError("#VALUE!");
  if (object.richText) return object.richText.map(({ text }) => text).join("");
  return plainValue(object.text ?? object.result);
}
