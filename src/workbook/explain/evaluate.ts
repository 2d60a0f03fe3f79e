/**
 * Evaluates a formula for one row of what it answers for, and keeps each call of a function of ours with the arguments
 * that it got. Where one formula answers for a whole column, ranges of its own rows are the row's own cells; what looks
 * through the whole column (a rank, a pool) gets it whole.
 */
import { explainedBy } from "../../calculation/explain";
import { LIBRARY, type FunctionId } from "../../calculation/library";
import { area, type Area } from "../../template/plan";
import type { CellReference, Node } from "./formulaTree";
import { childrenOf } from "../../template/formulas/expression";
import { answerOf, stepsAnswer, WHOLE, type OwnCall } from "./ownCall";
import { AGGREGATES, FUNCTIONS, SOUGHT, STANDING } from "./functions";
import {
  eachCell,
  firstOf,
  isError,
  NOT_AVAILABLE,
  numberOf,
  operate,
  operateLast,
  partOf,
  placeOf,
  REFERENCE_ERROR,
  single,
  sizeOf,
  truthOf,
  VALUE_ERROR,
  type Matrix,
  type Value,
} from "./values";

/** Where the formula stands, and which row is asked for. */
export interface Asked {
  /** Rows that one formula answers for, from its own; one where it answers for itself alone. */
  rows: Area;
  row: number;
  /** Of an answer of several columns the one that is asked for, from 0. */
  column: number;
}

export interface Cells {
  area(reference: CellReference): Matrix;
  name(name: string): Matrix | undefined;
}

/** A function, or a name, that this does not compute. */
export class NotComputed extends Error {
  constructor(readonly what: string) {
    super(what);
  }
}

const OWN = /^APPRAISE\./;

/** The formula's value in the row, and the calls of ours on the way, inner ones first. Throws NotComputed. */
export function evaluate(node: Node, cells: Cells, asked: Asked): { value: Value; calls: OwnCall[] } {
  const run = new Run(cells, asked);
  const [line = []] = run.last(node, asked.rows.rows > 1);
  const value = line.length === 1 ? line[0] : line[asked.column];
  // A formula that comes to a blank cell shows 0.
  return { value: value ?? 0, calls: run.calls };
}

/** All cells that the formula gives, as it spills, and the calls of ours on the way. Throws NotComputed. */
export function evaluateWhole(node: Node, cells: Cells): { values: Matrix; calls: OwnCall[] } {
  const run = new Run(cells, { rows: area(0, 0), row: 0, column: 0 });
  const values = run.last(node, false).map((line) => line.map((value) => value ?? 0));
  return { values, calls: run.calls };
}

class Run {
  readonly calls: OwnCall[] = [];
  /** What are cells, or stands in braces: their texts and truths are no arguments that somebody typed. */
  private readonly ofCells = new WeakSet<Matrix>();

  constructor(
    private readonly cells: Cells,
    private readonly asked: Asked,
  ) {}

  /** What the cell comes to. */
  last(node: Node, own: boolean): Matrix {
    if (node.kind !== "binary" || node.operator === ":") return this.value(node, own);
    return this.pair(node, own, operateLast);
  }

  /** `own`: of the row that is asked for; else of all. */
  value(node: Node, own: boolean): Matrix {
    switch (node.kind) {
      case "value":
        return single(node.value);
      case "array":
        return this.asCells(node.rows.map((row) => row.map((cell) => firstOf(this.value(cell, own)))));
      case "name":
        return this.asCells(this.cells.name(node.name) ?? this.notComputed(node.name));
      case "reference":
        return this.cellsOf(node.reference, own);
      case "unary":
        if (node.operator === "@") return this.intersection(node.operand);
        return this.unary(node.operator, this.value(node.operand, own));
      case "binary":
        return node.operator === ":" ? this.block(node.left, node.right, own) : this.pair(node, own, operate);
      case "call":
        return this.call(node, own);
    }
  }

  private notComputed(what: string): never {
    throw new NotComputed(what);
  }

  private asCells(matrix: Matrix): Matrix {
    this.ofCells.add(matrix);
    return matrix;
  }

  private pair(
    { operator, left, right }: Node & { kind: "binary" },
    own: boolean,
    by: typeof operate,
  ): Matrix {
    return eachCell([this.value(left, own), this.value(right, own)], (a, b) => by(operator, a, b));
  }

  private cellsOf(reference: CellReference, own: boolean): Matrix {
    const all = this.cells.area(reference);
    return this.asCells(own && this.isOwnRows(reference) ? [all[this.index] ?? []] : all);
  }

