import { Block, matrixOf, plain, type Result } from "./block";
import type { Cells } from "./cells";
import type { CustomCalls } from "./customCalls";
import type { DeclaredFunction } from "./customFunctions";
import { branchOf, chooseEach, compared, type Comparison, eachOf, eachPair, joined } from "./elements";
import { areaAt, type Formula, isOneCell, type Piece, type Reference } from "./formula";
import type { FormulaCell } from "./formulaCell";
import { COLUMNS, ROWS } from "./grid";
import { LAZY } from "./lazyFunctions";
import { CellError, type CellValue, type ErrorCode } from "./model";
import { type Arithmetic, arithmetic, negative } from "./numbers";
import { passedOverIn, wordOf } from "./passedOver";
import { OWN_PLANS } from "./planFunctions";
import { type Node, type Plan, Repeated } from "./repeated";
import { treeOf } from "./syntaxTrees";
import { isErrorCode } from "./univerValues";

type ValuePlan = (cell: FormulaCell) => CellValue | CellValue[][];

export interface PlanSurroundings {
  calls: CustomCalls;
  cellsOf(sheetId: string): Cells | undefined;
  nameFormula(name: string): Formula | undefined;
  declared(name: string): DeclaredFunction | undefined;
  /** One of Univer's functions that looks at values only, with as many arguments as it takes. */
  borrowed(name: string, count: number): ((args: Result[], cell: FormulaCell) => Result) | undefined;
  /** Whether the function exists with as many arguments. */
  takes(name: string, count: number): boolean;
  limit(): { rows: number; columns: number };
  /** Another number for each evaluation. */
  turn(): number;
  /** INDEX has taken this from a range that is passed over. */
  picked(result: Result | undefined, range: Result | undefined): void;
}

class Unknown extends Error {}

// of its own, because what is imported is looked up again each time
const valueOf = plain;

export const BUSY_ERROR = new CellError("#BUSY!");
const OPERATORS: ReadonlySet<string> = new Set(["+", "-", "*", "/", "^"]);
/** Functions to which a reference is its values and no more. */
const OF_VALUES: ReadonlySet<string> = new Set([
  ...["AND", "OR", "NOT", "ROUND", "INT", "ABS"],
  ...["ISNUMBER", "ISTEXT", "ISERROR", "ISNA", "ISBLANK"],
]);
/** Each time another value, also for the same arguments. */
const CHANGING: ReadonlySet<string> = new Set(["RAND", "RANDBETWEEN", "RANDARRAY"]);
const COMPARISONS: ReadonlySet<string> = new Set(["=", "<>", "<", "<=", ">", ">="]);

export interface FormulaPlan {
  run: Plan;
  /** Ranges of which the formula reads what INDEX takes and no more. */
  passedOver: ReadonlySet<Reference>;
}

