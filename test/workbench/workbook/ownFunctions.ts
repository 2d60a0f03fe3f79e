import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorValueObject,
  type ErrorType,
  IFunctionService,
  NumberValueObject,
} from "@univerjs/engine-formula";
import { areaOf, isReference } from "./customFunctions";
import { commonSize, indexEach } from "./elements";
import type { Area, CellValue } from "./model";
import type { UniverHost } from "./univer";
import { fromMatrix, toMatrix, type UniverResult } from "./univerValues";

export type ReadArea = (sheetId: string, area: Area) => CellValue[][];

/** Stands round an array constant in the texts that Univer reads; nobody sees it. */
export const ARRAY_CONSTANT = "WORKBENCH.ARRAY";

/** Functions of Excel's that Univer 0.25.1 gets wrong, done here. */
export function registerOwnFunctions(host: UniverHost, readArea: ReadArea): void {
  const service = host.injector.get(IFunctionService);
  service.registerExecutors(new Same(ARRAY_CONSTANT), new Edate("EDATE"));
  const text = service.getExecutor("TEXT");
  if (text) service.registerExecutors(new Text(text));
  const index = service.getExecutor("INDEX");
  if (index) service.registerExecutors(new Index(index, readArea));
  for (const name of ["ROUND", "ROUNDUP", "ROUNDDOWN", "INT", "ABS"]) {
    const original = service.getExecutor(name);
    if (original) service.registerExecutors(new OfNumbers(name, original));
  }
}

const DAY = 86400000;
/** Serial 0 counted back from 1970; right for dates from March 1900 on. */
const EPOCH = 25569;

/** Univer's runs over the end of a short month: a month after 31 January is 28 February, not 3 March. */
class Edate extends BaseFunction {
  override calculate(
    start: BaseValueObject,
    months: BaseValueObject,
    ...more: BaseValueObject[]
  ): BaseValueObject {
    if (!start || !months || more.length) return ErrorValueObject.create("#VALUE!" as ErrorType);
    if (start instanceof ArrayValueObject) {
      if (months instanceof ArrayValueObject && months.getRowCount() * months.getColumnCount() > 1) {
        return start.mapValue((one, row, column) => this.one(one, months.get(row, column) ?? one));
      }
      return start.mapValue((one) => this.one(one, first(months)));
    }
    if (months instanceof ArrayValueObject) return months.mapValue((one) => this.one(start, one));
    return this.one(start, months);
  }

  private one(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    for (const object of [start, months]) if (object.isError()) return object;
    const serial = Math.floor(Number(start.isNull() ? 0 : start.getValue()));
    const count = Math.trunc(Number(months.isNull() ? 0 : months.getValue()));
    if (!Number.isFinite(serial) || !Number.isFinite(count))
      return ErrorValueObject.create("#VALUE!" as ErrorType);
    if (serial < 0) return ErrorValueObject.create("#NUM!" as ErrorType);
    const date = new Date((serial - EPOCH) * DAY);
    const month = date.getUTCMonth() + count;
    const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
    const result = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)) / DAY + EPOCH;
    return result < 0 ? ErrorValueObject.create("#NUM!" as ErrorType) : NumberValueObject.create(result);
  }
}

/** Univer's makes a number of a text even under the format "@". */
class Text extends BaseFunction {
  constructor(private readonly original: BaseFunction) {
    super("TEXT");
    this.minParams = original.minParams;
    this.maxParams = original.maxParams;
  }

  /** Else Univer reads "0.0%" as the number 0. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return this.original.isArgumentsIgnoreNumberPattern();
  }

  override calculate(value: BaseValueObject, format: BaseValueObject): BaseValueObject {
    const [text, pattern] = [first(value), first(format)];
    if (text.isString() && pattern.isString() && pattern.getValue() === "@") return text;
    // its result is no reference: TEXT gives texts
    return this.original.calculate(value, format) as BaseValueObject;
  }
}

function first(object: BaseValueObject): BaseValueObject {
  if (!(object instanceof ArrayValueObject)) return object;
  return (object.getRowCount() === 1 && object.getColumnCount() === 1 && object.get(0, 0)) || object;
}

class Same extends BaseFunction {
  override calculate(value: BaseValueObject): BaseValueObject {
    return value;
  }
}

/** Univer's fails for a blank cell, and knows no text in place of a number, where rows or columns are an array. */
class Index extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly original: BaseFunction,
    private readonly readArea: ReadArea,
  ) {
    super("INDEX");
    this.minParams = original.minParams;
    this.maxParams = original.maxParams;
  }

  /** Without it the original makes no references. */
  override setRefInfo(...info: Parameters<BaseFunction["setRefInfo"]>): void {
    super.setRefInfo(...info);
    this.original.setRefInfo(...info);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    // Univer's types leave out the references that `needsReferenceObject` lets in
    const [block, rowNumbers, columnNumbers, areaNumber]: UniverResult[] = variants;
    const plain = (): BaseValueObject => this.original.calculate(...variants) as BaseValueObject;
    if (!block || !rowNumbers || areaNumber || (block as BaseValueObject).isError()) return plain();
    const rows = this.matrix(rowNumbers);
    const columns = columnNumbers && this.matrix(columnNumbers);
    const size = commonSize(columns ? [rows, columns] : [rows]);
    if (size.rows === 1 && size.columns === 1) return plain();
    const values = this.matrix(block);
    const at = (row: number, column: number): CellValue => values[row]?.[column] ?? null;
    return fromMatrix(indexEach({ height: values.length, width: values[0]?.length ?? 1, at }, rows, columns));
  }

  private matrix(object: UniverResult): CellValue[][] {
    return isReference(object) ? this.readArea(object.getSheetId(), areaOf(object)) : toMatrix(object);
  }
}

/** Univer's take no text that reads as a number in an array, as they do alone. */
class OfNumbers extends BaseFunction {
  constructor(
    name: string,
    private readonly original: BaseFunction,
  ) {
    super(name);
    this.minParams = original.minParams;
    this.maxParams = original.maxParams;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const read = variants.map((variant) =>
      variant instanceof ArrayValueObject
        ? variant.mapValue((one) => (one.isString() ? one.convertToNumberObjectValue() : one))
        : variant,
    );
    return this.original.calculate(...read) as BaseValueObject;
  }
}
