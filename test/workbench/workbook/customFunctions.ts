import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorValueObject,
  type ErrorType,
  NullValueObject,
} from "@univerjs/engine-formula";
import { Block, type Result } from "./block";
import type { CustomCalls, PreparedCalls } from "./customCalls";
import { eachOf } from "./elements";
import {
  type Area,
  type BlankEncoding,
  CellError,
  type CellValue,
  type FunctionDeclaration,
  type FunctionResult,
} from "./model";
import { fromCellValue, fromMatrix, toMatrix, type UniverResult } from "./univerValues";

export const BUSY = "#BUSY!" as ErrorType;

export interface FunctionSurroundings {
  calls: CustomCalls;
  blanks: BlankEncoding;
  readArea(sheetId: string, area: Area): CellValue[][];
  /** The same with errors that have no messages. */
  readPlain(sheetId: string, area: Area): CellValue[][];
}

type Parameter = FunctionDeclaration["parameters"][number];
/** An argument before shaping; left out, as in `F(1,)`, it is a blank whatever the build. */
export interface Argument {
  values: CellValue[][];
  omitted: boolean;
}

class Refusal {
  constructor(readonly error: CellError) {}
}

/** A function known only from metadata, as Univer's evaluator calls it. */
export class DeclaredFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly declaration: FunctionDeclaration,
    private readonly surroundings: FunctionSurroundings,
  ) {
    super(declaration.formulaName.toUpperCase());
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    // Univer's types leave out the references that `needsReferenceObject` lets in
    const inputs: UniverResult[] = variants;
    for (const input of inputs) {
      if (input instanceof ErrorValueObject && input.getErrorType() === BUSY)
        return ErrorValueObject.create(BUSY);
    }
    return fromResult(this.call(inputs.map((input) => this.read(input))));
  }

  call(given: Argument[]): CellValue | CellValue[][] {
    return this.answers(this.prepare(given));
  }

  /** An array for an argument that takes one value asks for each of its elements. */
  prepare(given: Argument[]): PreparedCalls {
    const { parameters } = this.declaration;
    const required = parameters.filter((p) => !p.optional && !p.repeating).length;
    const repeats = parameters[parameters.length - 1]?.repeating === true;
    if (given.length < required || (!repeats && given.length > parameters.length)) {
      return new CellError("#VALUE!");
    }
    const lifted = given.filter((argument, i) => this.lifts(argument, i));
    const rows = Math.max(1, ...lifted.map((a) => a.values.length));
    const columns = Math.max(1, ...lifted.map((a) => a.values[0]?.length ?? 1));
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => this.prepareOne(given, row, column)),
    );
  }

  /** Calls without an answer are #BUSY!. */
  answers(calls: PreparedCalls): CellValue | CellValue[][] {
    if (calls instanceof CellError) return calls;
    const [line = []] = calls;
    const [only] = line;
    if (only && calls.length === 1 && line.length === 1) return this.ask(only);
    return calls.map((each) => each.map((call) => first(this.ask(call))));
  }

  /** A part of a formula as argument. An array that was computed holds no blank cells: they have become 0. */
  argument(result: Result): Argument {
    if (result === null) return { values: [[null]], omitted: true };
    if (result instanceof Block) {
      // only errors with messages must be read anew: the columns are mostly known from another function's call
      const { cells } = result;
      const values =
        cells && !cells.hasMessages ? result.matrix() : this.surroundings.readArea(result.sheetId, result);
      return { values, omitted: false };
    }
    const values = Array.isArray(result) ? withoutBlanks(result) : [[result]];
    return { values, omitted: false };
  }

  private parameter(index: number): Parameter {
    const { parameters } = this.declaration;
    return parameters[Math.min(index, parameters.length - 1)] as Parameter;
  }

  private lifts(argument: Argument, index: number): boolean {
    const size = argument.values.length * (argument.values[0]?.length ?? 0);
    return this.parameter(index).dimensionality === "scalar" && size > 1;
  }

  private read(input: UniverResult): Argument {
    if (isReference(input)) {
      return { values: this.surroundings.readArea(input.getSheetId(), areaOf(input)), omitted: false };
    }
    return this.argument(input instanceof NullValueObject ? null : toMatrix(input));
  }

  /** One call; for lifted arguments the element at (row, column), single rows and columns being repeated. */
  private prepareOne(given: Argument[], row: number, column: number): unknown[] | CellError {
    const args: unknown[] = [];
    try {
      this.declaration.parameters.forEach((parameter, index) => {
        if (parameter.repeating) {
          args.push(given.slice(index).map((argument, i) => this.shape(argument, index + i, row, column)));
        } else
          args.push(index < given.length ? this.shape(given[index] as Argument, index, row, column) : null);
      });
    } catch (refusal) {
      if (refusal instanceof Refusal) return refusal.error;
      throw refusal;
    }
    return args;
  }

  private ask(args: unknown[] | CellError): CellValue | CellValue[][] {
    if (args instanceof CellError) return args;
    const answer = this.surroundings.calls.ask(this.declaration, args);
    return answer ? resultOf(answer) : new CellError("#BUSY!");
  }

  private shape(argument: Argument, index: number, row: number, column: number): unknown {
    const parameter = this.parameter(index);
    if (argument.omitted) return null;
    if (parameter.dimensionality === "matrix") {
      return argument.values.map((line) => this.line(line, parameter));
    }
    const line = argument.values[argument.values.length === 1 ? 0 : row];
    const value = line?.[line.length === 1 ? 0 : column];
    if (value === undefined) throw new Refusal(new CellError("#N/A"));
    return this.element(value, parameter);
  }

  /** Mostly its values are as the function wants them. */
  private line(values: CellValue[], parameter: Parameter): unknown[] {
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as CellValue;
      if (this.element(value, parameter) !== value)
        return values.map((each) => this.element(each, parameter));
    }
    return values;
  }

  private element(value: CellValue, parameter: Parameter): unknown {
    if (value instanceof CellError) {
      if (this.declaration.allowErrorForDataTypeAny && parameter.type === "any") return value;
      throw new Refusal(value);
    }
    if (value === null) return this.surroundings.blanks === "zero" ? 0 : null;
    if (parameter.type === "number" && typeof value !== "number") {
      const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
      if (Number.isNaN(number)) throw new Refusal(new CellError("#VALUE!"));
      return number;
    }
    if (parameter.type === "string" && typeof value !== "string") return String(value).toUpperCase();
    if (parameter.type === "boolean" && typeof value !== "boolean") {
      if (typeof value === "number") return value !== 0;
      if (/^(true|false)$/i.test(value)) return /^true$/i.test(value);
      throw new Refusal(new CellError("#VALUE!"));
    }
    return value;
  }
}