/** The plan of a formula, or nothing if it holds what is left to Univer's own tree. */
export function planFor(formula: Formula, surroundings: PlanSurroundings): FormulaPlan | undefined {
  try {
    return new Planner(surroundings).plan(formula);
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Planner {
  private readonly references: { reference: Reference; inName: boolean }[] = [];
  /** By what they read and say: the same part of a formula has the same word. */
  private readonly words = new Map<string, string>();
  private readonly repeated: Repeated;
  /** Their words. */
  private passedOver: ReadonlySet<string> = new Set();

  constructor(private readonly surroundings: PlanSurroundings) {
    this.repeated = new Repeated((name) => CHANGING.has(name) || surroundings.declared(name) !== undefined);
  }

  plan(formula: Formula): FormulaPlan {
    const text = this.text(formula.pieces, 0);
    const tree = treeOf(text);
    if (!tree) throw new Unknown();
    this.repeated.count(tree);
    this.passedOver = passedOverIn(
      tree,
      (word) => this.known(word).reference,
      (name) => this.surroundings.declared(name) !== undefined,
    );
    const run = this.node(tree);
    const passedOver = new Set<Reference>();
    if (this.passedOver.size > 0)
      for (const reference of formula.references)
        if (this.passedOver.has(this.words.get(wordKey(false, reference)) ?? "")) passedOver.add(reference);
    return { run, passedOver };
  }

  /** The text with a word for each reference. */
  private text(pieces: readonly Piece[], depth: number): string {
    return pieces
      .map((piece) => {
        if (typeof piece === "string") return piece;
        if (piece.kind === "reference") {
          return this.word(piece.reference, depth > 0);
        }
        const named = depth < 20 ? this.surroundings.nameFormula(piece.name) : undefined;
        if (!named) throw new Unknown();
        return `(${this.text(named.pieces, depth + 1)})`;
      })
      .join("");
  }

  private word(reference: Reference, inName: boolean): string {
    const key = wordKey(inName, reference);
    let word = this.words.get(key);
    if (!word) {
      word = `_workbench_${this.references.length}_`;
      this.words.set(key, word);
      this.references.push({ reference, inName });
    }
    return word;
  }

  private node(node: Node): Plan {
    return this.repeated.once(node, () => this.plain(node), this.surroundings.turn);
  }

  private plain(node: Node): Plan {
    switch (node.type) {
      case "Literal":
        return this.constant(literal(node));
      case "ErrorLiteral":
        return this.constant(literal(node));
      case "ArrayExpression": {
        const values = (node.elements ?? []).map((row) => row.map(literal));
        return () => values;
      }
      case "ReferenceIdentifier":
        return this.reference(node);
      case "UnaryExpression":
        return this.unary(node);
      case "BinaryExpression":
        return this.binary(node);
      case "CallExpression":
        return this.call(node);
      default:
        throw new Unknown();
    }
  }

  private constant(value: CellValue): Plan {
    return () => value;
  }

  private known(value: unknown): { reference: Reference; inName: boolean } {
    const found = typeof value === "string" && /^_workbench_(\d+)_$/.exec(value);
    const known = found ? this.references[Number(found[1])] : undefined;
    if (!known) throw new Unknown();
    return known;
  }

  private reference(node: Node): Plan {
    const { reference, inName } = this.known(node.value);
    const { cellsOf, limit } = this.surroundings;
    const lost = new CellError("#REF!");
    const { sheetId: sheet, top, left, topFixed, leftFixed } = reference;
    if (top !== null && left !== null && isOneCell(reference)) {
      return (cell) => {
        const row = topFixed ? top : top + (inName ? 0 : cell.row);
        const column = leftFixed ? left : left + (inName ? 0 : cell.column);
        if (row < 0 || column < 0 || row >= ROWS || column >= COLUMNS) return lost;
        const sheetId = sheet ?? cell.sheetId;
        return new Block(sheetId, cellsOf(sheetId), row, column, 1, 1);
      };
    }
    return (cell) => {
      const area = areaAt(reference, inName ? 0 : cell.row, inName ? 0 : cell.column);
      if (!area) return lost;
      const sheetId = reference.sheetId ?? cell.sheetId;
      const rows = reference.top === null ? limit().rows : area.rows;
      const columns = reference.left === null ? limit().columns : area.columns;
      return new Block(sheetId, cellsOf(sheetId), area.row, area.column, rows, columns);
    };
  }

  /** Where only the value is wanted; a single cell is read at once. */
  private value(node: Node): ValuePlan {
    if (node.type === "ReferenceIdentifier") {
      const { reference, inName } = this.known(node.value);
      const { sheetId: sheet, top, left, topFixed, leftFixed } = reference;
      if (top !== null && left !== null && isOneCell(reference)) {
        const { cellsOf } = this.surroundings;
        const lost = new CellError("#REF!");
        return (cell) => {
          const row = topFixed ? top : top + (inName ? 0 : cell.row);
          const column = leftFixed ? left : left + (inName ? 0 : cell.column);
          if (row < 0 || column < 0 || row >= ROWS || column >= COLUMNS) return lost;
          return cellsOf(sheet ?? cell.sheetId)?.plainValue(row, column) ?? null;
        };
      }
    }
    const plan = this.node(node);
    return (cell) => valueOf(plan(cell));
  }

  private unary({ operator, arguments: operands }: Node): Plan {
    const [first] = operands as [Node];
    if (operator === "+") return this.node(first);
    // `--` before a test makes numbers of it, all people beside all lines of a list: in one go
    const twice = operator === "-" && first.type === "UnaryExpression" && first.operator === "-";
    const operand = this.value(twice ? (first.arguments?.[0] as Node) : first);
    const change: (value: CellValue) => CellValue = twice
      ? (value) => negative(negative(value))
      : operator === "-"
        ? negative
        : operator === "%"
          ? (value) => arithmetic("/", value, 100)
          : failing();
    return (cell) => {
      const value = operand(cell);
      return Array.isArray(value) ? eachOf(value, change) : change(value);
    };
  }

  private binary({ operator = "", arguments: operands }: Node): Plan {
    const [first, second] = operands as [Node, Node];
    if (operator === ":") {
      const from = this.node(first);
      const to = this.node(second);
      return (cell) => spanned(from(cell), to(cell));
    }
    const left = this.value(first);
    const right = this.value(second);
    const make = operation(operator);
    return (cell) => {
      const a = left(cell);
      const b = right(cell);
      if (Array.isArray(a) || Array.isArray(b)) return eachPair(a, b, make);
      return make(a, b);
    };
  }

  private call({ callee, arguments: given = [] }: Node): Plan {
    const name = (callee?.name ?? "").toUpperCase();
    const ofValues = OF_VALUES.has(name);
    const choosing = name === "IF" || name === "CHOOSE";
    const args = given.map((argument, i): Plan => {
      if (!argument) return () => null;
      return ofValues || (choosing && i === 0) ? this.value(argument) : this.node(argument);
    });
    const declared = this.surroundings.declared(name);
    if (declared) return this.custom(declared, args);
    if (!this.surroundings.takes(name, args.length)) throw new Unknown();
    if (LAZY.has(name)) return this.lazy(name, args);
    const own = OWN_PLANS.get(name);
    const borrowed = this.surroundings.borrowed(name, args.length);
    const evaluate = own?.fits(args.length) ? own.evaluate : undefined;
    if (!evaluate && !borrowed) throw new Unknown();
    const { calls, picked } = this.surroundings;
    const picks = name === "INDEX" && this.passedOver.has(wordOf(given[0]) ?? "");
    return (cell) => {
      const before = calls.unanswered;
      const values = new Array<Result>(args.length);
      for (let i = 0; i < args.length; i++) values[i] = (args[i] as Plan)(cell);
      if (calls.unanswered > before) return BUSY_ERROR;
      const result = evaluate?.(values, cell);
      if (picks) picked(result, values[0]);
      if (result !== undefined) return result;
      return borrowed ? borrowed(values, cell) : new CellError("#VALUE!");
    };
  }

  /** When the answer is there the formula is followed once more: what it has asked is not put together again. */
  private custom(declared: DeclaredFunction, args: Plan[]): Plan {
    const { calls } = this.surroundings;
    const plan: Plan = (cell) => {
      let prepared = cell.asked?.get(plan);
      if (!prepared) {
        const before = calls.unanswered;
        const given = args.map((arg) => declared.argument(arg(cell)));
        if (calls.unanswered > before) return BUSY_ERROR;
        prepared = declared.prepare(given);
        cell.asked ??= new Map();
        cell.asked.set(plan, prepared);
      }
      return declared.answers(prepared);
    };
    return plan;
  }

  /** IF, IFERROR, IFNA and CHOOSE evaluate only what they return, unless their first argument is an array. */
  private lazy(name: string, [first, ...branches]: Plan[]): Plan {
    if (!first) throw new Unknown();
    const { calls } = this.surroundings;
    return (cell) => {
      const before = calls.unanswered;
      const result = first(cell);
      if (calls.unanswered > before) return BUSY_ERROR;
      const value = valueOf(result);
      if (Array.isArray(value)) {
        // all branches are evaluated, so that their calls go out together
        const arrays = branches.map((branch) => matrixOf(branch(cell)));
        return calls.unanswered > before ? BUSY_ERROR : chooseEach(name, value, arrays);
      }
      const index = branchOf(name, value);
      if (index === undefined) return result;
      if (typeof index !== "number") return index;
      const branch = branches[index];
      if (branch) {
        const chosen = branch(cell);
        return calls.unanswered > before ? BUSY_ERROR : chosen;
      }
      return name === "IF" ? false : new CellError("#VALUE!");
    };
  }
}

const wordKey = (inName: boolean, reference: Reference): string => JSON.stringify([inName, reference]);

/** The range operator: all between two references (`INDEX(ids,3):INDEX(ids,9)`). */
function spanned(from: Result, to: Result): Result {
  if (from instanceof CellError) return from;
  if (to instanceof CellError) return to;
  if (!(from instanceof Block && to instanceof Block) || from.sheetId !== to.sheetId)
    return new CellError("#VALUE!");
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  const rows = Math.max(from.row + from.rows, to.row + to.rows) - row;
  const columns = Math.max(from.column + from.columns, to.column + to.columns) - column;
  return new Block(from.sheetId, from.cells, row, column, rows, columns);
}

function failing(): never {
  throw new Unknown();
}

function operation(operator: string): (left: CellValue, right: CellValue) => CellValue {
  // of their own, because what is imported is looked up again for every element
  const [compute, compare] = [arithmetic, compared];
  if (OPERATORS.has(operator)) return (a, b) => compute(operator as Arithmetic, a, b);
  if (operator === "&") return joined;
  if (COMPARISONS.has(operator)) return (a, b) => compare(operator as Comparison, a, b);
  throw new Unknown();
}

function literal({ type, value }: Node): CellValue {
  if (type === "ErrorLiteral" && isErrorCode(value)) return new CellError(value as ErrorCode);
  if (type !== "Literal") throw new Unknown();
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  throw new Unknown();
}
