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
} from "@univerjs/engine-formula";
import { Block, plain, type Result } from "./block";
import { BorrowedFunctions } from "./borrowed";
import type { Cells } from "./cells";
import { CustomCalls } from "./customCalls";
import { areaOf, BUSY, DeclaredFunction, type FunctionSurroundings, isReference } from "./customFunctions";
import { chooseEach, eachPair, joined } from "./elements";
import { type Formula, formulaForUniver, type Reference } from "./formula";
import type { FormulaCell, SheetArea } from "./formulaCell";
import { COLUMNS, ROWS } from "./grid";
import { choose, LAZY, scalarOf } from "./lazyFunctions";
import { CellError, type CellValue, type FunctionDeclaration } from "./model";
import { BUSY_ERROR, type FormulaPlan, planFor, type PlanSurroundings } from "./plan";
import { ARRAY_CONSTANT } from "./ownFunctions";
import { type UniverHost, UNIT_ID } from "./univer";
import { fromCellValue, fromMatrix, isErrorCode, toMatrix, type UniverResult } from "./univerValues";

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
  /** What INDEX has taken from ranges that are passed over, if there are any. */
  picks?: Picks;
}

export interface Picks {
  passedOver: ReadonlySet<Reference>;
  taken: readonly SheetArea[];
}

/**
 * Lets Univer evaluate one formula in one cell, with Univer's parser, operators and functions.
 * Walking the tree is done here, because Univer evaluates both branches of an IF (Excel calls a custom
 * function only in the branch taken) and because a function must not see the #BUSY! of an argument.
 */
export class Evaluator {
  private trees = new WeakMap<Formula, Tree | ErrorType>();
  private plans = new WeakMap<Formula, FormulaPlan | false>();
  private readonly declared = new Map<string, DeclaredFunction>();
  private readonly planSurroundings: PlanSurroundings;
  /** Off, Univer evaluates everything; for tests, which compare. */
  usePlans = true;
  private readonly lexer: Lexer;
  private readonly builder: AstTreeBuilder;
  private readonly runtime: IFormulaRuntimeService;
  private readonly config: IFormulaCurrentConfigService;
  /** The cell that is being evaluated. */
  current: FormulaCell | null = null;
  private turn = 0;
  private taken: SheetArea[] = [];
  private limit = { rows: 1024, columns: 256 };
  private x = 0;
  private y = 0;

  constructor(
    private readonly host: UniverHost,
    private readonly surroundings: FunctionSurroundings & {
      nameFormula(name: string): Formula | undefined;
      cellsOf(sheetId: string): Cells | undefined;
    },
    functions: readonly FunctionDeclaration[],
  ) {
    this.lexer = host.injector.get(Lexer);
    this.builder = host.injector.get(AstTreeBuilder);
    this.runtime = host.injector.get(IFormulaRuntimeService);
    this.config = host.injector.get(IFormulaCurrentConfigService);
    ERROR_TYPE_SET.add(BUSY);
    const service = host.injector.get(IFunctionService);
    for (const declaration of functions) {
      const declared = new DeclaredFunction(declaration, surroundings);
      service.registerExecutors(declared);
      this.declared.set(declaration.formulaName.toUpperCase(), declared);
    }
    const borrowed = new BorrowedFunctions(host, surroundings.cellsOf);
    this.planSurroundings = {
      ...surroundings,
      declared: (name) => this.declared.get(name),
      borrowed: (name) => borrowed.use(name),
      takes: (name, count) => borrowed.takes(name, count),
      limit: () => this.limit,
      turn: () => this.turn,
      picked: (result, range) => {
        const taken = Array.isArray(result) ? range : result;
        if (taken instanceof Block) this.taken.push(taken);
      },
    };
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
    this.plans = new WeakMap();
  }

  /** Whole columns and rows are cut to what is used, else SUM(A:A) would walk a million cells. */
  ensureLimit(rows: number, columns: number): void {
    if (rows <= this.limit.rows && columns <= this.limit.columns) return;
    while (this.limit.rows < rows) this.limit.rows *= 2;
    while (this.limit.columns < columns) this.limit.columns *= 2;
    this.trees = new WeakMap();
  }

