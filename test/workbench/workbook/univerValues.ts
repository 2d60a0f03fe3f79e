import { CellValueType, type ICellData } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  type ErrorType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { CellError, type CellValue, type ErrorCode } from "./model";

/** What a node of Univer's syntax tree evaluates to. */
export type UniverResult = BaseReferenceObject | BaseValueObject;

const codes: ReadonlySet<string> = new Set<ErrorCode>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

export const isErrorCode = (text: unknown): text is ErrorCode => typeof text === "string" && codes.has(text);

/** Univer has errors of its own (#CYCLE!, #ERROR!, #GETTING_DATA). */
const excelCode = (code: string): ErrorCode => (isErrorCode(code) ? code : "#VALUE!");

export function toCellValue(object: BaseValueObject | null | undefined | void): CellValue {
  if (!object || object.isNull()) return null;
  if (object instanceof ErrorValueObject) {
    return new CellError(excelCode(object.getErrorType()), object.getErrorContent() || undefined);
  }
  if (object instanceof ArrayValueObject) return toCellValue(object.get(0, 0));
  const value = object.getValue();
  if (typeof value === "number" && !Number.isFinite(value)) return new CellError("#NUM!");
  return Object.is(value, -0) ? 0 : value;
}

/** The values of an array, row by row; a scalar is a 1×1 array. */
export function toMatrix(object: BaseValueObject): CellValue[][] {
  if (!(object instanceof ArrayValueObject)) return [[toCellValue(object)]];
  return object.getArrayValue().map((row) => Array.from(row, toCellValue));
}

/** Errors are made anew when they carry a message: Univer keeps one object per code and text. */
export function fromCellValue(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return ErrorValueObject.create(value.code as ErrorType, value.message ?? "");
}

export function fromMatrix(values: CellValue[][]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: values.map((row) => row.map(fromCellValue)),
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** How a value stands in Univer's cell. An error is its code as text there. */
export function setCellData(cell: ICellData, value: Exclude<CellValue, null>): void {
  if (typeof value === "number") {
    cell.v = value;
    cell.t = CellValueType.NUMBER;
  } else if (typeof value === "boolean") {
    cell.v = value ? 1 : 0;
    cell.t = CellValueType.BOOLEAN;
  } else {
    cell.v = typeof value === "string" ? value : value.code;
    cell.t = CellValueType.STRING;
  }
}

const HASH = 35;

export function valueOfCellData(cell: ICellData | null | undefined): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && cell?.t !== CellValueType.BOOLEAN) return value;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1";
  if (typeof value === "string" && value.charCodeAt(0) === HASH && isErrorCode(value))
    return new CellError(value);
  return value;
}