function withoutBlanks(values: CellValue[][]): CellValue[][] {
  for (const line of values)
    for (const value of line) if (value === null) return eachOf(values, (each) => each ?? 0);
  return values;
}

export const isReference = (result: UniverResult): result is BaseReferenceObject =>
  result.isReferenceObject();

export function areaOf(reference: BaseReferenceObject): Area {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

const first = (result: CellValue | CellValue[][]): CellValue =>
  (Array.isArray(result) ? result[0]?.[0] : result) ?? 0;

const fromResult = (result: CellValue | CellValue[][]): BaseValueObject =>
  Array.isArray(result) ? fromMatrix(result) : fromCellValue(result);

/** What Excel makes of one returned value: nothing is 0, no number is #NUM!. */
function element(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (value instanceof CellError || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : new CellError("#NUM!");
  return new CellError("#VALUE!");
}

function resultOf(answer: FunctionResult): CellValue | CellValue[][] {
  if (!answer.ok) return answer.error;
  const { value } = answer;
  if (!Array.isArray(value)) return element(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row.map(element) : [element(row)]));
  const columns = rows[0]?.length ?? 0;
  const ragged = rows.some((row) => row.length !== columns);
  if (ragged || columns === 0) return new CellError("#VALUE!");
  return rows.length === 1 && columns === 1 ? (rows[0]?.[0] ?? 0) : rows;
}