  evaluate(cell: FormulaCell): Evaluation {
    const plan = this.usePlans ? this.plan(cell.formula) : undefined;
    return plan ? this.follow(plan, cell) : this.byUniver(cell);
  }

  private plan(formula: Formula): FormulaPlan | undefined {
    let plan = this.plans.get(formula);
    if (plan === undefined) {
      plan = planFor(formula, this.planSurroundings) ?? false;
      this.plans.set(formula, plan);
    }
    return plan || undefined;
  }

  isPlanned(formula: Formula): boolean {
    return this.plan(formula) !== undefined;
  }

  private follow({ run, passedOver }: FormulaPlan, cell: FormulaCell): Evaluation {
    const before = this.calls.unanswered;
    this.current = cell;
    this.turn++;
    if (passedOver.size > 0) this.taken = [];
    let values: CellValue[][];
    try {
      const result = run(cell);
      values = this.calls.unanswered > before ? [[BUSY_ERROR]] : shown(result);
    } catch {
      // some of Univer's functions throw where Excel gives an error value
      values = [[new CellError("#VALUE!")]];
    }
    const pending = this.calls.unanswered > before;
    if (passedOver.size === 0) return { values, pending };
    return { values, pending, picks: { passedOver, taken: this.taken } };
  }

  private byUniver(cell: FormulaCell): Evaluation {
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
      "=" +
      wrapArrays(formulaForUniver(formula.pieces, row, column, (name) => this.spellOut(name, 0), this.limit));
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
    // an empty cell shown by a formula is 0
    return this.matrix(result).map((row) => row.map((value) => value ?? 0));
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
    if (node.nodeType === OPERATOR_NODE && node.getToken() === "&") this.join(node);
    else node.execute();
  }

  /** Joined to a text a number has the 15 digits that Excel shows; Univer joins all 17, and fails over arrays. */
  private join(node: BaseAstNode): void {
    const [left, right] = node.getChildren().map((child) => child.getValue() as UniverResult | null);
    if (!left || !right) return node.execute();
    const result = eachPair(this.matrix(left), this.matrix(right), joined);
    const single = result.length === 1 && result[0]?.length === 1;
    node.setValue(single ? fromCellValue(result[0]?.[0] ?? "") : fromMatrix(result));
  }

  /** The values of a result. Cells are read here, which is quicker than by Univer. */
  private matrix(result: UniverResult): CellValue[][] {
    return isReference(result)
      ? this.surroundings.readPlain(result.getSheetId(), areaOf(result))
      : toMatrix(result);
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
      const arrays: CellValue[][][] = [];
      // all branches are evaluated, so that their calls go out together
      for (const branch of branches) {
        const array = this.argument(branch);
        if (array) arrays.push(this.matrix(array));
      }
      if (arrays.length < branches.length) return this.busy(node);
      node.setValue(fromMatrix(chooseEach(name, this.matrix(value), arrays)));
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

/** What cells show of a result: an empty one is 0. */
function shown(result: Result): CellValue[][] {
  const value = plain(result);
  if (!Array.isArray(value)) return [[value ?? 0]];
  return value.map((row) => row.map((element) => element ?? 0));
}

/** Univer's lexer refuses an array that stands after an operand (`1+{1,2}`), but not as an argument. */
const wrapArrays = (text: string): string =>
  text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(\{(?:"(?:[^"]|"")*"|[^"}])*\})/g, (all, array?: string) =>
    array ? `${ARRAY_CONSTANT}(${array})` : all,
  );

function isEmptyLambda(node: BaseAstNode): boolean {
  if (node.getToken().toUpperCase() !== "LAMBDA") return false;
  return "isEmptyParamFunction" in node && typeof node.isEmptyParamFunction === "function"
    ? Boolean(node.isEmptyParamFunction())
    : false;
}

const hasOffset = (node: BaseAstNode): node is BaseAstNode & { setRefOffset(x: number, y: number): void } =>
  "setRefOffset" in node;
