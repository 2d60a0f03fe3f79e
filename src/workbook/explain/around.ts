/** What stands around a figure: the same person's in the other periods, and the others' in the columns that it compares. */
import { inBoth, type Text } from "../../i18n/language";
import { nodesOf } from "../../template/formulas/expression";
import { listRows, resultsRole } from "../../template/layout";
import { yearsOf } from "../../template/periods";
import { area, type Area } from "../../template/plan";
import { resultColumnsOf } from "../../template/results/resultColumns";
import { spanLabels } from "../../template/results/resultsHead";
import { rangeOf } from "../writeSheet";
import type { Asked } from "./evaluate";
import type { Node } from "./formulaTree";
import { AGGREGATES, SOUGHT } from "./functions";
import { titleOf } from "./inputs";
import type { OwnSheet } from "./ownSheet";
import { WHOLE } from "./ownCall";
import { cellsOf } from "./readInputs";
import { shownCells } from "./values";

export interface InPeriod {
  label: Text;
  value: string;
  place: { sheet: string; cell: Area };
  /** The one that is explained. */
  own: boolean;
}

/** The figure in each period of the year; none where it has but one. */
export function chainOf(
  { instance: { layout }, role }: OwnSheet,
  sheet: string,
  { row, column }: Area,
  cells: readonly unknown[],
): InPeriod[] {
  const year = yearsOf(layout.opened).find((one) => resultsRole(one) === role);
  const header = layout.sheets[role]?.header ?? 0;
  if (year === undefined || row <= header + 1) return [];
  const columns = resultColumnsOf(layout, year);
  const place = Object.values(columns.places).find(
    (one) => column >= one.column && column < one.column + one.count,
  );
  if (!place || place.count < 2) return [];
  const { definition, column: first, count } = place;
  return Array.from({ length: count }, (_, at) => ({
    label: inBoth((language) => spanLabels(columns, definition, language)[at] ?? ""),
    value: shownCells([[(cells[first + at] ?? null) as string | number | null]]),
    place: { sheet, cell: area(row, first + at) },
    own: first + at === column,
  }));
}

export interface Others {
  title: Text;
  people: { id: string; name: string; value: string; place: { sheet: string; cell: Area }; own: boolean }[];
}

/** Columns of the sheet that a formula looks through as a whole, with everybody's value. One sync where there are any. */
export async function readOthers(
  context: Excel.RequestContext,
  own: OwnSheet,
  sheet: string,
  tree: Node,
  asked: Asked,
): Promise<Others[]> {
  const { layout } = own.instance;
  const place = layout.sheets[own.role];
  if (!place || !/^results:/.test(own.role)) return [];
  const { row, rows } = listRows(own.role, place);
  const columns = [...new Set(wholeColumns(tree, asked, rows))].filter((column) => column > 0);
  if (columns.length === 0) return [];
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const load = (column: number, count = 1) =>
    rangeOf(worksheet, area(row, column, Math.max(1, rows), count)).load("values,valueTypes");
  const people = load(0, 2);
  const loaded = columns.map((column) => ({ column, range: load(column) }));
  await context.sync();
  const ids = cellsOf(people);
  return loaded.map(({ column, range }) => {
    const values = cellsOf(range);
    return {
      title: titleOf(own, sheet, area(row, column)),
      people: ids.flatMap(([id, name], index) =>
        id === null || id === ""
          ? []
          : [
              {
                ...{ id: String(id), name: String(name ?? ""), value: shownCells([values[index] ?? []]) },
                place: { sheet, cell: area(row + index, column) },
                own: row + index === asked.row,
              },
            ],
      ),
    };
  });
}

/** References to all rows of a column of the sheet, in what looks through them. */
function wholeColumns(tree: Node, asked: Asked, rows: number): number[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (node.kind !== "call") return [];
    const id = node.name.replace(/^APPRAISE\./, "");
    const looks = AGGREGATES.has(node.name) || node.name in SOUGHT || (WHOLE as ReadonlySet<string>).has(id);
    if (!looks) return [];
    return node.args.flatMap((arg) =>
      [...(arg ? nodesOf(arg) : [])].flatMap((inner) => {
        const { sheet, area: cells } =
          inner.kind === "reference" ? inner.reference : { sheet: "", area: asked.rows };
        const whole = sheet === undefined && cells.columns === 1 && cells.rows >= Math.max(2, rows);
        return whole ? [cells.column] : [];
      }),
    );
  });
}
