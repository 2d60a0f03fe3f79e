import {
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  RangeReferenceObject,
} from "@univerjs/engine-formula";
import { Block, type Result } from "./block";
import type { Cells } from "./cells";
import { areaOf, isReference } from "./customFunctions";
import type { FormulaCell } from "./formulaCell";
import { UNIT_ID, type UniverHost } from "./univer";
import { fromCellValue, fromMatrix, toCellValue, toMatrix, type UniverResult } from "./univerValues";

/** Univer's functions that need nothing but the values of their arguments. */
const BORROWED: ReadonlySet<string> = new Set([
  ...[
    "SUMPRODUCT",
    "AVERAGE",
    "LARGE",
    "SMALL",
    "MEDIAN",
    "PRODUCT",
    "SUMSQ",
    "MOD",
    "SIGN",
    "POWER",
    "SQRT",
  ],
  ...["ROUNDUP", "ROUNDDOWN", "TRUNC", "QUOTIENT", "TRANSPOSE", "MMULT", "IFS", "SWITCH", "XOR", "MATCH"],
  ...["ISLOGICAL", "ISNONTEXT", "ISERR", "N", "VALUE", "TEXT", "LEN", "LEFT", "RIGHT", "MID", "FIND"],
  ...["SEARCH", "TRIM", "UPPER", "LOWER", "SUBSTITUTE", "EXACT", "REPT", "CONCATENATE", "TEXTJOIN"],
  ...[
    "PI",
    "FLOOR",
    "CEILING",
    "DATE",
    "YEAR",
    "MONTH",
    "DAY",
    "EDATE",
    "EOMONTH",
    "TODAY",
    "NOW",
    "RAND",
    "RANDBETWEEN",
    "VLOOKUP",
  ],
]);

/** Univer's functions that want ranges as references. */
const OF_RANGES: ReadonlySet<string> = new Set([
  ...["COUNTIF", "COUNTIFS", "SUMIF", "SUMIFS", "AVERAGEIF", "AVERAGEIFS", "MAXIFS", "MINIFS"],
  ...["RANK", "RANK.EQ", "RANK.AVG"],
]);

/** Univer's functions for plans. */
export class BorrowedFunctions {
  private readonly service: IFunctionService;
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;

  constructor(
    host: UniverHost,
    private readonly cellsOf: (sheetId: string) => Cells | undefined,
  ) {
    this.service = host.injector.get(IFunctionService);
    this.config = host.injector.get(IFormulaCurrentConfigService);
    this.runtime = host.injector.get(IFormulaRuntimeService);
  }

  takes(name: string, count: number): boolean {
    const found = this.service.getExecutor(name);
    if (!found) return false;
    const { minParams, maxParams } = found;
    return minParams === -1 || maxParams === -1 || (count >= minParams && count <= maxParams);
  }

  use(name: string): ((args: Result[], cell: FormulaCell) => Result) | undefined {
    const found = BORROWED.has(name) || OF_RANGES.has(name) ? this.service.getExecutor(name) : undefined;
    return found ? (args, cell) => this.run(found, args, cell) : undefined;
  }

  private run(found: BaseFunction, args: Result[], cell: FormulaCell): Result {
    found.setRefInfo(UNIT_ID, cell.sheetId, cell.row, cell.column);
    const objects = args.map((arg) => {
      if (arg instanceof Block) {
        // Univer's types leave out the references that some of its functions want
        if (found.needsReferenceObject) return this.reference(arg) as unknown as BaseValueObject;
        return fromMatrix(arg.matrix());
      }
      return Array.isArray(arg) ? fromMatrix(arg) : fromCellValue(arg);
    });
    const result: UniverResult = found.calculate(...objects) as UniverResult;
    if (isReference(result)) {
      const { row, column, rows, columns } = areaOf(result);
      const sheetId = result.getSheetId();
      return new Block(sheetId, this.cellsOf(sheetId), row, column, rows, columns);
    }
    return result.isArray() ? toMatrix(result) : toCellValue(result);
  }

  /** As Univer makes them from its references' nodes. */
  private reference({ sheetId, row, column, rows, columns }: Block): BaseReferenceObject {
    const range = {
      startRow: row,
      startColumn: column,
      endRow: row + rows - 1,
      endColumn: column + columns - 1,
    };
    const reference = new RangeReferenceObject(range, sheetId, UNIT_ID);
    reference.setDefaultUnitId(UNIT_ID);
    reference.setDefaultSheetId(sheetId);
    reference.setUnitData(this.config.getUnitData());
    reference.setArrayFormulaCellData(this.config.getArrayFormulaCellData());
    reference.setArrayFormulaRange(this.config.getArrayFormulaRange());
    reference.setRuntimeData(this.runtime.getUnitData());
    reference.setUnitStylesData(this.config.getUnitStylesData());
    return reference;
  }
}