  /** `@`: of a column the cell in the row where the formula stands, of a row that in its column. */
  private intersection(node: Node): Matrix {
    const all = this.value(node, false);
    const { rows, columns } = sizeOf(all);
    if (rows === 1 && columns === 1) return all;
    if (node.kind === "call" && OWN.test(node.name)) return single(firstOf(all));
    if (node.kind !== "reference") return this.notComputed("@");
    const { area } = node.reference;
    const formula = this.asked.rows;
    const [down, across] = [formula.row - area.row, formula.column - area.column];
    const cell = columns === 1 ? all[down]?.[0] : rows === 1 ? all[0]?.[across] : undefined;
    return cell === undefined ? single(VALUE_ERROR) : this.asCells(single(cell));
  }

  private get index(): number {
    return this.asked.row - this.asked.rows.row;
  }

  private isOwnRows({ sheet, area }: CellReference): boolean {
    const { rows } = this.asked;
    return sheet === undefined && rows.rows > 1 && area.row === rows.row && area.rows === rows.rows;
  }

  private unary(operator: string, operand: Matrix): Matrix {
    if (operator === "+") return operand;
    return eachCell([operand], (value) => {
      const number = numberOf(value);
      if (typeof number !== "number") return number;
      return operator === "%" ? number / 100 : -number;
    });
  }

  private call(node: Node & { kind: "call" }, own: boolean): Matrix {
    const { name, args } = node;
    const [first, second, third] = args;
    if (OWN.test(name)) return this.ours(name.replace(OWN, ""), args, own);
    switch (name) {
      case "IF":
        return this.choose(node, own);
      case "IFERROR":
        return this.orElse(first, second, own);
      case "CHOOSE":
        return this.branch(args, own);
      case "INDEX":
        return this.picked(first, second, third, own);
      case "ROW":
        return this.rowOf(first, own);
      case "COLUMN":
        return this.columnOf(first);
    }
    // A sum over rows is one for all of them.
    const inner = own && !AGGREGATES.has(name);
    const sought = SOUGHT[name];
    return this.apply(
      name,
      args.map((arg, index) => this.standing(name, this.arg(arg, sought ? own && sought(index) : inner))),
    );
  }

  /** A lone value in a call, as the function takes it; cells and arrays are left as they are. */
  private standing(name: string, arg: Matrix): Matrix {
    const as = STANDING[name];
    const { rows, columns } = sizeOf(arg);
    return !as || rows !== 1 || columns !== 1 || this.ofCells.has(arg) ? arg : single(as(firstOf(arg)));
  }

  private apply(name: string, args: Matrix[]): Matrix {
    const run = FUNCTIONS[name];
    return run ? run(...args) : this.notComputed(name);
  }

  private arg(node: Node | undefined, own: boolean): Matrix {
    return node ? this.value(node, own) : single(null);
  }

  /** Whether a node has a value of the row's own: not through what turns columns round. */
  private isOfRow = (node: Node): boolean => {
    if (node.kind === "reference") return this.isOwnRows(node.reference);
    if (node.kind === "call" && AGGREGATES.has(node.name)) return false;
    return childrenOf(node).some(this.isOfRow);
  };

  /** Only the branch that counts, where one cell decides: what is not asked for is no step. */
  private choose({ args: [test, yes, no] }: Node & { kind: "call" }, own: boolean): Matrix {
    const tests = this.arg(test, own);
    const otherwise = () => (no ? this.value(no, own) : single(false));
    if (sizeOf(tests).rows === 1 && sizeOf(tests).columns === 1) {
      const truth = truthOf(firstOf(tests));
      if (typeof truth !== "boolean") return single(truth);
      return truth ? this.arg(yes, own) : otherwise();
    }
    return eachCell([tests, this.arg(yes, own), otherwise()], (value, then, other) => {
      const truth = truthOf(value);
      if (typeof truth !== "boolean") return truth;
      return truth ? then : other;
    });
  }

  private orElse(first: Node | undefined, second: Node | undefined, own: boolean): Matrix {
    const values = this.arg(first, own);
    if (!values.flat().some(isError)) return values;
    return eachCell(
      [values, this.arg(second, own)],
      (value, other) => (isError(value) ? other : value) as Value,
    );
  }

  /** From one cell of a range to another one of it, as INDEX names them. */
  private block(from: Node, to: Node, own: boolean): Matrix {
    const corner = (node: Node) => {
      if (node.kind !== "call" || node.name !== "INDEX") return this.notComputed("A1:INDEX");
      const [base, row, column] = node.args;
      const place = (of: Node | undefined) => (of ? placeOf(firstOf(this.value(of, own))) : 1);
      return { base, row: place(row), column: place(column) };
    };
    const [first, last] = [corner(from), corner(to)];
    if (!first.base || JSON.stringify(first.base) !== JSON.stringify(last.base))
      return this.notComputed("INDEX:INDEX");
    const all = this.value(first.base, false);
    const { rows, columns } = sizeOf(all);
    const [top, left, bottom, right] = [first.row, first.column, last.row, last.column];
    for (const place of [top, left, bottom, right]) if (typeof place !== "number") return single(place);
    const [downs, acrosses] = [[top, bottom] as number[], [left, right] as number[]];
    if (Math.min(...downs, ...acrosses) < 1) return this.notComputed("INDEX:INDEX");
    if (Math.max(...downs) > rows || Math.max(...acrosses) > columns) return single(REFERENCE_ERROR);
    const lines = all.slice(Math.min(...downs) - 1, Math.max(...downs));
    return this.asCells(lines.map((line) => line.slice(Math.min(...acrosses) - 1, Math.max(...acrosses))));
  }

