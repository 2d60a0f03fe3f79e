/** Rows of lists that were registered twice; rows that are wrong by themselves the overview tells. */
import { isBlankCell } from "../../template/cellRules";
import { listRole } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import type { SchemeList } from "../../schemes/scheme";
import { area, type CellContent } from "../../template/plan";
import { sheetOf, type AuditRead, type ReadSheet } from "./facts";
import type { Finding } from "./findings";

/** Of each list and period, rows that are the same as one before. */
export function listFindings(read: AuditRead): Finding[] {
  const { scheme, opened } = read.instance.layout;
  return scheme.lists.flatMap((list) =>
    opened.flatMap((period) => {
      const sheet = sheetOf(read, listRole(list.id, period));
      return sheet ? twice(list, sheet) : [];
    }),
  );
}

function twice(list: SchemeList, { name, plan, values }: ReadSheet): Finding[] {
  const { row: header, rows } = plan.block;
  const seen = new Map<string, number>();
  return values.slice(header + 1, header + rows - 1).flatMap((cells, index): Finding[] => {
    const own = list.columns.map((_, at) => cells[at] as CellContent);
    const key = keyOf(list, own);
    if (key === undefined) return [];
    const row = header + 1 + index;
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, row);
      return [];
    }
    const found = own
      .filter((cell) => !isBlankCell(cell))
      .map(String)
      .join(" ");
    return [
      {
        kind: "listTwice",
        weight: "doubt",
        place: { sheet: name, cell: area(row, 0) },
        values: { sheet: name, row: row + 1, other: other + 1, found },
      },
    ];
  });
}

/** A project by its name, where the list shares it among people; else the whole row. */
function keyOf({ columns }: SchemeList, cells: readonly CellContent[]): string | undefined {
  if (cells.every(isBlankCell)) return undefined;
  const shared = columns.filter(({ kind }) => kind === "person").length > 1;
  const [first] = columns;
  if (shared && first?.kind === "text" && !isBlankCell(cells[0])) return idKey(cells[0]);
  return cells.map(idKey).join("\n");
}
