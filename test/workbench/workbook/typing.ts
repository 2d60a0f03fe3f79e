import { areaAt, type Formula } from "./formula";
import { cellsOf } from "./grid";
import { parseInput } from "./input";
import { type Area, type CellInput, CellError, type CellValue, HostError, type Validation } from "./model";
import type { SheetParts } from "./parts";
import type { PlacedValidation } from "./validations";
import type { InputAt } from "./writing";

const EXCELS_OWN_MESSAGE = "This value doesn't match the data validation restrictions defined for this cell.";

/** Refuses what is typed against a validation of style Stop. Writes of the API and pasting are not checked. */
export function checkTyped(sheet: SheetParts, area: Area, inputAt: InputAt): void {
  for (const [row, column] of cellsOf(area)) {
    const input = inputAt(row, column);
    // Excel checks no cell that is emptied
    if (input === null || input === "") continue;
    const placed = sheet.validations.at(row, column);
    const alert = placed?.validation.errorAlert;
    if (!placed || alert?.showAlert === false || (alert && alert.style !== "Stop")) continue;
    const value = valueTyped(sheet, row, column, input);
    if (value === undefined || keepsTo(sheet, placed, row, column, value)) continue;
    throw new HostError("InvalidArgument", alert?.message || EXCELS_OWN_MESSAGE);
  }
}

/** `undefined` for what is not known yet: a formula that waits for a custom function. */
function valueTyped(sheet: SheetParts, row: number, column: number, input: CellInput): CellValue | undefined {
  const numberFormat = sheet.formats.numberFormat(row, column);
  if (typeof input === "string" && input.startsWith("=") && numberFormat !== "@") {
    const { core } = sheet.book;
    const value = core.evaluateOnce(sheet.id, row, column, core.formulas.fromText(input, false, row, column));
    return value instanceof CellError && value.code === "#BUSY!" ? undefined : value;
  }
  return input === null ? null : parseInput(input, numberFormat).value;
}

/** Whether the values of an area keep to its validations: all, none, or (`null`) some. */
export function areaKeepsTo(sheet: SheetParts, area: Area): boolean | null {
  const results = new Set<boolean>();
  sheet.book.core.calculation.settle();
  for (const placed of sheet.validations.all()) {
    for (const [row, column] of cellsOf(area)) {
      if (sheet.validations.at(row, column) !== placed) continue;
      const value = sheet.cells.value(row, column);
      const { ignoreBlanks, rule } = placed.validation;
      // a formula is asked about blank cells, too
      const known = value === null && (ignoreBlanks || !rule["custom"]);
      results.add(known ? ignoreBlanks : keepsTo(sheet, placed, row, column, value));
    }
  }
  return results.size === 2 ? null : !results.has(false);
}

interface Rule {
  formula1?: unknown;
  formula2?: unknown;
  operator?: string;
  source?: unknown;
  formula?: unknown;
}

function keepsTo(
  sheet: SheetParts,
  placed: PlacedValidation,
  row: number,
  column: number,
  value: CellValue,
): boolean {
  if (value instanceof CellError) return false;
  const check = new Check(sheet, placed, row, column);
  for (const [kind, given] of Object.entries(placed.validation.rule)) {
    if (typeof given !== "object" || given === null) continue;
    if (!check.passes(kind, given as Rule, value)) return false;
  }
  return true;
}

class Check {
  private readonly validation: Validation;

  constructor(
    private readonly sheet: SheetParts,
    private readonly placed: PlacedValidation,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.validation = placed.validation;
  }

  passes(kind: string, rule: Rule, value: Exclude<CellValue, CellError>): boolean {
    switch (kind) {
      case "list":
        return this.isListed(rule.source, value);
      case "custom":
        return (
          (this.validation.ignoreBlanks && this.seesBlank(rule.formula)) || this.isTrue(rule.formula, value)
        );
      case "textLength":
        return this.compare(String(value ?? "").length, rule);
      case "wholeNumber":
        return typeof value === "number" && Number.isInteger(value) && this.compare(value, rule);
      case "decimal":
      case "date":
      case "time":
        return typeof value === "number" && this.compare(value, rule);
      default:
        return true;
    }
  }

