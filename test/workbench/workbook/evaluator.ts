import { type ICellData, ObjectMatrix } from "@univerjs/core";
import {
  AstTreeBuilder,
  type BaseAstNode,
  CELL_INVERTED_INDEX_CACHE,
  ERROR_TYPE_SET,
  ErrorValueObject,
  type ErrorType,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  type ISheetData,
  Lexer,
  type LexerNode,
  NumberValueObject,
} from "@univerjs/engine-formula";
import { CustomCalls } from "./customCalls";
import { BUSY, DeclaredFunction, type FunctionSurroundings, isReference } from "./customFunctions";
import { type Formula, formulaForUniver } from "./formula";
import type { FormulaCell } from "./formulaCell";
import { COLUMNS, ROWS } from "./grid";
import { choose, LAZY, scalarOf } from "./lazyFunctions";
import { CellError, type CellValue, type FunctionDeclaration } from "./model";
import { type UniverHost, UNIT_ID } from "./univer";
import { isErrorCode, toMatrix, type UniverResult } from "./univerValues";

/** Univer's NodeType, which it does not export as a value. */
const REFERENCE_NODE = 1;
const OPERATOR_NODE = 3;
const FUNCTION_NODE = 4;

// Univer's index of a column's values takes 0 for "" (`IF(A1="",…)` is TRUE for 0 once it has been asked twice).
CELL_INVERTED_INDEX_CACHE.canUseCache = (_unit, _sheet, _column, first, last) => ({
  rowsInCache: [],
  rowsNotInCache: [[first, last]],
});

interface Tree {
  root: BaseAstNode;
  row: number;
  column: number;
}

export interface Evaluation {
  values: CellValue[][];
  /** A custom function has no answer yet. */
  pending: boolean;
}

/**
 * Lets Univer evaluate one formula in one cell, with Univer's parser, operators and functions.
 * Walking the tree is done here, because Univer evaluates both branches of an IF (Excel calls a custom
 * function only in the branch taken) and because a function must not see the #BUSY! of an argument.
 */
export class Evaluator {
  private trees = new WeakMap<Formula, Tree | ErrorType>();
  private readonly lexer: Lexer;
  private readonly builder: AstTreeBuilder;
  private readonly runtime: IFormulaRuntimeService;
  private readonly config: IFormulaCurrentConfigService;
  /** The cell that is being evaluated. */
  current: FormulaCell | null = null;
  private limit = { rows: 1024, columns: 256 };
  private x = 0;
  private y = 0;

  constructor(
    private readonly host: UniverHost,
    private readonly surroundings: FunctionSurroundings & { nameFormula(name: string): Formula | undefined },
    functions: readonly FunctionDeclaration[],
  ) {
    this.lexer = host.injector.get(Lexer);
    this.builder = host.injector.get(AstTreeBuilder);
    this.runtime = host.injector.get(IFormulaRuntimeService);
    this.config = host.injector.get(IFormulaCurrentConfigService);
    ERROR_TYPE_SET.add(BUSY);
    const service = host.injector.get(IFunctionService);
    for (const declaration of functions)
      service.registerExecutors(new DeclaredFunction(declaration, surroundings));
    this.sheetsChanged();
  }

  private get calls(): CustomCalls {
    return this.surroundings.calls;
  }

  /** Univer keeps its own idea of which sheets there are; formulas name them by id, so renaming is no change. */
  sheetsChanged(): void {
    const sheets: ISheetData = {};
    const names: Record<string, string> = {};
    for (const sheet of this.host.workbook.getSheets()) {
      const id = sheet.getSheetId();
      names[id] = id;
      const { cellData, rowData, columnData } = sheet.getConfig();
      sheets[id] = {
        cellData: new ObjectMatrix<ICellData>(cellData),
        rowCount: ROWS,
        columnCount: COLUMNS,
        rowData,
        columnData,
      };
    }
    this.config.load({
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      allUnitData: { [UNIT_ID]: sheets },
      unitStylesData: { [UNIT_ID]: this.host.workbook.getStyles() },
      unitSheetNameMap: { [UNIT_ID]: names },
    });
    this.cellsChanged();
  }

  /** Univer's caches of ranges' values hold while no value changes that somebody has read already. */
  cellsChanged(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    this.runtime.reset();
  }

  /** Names are spelt out in the trees. */
  namesChanged(): void {
    this.trees = new WeakMap();
  }

  /** Whole columns and rows are cut to what is used, else SUM(A:A) would walk a million cells. */
  ensureLimit(rows: number, columns: number): void {
    if (rows <= this.limit.rows && columns <= this.limit.columns) return;
    while (this.limit.rows < rows) this.limit.rows *= 2;
    while (this.limit.columns < columns) this.limit.columns *= 2;
    this.trees = new WeakMap();
  }

