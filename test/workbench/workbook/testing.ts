import { createBook } from "./book";
import {
  type Area,
  type BlankEncoding,
  CellError,
  type CellValue,
  type FunctionCall,
  type FunctionDeclaration,
  type FunctionResult,
  type SheetModel,
} from "./model";
import { areaOfAddress } from "./xlsx/xml";

/** "A1" or "A1:B2". */
export function at(address: string): Area {
  const area = areaOfAddress(address);
  if (!area) throw new Error(`No address: ${address}`);
  return area;
}

export function value(sheet: SheetModel, address: string): CellValue {
  return sheet.values(at(address))[0]?.[0] ?? null;
}

export function formula(sheet: SheetModel, address: string): string | number | boolean {
  return sheet.formulas(at(address))[0]?.[0] ?? "";
}

/** The error's code, or the value. */
export function shown(sheet: SheetModel, address: string): CellValue | string {
  const result = value(sheet, address);
  return result instanceof CellError ? result.code : result;
}

export function column(sheet: SheetModel, address: string): (CellValue | string)[] {
  return sheet
    .values(at(address))
    .map(([first]) => (first instanceof CellError ? first.code : (first ?? null)));
}

type Parameter = Partial<FunctionDeclaration["parameters"][number]>;

function declare(
  name: string,
  parameters: Parameter[],
  options: Partial<FunctionDeclaration["options"]> & { errors?: boolean } = {},
): FunctionDeclaration {
  return {
    id: name,
    formulaName: `NS.${name}`,
    parameters: parameters.map((parameter, i) => ({
      name: `p${i}`,
      dimensionality: "scalar",
      type: "any",
      optional: false,
      repeating: false,
      ...parameter,
    })),
    result: { dimensionality: "matrix" },
    options: { requiresAddress: false, requiresParameterAddresses: false, volatile: false, ...options },
    allowErrorForDataTypeAny: options.errors ?? true,
  };
}

const scalar: Parameter = {};
const matrix: Parameter = { dimensionality: "matrix" };

export const FUNCTIONS = [
  declare("DOUBLE", [scalar]),
  declare("NUMBER", [{ type: "number" }]),
  declare("TOTAL", [matrix]),
  declare("STRICT", [matrix], { errors: false }),
  declare("ECHO", [scalar, { optional: true }]),
  declare("LIST", [scalar]),
  declare("SAME", [matrix]),
  declare("FAIL", [scalar]),
  declare("NULLS", []),
  declare("ALL", [{ repeating: true }]),
  declare("WHERE", [], { requiresAddress: true }),
  declare("CLOCK", [], { volatile: true }),
  declare("RAGGED", []),
];

function answer({ id, args, address }: FunctionCall): FunctionResult {
  const [first] = args;
  const ok = (result: unknown): FunctionResult => ({ ok: true, value: result });
  switch (id) {
    case "DOUBLE":
    case "NUMBER":
      return typeof first === "number"
        ? ok(first * 2)
        : { ok: false, error: new CellError("#VALUE!", "not a number") };
    case "TOTAL":
    case "STRICT":
      return ok(
        (first as unknown[][]).flat().reduce<number>((sum, v) => sum + (typeof v === "number" ? v : 0), 0),
      );
    case "LIST":
      return ok(Array.from({ length: Number(first) }, (_, i) => [i + 1]));
    case "SAME":
      return ok(first);
    case "FAIL":
      return { ok: false, error: new CellError("#N/A", String(first)) };
    case "NULLS":
      return ok([
        [null, "a"],
        [new CellError("#NUM!", "too big"), null],
      ]);
    case "WHERE":
      return ok(address);
    case "RAGGED":
      return ok([[1, 2], [3]]);
    case "ECHO":
      return ok(typeof first === "string" ? `${first}!` : 1);
    default:
      return ok(args.length);
  }
}

/** A book whose custom functions record how they are called. */
export function makeBook(blanks: BlankEncoding = "null", functions: FunctionDeclaration[] = FUNCTIONS) {
  const rounds: FunctionCall[][] = [];
  const book = createBook({
    functions,
    blanks,
    invoke: async (calls) => {
      rounds.push(calls);
      return calls.map(answer);
    },
  });
  const sheet = book.allSheets()[0];
  if (!sheet) throw new Error("a new book has a sheet");
  return { book, sheet, rounds, calls: () => rounds.flat() };
}

export function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return "no error";
}

/** A stream of numbers that is the same in every run. */
export function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
