/** Reads the cells that a formula names. */
import { address } from "../../template/addresses";
import { area, type Area } from "../../template/plan";
import { rangeOf } from "../writeSheet";
import { nodesOf } from "../../template/formulas/expression";
import type { CellReference, Node } from "./formulaTree";
import type { Matrix, Value } from "./values";

/** What the formula reads. */
export interface Read {
  area(reference: CellReference): Matrix;
  name(name: string): { cells: Matrix; sheet: string; at: Area } | undefined;
}

const keyOf = ({ sheet, area: own }: CellReference): string => `${sheet ?? ""}!${address(own)}`;

/** In one sync: the cells, and those that names mean. */
export async function readFor(context: Excel.RequestContext, tree: Node, sheet: string): Promise<Read> {
  const { workbook } = context;
  const nodes = [...nodesOf(tree)];
  const references = new Map(
    nodes.flatMap((node) => (node.kind === "reference" ? [[keyOf(node.reference), node.reference]] : [])),
  );
  const areas = new Map(
    [...references].map(([key, { sheet: other = sheet, area: own }]) => [
      key,
      rangeOf(workbook.worksheets.getItem(other), own).load("values,valueTypes"),
    ]),
  );
  const names = new Map(
    nodes
      .flatMap((node) => (node.kind === "name" ? [node.name] : []))
      .map((name) => [name, loadNamed(context, name)]),
  );
  await context.sync();
  return {
    area: (reference) => {
      const range = areas.get(keyOf(reference));
      return range ? cellsOf(range) : [];
    },
    name: (name) => {
      const range = names.get(name);
      return range && namedCells(range);
    },
  };
}

/** Queues the reading of what a name means. */
export const loadNamed = ({ workbook }: Excel.RequestContext, name: string): Excel.Range =>
  workbook.names
    .getItemOrNullObject(name)
    .getRangeOrNullObject()
    .load("values,valueTypes,rowIndex,columnIndex,rowCount,columnCount,worksheet/name");

/** What a name means, once it is read; `undefined` where it means no cells. */
export function namedCells(range: Excel.Range): ReturnType<Read["name"]> {
  if (range.isNullObject) return undefined;
  const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = range;
  return {
    cells: cellsOf(range),
    sheet: worksheet.name,
    at: area(rowIndex, columnIndex, rowCount, columnCount),
  };
}

/** Blank cells and errors as formulas meet them: of values alone both would be texts. */
export function cellsOf({ values, valueTypes }: Pick<Excel.Range, "values" | "valueTypes">): Matrix {
  return (values as unknown[][]).map((line, row) =>
    line.map((value, column): Value => {
      const type = valueTypes[row]?.[column];
      if (type === Excel.RangeValueType.empty) return null;
      return type === Excel.RangeValueType.error ? { code: String(value) } : (value as Value);
    }),
  );
}