  evaluate(cell: FormulaCell): Evaluation {
    const tree = this.tree(cell);
    if (typeof tree === "string") {
      return { values: [[new CellError(isErrorCode(tree) ? tree : "#VALUE!")]], pending: false };
    }
    const before = this.calls.unanswered;
    this.current = cell;
    this.runtime.setCurrent(cell.row, cell.column, ROWS, COLUMNS, cell.sheetId, UNIT_ID);
    this.x = cell.column - tree.column;
    this.y = cell.row - tree.row;
    let values: CellValue[][];
    try {
      this.run(tree.root);
      const result = tree.root.getValue();
      values =
        this.calls.unanswered > before || !result
          ? [[new CellError("#BUSY!")]]
          : this.values(result as UniverResult);
    } catch {
      // some of Univer's functions throw where Excel gives an error value
      values = [[new CellError("#VALUE!")]];
    }
    tree.root.resetCalculationState();
    return { values, pending: this.calls.unanswered > before };
  }

  private tree(cell: FormulaCell): Tree | ErrorType {
    const { formula } = cell;
    let tree = this.trees.get(formula);
    if (tree === undefined) {
      tree = this.parse(cell);
      this.trees.set(formula, tree);
    }
    return tree;
  }

  private parse({ formula, row, column }: FormulaCell): Tree | ErrorType {
    const text =
      "=" + formulaForUniver(formula.pieces, row, column, (name) => this.spellOut(name, 0), this.limit);
    const lexed = this.lexer.treeBuilder(text);
    if (typeof lexed === "string") return lexed;
    const root = lexed && this.builder.parse(lexed as LexerNode);
    return root ? { root, row, column } : ("#NAME?" as ErrorType);
  }

  /** Univer never learns of names: its cache of parsed formulas does not notice when a name changes. */
  private spellOut(name: string, depth: number): string | undefined {
    const formula = depth < 20 ? this.surroundings.nameFormula(name) : undefined;
    if (!formula) return undefined;
    const text = formulaForUniver(
      formula.pieces,
      0,
      0,
      (inner) => this.spellOut(inner, depth + 1),
      this.limit,
    );
    return formula.pieces.length === 1 && formula.references.length === 1 ? text : `(${text})`;
  }

  private values(result: UniverResult): CellValue[][] {
    const object = isReference(result) ? result.toArrayValueObject() : result;
    // an empty cell shown by a formula is 0
    return toMatrix(object).map((row) => row.map((value) => value ?? 0));
  }

  private run(node: BaseAstNode): void {
    if (node.nodeType === FUNCTION_NODE && this.runLazily(node)) return;
    const before = this.calls.unanswered;
    for (const child of node.getChildren()) {
      // as Univer's interpreter does: the body of a LAMBDA without parameters is not walked
      if (isEmptyLambda(child)) child.execute();
      else this.run(child);
    }
    if (this.calls.unanswered > before && node.nodeType === FUNCTION_NODE) {
      node.setValue(ErrorValueObject.create(BUSY));
      return;
    }
    if (node.nodeType === REFERENCE_NODE && hasOffset(node)) node.setRefOffset(this.x, this.y);
    if (node.nodeType === OPERATOR_NODE && node.getToken() === "&") node.getChildren().forEach(cutDigits);
    node.execute();
  }

  /** Runs a child on its own; undefined if it waits for an answer. */
  private argument(node: BaseAstNode): UniverResult | undefined {
    const before = this.calls.unanswered;
    this.run(node);
    return this.calls.unanswered > before
      ? undefined
      : ((node.getValue() ?? undefined) as UniverResult | undefined);
  }

  /** IF, IFERROR, IFNA and CHOOSE evaluate only what they return, unless their first argument is an array. */
  private runLazily(node: BaseAstNode): boolean {
    const [condition, ...branches] = node.getChildren();
    const name = node.getToken().toUpperCase();
    if (!condition || !LAZY.has(name)) return false;
    const value = this.argument(condition);
    if (!value) {
      node.setValue(ErrorValueObject.create(BUSY));
      return true;
    }
    const scalar = scalarOf(value);
    if (!scalar) {
      for (const branch of branches) if (this.argument(branch) === undefined) return this.busy(node);
      node.execute();
      return true;
    }
    const chosen = choose(name, scalar, value, branches);
    if (chosen instanceof Array) {
      const result = this.argument(chosen[0]);
      if (!result) return this.busy(node);
      node.setValue(result);
    } else node.setValue(chosen);
    return true;
  }

  private busy(node: BaseAstNode): true {
    node.setValue(ErrorValueObject.create(BUSY));
    return true;
  }
}

/** Joined to a text a number has the 15 digits that Excel shows; Univer joins all 17. */
function cutDigits(node: BaseAstNode): void {
  const value = node.getValue();
  const scalar = value && scalarOf(value as UniverResult);
  if (!(scalar instanceof NumberValueObject)) return;
  const number = scalar.getValue();
  const cut = Number(number.toPrecision(15));
  if (cut !== number) node.setValue(NumberValueObject.create(cut));
}

function isEmptyLambda(node: BaseAstNode): boolean {
  if (node.getToken().toUpperCase() !== "LAMBDA") return false;
  return "isEmptyParamFunction" in node && typeof node.isEmptyParamFunction === "function"
    ? Boolean(node.isEmptyParamFunction())
    : false;
}

const hasOffset = (node: BaseAstNode): node is BaseAstNode & { setRefOffset(x: number, y: number): void } =>
  "setRefOffset" in node;