  private formula(text: string): Formula {
    const { row, column } = this.placed.base;
    return this.sheet.book.core.formulas.fromText(text, false, row, column);
  }

  private bound(given: unknown): CellValue {
    if (typeof given === "number") return given;
    if (typeof given !== "string") return null;
    if (given.startsWith("=")) {
      return this.sheet.book.core.evaluateOnce(this.sheet.id, this.row, this.column, this.formula(given));
    }
    return parseInput(given, "General").value;
  }

  private compare(value: number, { formula1, formula2, operator }: Rule): boolean {
    const first = this.bound(formula1);
    const second = this.bound(formula2);
    // a bound that is an empty cell lets everything pass while blanks are ignored
    if (first === null || first === "") return this.validation.ignoreBlanks;
    if (typeof first !== "number") return false;
    const upper = typeof second === "number" ? second : Infinity;
    switch (operator ?? "Between") {
      case "Between":
        return value >= first && value <= upper;
      case "NotBetween":
        return value < first || value > upper;
      case "EqualTo":
        return value === first;
      case "NotEqualTo":
        return value !== first;
      case "GreaterThan":
        return value > first;
      case "GreaterThanOrEqualTo":
        return value >= first;
      case "LessThan":
        return value < first;
      case "LessThanOrEqualTo":
        return value <= first;
      default:
        return true;
    }
  }

  private isListed(source: unknown, value: CellValue): boolean {
    if (typeof source !== "string") return true;
    // a list written out is compared with its case, a list in cells without
    if (!source.startsWith("=")) {
      const text = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
      return source.split(",").some((item) => item.trim() === text);
    }
    const items = this.listIn(this.formula(source));
    if (!items) return true;
    return items.some((item) =>
      typeof item === "string" && typeof value === "string"
        ? item.toLowerCase() === value.toLowerCase()
        : item === value,
    );
  }

  private listIn(formula: Formula): CellValue[] | null {
    const { core } = this.sheet.book;
    const [name] = formula.names;
    const [reference] = formula.references;
    const own = reference && formula.pieces.length === 1 ? areaAt(reference, this.row, this.column) : null;
    const target = own
      ? { sheetId: reference?.sheetId ?? this.sheet.id, area: own }
      : name !== undefined && formula.pieces.length === 1
        ? core.names.areas(name, this.sheet.id)[0]
        : undefined;
    if (!target) return null;
    return core.settledArea(target.sheetId, target.area).flat();
  }

  /** While blanks are ignored, one blank cell among those that a rule refers to lets everything in. */
  private seesBlank(text: unknown): boolean {
    if (typeof text !== "string") return false;
    const { core } = this.sheet.book;
    const { references, names } = this.formula(text);
    const areas = [
      ...references.flatMap((reference) => {
        const area = areaAt(reference, this.row, this.column);
        return area ? [{ sheetId: reference.sheetId ?? this.sheet.id, area }] : [];
      }),
      ...names.flatMap((name) => core.names.areas(name, this.sheet.id)),
    ];
    return areas.some(({ sheetId, area }) => {
      const values = core.settledArea(sheetId, area);
      return [...cellsOf(area)].some(([row, column]) => {
        const itself = sheetId === this.sheet.id && row === this.row && column === this.column;
        return !itself && (values[row - area.row]?.[column - area.column] ?? null) === null;
      });
    });
  }

  /** A custom rule sees the cell as it would be. */
  private isTrue(formula: unknown, value: CellValue): boolean {
    if (typeof formula !== "string") return true;
    const { cells, book, id } = this.sheet;
    book.core.calculation.settle();
    const before = cells.value(this.row, this.column);
    cells.setValue(this.row, this.column, value);
    try {
      const result = book.core.evaluateOnce(id, this.row, this.column, this.formula(formula));
      return result === true || (typeof result === "number" && result !== 0);
    } finally {
      cells.setValue(this.row, this.column, before);
      book.core.evaluator.cellsChanged();
    }
  }
}
