/**
 * Evaluates a formula for one row of what it answers for, and keeps each call of a function of ours with the arguments
 * that it got. Where one formula answers for a whole column, ranges of its own rows are the row's own cells; what looks
 * through the whole column (a rank, a pool) gets it whole.
 */
import { IncomingError, isFailure, type Failure } from "../../calculation/frame/problem";
import { LIBRARY, type FunctionId } from "../../calculation/library";
import type { Area } from "../../template/plan";
import type { CellReference, Node } from "./formulaTree";
import { childrenOf } from "../../template/formulas/expression";
import { FUNCTIONS } from "./functions";
import {
  eachCell,
  firstOf,
  isError,
  NOT_AVAILABLE,
  numberOf,
  operate,
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

export interface OwnCall {
  id: FunctionId;
  /** `undefined`: left out. */
  args: (Matrix | undefined)[];
  /** The row of its answer that counts here, of what looks through a whole column; from 0. */
  row?: number;
  answer: Matrix;
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

/** They compare people: all of them are their argument. */
const WHOLE: ReadonlySet<FunctionId> = new Set(["QUOTA"]);

/** What gives one answer for all cells, or needs to know where they are. */
const AGGREGATES: ReadonlySet<string> = new Set(
  "SUM MAX MIN AVERAGE COUNT COUNTA COUNTBLANK COUNTIF SUMPRODUCT COUNTIFS SUMIFS MAXIFS MINIFS SUMIF TRANSPOSE COLUMNS ROWS AND OR".split(
    " ",
  ),
);

/** The formula's value in the row, and the calls of ours on the way, inner ones first. Throws NotComputed. */
export function evaluate(node: Node, cells: Cells, asked: Asked): { value: Value; calls: OwnCall[] } {
  const run = new Run(cells, asked);
  const [line = []] = run.value(node, asked.rows.rows > 1);
  const value = line.length === 1 ? line[0] : line[asked.column];
  return { value: value ?? null, calls: run.calls };
}

class Run {
  readonly calls: OwnCall[] = [];

  constructor(
    private readonly cells: Cells,
    private readonly asked: Asked,
  ) {}

  /** `own`: of the row that is asked for; else of all. */
  value(node: Node, own: boolean): Matrix {
    switch (node.kind) {
      case "value":
        return single(node.value);
      case "array":
        return node.rows.map((row) => row.map((cell) => firstOf(this.value(cell, own))));
      case "name":
        return this.cells.name(node.name) ?? this.notComputed(node.name);
      case "reference":
        return this.cellsOf(node.reference, own);
      case "unary":
        return this.unary(node.operator, this.value(node.operand, own));
      case "binary":
        if (node.operator === ":") return this.block(node.left, node.right);
        return eachCell([this.value(node.left, own), this.value(node.right, own)], (a, b) =>
          operate(node.operator, a as Value, b as Value),
        );
      case "call":
        return this.call(node, own);
    }
  }

  private notComputed(what: string): never {
    throw new NotComputed(what);
  }

  private cellsOf(reference: CellReference, own: boolean): Matrix {
    const all = this.cells.area(reference);
    return own && this.isOwnRows(reference) ? [all[this.index] ?? []] : all;
  }

  private get index(): number {
    return this.asked.row - this.asked.rows.row;
  }

  private isOwnRows({ sheet, area }: CellReference): boolean {
    const { rows } = this.asked;
    return sheet === undefined && rows.rows > 1 && area.row === rows.row && area.rows === rows.rows;
  }

  private unary(operator: string, operand: Matrix): Matrix {
    if (operator === "+" || operator === "@") return operand;
    return eachCell([operand], (value) => {
      const number = numberOf(value as Value);
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
      case "MMULT":
        return this.apply(name, [this.arg(first, own), this.arg(second, false)]);
      case "MATCH":
        return this.apply(name, [this.arg(first, own), this.arg(second, false)]);
    }
    // A sum over rows is one for all of them.
    const inner = own && !AGGREGATES.has(name);
    return this.apply(
      name,
      args.map((arg) => this.arg(arg, inner)),
    );
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
      const truth = truthOf(value as Value);
      if (typeof truth !== "boolean") return truth;
      return (truth ? then : other) as Value;
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
  private block(from: Node, to: Node): Matrix {
    const [first, last] = [from, to].map((node) => {
      if (node.kind !== "call" || node.name !== "INDEX") return this.notComputed("A1:INDEX");
      const [base, row, column] = node.args;
      const number = (of: Node | undefined) => (of ? Number(firstOf(this.value(of, false))) : 1);
      return { base, row: number(row), column: number(column) };
    });
    if (!first?.base || !last || JSON.stringify(first.base) !== JSON.stringify(last.base))
      return this.notComputed("INDEX:INDEX");
    const lines = this.value(first.base, false).slice(first.row - 1, last.row);
    return lines.map((line) => line.slice(first.column - 1, last.column));
  }

  private branch([which, ...branches]: readonly (Node | undefined)[], own: boolean): Matrix {
    const numbers = this.arg(which, own);
    // {1,2,3}: columns beside each other, each from its own branch.
    if (sizeOf(numbers).rows > 1 || sizeOf(numbers).columns > 1)
      return eachCell([numbers, ...branches.map((each) => this.arg(each, own))], (number, ...all) => {
        const at = numberOf(number as Value);
        return typeof at === "number" ? (all[Math.floor(at) - 1] ?? VALUE_ERROR) : at;
      });
    const number = numberOf(firstOf(numbers));
    if (typeof number !== "number") return single(number);
    const branch = branches[Math.floor(number) - 1];
    return branch ? this.value(branch, own) : single(VALUE_ERROR);
  }

  private picked(
    first: Node | undefined,
    second: Node | undefined,
    third: Node | undefined,
    own: boolean,
  ): Matrix {
    if (!first) return single(VALUE_ERROR);
    const row = second ? numberOf(firstOf(this.arg(second, own))) : 0;
    const column = third ? numberOf(firstOf(this.arg(third, own))) : undefined;
    if (typeof row !== "number") return single(row);
    if (column !== undefined && typeof column !== "number") return single(column);
    const ofRow = own && this.isOfRow(first);
    const all = this.value(first, ofRow);
    const { rows, columns } = sizeOf(all);
    const lone = column === undefined && rows === 1;
    const [down, across] = lone ? [1, row] : [row, column ?? (columns === 1 ? 1 : 0)];
    // A function of ours that answered for all of a pool: this is the row that is meant.
    const call =
      first.kind === "call" && OWN.test(first.name) ? this.calls[this.calls.length - 1] : undefined;
    if (call && !ofRow && rows > 1 && down > 0) call.row = down - 1;
    // A row's part of a block: all its rows are asked for, and it is one of them.
    const lines = ofRow || down === 0 ? all : all.slice(down - 1, down);
    const part = lines.map((line) => (across === 0 ? line : line.slice(across - 1, across)));
    return sizeOf(part).rows === 0 || sizeOf(part).columns === 0 ? single({ code: "#REF!" }) : part;
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
    if (!(name in LIBRARY)) return this.notComputed(`APPRAISE.${name}`);
    const id = name as FunctionId;
    const whole = WHOLE.has(id);
    const args = nodes.map((node) => node && this.value(node, own && !whole));
    const answer = answerOf(id, args);
    const row = own && whole && sizeOf(answer).rows > 1 ? this.index : undefined;
    this.calls.push({ id, args, answer, ...(row === undefined ? {} : { row }) });
    return row === undefined ? answer : [answer[row] ?? [NOT_AVAILABLE]];
  }
}

/** What the function gives, as cells show it. */
function answerOf(id: FunctionId, args: readonly (Matrix | undefined)[]): Matrix {
  try {
    return LIBRARY[id].compute(args).map((row) => row.map((cell) => (isFailure(cell) ? codeOf(cell) : cell)));
  } catch (problem) {
    if (!isFailure(problem)) throw problem;
    return single(codeOf(problem));
  }
}

const codeOf = (failure: Failure): { code: string } => ({
  code: failure instanceof IncomingError ? failure.cell.code : failure.code,
});