  private branch([which, ...branches]: readonly (Node | undefined)[], own: boolean): Matrix {
    const numbers = this.arg(which, own);
    // {1,2,3}: columns beside each other, each from its own branch.
    if (sizeOf(numbers).rows > 1 || sizeOf(numbers).columns > 1)
      return eachCell([numbers, ...branches.map((each) => this.arg(each, own))], (number, ...all) => {
        const at = numberOf(number);
        return typeof at === "number" ? (all[Math.floor(at) - 1] ?? VALUE_ERROR) : at;
      });
    const number = numberOf(firstOf(numbers));
    if (typeof number !== "number") return single(number);
    const branch = branches[Math.floor(number) - 1];
    return branch ? this.value(branch, own) : single(VALUE_ERROR);
  }

  /** INDEX: of rows without a number each row has its own, a number means the row of all that it counts to. */
  private picked(
    first: Node | undefined,
    second: Node | undefined,
    third: Node | undefined,
    own: boolean,
  ): Matrix {
    if (!first) return single(VALUE_ERROR);
    const downs = second ? this.value(second, own) : single(0);
    const acrosses = third ? this.value(third, own) : undefined;
    if ([downs, acrosses ?? []].some((numbers) => numbers.flat().length > 1))
      return this.pickedEach(this.value(first, false), downs, acrosses);
    const [row, column] = [placeOf(firstOf(downs)), acrosses && placeOf(firstOf(acrosses))];
    if (typeof row !== "number") return single(row);
    if (column !== undefined && typeof column !== "number") return single(column);
    const ofRow = own && row === 0 && this.isOfRow(first);
    const all = this.value(first, ofRow);
    // A function of ours that answered for all of a pool: this is the row that is meant.
    const call =
      first.kind === "call" && OWN.test(first.name) ? this.calls[this.calls.length - 1] : undefined;
    if (call && !ofRow && sizeOf(all).rows > 1 && row > 0) call.row = row - 1;
    const part = partOf(all, row, column);
    return this.ofCells.has(all) ? this.asCells(part) : part;
  }

  /** A cell for each of an array's numbers. */
  private pickedEach(all: Matrix, downs: Matrix, acrosses: Matrix | undefined): Matrix {
    return eachCell([downs, acrosses ?? single(null)], (down, across) => {
      const [row, column] = [placeOf(down), acrosses && placeOf(across)];
      if (typeof row !== "number") return row;
      if (column !== undefined && typeof column !== "number") return column;
      const part = partOf(all, row, column);
      return part.flat().length > 1 ? this.notComputed("INDEX") : firstOf(part);
    });
  }

  private rowOf(node: Node | undefined, own: boolean): Matrix {
    if (!node) return single(this.asked.row + 1);
    if (node.kind !== "reference") return this.notComputed("ROW");
    const { area } = node.reference;
    if (own && this.isOwnRows(node.reference)) return single(this.asked.row + 1);
    return Array.from({ length: area.rows }, (_, index) => [area.row + index + 1]);
  }

  private columnOf(node: Node | undefined): Matrix {
    if (node?.kind !== "reference") return this.notComputed("COLUMN");
    const { area } = node.reference;
    return [Array.from({ length: area.columns }, (_, index) => area.column + index + 1)];
  }

  private ours(name: string, nodes: readonly (Node | undefined)[], own: boolean): Matrix {
    if (name === "EXPLAIN") return this.steps(nodes, own);
    if (!(name in LIBRARY)) return this.notComputed(`APPRAISE.${name}`);
    const id = name as FunctionId;
    const whole = WHOLE.has(id);
    const args = nodes.map((node) => node && this.value(node, own && !whole));
    const answer = answerOf(id, args);
    const row = own && whole && sizeOf(answer).rows > 1 ? this.index : undefined;
    this.calls.push({ id, args, nodes, answer, ...(row === undefined ? {} : { row }) });
    // What ours answer is an array, of one cell too.
    return this.asCells(row === undefined ? answer : [answer[row] ?? [NOT_AVAILABLE]]);
  }

  /** EXPLAIN: its table of steps, and the call that it explains. */
  private steps(nodes: readonly (Node | undefined)[], own: boolean): Matrix {
    const all = nodes.map((node) => node && this.value(node, own));
    const [name, ...args] = all;
    const id = explainedBy(name && firstOf(name));
    if (id !== undefined)
      this.calls.push({ id, args, nodes: nodes.slice(1), answer: answerOf(id, args), explained: true });
    return this.asCells(stepsAnswer(all));
  }
}
